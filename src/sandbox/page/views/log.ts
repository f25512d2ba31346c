import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { icon } from "../icons.ts";
import { actor, type Chat, personName, store } from "../store.ts";
import { dayHeading, sameDay } from "../times.ts";
import type { Shown } from "../types.ts";
import { say } from "../words.ts";
import { botAvatar } from "./avatar.ts";
import { messageRow } from "./message.ts";
import { noteScroll, toNewest } from "./scroll.ts";

const SHOWN_AT_MOST = 400;
const TOGETHER_SECONDS = 300;

/** The chat's messages, a heading above each day. New ones are read out by screen readers. */
export function log(chat: Chat): TemplateResult {
  const messages = chat.messages.slice(-SHOWN_AT_MOST);
  return html`<div class="log-frame">
    <div class="log" tabindex="0" role="log" aria-live="polite" aria-label=${say("messages")} @scroll=${noteScroll}>
      ${messages.length === 0 ? welcome(chat) : nothing}
      <ol>
        ${repeat(
          messages,
          ({ message_id }) => message_id,
          (message, at) => dayAndMessage(chat, messages[at - 1], message, messages[at + 1]),
        )}
      </ol>
      ${chat.action ? typingBubble() : nothing}
    </div>
    <button type="button" class="to-newest" aria-label=${say("toNewest")} @click=${toNewest}>${icon("down")}</button>
  </div>`;
}

function dayAndMessage(chat: Chat, before: Shown | undefined, message: Shown, after: Shown | undefined) {
  const newDay = !before || !sameDay(before.date, message.date);
  return html`${newDay ? html`<li class="day"><span>${dayHeading(message.date)}</span></li>` : nothing}
  ${messageRow(chat, message, { first: newDay || !together(before, message), last: !together(message, after) })}`;
}

/** Messages of one sender within a few minutes hang together: only the last has a tail. */
function together(one: Shown | undefined, next: Shown | undefined): boolean {
  if (!one || !next || !sameDay(one.date, next.date)) return false;
  return one.from?.id === next.from?.id && next.date - one.date < TOGETHER_SECONDS;
}

function welcome(chat: Chat): TemplateResult | typeof nothing {
  if (chat.id < 0 || chat.sequence === 0) return nothing;
  const person = actor();
  return html`<div class="welcome">
    ${botAvatar()}
    <h3>${store.bot?.first_name ?? ""}</h3>
    ${
      chat.description
        ? html`<p><strong>${say("whatCanItDo")}</strong></p><p>${chat.description}</p>`
        : html`<p>${say("welcome", { person: person ? personName(person) : "" })}</p>`
    }
  </div>`;
}

function typingBubble(): TemplateResult {
  return html`<div class="typing" aria-hidden="true"><i></i><i></i><i></i></div>`;
}
