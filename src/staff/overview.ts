// The counts that the desk opens with.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Goal, RegistrationState } from "../platform/generated/prisma/enums.ts";
import { openStates } from "../registration/registration.ts";
import type { Reach } from "../roles/roles.ts";
import { inReach, ownOf } from "./scope.ts";

/** How many registrations are open, how many came lately, and what people want of them. */
export interface Totals {
  readonly open: number;
  readonly all: number;
  readonly sinceYesterday: number;
  readonly goals: Readonly<Record<Goal, number>>;
  readonly wishes: number;
  /** People who had themselves erased: how many, and the last day on which somebody did. */
  readonly erased: { readonly count: number; readonly lastOn: Day | undefined };
}

/** Which figures head the desk. */
export async function totals(db: Db, reach: Reach, now: Date): Promise<Totals> {
  const own = inReach(reach);
  const open = { ...own, state: { in: [...openStates] } };
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  const [all, goals, sinceYesterday, wishes, erased] = await Promise.all([
    db.registration.count({ where: own }),
    db.registration.groupBy({ by: ["goal"], where: open, _count: true }),
    db.registration.count({ where: { ...own, submittedAt: { gt: dayAgo } } }),
    db.intakeWish.count({ where: { toldAt: null } }),
    db.erasure.aggregate({ _count: true, _max: { erasedOn: true } }),
  ]);
  const of = (goal: Goal) => goals.find((row) => row.goal === goal)?._count ?? 0;
  return {
    all,
    open: goals.reduce((sum, row) => sum + row._count, 0),
    sinceYesterday,
    goals: { workHere: of("workHere"), workAbroad: of("workAbroad"), ownBusiness: of("ownBusiness") },
    wishes,
    erased: { count: erased._count, lastOn: erased._max.erasedOn ? dayFromDatabase(erased._max.erasedOn) : undefined },
  };
}

/** How many registrations are open within reach. */
export function countOpen(db: Db, reach: Reach): Promise<number> {
  return db.registration.count({ where: { ...inReach(reach), state: { in: [...openStates] } } });
}

export interface ProgrammeCount {
  readonly code: string;
  readonly name: string;
  readonly open: number;
  readonly all: number;
}

/** Which programmes have registrations, the most open ones first. */
export async function registrationsByProgramme(db: Db, reach: Reach, language: string): Promise<ProgrammeCount[]> {
  const rows = await db.$queryRaw<{ code: string; name: unknown; open: number; all: number }[]>`
    select p.code, p.name, count(*)::int as "all",
      count(*) filter (where r.state::text = any(${[...openStates]}))::int as open
    from "Registration" r join "Programme" p on p.code = r."programmeCode"
    where ${ownOf(reach)}
    group by p.code order by open desc, "all" desc, p.code`;
  return rows.map((row) => ({ ...row, name: inLanguage(row.name, language) }));
}

/** One intake of a programme, or those who wait for one (`intakeId` undefined). */
export interface IntakeCount {
  readonly intakeId: number | undefined;
  readonly startsOn: Day | undefined;
  readonly centre: string | undefined;
  readonly seats: number | undefined;
  readonly states: Partial<Record<RegistrationState, number>>;
  readonly all: number;
  /** Those who did not withdraw. */
  readonly standing: number;
}

/** How a programme's registrations are spread over its intakes within reach, in the order of their days. */
export async function registrationsByIntake(
  db: Db,
  asked: { programmeCode: string; reach: Reach; language: string },
): Promise<IntakeCount[]> {
  const { programmeCode, reach, language } = asked;
  const centres = reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
  const [counts, intakes] = await Promise.all([
    db.registration.groupBy({
      by: ["intakeId", "state"],
      where: { programmeCode, ...inReach(reach) },
      _count: true,
    }),
    db.intake.findMany({
      where: { programmeCode, ...centres, OR: [{ active: true }, { registrations: { some: {} } }] },
      orderBy: [{ startsOn: "asc" }, { code: "asc" }],
      include: { centre: { select: { name: true } } },
    }),
  ]);
  const spread = (intakeId: number | null) => {
    const rows = counts.filter((row) => row.intakeId === intakeId);
    const sum = (those: typeof rows) => those.reduce((total, row) => total + row._count, 0);
    return {
      states: Object.fromEntries(rows.map((row) => [row.state, row._count])),
      all: sum(rows),
      standing: sum(rows.filter(({ state }) => state !== "withdrawn")),
    };
  };
  const waiting = spread(null);
  return [
    ...intakes.map((intake) => ({
      intakeId: intake.id,
      startsOn: dayFromDatabase(intake.startsOn),
      centre: inLanguage(intake.centre.name, language),
      seats: intake.seats,
      ...spread(intake.id),
    })),
    ...(waiting.all > 0
      ? [{ intakeId: undefined, startsOn: undefined, centre: undefined, seats: undefined, ...waiting }]
      : []),
  ];
}

/** Unmet interest in a programme: counts only. */
export interface WishCount {
  readonly name: string;
  readonly noIntake: number;
  readonly full: number;
  readonly tooYoung: number;
}

/** How many people wait for which programme, and why they could not register; the most wanted first. */
export async function wishesByProgramme(db: Db, language: string): Promise<WishCount[]> {
  const rows = await db.$queryRaw<{ name: unknown; noIntake: number; full: number; tooYoung: number }[]>`
    select p.name, count(*) filter (where w.reason = 'noIntake')::int as "noIntake",
      count(*) filter (where w.reason = 'full')::int as "full",
      count(*) filter (where w.reason = 'tooYoung')::int as "tooYoung"
    from "IntakeWish" w join "Programme" p on p.code = w."programmeCode"
    where w."toldAt" is null
    group by p.code order by count(*) desc, p.code`;
  return rows.map((row) => ({ ...row, name: inLanguage(row.name, language) }));
}
