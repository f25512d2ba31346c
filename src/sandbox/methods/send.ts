import { codePoints, readFormatted } from "../entities/read.ts";
import { integer, isObject, jsonParameter } from "../parameters.ts";
import { checkWritable, findChat } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import type { Formatted, Json } from "../types.ts";
import { deliver } from "./deliver.ts";
import { type Call, type Method, ok } from "./method.ts";

const MAX_TEXT = 4096;
const ACTION_MS = 5000;
const ACTIONS = new Set(
  "typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio upload_document choose_sticker pick_up_location find_location record_video_note upload_video_note cancel".split(
    " ",
  ),
);

export const sendMessage: Method = (call) => {
  const formatted = readFormatted(call.parameters, "text");
  const [sent] = deliver(call, [
    {
      what: "text messages",
      fields: { ...textFields(formatted), ...linkPreview(call) },
      check: () => {
        if (codePoints(formatted.text) > MAX_TEXT) throw badRequest("message is too long");
      },
    },
  ]);
  return ok(sent?.message);
};

/** The message fields of a text; `entities` only where there are any. */
export function textFields({ text, entities }: Formatted): Json {
  return { text, ...(entities.length > 0 && { entities }) };
}

/** `link_preview_options` comes back in the message as it was given. */
export function linkPreview({ parameters }: Call): Json {
  const given = jsonParameter(parameters, "link_preview_options", "can't parse link preview options JSON object");
  if (given !== undefined && !isObject(given)) throw badRequest("object expected as link preview options");
  return given && Object.keys(given).length > 0 ? { link_preview_options: given } : {};
}

export const sendLocation: Method = (call) => {
  const latitude = Number.parseFloat(call.parameters.values.latitude ?? "");
  const longitude = Number.parseFloat(call.parameters.values.longitude ?? "");
  if (Number.isNaN(latitude)) throw badRequest("latitude is empty");
  if (Number.isNaN(longitude)) throw badRequest("longitude is empty");
  const [sent] = deliver(call, [{ what: "locations", fields: { location: { latitude, longitude } } }]);
  return ok(sent?.message);
};

export const sendContact: Method = (call) => {
  const { phone_number, first_name, last_name, vcard } = call.parameters.values;
  if (!phone_number) throw badRequest("phone number is empty");
  if (!first_name) throw badRequest("first name is empty");
  const contact = { phone_number, first_name, ...(last_name && { last_name }), ...(vcard && { vcard }) };
  const [sent] = deliver(call, [{ what: "contacts", fields: { contact } }]);
  return ok(sent?.message);
};

export const sendChatAction: Method = ({ sandbox, parameters }) => {
  const action = (parameters.values.action ?? "").toLowerCase();
  const chat = findChat(sandbox, parameters);
  if (!ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
  checkWritable(chat, "text messages");
  chat.action = action === "cancel" ? null : { name: action, untilMs: sandbox.clock.ms() + ACTION_MS };
  sandbox.events.tell(sandbox.events.next(), "action", { chat_id: chat.id, action });
  return ok(true);
};

/** The message id a call names, or 0. */
export function messageId({ parameters }: Call, field = "message_id"): number {
  return integer(parameters, field, 0);
}
