// On PostgreSQL, where people really are at the same row in the same moment.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { takeRole } from "../../src/roles/holders.ts";
import { raceForInvitations } from "../roles/race.ts";
import { type PreparedDatabase, prepareDatabase } from "../support/prepared-database.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let prepared: PreparedDatabase;
beforeAll(async () => {
  prepared = await prepareDatabase(sampleFilling());
});
afterAll(() => prepared.remove());

test("of twelve who accept in the same moment, over two processes' pools, one has the role", async () => {
  const pools = [await openDatabase(prepared.settings, silentLog), await openDatabase(prepared.settings, silentLog)];
  const [first, second] = pools;
  if (!first || !second) throw new Error("no pools");
  let turn = 0;
  // Every other transaction goes to the other pool, as if another process had it.
  const db = new Proxy(first.db, {
    get: (target, name) => (name === "$transaction" && turn++ % 2 === 0 ? second.db : target)[name as "$transaction"],
  });
  const work = { send: async () => undefined } as never;
  const rt = { db, config: { adminIds: [1003] } as never, seal: testSeal, now: () => now, work };
  await raceForInvitations(rt, { invitations: 25, people: 12 });

  const held = await first.db.heldRole.findFirstOrThrow();
  const taking = { id: held.id, by: 1003, reach: "everywhere" } as const;
  const outcomes = await Promise.all(
    pools.flatMap(({ db }) => [1, 2, 3].map(() => takeRole({ db, work, now: () => now }, taking))),
  );
  expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(1);
  await Promise.all(pools.map(({ close }) => close()));
}, 60_000);
