// Whether an alert that is owed still goes out when its turn comes, and what comes together in one message.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { changeSubscription, subscribe, subscriptionsOf, unsubscribe } from "../../src/alerts/alerts.ts";
import { leaveOut, oweDigests } from "../../src/alerts/digests.ts";
import { countToTell, endingKind, endingOf, tellOfEnding } from "../../src/alerts/ending.ts";
import { alertKind, digestKind } from "../../src/alerts/kinds.ts";
import { oweAlerts } from "../../src/alerts/owing.ts";
import { sealedBirthDate } from "../../src/candidates/sealed-fields.ts";
import { readConfig } from "../../src/config.ts";
import { cancelWaiting } from "../../src/delivery/delivery.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { silence } from "../../src/topics/topics.ts";
import { openTestDatabase } from "../support/database.ts";
import { testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { cutOff, openSending, refusal, type Sending } from "../support/sending.ts";
import { postSample } from "../support/vacancies.ts";

const morning = new Date("2026-11-24T02:00:00Z");
const evening = new Date("2026-11-24T13:30:00Z");
const config = readConfig({});
/** A mechanic here, a hairdresser here, a farm hand in Malaysia. */
const [MECHANIC, HAIRDRESSER, FARM] = [1, 8, 16] as const;
const AMINA = 101;

let opened: OpenDatabase;
let sending: Sending;
let amina: number;
beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
  await postSample(opened.db);
});
afterAll(() => opened.close());
beforeEach(async () => {
  const { db } = opened;
  await db.candidate.deleteMany();
  await db.delivery.deleteMany();
  await db.vacancy.updateMany({
    where: { id: { in: [MECHANIC, HAIRDRESSER, FARM] } },
    data: { state: "published", closedAs: null },
  });
  sending = openSending(db, ({ now }) => {
    const rt = { config, db, now, seal: testSeal, texts: openTexts("id") };
    return [alertKind(rt), digestKind(rt), endingKind(rt)];
  });
  sending.now = morning;
  amina = (
    await db.candidate.create({ data: { telegramId: AMINA, language: "id", regencyCode: "52.71", createdAt: morning } })
  ).id;
});

const rt = () => ({ config, db: opened.db, now: () => sending.now, work: { send: async () => undefined } as never });
const ask = (wanted: object = {}) =>
  subscribe(opened.db, {
    candidateId: amina,
    wanted: {
      tradeCode: undefined,
      place: "",
      minimumWage: undefined,
      schemeId: undefined,
      pace: "atOnce",
      hour: 18,
      ...wanted,
    },
    at: morning,
  });
const reasonOf = async (vacancy: number) =>
  (await opened.db.delivery.findFirst({ where: { kind: "vacancy-alert", subject: String(vacancy) } }))?.reason ?? null;
const close = (id: number) =>
  opened.db.vacancy.update({ where: { id }, data: { state: "closed", closedAs: "filled" } });
const titles = () =>
  sending.heard.map(({ text }) => [...text.matchAll(/<b>([^<]*)<\/b>(?:, | · VAC)/g)].map(([, title]) => title));

/** A mechanic and a hairdresser in one digest of Amina's, which is put together now. */
async function bothInADigest(): Promise<void> {
  await ask({ place: "52" });
  await oweAlerts(rt(), MECHANIC);
  await oweAlerts(rt(), HAIRDRESSER);
  await sending.at(morning);
  expect(await oweDigests(rt())).toBe(1);
}
const open = (id: number) => opened.db.vacancy.update({ where: { id }, data: { state: "published", closedAs: null } });
const later = (seconds: number) => new Date(morning.getTime() + seconds * 1_000);

test("what closed before it was sent is not sent; published again, it is", async () => {
  await ask();
  await oweAlerts(rt(), MECHANIC);
  await close(MECHANIC);
  await sending.at(morning);
  expect(sending.heard).toEqual([]);
  await opened.db.vacancy.update({ where: { id: MECHANIC }, data: { state: "published", closedAs: null } });
  expect(await oweAlerts(rt(), MECHANIC)).toBe(1);
  await sending.at(morning);
  expect(titles()).toEqual([["Mekanik Sepeda Motor"]]);
  await close(MECHANIC);
  await opened.db.vacancy.update({ where: { id: MECHANIC }, data: { state: "published", closedAs: null } });
  expect(await oweAlerts(rt(), MECHANIC)).toBe(0);
});

test("of a company that is held nobody hears", async () => {
  await ask();
  await oweAlerts(rt(), MECHANIC);
  await opened.db.company.update({ where: { code: "DUDI-001" }, data: { state: "suspended" } });
  await sending.at(morning);
  await opened.db.company.update({ where: { code: "DUDI-001" }, data: { state: "verified" } });
  expect(sending.heard).toEqual([]);
});

test("whoever stopped it, silenced the topic, or has applied meanwhile does not hear of it", async () => {
  const { db } = opened;
  await ask();
  await oweAlerts(rt(), MECHANIC);
  for (const { id } of await subscriptionsOf(db, amina)) await unsubscribe(db, { candidateId: amina, id });
  await sending.at(morning);
  expect(await reasonOf(MECHANIC)).toBe("unsubscribed");

  await ask();
  await oweAlerts(rt(), HAIRDRESSER);
  await silence(db, { candidateId: amina, of: ["vacancies"], at: morning });
  await sending.at(morning);
  expect(await reasonOf(HAIRDRESSER)).toBe("optedOut");

  await ask({ tradeCode: "OTO" }); // which lets them hear of vacancies again
  await oweAlerts(rt(), MECHANIC);
  await db.jobApplication.create({
    data: { vacancyId: MECHANIC, candidateId: amina, sharedVersion: 1, appliedAt: morning, movedAt: morning },
  });
  await sending.at(morning);
  expect(await reasonOf(MECHANIC)).toBe("applied");
  expect(sending.heard).toEqual([]);
});

test("nobody under age hears of work abroad, and nobody of what asks for more years than theirs", async () => {
  const { db } = opened;
  await db.candidate.update({ where: { id: amina }, data: sealedBirthDate(testSeal, "2008-11-25") });
  await ask({ place: "MY" });
  await oweAlerts(rt(), FARM);
  await sending.at(morning);
  expect(await reasonOf(FARM)).toBe("tooYoung");
  expect(sending.heard).toEqual([]);
  await db.candidate.update({ where: { id: amina }, data: sealedBirthDate(testSeal, "2008-11-24") });
  await oweAlerts(rt(), FARM);
  await sending.at(morning);
  expect(sending.heard).toHaveLength(1);
});

test("several that are due together come in one message, and each is told by it", async () => {
  await ask({ place: "52" });
  await oweAlerts(rt(), MECHANIC);
  await oweAlerts(rt(), HAIRDRESSER);
  await sending.at(morning);
  expect(sending.heard).toEqual([]);
  expect(await oweDigests(rt())).toBe(1);
  expect(await oweDigests(rt())).toBe(0);
  await sending.at(morning);
  expect(sending.heard).toHaveLength(1);
  expect(titles()).toEqual([["Mekanik Sepeda Motor", "Hairstylist Junior"]]);
  const rows = await opened.db.delivery.findMany({ where: { kind: "vacancy-alert" }, select: { state: true } });
  expect(rows).toEqual([{ state: "sent" }, { state: "sent" }]);
});

test("whoever was told of one just now is told of the next ones a little later, in one message", async () => {
  await ask({ place: "52" });
  await oweAlerts(rt(), MECHANIC);
  await sending.at(morning);
  sending.now = later(60);
  await oweAlerts(rt(), HAIRDRESSER);
  await sending.at(later(60));
  expect(sending.heard).toHaveLength(1);
  await oweAlerts(rt(), 6);
  await sending.at(later(120));
  sending.now = later(9 * 60);
  expect(await oweDigests(rt())).toBe(0);
  sending.now = later(10 * 60);
  expect(await oweDigests(rt())).toBe(1);
  await sending.at(sending.now);
  expect(titles()).toEqual([["Mekanik Sepeda Motor"], ["Hairstylist Junior", "Teknisi AC Hotel"]]);
});

test("two of one name are told apart by their codes", async () => {
  const { db } = opened;
  const { title } = await db.vacancy.findUniqueOrThrow({ where: { id: HAIRDRESSER } });
  await db.vacancy.update({ where: { id: HAIRDRESSER }, data: { title: { id: "Mekanik Sepeda Motor" } } });
  await bothInADigest();
  await sending.at(morning);
  await db.vacancy.update({ where: { id: HAIRDRESSER }, data: { title: title ?? {} } });
  expect(titles()).toEqual([["Mekanik Sepeda Motor (VAC-001)", "Mekanik Sepeda Motor (VAC-008)"]]);
});

test("at night nothing is sent; in the morning all of it comes at once, without what closed meanwhile", async () => {
  sending.now = evening;
  await ask({ place: "52" });
  for (const vacancy of [MECHANIC, HAIRDRESSER, 6]) await oweAlerts(rt(), vacancy);
  await oweDigests(rt());
  await sending.at(evening);
  expect(sending.heard).toEqual([]);
  await close(HAIRDRESSER);
  sending.now = new Date("2026-11-24T23:00:00Z");
  await oweDigests(rt());
  await sending.at(sending.now);
  expect(titles()).toEqual([["Mekanik Sepeda Motor", "Teknisi AC Hotel"]]);
  expect(await reasonOf(HAIRDRESSER)).toBe("ended");
});

test("what a digest perhaps told of is not told again, though it ended before the repeat and opened anew", async () => {
  await bothInADigest();
  sending.refusals.set(AMINA, cutOff());
  await sending.at(morning);
  sending.refusals.clear();
  await close(MECHANIC);
  await sending.at(later(60));
  expect(titles()).toEqual([["Hairstylist Junior"]]);
  await open(MECHANIC);
  expect(await oweAlerts(rt(), MECHANIC)).toBe(0);
  expect(await opened.db.delivery.findFirst({ where: { subject: String(MECHANIC) } })).toMatchObject({
    state: "unknown",
    reason: "ended",
  });
});

test("what a digest surely did not tell of is told when it opens anew", async () => {
  await bothInADigest();
  sending.refusals.set(AMINA, refusal(429, "Too Many Requests: retry after 5", { retry_after: 5 }));
  await sending.at(morning);
  sending.refusals.clear();
  await close(MECHANIC);
  await sending.at(later(60));
  expect(titles()).toEqual([["Hairstylist Junior"]]);
  await open(MECHANIC);
  expect(await oweAlerts(rt(), MECHANIC)).toBe(1);
});

test("a digest leaves out what is not asked for any more, and what its person applied to", async () => {
  const { db } = opened;
  await ask({ tradeCode: "OTO" });
  await bothInADigest();
  const all = await subscriptionsOf(db, amina);
  for (const { id, tradeCode } of all) if (!tradeCode) await unsubscribe(db, { candidateId: amina, id });
  await sending.at(morning);
  expect(titles()).toEqual([["Mekanik Sepeda Motor"]]);
  expect(await reasonOf(HAIRDRESSER)).toBe("unsubscribed");

  await db.delivery.deleteMany();
  sending.heard.length = 0;
  await bothInADigest();
  await db.jobApplication.create({
    data: { vacancyId: MECHANIC, candidateId: amina, sharedVersion: 1, appliedAt: morning, movedAt: morning },
  });
  await sending.at(morning);
  expect(titles()).toEqual([["Hairstylist Junior"]]);
  expect(await reasonOf(MECHANIC)).toBe("applied");
});

test("a digest of which nothing is left is not sent, and nothing that it held is taken for told", async () => {
  await bothInADigest();
  await close(MECHANIC);
  await close(HAIRDRESSER);
  await sending.at(morning);
  expect(sending.heard).toEqual([]);
  expect(await reasonOf(HAIRDRESSER)).toBe("ended");
  await open(HAIRDRESSER);
  expect(await oweAlerts(rt(), HAIRDRESSER)).toBe(1);
});

test("what ended, and opened again while the digest left it out, waits for the next one", async () => {
  await bothInADigest();
  const [digest] = await opened.db.delivery.findMany({ where: { kind: "vacancy-digest" } });
  const left = [MECHANIC, HAIRDRESSER].map((vacancyId) => ({ candidateId: amina, vacancyId, reason: "ended" }));
  await close(HAIRDRESSER);
  await leaveOut(rt(), digest?.subject ?? "", left);
  expect(await reasonOf(MECHANIC)).toBe("digest");
  expect(await reasonOf(HAIRDRESSER)).toBe("ended");
});

test("an alert whose vacancy is open again is not cancelled by whoever saw it closed", async () => {
  await ask();
  await oweAlerts(rt(), MECHANIC);
  const subject = { kind: "vacancy-alert", subject: String(MECHANIC) };
  const gate = alertKind({ ...rt(), seal: testSeal, texts: openTexts("id") }).gate?.(subject.subject);
  expect(await cancelWaiting(opened.db, subject, gate)).toBe(0);
  await close(MECHANIC);
  expect(await cancelWaiting(opened.db, subject, gate)).toBe(1);
});

test("an alert that perhaps arrived is not owed again, whatever kept back its repeat", async () => {
  const { db } = opened;
  await db.candidate.update({ where: { id: amina }, data: sealedBirthDate(testSeal, "2000-11-24") });
  await ask({ place: "MY" });
  await oweAlerts(rt(), FARM);
  sending.refusals.set(AMINA, cutOff());
  await sending.at(morning);
  sending.refusals.clear();
  await db.candidate.update({ where: { id: amina }, data: sealedBirthDate(testSeal, "2010-11-24") });
  await sending.at(later(60));
  expect(await reasonOf(FARM)).toBe("tooYoung");
  await db.candidate.update({ where: { id: amina }, data: sealedBirthDate(testSeal, "2000-11-24") });
  expect(await oweAlerts(rt(), FARM)).toBe(0);
  expect(sending.heard).toEqual([]);
});

test("whoever chooses another hour, or each at once, has what waits for them then", async () => {
  await ask({ pace: "daily", hour: 18 });
  await oweAlerts(rt(), MECHANIC);
  const [own] = await subscriptionsOf(opened.db, amina);
  const change = (how: object) => changeSubscription(rt(), { candidateId: amina, id: own?.id ?? 0 }, how);
  expect(await change({ pace: "daily", hour: 12 })).toBe("changed");
  sending.now = new Date("2026-11-24T04:01:00Z"); // 12.01 WITA
  expect(await oweDigests(rt())).toBe(1);
  await oweAlerts(rt(), HAIRDRESSER); // by the next noon
  await change({ pace: "daily", hour: 20 });
  await change({ pace: "atOnce" });
  sending.now = new Date("2026-11-24T04:02:00Z");
  expect(await oweDigests(rt()), "the digest before is still to be sent").toBe(0);
  await sending.at(sending.now);
  sending.now = new Date("2026-11-24T04:13:00Z");
  expect(await oweDigests(rt())).toBe(1);
  await sending.at(sending.now);
  expect(titles()).toEqual([["Mekanik Sepeda Motor"], ["Hairstylist Junior"]]);
});

test("what a digest held that came to nothing is owed again, though nobody wrote down what became of it", async () => {
  const { db } = opened;
  await bothInADigest();
  await db.delivery.updateMany({ where: { kind: "vacancy-digest" }, data: { state: "skipped", reason: "optedOut" } });
  expect(await reasonOf(MECHANIC)).toMatch(/^digest /);
  expect(await oweAlerts(rt(), MECHANIC)).toBe(1);
  await db.delivery.updateMany({ where: { kind: "vacancy-digest" }, data: { state: "unknown" } });
  expect(await oweAlerts(rt(), HAIRDRESSER)).toBe(0);
});

test("who heard of a vacancy hears once that it ended, though what is held is mended meanwhile", async () => {
  const { db } = opened;
  await ask();
  await oweAlerts(rt(), MECHANIC);
  await sending.at(morning);
  await db.vacancy.update({ where: { id: MECHANIC }, data: { state: "suspended" } });
  const note = (from: "published" | "suspended") =>
    db.vacancyChange.create({ data: { vacancyId: MECHANIC, from, to: "suspended", by: 1n, at: morning } });
  const { id } = await note("published");
  expect(await endingOf(db, MECHANIC)).toBe(id);
  expect(await countToTell(db, MECHANIC)).toBe(1);
  expect(await tellOfEnding(rt(), { vacancyId: MECHANIC, changeId: id })).toBe(1);
  await note("suspended");
  expect(await endingOf(db, MECHANIC)).toBe(id);
  expect(await tellOfEnding(rt(), { vacancyId: MECHANIC, changeId: id })).toBe(0);
});

test("ten subscriptions are enough, and the same twice is one", async () => {
  expect(await ask({ tradeCode: "LAS" })).toMatchObject({ outcome: "subscribed" });
  expect(await ask({ tradeCode: "LAS" })).toMatchObject({ outcome: "already" });
  for (let wage = 1; wage < 10; wage++) await ask({ minimumWage: wage * 1_000_000 });
  expect(await ask({ tradeCode: "OTO" })).toEqual({ outcome: "too-many" });
  expect(await ask({ tradeCode: "XXX" })).toEqual({ outcome: "unknown" });
});
