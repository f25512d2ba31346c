import { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import { button } from "./press.ts";
import { send } from "./screen.ts";

/** Whatever nobody claimed: an old or forged button, a sticker, a picture. One kind line, and the menu. */
export function lastResort(): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on("callback_query", async (ctx) => {
    ctx.popUp(ctx.words.plain("telegram-old-button"));
    await send(ctx, {
      text: ctx.words.html("telegram-old-button"),
      buttons: [[button(ctx.words.plain("telegram-menu"), "menu")]],
    });
  });
  chat.on("message", async (ctx) => {
    await send(ctx, {
      text: ctx.words.html("telegram-only-words"),
      buttons: [[button(ctx.words.plain("telegram-menu"), "menu")]],
    });
  });
  return chat;
}
