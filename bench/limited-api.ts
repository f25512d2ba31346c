// A Bot API that holds its limits, in a process of its own so that nobody's stall is another's:
// a token bucket or a strict sliding window, some chats that blocked the bot, some answers that ask to wait.
import { createServer } from "node:http";

/** How it behaves from now on; whatever is left out is as at the start. */
export interface Behaviour {
  readonly latencyMs?: number;
  /** Messages a second that it takes; without a limit all of them */
  readonly perSecond?: number;
  /** How they are counted: a bucket that holds a second's worth, or never more within any second */
  readonly counts?: "bucket" | "window";
  /** Of a hundred chats so many blocked the bot */
  readonly blockedPercent?: number;
  /** Of a hundred calls so many are told to wait a second, whatever the limit */
  readonly waitPercent?: number;
}

/** What it has seen since it was last told how to behave. */
export interface Seen {
  readonly accepted: number;
  readonly blocked: number;
  readonly toldToWait: number;
  /** Chats that took a message more than once */
  readonly twice: number;
  /** From the first call to the last answer that was not "wait", in seconds */
  readonly seconds: number;
}

const { PORT } = process.env;
const message = JSON.stringify({
  ok: true,
  result: { message_id: 7, date: 1_790_000_000, chat: { id: 1, type: "private", first_name: "A" }, text: "ok" },
});
const me = JSON.stringify({ ok: true, result: { id: 1000, is_bot: true, first_name: "Bench", username: "bench_bot" } });
const quiet = JSON.stringify({ ok: true, result: true });
const blocked = JSON.stringify({ ok: false, error_code: 403, description: "Forbidden: bot was blocked by the user" });
const wait = JSON.stringify({
  ok: false,
  error_code: 429,
  description: "Too Many Requests: retry after 1",
  parameters: { retry_after: 1 },
});

let behaviour: Behaviour = {};
let taken = new Map<number, number>();
let accepted: number[] = [];
let count = { accepted: 0, blocked: 0, toldToWait: 0 };
let tokens = 0;
let filledAt = 0;
let first: number | undefined;
let last = 0;

function begin(next: Behaviour): void {
  behaviour = next;
  taken = new Map();
  accepted = [];
  count = { accepted: 0, blocked: 0, toldToWait: 0 };
  tokens = next.perSecond ?? 0;
  filledAt = performance.now();
  first = undefined;
}

function answerTo(chatId: number): string {
  const now = performance.now();
  first ??= now;
  if (isTooMuch(now) || (behaviour.waitPercent ?? 0) > Math.random() * 100) {
    count.toldToWait += 1;
    return wait;
  }
  last = now;
  if (chatId % 100 < (behaviour.blockedPercent ?? 0)) {
    count.blocked += 1;
    return blocked;
  }
  count.accepted += 1;
  taken.set(chatId, (taken.get(chatId) ?? 0) + 1);
  return message;
}

function isTooMuch(now: number): boolean {
  const { perSecond, counts } = behaviour;
  if (perSecond === undefined) return false;
  if (counts === "window") {
    while ((accepted[0] ?? now) <= now - 1000) accepted.shift();
    if (accepted.length >= perSecond) return true;
    accepted.push(now);
    return false;
  }
  tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1000) * perSecond);
  filledAt = now;
  if (tokens < 1) return true;
  tokens -= 1;
  return false;
}

function seen(): Seen {
  const twice = [...taken.values()].filter((times) => times > 1).length;
  return { ...count, twice, seconds: first === undefined ? 0 : (last - first) / 1000 };
}

createServer((request, response) => {
  const method = request.url?.slice(request.url.lastIndexOf("/") + 1) ?? "";
  const send = (body: string) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
  };
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    if (method === "begin") begin(JSON.parse(body));
    if (method === "seen") return send(JSON.stringify(seen()));
    if (method === "getMe") return send(me);
    if (!method.startsWith("send")) return send(quiet);
    const answer = answerTo(Number(/"chat_id":(\d+)/.exec(body)?.[1]));
    const { latencyMs = 0 } = behaviour;
    if (latencyMs > 0) setTimeout(send, latencyMs, answer);
    else send(answer);
  });
}).listen(Number(PORT), "127.0.0.1");
