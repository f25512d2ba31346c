const codes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "EHOSTUNREACH", "ENOTFOUND", "NR_CLOSED"],
  // Prisma: not reached, timed out, closed, no connection in time, no transaction in time
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  // PostgreSQL: shutting down, starting up, too many connections, connection failures
  ...["57P01", "57P02", "57P03", "57014", "53300", "08000", "08001", "08003", "08006"],
]);
const words =
  /connection (terminated|is closed|ended|timeout)|command timed out|timeout exceeded when trying to connect|max retries per request|stream isn't writeable|query read timeout|statement timeout|server has closed the connection|READONLY|LOADING|OOM command not allowed/i;

/** True if an error, or any cause of it, says that PostgreSQL or Redis could not be reached: try again later. */
export function isStorageAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth++) {
    const { code, errorCode } = at as { code?: string; errorCode?: string };
    // Calls to Telegram have codes of the same kind; they are no storage.
    if (at.message.startsWith("calling ") || at.name === "HttpError") return false;
    if (codes.has(code ?? "") || codes.has(errorCode ?? "") || words.test(at.message)) return true;
  }
  return false;
}
