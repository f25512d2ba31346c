// On a server the transactions really meet: the same races, two hundred of them.
import { afterAll, expect, test } from "vitest";
import { race } from "../broadcasts/racing.ts";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

const opened = await openTestDatabase(sampleFilling());
afterAll(() => opened.close());

test("two hundred races of launch, stop, edit and approve: one run at most, the others told, nothing after a stop", async () => {
  const { ended, stoppedMeanwhile } = await race(opened.db, 200, new Date(standardNow));
  process.stdout.write(
    `200 races ended: ${JSON.stringify(ended)}, ${stoppedMeanwhile} of them stopped while they were sent\n`,
  );
  expect(stoppedMeanwhile).toBeGreaterThan(10);
  expect(Object.values(ended).reduce((sum, count) => sum + count, 0)).toBe(200);
}, 120_000);
