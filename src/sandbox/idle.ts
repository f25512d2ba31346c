export type Idle = {
  /** Something changed that may make the bot busy or idle. */
  pulse(): void;
  /** Resolves once nothing is to do for `quietMs` on end, or after the timeout with the reason why not. */
  wait(quietMs: number, timeoutMs: number): Promise<{ idle: boolean; why?: string }>;
};

/** Waits for the bot to be done, without polling: every change of what is under way asks `busyWith` again. */
export function createIdle(busyWith: () => string | undefined): Idle {
  const watchers = new Set<() => void>();
  return {
    pulse() {
      for (const look of watchers) look();
    },
    wait(quietMs, timeoutMs) {
      return new Promise((resolve) => {
        let quiet: NodeJS.Timeout | undefined;
        const end = (why?: string) => {
          watchers.delete(look);
          clearTimeout(quiet);
          clearTimeout(timeout);
          resolve(why === undefined ? { idle: true } : { idle: false, why });
        };
        const look = () => {
          clearTimeout(quiet);
          quiet = undefined;
          if (busyWith() === undefined) quiet = setTimeout(settle, quietMs);
        };
        const settle = () => (busyWith() === undefined ? end() : look());
        const timeout = setTimeout(() => end(busyWith() ?? `not quiet for ${quietMs} ms on end`), timeoutMs);
        watchers.add(look);
        look();
      });
    },
  };
}
