// A short form of test/faults/alerts.test.ts.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { playTrouble, wrongsOf } from "./trouble.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
});
afterAll(() => database.close());

test("through edits, closings, openings, deaths and repetitions each person hears of each vacancy once", async () => {
  expect(wrongsOf(await playTrouble(database.db, { acts: 100, seed: 5 }))).toEqual([]);
});
