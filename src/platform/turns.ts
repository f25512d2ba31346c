import { type TurnLimits, TurnLost } from "./coordination.ts";

export interface TurnQueue {
  /** Runs `act` when everyone who asked earlier for one of the keys is done. */
  run<T>(keys: readonly string[], act: (queued: Queued) => Promise<T>): Promise<T>;
  counts(): { waiting: number; running: number };
}

/** What one act in the queue is told: until when it may wait, and when it may start to count its time. */
export interface Queued {
  waitUntil: number;
}

/**
 * First come, first served for the turns of this process. An act joins the line of all its keys at one instant,
 * so two acts never wait for each other.
 */
export function createTurnQueue(limits: TurnLimits): TurnQueue {
  const lastInLine = new Map<string, Promise<void>>();
  let waiting = 0;
  let running = 0;

  return {
    async run(keys, act) {
      const waitUntil = Date.now() + limits.waitMs;
      const line = [...new Set(keys)];
      const earlier = line.map((key) => lastInLine.get(key)).filter((turn) => turn !== undefined);
      const { promise: done, resolve: leave } = Promise.withResolvers<void>();
      // Whoever gives up waiting still keeps its place until those before it are gone: the next one waits for both.
      const left = Promise.all([done, ...earlier]).then(() => undefined);
      for (const key of line) lastInLine.set(key, left);

      waiting += 1;
      try {
        if (earlier.length > 0)
          await within(
            Promise.all(earlier),
            limits.waitMs,
            () => new TurnLost(`no turn came in ${limits.waitMs} ms`, "noTurn"),
          );
      } catch (error) {
        leave();
        forget(line, left);
        throw error;
      } finally {
        waiting -= 1;
      }

      running += 1;
      try {
        return await act({ waitUntil });
      } finally {
        running -= 1;
        leave();
        forget(line, left);
      }
    },
    counts: () => ({ waiting, running }),
  };

  function forget(line: readonly string[], left: Promise<void>) {
    void left.then(() => {
      for (const key of line) if (lastInLine.get(key) === left) lastInLine.delete(key);
    });
  }
}

/** Runs `act` until it is done, its time is up, or the holder of `lost` fires it. */
export async function runLimited<T>(
  limitMs: number,
  lost: AbortController,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const timer = setTimeout(
    () => lost.abort(new TurnLost(`the turn took longer than ${limitMs} ms`, "tooLong")),
    limitMs,
  );
  const ended = new Promise<never>((_, reject) => {
    lost.signal.addEventListener("abort", () => reject(lost.signal.reason), { once: true });
  });
  try {
    return await Promise.race([act(lost.signal), ended]);
  } finally {
    clearTimeout(timer);
  }
}

async function within<T>(promise: Promise<T>, ms: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
