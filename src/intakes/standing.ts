// How intakes stand, as staff see them: their facts, who is in them, what is ahead and what is over.
import { type Day, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import { holdsSeat } from "./changing.ts";
import { type Facts, factsOf } from "./facts.ts";

/** How an intake stands on a day: `off` is called off, or no longer in the catalogue. */
export type Phase = "announced" | "open" | "closed" | "running" | "over" | "off";

/** An intake with what its screens tell. */
export interface IntakeOfStaff {
  readonly id: number;
  readonly code: string;
  readonly programmeCode: string;
  readonly programmeName: unknown;
  readonly centreCode: string;
  readonly centreName: unknown;
  readonly zone: string;
  readonly facts: Facts;
  readonly isActive: boolean;
  readonly closedAt: Date | null;
  readonly phase: Phase;
  readonly states: Partial<Record<RegistrationState, number>>;
  /** Seats that are somebody's, here or elsewhere */
  readonly held: number;
}

const around = {
  programme: { select: { name: true } },
  centre: { select: { name: true, zone: true } },
} as const satisfies Prisma.IntakeInclude;
type Row = Prisma.IntakeGetPayload<{ include: typeof around }>;

/** The condition that an intake is one of these centres'. */
export function intakesOf(reach: Reach): Prisma.IntakeWhereInput {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

/** An intake within reach, as it stands now. */
export async function intakeWithin(db: Db, id: number, reach: Reach, now: Date): Promise<IntakeOfStaff | undefined> {
  const row = await db.intake.findFirst({ where: { id, ...intakesOf(reach) }, include: around });
  return row ? (await withStates(db, [row], now))[0] : undefined;
}

/** Which intakes a list shows; `begins` and `closes`: those that begin, or end their registration, on this day. */
export const lists = ["ahead", "past", "begins", "closes"] as const;
export type Which = (typeof lists)[number];

/** A list of intakes, the next first, or the latest of those that are over: a page, and how many there are. */
export async function listIntakes(
  db: Db,
  list: { which: Which; reach: Reach; today: Day; now: Date; skip: number; take: number },
): Promise<{ rows: IntakeOfStaff[]; total: number }> {
  const { which, reach, today, now, skip, take } = list;
  const since = new Date(`${today}T00:00:00Z`);
  const ahead = { active: true, endsOn: { gte: since } };
  const past = { OR: [{ endsOn: { lt: since } }, { active: false, changes: { some: {} } }] };
  const asked = { ahead, past, begins: { id: { in: await onDay(db, which, now) } } };
  const where = { ...intakesOf(reach), ...asked[which === "closes" ? "begins" : which] };
  const order = which === "past" ? ("desc" as const) : ("asc" as const);
  const [total, rows] = await Promise.all([
    db.intake.count({ where }),
    db.intake.findMany({ where, include: around, orderBy: [{ startsOn: order }, { id: "asc" }], skip, take }),
  ]);
  return { total, rows: await withStates(db, rows, now) };
}

/** Those that begin, or whose registration ends, on the day that it is at their centre. */
async function onDay(db: Db, which: Which, now: Date): Promise<number[]> {
  if (which !== "begins" && which !== "closes") return [];
  const day = which === "begins" ? Prisma.sql`i."startsOn"` : Prisma.sql`i."registrationClosesOn"`;
  const rows = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    select i.id from "Intake" i join "Centre" c on c.code = i."centreCode"
    where i.active and (${which === "begins"} or i."closedAt" is null)
      and ${day} = (${now}::timestamptz at time zone c.zone)::date`,
  );
  return rows.map(({ id }) => id);
}

/** The next intakes after an id, in the order of their ids. */
export async function pageAfter(
  db: Db,
  { where, after, take, now }: { where: Prisma.IntakeWhereInput; after: number; take: number; now: Date },
): Promise<IntakeOfStaff[]> {
  const rows = await db.intake.findMany({
    where: { AND: [where, { id: { gt: after } }] },
    include: around,
    orderBy: { id: "asc" },
    take,
  });
  return withStates(db, rows, now);
}

async function withStates(db: Db, rows: readonly Row[], now: Date): Promise<IntakeOfStaff[]> {
  const counts = await db.registration.groupBy({
    by: ["intakeId", "state"],
    where: { intakeId: { in: rows.map(({ id }) => id) } },
    _count: true,
  });
  return rows.map((row) => {
    const theirs = counts.filter(({ intakeId }) => intakeId === row.id);
    const states = Object.fromEntries(theirs.map(({ state, _count }) => [state, _count]));
    const holding = theirs.filter(({ state }) => holdsSeat.some((each) => each === state));
    const facts = factsOf(row);
    return {
      ...{ id: row.id, code: row.code, programmeCode: row.programmeCode, centreCode: row.centreCode },
      programmeName: row.programme.name,
      centreName: row.centre.name,
      zone: row.centre.zone,
      facts,
      isActive: row.active,
      closedAt: row.closedAt,
      phase: phaseOf(row, facts, localDate(now, row.centre.zone)),
      states,
      held: holding.reduce((sum, { _count }) => sum + _count, row.seatsTakenElsewhere),
    };
  });
}

function phaseOf({ active, closedAt }: Row, facts: Facts, today: Day): Phase {
  if (!active) return "off";
  if (facts.endsOn < today) return "over";
  if (facts.startsOn <= today) return "running";
  if (closedAt !== null || facts.registrationClosesOn < today) return "closed";
  return facts.registrationOpensOn !== null && facts.registrationOpensOn > today ? "announced" : "open";
}
