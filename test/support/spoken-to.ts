// A bot that is spoken to directly, update by update: what it would say to Telegram is kept, and answered as done.
// For thousands of presses, where the sandbox would be asked in vain what the press looked like on a phone.
import { createBot } from "../../src/bot.ts";
import type { Runtime } from "../../src/runtime.ts";

export interface Said {
  readonly method: string;
  readonly body: Record<string, unknown>;
  /** What was sent with a file in it */
  readonly bytes?: Buffer;
}

export interface Asker {
  readonly id: number;
  readonly name: string;
  readonly language?: string;
}

export interface Group {
  readonly id: number;
  readonly type: "group" | "supergroup";
  readonly title: string;
}

/** No two of them number their updates alike. */
let opened = 0;

/**
 * Opens the bot on a runtime of its own seam. Each act resolves to what the bot called, in order: one after the other;
 * several who speak at once have one each.
 */
export function speakTo(runtime: Runtime) {
  const said: Said[] = [];
  const answer = (url: unknown, body: unknown, bytes?: Buffer) => {
    const method = String(url).split("/").at(-1) ?? "";
    const parameters = typeof body === "string" ? JSON.parse(body) : {};
    said.push({ method, body: parameters, ...(bytes ? { bytes } : {}) });
    const isMessage = /^(send|editMessage)/.test(method);
    const message = { message_id: 1, date: 1, chat: { id: parameters.chat_id, type: "private" } };
    return { ok: true, result: isMessage ? message : true };
  };
  const telegram = {
    call: async (url: string, body: string) => answer(url, body),
    fetch: async (url: unknown, init: { body?: unknown } = {}) => {
      const parts: Buffer[] = [];
      if (typeof init.body === "object" && init.body !== null)
        for await (const part of init.body as AsyncIterable<Uint8Array>) parts.push(Buffer.from(part));
      const json = answer(url, init.body, parts.length > 0 ? Buffer.concat(parts) : undefined);
      return { ok: true, status: 200, json: async () => json };
    },
  } as unknown as Runtime["telegram"];
  const bot = createBot({ ...runtime, telegram }, "http://127.0.0.1:1");
  const me = { id: 1, is_bot: true, first_name: "Jembatan", username: "jembatan_bot" } as const;
  bot.botInfo = me as unknown as typeof bot.botInfo;
  opened += 1;
  let update = opened * 1_000_000;

  async function hear(content: object): Promise<Said[]> {
    said.length = 0;
    update += 1;
    await bot.handleUpdate({ update_id: update, ...content } as Parameters<typeof bot.handleUpdate>[0]);
    return [...said];
  }
  const from = ({ id, name, language = "id" }: Asker) => ({
    id,
    is_bot: false,
    first_name: name,
    language_code: language,
  });
  /** The person's own chat, or a group's. */
  const chat = ({ id, name }: Asker, group?: Group) => group ?? { id, type: "private", first_name: name };

  return {
    write(who: Asker, text: string, group?: Group): Promise<Said[]> {
      const command = /^\/\w+/.exec(text)?.[0];
      const entities = command ? [{ type: "bot_command", offset: 0, length: command.length }] : [];
      return hear({ message: { message_id: 1, date: 1, chat: chat(who, group), from: from(who), text, entities } });
    },
    /** A document, or a reply to a message of the group's. */
    send(who: Asker, content: object, group?: Group): Promise<Said[]> {
      return hear({ message: { message_id: 2, date: 1, chat: chat(who, group), from: from(who), ...content } });
    },
    press(who: Asker, data: string, group?: Group): Promise<Said[]> {
      const message = { message_id: 1, date: 1, chat: chat(who, group), from: me, text: "x" };
      return hear({ callback_query: { id: "1", from: from(who), chat_instance: "1", message, data } });
    },
  };
}
