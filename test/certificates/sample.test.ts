// On 24 November 2026 each of the two hundred sample records is what its last column says.
import { afterAll, beforeAll, expect, test } from "vitest";
import { statusOn } from "../../src/certificates/status.ts";
import { dayFromDatabase, localDate } from "../../src/platform/calendar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { certify } from "../support/certified.ts";
import { openTestDatabase } from "../support/database.ts";
import { now } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
});
afterAll(() => database.close());

test("two hundred records of 170 people, each in its state, 162 with a certificate, renewals bound to what they renew", async () => {
  const certified = await certify(database.db);
  const stored = await database.db.certification.findMany({ include: { previous: true } });
  const today = localDate(now, "Asia/Makassar");
  const status = new Map(
    stored.map(({ recordKey, state, validUntil }) => [
      recordKey,
      statusOn({ state, validUntil: validUntil ? dayFromDatabase(validUntil) : undefined }, today),
    ]),
  );
  expect(status).toEqual(new Map([...certified].map(([recordId, { expected }]) => [recordId, expected])));
  expect(status.size).toBe(200);
  expect(stored.filter(({ publicCode }) => publicCode !== null)).toHaveLength(162);
  expect(await database.db.holder.count()).toBe(170);
  for (const { recordKey, previous } of stored)
    expect(previous?.recordKey ?? "").toBe(certified.get(recordKey ?? "")?.row.previous_record_id);
});
