// An audience of those who hold certificates, against a slow and obvious count of the same people.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Audience, readAudience, toggled } from "../../src/broadcasts/audience.ts";
import { describeAudience } from "../../src/broadcasts/audience-words.ts";
import { choicesOf } from "../../src/broadcasts/choices.ts";
import { countAudience } from "../../src/broadcasts/count.ts";
import { daysLeft, isValid, statusOn } from "../../src/certificates/status.ts";
import { readConfig } from "../../src/config.ts";
import { addDays, type Day, dateForDatabase, localDate } from "../../src/platform/calendar.ts";
import type { CertificationState } from "../../src/platform/generated/prisma/enums.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const now = new Date(standardNow);
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
const texts = openTexts("id");

interface Held {
  readonly person: number;
  readonly centreCode: string;
  readonly tradeCode: string;
  readonly state: CertificationState;
  readonly validUntil: Day;
}
const PEOPLE = 12;
const trades = ["LAS", "TIK", "FAS"];
const centres = ["MATARAM", "SINGOSARI"];
const zones = new Map<string, string>();
const held: Held[] = [];
const language = (person: number) => (person % 3 === 0 ? "en" : "id");
/** Registered at Mataram, consent withdrawn */
const [registered, withdrawn] = [new Set([1, 2, 3, 4]), 4];

beforeAll(async () => {
  for (const { code, zone } of await db.centre.findMany()) zones.set(code, zone);
  const schemes = await db.scheme.createManyAndReturn({
    data: trades.map((tradeCode) => ({ tradeCode, name: `Skema ${tradeCode}` })),
  });
  const ids: number[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const telegramId = 500 + person;
    const at = { telegramId, language: language(person), createdAt: now };
    if (registered.has(person)) {
      const number = `LAS-2026-0${telegramId}0`;
      const who = { telegramId, name: "A", phone: `+62812345${telegramId}0`, number, language: language(person) };
      ids.push((await register(db, { ...who, intake: "LAS-SMAW3G-MTR-1" })).candidateId);
    } else ids.push((await db.candidate.create({ data: at })).id);
  }
  await db.consent.updateMany({ where: { candidateId: ids[withdrawn] ?? 0 }, data: { withdrawnAt: now } });
  const today = localDate(now, "Asia/Makassar");
  const states = ["issued", "issued", "issued", "revoked", "superseded"] as const;
  for (let at = 0; at < 30; at++) {
    const person = at % (PEOPLE - 1); // the last one holds none
    const days = [-1, 0, 45, 90, 91, 500][at % 6] ?? 0;
    const state = states[at % states.length] ?? "issued";
    const one = { person, centreCode: centres[at % 2] ?? "", tradeCode: trades[at % 3] ?? "", state };
    held.push({ ...one, validUntil: addDays(today, days) });
  }
  for (const [at, { person, centreCode, tradeCode, state, validUntil }] of held.entries())
    await db.certification.create({
      data: {
        ...{ state, createdAt: now, changedAt: now, issuedOn: dateForDatabase("2020-01-01") },
        ...{ validUntil: dateForDatabase(validUntil), publicCode: `c${at}`.padEnd(22, "c") },
        ...{ certificateNo: `C ${1000 + at}`, certificateKey: `C${1000 + at}` },
        ...(state === "revoked" ? { revokedOn: dateForDatabase("2026-01-01"), revokeReason: "x" } : {}),
        centre: { connect: { code: centreCode } },
        scheme: { connect: { id: schemes[trades.indexOf(tradeCode)]?.id ?? 0 } },
        holder: { create: { fullName: "A", foldedName: "a", candidateId: ids[person] ?? 0, matchedAt: now } },
      },
    });
});
afterAll(() => opened.close());

async function counted(audience: Audience, centreCodes: readonly string[], at: Date): Promise<number> {
  const rt = { db, config: readConfig({ QUIET_HOURS: "off" }), now: () => at };
  return (await countAudience(rt, readAudience(audience), { centreCodes, ofId: null, topic: "announcements" })).all;
}

/** The same by looking at each person and each certificate. */
function slowly({ certificates, languages, trades: interests }: Audience, centreCodes: readonly string[], at: Date) {
  const fits = ({ centreCode, tradeCode, state, validUntil }: Held, value: string) => {
    const today = localDate(at, zones.get(centreCode) ?? "");
    const [which = "", soon] = value.split(".");
    const isSoon = which === "soon" || soon === "soon";
    return (
      isValid(statusOn({ state, validUntil }, today)) &&
      (!isSoon || daysLeft(validUntil, today) <= 90) &&
      (which === "valid" || which === "soon" || which === tradeCode) &&
      (centreCodes.length === 0 || centreCodes.includes(centreCode))
    );
  };
  return Array.from({ length: PEOPLE }, (_, person) => person).filter(
    (person) =>
      person !== withdrawn &&
      (!languages || languages.includes(language(person))) &&
      (!interests || (registered.has(person) && (centreCodes.length === 0 || centreCodes.includes("MATARAM")))) &&
      held.some((one) => one.person === person && certificates?.some((value) => fits(one, value))),
  ).length;
}

const values = ["valid", "soon", ...trades, ...trades.map((code) => `${code}.soon`), "BGN"];

test("who holds a certificate is counted as one would count them by hand, whatever else is chosen", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
      fc.option(fc.constantFrom("id", "en"), { nil: undefined }),
      fc.boolean(),
      fc.constantFrom<string[]>([], ["MATARAM"], ["SINGOSARI"], ["MATARAM", "SINGOSARI"]),
      fc.integer({ min: -48, max: 48 }),
      async (certificates, spoken, ofWelding, centreCodes, hours) => {
        const audience: Audience = {
          certificates,
          ...(spoken === undefined ? {} : { languages: [spoken] }),
          ...(ofWelding ? { trades: ["LAS"] } : {}),
        };
        const at = new Date(now.getTime() + hours * 3_600_000);
        expect(await counted(audience, centreCodes, at)).toBe(slowly(audience, centreCodes, at));
      },
    ),
    { numRuns: 60 },
  );
});

test("some hold one, some do not: the count is of people, not of certificates", async () => {
  const all = await counted({ everyone: true }, [], now);
  const some = await counted({ certificates: ["valid"] }, [], now);
  expect(some).toBeGreaterThan(2);
  expect(some).toBeLessThan(all);
});

test("what is offered leads from a trade to its certificates, and nothing else can be chosen", async () => {
  const words = texts.in("en");
  const chosen = { audience: { certificates: ["LAS.soon"] }, centreCodes: [] };
  const first = await choicesOf({ db, texts }, words, chosen, { list: "c" });
  expect(first?.choices.map(({ value, opens, chosen: is }) => [value, opens, is])).toEqual([
    ["valid", undefined, false],
    ["soon", undefined, false],
    ["LAS", "k", true],
    ["TIK", "k", false],
    ["FAS", "k", false],
  ]);
  const welding = await choicesOf({ db, texts }, words, chosen, { list: "k", parent: "LAS" });
  expect(welding?.choices.map(({ value, chosen: is }) => [value, is])).toEqual([
    ["LAS", false],
    ["LAS.soon", true],
  ]);
  expect(await choicesOf({ db, texts }, words, chosen, { list: "k", parent: "ZZZ" })).toBeUndefined();
  expect(() => toggled({}, "certificates", "LAS'--")).toThrow();
  expect(toggled({ certificates: ["valid"] }, "certificates", "valid")).toEqual({});
});

test("it reads as a sentence", async () => {
  const everywhere = { centreCodes: [], ofId: null };
  const said = (language: string, certificates: string[]) =>
    describeAudience({ db }, texts.in(language), { certificates }, everywhere);
  expect(await said("id", ["valid"])).toBe("Orang yang memegang sertifikat yang masih berlaku");
  expect(await said("en", ["LAS.soon", "soon"])).toBe(
    "People who hold a certificate in Welding that ends within 90 days or a certificate that ends within 90 days",
  );
});
