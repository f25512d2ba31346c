// Whether people who write, press or send files without end are felt by anybody else.
import { setTimeout as sleep } from "node:timers/promises";
import { type FixedBotApi, startBotApi } from "./bot-api.ts";
import { SECRET, startBot } from "./measured-process.ts";
import { fileUpdate, messageUpdate, newPeople, openWebhook, pressUpdate, sayAll, type Webhook } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, printSpread, type Question, quantile, spread } from "./tables.ts";

const PEOPLE = 32;
const EVERY_MS = 400;
const LASTS_MS = 8_000;
const LIMIT = 1.5;
/** What a person floods with, and how many of it a second. */
const floods = [
  { update: (person: number) => messageUpdate(person, "/menu"), perSecond: 100 },
  { update: (person: number) => pressUpdate(person, "1:trades::"), perSecond: 20 },
  { update: fileUpdate, perSecond: 50 / (LASTS_MS / 1000) },
] as const;

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
  const held: number[] = [];
  const notices: number[] = [];
  for (let round = 0; round < rounds; round++) {
    calm.push(await p95(webhook, people));
    held.push(bot.residentMb());
    const [waiting, told] = await Promise.all([p95(webhook, people), floodBy(webhook, api)]);
    flooded.push(waiting);
    notices.push(...told);
    held.push(bot.residentMb());
  }
  const ratios = flooded.map((each, round) => each / (calm[round] ?? Number.NaN));
  const most = Math.max(...notices);
  await webhook.close();
  await bot.stop();
  await api.close();
  return [
    {
      title: "People who flood",
      how: `${PEOPLE} people write every ${EVERY_MS} ms and are answered through a Bot API that takes 40 ms; beside them one sends 100 messages a second, one presses 20 times a second, one sends 50 files. The p95 of everyone else's time from delivery to acknowledgement, in ms; ${rounds} runs of ${LASTS_MS / 1000} s in turn. Notices: how often one who floods was told in a run.`,
      columns: ["calm", "flooded", "flooded ÷ calm", "limit", "memory, MB", "notices", "limit", ""],
      rows: [
        [
          printSpread(calm, 0),
          printSpread(flooded, 0),
          `**${printSpread(ratios, 2)}**`,
          `≤ ${LIMIT}`,
          `${held.at(0)?.toFixed(0)} → ${held.at(-1)?.toFixed(0)}`,
          `${Math.min(...notices)}–${most}`,
          "1",
          kept(spread(ratios).median <= LIMIT && most <= 1),
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

/** Everyone who floods at once; how many notices each of them got. */
async function floodBy(webhook: Webhook, api: FixedBotApi): Promise<number[]> {
  const told = new Map<unknown, number>();
  api.onCall = ({ body }) => {
    if (/terlalu cepat|too fast/i.test(String(body.text))) told.set(body.chat_id, (told.get(body.chat_id) ?? 0) + 1);
  };
  const flooders = newPeople(floods.length);
  await Promise.all(floods.map((flood, at) => floodWith(webhook, flooders[at] ?? 0, flood)));
  api.onCall = undefined;
  return flooders.map((person) => told.get(person) ?? 0);
}

async function floodWith(
  webhook: Webhook,
  person: number,
  { update, perSecond }: (typeof floods)[number],
): Promise<void> {
  const until = performance.now() + LASTS_MS;
  const sent: Promise<number>[] = [];
  while (performance.now() < until) {
    sent.push(webhook.deliver(update(person)));
    await sleep(1000 / perSecond);
  }
  await Promise.all(sent);
}
