// Assessments on a day: planned, moved, cancelled, and who is in them. Every change of somebody's is a row.
import { noteAct, type StaffActName } from "../audit/audit.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { AssessmentSession, Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { atCentres } from "./assessments.ts";
import { oweAbout, oweOff, SCHEDULED } from "./owed.ts";

export type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Whoever acts for a centre. */
export interface By {
  readonly telegramId: number;
  readonly reach: Reach;
}

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

/** Sessions within reach, a page at a time, with how many are in each, come, cannot, and wait for a result. */
export async function listSessions(
  db: Db,
  asked: { which: "ahead" | "past"; reach: Reach; now: Date; skip: number; take: number },
): Promise<{ rows: (SessionWithin & SessionCounts)[]; total: number }> {
  const { which, reach, now, skip, take } = asked;
  const where: Prisma.AssessmentSessionWhereInput = {
    ...atCentres(reach),
    state: { not: "cancelled" },
    startsAt: which === "ahead" ? { gt: now } : { lte: now },
  };
  const orderBy = [{ startsAt: which === "ahead" ? "asc" : "desc" }, { id: "asc" }] as const;
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
    const data = { ...amendment, ...(isTold ? { revision: before.revision + 1 } : {}) };
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

/** Takes one person out of a planned session. */
export async function removePerson(
  rt: Stands,
  by: By,
  { sessionId, certificationId, reason }: { sessionId: number; certificationId: number; reason?: string | undefined },
): Promise<"removed" | "over"> {
  return rt.db.$transaction(async (tx) => {
    const session = await locked(tx, sessionId);
    if (session?.state !== "planned") return "over";
    const count = await takeOut(rt, tx, by, { sessionId, certificationId, reason });
    if (count === 0) return "over";
    await note(rt, tx, by, "assessee-removed", sessionId);
    return "removed";
  });
}

async function takeOut(
  rt: Stands,
  tx: Tx,
  by: By,
  out: { sessionId: number; certificationId?: number; reason?: string | undefined },
): Promise<number> {
  const { sessionId, certificationId = null, reason = null } = out;
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with moved as (
      update "Certification" set state = 'registered', "sessionId" = null, coming = null, "comingAt" = null,
        "changedAt" = ${at}::timestamptz
      where "sessionId" = ${sessionId} and state = 'scheduled' and id = coalesce(${certificationId}::int, id) returning id
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor, reason)
    select id, 'scheduled', 'registered', ${at}::timestamptz, ${actorOf(by)}, ${reason} from moved
    returning "certificationId" as id`;
  await oweOff(rt, tx, { ids: rows.map(({ id }) => id), sessionId, notBefore: at });
  return rows.length;
}

/** Those who can be put into a session: registered, absent before, or not yet competent and not being assessed again. */
export function eligibleFor({ schemeId, centreCode }: Pick<AssessmentSession, "schemeId" | "centreCode">) {
  return {
    schemeId,
    centreCode,
    OR: [
      { state: { in: ["registered", "absent"] } },
      { state: "notYetCompetent", following: { none: { kind: "reassessment", state: { not: "withdrawn" } } } },
    ],
  } satisfies Prisma.CertificationWhereInput;
}

/**
 * Puts people into a planned session, and owes each an invitation. Whoever is in one already, or was put into one by a
 * colleague meanwhile, is left alone. Resolves to how many were added.
 */
export async function addPeople(
  rt: Stands,
  by: By,
  { sessionId, certificationIds }: { sessionId: number; certificationIds: readonly number[] },
): Promise<number | "over"> {
  return rt.db.$transaction(async (tx) => {
    const session = await locked(tx, sessionId);
    if (session?.state !== "planned") return "over";
    await tx.$queryRaw`
      select 1 from "Certification" where id = any(${[...certificationIds]}) order by id for update`;
    const fitting = { AND: [eligibleFor(session), { id: { in: [...certificationIds] } }] };
    const found = await tx.certification.findMany({ where: fitting, select: { id: true, state: true } });
    const again = found.filter(({ state }) => state === "notYetCompetent").map(({ id }) => id);
    const first = found.filter(({ state }) => state !== "notYetCompetent").map(({ id }) => id);
    const at = rt.now();
    const ids = [
      ...(await scheduled(tx, by, { ids: first, sessionId, at })),
      ...(await begunAnew(tx, by, { ids: again, sessionId, at })),
    ];
    if (ids.length > 0) await note(rt, tx, by, "assessee-added", sessionId);
    await oweAbout(rt, tx, SCHEDULED, { ids, notBefore: at });
    return ids.length;
  });
}

interface Scheduling {
  readonly ids: readonly number[];
  readonly sessionId: number;
  readonly at: Date;
}

async function scheduled(tx: Tx, by: By, { ids, sessionId, at }: Scheduling): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with before as (select id, state from "Certification" where id = any(${[...ids]})), moved as (
      update "Certification" c set state = 'scheduled', "sessionId" = ${sessionId}, coming = null, "comingAt" = null,
        "assessedOn" = null, "changedAt" = ${at}::timestamptz
      from before where c.id = before.id returning c.id, before.state
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor)
    select id, state, 'scheduled', ${at}::timestamptz, ${actorOf(by)} from moved returning "certificationId" as id`;
  return rows.map(({ id }) => id);
}

/** A result stays as it was: the repeated assessment is a certification of its own, which knows the one before. */
async function begunAnew(tx: Tx, by: By, { ids, sessionId, at }: Scheduling): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    with made as (
      insert into "Certification" ("centreCode", "holderId", "schemeId", "lspLicence", kind, "previousId", state,
        "sessionId", "createdAt", "changedAt")
      select "centreCode", "holderId", "schemeId", "lspLicence", 'reassessment', id, 'scheduled', ${sessionId},
        ${at}::timestamptz, ${at}::timestamptz
      from "Certification" where id = any(${[...ids]}) order by id returning id
    )
    insert into "CertificationChange" ("certificationId", "from", "to", at, actor)
    select id, null, 'scheduled', ${at}::timestamptz, ${actorOf(by)} from made returning "certificationId" as id`;
  return rows.map(({ id }) => id);
}

/** An answer to an invitation: for the time that was shown. */
export interface Answer {
  readonly certificationId: number;
  readonly candidateId: number;
  readonly coming: boolean;
  readonly session: { readonly id: number; readonly revision: number };
}

/** Notes what somebody on the way answered; the last answer counts. One for a time that has changed since is none. */
export async function answerInvitation(
  rt: Pick<Runtime, "db" | "now">,
  { certificationId, candidateId, coming, session }: Answer,
): Promise<"noted" | "over"> {
  const at = rt.now();
  const { count } = await rt.db.certification.updateMany({
    where: {
      id: certificationId,
      state: "scheduled",
      holder: { candidateId },
      session: { ...session, state: "planned", startsAt: { gt: at } },
    },
    data: { coming, comingAt: at },
  });
  return count === 1 ? "noted" : "over";
}

/** Who did something, as a certification's changes name them. */
export function actorOf({ telegramId }: By): `staff:${number}` {
  return `staff:${telegramId}`;
}

/** The same of many certifications at once. */
export async function noteEach(rt: Stands, tx: Tx, by: By, act: StaffActName, ids: readonly number[]): Promise<void> {
  const centreCodes = by.reach === "everywhere" ? [] : [...by.reach];
  await tx.staffAct.createMany({
    data: ids.map((id) => ({
      staffTelegramId: BigInt(by.telegramId),
      act,
      subject: String(id),
      centreCodes,
      at: rt.now(),
    })),
  });
}

/** Records in the trail what was done about a session or a certification, by its number. */
export async function note(rt: Stands, tx: Tx, by: By, act: StaffActName, id: number): Promise<void> {
  await noteAct(tx, { telegramId: by.telegramId, act, subject: String(id), reach: by.reach, at: rt.now() });
}

async function locked(tx: Tx, id: number): Promise<AssessmentSession | null> {
  await tx.$queryRaw`select 1 from "AssessmentSession" where id = ${id} for update`;
  return tx.assessmentSession.findUnique({ where: { id } });
}
