// A Bot API that costs next to nothing: the same answer to every call, at once or after a network's time.
// The sandbox checks each call as strictly as Telegram does, and its cost would drown what is compared.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ApiCall {
  readonly method: string;
  readonly body: Record<string, unknown>;
}

export interface FixedBotApi {
  readonly address: string;
  /** How long each call takes; `getUpdates` takes it after its waiting. */
  latencyMs: number;
  /** Hears every call that says something, when it arrives; costs a parsing, so only set where it is needed. */
  onCall: ((call: ApiCall) => void) | undefined;
  /** How many messages were sent, edited or answered. */
  calls(): number;
  /** Puts updates in line for `getUpdates`. */
  deliver(updates: readonly object[]): void;
  close(): Promise<void>;
}

const me = { id: 1000, is_bot: true, first_name: "Bench", username: "bench_bot", can_join_groups: true };
const message = JSON.stringify({
  ok: true,
  result: { message_id: 7, date: 1_790_000_000, chat: { id: 1, type: "private", first_name: "A" }, text: "ok" },
});
const quiet = JSON.stringify({ ok: true, result: true });

/** Starts it on a free port of the loopback. */
export async function startBotApi(): Promise<FixedBotApi> {
  const line: { update_id: number }[] = [];
  let waiting: (() => void) | undefined;
  let calls = 0;

  const server = createServer((request, response) => {
    const method = request.url?.slice(request.url.lastIndexOf("/") + 1) ?? "";
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (method === "getUpdates") return void giveUpdates(read(chunks), response);
      const isSpoken = /^(send|edit|answer)/.test(method);
      if (isSpoken) calls += 1;
      if (isSpoken && api.onCall) api.onCall({ method, body: read(chunks) });
      const answer =
        method === "getMe" ? JSON.stringify({ ok: true, result: me }) : isMessage(method) ? message : quiet;
      if (api.latencyMs > 0) setTimeout(() => send(response, answer), api.latencyMs);
      else send(response, answer);
    });
  });
  server.keepAliveTimeout = 120_000;

  async function giveUpdates(body: Record<string, unknown>, response: ServerResponse) {
    const offset = Number(body.offset ?? 0);
    while (line[0] !== undefined && line[0].update_id < offset) line.shift();
    if (line.length === 0 && Number(body.timeout ?? 0) > 0) await somethingNew(response, Number(body.timeout) * 1000);
    const answer = JSON.stringify({ ok: true, result: line.slice(0, Number(body.limit ?? 100)) });
    setTimeout(() => send(response, answer), api.latencyMs);
  }

  function somethingNew(response: ServerResponse, longestMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, longestMs);
      response.once("close", done);
      waiting = done;
    });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const api: FixedBotApi = {
    address: `http://127.0.0.1:${port}`,
    latencyMs: 0,
    onCall: undefined,
    calls: () => calls,
    deliver(updates) {
      line.push(...(updates as { update_id: number }[]));
      waiting?.();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return api;
}

function isMessage(method: string): boolean {
  return /^(send|edit)(?!ChatAction)/.test(method);
}

function read(chunks: Buffer[]): Record<string, unknown> {
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}

function send(response: ServerResponse, answer: string): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(answer) });
  response.end(answer);
}
