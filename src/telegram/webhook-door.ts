// Where Telegram brings updates. Who cannot name the secret is refused before a body is read.
import { hash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Metrics } from "../platform/metrics.ts";
import type { Door } from "./update.ts";

/** Updates are at most 512 KiB on Telegram's side. */
const LARGEST_BODY = 1024 * 1024;
/** Telegram's updates nest a dozen levels; what nests without end is made to break whoever reads it. */
const DEEPEST = 100;
const BODY_MS = 5_000;
const AGAIN_AFTER_SECONDS = 2;

/** Why a request was turned away, for the count of them, with its status. */
const refusals = { method: 405, secret: 401, "too-large": 413, "too-deep": 400, "not-json": 400, slow: 408 } as const;
type Refused = keyof typeof refusals;

/**
 * Answers requests to the webhook: 200 once the update is dealt with, 503 with Retry-After while storage is away or the
 * door is not open yet. Plain Node: every update comes this way, and a framework's own way through hooks, parsers and
 * serializers costs as much as the whole answering does.
 */
export function webhookDoor(secret: string, door: () => Door | undefined, metrics: Metrics): RequestListener {
  const wanted = digest(secret);
  const refuse = (response: ServerResponse, reason: Refused) => {
    metrics.refusedRequests.inc({ reason });
    if (reason === "method") response.setHeader("allow", "POST");
    response.setHeader("connection", "close"); // what is left of the body is not read
    answer(response, refusals[reason], { error: reason });
  };
  return (request, response) => {
    const refusal = whyRefused(request, wanted);
    if (refusal !== undefined) refuse(response, refusal);
    else
      readBody(request, async (body) => {
        const update = typeof body === "string" ? body : parse(body);
        if (typeof update === "string") refuse(response, update);
        else acknowledge(response, await bring(door(), update).catch(() => false));
      });
  };
}

/** What is wrong before a body is read. */
function whyRefused({ method, headers }: IncomingMessage, wanted: Buffer): Refused | undefined {
  if (method !== "POST") return "method";
  if (!isSecret(headers["x-telegram-bot-api-secret-token"], wanted)) return "secret";
  return Number(headers["content-length"] ?? 0) > LARGEST_BODY ? "too-large" : undefined;
}

/** Whether an update is dealt with, so that Telegram need not bring it again. */
async function bring(door: Door | undefined, update: object): Promise<boolean> {
  const arrival = door?.(update);
  if (arrival !== undefined && (await arrival.deal()) !== "again") return true;
  await arrival?.leave();
  return false;
}

function acknowledge(response: ServerResponse, isDealt: boolean): void {
  if (!isDealt) response.setHeader("retry-after", AGAIN_AFTER_SECONDS);
  answer(response, isDealt ? 200 : 503, isDealt ? {} : { error: "not now" });
}

function answer(response: ServerResponse, status: number, content: object): void {
  const body = JSON.stringify(content);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

/** Gives the whole body, or why there is none; nothing if whoever sent it hung up. */
function readBody(request: IncomingMessage, give: (body: Buffer | Refused) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const end = (body: Buffer | Refused) => {
    clearTimeout(timer);
    request.removeAllListeners("data").removeAllListeners("end");
    give(body);
  };
  const timer = setTimeout(end, BODY_MS, "slow");
  request
    .on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) end("too-large");
      else chunks.push(chunk);
    })
    .on("end", () => end(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)))
    .on("error", () => clearTimeout(timer))
    .on("close", () => clearTimeout(timer));
}

function parse(body: Buffer): object | "too-deep" | "not-json" {
  if (depthOf(body) > DEEPEST) return "too-deep";
  try {
    const update: unknown = JSON.parse(body.toString("utf8"));
    return typeof update === "object" && update !== null ? update : "not-json";
  } catch {
    return "not-json";
  }
}

/** How deep brackets nest outside of strings: a look at bytes, before anything is built of them. */
function depthOf(json: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at];
    if (inString) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x5b || byte === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return deepest;
}

function isSecret(given: string | string[] | undefined, wanted: Buffer): boolean {
  return typeof given === "string" && timingSafeEqual(digest(given), wanted);
}

/** Of equal length whatever was given, as comparing in equal time needs it. */
function digest(text: string): Buffer {
  return hash("sha256", text, "buffer");
}
