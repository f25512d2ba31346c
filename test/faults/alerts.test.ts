// Ten thousand edits, closings, openings, deaths and repetitions: nobody hears of a vacancy twice, nobody misses one.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { playTrouble, wrongsOf } from "../alerts/trouble.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

const acts = process.env.FAULTS_SHORT === "true" ? 1_000 : 10_000;

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
});
afterAll(() => database.close());

test("each person hears of each vacancy that they want, once", async () => {
  expect(wrongsOf(await playTrouble(database.db, { acts, seed: 2026 }))).toEqual([]);
});
