import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  oweReminders,
  type Reminder,
  reminderDue,
  reminders,
  switchReminders,
} from "../../src/certificates/reminders.ts";
import { reminderKind } from "../../src/certificates/reminders-kind.ts";
import { daysLeft } from "../../src/certificates/status.ts";
import { readConfig } from "../../src/config.ts";
import { addDays, type Day, dateForDatabase, localDate } from "../../src/platform/calendar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { silence } from "../../src/topics/topics.ts";
import { openTestDatabase } from "../support/database.ts";
import { holdCertificate } from "../support/held.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, refusal, type Sending } from "../support/sending.ts";

const zone = "Asia/Makassar";
/** Eight in the morning in Mataram on a day. */
const morningOf = (day: Day) => new Date(`${day}T00:15:00Z`);
/** Nine in the evening there. */
const nightOf = (day: Day) => new Date(`${day}T13:00:00Z`);

let opened: OpenDatabase;
let sending: Sending;

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
  sending = openSending(db, ({ now }) => [reminderKind({ config: readConfig({}), db, now, texts: openTexts("id") })]);
});

const hold = (certificate: Parameters<typeof holdCertificate>[1]) => holdCertificate(opened.db, certificate);

/** What the work does every hour, and the sending after it. */
async function tellAt(now: Date) {
  await oweReminders(opened.db, now);
  await sending.at(now);
}

const heardBy = (telegramId: number) => sending.heard.filter(({ to }) => to === telegramId);

test("of the thresholds that are reached the tightest is due, and the end is told for two weeks", () => {
  /** Obvious and slow: of all thresholds reached, the last. */
  const slowly = (left: number): Reminder | undefined => {
    if (left < -14) return undefined;
    if (left < 0) return "over";
    return [180, 90, 30, 7]
      .filter((threshold) => left <= threshold)
      .map((threshold) => String(threshold) as Reminder)
      .at(-1);
  };
  const days = Array.from({ length: 1_601 }, (_, at) => at - 400);
  expect(days.map((left) => [left, reminderDue(left)])).toEqual(days.map((left) => [left, slowly(left)]));
});

test("over the months each is told once at 180, 90, 30 and 7 days, and once that it is over", async () => {
  const lastDay = "2027-06-30";
  await hold({ telegramId: 101, validUntil: lastDay });
  const told: number[] = [];
  // Every day around each of them, and now and then between.
  const days = [182, 181, 180, 179, 150, 91, 90, 89, 60, 31, 30, 29, 8, 7, 6, 0, -1, -2, -10];
  for (const day of days.map((left) => addDays(lastDay, -left))) {
    const before = sending.heard.length;
    await tellAt(morningOf(day));
    await tellAt(morningOf(day));
    for (let each = before; each < sending.heard.length; each++) told.push(daysLeft(lastDay, day));
  }
  expect(told).toEqual([180, 90, 30, 7, -1]);
  expect(sending.heard[1]?.text).toContain("30 Juni 2027</b>: 90 hari lagi");
  expect(sending.heard[4]?.text).toContain("habis pada <b>30 Juni 2027");
});

test("after a long silence only the tightest that is due comes", async () => {
  const lastDay = "2027-06-30";
  await hold({ telegramId: 101, validUntil: lastDay });
  await tellAt(morningOf(addDays(lastDay, -25)));
  await tellAt(morningOf(addDays(lastDay, -24)));
  expect(sending.heard).toHaveLength(1);
  expect(sending.heard[0]?.text).toContain("25 hari lagi");
  // Owed in one life of the bot and sent in the next, a reminder that another has overtaken is left out.
  await opened.db.delivery.deleteMany();
  await oweReminders(opened.db, morningOf(addDays(lastDay, -95)));
  await tellAt(morningOf(addDays(lastDay, -29)));
  expect(sending.heard).toHaveLength(2);
  expect(await opened.db.delivery.findMany({ select: { state: true, reason: true }, orderBy: { id: "asc" } })).toEqual([
    { state: "skipped", reason: "notDue" },
    { state: "sent", reason: null },
  ]);
});

test("nobody is reminded at night", async () => {
  await hold({ telegramId: 101, validUntil: "2027-06-30" });
  await tellAt(nightOf("2027-06-23"));
  expect(sending.heard).toEqual([]);
  await sending.at(morningOf("2027-06-24"));
  expect(sending.heard).toHaveLength(1);
});

test("the day is the centre's: at midnight in Mataram it is not yet the day in Malang", async () => {
  await hold({ telegramId: 101, validUntil: "2027-06-30", centreCode: "MATARAM" });
  await hold({ telegramId: 102, validUntil: "2027-06-30", centreCode: "SINGOSARI" });
  const justAfter = new Date("2027-06-22T16:30:00Z"); // 00.30 WITA on the 23rd, 23.30 WIB on the 22nd
  expect(localDate(justAfter, zone)).toBe("2027-06-23");
  await opened.db.delivery.deleteMany();
  await oweReminders(opened.db, justAfter);
  const subjects = await opened.db.delivery.findMany({ orderBy: { candidateId: "asc" }, select: { subject: true } });
  expect(subjects.map(({ subject }) => subject)).toEqual(["2027-06-30@7", "2027-06-30@30"]);
});

test("revoked, superseded, let go, switched off, silenced or unmatched: nobody is reminded", async () => {
  const validUntil = "2027-06-30";
  await hold({ telegramId: 101, validUntil, state: "revoked" });
  await hold({ telegramId: 102, validUntil, state: "superseded" });
  await hold({ telegramId: undefined, validUntil });
  const off = await hold({ telegramId: 103, validUntil });
  const quiet = await hold({ telegramId: 104, validUntil });
  const [mine, theirs] = [off.candidateId ?? 0, quiet.candidateId ?? 0];
  const { certificationId } = off;
  const at = morningOf("2027-06-01");
  expect(await switchReminders(opened.db, { certificationId, candidateId: theirs, on: false, at })).toBe("unknown");
  expect(await switchReminders(opened.db, { certificationId, candidateId: mine, on: false, at })).toBe("done");
  await silence(opened.db, { candidateId: theirs, of: ["certificates"], at });
  await tellAt(morningOf("2027-06-23"));
  expect(await opened.db.delivery.count()).toBe(0);
  expect(sending.heard).toEqual([]);
});

test("what ends between owing and sending is not sent", async () => {
  const { certificationId } = await hold({ telegramId: 101, validUntil: "2027-06-30" });
  await oweReminders(opened.db, nightOf("2027-06-23"));
  await opened.db.certification.update({ where: { id: certificationId }, data: { state: "superseded" } });
  await sending.at(morningOf("2027-06-24"));
  expect(sending.heard).toEqual([]);
});

test("two that end on one day are told in one message, each with its buttons", async () => {
  const first = await hold({ telegramId: 101, validUntil: "2027-06-30", number: "25920 7212 2 9000001 2024" });
  const second = await hold({ telegramId: 101, validUntil: "2027-06-30", number: "25920 7212 2 9000002 2024" });
  await tellAt(morningOf("2027-06-23"));
  expect(sending.heard).toHaveLength(1);
  const buttons = JSON.stringify(sending.heard[0]?.body.reply_markup);
  for (const { certificationId } of [first, second]) expect(buttons).toContain(`remind-off:${certificationId}:`);
});

test("a corrected last day is another day to be reminded of; a person who comes back is told what is due", async () => {
  const { certificationId, candidateId } = await hold({ telegramId: 101, validUntil: "2027-06-30" });
  await tellAt(morningOf("2027-06-23"));
  const validUntil = dateForDatabase("2027-07-20");
  await opened.db.certification.update({ where: { id: certificationId }, data: { validUntil } });
  await opened.db.candidate.update({ where: { id: candidateId ?? 0 }, data: { reachable: false } });
  await tellAt(morningOf("2027-06-24"));
  expect(heardBy(101)).toHaveLength(1);
  await opened.db.candidate.update({ where: { id: candidateId ?? 0 }, data: { reachable: true } });
  await tellAt(morningOf("2027-06-25"));
  expect(heardBy(101)).toHaveLength(2);
  expect(heardBy(101)[1]?.text).toContain("25 hari lagi");
});

test("a chat that Telegram refuses holds up nobody else's", async () => {
  await hold({ telegramId: 101, validUntil: "2027-06-30" });
  await hold({ telegramId: 102, validUntil: "2027-06-30" });
  sending.refusals.set(101, refusal(403, "Forbidden: bot was blocked by the user"));
  await tellAt(morningOf("2027-06-23"));
  expect(heardBy(102)).toHaveLength(1);
});

test("a session that is planned is named, with place and time; one that has passed or was cancelled is not", async () => {
  const { schemeId } = await hold({ telegramId: 101, validUntil: "2027-06-30" });
  const session = { centreCode: "MATARAM", schemeId, assessor: "Pak Made", madeBy: 1003n, madeAt: new Date(0) };
  await opened.db.assessmentSession.createMany({
    data: [
      { ...session, place: "Gedung lama", startsAt: new Date("2027-06-01T01:00:00Z") },
      { ...session, place: "Gedung batal", startsAt: new Date("2027-06-25T01:00:00Z"), state: "cancelled" },
      { ...session, place: "Bengkel las", startsAt: new Date("2027-06-28T01:00:00Z") },
      { ...session, place: "Gedung nanti", startsAt: new Date("2027-07-28T01:00:00Z") },
    ],
  });
  await tellAt(morningOf("2027-06-23"));
  expect(sending.heard[0]?.text).toContain("28 Juni 2027, 09.00 WITA, Bengkel las");
  await opened.db.assessmentSession.deleteMany();
});

test("thirty certificates over three years in which the bot is often away: each reminder exactly once", async () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 48271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const start = "2027-01-01";
  const lastDays = new Map<number, Day>();
  for (let telegramId = 5_000; telegramId < 5_030; telegramId++) {
    const validUntil = addDays(start, 20 + Math.floor(chance() * 1000));
    lastDays.set(telegramId, validUntil);
    await hold({ telegramId, validUntil });
  }
  const expected = new Set<string>();
  for (let day = start; day < addDays(start, 1095); day = addDays(day, 1 + Math.floor(chance() * 30))) {
    for (const [who, lastDay] of lastDays) {
      const due = reminderDue(daysLeft(lastDay, day));
      if (due) expected.add(`${who} ${lastDay}@${due}`);
    }
    if (chance() < 0.2) await oweReminders(opened.db, nightOf(addDays(day, -1)));
    await tellAt(morningOf(day));
  }
  const told = await opened.db.delivery.findMany({
    where: { state: "sent" },
    select: { subject: true, candidate: { select: { telegramId: true } } },
  });
  const got = told.map(({ subject, candidate }) => `${candidate?.telegramId} ${subject}`);
  expect(sending.heard).toHaveLength(got.length);
  expect(got.sort()).toEqual([...expected].sort());
  for (const each of reminders) expect(got.filter((key) => key.endsWith(`@${each}`)).length).toBeGreaterThan(5);
}, 120_000);
