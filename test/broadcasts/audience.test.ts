// Whom an audience holds: each choice alone, together, and for staff who are bound to a centre.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Audience, toggled } from "../../src/broadcasts/audience.ts";
import { describeAudience } from "../../src/broadcasts/audience-words.ts";
import { choicesOf } from "../../src/broadcasts/choices.ts";
import { countAudience } from "../../src/broadcasts/count.ts";
import { readConfig } from "../../src/config.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const now = new Date(standardNow);
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
const texts = openTexts("id");
let welding: number;

beforeAll(async () => {
  const intakes = await db.intake.findMany({ where: { programmeCode: "LAS-SMAW3G" }, orderBy: { id: "asc" } });
  const [first] = intakes;
  const second = intakes.find(({ centreCode }) => centreCode !== first?.centreCode);
  welding = first?.id ?? 0;
  const [intake, elsewhere] = [first?.code ?? "", second?.code ?? ""];
  const phone = (n: number) => `+628123456700${n}`;
  await register(db, {
    telegramId: 1,
    name: "Amina",
    phone: phone(1),
    number: "LAS-2026-00001",
    intake,
    goal: "workAbroad",
  });
  const told = (kind: string, subject: string, candidateId: number, days: number) => ({
    ...{ kind, subject, candidateId, notBefore: now },
    sentAt: new Date(now.getTime() - days * 86_400_000),
  });
  const amina = await db.candidate.findUniqueOrThrow({ where: { telegramId: 1 } });
  await register(db, {
    telegramId: 2,
    name: "Bilal",
    phone: phone(2),
    number: "LAS-2026-00002",
    intake: elsewhere,
    regencyCode: "35.07",
  });
  await register(db, {
    telegramId: 3,
    name: "Eko",
    phone: phone(3),
    number: "LAS-2026-00003",
    intake,
    state: "accepted",
    language: "en",
  });
  await register(db, {
    telegramId: 4,
    name: "Farah",
    phone: phone(4),
    number: "LAS-2026-00004",
    intake,
    state: "withdrawn",
  });
  const gede = await register(db, {
    telegramId: 5,
    name: "Gede",
    phone: phone(5),
    number: "LAS-2026-00005",
    intake,
    goal: "ownBusiness",
  });
  await db.consent.updateMany({ where: { candidateId: gede.candidateId }, data: { withdrawnAt: now } });
  const hana = await db.candidate.create({ data: { telegramId: 6, language: "id", createdAt: now } });
  await db.intakeWish.create({
    data: { candidateId: hana.id, programmeCode: "LAS-SMAW3G", reason: "full", wishedAt: now },
  });
  await db.delivery.createMany({
    data: [
      { ...told("broadcast", "77", hana.id, 0), state: "sent" },
      { ...told("broadcast", "76", amina.id, 8), state: "sent" },
      { ...told("broadcast-notice", "76.started.1", amina.id, 0), state: "sent" },
      { ...told("broadcast", "77", amina.id, 8), sentAt: null, state: "unknown" },
      { ...told("broadcast", "77", gede.candidateId, 8), sentAt: null, state: "unreachable" },
    ],
  });
});
afterAll(() => opened.close());

const everywhere = { centreCodes: [], ofId: null, topic: "announcements" };
async function peopleIn(audience: Audience, reach: { centreCodes: string[]; ofId: number | null } = everywhere) {
  const rt = { db, config: readConfig({ QUIET_HOURS: "off" }), now: () => now };
  return (await countAudience(rt, audience, { ...everywhere, ...reach })).all;
}

test.each<[string, () => Audience, number]>([
  ["nobody was chosen: nobody", () => ({}), 0],
  ["everybody, but for whoever withdrew consent", () => ({ everyone: true }), 5],
  ["a trade: registered or wishing, not withdrawn", () => ({ trades: ["LAS"] }), 4],
  ["another trade", () => ({ trades: ["JAHIT"] }), 0],
  ["a programme", () => ({ programmes: ["LAS-SMAW3G"] }), 4],
  ["a trade or an intake: either", () => ({ trades: ["JAHIT"], intakes: [welding] }), 2],
  ["a state asked for by name", () => ({ states: ["withdrawn"] }), 1],
  ["a trade and a state, of one registration", () => ({ trades: ["LAS"], states: ["accepted"] }), 1],
  ["a regency", () => ({ regencies: ["35.07"] }), 1],
  ["a province or a regency", () => ({ provinces: ["52"], regencies: ["35.07"] }), 4],
  ["a language", () => ({ languages: ["en"] }), 1],
  ["who wants to work abroad", () => ({ goals: ["workAbroad"] }), 1],
  ["a business of their own, consent withdrawn", () => ({ goals: ["ownBusiness"] }), 0],
  ["nobody told lately", () => ({ everyone: true, untoldDays: 7 }), 4],
  ["whoever was told longer ago is not lately told", () => ({ languages: ["id"], untoldDays: 7 }), 3],
  ["nobody told in more days", () => ({ languages: ["id"], untoldDays: 9 }), 2],
  [
    "a trade and a plan, of one registration: a wish has no plan",
    () => ({ trades: ["LAS"], goals: ["workAbroad"] }),
    1,
  ],
  [
    "every kind at once",
    () => ({
      ...{ trades: ["LAS"], intakes: [welding], states: ["submitted"], goals: ["workAbroad"], untoldDays: 7 },
      ...{ provinces: ["52"], languages: ["id"] },
    }),
    1,
  ],
  [
    "every kind at once, one of which fits nobody",
    () => ({ trades: ["LAS"], states: ["submitted"], goals: ["workAbroad"], provinces: ["35"], languages: ["id"] }),
    0,
  ],
  ["two kinds narrow it down", () => ({ trades: ["LAS"], languages: ["en"] }), 1],
])("%s", async (_, audience, expected) => {
  expect(await peopleIn(audience())).toBe(expected);
});

test("staff of a centre reach its people alone, and wishes belong to no centre", async () => {
  const { centreCode } = await db.intake.findUniqueOrThrow({ where: { id: welding } });
  const own = { centreCodes: [centreCode], ofId: null };
  const all = await peopleIn({ everyone: true }, own);
  expect(all).toBe(await peopleIn({ trades: ["LAS"] }, own));
  expect(all).toBeGreaterThan(0);
  expect(all).toBeLessThan(4);
  expect(await peopleIn({ everyone: true }, { centreCodes: ["NOWHERE"], ofId: null })).toBe(0);
});

test("a correction is for those who got the first or may have it, whatever else is chosen", async () => {
  expect(await peopleIn({}, { centreCodes: [], ofId: 77 })).toBe(2);
  expect(await peopleIn({ everyone: true }, { centreCodes: [], ofId: 78 })).toBe(0);
});

test("choosing twice takes it back, and anything chosen is no longer everyone", () => {
  expect(toggled({ everyone: true }, "trades", "LAS")).toEqual({ trades: ["LAS"] });
  expect(toggled({ trades: ["LAS"] }, "trades", "LAS")).toEqual({});
  expect(() => toggled({}, "regencies", "52.03'--")).toThrow();
});

test("an audience reads as a sentence", async () => {
  const chosen: Audience = { trades: ["LAS"], regencies: ["52.03"], languages: ["id"], untoldDays: 7 };
  expect(await describeAudience({ db }, texts.in("id"), chosen, everywhere)).toBe(
    "Orang yang berminat pada Teknik Las, di Kabupaten Lombok Timur, berbahasa Indonesia, yang 7 hari ini tidak mendapat siaran",
  );
  expect(await describeAudience({ db }, texts.in("en"), { goals: ["workAbroad", "ownBusiness"] }, everywhere)).toBe(
    "People who want to work abroad or who want a business of their own",
  );
});

test("only intakes of the centres whose people an author writes to are offered", async () => {
  const [intake] = await db.intake.findMany({ where: { centreCode: "MATARAM" }, take: 1 });
  const parent = intake?.programmeCode;
  const offered = async (centreCodes: string[]) =>
    (await choicesOf({ db, texts }, texts.in("id"), { audience: {}, centreCodes }, { list: "i", parent }))?.choices;
  const ids = (await offered(["MATARAM"]))?.map(({ value }) => Number(value)) ?? [];
  const theirs = await db.intake.count({ where: { programmeCode: parent ?? "", centreCode: "MATARAM" } });
  expect(ids).toHaveLength(theirs);
  expect(ids).toContain(intake?.id);
  expect(await offered(["NOWHERE"])).toEqual([]);
});
