// The one seam to Telegram: every outgoing call passes here exactly once, below grammY's transformers,
// because a dialogue builds an Api of its own that ignores those.
import { AsyncLocalStorage } from "node:async_hooks";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { type ApiClientOptions, HttpError, type Transformer } from "grammy";
import type { ApiResponse } from "grammy/types";
import { Agent, type Dispatcher, request } from "undici";
import type { Coordination, Turn } from "../platform/coordination.ts";
import type { Metrics } from "../platform/metrics.ts";
import { type Answer as AnyAnswer, neverArrived } from "./answers.ts";
import { bodyFor, type ReadyCall } from "./ready-call.ts";
import { sendableBody } from "./wire-text.ts";

export type TelegramFetch = NonNullable<ApiClientOptions["fetch"]>;

/** The update now being dealt with: its calls end when its time is over, and it is told that something was said. */
export const dealing = new AsyncLocalStorage<{
  readonly signal: AbortSignal;
  /** What was remembered of the person when their turn came */
  readonly recalled: Map<string, string | null>;
  /** Whose it is */
  readonly person: number | undefined;
  said(): void;
  /** A message was sent or put in place of another: what was known of the screen before it is old */
  shown(): void;
  /** Somebody was erased: if it is whose turn it is, neither the update nor its screen is kept, however the turn ends */
  erased(person: number): void;
  /** Has a value kept as the turn ends */
  leave: Turn["leave"];
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

/** What Telegram says, whether yes or no. */
type Answer = ApiResponse<unknown>;

export interface Seam {
  /** The `fetch` for grammY. */
  readonly fetch: TelegramFetch;
  /** The same for a body of JSON that is ready, without what grammY does around it. */
  call(url: string, body: string, signal?: AbortSignal): Promise<Answer>;
  /** What sends a call that is ready to one chat, once: whoever asks decides whether again. `root` ends in the token. */
  readySender(root: string): (call: ReadyCall, chatId: number) => Promise<AnyAnswer>;
  /** Gives the bytes of a file that somebody sent, by the path that getFile names. `root` ends in the token. */
  fileSource(root: string): (path: string) => AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const JSON_HEADERS = { "content-type": "application/json" };

/** What Telegram counts as a message. */
const MESSAGE = /^(send(?!ChatAction)|copy|forward|edit)/;

/**
 * Opens the seam. A call that surely did not arrive (connection refused, 429 with a short pause) is
 * repeated; one that may have arrived never is. Errors never carry the token. `onMessage` hears of every message that
 * is not one of many.
 */
export function createSeam(metrics: Metrics, onMessage: () => void = () => undefined): Seam {
  const agent = new Agent({
    connections: 512,
    keepAliveTimeout: 60_000,
    connect: { timeout: 4_000 },
    headersTimeout: POLL_MS,
    bodyTimeout: POLL_MS,
  });

  async function pass(call: Omit<Call, "signal" | "method">, signal: AbortSignal | undefined): Promise<Answer> {
    const method = call.url.slice(call.url.lastIndexOf("/") + 1);
    const update = dealing.getStore();
    if (MESSAGE.test(method)) onMessage();
    const ending = endOf([signal, update?.signal], timeFor(method, call.body));
    const body = typeof call.body === "string" ? sendableBody(method, call.body) : call.body;
    try {
      const answer = await callWithPatience(agent, { ...call, body, method, signal: ending.signal }, metrics);
      if (answer.ok) update?.said();
      if (answer.ok && MESSAGE.test(method)) update?.shown();
      return answer;
    } finally {
      ending.forget();
    }
  }

  const fetch = async (input: unknown, init: { headers?: unknown; body?: unknown; signal?: AbortSignal } = {}) => {
    const { connection: _, ...headers } = (init.headers ?? {}) as Record<string, string>;
    const body = typeof init.body === "string" ? init.body : Readable.from(init.body as AsyncIterable<Uint8Array>);
    const answer = await pass({ url: String(input), headers, body }, init.signal);
    return { ok: answer.ok, status: answer.ok ? 200 : answer.error_code, json: async () => answer };
  };
  return {
    fetch: fetch as unknown as TelegramFetch,
    call: (url, body, signal) => pass({ url, headers: JSON_HEADERS, body }, signal),
    readySender: (root) => {
      const { origin, pathname } = new URL(root);
      return (call, chatId) => sendOnce(agent, metrics, { origin, path: pathname, call, chatId });
    },
    fileSource: (root) => (path) => download(agent, metrics, `${root}/${path}`),
    close: () => agent.destroy(),
  };
}

/** Calls that hold nothing but words. */
const WORDS_ONLY: ReadonlySet<string> = new Set(["sendMessage", "editMessageText", "answerCallbackQuery"]);

/** Takes calls of words straight to the seam: what grammY's client does for files and streams costs more than they do. */
export function straightToSeam(seam: Pick<Seam, "call">, apiRoot: string, token: string): Transformer {
  const straight: Transformer = async (previous, method, payload, signal) => {
    if (!WORDS_ONLY.has(method)) return previous(method, payload, signal);
    try {
      const url = `${apiRoot}/bot${token}/${method}`;
      return (await seam.call(url, JSON.stringify(payload), signal as AbortSignal | undefined)) as never;
    } catch (error) {
      throw new HttpError(`Network request for '${method}' failed!`, error);
    }
  };
  return straight;
}

/** The short way for one of many: no library between, and one try. */
async function sendOnce(
  agent: Agent,
  metrics: Metrics,
  { origin, path, call, chatId }: { origin: string; path: string; call: ReadyCall; chatId: number },
): Promise<Answer> {
  const { method } = call;
  const startedAt = performance.now();
  try {
    const response = await agent.request({
      origin,
      path: `${path}/${method}`,
      method: "POST",
      headers: JSON_HEADERS,
      body: bodyFor(call, chatId),
      headersTimeout: CALL_MS,
      bodyTimeout: CALL_MS,
    });
    const answer = await readAnswer(response, method);
    metrics.calls.inc({ method, status: String(answer.ok ? 200 : answer.error_code) });
    return answer;
  } catch (error) {
    metrics.calls.inc({ method, status: "failed" });
    throw withoutAddress(error, method);
  } finally {
    metrics.callTime.observe({ method }, (performance.now() - startedAt) / 1000);
  }
}

/** A file, piece by piece; a failure never carries the address, for the token is part of it. */
async function* download(agent: Agent, metrics: Metrics, url: string): AsyncGenerator<Uint8Array> {
  const signal = AbortSignal.timeout(UPLOAD_MS);
  try {
    const { statusCode, body } = await request(url, { dispatcher: agent, method: "GET", signal });
    metrics.calls.inc({ method: "download", status: String(statusCode) });
    if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
    yield* body as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw withoutAddress(error, "download");
  }
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
      metrics.calls.inc({ method: call.method, status: String(answer.ok ? 200 : answer.error_code) });
      const pauseSeconds = !answer.ok && answer.error_code === 429 ? (answer.parameters?.retry_after ?? 1) : undefined;
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
  return readAnswer(response, call.method);
}

async function readAnswer({ body, statusCode }: Dispatcher.ResponseData, method: string): Promise<Answer> {
  const text = await body.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new Error(`the answer to ${method} was not JSON (HTTP ${statusCode})`);
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
