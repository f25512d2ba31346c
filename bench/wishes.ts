// An intake opens for which very many wait: until each of them is owed word of it, and until each was told, with what memory.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openDatabase } from "../src/platform/database.ts";
import { silentLog } from "../src/platform/log.ts";
import { oweOpenedWishes, WISH_OPENED } from "../src/wishes/wishes.ts";
import { type Api, moveClock, startApi, timeOf } from "./broadcasts.ts";
import { startBot } from "./measured-process.ts";
import type { Servers } from "./servers.ts";
import { kept, printSpread, type Question, spread } from "./tables.ts";

const PROGRAMME = "LIS-PLC";
const DAY = "2026-11-24";
/** When the intake was there for a while: nothing of it can be taken back any more. */
const NOW = new Date("2026-11-24T09:10:30+08:00");
const ROUNDS = 5;
const PER_SECOND = 2_000;
const LIMIT_RATIO = 2;
/** How much more memory beyond an idle bot telling twice the people may take. */
const LIMIT_GROWTH = 1.15;

interface Told {
  readonly owing: { readonly bare: readonly number[]; readonly ours: readonly number[]; readonly again: number };
  readonly told: number;
  readonly seconds: number;
  readonly extraMb: number;
  readonly transactions: number;
}

/** Opens an intake for half as many and for so many who wished for it. */
export async function measureWishes(servers: Servers, people: number): Promise<Question[]> {
  const api = await startApi();
  try {
    const half = await opened(servers, api, people / 2);
    const all = await opened(servers, api, people);
    return [owingOf(people, all), tellingOf(people, half, all)];
  } finally {
    await api.stop();
  }
}

function owingOf(people: number, { owing }: Told): Question {
  const ratio = spread(owing.ours).median / spread(owing.bare).median;
  return {
    title: `An intake for which ${people.toLocaleString("en")} wait: owed`,
    how: `Until each of them is owed word of it, in seconds, median (least–most) of ${ROUNDS}, one statement; beside one INSERT … SELECT of the same rows written by hand, which asks nothing. And once more, when nobody is left.`,
    columns: ["", "seconds", "÷ INSERT", "limit", ""],
    rows: [
      ["one INSERT … SELECT", printSpread(owing.bare, 2), "1", "", ""],
      [
        `ours (again adds ${owing.again})`,
        printSpread(owing.ours, 2),
        `**${ratio.toFixed(2)}**`,
        `≤ ${LIMIT_RATIO}`,
        kept(ratio <= LIMIT_RATIO && owing.again === 0),
      ],
    ],
  };
}

function tellingOf(people: number, half: Told, all: Told): Question {
  const rows = [
    { count: people / 2, one: half, growth: undefined },
    { count: people, one: all, growth: all.extraMb / half.extraMb },
  ];
  return {
    title: `An intake for which ${people.toLocaleString("en")} wait: told`,
    how: `The whole bot on PostgreSQL, which looks every ten minutes, at ${PER_SECOND.toLocaleString("en")} messages a second: from then until the API took a message for each; the most memory beyond what it held idle, in MB, which must not grow with those who wait (with a few thousand the heap still warms up); the transactions of the database for a thousand messages.`,
    columns: ["people", "told", "seconds", "memory", "÷ of half", "limit", "transactions per 1,000", ""],
    rows: rows.map(({ count, one, growth }) => [
      ...[count, one.told].map((each) => each.toLocaleString("en")),
      ...[one.seconds.toFixed(0), one.extraMb.toFixed(0)],
      ...(growth === undefined ? ["", ""] : [`**${growth.toFixed(2)}**`, `≤ ${LIMIT_GROWTH}`]),
      ((one.transactions / one.told) * 1_000).toFixed(0),
      kept(one.told === count && (growth === undefined || growth <= LIMIT_GROWTH)),
    ]),
  };
}

async function opened(servers: Servers, api: Api, people: number): Promise<Told> {
  const storage = await servers.fresh();
  const others = { BULK_PER_SECOND: String(PER_SECOND), QUIET_HOURS: "off", LOG_LEVEL: "warn" };
  const bot = await startBot({ apiRoot: api.address, delivery: "webhook", ...storage, others });
  const client = new pg.Client({ connectionString: storage.databaseUrl });
  await client.connect();
  try {
    await fill(client, people);
    const owing = await owingIn(client, storage.databaseUrl);
    await api.begin({ latencyMs: 10 });
    const before = await transactionsOf(client);
    const idle = bot.residentMb();
    const startedAt = performance.now();
    await moveClock(bot, NOW);
    const { most, told } = await untilTold(api, bot, people);
    const seconds = (performance.now() - startedAt) / 1_000;
    await sleep(2_000); // the database counts what is over a little later
    return { owing, told, seconds, extraMb: most - idle, transactions: (await transactionsOf(client)) - before };
  } finally {
    await client.end();
    await bot.stop();
  }
}

async function fill(client: pg.Client, people: number): Promise<void> {
  await client.query(
    `INSERT INTO "Candidate" (id, "telegramId", language, "createdAt")
     SELECT 1000000 + n, n, CASE WHEN n % 5 = 0 THEN 'en' ELSE 'id' END, $2 FROM generate_series(1, $1::int) n`,
    [people, "2026-11-20T00:00:00Z"],
  );
  await client.query(
    `INSERT INTO "IntakeWish" ("candidateId", "programmeCode", reason, "wishedAt")
     SELECT 1000000 + n, $2, 'noIntake', '2026-11-20T00:00:00Z' FROM generate_series(1, $1::int) n`,
    [people, PROGRAMME],
  );
  await client.query(
    `INSERT INTO "Intake" (code, "programmeCode", "centreCode", "startsOn", "endsOn", "registrationClosesOn", seats)
     VALUES ('LIS-PLC-BENCH', $1, 'MATARAM', '2027-01-18', '2027-03-05', '2027-01-08', 16)`,
    [PROGRAMME],
  );
  await client.query("VACUUM ANALYZE");
}

/** By turns: the rows by hand, and as they are owed; whatever was added is gone again before the next. */
async function owingIn(client: pg.Client, databaseUrl: string): Promise<Told["owing"]> {
  const database = await openDatabase({ databaseUrl, dataDir: "", migrate: false }, silentLog);
  const [bare, ours]: [number[], number[]] = [[], []];
  let again = 0;
  const forget = () => client.query(`DELETE FROM "Delivery" WHERE kind = any($1)`, [["bench", WISH_OPENED]]);
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const byHand = await timeOf(async () => {
        await client.query(
          `INSERT INTO "Delivery" (kind, subject, "candidateId", "notBefore")
           SELECT 'bench', $1::text, w."candidateId", $2::timestamptz FROM "IntakeWish" w WHERE w."programmeCode" = $3`,
          [`${PROGRAMME}@${DAY}`, NOW, PROGRAMME],
        );
      });
      await forget();
      const owed = await timeOf(async () => void (await oweOpenedWishes(database.db, { now: NOW, day: DAY })));
      again += await oweOpenedWishes(database.db, { now: NOW, day: DAY });
      await forget();
      await client.query("VACUUM");
      if (round === 0) continue; // whatever is read from disk for the first time is read for both
      bare.push(byHand);
      ours.push(owed);
    }
  } finally {
    await database.close();
  }
  return { bare, ours, again };
}

async function untilTold(api: Api, bot: { residentMb(): number }, people: number) {
  const giveUpAt = Date.now() + 600_000;
  let most = bot.residentMb();
  for (;;) {
    const { accepted } = await api.seen();
    most = Math.max(most, bot.residentMb());
    if (accepted >= people || Date.now() > giveUpAt) return { most, told: accepted };
    await sleep(100);
  }
}

async function transactionsOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = current_database()`,
  );
  return Number(rows[0]?.count ?? 0);
}
