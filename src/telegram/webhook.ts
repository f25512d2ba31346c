// Receives updates that Telegram brings. Who cannot name the secret is refused before a body is read.
import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Bot } from "grammy";
import type { Metrics } from "../platform/metrics.ts";
import type { BotContext } from "./context.ts";
import { HEARD, type Receiving } from "./polling.ts";
import type { DealWith } from "./update.ts";

/** Updates are at most 512 KiB on Telegram's side. */
const LARGEST_BODY = 1024 * 1024;
const AGAIN_AFTER_SECONDS = 2;

/** Adds `POST /telegram`: 200 once the update is dealt with, 503 with Retry-After while storage is away. */
export function webhookRoute(http: FastifyInstance, secret: string, dealWith: DealWith, metrics: Metrics): void {
  http.post("/telegram", {
    bodyLimit: LARGEST_BODY,
    onRequest: async (request, reply) => {
      if (isSecret(request.headers["x-telegram-bot-api-secret-token"], secret)) return;
      metrics.updates.inc({ kind: "webhook", outcome: "refused" });
      await reply.code(401).send({ error: "unauthorized" });
    },
    handler: async (request, reply) => {
      const dealt = await dealWith(request.body);
      if (dealt === "again")
        return reply.code(503).header("retry-after", AGAIN_AFTER_SECONDS).send({ error: "storage is away" });
      return reply.code(200).send({});
    },
  });
}

/** Tells Telegram where to bring updates. Setting the same address again is harmless. */
export async function startWebhook(bot: Bot<BotContext>, webhook: { url: string; secret: string }): Promise<Receiving> {
  await bot.api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: HEARD, max_connections: 100 });
  return { trouble: () => undefined, stop: async () => undefined };
}

function isSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return typeof given === "string" && timingSafeEqual(digest(given), digest(secret));
}
