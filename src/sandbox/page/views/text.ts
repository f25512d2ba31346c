import type { MessageEntity } from "@grammyjs/types";
import { html, type TemplateResult } from "lit-html";
import { openLink, sendText } from "../acts.ts";
import { type Piece, pieces } from "../entities.ts";
import { copy } from "../presses.ts";
import { say } from "../words.ts";

type Drawn = string | TemplateResult | Drawn[];

/** A text with its formatting, links to follow and commands to press. */
export function formatted(text: string, entities?: readonly MessageEntity[]): Drawn {
  return pieces(text, entities).map(drawn);
}

function drawn(piece: Piece): Drawn {
  if (typeof piece === "string") return piece;
  const { entity } = piece;
  const inner = piece.inner.map(drawn);
  switch (entity.type) {
    case "bold":
      return html`<strong>${inner}</strong>`;
    case "italic":
      return html`<em>${inner}</em>`;
    case "underline":
      return html`<u>${inner}</u>`;
    case "strikethrough":
      return html`<s>${inner}</s>`;
    case "spoiler":
      return html`<span class="spoiler" role="button" tabindex="0" aria-label=${say("showSpoiler")}
        @click=${uncover} @keydown=${uncoverByKey}>${inner}</span>`;
    case "code":
      return html`<code title=${say("copy")} @click=${copyThis}>${inner}</code>`;
    case "pre":
      return html`<pre title=${say("copy")} @click=${copyThis}><code>${inner}</code></pre>`;
    case "blockquote":
      return html`<blockquote>${inner}</blockquote>`;
    case "expandable_blockquote":
      return html`<blockquote class="expandable" tabindex="0" @click=${unfold} @keydown=${unfold}>${inner}</blockquote>`;
    case "text_link":
      return link(entity.url, inner);
    case "url":
      return link(withScheme(plain(piece)), inner);
    case "email":
      return html`<a href="mailto:${plain(piece)}">${inner}</a>`;
    case "phone_number":
      return html`<a href="tel:${plain(piece).replace(/[^+\d]/g, "")}">${inner}</a>`;
    case "bot_command":
      return html`<button type="button" class="in-text" @click=${() => sendText(plain(piece), { keepDraft: true })}>${inner}</button>`;
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag":
      return html`<span class="tag">${inner}</span>`;
    default:
      return inner;
  }
}

function plain(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.inner.map(plain).join("");
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
}

function link(url: string, inner: Drawn): Drawn {
  if (!/^(https?|tg|mailto|tel):/i.test(url)) return inner;
  const follow = (event: Event) => {
    event.preventDefault();
    openLink(url);
  };
  return html`<a href=${url} rel="noopener noreferrer" target="_blank" @click=${follow}>${inner}</a>`;
}

function uncover(event: Event): void {
  const spoiler = event.currentTarget as HTMLElement;
  spoiler.classList.add("shown");
  spoiler.removeAttribute("aria-label");
  spoiler.removeAttribute("role");
}

function uncoverByKey(event: KeyboardEvent): void {
  if (event.key === "Enter" || event.key === " ") uncover(event);
}

function unfold(event: Event): void {
  if (event instanceof KeyboardEvent && event.key !== "Enter") return;
  (event.currentTarget as HTMLElement).classList.toggle("unfolded");
}

function copyThis(event: Event): void {
  copy((event.currentTarget as HTMLElement).textContent ?? "");
}
