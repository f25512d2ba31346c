import { type Chat, changeMessage } from "../chats.ts";
import { checkCaption, codePoints, readFormatted } from "../entities/read.ts";
import { checkMarkup, readMarkup } from "../keyboards.ts";
import { admit, checkWritable, findChat, findMessage } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import type { InlineButton, Markup, Message, Stored } from "../types.ts";
import { type Call, type Method, ok } from "./method.ts";
import { linkPreview, messageId, textFields } from "./send.ts";

const MAX_TEXT = 4096;
const MEDIA = ["photo", "document", "video", "audio", "voice", "animation"];

export const editMessageText: Method = (call) => {
  const formatted = readFormatted(call.parameters, "text");
  const preview = linkPreview(call);
  const target = findOwn(call);
  if (target.stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
  if (codePoints(formatted.text) > MAX_TEXT) throw badRequest("MESSAGE_TOO_LONG");
  const { text: _text, entities: _entities, link_preview_options: _preview, ...rest } = target.stored.message;
  return ok(edit(call, target, { ...rest, ...textFields(formatted), ...preview }));
};

export const editMessageCaption: Method = (call) => {
  const formatted = readFormatted(call.parameters, "caption");
  const target = findOwn(call);
  if (!MEDIA.some((kind) => kind in target.stored.message)) {
    throw badRequest("there is no caption in the message to edit");
  }
  checkCaption(formatted.text, "MEDIA_CAPTION_TOO_LONG");
  const { caption: _caption, caption_entities: _entities, ...rest } = target.stored.message;
  const { text, entities } = formatted;
  const caption = text === "" ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
  return ok(edit(call, target, { ...rest, ...caption }));
};

export const editMessageReplyMarkup: Method = (call) => {
  const target = findOwn(call);
  return ok(edit(call, target, target.stored.message));
};

type Target = { chat: Chat; stored: Stored; markup: Markup | undefined };

/** The bot's own message that is to be edited; `reply_markup` is read before the chat is looked at. */
export function findOwn(call: Call): Target {
  const { sandbox, parameters } = call;
  const markup = readMarkup(parameters);
  const id = messageId(call);
  if (!parameters.values.chat_id && id === 0) {
    if (!parameters.values.inline_message_id) throw badRequest("message identifier is not specified");
    throw badRequest("MESSAGE_ID_INVALID"); // messages sent through inline mode are not kept here
  }
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "text messages");
  const stored = findMessage(chat, id, "message to edit not found");
  // A message that came with a reply keyboard cannot be edited, as the documentation says.
  if (stored.by !== sandbox.bot.id || stored.service || stored.keyboard || stored.message.forward_origin) {
    throw badRequest("message can't be edited");
  }
  if (markup && markup.kind !== "inline") throw badRequest("inline keyboard expected");
  return { chat, stored, markup };
}

/** Gives a message new content and keyboard; the same as before is refused. */
export function edit({ sandbox }: Call, { chat, stored, markup }: Target, content: Message): Message {
  checkMarkup(markup);
  const { reply_markup: _old, edit_date: _date, ...rest } = content;
  const rows: InlineButton[][] | undefined = markup?.kind === "inline" ? markup.inline_keyboard : undefined;
  const next: Message = { ...rest, ...(rows && { reply_markup: { inline_keyboard: rows } }) };
  const { edit_date: _before, ...current } = stored.message;
  if (sameContent(next, current)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  admit(sandbox, chat, 1);
  const edited: Message = { ...next, edit_date: sandbox.clock.seconds() };
  changeMessage(sandbox.events, chat, stored, edited);
  return edited;
}

function sameContent(a: Message, b: Message): boolean {
  const parts = (message: Message) =>
    JSON.stringify([
      message.text,
      message.entities ?? [],
      message.caption,
      message.caption_entities ?? [],
      message.reply_markup?.inline_keyboard ?? [],
      message.link_preview_options ?? {},
      MEDIA.map((kind) => message[kind]),
      message.location,
    ]);
  return parts(a) === parts(b);
}
