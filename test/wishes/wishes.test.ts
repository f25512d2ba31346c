import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { markReachable } from "../../src/candidates/candidates.ts";
import { readConfig } from "../../src/config.ts";
import { localDate } from "../../src/platform/calendar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { withdrawRegistration } from "../../src/registration/registration.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { oweOpenedWishes, takeWishBack, waitsFor, wishForIntake } from "../../src/wishes/wishes.ts";
import { wishOpened } from "../../src/wishes/work.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { register } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, refusal, type Sending } from "../support/sending.ts";

/** Evening in Mataram (20:30 WITA), not yet in Malang (19:30 WIB). */
const evening = new Date("2026-11-25T12:30:00Z");
const morning = new Date("2026-11-26T01:00:00Z");

const sampleDay = new Date(standardNow);

let opened: OpenDatabase;
let amina: number;
let bilal: number;
let sending: Sending;

beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.db.candidate.deleteMany();
  await opened.db.delivery.deleteMany();
  await opened.db.bulkPause.deleteMany();
  await opened.db.intake.deleteMany({ where: { code: { startsWith: "LIS-PLC" } } });
  const meet = async (telegramId: number, language: string, regencyCode: string) =>
    (await opened.db.candidate.create({ data: { telegramId, language, regencyCode, createdAt: sampleDay } })).id;
  amina = await meet(101, "id", "52.03");
  bilal = await meet(102, "en", "35.07");
  sending = openSending(opened.db, ({ now }) => [
    wishOpened({ config: readConfig({}), db: opened.db, now, texts: openTexts("id") }),
  ]);
});

const wish = (candidateId: number, programmeCode = "LIS-PLC", now = sampleDay) =>
  wishForIntake(opened.db, { candidateId, programmeCode, now });

/** What the work does every ten minutes, and the sending after it. */
async function tellAt(now: Date) {
  await oweOpenedWishes(opened.db, { now, day: localDate(now, "Asia/Makassar") });
  await sending.at(now);
}

function openIntake(code = "LIS-PLC-MTR-9") {
  return opened.db.intake.create({
    data: {
      code,
      programmeCode: "LIS-PLC",
      centreCode: "MATARAM",
      startsOn: new Date("2027-01-04"),
      endsOn: new Date("2027-02-19"),
      registrationClosesOn: new Date("2026-12-23"),
      seats: 16,
    },
  });
}

test("a wish says why, once a person and programme, and can be taken back", async () => {
  expect(await wish(amina)).toBe("wished");
  expect(await wish(amina)).toBe("wished");
  expect(await wish(amina, "MAN-BBT")).toBe("wished");
  expect(await wish(amina, "LAS-GMAW")).toBe("open");
  expect(await wish(amina, "LAS-XXX")).toBe("unknown");
  const wishes = await opened.db.intakeWish.findMany({ orderBy: { programmeCode: "asc" } });
  expect(wishes.map(({ programmeCode, reason }) => `${programmeCode} ${reason}`)).toEqual([
    "LIS-PLC noIntake",
    "MAN-BBT full",
  ]);
  await takeWishBack(opened.db, amina, "LIS-PLC");
  expect(await waitsFor(opened.db, amina, "LIS-PLC")).toBe(false);
  expect(await waitsFor(opened.db, amina, "MAN-BBT")).toBe(true);
});

test("nobody is told while nothing is open", async () => {
  await wish(amina);
  await tellAt(morning);
  expect(sending.heard).toEqual([]);
});

test("each hears once that it opened, in their language, and why they hear it", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  await tellAt(morning);
  await tellAt(morning);
  expect(whoHeard()).toEqual([101, 102]);
  expect(sending.heard[0]?.text).toContain("Otomasi Industri Dasar (PLC)");
  expect(sending.heard[0]?.text).toContain("4 Januari – 19 Februari 2027");
  expect(sending.heard[0]?.text).toContain("karena Anda minta dikabari pada 24 November 2026");
  expect(sending.heard[1]?.text).toContain("because you asked me on 24 November 2026");
  expect(await waitsFor(opened.db, amina, "LIS-PLC")).toBe(false);
});

test("at night nobody is woken: evening in Lombok is not yet evening in Malang", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  await tellAt(evening);
  expect(whoHeard()).toEqual([102]);
  await tellAt(morning);
  expect(whoHeard()).toEqual([102, 101]);
});

test("a seat that frees up in a full intake is told too", async () => {
  await wish(amina, "MAN-BBT");
  await opened.db.intake.update({ where: { code: "MAN-BBT-SGS-1" }, data: { seatsTakenElsewhere: 15 } });
  await tellAt(morning);
  expect(sending.heard).toHaveLength(1);
  await opened.db.intake.update({ where: { code: "MAN-BBT-SGS-1" }, data: { seatsTakenElsewhere: 16 } });
});

test("whoever registered meanwhile hears nothing", async () => {
  await wish(amina);
  const { id } = await openIntake();
  await opened.db.registration.create({
    data: {
      number: "LIS-2026-00001",
      draftKey: randomUUID(),
      candidateId: amina,
      programmeCode: "LIS-PLC",
      intakeId: id,
      state: "submitted",
      goal: "workHere",
      submittedAt: sampleDay,
    },
  });
  await tellAt(morning);
  expect(sending.heard).toEqual([]);
});

test("who withdraws their interest hears nothing of it", async () => {
  const { registrationId, candidateId } = await register(opened.db, {
    telegramId: 101,
    name: "Amina Lestari",
    phone: "+6281234567001",
    number: "LIS-2026-00001",
    programmeCode: "LIS-PLC",
  });
  await wish(amina);
  await wish(amina, "MAN-BBT");
  expect(await withdrawRegistration(opened.db, { registrationId, candidateId, at: sampleDay })).toBe("withdrawn");
  await openIntake();
  await tellAt(morning);
  expect(sending.heard).toEqual([]);
  expect(await waitsFor(opened.db, amina, "MAN-BBT")).toBe(true);
});

test("who is too young for it is counted, not told", async () => {
  const tooYoung = { candidateId: amina, programmeCode: "LIS-PLC", reason: "tooYoung", wishedAt: sampleDay } as const;
  await opened.db.intakeWish.create({ data: tooYoung });
  await openIntake();
  await tellAt(morning);
  expect(sending.heard).toEqual([]);
});

test("who blocked the bot is marked, and the others still hear", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  sending.refusals.set(101, refusal(403, "Forbidden: bot was blocked by the user"));
  await tellAt(morning);
  expect(await opened.db.candidate.findUnique({ where: { id: amina } })).toMatchObject({ reachable: false });
  sending.refusals.clear();
  await tellAt(minutesLater(24 * 60));
  expect(whoHeard()).toEqual([102]);
  await markReachable(opened.db, 101, true);
  await tellAt(minutesLater(2 * 24 * 60));
  expect(whoHeard()).toEqual([102, 101]); // when they are back
});

test("who takes the wish back before the morning hears nothing", async () => {
  await wish(amina);
  await openIntake();
  await tellAt(evening);
  await takeWishBack(opened.db, amina, "LIS-PLC");
  await tellAt(morning);
  expect(whoHeard()).toEqual([]);
});

test("what closed again before the morning is told when it opens again", async () => {
  await wish(amina);
  const { id } = await openIntake();
  await tellAt(evening);
  await opened.db.intake.update({ where: { id }, data: { seatsTakenElsewhere: 16 } });
  await tellAt(morning);
  expect(whoHeard()).toEqual([]);
  await opened.db.intake.update({ where: { id }, data: { seatsTakenElsewhere: 3 } });
  await tellAt(minutesLater(24 * 60));
  expect(whoHeard()).toEqual([101]);
});

test("whoever waits anew after being told hears of the next opening", async () => {
  await wish(amina);
  const { id } = await openIntake();
  await tellAt(morning);
  await opened.db.intake.update({ where: { id }, data: { seatsTakenElsewhere: 16 } });
  await wish(amina, "LIS-PLC", minutesLater(60));
  await opened.db.intake.update({ where: { id }, data: { seatsTakenElsewhere: 3 } });
  await tellAt(minutesLater(24 * 60));
  await tellAt(minutesLater(48 * 60));
  expect(whoHeard()).toEqual([101, 101]);
});

test("a message that Telegram finds wrong holds up nobody else's", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  sending.refusals.set(101, refusal(400, "Bad Request: can't parse entities"));
  for (const minutes of [0, 20, 24 * 60]) await tellAt(minutesLater(minutes));
  expect(sending.called.filter((to) => to === 101)).toHaveLength(1);
  expect(whoHeard()).toEqual([102]);
});

function whoHeard(): number[] {
  return sending.heard.map(({ to }) => to);
}

function minutesLater(minutes: number): Date {
  return new Date(morning.getTime() + minutes * 60_000);
}
