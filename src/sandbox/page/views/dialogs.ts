import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { sendFile, shareOwnContact, startBot } from "../acts.ts";
import { icon } from "../icons.ts";
import { readablePhone } from "../phones.ts";
import { copy } from "../presses.ts";
import { actor, change, type Dialog, personName, store } from "../store.ts";
import { say } from "../words.ts";
import { otherContactForm, personForm } from "./forms.ts";

/** The dialog that is open, above everything else; Escape closes it and the focus goes back. */
export function dialog(): TemplateResult | typeof nothing {
  const shown = store.dialog;
  if (!shown) return nothing;
  const kind = shown.kind === "alert" ? "alertdialog" : "dialog";
  return html`<dialog class="dialog ${shown.kind}" role=${kind} aria-labelledby="dialog-title" ${ref(openAsModal)}
    @close=${closeDialog} @click=${closeBeside}>
    ${content(shown)}
  </dialog>`;
}

/** Closes the dialog and frees what its preview held. */
function closeDialog(): void {
  if (store.dialog?.kind === "attachment" && store.dialog.preview) URL.revokeObjectURL(store.dialog.preview);
  change((s) => Object.assign(s, { dialog: null }));
}

function openAsModal(element?: Element): void {
  if (element instanceof HTMLDialogElement && !element.open)
    queueMicrotask(() => element.isConnected && element.showModal());
}

function closeBeside(event: Event): void {
  if (event.target === event.currentTarget) closeDialog();
}

function content(shown: Dialog): TemplateResult {
  switch (shown.kind) {
    case "alert":
      return html`<p id="dialog-title" class="alert-text">${shown.text}</p>
        <div class="dialog-buttons">${button(say("ok"), closeDialog, "main")}</div>`;
    case "share-contact":
      return shareContact(shown.text);
    case "link":
      return link(shown.url);
    case "payload":
      return payload();
    case "attachment":
      return attachment(shown);
    case "photo":
      return photo(shown);
    case "other-contact":
      return otherContactForm(closeDialog);
    case "add-person":
      return personForm(closeDialog);
  }
}

function button(label: string, act: () => void, kind = ""): TemplateResult {
  return html`<button type="button" class="dialog-button ${kind}" ?autofocus=${kind === "main"} @click=${act}>${label}</button>`;
}

function thenClose(act: () => unknown): () => void {
  return () => {
    closeDialog();
    void act();
  };
}

function shareContact(text: string): TemplateResult {
  const person = actor();
  const gaps = { phone: readablePhone(person?.phone_number ?? ""), person: person ? personName(person) : "" };
  return html`<h2 id="dialog-title">${say("shareTitle")}</h2>
    <p>${say("shareText", gaps)}</p>
    <div class="dialog-buttons">
      ${button(say("cancel"), closeDialog)} ${button(
        say("share"),
        thenClose(() => shareOwnContact(text)),
        "main",
      )}
    </div>`;
}

function link(url: string): TemplateResult {
  return html`<h2 id="dialog-title">${say("openLinkTitle")}</h2>
    <p class="address">${url}</p>
    <div class="dialog-buttons">
      ${button(say("cancel"), closeDialog)} ${button(
        say("copy"),
        thenClose(() => copy(url)),
      )}
      <a class="dialog-button main" href=${/^(https?|tg|mailto|tel):/i.test(url) ? url : nothing} target="_blank"
        rel="noopener noreferrer" @click=${closeDialog}>${say("openLink")}</a>
    </div>`;
}

function payload(): TemplateResult {
  const start = (event: Event) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement).get("payload");
    closeDialog();
    void startBot(String(given ?? "").trim() || undefined);
  };
  return html`<form @submit=${start}>
    <h2 id="dialog-title">${say("openWithLink")}</h2>
    <label>${say("payload")}
      <input name="payload" autofocus maxlength="64" pattern="[A-Za-z0-9_\\-]*" title=${say("payloadBad")} autocapitalize="off" spellcheck="false" />
    </label>
    <p class="hint">${say("payloadHint", { bot: store.bot?.username ?? "bot" })}</p>
    <div class="dialog-buttons">
      ${button(say("cancel"), closeDialog)}
      <button type="submit" class="dialog-button main">${say("start")}</button>
    </div>
  </form>`;
}

function attachment({ as, file, preview }: Extract<Dialog, { kind: "attachment" }>): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    const caption = String(new FormData(event.target as HTMLFormElement).get("caption") ?? "");
    closeDialog();
    void sendFile(as, file, caption);
  };
  return html`<form @submit=${send}>
    <h2 id="dialog-title">${say(as === "photo" ? "sendPhotoTitle" : "sendFileTitle")}</h2>
    ${preview ? html`<img class="preview" src=${preview} alt=${file.name} />` : html`<p class="file-line">${icon("file")}${file.name}</p>`}
    <label>${say("caption")}<input name="caption" autofocus maxlength="1024" autocomplete="off" /></label>
    <div class="dialog-buttons">
      ${button(say("cancel"), closeDialog)}
      <button type="submit" class="dialog-button main">${say("send")}</button>
    </div>
  </form>`;
}

function photo({ url, name }: Extract<Dialog, { kind: "photo" }>): TemplateResult {
  return html`<h2 id="dialog-title" class="unseen">${say("photo")}</h2>
    <img class="large" src=${url} alt=${say("photo")} />
    <div class="dialog-buttons">
      <a class="dialog-button" href=${url} download=${name}>${say("download")}</a>
      ${button(say("close"), closeDialog, "main")}
    </div>`;
}
