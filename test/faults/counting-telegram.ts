// A Bot API that only counts: who was sent what, when, and how often. Twenty thousand people are nothing to it.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Refusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/** What is done to one call instead of accepting and answering it. */
export type Trouble =
  /** Refuse it with this answer */
  | { readonly answer: Refusal }
  /** Cut the line without it having an effect */
  | "cutBefore"
  /** Accept it, then cut the line */
  | "cutAfter"
  /** Accept it, then answer a proxy's page */
  | "page"
  /** Accept it and never answer */
  | "silent";

/** A message to a chat. */
export interface Call {
  readonly chatId: number;
  readonly at: number;
  /** What `life` said when it came */
  readonly life: number;
  readonly text: string;
  readonly refusal: Refusal | undefined;
  answeredAt?: number;
}

export interface CountingTelegram {
  readonly address: string;
  /** Every message that had its effect */
  readonly accepted: Call[];
  /** Every message, also those that were refused */
  readonly called: Call[];
  /** Written beside each call: the how manyth process it is that lives */
  life: number;
  /** How long an answer takes, at least and at most */
  latencyMs: readonly [number, number];
  /** Asked for each message */
  trouble: (chatId: number) => Trouble | undefined;
  /** Brings an update to whoever polls next. */
  bring(update: Record<string, unknown>): void;
  close(): Promise<void>;
}

const me = { id: 1, is_bot: true, first_name: "Fault", username: "fault_bot", can_join_groups: true };

/** Opens it on a free port of the loopback. */
export async function openCountingTelegram(): Promise<CountingTelegram> {
  const accepted: Call[] = [];
  const called: Call[] = [];
  const updates: Record<string, unknown>[] = [];
  let updateId = 1_000;
  const server = createServer((request, response) => {
    const method = request.url?.slice(request.url.lastIndexOf("/") + 1) ?? "";
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      if (method === "getUpdates") return void setTimeout(() => ok(response, updates.splice(0)), 500);
      if (!method.startsWith("send")) return ok(response, method === "getMe" ? me : true);
      return hear(Number(/"chat_id":(-?\d+)/.exec(body)?.[1]), body, response);
    });
  });
  server.keepAliveTimeout = 120_000;

  function hear(chatId: number, body: string, response: ServerResponse): void {
    const [least, most] = telegram.latencyMs;
    const trouble = telegram.trouble(chatId);
    const refusal = typeof trouble === "object" ? trouble.answer : undefined;
    const call: Call = { chatId, at: Date.now(), life: telegram.life, text: body, refusal };
    called.push(call);
    if (trouble === "cutBefore") return void response.socket?.resetAndDestroy();
    if (!refusal) accepted.push(call);
    if (trouble === "silent") return;
    const messageId = accepted.length;
    setTimeout(
      () => {
        call.answeredAt = Date.now();
        if (refusal) write(response, refusal.error_code, { ok: false, ...refusal });
        else if (trouble === "cutAfter") response.socket?.resetAndDestroy();
        else if (trouble === "page")
          response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
        else ok(response, { message_id: messageId, date: 1, chat: { id: chatId, type: "private" } });
      },
      least + Math.random() * (most - least),
    );
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const telegram: CountingTelegram = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    called,
    life: 0,
    latencyMs: [20, 200],
    trouble: () => undefined,
    bring: (update) => void updates.push({ update_id: updateId++, ...update }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return telegram;
}

/** Telegram's word for "too many", with the seconds it wants to be left alone. */
export function tooMany(seconds: number): Trouble {
  const description = `Too Many Requests: retry after ${seconds}`;
  return { answer: { error_code: 429, description, parameters: { retry_after: seconds } } };
}

/** Any other refusal. */
export function refused(error_code: number, description: string): Trouble {
  return { answer: { error_code, description } };
}

function ok(response: ServerResponse, result: unknown): void {
  write(response, 200, { ok: true, result });
}

function write(response: ServerResponse, status: number, answer: unknown): void {
  if (response.destroyed) return;
  const text = JSON.stringify(answer);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}
