// A Bot API that only counts: who was sent what, when, and how often. Twenty thousand people are nothing to it.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What is done to one call instead of accepting and answering it. */
export type Trouble =
  /** Refuse it with this answer */
  | { readonly answer: { error_code: number; description: string; parameters?: Record<string, unknown> } }
  /** Accept it, then cut the line */
  | "cutAfter"
  /** Accept it, then answer a proxy's page */
  | "page"
  /** Accept it and never answer */
  | "silent";

export interface Accepted {
  readonly chatId: number;
  readonly at: number;
}

export interface CountingTelegram {
  readonly address: string;
  /** Every message that had its effect */
  readonly accepted: Accepted[];
  /** Every call to a chat, also those that were refused */
  readonly called: Accepted[];
  /** How long an answer takes, at least and at most */
  latencyMs: readonly [number, number];
  /** Asked for each message */
  trouble: (chatId: number) => Trouble | undefined;
  close(): Promise<void>;
}

const me = { id: 1, is_bot: true, first_name: "Fault", username: "fault_bot", can_join_groups: true };

/** Opens it on a free port of the loopback. */
export async function openCountingTelegram(): Promise<CountingTelegram> {
  const accepted: Accepted[] = [];
  const called: Accepted[] = [];
  const server = createServer((request, response) => {
    const method = request.url?.slice(request.url.lastIndexOf("/") + 1) ?? "";
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      if (method === "getUpdates") return void setTimeout(() => ok(response, []), 1_000);
      if (!method.startsWith("send")) return ok(response, method === "getMe" ? me : true);
      return hear(Number(/"chat_id":(-?\d+)/.exec(body)?.[1]), response);
    });
  });
  server.keepAliveTimeout = 120_000;

  function hear(chatId: number, response: ServerResponse): void {
    const at = Date.now();
    called.push({ chatId, at });
    const [least, most] = telegram.latencyMs;
    const wait = least + Math.random() * (most - least);
    const trouble = telegram.trouble(chatId);
    if (typeof trouble === "object") {
      const { answer } = trouble;
      return void setTimeout(() => write(response, answer.error_code, { ok: false, ...answer }), wait);
    }
    accepted.push({ chatId, at });
    if (trouble === "silent") return;
    setTimeout(() => {
      if (trouble === "cutAfter") response.socket?.resetAndDestroy();
      else if (trouble === "page")
        response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
      else ok(response, { message_id: accepted.length, date: 1, chat: { id: chatId, type: "private" } });
    }, wait);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const telegram: CountingTelegram = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    called,
    latencyMs: [20, 200],
    trouble: () => undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return telegram;
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
