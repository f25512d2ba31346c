import { addMessage, type Chat } from "../chats.ts";
import { checkMarkup, readMarkup } from "../keyboards.ts";
import { flag, integer, isObject, jsonParameter, type Parameters } from "../parameters.ts";
import { admit, checkWritable, findChat } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Json, Markup, Message, Stored } from "../types.ts";
import type { Call } from "./method.ts";

export type Content = {
  /** what "not enough rights to send … to the chat" names */
  what: string;
  fields: Json;
  /** limits that are looked at once the chat is known */
  check?: () => void;
};

type ReplyTo = { messageId: number; optional: boolean };

/**
 * Sends contents that were already read and found good, with the remaining checks in Telegram's order:
 * reply_parameters, reply_markup, chat, topic, replied-to message, lengths and buttons, then the core.
 */
export function deliver(call: Call, contents: Content[]): Stored[] {
  const { sandbox, parameters } = call;
  const replyTo = readReplyTo(parameters);
  const markup = readMarkup(parameters);
  const chat = findChat(sandbox, parameters);
  for (const content of contents) checkWritable(chat, content.what);
  const thread = readThread(chat, parameters);
  const replied = replyTo && findReplied(chat, replyTo);
  for (const content of contents) content.check?.();
  checkMarkup(markup);
  admit(sandbox, chat, contents.length, flag(parameters, "allow_paid_broadcast"));

  chat.action = null;
  return contents.map(({ fields }) =>
    postAsBot(
      sandbox,
      chat,
      { ...thread, ...(replied && { reply_to_message: replied }), ...fields },
      parameters,
      markup,
    ),
  );
}

/** Puts the bot's message into a chat. */
function postAsBot(
  sandbox: Sandbox,
  chat: Chat,
  fields: Json,
  parameters: Parameters,
  markup: Markup | undefined,
): Stored {
  const isProtected = flag(parameters, "protect_content");
  return addMessage(
    sandbox.events,
    chat,
    sandbox.bot.id,
    {
      from: sandbox.bot,
      date: sandbox.clock.seconds(),
      ...fields,
      ...(isProtected && { has_protected_content: true }),
    },
    { markup, protected: isProtected },
  );
}

function readReplyTo(parameters: Parameters): ReplyTo | undefined {
  const given = jsonParameter(parameters, "reply_parameters", "can't parse reply parameters JSON object");
  if (given === undefined) {
    const old = integer(parameters, "reply_to_message_id", 0);
    return old > 0 ? { messageId: old, optional: flag(parameters, "allow_sending_without_reply") } : undefined;
  }
  if (!isObject(given)) throw badRequest("object expected as reply parameters");
  const messageId = Number(given.message_id);
  if (!Number.isInteger(messageId)) throw badRequest(`can't parse reply parameters: Can't find field "message_id"`);
  return { messageId, optional: given.allow_sending_without_reply === true };
}

function findReplied(chat: Chat, { messageId, optional }: ReplyTo): Message | undefined {
  const stored = chat.messages.get(messageId);
  if (stored && !stored.deleted) {
    const { reply_to_message: _nested, ...message } = stored.message;
    return message;
  }
  if (optional) return undefined;
  throw badRequest("message to be replied not found");
}

function readThread(chat: Chat, parameters: Parameters): Json {
  const id = integer(parameters, "message_thread_id", 0);
  if (id === 0) return {};
  if (!chat.topics || !chat.threads.has(id)) throw badRequest("message thread not found");
  return { message_thread_id: id, is_topic_message: true };
}
