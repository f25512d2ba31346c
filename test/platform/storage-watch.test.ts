import { expect, test } from "vitest";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import { watchStorage } from "../../src/platform/storage-watch.ts";

test("whoever asked is told when the database answers again, each time, and of nothing else", async () => {
  let isAway = false;
  const ask = async () => {
    if (isAway) throw new Error("the connection is gone");
  };
  const told: string[] = [];
  const stores = { db: { $queryRaw: ask } as never, coordination: createMemoryCoordination() };
  const watch = watchStorage(stores, silentLog, createMetrics());
  watch.onDatabaseBack(async () => void told.push("back"));
  watch.onDatabaseBack(() => Promise.reject(new Error("this one cannot"))); // and harms nobody
  for (const away of [false, true, true, false, false, true, false]) {
    isAway = away;
    await watch.trouble();
  }
  watch.stop();
  expect(told).toEqual(["back", "back"]);
});
