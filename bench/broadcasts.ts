// How a broadcast uses what Telegram allows, beside the ways in which many are usually written to; and what a million costs.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../test/support/servers.ts";
import type { Behaviour, Seen } from "./limited-api.ts";
import { type Measured, SECRET, start, startBot } from "./measured-process.ts";
import { messageUpdate, openWebhook, type Webhook } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, type Question, quantile } from "./tables.ts";

const LATENCY_MS = 40;
const AUTHOR = 7_000_000;
const TEXT = "Pelatihan las SMAW 3G dibuka. Pendaftaran sampai 12 Januari 2027.";
const CONTENT = { versions: "one", messages: { all: { kind: "text", text: TEXT, entities: [] } }, links: {} };

export interface Api {
  readonly address: string;
  begin(behaviour: Behaviour): Promise<void>;
  seen(): Promise<Seen>;
  stop(): Promise<void>;
}

/** A Bot API that says how it was called. */
export async function startApi(): Promise<Api> {
  const api = await start("bench/limited-api.ts", { PORT: String(await freePort()) }, "/seen");
  const ask = (method: string, body: object = {}) =>
    fetch(`${api.address}/${method}`, { method: "POST", body: JSON.stringify(body) });
  return {
    address: api.address,
    begin: async (behaviour) => void (await (await ask("begin", behaviour)).arrayBuffer()),
    seen: async () => (await (await ask("seen")).json()) as Seen,
    stop: () => api.stop(),
  };
}

interface Run {
  readonly bot: Measured;
  readonly database: pg.Client;
  /** Launches a broadcast to everyone that is kept now. */
  launch(): Promise<void>;
  stop(): Promise<void>;
}

/** The product with so many people whom a broadcast will reach. */
async function startRun(servers: Servers, api: Api, people: number, perSecond: number): Promise<Run> {
  const storage = await servers.fresh();
  const others = {
    BULK_PER_SECOND: String(perSecond),
    APPROVAL_ABOVE: "10000000",
    HOLD_MINUTES: "0",
    QUIET_HOURS: "off",
    ADMIN_IDS: String(AUTHOR),
    LOG_LEVEL: "warn",
  };
  const bot = await startBot({ apiRoot: api.address, delivery: "webhook", ...storage, others });
  const database = new pg.Client({ connectionString: storage.databaseUrl });
  await database.connect();
  await database.query(
    `INSERT INTO "Candidate" ("telegramId", language, "createdAt") SELECT n, 'id', now() FROM generate_series(1, $1) n`,
    [people],
  );
  await database.query("ANALYZE");
  return {
    bot,
    database,
    async launch() {
      const now = "2026-11-24T09:00:30+08:00";
      await database.query(
        `INSERT INTO "Broadcast" (state, "authorTelegramId", content, audience, "createdAt", "changedAt", "holdUntil")
         VALUES ('scheduled', $1, $2, '{"everyone": true}', $3, $3, $3)`,
        [AUTHOR, JSON.stringify(CONTENT), now],
      );
      await moveClock(bot);
    },
    async stop() {
      await database.end();
      await bot.stop();
    },
  };
}

/** Half a minute later by the product's clock, or at another moment: then it looks for what is due. */
export async function moveClock(
  { address }: Pick<Measured, "address">,
  to = new Date("2026-11-24T09:01:00+08:00"),
): Promise<void> {
  const headers = { "content-type": "application/json" };
  const { now } = (await (
    await fetch(`${address}/clock`, { method: "POST", headers, body: JSON.stringify({ now: to.toISOString() }) })
  ).json()) as { now?: string };
  if (now === undefined) throw new Error("the clock did not move");
}

/** Waits until everyone was dealt with; the sums are the API's. */
async function untilAll(api: Api, people: number, patienceMs: number): Promise<Seen> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const seen = await api.seen();
    if (seen.accepted + seen.blocked >= people || Date.now() > giveUpAt) return seen;
    await sleep(200);
  }
}

async function runOurs(servers: Servers, api: Api, people: number, perSecond: number, behaviour: Behaviour) {
  const run = await startRun(servers, api, people, perSecond);
  await api.begin(behaviour);
  await run.launch();
  const seen = await untilAll(api, people, 120_000);
  await run.stop();
  return seen;
}

async function runPeer(api: Api, way: string, people: number, perSecond: number, behaviour: Behaviour) {
  await api.begin(behaviour);
  const environment = {
    PORT: String(await freePort()),
    API_ROOT: api.address,
    WAY: way,
    PEOPLE: String(people),
    PER_SECOND: String(perSecond),
    BODY: JSON.stringify({ text: TEXT, parse_mode: "HTML" }),
  };
  const peer = await start("bench/bulk-peer.ts", environment, "/");
  const seen = await untilAll(api, people, 60_000);
  await peer.stop();
  return seen;
}

/** How often what lasts seconds only is asked: something else on the machine may have its moment in one of them. */
const ROUNDS = 3;

/** Asks one after the other, and hands back the answers with the one in the middle first. */
async function inRounds<Answer>(
  ask: () => Promise<Answer>,
  figure: (answer: Answer) => number,
  rounds = ROUNDS,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let round = 0; round < rounds; round++) answers.push(await ask());
  answers.sort((a, b) => figure(a) - figure(b));
  return [...answers.splice(Math.floor(rounds / 2), 1), ...answers];
}

const efficiencyOf = ({ accepted, blocked, seconds }: Seen, perSecond: number) =>
  (accepted + blocked - 1) / (perSecond * seconds);

/** The questions about broadcasts, each by its name. */
export const broadcastQuestions: Record<string, (servers: Servers) => Promise<Question[]>> = {
  limits: (servers) => withApi((api) => efficiency(servers, api)),
  writers: (servers) => withApi((api) => beside(servers, api)),
  unlimited: (servers) => withApi((api) => unlimited(servers, api)),
  trouble: (servers) => withApi((api) => troubled(servers, api)),
  million: (servers) => withApi((api) => aMillion(servers, api)),
};

async function withApi(ask: (api: Api) => Promise<Question>): Promise<Question[]> {
  const api = await startApi();
  try {
    return [await ask(api)];
  } finally {
    await api.stop();
  }
}

async function efficiency(servers: Servers, api: Api): Promise<Question> {
  const rows: string[][] = [];
  for (const perSecond of [30, 1000])
    for (const counts of ["bucket", "window"] as const) {
      const limit = counts === "bucket" ? 0.99 : 0.95;
      const people = perSecond * (perSecond < 100 ? 30 : 15);
      const behaviour = { latencyMs: LATENCY_MS, perSecond, counts };
      const printed = ({ accepted, seconds, toldToWait, blocked, twice }: Seen) => [
        efficiencyOf({ accepted, blocked, seconds, toldToWait, twice }, perSecond).toFixed(3),
        String(toldToWait),
      ];
      const [ours, ...others] = await inRounds(
        () => runOurs(servers, api, people, perSecond, behaviour),
        (seen) => efficiencyOf(seen, perSecond),
        perSecond < 100 ? 1 : ROUNDS,
      );
      if (!ours) throw new Error("nothing was measured");
      const isKept = efficiencyOf(ours, perSecond) >= limit && ours.toldToWait === 0 && ours.accepted === people;
      const peers = [];
      for (const way of ["loop", "chunks", "retry"])
        peers.push(printed(await runPeer(api, way, people, perSecond, behaviour)).join(" / "));
      const [ratio = "", waits = ""] = printed(ours);
      const beside = others.map((seen) => printed(seen).join(" / ")).join(", ");
      const wanted = `≥ ${limit} / 0`;
      rows.push([`${perSecond}/s by ${counts}`, `**${ratio}** / ${waits}`, beside, wanted, kept(isKept), ...peers]);
    }
  return {
    title: "A broadcast under Telegram's limit",
    how: `What was taken ÷ (limit × time), and how often Telegram said "wait" (429); a Bot API that takes ${LATENCY_MS} ms and holds its limit by a bucket of one second's worth, or strictly within any second. Beside: one after the other, a chunk each second, and a hundred at once that try again. A bucket that begins full lets who rushes take a second's worth more. What takes seconds only is asked three times: the middle one counts, the others stand beside it.`,
    columns: ["limit", "ours: efficiency / 429", "the others", "wanted", "", "one by one", "chunks", "try again"],
    rows,
  };
}

const WRITERS = 8;
const WRITES_EVERY_MS = 1_300;

async function beside(servers: Servers, api: Api): Promise<Question> {
  const run = await startRun(servers, api, 1_500, 25);
  const webhook = openWebhook(`${run.bot.address}/telegram`, SECRET, 64);
  const writers = Array.from({ length: WRITERS }, (_, at) => 8_000_000 + at);
  const behaviour = { latencyMs: LATENCY_MS, perSecond: 30, counts: "bucket" } as const;
  await api.begin(behaviour);
  await write(webhook, writers, 20_000);
  const idle = await write(webhook, writers, 30_000);
  await api.begin(behaviour);
  await run.launch();
  await sleep(3_000);
  const during = await write(webhook, writers, 30_000);
  const { toldToWait, accepted, seconds } = await api.seen();
  await webhook.close();
  await run.stop();
  const ratio = during.p99 / idle.p99;
  const isKept = ratio <= 1.2 && toldToWait === 0 && during.unanswered === 0;
  return {
    title: "People who write while a broadcast runs",
    how: `A broadcast at 25 a second, and ${WRITERS} people who write every ${WRITES_EVERY_MS / 1000} s, under a limit of 30 a second that counts replies as well. From delivery to acknowledgement, p99 in ms; sent in all a second.`,
    columns: ["idle", "during", "during ÷ idle", "limit", "429", "unanswered", "sent a second", ""],
    rows: [
      [
        idle.p99.toFixed(0),
        during.p99.toFixed(0),
        `**${ratio.toFixed(2)}**`,
        "≤ 1.2",
        String(toldToWait),
        String(during.unanswered),
        (accepted / seconds).toFixed(1),
        kept(isKept),
      ],
    ],
  };
}

/** Writes for so long, each person every moment; how long it took until it was dealt with, and how often it was not. */
export async function write(webhook: Webhook, writers: readonly number[], lastsMs: number) {
  const times: number[] = [];
  let unanswered = 0;
  const until = performance.now() + lastsMs;
  await Promise.all(
    writers.map(async (writer) => {
      await sleep(Math.random() * WRITES_EVERY_MS);
      while (performance.now() < until) {
        const took = await webhook.deliver(messageUpdate(writer, "/menu")).catch(() => undefined);
        if (took === undefined) unanswered += 1;
        else times.push(took);
        await sleep(Math.max(0, WRITES_EVERY_MS - (took ?? 0)));
      }
    }),
  );
  const sorted = times.toSorted((a, b) => a - b);
  return { p99: quantile(sorted, 0.99), unanswered };
}

async function unlimited(servers: Servers, api: Api): Promise<Question> {
  const people = 20_000;
  const rate = ({ accepted, seconds }: Seen) => accepted / seconds;
  const byTurns = async () => {
    const ours = await runOurs(servers, api, people, 100_000, {});
    const raw = await runPeer(api, "raw", people, 100_000, {});
    return { ours, raw, ratio: rate(ours) / rate(raw) };
  };
  const [middle, ...others] = await inRounds(byTurns, ({ ratio }) => ratio);
  if (!middle) throw new Error("nothing was measured");
  const { ours, raw, ratio } = middle;
  return {
    title: "A broadcast without a limit",
    how: `${people.toLocaleString("en")} messages to a Bot API that takes no time, in messages a second; beside a raw HTTP client (undici, 250 at once) that keeps no record of anything. By turns, three times: the middle ratio counts.`,
    columns: ["ours", "raw client", "ours ÷ raw", "the others", "limit", ""],
    rows: [
      [
        rate(ours).toFixed(0),
        rate(raw).toFixed(0),
        `**${ratio.toFixed(2)}**`,
        others.map((other) => other.ratio.toFixed(2)).join(", "),
        "≥ 0.5",
        kept(ratio >= 0.5 && ours.accepted === people),
      ],
    ],
  };
}

async function troubled(servers: Servers, api: Api): Promise<Question> {
  const perSecond = 30;
  const people = 1_800;
  const behaviour = { latencyMs: LATENCY_MS, perSecond, counts: "bucket", blockedPercent: 30, waitPercent: 5 } as const;
  const seen = await runOurs(servers, api, people, perSecond, behaviour);
  const ratio = efficiencyOf(seen, perSecond);
  const lost = people - seen.accepted - seen.blocked;
  return {
    title: "A broadcast in trouble",
    how: `${people.toLocaleString("en")} people at ${perSecond} a second, of whom 30 % blocked the bot, while 5 % of all calls are told to wait a second. Dealt with ÷ (limit × time).`,
    columns: ["efficiency", "limit", "429", "lost", "twice", ""],
    rows: [
      [
        `**${ratio.toFixed(3)}**`,
        "≥ 0.9",
        String(seen.toldToWait),
        String(lost),
        String(seen.twice),
        kept(ratio >= 0.9 && lost === 0 && seen.twice === 0),
      ],
    ],
  };
}

async function aMillion(servers: Servers, api: Api): Promise<Question> {
  await api.begin({});
  const small = await expand(servers, api, 10_000);
  const [large, ...others] = await inRounds(
    () => expand(servers, api, 1_000_000),
    ({ ratio }) => ratio,
  );
  if (!large) throw new Error("nothing was measured");
  const memory = large.residentMb / small.residentMb;
  return {
    title: "A million recipients",
    how: "From the launch until everyone has their row, beside one `INSERT … SELECT` of the same rows into the same table, and the most memory the bot held meanwhile. Both begin with an empty table and no checkpoint due. The million is asked three times: the middle ratio counts.",
    columns: [
      "recipients",
      "ours, s",
      "one INSERT, s",
      "ours ÷ INSERT",
      "the others",
      "limit",
      "memory, MB",
      "÷ 10,000",
      "limit",
      "",
    ],
    rows: [
      ["10,000", small.seconds.toFixed(1), small.insertSeconds.toFixed(1), "", "", "", small.residentMb.toFixed(0)],
      [
        "1,000,000",
        large.seconds.toFixed(1),
        large.insertSeconds.toFixed(1),
        `**${large.ratio.toFixed(2)}**`,
        others.map(({ ratio }) => ratio.toFixed(2)).join(", "),
        "≤ 1.5",
        large.residentMb.toFixed(0),
        `**${memory.toFixed(2)}**`,
        "≤ 1.1",
        kept(large.ratio <= 1.5 && memory <= 1.1),
      ],
    ],
  };
}

async function expand(servers: Servers, api: Api, people: number) {
  const run = await startRun(servers, api, people, 1);
  const { database, bot } = run;
  const begin = async () => {
    await database.query(`TRUNCATE "Delivery"`);
    await database.query("CHECKPOINT");
  };
  await begin();
  const insertSeconds = await timeOf(async () => {
    await database.query(
      `INSERT INTO "Delivery" (kind, subject, "candidateId", "notBefore") SELECT 'bench', '0', id, now() FROM "Candidate"`,
    );
  });
  await begin();
  let residentMb = 0;
  const seconds = await timeOf(async () => {
    await run.launch();
    const count = async () =>
      Number((await database.query(`SELECT count(*) FROM "Broadcast" WHERE "expandedAt" IS NOT NULL`)).rows[0].count);
    while ((await count()) === 0) {
      residentMb = Math.max(residentMb, bot.residentMb());
      await sleep(100);
    }
  });
  await run.stop();
  return { seconds, insertSeconds, residentMb, ratio: seconds / insertSeconds };
}

/** How long something takes, in seconds. */
export async function timeOf(act: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return (performance.now() - startedAt) / 1000;
}
