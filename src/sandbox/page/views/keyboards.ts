import type { InlineKeyboardButton, KeyboardButton } from "@grammyjs/types";
import { html, nothing, type TemplateResult } from "lit-html";
import { icon } from "../icons.ts";
import { buttonKey, pressInline, pressKey } from "../presses.ts";
import { type Chat, store } from "../store.ts";
import type { Shown } from "../types.ts";
import { say } from "../words.ts";

/** The buttons under a message. */
export function inlineKeyboard(chat: Chat, message: Shown): TemplateResult | typeof nothing {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows || rows.length === 0) return nothing;
  return html`<div class="inline-keyboard" role="group" aria-label=${say("buttons")}>
    ${rows.map(
      (row, y) => html`<div class="key-row">${row.map((button, x) => inlineButton(chat, message, button, y, x))}</div>`,
    )}
  </div>`;
}

function inlineButton(
  chat: Chat,
  message: Shown,
  button: InlineKeyboardButton,
  row: number,
  column: number,
): TemplateResult {
  const waits = store.waiting.has(buttonKey(chat.id, message, row, column));
  const leaves = "url" in button || "web_app" in button || "login_url" in button;
  const style = "style" in button && button.style ? button.style : "";
  return html`<button type="button" class="key ${style} ${waits ? "waits" : ""}" aria-busy=${waits}
    @click=${() => void pressInline(message, row, column)}>
    <span>${button.text}</span>
    ${leaves ? html`<span class="corner">${icon("link")}</span><span class="unseen">(${say("opensLink")})</span>` : nothing}
    ${waits ? html`<span class="spinner"></span><span class="unseen">(${say("waiting")})</span>` : nothing}
  </button>`;
}

/** The bot's keyboard in the place of the phone's. */
export function replyKeyboard(chat: Chat): TemplateResult | typeof nothing {
  const { keyboard } = chat;
  if (!keyboard || chat.keyboardHidden) return nothing;
  return html`<div class="reply-keyboard ${keyboard.resize_keyboard ? "" : "tall"}" role="group" aria-label=${say("replyKeyboard")}>
    ${keyboard.keyboard.map((row) => html`<div class="key-row">${row.map(key)}</div>`)}
  </div>`;
}

function key(button: KeyboardButton): TemplateResult {
  const text = typeof button === "string" ? button : button.text;
  const asksContact = typeof button !== "string" && "request_contact" in button && Boolean(button.request_contact);
  return html`<button type="button" class="key" @click=${() => pressKey(text, asksContact)}>
    ${asksContact ? icon("person") : nothing}<span>${text}</span>
  </button>`;
}
