// Assessments on a day: planned, moved, cancelled, and who is in them. Every change of somebody's is a row.
import { type Db, rowsOf } from "../platform/database.ts";
import { type AssessmentSession, Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { type By, locked, note, type Stands } from "./acting.ts";
import { atCentres, formerOf } from "./assessments.ts";
import { takeOut } from "./joining.ts";
import { oweAbout, SCHEDULED } from "./owed.ts";

export interface NewSession {
  readonly schemeId: number;
  readonly centreCode: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly assessor: string;
}

/** Plans an assessment. The same at the same time and place is the one that there is. */
export async function planSession(rt: Stands, by: By, planned: NewSession): Promise<{ id: number }> {
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Scheme" where id = ${planned.schemeId} for update`;
    const { assessor: _, ...same } = planned;
    const before = await tx.assessmentSession.findFirst({ where: { ...same, state: "planned" }, select: { id: true } });
    if (before) return before;
    const made = { madeBy: BigInt(by.telegramId), madeAt: rt.now() };
    const session = await tx.assessmentSession.create({ data: { ...planned, ...made }, select: { id: true } });
    await note(rt, tx, by, "assessment-planned", session.id);
    return session;
  });
}

const around = {
  scheme: { include: { units: { where: { active: true }, orderBy: [{ position: "asc" }, { id: "asc" }] } } },
  centre: { select: { code: true, name: true, zone: true } },
} as const satisfies Prisma.AssessmentSessionInclude;

/** A session with its scheme and its centre. */
export type SessionWithin = Prisma.AssessmentSessionGetPayload<{ include: typeof around }>;

/** A session within reach. */
export function sessionWithin(db: Db, id: number, reach: Reach): Promise<SessionWithin | null> {
  return db.assessmentSession.findFirst({ where: { id, ...atCentres(reach) }, include: around });
}

/** Sessions within reach, of `today` where they are held, ahead or past, a page at a time, with how many are in each, come, cannot, and wait for a result. */
export async function listSessions(
  db: Db,
  asked: { which: "ahead" | "past" | "today"; reach: Reach; now: Date; skip: number; take: number },
): Promise<{ rows: (SessionWithin & SessionCounts)[]; total: number }> {
  const { which, reach, now, skip, take } = asked;
  const where: Prisma.AssessmentSessionWhereInput = {
    ...atCentres(reach),
    ...(which === "today"
      ? { id: { in: await plannedToday(db, now) } }
      : { state: { not: "cancelled" }, startsAt: which === "ahead" ? { gt: now } : { lte: now } }),
  };
  const orderBy = [{ startsAt: which === "past" ? "desc" : "asc" }, { id: "asc" }] as const;
  const [total, sessions] = await Promise.all([
    db.assessmentSession.count({ where }),
    db.assessmentSession.findMany({
      where,
      orderBy: [...orderBy],
      skip,
      take,
      include: { ...around, certifications: { select: { state: true, coming: true } } },
    }),
  ]);
  const rows = sessions.map(({ certifications: people, ...session }) => ({
    ...session,
    people: people.length,
    coming: people.filter(({ coming }) => coming === true).length,
    cannot: people.filter(({ coming }) => coming === false).length,
    open: people.filter(({ state }) => state === "scheduled").length,
  }));
  return { rows, total };
}

async function plannedToday(db: Db, now: Date): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    select s.id from "AssessmentSession" s join "Centre" c on c.code = s."centreCode"
    where s.state = 'planned' and s."startsAt" > ${now}::timestamptz - interval '2 days'
      and (s."startsAt" at time zone c.zone)::date = (${now}::timestamptz at time zone c.zone)::date`,
  );
  return rows.map(({ id }) => id);
}

/** The next one of a scheme within reach. */
export function nextAt(
  db: Db,
  { schemeId, reach, now }: { schemeId: number; reach: Reach; now: Date },
): Promise<SessionWithin | null> {
  const where = { schemeId, state: "planned", startsAt: { gt: now }, ...atCentres(reach) } as const;
  return db.assessmentSession.findFirst({ where, orderBy: { startsAt: "asc" }, include: around });
}

export interface SessionCounts {
  readonly people: number;
  readonly coming: number;
  readonly cannot: number;
  readonly open: number;
}

/** What may be changed of a session that is still ahead. */
export type Amendment = Partial<Pick<AssessmentSession, "startsAt" | "place" | "assessor" | "unitIds">>;

/** What the people of a session must hear of when it changes. */
const told = ["startsAt", "place", "unitIds"] as const;

/** More changes than anybody makes of one session. */
const FORMER_KEPT = 50;

/**
 * Changes a planned session. Time, place and units are told to everybody in it, once a change, and whoever had said that
 * they come is asked again.
 */
export async function amendSession(
  rt: Stands,
  by: By,
  { id, ...amendment }: Amendment & { id: number },
): Promise<"changed" | "same" | "over"> {
  return rt.db.$transaction(async (tx) => {
    const before = await locked(tx, id);
    if (before?.state !== "planned") return "over";
    const names = Object.keys(amendment) as (keyof Amendment)[];
    const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(amendment[name]));
    if (changed.length === 0) return "same";
    const isTold = told.some((name) => changed.includes(name));
    const was = { revision: before.revision, startsAt: before.startsAt.toISOString(), place: before.place };
    const former = [...formerOf(before), was].slice(-FORMER_KEPT);
    const data = {
      ...amendment,
      ...(isTold ? { revision: before.revision + 1, former: former.map((each) => ({ ...each })) } : {}),
    };
    await tx.assessmentSession.update({ where: { id }, data });
    await note(rt, tx, by, "assessment-changed", id);
    if (!isTold) return "changed";
    const where = { sessionId: id, state: "scheduled" } as const;
    const people = await tx.certification.findMany({ where, select: { id: true } });
    await tx.certification.updateMany({ where, data: { coming: null, comingAt: null } });
    await oweAbout(rt, tx, SCHEDULED, { ids: people.map((each) => each.id), notBefore: rt.now() });
    return "changed";
  });
}

/** Cancels a planned session: everybody in it is registered again, and told why. Resolves to how many they were. */
export async function cancelSession(
  rt: Stands,
  by: By,
  { id, reason }: { id: number; reason: string },
): Promise<number | "over"> {
  return rt.db.$transaction(async (tx) => {
    const before = await locked(tx, id);
    if (before?.state !== "planned") return "over";
    await tx.assessmentSession.update({ where: { id }, data: { state: "cancelled" } });
    await note(rt, tx, by, "assessment-cancelled", id);
    return takeOut(rt, tx, by, { sessionId: id, reason });
  });
}
