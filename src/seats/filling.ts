// Seats fill themselves: what was not answered lapses, what was not taken goes on to the next, what is free is offered.
import type { Config } from "../config.ts";
import { rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { moveRegistrations } from "../registration/moving.ts";
import type { Runtime } from "../runtime.ts";
import { wasAsked } from "./asking.ts";
import { lockIntakes, seatsOffered } from "./counting.ts";
import { endWaiting, isEnding } from "./ending.ts";
import { inOrder, isWilling, lineUp, OFFER_UNTOLD, wasTold } from "./reserves.ts";
import { answerBy, lastMoment, offerUntil, TOO_LATE_MINUTES } from "./times.ts";

export type Needs = Pick<Runtime, "db" | "now" | "work"> & { readonly config: Pick<Config, "quietTimes" | "zone"> };

/** Why a seat lapses by itself. */
export const SILENT = "silent";

/** The intakes, or the one, of which something is due now: an offer has ended, an answer did not come, or a free seat can be offered. */
export async function intakesDue(rt: Pick<Needs, "db" | "now">, intakeId?: number): Promise<number[]> {
  const now = rt.now();
  const rows = await rowsOf<{ id: number }>(
    rt.db,
    Prisma.sql`
    select i.id from "Intake" i join "Centre" z on z.code = i."centreCode"
    where (${intakeId ?? null}::int is null or i.id = ${intakeId ?? null}::int) and (exists (
        select from "Registration" r where r."intakeId" = i.id and r.state = 'offered' and r."offerUntil" <= ${now}::timestamptz
      ) or ${isEnding(now)} or (i.active and i."startsOn" > (${now}::timestamptz at time zone z.zone)::date and (
        exists (
          select from "Registration" r
          where r."intakeId" = i.id and r.state = 'accepted' and ${answerBy} <= ${now}::timestamptz
            and ${wasAsked(now)}
        ) or (
          ${now}::timestamptz <= ${lastMoment} - make_interval(mins => ${TOO_LATE_MINUTES})
          and exists (select from "Registration" r where r."intakeId" = i.id and ${isWilling(now)})
          and ${seatsOffered(now)} > 0
        )
      )))
    order by i.id`,
  );
  return rows.map(({ id }) => id);
}

/** So many intakes are held and dealt with at once. */
const AT_ONCE = 25;

/** Does what is due of every intake, many at a time. An intake that fails keeps no other back. */
export async function fillAll(rt: Needs): Promise<void> {
  let failure: unknown;
  const due = await intakesDue(rt);
  for (let at = 0; at < due.length; at += AT_ONCE) {
    const ids = due.slice(at, at + AT_ONCE);
    await fill(rt, ids).catch(async () => {
      // One of them, at least: the others go on alone.
      for (const id of ids)
        await fill(rt, [id]).catch((error: unknown) => {
          failure = new Error(`filling the seats of intake ${id}`, { cause: error });
        });
    });
  }
  if (failure !== undefined) throw failure;
}

/** Does what is due of one intake. Doing it twice changes nothing. */
export async function fillSeats(rt: Needs, intakeId: number): Promise<void> {
  if ((await intakesDue(rt, intakeId)).length > 0) await fill(rt, [intakeId]);
}

/** Does what is due of these intakes, all of it or nothing. */
function fill(rt: Needs, intakeIds: readonly number[]): Promise<void> {
  return rt.db.$transaction(async (tx) => {
    await lockIntakes(tx, intakeIds);
    await endOffers(rt, tx, intakeIds);
    await letLapse(rt, tx, intakeIds);
    await offerFree(rt, tx, intakeIds);
    await endWaiting(rt, tx, intakeIds);
  });
}

async function endOffers(rt: Needs, tx: Tx, intakeIds: readonly number[]): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number; told: boolean }[]>`
    select r.id, ${wasTold} as told from "Registration" r
    where r."intakeId" = any(${[...intakeIds]}) and r.state = 'offered' and r."offerUntil" <= ${at}::timestamptz
    order by "offerUntil", ${inOrder}`;
  const ids = rows.filter(({ told }) => told).map(({ id }) => id);
  const moved = await moveRegistrations(rt, tx, { ids, to: "reserve", at, actor: "bot", reason: "offer-expired" });
  const untold = rows.filter(({ told }) => !told).map(({ id }) => id);
  const unheard = { ids: untold, to: "reserve", at, actor: "bot", reason: OFFER_UNTOLD, tellAt: null } as const;
  await moveRegistrations(rt, tx, unheard);
  const isBack = new Set(moved);
  if (moved.length > 0)
    await lineUp(
      tx,
      intakeIds,
      ids.filter((id) => isBack.has(id)),
    );
}

async function letLapse(rt: Needs, tx: Tx, intakeIds: readonly number[]): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select r.id from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    where i.id = any(${[...intakeIds]}) and i.active and r.state = 'accepted' and ${answerBy} <= ${at}::timestamptz
      and ${wasAsked(at)} and i."startsOn" > (${at}::timestamptz at time zone z.zone)::date`;
  await moveRegistrations(rt, tx, { ids: rows.map(({ id }) => id), to: "lapsed", at, actor: "bot", reason: SILENT });
}

async function offerFree(rt: Needs, tx: Tx, intakeIds: readonly number[]): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<Reserve[]>`
    select next.*, i."offerHours", ${lastMoment} as last
    from "Intake" i join "Centre" z on z.code = i."centreCode"
    cross join lateral (select ${seatsOffered(at)} as count) free
    cross join lateral (
      select r.id, g.zone from "Registration" r
      join "Candidate" c on c.id = r."candidateId" left join "Regency" g on g.code = c."regencyCode"
      where r."intakeId" = i.id and ${isWilling(at)} order by ${inOrder} limit free.count
    ) next
    where i.id = any(${[...intakeIds]}) and i.active and i."startsOn" > (${at}::timestamptz at time zone z.zone)::date`;
  await offerTo(rt, tx, rows, "bot");
}

export interface Reserve {
  readonly id: number;
  /** Where they live; null where that is not known */
  readonly zone: string | null;
  readonly offerHours: number;
  readonly last: Date;
}

/** Offers each of these a seat; call it with the intake locked, for no more than are free. Resolves to whom it was offered. */
export function offerTo(rt: Needs, tx: Tx, reserves: readonly Reserve[], actor: string): Promise<number[]> {
  const at = rt.now();
  const { quietTimes, zone } = rt.config;
  const until = new Map<number, Date>();
  for (const { id, offerHours, last, zone: own } of reserves) {
    const end = offerUntil({ now: at, lastMoment: last, offerHours, quietTimes, zone: own ?? zone });
    if (end) until.set(id, end);
  }
  return moveRegistrations(rt, tx, { ids: [...until.keys()], to: "offered", at, actor, offerUntil: until });
}
