// How intakes stand, as staff see them: their facts, who is in them, what is ahead and what is over.
import { type Day, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import { holdsSeat } from "./changing.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Usual } from "./print.ts";

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
  /** What holds besides its own requirements and papers */
  readonly usual: Usual;
  readonly isActive: boolean;
  readonly closedAt: Date | null;
  readonly phase: Phase;
  readonly states: Partial<Record<RegistrationState, number>>;
  /** Seats that are somebody's, here or elsewhere */
  readonly held: number;
}

const around = {
  programme: { select: { name: true, requirements: true } },
  centre: { select: { name: true, zone: true, whatToBring: true } },
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

/**
 * Which intakes a list shows; `begins` and `closes`: those that begin, or end their registration, on this day; `selecting`:
 * those whose registration is over, and that do not begin within a week, where people wait for a decision.
 */
export const lists = ["ahead", "open", "running", "past", "off", "begins", "closes", "selecting"] as const;
export type Which = (typeof lists)[number];

/** The day that it is where intake `i` is held, and what each list asks of it. */
const today = (now: Date) => Prisma.sql`(${now}::timestamptz at time zone c.zone)::date`;
const asks: Readonly<Record<Which, (day: Prisma.Sql) => Prisma.Sql>> = {
  ahead: (day) => Prisma.sql`i.active and i."endsOn" >= ${day}`,
  open: (
    day,
  ) => Prisma.sql`i.active and i."closedAt" is null and i."registrationClosesOn" >= ${day} and i."startsOn" > ${day}
    and coalesce(i."registrationOpensOn" <= ${day}, true)`,
  running: (day) => Prisma.sql`i.active and i."startsOn" <= ${day} and i."endsOn" >= ${day}`,
  past: (day) => Prisma.sql`i.active and i."endsOn" < ${day}`,
  off: () => Prisma.sql`not i.active and exists (select from "IntakeChange" l where l."intakeId" = i.id)`,
  begins: (day) => Prisma.sql`i.active and i."startsOn" = ${day}`,
  closes: (day) => Prisma.sql`i.active and i."closedAt" is null and i."registrationClosesOn" = ${day}`,
  selecting: (day) => Prisma.sql`i.active and i."startsOn" > ${day} + 7
    and (i."closedAt" is not null or i."registrationClosesOn" < ${day})
    and exists (select from "Registration" u where u."intakeId" = i.id and u.state in ('submitted', 'invited'))`,
};

/** What is typed to find intakes: words that all stand in what they are called, a number of theirs, or both. */
export interface Sought {
  readonly words: readonly string[];
  readonly number?: number | undefined;
  readonly year?: number | undefined;
  readonly startsOn?: Day | undefined;
}

/** A list of intakes, the next first, or the latest of those that are over: a page, and how many there are. */
export async function listIntakes(
  db: Db,
  list: { which: Which; sought?: Sought; reach: Reach; now: Date; skip: number; take: number },
): Promise<{ rows: IntakeOfStaff[]; total: number }> {
  const { which, sought, reach, now, skip, take } = list;
  const within = reach === "everywhere" ? Prisma.sql`true` : Prisma.sql`i."centreCode" = any(${[...reach]})`;
  // Whatever is looked for is found in all of them.
  const listed = sought ? soughtBy(sought) : asks[which](today(now));
  const order = which === "past" || which === "off" ? Prisma.sql`desc` : Prisma.sql`asc`;
  const found = await rowsOf<{ id: number; total: number }>(
    db,
    Prisma.sql`
    select i.id, (count(*) over ())::int as total
    from "Intake" i join "Centre" c on c.code = i."centreCode" join "Programme" p on p.code = i."programmeCode"
      join "Trade" t on t.code = p."tradeCode"
    where ${within} and ${listed}
    order by ${sought ? Prisma.sql`i."endsOn" < ${today(now)}, not i.active,` : Prisma.empty} i."startsOn" ${order}, i.id
    limit ${take} offset ${skip}`,
  );
  const rows = await db.intake.findMany({ where: { id: { in: found.map(({ id }) => id) } }, include: around });
  const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
  return { total: found[0]?.total ?? 0, rows: await withStates(db, inOrder, now) };
}

/** Every word in one of the names or in the code; those that left the catalogue are no more. */
function soughtBy({ words, number, year, startsOn }: Sought): Prisma.Sql {
  const texts = (column: Prisma.Sql) => Prisma.sql`(select string_agg(value, ' ') from jsonb_each_text(${column}))`;
  const names = [Prisma.sql`p.name`, Prisma.sql`t.name`, Prisma.sql`t."shortName"`, Prisma.sql`c.name`].map(texts);
  const called = Prisma.sql`lower(concat_ws(' ', i.code, ${Prisma.join(names)}, array_to_string(t.aliases || p.aliases, ' ')))`;
  return Prisma.join(
    [
      Prisma.sql`(i.active or exists (select from "IntakeChange" l where l."intakeId" = i.id))`,
      ...words.map((word) => Prisma.sql`position(${word} in ${called}) > 0`),
      ...(number === undefined ? [] : [Prisma.sql`i.number = ${number}`]),
      ...(year === undefined ? [] : [Prisma.sql`extract(year from i."startsOn") = ${year}`]),
      ...(startsOn === undefined ? [] : [Prisma.sql`i."startsOn" = ${startsOn}::date`]),
    ],
    " and ",
  );
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
      usual: { requirements: row.programme.requirements, whatToBring: row.centre.whatToBring },
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
