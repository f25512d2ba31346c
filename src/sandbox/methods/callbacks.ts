import { codePoints } from "../entities/read.ts";
import { flag } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { type Method, ok } from "./method.ts";

const MAX_TEXT = 200;
const KEPT_POP_UPS = 200;

export const answerCallbackQuery: Method = ({ sandbox, parameters }) => {
  const { callback_query_id: id = "", text = "", url } = parameters.values;
  if (codePoints(text) > MAX_TEXT) throw badRequest("MESSAGE_TOO_LONG");
  const answer = { ...(text !== "" && { text }), show_alert: flag(parameters, "show_alert"), ...(url && { url }) };
  const pressed = sandbox.callbacks.answer(id, answer);
  if (!pressed) throw badRequest("query is too old and response timeout expired or query ID is invalid");
  const sequence = sandbox.events.next();
  const popUp = {
    sequence,
    person_id: pressed.personId,
    callback_query_id: id,
    message_id: pressed.messageId,
    ...answer,
  };
  const chat = sandbox.chats.get(pressed.chatId);
  if (chat) {
    chat.popUps.push(popUp);
    if (chat.popUps.length > KEPT_POP_UPS * 2) chat.popUps = chat.popUps.slice(-KEPT_POP_UPS);
  }
  sandbox.events.tell(sequence, "answer", popUp);
  return ok(true);
};
