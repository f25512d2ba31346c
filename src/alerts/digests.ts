// Several vacancies for one person in one message. A vacancy that waits for it is a row of its own, skipped for the digest;
// the digest that holds it gives it its own end.
import { type Ended, wakeDeliveries } from "../delivery/delivery.ts";
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { isOpenOn } from "../vacancies/vacancies.ts";
import { ALERT, hasApplied, wants } from "./matching.ts";

/** The kind of delivery. Its subject is the minute in which it was put together: `2026-11-24T10:00Z`. */
export const VACANCY_DIGEST = "vacancy-digest";

/** Why somebody is not told of a vacancy: nobody can apply to it any more. */
export const ENDED = "ended";

/** A row that waits for a digest, as the index `Delivery_digest_idx` knows it. */
export const waits = Prisma.sql`d.kind = 'vacancy-alert' and d.state = 'skipped' and d.reason = 'digest'`;

/** Whoever was told of a vacancy is told of the next ones so much later, all in one message. */
const GATHER_MINUTES = 10;

/** Whether `o` is an alert that was told just now, or one or a digest that is being told. */
export function wasTold(now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - GATHER_MINUTES * 60_000);
  return Prisma.sql`(o.kind = ${ALERT} and (o.state in ('attempting', 'uncertain') or o."sentAt" > ${since}::timestamptz)
    or o.kind = ${VACANCY_DIGEST} and o.state in ('queued', 'attempting', 'uncertain'))`;
}

/**
 * Owes a digest to everyone for whom a vacancy waits, whose hour has come and who was not told of another just now, by
 * one statement that also notes what it holds. Two at the same time: each row is held by one of them. Resolves to how
 * many digests were added.
 */
export async function oweDigests(rt: Pick<Runtime, "db" | "now" | "work">): Promise<number> {
  const added = await rt.db.$executeRaw(digestsStatement(rt.now()));
  if (added > 0) await wakeDeliveries(rt);
  return added;
}

/** The statement by itself, as the bench reads its plan. */
export function digestsStatement(now: Date): Prisma.Sql {
  const subject = `${now.toISOString().slice(0, 16)}Z`;
  return Prisma.sql`
    with held as (
      update "Delivery" d set reason = ${heldBy(subject)}
      where ${waits} and d."notBefore" <= ${now}::timestamptz and not exists (
        select from "Delivery" o
        where o."candidateId" = d."candidateId" and (${wasTold(now)}
          or o.kind = ${VACANCY_DIGEST} and o.subject = ${subject})
        offset 0) -- so that each is looked up by its person, and not all rows are read
      returning d."candidateId"
    )
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${VACANCY_DIGEST}, ${subject}, "candidateId", ${now}::timestamptz from held
    where "candidateId" is not null
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** A vacancy that somebody's digest holds, and why it is not for them any more; null while it is. */
export interface Held {
  readonly candidateId: number;
  readonly vacancyId: number;
  readonly notOwed: string | null;
}

/** What the digests of these people hold, in the order in which it came. Whether a vacancy is still open is not asked here. */
export function heldIn(db: Db, subject: string, candidateIds: readonly number[]): Promise<Held[]> {
  const vacancyId = Prisma.sql`d.subject::int`;
  return rowsOf<Held>(
    db,
    Prisma.sql`
    select d."candidateId", ${vacancyId} as "vacancyId", case
      when not ${wants(vacancyId)} then 'unsubscribed'
      when ${hasApplied(vacancyId)} then 'applied' end as "notOwed"
    from "Delivery" d join "Candidate" c on c.id = d."candidateId"
    where d."candidateId" = any(${[...candidateIds]}::int[]) and d.kind = ${ALERT} and d.state = 'skipped'
      and d.reason = ${heldBy(subject)}
    order by d."candidateId", d.id`,
  );
}

/**
 * Takes vacancies out of the digests that hold them, each with the reason why its person is not told. One that had ended
 * and is open again by now waits for the next digest: whoever opened it saw it in this one. Where a digest was attempted
 * before, that one perhaps arrived with the vacancy in it: then it is not known, and never owed again.
 */
export async function leaveOut(
  { config, db, now }: Pick<Runtime, "config" | "now"> & { readonly db: Db },
  subject: string,
  left: readonly { readonly candidateId: number; readonly vacancyId: number; readonly reason: string }[],
): Promise<void> {
  if (left.length === 0) return;
  const ended = [...new Set(left.filter(({ reason }) => reason === ENDED).map(({ vacancyId }) => vacancyId))];
  await db.$executeRaw`
    with open as materialized (
      select v.id from "Vacancy" v join "Company" co on co.code = v."companyCode"
      where v.id = any(${ended}::int[]) and ${isOpenOn(localDate(now(), config.zone))} for share of v
    )
    update "Delivery" d set state = case when g.attempts > 1 then 'unknown' else d.state end,
      reason = case when g.attempts < 2 and l."vacancyId" in (select id from open) then 'digest' else l.reason end
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l ("candidateId" int, "vacancyId" int, reason text)
    join "Delivery" g on g.kind = ${VACANCY_DIGEST} and g.subject = ${subject} and g."candidateId" = l."candidateId"
    where d."candidateId" = l."candidateId" and d.kind = ${ALERT} and d.subject = l."vacancyId"::text
      and d.state = 'skipped' and d.reason = ${heldBy(subject)}`;
}

/** Gives what a digest held the end that it came to: told, or why not. Of what it told, or perhaps told, it stays known. */
export async function settleDigest(tx: Tx, subject: string, ends: readonly Ended[], at: Date): Promise<void> {
  await tx.$executeRaw`
    update "Delivery" d set state = e.state::"DeliveryState",
      reason = case when e.state in ('sent', 'unknown') then d.reason else coalesce(e.reason, d.reason) end,
      "sentAt" = case when e.state = 'sent' then ${at}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e ("candidateId" int, state text, reason text)
    where d."candidateId" = e."candidateId" and d.kind = ${ALERT} and d.state = 'skipped' and d.reason = ${heldBy(subject)}`;
}

/** The reason of what this digest holds, and of what it told. */
export function heldBy(subject: string): string {
  return `${HELD}${subject}`;
}

/** The same as SQL. */
export function heldBySql(subject: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${HELD}::text || ${subject})`;
}

const HELD = "digest ";
