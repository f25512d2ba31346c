export type Clock = {
  ms(): number;
  date(): Date;
  /** Bot API dates: whole Unix seconds. */
  seconds(): number;
  rate(): number;
  /** Calls back when virtual time reaches `at`; the answer cancels. */
  at(at: number, act: () => void): () => void;
  /** Moves forward to `to`, or by `by`, or changes the rate; what is due happens before it returns. */
  change(change: { to?: number; by?: number; rate?: number }): void;
  close(): void;
};

const RECHECK_MS = 1000; // `source` may be a virtual clock itself, and jump

/** The sandbox's virtual time: `source` (real time, or the product's clock) as a start, moved and scaled at will. */
export function createClock(source: () => Date): Clock {
  let sourceBase = source().getTime();
  let virtualBase = sourceBase;
  let rate = 1;
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<{ at: number; act: () => void }>();

  const ms = () => virtualBase + (source().getTime() - sourceBase) * rate;

  function fire() {
    const now = ms();
    const due = [...waiting].filter((one) => one.at <= now).sort((a, b) => a.at - b.at);
    for (const one of due) if (waiting.delete(one)) one.act();
    plan();
  }

  function plan() {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.size === 0) return;
    let next = Number.POSITIVE_INFINITY;
    for (const one of waiting) next = Math.min(next, one.at);
    const wait = rate === 0 ? RECHECK_MS : (next - ms()) / rate;
    timer = setTimeout(fire, Math.max(0, Math.min(wait, RECHECK_MS)));
    timer.unref();
  }

  return {
    ms,
    date: () => new Date(ms()),
    seconds: () => Math.floor(ms() / 1000),
    rate: () => rate,
    at(at, act) {
      const one = { at, act };
      waiting.add(one);
      plan();
      return () => waiting.delete(one);
    },
    change({ to, by, rate: newRate }) {
      const now = ms();
      virtualBase = Math.max(now, to ?? now) + Math.max(0, by ?? 0);
      sourceBase = source().getTime();
      rate = newRate ?? rate;
      fire();
    },
    close() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
