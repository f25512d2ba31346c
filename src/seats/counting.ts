// How many seats an intake has, and how many of them are free. Whoever gives one away holds the intake's row meanwhile.
import { UNDO_MINUTES } from "../delivery/undoable.ts";
import type { Db, Tx } from "../platform/database.ts";
import { type Intake, Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../registration/states.ts";

/** A seat is held from acceptance on. */
export const holding = [
  "accepted",
  "offered",
  "confirmed",
  "inTraining",
  "completed",
] as const satisfies readonly RegistrationState[];

/** Whether a state holds a seat. */
export function holdsSeat(state: RegistrationState): boolean {
  return holding.some((each) => each === state);
}

/** The seats of intake `i` that nobody holds; negative where more were accepted than there are seats. */
export const seatsFree = Prisma.sql`(i.seats - i."seatsTakenElsewhere" - (
  select count(*) from "Registration" h
  where h."intakeId" = i.id and h.state::text = any(${[...holding]})))::int`;

/** Why an offer ended to which its owner said no. */
export const PASSED = "offer-declined";

/** The seats of intake `i` whose owner gave them up, said no, or was taken out, so lately that it may still be taken back. */
export function seatsKept(now: Date): Prisma.Sql {
  return Prisma.sql`(
    select count(*) from "Registration" k join "RegistrationChange" l
      on l.id = (select max(ch.id) from "RegistrationChange" ch where ch."registrationId" = k.id)
    where k."intakeId" = i.id and l.at > ${now}::timestamptz - make_interval(mins => ${UNDO_MINUTES}) and (
      (k.state in ('withdrawn', 'lapsed') and l."from" in ('accepted', 'confirmed')
        and (l.actor like 'staff:%' or (l.actor = 'candidate' and l.reason is null)))
      or (k.state = 'reserve' and l.actor = 'candidate' and l.reason = ${PASSED})))::int`;
}

/** From so many days before the start on nobody's seat waits for a decision any more: a reserve still has time to come. */
const UNDECIDED_HOLD_UNTIL_DAYS = 3;

/**
 * How many seats of intake `i` the bot may offer now. Once everybody's selection is decided, and can no longer be undecided:
 * all that are free; in the last days whoever is still undecided keeps none back. Before that only those that somebody with a
 * seat gave up: the others belong to whoever is still selected.
 */
export function seatsOffered(now: Date): Prisma.Sql {
  return Prisma.sql`greatest(0, least(${seatsFree} - ${seatsKept(now)}, case when ${isSelecting(now)} then ${givenUp} end))::int`;
}

/** Whether seats of intake `i` wait for a decision about somebody, or one was made so lately that it may still be taken back. */
export function isSelecting(now: Date): Prisma.Sql {
  return Prisma.sql`exists (
    select from "Registration" u where u."intakeId" = i.id and ((u.state in ('submitted', 'invited') and ${isFarOff(now)}) or exists (
      select from "RegistrationChange" ch where ch."registrationId" = u.id and ch."from" = 'invited' and ch.actor like 'staff:%'
        and ch.at > ${now}::timestamptz - make_interval(mins => ${UNDO_MINUTES}))))`;
}

/** Whether the last days before intake `i` begins have not come. */
function isFarOff(now: Date): Prisma.Sql {
  return Prisma.sql`i."startsOn" - ${UNDECIDED_HOLD_UNTIL_DAYS}::int > (
    ${now}::timestamptz at time zone (select q.zone from "Centre" q where q.code = i."centreCode"))::date`;
}

/** The seats of intake `i` that were given up and that no reserve has by now. */
const givenUp = Prisma.sql`((
    select count(*) from "Registration" g where g."intakeId" = i.id and g.state in ('withdrawn', 'lapsed') and exists (
      select from "RegistrationChange" ch where ch."registrationId" = g.id
        and ch."from" in ('accepted', 'confirmed') and ch."to" in ('withdrawn', 'lapsed'))
  ) - (
    select count(*) from "Registration" g where g."intakeId" = i.id and g.state::text = any(${[...holding]}) and exists (
      select from "RegistrationChange" ch where ch."registrationId" = g.id and ch."to" = 'offered')))`;

/** The intake, held until the transaction ends: two who give seats away follow one another. It may still be registered for. */
export async function lockIntake(tx: Tx, id: number): Promise<Intake | null> {
  await tx.$queryRaw`select 1 from "Intake" where id = ${id} for no key update`;
  return tx.intake.findUnique({ where: { id } });
}

/** The same of several, in an order that is always the same. */
export async function lockIntakes(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.$queryRaw`select 1 from "Intake" where id = any(${[...ids]}) order by id for no key update`;
}

/** Whether the training of this intake has not begun where it is held; `through` counts its first day as still before. */
export async function isBefore(
  tx: Db,
  { intakeId, now, through = false }: { intakeId: number; now: Date; through?: boolean },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ahead: boolean }[]>`
    select i.active and i."startsOn" + ${through ? 1 : 0}::int > (${now}::timestamptz at time zone z.zone)::date as ahead
    from "Intake" i join "Centre" z on z.code = i."centreCode" where i.id = ${intakeId}`;
  return row?.ahead ?? false;
}

/** How many seats of an intake nobody holds; call it with the intake locked. */
export async function freeSeats(tx: Db, intakeId: number): Promise<number> {
  const [row] = await tx.$queryRaw<
    { free: number }[]
  >`select ${seatsFree} as free from "Intake" i where i.id = ${intakeId}`;
  return row?.free ?? 0;
}
