// A Telegram message read as what somebody says in a question, and said on as the bot's.
import type { Message } from "grammy/types";
import { type ReadyCall, readyCall } from "../telegram/ready-call.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import { escapeHtml } from "../telegram/texts.ts";
import { LARGEST_FILE, LONGEST_TEXT, type Opened, type Said } from "./questions.ts";

/** Telegram shows no more of a caption. */
const LONGEST_CAPTION = 1024;

/** What a message says; why it cannot be taken; undefined for what is neither words nor a file. */
export function readSaid(message: Message | undefined): Said | "too-big" | "too-long" | undefined {
  if (!message) return undefined;
  const key = `${message.chat.id}:${message.message_id}`;
  const text = (message.text ?? message.caption ?? "").trim();
  if (text.length > LONGEST_TEXT) return "too-long";
  const file = message.photo?.at(-1) ?? message.voice ?? message.document;
  if (!file) return message.text === undefined ? undefined : { content: "text", text, key };
  if ((file.file_size ?? 0) > LARGEST_FILE) return "too-big";
  const content = message.photo ? "photo" : message.voice ? "voice" : "document";
  return { content, text, fileId: file.file_id, key };
}

/** The call that says it: a head in HTML above the words, which are cut where Telegram would refuse them. */
export function sayingCall(
  message: Pick<Opened, "content" | "text" | "fileId">,
  { head, foot = "", buttons }: { head: string; foot?: string; buttons?: Screen["buttons"] },
  more: Readonly<Record<string, unknown>> = {},
): ReadyCall {
  const around = head.length + foot.length;
  const most = message.content === "text" ? LONGEST_TEXT : Math.max(0, LONGEST_CAPTION - around);
  const said = escapeHtml((message.text ?? "").slice(0, most));
  const text = [head, said, foot].filter(Boolean).join("\n\n");
  const { link_preview_options, ...options } = sendOptions({ text, ...(buttons ? { buttons } : {}) });
  if (message.content === "text" || message.fileId === undefined)
    return readyCall("sendMessage", { text, link_preview_options, ...options, ...more });
  const method = { photo: "sendPhoto", voice: "sendVoice", document: "sendDocument" }[message.content];
  return readyCall(method, { [message.content]: message.fileId, caption: text, ...options, ...more });
}
