import { setTimeout as sleep } from "node:timers/promises";
import type { Coordination } from "./coordination.ts";
import type { Database } from "./database.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Knows whether PostgreSQL and Redis answer, and says so once when that changes: one alert, one all-clear. */
export interface StorageWatch {
  /** Asks both now; why they cannot be used, in words that give nothing away, or undefined. Never throws. */
  trouble(): Promise<string | undefined>;
  /** Whether either was away at some time since then (by performance.now()), even if it is back. */
  wasAway(since: number): boolean;
  /** Calls the listener whenever the database answers again: what was lost on the way there is looked for at once. */
  onDatabaseBack(listener: () => Promise<void>): void;
  stop(): void;
}

const LOOK_EVERY_MS = 2_000;
/** Slower than this is as good as away: a person would be waiting. */
const ANSWER_MS = 4_000;

const stores = {
  database: "the database does not answer",
  coordination: "Redis does not answer",
} as const;
type Store = keyof typeof stores;

/** Begins to look every other second. */
export function watchStorage(
  { db, coordination }: { db: Database; coordination: Coordination },
  log: Log,
  metrics: Metrics,
): StorageWatch {
  const awaySince = new Map<Store, number>();
  let awayAt = Number.NEGATIVE_INFINITY;
  const listeners: (() => Promise<void>)[] = [];
  let looking: Promise<string | undefined> | undefined;
  for (const store of Object.keys(stores)) {
    metrics.storageUp.set({ store }, 1);
    metrics.storageAway.inc({ store }, 0);
  }

  async function look(): Promise<string | undefined> {
    const [database, redis] = await Promise.all([
      note("database", () => db.$queryRaw`SELECT 1`),
      note("coordination", () => coordination.check()),
    ]);
    return database ?? redis;
  }

  async function note(store: Store, ask: () => PromiseLike<unknown>): Promise<string | undefined> {
    const reason = await complaint(ask);
    const since = awaySince.get(store);
    metrics.storageUp.set({ store }, reason === undefined ? 1 : 0);
    // Until it was heard of again it was away: what failed a moment before that failed for this reason.
    if (reason !== undefined || since !== undefined) awayAt = performance.now();
    if (reason !== undefined && since === undefined) {
      awaySince.set(store, Date.now());
      metrics.storageAway.inc({ store });
      log.error({ event: "storage-away", store, error: reason }, `${stores[store]}: updates wait until it does`);
    }
    if (reason === undefined && since !== undefined) {
      awaySince.delete(store);
      log.info({ event: "storage-back", store, awayMs: Date.now() - since }, "storage answers again");
      if (store === "database")
        for (const listener of listeners)
          listener().catch((err: unknown) => log.warn({ err }, "what should follow the database's return failed"));
    }
    return reason === undefined ? undefined : stores[store];
  }

  const trouble = () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const timer = setInterval(() => void trouble(), LOOK_EVERY_MS);
  timer.unref();
  return {
    trouble,
    wasAway: (since) => awaySince.size > 0 || awayAt >= since,
    onDatabaseBack: (listener) => void listeners.push(listener),
    stop: () => clearInterval(timer),
  };
}

async function complaint(ask: () => PromiseLike<unknown>): Promise<unknown> {
  const late = new Error(`no answer in ${ANSWER_MS} ms`);
  try {
    const answer = await Promise.race([ask(), sleep(ANSWER_MS, late, { ref: false })]);
    return answer === late ? late : undefined;
  } catch (error) {
    return error;
  }
}
