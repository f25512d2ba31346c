// Every message once: workers are killed, stopped and starved while twenty thousand people wait for one message each.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { moveProductClock } from "../support/bot-environment.ts";
import { type CountingTelegram, openCountingTelegram } from "./counting-telegram.ts";
import { type BotProcess, type Fleet, isShort, openFleet, until } from "./fleet.ts";
import { type KillPoint, killAt, killPoints } from "./kill-points.ts";

const AUDIENCE = isShort ? 2_000 : 20_000;
const FIRST = 100_000;

let closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  closing = [];
});

interface Scene {
  readonly fleet: Fleet;
  readonly telegram: CountingTelegram;
  readonly size: number;
  start(): Promise<BotProcess>;
}

/** So many people wait for a programme, an intake of it has opened, and it is time to tell them. */
async function manyWait(size: number, settings: Record<string, string> = {}): Promise<Scene> {
  const fleet = await openFleet();
  closing.push(() => fleet.close());
  const telegram = await openCountingTelegram();
  closing.push(() => telegram.close());
  let aheadMs = new Date("2026-11-24T09:05:00+08:00").getTime() - Date.now();
  const start = () =>
    fleet.start({
      TELEGRAM_API_ROOT: telegram.address,
      ROLES: "work",
      QUIET_HOURS: "off",
      NOW: new Date(Date.now() + aheadMs).toISOString(),
      ...settings,
    });
  const bot = await start();
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
  const at = new Date("2026-11-24T09:10:30+08:00");
  await moveProductClock(bot.address, at);
  aheadMs = at.getTime() - Date.now();
  await until(() => telegram.called.length > 0, 30_000, "somebody is told").catch(async (error: Error) => {
    const said = bot.lines.slice(-5).map((line) => JSON.stringify(line));
    throw new Error(`${error.message}\n${said.join("\n")}`);
  });
  bots.push(bot);
  return { fleet, telegram, size, start: async () => track(await start()) };
}

const bots: BotProcess[] = [];
function track(bot: BotProcess): BotProcess {
  bots.push(bot);
  return bot;
}
afterEach(() => bots.splice(0));

async function states({ fleet }: Scene): Promise<Record<string, number>> {
  const { rows } = await fleet.database.query<{ state: string; count: number }>(
    `select state::text, count(*)::int as count from "Delivery" group by state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

async function isDone(scene: Scene): Promise<boolean> {
  const { queued = 0, attempting = 0, uncertain = 0 } = await states(scene);
  return queued + attempting + uncertain === 0;
}

/** How often each was sent to; prints the sums, which must close. */
async function sums(scene: Scene, what: string) {
  const found = await states(scene);
  const total = Object.values(found).reduce((sum, count) => sum + count, 0);
  const copies = new Map<number, number[]>();
  for (const { chatId, at } of scene.telegram.accepted) copies.set(chatId, [...(copies.get(chatId) ?? []), at]);
  const twice = [...copies].filter(([, times]) => times.length > 1);
  const most = Math.max(...[...copies.values()].map((times) => times.length));
  const lost = scene.size - copies.size - (found.unreachable ?? 0);
  const parts = Object.entries(found).map(([state, count]) => `${count} ${state}`);
  process.stdout.write(
    `  ${what}: ${parts.join(" + ")} = ${total} of ${scene.size}; lost ${lost}, twice ${twice.length}, at most ${most} copies\n`,
  );
  expect(total).toBe(scene.size);
  return { found, lost, twice, most };
}

test("workers killed hard at every point lose nobody, and repeat only what was in flight", async () => {
  const kills = isShort ? 12 : 100;
  const scene = await manyWait(AUDIENCE, { BULK_PER_SECOND: "250" });
  const { fleet, telegram } = scene;
  const killedAt: number[] = [];
  const byPoint = new Map<KillPoint, number>();
  let bot = bots[0] as BotProcess;
  for (let kill = 0; kill < kills && !(await isDone(scene)); kill++) {
    const point = killPoints[kill % killPoints.length] as KillPoint;
    const nth = 1 + Math.floor(Math.random() * 25);
    const died = killAt(point, {
      wire: fleet.postgresWire,
      telegram,
      nth,
      kill: () => {
        bot.child.kill("SIGKILL");
        killedAt.push(Date.now());
      },
    });
    if ((await Promise.race([died, sleep(20_000, "never")])) !== "never")
      byPoint.set(point, (byPoint.get(point) ?? 0) + 1);
    await bot.end("SIGKILL");
    fleet.postgresWire.watch(undefined);
    bot = await scene.start();
  }
  await until(() => isDone(scene), 600_000, "all are told");
  const { lost, twice, most } = await sums(scene, `${killedAt.length} kills`);
  process.stdout.write(`    ${[...byPoint].map(([point, count]) => `${count} ${point}`).join(", ")}\n`);
  expect(lost).toBe(0);
  expect(most).toBeLessThanOrEqual(2);
  // What lies in the sockets of a killed worker is read a moment after its death.
  const inFlight = ([first = 0, second = 0]: number[]) =>
    killedAt.some((at) => at >= first - 100 && at <= first + 1_000 && at < second);
  const strange = twice
    .filter(([, times]) => !inFlight(times))
    .map(([chatId, [first = 0, second = 0]]) => {
      const nearest = killedAt.reduce((best, at) => (Math.abs(at - first) < Math.abs(best - first) ? at : best), 0);
      return `${chatId}: ${first - nearest} ms after a kill, again ${second - first} ms later`;
    });
  expect(strange).toEqual([]);
  for (const point of killPoints) expect(byPoint.get(point) ?? 0).toBeGreaterThan(0);
});

test("workers stopped in good order lose nobody and repeat nothing", async () => {
  const stops = isShort ? 4 : 20;
  const scene = await manyWait(AUDIENCE, { BULK_PER_SECOND: "250" });
  let bot = bots[0] as BotProcess;
  for (let stop = 0; stop < stops && !(await isDone(scene)); stop++) {
    await sleep(200 + Math.random() * 1_000);
    const startedAt = Date.now();
    expect(await bot.end("SIGTERM")).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(15_000);
    bot = await scene.start();
  }
  await until(() => isDone(scene), 600_000, "all are told");
  const { found, lost, twice } = await sums(scene, `${stops} stops`);
  expect([lost, twice.length, found.sent]).toEqual([0, 0, scene.size]);
});

test("a worker that stood still past its lease is refused when it goes on", async () => {
  const scene = await manyWait(isShort ? 200 : 1_000, { BULK_PER_SECOND: "200" });
  const { telegram } = scene;
  const still = bots[0] as BotProcess;
  telegram.latencyMs = [300, 400];
  await sleep(500);
  still.child.kill("SIGSTOP");
  await scene.start();
  await until(() => isDone(scene), 120_000, "the other one tells all");
  still.child.kill("SIGCONT");
  await until(() => still.events("delivery-overtaken").length > 0, 20_000, "its late results are refused");
  const { lost, most, found } = await sums(
    scene,
    `stood still, ${still.events("delivery-overtaken").length} late results refused`,
  );
  expect([lost, found.sent]).toEqual([0, scene.size]);
  expect(most).toBe(2);
});

test("four workers share the work, and everyone hears once", async () => {
  const scene = await manyWait(AUDIENCE, { BULK_PER_SECOND: "1000" });
  scene.telegram.latencyMs = [40, 40];
  await Promise.all([scene.start(), scene.start(), scene.start()]);
  await until(() => isDone(scene), 600_000, "all are told");
  const { found, lost, twice } = await sums(scene, "four workers");
  expect([lost, twice.length, found.sent]).toEqual([0, 0, scene.size]);
});

test("PostgreSQL away in the middle: nobody is lost, and it goes on by itself", async () => {
  const scene = await manyWait(AUDIENCE, { BULK_PER_SECOND: "200" });
  await sleep(2_000);
  await scene.fleet.postgres.crash();
  const crashedAt = Date.now();
  await sleep(isShort ? 3_000 : 20_000);
  const before = scene.telegram.accepted.length;
  await scene.fleet.postgres.resume();
  const backMs = await until(() => scene.telegram.accepted.length > before + 20, 30_000, "it goes on");
  await until(() => isDone(scene), 600_000, "all are told");
  const { lost, twice, most } = await sums(scene, `PostgreSQL away, on again after ${backMs} ms`);
  expect(lost).toBe(0);
  expect(most).toBeLessThanOrEqual(2);
  expect(twice.filter(([, [first = 0]]) => Math.abs(first - crashedAt) > 1_000)).toEqual([]);
});

test("answers that refuse, wait, get lost or are no answers: the sums close, and each is heard at most twice", async () => {
  const scene = await manyWait(isShort ? 600 : 5_000, { BULK_PER_SECOND: "500" });
  const { telegram } = scene;
  telegram.latencyMs = [5, 40];
  const once = new Set<number>();
  telegram.trouble = (chatId) => {
    const part = chatId % 20;
    if (part < 6) return { answer: { error_code: 403, description: "Forbidden: bot was blocked by the user" } };
    if (part > 9 || once.has(chatId)) return undefined;
    once.add(chatId);
    if (part === 6)
      return { answer: { error_code: 429, description: "Too Many Requests", parameters: { retry_after: 1 } } };
    if (part === 7) return "cutAfter";
    return part === 8 ? "page" : { answer: { error_code: 500, description: "Internal Server Error" } };
  };
  await until(() => isDone(scene), 300_000, "all are settled");
  const { found, most } = await sums(scene, "every kind of trouble");
  expect(most).toBeLessThanOrEqual(2);
  expect((found.sent ?? 0) + (found.unreachable ?? 0) + (found.unknown ?? 0)).toBe(scene.size);
});
