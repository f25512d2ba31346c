import { type BotStatus, type Chat, chatJson } from "./chats.ts";
import { flag, type Parameters } from "./parameters.ts";
import { badRequest, forbidden, tooManyRequests } from "./refusal.ts";
import { privateChat, type Sandbox } from "./sandbox.ts";
import type { Stored } from "./types.ts";

/** The chat a call is about, or Telegram's reason why there is none. */
export function findChat(sandbox: Sandbox, parameters: Parameters, field = "chat_id"): Chat {
  const given = parameters.values[field] ?? "";
  if (given === "") throw badRequest(`${field} is empty`);
  const chat = given.startsWith("@")
    ? undefined
    : chatById(sandbox, Number(given), flag(parameters, "allow_paid_broadcast"));
  if (!chat) throw badRequest("chat not found");
  if (chat.migratedTo !== undefined) {
    throw badRequest("group chat was upgraded to a supergroup chat", { migrate_to_chat_id: chat.migratedTo });
  }
  return chat;
}

/** A paid broadcast may go to anybody: the core decides, later. */
function chatById(sandbox: Sandbox, id: number, paid: boolean): Chat | undefined {
  if (!Number.isSafeInteger(id)) return undefined;
  if (id === sandbox.bot.id) throw forbidden("the bot can't send messages to the bot");
  const person = sandbox.people.get(id);
  if (person) return person.known || paid ? privateChat(sandbox, person) : undefined;
  return sandbox.chats.get(id);
}

const GONE: Partial<Record<BotStatus, string>> = {
  kicked: "bot was kicked from the",
  left: "bot is not a member of the",
};

/** What the front server knows: the group still stands, the bot is in it and may post. */
export function checkWritable(chat: Chat, what: string): void {
  if (chat.kind === "private") return;
  if (chat.deleted) throw forbidden(`the ${chat.kind} chat was deleted`);
  const gone = GONE[chat.bot];
  if (gone) throw forbidden(`${gone} ${chat.kind} chat`);
  if (chat.bot === "restricted") throw badRequest(`not enough rights to send ${what} to the chat`);
}

/** What only the core knows: send limits, and whether the person lets the bot in. The last check of all. */
export function admit(sandbox: Sandbox, chat: Chat, count: number, paid = false): void {
  const wait = sandbox.flood.count(chat, count, paid);
  if (wait !== undefined) throw tooManyRequests(wait);
  const { person } = chat;
  if (!person) return;
  if (person.deactivated) throw forbidden("user is deactivated");
  if (person.blocked) throw forbidden("bot was blocked by the user");
  if (!person.started) throw forbidden("bot can't initiate conversation with a user");
}

/** A message that is on the screen, or the given refusal. */
export function findMessage(chat: Chat, id: number, refusal: string): Stored {
  const stored = chat.messages.get(id);
  if (!stored || stored.deleted) throw badRequest(refusal);
  return stored;
}

/** What getChat says of a chat. */
export function chatFullJson(chat: Chat): Record<string, unknown> {
  const pinned = chat.messages.get(chat.pinned.at(-1) ?? 0);
  return {
    ...chatJson(chat),
    ...(pinned && !pinned.deleted && { pinned_message: pinned.message }),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
    },
    ...(chat.person
      ? { active_usernames: chat.person.username ? [chat.person.username] : [] }
      : { permissions: { can_send_messages: true }, join_to_send_messages: true }),
  };
}
