// Two of the staff, the bot and a decision reach for one free seat at the same instant: on a server that runs them at once.
import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/platform/database.ts";
import { moveRegistrations, type RegistrationState, submitDraft } from "../../src/registration/registration.ts";
import type { Runtime } from "../../src/runtime.ts";
import { fillSeats } from "../../src/seats/filling.ts";
import { confirmFor } from "../../src/seats/stepping-in.ts";
import { decide } from "../../src/selection/deciding.ts";
import { openTestDatabase } from "../support/database.ts";
import { register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const database = await openTestDatabase(sampleFilling());
afterAll(() => database.close());

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
