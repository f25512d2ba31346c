import { randomUUID } from "node:crypto";
import type { Storage } from "../../src/app.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { openRedisCoordination } from "../../src/platform/redis.ts";
import { openTestDatabase } from "./database.ts";
import { testSettings } from "./settings.ts";

/** What outlives a restart of the bot. */
export type TestStorage = Storage & {
  /** Empties all of it, so that the next chat meets a bot that knows nobody. */
  empty(): Promise<void>;
  close(): Promise<void>;
};

/** Opens a database and a coordination of its own: embedded, or on the servers of the test settings. */
export async function openTestStorage(): Promise<TestStorage> {
  const database = await openTestDatabase();
  const coordination =
    testSettings.redisUrl === undefined
      ? createMemoryCoordination()
      : await openRedisCoordination(testSettings.redisUrl, silentLog, { prefix: `chat-${randomUUID()}:` });
  return {
    database,
    coordination,
    async empty() {
      await database.pool.query(emptying);
      await coordination.clear();
    },
    async close() {
      await coordination.clear();
      await coordination.close();
      await database.close();
    },
  };
}

/** Every table of ours, and the queued work; numbers begin again at one. */
const emptying = `DO $$ DECLARE ours text; BEGIN
  SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO ours
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations';
  EXECUTE 'TRUNCATE ' || ours || ' RESTART IDENTITY CASCADE';
  IF to_regclass('work.job') IS NOT NULL THEN DELETE FROM work.job; END IF;
END $$`;
