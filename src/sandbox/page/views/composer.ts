import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { sendText, shareOwnContact, startBot } from "../acts.ts";
import { icon } from "../icons.ts";
import { actor, type Chat, change, isMine, personName, store } from "../store.ts";
import { say } from "../words.ts";
import { commandList, commandsFor, pickCommand } from "./commands.ts";
import { replyKeyboard } from "./keyboards.ts";
import { type Item, menu, toggleMenu } from "./menu.ts";
import { summary } from "./message.ts";

/** The foot of the chat: a START or UNBLOCK button, or the field to write in with the bot's keyboard below. */
export function composer(chat: Chat): TemplateResult {
  const person = actor();
  if (chat.id > 0 && person?.blocked) return oneButton("unblock", say("unblock"), () => void startBot());
  if (chat.id > 0 && person && !person.started) return startPanel();
  return html`<footer class="composer">
    ${asWhom(chat)} ${banner(chat)} ${commandList(chat)}
    <form class="write" @submit=${submit(chat)}>
      ${commandsButton(chat)} ${field(chat)} ${attachButton()} ${keyboardToggle(chat)}
      <button type="submit" class="send" aria-label=${say("send")} ?disabled=${chat.draft.trim() === ""}>${icon("send")}</button>
    </form>
    ${replyKeyboard(chat)}
  </footer>`;
}

function oneButton(kind: string, label: string, act: () => void): TemplateResult {
  return html`<footer class="composer one-button">
    <button type="button" class="wide ${kind}" @click=${act}>${label}</button>
  </footer>`;
}

function startPanel(): TemplateResult {
  const withLink = () => change((s) => Object.assign(s, { dialog: { kind: "payload" } }));
  return html`<footer class="composer one-button">
    <button type="button" class="wide start" @click=${() => void startBot()}>${say("start")}</button>
    <button type="button" class="quiet" @click=${withLink}>${say("openWithLink")}</button>
  </footer>`;
}

function submit(chat: Chat) {
  return (event: Event) => {
    event.preventDefault();
    void sendText(chat.draft);
    (event.target as HTMLElement).querySelector("textarea")?.focus();
  };
}

function field(chat: Chat): TemplateResult {
  const placeholder = chat.keyboard?.input_field_placeholder ?? say("writeMessage");
  const open = commandsFor(chat).length > 0;
  return html`<textarea rows="1" dir="auto" enterkeyhint="send" autocomplete="off" maxlength="4096"
    placeholder=${placeholder} aria-label=${say("writeMessage")}
    aria-controls=${open ? "command-list" : nothing} aria-expanded=${open ? "true" : nothing}
    .value=${live(chat.draft)} @input=${typed(chat)} @keydown=${keys(chat)}></textarea>`;
}

function typed(chat: Chat) {
  return (event: Event) => change(() => Object.assign(chat, { draft: (event.target as HTMLTextAreaElement).value }));
}

function keys(chat: Chat) {
  return (event: KeyboardEvent) => {
    if (pickCommand(chat, event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void sendText(chat.draft);
    }
    if (event.key === "Escape" && (chat.replyTo !== null || chat.editing !== null)) {
      event.stopPropagation();
      change(() => letGo(chat));
    }
  };
}

function letGo(chat: Chat): void {
  Object.assign(chat, { replyTo: null, ...(chat.editing !== null && { editing: null, draft: "" }) });
}

function commandsButton(chat: Chat): TemplateResult | typeof nothing {
  if (chat.commands.length === 0) return nothing;
  return html`<button type="button" class="round-button commands-button" aria-label=${say("commands")} aria-haspopup="listbox"
    aria-expanded=${store.menu === "commands"} @click=${() => toggleMenu("commands")}>${icon("commands")}</button>`;
}

function attachButton(): TemplateResult {
  const pick = (as: "photo" | "document") => document.querySelector<HTMLInputElement>(`#pick-${as}`)?.click();
  const phone = actor()?.phone_number;
  const items: Item[] = [
    { label: say("attachPhoto"), icon: "photo", act: () => pick("photo") },
    { label: say("attachFile"), icon: "file", act: () => pick("document") },
    ...(phone ? [{ label: say("attachOwnContact"), icon: "person" as const, act: () => void shareOwnContact() }] : []),
    {
      label: say("attachOtherContact"),
      icon: "people",
      act: () => change((s) => Object.assign(s, { dialog: { kind: "other-contact" } })),
    },
  ];
  return html`<div class="menu-place">
    <button type="button" class="round-button" aria-label=${say("attach")} aria-haspopup="menu"
      aria-expanded=${store.menu === "attach"} @click=${() => toggleMenu("attach")}>${icon("attach")}</button>
    ${menu("attach", say("attach"), items)}
    <input id="pick-photo" type="file" accept="image/*" hidden @change=${picked("photo")} />
    <input id="pick-document" type="file" hidden @change=${picked("document")} />
  </div>`;
}

function picked(as: "photo" | "document") {
  return (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file) offerFile(file, as);
  };
}

/** Shows a picked, pasted or dropped file with a field for its caption before it is sent. */
export function offerFile(
  file: File,
  as: "photo" | "document" = file.type.startsWith("image/") ? "photo" : "document",
): void {
  const preview = as === "photo" ? URL.createObjectURL(file) : null;
  change((s) => Object.assign(s, { dialog: { kind: "attachment", as, file, preview } }));
}

function keyboardToggle(chat: Chat): TemplateResult | typeof nothing {
  if (!chat.keyboard) return nothing;
  const flip = () => change(() => Object.assign(chat, { keyboardHidden: !chat.keyboardHidden }));
  return html`<button type="button" class="round-button" aria-pressed=${!chat.keyboardHidden}
    aria-label=${say(chat.keyboardHidden ? "showKeyboard" : "hideKeyboard")} @click=${flip}>${icon("keyboard")}</button>`;
}

function banner(chat: Chat): TemplateResult | typeof nothing {
  const id =
    chat.editing ??
    chat.replyTo ??
    (chat.forceReply ? (chat.messages.findLast((m) => !isMine(m))?.message_id ?? null) : null);
  const message = chat.messages.find(({ message_id }) => message_id === id);
  if (!message) return nothing;
  const heading =
    chat.editing !== null ? say("editing") : say("replyingTo", { name: message.from ? personName(message.from) : "" });
  return html`<div class="banner">
    ${icon(chat.editing !== null ? "pen" : "reply")}
    <div><strong>${heading}</strong><span>${summary(message)}</span></div>
    <button type="button" class="round-button small" aria-label=${say("cancelReply")} @click=${() => change(() => letGo(chat))}>${icon("close")}</button>
  </div>`;
}

function asWhom(chat: Chat): TemplateResult | typeof nothing {
  const group = store.groups.find(({ id }) => id === chat.id);
  if (!group) return nothing;
  const members = store.people.filter(({ id }) => group.members.includes(id));
  const pick = (event: Event) =>
    change((s) => Object.assign(s, { actor: Number((event.target as HTMLSelectElement).value) }));
  return html`<label class="as-whom">${say("writeAs")}
    <select @change=${pick}>
      ${members.map((member) => html`<option value=${member.id} ?selected=${member.id === store.actor}>${personName(member)}</option>`)}
    </select>
  </label>`;
}
