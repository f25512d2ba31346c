import { CALLED_OFF } from "../intakes/calling-off-words.ts";
import type { Day } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { intakesAt, isOpen, programmeWithIntakes } from "../trades/trades.ts";

/** Notes that a person wants to hear when a programme can be registered for. Asking twice is harmless. */
export async function wishForIntake(
  db: Db,
  wish: { candidateId: number; programmeCode: string; now: Date },
): Promise<"wished" | "open" | "unknown"> {
  const { candidateId, programmeCode, now } = wish;
  const programme = await programmeWithIntakes(db, programmeCode, now);
  if (!programme) return "unknown";
  if (programme.intakes.some(isOpen)) return "open";

  const reason = programme.intakes.some(({ standing }) => standing === "full") ? "full" : "noIntake";
  const again = { reason, wishedAt: now, toldAt: null } as const;
  await db.intakeWish.upsert({
    where: { candidateId_programmeCode: { candidateId, programmeCode } },
    create: { candidateId, programmeCode, ...again },
    update: again,
  });
  return "wished";
}

/** Takes a wish back; without one nothing happens. */
export async function takeWishBack(db: Db, candidateId: number, programmeCode: string): Promise<void> {
  await db.intakeWish.deleteMany({ where: { candidateId, programmeCode } });
}

/** The names of the programmes that a person waits to hear of. */
export async function waitingFor(db: Db, candidateId: number): Promise<unknown[]> {
  const wishes = await db.intakeWish.findMany({
    where: { candidateId, toldAt: null },
    orderBy: { wishedAt: "asc" },
    select: { programme: { select: { name: true } } },
  });
  return wishes.map(({ programme }) => programme.name);
}

/** Takes all wishes back that nobody was told of yet. */
export async function takeWishesBack(db: Db, candidateId: number): Promise<void> {
  await db.intakeWish.deleteMany({ where: { candidateId, toldAt: null } });
}

/** Whether a person still waits to hear of a programme. */
export async function waitsFor(db: Db, candidateId: number, programmeCode: string): Promise<boolean> {
  return (await db.intakeWish.count({ where: { candidateId, programmeCode, toldAt: null } })) > 0;
}

/** The kind of delivery that tells of it. Its subject is a programme on a day: `LIS-PLC@2026-11-26`. */
export const WISH_OPENED = "wish-opened";

/** Which programme a delivery of this kind is about. */
export function programmeOf(subject: string): string {
  return subject.slice(0, subject.indexOf("@"));
}

/** What staff did to an intake `i` within the last minutes can still be taken back: nobody hears of it yet. */
function changedLately(now: Date): Prisma.Sql {
  return Prisma.sql`
    select from "IntakeChange" l
    where l."intakeId" = i.id and l.at > ${now}::timestamptz - interval '10 minutes'`;
}

/** A wish that was kept as an intake was called off, where this intake is of another centre: theirs is to have a new date. */
const calledOffElsewhere = Prisma.sql`
  select from "Registration" g
  join "RegistrationChange" h on h."registrationId" = g.id and h.reason = ${CALLED_OFF} and h.at = w."wishedAt"
  join "Intake" f on f.id = g."intakeId"
  where g."candidateId" = w."candidateId" and g."programmeCode" = w."programmeCode" and f."centreCode" <> i."centreCode"`;

/**
 * Owes a message to everyone who waits for a programme that one can register for now. Those who registered meanwhile,
 * cannot be reached, or are owed one already are left out; so are, for ten minutes, those who wait because their own date
 * was called off, which may be taken back. Those whose date was called off wait for one at that centre. Resolves to how many were added.
 */
export function oweOpenedWishes(db: Db, { now, day }: { now: Date; day: Day }): Promise<number> {
  return db.$executeRaw`
    with opening as materialized (
      select i."programmeCode", i."centreCode" from (${intakesAt(now)}) i
      where i.standing in ('open', 'nearlyFull') and not exists (${changedLately(now)})
    )
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${WISH_OPENED}, w."programmeCode" || '@' || ${day}, w."candidateId", ${now}::timestamptz
    from "IntakeWish" w
    join "Candidate" c on c.id = w."candidateId" and c.reachable
    join "Programme" p on p.code = w."programmeCode" and p.active
    join "Trade" t on t.code = p."tradeCode" and t.active
    where w."toldAt" is null and w.reason in ('noIntake', 'full')
      and w."wishedAt" <= ${now}::timestamptz - interval '10 minutes'
      and exists (
        select from opening i where i."programmeCode" = p.code and not exists (${calledOffElsewhere})
      )
      and not exists (${openRegistration(Prisma.sql`w."candidateId"`, Prisma.sql`p.code`)})
      -- Read once, and looked up: of so many who were owed it a moment ago the statistics know nothing yet.
      and (w."candidateId", w."programmeCode") not in (
        select d."candidateId", split_part(d.subject, '@', 1) from "Delivery" d
        where d.kind = ${WISH_OPENED} and d.state in ('queued', 'attempting', 'uncertain')
      )
    order by w."wishedAt", w.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** Why a person is not told any more, as a kind of delivery asks it. */
export function wishNotOwed(): Prisma.Sql {
  const programme = Prisma.sql`split_part(d.subject, '@', 1)`;
  return Prisma.sql`case
    when not exists (
      select from "IntakeWish" w
      where w."candidateId" = c.id and w."programmeCode" = ${programme} and w."toldAt" is null
    ) then 'takenBack'
    when exists (${openRegistration(Prisma.sql`c.id`, programme)}) then 'registered'
  end`;
}

function openRegistration(candidateId: Prisma.Sql, programmeCode: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select from "Registration" g
    where g."candidateId" = ${candidateId} and g."programmeCode" = ${programmeCode} and g."intakeId" is not null
      and g.state not in ('rejected', 'lapsed', 'droppedOut', 'withdrawn')`;
}

/** When each of these people asked to be told of a programme. */
export async function wishesOf(
  db: Db,
  { programmeCode, candidateIds }: { programmeCode: string; candidateIds: readonly number[] },
): Promise<Map<number, Date>> {
  const wishes = await db.intakeWish.findMany({
    where: { programmeCode, candidateId: { in: [...candidateIds] } },
    select: { candidateId: true, wishedAt: true },
  });
  return new Map(wishes.map(({ candidateId, wishedAt }) => [candidateId, wishedAt]));
}

/** Which of these people wait because the centre called off what they were registered for. */
export async function waitInstead(
  db: Db,
  { programmeCode, candidateIds }: { programmeCode: string; candidateIds: readonly number[] },
): Promise<Set<number>> {
  const registrations = await db.registration.findMany({
    where: {
      ...{ programmeCode, candidateId: { in: [...candidateIds] }, state: "withdrawn" },
      changes: { some: { to: "withdrawn", reason: "intake-called-off" } },
    },
    select: { candidateId: true },
  });
  return new Set(registrations.map(({ candidateId }) => candidateId));
}

/** Notes who was told of a programme. */
export async function noteTold(
  db: Db,
  { programmeCode, candidateIds, at }: { programmeCode: string; candidateIds: readonly number[]; at: Date },
): Promise<void> {
  await db.intakeWish.updateMany({
    where: { programmeCode, candidateId: { in: [...candidateIds] }, toldAt: null },
    data: { toldAt: at },
  });
}
