// Seats fill themselves: what was not answered lapses, what was not taken goes on to the next, what is free is offered.
import type { Config } from "../config.ts";
import { rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { moveRegistrations } from "../registration/moving.ts";
import type { RegistrationState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { wasAsked } from "./asking.ts";
import { lockIntake, seatsOffered } from "./counting.ts";
import { inOrder, isWilling, lineUp } from "./reserves.ts";
import { answerBy, lastMoment, offerUntil, TOO_LATE_MINUTES } from "./times.ts";

export type Needs = Pick<Runtime, "db" | "now" | "work"> & { readonly config: Pick<Config, "quietTimes" | "zone"> };

/** Why somebody is withdrawn whom no seat came to before the training began. */
export const NO_SEAT = "no-seat-came-free";
/** Why a seat lapses by itself. */
export const SILENT = "silent";

/** Who has neither a seat nor an answer; an offer ends by itself. */
const waiting = ["submitted", "invited", "reserve"] as const satisfies readonly RegistrationState[];

/**
 * Whether an intake `i` was decided about here. Where nobody was chosen in the bot, the centre chose elsewhere: that there is
 * no seat for somebody is not ours to say.
 */
const isDecidedHere = Prisma.sql`exists (
  select from "Registration" g where g."intakeId" = i.id
    and g.state in ('accepted', 'reserve', 'offered', 'confirmed', 'lapsed', 'inTraining', 'completed', 'droppedOut')
)`;

/** The intakes of which something is due now: an offer has ended, an answer did not come, or a free seat can be offered. */
export async function intakesDue(rt: Pick<Needs, "db" | "now">): Promise<number[]> {
  const now = rt.now();
  const rows = await rowsOf<{ id: number }>(
    rt.db,
    Prisma.sql`
    select i.id from "Intake" i join "Centre" z on z.code = i."centreCode"
    where exists (
        select from "Registration" r where r."intakeId" = i.id and r.state = 'offered' and r."offerUntil" <= ${now}::timestamptz
      ) or (i.active and i."startsOn" <= (${now}::timestamptz at time zone z.zone)::date and exists (
        select from "Registration" r where r."intakeId" = i.id and r.state::text = any(${[...waiting]})
      ) and ${isDecidedHere}) or (i.active and i."startsOn" > (${now}::timestamptz at time zone z.zone)::date and (
        exists (
          select from "Registration" r
          where r."intakeId" = i.id and r.state = 'accepted' and ${answerBy} <= ${now}::timestamptz
            and ${wasAsked(now)}
        ) or (
          ${now}::timestamptz <= ${lastMoment} - make_interval(mins => ${TOO_LATE_MINUTES})
          and exists (select from "Registration" r where r."intakeId" = i.id and ${isWilling(now)})
          and ${seatsOffered(now)} > 0
        )
      ))
    order by i.id`,
  );
  return rows.map(({ id }) => id);
}

/** Does what is due of every intake. An intake that fails keeps no other back. */
export async function fillAll(rt: Needs): Promise<void> {
  let failure: unknown;
  for (const id of await intakesDue(rt)) {
    // One after the other: each holds its own intake for a moment.
    await fillSeats(rt, id).catch((error: unknown) => {
      failure = new Error(`filling the seats of intake ${id}`, { cause: error });
    });
  }
  if (failure !== undefined) throw failure;
}

/** Does what is due of one intake, all of it or nothing. Doing it twice changes nothing. */
export async function fillSeats(rt: Needs, intakeId: number): Promise<void> {
  await rt.db.$transaction(async (tx) => {
    if (!(await lockIntake(tx, intakeId))) return;
    await endOffers(rt, tx, intakeId);
    await letLapse(rt, tx, intakeId);
    await offerFree(rt, tx, intakeId);
    await endWaiting(rt, tx, intakeId);
  });
}

async function endOffers(rt: Needs, tx: Tx, intakeId: number): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select r.id from "Registration" r
    where r."intakeId" = ${intakeId} and r.state = 'offered' and r."offerUntil" <= ${at}::timestamptz
    order by "offerUntil", ${inOrder}`;
  const ids = rows.map(({ id }) => id);
  const moved = await moveRegistrations(rt, tx, { ids, to: "reserve", at, actor: "bot", reason: "offer-expired" });
  if (moved.length > 0)
    await lineUp(
      tx,
      intakeId,
      ids.filter((id) => moved.includes(id)),
    );
}

async function letLapse(rt: Needs, tx: Tx, intakeId: number): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select r.id from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    where i.id = ${intakeId} and i.active and r.state = 'accepted' and ${answerBy} <= ${at}::timestamptz
      and ${wasAsked(at)} and i."startsOn" > (${at}::timestamptz at time zone z.zone)::date`;
  await moveRegistrations(rt, tx, { ids: rows.map(({ id }) => id), to: "lapsed", at, actor: "bot", reason: SILENT });
}

async function offerFree(rt: Needs, tx: Tx, intakeId: number): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number; zone: string | null; offerHours: number; last: Date }[]>`
    select r.id, g.zone, i."offerHours", ${lastMoment} as last
    from "Intake" i join "Centre" z on z.code = i."centreCode" join "Registration" r on r."intakeId" = i.id
    join "Candidate" c on c.id = r."candidateId" left join "Regency" g on g.code = c."regencyCode"
    where i.id = ${intakeId} and i.active and i."startsOn" > (${at}::timestamptz at time zone z.zone)::date
      and ${isWilling(at)}
    order by ${inOrder} limit (select ${seatsOffered(at)} from "Intake" i where i.id = ${intakeId})`;
  await offerTo(rt, tx, rows, "bot");
}

/** When a training begins that was decided about here, nobody waits for it any more: each is told, and hears of the next date. */
async function endWaiting(rt: Needs, tx: Tx, intakeId: number): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select r.id from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    where i.id = ${intakeId} and i.active and i."startsOn" <= (${at}::timestamptz at time zone z.zone)::date
      and r.state::text = any(${[...waiting]}) and ${isDecidedHere}`;
  const move = { ids: rows.map(({ id }) => id), to: "withdrawn", at, actor: "bot", reason: NO_SEAT } as const;
  const moved = await moveRegistrations(rt, tx, move);
  if (moved.length === 0) return;
  await tx.$executeRaw`
    insert into "IntakeWish" ("candidateId", "programmeCode", reason, "wishedAt")
    select r."candidateId", r."programmeCode", 'full', ${at}::timestamptz
    from "Registration" r where r.id = any(${moved}::int[]) order by r.id
    on conflict ("candidateId", "programmeCode") do update
      set reason = 'full', "wishedAt" = excluded."wishedAt", "toldAt" = null`;
}

export interface Reserve {
  readonly id: number;
  /** Where they live; null where that is not known */
  readonly zone: string | null;
  readonly offerHours: number;
  readonly last: Date;
}

/** Offers each of these a seat; call it with the intake locked, for no more than are free. Resolves to whom it was offered. */
export async function offerTo(rt: Needs, tx: Tx, reserves: readonly Reserve[], actor: string): Promise<number[]> {
  const at = rt.now();
  const { quietTimes, zone } = rt.config;
  const until = new Map<number, number[]>();
  for (const { id, offerHours, last, zone: own } of reserves) {
    const end = offerUntil({ now: at, lastMoment: last, offerHours, quietTimes, zone: own ?? zone });
    if (end) until.set(end.getTime(), [...(until.get(end.getTime()) ?? []), id]);
  }
  const offered: number[] = [];
  // There are three zones, so three times at most.
  for (const [end, ids] of until)
    offered.push(...(await moveRegistrations(rt, tx, { ids, to: "offered", at, actor, offerUntil: new Date(end) })));
  return offered;
}
