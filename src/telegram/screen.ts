// One message per screen, edited in place.
import type { Context } from "grammy";
import type { InlineKeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import { cannotBeEdited, isNotModified } from "./answers.ts";
import { BESIDE, readPress } from "./press.ts";

/** What a person sees: a text in Telegram's HTML, and the ways on and back. */
export interface Screen {
  readonly text: string;
  readonly buttons?: readonly (readonly InlineKeyboardButton[])[];
}

const plain = { parse_mode: "HTML", link_preview_options: { is_disabled: true } } as const;

/**
 * Shows a screen: in place of the one that was pressed, else as a new message.
 * Resolves when Telegram took it; the same screen again is no error.
 */
export async function show(ctx: Context, screen: Screen): Promise<void> {
  const pressed = ctx.callbackQuery?.message;
  if (ctx.chat === undefined) return;
  const opensBeside = readPress(ctx.callbackQuery?.data)?.nonce === BESIDE;
  if (pressed === undefined || pressed.date === 0 || opensBeside) return send(ctx, screen);
  try {
    await ctx.api.editMessageText(pressed.chat.id, pressed.message_id, screen.text, {
      ...plain,
      reply_markup: keyboard(screen),
    });
  } catch (error) {
    if (isNotModified(error)) return;
    if (!cannotBeEdited(error)) throw error;
    await send(ctx, screen);
  }
}

/** Sends a screen as a new message, whatever was pressed. */
export async function send(ctx: Context, screen: Screen): Promise<void> {
  await ctx.reply(screen.text, { ...plain, ...(screen.buttons ? { reply_markup: keyboard(screen) } : {}) });
}

/** Sends a text with a reply keyboard (or takes the last one away): Telegram lets a message carry only one kind of keyboard. */
export async function sendWithReplyKeyboard(
  ctx: Context,
  text: string,
  markup: ReplyKeyboardMarkup | ReplyKeyboardRemove,
): Promise<void> {
  await ctx.reply(text, { ...plain, reply_markup: markup });
}

/** Asks for a phone number, with a key that shares one's own and one that gives up. */
export function sendContactQuestion(
  ctx: Context,
  { text, share, cancel }: { readonly text: string; readonly share: string; readonly cancel: string },
): Promise<void> {
  return sendWithReplyKeyboard(ctx, text, {
    keyboard: [[{ text: share, request_contact: true }], [{ text: `/${cancel}` }]],
    resize_keyboard: true,
    one_time_keyboard: true,
  });
}

/** The same message for a chat that has not just written: pushes and notices. */
export function sendOptions(screen: Screen) {
  return { ...plain, ...(screen.buttons ? { reply_markup: keyboard(screen) } : {}) };
}

function keyboard(screen: Screen): { inline_keyboard: InlineKeyboardButton[][] } {
  return { inline_keyboard: (screen.buttons ?? []).map((row) => [...row]) };
}
