// Whether people wait for Telegram only, and never for each other: throughput when each call takes a network's time.
import { setTimeout as sleep } from "node:timers/promises";
import { type FixedBotApi, startBotApi } from "./bot-api.ts";
import { type Measured, SECRET, startBot, startPeer } from "./measured-process.ts";
import { messageUpdate, newPeople, openWebhook, sayAll } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, type Question } from "./tables.ts";

const LATENCY_MS = 40;
const PEOPLE = 16;
/** Fewer than the bot lets one person have in line: who floods is not answered. */
const EACH = 38;
const ROUNDS = 8;
const LIMIT = 0.94;
/** Said in turn, so that two answers that changed places are seen. */
const said = ["/menu", "/bantuan"] as const;

/** Updates a second by webhook and by polling, against people ÷ latency, with the order of each person's answers. */
export async function measureWaiting(servers: Servers): Promise<Question[]> {
  const api = await startBotApi();
  const answers = { "/menu": { text: "the menu" }, "/bantuan": { text: "help" } };
  const storage = async () => ({ apiRoot: api.address, ...(await servers.fresh()) });
  const ways: [string, () => Promise<Measured>, (api: FixedBotApi, address: string) => Way][] = [
    ["ours, webhook", async () => startBot({ ...(await storage()), delivery: "webhook" }), byWebhook],
    ["ours, polling", async () => startBot({ ...(await storage()), delivery: "polling" }), byPolling],
    ["bare grammY, webhook", () => startPeer("bare-grammy.ts", api.address, answers), byWebhook],
    ["bare HTTP, webhook", () => startPeer("bare-http.ts", api.address, answers), byWebhook],
  ];
  const ideal = PEOPLE / (LATENCY_MS / 1000);
  const rows: string[][] = [];
  for (const [name, start, wayOf] of ways) {
    const bot = await start();
    const { perSecond, inversions } = await throughput(api, wayOf(api, bot.address));
    await bot.stop();
    const ratio = perSecond / ideal;
    const judged = name.startsWith("ours") ? [`≥ ${LIMIT}`, kept(ratio >= LIMIT && inversions === 0)] : ["", ""];
    rows.push([name, perSecond.toFixed(0), ideal.toFixed(0), `**${ratio.toFixed(2)}**`, String(inversions), ...judged]);
  }
  await api.close();
  rows.push(["one update at a time", (1000 / LATENCY_MS).toFixed(0), ideal.toFixed(0), (1 / PEOPLE).toFixed(2)]);
  return [
    {
      title: "Throughput while each call takes 40 ms",
      how: `${ROUNDS} times ${PEOPLE} people with ${EACH} messages each, who begin at different moments; every message is answered by one call to a Bot API that takes ${LATENCY_MS} ms (so does \`getUpdates\`). By webhook each has one message in flight, by polling all of theirs lie ready. Each person's speed from the first call to the last answer, added up. People ÷ latency is what is possible if one person's messages are dealt with one after the other.`,
      columns: ["delivery", "updates a second", "people ÷ latency", "ratio", "answers out of order", "limit", ""],
      rows,
    },
  ];
}

interface Way {
  /** Everybody says so many lines, each beginning a little after the one before; resolves when all are answered. */
  say(people: readonly number[], each: number): Promise<void>;
  close(): Promise<void>;
}

async function throughput(api: FixedBotApi, way: Way): Promise<{ perSecond: number; inversions: number }> {
  api.latencyMs = 0;
  for (let round = 0; round < 6; round++) await way.say(newPeople(PEOPLE), EACH); // the compiler does its work
  let perSecond = 0;
  let inversions = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const people = newPeople(PEOPLE);
    api.latencyMs = 0;
    await way.say(people, 2); // everybody is known
    await sleep(1_000);
    api.latencyMs = LATENCY_MS;
    const watched = watch(api);
    await way.say(people, EACH);
    perSecond += watched.perSecond() / ROUNDS;
    inversions += watched.inversions();
  }
  api.onCall = undefined;
  await way.close();
  return { perSecond, inversions };
}

function byWebhook(_api: FixedBotApi, address: string): Way {
  const webhook = openWebhook(`${address}/telegram`, SECRET, PEOPLE);
  return {
    say: (people, each) => oneAfterAnother(people, (person) => sayAll(webhook, [person], linesOf(each))),
    close: () => webhook.close(),
  };
}

function byPolling(api: FixedBotApi): Way {
  return {
    async say(people, each) {
      const before = api.calls();
      await oneAfterAnother(people, async (person) =>
        api.deliver(linesOf(each).map((line) => messageUpdate(person, line))),
      );
      while (api.calls() < before + people.length * each) await sleep(5);
      await sleep(api.latencyMs);
    },
    close: async () => undefined,
  };
}

/** Spread over one call's time: who begins at the same instant waits for each other on a processor, not on the bot. */
async function oneAfterAnother(people: readonly number[], act: (person: number) => Promise<void>): Promise<void> {
  const begin = async (person: number, at: number) => {
    await sleep((at * LATENCY_MS) / people.length);
    await act(person);
  };
  await Promise.all(people.map(begin));
}

function linesOf(each: number): string[] {
  return Array.from({ length: each }, (_, at) => said[at % said.length] ?? "");
}

/** Follows every person's answers: how fast they come, and how many follow one of their own kind though the questions alternate. */
function watch(api: FixedBotApi) {
  const people = new Map<unknown, { first: number; last: number; count: number; text: unknown }>();
  let inversions = 0;
  api.onCall = ({ body }) => {
    const now = performance.now();
    const known = people.get(body.chat_id);
    if (known?.text === body.text) inversions += 1;
    const { first = now, count = 0 } = known ?? {};
    people.set(body.chat_id, { first, last: now, count: count + 1, text: body.text });
  };
  return {
    inversions: () => inversions,
    perSecond: () =>
      [...people.values()].reduce(
        (sum, { first, last, count }) => sum + count / ((last - first + LATENCY_MS) / 1000),
        0,
      ),
  };
}
