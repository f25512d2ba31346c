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

/** A row that waits for a digest, as the index `Delivery_digest_idx` knows it. */
const waits = Prisma.sql`d.kind = 'vacancy-alert' and d.state = 'skipped' and d.reason = 'digest'`;

/**
 * Owes a digest to everyone for whom a vacancy waits and whose hour has come, by one statement that also notes what it
 * holds. Two at the same time: each row is held by one of them. Resolves to how many digests were added.
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
      where ${waits} and d."notBefore" <= ${now}::timestamptz
        and not exists (select from "Delivery" g
          where g.kind = ${VACANCY_DIGEST} and g.subject = ${subject} and g."candidateId" = d."candidateId")
      returning d."candidateId"
    )
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${VACANCY_DIGEST}, ${subject}, "candidateId", ${now}::timestamptz from held
    where "candidateId" is not null
    on conflict (kind, subject, "candidateId") do nothing`;
}

/**
 * Which vacancies the digests of these people hold and still are to be told, by candidate. Those that ended, or are not
 * wanted any more, leave the digest: they are told by nobody.
 */
export async function vacanciesIn(
  { config, db, now }: Pick<Runtime, "config" | "now"> & { readonly db: Db },
  subject: string,
  candidateIds: readonly number[],
): Promise<Map<number, number[]>> {
  const vacancyId = Prisma.sql`d.subject::int`;
  const rows = await rowsOf<{ candidateId: number; vacancyId: number }>(
    db,
    Prisma.sql`
    with held as (
      select d.id, d."candidateId", ${vacancyId} as "vacancyId",
        exists (select from "Vacancy" v join "Company" co on co.code = v."companyCode"
          where v.id = ${vacancyId} and ${isOpenOn(localDate(now(), config.zone))})
          and ${wants(vacancyId)} and not ${hasApplied(vacancyId)} as "isTold"
      from "Delivery" d join "Candidate" c on c.id = d."candidateId"
      where d."candidateId" = any(${[...candidateIds]}::int[]) and d.kind = ${ALERT} and d.state = 'skipped'
        and d.reason = ${heldBy(subject)}
    ), left_out as (
      update "Delivery" d set reason = 'ended' from held h where d.id = h.id and not h."isTold"
    )
    select "candidateId", "vacancyId" from held where "isTold" order by "candidateId", id`,
  );
  const held = new Map<number, number[]>();
  for (const { candidateId, vacancyId: id } of rows) held.set(candidateId, [...(held.get(candidateId) ?? []), id]);
  return held;
}

/** Takes vacancies out of the digests that hold them, each with the reason why its person is not told. */
export async function leaveOut(
  db: Db,
  subject: string,
  left: readonly { readonly candidateId: number; readonly vacancyId: number; readonly reason: string }[],
): Promise<void> {
  if (left.length === 0) return;
  await db.$executeRaw`
    update "Delivery" d set reason = l.reason
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb) as l ("candidateId" int, "vacancyId" int, reason text)
    where d."candidateId" = l."candidateId" and d.kind = ${ALERT} and d.subject = l."vacancyId"::text
      and d.state = 'skipped' and d.reason = ${heldBy(subject)}`;
}

/** Gives what a digest held the end that it came to: told, or why not. */
export async function settleDigest(tx: Tx, subject: string, ends: readonly Ended[], at: Date): Promise<void> {
  await tx.$executeRaw`
    update "Delivery" d set state = e.state::"DeliveryState", reason = coalesce(e.reason, d.reason),
      "sentAt" = case when e.state = 'sent' then ${at}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e ("candidateId" int, state text, reason text)
    where d."candidateId" = e."candidateId" and d.kind = ${ALERT} and d.state = 'skipped' and d.reason = ${heldBy(subject)}`;
}

function heldBy(subject: string): string {
  return `digest ${subject}`;
}
