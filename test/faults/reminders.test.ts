// Three years of reminders, day by day, over workers that are killed: each certificate's reminders, each exactly once.
import { expect, test } from "vitest";
import { reminders } from "../../src/certificates/reminders.ts";
import { addDays } from "../../src/platform/calendar.ts";
import { moveProductClock } from "../support/bot-environment.ts";
import { openCountingTelegram } from "./counting-telegram.ts";
import { type BotProcess, isShort, openFleet, until } from "./fleet.ts";

const CERTIFICATES = isShort ? 1_000 : 100_000;
const DAYS = isShort ? 21 : 3 * 365;
const KILL_EVERY = isShort ? 7 : 20;
const FIRST = 100_000;
const START = "2026-11-24";
const print = (line: string) => process.stdout.write(`    ${line}\n`);

test(
  "each reminder of each certificate is sent exactly once, or once more if its call was in flight at a kill",
  async () => {
    const fleet = await openFleet();
    const telegram = await openCountingTelegram();
    telegram.latencyMs = [0, 2];
    let bot: BotProcess | undefined;
    const start = async (now: Date) => {
      telegram.life += 1;
      bot = await fleet.start({
        TELEGRAM_API_ROOT: telegram.address,
        ROLES: "work",
        BULK_PER_SECOND: "2000",
        LOG_LEVEL: "warn",
        NOW: now.toISOString(),
      });
    };
    try {
      const morning = (day: string) => new Date(`${day}T00:30:00Z`); // 08.30 WITA
      await start(morning(START));
      await certify(fleet.database);
      const began = Date.now();
      let kills = 0;
      let inFlight = 0;
      for (let each = 1; each <= DAYS; each++) {
        const day = addDays(START, each);
        const alive = bot as BotProcess;
        await moveProductClock(alive.address, morning(day));
        if (each % KILL_EVERY === 0) {
          const before = telegram.called.length;
          // In the middle of the owing or of the sending, wherever that is on this day.
          await until(() => telegram.called.length > before, 1_000, "it has begun").catch(() => undefined);
          await alive.end("SIGKILL");
          kills += 1;
          const { rows } = await fleet.database.query<{ count: number }>(
            `select count(*)::int as count from "Delivery" where state = 'attempting'`,
          );
          inFlight += rows[0]?.count ?? 0;
          // Its lease would have to run out by the real clock.
          await fleet.database.query(`update "Delivery" set "leaseUntil" = now() where state = 'attempting'`);
          await start(new Date(morning(day).getTime() + 60_000));
          await moveProductClock((bot as BotProcess).address, new Date(morning(day).getTime() + 3 * 3_600_000));
        }
        await until(() => isDone(fleet.database, day), 120_000, `all of ${day} are told`);
        if (each % 100 === 0)
          print(`${day}: ${telegram.accepted.length} sent in ${Math.round((Date.now() - began) / 1000)} s`);
      }
      const { rows } = await fleet.database.query<{ state: string; count: number }>(
        `select state::text, count(*)::int as count from "Delivery" where kind = 'certificate-reminder' group by 1`,
      );
      const expected = await expectedTimes(fleet.database);
      const copies = new Map<string, number>();
      for (const { chatId, text } of telegram.accepted) {
        const key = `${chatId} ${reminderIn(text)}`;
        copies.set(key, (copies.get(key) ?? 0) + 1);
      }
      const twice = [...copies.values()].filter((count) => count > 1).length;
      const missing = [...expected].filter((key) => !copies.has(key)).length;
      const strange = [...copies.keys()].filter((key) => !expected.has(key)).length;
      print(
        `${CERTIFICATES} certificates, ${DAYS} days, ${kills} kills with ${inFlight} calls in flight: ${expected.size} reminders, ` +
          `${missing} missing, ${strange} that were not due, ${twice} came twice; ${JSON.stringify(rows)}`,
      );
      expect([missing, strange]).toEqual([0, 0]);
      expect(twice).toBeLessThanOrEqual(inFlight);
      expect([...copies.values()].filter((count) => count > 2)).toEqual([]);
    } finally {
      await fleet.close();
      await telegram.close();
    }
  },
  3 * 60 * 60_000,
);

type Database = Awaited<ReturnType<typeof openFleet>>["database"];

/** Certificates of as many people, that end on days spread over the three years and the half year after. */
async function certify(database: Database): Promise<void> {
  await database.query(
    `insert into "Scheme" ("tradeCode", name) values ('LAS', 'Plate Welder SMAW 3G/PF') on conflict do nothing`,
  );
  await database.query(
    `insert into "Candidate" ("telegramId", language, "createdAt")
     select $1 + n, 'id', now() from generate_series(0, $2 - 1) n`,
    [FIRST, CERTIFICATES],
  );
  await database.query(
    `insert into "Holder" ("fullName", "foldedName", "candidateId", "matchedAt")
     select 'H' || "telegramId", 'h' || "telegramId", id, now() from "Candidate" where "telegramId" >= $1`,
    [FIRST],
  );
  await database.query(
    `insert into "Certification" ("centreCode", "holderId", "schemeId", state, "issuedOn", "validUntil",
       "certificateNo", "certificateKey", "publicCode", "createdAt", "changedAt")
     select 'MATARAM', h.id, s.id, 'issued', date '${START}' - 400, date '${START}' + 190 + (h.id * 7919 % $1::int),
       'X' || lpad(h.id::text, 9, '0'), 'X' || lpad(h.id::text, 9, '0'), md5(h.id::text), now(), now()
     from "Holder" h, "Scheme" s where s.name = 'Plate Welder SMAW 3G/PF' and h."candidateId" is not null`,
    [DAYS],
  );
  await database.query("analyze");
}

/** Nothing of the day waits any more, and everything that is due on it has a row. */
async function isDone(database: Database, day: string): Promise<boolean> {
  const { rows } = await database.query<{ open: number; due: number; owed: number }>(
    `select (select count(*)::int from "Delivery" where state in ('queued', 'attempting', 'uncertain')) as open,
       (select count(*)::int from "Certification" where state = 'issued' and "validUntil" - $1::date in (180, 90, 30, 7, -1)) as due,
       (select count(*)::int from "Delivery" where kind = 'certificate-reminder' and subject in (
          select to_char($1::date + days, 'YYYY-MM-DD') || '@' || word
          from (values (180, '180'), (90, '90'), (30, '30'), (7, '7'), (-1, 'over')) w (days, word))) as owed`,
    [day],
  );
  const [found] = rows;
  return found !== undefined && found.open === 0 && found.owed >= found.due;
}

/** Of each person the reminders that fell due in those days, worked out from the dates alone. */
async function expectedTimes(database: Database): Promise<Set<string>> {
  const { rows } = await database.query<{ id: string; ends: number }>(
    `select p."telegramId"::text as id, (c."validUntil" - date '${START}')::int as ends
     from "Certification" c join "Holder" h on h.id = c."holderId" join "Candidate" p on p.id = h."candidateId"`,
  );
  const reached = { "180": 180, "90": 90, "30": 30, "7": 7, over: -1 } as const;
  return new Set(
    rows.flatMap(({ id, ends }) =>
      reminders.flatMap((each) => {
        const on = ends - reached[each];
        return on >= 1 && on <= DAYS ? [`${id} ${each}`] : [];
      }),
    ),
  );
}

/** Which reminder a message is, by the days that it says are left. */
function reminderIn(body: string): string {
  const left = /: (\d+) hari lagi/.exec(body)?.[1];
  return left ?? (body.includes("habis pada") ? "over" : "?");
}
