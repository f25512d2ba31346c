// What the control interface answers (docs/sandbox.md), as far as the page reads it.
import type { BotCommand, InlineKeyboardButton, KeyboardButton, Message, User } from "@grammyjs/types";
import type { Person as KnownPerson } from "../people.ts";

export type Person = Omit<KnownPerson, "known" | "lastActiveMs">;

export type Group = { id: number; title: string; kind?: string; members: number[]; bot?: string };

export type ReplyKeyboard = {
  keyboard: (KeyboardButton | string)[][];
  resize_keyboard?: boolean;
  one_time_keyboard?: boolean;
  is_persistent?: boolean;
  input_field_placeholder?: string;
};

/** A message as the phone shows it. */
export type Shown = Omit<Message, "reply_markup"> & {
  reply_markup?: { inline_keyboard: InlineKeyboardButton[][] };
  mine?: boolean;
  edited?: boolean;
  pinned?: boolean;
  sequence: number;
};

/** The answer of `GET /sandbox/people/:id/messages` and of a group's. */
export type ChatView = {
  sequence: number;
  messages: Shown[];
  deleted: number[];
  reply_keyboard: ReplyKeyboard | null;
  force_reply: boolean;
  action: string | null;
  commands?: BotCommand[];
  description?: string;
  blocked?: boolean;
  started?: boolean;
};

/** What the bot said to a press. */
export type PopUp = { callback_query_id: string; text?: string; show_alert?: boolean; url?: string };

export type PressResult =
  | { kind: "callback"; callback_query_id: string }
  | { kind: "url"; url: string }
  | { kind: "message"; message_id: number };

/** One recorded call of the Bot API. */
export type Call = {
  sequence: number;
  at: string;
  took_ms: number;
  method: string;
  parameters: unknown;
  files?: unknown;
  chat_id?: number;
  status: number;
  answer: unknown;
  outcome: "ok" | "refused" | "flood" | "fault";
};

export type SandboxState = {
  bot: User;
  now: string;
  sequence: number;
  people: Person[];
  groups?: Group[];
};
