// Has Telegram bring its updates, and notices when it stops; `webhook-door.ts` takes them in.
import { setTimeout as pause } from "node:timers/promises";
import type { Bot } from "grammy";
import type { Log } from "../platform/log.ts";
import { HEARD } from "./arrival.ts";
import type { BotContext } from "./context.ts";
import type { Receiving } from "./polling.ts";

const LOOK_EVERY_MS = 15_000;
const DEAF_AFTER_MS = 60_000;

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
