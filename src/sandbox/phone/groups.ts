import { addMessage, type BotStatus, type Chat, newChat } from "../chats.ts";
import { type Person, userOf } from "../people.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Json } from "../types.ts";
import { DAY_SECONDS } from "../updates.ts";
import { cannot, findPerson } from "./who.ts";
import { tellMembership } from "./write.ts";

export type NewGroup = {
  title: string;
  members: number[];
  id?: number | undefined;
  kind?: "group" | "supergroup" | undefined;
  bot?: "member" | "administrator" | undefined;
  topics?: boolean | undefined;
};

export type GroupChange = {
  title?: string | undefined;
  add?: number[] | undefined;
  remove?: number[] | undefined;
  bot?: BotStatus | undefined;
  deleted?: boolean | undefined;
};

/** Makes a group with these people and the bot in it. */
export function createGroup(sandbox: Sandbox, group: NewGroup): Chat {
  const people = group.members.map((id) => findPerson(sandbox, id));
  const creator = people[0];
  if (!creator) throw cannot(400, "A group has at least one member.");
  const kind = group.kind ?? (group.topics ? "supergroup" : "group");
  const id = group.id ?? nextId(sandbox, kind);
  if (id >= 0 || sandbox.chats.has(id)) throw cannot(409, `A group's id is negative and not in use; ${id} is not.`);
  const chat = newChat({ id, kind, title: group.title, members: group.members, bot: "left" });
  chat.topics = group.topics ?? false;
  sandbox.chats.set(id, chat);
  changeBot(sandbox, chat, creator, group.bot ?? "member");
  addService(
    sandbox,
    chat,
    creator,
    kind === "group" ? { group_chat_created: true } : { supergroup_chat_created: true },
  );
  tellGroup(sandbox, chat);
  return chat;
}

/** Changes a group as its people would, with the updates Telegram sends. */
export function changeGroup(sandbox: Sandbox, chat: Chat, change: GroupChange): void {
  const [firstId] = chat.members;
  const by = findPerson(sandbox, firstId ?? 0);
  if (change.title !== undefined) {
    chat.title = change.title;
    addService(sandbox, chat, by, { new_chat_title: change.title });
  }
  for (const id of change.add ?? []) {
    chat.members.add(id);
    addService(sandbox, chat, by, { new_chat_members: [userOf(findPerson(sandbox, id))] });
  }
  for (const id of change.remove ?? []) {
    if (chat.members.delete(id)) addService(sandbox, chat, by, { left_chat_member: userOf(findPerson(sandbox, id)) });
  }
  if (change.bot !== undefined) changeBot(sandbox, chat, by, change.bot);
  if (change.deleted !== undefined) chat.deleted = change.deleted;
  tellGroup(sandbox, chat);
}

/** Turns a group into a supergroup with a new id; the old one only says where it went. */
export function migrateGroup(sandbox: Sandbox, chat: Chat): Chat {
  if (chat.kind !== "group" || chat.migratedTo !== undefined)
    throw cannot(409, "Only a basic group becomes a supergroup, once.");
  const by = findPerson(sandbox, [...chat.members][0] ?? 0);
  const id = nextId(sandbox, "supergroup");
  const next = newChat({ id, kind: "supergroup", title: chat.title, members: [...chat.members], bot: chat.bot });
  sandbox.chats.set(id, next);
  addService(sandbox, chat, by, { migrate_to_chat_id: id });
  chat.migratedTo = id;
  addService(sandbox, next, by, { migrate_from_chat_id: chat.id });
  tellGroup(sandbox, next);
  return next;
}

/** How the control interface shows a group. */
export function groupView(chat: Chat) {
  const { id, title, kind, bot, topics, deleted, migratedTo } = chat;
  return {
    id,
    title,
    kind,
    members: [...chat.members],
    bot,
    topics,
    deleted,
    ...(migratedTo !== undefined && { migrated_to: migratedTo }),
  };
}

function changeBot(sandbox: Sandbox, chat: Chat, by: Person, status: BotStatus) {
  const before = chat.bot;
  if (before === status) return;
  chat.bot = status;
  by.known = true;
  tellMembership(sandbox, chat, by, before, status);
}

function addService(sandbox: Sandbox, chat: Chat, by: Person, fields: Json) {
  const message = { from: userOf(by), date: sandbox.clock.seconds(), ...fields };
  const stored = addMessage(sandbox.events, chat, by.id, message, { service: true });
  by.known = true;
  if (chat.bot !== "left" && chat.bot !== "kicked") {
    sandbox.updates.add("message", stored.message, `message:${chat.id}`, DAY_SECONDS);
  }
}

function nextId(sandbox: Sandbox, kind: "group" | "supergroup"): number {
  const number = sandbox.nextGroupId++;
  return kind === "group" ? -number : -1_000_000_000_000 - (number % 4_000_000_000);
}

function tellGroup(sandbox: Sandbox, chat: Chat) {
  sandbox.events.tell(sandbox.events.next(), "group", { group: groupView(chat) });
}
