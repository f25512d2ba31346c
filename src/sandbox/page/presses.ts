import type { InlineKeyboardButton } from "@grammyjs/types";
import { attempt, inGroup, openLink, sendText, toast } from "./acts.ts";
import { ask } from "./control.ts";
import { actor, change, openChat, store } from "./store.ts";
import type { PopUp, PressResult, Shown } from "./types.ts";
import { say } from "./words.ts";

const PATIENCE_MS = 30_000;
const ANSWERS_KEPT = 50;

/** Presses under way by the id of their callback query, and answers that came before we knew that id. */
const underWay = new Map<string, string>();
const early = new Map<string, PopUp>();

/**
 * How the store names a button that waits for the bot. Its data is part of the name: on the next screen another
 * button stands in the same place, and waits for nothing.
 */
export function buttonKey(chatId: number, message: Shown, row: number, column: number): string {
  const button = message.reply_markup?.inline_keyboard[row]?.[column];
  const pressed = button && "callback_data" in button ? button.callback_data : "";
  return `${chatId}/${message.message_id}/${row}/${column}/${pressed}`;
}

/** Presses a button under a message. It waits, visibly, until the bot has answered the press. */
export async function pressInline(message: Shown, row: number, column: number): Promise<void> {
  const button = message.reply_markup?.inline_keyboard[row]?.[column];
  const chat = openChat();
  const person = actor();
  if (!button || !chat || !person || pressedLocally(button)) return;

  const key = buttonKey(chat.id, message, row, column);
  if (store.waiting.has(key)) return;
  change((s) => s.waiting.add(key));
  await attempt(
    async () => {
      const press = { message_id: message.message_id, row, column, ...inGroup(chat.id) };
      const result = await ask<PressResult>("POST", `people/${person.id}/presses`, press);
      if (result.kind === "callback") awaitAnswer(result.callback_query_id, key);
      else settle(key);
      if (result.kind === "url") openLink(result.url);
    },
    () => settle(key),
  );
}

/** Buttons that never reach the bot. */
function pressedLocally(button: InlineKeyboardButton): boolean {
  if ("url" in button) openLink(button.url);
  else if ("copy_text" in button) copy(button.copy_text.text);
  else return false;
  return true;
}

/** Puts a text on the clipboard and says so. */
export function copy(text: string): void {
  void navigator.clipboard.writeText(text).then(() => toast(say("copied")));
}

function awaitAnswer(queryId: string, key: string): void {
  underWay.set(queryId, key);
  const answer = early.get(queryId);
  if (answer) popUp(answer);
  setTimeout(() => {
    if (underWay.delete(queryId)) settle(key);
  }, PATIENCE_MS);
}

function settle(key: string): void {
  change((s) => s.waiting.delete(key));
}

/** Shows what the bot answered to a press of this page: nothing, a passing note, a dialog or a link. */
export function popUp(answer: PopUp): void {
  const key = underWay.get(answer.callback_query_id);
  if (key === undefined) {
    early.set(answer.callback_query_id, answer);
    if (early.size > ANSWERS_KEPT) early.delete([...early.keys()][0] ?? "");
    return;
  }
  underWay.delete(answer.callback_query_id);
  settle(key);
  if (key.split("/")[0] !== String(store.open)) return;
  if (answer.url) openLink(answer.url);
  const text = answer.text;
  if (!text) return;
  if (answer.show_alert) change((s) => Object.assign(s, { dialog: { kind: "alert", text } }));
  else toast(text);
}

/** Presses a key of the reply keyboard: its text is sent; a contact is shared only after a question. */
export function pressKey(text: string, asksContact: boolean): void {
  if (asksContact) {
    change((s) => Object.assign(s, { dialog: { kind: "share-contact", text } }));
    return;
  }
  const chat = openChat();
  if (!chat) return;
  if (chat.keyboard?.one_time_keyboard) change(() => Object.assign(chat, { keyboardHidden: true }));
  void sendText(text, { keepDraft: true });
}
