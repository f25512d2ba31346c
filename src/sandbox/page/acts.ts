import { ask } from "./control.ts";
import { actor, change, openChat, store } from "./store.ts";
import type { Person } from "./types.ts";
import { say } from "./words.ts";

const TOAST_SHOWN_MS = 4500;

/** Does something that the sandbox may refuse, and shows its sentence if it does. */
export async function attempt(act: () => Promise<unknown>, otherwise?: () => void): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    otherwise?.();
    toast(say("failed", { reason: error instanceof Error ? error.message : String(error) }));
    return false;
  }
}

/** Shows a passing note. */
export function toast(text: string): void {
  const shownAt = Date.now();
  change((s) => Object.assign(s, { toast: { text, shownAt } }));
  setTimeout(
    () => store.toast?.shownAt === shownAt && change((s) => Object.assign(s, { toast: null })),
    TOAST_SHOWN_MS,
  );
}

/** Writes in the open chat as its person. A text that was typed leaves the field once it is sent. */
export async function sendText(text: string, { keepDraft = false } = {}): Promise<void> {
  const chat = openChat();
  if (!chat || text.trim() === "") return;
  const message =
    keepDraft || chat.editing === null ? { text: text.trim() } : { edit: chat.editing, text: text.trim() };
  const { draft, replyTo } = chat;
  if (!keepDraft) change(() => Object.assign(chat, { draft: "", replyTo: null, editing: null }));
  const sent = await write({ ...message, ...(replyTo !== null && { reply_to: replyTo }) });
  if (!sent && !keepDraft) change(() => Object.assign(chat, { draft }));
}

async function write(body: object): Promise<boolean> {
  const person = actor();
  const chat = openChat();
  if (!person || !chat) return false;
  return await attempt(() => ask("POST", `people/${person.id}/messages`, { ...body, ...inGroup(chat.id) }));
}

/** Shares the person's own contact, as the bot's button asked or from the attachment menu. */
export async function shareOwnContact(buttonText?: string): Promise<void> {
  const person = actor();
  const chat = openChat();
  if (!person || !chat) return;
  if (buttonText === undefined) return void (await write({ contact: "own" }));
  const press = { text: buttonText, ...inGroup(chat.id) };
  const shared = await attempt(() => ask("POST", `people/${person.id}/presses`, press));
  if (shared && chat.keyboard?.one_time_keyboard) change(() => Object.assign(chat, { keyboardHidden: true }));
}

/** Sends somebody else's contact; if that is one of the people here, with their Telegram id. */
export async function sendContact(contact: {
  phone_number: string;
  first_name: string;
  user_id?: number;
}): Promise<void> {
  await write({ contact });
}

/** Sends a picked or dropped file. */
export async function sendFile(as: "photo" | "document", file: File, caption: string): Promise<void> {
  const base64 = await readBase64(file);
  const content =
    as === "photo"
      ? { photo: { base64, name: file.name, ...(await pixelSize(file)) } }
      : { document: { base64, name: file.name, mime_type: file.type || "application/octet-stream" } };
  await write({ ...content, ...(caption.trim() && { caption: caption.trim() }) });
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}

async function pixelSize(file: File): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height } = await createImageBitmap(file);
    return { width, height };
  } catch {
    return undefined; // not a picture the browser knows; the bot may still refuse it itself
  }
}

/** Opens the bot by its button, or by a link with a payload; a blocked one is unblocked by that. */
export async function startBot(payload?: string): Promise<void> {
  const person = actor();
  if (person) await attempt(() => ask("POST", `people/${person.id}/start`, payload ? { payload } : {}));
}

export async function blockBot(block: boolean): Promise<void> {
  const person = actor();
  if (person) await attempt(() => ask("POST", `people/${person.id}/${block ? "block" : "unblock"}`, {}));
}

/** Deletes a message on both sides. */
export async function deleteMessage(messageId: number): Promise<void> {
  const person = actor();
  const chat = openChat();
  if (!person || !chat) return;
  await attempt(() => ask("POST", `people/${person.id}/deletions`, { message_id: messageId, ...inGroup(chat.id) }));
}

/** Adds a person of one's own and answers them, or nothing when the sandbox refuses. */
export async function addPerson(person: Pick<Person, "first_name" | "language_code" | "phone_number" | "label">) {
  let added: Person | undefined;
  await attempt(async () => {
    added = await ask<Person>("POST", "people", person);
  });
  return added;
}

/** Follows a link: one to this bot is opened here, with its payload; any other is shown first. */
export function openLink(url: string): void {
  const own = new RegExp(`^(?:https?://)?t\\.me/${store.bot?.username ?? "-"}(?:\\?start=([\\w-]*))?$`, "i").exec(url);
  if (own) void startBot(own[1]);
  else change((s) => Object.assign(s, { dialog: { kind: "link", url } }));
}

/** The field that says a message or press happens in a group; nothing for a private chat. */
export function inGroup(chatId: number): { chat_id?: number } {
  return chatId < 0 ? { chat_id: chatId } : {};
}
