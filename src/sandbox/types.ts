// The few Bot API objects the sandbox makes or reads. Fields it only passes on stay `unknown`.

export type Json = Record<string, unknown>;

export type User = {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
};

export type ChatJson = {
  id: number;
  type: "private" | "group" | "supergroup";
  title?: string;
  first_name?: string;
  last_name?: string;
  username?: string;
  is_forum?: true;
};

export type Entity = {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  user?: User;
  custom_emoji_id?: string;
};

export type Formatted = { text: string; entities: Entity[] };

export type InlineButton = { text: string; callback_data?: string; [action: string]: unknown };

export type KeyboardButton = {
  text: string;
  request_contact?: boolean;
  request_location?: boolean;
  [field: string]: unknown;
};

export type ReplyKeyboard = {
  keyboard: KeyboardButton[][];
  resize_keyboard?: boolean;
  one_time_keyboard?: boolean;
  is_persistent?: boolean;
  input_field_placeholder?: string;
  selective?: boolean;
};

/** A keyboard as a bot gave it, after Telegram's reading of it. */
export type Markup =
  | { kind: "inline"; inline_keyboard: InlineButton[][] }
  | ({ kind: "keyboard" } & ReplyKeyboard)
  | { kind: "remove"; remove_keyboard: true; selective?: boolean }
  | { kind: "force_reply"; force_reply: true; input_field_placeholder?: string; selective?: boolean };

export type Message = {
  message_id: number;
  from?: User;
  date: number;
  chat: ChatJson;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  edit_date?: number;
  reply_markup?: { inline_keyboard: InlineButton[][] };
  reply_to_message?: Message;
  message_thread_id?: number;
  [field: string]: unknown;
};

/** A message in a chat, with what only the sandbox knows about it. */
export type Stored = {
  message: Message;
  /** the reply keyboard, removal or forced reply it was sent with */
  keyboard?: Exclude<Markup, { kind: "inline" }>;
  /** id of whoever sent it */
  by: number;
  sequence: number;
  deleted: boolean;
  service: boolean;
  protected: boolean;
  reactions: Map<number, string>;
};
