import type { Message } from "grammy/types";
import { type Dispatcher, request } from "undici";

/** A recorded Bot API call, as `docs/sandbox.md` describes it. */
export type RecordedCall = {
  sequence: number;
  at: string;
  method: string;
  parameters: Record<string, unknown>;
  chat_id?: number;
  bytes: number;
  status: number;
  answer: { ok: boolean; result?: unknown; error_code?: number; description?: string } | null;
  outcome: "ok" | "refused" | "flood" | "fault";
  fault?: string;
  applied: boolean;
};

export type ReplyButton = string | { text: string; request_contact?: boolean; request_location?: boolean };

/** A chat as a person's phone shows it. */
export type Screen = {
  messages: (Message & { mine: boolean })[];
  reply_keyboard: { keyboard: ReplyButton[][] } | null;
};

export type PressAnswer =
  | { kind: "callback"; callback_query_id: string }
  | { kind: "url"; url: string }
  | { kind: "message"; message_id: number };

/** The people's side of the sandbox: everything a test does there goes through its control interface over HTTP. */
export type SandboxPhone = ReturnType<typeof sandboxPhone>;

/**
 * Speaks to the control interface of the sandbox at `address`. A refusal is thrown with the sandbox's sentence. By undici
 * itself, for Node's own `fetch` around it costs a chat more than what it asks for.
 */
export function sandboxPhone(address: string) {
  const ask = async <T>(method: Dispatcher.HttpMethod, path: string, body?: unknown): Promise<T> => {
    const { statusCode, body: said } = await request(`${address}/sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const answer = (await said.json()) as T & { error?: string };
    if (statusCode >= 400)
      throw new Error(`the sandbox refuses ${method} /sandbox/${path}: ${answer.error ?? statusCode}`);
    return answer;
  };

  return {
    /** Any other request of docs/sandbox.md. */
    ask,
    addPerson: (person: Record<string, unknown>) => ask<unknown>("POST", "people", person),
    changePerson: (id: number, changes: Record<string, unknown>) => ask<unknown>("PATCH", `people/${id}`, changes),
    addGroup: (group: Record<string, unknown>) => ask<unknown>("POST", "groups", group),
    start: (id: number, payload?: string) =>
      ask<unknown>("POST", `people/${id}/start`, payload === undefined ? {} : { payload }),
    write: (id: number, message: Record<string, unknown>) =>
      ask<{ message_id: number }>("POST", `people/${id}/messages`, message),
    press: (id: number, button: Record<string, unknown>) => ask<PressAnswer>("POST", `people/${id}/presses`, button),
    block: (id: number) => ask<unknown>("POST", `people/${id}/block`, {}),
    unblock: (id: number) => ask<unknown>("POST", `people/${id}/unblock`, {}),
    screen: (id: number, group?: number) =>
      ask<Screen>("GET", `people/${id}/messages${group === undefined ? "" : `?chat_id=${group}`}`),
    addFault: (fault: Record<string, unknown>) => ask<{ migrate_to_chat_id?: number }>("POST", "faults", fault),
    moveClock: (instant: Date) => ask<unknown>("POST", "clock", { now: instant.toISOString() }),
    calls: (since: number) => ask<{ calls: RecordedCall[]; sequence: number }>("GET", `calls?since=${since}`),
    state: () => ask<{ sequence: number; people: { id: number }[] }>("GET", "state"),

    /** Waits until the bot has dealt with all it was sent; fails with what it is still busy with. */
    async idle(limitSeconds = 15): Promise<void> {
      const answer = await ask<{ idle: boolean; why?: string }>("GET", `idle?timeout_ms=${limitSeconds * 1000}`);
      if (!answer.idle) throw new Error(`the bot did not come to rest within ${limitSeconds} s: ${answer.why}`);
    },

    async file(id: string): Promise<Buffer> {
      const response = await fetch(`${address}/sandbox/files/${encodeURIComponent(id)}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}
