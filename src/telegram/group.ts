// In a group the bot says nothing personal, and nothing at all unless it is asked by a command.
import { Composer } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "./context.ts";
import { linkButton } from "./press.ts";
import { send } from "./screen.ts";

/** Answers a command in a group with one line: for anything personal, write to me directly. */
export function groupChat(rt: Pick<Runtime, "texts">): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on("message::bot_command", async (ctx) => {
    const words = rt.texts.in(rt.texts.nearest(ctx.from.language_code));
    const open = linkButton(words.plain("telegram-open-private-chat"), `https://t.me/${ctx.me.username}`);
    await send(ctx, { text: words.html("telegram-in-group"), buttons: [[open]] });
  });
  return chat;
}
