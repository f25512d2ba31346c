import { html, nothing, type TemplateResult } from "lit-html";
import { deleteMessage } from "../acts.ts";
import { icon } from "../icons.ts";
import { copy } from "../presses.ts";
import { type Chat, change, isMine, personName, store } from "../store.ts";
import { timeOfDay } from "../times.ts";
import type { Shown } from "../types.ts";
import { say } from "../words.ts";
import { inlineKeyboard } from "./keyboards.ts";
import { media } from "./media.ts";
import { type Item, menu, toggleMenu } from "./menu.ts";
import { formatted } from "./text.ts";

/** One message: its bubble, and the buttons under it. `last` says that the next one is somebody else's. */
export function messageRow(
  chat: Chat,
  message: Shown,
  { first, last }: { first: boolean; last: boolean },
): TemplateResult {
  const note = serviceNote(message);
  if (note) return html`<li class="note"><span>${note}</span></li>`;
  const whose = isMine(message) ? "mine" : "theirs";
  const openMenu = (event: Event) => {
    event.preventDefault();
    toggleMenu(`message-${message.message_id}`);
  };
  return html`<li class="message ${whose} ${last ? "last" : ""} ${bare(message) ? "bare" : ""}" data-message=${message.message_id}>
    <div class="stack">
      <article class="bubble" @contextmenu=${openMenu}>
        <span class="unseen">${isMine(message) ? say("you") : senderName(message)}:</span>
        ${chat.id < 0 && !isMine(message) && first ? html`<div class="sender" aria-hidden="true">${senderName(message)}</div>` : nothing}
        ${quote(message)} ${media(message)} ${words(message)}
        <span class="meta">${message.edited ? html`<span>${say("edited")}</span> ` : nothing}<time
          datetime=${new Date(message.date * 1000).toISOString()}>${timeOfDay(message.date)}</time>${
            isMine(message) ? icon("tick") : nothing
          }</span>
      </article>
      ${inlineKeyboard(chat, message)} ${reactions(message)}
    </div>
    ${messageMenu(chat, message)}
  </li>`;
}

/** A message in a few words, for the list of people and for quotes. */
export function summary(message: Partial<Shown>): string {
  const text = message.text ?? message.caption;
  const kind = message.photo ? say("photo") : message.document ? (message.document.file_name ?? say("document")) : "";
  const contact = message.contact ? `${say("contact")}: ${message.contact.first_name}` : "";
  const note = message.message_id === undefined ? null : serviceNote(message as Shown);
  return [kind, contact, text].filter(Boolean).join(" · ").replace(/\s+/g, " ").slice(0, 120) || (note ?? "…");
}

function words(message: Shown): TemplateResult | typeof nothing {
  const text = message.text ?? message.caption;
  if (text === undefined) {
    const known = message.photo || message.document || message.contact || message.sticker || message.location;
    return known || message.video || message.audio || message.voice
      ? nothing
      : html`<div class="text unsupported">${say("unsupported")}</div>`;
  }
  const entities = message.entities ?? message.caption_entities;
  return html`<div class="text ${message.edited ? "with-edited" : ""}" dir="auto">${formatted(text, entities)}</div>`;
}

function quote(message: Shown): TemplateResult | typeof nothing {
  const replied = message.reply_to_message as Partial<Shown> | undefined;
  if (!replied) return nothing;
  return html`<div class="quote">
    <strong>${replied.from ? personName(replied.from) : ""}</strong><span>${summary(replied)}</span>
  </div>`;
}

function reactions(message: Shown): TemplateResult | typeof nothing {
  const given = (message as { reactions?: unknown }).reactions;
  if (!Array.isArray(given) || given.length === 0) return nothing;
  const shown = given.map((reaction: unknown) =>
    typeof reaction === "object" && reaction && "emoji" in reaction ? String(reaction.emoji) : String(reaction),
  );
  return html`<div class="reactions">${shown.map((emoji) => html`<span>${emoji}</span>`)}</div>`;
}

function senderName(message: Shown): string {
  return message.from ? personName(message.from) : (store.bot?.first_name ?? "");
}

function bare(message: Shown): boolean {
  return Boolean(message.photo && !message.caption);
}

function serviceNote(message: Shown): string | null {
  if (message.new_chat_members) return say("joined", { name: message.new_chat_members.map(personName).join(", ") });
  if (message.left_chat_member) return say("left", { name: personName(message.left_chat_member) });
  if (message.pinned_message) return `${senderName(message)} ${say("pinned")}`;
  return message.group_chat_created || message.new_chat_title
    ? (message.new_chat_title ?? message.chat.title ?? "")
    : null;
}

function messageMenu(chat: Chat, message: Shown): TemplateResult {
  const name = `message-${message.message_id}` as const;
  const text = message.text ?? message.caption;
  const items: Item[] = [
    { label: say("reply"), icon: "reply", act: () => begin(chat, { replyTo: message.message_id }) },
    ...(text ? [{ label: say("copy"), icon: "copy" as const, act: () => copy(text) }] : []),
    ...(isMine(message) && message.text
      ? [
          {
            label: say("edit"),
            icon: "pen" as const,
            act: () => begin(chat, { editing: message.message_id, draft: text ?? "" }),
          },
        ]
      : []),
    { label: say("delete"), icon: "close", danger: true, act: () => void deleteMessage(message.message_id) },
  ];
  return html`<div class="message-menu">
    <button type="button" class="round-button small" aria-label=${say("messageMenu")} aria-haspopup="menu"
      aria-expanded=${store.menu === name} @click=${() => toggleMenu(name)}>${icon("more")}</button>
    ${menu(name, say("messageMenu"), items)}
  </div>`;
}

function begin(chat: Chat, how: Partial<Chat>): void {
  change(() => Object.assign(chat, { replyTo: null, editing: null }, how));
  document.querySelector<HTMLElement>(".composer textarea")?.focus();
}
