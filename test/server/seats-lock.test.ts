// Two of the staff, the bot and a decision reach for one free seat at the same instant: on a server that runs them at once.
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
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

async function person(nth: number, at: Date): Promise<number> {
  const who = { telegramId: 7001 + nth, name: "Peserta", phone: `+628123456000${nth}`, number: `LAS-2026-0999${nth}` };
  const standing = {
    programmeCode: "LAS-GMAW",
    intake: code,
    state: nth < 3 ? "reserve" : "invited",
    rank: nth + 1,
  } as const;
  const { registrationId } = await register(database.db, { ...who, ...standing, at });
  return registrationId;
}
