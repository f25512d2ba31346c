import { setTimeout as pause } from "node:timers/promises";

const codes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "EHOSTUNREACH", "ENOTFOUND", "NR_CLOSED"],
  // Prisma: not reached, timed out, closed, no connection in time, no transaction in time
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  // PostgreSQL: shutting down, starting up, too many connections, connection failures
  ...["57P01", "57P02", "57P03", "57014", "53300", "08000", "08001", "08003", "08006"],
]);
const words =
  /the database system is |connection (terminated|is closed|ended|timeout)|command timed out|timeout exceeded when trying to connect|max retries per request|stream isn't writeable|query read timeout|statement timeout|server has closed the connection|READONLY|LOADING|OOM command not allowed/i;

/** An error that came while storage did not answer, whatever it says of itself. */
export class StorageAway extends Error {
  override name = "StorageAway";
}

/** True if an error, or any cause of it, says that PostgreSQL or Redis could not be reached: try again later. */
export function isStorageAway(error: unknown): boolean {
  // pg-boss tells of errors by objects that are none.
  for (let at = error, depth = 0; typeof at === "object" && at !== null && depth < 6; depth++) {
    const { code, errorCode, name, message, cause } = at as Record<string, unknown>;
    const text = String(message ?? "");
    if (at instanceof StorageAway) return true;
    // Calls to Telegram have codes of the same kind; they are no storage.
    if (text.startsWith("calling ") || name === "HttpError") return false;
    const named = [code, errorCode, /Code: `(\w+)`/.exec(text)?.[1]];
    if (named.some((one) => codes.has(String(one))) || words.test(text)) return true;
    at = cause;
  }
  return false;
}

/** Asks until storage answers, twice a second; gives up only once whoever asks is stopped. Other errors are thrown at once. */
export async function onceBack<Answer>(ask: () => Promise<Answer>, isStopped: () => boolean): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (isStopped() || !isStorageAway(error)) throw error;
      await pause(500);
    }
  }
}
