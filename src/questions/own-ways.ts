// The ways on from what whoever asks reads, and what they read where it cannot be taken.
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";

/** Why nothing more is taken now. */
export function refusal(ctx: BotContext, why: "too-many-open" | "too-many-messages"): Screen {
  return {
    text: ctx.words.html(`questions-${why}`),
    buttons: [[button(ctx.words.plain("questions-all-mine"), "ask-list")], ...waysOn(ctx)],
  };
}

/** Once it is at the centre. */
export function afterWays({ words }: BotContext, id: number): NonNullable<Screen["buttons"]> {
  return [[button(words.plain("questions-mine-one"), "ask-one", id), button(words.plain("telegram-menu"), "menu")]];
}

/** What is not theirs is answered like an old button. */
export async function sayUnknown(ctx: BotContext): Promise<void> {
  const text = ctx.words.plain("telegram-old-button");
  if (ctx.callbackQuery) ctx.popUp(text);
  await show(ctx, { text, buttons: waysOn(ctx) });
}

/** Where there is nothing else. */
export function waysOn({ words }: BotContext): NonNullable<Screen["buttons"]> {
  return [[button(words.plain("menu-centre"), "centres"), button(words.plain("telegram-menu"), "menu")]];
}
