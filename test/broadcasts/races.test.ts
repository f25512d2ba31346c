import { afterAll, expect, test } from "vitest";
import { standardNow } from "../support/chat-header.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { race } from "./racing.ts";

const opened = await openTestDatabase(sampleFilling());
afterAll(() => opened.close());

test("twelve races of launch, stop, edit and approve: one run at most, and nothing after a stop", async () => {
  const { ended } = await race(opened.db, 12, new Date(standardNow));
  expect(Object.values(ended).reduce((sum, count) => sum + count, 0)).toBe(12);
});
