import { html, nothing, type TemplateResult } from "lit-html";
import { actor, openChat, personName, store } from "../store.ts";
import { say } from "../words.ts";
import { callsDrawer } from "./calls.ts";
import { composer, offerFile } from "./composer.ts";
import { dialog } from "./dialogs.ts";
import { header } from "./header.ts";
import { log } from "./log.ts";
import { peopleColumn } from "./people.ts";

/** The whole page from the store. */
export function page(): TemplateResult {
  return html`<div class="shell" data-view=${store.view} data-calls=${store.callsShown}>
    <a class="skip" href="#chat" @click=${toChat}>${say("skipToChat")}</a>
    ${peopleColumn()}
    <main class="stage">${phone()}</main>
    ${callsDrawer()}
    ${connection()}
    <div class="toasts" role="status" aria-live="polite">${store.toast ? html`<p>${store.toast.text}</p>` : nothing}</div>
    ${dialog()}
  </div>`;
}

function phone(): TemplateResult {
  const chat = openChat();
  const person = actor();
  if (!chat || !person) return html`<p class="nobody">${say("clearHint")}</p>`;
  const label = say("chatWith", { person: personName(person), bot: store.bot?.first_name ?? "" });
  return html`<section id="chat" class="phone" aria-label=${label} @dragover=${allowDrop} @drop=${drop} @paste=${paste}>
    ${header(chat)} ${log(chat)} ${composer(chat)}
  </section>`;
}

function connection(): TemplateResult | typeof nothing {
  if (store.connection === "open") return nothing;
  return html`<p class="notice-bar" role="status">${say(store.connection === "lost" ? "offline" : "connecting")}</p>`;
}

function toChat(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(".composer textarea, .composer button")?.focus();
}

function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
}

function drop(event: DragEvent): void {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  offerFile(file);
}

function paste(event: ClipboardEvent): void {
  const file = event.clipboardData?.files[0];
  if (!file) return;
  event.preventDefault();
  offerFile(file);
}
