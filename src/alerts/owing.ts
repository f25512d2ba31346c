// From a vacancy to what is owed: one statement over all who ask for such a one, however often it is run.
import { quietUntil, wakeDeliveries } from "../delivery/delivery.ts";
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { isSilenced } from "../topics/topics.ts";
import { isOpenOn } from "../vacancies/vacancies.ts";
import { agrees } from "./agreeing.ts";
import { heldBySql, VACANCY_DIGEST, waits } from "./digests.ts";
import { ALERT, fits, hasApplied } from "./matching.ts";

type Stands = Pick<Runtime, "config" | "db" | "now" | "work">;

/** Why somebody's alert waits: their next digest holds it. */
export const DIGEST = "digest";

/** How an alert ended that never reached its person: when the vacancy is published anew, it is owed again. */
const untold = ["ended", "unsubscribed", "optedOut", "noConsent", "tooYoung", "unreachable"];

/**
 * Owes word of a vacancy to everyone who asks for such a one: now, or with their digest. Whoever was told, or is to be
 * told, is owed nothing more, whatever became of the vacancy meanwhile; who was to be told when it ended is owed it again.
 * Of one that nobody may read now nobody hears. Resolves to how many were added.
 */
export async function oweAlerts(rt: Stands, vacancyId: number): Promise<number> {
  const wanted = await whoWants(rt, vacancyId);
  const added = await rt.db.$executeRaw(owing(vacancyId, wanted, rt.now()));
  const again = (await wereUntold(rt.db, vacancyId)) ? await oweAgain(rt, vacancyId, wanted) : 0;
  if (added + again > 0) await wakeDeliveries(rt);
  return added + again;
}

/** The one statement, as the bench reads its plan. */
export async function owingStatement(rt: Stands, vacancyId: number): Promise<Prisma.Sql> {
  return owing(vacancyId, await whoWants(rt, vacancyId), rt.now());
}

function owing(vacancyId: number, wanted: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    insert into "Delivery" (kind, subject, "candidateId", state, reason, "notBefore")
    select ${ALERT}, ${String(vacancyId)}, w."candidateId", ${due(now)}
    from (${wanted}) w
    on conflict (kind, subject, "candidateId") do nothing`;
}

async function wereUntold(db: Db, vacancyId: number): Promise<boolean> {
  const rows = await rowsOf(db, Prisma.sql`select from "Delivery" d where ${isUntold(vacancyId)} limit 1`);
  return rows.length > 0;
}

function oweAgain(rt: Stands, vacancyId: number, wanted: Prisma.Sql): Promise<number> {
  return rt.db.$executeRaw`
    update "Delivery" d set (state, reason, "notBefore") = (select ${due(rt.now())}), fence = d.fence + 1
    from (${wanted}) w
    where d."candidateId" = w."candidateId" and ${isUntold(vacancyId)}`;
}

/**
 * Nothing of it was ever sent: what perhaps arrived ends as unknown, never as one of these. Nor was it by a digest that
 * came to nothing, though its process died before it could say so.
 */
function isUntold(vacancyId: number): Prisma.Sql {
  return Prisma.sql`d.kind = ${ALERT} and d.subject = ${String(vacancyId)} and d.state in ('cancelled', 'skipped', 'unreachable')
    and (d.state <> 'skipped' or d.reason = any(${untold}) or exists (
      select from "Delivery" g where g.kind = ${VACANCY_DIGEST} and g."candidateId" = d."candidateId"
        and ${heldBySql(Prisma.sql`g.subject`)} = d.reason and g.attempts = 0
        and g.state in ('cancelled', 'skipped', 'unreachable')))
    and d.attempts = 0`;
}

/** The state, reason and time of an alert of which `w.due` says when its digest comes, if it waits for one. */
function due(now: Date): Prisma.Sql {
  return Prisma.sql`(case when w.due is null then 'queued' else 'skipped' end)::"DeliveryState",
    case when w.due is not null then ${DIGEST} end, coalesce(w.due, ${now}::timestamptz)`;
}

/**
 * Each candidate who wants a vacancy, and when their digest comes; null: at once. Where it is quiet now, what would come
 * at once comes with the digest at the end of that. Who has several subscriptions that fit is told by the quickest.
 */
async function whoWants(rt: Stands, vacancyId: number): Promise<Prisma.Sql> {
  const { due, zones } = await timing(rt);
  return Prisma.sql`
    select s."candidateId", ${due} as due
    from "Vacancy" v
    join "Company" co on co.code = v."companyCode"
    left join "Regency" place on place.code = v."regencyCode"
    join "AlertSubscription" s on ${fits}
    join "Candidate" c on c.id = s."candidateId"
    ${zones}
    where v.id = ${vacancyId} and ${isOpenOn(localDate(rt.now(), rt.config.zone))}
      and c.reachable and ${agrees} and not ${isSilenced("vacancies")} and not ${hasApplied(Prisma.sql`${vacancyId}::int`)}
    group by s."candidateId"`;
}

/**
 * What still waits for a later digest of somebody comes when they want it by now: they chose another hour, or each at
 * once. What does not fit any more is left where it is; the digest leaves it out.
 */
export async function moveWaiting(rt: Timed & { readonly db: Db }, candidateId: number): Promise<void> {
  const { due, zones } = await timing(rt);
  const now = rt.now();
  await rt.db.$executeRaw`
    update "Delivery" d set "notBefore" = coalesce(w.due, ${now}::timestamptz)
    from (
      select d.id, ${due} as due
      from "Delivery" d
      join "Vacancy" v on v.id = d.subject::int
      left join "Regency" place on place.code = v."regencyCode"
      join "AlertSubscription" s on s."candidateId" = d."candidateId" and ${fits}
      join "Candidate" c on c.id = d."candidateId"
      ${zones}
      where d."candidateId" = ${candidateId} and ${waits} and d."notBefore" > ${now}::timestamptz
      group by d.id
    ) w
    where d.id = w.id and ${waits}`;
}

type Timed = Pick<Runtime, "config" | "now">;

/** When the digest of a candidate `c` comes for subscriptions `s`, as an aggregate; null: at once. And what it is read from. */
async function timing({
  config,
  db,
  now,
}: Timed & { readonly db: Db }): Promise<{ due: Prisma.Sql; zones: Prisma.Sql }> {
  const at = now();
  const zones = await rowsOf<{ zone: string }>(db, Prisma.sql`select distinct zone from "Regency"`);
  const quiet = [...new Set([config.zone, ...zones.map(({ zone }) => zone)])].flatMap((zone) => {
    const until = quietUntil(config.quietTimes, zone, at);
    return until === undefined ? [] : [{ zone, until }];
  });
  const zone = Prisma.sql`coalesce(home.zone, ${config.zone})`;
  const clock = Prisma.sql`(${at}::timestamptz at time zone ${zone})`;
  const digestAt = Prisma.sql`(date_trunc('day', ${clock}) + make_interval(
    days => (extract(hour from ${clock}) >= s.hour)::int, hours => s.hour)) at time zone ${zone}`;
  return {
    due: Prisma.sql`case when bool_or(s.pace = 'atOnce') then max(q.until) else min(${digestAt}) end`,
    zones: Prisma.sql`left join "Regency" home on home.code = c."regencyCode"
      left join unnest(${quiet.map((each) => each.zone)}::text[], ${quiet.map((each) => each.until)}::timestamptz[]) as q (zone, until)
        on q.zone = ${zone}`,
  };
}
