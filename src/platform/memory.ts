import { type Coordination, type Turn, type TurnLimits, usualTurnLimits } from "./coordination.ts";
import type { Journal } from "./journal.ts";
import { createTurnQueue, runLimited } from "./turns.ts";

interface Pace {
  nextAt: number;
  /** How much may still go out beside it, and since when that is so */
  room: number;
  at: number;
  usedAt: number;
}

/** A pace that nobody used for so long is not going on. */
const lastsMs = 5_000;

interface Kept {
  value: string;
  expiresAt: number;
}

export interface MemorySettings extends Partial<TurnLimits> {
  /** Beyond so many entries the oldest are dropped. */
  capacity?: number;
  /** Where what turns leave outlives this process; without one it ends with it. */
  journal?: Journal;
}

/** Coordination within this one process. */
export function createMemoryCoordination(settings: MemorySettings = {}): Coordination {
  const { capacity = 200_000, journal, ...limits } = settings;
  const { limitMs, waitMs } = { ...usualTurnLimits, ...limits };
  const queue = createTurnQueue({ limitMs, waitMs });
  const entries = new Map<string, Kept>();
  const paces = new Map<string, Pace>();
  let sweptAt = Date.now();
  for (const { key, value, expiresAt } of journal?.before ?? []) entries.set(key, { value, expiresAt });

  return {
    turn: (keys, act, recall = []) =>
      queue.run(keys, async () => {
        const recalled = new Map(recall.map((key) => [key, alive(key)?.value ?? null]));
        const turn: Turn = { recalled, leave };
        return runLimited(limitMs, new AbortController(), (signal) => act(signal, turn));
      }),
    get: async (key) => alive(key)?.value ?? null,
    set: async (key, value, expirySeconds) => keep(key, value, expirySeconds),
    delete: async (key) => {
      entries.delete(key);
    },
    first: async (key, expirySeconds) => {
      if (alive(key) !== undefined) return false;
      keep(key, "", expirySeconds);
      return true;
    },
    slots: async (name, count, spacingMs, gapMs = 0) => {
      const now = performance.now();
      const pace = paces.get(name) ?? { nextAt: now, room: Number.POSITIVE_INFINITY, at: now, usedAt: now };
      const first = Math.max(pace.nextAt, now) + gapMs;
      paces.set(name, { ...pace, nextAt: first + count * spacingMs, usedAt: now });
      return first;
    },
    beside: async (name, count, { perSecond, delayMs }) => {
      const now = performance.now();
      const pace = paces.get(name);
      if (pace === undefined || now - pace.usedAt > lastsMs) return false;
      const room = Math.min(perSecond, pace.room + ((now - pace.at) / 1000) * perSecond) - count;
      const nextAt = Math.max(pace.nextAt, now) + Math.max(0, -room) * delayMs;
      paces.set(name, { ...pace, nextAt, room: Math.max(0, room), at: now });
      return true;
    },
    turns: () => queue.counts(),
    check: async () => undefined,
    clear: async (prefix = "") => {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
    },
    close: async () => {
      entries.clear();
      journal?.close();
    },
  };

  function leave(key: string, value: string, expirySeconds: number) {
    keep(key, value, expirySeconds);
    journal?.add({ key, value, expiresAt: Date.now() + expirySeconds * 1000 });
  }

  function alive(key: string): Kept | undefined {
    const kept = entries.get(key);
    if (kept !== undefined && kept.expiresAt > Date.now()) return kept;
    entries.delete(key);
    return undefined;
  }

  function keep(key: string, value: string, expirySeconds: number) {
    if (!(expirySeconds > 0)) throw new RangeError(`${key}: an entry needs an expiry above 0 seconds`);
    sweep();
    entries.delete(key); // so that the map's order is the order of writing
    entries.set(key, { value, expiresAt: Date.now() + expirySeconds * 1000 });
  }

  /** Once a minute, and whenever full: one pass over what is kept costs less than a timer for each entry. */
  function sweep() {
    const now = Date.now();
    if (now - sweptAt < 60_000 && entries.size < capacity) return;
    sweptAt = now;
    for (const [key, kept] of entries) if (kept.expiresAt <= now) entries.delete(key);
    if (entries.size < capacity) return;
    let tooMany = entries.size - Math.floor(capacity * 0.9);
    for (const key of entries.keys()) {
      if (tooMany-- <= 0) break;
      entries.delete(key);
    }
  }
}
