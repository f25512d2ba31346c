import type { Clock } from "./clock.ts";
import { Refusal } from "./refusal.ts";
import type { Queued, Updates } from "./updates.ts";

type PollRequest = {
  offset: number;
  limit: number;
  timeoutSeconds: number;
  onWaiting: (waiting: boolean, giveUp?: () => void) => void;
};
type PollAnswer = { raw: string; count: number };

export type Polling = {
  poll(request: PollRequest): Promise<PollAnswer>;
  /** Ends a waiting poll: a webhook was set, or the sandbox closes. */
  abandon(reason: "setWebhook" | "closing"): void;
  /** Hands updates out once more, whatever the offset says. */
  again(bodies: Queued[]): void;
  /** Updates handed out again and not yet followed by another poll. */
  owed(): number;
  lastPollAt(): number;
};

type Waiting = {
  request: PollRequest;
  answer: (answer: PollAnswer) => void;
  refuse: (error: Refusal) => void;
  timer: NodeJS.Timeout;
};

const MAX_BYTES = 4 * 1024 * 1024;
const OTHER_POLL = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

/** getUpdates as Telegram's server does it: offsets, long polling, conflicts. It waits in real time. */
export function createPolling(clock: Clock, updates: Updates, onChange: () => void): Polling {
  let waiting: Waiting | undefined;
  let previous = { offset: Number.NaN, startedAt: Number.NEGATIVE_INFINITY };
  let nextConflictAt = 0;
  const toRepeat: Queued[] = [];
  let repeated = 0;
  let lastPollAt = Number.NEGATIVE_INFINITY;
  let wakePlanned = false;

  updates.onAdded.push(() => {
    if (!waiting || wakePlanned) return;
    wakePlanned = true;
    setImmediate(() => {
      wakePlanned = false;
      wake();
    });
  });

  return {
    poll(given) {
      const request = { ...given };
      const now = performance.now();
      const same = request.offset === previous.offset;
      if (same && request.timeoutSeconds < 3 && now < previous.startedAt + 3000) request.timeoutSeconds = 3;
      if (same && now < previous.startedAt + 500) request.limit = 1;
      previous = { offset: request.offset, startedAt: now };
      lastPollAt = now;
      repeated = 0;
      confirm(request.offset);
      onChange();
      const ready = take(request);
      if (ready.count > 0 || request.timeoutSeconds === 0) return Promise.resolve(ready);
      endWaiting(OTHER_POLL);
      return wait(request);
    },
    abandon(reason) {
      if (reason === "setWebhook") endWaiting("Conflict: terminated by setWebhook request");
      else giveUp();
    },
    again(list) {
      toRepeat.push(...list);
      setImmediate(wake);
    },
    owed: () => toRepeat.length + repeated,
    lastPollAt: () => lastPollAt,
  };

  function wait(request: PollRequest): Promise<PollAnswer> {
    return new Promise((answer, refuse) => {
      request.onWaiting(true, () => waiting?.request === request && giveUp());
      const timer = setTimeout(() => {
        waiting = undefined;
        request.onWaiting(false);
        answer({ raw: "[]", count: 0 });
      }, request.timeoutSeconds * 1000);
      timer.unref();
      waiting = { request, answer, refuse, timer };
      onChange();
    });
  }

  function giveUp() {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    waiting.answer({ raw: "[]", count: 0 });
    waiting = undefined;
  }

  function wake() {
    if (!waiting) return;
    const ready = take(waiting.request);
    if (ready.count === 0) return;
    const { timer, answer, request } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    request.onWaiting(false);
    answer(ready);
  }

  /** Telegram answers a second conflict within three seconds three seconds late. */
  function endWaiting(words: string) {
    if (!waiting) return;
    const { timer, refuse, request } = waiting;
    clearTimeout(timer);
    waiting = undefined;
    const now = performance.now();
    const end = () => {
      request.onWaiting(false);
      refuse(new Refusal(409, words));
    };
    if (now >= nextConflictAt) {
      nextConflictAt = now + 3000;
      end();
    } else setTimeout(end, 3000).unref();
  }

  function confirm(offset: number) {
    if (offset === 0) return;
    const ids = [...(offset < 0 ? updates.pending.keys() : [])];
    const below = offset < 0 ? (ids.at(offset) ?? ids[0] ?? 0) : offset;
    if (offset > 0 && offset > updates.newestId() + 10) return;
    for (const [id, queued] of updates.pending) {
      if (id >= below) {
        if (queued.lane.startsWith("raw:")) continue; // raw ids may stand out of order
        break;
      }
      updates.settle(queued, "done");
    }
  }

  function take(request: PollRequest): PollAnswer {
    const bodies: string[] = [];
    let size = 0;
    const now = clock.ms();
    while (toRepeat.length > 0 && bodies.length < request.limit) {
      const one = toRepeat.shift();
      if (one) bodies.push(one.body);
      repeated++;
    }
    for (const queued of updates.pending.values()) {
      if (bodies.length >= request.limit || size > MAX_BYTES) break;
      if (queued.expiresAt <= now) {
        updates.settle(queued, "expired");
        continue;
      }
      queued.state = "in_flight";
      queued.attempts++;
      size += queued.body.length;
      bodies.push(queued.body);
    }
    return { raw: `[${bodies.join(",")}]`, count: bodies.length };
  }
}
