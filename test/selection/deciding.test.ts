// Who is accepted, kept in reserve or refused: never more than seats, each decided once, and taken back before it is told.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { everythingAbout } from "../../src/mydata/mydata.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { obstacleTo } from "../../src/registration/fitting.ts";
import { ownRegistration, type RegistrationState, withdrawRegistration } from "../../src/registration/registration.ts";
import { undoWithdrawal } from "../../src/registration/undoing.ts";
import type { Runtime } from "../../src/runtime.ts";
import { endWaiting } from "../../src/seats/ending.ts";
import { seatedPeople } from "../../src/seats/reading.ts";
import { takeSeat } from "../../src/seats/seats.ts";
import { confirmFor, rankReserve, takeOut, undoStep } from "../../src/seats/stepping-in.ts";
import { decide, takenBackWithin, undecide } from "../../src/selection/deciding.ts";
import { intakeWithin } from "../../src/selection/intakes.ts";
import { addNote, noteFile, noteScore, notesAbout } from "../../src/selection/judging.ts";
import { ableOf } from "../../src/selection/many.ts";
import { listed, named, neighbours, registrantsOf } from "../../src/selection/registrants.ts";
import { participantsOf } from "../../src/training/training.ts";
import { openTestDatabase } from "../support/database.ts";
import { register, now as start, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let database: OpenDatabase;
let rt: Pick<Runtime, "config" | "db" | "now" | "work" | "seal">;
let time = start;
let intakeId = 0;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  const { db } = database;
  rt = {
    config: { zone: "Asia/Makassar", quietTimes: undefined, adminIds: [] },
    db,
    seal: testSeal,
    now: () => time,
    work: { send: async () => undefined },
  } as unknown as typeof rt;
  intakeId = (await db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } })).id;
});
beforeEach(async () => {
  time = start;
  await database.db.delivery.deleteMany();
  await database.db.candidate.deleteMany();
  await database.db.intake.update({ where: { id: intakeId }, data: { seats: 3, seatsTakenElsewhere: 1 } });
});
afterAll(() => database.close());

const chitra = { telegramId: 1003, reach: "everywhere" } as const;
const hana = { telegramId: 1008, reach: ["MATARAM"] } as const;

async function registrants(count: number, state: RegistrationState = "submitted"): Promise<number[]> {
  const ids: number[] = [];
  for (let nth = 1; nth <= count; nth++) {
    const { registrationId } = await register(database.db, {
      ...{ telegramId: 2000 + nth, name: `Peserta ${nth}`, phone: `+62812345670${10 + nth}`, state },
      ...{ number: `LAS-2026-0000${nth}`, intake: "LAS-SMAW3G-MTR-1" },
    });
    ids.push(registrationId);
  }
  return ids;
}
const statesNow = async () =>
  (await database.db.registration.findMany({ orderBy: { id: "asc" }, select: { state: true, rank: true } })).map(
    ({ state, rank }) => (rank === null ? state : `${state} ${rank}`),
  );
const owed = () => database.db.delivery.count({ where: { kind: "registration-news" } });
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

test("no more people are accepted than seats are free, though two staff decide at the same moment", async () => {
  const ids = await registrants(4);
  expect(await decide(rt, chitra, { intakeId, ids: ids.slice(0, 3), to: "accepted" })).toEqual({
    outcome: "full",
    free: 2,
  });
  expect(await statesNow()).toEqual(["submitted", "submitted", "submitted", "submitted"]);
  const both = await Promise.all([
    decide(rt, chitra, { intakeId, ids: ids.slice(0, 2), to: "accepted" }),
    decide(rt, hana, { intakeId, ids: ids.slice(2), to: "accepted" }),
  ]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["decided", "full"]);
  expect((await statesNow()).filter((state) => state === "accepted")).toHaveLength(2);
});

test("somebody is decided about once: the second learns of it, and whoever withdrew is left alone", async () => {
  const [one = 0, two = 0] = await registrants(2);
  await database.db.registration.update({ where: { id: two }, data: { state: "withdrawn" } });
  const both = await Promise.all([
    decide(rt, chitra, { intakeId, ids: [one, two], to: "accepted" }),
    decide(rt, hana, { intakeId, ids: [one, two], to: "rejected", reason: "refused-full" }),
  ]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["decided", "over"]);
  expect((await statesNow())[1]).toBe("withdrawn");
  const changes = await database.db.registrationChange.findMany({
    where: { registrationId: one },
    orderBy: { id: "asc" },
  });
  expect(changes.map(({ to, reason }) => [to, reason])).toEqual([
    ["submitted", null],
    ["invited", "without-invitation"],
    both[0]?.outcome === "decided" ? ["accepted", null] : ["rejected", "refused-full"],
  ]);
  expect(await owed()).toBe(1);
});

test("on the first day a free seat may still be given, after it none, and staff learn which it is", async () => {
  const ids = await registrants(3);
  const [one = 0, two = 0, three = 0] = ids;
  time = new Date("2027-01-11T02:00:00Z");
  expect(await decide(rt, chitra, { intakeId, ids: [two], to: "reserve" })).toEqual({ outcome: "begun", today: true });
  expect(await decide(rt, chitra, { intakeId, ids: [one], to: "accepted" })).toMatchObject({ outcome: "decided" });
  // Whoever is not decided yet waits until the day is over: no seat is refused that staff may still give.
  const end = () => database.db.$transaction((tx) => endWaiting(rt, tx, [intakeId]));
  await end();
  expect(await statesNow()).toEqual(["accepted", "submitted", "submitted"]);
  time = new Date("2027-01-12T02:00:00Z");
  expect(await decide(rt, chitra, { intakeId, ids: [two], to: "accepted" })).toEqual({
    outcome: "begun",
    today: false,
  });
  expect(await decide(rt, chitra, { intakeId, ids: [one], to: "accepted" })).toEqual({ outcome: "over" });
  const refused = { intakeId, ids: [two], to: "rejected", reason: "refused-full" } as const;
  expect(await decide(rt, chitra, refused)).toMatchObject({ outcome: "decided" });
  await end();
  expect(await statesNow()).toEqual(["accepted", "rejected", "withdrawn"]);
  expect(three).toBeGreaterThan(two);
});

test("a registrant of another intake is not decided about with these", async () => {
  const [id = 0] = await registrants(1);
  expect(await decide(rt, chitra, { intakeId: intakeId + 1, ids: [id], to: "rejected", reason: "x" })).toEqual({
    outcome: "over",
  });
});

test("reserves stand in the order in which they were given, one can be moved, and a gap closes", async () => {
  const ids = await registrants(4, "invited");
  const [a = 0, b = 0, c = 0, d = 0] = ids;
  await decide(rt, chitra, { intakeId, ids: [c, a, b], to: "reserve" });
  await decide(rt, chitra, { intakeId, ids: [d], to: "reserve" });
  expect(await statesNow()).toEqual(["reserve 2", "reserve 3", "reserve 1", "reserve 4"]);
  expect(await rankReserve(rt as Runtime, chitra, { registrationId: d, place: 1 })).toBe(1);
  expect(await statesNow()).toEqual(["reserve 3", "reserve 4", "reserve 2", "reserve 1"]);
  expect(await undecide(rt, chitra, { intakeId, ids: [c] })).toBe(1);
  expect(await statesNow()).toEqual(["reserve 2", "reserve 3", "invited", "reserve 1"]);
  // Whoever has an offer does not wait: the next is first, on staff's list and in what the person reads of themselves.
  await database.db.registration.update({ where: { id: d }, data: { state: "offered", offerUntil: minutes(60) } });
  time = minutes(11);
  const intake = await intakeWithin(database.db, intakeId, "everywhere");
  const places = intake && (await registrantsOf(rt, intake)).map(({ place }) => place);
  expect(places).toEqual([1, 2, undefined, undefined]);
  const { candidateId } = await database.db.registration.findUniqueOrThrow({ where: { id: a } });
  expect((await everythingAbout(rt as Runtime, candidateId))?.registrations[0]?.rank).toBe(1);
  expect(await rankReserve(rt as Runtime, chitra, { registrationId: c, place: 1 })).toBeUndefined();
});

test("a decision is taken back within ten minutes to where the person stood, and then no more", async () => {
  const ids = await registrants(2);
  const [one = 0, two = 0] = ids;
  await decide(rt, chitra, { intakeId, ids, to: "accepted" });
  time = minutes(9);
  expect(await takenBackWithin(database.db, { intakeId, now: time, by: chitra, at: start })).toEqual(ids);
  expect(await takenBackWithin(database.db, { intakeId, now: time, by: hana })).toEqual([]);
  expect(await undecide(rt, hana, { intakeId, ids: [one] })).toBe(1);
  expect(await statesNow()).toEqual(["submitted", "accepted"]);
  expect(await undecide(rt, hana, { intakeId, ids: [one] })).toBe(0); // there is nothing more to take back
  time = minutes(10);
  expect(await undecide(rt, chitra, { intakeId, ids: [two] })).toBe(0);
  expect(await takenBackWithin(database.db, { intakeId, now: time })).toEqual([]);
});

test("until a decision is told its owner reads the state before it, takes no seat, and may withdraw", async () => {
  const [one = 0, two = 0] = await registrants(2);
  const whose = async (id: number) => {
    const { candidateId } = await database.db.registration.findUniqueOrThrow({ where: { id } });
    return { registrationId: id, candidateId };
  };
  const read = async (id: number) => (await ownRegistration(rt, id, (await whose(id)).candidateId))?.state;
  await decide(rt, chitra, { intakeId, ids: [one], to: "accepted" });
  await decide(rt, chitra, { intakeId, ids: [two], to: "rejected", reason: "refused-full" });
  expect([await read(one), await read(two)]).toEqual(["submitted", "submitted"]);
  expect(await takeSeat(rt, await whose(one))).toBe("none");
  expect(await withdrawRegistration(database.db, { ...(await whose(two)), at: time })).toBe("withdrawn");
  expect(await read(two)).toBe("withdrawn");
  time = minutes(3);
  expect(await withdrawRegistration(database.db, { ...(await whose(one)), at: time })).toBe("withdrawn");
  expect(await undoWithdrawal(rt, await whose(one))).toBe("undone");
  expect(await read(one)).toBe("submitted");
  time = minutes(10);
  expect(await read(one)).toBe("accepted");
  expect(await takeSeat(rt, await whose(one))).toBe("taken");
  expect(await read(one)).toBe("confirmed");
});

test("what stands again after a change was taken back is told in the end, once", async () => {
  const [id = 0] = await registrants(1);
  const { candidateId } = await database.db.registration.findUniqueOrThrow({ where: { id } });
  const told = async () => {
    const last = await database.db.registrationChange.findFirstOrThrow({
      where: { registrationId: id },
      orderBy: { id: "desc" },
    });
    const rows = await database.db.delivery.findMany({
      where: { kind: "registration-news", subject: `${id}@${last.id}` },
    });
    return rows.map(({ notBefore }) => notBefore);
  };
  await decide(rt, chitra, { intakeId, ids: [id], to: "accepted" });
  time = minutes(3);
  expect(await confirmFor(rt, chitra, id)).toBe("done");
  expect(await told()).toEqual([minutes(13)]);
  time = minutes(4);
  expect(await undoStep(rt, chitra, id)).toBe("done");
  expect(await told()).toEqual([minutes(10)]);
  time = minutes(5);
  expect(await withdrawRegistration(database.db, { registrationId: id, candidateId, at: time })).toBe("withdrawn");
  expect(await undoWithdrawal(rt, { registrationId: id, candidateId })).toBe("undone");
  expect(await told()).toEqual([minutes(10)]);
  // Once told it is not told again.
  await database.db.delivery.updateMany({ data: { state: "sent" } });
  time = minutes(20);
  expect(await takeOut(rt, chitra, { registrationId: id, reason: "out-own-wish" })).toBe("done");
  expect((await ownRegistration(rt, id, candidateId))?.state).toBe("accepted");
  expect(await undoStep(rt, chitra, id)).toBe("done");
  expect(await told()).toEqual([]);
});

test("files, scores and notes are kept while nothing is decided; a note is sealed and its person may read it", async () => {
  const [id = 0] = await registrants(1);
  const about = { id, number: "LAS-2026-00001" };
  expect(await noteScore(rt, chitra, { ...about, which: "written", points: 80 })).toBe("saved");
  expect(await noteFile(rt, chitra, { ...about, missing: "ijazah" })).toBe("saved");
  expect(await noteFile(rt, chitra, { ...about, missing: "ijazah" })).toBe("saved");
  expect(await database.db.delivery.count({ where: { kind: "selection-file" } })).toBe(1);
  await addNote(rt, chitra, { ...about, said: "Tangannya tenang" });
  const kept = await database.db.selectionNote.findFirstOrThrow();
  expect(kept.said).not.toContain("tenang");
  const { candidateId } = await database.db.registration.findUniqueOrThrow({ where: { id } });
  expect((await notesAbout(rt, candidateId)).map(({ said }) => said)).toEqual(["Tangannya tenang"]);
  await decide(rt, chitra, { intakeId, ids: [id], to: "accepted" });
  expect(await noteScore(rt, chitra, { ...about, which: "written", points: 10 })).toBe("over");
  // What was missing may still be brought; nothing else is asked for any more.
  expect(await noteFile(rt, chitra, { ...about, missing: "foto" })).toBe("over");
  expect(await noteFile(rt, chitra, { ...about, missing: undefined })).toBe("saved");
  expect(await noteFile(rt, chitra, { ...about, missing: undefined })).toBe("over");
});

test("registrants are filtered, ordered by score, found by name or number, and gone through one by one", async () => {
  const [a = 0, b = 0, c = 0] = await registrants(3);
  await database.db.registration.update({ where: { id: b }, data: { writtenScore: 90, fileComplete: true } });
  await database.db.registration.update({ where: { id: c }, data: { writtenScore: 60, interviewScore: 35 } });
  await database.db.candidate.updateMany({
    where: { telegramId: 2001n },
    data: { telegramId: null, reachable: false },
  });
  const intake = await intakeWithin(database.db, intakeId, ["MATARAM"]);
  if (!intake) throw new Error("the intake is gone");
  const all = await registrantsOf(rt, intake);
  expect(all.map(({ telegram, score }) => [telegram, score])).toEqual([
    ["none", undefined],
    ["reached", 90],
    ["reached", 95],
  ]);
  expect(listed(all, "open", "s").map(({ id }) => id)).toEqual([c, b, a]);
  expect(listed(all, "nofile", "n").map(({ id }) => id)).toEqual([a, c]);
  // By score where there are scores, though not everybody has one; as they registered where nobody has any.
  const by = (people: typeof all) => [ableOf(people).by, ...ableOf(people).people.map(({ id }) => id)];
  expect(by(all)).toEqual(["score", c, b]);
  const unscored = all.map((one) => ({ ...one, score: undefined }));
  expect(by(unscored)).toEqual(["order", a, b, c]);
  expect(by(unscored.map((one) => (one.id === a ? { ...one, fileComplete: false } : one)))).toEqual(["order", b, c]);
  // An SMA where SMK is asked keeps nobody from registering; staff read that it is to be looked at, and do not take it along.
  const asksSmk = { ...intake, programme: { ...intake.programme, minimumEducation: "SMK" } } as const;
  await database.db.candidate.updateMany({ where: { telegramId: 2002n }, data: { education: "SMK" } });
  const looked = await registrantsOf(rt, asksSmk);
  expect(looked.map(({ obstacle }) => obstacle)).toEqual(["otherSchool", undefined, "otherSchool"]);
  expect(by(looked)).toEqual(["score", b]);
  const sma = { birthDate: undefined, education: "SMA" } as const;
  expect(obstacleTo(asksSmk.programme, sma, intake.startsOn)).toBeUndefined();
  expect(neighbours(all, b, "nofile", "n")).toEqual({ previous: a, next: c, nth: 2, total: 3 });
  expect(named(all, "peserta 2").map(({ id }) => id)).toEqual([b]);
  expect(named(all, "las 2026 3").map(({ id }) => id)).toEqual([c]);
  expect(named(all, "siapa")).toEqual([]);
  expect(await intakeWithin(database.db, intakeId, ["SINGOSARI"])).toBeUndefined();
  // Whoever the centre's own list brought in is seen without a consent; others are not.
  await database.db.consent.deleteMany();
  const holder = await database.db.holder.create({ data: { fullName: "Peserta 1", foldedName: "peserta1" } });
  const listedAs = { centreCode: "MATARAM", tradeCode: "LAS", holderId: holder.id, registrationId: a };
  await database.db.participant.create({
    data: { ...listedAs, digest: "d", importId: 1, createdAt: start, changedAt: start },
  });
  const seen = await registrantsOf(rt, intake);
  expect(seen.map(({ profile }) => profile?.fullName)).toEqual(["Peserta 1", undefined, undefined]);
  const asked = { reach: "everywhere", now: time, intakeId, take: 9 } as const;
  const seated = await seatedPeople(database.db, testSeal, asked);
  expect(seated.map(({ name, phone }) => [name, phone !== undefined])).toEqual([
    ["Peserta 1", true],
    ["–", false],
    ["–", false],
  ]);
  const inClass = await participantsOf(database.db, intakeId, ["submitted"]);
  expect(inClass.map(({ name }) => name).sort()).toEqual(["Peserta 1", "–", "–"]);
});
