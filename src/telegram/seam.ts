// The one seam to Telegram: every outgoing call passes here exactly once, below grammY's transformers,
// because a dialogue builds an Api of its own that ignores those.
import { AsyncLocalStorage } from "node:async_hooks";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { ApiClientOptions } from "grammy";
import { Agent, type Dispatcher, request } from "undici";
import type { Coordination } from "../platform/coordination.ts";
import type { Metrics } from "../platform/metrics.ts";
import { neverArrived } from "./answers.ts";
import { sendableBody } from "./wire-text.ts";

export type TelegramFetch = NonNullable<ApiClientOptions["fetch"]>;

/** The update now being dealt with: its calls end when its time is over, and it is told that something was said. */
export const dealing = new AsyncLocalStorage<{
  readonly signal: AbortSignal;
  /** What was remembered of the person when their turn came */
  readonly recalled: Map<string, string | null>;
  said(): void;
}>();

/** What is remembered under a key of the person. The first question costs nothing: its answer came with their turn. */
export async function recall(coordination: Pick<Coordination, "get">, key: string): Promise<string | null> {
  const recalled = dealing.getStore()?.recalled;
  const value = recalled?.get(key);
  recalled?.delete(key);
  return value === undefined ? coordination.get(key) : value;
}

/** How long one call may take: less than a turn, so that there is time left to apologise. A long poll has its own. */
const CALL_MS = 8_000;
const POLL_MS = 65_000;
/** A file is made while it is sent. */
const UPLOAD_MS = 300_000;
/** A person waiting for a reply can wait this long for Telegram's pause to end. */
const LONGEST_PAUSE_SECONDS = 3;
const TRIES = 3;

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | Readable;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly ok?: boolean;
  readonly error_code?: number;
  readonly parameters?: { readonly retry_after?: number };
}

/**
 * The `fetch` for grammY. A call that surely did not arrive (connection refused, 429 with a short pause) is
 * repeated; one that may have arrived never is. Errors never carry the token.
 */
export function createSeam(metrics: Metrics): { fetch: TelegramFetch; close(): Promise<void> } {
  const agent = new Agent({
    connections: 256,
    keepAliveTimeout: 60_000,
    connect: { timeout: 4_000 },
    headersTimeout: POLL_MS,
    bodyTimeout: POLL_MS,
  });

  const fetch = async (input: unknown, init: { headers?: unknown; body?: unknown; signal?: AbortSignal } = {}) => {
    const url = String(input);
    const method = url.slice(url.lastIndexOf("/") + 1);
    const update = dealing.getStore();
    const ending = endOf([init.signal, update?.signal], timeFor(method, init.body));
    const call = {
      url,
      method,
      headers: Object.fromEntries(
        Object.entries((init.headers ?? {}) as Record<string, string>).filter(([name]) => name !== "connection"),
      ),
      body:
        typeof init.body === "string"
          ? sendableBody(method, init.body)
          : Readable.from(init.body as AsyncIterable<Uint8Array>),
      signal: ending.signal,
    };
    try {
      const answer = await callWithPatience(agent, call, metrics);
      if (answer.ok === true) update?.said();
      return { ok: answer.ok === true, status: answer.error_code ?? 200, json: async () => answer };
    } finally {
      ending.forget();
    }
  };
  return { fetch: fetch as unknown as TelegramFetch, close: () => agent.destroy() };
}

function timeFor(method: string, body: unknown): number {
  if (method === "getUpdates") return POLL_MS;
  return typeof body === "string" ? CALL_MS : UPLOAD_MS;
}

async function callWithPatience(agent: Agent, call: Call, metrics: Metrics): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const last = attempt === TRIES || typeof call.body !== "string";
    const startedAt = performance.now();
    try {
      const answer = await callOnce(agent, call);
      metrics.calls.inc({ method: call.method, status: String(answer.error_code ?? 200) });
      const pauseSeconds = answer.error_code === 429 ? (answer.parameters?.retry_after ?? 1) : undefined;
      if (pauseSeconds === undefined || last || pauseSeconds > LONGEST_PAUSE_SECONDS || call.method === "getUpdates")
        return answer;
      await pause(pauseSeconds * 1000, undefined, { signal: call.signal });
    } catch (error) {
      metrics.calls.inc({ method: call.method, status: "failed" });
      if (last || !neverArrived(error)) throw withoutAddress(error, call.method);
      await pause(100 * attempt * attempt, undefined, { signal: call.signal });
    } finally {
      metrics.callTime.observe({ method: call.method }, (performance.now() - startedAt) / 1000);
    }
  }
}

async function callOnce(agent: Agent, call: Call): Promise<Answer> {
  const response: Dispatcher.ResponseData = await request(call.url, {
    dispatcher: agent,
    method: "POST",
    headers: call.headers,
    body: call.body,
    signal: call.signal,
  });
  const text = await response.body.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new Error(`the answer to ${call.method} was not JSON (HTTP ${response.statusCode})`);
  }
}

/** Fires when one of the signals does (grammY's are of an older polyfill, so only listened to), or after the time. */
function endOf(signals: readonly (AbortSignal | undefined)[], ms: number): { signal: AbortSignal; forget(): void } {
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, ms);
  for (const signal of signals) {
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end);
  }
  return {
    signal: ending.signal,
    forget() {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", end);
    },
  };
}

/** An error that names the method and the reason, but not the address: the token is part of that. */
function withoutAddress(error: unknown, method: string): Error {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  const reason = (typeof code === "string" ? code : undefined) ?? (name === "Error" ? message : name) ?? "unknown";
  return Object.assign(new Error(`calling ${method} failed: ${reason}`), { code });
}
