import { Agent, request } from "undici";
import type { Clock } from "./clock.ts";
import type { Queued, Updates } from "./updates.ts";

type Webhook = {
  url: string;
  secret: string;
  maxConnections: number;
  ip?: string;
  hasCertificate: boolean;
  lastError?: { date: number; message: string };
};

type Posted = { status: number; error?: string; retryAfterSeconds?: number; body: string; tookMs: number };

export type Delivery = {
  webhook(): Webhook | undefined;
  set(webhook: Webhook): void;
  remove(): void;
  inFlight(): number;
  /** Sends an update once, outside the lanes. */
  post(queued: Queued, url?: string): Promise<Posted>;
  close(): Promise<void>;
};

type DeliveryFaults = { copies: () => number; holdMs: () => number };

type Hooks = {
  faults: DeliveryFaults;
  onAttempt: (queued: Queued, posted: Posted) => void;
  onAnswerMethod: (body: string) => void;
  onChange: () => void;
};

type Lane = { key: string; queue: Queued[]; busy: boolean; planned: boolean; failures: number };

const ANSWER_MS = 60_000;
const GIVE_UP_410_MS = 23 * 3600 * 1000;
const MAX_ANSWER_BYTES = 1024 * 1024;

/** Webhook delivery: one update in flight per lane, retries with growing pauses, connections that ramp up again after silence. */
export function createDelivery(clock: Clock, updates: Updates, hooks: Hooks): Delivery {
  const agent = new Agent({
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
    connections: 200,
    keepAliveTimeout: 60_000,
  });
  let webhook: Webhook | undefined;
  let lanes = new Map<string, Lane>();
  let ready: Lane[] = [];
  let unloaded: Queued[] = [];
  let loaded = 0;
  let inFlight = 0;
  let connections = 0;
  let lastSuccessAt = Number.NEGATIVE_INFINITY;
  let goneSince: number | undefined;
  let round = 0; // a new webhook forgets the attempts of the old one

  updates.onAdded.push((queued) => {
    if (!webhook) return;
    unloaded.push(queued);
    pump();
  });

  return {
    webhook: () => webhook,
    set(next) {
      restart(next);
      pump();
    },
    remove: () => restart(undefined),
    inFlight: () => inFlight,
    post,
    close: () => {
      restart(undefined);
      return agent.destroy();
    },
  };

  function restart(next: Webhook | undefined) {
    round++;
    webhook = next;
    lanes = new Map();
    ready = [];
    loaded = 0;
    connections = 0;
    goneSince = undefined;
    lastSuccessAt = Number.NEGATIVE_INFINITY;
    for (const queued of updates.pending.values()) queued.state = "queued";
    unloaded = next ? [...updates.pending.values()] : [];
    hooks.onChange();
  }

  function pump() {
    if (!webhook) return;
    load(webhook.maxConnections * 2);
    while (ready.length > 0 && mayOpen(webhook.maxConnections)) {
      const lane = ready.shift();
      if (!lane) break;
      lane.planned = false;
      const head = lane.queue[0];
      if (head) void deliver(lane, head, webhook, round);
    }
  }

  function load(most: number) {
    while (loaded < most) {
      const queued = unloaded.shift();
      if (!queued) break;
      if (!updates.pending.has(queued.update_id)) continue;
      let lane = lanes.get(queued.lane);
      if (!lane) {
        lane = { key: queued.lane, queue: [], busy: false, planned: false, failures: 0 };
        lanes.set(queued.lane, lane);
      }
      lane.queue.push(queued);
      loaded++;
      if (lane.queue.length === 1) makeReady(lane);
    }
  }

  function makeReady(lane: Lane) {
    if (lane.planned || lane.busy) return;
    lane.planned = true;
    ready.push(lane);
  }

  /** After ten seconds without a success no second connection is opened. */
  function mayOpen(most: number): boolean {
    if (inFlight < connections) return true;
    if (connections >= most) return false;
    if (connections > 0 && lastSuccessAt + 10_000 < clock.ms()) return false;
    connections++;
    return true;
  }

  async function deliver(lane: Lane, queued: Queued, to: Webhook, ofRound: number) {
    if (queued.expiresAt <= clock.ms()) return finish(lane, queued, "expired");
    lane.busy = true;
    inFlight++;
    queued.state = "in_flight";
    queued.attempts++;
    for (let copy = hooks.faults.copies(); copy > 0; copy--) void post(queued);
    const holdMs = hooks.faults.holdMs();
    if (holdMs > 0) {
      // The fault lets others of this lane overtake: the held one no longer counts as the lane's head.
      lane.busy = false;
      lane.queue.shift();
      if (lane.queue.length > 0) makeReady(lane);
      setImmediate(pump);
      await new Promise((resolve) => setTimeout(resolve, holdMs));
      if (ofRound === round) lane.queue.unshift(queued);
    }
    const posted = await post(queued, to.url);
    inFlight--;
    lane.busy = false;
    hooks.onAttempt(queued, posted);
    if (posted.status >= 200 && posted.status < 300) {
      lastSuccessAt = clock.ms();
      goneSince = undefined;
      if (posted.body.includes('"method"')) hooks.onAnswerMethod(posted.body);
      if (ofRound === round) finish(lane, queued, "done");
      else updates.settle(queued, "done");
    } else if (ofRound === round) failed(lane, queued, to, posted);
    hooks.onChange();
    pump();
  }

  function finish(lane: Lane, queued: Queued, state: "done" | "expired") {
    updates.settle(queued, state);
    const at = lane.queue.indexOf(queued);
    if (at >= 0) {
      lane.queue.splice(at, 1);
      loaded--;
    }
    lane.failures = 0;
    if (lane.queue.length > 0) makeReady(lane);
    else lanes.delete(lane.key);
    hooks.onChange();
    if (state === "expired") setImmediate(pump);
  }

  function failed(lane: Lane, queued: Queued, to: Webhook, posted: Posted) {
    connections = Math.max(0, connections - 1);
    queued.state = "queued";
    to.lastError = { date: clock.seconds(), message: errorWords(posted) };
    if (posted.status === 410) {
      goneSince ??= clock.ms();
      if (clock.ms() - goneSince > GIVE_UP_410_MS) return restart(undefined);
    } else goneSince = undefined;
    const pauseMs = posted.retryAfterSeconds === undefined ? backoffMs(lane.failures) : posted.retryAfterSeconds * 1000;
    lane.failures++;
    const ofRound = round;
    const again = () => {
      if (ofRound !== round) return;
      makeReady(lane);
      pump();
    };
    if (pauseMs === 0) setImmediate(again);
    else clock.at(clock.ms() + pauseMs, again);
  }

  async function post(queued: Queued, url = webhook?.url ?? ""): Promise<Posted> {
    const startedAt = performance.now();
    const tookMs = () => Math.round(performance.now() - startedAt);
    const secret = webhook?.secret;
    try {
      const answer = await request(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(secret && { "x-telegram-bot-api-secret-token": secret }),
        },
        body: queued.body,
        dispatcher: agent,
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const body = (await answer.body.text()).slice(0, MAX_ANSWER_BYTES);
      const retryAfter = Number.parseInt(String(answer.headers["retry-after"] ?? ""), 10);
      return {
        status: answer.statusCode,
        body,
        tookMs: tookMs(),
        ...(retryAfter > 0 && { retryAfterSeconds: Math.min(retryAfter, 3600) }),
      };
    } catch (error) {
      return { status: 0, error: error instanceof Error ? error.message : String(error), body: "", tookMs: tookMs() };
    }
  }
}

/** At once, then 2, 4, 8 … up to between one and two minutes. */
function backoffMs(failures: number): number {
  if (failures === 0) return 0;
  const seconds = 2 ** failures;
  return seconds < 60 ? seconds * 1000 : 60_000 + Math.random() * 60_000;
}

function errorWords(posted: Posted): string {
  if (posted.status === 0)
    return posted.error?.includes("ECONNREFUSED") ? "Connection refused" : "Webhook connection closed";
  return `Wrong response from the webhook: ${posted.status} ${STATUS_WORDS[posted.status] ?? ""}`.trim();
}

const STATUS_WORDS: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  410: "Gone",
  413: "Payload Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};
