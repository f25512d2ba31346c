import { addMessage, type Chat, changeMessage } from "../chats.ts";
import { type Person, personView, userOf } from "../people.ts";
import { privateChat, type Sandbox } from "../sandbox.ts";
import type { Json, Message, Stored } from "../types.ts";
import { DAY_SECONDS } from "../updates.ts";
import { contentFields, textOf, type Writing } from "./content.ts";
import { cannot, chatOf, wasActive } from "./who.ts";

export type Written = { message_id: number; update_id: number | null; sequence: number; message: Message };

const START_PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/;

/** A person sends a message, or corrects one. */
export function write(sandbox: Sandbox, person: Person, writing: Writing): Written {
  const chat = chatOf(sandbox, person, writing.chat_id);
  if (writing.edit !== undefined) return correct(sandbox, person, chat, writing.edit, writing.text ?? "");
  const fields = contentFields(sandbox, person, writing);
  let written: Written | undefined;
  for (let times = writing.burst ?? 1; times > 0; times--)
    written = send(sandbox, person, chat, fields, writing.reply_to);
  if (!written) throw cannot(400, "Nothing was sent.");
  return written;
}

/** Puts a person's message into a chat and tells the bot, if it may see it. */
export function send(sandbox: Sandbox, person: Person, chat: Chat, fields: Json, replyTo?: number): Written {
  wasActive(sandbox, person, chat);
  const replied = replyTo === undefined ? undefined : chat.messages.get(replyTo);
  if (replyTo !== undefined && (!replied || replied.deleted))
    throw cannot(404, `There is no message ${replyTo} to reply to.`);
  chat.forceReply = false;
  const { reply_to_message: _nested, ...quoted } = replied?.message ?? {};
  const thread = replied?.message.message_thread_id;
  const stored = addMessage(sandbox.events, chat, person.id, {
    from: userOf(person),
    date: sandbox.clock.seconds(),
    ...(replied && { reply_to_message: quoted as Message }),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...fields,
  });
  const told = botSees(sandbox, chat, stored, replied);
  const update_id = told ? sandbox.updates.add("message", stored.message, `message:${chat.id}`, DAY_SECONDS) : null;
  return { message_id: stored.message.message_id, update_id, sequence: stored.sequence, message: stored.message };
}

/** Opens the bot, with what a link carried. */
export function start(sandbox: Sandbox, person: Person, payload: string | undefined): Written {
  if (person.blocked) setBlocked(sandbox, person, false);
  const carried = payload !== undefined && START_PAYLOAD.test(payload) ? ` ${payload}` : "";
  return send(sandbox, person, privateChat(sandbox, person), textOf(`/start${carried}`));
}

/** Blocks or unblocks the bot, which it is told. */
export function setBlocked(sandbox: Sandbox, person: Person, blocked: boolean): number | null {
  if (person.blocked === blocked) return null;
  person.blocked = blocked;
  person.known = true;
  person.started = true;
  const chat = privateChat(sandbox, person);
  sandbox.events.tell(sandbox.events.next(), "person", { person: personView(person) });
  return tellMembership(sandbox, chat, person, blocked ? "member" : "kicked", blocked ? "kicked" : "member");
}

/** `my_chat_member`: what became of the bot in a chat. */
export function tellMembership(sandbox: Sandbox, chat: Chat, by: Person, before: string, after: string): number | null {
  const change = {
    chat: {
      ...(chat.person
        ? { first_name: chat.person.first_name, type: "private" }
        : { title: chat.title, type: chat.kind }),
      id: chat.id,
    },
    from: userOf(by),
    date: sandbox.clock.seconds(),
    old_chat_member: botMember(sandbox, before),
    new_chat_member: botMember(sandbox, after),
  };
  return sandbox.updates.add("my_chat_member", change, `my_chat_member:${chat.id}`, DAY_SECONDS);
}

function botMember(sandbox: Sandbox, status: string): Json {
  const user = sandbox.bot;
  if (status === "kicked") return { user, status, until_date: 0 };
  if (status === "administrator") {
    return {
      user,
      status,
      can_be_edited: false,
      is_anonymous: false,
      can_manage_chat: true,
      can_delete_messages: true,
      can_pin_messages: true,
    };
  }
  if (status === "restricted") return { user, status, is_member: true, can_send_messages: false, until_date: 0 };
  return { user, status };
}

function correct(sandbox: Sandbox, person: Person, chat: Chat, messageId: number, text: string): Written {
  const stored = chat.messages.get(messageId);
  if (!stored || stored.deleted) throw cannot(404, `There is no message ${messageId}.`);
  if (stored.by !== person.id || stored.message.text === undefined)
    throw cannot(409, "Only an own text message can be corrected.");
  wasActive(sandbox, person, chat);
  const { text: _text, entities: _entities, ...rest } = stored.message;
  const message: Message = { ...rest, ...textOf(text), edit_date: sandbox.clock.seconds() };
  changeMessage(sandbox.events, chat, stored, message);
  const told = botSees(sandbox, chat, stored, undefined);
  const update_id = told ? sandbox.updates.add("edited_message", message, `message:${chat.id}`, DAY_SECONDS) : null;
  return { message_id: messageId, update_id, sequence: stored.sequence, message };
}

/** Privacy mode: in a group an ordinary bot hears only what is meant for it. */
function botSees(sandbox: Sandbox, chat: Chat, { message, service }: Stored, replied: Stored | undefined): boolean {
  if (chat.kind === "private" || service || chat.bot === "administrator") return true;
  if (chat.bot === "left" || chat.bot === "kicked") return false;
  if (replied?.by === sandbox.bot.id) return true;
  const text = message.text ?? message.caption ?? "";
  const mentioned = text.toLowerCase().includes(`@${sandbox.bot.username?.toLowerCase()}`);
  const command = /^\/[a-z0-9_]+(@[a-z0-9_]+)?/i.exec(text);
  return mentioned || (command !== null && command[1] === undefined);
}
