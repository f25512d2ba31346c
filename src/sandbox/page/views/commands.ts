import { html, nothing, type TemplateResult } from "lit-html";
import { sendText } from "../acts.ts";
import { type Chat, change, store } from "../store.ts";
import { say } from "../words.ts";

let marked = -1;

/** The commands to offer now: all while the menu is open, those that fit while one is being typed. */
export function commandsFor(chat: Chat): Chat["commands"] {
  if (store.menu === "commands") return chat.commands;
  const typed = /^\/(\w*)$/.exec(chat.draft)?.[1];
  return typed === undefined ? [] : chat.commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
}

/** The list above the field. A command goes out as soon as it is chosen, as on a phone. */
export function commandList(chat: Chat): TemplateResult | typeof nothing {
  const offered = commandsFor(chat);
  if (offered.length === 0) {
    marked = -1;
    return nothing;
  }
  return html`<ul id="command-list" class="command-list" role="listbox" aria-label=${say("commands")} @keydown=${optionKeys}>
    ${offered.map(
      ({ command, description }, at) => html`<li role="option" tabindex="-1" aria-selected=${at === marked}
        class=${at === marked ? "marked" : ""} @click=${() => choose(chat, command)} @keydown=${chooseByKey(chat, command)}>
        <b>/${command}</b><span>${description}</span>
      </li>`,
    )}
  </ul>`;
}

/** Arrow keys mark a command while one is typed, Enter or Tab takes it. Says whether the key was used. */
export function pickCommand(chat: Chat, event: KeyboardEvent): boolean {
  const offered = commandsFor(chat);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (offered.length > 0 && step !== undefined) {
    event.preventDefault();
    const from = marked < 0 && step < 0 ? 0 : marked;
    marked = (from + step + offered.length) % offered.length;
    change(() => {});
    return true;
  }
  const command = offered[marked]?.command;
  if (command === undefined || (event.key !== "Enter" && event.key !== "Tab")) return false;
  event.preventDefault();
  choose(chat, command);
  return true;
}

function choose(chat: Chat, command: string): void {
  marked = -1;
  change((s) => {
    s.menu = null;
    if (chat.draft.startsWith("/")) chat.draft = "";
  });
  document.querySelector<HTMLElement>(".composer textarea")?.focus();
  void sendText(`/${command}`, { keepDraft: true });
}

function chooseByKey(chat: Chat, command: string) {
  return (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(chat, command);
  };
}

function optionKeys(event: KeyboardEvent): void {
  const options = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=option]")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const at = options.indexOf(document.activeElement as HTMLElement);
  options[(at + step + options.length) % options.length]?.focus();
}
