// Who is asked, whose seat lapses, who is offered it until when, and what staff may do about it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import type { RegistrationState } from "../../src/platform/generated/prisma/enums.ts";
import { registrationNews } from "../../src/registration/news.ts";
import { ownRegistration } from "../../src/registration/registration.ts";
import { changeState } from "../../src/registration/states.ts";
import { undoWithdrawal } from "../../src/registration/undoing.ts";
import type { Runtime } from "../../src/runtime.ts";
import { oweAsks } from "../../src/seats/asking.ts";
import { oweEves, seatEve } from "../../src/seats/eve.ts";
import { fillAll } from "../../src/seats/filling.ts";
import { firstDayOf } from "../../src/seats/first-day.ts";
import { giveBack } from "../../src/seats/giving-back.ts";
import { passOffer, takePassBack } from "../../src/seats/passing.ts";
import { seatedPeople, seatsOnDesk } from "../../src/seats/reading.ts";
import { placesOf } from "../../src/seats/reserves.ts";
import { leaveSeat, takeSeat } from "../../src/seats/seats.ts";
import { addSeats, confirmFor, offerSeat, rankReserve, takeOut, undoStep } from "../../src/seats/stepping-in.ts";
import { offerUntil } from "../../src/seats/times.ts";
import { decide, undecide } from "../../src/selection/deciding.ts";
import { undecidedIntakes } from "../../src/selection/undecided.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { numberTraining } from "../../src/training/numbers.ts";
import { bringBack, takeLeavingBack } from "../../src/training/returning.ts";
import { attendanceOf, endTraining, saveDay, trainingOnDesk } from "../../src/training/training.ts";
import { openTestDatabase } from "../support/database.ts";
import { register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let database: OpenDatabase;
let rt: Runtime;
let now: Date;
let intakeId: number;
const code = "LAS-GMAW-SGS-1"; // two seats, begins on Monday, 28 December 2026, in WIB
const chitra = { telegramId: 1003, reach: "everywhere" } as const;
const wib = (at: string) => new Date(`2026-12-${at}:00+07:00`);

beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  const { db } = database;
  const work = { send: async () => undefined };
  rt = { db, config: readConfig({}), seal: testSeal, work, now: () => now } as unknown as Runtime;
  intakeId = (await db.intake.findUniqueOrThrow({ where: { code } })).id;
});
beforeEach(async () => {
  const { db } = database;
  await db.delivery.deleteMany();
  await db.candidate.deleteMany();
  await db.intake.update({ where: { id: intakeId }, data: { seats: 16, confirmDays: [7, 3, 1], offerHours: 24 } });
  now = wib("15T09:00");
});
afterAll(() => database.close());

let people = 0;
async function person(state: RegistrationState, { rank, at = now }: { rank?: number; at?: Date } = {}) {
  people += 1;
  const number = `LAS-2026-${String(people).padStart(5, "0")}`;
  const who = { telegramId: 5000 + people, name: `Peserta ${people}`, phone: `+62812345${50_000 + people}`, number };
  const standing = { programmeCode: "LAS-GMAW", intake: code, state, at, ...(rank === undefined ? {} : { rank }) };
  return register(database.db, { ...who, ...standing });
}
async function standing() {
  const rows = await database.db.registration.findMany({ where: { intakeId }, orderBy: { id: "asc" } });
  return rows.map(({ state }) => state);
}
/** Whoever is owed news has it. */
const heard = () =>
  database.db.delivery.updateMany({
    where: { kind: "registration-news", sentAt: null },
    data: { state: "sent", sentAt: now },
  });
const sweep = async () => {
  await fillAll(rt);
  await heard();
};
async function asked(at: Date): Promise<string[]> {
  await oweAsks(database.db, at);
  const rows = await database.db.delivery.findMany({ where: { kind: "seat-ask" }, orderBy: { id: "asc" } });
  return rows.map(({ subject }) => subject.split(".").at(-1) ?? "");
}

describe("until when a seat is offered", () => {
  const last = wib("27T20:00");
  const config = readConfig({});
  const until = (at: string, offerHours = 24) =>
    offerUntil({ now: wib(at), lastMoment: last, offerHours, quietTimes: config.quietTimes, zone: "Asia/Jakarta" });

  test("for the intake's hours, near the start for a quarter of what is left, never in the night, never too late", () => {
    expect(until("10T09:00")).toEqual(wib("11T09:00"));
    expect(until("10T22:00")).toEqual(wib("12T07:00")); // from seven, when it is read
    expect(until("26T08:00")).toEqual(wib("26T17:00"));
    expect(until("26T16:00")).toEqual(wib("27T08:00")); // not at eleven at night
    expect(until("27T12:00")).toEqual(wib("27T14:00"));
    expect(until("27T18:30")).toEqual(last);
    expect(until("27T19:30")).toBeUndefined();
    expect(until("10T09:00", 2)).toEqual(wib("10T11:00"));
  });
});

/** Staff moved the start so lately that nobody was told. */
async function daysChanged(at: Date): Promise<{ id: number }> {
  const data = { intakeId, fields: ["startsOn"], former: { startsOn: "2026-12-28" }, by: 1003n, at };
  const { id } = await database.db.intakeChange.create({ data });
  return { id };
}

test("the accepted are asked seven, three and one days before, the nearest alone, and not on the day of their acceptance", async () => {
  await person("accepted");
  expect(await asked(wib("21T07:59"))).toEqual([]);
  const change = await daysChanged(wib("21T07:55")); // nobody is asked about days that can still be taken back
  expect(await asked(wib("21T08:00"))).toEqual([]);
  await database.db.intakeChange.delete({ where: change });
  expect(await asked(wib("21T08:00"))).toEqual(["7"]);
  expect(await asked(wib("21T12:00"))).toEqual(["7"]);
  await person("accepted", { at: wib("25T07:00") });
  expect(await asked(wib("25T09:00"))).toEqual(["7", "3"]);
  expect(await asked(wib("27T08:00"))).toEqual(["7", "3", "1", "1"]);
  await person("accepted", { at: wib("26T07:00") });
  expect(await asked(wib("27T11:59"))).toHaveLength(5);
});

/** What the bot has sent to somebody: the question so many days before, or the news of their acceptance. */
async function told(who: { candidateId: number; registrationId: number }, { at, days }: { at: Date; days?: number }) {
  const change = await database.db.registrationChange.findFirstOrThrow({
    where: { registrationId: who.registrationId, to: "accepted" },
    orderBy: { id: "desc" },
  });
  const subject = `${who.registrationId}@${change.id}`;
  const sent = { state: "sent", notBefore: at, sentAt: at, candidateId: who.candidateId } as const;
  await database.db.delivery.create({
    data:
      days === undefined
        ? { ...sent, kind: "registration-news", subject }
        : { ...sent, kind: "seat-ask", subject: `${subject}.20261228.${days}` },
  });
}

test("whoever has a certain seat is told of the first day the day before, once; nobody who gave it up, or does not know of it yet", async () => {
  const { db } = database;
  const [sure, gone] = [await person("confirmed"), await person("confirmed")];
  await person("accepted");
  await db.intake.update({ where: { id: intakeId }, data: { seats: 18 } });
  const owed = async () => {
    await oweEves(db, now);
    const rows = await db.$queryRaw<{ id: number; why: string | null }[]>`
      select split_part(d.subject, '@', 1)::int as id, ${seatEve(rt).notOwed?.(now)} as why
      from "Delivery" d where d.kind = 'seat-eve' order by d.id`;
    return rows.map(({ id, why }) => (why === null ? id : `${id} ${why}`));
  };
  // The hours in which questions are answered are not the hour of the first day.
  await db.centre.updateMany({ data: { officeFrom: "13:00" } });
  const first = async () => (await firstDayOf(rt, sure.registrationId))?.startsAt;
  expect(await first()).toEqual(wib("28T08:00"));
  await db.intake.update({ where: { id: intakeId }, data: { startTime: "07:30" } });
  expect(await first()).toEqual(wib("28T07:30"));
  now = wib("27T07:59"); // 08.59 where they live
  expect(await owed()).toEqual([]);
  now = wib("27T08:00");
  const change = await daysChanged(wib("27T07:55"));
  expect(await owed()).toEqual([]);
  await db.intakeChange.delete({ where: change });
  const late = await person("reserve", { rank: 1 });
  expect(await confirmFor(rt, chitra, late.registrationId)).toBe("done");
  expect(await owed()).toEqual([sure.registrationId, gone.registrationId]);
  await leaveSeat(rt, gone);
  expect(await owed()).toEqual([sure.registrationId, `${gone.registrationId} changed`]);
  await db.delivery.updateMany({ where: { candidateId: gone.candidateId }, data: { state: "skipped" } });
  await undoWithdrawal(rt, gone);
  now = wib("27T08:10");
  const again = [gone.registrationId, late.registrationId];
  expect(await owed()).toEqual([sure.registrationId, `${gone.registrationId} changed`, ...again]);
  await db.delivery.updateMany({ data: { state: "sent" } });
  await leaveSeat(rt, gone);
  await undoWithdrawal(rt, gone); // they know it by now
  expect(await owed()).toHaveLength(4);
  await db.intake.update({ where: { id: intakeId }, data: { startsOn: new Date("2027-01-11") } });
  expect((await owed()).every((each) => String(each).endsWith("changed"))).toBe(true);
  now = new Date("2027-01-10T09:00:00+07:00");
  expect((await owed()).slice(4)).toEqual([sure.registrationId, ...again]);
  now = new Date("2027-01-11T07:30:00+07:00"); // it begins
  expect((await owed()).slice(4).every((each) => String(each).endsWith("changed"))).toBe(true);
  await db.intake.update({ where: { id: intakeId }, data: { startsOn: new Date("2026-12-28"), startTime: "08:00" } });
});

test("nobody who was not asked, or cannot be reached, loses a seat or is offered one: staff call them", async () => {
  const [asked, unasked, late, blocked] = [
    await person("accepted"),
    await person("accepted"),
    await person("accepted"),
    await person("accepted"),
  ];
  const gone = await person("reserve", { rank: 1 });
  await person("reserve", { rank: 2 });
  const unreachable = { id: { in: [blocked.candidateId, gone.candidateId] } };
  await database.db.candidate.updateMany({ where: unreachable, data: { reachable: false } });
  await told(asked, { at: wib("25T08:00"), days: 3 });
  await told(unasked, { at: wib("15T09:10") }); // the news of December 15, and no question since
  await told(late, { at: wib("27T11:00"), days: 1 });
  await told(blocked, { at: wib("25T08:00"), days: 3 });
  await database.db.intake.update({ where: { id: intakeId }, data: { seats: 18 } });
  now = wib("27T12:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed", "accepted", "accepted", "accepted", "reserve", "offered"]);
  now = wib("27T14:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed", "accepted", "lapsed", "accepted", "reserve", "reserve"]);
  expect(await offerSeat(rt, chitra, { registrationId: gone.registrationId })).toBe("call");
  expect(await confirmFor(rt, chitra, gone.registrationId)).toBe("done");
  const people = await seatedPeople(database.db, testSeal, {
    ...{ reach: "everywhere", now, intakeId, state: "accepted", take: 9 },
  });
  expect(people.map(({ id, mustCall }) => [id, mustCall])).toEqual([
    [unasked.registrationId, true],
    [blocked.registrationId, true],
  ]);
});

test("no seat goes to a reserve while somebody waits for a decision, nor while one can be taken back; but one that was given up does", async () => {
  const [one, two] = [await person("invited"), await person("invited")];
  const seat = { intakeId, to: "reserve" } as const;
  expect(await decide(rt, chitra, { ...seat, ids: [one.registrationId] })).toMatchObject({ outcome: "decided" });
  now = new Date(now.getTime() + 60_000);
  await sweep();
  expect(await standing()).toEqual(["reserve", "invited"]);
  expect(await undecide(rt, chitra, { intakeId, ids: [one.registrationId] })).toBe(1);
  await decide(rt, chitra, { ...seat, ids: [one.registrationId] });
  now = new Date(now.getTime() + 3_600_000);
  await sweep();
  expect(await standing()).toEqual(["reserve", "invited"]);
  const owner = await person("confirmed");
  await leaveSeat(rt, owner);
  now = new Date(now.getTime() + 11 * 60_000);
  await person("reserve", { rank: 2 });
  await sweep();
  expect(await standing()).toEqual(["offered", "invited", "withdrawn", "reserve"]); // one was given up, one goes on
  await decide(rt, chitra, { intakeId, ids: [two.registrationId], to: "rejected", reason: "refused-score" });
  now = new Date(now.getTime() + 9 * 60_000);
  await sweep();
  expect((await standing()).at(-1)).toBe("reserve");
  now = new Date(now.getTime() + 60_000);
  await sweep();
  expect(await standing()).toEqual(["offered", "rejected", "withdrawn", "offered"]);
});

test("the reserves stand in one line: who had an offer comes back behind all, also behind those without a rank", async () => {
  await person("confirmed");
  const [first, second] = [await person("reserve", { rank: 1 }), await person("reserve", { rank: 2 })];
  const third = await person("reserve");
  await sweep();
  const line = async () => [...(await placesOf(database.db, intakeId)).keys()];
  expect(await line()).toEqual([second.registrationId, third.registrationId]);
  expect(await rankReserve(rt, chitra, { registrationId: third.registrationId, place: 9 })).toBe(2);
  expect(await rankReserve(rt, chitra, { registrationId: third.registrationId, place: 1 })).toBe(1);
  expect(await rankReserve(rt, chitra, { registrationId: first.registrationId, place: 1 })).toBeUndefined();
  now = wib("16T09:00");
  await sweep(); // the offer has ended, the next has it
  expect(await line()).toEqual([second.registrationId, first.registrationId]);
  await database.db.registration.updateMany({ where: { intakeId }, data: { rank: null } });
  expect(await passOffer(rt, third)).toBe("passed");
  now = new Date(now.getTime() + 10 * 60_000); // for so long they may take it back
  await sweep();
  expect(await line()).toEqual([first.registrationId, third.registrationId]);
});

test("when the training begins whoever still waits is told and hears of the next; no seat is given, taken or decided", async () => {
  const { db } = database;
  const [accepted, invited] = [await person("accepted"), await person("invited")];
  const [first, second] = [await person("reserve", { rank: 1 }), await person("reserve", { rank: 2 })];
  now = wib("27T23:59");
  await sweep();
  expect(await standing()).toEqual(["accepted", "invited", "reserve", "reserve"]);
  await db.intake.update({ where: { id: intakeId }, data: { active: false } });
  expect(await takeSeat(rt, accepted)).toBe("none");
  expect(await confirmFor(rt, chitra, first.registrationId)).toBe("begun");
  await db.intake.update({ where: { id: intakeId }, data: { active: true } });
  now = wib("28T00:00");
  const late = { intakeId, ids: [invited.registrationId] };
  expect(await decide(rt, chitra, { ...late, to: "reserve" })).toEqual({ outcome: "begun", today: true });
  expect(await confirmFor(rt, chitra, first.registrationId)).toBe("begun");
  expect(await offerSeat(rt, chitra, { registrationId: second.registrationId })).toBe("begun");
  await sweep();
  await sweep();
  expect(await standing()).toEqual(["accepted", "invited", "withdrawn", "withdrawn"]);
  now = wib("29T00:00");
  expect(await decide(rt, chitra, { ...late, to: "accepted" })).toEqual({ outcome: "begun", today: false });
  await sweep();
  expect(await standing()).toEqual(["accepted", "withdrawn", "withdrawn", "withdrawn"]);
  expect(await db.registrationChange.count({ where: { reason: "no-seat-came-free", actor: "bot" } })).toBe(3);
  expect(await db.intakeWish.count({ where: { programmeCode: "LAS-GMAW", toldAt: null } })).toBe(3);
  expect(await takeSeat(rt, accepted)).toBe("none");
  expect(await confirmFor(rt, chitra, accepted.registrationId)).toBe("begun");
  // What the bot ended staff may correct, while a seat is free and until the training is over.
  const givenTo = (who: { registrationId: number }) => giveBack(rt, chitra, who.registrationId);
  expect([await givenTo(first), await givenTo(first), await givenTo(second)]).toEqual(["done", "over", "full"]);
  expect((await ownRegistration(rt, first.registrationId, first.candidateId))?.state).toBe("withdrawn");
  const waits = () => db.intakeWish.count({ where: { candidateId: first.candidateId } });
  expect(await waits()).toBe(0); // who sits in this class waits for no next one
  expect(await undoStep(rt, chitra, first.registrationId)).toBe("done");
  expect(await standing()).toEqual(["accepted", "withdrawn", "withdrawn", "withdrawn"]);
  expect(await waits()).toBe(1);
  expect(await givenTo(first)).toBe("done");
  expect(await waits()).toBe(0);
  const news = { kind: "registration-news", candidateId: first.candidateId, state: "queued" } as const;
  expect((await db.delivery.findMany({ where: news })).at(-1)?.notBefore).toEqual(wib("29T00:10"));
  // Who was accepted and never came has the seat until three days of a class that is marked.
  now = wib("31T00:00");
  await sweep();
  expect(await standing()).toEqual(["accepted", "withdrawn", "confirmed", "withdrawn"]);
  now = wib("31T09:00");
  const marks = new Map([[first.registrationId, "present" as const]]);
  await saveDay(rt, chitra, { intakeId, day: "2026-12-30", marks });
  await sweep();
  expect(await standing()).toEqual(["accepted", "withdrawn", "inTraining", "withdrawn"]);
  // A mark that was just set may be a slip: it costs nobody the seat while it can be corrected.
  now = wib("31T10:00");
  await saveDay(rt, chitra, { intakeId, day: "2026-12-31", marks: new Map([[accepted.registrationId, "absent"]]) });
  now = wib("31T10:09");
  await sweep();
  expect(await standing()).toEqual(["accepted", "withdrawn", "inTraining", "withdrawn"]);
  now = wib("31T10:10");
  await sweep();
  expect(await standing()).toEqual(["lapsed", "withdrawn", "inTraining", "withdrawn"]);
  expect(await givenTo(accepted)).toBe("done");
  expect(await takeOut(rt, chitra, { registrationId: accepted.registrationId, reason: "out-no-show" })).toBe("done");
  now = new Date("2027-02-13T00:00:00+07:00");
  expect(await givenTo(second)).toBe("finished");
});

test("who took part in a class that nobody marked is told of its end, and staff put it right", async () => {
  const who = await person("accepted");
  now = new Date("2027-02-27T09:00:00+07:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed"]);
  const news = registrationNews({ ...rt, texts: openTexts("id") });
  const heardNow = async () => {
    const { id } = await database.db.registrationChange.findFirstOrThrow({ orderBy: { id: "desc" } });
    const reader = { ...who, telegramId: 1, language: "id", zone: null } as never;
    return JSON.stringify(await news.render(`${who.registrationId}@${id}`, [reader]));
  };
  expect(await heardNow()).toContain("sudah selesai, dan di sini tidak tercatat bahwa Anda ikut");
  expect(await giveBack(rt, chitra, who.registrationId)).toBe("done");
  now = new Date("2027-02-27T09:10:00+07:00");
  expect(await heardNow()).toContain("Anda termasuk peserta");
  await sweep();
  const end = { intakeId, ids: [who.registrationId], to: "completed" } as const;
  expect(await endTraining(rt, chitra, end)).toEqual([who.registrationId]);
});

test("who stops by a slip takes it back within ten minutes, and staff bring them back while the class goes on", async () => {
  const { db } = database;
  const who = await person("inTraining");
  now = wib("29T09:00");
  const stop = () =>
    db.$transaction((tx) =>
      changeState(tx, { ...who, to: "droppedOut", at: now, actor: "candidate", reason: "left-work" }),
    );
  await stop();
  expect(await takeLeavingBack(rt, { ...who, candidateId: who.candidateId + 1 })).toBe("refused");
  expect([await takeLeavingBack(rt, who), await takeLeavingBack(rt, who)]).toEqual(["undone", "refused"]);
  await stop();
  now = wib("29T09:10");
  expect(await takeLeavingBack(rt, who)).toBe("refused");
  const [other, another] = [await person("confirmed"), await person("confirmed")];
  expect(await bringBack(rt, chitra, who.registrationId)).toBe("full");
  await db.candidate.deleteMany({ where: { id: { in: [other.candidateId, another.candidateId] } } });
  expect([await bringBack(rt, chitra, who.registrationId), await standing()]).toEqual(["done", ["inTraining"]]);
  expect(await db.delivery.count({ where: { kind: "registration-news" } })).toBe(1);
  expect(await bringBack(rt, chitra, who.registrationId)).toBe("over"); // of whom staff themselves ended it, too
  await stop();
  now = new Date("2027-02-27T09:00:00+07:00");
  expect(await bringBack(rt, chitra, who.registrationId)).toBe("finished");
});

test("where nobody was chosen here, nobody is told that there was no seat: the centre chose elsewhere", async () => {
  const { db } = database;
  await person("submitted");
  const listed = await person("invited");
  const waiting = async () => (await undecidedIntakes(db, ["SINGOSARI"], now)).map(({ count, days }) => [count, days]);
  now = wib("20T23:00");
  expect(await waiting()).toEqual([]);
  now = wib("21T00:00");
  expect(await waiting()).toEqual([[2, 7]]);
  expect(await undecidedIntakes(db, ["MATARAM"], now)).toEqual([]);
  now = wib("28T00:00");
  await sweep();
  expect(await standing()).toEqual(["submitted", "invited"]);
  // The list comes: who is on it is in the training, without ever having been chosen here.
  const holder = await db.holder.create({ data: { fullName: "Peserta", foldedName: "peserta" } });
  const known = { centreCode: "SINGOSARI", tradeCode: "LAS", holderId: holder.id, intakeId };
  const row = {
    ...known,
    registrationId: listed.registrationId,
    digest: "d",
    importId: 1,
    createdAt: now,
    changedAt: now,
  };
  await db.participant.create({ data: row });
  await sweep();
  expect(await standing()).toEqual(["submitted", "inTraining"]);
  // Two more are on it, and one seat is left: nobody sits on another's, the rest is staff's to decide.
  const more = [await person("submitted"), await person("submitted")];
  for (const { registrationId } of more)
    await db.participant.create({ data: { ...row, registrationId, label: String(registrationId) } });
  await sweep();
  expect((await standing()).slice(2)).toEqual(["inTraining", "submitted"]);
  await addSeats(rt, chitra, { intakeId, count: 1 });
  expect((await standing()).slice(2)).toEqual(["inTraining", "inTraining"]);
  await db.candidate.deleteMany({ where: { id: { in: more.map(({ candidateId }) => candidateId) } } });
  await db.participant.deleteMany();
  await sweep(); // there are participants now, and this one is none of them
  expect(await standing()).toEqual(["withdrawn", "inTraining"]);
  expect(await db.registrationChange.count({ where: { reason: "no-seat-came-free" } })).toBe(1);
  await db.candidate.deleteMany();
  await person("submitted");
  now = wib("30T23:59");
  await sweep();
  expect(await standing()).toEqual(["submitted"]);
  now = wib("31T00:00");
  await sweep();
  expect(await standing()).toEqual(["withdrawn"]);
  expect(await db.registrationChange.count({ where: { reason: "not-decided-here" } })).toBe(1);
  expect(await db.intakeWish.count()).toBe(0); // perhaps they were chosen
});

test("who is silent until noon of the day before loses the seat; who was accepted late has four hours, and in the end is called", async () => {
  const [early, late, last] = [
    await person("accepted"),
    await person("accepted", { at: wib("27T10:00") }),
    await person("accepted", { at: wib("27T19:30") }),
  ];
  await told(early, { at: wib("27T08:00"), days: 1 });
  await told(late, { at: wib("27T10:10") });
  await told(last, { at: wib("27T19:40") });
  now = wib("27T11:59");
  await sweep();
  expect(await standing()).toEqual(["accepted", "accepted", "accepted"]);
  now = wib("27T12:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed", "accepted", "accepted"]);
  now = wib("27T14:00");
  await sweep();
  await sweep();
  expect(await standing()).toEqual(["lapsed", "lapsed", "accepted"]);
  now = wib("28T09:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed", "lapsed", "accepted"]);
  const changes = await database.db.registrationChange.findMany({ where: { to: "lapsed" } });
  expect(changes.map(({ registrationId, reason, actor }) => [registrationId, reason, actor])).toEqual([
    [early.registrationId, "silent", "bot"],
    [late.registrationId, "silent", "bot"],
  ]);
});

test("an offer is taken until its last moment and not at it; whoever let it pass stands behind, rests a day, and is asked twice at most", async () => {
  await person("confirmed");
  const first = await person("reserve", { rank: 1 });
  const second = await person("reserve", { rank: 2 });
  await sweep();
  expect(await standing()).toEqual(["confirmed", "offered", "reserve"]);
  now = wib("16T09:00");
  expect(await takeSeat(rt, first)).toBe("ended");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "offered"]);
  expect(await passOffer(rt, second)).toBe("passed");
  expect(await passOffer(rt, second)).toBe("none");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "reserve"]); // both rest
  now = wib("17T09:00");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "offered", "reserve"]);
  now = wib("18T09:05");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "offered"]);
  now = wib("19T09:04");
  expect(await takeSeat(rt, second)).toBe("taken");
  expect(await takeSeat(rt, second)).toBe("already");
  await addSeats(rt, chitra, { intakeId, count: 1 });
  await heard();
  now = wib("22T09:00");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "confirmed"]); // twice was enough
  expect(await offerSeat(rt, chitra, { registrationId: first.registrationId })).toBe("done");
  expect(await standing()).toEqual(["confirmed", "offered", "confirmed"]);
});

test("an offer of which nobody could be told counts as none: the same reserve is offered the seat again, as often as it takes", async () => {
  await person("confirmed");
  await person("reserve", { rank: 1 });
  await person("reserve", { rank: 2 });
  for (const at of ["15T09:00", "16T09:05", "17T09:10", "18T09:15"]) {
    now = wib(at);
    await fillAll(rt);
    expect(await standing(), at).toEqual(["confirmed", "offered", "reserve"]);
  }
  await heard();
  now = wib("19T09:20");
  await fillAll(rt);
  expect(await standing()).toEqual(["confirmed", "reserve", "offered"]);
});

test("whoever nobody decides about keeps seats back until three days before the start, and not longer", async () => {
  await person("invited");
  await person("reserve", { rank: 1 });
  now = wib("24T23:00");
  await sweep();
  expect(await standing()).toEqual(["invited", "reserve"]);
  now = wib("25T07:30");
  await sweep();
  expect(await standing()).toEqual(["invited", "offered"]);
});

test("whoever withdraws on the last day and takes it back has been asked, and lapses in silence as before", async () => {
  const one = await person("accepted");
  await told(one, { at: wib("27T08:00"), days: 1 });
  now = wib("27T08:30");
  await leaveSeat(rt, one);
  expect(await undoWithdrawal(rt, one)).toBe("undone");
  now = wib("27T12:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed"]);
});

test("whoever has a seat, and of whom nobody heard whether they come, comes: they are marked, and in training", async () => {
  const one = await person("accepted");
  now = wib("28T09:00");
  const marks = new Map([[one.registrationId, "present" as const]]);
  expect(await saveDay(rt, chitra, { intakeId, day: "2026-12-28", marks })).toBe(1);
  expect(await standing()).toEqual(["inTraining"]);
});

test("a seat that was just given up waits ten minutes for its owner; an offer that was given up is none to come back to", async () => {
  const owner = await person("confirmed");
  await person("confirmed");
  const reserve = await person("reserve", { rank: 1 });
  expect(await leaveSeat(rt, owner)).toBe("withdrawn");
  now = new Date(now.getTime() + 9 * 60_000);
  await sweep();
  expect(await standing()).toEqual(["withdrawn", "confirmed", "reserve"]);
  expect(await undoWithdrawal(rt, owner)).toBe("undone");
  expect(await leaveSeat(rt, owner)).toBe("withdrawn");
  now = new Date(now.getTime() + 10 * 60_000);
  await sweep();
  expect(await standing()).toEqual(["withdrawn", "confirmed", "offered"]);
  expect(await undoWithdrawal(rt, owner)).toBe("refused"); // it is somebody's by now
  expect(await leaveSeat(rt, reserve)).toBe("withdrawn");
  expect(await undoWithdrawal(rt, reserve)).toBe("undone");
  expect(await standing()).toEqual(["withdrawn", "confirmed", "reserve"]);
});

test("a no to an offer is one tap, and taken back within ten minutes the offer stands as it did", async () => {
  const { db } = database;
  const [, first, second] = [await person("confirmed"), await person("reserve", { rank: 1 }), await person("reserve")];
  await sweep();
  expect(await standing()).toEqual(["confirmed", "offered", "reserve"]);
  const until = async () =>
    (await db.registration.findUniqueOrThrow({ where: { id: first.registrationId } })).offerUntil;
  const before = await until();
  expect(await passOffer(rt, first)).toBe("passed");
  now = wib("15T09:09");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "reserve"]);
  expect(await takePassBack(rt, { ...first, candidateId: second.candidateId })).toBe("none");
  expect([await takePassBack(rt, first), await takePassBack(rt, first)]).toEqual(["undone", "none"]);
  expect(await until()).toEqual(before);
  // It was no refusal: let pass, it is the first of two, and its owner is told that it has ended.
  now = wib("16T09:00");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "offered"]);
  expect(
    await db.registrationChange.count({ where: { registrationId: first.registrationId, reason: "offer-expired" } }),
  ).toBe(1);
  expect(await passOffer(rt, second)).toBe("passed");
  now = wib("17T09:00");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "offered", "reserve"]);
  expect(await takePassBack(rt, second)).toBe("none");
});

test("no in the last minutes is taken back for half an hour, and that once", async () => {
  const { db } = database;
  const [, own] = [await person("confirmed"), await person("reserve", { rank: 1 }), await person("reserve")];
  await sweep();
  const noAndBack = async (no: string, back: string) => {
    now = wib(no);
    expect(await passOffer(rt, own)).toBe("passed");
    now = wib(back);
    const said = await takePassBack(rt, own);
    const { offerUntil: until } = await db.registration.findUniqueOrThrow({ where: { id: own.registrationId } });
    return [said, until];
  };
  expect(await noAndBack("16T08:55", "16T09:04")).toEqual(["undone", wib("16T09:34")]);
  expect(await noAndBack("16T09:20", "16T09:29")).toEqual(["undone", wib("16T09:34")]);
  expect(await noAndBack("16T09:30", "16T09:35")).toEqual(["none", null]);
});

test("staff confirm, take out, take back and offer out of turn, never more people than seats", async () => {
  const one = await person("accepted");
  const two = await person("confirmed");
  const first = await person("reserve", { rank: 1 });
  const second = await person("reserve", { rank: 2 });
  expect(await confirmFor(rt, chitra, first.registrationId)).toBe("full");
  expect(await offerSeat(rt, chitra, { registrationId: second.registrationId })).toBe("full");
  expect(await confirmFor(rt, chitra, one.registrationId)).toBe("done");
  expect(await confirmFor(rt, chitra, one.registrationId)).toBe("over");
  expect(await takeOut(rt, chitra, { registrationId: two.registrationId, reason: "Pindah kota." })).toBe("done");
  await sweep();
  expect(await standing()).toEqual(["confirmed", "lapsed", "reserve", "reserve"]);
  expect(await undoStep(rt, chitra, two.registrationId)).toBe("done");
  expect(await undoStep(rt, chitra, two.registrationId)).toBe("over");
  expect(await takeOut(rt, chitra, { registrationId: two.registrationId, reason: "Pindah kota." })).toBe("done");
  now = new Date(now.getTime() + 10 * 60_000);
  expect(await undoStep(rt, chitra, two.registrationId)).toBe("over"); // they are told by now
  await sweep();
  expect(await standing()).toEqual(["confirmed", "lapsed", "offered", "reserve"]);
  const instead = { registrationId: second.registrationId, insteadOf: first.registrationId };
  expect(await offerSeat(rt, chitra, instead)).toBe("done");
  expect(await standing()).toEqual(["confirmed", "lapsed", "reserve", "offered"]);
  await rankReserve(rt, chitra, { registrationId: first.registrationId, place: 1 });
  const [seated] = await seatedPeople(database.db, testSeal, {
    reach: ["SINGOSARI"],
    now,
    registrationId: first.registrationId,
  });
  expect(seated?.place).toBe(1);
  expect(
    await seatedPeople(database.db, testSeal, { reach: ["MATARAM"], now, registrationId: first.registrationId }),
  ).toEqual([]);
  now = wib("21T09:00");
  const before = await seatsOnDesk(database.db, ["MATARAM"], now);
  expect((await seatsOnDesk(database.db, "everywhere", now)).count).toBeGreaterThan(before.count);
});

test("a seat is given back beside no other registration, and an answer to its loss does not throw it away again", async () => {
  const { db } = database;
  const who = await person("accepted");
  await told(who, { at: wib("27T08:00"), days: 1 });
  now = wib("27T12:00");
  await sweep();
  expect(await standing()).toEqual(["lapsed"]);
  const given = () => giveBack(rt, chitra, who.registrationId);
  // At a centre with one open registration a seat in another programme is in the way, as for whoever takes a withdrawal back.
  const { telegramId } = await db.candidate.findUniqueOrThrow({ where: { id: who.candidateId } });
  const other = await register(db, {
    ...{ telegramId: Number(telegramId), name: "Peserta", phone: "+628123450001", number: "LAS-2026-90001" },
    ...{ programmeCode: "LAS-SMAW3G", intake: "LAS-SMAW3G-SGS-1", state: "confirmed" },
  });
  expect(await given()).toBe("elsewhere");
  await db.centre.updateMany({ data: { oneOpenRegistration: false } });
  expect(await given()).toBe("done");
  now = wib("27T12:01");
  expect(await takeOut(rt, chitra, { registrationId: who.registrationId, reason: "out-own-wish" })).toBe("done");
  await db.centre.updateMany({ data: { oneOpenRegistration: true } });
  expect(await undoStep(rt, chitra, who.registrationId)).toBe("elsewhere");
  await db.registration.delete({ where: { id: other.registrationId } });
  expect(await undoStep(rt, chitra, who.registrationId)).toBe("done");
  // They read still that it is lost, and press the old "I cannot come".
  expect(await leaveSeat(rt, who)).toBe("tooLate");
  expect(await standing()).toEqual(["confirmed"]);
  now = wib("27T12:11");
  expect(await leaveSeat(rt, who)).toBe("withdrawn");
});

test("where no seat is free there is one more for whoever lost hers, up to what staff agreed to, and no reserve has it", async () => {
  const { db } = database;
  const who = await person("accepted");
  await told(who, { at: wib("27T08:00"), days: 1 });
  now = wib("27T12:00");
  await sweep();
  await person("reserve", { rank: 1 });
  const { seats, seatsTakenElsewhere } = await db.intake.findUniqueOrThrow({ where: { id: intakeId } });
  await db.intake.update({ where: { id: intakeId }, data: { seatsTakenElsewhere: seats } });
  await person("confirmed");
  const upTo = (most: number) => giveBack(rt, chitra, who.registrationId, most);
  expect([await upTo(0), await upTo(seats + 1)]).toEqual(["full", "full"]);
  expect([await upTo(seats + 2), await upTo(seats + 3)]).toEqual(["done", "over"]);
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve", "confirmed"]);
  expect(await db.intake.findUnique({ where: { id: intakeId } })).toMatchObject({ seats: seats + 2 });
  const changes = await db.intakeChange.findMany({ where: { intakeId }, orderBy: { id: "asc" } });
  expect(changes.at(-1)?.former).toEqual({ seats });
  await db.intake.update({ where: { id: intakeId }, data: { seats, seatsTakenElsewhere } });
});

test("an erased person's seat goes on; fewer seats than people offer nothing", async () => {
  const one = await person("confirmed");
  await person("confirmed");
  await person("reserve", { rank: 1 });
  await database.db.intake.update({ where: { id: intakeId }, data: { seats: 15 } });
  await database.db.candidate.delete({ where: { id: one.candidateId } });
  await sweep();
  expect(await standing()).toEqual(["confirmed", "reserve"]);
  await database.db.intake.update({ where: { id: intakeId }, data: { seats: 16 } });
  await sweep();
  expect(await standing()).toEqual(["confirmed", "offered"]);
});

test("a class: who came is in training, a day is corrected, it ends and is taken back, a number is one person's", async () => {
  const { db } = database;
  const one = await person("confirmed");
  const two = await person("confirmed");
  now = wib("28T09:00");
  expect(await trainingOnDesk(db, "everywhere", now)).toEqual({ open: 1, begin: 1, ended: 0 });
  const day = "2026-12-28";
  const mark = (first: "present" | "absent", second: "present" | "absent") =>
    saveDay(rt, chitra, {
      intakeId,
      day,
      marks: new Map([
        [one.registrationId, first],
        [two.registrationId, second],
      ]),
    });
  expect(await mark("present", "present")).toBe(2);
  expect(await standing()).toEqual(["inTraining", "inTraining"]);
  await mark("present", "absent");
  expect(await standing()).toEqual(["inTraining", "confirmed"]);
  expect(await trainingOnDesk(db, "everywhere", now)).toEqual({ open: 0, begin: 0, ended: 0 });
  const listed = await person("inTraining"); // by a list, not by a mark
  await saveDay(rt, chitra, { intakeId, day, marks: new Map([[listed.registrationId, "absent"]]) });
  expect((await standing()).at(-1)).toBe("inTraining");
  await db.candidate.delete({ where: { id: listed.candidateId } });
  await mark("present", "present");
  expect((await attendanceOf(db, [two.registrationId])).get(two.registrationId)).toMatchObject({ present: 1, days: 1 });
  const ids = [one.registrationId, two.registrationId];
  expect(await endTraining(rt, chitra, { intakeId, ids, to: "completed" })).toEqual(ids);
  expect(await undoStep(rt, chitra, two.registrationId)).toBe("done");
  expect(await standing()).toEqual(["completed", "inTraining"]);
  const number = { registrationId: one.registrationId, number: "001/BLK/II/2027", on: day };
  expect(await numberTraining(rt, chitra, number)).toBe("numbered");
  expect(await numberTraining(rt, chitra, { ...number, registrationId: two.registrationId })).toBe("over");
  await endTraining(rt, chitra, { intakeId, ids, to: "completed" });
  expect(await numberTraining(rt, chitra, { ...number, registrationId: two.registrationId })).toBe("taken");
  expect(await numberTraining(rt, chitra, { ...number, number: "?" })).toBe("unclear");
  // Never marked: only once it is over is it noted how it ended, and taken back they stand where they stood.
  const { registrationId: never } = await person("accepted");
  const finish = () => endTraining(rt, chitra, { intakeId, ids: [never], to: "completed" });
  expect(await finish()).toEqual([]);
  const { endsOn } = await db.intake.findUniqueOrThrow({ where: { id: intakeId } });
  now = new Date(endsOn.getTime() + 30 * 3_600_000);
  expect(await trainingOnDesk(db, "everywhere", now)).toMatchObject({ ended: 1 });
  expect(await finish()).toEqual([never]);
  expect(await trainingOnDesk(db, "everywhere", now)).toMatchObject({ ended: 0 });
  expect(await undoStep(rt, chitra, never)).toBe("done");
  expect((await standing()).at(-1)).toBe("accepted");
});
