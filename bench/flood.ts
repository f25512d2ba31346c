// Whether one person who writes a hundred messages a second is felt by anybody else.
import { setTimeout as sleep } from "node:timers/promises";
import { startBotApi } from "./bot-api.ts";
import { SECRET, startBot } from "./measured-process.ts";
import { messageUpdate, newPeople, openWebhook, sayAll, type Webhook } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, printSpread, type Question, quantile, spread } from "./tables.ts";

const PEOPLE = 32;
const EVERY_MS = 400;
const LASTS_MS = 8_000;
const FLOOD_PER_SECOND = 100;
const LIMIT = 1.5;

/** The p95 of everyone else's waiting, with the flood and without it in turn. */
export async function measureFlood(servers: Servers, rounds: number): Promise<Question[]> {
  const api = await startBotApi();
  const bot = await startBot({ apiRoot: api.address, delivery: "webhook", ...(await servers.fresh()) });
  const webhook = openWebhook(`${bot.address}/telegram`, SECRET, 256);
  const people = newPeople(PEOPLE);
  await sayAll(
    webhook,
    people,
    Array.from({ length: 60 }, () => "/menu"),
  );
  api.latencyMs = 40;

  const calm: number[] = [];
  const flooded: number[] = [];
  for (let round = 0; round < rounds; round++) {
    calm.push(await p95(webhook, people));
    const [waiting] = await Promise.all([p95(webhook, people), flood(webhook)]);
    flooded.push(waiting);
  }
  const ratios = flooded.map((each, round) => each / (calm[round] ?? Number.NaN));
  await webhook.close();
  await bot.stop();
  await api.close();
  return [
    {
      title: "One person floods",
      how: `${PEOPLE} people write every ${EVERY_MS} ms and are answered through a Bot API that takes 40 ms; beside them one person sends ${FLOOD_PER_SECOND} messages a second. The p95 of everyone else's time from delivery to acknowledgement, in ms; ${rounds} runs of ${LASTS_MS / 1000} s in turn.`,
      columns: ["calm", "flooded", "flooded ÷ calm", "limit", ""],
      rows: [
        [
          printSpread(calm, 0),
          printSpread(flooded, 0),
          `**${printSpread(ratios, 2)}**`,
          `≤ ${LIMIT}`,
          kept(spread(ratios).median <= LIMIT),
        ],
      ],
    },
  ];
}

async function p95(webhook: Webhook, people: readonly number[]): Promise<number> {
  const times: number[] = [];
  const until = performance.now() + LASTS_MS;
  await Promise.all(
    people.map(async (person) => {
      await sleep(Math.random() * EVERY_MS);
      while (performance.now() < until) {
        const took = await webhook.deliver(messageUpdate(person, "/menu"));
        times.push(took);
        await sleep(Math.max(0, EVERY_MS - took));
      }
    }),
  );
  return quantile(
    times.toSorted((a, b) => a - b),
    0.95,
  );
}

async function flood(webhook: Webhook): Promise<void> {
  const [person = 0] = newPeople(1);
  const until = performance.now() + LASTS_MS;
  const sent: Promise<number>[] = [];
  while (performance.now() < until) {
    sent.push(webhook.deliver(messageUpdate(person, "/menu")));
    await sleep(1000 / FLOOD_PER_SECOND);
  }
  await Promise.all(sent);
}
