// Receives updates that Telegram brings. Who cannot name the secret is refused before a body is read.
import { hash, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Bot } from "grammy";
import type { Log } from "../platform/log.ts";
import type { Metrics } from "../platform/metrics.ts";
import { HEARD } from "./arrival.ts";
import type { BotContext } from "./context.ts";
import type { Receiving } from "./polling.ts";
import type { Door } from "./update.ts";

/** Updates are at most 512 KiB on Telegram's side. */
const LARGEST_BODY = 1024 * 1024;
/** Telegram's updates nest a dozen levels; what nests without end is made to break whoever reads it. */
const DEEPEST = 100;
const BODY_MS = 5_000;
const AGAIN_AFTER_SECONDS = 2;
const LOOK_EVERY_MS = 15_000;
const DEAF_AFTER_MS = 60_000;

/** Why a request was turned away, for the count of them. */
type Refused = "method" | "secret" | "too-large" | "too-deep" | "not-json" | "slow";

/**
 * Adds `POST /telegram`: 200 once the update is dealt with, 503 with Retry-After while storage is away or the door is
 * not open yet.
 */
export function webhookRoute(
  http: FastifyInstance,
  secret: string,
  door: () => Door | undefined,
  metrics: Metrics,
): void {
  const refuse = (reply: FastifyReply, code: number, reason: Refused) => {
    metrics.refusedRequests.inc({ reason });
    return reply.code(code).header("connection", "close").send({ error: reason });
  };
  const wanted = digest(secret);
  http.register(async (inner) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: LARGEST_BODY }, (_request, body, done) =>
      done(null, body),
    );
    inner.setErrorHandler((error: { code?: string }, _request, reply) => {
      if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") return refuse(reply, 413, "too-large");
      return refuse(reply, error.code === "SLOW_BODY" ? 408 : 400, error.code === "SLOW_BODY" ? "slow" : "not-json");
    });
    inner.route({
      method: ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"],
      url: "/telegram",
      onRequest: async (_request, reply) => refuse(reply.header("allow", "POST"), 405, "method"),
      handler: () => undefined,
    });
    inner.post("/telegram", {
      bodyLimit: LARGEST_BODY,
      onRequest: async (request, reply) => {
        if (!isSecret(request.headers["x-telegram-bot-api-secret-token"], wanted)) return refuse(reply, 401, "secret");
      },
      preParsing: (_request, _reply, body, done) => {
        const slow = Object.assign(new Error("the body came too slowly"), { code: "SLOW_BODY" });
        const timer = setTimeout(() => (body as { destroy?(error: Error): void }).destroy?.(slow), BODY_MS);
        body.once("close", () => clearTimeout(timer)).once("end", () => clearTimeout(timer));
        done(null, body);
      },
      handler: async (request, reply) => {
        const update = readBody(request.body as Buffer | undefined);
        if (update === "too-deep" || update === "not-json") return refuse(reply, 400, update);
        return bring(door(), update, reply);
      },
    });
  });
}

async function bring(door: Door | undefined, update: object, reply: FastifyReply) {
  const arrival = door?.(update);
  if (arrival !== undefined && (await arrival.deal()) !== "again") return reply.code(200).send({});
  await arrival?.leave();
  return reply.code(503).header("retry-after", AGAIN_AFTER_SECONDS).send({ error: "not now" });
}

function readBody(body: Buffer | undefined): object | "too-deep" | "not-json" {
  if (body === undefined) return "not-json";
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

/** Tells Telegram where to bring updates, and looks from time to time whether that still holds. */
export async function startWebhook(
  bot: Bot<BotContext>,
  webhook: { url: string; secret: string },
  log: Log,
): Promise<Receiving> {
  const stopping = new AbortController();
  let trouble: string | undefined;
  let heardAt = Date.now();

  const set = () =>
    bot.api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: HEARD, max_connections: 100 });

  async function look(): Promise<void> {
    const { url } = await bot.api.getWebhookInfo();
    if (url !== webhook.url) {
      log.warn({ event: "webhook-lost" }, "Telegram brings updates elsewhere or nowhere; setting the webhook again");
      await set();
    }
    trouble = undefined;
    heardAt = Date.now();
  }

  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      const isOver = await pause(LOOK_EVERY_MS, false, { signal: stopping.signal, ref: false }).catch(() => true);
      if (isOver) return;
      await look().catch((error) => {
        if (trouble === undefined)
          log.warn({ event: "webhook-unsure", error }, "whether the webhook is set is not known");
        trouble = "Telegram cannot be reached";
      });
    }
  }

  await set();
  const looking = keepLooking();
  return {
    trouble: () => trouble,
    deaf: () => (Date.now() - heardAt > DEAF_AFTER_MS ? "Telegram cannot be reached" : undefined),
    async stop() {
      stopping.abort();
      await looking;
    },
  };
}

function isSecret(given: string | string[] | undefined, wanted: Buffer): boolean {
  return typeof given === "string" && timingSafeEqual(digest(given), wanted);
}

/** Of equal length whatever was given, as comparing in equal time needs it. */
function digest(text: string): Buffer {
  return hash("sha256", text, "buffer");
}
