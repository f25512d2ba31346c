import { createHash } from "node:crypto";
import { z } from "zod";
import type { Chat } from "../chats.ts";
import { type Person, userOf } from "../people.ts";
import type { Sandbox } from "../sandbox.ts";
import type { InlineButton, Json, KeyboardButton, Stored } from "../types.ts";
import { contentFields, textOf } from "./content.ts";
import { cannot, chatOf, wasActive } from "./who.ts";
import { send } from "./write.ts";

/** A press on a button; `docs/sandbox.md` says it in words. */
export const pressSchema = z.object({
  chat_id: z.number().optional(),
  message_id: z.number().optional(),
  text: z.string().optional(),
  row: z.number().int().optional(),
  column: z.number().int().optional(),
  data: z.string().optional(),
  forged: z.boolean().optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  wait_ms: z.number().int().min(0).max(120_000).optional(),
});

type Press = z.infer<typeof pressSchema>;

const LIFE_SECONDS = 150;
const PRESSABLE_LINKS = [
  "url",
  "login_url",
  "web_app",
  "copy_text",
  "switch_inline_query",
  "switch_inline_query_current_chat",
];

/** A person presses a button; what happens is what the button is for. */
export async function press(sandbox: Sandbox, person: Person, given: Press): Promise<Json> {
  const chat = chatOf(sandbox, person, given.chat_id);
  if (given.forged) {
    const stored = chat.messages.get(given.message_id ?? 0);
    if (!stored) throw cannot(404, `There is no message ${given.message_id}.`);
    return pressCallback(sandbox, person, chat, stored, given.data ?? "", given.wait_ms);
  }
  const inline = findInline(chat, given);
  if (inline) {
    const { stored, button } = inline;
    if (button.callback_data !== undefined) {
      return pressCallback(sandbox, person, chat, stored, button.callback_data, given.wait_ms);
    }
    const link = PRESSABLE_LINKS.find((name) => name in button) ?? "url";
    return { kind: "url", url: button[link] ?? null };
  }
  if (given.message_id !== undefined) throw cannot(404, `Message ${given.message_id} has no such button.`);
  return pressKeyboard(sandbox, person, chat, given);
}

async function pressCallback(
  sandbox: Sandbox,
  person: Person,
  chat: Chat,
  stored: Stored,
  data: string,
  waitMs?: number,
): Promise<Json> {
  wasActive(sandbox, person, chat);
  const { message_id } = stored.message;
  const id = sandbox.callbacks.press(person.id, chat.id, message_id);
  const answered = waitMs === undefined ? undefined : sandbox.callbacks.wait(id, waitMs);
  const query = {
    id,
    from: userOf(person),
    message: stored.deleted ? { chat: stored.message.chat, message_id, date: 0 } : stored.message,
    chat_instance: chatInstance(chat.id),
    data,
  };
  sandbox.events.tell(sandbox.events.next(), "press", {
    person_id: person.id,
    chat_id: chat.id,
    message_id,
    data,
    callback_query_id: id,
  });
  const update_id = sandbox.updates.add("callback_query", query, `callback_query:${person.id}`, LIFE_SECONDS);
  return { kind: "callback", callback_query_id: id, update_id, answer: answered ? await answered : null };
}

function pressKeyboard(sandbox: Sandbox, person: Person, chat: Chat, given: Press): Json {
  const keyboard = chat.replyKeyboard;
  const button = keyboard && pick(keyboard.keyboard, given);
  if (!button)
    throw cannot(404, `There is no button ${JSON.stringify(given.text ?? [given.row, given.column])} to press.`);
  if (keyboard.one_time_keyboard) {
    chat.replyKeyboard = null;
    sandbox.events.tell(sandbox.events.next(), "keyboard", { chat_id: chat.id, reply_keyboard: null });
  }
  const { message_id, update_id } = send(sandbox, person, chat, pressedContent(sandbox, person, button, given));
  return { kind: "message", message_id, update_id };
}

function pressedContent(sandbox: Sandbox, person: Person, button: KeyboardButton, given: Press): Json {
  if (button.request_contact) return contentFields(sandbox, person, { contact: "own" });
  if (button.request_location) {
    return contentFields(sandbox, person, { location: given.location ?? { latitude: -8.5833, longitude: 116.1167 } });
  }
  return textOf(button.text);
}

/** The inline button meant: on the given message (even a deleted one), else on the newest that has it. */
function findInline(chat: Chat, given: Press): { stored: Stored; button: InlineButton } | undefined {
  if (given.message_id !== undefined) {
    const stored = chat.messages.get(given.message_id);
    const button = stored && pick(stored.message.reply_markup?.inline_keyboard ?? [], given);
    return button && { stored, button };
  }
  if (given.row !== undefined) return undefined;
  for (const stored of [...chat.messages.values()].reverse()) {
    if (stored.deleted) continue;
    const button = pick(stored.message.reply_markup?.inline_keyboard ?? [], given);
    if (button) return { stored, button };
  }
  return undefined;
}

function pick<Button extends { text: string; callback_data?: string }>(
  rows: Button[][],
  { text, row, column, data }: Press,
): Button | undefined {
  if (row !== undefined) return rows[row]?.[column ?? 0];
  return rows.flat().find((button) => (data === undefined ? button.text === text : button.callback_data === data));
}

function chatInstance(chatId: number): string {
  return createHash("sha256").update(String(chatId)).digest().readBigInt64BE().toString();
}
