// A thousand intakes in the days before they begin: people who are silent, refuse, withdraw and come back, staff who press
// two at once, processes that are killed, a clock that is moved. One seat never has two owners, and none stays empty.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { moveProductClock } from "../support/bot-environment.ts";
import { openCountingTelegram } from "./counting-telegram.ts";
import { type BotProcess, isShort, openFleet, until } from "./fleet.ts";
import {
  chanceOf,
  fillWorld,
  firstReserves,
  holdsEnding,
  movedOn,
  type Person,
  standings,
  troubles,
} from "./seat-world.ts";

const INTAKES = Number(process.env.SEATS_INTAKES ?? (isShort ? 10 : 1_000));
const DAYS = 2;
const FIRST = isShort ? "2026-11-28" : "2026-12-01";
const HOURS = isShort ? [8, 12, 16] : [8, 10, 12, 15, 18];
const KILL_EVERY = isShort ? 7 : 5;
/** In few steps people press more often. */
const LIVELY = isShort ? 3 : 1;
const SEED = Number(process.env.SEATS_SEED ?? Date.now() % 1_000_000);
const MOST_RIVALS = 8;
const MOST_LATE = 40;
const ADMINS = [901, 902, 903, 904];
const AT_ONCE = 16;
const print = (line: string) => process.stdout.write(`    ${line}\n`);

test(
  `seats fill themselves in ${INTAKES} intakes at once (SEATS_SEED=${SEED})`,
  async () => {
    const chance = chanceOf(SEED);
    const fleet = await openFleet({ webhook: true });
    const telegram = await openCountingTelegram();
    telegram.latencyMs = [0, 1];
    const bots: BotProcess[] = [];
    let now = new Date("2026-11-24T01:00:00Z");
    const start = async () => {
      const bot = await fleet.start({
        TELEGRAM_API_ROOT: telegram.address,
        ADMIN_IDS: ADMINS.join(","),
        BULK_PER_SECOND: "2000",
        LOG_LEVEL: "warn",
        NOW: now.toISOString(),
      });
      bots.push(bot);
    };
    const began = Date.now();
    let [steps, kills, presses, tooLate] = [0, 0, 0, 0];
    try {
      await start();
      await start();
      const world = { intakes: INTAKES, first: FIRST, days: DAYS, at: "2026-11-23T01:00:00Z", chance };
      const people = await fillWorld(fleet.database, world);
      const quiet = await firstReserves(fleet.database, { oneIn: isShort ? 1 : 10 });
      const driver = openPresses(fleet.balancer?.url ?? "");
      print(`${INTAKES} intakes, ${people.length} people, after ${seconds(began)}`);
      for (const at of moments()) {
        now = at;
        steps += 1;
        // Whoever's hold ends now presses in that very moment, while the bot passes the seat on.
        const late = shuffled(await holdsEnding(fleet.database, now), chance).slice(0, MOST_LATE);
        presses += late.length;
        tooLate += late.length;
        await Promise.all([
          ...bots.map((bot) => moveProductClock(bot.address, now)),
          inLanes(late, (each) => driver.press(each.telegramId, `1:seat-take:${each.registrationId}:`)),
        ]);
        const acts = shuffled(await plan(fleet.database, people, { chance, quiet }), chance);
        presses += acts.length;
        const pressing = inLanes(acts, (act) => driver.press(act.by, act.data));
        if (steps % KILL_EVERY === 0) {
          await sleep(50 + chance() * 300);
          await bots.shift()?.end("SIGKILL");
          kills += 1;
          await start();
        }
        await pressing;
        // What was given up a moment ago is free: two of the staff confirm it at once, each for another reserve.
        const rivals = await rivalsOf(fleet.database, people);
        presses += 2 * rivals.length;
        await inLanes(rivals, async (pair) => {
          await Promise.all(pair.map((act) => driver.press(act.by, act.data)));
        });
        now = new Date(now.getTime() + 12 * 60_000); // what may still be taken back has passed, and the sweep has come
        await Promise.all(bots.map((bot) => moveProductClock(bot.address, now)));
        let left: string[] = ["not looked yet"];
        await until(
          async () => {
            left = await troubles(fleet.database, now);
            return left.length === 0;
          },
          30_000,
          "all seats are well",
        ).catch(() => undefined);
        if (!isShort && steps % 5 === 0) print(`${now.toISOString()}: ${presses} presses after ${seconds(began)}`);
        expect(left, `SEATS_SEED=${SEED}, ${now.toISOString()}, after ${steps} steps and ${kills} kills`).toEqual([]);
      }
      const stand = await standings(fleet.database);
      print(
        `${steps} steps, ${presses} presses, ${kills} kills in ${seconds(began)}: ${JSON.stringify(stand)}, ${telegram.accepted.length} messages`,
      );
      const offers = await movedOn(fleet.database);
      print(
        `${tooLate} presses as a hold ended, ${offers.ended} offers ended by themselves, ${offers.passedOn} went on at once`,
      );
      expect(tooLate).toBeGreaterThan(0);
      expect(offers.ended).toBeGreaterThan(0);
      expect(stand.confirmed).toBeGreaterThan(INTAKES / 2);
      expect(stand.accepted ?? 0).toBe(0);
      expect(stand.offered ?? 0).toBe(0);
    } finally {
      await fleet.close();
      await telegram.close();
    }
  },
  60 * 60_000,
);

/** Each hour of each day until the last intake begins, in Mataram. */
function moments(): Date[] {
  const first = new Date("2026-11-24T16:00:00Z").getTime();
  const last = new Date(`${FIRST}T00:00:00+08:00`).getTime() + DAYS * 86_400_000;
  const all: Date[] = [];
  for (let midnight = first; midnight < last; midnight += 86_400_000)
    all.push(...HOURS.map((hour) => new Date(midnight + hour * 3_600_000 + 5 * 60_000)));
  return all;
}

interface Act {
  readonly by: number;
  readonly data: string;
}

/** Of some intakes with a free seat the first two reserves, each with a press of another member of staff. */
async function rivalsOf(
  database: Awaited<ReturnType<typeof openFleet>>["database"],
  people: readonly Person[],
): Promise<Act[][]> {
  const { rows } = await database.query<{ ids: number[] }>(
    `select (array_agg(r.id order by r.rank, r.id) filter (where r.state = 'reserve'))[1:2] as ids
     from "Registration" r join "Intake" i on i.id = r."intakeId" where i.code like 'SIM-%'
     group by i.id having count(*) filter (where r.state = 'reserve') > 1
       and count(*) filter (where r.state in ('accepted', 'offered', 'confirmed', 'inTraining')) < i.seats
     order by i.id limit ${MOST_RIVALS}`,
  );
  const intakes = new Map(people.map(({ registrationId, intakeId }) => [registrationId, intakeId]));
  return rows.map(({ ids }) =>
    ids.map((id, nth) => ({ by: 901 + nth + 2 * ((intakes.get(id) ?? 0) % 2), data: `1:seats-confirm:${id}:` })),
  );
}

/** What people and staff press in one step, as they stand. */
async function plan(
  database: Awaited<ReturnType<typeof openFleet>>["database"],
  people: readonly Person[],
  { chance, quiet }: { chance: () => number; quiet: ReadonlySet<number> },
): Promise<Act[]> {
  const { rows } = await database.query<{ id: number; state: string }>(
    `select r.id, r.state::text from "Registration" r join "Intake" i on i.id = r."intakeId" where i.code like 'SIM-%'`,
  );
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const acts: Act[] = [];
  for (const { registrationId: id, telegramId, intakeId } of people) {
    const state = states.get(id);
    const own = (data: string): Act => ({ by: telegramId, data: `1:${data}:${id}:` });
    const [whether, what] = [chance(), chance()];
    if (state === "accepted" && whether < 0.02 * LIVELY)
      acts.push(own(what < 0.6 ? "seat-come" : what < 0.85 ? "seat-leave" : "withdraw"));
    // Some press only in the moment in which it ends, and some what is not theirs to press any more.
    if (state === "offered" && whether < 0.3 && !quiet.has(id))
      acts.push(own(what < 0.6 ? "seat-take" : what < 0.85 ? "seat-no" : "seat-leave"));
    if (state === "confirmed" && whether < 0.01) acts.push(own("seat-leave"));
    if (state === "withdrawn" && whether < 0.1) acts.push(own("undo-withdrawal"));
    if (state === "reserve" && whether < 0.01) acts.push(own(what < 0.8 ? "seat-take" : "withdraw"));
    const staff = (data: string): Act[] => [901, 902].map((by) => ({ by: by + 2 * (intakeId % 2), data }));
    const [steps, which] = [chance(), chance()];
    if (steps > 0.007 * LIVELY) continue;
    if (state === "reserve")
      acts.push(
        ...staff(
          `1:seats-${which < 0.4 ? "confirm" : which < 0.8 ? "offer" : "rank"}:${id}${which < 0.8 ? "" : ".1"}:`,
        ),
      );
    else if (state === "accepted" || state === "offered" || state === "confirmed")
      acts.push(...staff(which < 0.4 ? `1:seats-confirm:${id}:` : `1:seats-outed:${id}.out-own-wish:`));
    else if (state === "lapsed" || state === "withdrawn") acts.push(...staff(`1:seats-undo:${id}:`));
  }
  return acts;
}

function shuffled<Each>(all: readonly Each[], chance: () => number): Each[] {
  return all
    .map((each) => [chance(), each] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, each]) => each);
}

async function inLanes<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await act(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** Presses as Telegram brings them: again until somebody acknowledges. */
function openPresses(url: string) {
  let updateId = 1_000;
  return {
    async press(by: number, data: string): Promise<void> {
      const id = updateId++;
      const from = { id: by, is_bot: false, first_name: `P${by}`, language_code: "id" };
      const chat = { id: by, type: "private", first_name: `P${by}` };
      const message = {
        message_id: 1,
        from: { id: 1, is_bot: true, first_name: "B" },
        chat,
        date: 1_790_000_000,
        text: "x",
      };
      const callback_query = { id: String(id), from, chat_instance: "1", data, message };
      const body = JSON.stringify({ update_id: id, callback_query });
      const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": "fleet-secret" };
      for (const giveUpAt = Date.now() + 60_000; ; await sleep(50)) {
        const status = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(15_000) }).then(
          (answer) => answer.body?.cancel().then(() => answer.status) ?? answer.status,
          () => 0,
        );
        if (status === 200) return;
        if (Date.now() > giveUpAt) throw new Error(`the webhook answered ${status} for a minute`);
      }
    },
  };
}

function seconds(since: number): string {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}
