// The front door to the way to a certificate: where somebody stands on it, what comes next, who waits for what.
import { type Day, dateForDatabase, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { AppealState, CertificationState, IssuanceKind } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";

/** A unit of competence as somebody is assessed in it. */
export interface AssessedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** What the assessor found; undefined: nothing yet */
  readonly competent: boolean | undefined;
}

/** One way to one certificate, as far as it has come. */
export interface Way {
  readonly id: number;
  readonly state: CertificationState;
  readonly kind: IssuanceKind;
  readonly previousId: number | undefined;
  readonly scheme: {
    readonly id: number;
    readonly name: string;
    readonly tradeCode: string;
    readonly validityMonths: number;
  };
  readonly centre: {
    readonly code: string;
    readonly name: unknown;
    readonly address: unknown;
    readonly zone: string;
    readonly whatToBring: unknown;
    readonly phone: string | null;
  };
  readonly holder: { readonly id: number; readonly fullName: string; readonly candidateId: number | undefined };
  readonly session: SessionFacts | undefined;
  /** What they answered to the invitation; undefined: nothing yet */
  readonly coming: boolean | undefined;
  /** Of a repeated assessment only what was not yet competent */
  readonly units: readonly AssessedUnit[];
  readonly days: Readonly<Record<DocumentStage | "assessed", Day | undefined>>;
  readonly certificateNo: string | undefined;
  readonly validUntil: Day | undefined;
  /** The latest appeal against the result */
  readonly appeal: { readonly id: number; readonly state: AppealState; readonly answer: string | null } | undefined;
  /** It was repeated, or is being repeated */
  readonly isFollowed: boolean;
  /** The last change of its state, by which a message about it is known */
  readonly changeId: number | undefined;
}

export interface SessionFacts {
  readonly id: number;
  readonly startsAt: Date;
  readonly place: string;
  readonly assessor: string;
  readonly revision: number;
  readonly former: unknown;
}

/** What a session was at an earlier revision. */
export interface Former {
  readonly revision: number;
  readonly startsAt: string;
  readonly place: string;
}

/** What a session was before each of its changes, the latest last. */
export function formerOf({ former }: Pick<SessionFacts, "former">): readonly Former[] {
  return former as readonly Former[];
}

/** How far the document has come after a result of competent, in this order. */
export const documentStages = ["reported", "issued", "arrived", "handedOver"] as const;
export type DocumentStage = (typeof documentStages)[number];

const whole = {
  scheme: { include: { units: { orderBy: [{ position: "asc" }, { id: "asc" }] } } },
  centre: { select: { code: true, name: true, address: true, zone: true, whatToBring: true, phone: true } },
  holder: { select: { id: true, fullName: true, candidateId: true } },
  session: true,
  units: true,
  previous: { select: { units: { where: { competent: false }, select: { unitId: true } } } },
  appeals: { orderBy: { id: "desc" }, take: 1 },
  following: { where: { kind: "reassessment", state: { not: "withdrawn" } }, take: 1, select: { id: true } },
  changes: { where: { fields: { isEmpty: true } }, orderBy: { id: "desc" }, take: 1, select: { id: true } },
} as const satisfies Prisma.CertificationInclude;

type Whole = Prisma.CertificationGetPayload<{ include: typeof whole }>;

/** The ways that a condition names, in the order of their holders' names. */
export async function waysWhere(
  db: Db,
  where: Prisma.CertificationWhereInput,
  page: { skip?: number; take?: number } = {},
): Promise<Way[]> {
  const orderBy = [{ holder: { foldedName: "asc" } }, { id: "asc" }] as const;
  const rows = await db.certification.findMany({ where, include: whole, orderBy: [...orderBy], ...page });
  return rows.map(wayOf);
}

/** One of them; undefined where there is none. */
export async function wayWhere(db: Db, where: Prisma.CertificationWhereInput): Promise<Way | undefined> {
  return (await waysWhere(db, where, { take: 1 }))[0];
}

/** The certifications of some centres, as a condition of Prisma. */
export function atCentres(reach: Reach): { centreCode?: { in: string[] } } {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}

/** Where somebody stands: the state, and since a result of competent the document's stage. */
export type Stage = CertificationState | "awaitingResult" | Exclude<DocumentStage, "issued">;

/** Which stage a way has reached at a moment. A certificate that was handed over, or whose way is not known, is `issued`. */
export function stageOf(way: Pick<Way, "state" | "days" | "session">, now: Date): Stage {
  const { state, days, session } = way;
  if (state === "scheduled" && session && session.startsAt <= now) return "awaitingResult";
  if (state === "competent" && days.reported !== undefined) return "reported";
  if (state === "issued" && days.arrived !== undefined) return days.handedOver === undefined ? "arrived" : "handedOver";
  return state;
}

/** The same of a certification by its id. */
export async function stageOfId(db: Db, certificationId: number, now: Date): Promise<Stage | undefined> {
  const way = await wayWhere(db, { id: certificationId });
  return way && stageOf(way, now);
}

/** Which units of a certification are not yet competent, in their order; none where there is no such result. */
export async function unitsToRepeat(db: Db, certificationId: number): Promise<readonly AssessedUnit[]> {
  const way = await wayWhere(db, { id: certificationId, state: "notYetCompetent" });
  return way ? way.units.filter(({ competent }) => competent === false) : [];
}

/** The next planned assessment of a scheme at a centre, but for one; undefined: none is planned yet. */
export async function nextSession(
  db: Db,
  { schemeId, centreCode, now, but }: { schemeId: number; centreCode: string; now: Date; but?: number | undefined },
): Promise<SessionFacts | undefined> {
  const others = but === undefined ? {} : { id: { not: but } };
  const where = { schemeId, centreCode, state: "planned", startsAt: { gt: now }, ...others } as const;
  const found = await db.assessmentSession.findFirst({ where, orderBy: { startsAt: "asc" } });
  return found ?? undefined;
}

/**
 * The certifications that wait for their result, as a condition of Prisma: their assessment's time has passed. Of those
 * that a spreadsheet brought only the day is known.
 */
export function awaitingResult({ now, today }: { now: Date; today: Day }): Prisma.CertificationWhereInput {
  return {
    state: "scheduled",
    OR: [
      { sessionId: null, assessedOn: { lt: dateForDatabase(today) } },
      { session: { state: { not: "cancelled" }, startsAt: { lte: now } } },
    ],
  };
}

/** How many wait for their result within reach. */
export function countAwaiting(db: Db, { reach, ...at }: { reach: Reach; now: Date; today: Day }): Promise<number> {
  return db.certification.count({ where: { ...awaitingResult(at), ...atCentres(reach) } });
}

function wayOf(row: Whole): Way {
  const { scheme, centre, holder, session, appeals, changes } = row;
  const [appeal, change] = [appeals[0], changes[0]];
  const day = (date: Date | null) => (date === null ? undefined : dayFromDatabase(date));
  return {
    id: row.id,
    state: row.state,
    kind: row.kind,
    previousId: row.previousId ?? undefined,
    scheme: {
      id: scheme.id,
      name: scheme.name,
      tradeCode: scheme.tradeCode,
      validityMonths: scheme.validityMonths,
    },
    centre,
    holder: { ...holder, candidateId: holder.candidateId ?? undefined },
    session: session ?? undefined,
    coming: row.coming ?? undefined,
    units: unitsAssessed(row),
    days: {
      assessed: day(row.assessedOn),
      reported: day(row.reportedOn),
      issued: day(row.issuedOn),
      arrived: day(row.arrivedOn),
      handedOver: day(row.handedOverOn),
    },
    certificateNo: row.certificateNo ?? undefined,
    validUntil: day(row.validUntil),
    appeal,
    isFollowed: row.following.length > 0,
    changeId: change?.id,
  };
}

/**
 * What somebody is or was assessed in. Once there is a result, it is what the result speaks of; until then what the
 * session is for, and in a repeated assessment of that only what was not yet competent before.
 */
function unitsAssessed({ scheme, session, units, previous, kind, state }: Whole): AssessedUnit[] {
  const found = new Map(units.map(({ unitId, competent }) => [unitId, competent]));
  const hasResult = state !== "scheduled" && state !== "registered" && found.size > 0;
  const ofSession = new Set(session?.unitIds ?? []);
  const repeated = new Set(kind === "reassessment" ? previous?.units.map(({ unitId }) => unitId) : []);
  const wanted = scheme.units.filter(({ id, active }) =>
    hasResult
      ? found.has(id)
      : repeated.size > 0
        ? repeated.has(id)
        : active && (ofSession.size === 0 || ofSession.has(id)),
  );
  return wanted.map(({ id, code, name }) => ({ id, code, name, competent: found.get(id) }));
}
