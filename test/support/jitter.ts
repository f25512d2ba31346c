// Finds chats that depend on who is quicker: with JITTER=80 one question in three to the database takes up to 80 ms more,
// and one call in three to Telegram twice that. A chat must say the same.
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../src/platform/database.ts";
import { sandboxPhone } from "./sandbox-phone.ts";
import type { TestStorage } from "./storage.ts";

const mostMs = Number(process.env.JITTER ?? 0);
const slow = ["sendMessage", "editMessageText", "sendPhoto", "sendDocument", "answerCallbackQuery", "deleteMessage"];

/** The same storage and sandbox, unsteady if that is asked for. */
export async function withJitter(storage: TestStorage, sandboxAddress: string): Promise<TestStorage> {
  if (mostMs === 0) return storage;
  const fault = { kind: "slow", delay_ms: 2 * mostMs, share: 0.3, times: null, method: slow };
  await sandboxPhone(sandboxAddress).addFault(fault);
  const db = storage.database.db.$extends({
    query: {
      async $allOperations({ args, query }) {
        if (Math.random() < 0.3) await sleep(Math.random() * mostMs);
        return query(args);
      },
    },
  }) as unknown as Database;
  return { ...storage, database: { ...storage.database, db } };
}
