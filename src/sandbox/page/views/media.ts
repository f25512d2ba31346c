import { html, nothing, type TemplateResult } from "lit-html";
import { fileAddress } from "../control.ts";
import { icon } from "../icons.ts";
import { readablePhone } from "../phones.ts";
import { change } from "../store.ts";
import type { Shown } from "../types.ts";
import { say } from "../words.ts";
import { avatar } from "./avatar.ts";
import { keepDown } from "./scroll.ts";

/** What a message carries besides its text. */
export function media(message: Shown): TemplateResult | typeof nothing {
  const photo = message.photo?.at(-1);
  if (photo) return photoView(photo.file_id, photo.width, photo.height);
  const file = message.document ?? message.video ?? message.audio ?? message.voice;
  if (file) {
    const name = "file_name" in file && file.file_name ? file.file_name : say("document");
    return fileView(file.file_id, name, file.file_size);
  }
  if (message.contact) return contactView(message.contact);
  if (message.sticker) return html`<div class="sticker">${message.sticker.emoji ?? "🙂"}</div>`;
  if (message.location) return placeView(message.location);
  return nothing;
}

function photoView(fileId: string, width: number, height: number): TemplateResult {
  const url = fileAddress(fileId);
  const enlarge = () => change((s) => Object.assign(s, { dialog: { kind: "photo", url, name: `${fileId}.jpg` } }));
  return html`<button type="button" class="photo" aria-label=${say("showPhoto")} @click=${enlarge}>
    <img src=${url} width=${width} height=${height} alt=${say("photo")} @load=${keepDown} />
  </button>`;
}

function fileView(fileId: string, name: string, size: number | undefined): TemplateResult {
  return html`<a class="file" href=${fileAddress(fileId)} download=${name} aria-label="${say("download")}: ${name}">
    <span class="file-mark">${icon("file")}</span>
    <span class="file-name">${name}</span>
    <span class="file-size">${size === undefined ? "" : readableSize(size)}</span>
  </a>`;
}

function contactView(contact: NonNullable<Shown["contact"]>): TemplateResult {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return html`<div class="contact">
    ${avatar(contact.user_id ?? 0, name)}
    <strong>${name}</strong>
    <span>${readablePhone(contact.phone_number)}</span>
  </div>`;
}

function placeView({ latitude, longitude }: { latitude: number; longitude: number }): TemplateResult {
  return html`<div class="contact"><span class="file-mark">${icon("link")}</span>
    <span>${latitude.toFixed(4)}, ${longitude.toFixed(4)}</span></div>`;
}

function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "kB"] : [bytes / 1024 ** 2, "MB"];
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${unit}`;
}
