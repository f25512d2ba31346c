// Two of the staff, the bot and a decision reach for one free seat at the same instant: on a server that runs them at once.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { eraseCandidate, type Stands } from "../../src/candidates/erasure.ts";
import { readConfig } from "../../src/config.ts";
import { claim } from "../../src/helped/claiming.ts";
import type { Database } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { moveRegistrations, type RegistrationState, submitDraft } from "../../src/registration/registration.ts";
import type { Runtime } from "../../src/runtime.ts";
import { freeSeats, lockIntake } from "../../src/seats/counting.ts";
import { fillSeats } from "../../src/seats/filling.ts";
import { confirmFor } from "../../src/seats/stepping-in.ts";
import { decide } from "../../src/selection/deciding.ts";
import { openTestDatabase } from "../support/database.ts";
import { register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const database = await openTestDatabase(sampleFilling());
afterAll(() => database.close());

const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-erased-"));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const ROUNDS = 15;
const code = "LAS-GMAW-SGS-1"; // sixteen seats, fourteen of them taken elsewhere
const chitra = { telegramId: 1003, reach: "everywhere" } as const;

test("one seat that two staff confirm for two reserves, that is decided and that is offered, is one person's", async () => {
  const { db } = database;
  const now = new Date("2026-12-15T02:00:00Z");
  const work = { send: async () => undefined };
  const rt = { db, seal: testSeal, now: () => now, config: readConfig({}), work } as unknown as Runtime;
  const { id: intakeId } = await db.intake.findUniqueOrThrow({ where: { code } });
  const held: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await db.delivery.deleteMany();
    await db.candidate.deleteMany();
    await db.intake.update({ where: { id: intakeId }, data: { seats: 15 } });
    const people = await Promise.all([0, 1, 2, 3].map((nth) => person(nth, now)));
    const [one = 0, other = 0, , invited = 0] = people;
    await Promise.all([
      confirmFor(rt, chitra, one),
      confirmFor(rt, chitra, other),
      fillSeats(rt, intakeId),
      decide(rt, chitra, { intakeId, ids: [invited], to: "accepted" }),
    ]);
    const states = ["accepted", "offered", "confirmed"] as const;
    held.push(await db.registration.count({ where: { intakeId, state: { in: [...states] } } }));
  }
  expect(held).toEqual(Array.from({ length: ROUNDS }, () => 1));
});

test("a submission that gives another registration up, and staff who move that one at the same instant, wait for each other", async () => {
  const { db } = database;
  const now = new Date("2026-12-01T02:00:00Z");
  const work = { send: async () => undefined };
  const rt = { db, seal: testSeal, now: () => now, config: readConfig({}), work } as unknown as Runtime;
  await db.candidate.deleteMany();
  const rival = await person(3, now, "submitted");
  const { candidateId } = await db.registration.findUniqueOrThrow({ where: { id: rival } });
  const wanted = await db.intake.findUniqueOrThrow({ where: { code: "LIS-IBS-MTR-1" } });
  const draftKey = randomUUID();
  const about = {
    programmeCode: wanted.programmeCode,
    intakeId: wanted.id,
    goal: "workHere",
    switching: true,
  } as const;
  await db.registrationDraft.create({
    data: { key: draftKey, candidateId, ...about, startedAt: now, changedAt: now },
  });
  let submitting: ReturnType<typeof submitDraft> | undefined;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Registration" where id = ${rival} for update`;
    submitting = submitDraft(rt, { candidateId, draftKey }); // holds its person, and waits for the registration
    await expect.poll(() => waiting(db), { timeout: 10_000, interval: 20 }).toBe(1);
    await moveRegistrations(rt, tx, { ids: [rival], to: "invited", at: now, actor: "staff:1003" });
  });
  expect((await submitting)?.outcome).toBe("registered");
  expect((await db.registration.findUniqueOrThrow({ where: { id: rival } })).state).toBe("withdrawn");
});

test("the bot, which is about to offer the seat that staff are giving away, waits for them and finds it taken", async () => {
  const { db } = database;
  const now = new Date("2026-12-15T02:00:00Z");
  const rt = standing(now);
  await db.candidate.deleteMany();
  const { id: intakeId } = await db.intake.update({ where: { code }, data: { seats: 15 } });
  await person(0, now);
  const other = await person(1, now);
  let isDone = false;
  let filling: Promise<void> | undefined;
  await db.$transaction(async (tx) => {
    await lockIntake(tx, intakeId);
    expect(await freeSeats(tx, intakeId)).toBe(1);
    const offerUntil = new Date(now.getTime() + 86_400_000);
    await moveRegistrations(rt, tx, { ids: [other], to: "offered", at: now, actor: "staff:1003", offerUntil });
    filling = fillSeats(rt, intakeId).finally(() => {
      isDone = true;
    });
    await expect.poll(async () => isDone || (await waiting(db)) > 0, { timeout: 10_000, interval: 20 }).toBe(true);
  });
  await filling;
  expect(await db.registration.count({ where: { intakeId, state: "offered" } })).toBe(1);
});

test("whoever is erased, or comes for their record, at the instant in which staff move their registration, waits for them", async () => {
  const { db } = database;
  const now = new Date("2026-12-01T02:00:00Z");
  const rt = standing(now);
  await db.candidate.deleteMany();
  /** Staff hold the registration while the other begins, and move it then: which writes to its person. */
  const whileMoved = async <Result>(id: number, begin: () => Promise<Result>): Promise<Result> => {
    let begun: Promise<Result> | undefined;
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Registration" where id = ${id} for update`;
      begun = begin();
      begun.catch(() => undefined);
      await expect.poll(() => waiting(db), { timeout: 10_000, interval: 20 }).toBe(1);
      await moveRegistrations(rt, tx, { ids: [id], to: "invited", at: now, actor: "staff:1003" });
    });
    return begun as Promise<Result>;
  };
  const erased = await person(3, now, "submitted");
  expect(await whileMoved(erased, () => eraseCandidate(rt, 7004))).toBe("erased");
  expect(await db.candidate.count()).toBe(0);

  // Their own registration is being moved, of the same training as the one that was made for them: the further one stays.
  const helped = await recordOf(await person(1, now, "submitted"), now);
  const own = await person(2, now, "submitted");
  const { candidateId } = await db.registration.findUniqueOrThrow({ where: { id: own } });
  expect(await whileMoved(own, () => claim(rt, helped, candidateId))).toMatchObject({ givenUp: ["LAS-2026-09991"] });
  expect(await db.registration.findUniqueOrThrow({ where: { id: own } })).toMatchObject({
    candidateId,
    state: "invited",
  });
});

test("an erasure that the database ends because another waits for it and it for the other begins anew", async () => {
  const { db } = database;
  const now = new Date("2026-12-01T02:00:00Z");
  const rt = standing(now);
  await db.candidate.deleteMany();
  await person(3, now, "submitted");
  const { id: candidateId } = await db.candidate.findFirstOrThrow();
  const { id } = await db.delivery.create({
    data: { kind: "registration-news", subject: "0@0", candidateId, notBefore: now },
  });
  let erasing: Promise<string> | undefined;
  const written = db.$transaction(async (tx) => {
    await tx.delivery.update({ where: { id }, data: { reason: "blocked" } });
    erasing = eraseCandidate(rt, 7004);
    erasing.catch(() => undefined);
    await expect.poll(() => waiting(db), { timeout: 10_000, interval: 20 }).toBe(1);
    await tx.candidate.update({ where: { id: candidateId }, data: { reachable: false } });
  });
  await written.catch(() => undefined); // of the two the database ends one
  expect(await erasing).toBe("erased");
  expect(await db.candidate.count()).toBe(0);
});

function standing(now: Date): Runtime & Stands {
  const work = { send: async () => undefined, forget: async () => undefined };
  const config = { ...readConfig({}), dataDir };
  const coordination = createMemoryCoordination();
  return {
    ...{ db: database.db, seal: testSeal, now: () => now, config, work, coordination },
    log: silentLog,
  } as unknown as Runtime;
}

/** What a helper made of this registration's person, with a code that is good. */
async function recordOf(registrationId: number, now: Date) {
  const { candidateId } = await database.db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  await database.db.candidate.update({ where: { id: candidateId }, data: { telegramId: null, reachable: false } });
  const helper = { helperTelegramId: 1008n, centreCode: "MATARAM", language: "id", consentVersion: 1 };
  const claims = { claimUntil: new Date(now.getTime() + 86_400_000), claimFingerprint: "a digest" };
  return database.db.helped.create({
    data: { ...helper, key: "8:1", candidateId, registrationId, startedAt: now, submittedAt: now, ...claims },
  });
}

async function waiting(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

async function person(nth: number, at: Date, state?: RegistrationState): Promise<number> {
  const who = { telegramId: 7001 + nth, name: "Peserta", phone: `+628123456000${nth}`, number: `LAS-2026-0999${nth}` };
  const standing = {
    programmeCode: "LAS-GMAW",
    intake: code,
    state: state ?? (nth < 3 ? "reserve" : "invited"),
    rank: nth + 1,
  } as const;
  const { registrationId } = await register(database.db, { ...who, ...standing, at });
  return registrationId;
}
