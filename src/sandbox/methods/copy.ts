import type { Chat } from "../chats.ts";
import { checkCaption, readFormatted } from "../entities/read.ts";
import type { Parameters } from "../parameters.ts";
import { findChat, findMessage } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import type { Json, Message, Stored } from "../types.ts";
import { type Content, deliver } from "./deliver.ts";
import { type Call, type Method, ok } from "./method.ts";
import { readMessageIds } from "./remove.ts";
import { messageId } from "./send.ts";

// What a copy takes along: the content, never the sender, the keyboard or the reply.
const CONTENT = [
  ..."text entities link_preview_options caption caption_entities photo document video audio voice animation sticker".split(
    " ",
  ),
  ..."location venue contact poll dice video_note media_group_id".split(" "),
];

export const copyMessage: Method = (call) => {
  const { parameters } = call;
  const caption = "caption" in parameters.values ? readFormatted(parameters, "caption") : undefined;
  const stored = findMessage(sourceChat(call), messageId(call), "message to copy not found");
  if (stored.service || stored.protected) throw badRequest("message can't be copied");
  const fields = contentOf(stored.message);
  if (caption && fields.text === undefined) {
    delete fields.caption;
    delete fields.caption_entities;
    Object.assign(fields, caption.text !== "" && { caption: caption.text });
    Object.assign(fields, caption.entities.length > 0 && { caption_entities: caption.entities });
  }
  const [sent] = deliver(call, [{ what: "messages", fields, check: () => checkCaption(String(fields.caption ?? "")) }]);
  return ok({ message_id: sent?.message.message_id });
};

export const copyMessages: Method = (call) => {
  const stored = findSeveral(call).filter((one) => !one.service && !one.protected);
  const contents = stored.map(({ message }): Content => ({ what: "messages", fields: contentOf(message) }));
  return ok(deliverSeveral(call, contents));
};

export const forwardMessage: Method = (call) => {
  const stored = findMessage(sourceChat(call), messageId(call), "message to forward not found");
  if (stored.protected) throw badRequest("message has protected content and can't be forwarded");
  if (stored.service) throw badRequest("message can't be forwarded");
  const [sent] = deliver(withoutMarkup(call), [forwarded(stored)]);
  return ok(sent?.message);
};

export const forwardMessages: Method = (call) => {
  const stored = findSeveral(call).filter((one) => !one.service && !one.protected);
  return ok(deliverSeveral(call, stored.map(forwarded)));
};

function forwarded({ message }: Stored): Content {
  const origin = message.forward_origin ?? { type: "user", sender_user: message.from, date: message.date };
  return { what: "messages", fields: { forward_origin: origin, ...contentOf(message) } };
}

function deliverSeveral(call: Call, contents: Content[]) {
  if (contents.length === 0) throw badRequest("there are no messages to forward");
  return deliver(withoutMarkup(call), contents).map(({ message }) => ({ message_id: message.message_id }));
}

function findSeveral(call: Call): Stored[] {
  const ids = readMessageIds(call.parameters, { increasing: true });
  const chat = sourceChat(call);
  return ids
    .map((id) => chat.messages.get(id))
    .filter((stored): stored is Stored => stored !== undefined && !stored.deleted);
}

function sourceChat({ sandbox, parameters }: Call): Chat {
  return findChat(sandbox, parameters, "from_chat_id");
}

function withoutMarkup(call: Call): Call {
  const { reply_markup: _none, allow_paid_broadcast: _unpaid, ...values } = call.parameters.values;
  const parameters: Parameters = { ...call.parameters, values };
  return { ...call, parameters };
}

function contentOf(message: Message): Json {
  return Object.fromEntries(
    CONTENT.filter((field) => message[field] !== undefined).map((field) => [field, message[field]]),
  );
}
