import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sealedBirthDate, sealedPhone } from "../../src/candidates/sealed-fields.ts";
import { withdrawConsent } from "../../src/mydata/mydata.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { discardAnswers, forgetAbandoned } from "../../src/registration/forgetting.ts";
import { nextNumber } from "../../src/registration/numbers.ts";
import { changeState, type RegistrationState, withdrawRegistration } from "../../src/registration/registration.ts";
import { submitDraft } from "../../src/registration/submission.ts";

import { openTestDatabase } from "../support/database.ts";
import { now as morning, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const zone = "Asia/Makassar";
const welding = { programmeCode: "LAS-SMAW3G", intake: "LAS-SMAW3G-MTR-1" };
const wiring = { programmeCode: "LIS-IBS", intake: "LIS-IBS-MTR-1" };
let open: OpenDatabase;
let now = morning;
let notices: object[] = [];
let telegramId = 7000;

beforeAll(async () => {
  open = await openTestDatabase(sampleFilling());
});
afterAll(() => open.close());
beforeEach(() => {
  now = morning;
  notices = [];
});

function stands() {
  const send = async (_name: string, input: object) => {
    notices.push(input);
  };
  return { db: open.db, seal: testSeal, now: () => now, config: { zone }, work: { send } };
}

/** Somebody of 27 with an SMA who agreed and answered everything; what differs is given. */
async function person(facts: { birthDate?: string } = {}): Promise<number> {
  telegramId += 1;
  const { id } = await open.db.candidate.create({
    data: {
      telegramId: BigInt(telegramId),
      language: "id",
      createdAt: now,
      fullName: "Amina Lestari",
      ...sealedPhone(testSeal, "+6281234567001"),
      ...sealedBirthDate(testSeal, facts.birthDate ?? "1999-08-17"),
      regencyCode: "52.03",
      education: "SMA",
      consents: { create: { purpose: "registration", version: 1, givenAt: now } },
    },
  });
  return id;
}

async function draft(candidateId: number, wanted: { programmeCode: string; intake?: string }, extra: object = {}) {
  const key = randomUUID();
  const intake = wanted.intake && (await open.db.intake.findUniqueOrThrow({ where: { code: wanted.intake } }));
  await open.db.registrationDraft.create({
    data: {
      key,
      candidateId,
      programmeCode: wanted.programmeCode,
      intakeId: intake ? intake.id : null,
      withoutIntake: !intake,
      goal: "workHere",
      startedAt: now,
      changedAt: now,
      ...extra,
    },
  });
  return { candidateId, draftKey: key };
}

async function register(candidateId: number, wanted: { programmeCode: string; intake?: string }, extra: object = {}) {
  const submitted = await submitDraft(stands(), await draft(candidateId, wanted, extra));
  if (submitted.outcome !== "registered") throw new Error(`it is ${submitted.outcome}`);
  return open.db.registration.findUniqueOrThrow({ where: { id: submitted.registrationId } });
}

describe("submitting", () => {
  test("twenty times at once makes one registration, one change, one notice, and leaves no draft", async () => {
    const candidateId = await person();
    const which = await draft(candidateId, welding);
    const all = await Promise.all(Array.from({ length: 20 }, () => submitDraft(stands(), which)));
    const again = await submitDraft(stands(), which);
    expect(new Set([...all, again].map((each) => JSON.stringify(each))).size).toBe(1);
    expect(all[0]?.outcome).toBe("registered");
    const made = await open.db.registration.findMany({ where: { candidateId }, include: { changes: true } });
    expect(made).toMatchObject([
      { state: "submitted", changes: [{ from: null, to: "submitted", actor: "candidate" }] },
    ]);
    expect(await open.db.registrationDraft.count({ where: { candidateId } })).toBe(0);
    expect(notices).toEqual([{ registrationId: made[0]?.id }, { candidateId }]);
  });

  test("by twenty people at once gives twenty numbers without a repetition", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => person()));
    const drafts = await Promise.all(people.map((id) => draft(id, wiring)));
    await Promise.all(drafts.map((each) => submitDraft(stands(), each)));
    const made = await open.db.registration.findMany({ where: { candidateId: { in: people } } });
    const numbers = made.map(({ number }) => number).sort();
    expect(new Set(numbers).size).toBe(20);
    expect(numbers[0]).toMatch(/^LIS-2026-\d{5}$/);
  });

  test("that fails on the way leaves nothing behind", async () => {
    const candidateId = await person();
    const which = await draft(candidateId, welding);
    const broken = { ...stands(), work: { send: () => Promise.reject(new Error("the queue is away")) } };
    await expect(submitDraft(broken, which)).rejects.toThrow("the queue is away");
    expect(await open.db.registration.count({ where: { candidateId } })).toBe(0);
    expect(await open.db.registrationDraft.count({ where: { candidateId } })).toBe(1);
    expect((await submitDraft(stands(), which)).outcome).toBe("registered");
  });

  test("somebody else's draft, a guessed key and no key at all are unknown", async () => {
    const which = await draft(await person(), welding);
    const stranger = await person();
    for (const draftKey of [which.draftKey, randomUUID(), "", "' or true --"])
      expect(await submitDraft(stands(), { candidateId: stranger, draftKey })).toEqual({ outcome: "unknown" });
    await submitDraft(stands(), which);
    expect(await submitDraft(stands(), { ...which, candidateId: stranger })).toEqual({ outcome: "unknown" });
  });

  test("an unfinished draft, a full date and a closed one are not ready", async () => {
    const unfinished = await draft(await person(), welding, { goal: null });
    expect(await submitDraft(stands(), unfinished)).toEqual({ outcome: "notReady" });

    const full = await draft(await person(), { programmeCode: "MAN-BBT", intake: "MAN-BBT-SGS-1" });
    expect(await submitDraft(stands(), full)).toEqual({ outcome: "notReady" });

    const late = await draft(await person(), welding);
    now = new Date("2026-12-30T15:59:00Z"); // 23:59 of the last day in Mataram
    const other = await draft(await person(), welding);
    expect((await submitDraft(stands(), other)).outcome).toBe("registered");
    now = new Date("2026-12-30T16:00:00Z");
    expect(await submitDraft(stands(), late)).toEqual({ outcome: "notReady" });
  });

  test("the last seat: whoever is accepted takes it, and the next one is told that it is full", async () => {
    await open.db.intake.update({ where: { code: "ELK-HP-MTR-1" }, data: { seatsTakenElsewhere: 15 } });
    const phones = { programmeCode: "ELK-HP", intake: "ELK-HP-MTR-1" };
    const first = await register(await person(), phones);
    const second = await register(await person(), phones); // registering takes no seat, being accepted does
    for (const to of ["invited", "accepted"] as const)
      await open.db.$transaction((tx) => changeState(tx, { registrationId: first.id, to, at: now, actor: "staff:1" }));
    expect(second.state).toBe("submitted");
    expect(await submitDraft(stands(), await draft(await person(), phones))).toEqual({ outcome: "notReady" });
  });
});

describe("one open registration a person", () => {
  test("another is not ready before the person agreed to switch; then the old one is withdrawn with it", async () => {
    const candidateId = await person();
    const first = await register(candidateId, welding);
    const other = await draft(candidateId, wiring);
    expect(await submitDraft(stands(), other)).toEqual({ outcome: "notReady" });
    await open.db.registrationDraft.update({ where: { candidateId }, data: { switching: true } });
    const all = await Promise.all(Array.from({ length: 20 }, () => submitDraft(stands(), other)));
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(["registered"]));
    const made = await open.db.registration.findMany({ where: { candidateId }, orderBy: { id: "asc" } });
    expect(made.map(({ state }) => state)).toEqual(["withdrawn", "submitted"]);
    const changes = await open.db.registrationChange.findMany({ where: { registrationId: first.id } });
    expect(changes).toContainEqual(expect.objectContaining({ from: "submitted", to: "withdrawn", reason: "switched" }));
  });

  test("a training that has begun is not given up for another", async () => {
    const candidateId = await person();
    const { id: registrationId } = await register(candidateId, welding);
    for (const to of ["invited", "accepted", "confirmed", "inTraining"] as const)
      await open.db.$transaction((tx) => changeState(tx, { registrationId, to, at: now, actor: "staff:1" }));
    const other = await draft(candidateId, wiring, { switching: true });
    expect(await submitDraft(stands(), other)).toEqual({ outcome: "notReady" });
  });

  test("waits where staff have just given a seat back, which its owner is not told yet; neither is lost for the other", async () => {
    const candidateId = await person();
    const { id: registrationId } = await register(candidateId, welding);
    await open.db.registration.update({ where: { id: registrationId }, data: { state: "confirmed" } });
    const back = { from: "lapsed", to: "confirmed", at: now, actor: "staff:1", shownAs: "lapsed" } as const;
    const toldFrom = new Date(now.getTime() + 600_000);
    await open.db.registrationChange.create({ data: { registrationId, ...back, toldFrom } });
    const anew = await draft(candidateId, { ...welding, intake: "LAS-SMAW3G-SGS-1" });
    expect(await submitDraft(stands(), anew)).toEqual({ outcome: "lookedAt" });
    await open.db.registrationDraft.update({
      where: { candidateId },
      data: { programmeCode: "LIS-IBS", intakeId: null },
    });
    const wired = await open.db.intake.findUniqueOrThrow({ where: { code: wiring.intake } });
    await open.db.registrationDraft.update({ where: { candidateId }, data: { intakeId: wired.id } });
    expect(await submitDraft(stands(), anew)).toEqual({ outcome: "lookedAt" }); // of a switch they would be asked in riddles
    now = toldFrom;
    expect(await submitDraft(stands(), anew)).toEqual({ outcome: "notReady" });
    await open.db.registrationDraft.update({ where: { candidateId }, data: { switching: true } });
    expect(await submitDraft(stands(), anew)).toMatchObject({ outcome: "registered" });
  });

  test("holds only where the centre says so", async () => {
    await open.db.centre.updateMany({ data: { oneOpenRegistration: false } });
    const candidateId = await person();
    await register(candidateId, welding);
    expect((await register(candidateId, wiring)).state).toBe("submitted");
    await open.db.centre.updateMany({ data: { oneOpenRegistration: true } });
  });

  test("an interest stands beside it, and becomes a registration with the same number", async () => {
    const candidateId = await person();
    await register(candidateId, welding);
    const interest = await register(candidateId, { programmeCode: "LIS-IBS" });
    expect(interest.state).toBe("interested");
    const upgraded = await register(candidateId, wiring, { switching: true });
    expect(upgraded).toMatchObject({ id: interest.id, number: interest.number, state: "submitted" });
  });
});

describe("interest only", () => {
  test("of someone too young is noted with its reason, and takes no seat", async () => {
    const candidateId = await person({ birthDate: "2009-12-01" });
    await open.db.candidate.update({ where: { id: candidateId }, data: { guardianName: "Made Suastika" } });
    const which = await draft(candidateId, { programmeCode: "LAS-SMAW3G" });
    expect(await submitDraft(stands(), which)).toEqual({ outcome: "notReady" }); // the guardian has not agreed
    const guardianPhoneSealed = testSeal.seal("+6281234567009", "candidate.guardianPhone");
    await open.db.candidate.update({ where: { id: candidateId }, data: { guardianPhoneSealed } });
    await open.db.consent.create({ data: { candidateId, purpose: "guardian", version: 1, givenAt: now } });
    expect((await submitDraft(stands(), which)).outcome).toBe("registered");
    expect(await open.db.intakeWish.findMany({ where: { candidateId } })).toMatchObject([{ reason: "tooYoung" }]);
  });
});

describe("numbers", () => {
  const next = (at: string, where: string) =>
    open.db.$transaction((tx) => nextNumber(tx, { tradeCode: "BHS", now: new Date(at), zone: where }));

  test("begin anew with the year of the centre, not of another zone", async () => {
    expect(await next("2026-12-31T15:59:59Z", "Asia/Makassar")).toBe("BHS-2026-00001");
    expect(await next("2026-12-31T16:00:00Z", "Asia/Makassar")).toBe("BHS-2027-00001");
    expect(await next("2026-12-31T16:59:59Z", "Asia/Jakarta")).toBe("BHS-2026-00002");
    expect(await next("2026-12-31T17:00:00Z", "Asia/Jakarta")).toBe("BHS-2027-00002");
  });

  test("grow beyond five figures", async () => {
    await open.db.registrationCounter.create({ data: { tradeCode: "AGR", year: 2026, last: 99_999 } });
    const number = await open.db.$transaction((tx) => nextNumber(tx, { tradeCode: "AGR", now: morning, zone }));
    expect(number).toBe("AGR-2026-100000");
  });
});

describe("withdrawing", () => {
  test("is the owner's, once, and leaves a record", async () => {
    const candidateId = await person();
    const { id: registrationId } = await register(candidateId, welding);
    const withdraw = (who: number) => withdrawRegistration(open.db, { registrationId, candidateId: who, at: now });
    expect(await withdraw(await person())).toBe("unknown");
    expect(await withdraw(candidateId)).toBe("withdrawn");
    expect(await withdraw(candidateId)).toBe("already");
    expect(await open.db.registrationChange.count({ where: { registrationId, to: "withdrawn" } })).toBe(1);
    expect((await register(candidateId, welding)).number).toMatch(/^LAS-2026-/);
  });

  test("is too late once the training has begun", async () => {
    const candidateId = await person();
    const { id: registrationId } = await register(candidateId, welding);
    for (const to of ["invited", "accepted", "confirmed", "inTraining"] as const)
      await open.db.$transaction((tx) => changeState(tx, { registrationId, to, at: now, actor: "staff:1" }));
    expect(await withdrawRegistration(open.db, { registrationId, candidateId, at: now })).toBe("tooLate");
  });

  test("an impossible change of state changes nothing", async () => {
    const { id: registrationId } = await register(await person(), welding);
    const jump = { registrationId, to: "completed", at: now, actor: "staff:1" } as const;
    expect(await open.db.$transaction((tx) => changeState(tx, jump))).toBe("impossible");
    expect(await open.db.registrationChange.count({ where: { registrationId } })).toBe(1);
  });
});

const kept = async (id: number) =>
  await open.db.candidate.findUniqueOrThrow({
    where: { id },
    select: { fullName: true, phoneSealed: true, consents: { where: { withdrawnAt: null } } },
  });
const forgotten = { fullName: null, phoneSealed: null, consents: [] };
const known = { fullName: "Amina Lestari", phoneSealed: expect.any(String), consents: [{ purpose: "registration" }] };

test("who deletes their answers is forgotten at once, unless a registration stands on them", async () => {
  const stranger = await person();
  await draft(stranger, welding);
  const registered = await person();
  await register(registered, welding);
  await draft(registered, wiring);
  expect(await discardAnswers(open.db, stranger)).toBe("everything");
  expect(await discardAnswers(open.db, registered)).toBe("draft");
  expect(await kept(stranger)).toMatchObject(forgotten);
  expect(await kept(registered)).toMatchObject(known);
  expect(await open.db.registrationDraft.count({ where: { candidateId: { in: [stranger, registered] } } })).toBe(0);
});

test("the night also forgets whoever told something and has neither a draft nor a registration", async () => {
  const consented = await person();
  const told = await person();
  await open.db.consent.deleteMany({ where: { candidateId: told } });
  now = new Date(morning.getTime() + 29 * 86_400_000);
  await forgetAbandoned(stands());
  expect(await kept(consented)).toMatchObject(known);
  now = new Date(morning.getTime() + 31 * 86_400_000);
  await forgetAbandoned(stands());
  expect(await kept(consented)).toMatchObject(forgotten);
  expect(await kept(told)).toMatchObject(forgotten);
});

test("consent withdrawn during a training: the night forgets the person once that training has ended", async () => {
  const trained = await person();
  const { id: registrationId } = await register(trained, welding);
  const become = (to: RegistrationState) =>
    open.db.$transaction((tx) => changeState(tx, { registrationId, to, at: now, actor: "staff:1" }));
  for (const to of ["invited", "accepted", "confirmed", "inTraining"] as const) await become(to);
  await withdrawConsent(open.db, trained, now);
  await forgetAbandoned(stands());
  expect(await kept(trained)).toMatchObject({ fullName: "Amina Lestari", consents: [] });
  await become("completed");
  await forgetAbandoned(stands());
  expect(await kept(trained)).toMatchObject(forgotten);
});

test("what nobody went on with for thirty days is forgotten; a registered person's profile stays", async () => {
  const stranger = await person();
  await draft(stranger, welding);
  const known = await person();
  await register(known, welding);
  await draft(known, wiring);
  now = new Date(morning.getTime() + 31 * 86_400_000);
  const fresh = await person();
  await draft(fresh, welding);
  await forgetAbandoned(stands());
  const left = await open.db.candidate.findMany({
    where: { id: { in: [stranger, known, fresh] } },
    orderBy: { id: "asc" },
    select: { fullName: true, phoneFingerprint: true, draft: { select: { id: true } }, consents: true },
  });
  expect(left).toMatchObject([
    { fullName: null, phoneFingerprint: null, draft: null, consents: [] },
    { fullName: "Amina Lestari", draft: null, consents: [{ purpose: "registration" }] },
    { fullName: "Amina Lestari", draft: { id: expect.any(Number) } },
  ]);
});
