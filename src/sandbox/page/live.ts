import { ask } from "./control.ts";
import { popUp } from "./presses.ts";
import { change, chatOf, type Store, shownPeople, store } from "./store.ts";
import type { Call, ChatView, Group, Person, PopUp, SandboxState } from "./types.ts";

const CALLS_KEPT = 300;
const CALLS_LOOKED_BACK = 2000;
const ACTION_SHOWN_MS = 5200;

/** Keeps the store true to the sandbox: reads everything, then listens; begins again when the sandbox was away. */
export async function keepLive(): Promise<void> {
  for (let attempt = 0; ; attempt = Math.min(attempt + 1, 5)) {
    try {
      const since = await readAll();
      attempt = 0;
      await listen(since);
    } catch {
      // Not there (yet): the wait below is all there is to do about it.
    }
    change((s) => {
      s.connection = "lost";
    });
    await new Promise((resolve) => setTimeout(resolve, 400 * (attempt + 1)));
  }
}

async function readAll(): Promise<number> {
  const state = await ask<SandboxState>("GET", "state");
  const restarted = Object.values(store.seen).some((sequence) => sequence > state.sequence);
  const [{ rate }, { calls }] = await Promise.all([
    ask<{ rate: number }>("GET", "clock"),
    ask<{ calls: Call[] }>("GET", `calls?since=${Math.max(0, state.sequence - CALLS_LOOKED_BACK)}`),
  ]);
  change((s) => {
    Object.assign(s, { connection: "open", bot: state.bot, people: state.people, groups: state.groups ?? [] });
    if (restarted) s.seen = {};
    for (const chat of s.chats.values()) chat.sequence = 0;
    s.calls = calls.toReversed().slice(0, CALLS_KEPT);
    s.waiting.clear();
    s.clock = { now: Date.parse(state.now), readAt: performance.now(), rate };
  });
  const started = shownPeople().filter((person) => person.started);
  const ids = new Set([...started.map(({ id }) => id), ...store.groups.map(({ id }) => id)]);
  if (store.open !== null) ids.add(store.open);
  await Promise.all([...ids].map(readChat));
  return state.sequence;
}

/** Resolves when the connection is lost. */
function listen(since: number): Promise<void> {
  const source = new EventSource(`/sandbox/events?since=${since}`);
  for (const kind of Object.keys(hearing) as (keyof Told)[]) hear(source, kind);
  return new Promise((resolve) => {
    source.onerror = () => {
      source.close();
      resolve();
    };
  });
}

function hear<Kind extends keyof Told>(source: EventSource, kind: Kind): void {
  source.addEventListener(kind, (event: MessageEvent<string>) => hearing[kind](JSON.parse(event.data) as Told[Kind]));
}

type InChat = { chat_id: number };

/** What the events of each kind bring, as far as the page reads it. */
type Told = {
  message: InChat;
  edit: InChat;
  delete: InChat;
  keyboard: InChat;
  action: InChat;
  answer: PopUp;
  commands: unknown;
  person: { person: Person };
  group: { group: Group };
  call: Call;
  clock: { now: string; rate: number };
  reset: unknown;
};

function chatChanged({ chat_id }: InChat): void {
  if (chat_id < 0 || chat_id === store.open || shownPeople().some(({ id }) => id === chat_id)) readSoon(chat_id);
}

const hearing: { [Kind in keyof Told]: (told: Told[Kind]) => void } = {
  message: chatChanged,
  edit: chatChanged,
  delete: chatChanged,
  keyboard: chatChanged,
  action(told) {
    chatChanged(told);
    setTimeout(() => chatChanged(told), ACTION_SHOWN_MS);
  },
  answer: popUp,
  commands() {
    if (store.open !== null) readSoon(store.open);
  },
  person({ person }) {
    change((s) => put(s.people, person));
    chatChanged({ chat_id: person.id });
  },
  group: ({ group }) => change((s) => put(s.groups, group)),
  call: (call) =>
    change((s) => {
      s.calls = [call, ...s.calls.slice(0, CALLS_KEPT - 1)];
    }),
  clock: ({ now, rate }) =>
    change((s) => {
      s.clock = { now: Date.parse(now), readAt: performance.now(), rate };
    }),
  reset() {
    change(forgetChats);
    void readAll();
  },
};

function forgetChats(s: Store): void {
  s.chats.clear();
  s.seen = {};
  s.dialog = null;
  s.menu = null;
}

function put<Row extends { id: number }>(rows: Row[], row: Row): void {
  const at = rows.findIndex(({ id }) => id === row.id);
  if (at < 0) rows.push(row);
  else rows[at] = row;
}

const wanted = new Map<number, "reading" | "again">();

/** An event is a doorbell: what changed is read from the chat itself, one reading of a chat at a time. */
export function readSoon(chatId: number): void {
  if (wanted.has(chatId)) {
    wanted.set(chatId, "again");
    return;
  }
  wanted.set(chatId, "reading");
  void readChat(chatId)
    .catch(() => {})
    .finally(() => {
      const again = wanted.get(chatId) === "again";
      wanted.delete(chatId);
      if (again) readSoon(chatId);
    });
}

async function readChat(chatId: number): Promise<void> {
  const kind = chatId < 0 ? "groups" : "people";
  const since = store.chats.get(chatId)?.sequence ?? 0;
  const view = await ask<ChatView>("GET", `${kind}/${chatId}/messages?since=${since}`);
  change(() => merge(chatId, view, since));
}

function merge(chatId: number, view: ChatView, since: number): void {
  const chat = chatOf(chatId);
  if (since === 0) chat.messages = [];
  const changed = new Set([...view.deleted, ...view.messages.map(({ message_id }) => message_id)]);
  chat.messages = [...chat.messages.filter(({ message_id }) => !changed.has(message_id)), ...view.messages].toSorted(
    (a, b) => a.message_id - b.message_id,
  );
  if (JSON.stringify(chat.keyboard) !== JSON.stringify(view.reply_keyboard)) chat.keyboardHidden = false;
  chat.keyboard = view.reply_keyboard;
  chat.forceReply = view.force_reply;
  chat.action = view.action;
  chat.description = view.description ?? "";
  chat.commands = view.commands ?? [];
  chat.sequence = Math.max(chat.sequence, view.sequence);
  const person = store.people.find(({ id }) => id === chatId);
  if (person)
    Object.assign(person, { started: view.started ?? person.started, blocked: view.blocked ?? person.blocked });
}
