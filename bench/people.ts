// People at their phones, as far as a bench needs them: each writes, waits until the bot has dealt with it, writes again.
import { Pool } from "undici";

/** What a person sends next; the count says how often they have sent something before. */
export type NextText = (count: number) => string;

let nextUpdateId = 1_000;

/** A message as Telegram delivers it. Update ids only grow, over all questions of a run. */
export function messageUpdate(personId: number, text: string) {
  const from = { id: personId, is_bot: false, first_name: "Amina", last_name: "Lestari", language_code: "id" };
  const chat = { id: personId, type: "private", first_name: "Amina", last_name: "Lestari" };
  const [command] = /^\/\w+/.exec(text) ?? [];
  const entities = command ? { entities: [{ type: "bot_command", offset: 0, length: command.length }] } : {};
  const update_id = nextUpdateId++;
  return { update_id, message: { message_id: update_id, from, chat, date: 1_790_000_000, text, ...entities } };
}

/** A file that somebody sends. */
export function fileUpdate(personId: number) {
  const update = messageUpdate(personId, "");
  const document = { file_id: "BQAC", file_unique_id: "AgAC", file_name: "ijazah.pdf", file_size: 20_000_000 };
  const { text: _, ...message } = update.message;
  return { ...update, message: { ...message, document } };
}

/** A press of a button with this data, under some message of the bot. */
export function pressUpdate(personId: number, data: string) {
  const { message } = messageUpdate(personId, "");
  const update_id = nextUpdateId++;
  return {
    update_id,
    callback_query: { id: String(update_id), from: message.from, chat_instance: "1", data, message },
  };
}

/** What a person does as an update: `tap DATA` presses a button, everything else is written. */
function updateOf(personId: number, act: string) {
  return act.startsWith("tap ") ? pressUpdate(personId, act.slice(4)) : messageUpdate(personId, act);
}

export interface Webhook {
  /** Delivers one update and waits for its acknowledgement; 503 is delivered again. Gives back how long it took. */
  deliver(update: object): Promise<number>;
  close(): Promise<void>;
}

/** Brings updates to a bot, over as many connections as there are people. */
export function openWebhook(url: string, secret: string, connections: number): Webhook {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, keepAliveTimeout: 120_000 });
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
  return {
    async deliver(update) {
      const startedAt = performance.now();
      const body = JSON.stringify(update);
      for (let attempt = 0; attempt < 50; attempt++) {
        const answer = await pool.request({ path: pathname, method: "POST", headers, body });
        await answer.body.dump();
        if (answer.statusCode === 200) return performance.now() - startedAt;
        if (answer.statusCode !== 503) throw new Error(`the webhook answered ${answer.statusCode}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error("the webhook answered 503 for five seconds");
    },
    close: () => pool.close(),
  };
}

/** A closed loop: every person has one update in flight, until together they have sent `total`. */
export async function talk(webhook: Webhook, people: readonly number[], total: number, next: NextText): Promise<void> {
  let left = total;
  await Promise.all(
    people.map(async (person) => {
      for (let count = 0; left-- > 0; count++) await webhook.deliver(messageUpdate(person, next(count)));
    }),
  );
}

/** Each person says the same lines, one after the other. */
export async function sayAll(webhook: Webhook, people: readonly number[], lines: readonly string[]): Promise<void> {
  await Promise.all(
    people.map(async (person) => {
      for (const line of lines) await webhook.deliver(updateOf(person, line));
    }),
  );
}

/** Ids of so many people, never the same ones twice. */
export function newPeople(howMany: number): number[] {
  return Array.from({ length: howMany }, () => nextPersonId++);
}
let nextPersonId = 50_001;
