import { STATUS_CODES } from "node:http";
import type { Chat } from "../chats.ts";
import type { Person } from "../people.ts";
import { privateChat, type Sandbox } from "../sandbox.ts";

/** A control request that cannot be done; answered with its status and sentence. */
export function cannot(statusCode: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { statusCode, code: STATUS_CODES[statusCode] });
}

/** A person by id, or 404. */
export function findPerson(sandbox: Sandbox, id: number): Person {
  const person = sandbox.people.get(id);
  if (!person) throw cannot(404, `There is no person ${id}.`);
  return person;
}

/** The chat a person means: a group they are in, else their private chat with the bot. */
export function chatOf(sandbox: Sandbox, person: Person, chatId: number | undefined): Chat {
  if (chatId === undefined || chatId === person.id) return privateChat(sandbox, person);
  const chat = sandbox.chats.get(chatId);
  if (!chat || chat.kind === "private") throw cannot(404, `There is no group ${chatId}.`);
  if (!chat.members.has(person.id)) throw cannot(409, `${person.first_name} is not in the group ${chat.title}.`);
  if (chat.migratedTo !== undefined) throw cannot(409, `The group has become the supergroup ${chat.migratedTo}.`);
  if (chat.deleted) throw cannot(409, "The group was deleted.");
  return chat;
}

/** Notes that a person did something: the bot has seen them, and their chat has room for answers. */
export function wasActive(sandbox: Sandbox, person: Person, chat: Chat): void {
  if (person.deactivated) throw cannot(409, `${person.first_name}'s account is deleted.`);
  if (chat.kind === "private") {
    if (person.blocked) throw cannot(409, `${person.first_name} has blocked the bot: unblock or start it first.`);
    person.started = true;
  }
  person.known = true;
  person.lastActiveMs = sandbox.clock.ms();
  sandbox.flood.relieve(chat.id);
}
