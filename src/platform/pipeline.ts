import pg from "pg";
import type { Log } from "./log.ts";

/** Runs one statement and gives its result. */
export type Ask = (statement: pg.QueryConfig) => Promise<pg.QueryResult>;

export interface Pipeline {
  readonly ask: Ask;
  close(): Promise<void>;
}

/** A connection without a word for so long is left: what follows on it would wait behind what may never be answered. */
const SILENT_MS = 3_000;

/**
 * Two connections on which short statements follow each other without waiting for the answers before them: each is a
 * transaction of its own, and one that is stuck holds up those behind it. Waking a connection that sleeps costs more
 * than a short statement, and one that everybody shares seldom sleeps.
 */
export function openPipeline(settings: pg.ClientConfig, log: Log): Pipeline {
  const lines: (pg.Client | undefined)[] = [undefined, undefined];
  let next = 0;

  function line(at: number): pg.Client {
    const open = lines[at];
    if (open !== undefined) return open;
    const client = new pg.Client({
      ...settings,
      pipeline: true,
      query_timeout: SILENT_MS,
      connectionTimeoutMillis: SILENT_MS,
    });
    const forget = () => {
      if (lines[at] === client) lines[at] = undefined;
    };
    // Whoever asks hears of it from their own statement; the next one opens a new connection.
    client.on("end", forget).on("error", (error) => {
      forget();
      log.debug({ err: error }, "PostgreSQL dropped a connection");
    });
    client.connect().catch(forget);
    lines[at] = client;
    return client;
  }

  return {
    ask(statement) {
      next = (next + 1) % lines.length;
      return line(next).query(statement);
    },
    close: async () => {
      await Promise.all(lines.map((client) => client?.end()));
    },
  };
}
