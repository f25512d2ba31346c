import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerMatch, askWhoFits, openMatchQuestion } from "../../src/certificates/matching.ts";
import { matchKind } from "../../src/certificates/matching-kind.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { holdCertificate } from "../support/held.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, type Sending } from "../support/sending.ts";

let opened: OpenDatabase;
let sending: Sending;
let serial = 0;
const later = new Date(now.getTime() + 60_000);

beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  const { db } = opened;
  await db.delivery.deleteMany();
  await db.certification.deleteMany();
  await db.holder.deleteMany();
  await db.candidate.deleteMany();
  sending = openSending(db, [matchKind({ db, texts: openTexts("id") })]);
});

const rt = () => ({ db: opened.db, seal: testSeal, now: () => later, work: { send: async () => undefined } as never });
const person = async (telegramId: number, name: string, birthDate = "1999-08-17", consent = true) => {
  serial += 1;
  const number = `LAS-2026-${String(serial).padStart(5, "0")}`;
  return (await register(opened.db, { telegramId, name, birthDate, consent, phone: "+6281234567001", number }))
    .candidateId;
};
const holder = async (name: string, birthDate = "1999-08-17") =>
  (await holdCertificate(opened.db, { telegramId: undefined, name, birthDate, validUntil: "2027-06-30" })).holderId;
const ask = async (candidateId?: number) => {
  const asked = await askWhoFits(rt(), candidateId === undefined ? {} : { candidateId });
  await sending.at(later);
  return asked;
};

test("whoever has the name and the birth date of one holder is asked once, whatever the spelling", async () => {
  const candidateId = await person(101, "Moh. Ma'ruf");
  const holderId = await holder("MUHAMMAD MARUF");
  expect(await ask(candidateId)).toBe(1);
  expect(await ask(candidateId)).toBe(0);
  expect(await ask()).toBe(0);
  expect(sending.heard.map(({ to }) => to)).toEqual([101]);
  expect(JSON.stringify(sending.heard[0]?.body.reply_markup)).toContain(`match-yes:${holderId}:`);
  expect(sending.heard[0]?.text).not.toContain("MARUF");
});

test("nobody is matched before they say yes; from then on it is theirs, with how it came about", async () => {
  const candidateId = await person(101, "Amina Lestari");
  const holderId = await holder("Amina Lestari");
  await ask();
  expect(await opened.db.holder.count({ where: { candidateId: { not: null } } })).toBe(0);
  const answer = { holderId, candidateId, isTheirs: true };
  expect(await answerMatch(rt(), answer)).toBe("matched");
  expect(await answerMatch(rt(), answer)).toBe("matched");
  expect(await opened.db.holderMatch.findMany({ select: { matchedBy: true, undoneAt: true } })).toEqual([
    { matchedBy: "registration", undoneAt: null },
  ]);
});

test("a no is kept: they are not asked again, and cannot say yes to it later", async () => {
  const candidateId = await person(101, "Amina Lestari");
  const holderId = await holder("Amina Lestari");
  await ask();
  expect(await answerMatch(rt(), { holderId, candidateId, isTheirs: false })).toBe("declined");
  await opened.db.delivery.updateMany({ data: { subject: "0" } }); // as if we had never asked
  expect(await ask()).toBe(0);
  expect(await answerMatch(rt(), { holderId, candidateId, isTheirs: true })).toBe("unknown");
});

test("another day or name, two holders alike, consent withdrawn, or somebody's already: nobody is asked", async () => {
  await person(101, "Amina Lestari", "1999-08-18");
  await person(102, "Amina Lestar");
  await person(103, "Sri Wahyuni", "1990-01-01");
  await person(104, "Siti Aminah", "1991-01-01", false);
  await person(105, "Lalu Ahmad", "1992-01-01");
  await holder("Amina Lestari");
  await holder("Sri Wahyuni", "1990-01-01");
  await holder("SRI WAHYUNI", "1990-01-01");
  await holder("Siti Aminah", "1991-01-01");
  await holdCertificate(opened.db, {
    telegramId: 106,
    name: "Lalu Ahmad",
    birthDate: "1992-01-01",
    validUntil: "2027-06-30",
  });
  expect(await ask()).toBe(0);
});

test("of two who were asked the first who says yes has it; whoever was not asked cannot answer", async () => {
  const [first, second] = [await person(101, "Amina Lestari"), await person(102, "AMINA LESTARI")];
  const stranger = await person(103, "Amina Lestari", "1980-01-01");
  const holderId = await holder("Amina Lestari");
  expect(await answerMatch(rt(), { holderId, candidateId: first, isTheirs: true })).toBe("unknown");
  expect(await ask()).toBe(2);
  expect(await answerMatch(rt(), { holderId, candidateId: stranger, isTheirs: true })).toBe("unknown");
  const answers = [first, second].map((candidateId) => answerMatch(rt(), { holderId, candidateId, isTheirs: true }));
  expect((await Promise.all(answers)).sort()).toEqual(["matched", "taken"]);
});

test("who has changed their name or birth date since they were asked cannot say yes", async () => {
  const candidateId = await person(101, "Amina Lestari");
  const holderId = await holder("Amina Lestari");
  await ask();
  await opened.db.candidate.update({ where: { id: candidateId }, data: { fullName: "Amina Hidayat" } });
  expect(await answerMatch(rt(), { holderId, candidateId, isTheirs: true })).toBe("unknown");
});

test("a question that settles before the morning is not put", async () => {
  const candidateId = await person(101, "Amina Lestari");
  const holderId = await holder("Amina Lestari");
  await askWhoFits(rt(), { candidateId });
  await opened.db.holder.update({ where: { id: holderId }, data: { candidateId, matchedAt: now } });
  await sending.at(later);
  expect(sending.heard).toEqual([]);
});

test("whom a list registered without Telegram is no owner: the person is asked, and what stands of them is theirs", async () => {
  const candidateId = await person(101, "Amina Lestari");
  const holderId = await holder("Amina Lestari");
  const stand = await person(102, "Amina Lestari", "1999-08-17", false);
  await opened.db.candidate.update({ where: { id: stand }, data: { telegramId: null, reachable: false } });
  await opened.db.holder.update({ where: { id: holderId }, data: { candidateId: stand, matchedAt: now } });
  expect(await ask(candidateId)).toBe(1);
  expect(await openMatchQuestion(opened.db, candidateId)).toMatchObject({ holderId });
  expect(await answerMatch(rt(), { holderId, candidateId, isTheirs: true })).toBe("matched");
  expect(
    await opened.db.candidate.findMany({ select: { id: true, registrations: { select: { state: true } } } }),
  ).toEqual([{ id: candidateId, registrations: [{ state: "interested" }, { state: "withdrawn" }] }]);
});
