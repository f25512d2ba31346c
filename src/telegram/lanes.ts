// Updates under way: different people side by side, one person's one after the other, also when they must wait.
import { setTimeout as pause } from "node:timers/promises";
import type { Update } from "grammy/types";
import type { Inbox } from "./inbox.ts";
import type { Arrival, Door } from "./update.ts";

export interface Lanes {
  /** Begins with updates, in their order; one that is under way already is not begun again. */
  take(updates: readonly Update[]): void;
  /** Those of the updates that are still under way. */
  unfinished(updates: readonly Update[]): Update[];
  settled(updates: readonly Update[]): Promise<void>;
  size(): number;
  /** Waits until fewer than so many are under way. */
  room(most: number): Promise<void>;
  /** After stopping: waits for what can still be dealt with; the ids of what neither was nor lies in the inbox. */
  finish(): Promise<number[]>;
}

const LONGEST_PAUSE_MS = 2_000;
/** How long a stopping process tries to keep what it cannot deal with any more. */
const KEEP_MS = 2_000;

/** Opens lanes whose updates are tried again while storage is away, until `stopping`. */
export function createLanes(door: Door, inbox: Inbox, stopping: AbortSignal): Lanes {
  const lastInLane = new Map<string, Promise<void>>();
  const underWay = new Map<number, { update: Update; dealing: Promise<void> }>();
  const unsafe = new Set<number>();
  let keeping: Promise<unknown> = Promise.resolve();
  stopping.addEventListener("abort", () => {
    const open = [...underWay.values()].map(({ update }) => update).filter(({ update_id }) => !inbox.has(update_id));
    if (open.length > 0) keeping = Promise.race([inbox.keep(open).catch(() => undefined), pause(KEEP_MS)]);
  });

  async function untilDealt(arrival: Arrival): Promise<void> {
    for (let round = 0; !stopping.aborted; round++) {
      if ((await arrival.deal()) !== "again") return inbox.done(arrival.id);
      const pauseMs = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** round);
      await pause(pauseMs, undefined, { signal: stopping }).catch(() => undefined);
    }
    // Left to the next process, which finds it in the inbox, or gets it again because it is not confirmed.
    await keeping;
    if (!inbox.has(arrival.id)) unsafe.add(arrival.id);
  }

  function begin(update: Update) {
    const arrival = door(update);
    const { id, lane } = arrival;
    const earlier = lane === undefined ? undefined : lastInLane.get(lane);
    const dealing = (earlier ?? Promise.resolve()).then(() => untilDealt(arrival));
    if (lane !== undefined) lastInLane.set(lane, dealing);
    underWay.set(id, { update, dealing });
    void dealing.finally(() => {
      underWay.delete(id);
      if (lane !== undefined && lastInLane.get(lane) === dealing) lastInLane.delete(lane);
    });
  }

  const dealings = () => [...underWay.values()].map(({ dealing }) => dealing);
  return {
    take(updates) {
      for (const update of updates) if (!underWay.has(update.update_id)) begin(update);
    },
    unfinished: (updates) => updates.filter(({ update_id }) => underWay.has(update_id)),
    async settled(updates) {
      await Promise.all(updates.map(({ update_id }) => underWay.get(update_id)?.dealing));
    },
    size: () => underWay.size,
    async room(most) {
      while (underWay.size >= most && !stopping.aborted) await Promise.race(dealings());
    },
    async finish() {
      while (underWay.size > 0) await Promise.all(dealings());
      return [...unsafe];
    },
  };
}
