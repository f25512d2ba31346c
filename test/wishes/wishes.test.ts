import { randomUUID } from "node:crypto";
import { GrammyError, HttpError } from "grammy";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { markReachable } from "../../src/candidates/candidates.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { withdrawRegistration } from "../../src/registration/registration.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { claimOpenedWish, takeWishBack, waitsFor, wishForIntake } from "../../src/wishes/wishes.ts";
import { tellOpenedWishes } from "../../src/wishes/work.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { register } from "../support/registered.ts";
import { sampleFilling } from "../support/storage.ts";

const texts = openTexts("id");
const quietHours = { fromMinute: 20 * 60, toMinute: 7 * 60 };
/** Evening in Mataram (20:30 WITA), not yet in Malang (19:30 WIB). */
const evening = new Date("2026-11-25T12:30:00Z");
const morning = new Date("2026-11-26T01:00:00Z");

const sampleDay = new Date(standardNow);

let opened: OpenDatabase;
let amina: number;
let bilal: number;
let refusal: GrammyError | HttpError | undefined;
let tries = 0;
const heard: { to: number; text: string }[] = [];
const api = {
  async sendMessage(to: number, text: string) {
    if (to === 101) tries += 1;
    if (refusal && to === 101) throw refusal;
    heard.push({ to, text });
  },
} as never;

beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.db.candidate.deleteMany();
  await opened.db.intake.deleteMany({ where: { code: { startsWith: "LIS-PLC" } } });
  const meet = async (telegramId: number, language: string, regencyCode: string) =>
    (await opened.db.candidate.create({ data: { telegramId, language, regencyCode, createdAt: sampleDay } })).id;
  amina = await meet(101, "id", "52.03");
  bilal = await meet(102, "en", "35.07");
  heard.length = 0;
  tries = 0;
  refusal = undefined;
});

const wish = (candidateId: number, programmeCode = "LIS-PLC", now = sampleDay) =>
  wishForIntake(opened.db, { candidateId, programmeCode, now });

function tellAt(now: Date) {
  const config = { zone: "Asia/Makassar", quietHours } as never;
  return tellOpenedWishes({ config, db: opened.db, log: silentLog, texts, now: () => now }, api);
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
  expect(heard).toEqual([]);
});

test("each hears once that it opened, in their language, and why they hear it", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  await tellAt(morning);
  await tellAt(morning);
  expect(heard.map(({ to }) => to)).toEqual([101, 102]);
  expect(heard[0]?.text).toContain("Otomasi Industri Dasar (PLC)");
  expect(heard[0]?.text).toContain("4 Januari – 19 Februari 2027");
  expect(heard[0]?.text).toContain("karena Anda minta dikabari pada 24 November 2026");
  expect(heard[1]?.text).toContain("because you asked me on 24 November 2026");
  expect(await waitsFor(opened.db, amina, "LIS-PLC")).toBe(false);
});

test("two processes at once tell each person once", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  await Promise.all([tellAt(morning), tellAt(morning)]);
  expect(heard.map(({ to }) => to).sort()).toEqual([101, 102]);
});

test("at night nobody is woken: evening in Lombok is not yet evening in Malang", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  await tellAt(evening);
  expect(heard.map(({ to }) => to)).toEqual([102]);
  await tellAt(morning);
  expect(heard.map(({ to }) => to)).toEqual([102, 101]);
});

test("a seat that frees up in a full intake is told too", async () => {
  await wish(amina, "MAN-BBT");
  await opened.db.intake.update({ where: { code: "MAN-BBT-SGS-1" }, data: { seatsTakenElsewhere: 15 } });
  await tellAt(morning);
  expect(heard).toHaveLength(1);
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
  expect(heard).toEqual([]);
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
  expect(heard).toEqual([]);
  expect(await waitsFor(opened.db, amina, "MAN-BBT")).toBe(true);
});

test("who is too young for it is counted, not told", async () => {
  const tooYoung = { candidateId: amina, programmeCode: "LIS-PLC", reason: "tooYoung", wishedAt: sampleDay } as const;
  await opened.db.intakeWish.create({ data: tooYoung });
  await openIntake();
  await tellAt(morning);
  expect(heard).toEqual([]);
});

test("who blocked the bot is marked, and the others still hear", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  refusal = refused(403, "Forbidden: bot was blocked by the user");
  await tellAt(morning);
  expect(await opened.db.candidate.findUnique({ where: { id: amina } })).toMatchObject({ reachable: false });
  refusal = undefined;
  await tellAt(morning);
  expect(heard.map(({ to }) => to)).toEqual([102]);
  await markReachable(opened.db, 101, true);
  await tellAt(morning);
  expect(heard.map(({ to }) => to)).toEqual([102, 101]); // when they are back
});

test("when Telegram wants us to wait, the wish is told the next time", async () => {
  await wish(amina);
  await openIntake();
  refusal = refused(429, "Too Many Requests: retry after 30");
  await tellAt(morning);
  expect(await waitsFor(opened.db, amina, "LIS-PLC")).toBe(true);
  refusal = undefined;
  await tellAt(morning);
  expect(heard).toHaveLength(1);
});

test("while nothing gets through to Telegram, wishes wait, and the run ends", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  refusal = new HttpError("Network request failed", Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
  await tellAt(morning);
  expect(heard).toEqual([]);
  refusal = undefined;
  await tellAt(morning);
  expect(heard.map(({ to }) => to)).toEqual([101, 102]);
});

test("a cut-off send is told once more, and the others are not held up", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  refusal = new HttpError("Network request failed", new Error("socket hang up"));
  await tellAt(morning);
  await tellAt(minutesLater(5));
  expect([tries, heard.map(({ to }) => to)]).toEqual([1, [102]]);
  refusal = undefined;
  await tellAt(minutesLater(10));
  await tellAt(minutesLater(30));
  expect([tries, heard.map(({ to }) => to)]).toEqual([2, [102, 101]]);
});

test("a send that stays uncertain is never tried a third time, a refusal between does not count", async () => {
  await wish(amina);
  await openIntake();
  const uncertain = new HttpError("Network request failed", new Error("socket hang up"));
  for (const [at, error] of [uncertain, refused(429, "Too Many Requests"), uncertain, uncertain, undefined].entries()) {
    refusal = error;
    await tellAt(minutesLater(at * 20));
  }
  expect([tries, heard]).toEqual([3, []]);
});

test("who was claimed by a process that died hears all the same", async () => {
  await wish(amina);
  await openIntake();
  expect(await claimOpenedWish(opened.db, { now: morning, zone: "Asia/Makassar", quietHours })).toMatchObject({});
  await tellAt(minutesLater(10));
  await tellAt(minutesLater(30));
  expect(heard.map(({ to }) => to)).toEqual([101]);
});

test("a message that Telegram finds wrong holds up nobody else's", async () => {
  await wish(amina);
  await wish(bilal);
  await openIntake();
  refusal = refused(400, "Bad Request: can't parse entities");
  for (const minutes of [0, 20, 40]) await tellAt(minutesLater(minutes));
  expect([tries, heard.map(({ to }) => to)]).toEqual([2, [102]]);
});

function minutesLater(minutes: number): Date {
  return new Date(morning.getTime() + minutes * 60_000);
}

function refused(code: number, description: string) {
  return new GrammyError(description, { ok: false, error_code: code, description }, "sendMessage", {});
}
