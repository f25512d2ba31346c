// When the next message may go out. Evenly spaced over all processes: a second, wherever it begins, holds no more than the limit.
import { setTimeout as pause } from "node:timers/promises";
import type { Coordination } from "../platform/coordination.ts";

/** Slots are this much further apart than the limit says: calls take their time, and not all of them the same. */
const SLOWER = 1.008;
/** So far apart are a call, once it has arrived, and the one a second's worth after it. */
const SECOND_MS = 1_004;
/** An answer so much later than the quickest ones says that the call itself may have arrived as late; at most. */
const DETOUR_MS = 25;
/** So much the quickest answer is forgotten with each that comes. */
const FORGET_MS = 0.5;
/**
 * A slot may be used late, but no second may hold too many for it. Alone at the pace, a process sees to that by the
 * times of its own calls. Beside others, what is later than this is made up for by a gap.
 */
const LATE_MS = 3;
/** Others are at the pace as well if somebody else reserved lately. */
const LATELY_MS = 3_000;
/** Whoever comes later than this gets another slot. */
const TOO_LATE_MS = 100;
/** So much is reserved at once: more would keep other processes waiting, less costs a question for each message. */
const AHEAD_MS = 40;
/** The slots of one claim: what is attempted is called within this time. */
const GROUP_MS = 20;
const MOST_IN_GROUP = 100;
const MOST_RESERVED = 200;
const BULK = "bulk";

/** How Telegram's limit is met again after it was overstepped: from half of it, within four seconds. */
const CLIMB_MS = 4_000;
const CLIMB_FROM = 0.5;

/** Telegram's own limit for ordinary bots; above it the operator has another agreement, and replies count for nothing. */
const TOTAL_PER_SECOND = 30;
/** What is kept free of it, for replies that come while the next slot is taken already. */
const SPARE_PER_SECOND = 0.5;

export interface Slots {
  /** The next few slots, by `performance.now()`; the first of them is not past. */
  next(): Promise<readonly number[]>;
  /** One slot, for a further call of the same message. */
  one(): Promise<number>;
  /** Lets slots pass: what goes out counts for several messages. */
  skip(count: number): Promise<void>;
  /** Gives back slots that were not needed; they are used by the next who asks, if they are not past by then. */
  giveBack(slots: readonly number[]): void;
  /** Waits for a slot, and for room within the second; whoever comes too late gets another. Resolves to the call's number. */
  reach(slot: number): Promise<number>;
  /** The call of that number was answered. */
  answered(call: number): void;
  /** How much time was lost by coming late, in milliseconds. */
  lostMs(): number;
}

/** The slots of this process. `sinceLimit` is how long ago Telegram's last pause ended; undefined if never. */
export function openSlots(
  coordination: Pick<Coordination, "slots">,
  perSecond: number,
  sinceLimit: () => number | undefined,
): Slots {
  let reserved: number[] = [];
  /** Where the slots of others begin, if there are any */
  let endsAt = 0;
  let sharedUntil = 0;
  let lostMs = 0;
  /** After the slots before this one comes, within a second, a gap of so much; and what of it is not yet made. */
  let gap = { before: 0, ms: 0, owedMs: 0 };
  const calls = openSecond(Math.ceil(perSecond));
  const spacing = () => (1000 / perSecond / climbing(sinceLimit())) * SLOWER;

  async function reserve(count: number): Promise<number[]> {
    const spacingMs = spacing();
    const { owedMs } = gap;
    gap = { ...gap, owedMs: 0 };
    const first = await coordination.slots(BULK, count, spacingMs, owedMs);
    const now = performance.now();
    if (endsAt > 0 && first - owedMs > Math.max(endsAt, now) + 1) sharedUntil = now + LATELY_MS;
    endsAt = first + count * spacingMs;
    return Array.from({ length: count }, (_, at) => first + at * spacingMs);
  }

  /** One stall makes many late, the first of them most: a gap as long as that makes up for all. */
  function makeUpFor(slot: number, lateMs: number): void {
    if (slot >= gap.before) gap = { before: endsAt, ms: 0, owedMs: gap.owedMs };
    const more = lateMs - LATE_MS - gap.ms;
    if (more <= 0) return;
    gap = { ...gap, ms: gap.ms + more, owedMs: gap.owedMs + more };
    lostMs += more;
  }

  const one = async () => (await reserve(1))[0] ?? 0;

  return {
    async next() {
      const now = performance.now();
      reserved = reserved.filter((slot) => slot > now - TOO_LATE_MS);
      if (reserved.length === 0) reserved = await reserve(Math.min(MOST_RESERVED, Math.ceil(AHEAD_MS / spacing())));
      const until = (reserved[0] ?? 0) + GROUP_MS;
      const group = reserved.filter((slot) => slot < until).slice(0, MOST_IN_GROUP);
      reserved = reserved.slice(group.length);
      return group;
    },
    one,
    skip: async (count) => void (await reserve(count).catch(() => undefined)),
    giveBack(slots) {
      reserved = [...slots, ...reserved];
    },
    async reach(slot) {
      let target = slot;
      for (;;) {
        const left = Math.max(target, calls.roomAt()) - performance.now();
        if (left > 0.5) {
          await pause(left);
          continue;
        }
        const lateMs = performance.now() - target;
        if (lateMs > TOO_LATE_MS) {
          lostMs += spacing();
          target = await one();
          continue;
        }
        if (performance.now() < sharedUntil) makeUpFor(target, lateMs);
        return calls.begin();
      }
    },
    answered: (call) => calls.answered(call),
    lostMs: () => lostMs,
  };
}

/** The calls of the last second, so many at most: when each arrived, as far as that can be known from here. */
function openSecond(most: number) {
  const arrivedAt = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  const calledAt = new Float64Array(most);
  let calls = 0;
  let quickestMs = 0;
  return {
    /** From when on one more may be called. */
    roomAt: () => (arrivedAt[calls % most] ?? 0) + SECOND_MS,
    begin(): number {
      arrivedAt[calls % most] = calledAt[calls % most] = performance.now();
      calls += 1;
      return calls;
    },
    answered(call: number): void {
      const at = (call - 1) % most;
      if (call <= calls - most) return; // another has its place by now
      const tookMs = performance.now() - (calledAt[at] ?? 0);
      quickestMs = Math.min(tookMs, quickestMs + FORGET_MS);
      arrivedAt[at] = (calledAt[at] ?? 0) + Math.min(DETOUR_MS, tookMs - quickestMs);
    },
  };
}

function climbing(sinceMs: number | undefined): number {
  if (sinceMs === undefined || sinceMs >= CLIMB_MS) return 1;
  return CLIMB_FROM + (1 - CLIMB_FROM) * (Math.max(0, sinceMs) / CLIMB_MS);
}

/** How long the count of replies gathers; and how long nobody asks when nothing is sent in bulk. */
const GATHER_MS = 20;
const IDLE_MS = 1_000;

/**
 * Counts what is sent in reply, so that bulk gives way to it: replies themselves never wait. What Telegram lets pass
 * beside the bulk is free; beyond that, each reply moves the next slot.
 */
export function countReplies(coordination: Pick<Coordination, "beside">, bulkPerSecond: number): () => void {
  if (bulkPerSecond > TOTAL_PER_SECOND) return () => undefined;
  const room = {
    perSecond: Math.max(0.1, TOTAL_PER_SECOND - SPARE_PER_SECOND - bulkPerSecond),
    delayMs: 1000 / bulkPerSecond,
  };
  let count = 0;
  let idleUntil = 0;
  let gathering = false;

  const tell = async () => {
    await pause(GATHER_MS);
    const told = count;
    count = 0;
    gathering = false;
    const isGoing = await coordination.beside(BULK, told, room).catch(() => false);
    if (!isGoing) idleUntil = performance.now() + IDLE_MS;
  };
  return () => {
    if (performance.now() < idleUntil) return;
    count += 1;
    if (gathering) return;
    gathering = true;
    void tell();
  };
}
