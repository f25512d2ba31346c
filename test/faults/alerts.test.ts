// Ten thousand edits, closings, openings, kills and redeliveries: nobody hears of a vacancy twice, nobody misses one.
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { expect, test } from "vitest";
import { type Outcome, wrongsOf } from "../alerts/trouble.ts";
import { moveProductClock } from "../support/bot-environment.ts";
import { type Act, openDriver, STAFF } from "./alert-driver.ts";
import {
  dueWork,
  giveBackOld,
  heldByDigests,
  isPerson,
  meet,
  openRows,
  openWork,
  post,
  rowOf,
  served,
  takeFromTheDead,
  unknown,
} from "./alert-world.ts";
import { type CountingTelegram, openCountingTelegram } from "./counting-telegram.ts";
import { type BotProcess, isShort, openFleet, until } from "./fleet.ts";

const ACTS = isShort ? 240 : 10_000;
const A_ROUND = isShort ? 120 : 1_000;
const VACANCIES = isShort ? 10 : 40;
const KILLS_A_ROUND = 4;
const LANES = 8;
const MINUTE_MS = 60_000;
const seed = Number(process.env.SEED ?? 2026);
const print = (line: string) => process.stdout.write(`    ${line}\n`);

test(
  `each person hears of each vacancy that they want, once (SEED=${seed})`,
  async () => {
    const fleet = await openFleet({ webhook: true });
    const telegram = await openCountingTelegram();
    telegram.latencyMs = [0, 20];
    const { database } = fleet;
    const chance = chanceOf(seed);
    const bots: BotProcess[] = [];
    const inFlight = new Set<string>();
    /** Which of the accepted messages were cut off before their answer */
    const cut = new Set<number>();
    let offset = 0;
    const began = Date.now();
    let kills = 0;
    let outages = 0;
    const now = () => new Date(Date.parse("2026-11-24T01:00:00Z") + Date.now() - began + offset);
    const start = async () => {
      telegram.life += 1;
      const bot = await fleet.start({
        TELEGRAM_API_ROOT: telegram.address,
        ADMIN_IDS: STAFF.join(","),
        BULK_PER_SECOND: "2000",
        LOG_LEVEL: "warn",
        NOW: now().toISOString(),
      });
      await moveProductClock(bot.address, now());
      bots.push(bot);
    };
    const later = async (ms: number) => {
      offset += ms;
      await Promise.all(bots.map((bot) => moveProductClock(bot.address, now()).catch(() => undefined)));
    };
    const kill = async () => {
      const [bot] = bots.splice(Math.floor(chance() * bots.length), 1);
      if (!bot) return;
      await bot.end("SIGKILL");
      const { rows } = await database.query<{ at: Date }>("select clock_timestamp() as at");
      kills += 1;
      await sleep(1_500); // what the living have in flight is answered by then
      for (const key of await takeFromTheDead(database, rows[0]?.at ?? new Date())) inFlight.add(key);
      await start().catch(async (error: Error) => {
        // Started while PostgreSQL is away it stops with the reason; whoever watches over it starts it again.
        if (!error.message.includes("nothing answers at")) throw error;
        await sleep(1_000);
        await start();
      });
    };
    const outage = async () => {
      outages += 1;
      await fleet.postgresWire.be("refused");
      await sleep(700);
      await fleet.postgresWire.be("well");
    };
    try {
      await Promise.all([start(), start()]);
      await meet(database);
      telegram.trouble = (chatId) => {
        if (!isPerson(chatId) || chance() > 0.01) return undefined;
        cut.add(telegram.accepted.length);
        return "cutAfter";
      };
      const driver = openDriver(fleet.balancer?.url ?? "", database, chance);
      const wanted: string[] = [];
      for (let done = 0; done < ACTS; done += A_ROUND) {
        const ids = Array.from({ length: VACANCIES }, (_, at) => 1_000 + done + at);
        await post(database, ids, now());
        const killing = (async () => {
          for (let nth = 0; nth < KILLS_A_ROUND; nth++) {
            await sleep(200 + chance() * 1_500);
            await kill();
          }
        })();
        const lanes = Array.from({ length: LANES }, async (_, lane) => {
          for (let nth = lane; nth < A_ROUND; nth += LANES) {
            const what = chance();
            const mine = ids.filter((id) => id % LANES === lane);
            if (what < 0.04) await later(chance() * 100 * MINUTE_MS);
            else if (lane === 0 && what < 0.043) await outage();
            else await driver.act(actOf(chance()), mine[Math.floor(chance() * mine.length)] ?? 0, lane);
          }
        });
        await Promise.all([killing, ...lanes]);
        const inLanes = (act: (id: number, lane: number) => Promise<unknown>) =>
          Promise.all(
            Array.from({ length: LANES }, async (_, lane) => {
              for (const id of ids) if (id % LANES === lane) await act(id, lane);
            }),
          );
        const opened = async (id: number, lane: number) => {
          await driver.act("open", id, lane);
          return (await driver.standing(id)).state === "published";
        };
        await inLanes((id, lane) => until(() => opened(id, lane), 60_000, `${id} is published`));
        const certified = async (id: number, lane: number) => {
          await driver.act("certify", id, lane);
          return (await driver.lacking(id)) === undefined;
        };
        await inLanes((id, lane) => until(() => certified(id, lane), 60_000, `${id} asks for a certificate`));
        for (let step = 0; step < 60 && (await openWork(database)) > 0; step++) {
          await later(97 * MINUTE_MS);
          await giveBackOld(database);
          await until(async () => (await dueWork(database, now())) === 0, 5_000, "").catch(() => undefined);
        }
        expect(await openWork(database), await openRows(database)).toBe(0);
        await inLanes((id, lane) => driver.act("close", id, lane));
        for (const person of served) wanted.push(...ids.map((id) => `${person} ${id}`));
        const outcome = await outcomeOf(database, { telegram, wanted, cut, inFlight });
        const twice = [...outcome.heard.values()].filter(({ length }) => length > 1).length;
        print(
          `${done + A_ROUND} steps in ${Math.round((Date.now() - began) / 1000)} s (${driver.count.acts} acts of staff, ` +
            `${driver.count.redelivered} updates redelivered), ${kills} kills, ${outages} outages of PostgreSQL, ${cut.size} answers ` +
            `cut off: ${outcome.heard.size} of ${wanted.length} pairs heard, ${twice} by a repeat of what was in flight, ` +
            `${wanted.length - outcome.wanted.length} perhaps by what was in flight when it ended`,
        );
        const wrongs = wrongsOf(outcome);
        for (const wrong of wrongs.slice(0, 10)) print(`${wrong}: ${await rowOf(database, wrong)}`);
        expect(wrongs).toEqual([]);
      }
    } finally {
      await fleet.close();
      await telegram.close();
    }
  },
  60 * MINUTE_MS,
);

interface Seen {
  readonly telegram: CountingTelegram;
  readonly wanted: readonly string[];
  readonly cut: ReadonlySet<number>;
  readonly inFlight: ReadonlySet<string>;
}

/** Who heard of what by which message, and what was wanted for certain: not what perhaps arrived and then ended. */
async function outcomeOf(database: Pool, { telegram, wanted, cut, inFlight }: Seen): Promise<Outcome> {
  const heard = new Map<string, string[]>();
  const mayRepeat = new Set(inFlight);
  const held = Map.groupBy(await heldByDigests(database), ({ message }) => message);
  for (const [at, { chatId, text }] of telegram.accepted.entries()) {
    if (!isPerson(chatId)) continue;
    const [, about = ""] = /1:alert-why:(\w+):/.exec(text) ?? [];
    const message = `${chatId} ${about.startsWith("d") ? `d${minuteOf(about)}` : about}`;
    if (cut.has(at)) mayRepeat.add(message);
    const shown = [...text.matchAll(/1:job:VAC-(\d+):/g)].map(([, id = ""]) => id);
    const further = text.includes("1:alert-more:") ? (held.get(message) ?? []).map(({ id }) => id) : [];
    for (const id of new Set([...shown, ...further]))
      heard.set(`${chatId} ${id}`, [...(heard.get(`${chatId} ${id}`) ?? []), message]);
  }
  const perhaps = await unknown(database);
  return {
    wanted: wanted.filter((pair) => heard.has(pair) || !perhaps.has(pair)),
    heard,
    inFlight: mayRepeat,
  };
}

function actOf(chance: number): Act {
  if (chance < 0.45) return "open";
  if (chance < 0.65) return "close";
  if (chance < 0.8) return "suspend";
  if (chance < 0.86) return "certify";
  return chance < 0.93 ? "edit" : "mend";
}

/** The subject of a digest, from what its buttons carry. */
function minuteOf(about: string): string {
  return `${new Date(Number.parseInt(about.slice(1), 36) * MINUTE_MS).toISOString().slice(0, 16)}Z`;
}

/** Chances that come again with their seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
