// Thousands of people to whom one message each is owed, real workers that send it, and what became of it.
import { expect } from "vitest";
import { moveProductClock } from "../support/bot-environment.ts";
import { type CountingTelegram, openCountingTelegram } from "./counting-telegram.ts";
import { type BotProcess, type Fleet, isShort, openFleet, until } from "./fleet.ts";

export const FIRST = 100_000;
/** How many wait, and how long a test of so many may take. */
export const AUDIENCE = isShort ? 2_000 : 20_000;
export const LONG = 30 * 60_000;
/** Whose broadcast it is. */
export const AUTHOR = 1003;

/** What is owed: "it has opened", each their own; or what staff send to all. */
type KindName = "wish-opened" | "broadcast";

export interface Scene {
  readonly fleet: Fleet;
  readonly telegram: CountingTelegram;
  readonly size: number;
  readonly kind: KindName;
  /** The workers that live, or died; the last is the newest. */
  readonly bots: readonly BotProcess[];
  /** Starts another worker; its calls are of the next life. */
  start(): Promise<BotProcess>;
  /** Moves the product's clock, by milliseconds. */
  later(ms: number): Promise<void>;
  close(): Promise<void>;
}

interface Setting {
  readonly kind?: KindName;
  readonly workers?: number;
  readonly settings?: Record<string, string>;
  readonly trouble?: CountingTelegram["trouble"];
}

/** Opens it with so many people, and resolves when the first of them is written to. */
export async function manyAreOwed(size: number, given: Setting): Promise<Scene> {
  const { kind = "wish-opened", workers = 1, settings = {}, trouble } = given;
  const fleet = await openFleet();
  const telegram = await openCountingTelegram();
  if (trouble) telegram.trouble = trouble;
  const bots: BotProcess[] = [];
  let aheadMs = new Date("2026-11-24T09:05:00+08:00").getTime() - Date.now();
  const scene: Scene = {
    fleet,
    telegram,
    size,
    kind,
    bots,
    async start() {
      telegram.life += 1;
      const bot = await fleet.start({
        TELEGRAM_API_ROOT: telegram.address,
        ROLES: "work",
        ADMIN_IDS: String(AUTHOR),
        APPROVAL_ABOVE: "1000000",
        QUIET_HOURS: "off",
        NOW: new Date(Date.now() + aheadMs).toISOString(),
        ...settings,
      });
      bots.push(bot);
      return bot;
    },
    async later(ms) {
      aheadMs += ms;
      const alive = bots.filter(({ child }) => child.exitCode === null && child.signalCode === null);
      await Promise.all(alive.map(({ address }) => moveProductClock(address, new Date(Date.now() + aheadMs))));
    },
    async close() {
      await fleet.close();
      await telegram.close();
    },
  };
  try {
    await scene.start();
    await (kind === "broadcast" ? writeBroadcast(fleet, size) : openIntake(fleet, size));
    for (let more = 1; more < workers; more++) await scene.start();
    await scene.later(6 * 60_000); // it is time: the next minute, and the next ten
    await until(() => telegram.called.length > 0, 30_000, "somebody is told");
    return scene;
  } catch (error) {
    const said = bots[0]?.lines.slice(-5).map((line) => JSON.stringify(line)) ?? [];
    await scene.close();
    throw new Error(`${(error as Error).message}\n${said.join("\n")}`);
  }
}

/** Scenes of one file, closed together after each test. */
export function openScenes() {
  const scenes: Scene[] = [];
  return {
    async open(...given: Parameters<typeof manyAreOwed>): Promise<Scene> {
      const scene = await manyAreOwed(...given);
      scenes.push(scene);
      return scene;
    },
    async close() {
      for (const scene of scenes.splice(0)) await scene.close();
    },
  };
}

/** Waits until everybody is told, or is not to be. */
export const told = (scene: Scene) => until(() => isDone(scene), 600_000, "all are told");

/** So many people wait for a programme, and an intake of it has opened. */
async function openIntake(fleet: Fleet, size: number): Promise<void> {
  await fleet.database.query(
    `insert into "Intake" (code, "programmeCode", "centreCode", "startsOn", "endsOn", "registrationClosesOn", seats)
     values ('LIS-PLC-MTR-9', 'LIS-PLC', 'MATARAM', '2027-01-04', '2027-02-19', '2026-12-23', 16)`,
  );
  await fleet.database.query(
    `with met as (
       insert into "Candidate" ("telegramId", language, "createdAt")
       select $1 + n, 'id', now() from generate_series(0, $2 - 1) n returning id
     ) insert into "IntakeWish" ("candidateId", "programmeCode", reason, "wishedAt")
       select id, 'LIS-PLC', 'noIntake', '2026-11-24' from met`,
    [FIRST, size],
  );
}

/** So many people speak English, and a broadcast to them is handed in; its author does not. */
async function writeBroadcast(fleet: Fleet, size: number): Promise<void> {
  await fleet.database.query(
    `insert into "Candidate" ("telegramId", language, "createdAt")
     select $1 + n, 'en', now() from generate_series(0, $2 - 1) n union all select $3, 'id', now()`,
    [FIRST, size, AUTHOR],
  );
  await fleet.database.query(
    `insert into "Broadcast" (state, "authorTelegramId", content, audience, revision, previewed, "holdUntil", "createdAt", "changedAt")
     values ('scheduled', $1, $2, '{"languages": ["en"]}', 1, 1, '2026-11-24T09:10:00+08:00', '2026-11-24', '2026-11-24')`,
    [AUTHOR, { versions: "one", messages: { all: { kind: "text", text: "Halo", entities: [] } }, links: {} }],
  );
}

/** How many deliveries are in each state. */
export async function states({ fleet, kind }: Scene): Promise<Record<string, number>> {
  const { rows } = await fleet.database.query<{ state: string; count: number }>(
    `select state::text, count(*)::int as count from "Delivery" where kind = $1 group by state`,
    [kind],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Whether nothing waits any more, and there is something. */
export async function isDone(scene: Scene): Promise<boolean> {
  const { queued = 0, attempting = 0, uncertain = 0, ...ended } = await states(scene);
  return queued + attempting + uncertain === 0 && Object.keys(ended).length > 0;
}

/** A group that became a supergroup has this id. */
export const movedChat = (chatId: number) => -1_000_000_000_000 - chatId;
const personOf = (chatId: number) => (chatId < -1_000_000_000_000 ? -1_000_000_000_000 - chatId : chatId);

/** What each person got, in its order. */
export function copiesOf({ telegram, size }: Scene, calls = telegram.accepted) {
  const copies = new Map<number, (typeof calls)[number][]>();
  for (const call of calls) {
    const person = personOf(call.chatId);
    if (person < FIRST || person >= FIRST + size) continue;
    const before = copies.get(person);
    if (before) before.push(call);
    else copies.set(person, [call]);
  }
  return copies;
}

const ends = ["sent", "unreachable", "refused", "skipped", "cancelled", "uncertain", "unknown"] as const;

/** Of whom it is not known whether they were told: their worker died twice while it told them. */
export async function unknownOf({ fleet, kind }: Scene): Promise<number[]> {
  const { rows } = await fleet.database.query<{ id: string }>(
    `select c."telegramId"::text as id from "Delivery" d join "Candidate" c on c.id = d."candidateId"
     where d.kind = $1 and d.state = 'unknown'`,
    [kind],
  );
  return rows.map(({ id }) => Number(id));
}

/** Prints the parts of the audience, which must add up; says who was told twice, and who never although they were owed it. */
export async function sums(scene: Scene, what: string) {
  const found = await states(scene);
  const parts = {
    ...(Object.fromEntries(ends.map((end) => [end, found[end] ?? 0])) as Record<(typeof ends)[number], number>),
    waiting: (found.queued ?? 0) + (found.attempting ?? 0),
  };
  const total = Object.values(parts).reduce((sum, count) => sum + count, 0);
  const copies = copiesOf(scene);
  const twice = [...copies].flatMap(([person, calls]) => (calls.length > 1 ? [{ person, calls }] : []));
  const most = Math.max(...[...copies.values()].map((calls) => calls.length));
  const { rows } = await scene.fleet.database.query<{ id: string }>(
    `select c."telegramId"::text as id from "Delivery" d join "Candidate" c on c.id = d."candidateId"
     where d.kind = $1 and d.state not in ('unreachable', 'refused', 'skipped', 'cancelled')`,
    [scene.kind],
  );
  const lost = rows.map(({ id }) => Number(id)).filter((person) => !copies.has(person));
  const named = Object.entries(parts).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(
    `  ${what}:\n    ${named.join(" + ")} = ${total} of ${scene.size}; lost ${lost.length}, twice ${twice.length}, at most ${most} copies\n`,
  );
  expect(total).toBe(scene.size);
  return { ...parts, lost, twice, most };
}

/**
 * Who is being sent to: their attempt is committed, its outcome is not. Waits until the database is done with what the
 * workers asked of it last; call it when they are dead, or stand still.
 */
export async function inFlight({ fleet, kind }: Scene, workers: "dead" | "still"): Promise<Map<number, number>> {
  const busy = workers === "dead" ? "true" : "state = 'active'";
  const sessions = `select from pg_stat_activity
    where backend_type = 'client backend' and application_name <> 'test' and ${busy}`;
  const isQuiet = async () => (await fleet.database.query(sessions)).rowCount === 0;
  await until(isQuiet, 20_000, "the database is done with what the workers asked of it");
  const { rows } = await fleet.database.query<{ id: string; fence: number }>(
    `select c."telegramId"::text as id, d.fence from "Delivery" d join "Candidate" c on c.id = d."candidateId"
     where d.kind = $1 and d.state = 'attempting'`,
    [kind],
  );
  return new Map(rows.map(({ id, fence }) => [Number(id), fence]));
}
