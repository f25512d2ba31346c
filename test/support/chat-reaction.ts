import type { InlineKeyboardButton, InlineKeyboardMarkup, Message } from "grammy/types";
import { firstWords, showInvisible, showLabel, showText } from "./chat-text.ts";
import type { RecordedCall, ReplyButton } from "./sandbox-phone.ts";

/** What the printer must know of the chats to name things in them. */
export type Scene = {
  /** Whose step it was; their chat is printed without a name. */
  actor?: number;
  nameOf(chatId: number): string;
  /** The text of each message so far, by chat and message id; the printer keeps it up to date. */
  texts: Map<string, string>;
  /** Who pressed what a callback query is about. */
  pressers: Map<string, number>;
  file(id: string): Promise<Buffer>;
};

/** Calls that say nothing to anybody: how the bot connects, and the tiny signs of being busy. */
const unsaid = new Set([
  "getupdates",
  "getme",
  "setwebhook",
  "deletewebhook",
  "getwebhookinfo",
  "sendchataction",
  "setmycommands",
  "deletemycommands",
  "setmydescription",
  "setmyshortdescription",
  "setmyname",
  "getfile",
  "close",
  "logout",
]); // prettier-ignore

/**
 * Prints what the bot did, chat by chat: first the chat of whoever acted, then the others by name, in each the order
 * in which things arrived. Nothing is left out: a call the printer does not know is printed raw.
 */
export async function printReaction(calls: RecordedCall[], scene: Scene): Promise<string[]> {
  const byChat = new Map<number | undefined, string[]>();
  for (const call of calls) {
    if (unsaid.has(call.method.toLowerCase())) continue;
    const chat = chatOf(call, scene);
    const lines = await printCall(call, chat, scene);
    byChat.set(chat, [...(byChat.get(chat) ?? []), ...lines]);
  }
  const rank = (chat: number | undefined) =>
    chat === scene.actor ? "" : chat === undefined ? "~" : scene.nameOf(chat);
  return [...byChat].sort(([a], [b]) => rank(a).localeCompare(rank(b))).flatMap(([, lines]) => lines);
}

/** Whose chat a call is about, if anybody's. */
export function chatOf(call: RecordedCall, scene: Pick<Scene, "pressers">): number | undefined {
  const query = call.parameters.callback_query_id;
  if (query !== undefined) return scene.pressers.get(String(query));
  const chat = call.chat_id ?? call.parameters.chat_id;
  return chat === undefined ? undefined : Number(chat);
}

async function printCall(call: RecordedCall, chat: number | undefined, scene: Scene): Promise<string[]> {
  const to = chat === undefined || chat === scene.actor ? "" : ` → ${scene.nameOf(chat)}`;
  if (call.answer?.ok !== true) return [printRefusal(call, to)];
  const method = call.method.toLowerCase();
  if (method === "answercallbackquery") return printPopUp(call, to);
  if (method === "deletemessage" || method === "deletemessages") return printDeletion(call, to, chat, scene);
  const result = call.answer.result as Message | Message[];
  const messages = Array.isArray(result) ? result : [result];
  if (!messages.every((message) => message !== null && typeof message === "object" && "chat" in message)) {
    return [`  Bot calls ${call.method}${to} ${JSON.stringify(call.parameters)}`];
  }
  const lines: string[] = [];
  for (const message of messages) lines.push(...(await printMessage(call, message, to, scene)));
  return lines;
}

async function printMessage(call: RecordedCall, message: Message, to: string, scene: Scene): Promise<string[]> {
  const method = call.method.toLowerCase();
  const key = `${message.chat.id}:${message.message_id}`;
  const text = message.text ?? message.caption ?? "";
  const before = scene.texts.get(key);
  scene.texts.set(key, text);
  const shown = showText(text, message.entities ?? message.caption_entities);
  const rows = keyboardRows(call, message);
  if (method.startsWith("edit")) {
    const which = isNewest(scene, message) ? "" : ` "${firstWords(before ?? "")}"`;
    if (method === "editmessagereplymarkup")
      return layOut(`Bot edits the buttons of "${firstWords(text)}"${to}`, "", rows.length > 0 ? rows : ["[]"]);
    return layOut(`Bot edits${which}${to}`, shown, rows);
  }
  const quoted = message.reply_to_message;
  const manner = quoted === undefined ? "" : ` replies to "${firstWords(quoted.text ?? quoted.caption ?? "")}"`;
  const quietly = String(call.parameters.disable_notification) === "true" ? " quietly" : "";
  const [what, content] = await attachment(message, scene);
  return layOut(`Bot${manner}${quietly}${what}${to}`, shown, [...content, ...rows]);
}

/** Long texts hang under the first; blank lines stay blank. */
function layOut(head: string, text: string, rows: string[]): string[] {
  const [first = "", ...rest] = text.split("\n");
  const lines = [
    `  ${head}:${first === "" ? "" : ` ${first}`}`,
    ...[...rest, ...rows].map((line) => `       ${line}`.trimEnd()),
  ];
  return lines;
}

function isNewest(scene: Scene, message: Message): boolean {
  const ids = [...scene.texts.keys()].map((key) => key.split(":").map(Number));
  return ids.every(([chat, id = 0]) => chat !== message.chat.id || id <= message.message_id);
}

async function attachment(message: Message, scene: Scene): Promise<[string, string[]]> {
  if (message.document) {
    const { file_name = "", file_id, file_size = 0 } = message.document;
    const content = await textOf(file_id, file_size, scene);
    const size = content === undefined ? `${file_size} bytes` : `${content.length} lines`;
    return [` sends document ${file_name} (${size})`, (content ?? []).map((line) => `| ${line}`)];
  }
  if (message.photo) return [" sends photo", []];
  if (message.video) return [` sends video ${message.video.file_name ?? ""}`.trimEnd(), []];
  if (message.contact) return [` sends contact ${message.contact.phone_number} ${message.contact.first_name}`, []];
  if (message.location) return [` sends location ${message.location.latitude}, ${message.location.longitude}`, []];
  if (message.text !== undefined) return ["", []];
  const kind = Object.keys(message).find((field) => !["message_id", "chat", "date", "from"].includes(field));
  return [` sends ${kind ?? "something"}`, []];
}

/** The lines of a small text file; undefined for anything else. */
async function textOf(fileId: string, size: number, scene: Scene): Promise<string[] | undefined> {
  if (size > 8000) return undefined;
  const bytes = await scene.file(fileId);
  if (bytes.includes(0)) return undefined;
  const lines = bytes.toString("utf8").replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
  return lines.length > 60 ? undefined : lines.map(showInvisible);
}

function keyboardRows(call: RecordedCall, message: Message): string[] {
  const inline = message.reply_markup as InlineKeyboardMarkup | undefined;
  if (inline?.inline_keyboard) return inline.inline_keyboard.map((row) => row.map(showButton).join(" "));
  const given = call.parameters.reply_markup;
  const markup = (typeof given === "string" ? JSON.parse(given) : given) as
    | { keyboard?: ReplyButton[][]; remove_keyboard?: boolean; force_reply?: boolean }
    | undefined;
  if (markup?.keyboard) return markup.keyboard.map((row) => row.map(showReplyButton).join(" "));
  if (markup?.remove_keyboard) return ["{keyboard removed}"];
  if (markup?.force_reply) return ["{reply to this}"];
  return [];
}

function showButton(button: InlineKeyboardButton): string {
  const label = showLabel(button.text);
  if ("callback_data" in button) return `[${label}]`;
  if ("url" in button) return `[${label} → ${showAddress(button.url)}]`;
  const { text: _, ...what } = button;
  return `[${label} → ${JSON.stringify(what)}]`;
}

/** An address with its words in clear, unless that could be read as another one. */
function showAddress(url: string): string {
  if (/%(2[356]|0.|1.)/.test(url)) return url;
  try {
    return showInvisible(decodeURIComponent(url));
  } catch {
    return url;
  }
}

function showReplyButton(button: ReplyButton): string {
  if (typeof button === "string") return `{${showLabel(button)}}`;
  const gives = button.request_contact ? " → contact" : button.request_location ? " → location" : "";
  return `{${showLabel(button.text)}${gives}}`;
}

function printPopUp(call: RecordedCall, to: string): string[] {
  const { text, show_alert, url } = call.parameters;
  if (url !== undefined) return [`  Bot opens${to}: ${String(url)}`];
  if (text === undefined || text === "") return [];
  return layOut(`Bot ${String(show_alert) === "true" ? "alerts" : "pops up"}${to}`, showText(String(text)), []);
}

function printDeletion(call: RecordedCall, to: string, chat: number | undefined, scene: Scene): string[] {
  const given = call.parameters.message_ids ?? [call.parameters.message_id];
  const ids = (typeof given === "string" ? JSON.parse(given) : given) as unknown[];
  return ids.map((id) => {
    const key = `${chat}:${Number(id)}`;
    const text = scene.texts.get(key) ?? "";
    scene.texts.delete(key);
    return `  Bot deletes${to} "${firstWords(text)}"`;
  });
}

function printRefusal(call: RecordedCall, to: string): string {
  if (call.status === 0) return `  Telegram hangs up on ${call.method}${to}${call.applied ? ", having done it" : ""}`;
  const description = (call.answer?.description ?? "").split(": specified new message content")[0] ?? "";
  return `  Telegram refuses ${call.method}${to}: ${call.status} ${description}`;
}
