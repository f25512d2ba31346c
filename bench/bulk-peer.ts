// What a broadcast is compared with: the ways in which one message is usually sent to many, and nothing remembered.
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";

const { PORT, API_ROOT = "", WAY = "", PEOPLE = "0", PER_SECOND = "30", BODY = "{}" } = process.env;
const people = Number(PEOPLE);
const perSecond = Number(PER_SECOND);
const dispatcher = new Agent({ connections: 256, keepAliveTimeout: 60_000 });
const headers = { "content-type": "application/json" };

/** Sends one message; the seconds to wait if it was not taken. */
async function send(person: number): Promise<number | undefined> {
  const url = `${API_ROOT}/bot1000:bench/sendMessage`;
  const body = `{"chat_id":${person},${BODY.slice(1)}`;
  const answered = await request(url, { method: "POST", headers, body, dispatcher });
  const answer = (await answered.body.json()) as { parameters?: { retry_after?: number } };
  return answer.parameters?.retry_after;
}

/** Again until it is taken, as the usual plugin for grammY does. */
async function sendPatiently(person: number): Promise<void> {
  for (let wait = await send(person); wait !== undefined; wait = await send(person)) await sleep(wait * 1000);
}

/** So many at once, each of them going on with the next person. */
async function atOnce(lanes: number): Promise<void> {
  let next = 1;
  const lane = async () => {
    while (next <= people) await sendPatiently(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

const ways: Record<string, () => Promise<void>> = {
  loop: () => atOnce(1),
  retry: () => atOnce(100),
  raw: () => atOnce(250),
  async chunks() {
    for (let from = 1; from <= people; from += perSecond) {
      const chunk = Array.from({ length: Math.min(perSecond, people - from + 1) }, (_, at) => from + at);
      await Promise.all([sleep(1000), ...chunk.map(sendPatiently)]);
    }
  },
};

createServer((_request, response) => response.end()).listen(Number(PORT), "127.0.0.1");
await sleep(1_000);
await ways[WAY]?.();
