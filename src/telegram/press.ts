// What a button carries. It proves nothing: rights, owner and state are read again at every press.
import type { MiddlewareFn } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { BotContext } from "./context.ts";

const VERSION = "1";
const LONGEST_BYTES = 64;
const PART = /^[A-Za-z0-9._-]*$/;

/** The nonce of a button whose screen opens below, because the message it stands on is to be kept. */
export const BESIDE = "beside";

/** A press, read back: which act, on what, from which state of the screen. */
export interface Press {
  readonly act: string;
  /** An id or a code, perhaps several joined by dots; empty if the act needs none. */
  readonly argument: string;
  /** Tells an old button from a new one where it matters, such as a draft's revision. */
  readonly nonce: string;
}

/** Writes a button's data, at most 64 bytes of `version:act:argument:nonce`. Throws if a part cannot be carried. */
export function pressData(act: string, argument: string | number = "", nonce: string | number = ""): string {
  const parts = [act, String(argument), String(nonce)];
  const data = [VERSION, ...parts].join(":");
  if (!parts.every((part) => PART.test(part)) || data.length > LONGEST_BYTES)
    throw new Error(`a button cannot carry "${data}"`);
  return data;
}

/** Reads a button's data; undefined for anything that this version did not write, forged or from an older bot. */
export function readPress(data: string | undefined): Press | undefined {
  const [version, act, argument, nonce, ...rest] = data?.split(":") ?? [];
  if (version !== VERSION || !act || argument === undefined || nonce === undefined || rest.length > 0) return undefined;
  if (![act, argument, nonce].every((part) => PART.test(part))) return undefined;
  return { act, argument, nonce };
}

/** An inline button that asks for an act. */
export function button(
  label: string,
  act: string,
  argument: string | number = "",
  nonce: string | number = "",
): InlineKeyboardButton {
  return { text: label, callback_data: pressData(act, argument, nonce) };
}

/** An inline button that opens an address. */
export function linkButton(label: string, url: string): InlineKeyboardButton {
  return { text: label, url };
}

/** Lays buttons out in rows of `columns`. */
export function inRows(buttons: readonly InlineKeyboardButton[], columns: number): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (let at = 0; at < buttons.length; at += columns) rows.push(buttons.slice(at, at + columns));
  return rows;
}

/** Middleware that hears the presses of one act and hands their content over. */
export function onPress(
  act: string,
  hear: (ctx: BotContext, press: Press) => Promise<unknown>,
): MiddlewareFn<BotContext> {
  const beginning = `${VERSION}:${act}:`;
  // A plain function: every update passes dozens of these, and grammY's filters cost several times as much.
  return async (ctx, next) => {
    const { data } = ctx.callbackQuery ?? {};
    const press = data?.startsWith(beginning) ? readPress(data) : undefined;
    if (!press) return next();
    await hear(ctx, press);
  };
}
