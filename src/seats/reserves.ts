// The reserves of an intake in their order.
import { UNDO_MINUTES } from "../delivery/undoable.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { putBack, REGISTRATION_NEWS } from "../registration/moving.ts";

import { PASSED } from "./counting.ts";

/** How often a person is offered a seat by the bot without taking it; further offers are staff's. */
export const MOST_OFFERS = 2;
/** After an offer that was not taken nobody is offered another for so long. */
export const REST_HOURS = 24;

/** Why an offer ended of which its owner never heard: it counts as none, and they keep their place. */
export const OFFER_UNTOLD = "offer-untold";

/** Whether whoever has the offer of registration `r` had word of it half an hour before it ends, or may have had. */
export const wasTold = Prisma.sql`exists (
  select from "Delivery" d where d.kind = ${REGISTRATION_NEWS} and d."candidateId" = r."candidateId"
    and d.subject = r.id || '@' || (
      select max(ch.id) from "RegistrationChange" ch where ch."registrationId" = r.id and ch."to" = 'offered'
        and coalesce(ch.reason, '') <> all(${[...putBack]}))
    and (d."sentAt" <= r."offerUntil" - interval '30 minutes' or d.state in ('unknown', 'uncertain')))`;

/** Reserves stand by rank; those without one behind, as they came. Of a registration `r`. */
export const inOrder = Prisma.sql`r.rank nulls last, r.id`;

/** Whether the reserve of registration `r` is offered a seat by the bot now: whom it cannot reach staff call. */
export function isWilling(now: Date): Prisma.Sql {
  return Prisma.sql`(r.state = 'reserve'
    and exists (select from "Candidate" who where who.id = r."candidateId" and who.reachable)
    and not exists (
      select from "RegistrationChange" ch where ch."registrationId" = r.id and ch."to" = 'reserve' and ch."from" = 'invited'
        and ch.actor like 'staff:%' and ch.at > ${now}::timestamptz - make_interval(mins => ${UNDO_MINUTES}))
    and (
    select count(*) < ${MOST_OFFERS} and
      coalesce(max(ch.at) <= ${now}::timestamptz - make_interval(hours => ${REST_HOURS}), true)
    from "RegistrationChange" ch
    where ch."registrationId" = r.id and ch.reason in ('offer-expired', ${PASSED})
      -- A "no" that was taken back was none.
      and not exists (select from "RegistrationChange" u where u."to" = 'offered' and u.reason = any(${[...putBack]})
        and u.id = (select min(n.id) from "RegistrationChange" n where n."registrationId" = r.id and n.id > ch.id))))`;
}

/**
 * Numbers the reserves of each of these intakes from 1, in their order; `last` go behind all others, in theirs. Whoever has an offer keeps
 * the place to come back to. Call it with the intakes locked.
 */
export async function lineUp(tx: Tx, intakeIds: readonly number[], last: readonly number[] = []): Promise<void> {
  await tx.$executeRaw`
    update "Registration" r set rank = placed.nth
    from (
      select r.id, row_number() over (
        partition by r."intakeId" order by array_position(${[...last]}::int[], r.id) nulls first, ${inOrder})::int as nth
      from "Registration" r where r."intakeId" = any(${[...intakeIds]}) and r.state in ('reserve', 'offered')
    ) placed
    where r.id = placed.id and r.rank is distinct from placed.nth`;
}

/**
 * Those who wait in an intake, or in each of several, with their place from 1: what a reserve reads wherever it is said, and
 * staff read of them. Whoever has an offer does not wait, so they are not counted.
 */
export function placed(intakes: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select q.id, row_number() over (partition by q."intakeId" order by q.rank nulls last, q.id)::int as place
    from "Registration" q where q.state = 'reserve' and q."intakeId" = ${intakes}`;
}

/** The same as a map by registration. */
export async function placesOf(db: Db, ...intakeIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await rowsOf<{ id: number; place: number }>(db, placed(Prisma.sql`any(${[...intakeIds]}::int[])`));
  return new Map(rows.map(({ id, place }) => [id, place]));
}

/**
 * Gives a reserve another place among those who wait; the others move. Call it with the intake locked. Resolves to the place
 * that it is: no more than there are reserves.
 */
export async function putAt(
  tx: Tx,
  { intakeId, registrationId, place }: { intakeId: number; registrationId: number; place: number },
): Promise<number> {
  const waiting = [...(await placesOf(tx, intakeId)).keys()].filter((id) => id !== registrationId);
  const at = Math.min(Math.max(1, place), waiting.length + 1);
  await tx.$executeRaw`
    update "Registration" r set rank = placed.nth
    from (
      select r.id, row_number() over (order by ${inOrder})::int * 2 as nth
      from "Registration" r where r."intakeId" = ${intakeId} and r.state in ('reserve', 'offered') and r.id <> ${registrationId}
    ) placed
    where r.id = placed.id`;
  // Right before whoever waits there now, or behind everybody.
  await tx.$executeRaw`
    update "Registration" set rank = coalesce(
      (select o.rank - 1 from "Registration" o where o.id = ${waiting[at - 1] ?? null}::int),
      (select max(o.rank) + 1 from "Registration" o
        where o."intakeId" = ${intakeId} and o.state in ('reserve', 'offered') and o.id <> ${registrationId}), 1)
    where id = ${registrationId}`;
  await lineUp(tx, [intakeId]);
  return at;
}
