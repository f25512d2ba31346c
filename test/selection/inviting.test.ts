// Who is invited to a test: told once of each change, reminded, and heard for the time that they were shown.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { registrationNews } from "../../src/registration/news.ts";
import { ownRegistration } from "../../src/registration/registration.ts";
import type { Runtime } from "../../src/runtime.ts";
import { decide, undecide } from "../../src/selection/deciding.ts";
import { answerInvitation, invite, openInvitation } from "../../src/selection/inviting.ts";
import { noteFile } from "../../src/selection/judging.ts";
import { selectionKinds } from "../../src/selection/messages.ts";
import { oweReminders } from "../../src/selection/owed.ts";
import { selectionPart } from "../../src/selection/own.ts";
import { readPoint } from "../../src/selection/planning.ts";
import { testsToday } from "../../src/selection/selection.ts";
import { amendSession, cancelSession, planSession, sessionWithin } from "../../src/selection/sessions.ts";
import { uninvitedIntakes } from "../../src/selection/uninvited.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { register, now as start, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { openSending } from "../support/sending.ts";

const chitra = { telegramId: 1003, reach: "everywhere" } as const;
const hana = { telegramId: 1008, reach: ["MATARAM"] } as const;
const day = 24 * 60 * 60_000;
const startsAt = new Date("2026-12-05T00:00:00.000Z"); // 08.00 WITA

let database: OpenDatabase;
let intakeId = 0;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  intakeId = (await database.db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } })).id;
});
beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.selectionSession.deleteMany();
  await database.db.candidate.deleteMany();
});
afterAll(() => database.close());

/** So many registrants, a test that is planned, and a Telegram that takes everything. */
async function openClass(count: number, withNews = false) {
  const { db } = database;
  let rt = {} as Runtime;
  const sending = openSending(db, (clock) => {
    const config = readConfig({});
    const work = { send: async () => undefined };
    const texts = openTexts("id");
    rt = { config, db, texts, seal: testSeal, log: silentLog, now: clock.now, work } as unknown as Runtime;
    return withNews ? [...selectionKinds(rt), registrationNews(rt)] : selectionKinds(rt);
  });
  sending.now = start;
  const people: { candidateId: number; registrationId: number }[] = [];
  for (let nth = 1; nth <= count; nth++)
    people.push(
      await register(db, {
        ...{ telegramId: 2000 + nth, name: `Peserta ${nth}`, phone: `+62812345670${10 + nth}` },
        ...{ number: `LAS-2026-0000${nth}`, intake: "LAS-SMAW3G-MTR-1" },
      }),
    );
  const plan = { startsAt, place: "Aula", point: { latitude: -8.58, longitude: 116.11 } };
  const { id: sessionId } = await planSession(rt, chitra, { intakeId, stage: "written", ...plan });
  return {
    rt,
    sessionId,
    people,
    ids: people.map(({ registrationId }) => registrationId),
    async at(instant: Date) {
      sending.now = instant;
      await sending.at(instant);
    },
    heard: (telegramId: number) =>
      sending.heard
        .filter(({ to, text }) => to === telegramId && text !== "")
        .map(({ text }) => text.split("\n")[0]?.replace(/<[^>]*>/g, "")),
    all: (telegramId: number) => sending.heard.filter(({ to }) => to === telegramId).map(({ text }) => text),
    invitation: (registrationId: number) =>
      db.selectionInvitation.findFirstOrThrow({ where: { registrationId }, orderBy: { id: "desc" } }),
  };
}

test("people are invited once, though two staff press; whoever withdrew or has no Telegram is owed nothing", async () => {
  const { rt, sessionId, ids, people } = await openClass(4);
  await database.db.registration.update({ where: { id: ids[1] ?? 0 }, data: { state: "withdrawn" } });
  await database.db.candidate.update({
    where: { id: people[2]?.candidateId ?? 0 },
    data: { telegramId: null, reachable: false },
  });
  const both = await Promise.all([
    invite(rt, chitra, { sessionId, registrationIds: ids }),
    invite(rt, hana, { sessionId, registrationIds: ids }),
  ]);
  expect(both.toSorted()).toEqual([0, 3]);
  const states = await database.db.registration.findMany({ orderBy: { id: "asc" }, select: { state: true } });
  expect(states.map(({ state }) => state)).toEqual(["invited", "withdrawn", "invited", "invited"]);
  expect(await database.db.delivery.count({ where: { kind: "selection-invited" } })).toBe(2);
  expect(await testsToday(database.db, ["MATARAM"], startsAt)).toMatchObject([{ id: sessionId, invited: 3 }]);
  expect(await testsToday(database.db, ["SINGOSARI"], startsAt)).toEqual([]);
  expect(await testsToday(database.db, "everywhere", start)).toEqual([]);
  expect(await sessionWithin(database.db, sessionId, ["SINGOSARI"])).toBeNull();
});

test("an answer counts for the time that was shown, may be changed until it begins, and is asked again after a move", async () => {
  const { rt, sessionId, ids, people, at, invitation } = await openClass(1);
  await invite(rt, chitra, { sessionId, registrationIds: ids });
  await at(new Date(start.getTime() + 60_000));
  const [{ candidateId, registrationId } = { candidateId: 0, registrationId: 0 }] = people;
  const { id: invitationId } = await invitation(registrationId);
  const answer = { invitationId, candidateId, revision: 0 };
  expect(await answerInvitation(rt, { ...answer, coming: true })).toBe("noted");
  expect(await answerInvitation(rt, { ...answer, coming: false })).toBe("noted");
  expect(await answerInvitation(rt, { ...answer, coming: true, candidateId: candidateId + 1 })).toBe("over");
  const moved = new Date(startsAt.getTime() + day);
  expect(await amendSession(rt, chitra, { id: sessionId, startsAt: moved })).toBe("changed");
  expect(await amendSession(rt, chitra, { id: sessionId, startsAt: moved })).toBe("same");
  expect((await invitation(registrationId)).coming).toBeNull();
  expect(await answerInvitation(rt, { ...answer, coming: true })).toBe("over");
  await at(new Date(start.getTime() + 120_000));
  const asked = await openInvitation(rt, { candidateId, unanswered: true });
  expect(asked).toMatchObject({ invitationId, revision: 1 });
  expect(await answerInvitation(rt, { ...answer, revision: 1, coming: true })).toBe("noted");
  expect(await openInvitation(rt, { candidateId, unanswered: true })).toBeUndefined();
  await at(moved);
  expect(await answerInvitation(rt, { ...answer, revision: 1, coming: false })).toBe("over");
  expect(await amendSession(rt, chitra, { id: sessionId, place: "Lain" })).toBe("over");
});

test("they are reminded three days and one day before, but for those who cannot come or are decided about", async () => {
  const { rt, sessionId, ids, people, at, heard, invitation } = await openClass(3);
  await invite(rt, chitra, { sessionId, registrationIds: ids });
  await at(new Date(start.getTime() + 60_000));
  const second = people[1] ?? { candidateId: 0, registrationId: 0 };
  const { id: invitationId } = await invitation(second.registrationId);
  await answerInvitation(rt, { invitationId, candidateId: second.candidateId, coming: false, revision: 0 });
  await decide(rt, chitra, { intakeId, ids: ids.slice(2), to: "accepted" });
  for (const days of [4, 3, 2, 1]) {
    const moment = new Date(startsAt.getTime() - days * day + 3 * 60 * 60_000);
    await at(moment);
    await oweReminders(database.db, moment);
    await oweReminders(database.db, moment);
    await at(new Date(moment.getTime() + 60_000));
  }
  const invited = "Anda diundang ikut tes tertulis untuk Pengelasan SMAW Posisi 3G (pendaftaran LAS-2026-0000";
  const soon = "Sebentar lagi: tes tertulis untuk Pengelasan SMAW Posisi 3G (pendaftaran LAS-2026-0000";
  expect(heard(2001)).toEqual([`${invited}1).`, `${soon}1).`, `${soon}1).`]);
  expect(heard(2002)).toEqual([`${invited}2).`]);
  expect(heard(2003)).toEqual([`${invited}3).`]);
});

test("who had heard of a test that is cancelled is told why; who had not is told nothing", async () => {
  const { rt, sessionId, ids, at, heard } = await openClass(2);
  await invite(rt, chitra, { sessionId, registrationIds: ids.slice(0, 1) });
  await at(new Date(start.getTime() + 60_000));
  await invite(rt, chitra, { sessionId, registrationIds: ids.slice(1) });
  expect(await cancelSession(rt, hana, { id: sessionId, reason: "listrik padam" })).toBe(2);
  expect(await cancelSession(rt, chitra, { id: sessionId, reason: "x" })).toBe("over");
  await at(new Date(start.getTime() + 120_000));
  expect(heard(2001)).toHaveLength(2);
  expect(heard(2001)[1]).toMatch(/^Tes tertulis dibatalkan/);
  expect(heard(2002)).toEqual([]);
  expect(await invite(rt, chitra, { sessionId, registrationIds: ids })).toBe("over");
});

test("who is not invited to the test of the day is counted for it alone; papers are asked for as the day is", async () => {
  const { rt, sessionId, ids, people } = await openClass(2);
  const [id = 0, other = 0] = ids;
  const at = new Date("2027-01-06T01:00:00Z");
  const count = async () => (await uninvitedIntakes(rt.db, ["MATARAM"], at)).map((each) => [each.stage, each.count]);
  const before = await rt.db.intake.findUniqueOrThrow({ where: { id: intakeId } });
  const days = { selectionOn: new Date("2027-01-06"), interviewOn: new Date("2027-01-07") };
  await rt.db.intake.update({ where: { id: intakeId }, data: days });
  expect(await count()).toEqual([["written", 2]]);
  await invite(rt, chitra, { sessionId, registrationIds: [other] });
  expect(await count()).toEqual([
    ["written", 1],
    ["interview", 1],
  ]);
  const { selectionOn, interviewOn } = before;
  await rt.db.intake.update({ where: { id: intakeId }, data: { selectionOn, interviewOn } });
  await rt.db.registration.update({
    where: { id },
    data: { state: "confirmed", fileComplete: false, fileMissing: "foto" },
  });
  const read = async (now: Date) => {
    const own = await ownRegistration({ db: rt.db, now: () => now }, id, people[0]?.candidateId ?? 0);
    return own && (await selectionPart({ ...rt, now: () => now }, rt.texts.in("id"), own))?.lines?.join();
  };
  expect(await read(new Date("2027-01-10T01:00:00Z"))).toContain("sebelum pelatihan mulai");
  expect(await read(new Date("2027-01-12T01:00:00Z"))).toContain("Pelatihannya sudah mulai");
});

test("what is missing of somebody's papers is told after ten minutes, unless it was put right", async () => {
  const { rt, ids, at, heard } = await openClass(2);
  const [one = 0, two = 0] = ids;
  await noteFile(rt, chitra, { id: one, number: "LAS-2026-00001", missing: "ijazah" });
  await noteFile(rt, chitra, { id: two, number: "LAS-2026-00002", missing: "foto" });
  await at(new Date(start.getTime() + 9 * 60_000));
  await noteFile(rt, chitra, { id: two, number: "LAS-2026-00002", missing: undefined });
  await at(new Date(start.getTime() + 11 * 60_000));
  expect(heard(2001)).toHaveLength(1);
  expect(heard(2002)).toEqual([]);
});

test("what is missing is told though something is decided meanwhile: with the decision, or once that is taken back", async () => {
  const { rt, ids, at, all } = await openClass(4, true);
  for (const [nth, missing] of ["ijazah", "foto", "KTP", "surat"].entries())
    await noteFile(rt, chitra, { id: ids[nth] ?? 0, number: `LAS-2026-0000${nth + 1}`, missing });
  await at(new Date(start.getTime() + 5 * 60_000));
  await decide(rt, chitra, { intakeId, ids: ids.slice(0, 1), to: "reserve" });
  await decide(rt, chitra, { intakeId, ids: ids.slice(1, 2), to: "rejected", reason: "refused-file" });
  await decide(rt, chitra, { intakeId, ids: ids.slice(2), to: "accepted" });
  await at(new Date(start.getTime() + 11 * 60_000));
  expect([2001, 2002, 2003, 2004].flatMap(all)).toEqual([]);
  await undecide(rt, chitra, { intakeId, ids: ids.slice(3) });
  await noteFile(rt, chitra, { id: ids[2] ?? 0, number: "LAS-2026-00003", missing: undefined });
  await at(new Date(start.getTime() + 16 * 60_000));
  expect([2001, 2002, 2003, 2004].map((id) => all(id).length)).toEqual([1, 1, 1, 1]);
  expect(all(2001)[0]).toMatch(/daftar cadangan[\s\S]*Berkas yang masih kurang: <b>ijazah<\/b>\. Mohon antar/);
  expect(all(2002)[0]).toMatch(/belum lengkap[\s\S]*Yang kurang dari berkas Anda: <b>foto<\/b>/);
  expect(all(2003)[0]).not.toContain("KTP</b>");
  expect(all(2004)[0]).toMatch(/ada berkas yang masih kurang[\s\S]*<b>surat<\/b>/);
});

test("who said no to one date is invited to another of its stage, and hears no more of the first", async () => {
  const { rt, sessionId, ids, people, at, invitation } = await openClass(1);
  const registrationId = ids[0] ?? 0;
  const later = { startsAt: new Date(startsAt.getTime() + 2 * day), place: "Aula", point: undefined };
  await invite(rt, chitra, { sessionId, registrationIds: ids });
  const other = await planSession(rt, chitra, { intakeId, stage: "written", ...later });
  expect(await invite(rt, chitra, { sessionId: other.id, registrationIds: ids })).toBe(0);
  const { id: invitationId } = await invitation(registrationId);
  const { candidateId = 0 } = people[0] ?? {};
  await answerInvitation(rt, { invitationId, candidateId, coming: false, revision: 0 });
  expect(await invite(rt, chitra, { sessionId: other.id, registrationIds: ids })).toBe(1);
  await at(new Date(start.getTime() + 60_000));
  const before = await database.db.delivery.count();
  await amendSession(rt, chitra, { id: sessionId, place: "Bengkel" });
  expect(await database.db.delivery.count()).toBe(before);
});

test("a point is read as a map writes it", () => {
  const point = { latitude: -8.5833, longitude: 116.1167 };
  expect(readPoint("-8.5833, 116.1167")).toEqual(point);
  expect(readPoint("https://maps.example/@-8.5833,116.1167,17z")).toEqual(point);
  expect(readPoint("Aula lantai 2, ruang 3")).toBeUndefined();
  expect(readPoint("-98.5833, 116.1167")).toBeUndefined();
});
