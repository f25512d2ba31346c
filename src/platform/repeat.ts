import { setTimeout as sleep } from "node:timers/promises";

/**
 * Does something every so many milliseconds, never twice at once, and keeps no process alive for it. `act` sees to its own
 * errors. The result ends it, and resolves when what was being done has ended, too.
 */
export function repeat(everyMs: number, act: () => Promise<void>): () => Promise<void> {
  const over = new AbortController();
  const rounds = (async () => {
    for (;;) {
      await sleep(everyMs, undefined, { signal: over.signal, ref: false });
      await act();
    }
  })().catch((error: unknown) => {
    if (!over.signal.aborted) throw error;
  });
  return () => {
    over.abort();
    return rounds;
  };
}
