import { type Chat, touchMessage } from "../chats.ts";
import { isObject, jsonParameter } from "../parameters.ts";
import { checkWritable, findChat, findMessage } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import { type Call, type Method, ok } from "./method.ts";
import { messageId } from "./send.ts";

const REACTIONS = new Set(
  "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡".split(
    " ",
  ),
);

export const pinChatMessage: Method = (call) => {
  const chat = chatToPinIn(call);
  const stored = findMessage(chat, messageId(call), "message to pin not found");
  if (stored.service) throw badRequest("service messages can't be pinned");
  mayPin(chat);
  chat.pinned = [...chat.pinned.filter((id) => id !== stored.message.message_id), stored.message.message_id];
  touchMessage(call.sandbox.events, chat, stored);
  return ok(true);
};

export const unpinChatMessage: Method = (call) => {
  const chat = chatToPinIn(call);
  mayPin(chat);
  const id = messageId(call) || chat.pinned.at(-1) || 0;
  if (!chat.pinned.includes(id)) throw badRequest("message to unpin not found");
  unpin(call, chat, [id]);
  return ok(true);
};

export const unpinAllChatMessages: Method = (call) => {
  const chat = chatToPinIn(call);
  mayPin(chat);
  unpin(call, chat, chat.pinned);
  return ok(true);
};

export const setMessageReaction: Method = (call) => {
  const { sandbox, parameters } = call;
  const given = jsonParameter(parameters, "reaction", "can't parse reaction types JSON object") ?? [];
  if (!Array.isArray(given)) throw badRequest("expected an Array of ReactionType");
  const emoji = given.map(readReaction);
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "reactions");
  const stored = findMessage(chat, messageId(call), "message to react not found");
  if (emoji.length > 1) throw badRequest("REACTIONS_TOO_MANY");
  const [one] = emoji;
  if (one !== undefined && !REACTIONS.has(one)) throw badRequest("REACTION_INVALID");
  if (one === undefined) stored.reactions.delete(sandbox.bot.id);
  else stored.reactions.set(sandbox.bot.id, one);
  touchMessage(sandbox.events, chat, stored);
  return ok(true);
};

function readReaction(given: unknown): string {
  if (!isObject(given)) throw badRequest("can't parse ReactionType: expected an Object");
  if (given.type === undefined) throw badRequest(`can't parse ReactionType: Can't find field "type"`);
  if (given.type !== "emoji") throw badRequest("can't parse ReactionType: invalid reaction type specified");
  return String(given.emoji ?? "").replaceAll("\ufe0f", "");
}

function chatToPinIn({ sandbox, parameters }: Call): Chat {
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "messages");
  return chat;
}

function mayPin(chat: Chat) {
  if (chat.kind !== "private" && chat.bot !== "administrator") {
    throw badRequest("not enough rights to manage pinned messages in the chat");
  }
}

function unpin({ sandbox }: Call, chat: Chat, ids: number[]) {
  chat.pinned = chat.pinned.filter((id) => !ids.includes(id));
  for (const id of ids) {
    const stored = chat.messages.get(id);
    if (stored) touchMessage(sandbox.events, chat, stored);
  }
}
