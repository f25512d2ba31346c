// The reserves of an intake in their order.
import { UNDO_MINUTES } from "../delivery/undoable.ts";
import type { Db, Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";

/** How often a person is offered a seat by the bot without taking it; further offers are staff's. */
export const MOST_OFFERS = 2;
/** After an offer that was not taken nobody is offered another for so long. */
export const REST_HOURS = 24;

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
    where ch."registrationId" = r.id and ch.reason in ('offer-expired', 'offer-declined')))`;
}

/** Puts these behind all other reserves of their intake, in their order. */
export async function putLast(tx: Tx, intakeId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    update "Registration" r set rank = last.rank + moved.place
    from (select greatest(coalesce(max(rank), 0), count(*))::int as rank from "Registration"
      where "intakeId" = ${intakeId} and state in ('reserve', 'offered')) last,
      unnest(${[...ids]}::int[]) with ordinality as moved (id, place)
    where r.id = moved.id`;
}

/** Where a reserve stands among the others of the intake, from 1; undefined for whoever is none. */
export async function placeOf(db: Db, registrationId: number): Promise<number | undefined> {
  const [row] = await db.$queryRaw<{ place: number }[]>`
    select place from (
      select r.id, row_number() over (order by ${inOrder})::int as place from "Registration" r
      where r.state = 'reserve' and r."intakeId" = (select "intakeId" from "Registration" where id = ${registrationId})
    ) placed where id = ${registrationId}`;
  return row?.place;
}

/** Puts a reserve at a place among the others, and numbers all of them anew. Call it with the intake locked. */
export async function putAt(
  tx: Tx,
  { intakeId, registrationId, place }: { intakeId: number; registrationId: number; place: number },
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select r.id from "Registration" r where r."intakeId" = ${intakeId} and r.state = 'reserve' order by ${inOrder}`;
  const others = rows.map(({ id }) => id).filter((id) => id !== registrationId);
  if (others.length === rows.length) return;
  const order = [...others.slice(0, place - 1), registrationId, ...others.slice(place - 1)];
  await tx.$executeRaw`
    update "Registration" r set rank = placed.place
    from unnest(${order}::int[]) with ordinality as placed (id, place) where r.id = placed.id`;
}
