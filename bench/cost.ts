// What an update costs: CPU of the whole bot against bare grammY that says the same, in the same run.
import { setTimeout as sleep } from "node:timers/promises";
import { type FixedBotApi, startBotApi } from "./bot-api.ts";
import { type Answers, type Measured, SECRET, startBot, startPeer } from "./measured-process.ts";
import { newPeople, openWebhook, sayAll, talk, type Webhook } from "./people.ts";
import { printProfile } from "./profile.ts";
import type { Servers } from "./servers.ts";
import { kept, printSpread, type Question, spread } from "./tables.ts";

const PEOPLE = 64;
/** A bot that answers for days is measured, not one that has just begun. */
const WARM_UP = 10_000;

interface Kind {
  readonly name: string;
  readonly limit: number;
  /** What everybody says before it is measured. */
  readonly before: readonly string[];
  /** What they then say, again and again. */
  readonly said: readonly string[];
}

const known = ["/start", "/menu"];
const toSummary = [
  ...known,
  ...[
    "tap 1:reg:p.LAS-SMAW3G:",
    "Setuju",
    "1",
    "Amina Lestari",
    "0812 3456 7001",
    "17 agustus 1999",
    "Lombok Timur",
    "SMA",
    "1",
  ],
];
const kinds: readonly Kind[] = [
  { name: "menu screen from memory", limit: 0.7, before: known, said: ["/menu"] },
  { name: "screen with one read", limit: 1.2, before: known, said: ["/kejuruan"] },
  { name: "answer that is saved", limit: 1.8, before: toSummary, said: ["Nama", "Amina Lestari"] },
];

/** Part of the right answer, where a wrong one would go unnoticed. */
const answeredWith: Record<string, string> = { Nama: "Siti Aminah", "Amina Lestari": "Amina Lestari" };

interface Rounds {
  readonly updates: number;
  readonly rounds: number;
}

/** CPU per 10,000 updates for three kinds of update, peers beside ours, and where ours goes. */
export async function measureCost(servers: Servers, { updates, rounds }: Rounds): Promise<Question[]> {
  const rows: string[][] = [];
  const profiles: Question[] = [];
  for (const kind of kinds) {
    const bots = await openBots(servers, kind);
    const seconds: Record<string, number[]> = {};
    for (let round = 0; round < rounds; round++)
      for (const [name, { process, webhook }] of Object.entries(bots.all)) {
        const used = await cpuOf(process, () => talk(webhook, bots.people, updates, nextOf(kind)));
        seconds[name] = [...(seconds[name] ?? []), (used / updates) * 10_000];
      }
    profiles.push(await profileOf(kind, bots, updates));
    await bots.close();
    const { ours = [], grammy = [], http = [] } = seconds;
    const ratios = ours.map((each, round) => each / (grammy[round] ?? Number.NaN));
    rows.push([
      kind.name,
      printSpread(ours, 2),
      printSpread(grammy, 2),
      printSpread(http, 2),
      (spread(http).median / spread(grammy).median).toFixed(2),
      `**${printSpread(ratios, 2)}**`,
      `≤ ${kind.limit}`,
      kept(spread(ratios).median <= kind.limit),
    ]);
  }
  const title = "What an update costs";
  const how = `CPU seconds per 10,000 updates of each process, ${PEOPLE} people in a closed loop behind the webhook, the Bot API at 0 ms, PostgreSQL and Redis as servers; ${rounds} runs of ${updates.toLocaleString("en")} updates in turn after ${WARM_UP.toLocaleString("en")} that nobody counted, the median of them and the least and most.`;
  const columns = ["kind", "ours", "bare grammY", "bare HTTP", "HTTP ÷ grammY", "ours ÷ grammY", "limit", ""];
  const notes = [
    "What limits it: an update that is answered without any library still costs the share under *HTTP ÷ grammY*. On top come the two questions to Redis that keep people in order over all processes (where a turn begins, with what is remembered of the person; where it ends, with the mark of what was dealt with), a log line, the metrics, and for each read or kept answer a trip to PostgreSQL: four of them for an answer (read, keep, look back, note the question). Most of the cost of such a trip is the kernel waking the other process, which the tables below show by itself.",
  ];
  return [{ title, how, columns, rows, notes }, ...profiles];
}

function nextOf({ said }: Kind) {
  return (count: number) => said[count % said.length] ?? "";
}

interface Bot {
  readonly process: Measured;
  readonly webhook: Webhook;
}

async function openBots(servers: Servers, kind: Kind) {
  const api = await startBotApi();
  const ours = await bot(await startBot({ apiRoot: api.address, delivery: "webhook", ...(await servers.fresh()) }));
  const people = newPeople(PEOPLE);
  await sayAll(ours.webhook, people, kind.before);
  const answers = await answersOf(api, ours.webhook, people, kind);
  const all = {
    ours,
    grammy: await bot(await startPeer("bare-grammy.ts", api.address, answers)),
    http: await bot(await startPeer("bare-http.ts", api.address, answers)),
  };
  // Until the compiler has done its work, and everybody is remembered.
  for (const { webhook } of Object.values(all)) await talk(webhook, people, WARM_UP, nextOf(kind));
  const close = async () => {
    for (const each of Object.values(all)) {
      await each.webhook.close();
      await each.process.stop();
    }
    await api.close();
  };
  return { all, people, close };
}

async function bot(process: Measured): Promise<Bot> {
  return { process, webhook: openWebhook(`${process.address}/telegram`, SECRET, PEOPLE) };
}

/** What the bot says to each text, once every text is known to be answered by one message. */
async function answersOf(api: FixedBotApi, webhook: Webhook, people: number[], { said }: Kind): Promise<Answers> {
  const answers: Answers = {};
  for (const text of said) {
    const heard: Record<string, unknown>[] = [];
    api.onCall = ({ body }) => heard.push(body);
    await sayAll(webhook, people, [text]);
    if (heard.length !== people.length) throw new Error(`"${text}" was answered by ${heard.length} messages`);
    answers[text] = heard[0] ?? {};
    if (!String(answers[text].text).includes(`${answeredWith[text] ?? ""}`))
      throw new Error(`"${text}" was not understood`);
  }
  api.onCall = undefined;
  return answers;
}

async function cpuOf(process: Measured, act: () => Promise<void>): Promise<number> {
  const before = process.cpuSeconds();
  await act();
  await sleep(100); // what is done after the answer belongs to it
  return process.cpuSeconds() - before;
}

async function profileOf(kind: Kind, { all, people }: Awaited<ReturnType<typeof openBots>>, updates: number) {
  await all.ours.process.profile();
  await talk(all.ours.webhook, people, updates, nextOf(kind));
  return printProfile(`Where the time goes: ${kind.name}`, await all.ours.process.profile(), updates);
}
