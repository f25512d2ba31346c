import { type Chat, removeMessage } from "../chats.ts";
import { jsonParameter, type Parameters } from "../parameters.ts";
import { checkWritable, findChat, findMessage } from "../recipients.ts";
import { badRequest } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Stored } from "../types.ts";
import { type Method, ok } from "./method.ts";
import { messageId } from "./send.ts";

const DELETABLE_SECONDS = 48 * 3600;
const MAX_IDS = 100;

export const deleteMessage: Method = (call) => {
  const { sandbox, parameters } = call;
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "text messages");
  const stored = findMessage(chat, messageId(call), "message to delete not found");
  const refusal = whyNotDelete(sandbox, chat, stored);
  if (refusal) throw badRequest(refusal);
  removeMessage(sandbox.events, chat, stored);
  return ok(true);
};

export const deleteMessages: Method = ({ sandbox, parameters }) => {
  const ids = readMessageIds(parameters, { increasing: false });
  const chat = findChat(sandbox, parameters);
  checkWritable(chat, "text messages");
  const found = ids.map((id) => chat.messages.get(id)).filter((stored) => stored !== undefined && !stored.deleted);
  for (const stored of found) {
    const refusal = stored && whyNotDelete(sandbox, chat, stored);
    if (refusal) throw badRequest(refusal);
  }
  for (const stored of found) if (stored) removeMessage(sandbox.events, chat, stored);
  return ok(true);
};

/** 1 to 100 message ids; for copying and forwarding they must rise. */
export function readMessageIds(parameters: Parameters, { increasing }: { increasing: boolean }): number[] {
  const list = jsonParameter(parameters, "message_ids", "can't parse message identifiers JSON object");
  if (list === undefined) throw badRequest("message identifiers are not specified");
  if (!Array.isArray(list)) throw badRequest("expected an Array of message identifiers");
  if (list.length > MAX_IDS) throw badRequest("too many message identifiers specified");
  const ids = list.map(Number);
  if (ids.length === 0) throw badRequest("message identifiers are not specified");
  if (ids.some((id) => !Number.isInteger(id) || id <= 0)) throw badRequest("invalid message identifier specified");
  if (increasing && ids.some((id, at) => at > 0 && id <= (ids[at - 1] ?? 0))) {
    throw badRequest("message identifiers must be in a strictly increasing order");
  }
  return ids;
}

function whyNotDelete(sandbox: Sandbox, chat: Chat, stored: Stored): string | undefined {
  const own = stored.by === sandbox.bot.id;
  if (chat.kind !== "private" && !own && chat.bot !== "administrator") return "message can't be deleted";
  const old = sandbox.clock.seconds() - stored.message.date > DELETABLE_SECONDS;
  if (old && !(chat.kind !== "private" && chat.bot === "administrator")) return "message can't be deleted for everyone";
  return undefined;
}
