import { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import { button } from "./press.ts";
import { type Screen, send, show } from "./screen.ts";

/**
 * Whatever nobody claimed gets one kind line: an old or forged button with the newest screen in its place, an unknown
 * command with that screen too, a sticker or a picture with the way to it.
 */
export function lastResort(newestScreen: (ctx: BotContext, lead?: string) => Promise<Screen>): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on("callback_query", async (ctx) => {
    ctx.popUp(ctx.words.plain("telegram-old-button"));
    await show(ctx, await newestScreen(ctx));
  });
  chat.on("message:text", async (ctx) => {
    await send(ctx, await newestScreen(ctx, ctx.words.html("telegram-unknown-command")));
  });
  chat.on("message", async (ctx) => {
    await send(ctx, {
      text: ctx.words.html("telegram-only-words"),
      buttons: [[button(ctx.words.plain("telegram-menu"), "menu")]],
    });
  });
  return chat;
}
