import { checkAddress } from "./entities/links.ts";
import { isObject, jsonParameter, type Parameters } from "./parameters.ts";
import { badRequest } from "./refusal.ts";
import type { InlineButton, Json, KeyboardButton, Markup } from "./types.ts";

const MAX_ROW = 12;
const MAX_BUTTONS = 300;
const CORE_MAX_BUTTONS = 100;
const CORE_MAX_BYTES = 10 * 1024;
const MAX_DATA_BYTES = 64;
// The first of these that a button has is what it does.
const ACTIONS = [
  "url",
  "callback_data",
  "callback_game",
  "pay",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "login_url",
  "web_app",
  "copy_text",
];
const LOOKS = ["style", "icon_custom_emoji_id"];

/** Reads `reply_markup` as Telegram's front server does: shape only; `checkMarkup` is for later. */
export function readMarkup(parameters: Parameters): Markup | undefined {
  const json = jsonParameter(parameters, "reply_markup", "can't parse reply keyboard markup JSON object");
  if (json === undefined) return undefined;
  if (!isObject(json)) throw badRequest("object expected as reply markup");
  if ("keyboard" in json) {
    const keyboard = readRows(json.keyboard, "keyboard", readKeyboardButton);
    if (keyboard.length === 0) return undefined;
    return { kind: "keyboard", keyboard, ...readLook(json, ["resize_keyboard", "one_time_keyboard", "is_persistent"]) };
  }
  if ("inline_keyboard" in json) {
    const rows = readRows(json.inline_keyboard, "inline_keyboard", readInlineButton);
    return rows.length === 0 ? undefined : { kind: "inline", inline_keyboard: rows };
  }
  if (json.remove_keyboard === true) return { kind: "remove", remove_keyboard: true, ...readLook(json, []) };
  if (json.force_reply === true) return { kind: "force_reply", force_reply: true, ...readLook(json, []) };
  return undefined;
}

/** What is checked once the chat is known: links, data of at most 64 bytes, the core's limits. */
export function checkMarkup(markup: Markup | undefined): void {
  if (markup?.kind !== "inline") return;
  let buttons = 0;
  for (const row of markup.inline_keyboard) {
    for (const button of row) {
      buttons++;
      if (typeof button.url === "string") checkButtonLink(button.url);
      if (button.callback_data !== undefined && Buffer.byteLength(button.callback_data) > MAX_DATA_BYTES) {
        throw badRequest("BUTTON_DATA_INVALID");
      }
    }
  }
  if (buttons > CORE_MAX_BUTTONS || Buffer.byteLength(JSON.stringify(markup.inline_keyboard)) > CORE_MAX_BYTES) {
    throw badRequest("reply markup is too long");
  }
}

function checkButtonLink(url: string) {
  const checked = checkAddress(url);
  if ("wrong" in checked) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.wrong}`);
}

/** Rows of buttons; more than 12 in a row or 300 in all, and buttons without words, are left out in silence. */
function readRows<Button extends { text: string }>(
  rows: unknown,
  field: string,
  read: (button: unknown) => Button,
): Button[][] {
  if (!Array.isArray(rows)) {
    throw badRequest(
      field === "keyboard" ? `field "keyboard" must be an Array of Arrays` : `field "${field}" must be of type Array`,
    );
  }
  const result: Button[][] = [];
  let total = 0;
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row)) {
      const of = field === "keyboard" ? "" : " of the InlineKeyboardMarkup";
      throw badRequest(`field "${field}"${of} must be an Array of Arrays`);
    }
    const buttons: Button[] = [];
    for (const one of row as unknown[]) {
      const button = read(one);
      if (button.text === "" || buttons.length >= MAX_ROW || total >= MAX_BUTTONS) continue;
      buttons.push(button);
      total++;
    }
    if (buttons.length > 0) result.push(buttons);
  }
  return result;
}

function readKeyboardButton(button: unknown): KeyboardButton {
  if (typeof button === "string") return { text: button.trim() };
  if (!isObject(button)) throw badRequest("can't parse keyboard button: KeyboardButton must be a String or an Object");
  return { ...button, text: textOf(button, "keyboard button") };
}

function readInlineButton(button: unknown): InlineButton {
  const what = "inline keyboard button";
  if (!isObject(button)) throw badRequest(`can't parse ${what}: InlineKeyboardButton must be an Object`);
  const text = textOf(button, what);
  const look: Json = {};
  for (const field of LOOKS) if (button[field] !== undefined) look[field] = button[field];
  for (const action of ACTIONS) {
    const value = button[action];
    if (value === undefined || value === null || value === false) continue;
    if ((action === "url" || action === "callback_data") && value === "") continue;
    if (action === "callback_data" && typeof value !== "string" && typeof value !== "number") {
      throw badRequest(`can't parse ${what}: Field "callback_data" must be of type String`);
    }
    const kept = action === "url" || action === "callback_data" ? String(value) : value;
    return { text, [action]: kept, ...look };
  }
  throw badRequest(`can't parse ${what}: Text buttons are unallowed in the inline keyboard`);
}

function textOf(button: Json, what: string): string {
  if (button.text === undefined) throw badRequest(`can't parse ${what}: Can't find field "text"`);
  if (typeof button.text !== "string" && typeof button.text !== "number") {
    throw badRequest(`can't parse ${what}: Field "text" must be of type String`);
  }
  return String(button.text).trim();
}

function readLook(json: Json, flags: string[]): Json {
  const look: Json = {};
  for (const field of [...flags, "selective"]) if (json[field] === true) look[field] = true;
  if (typeof json.input_field_placeholder === "string")
    look.input_field_placeholder = json.input_field_placeholder.slice(0, 64);
  return look;
}
