// What a person is told when their update cannot be answered as it should. Nothing here ever throws.
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "./context.ts";
import { dealing } from "./seam.ts";

type Sign =
  | { key: "telegram-wait" | "telegram-too-fast" | "telegram-too-many-files" }
  | { key: "telegram-sorry"; code: string };

/** Gives a person a sign in their private chat, as well as it can be given now; a press also stops spinning. */
export type GiveSign = (update: Update, sign: Sign) => Promise<void>;

/** Signs need no storage: the language is the one of the person's Telegram. */
export function signsOf({ texts, log }: Pick<Runtime, "texts" | "log">, bot: Bot<BotContext>): GiveSign {
  async function give(update: Update, sign: Sign): Promise<void> {
    const from = update.message?.from ?? update.callback_query?.from;
    const chat = update.message?.chat ?? update.callback_query?.message?.chat;
    if (typeof from?.id !== "number" || chat?.type !== "private") return;
    const code = typeof from.language_code === "string" ? from.language_code : undefined;
    const words = texts.in(texts.nearest(code));
    const text = sign.key === "telegram-sorry" ? words.html(sign.key, { code: sign.code }) : words.html(sign.key);
    const press = update.callback_query?.id;
    await Promise.allSettled([
      bot.api.sendMessage(chat.id, text, { parse_mode: "HTML" }),
      typeof press === "string" ? bot.api.answerCallbackQuery(press) : undefined,
    ]);
  }
  // Outside of the update's own time, which may be over.
  return (update, sign) =>
    dealing.exit(() => give(update, sign)).catch((error) => log.warn({ event: "sign-failed", error }));
}
