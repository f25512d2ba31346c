// The one seam to Telegram: every outgoing call passes here exactly once, below grammY's transformers,
// because a dialogue builds an Api of its own that ignores those.
import { AsyncLocalStorage } from "node:async_hooks";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { ApiClientOptions } from "grammy";
import { Agent, type Dispatcher, request } from "undici";
import type { Metrics } from "../platform/metrics.ts";
import { neverArrived } from "./answers.ts";

export type TelegramFetch = NonNullable<ApiClientOptions["fetch"]>;

/** The update now being dealt with: its calls end when its time is over. */
export const dealing = new AsyncLocalStorage<{ readonly signal: AbortSignal }>();

/** How long one call may take; a long poll has its own time. */
const CALL_MS = 9_000;
const POLL_MS = 65_000;
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
    const limits = [
      init.signal && native(init.signal),
      dealing.getStore()?.signal,
      AbortSignal.timeout(method === "getUpdates" ? POLL_MS : CALL_MS),
    ];
    const call = {
      url,
      method,
      headers: Object.fromEntries(
        Object.entries((init.headers ?? {}) as Record<string, string>).filter(([name]) => name !== "connection"),
      ),
      body: typeof init.body === "string" ? init.body : Readable.from(init.body as AsyncIterable<Uint8Array>),
      signal: AbortSignal.any(limits.filter((limit) => limit !== undefined)),
    };
    const answer = await callWithPatience(agent, call, metrics);
    return { ok: answer.ok === true, status: answer.error_code ?? 200, json: async () => answer };
  };
  return { fetch: fetch as unknown as TelegramFetch, close: () => agent.close() };
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

/** grammY brings signals of an older polyfill, which the platform refuses. */
function native(signal: AbortSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const bridge = new AbortController();
  const polyfilled = signal as AbortSignal;
  if (polyfilled.aborted) bridge.abort();
  else polyfilled.addEventListener("abort", () => bridge.abort());
  return bridge.signal;
}

/** An error that names the method and the reason, but not the address: the token is part of that. */
function withoutAddress(error: unknown, method: string): Error {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  const reason = code ?? (name === "Error" ? message : name) ?? "unknown";
  return Object.assign(new Error(`calling ${method} failed: ${reason}`), { code });
}
