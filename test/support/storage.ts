import { randomUUID } from "node:crypto";
import type { Storage } from "../../src/app.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { openRedisCoordination } from "../../src/platform/redis.ts";
import { openKeptDatabase } from "./database.ts";
import { sampleFilling } from "./sample.ts";
import { testSettings } from "./settings.ts";

/** What outlives a restart of the bot. */
export type TestStorage = Storage & {
  /** What every key of it in Redis begins with. */
  readonly prefix: string;
  /** Nobody is known any more, and the sample catalogue is as it was loaded on the morning when chats start. */
  startAnew(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a database and a coordination of its own: embedded, or on the servers of the test settings. The sample catalogue
 * is as it was loaded on the morning when chats start; or nothing is there, and a bot that starts loads it as of its day.
 */
export async function openTestStorage(begins: "sample" | "empty" = "sample"): Promise<TestStorage> {
  const { database, tables } = await openKeptDatabase(begins === "sample" ? sampleFilling() : undefined);
  const prefix = `chat-${randomUUID()}:`;
  const coordination =
    testSettings.redisUrl === undefined
      ? createMemoryCoordination()
      : await openRedisCoordination(testSettings.redisUrl, silentLog, { prefix });
  return {
    database,
    coordination,
    prefix,
    async startAnew() {
      await tables.restore();
      await coordination.clear();
    },
    async close() {
      await coordination.clear();
      await coordination.close();
      await database.close();
    },
  };
}
