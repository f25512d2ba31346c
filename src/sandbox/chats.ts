import type { Events } from "./events.ts";
import { type Person, privateChatOf } from "./people.ts";
import { firstAbove } from "./ring.ts";
import type { ChatJson, Json, Markup, Message, ReplyKeyboard, Stored, User } from "./types.ts";

export type BotStatus = "member" | "administrator" | "restricted" | "left" | "kicked";

type PopUp = {
  sequence: number;
  person_id: number;
  callback_query_id: string;
  message_id?: number;
  text?: string;
  show_alert: boolean;
  url?: string;
};

export type Chat = {
  id: number;
  /** of a private chat */
  person?: Person;
  /** of a group */
  title: string;
  kind: "private" | "group" | "supergroup";
  members: Set<number>;
  bot: BotStatus;
  topics: boolean;
  /** the names of its topics, by the message that made each */
  threads: Map<number, string>;
  deleted: boolean;
  migratedTo?: number;
  messages: Map<number, Stored>;
  lastMessageId: number;
  /** what changed when, for those who ask since a sequence */
  changes: { sequence: number; message_id: number }[];
  replyKeyboard: ReplyKeyboard | null;
  forceReply: boolean;
  action: { name: string; untilMs: number } | null;
  pinned: number[];
  popUps: PopUp[];
  menuButton: Json | null;
};

/** An empty chat; `of` says whose. */
export function newChat(of: {
  id: number;
  kind: Chat["kind"];
  person?: Person;
  title?: string;
  members?: number[];
  bot?: BotStatus;
}): Chat {
  return {
    id: of.id,
    ...(of.person && { person: of.person }),
    title: of.title ?? "",
    kind: of.kind,
    members: new Set(of.members),
    bot: of.bot ?? "member",
    topics: false,
    threads: new Map(),
    deleted: false,
    messages: new Map(),
    lastMessageId: 0,
    changes: [],
    replyKeyboard: null,
    forceReply: false,
    action: null,
    pinned: [],
    popUps: [],
    menuButton: null,
  };
}

/** How the Bot API shows a chat. */
export function chatJson(chat: Chat): ChatJson {
  if (chat.person) return privateChatOf(chat.person);
  return {
    id: chat.id,
    title: chat.title,
    type: chat.kind === "private" ? "group" : chat.kind,
    ...(chat.topics && { is_forum: true }),
  };
}

/** Puts a new message into a chat and tells everyone who watches. */
export function addMessage(
  events: Events,
  chat: Chat,
  by: number,
  message: { from: User; date: number; [field: string]: unknown },
  extras: { markup?: Markup | undefined; service?: boolean; protected?: boolean } = {},
): Stored {
  const sequence = events.next();
  const { markup } = extras;
  const { from, date, ...content } = message;
  const stored: Stored = {
    message: {
      message_id: ++chat.lastMessageId,
      from,
      chat: chatJson(chat),
      date,
      ...content,
      ...(markup?.kind === "inline" && { reply_markup: { inline_keyboard: markup.inline_keyboard } }),
    },
    ...(markup && markup.kind !== "inline" && { keyboard: markup }),
    by,
    sequence,
    deleted: false,
    service: extras.service ?? false,
    protected: extras.protected ?? false,
    reactions: new Map(),
  };
  chat.messages.set(stored.message.message_id, stored);
  chat.changes.push({ sequence, message_id: stored.message.message_id });
  if (stored.keyboard) showKeyboard(chat, stored.keyboard);
  events.tell(sequence, "message", { chat_id: chat.id, message: stored.message });
  if (stored.keyboard) events.tell(events.next(), "keyboard", { chat_id: chat.id, reply_keyboard: chat.replyKeyboard });
  return stored;
}

/** Replaces the content of a message; objects handed out before stay as they were. */
export function changeMessage(events: Events, chat: Chat, stored: Stored, message: Message): void {
  stored.message = message;
  touchMessage(events, chat, stored);
  events.tell(stored.sequence, "edit", { chat_id: chat.id, message });
}

/** Notes that something about a message changed (a reaction, a pin) without an edit. */
export function touchMessage(events: Events, chat: Chat, stored: Stored): void {
  stored.sequence = events.next();
  chat.changes.push({ sequence: stored.sequence, message_id: stored.message.message_id });
}

/** Takes a message off the screen; it stays known, so that a late press can still come. */
export function removeMessage(events: Events, chat: Chat, stored: Stored): void {
  if (stored.deleted) return;
  stored.deleted = true;
  touchMessage(events, chat, stored);
  chat.pinned = chat.pinned.filter((id) => id !== stored.message.message_id);
  events.tell(stored.sequence, "delete", { chat_id: chat.id, message_id: stored.message.message_id });
}

/** Messages that are new, changed or deleted after a sequence, in the order of their last change. */
export function changedSince(chat: Chat, sequence: number): Stored[] {
  if (sequence <= 0) return [...chat.messages.values()];
  const ids = new Set<number>();
  const changed: Stored[] = [];
  for (let at = firstAbove(chat.changes, sequence); at < chat.changes.length; at++) {
    const id = chat.changes[at]?.message_id ?? 0;
    const stored = chat.messages.get(id);
    if (!stored || ids.has(id)) continue;
    ids.add(id);
    changed.push(stored);
  }
  return changed.sort((a, b) => a.sequence - b.sequence);
}

function showKeyboard(chat: Chat, keyboard: NonNullable<Stored["keyboard"]>) {
  if (keyboard.kind === "keyboard") {
    const { kind: _kind, ...shown } = keyboard;
    chat.replyKeyboard = shown;
  } else if (keyboard.kind === "remove") chat.replyKeyboard = null;
  chat.forceReply = keyboard.kind === "force_reply";
}
