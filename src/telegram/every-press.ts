// A press is always answered, or the person's button would spin for half a minute.
import type { MiddlewareFn } from "grammy";
import { isPressTooOld } from "./answers.ts";
import type { BotContext } from "./context.ts";

/** Answers each press once its screen is shown, with the pop-up that a handler asked for, if any. */
export function answersEveryPress(): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    let popUp: { text: string; show_alert: boolean } | undefined;
    ctx.popUp = (text, alert) => {
      popUp = { text, show_alert: alert === "alert" };
    };
    try {
      await next();
    } finally {
      if (ctx.callbackQuery) await ctx.answerCallbackQuery(popUp).catch(unlessTooOld);
    }
  };
}

function unlessTooOld(error: unknown): void {
  if (!isPressTooOld(error)) throw error;
}
