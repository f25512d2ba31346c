import { addMessage, type Chat, removeMessage } from "../chats.ts";
import { integer } from "../parameters.ts";
import { admit, checkWritable, findChat } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import { type Call, type Method, ok } from "./method.ts";

const MAX_NAME = 128;
const COLOR = 7_322_096;

/** A topic is known by the message that says it was made. */
export const createForumTopic: Method = (call) => {
  const { sandbox, parameters } = call;
  const chat = forumOf(call, "create a topic");
  const name = (parameters.values.name ?? "").trim();
  if (name === "") throw badRequest("topic name must be non-empty"); // wording not confirmed
  if ([...name].length > MAX_NAME) throw badRequest("TOPIC_TITLE_TOO_LONG"); // wording not confirmed
  admit(sandbox, chat, 1);
  const message_thread_id = chat.lastMessageId + 1;
  chat.threads.set(message_thread_id, name);
  addMessage(
    sandbox.events,
    chat,
    sandbox.bot.id,
    {
      from: sandbox.bot,
      date: sandbox.clock.seconds(),
      message_thread_id,
      is_topic_message: true,
      forum_topic_created: { name, icon_color: COLOR },
    },
    { service: true },
  );
  return ok({ message_thread_id, name, icon_color: COLOR });
};

/** Takes a topic away with all its messages, whoever wrote them. */
export const deleteForumTopic: Method = (call) => {
  const { sandbox } = call;
  const chat = forumOf(call, "delete messages");
  const id = integer(call.parameters, "message_thread_id", 0);
  if (!chat.threads.delete(id)) throw badRequest("TOPIC_ID_INVALID");
  for (const stored of chat.messages.values())
    if (stored.message.message_thread_id === id) removeMessage(sandbox.events, chat, stored);
  return ok(true);
};

function forumOf({ sandbox, parameters }: Call, deed: string): Chat {
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "text messages");
  if (!chat.topics) throw badRequest("the chat is not a forum");
  if (chat.bot !== "administrator") throw badRequest(`not enough rights to ${deed}`);
  return chat;
}
