// The one place that reads what Telegram's refusals mean (their words: core.telegram.org/bots/api and the server's source).
import { GrammyError, HttpError } from "grammy";

/** The edit changed nothing: the screen already shows it. */
export function isNotModified(error: unknown): boolean {
  return refusedWith(error, 400, "message is not modified");
}

/** The message cannot be edited any more: show the screen as a new message. */
export function cannotBeEdited(error: unknown): boolean {
  return [
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "MESSAGE_ID_INVALID",
  ].some((words) => refusedWith(error, 400, words));
}

/** There is no such message any more: whoever has it deleted it. */
export function isGone(error: unknown): boolean {
  return refusedWith(error, 400, "message to delete not found");
}

/** A group has no topics, or we may not make one there. */
export function hasNoTopics(error: unknown): boolean {
  return ["the chat is not a forum", "not enough rights to create a topic", "not enough rights to manage topics"].some(
    (words) => refusedWith(error, 400, words),
  );
}

/** The topic was deleted. */
export function isTopicGone(error: unknown): boolean {
  return refusedWith(error, 400, "message thread not found") || refusedWith(error, 400, "TOPIC_ID_INVALID");
}

/** Telegram does not let us delete it: it is too old, or somebody else's. */
export function cannotBeDeleted(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400;
}

/** What was to be deleted is not there any more. */
export function isDeletedAlready(error: unknown): boolean {
  return refusedWith(error, 400, "message to delete not found") || isTopicGone(error);
}

/** The file is larger than Telegram takes from a bot. */
export function isTooLarge(error: unknown): boolean {
  return (error instanceof GrammyError && error.error_code === 413) || refusedWith(error, 400, "file is too big");
}

/** The press waited too long or was answered already. */
export function isPressTooOld(error: unknown): boolean {
  return refusedWith(error, 400, "query is too old") || refusedWith(error, 400, "query ID is invalid");
}

/** The person blocked the bot, closed the account or never began: nothing can reach them until they write again. */
export function isUnreachable(error: unknown): boolean {
  return (error instanceof GrammyError && error.error_code === 403) || refusedWith(error, 400, "chat not found");
}

/** Where a group went when it became a supergroup; undefined if this is another refusal. */
export function movedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

/** Telegram said no, or never heard of it: nothing was sent. Any other failure leaves it uncertain. */
export function surelyNotSent(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code < 500;
  const cause = error instanceof HttpError ? error.error : error;
  return neverArrived(cause);
}

/** The call got no further than this machine or a closed door. */
export function neverArrived(error: unknown): boolean {
  const code = (error as { code?: string } | undefined)?.code ?? "";
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].includes(code);
}

/** What became of one call to a chat. */
export type Outcome =
  | { readonly is: "sent"; readonly messageIds: readonly number[] }
  /** Too many: Telegram wants this chat, or all, left alone for so long */
  | { readonly is: "wait"; readonly seconds: number }
  | { readonly is: "moved"; readonly chatId: number }
  /** Nothing can reach them until they write again */
  | { readonly is: "unreachable"; readonly reason: string }
  /** The content is wrong: it would be for everyone */
  | { readonly is: "refused"; readonly reason: string }
  /** The bot itself is not let in */
  | { readonly is: "unauthorized"; readonly reason: string }
  /** It never arrived */
  | { readonly is: "notSent"; readonly reason: string }
  /** It may have arrived */
  | { readonly is: "uncertain"; readonly reason: string };

/** An answer of the Bot API as it comes. */
export interface Answer {
  readonly ok?: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/** Reads what an answer means for whoever sent a message. */
export function outcomeOf(answer: Answer): Outcome {
  if (answer.ok === true) return { is: "sent", messageIds: idsIn(answer.result) };
  const { error_code: code = 500, description = "", parameters = {} } = answer;
  if (parameters.migrate_to_chat_id !== undefined) return { is: "moved", chatId: parameters.migrate_to_chat_id };
  if (code === 429) return { is: "wait", seconds: Math.max(1, parameters.retry_after ?? 1) };
  if (code === 401 || code === 404) return { is: "unauthorized", reason: description };
  if (code === 403) return { is: "unreachable", reason: whyUnreachable(description) };
  if (code >= 500) return { is: "uncertain", reason: `error ${code}` };
  if (nobodyThere.some((words) => description.includes(words))) return { is: "unreachable", reason: "notFound" };
  return { is: "refused", reason: description };
}

/** Reads what it means that a call ended without an answer. */
export function outcomeOfFailure(error: unknown): Outcome {
  const reason = (error as { code?: string } | undefined)?.code ?? "cut off";
  return neverArrived(error) ? { is: "notSent", reason } : { is: "uncertain", reason };
}

const nobodyThere = [
  "chat not found",
  "user not found",
  "PEER_ID_INVALID",
  "USER_ID_INVALID",
  "INPUT_USER_DEACTIVATED",
];

function whyUnreachable(description: string): string {
  if (description.includes("blocked")) return "blocked";
  if (description.includes("deactivated")) return "deactivated";
  if (description.includes("initiate conversation")) return "neverStarted";
  return "forbidden";
}

function idsIn(result: unknown): number[] {
  const messages = (Array.isArray(result) ? result : [result]) as ({ message_id?: unknown } | null)[];
  return messages.flatMap((message) => (typeof message?.message_id === "number" ? [message.message_id] : []));
}

function refusedWith(error: unknown, code: number, words: string): boolean {
  return error instanceof GrammyError && error.error_code === code && error.description.includes(words);
}
