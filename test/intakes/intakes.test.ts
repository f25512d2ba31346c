// Intakes as staff run them, on a real database: what is told to whom, and what cannot be.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { giveCode } from "../../src/helped/handing-over.ts";
import { announceIntake } from "../../src/intakes/announcing.ts";
import { callOff } from "../../src/intakes/calling-off.ts";
import { amendIntake, closeIntake, postponeIntake } from "../../src/intakes/changing.ts";
import { closedOn } from "../../src/intakes/closed-days.ts";
import { type Draft, keepDraft } from "../../src/intakes/drafting.ts";
import type { Facts } from "../../src/intakes/facts.ts";
import { intakeChanged } from "../../src/intakes/news.ts";
import { readField, readSought } from "../../src/intakes/reading.ts";
import { listIntakes, type Which } from "../../src/intakes/standing.ts";
import { undoChange } from "../../src/intakes/undoing.ts";
import { everythingAbout } from "../../src/mydata/mydata.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { ownRegistration } from "../../src/registration/registration.ts";
import type { Runtime } from "../../src/runtime.ts";
import { moveOffers } from "../../src/seats/offers-along.ts";
import { ownSeat } from "../../src/seats/own.ts";
import { answerInvitation, invitationsAhead, invite } from "../../src/selection/inviting.ts";
import { selectionKinds } from "../../src/selection/messages.ts";
import { planSession } from "../../src/selection/sessions.ts";
import type { BotContext } from "../../src/telegram/context.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { oweOpenedWishes } from "../../src/wishes/wishes.ts";
import { openTestDatabase } from "../support/database.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending, type Sending } from "../support/sending.ts";

const hana = { telegramId: 1008, reach: ["MATARAM"] } as const;
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

let opened: OpenDatabase;
let sending: Sending;
let at = now;
let id: number;
const texts = openTexts("id");
const rt = () => ({
  ...{ db: opened.db, now: () => at, seal: testSeal },
  work: { send: async () => undefined } as never,
  config: { zone: "Asia/Makassar", defaultLanguage: "id" } as never,
});

beforeAll(async () => {
  opened = await openTestDatabase(sampleFilling());
});
afterAll(() => opened.close());
beforeEach(async () => {
  at = now;
  await opened.db.candidate.deleteMany();
  await opened.db.delivery.deleteMany();
  await opened.db.intakeChange.deleteMany();
  const intake = await opened.db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } });
  id = intake.id;
  const days = {
    startsOn: "2027-01-11",
    endsOn: "2027-03-12",
    selectionOn: "2027-01-06",
    registrationClosesOn: "2026-12-30",
  };
  const dates = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, new Date(day)]));
  await opened.db.intake.update({
    where: { id },
    data: { ...dates, active: true, closedAt: null, seats: 16, selectionPlace: null },
  });
  sending = openSending(opened.db, () => [
    intakeChanged({ db: opened.db, texts, now: () => at }),
    ...selectionKinds({ db: opened.db, texts }),
  ]);
});

const person = (nth: number, state: "submitted" | "accepted" | "offered" | "rejected" = "submitted") =>
  register(opened.db, {
    telegramId: 2000 + nth,
    name: `Amina ${nth}`,
    phone: `+628123456${7000 + nth}`,
    number: `LAS-2026-${String(nth).padStart(5, "0")}`,
    intake: "LAS-SMAW3G-MTR-1",
    state: state === "offered" ? "reserve" : state,
    at: minutes(-60),
  });

describe("a change of days", () => {
  test("is told once, ten minutes later, to whoever is registered and open, with what it was", async () => {
    await person(1);
    await person(2, "rejected");
    expect(await postponeIntake(rt(), hana, { id, days: 14 })).toMatchObject({ is: "changed", told: 1 });
    at = minutes(5);
    const again = await amendIntake(rt(), hana, { id, field: "test", patch: { selectionOn: "2027-01-21" } });
    expect(again).toMatchObject({ is: "changed", told: 1 });
    await sending.at(minutes(14));
    expect(sending.heard).toEqual([]);
    await sending.at(minutes(16));
    expect(sending.heard.map((each) => each.to)).toEqual([2001]);
    expect(sending.heard[0]?.text).toContain("25 Januari – 26 Maret 2027</b> (sebelumnya 11 Januari – 12 Maret 2027)");
    expect(sending.heard[0]?.text).toContain("21 Januari 2027</b> (sebelumnya 6 Januari 2027)");
  });

  test("that is taken back is told to nobody; one before it that was not told yet still is", async () => {
    await person(1);
    const first = await amendIntake(rt(), hana, { id, field: "place", patch: { selectionPlace: "Aula" } });
    at = minutes(1);
    const second = await postponeIntake(rt(), hana, { id, days: 7 });
    if (first.is !== "changed" || second.is !== "changed") throw new Error("nothing changed");
    expect(await undoChange(rt(), hana, { id, changeId: first.changeId })).toBe("late");
    expect(await undoChange(rt(), hana, { id, changeId: second.changeId })).toBe("undone");
    expect(await undoChange(rt(), hana, { id, changeId: second.changeId })).toBe("late");
    await sending.at(minutes(30));
    expect(sending.heard).toHaveLength(1);
    expect(sending.heard[0]?.text).toContain("Aula");
    expect(sending.heard[0]?.text).not.toContain("Pelatihan:");
  });

  test("asks whoever has to answer for a seat, by when, and speaks of no test to whom it is not ahead of", async () => {
    await person(1, "accepted");
    await postponeIntake(rt(), hana, { id, days: 14 });
    await sending.at(minutes(16));
    const text = sending.heard[0]?.text ?? "";
    expect(text).toContain("25 Januari – 26 Maret 2027</b> (sebelumnya 11 Januari – 12 Maret 2027)");
    expect(text).toContain("Jawab paling lambat <b>24 Januari 2027");
    expect(text).not.toMatch(/Tes tulis|tidak perlu melakukan apa-apa/);
    at = minutes(20);
    await amendIntake(rt(), hana, { id, field: "test", patch: { selectionOn: "2027-01-21" } });
    await sending.at(minutes(40));
    expect(sending.heard).toHaveLength(1);
  });

  test("leaves behind what lies behind: once the test has been, registration that is over is not opened again", async () => {
    at = new Date("2027-01-08T01:00:00Z");
    expect(await postponeIntake(rt(), hana, { id, days: 28 })).toMatchObject({ is: "changed" });
    const days = { startsOn: true, registrationClosesOn: true, selectionOn: true } as const;
    expect(await opened.db.intake.findUnique({ where: { id }, select: days })).toEqual({
      startsOn: new Date("2027-02-08"),
      registrationClosesOn: new Date("2026-12-30"),
      selectionOn: new Date("2027-01-06"),
    });
  });

  test("cannot be taken back after ten minutes, put days out of order, or move what has begun", async () => {
    const changed = await postponeIntake(rt(), hana, { id, days: 7 });
    if (changed.is !== "changed") throw new Error(changed.is);
    at = minutes(10);
    expect(await undoChange(rt(), hana, { id, changeId: changed.changeId })).toBe("late");
    const late = await amendIntake(rt(), hana, { id, field: "test", patch: { selectionOn: "2027-02-01" } });
    expect(late).toMatchObject({ is: "wrong", problem: { is: "order", must: "before", other: "start" } });
    at = new Date("2027-01-20T01:00:00Z");
    expect(await postponeIntake(rt(), hana, { id, days: 7 })).toEqual({ is: "fixed", why: "begun" });
    expect(await amendIntake(rt(), hana, { id, field: "end", patch: { endsOn: "2027-03-26" } })).toMatchObject({
      is: "changed",
    });
    at = new Date("2027-04-01T01:00:00Z");
    expect(await closeIntake(rt(), hana, { id, closed: true })).toEqual({ is: "fixed", why: "over" });
  });
});

describe("a test that is planned", () => {
  const startsAt = new Date("2027-01-06T01:00:00Z");
  /** One who said yes to a test on the day of the intake, and whom its news reaches */
  async function invited() {
    const { registrationId } = await person(1);
    await opened.db.selectionSession.deleteMany();
    const { id: sessionId } = await planSession(rt(), hana, {
      intakeId: id,
      stage: "written",
      startsAt,
      place: "Aula",
      point: undefined,
    });
    await invite(rt(), hana, { sessionId, registrationIds: [registrationId] });
    await sending.at(minutes(1));
    const { id: invitationId } = await opened.db.selectionInvitation.findFirstOrThrow({ where: { registrationId } });
    await opened.db.selectionInvitation.update({ where: { id: invitationId }, data: { coming: true, answeredAt: at } });
    expect(sending.heard).toHaveLength(1);
    const now = () =>
      opened.db.selectionSession.findUniqueOrThrow({ where: { id: sessionId }, include: { invitations: true } });
    const { candidateId } = await opened.db.registration.findUniqueOrThrow({ where: { id: registrationId } });
    /** What her card names: the training's and the test's day, and her answer to that */
    const card = async () => {
      const own = await ownRegistration(rt(), registrationId, candidateId);
      const [test] = await invitationsAhead(opened.db, { id: registrationId }, at);
      const day = test?.session.startsAt.toISOString().slice(0, 10);
      // The file of what is stored about her names no other day, and no other answer.
      const all = await everythingAbout({ ...rt(), config: { adminIds: [] } as never }, candidateId);
      const [stored] = all?.registrations ?? [];
      expect(stored?.intake?.startsOn.toISOString().slice(0, 10)).toBe(own?.intake?.startsOn);
      expect(stored?.invitations.map(({ session, coming }) => [session.startsAt, coming])).toEqual([
        [test?.session.startsAt, test?.coming],
      ]);
      return `${own?.intake?.startsOn} ${own?.intake?.selectionOn} ${day} ${test?.session.revision} ${test?.coming}`;
    };
    const answer = (revision: number, coming: boolean) =>
      answerInvitation(rt(), { invitationId, candidateId, coming, revision });
    /** What whoever helped her reads out to her */
    const readOut = async () => {
      const made = { key: "1", candidateId, registrationId, centreCode: "MATARAM", helperTelegramId: 1008n };
      const consent = { language: "id", consentVersion: 1, startedAt: at };
      const helped = await opened.db.helped.create({
        data: { ...made, ...consent, submittedAt: at, claimUntil: at, claimFingerprint: "k1.x" },
      });
      const heard: string[] = [];
      const reply = async (text: string) => heard.push(text);
      const ctx = { me: { username: "bot" }, words: texts.in("id"), reply, replyWithDocument: async () => {} };
      const stands = { ...rt(), texts } as unknown as Runtime;
      await giveCode(stands, ctx as unknown as BotContext, helped.id, "ABCDEFGH");
      await opened.db.helped.delete({ where: { id: helped.id } });
      return heard.join("\n");
    };
    return { now, card, answer, readOut };
  }

  test("moves along with a postponed intake, and its people are told of all of it once, with the reason", async () => {
    const { now: session } = await invited();
    const moved = await postponeIntake(rt(), hana, { id, days: 28, from: "2027-01-11", reason: "The workshop burnt" });
    expect(moved).toMatchObject({ is: "changed", told: 1, tests: 1 });
    expect(await postponeIntake(rt(), hana, { id, days: 28, from: "2027-01-11" })).toEqual({ is: "same" });
    expect(await session()).toMatchObject({ startsAt: new Date("2027-02-03T01:00:00Z"), revision: 1 });
    await sending.at(minutes(30));
    expect(sending.heard).toHaveLength(2);
    const text = sending.heard[1]?.text ?? "";
    expect(text).toContain("3 Februari 2027");
    expect(text).toContain("8 Februari – 9 April 2027</b> (sebelumnya 11 Januari – 12 Maret 2027)");
    expect(text).toContain("The workshop burnt");
  });

  test.each([
    ["staff set another hour", { startsAt: new Date("2027-02-03T02:00:00Z"), revision: 2 }, "submitted"],
    ["staff cancel it", { cancelledAt: now }, "submitted"],
    ["she is accepted", {}, "accepted"],
  ] as const)(
    "that moves along and is told otherwise because %s: the training's new days are told all the same",
    async (_, session, state) => {
      await invited();
      await postponeIntake(rt(), hana, { id, days: 28, from: "2027-01-11", reason: "The workshop burnt" });
      await opened.db.selectionSession.updateMany({ data: session });
      await opened.db.registration.updateMany({ data: { state } });
      await sending.at(minutes(15));
      expect(sending.heard.filter(({ text }) => text?.includes("8 Februari"))).toEqual([]);
      await sending.at(minutes(40));
      const told = sending.heard.filter(({ text }) =>
        text?.includes("8 Februari – 9 April 2027</b> (sebelumnya 11 Januari"),
      );
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain("The workshop burnt");
    },
  );

  test("is shown, and answered for, as it was told until nobody can take its move back any more", async () => {
    const { now: session, card, answer, readOut } = await invited();
    const told = "2027-01-11 2027-01-06 2027-01-06 0";
    await postponeIntake(rt(), hana, { id, days: 7, from: "2027-01-11" });
    at = minutes(9);
    const moved = await postponeIntake(rt(), hana, { id, days: 21, from: "2027-01-18" });
    at = minutes(18); // the first was overtaken before it was told
    expect(await card()).toBe(`${told} true`);
    expect(await readOut()).toMatch(/Seleksi: 6 Januari 2027\n.*Pelatihan: 11 Januari 2027/);
    expect([await answer(2, true), await answer(1, true), await answer(0, false)]).toEqual(["over", "over", "noted"]);
    expect(await card()).toBe(`${told} false`);
    expect(await session()).toMatchObject({ revision: 2, invitations: [{ coming: null }] });
    at = minutes(19);
    expect(await card()).toBe("2027-02-08 2027-02-03 2027-02-03 2 null");
    expect(await readOut()).toMatch(/Seleksi: 3 Februari 2027\n.*Pelatihan: 8 Februari 2027/);
    expect([await answer(0, true), await answer(2, true)]).toEqual(["over", "noted"]);
    if (moved.is !== "changed") throw new Error(moved.is);
    expect(await undoChange(rt(), hana, { id, changeId: moved.changeId })).toBe("late");
  });

  test("stands as it did when that is taken back, with what was answered, and nobody hears of it", async () => {
    const { now: session, answer, card } = await invited();
    const moved = await amendIntake(rt(), hana, { id, field: "test", patch: { selectionOn: "2027-01-08" } });
    expect(await session()).toMatchObject({
      startsAt: new Date("2027-01-08T01:00:00Z"),
      invitations: [{ coming: null }],
    });
    if (moved.is !== "changed") throw new Error(moved.is);
    expect([await answer(1, true), await answer(0, false)]).toEqual(["over", "noted"]);
    expect(await undoChange(rt(), hana, { id, changeId: moved.changeId })).toBe("undone");
    expect(await session()).toMatchObject({ startsAt, revision: 0, former: [], invitations: [{ coming: false }] });
    expect(await card()).toBe("2027-01-11 2027-01-06 2027-01-06 0 false");
    await sending.at(minutes(30));
    expect(sending.heard).toHaveLength(1);
    // The same once more is told: what was taken back does not stand in its way.
    at = minutes(31);
    await amendIntake(rt(), hana, { id, field: "test", patch: { selectionOn: "2027-01-08" } });
    await sending.at(minutes(60));
    expect(sending.heard).toHaveLength(2);
  });
});

test("an offer that runs goes along with the start: never past its evening, told, and back with it", async () => {
  const { registrationId } = await person(1, "offered");
  const { db } = opened;
  const days = { selectionOn: null, registrationClosesOn: new Date("2026-11-20") };
  await db.intake.update({ where: { id }, data: days });
  const until = async (to?: string) => {
    const where = { id: registrationId };
    if (to !== undefined) await db.registration.update({ where, data: { state: "offered", offerUntil: new Date(to) } });
    return (await db.registration.findUniqueOrThrow({ where })).offerUntil?.toISOString();
  };
  await db.registrationChange.create({ data: { registrationId, from: "reserve", to: "offered", at, actor: "bot" } });
  await until("2026-11-25T01:05:00Z");
  const start = (startsOn: string) => amendIntake(rt(), hana, { id, field: "start", patch: { startsOn } });
  const moved = await start("2026-11-25");
  expect(await until()).toBe("2026-11-24T12:00:00.000Z"); // eight in the evening before
  if (moved.is !== "changed") throw new Error(moved.is);
  expect(await undoChange(rt(), hana, { id, changeId: moved.changeId })).toBe("undone");
  expect(await until()).toBe("2026-11-25T01:05:00.000Z");
  at = minutes(1);
  await start("2026-11-25");
  await sending.at(minutes(12));
  expect(sending.heard.map(({ text }) => /24 November 2026, 20\.00/.test(text) && !/tidak perlu/.test(text))).toEqual([
    true,
  ]);
  // Past that evening it is held until the news can be read, and a little longer; until then they read what they were told.
  at = minutes(13);
  await until("2026-11-25T01:05:00Z");
  await start("2026-11-24");
  expect(await until()).toBe(minutes(53).toISOString());
  const read = async () => (await ownSeat({ db, now: () => at }, registrationId, "2026-11-25")).until?.toISOString();
  at = minutes(22);
  expect(await read()).toBe("2026-11-25T01:05:00.000Z");
  at = minutes(23);
  expect(await read()).toBe(minutes(53).toISOString());
  const quietTimes = [{ fromMinute: 0, toMinute: 13 * 60 }]; // not to be woken before one, where it is ten
  await until("2026-11-25T01:05:00Z");
  await db.intake.update({ where: { id }, data: { startsOn: new Date("2026-11-24") } });
  await opened.db.$transaction((tx) => moveOffers({ now: () => at, config: { quietTimes } }, tx, id));
  expect(await until()).toBe("2026-11-24T05:30:00.000Z");
  // One that was short for the old start has the time of the new one.
  await db.intake.update({ where: { id }, data: { startsOn: new Date("2026-11-26") } });
  await until("2026-11-24T03:05:00Z");
  expect(await postponeIntake(rt(), hana, { id, days: 28 })).toMatchObject({ is: "changed" });
  expect(await until()).toBe("2026-11-25T01:05:00.000Z");
});

test("seats do not go below those that are held, and another centre's intake is none", async () => {
  await person(1, "accepted");
  const to = (seats: number) => amendIntake(rt(), hana, { id, field: "seats", patch: { seats } });
  expect(await to(4)).toEqual({ is: "wrong", problem: { is: "held", held: 5 } });
  expect(await to(5)).toMatchObject({ is: "changed", told: 0 });
  const bilal = { telegramId: 1002, reach: ["SINGOSARI"] } as const;
  expect(await amendIntake(rt(), bilal, { id, field: "seats", patch: { seats: 9 } })).toEqual({ is: "gone" });
  expect(await callOff(rt(), bilal, { id, reason: "Because" })).toEqual({ is: "gone" });
});

test("a start on a holiday, or on a day on which the centre is not at work, is pointed out", async () => {
  const on = (day: string) => closedOn(opened.db, "MATARAM", day);
  const row = { day: new Date("2027-02-08"), name: "Isra Mikraj" };
  const { id: holiday } = await opened.db.holiday.create({ data: row });
  expect(await on("2027-02-08")).toEqual({ day: "2027-02-08", holiday: "Isra Mikraj" });
  await opened.db.holiday.update({ where: { id: holiday }, data: { centreCode: "SINGOSARI" } });
  expect(await on("2027-02-08")).toBeUndefined();
  expect(await on("2027-02-07")).toEqual({ day: "2027-02-07", holiday: undefined });
  await opened.db.holiday.delete({ where: { id: holiday } });
});

test("called off, whoever is open is withdrawn and waits; taken back, all stand as they did, an offer as a reserve", async () => {
  const one = await person(1, "accepted");
  const two = await person(2, "offered");
  const three = await person(3, "rejected");
  await opened.db.registration.update({
    where: { id: two.registrationId },
    data: { state: "offered", offerUntil: minutes(60) },
  });
  const off = await callOff(rt(), hana, { id, reason: "The workshop burnt" });
  if (off.is !== "changed") throw new Error(off.is);
  expect(off.told).toBe(2);
  const states = async () =>
    Object.fromEntries((await opened.db.registration.findMany()).map((each) => [each.id, each.state]));
  expect(await states()).toEqual({
    [one.registrationId]: "withdrawn",
    [two.registrationId]: "withdrawn",
    [three.registrationId]: "rejected",
  });
  expect(await opened.db.intakeWish.count({ where: { toldAt: null } })).toBe(2);
  at = minutes(9);
  expect(await undoChange(rt(), hana, { id, changeId: off.changeId })).toBe("undone");
  expect(await states()).toEqual({
    [one.registrationId]: "accepted",
    [two.registrationId]: "reserve",
    [three.registrationId]: "rejected",
  });
  expect(await opened.db.intakeWish.count()).toBe(0);
});

test("whoever was called off waits for a date at that centre, and is not told of another's", async () => {
  const { registrationId } = await person(1);
  const elsewhere = { programmeCode: "LAS-SMAW3G", centreCode: { not: "MATARAM" } };
  const open = {
    startsOn: new Date("2027-02-01"),
    endsOn: new Date("2027-03-01"),
    registrationClosesOn: new Date("2027-01-20"),
  };
  await opened.db.intake.updateMany({
    where: elsewhere,
    data: { ...open, active: true, closedAt: null, selectionOn: null },
  });
  await callOff(rt(), hana, { id, reason: "The workshop burnt" });
  const owe = () => oweOpenedWishes(opened.db, { now: minutes(30), day: "2026-11-24" });
  expect(await owe()).toBe(0);
  // A wish of their own, for any centre, is answered.
  await opened.db.registrationChange.updateMany({ where: { registrationId }, data: { reason: null } });
  expect(await owe()).toBe(1);
});

test("the desk leads to those that begin on this day alone", async () => {
  await opened.db.intake.update({
    where: { id },
    data: { startsOn: new Date("2026-11-24"), registrationClosesOn: new Date("2026-11-20"), selectionOn: null },
  });
  const asked = { reach: hana.reach, now, skip: 0, take: 50 };
  expect((await listIntakes(opened.db, { which: "begins", ...asked })).rows.map((row) => row.id)).toEqual([id]);
  expect((await listIntakes(opened.db, { which: "closes", ...asked })).rows.map((row) => row.id)).not.toContain(id);
  const inList = async (which: Which) =>
    (await listIntakes(opened.db, { which, ...asked })).rows.some((row) => row.id === id);
  const all = async () => ({
    open: await inList("open"),
    running: await inList("running"),
    past: await inList("past"),
    off: await inList("off"),
  });
  expect(await all()).toEqual({ open: false, running: true, past: false, off: false });
  const off = (changed: object) => opened.db.intake.update({ where: { id }, data: changed });
  await off({ endsOn: new Date("2026-11-23"), startsOn: new Date("2026-11-22") });
  expect(await all()).toEqual({ open: false, running: false, past: true, off: false });
  // Closed, more than a week before the start, somebody undecided: the desk leads to it until nobody is.
  await person(1);
  await off({ startsOn: new Date("2026-12-07"), endsOn: new Date("2026-12-30") });
  expect(await inList("selecting")).toBe(true);
  await opened.db.registration.updateMany({ data: { state: "rejected" } });
  expect(await inList("selecting")).toBe(false);
});

test.each([
  ["smaw", ["LAS-SMAW3G-MTR-1"]],
  ["Pengelasan mataram", ["LAS-SMAW3G-MTR-1"]],
  ["las singosari", []],
  ["welding 3g", ["LAS-SMAW3G-MTR-1"]],
  ["gelombang 4 las", ["LAS-SMAW3G-MTR-1"]],
  ["las 2027-04", ["LAS-SMAW3G-MTR-1"]],
  ["las 2026-04", []],
  ["11 januari 2027 ", ["LAS-SMAW3G-MTR-1", "ELK-HP-MTR-1", "BGN-BTA-MTR-1"]],
  ["las-smaw3g-mtr-1", ["LAS-SMAW3G-MTR-1"]],
  ["GMAW", []],
  ["100%", []],
] as const)("“%s” finds the intakes of their centre that are called so", async (typed, codes) => {
  await opened.db.intake.update({ where: { id }, data: { number: 4 } });
  const sought = readSought(typed, "2026-11-24");
  const asked = { which: "ahead", sought, reach: hana.reach, now, skip: 0, take: 50 } as const;
  const found = await listIntakes(opened.db, asked);
  expect(found.rows.map(({ code }) => code)).toEqual(codes);
  expect(found.total).toBe(codes.length);
});

test("an intake is announced once, by whoever may, when all is answered and in order", async () => {
  const facts: Facts = {
    ...{ startsOn: "2027-02-01", endsOn: "2027-03-12", registrationOpensOn: null, registrationClosesOn: "2027-01-18" },
    ...{ selectionOn: null, interviewOn: null, selectionPlace: null, latitude: null, longitude: null },
    ...{
      seats: 16,
      reserves: 4,
      requirements: [],
      documents: [],
      number: null,
      confirmDays: [7, 3, 1],
      startTime: "08:00",
      offerHours: 24,
    },
  };
  const draft: Draft = { programmeCode: "LIS-PLC", centreCode: "MATARAM", facts, revision: 7 };
  await keepDraft(rt(), hana.telegramId, draft);
  const { endsOn: _, ...half } = facts;
  expect(await announceIntake(rt(), hana, { ...draft, facts: half })).toBe("incomplete");
  expect(await announceIntake(rt(), hana, { ...draft, facts: { ...facts, endsOn: "2027-01-31" } })).toBe("incomplete");
  expect(await announceIntake(rt(), hana, { ...draft, centreCode: "SINGOSARI" })).toBe("gone");
  const both = await Promise.all([announceIntake(rt(), hana, draft), announceIntake(rt(), hana, draft)]);
  expect(both.filter((each) => each === "gone")).toHaveLength(1);
  const made = await opened.db.intake.findMany({ where: { programmeCode: "LIS-PLC" } });
  expect(made.map(({ code, number }) => [code, number])).toEqual([["LIS-PLC-MATARAM-2027-1", 1]]);
  const asked = { which: "ahead", reach: hana.reach, now: at, skip: 0, take: 50 } as const;
  expect((await listIntakes(opened.db, asked)).rows.map(({ code }) => code)).toContain("LIS-PLC-MATARAM-2027-1");
});

test.each([
  ["start", "senin 18 januari", { startsOn: "2027-01-18" }],
  ["start", "18-1-27", { startsOn: "2027-01-18" }],
  ["start", "31 Februari 2027", "day"],
  ["start", "18 Januari 2031", "far"],
  ["end", "1 Januari 2027", "order"],
  ["opens", "sekarang", { registrationOpensOn: null }],
  ["test", "tanpa", { selectionOn: null }],
  ["seats", "16 kursi", { seats: 16 }],
  ["seats", "0", "figure"],
  ["reserves", "tidak ada", { reserves: 0 }],
  ["confirm", "3, 7 dan 1", { confirmDays: [7, 3, 1] }],
  ["confirm", "99", "days"],
  ["place", "di balai", { selectionPlace: null, latitude: null, longitude: null }],
  ["papers", "- KTP asli\n• Ijazah", { documents: [{ id: "KTP asli" }, { id: "Ijazah" }] }],
  ["papers", Array.from({ length: 9 }, () => "KTP").join("\n"), "lines"],
] as const)("to the question after %s, “%s” is read", (field, typed, expected) => {
  const read = readField(field, typed, { facts: { startsOn: "2027-01-11" }, today: "2026-11-24" });
  expect("is" in read ? read.is : read.patch).toEqual(expected);
});
