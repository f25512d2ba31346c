// Ten thousand edits, closings, openings, deaths and repetitions: nobody hears of a vacancy twice, nobody misses one.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { playTrouble } from "../alerts/trouble.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

const acts = process.env.FAULTS_SHORT === "true" ? 1_000 : 10_000;

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
});
afterAll(() => database.close());

test("each person hears of each vacancy that they want, once", async () => {
  const { wanted, heard, perhapsTwice } = await playTrouble(database.db, { acts, seed: 2026 });
  expect(wanted.filter((pair) => !heard.has(pair))).toEqual([]);
  expect([...heard].filter(([pair, count]) => count > (perhapsTwice.has(pair) ? 2 : 1))).toEqual([]);
  expect([...heard.keys()].filter((pair) => !wanted.includes(pair))).toEqual([]);
});
