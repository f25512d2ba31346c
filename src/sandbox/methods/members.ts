import type { Chat } from "../chats.ts";
import { integer } from "../parameters.ts";
import { userOf } from "../people.ts";
import { checkWritable, findChat } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import { type Call, type Method, ok } from "./method.ts";

export const getChatMember: Method = (call) => {
  const { sandbox, parameters } = call;
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "messages");
  const id = integer(parameters, "user_id", 0);
  if (id === sandbox.bot.id) return ok({ user: sandbox.bot, status: chat.bot });
  const person = sandbox.people.get(id);
  if (!person || (chat.kind !== "private" && !person.known && !chat.members.has(id)))
    throw badRequest("member not found");
  const inside = chat.kind === "private" ? chat.id === id : chat.members.has(id);
  return ok({ user: userOf(person), status: inside ? statusOf(chat, id) : "left" });
};

export const getChatAdministrators: Method = (call) => {
  const chat = groupOf(call);
  const creator = call.sandbox.people.get([...chat.members][0] ?? 0);
  return ok([
    ...(creator ? [{ user: userOf(creator), status: "creator", is_anonymous: false }] : []),
    ...(chat.bot === "administrator" ? [{ user: call.sandbox.bot, status: chat.bot }] : []),
  ]);
};

export const getChatMemberCount: Method = ({ sandbox, parameters }) => {
  const chat = findChat(sandbox, parameters);
  return ok(chat.kind === "private" ? 2 : chat.members.size + 1);
};

export const leaveChat: Method = (call) => {
  groupOf(call).bot = "left";
  return ok(true);
};

function groupOf({ sandbox, parameters }: Call): Chat {
  const chat = findChat(sandbox, parameters);
  if (chat.kind === "private") throw badRequest("there are no administrators in the private chat"); // wording not confirmed
  checkWritable(chat, "messages");
  return chat;
}

function statusOf(chat: Chat, id: number): string {
  return chat.kind !== "private" && [...chat.members][0] === id ? "creator" : "member";
}
