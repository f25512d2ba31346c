/**
 * What processes tell each other and may lose: whose turn it is, what was seen, unfinished dialogues.
 * `memory.ts` serves one process, `redis.ts` many; `test/contract/coordination.test.ts` holds both to the same promises.
 */
export interface Coordination {
  /**
   * Runs `act` while holding every key: first come, first served within this process, exclusive over all processes.
   * The signal fires, and the turn ends with `TurnLost`, when the hold is lost or after the time limit; `act` is
   * expected to stop then, for the next one no longer waits for it.
   * What stands under the keys of `recall` is read as the turn begins, in the same question to the store.
   */
  turn<T>(
    keys: readonly string[],
    act: (signal: AbortSignal, turn: Turn) => Promise<T>,
    recall?: readonly string[],
  ): Promise<T>;
  get(key: string): Promise<string | null>;
  /** Nothing is kept without an expiry. */
  set(key: string, value: string, expirySeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** True only for the first caller within `expirySeconds`. */
  first(key: string, expirySeconds: number): Promise<boolean>;
  /**
   * Reserves the next `count` of evenly spaced slots, none of them in the past: over all processes no two of a pace lie
   * closer than `spacingMs`. Resolves to the first one's instant by this process's `performance.now()`; the others
   * follow at the spacing. Nothing is saved up: a slot that nobody used is gone. `gapMs` lets so much pass before them.
   */
  slots(pace: string, count: number, spacingMs: number, gapMs?: number): Promise<number>;
  /**
   * Counts what went out beside a pace: beyond `perSecond`, each moves the slots not reserved yet by `delayMs`.
   * False if nobody reserved any lately.
   */
  beside(pace: string, count: number, room: { perSecond: number; delayMs: number }): Promise<boolean>;
  /** How many turns of this process wait or run. */
  turns(): { waiting: number; running: number };
  /** Throws when the store cannot be reached. */
  check(): Promise<void>;
  /** Forgets everything, or all keys that start with `prefix`. */
  clear(prefix?: string): Promise<void>;
  close(): Promise<void>;
}

/** What a turn finds and leaves. */
export interface Turn {
  /** What stood under the keys of `recall`; null where nothing did. */
  readonly recalled: ReadonlyMap<string, string | null>;
  /** Has a value kept as the turn ends, before the next one begins. It is lost if the store is away by then. */
  leave(key: string, value: string, expirySeconds: number): void;
}

export interface TurnLimits {
  /** How long one turn may last. */
  limitMs: number;
  /** How long one may wait for its turn before it ends with `TurnLost`. */
  waitMs: number;
}

export const usualTurnLimits: TurnLimits = { limitMs: 10_000, waitMs: 60_000 };

/** A turn that ended before its act did, or never came. */
export class TurnLost extends Error {
  override name = "TurnLost";
  /** `tooLong`: the act itself took its whole time. Otherwise the turn was taken away, or never came: try again. */
  readonly why: "tooLong" | "lost" | "noTurn";
  constructor(message: string, why: TurnLost["why"]) {
    super(message);
    this.why = why;
  }
}
