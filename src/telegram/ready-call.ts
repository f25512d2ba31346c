// A call that is written out once and sent to many chats.
import { type Screen, sendOptions } from "./screen.ts";
import { sendableBody } from "./wire-text.ts";

/** A call of the Bot API as JSON, but for the chat it goes to. */
export interface ReadyCall {
  readonly method: string;
  /** The JSON body behind its `chat_id` */
  readonly rest: string;
  /** How many messages it counts for at Telegram: those of an album each */
  readonly messages: number;
}

/** Writes out a call. The parameters are the Bot API's own, without `chat_id`; texts are made sendable here, once. */
export function readyCall(method: string, parameters: Readonly<Record<string, unknown>>): ReadyCall {
  const body = sendableBody(method, JSON.stringify(parameters));
  const { media } = parameters;
  return { method, rest: body.slice(1), messages: Array.isArray(media) ? media.length : 1 };
}

/** A screen as a message of its own. */
export function screenCall(screen: Screen): ReadyCall {
  return readyCall("sendMessage", { text: screen.text, ...sendOptions(screen) });
}

/** The whole body for one chat. */
export function bodyFor(call: ReadyCall, chatId: number): string {
  return call.rest === "}" ? `{"chat_id":${chatId}}` : `{"chat_id":${chatId},${call.rest}`;
}
