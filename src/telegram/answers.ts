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

/** The press waited too long or was answered already. */
export function isPressTooOld(error: unknown): boolean {
  return refusedWith(error, 400, "query is too old") || refusedWith(error, 400, "query ID is invalid");
}

/** The person blocked the bot, closed the account or never began: nothing can reach them until they write again. */
export function isUnreachable(error: unknown): boolean {
  return (error instanceof GrammyError && error.error_code === 403) || refusedWith(error, 400, "chat not found");
}

/** What was asked of Telegram is wrong in itself: asked again, it is refused again. */
export function isBadRequest(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400;
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

function refusedWith(error: unknown, code: number, words: string): boolean {
  return error instanceof GrammyError && error.error_code === code && error.description.includes(words);
}
