import type { User } from "@grammyjs/types";
import type { Call, ChatView, Group, Person, ReplyKeyboard, Shown } from "./types.ts";

/** A chat as this page holds it. A private chat has its person's id, a group a negative one. */
export type Chat = {
  id: number;
  sequence: number;
  messages: Shown[];
  keyboard: ReplyKeyboard | null;
  keyboardHidden: boolean;
  forceReply: boolean;
  action: string | null;
  commands: NonNullable<ChatView["commands"]>;
  description: string;
  draft: string;
  replyTo: number | null;
  /** the own message that is being corrected */
  editing: number | null;
};

/** The one dialog that is open. */
export type Dialog =
  | { kind: "alert"; text: string }
  | { kind: "share-contact"; text: string }
  | { kind: "other-contact" }
  | { kind: "add-person" }
  | { kind: "payload" }
  | { kind: "link"; url: string }
  | { kind: "attachment"; as: "photo" | "document"; file: File; preview: string | null }
  | { kind: "photo"; url: string; name: string };

export type Menu = "chat" | "attach" | "commands" | `message-${number}`;

export type Store = {
  connection: "connecting" | "open" | "lost";
  bot: User | null;
  people: Person[];
  groups: Group[];
  chats: Map<number, Chat>;
  /** the chat that is open, and in a group: as whom */
  open: number | null;
  actor: number | null;
  /** the highest sequence of each chat that its person has looked at */
  seen: Record<string, number>;
  view: "people" | "chat";
  /** presses that the bot has not answered: named by `buttonKey` */
  waiting: Set<string>;
  menu: Menu | null;
  dialog: Dialog | null;
  toast: { text: string; shownAt: number } | null;
  calls: Call[];
  callsShown: boolean;
  callsOf: "all" | "chat";
  callsOpen: Set<number>;
  clock: { now: number; readAt: number; rate: number };
};

export const store: Store = {
  connection: "connecting",
  bot: null,
  people: [],
  groups: [],
  chats: new Map(),
  open: null,
  actor: null,
  seen: {},
  view: "people",
  waiting: new Set(),
  menu: null,
  dialog: null,
  toast: null,
  calls: [],
  callsShown: false,
  callsOf: "all",
  callsOpen: new Set(),
  clock: { now: 0, readAt: 0, rate: 1 },
};

const FRAME_MS = 16;
const FIRST_SHOWN = 60;
const LAST_SHOWN = 40;

let draw: () => void = () => {};
let drawing = false;
let drawnAt = 0;
const afterwards: (() => void)[] = [];

/** Names the function that draws the page; it runs soon after something changed, once a frame at most. */
export function drawWith(drawPage: () => void): void {
  draw = drawPage;
}

/** Changes the store and has the page drawn anew. */
export function change(how: (store: Store) => void): void {
  how(store);
  if (drawing) return;
  drawing = true;
  const early = drawnAt + FRAME_MS - performance.now();
  if (early > 0) setTimeout(drawNow, early);
  else queueMicrotask(drawNow);
}

/** Does something, such as moving the focus, to what the next drawing shows. */
export function onceDrawn(act: () => void): void {
  afterwards.push(act);
  change(() => {});
}

function drawNow(): void {
  drawing = false;
  draw();
  drawnAt = performance.now();
  for (const act of afterwards.splice(0)) act();
}

/** Whom the list shows: everybody, unless a load test has brought thousands; then the first and the newest. */
export function shownPeople(): Person[] {
  const people = store.people.filter(({ deactivated }) => !deactivated);
  if (people.length <= FIRST_SHOWN + LAST_SHOWN) return people;
  return [...people.slice(0, FIRST_SHOWN), ...people.slice(-LAST_SHOWN)];
}

/** The chat of this id, made empty if the page has not met it yet. */
export function chatOf(id: number): Chat {
  const known = store.chats.get(id);
  if (known) return known;
  const chat: Chat = {
    id,
    sequence: 0,
    messages: [],
    keyboard: null,
    keyboardHidden: false,
    forceReply: false,
    action: null,
    commands: [],
    description: "",
    draft: "",
    replyTo: null,
    editing: null,
  };
  store.chats.set(id, chat);
  return chat;
}

export function openChat(): Chat | null {
  return store.open === null ? null : chatOf(store.open);
}

/** Whoever writes in the open chat: its person, in a group the chosen member. */
export function actor(): Person | null {
  return store.people.find(({ id }) => id === store.actor) ?? null;
}

/** Whether whoever writes in this chat wrote the message. */
export function isMine(message: Shown): boolean {
  return message.chat.id < 0 ? message.from?.id === store.actor : Boolean(message.mine);
}

/** What the sandbox's clock shows now, in milliseconds. */
export function sandboxNow(): number {
  const { now, readAt, rate } = store.clock;
  return now + (performance.now() - readAt) * rate;
}

export function personName(person: { first_name: string; last_name?: string }): string {
  return person.last_name ? `${person.first_name} ${person.last_name}` : person.first_name;
}

/** How many messages of the bot this chat's person has not looked at. */
export function unread(chatId: number): number {
  const seen = store.seen[chatId] ?? 0;
  const chat = store.chats.get(chatId);
  return (
    chat?.messages.filter((message) => message.from?.is_bot && !message.edited && message.sequence > seen).length ?? 0
  );
}
