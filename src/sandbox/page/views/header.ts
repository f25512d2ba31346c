import { html, nothing, type TemplateResult } from "lit-html";
import { blockBot } from "../acts.ts";
import { icon } from "../icons.ts";
import { showPeople } from "../screens.ts";
import { actor, type Chat, change, personName, sandboxNow, store, unread } from "../store.ts";
import { fullTime } from "../times.ts";
import type { Word } from "../words/en.ts";
import { say } from "../words.ts";
import { avatar, botAvatar } from "./avatar.ts";
import { leaveChat } from "./focus.ts";
import { type Item, menu, toggleMenu } from "./menu.ts";

const MOVED_MS = 90_000;

const doing: Record<string, Word> = {
  typing: "typing",
  upload_photo: "uploadingPhoto",
  upload_document: "uploadingDocument",
  record_voice: "recording",
  record_video: "recording",
};

/** The top of the chat: with whom, what they are doing, and the chat's menu. */
export function header(chat: Chat): TemplateResult {
  const group = store.groups.find(({ id }) => id === chat.id);
  const person = actor();
  const title = group?.title ?? store.bot?.first_name ?? "";
  const others = [...store.chats.keys()].filter((id) => id !== chat.id && unread(id) > 0).length;
  return html`<header class="bar">
    <button type="button" class="round-button back" aria-label=${say("back")} @click=${back}>
      ${icon("back")}${others > 0 ? html`<span class="unread" aria-hidden="true">${others}</span>` : nothing}
    </button>
    ${group ? avatar(group.id, group.title) : botAvatar()}
    <div class="bar-title">
      <h2>${title}</h2>
      <p class=${chat.action ? "acting" : ""}>
        ${chat.action ? `${say(doing[chat.action] ?? "choosing")}…` : `${say("bot")} · ${say("asPerson", { person: person ? personName(person) : "" })}`}
      </p>
    </div>
    <button type="button" class="round-button calls-toggle" aria-label=${say(store.callsShown ? "hideCalls" : "showCalls")}
      title=${say("calls")} aria-pressed=${store.callsShown} @click=${toggleCalls}>${icon("calls")}</button>
    <div class="menu-place">
      <button type="button" class="round-button" aria-label=${say("chatMenu")} aria-haspopup="menu"
        aria-expanded=${store.menu === "chat"} @click=${() => toggleMenu("chat")}>${icon("more")}</button>
      ${menu("chat", say("chatMenu"), chatMenu(chat))}
    </div>
  </header>
  ${clock()}`;
}

function back(): void {
  showPeople();
  leaveChat(store.open);
}

export function toggleCalls(): void {
  change((s) => Object.assign(s, { callsShown: !s.callsShown }));
}

function chatMenu(chat: Chat): Item[] {
  const person = actor();
  const payload: Item = {
    label: say("openWithLink"),
    icon: "link",
    act: () => change((s) => Object.assign(s, { dialog: { kind: "payload" } })),
  };
  const calls: Item = { label: say(store.callsShown ? "hideCalls" : "showCalls"), icon: "calls", act: toggleCalls };
  if (!person || chat.id < 0) return [calls];
  const block: Item = person.blocked
    ? { label: say("unblockBot"), icon: "block", act: () => void blockBot(false) }
    : { label: say("blockBot"), icon: "block", danger: true, act: () => void blockBot(true) };
  return [payload, calls, ...(person.started || person.blocked ? [block] : [])];
}

function clock(): TemplateResult | typeof nothing {
  const now = sandboxNow();
  const moved = store.clock.now > 0 && (Math.abs(now - Date.now()) > MOVED_MS || store.clock.rate !== 1);
  if (!moved) return nothing;
  return html`<p class="clock" title=${say("clockHint")}>${icon("clock")}${say("clock", { time: fullTime(now) })}</p>`;
}
