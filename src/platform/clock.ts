export interface Clock {
  /** The product's time: every rule, screen and deadline reads it here. */
  now(): Date;
  /** Moves the time forward and waits until every listener has dealt with it; going back is refused. */
  moveTo(instant: Date): Promise<void>;
  /** Calls the listener after each move; returns what ends that. */
  onMove(listener: (now: Date) => void | Promise<void>): () => void;
}

/** A clock that runs with the machine's, from `startAt` where one is given. */
export function createClock(startAt?: Date): Clock {
  let aheadMs = startAt === undefined ? 0 : startAt.getTime() - Date.now();
  const listeners = new Set<(now: Date) => void | Promise<void>>();
  const now = () => new Date(Date.now() + aheadMs);

  return {
    now,
    async moveTo(instant) {
      const forwardMs = instant.getTime() - now().getTime();
      if (Number.isNaN(forwardMs)) throw new RangeError("the clock was given no valid instant");
      if (forwardMs < 0) throw new RangeError(`the clock only moves forward, and it is past ${instant.toISOString()}`);
      aheadMs += forwardMs;
      for (const listener of [...listeners]) await listener(now());
    },
    onMove(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
