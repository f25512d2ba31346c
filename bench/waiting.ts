// Whether people wait for Telegram only, and never for each other: throughput when each call takes a network's time.
import { setTimeout as sleep } from "node:timers/promises";
import { type FixedBotApi, startBotApi } from "./bot-api.ts";
import { SECRET, startBot } from "./measured-process.ts";
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
  const rows: string[][] = [];
  for (const delivery of ["webhook", "polling"] as const) {
    const { seconds, inversions } = await throughput(servers, delivery);
    const perSecond = (PEOPLE * EACH * ROUNDS) / seconds;
    const ideal = PEOPLE / (LATENCY_MS / 1000);
    const isKept = perSecond / ideal >= LIMIT && inversions === 0;
    rows.push([
      delivery,
      perSecond.toFixed(0),
      ideal.toFixed(0),
      `**${(perSecond / ideal).toFixed(2)}**`,
      `≥ ${LIMIT}`,
      String(inversions),
      kept(isKept),
    ]);
  }
  rows.push([
    "one update at a time",
    "",
    (PEOPLE / (LATENCY_MS / 1000)).toFixed(0),
    (1 / PEOPLE).toFixed(2),
    "",
    "",
    "",
  ]);
  return [
    {
      title: "Throughput while each call takes 40 ms",
      how: `${ROUNDS} times ${PEOPLE} people with ${EACH} messages each, every one answered by one call to a Bot API that takes ${LATENCY_MS} ms (so does \`getUpdates\`); by webhook each has one message in flight, by polling all of them lie ready; timed from the first call to the last answer. People ÷ latency is what is possible if one person's messages are dealt with one after the other.`,
      columns: ["delivery", "updates a second", "people ÷ latency", "ratio", "limit", "answers out of order", ""],
      rows,
    },
  ];
}

async function throughput(servers: Servers, delivery: "webhook" | "polling") {
  const api = await startBotApi();
  const bot = await startBot({ apiRoot: api.address, delivery, ...(await servers.fresh()) });
  const run = delivery === "webhook" ? byWebhook(bot.address) : byPolling(api);
  for (let round = 0; round < 6; round++) await run.all(newPeople(PEOPLE), EACH); // the compiler does its work
  let seconds = 0;
  const order = watchOrder(api);
  for (let round = 0; round < ROUNDS; round++) {
    const people = newPeople(PEOPLE);
    api.latencyMs = 0;
    await run.all(people, 2); // everybody is known
    await sleep(1_000);
    api.latencyMs = LATENCY_MS;
    order.begin();
    await run.all(people, EACH);
    seconds += (performance.now() - order.beganAt()) / 1000;
  }
  await run.close();
  await bot.stop();
  await api.close();
  return { seconds, inversions: order.inversions() };
}

function byWebhook(address: string) {
  const webhook = openWebhook(`${address}/telegram`, SECRET, PEOPLE);
  return {
    all: (people: number[], each: number) => sayAll(webhook, people, linesOf(each)),
    close: () => webhook.close(),
  };
}

function byPolling(api: FixedBotApi) {
  return {
    async all(people: number[], each: number) {
      const before = api.calls();
      api.deliver(linesOf(each).flatMap((line) => people.map((person) => messageUpdate(person, line))));
      while (api.calls() < before + people.length * each) await sleep(5);
      await sleep(api.latencyMs);
    },
    close: async () => undefined,
  };
}

function linesOf(each: number): string[] {
  return Array.from({ length: each }, (_, at) => said[at % said.length] ?? "");
}

/** Counts the answers that follow one of their own kind, though the questions alternate; and when the first came. */
function watchOrder(api: FixedBotApi) {
  const last = new Map<unknown, unknown>();
  let inversions = 0;
  let beganAt: number | undefined;
  api.onCall = ({ body }) => {
    beganAt ??= performance.now();
    if (last.get(body.chat_id) === body.text) inversions += 1;
    last.set(body.chat_id, body.text);
  };
  return {
    inversions: () => inversions,
    begin: () => {
      beganAt = undefined;
    },
    beganAt: () => beganAt ?? Number.NaN,
  };
}
