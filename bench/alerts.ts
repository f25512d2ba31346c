// One vacancy against a million people, and two hundred in an hour: what it takes until each is owed word of it.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { digestsStatement, oweDigests } from "../src/alerts/digests.ts";
import { oweAlerts, owingStatement } from "../src/alerts/owing.ts";
import { readConfig } from "../src/config.ts";
import { type OpenDatabase, openDatabase } from "../src/platform/database.ts";
import type { Prisma } from "../src/platform/generated/prisma/client.ts";
import { silentLog } from "../src/platform/log.ts";
import { type Api, startApi, timeOf, write } from "./broadcasts.ts";
import { type Measured, SECRET, startBot } from "./measured-process.ts";
import { openWebhook, pressUpdate, type Webhook } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, printSpread, type Question, quantile, spread } from "./tables.ts";

const STAFF = 7_000_000;
const ROUNDS = 3;
const NOW = new Date("2026-11-24T01:00:00Z");
/** An hour's vacancies, each for so many people, however many there are. */
const IN_AN_HOUR = 200;
const RARE_PLACES = 10;
const WANT_A_RARE_ONE = 500;

interface Run {
  readonly bot: Measured;
  readonly webhook: Webhook;
  readonly client: pg.Client;
  readonly database: OpenDatabase;
  readonly rt: Parameters<typeof oweAlerts>[0];
  stop(): Promise<void>;
}

/** All questions about alerts, on one database that grows to so many people. */
export async function measureAlerts(servers: Servers, people: number): Promise<Question[]> {
  const api = await startApi();
  const run = await startRun(servers, api);
  try {
    await fill(run.client, { from: 1, to: people / 10 });
    await fillRare(run.client);
    const few = await anHour(run, 10_000, people / 10);
    await fill(run.client, { from: people / 10 + 1, to: people });
    const many = await anHour(run, 20_000, people);
    const one = await oneVacancy(run, people);
    const digests = await digestsOf(run);
    return [one, hours(few, many), digests, await firstAlert(run, api, people)];
  } finally {
    await run.stop();
    await api.stop();
  }
}

async function startRun(servers: Servers, api: Api): Promise<Run> {
  const storage = await servers.fresh();
  const others = { QUIET_HOURS: "off", ADMIN_IDS: String(STAFF), LOG_LEVEL: "warn", BULK_PER_SECOND: "25" };
  const bot = await startBot({ apiRoot: api.address, delivery: "webhook", ...storage, others });
  const client = new pg.Client({ connectionString: storage.databaseUrl });
  await client.connect();
  await client.query("SET jit = off");
  await client.query(
    `INSERT INTO "Company" (code, state, "legalName", "centreCode", "madeBy", "madeAt", "verifiedBy", "verifiedAt")
     SELECT 'BENCH', 'verified', 'PT Bench', min(code), 1, $1, 2, $1 FROM "Centre"`,
    [NOW],
  );
  const database = await openDatabase({ databaseUrl: storage.databaseUrl, dataDir: "", migrate: false }, silentLog);
  const config = readConfig({ QUIET_HOURS: "off" });
  return {
    bot,
    client,
    database,
    webhook: openWebhook(`${bot.address}/telegram`, SECRET, 64),
    rt: { config, db: database.db, now: () => NOW, work: { send: async () => undefined } as never },
    async stop() {
      await client.end();
      await database.close();
      await bot.stop();
    },
  };
}

/**
 * People with one subscription each: one in twelve for welding, and of those six in ten where the vacancy is. One in five has
 * it by the day; all have agreed to what is done with what they told.
 */
async function fill(client: pg.Client, { from, to }: { from: number; to: number }): Promise<void> {
  await client.query(
    `INSERT INTO "Candidate" (id, "telegramId", language, "regencyCode", "createdAt")
     SELECT 1000000 + n, n, 'id', CASE WHEN n % 3 = 0 THEN '35.07' ELSE '52.03' END, $3 FROM generate_series($1::int, $2::int) n`,
    [from, to, NOW],
  );
  await client.query(
    `INSERT INTO "Consent" ("candidateId", purpose, version, "givenAt")
     SELECT 1000000 + n, 'registration', 1, $3 FROM generate_series($1::int, $2::int) n`,
    [from, to, NOW],
  );
  await client.query(
    `INSERT INTO "AlertSubscription" ("candidateId", "tradeCode", "provinceCode", "regencyCode", country, pace, "createdAt")
     SELECT 1000000 + n, (array['LAS','OTO','LIS','MAN','REF','ELK','TIK','FAS','PAR','PRO','BIS','BGN'])[n % 12 + 1],
       CASE WHEN n / 12 % 10 < 4 THEN '52' WHEN n / 12 % 10 < 6 THEN '35' END,
       CASE WHEN n / 12 % 10 = 6 THEN '35.07' END,
       CASE WHEN n / 12 % 10 > 7 THEN 'ID' WHEN n / 12 % 10 = 7 THEN 'MY' END,
       (CASE WHEN n % 5 = 0 THEN 'daily' ELSE 'atOnce' END)::"AlertPace", $3
     FROM generate_series($1::int, $2::int) n`,
    [from, to, NOW],
  );
  await client.query("VACUUM ANALYZE");
}

/** As many who want something rare in each of ten places, whoever else there is. */
async function fillRare(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "AlertSubscription" ("candidateId", "tradeCode", "regencyCode", "createdAt")
     SELECT 1000000 + n, 'KEC', (SELECT code FROM "Regency" WHERE code LIKE '52%' ORDER BY code OFFSET n % $1::int LIMIT 1), $3
     FROM generate_series(1, $2::int) n`,
    [RARE_PLACES, RARE_PLACES * WANT_A_RARE_ONE, NOW],
  );
  await client.query("VACUUM ANALYZE");
}

async function post(
  client: pg.Client,
  { id, trade, place, state }: { id: number; trade: string; place: string; state: "published" | "inReview" },
): Promise<void> {
  await client.query(
    `INSERT INTO "Vacancy" (id, code, "companyCode", kind, state, title, "tradeCode", openings, "regencyCode", "wageMin", currency,
       "wagePeriod", "minimumAge", hours, contract, education, "closesOn", "madeBy", "madeAt", "changedAt", "publishedAt")
     VALUES ($1::int, 'VAC-' || $1::int, 'BENCH', 'domestic', ($4::text)::"VacancyState", '{"id": "Juru las"}', $2, 4, $3, 3000000, 'IDR', 'month', 18,
       '8 jam', 'PKWT', 'SMP', '2026-12-20', 1, $5::timestamptz, $5::timestamptz, CASE WHEN $4::text = 'published' THEN $5::timestamptz END)`,
    [id, trade, place, state, NOW],
  );
}

/** What a statement written by hand for just this vacancy takes: nothing is looked up, nothing is asked that need not be. */
function bestInsert(client: pg.Client, subject: string): Promise<number> {
  return timeOf(async () => {
    await client.query(
      `INSERT INTO "Delivery" (kind, subject, "candidateId", state, reason, "notBefore")
       SELECT 'bench', '${subject}', s."candidateId",
         (CASE WHEN s.pace = 'daily' THEN 'skipped' ELSE 'queued' END)::"DeliveryState",
         CASE WHEN s.pace = 'daily' THEN 'digest' END,
         CASE WHEN s.pace = 'daily' THEN timestamptz '2026-11-24T10:00:00Z' ELSE timestamptz '2026-11-24T01:00:00Z' END
       FROM "AlertSubscription" s JOIN "Candidate" c ON c.id = s."candidateId" AND c.reachable
       WHERE coalesce(s."tradeCode", '') IN ('', 'LAS')
         AND coalesce(s."regencyCode", s."provinceCode", s."country", '') IN ('', 'ID', '52', '52.03')
         AND NOT EXISTS (SELECT FROM "SilencedTopic" t WHERE t."candidateId" = c.id AND t.topic = 'vacancies')
         AND NOT EXISTS (SELECT FROM "Consent" w WHERE w."candidateId" = c.id AND w."withdrawnAt" IS NOT NULL)
       ON CONFLICT DO NOTHING`,
    );
  });
}

async function oneVacancy(run: Run, people: number): Promise<Question> {
  const { client, webhook, rt } = run;
  const [through, statement, best, again]: [number[], number[], number[], number[]] = [[], [], [], []];
  const ways: Way[] = [];
  let owed = 0;
  let added = 0;
  await bestInsert(client, "warm"); // whatever is read from disk for the first time is read for all of them
  await forget(client, "bench");
  for (let round = 0; round < ROUNDS; round++) {
    best.push(await bestInsert(client, String(round)));
    await forget(client, "bench");
    const id = 30_000 + round;
    await post(client, { id, trade: "LAS", place: "52.03", state: "published" });
    const first = await timed(() => oweAlerts(rt, id));
    owed = first.value;
    statement.push(first.seconds);
    const second = await timed(() => oweAlerts(rt, id));
    added += second.value;
    again.push(second.seconds);
    await forget(client, "vacancy-alert");
    const pressed = 31_000 + round;
    await post(client, { id: pressed, trade: "LAS", place: "52.03", state: "inReview" });
    const way = await timed(() => publishAndWait(client, webhook, pressed));
    through.push(way.seconds);
    ways.push(way.value);
    await client.query(`UPDATE "Vacancy" SET state = 'closed', "closedAs" = 'filled' WHERE id = $1`, [pressed]);
    await forget(client, "vacancy-alert");
  }
  const ratio = (of: number[]) => spread(of).median / spread(best).median;
  const plan = await explain(client, await owingStatement(rt, 30_000));
  const middle = (part: keyof Way) => `${(spread(ways.map((way) => way[part])).median * 1000).toFixed(0)} ms`;
  return {
    title: "One vacancy",
    how: `A vacancy for which ${owed.toLocaleString("en")} of ${people.toLocaleString("en")} people ask, until each of them is owed word of it, in seconds, median (least–most) of ${ROUNDS}: from the press that publishes it, and the statement alone; beside the best single INSERT … SELECT written by hand for this vacancy. And the same once more.`,
    columns: ["", "seconds", "÷ INSERT", "limit", ""],
    rows: [
      ["one INSERT … SELECT", printSpread(best, 2), "1", "", ""],
      [
        "from the press",
        printSpread(through, 2),
        `**${ratio(through).toFixed(2)}**`,
        "≤ 1.5",
        kept(ratio(through) <= 1.5),
      ],
      ["the statement", printSpread(statement, 2), ratio(statement).toFixed(2), "", ""],
      [
        `again (adds ${added})`,
        printSpread(again, 2),
        `**${ratio(again).toFixed(2)}**`,
        "≤ 1",
        kept(ratio(again) <= 1 && added === 0),
      ],
    ],
    notes: [
      `From the press: ${middle("press")} until it is published and the work is there, ${middle("waits")} until it is begun, ` +
        `${middle("owing")} until all are owed. The first two are the same however many ask.`,
      "The plan of the statement:",
      `\`\`\`\n${plan}\n\`\`\``,
    ],
  };
}

/** Where the time goes from a press to the deliveries owed, in seconds. */
interface Way {
  /** Until the press is dealt with and the work is there */
  readonly press: number;
  /** Until somebody begins the work */
  readonly waits: number;
  /** Until all are owed */
  readonly owing: number;
}

/** A member of the staff publishes it; resolves when those who ask for it are owed word of it. */
async function publishAndWait(client: pg.Client, webhook: Webhook, id: number): Promise<Way> {
  const pressedAt = Date.now();
  await webhook.deliver(pressUpdate(STAFF, `1:posting-publish:${id}:0`));
  const count = async () =>
    (await client.query(`SELECT FROM "Delivery" WHERE kind = 'vacancy-alert' AND subject = $1 LIMIT 1`, [String(id)]))
      .rowCount;
  for (const giveUpAt = Date.now() + 60_000; (await count()) === 0; ) {
    if (Date.now() > giveUpAt) throw new Error("nobody was owed anything: it was not published");
    await sleep(5);
  }
  const owedAt = Date.now();
  const { rows } = await client.query<{ created: Date; started: Date }>(
    `SELECT created_on AS created, started_on AS started FROM work.job
     WHERE name = 'vacancy-published' AND data -> 'input' ->> 'vacancyId' = $1 ORDER BY created_on DESC LIMIT 1`,
    [String(id)],
  );
  const [{ created, started } = { created: new Date(Number.NaN), started: new Date(Number.NaN) }] = rows;
  return {
    press: (created.getTime() - pressedAt) / 1000,
    waits: (started.getTime() - created.getTime()) / 1000,
    owing: (owedAt - started.getTime()) / 1000,
  };
}

/** As though it had not been: each round begins with as much room in the table, and with no checkpoint that is due. */
async function forget(client: pg.Client, kind: string): Promise<void> {
  await client.query(`DELETE FROM "Delivery" WHERE kind = $1`, [kind]);
  await client.query(`VACUUM ANALYZE "Delivery"`);
  await client.query("CHECKPOINT");
}

interface Hour {
  readonly people: number;
  readonly added: number;
  readonly seconds: number;
}

async function anHour({ client, rt }: Run, first: number, people: number): Promise<Hour> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM "Regency" WHERE code LIKE '52%' ORDER BY code LIMIT ${RARE_PLACES}`,
  );
  for (let at = 0; at < IN_AN_HOUR; at++) {
    const place = rows[at % RARE_PLACES]?.code ?? "";
    await post(client, { id: first + at, trade: "KEC", place, state: "published" });
  }
  let added = 0;
  const seconds = await timeOf(async () => {
    for (let at = 0; at < IN_AN_HOUR; at++) added += await oweAlerts(rt, first + at);
  });
  await client.query(
    `UPDATE "Vacancy" SET state = 'closed', "closedAs" = 'filled' WHERE "tradeCode" = 'KEC' AND state = 'published'`,
  );
  await forget(client, "vacancy-alert");
  return { people, added, seconds };
}

function hours(few: Hour, many: Hour): Question {
  const ratio = many.seconds / few.seconds;
  const row = ({ people, added, seconds }: Hour) => [
    people.toLocaleString("en"),
    added.toLocaleString("en"),
    seconds.toFixed(1),
    ((seconds * 1_000_000) / added).toFixed(0),
  ];
  return {
    title: "An hour's vacancies",
    how: `${IN_AN_HOUR} vacancies for each of which ${WANT_A_RARE_ONE} ask, among few people and among ten times as many: the work grows with those who ask.`,
    columns: ["people", "owed", "seconds", "µs each", "÷ few", "limit", ""],
    rows: [row(few), [...row(many), `**${ratio.toFixed(2)}**`, "≤ 1.5", kept(ratio <= 1.5)]],
  };
}

async function digestsOf({ client, rt }: Run): Promise<Question> {
  await post(client, { id: 40_000, trade: "LAS", place: "52.03", state: "published" });
  await oweAlerts(rt, 40_000);
  const evening = new Date("2026-11-24T12:00:00Z");
  await client.query(`VACUUM ANALYZE "Delivery"`);
  const plan = await explain(client, digestsStatement(evening));
  const none = await timed(() => oweDigests(rt));
  const all = await timed(() => oweDigests({ ...rt, now: () => evening }));
  const isIndexed = plan.includes("Delivery_digest_idx") && !plan.includes('Seq Scan on "Delivery"');
  await client.query(`UPDATE "Vacancy" SET state = 'closed', "closedAs" = 'filled' WHERE id = 40000`);
  await forget(client, "vacancy-digest");
  await forget(client, "vacancy-alert");
  return {
    title: "The digests of an hour",
    how: "What is asked every minute, in milliseconds: when nobody's hour has come, and when it has for everybody who has it by the day.",
    columns: ["none due, ms", "digests", "ms", "plan", ""],
    rows: [
      [
        (none.seconds * 1000).toFixed(1),
        all.value.toLocaleString("en"),
        (all.seconds * 1000).toFixed(0),
        "by its index",
        kept(isIndexed),
      ],
    ],
    notes: ["Its plan:", `\`\`\`\n${plan}\n\`\`\``],
  };
}

/** From the press to the first alert that the Bot API took; and those who write meanwhile. */
async function firstAlert({ client, webhook }: Run, api: Api, people: number): Promise<Question> {
  const writers = Array.from({ length: 8 }, (_, at) => 8_000_000 + at);
  await api.begin({ latencyMs: 40, perSecond: 30, counts: "bucket" });
  await write(webhook, writers, 5_000);
  const idle = await write(webhook, writers, 15_000);
  const firsts: number[] = [];
  const during: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const id = 50_000 + round;
    await post(client, { id, trade: "LAS", place: "52.03", state: "inReview" });
    await sleep(2_000);
    const writing = write(webhook, writers, 10_000);
    firsts.push(await timeOf(() => untilFirst(client, webhook, id)));
    during.push((await writing).p99);
    await client.query(`UPDATE "Vacancy" SET state = 'closed', "closedAs" = 'filled' WHERE id = $1`, [id]);
    await client.query(
      `UPDATE "Delivery" SET state = 'cancelled', reason = 'bench' WHERE state = 'queued' AND subject = $1`,
      [String(id)],
    );
  }
  const slowest = spread(firsts).most;
  const ratio =
    quantile(
      during.toSorted((a, b) => a - b),
      0.5,
    ) / idle.p99;
  return {
    title: "The first alert",
    how: `From the press that publishes a vacancy to the first of its alerts that the Bot API has taken and that is written down, in seconds, median (least–most) of ${ROUNDS}, among ${people.toLocaleString("en")} people; meanwhile ${writers.length} people write: from delivery to acknowledgement, p99 in ms.`,
    columns: ["first alert, s", "limit", "replies idle", "replies meanwhile", "÷ idle", "limit", ""],
    rows: [
      [
        `**${printSpread(firsts, 2)}**`,
        "< 3",
        idle.p99.toFixed(0),
        spread(during).median.toFixed(0),
        `**${ratio.toFixed(2)}**`,
        "≤ 1.2",
        kept(slowest < 3 && ratio <= 1.2),
      ],
    ],
  };
}

async function untilFirst(client: pg.Client, webhook: Webhook, id: number): Promise<void> {
  await webhook.deliver(pressUpdate(STAFF, `1:posting-publish:${id}:0`));
  const sent = async () =>
    (
      await client.query(
        `SELECT FROM "Delivery" WHERE kind = 'vacancy-alert' AND subject = $1 AND state = 'sent' LIMIT 1`,
        [String(id)],
      )
    ).rowCount;
  for (const giveUpAt = Date.now() + 60_000; (await sent()) === 0; ) {
    if (Date.now() > giveUpAt) throw new Error("nobody was told");
    await sleep(10);
  }
}

async function timed<Value>(act: () => Promise<Value>): Promise<{ seconds: number; value: Value }> {
  const startedAt = performance.now();
  const value = await act();
  return { seconds: (performance.now() - startedAt) / 1000, value };
}

/** A statement's plan as it ran, without it having run. */
async function explain(client: pg.Client, { text, values }: Prisma.Sql): Promise<string> {
  await client.query("BEGIN");
  const { rows } = await client.query<{ "QUERY PLAN": string }>(
    `EXPLAIN (ANALYZE, COSTS OFF, BUFFERS OFF, TIMING OFF) ${text}`,
    values as unknown[],
  );
  await client.query("ROLLBACK");
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
