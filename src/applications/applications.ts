// The front door: what the person, others and the company's card may know of an application, and what its owner says to it.
import { isUndoable } from "../delivery/undoable.ts";
import { type Day, dayFromDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { asVacancies, type Vacancy, vacancyParts } from "../vacancies/vacancies.ts";
import { NOTHING_SHARED } from "./ending.ts";
import { lockHeld } from "./holding.ts";
import { oweSaid } from "./owed.ts";
import { isCompanys, type JobApplicationState, lockApplication, moveLocked } from "./states.ts";

export type { Vacancy };

export interface Change {
  readonly id: number;
  readonly from: JobApplicationState | undefined;
  readonly to: JobApplicationState;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | undefined;
}

/** An application with its vacancy. */
export interface Application {
  readonly id: number;
  readonly candidateId: number;
  readonly vacancy: Vacancy;
  readonly state: JobApplicationState;
  readonly certificationIds: readonly number[];
  /** The completed trainings that were shown to them when they agreed */
  readonly registrationIds: readonly number[];
  /** Whether what was agreed to still is: not once the consent was taken back, whatever is agreed to later elsewhere */
  readonly isAgreed: boolean;
  readonly appliedAt: Date;
  /** When the company first opened it */
  readonly readAt: Date | undefined;
  readonly answeredAt: Date | undefined;
  readonly meetAt: Date | undefined;
  readonly meetPlace: string | undefined;
  readonly hiredOn: Day | undefined;
  /** The changes that moved it, the last first */
  readonly moves: readonly Change[];
  /** Where the person answered the last of them, their word */
  readonly reply: "coming" | "cannot" | "accepted" | undefined;
}

const parts = {
  vacancy: { include: vacancyParts },
  changes: { where: { undoneAt: null }, orderBy: { id: "desc" }, take: 12 },
} as const satisfies Prisma.JobApplicationInclude;

type Row = Prisma.JobApplicationGetPayload<{ include: typeof parts }>;

/** Applications of a condition, the newest first. */
export async function applicationsWhere(
  db: Db,
  where: Prisma.JobApplicationWhereInput,
  page?: { skip: number; take: number; orderBy?: Prisma.JobApplicationOrderByWithRelationInput[] },
): Promise<Application[]> {
  const rows = await db.jobApplication.findMany({
    where,
    include: parts,
    orderBy: [{ movedAt: "desc" }, { id: "desc" }],
    ...page,
  });
  const vacancies = await asVacancies(
    db,
    rows.map(({ vacancy }) => vacancy),
  );
  return rows.flatMap((row, at) => {
    const vacancy = vacancies[at];
    return vacancy ? [applicationIn(row, vacancy)] : [];
  });
}

const LARGEST_ID = 2_147_483_647;

/** One of a company's by its id; undefined for another's as for one that there is not. */
export async function companysApplication(
  db: Db,
  { id, companyCode }: { id: number; companyCode: string },
): Promise<Application | undefined> {
  if (!(id > 0 && id <= LARGEST_ID)) return undefined;
  return (await applicationsWhere(db, { id, vacancy: { companyCode } }))[0];
}

/** One of the person's own, as they may know it. */
export async function ownApplication(
  db: Db,
  { id, candidateId, now }: { id: number; candidateId: number; now: Date },
): Promise<Application | undefined> {
  if (!(id > 0 && id <= LARGEST_ID)) return undefined;
  const [found] = await applicationsWhere(db, { id, candidateId });
  return found && asHeard(found, now);
}

/** All of the person's own, as they may know them. */
export async function ownApplications(db: Db, candidateId: number, now: Date): Promise<Application[]> {
  return (await applicationsWhere(db, { candidateId })).map((each) => asHeard(each, now));
}

/** The person's own for a vacancy. */
export async function ownFor(
  db: Db,
  { candidateId, vacancyId, now }: { candidateId: number; vacancyId: number; now: Date },
): Promise<Application | undefined> {
  const [found] = await applicationsWhere(db, { candidateId, vacancyId });
  return found && asHeard(found, now);
}

function applicationIn(row: Row, vacancy: Vacancy): Application {
  const changes = row.changes.map(({ id, from, to, at, actor, reason }) => ({
    ...{ id, to, at, actor },
    from: from ?? undefined,
    reason: reason ?? undefined,
  }));
  const moves = changes.filter(({ from, to, actor }) => actor !== "candidate" || from !== to);
  const [last] = changes;
  const reply = last && last !== moves[0] ? readReply(last.reason) : undefined;
  return {
    id: row.id,
    candidateId: row.candidateId,
    vacancy,
    state: row.state,
    certificationIds: row.certificationIds,
    registrationIds: row.registrationIds,
    isAgreed: isAgreed(row),
    appliedAt: row.appliedAt,
    readAt: row.readAt ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
    meetAt: row.meetAt ?? undefined,
    meetPlace: row.meetPlace ?? undefined,
    hiredOn: row.hiredOn ? dayFromDatabase(row.hiredOn) : undefined,
    moves,
    reply,
  };
}

/** Whether its owner still agrees to share anything by it. */
export function isAgreed({ sharedVersion }: { sharedVersion: number }): boolean {
  return sharedVersion !== NOTHING_SHARED;
}

function readReply(reason: string | undefined): Application["reply"] {
  return (["coming", "cannot", "accepted"] as const).find((each) => each === reason);
}

/** Of these changes those that the person may know: what the company did within the last minutes may still be taken back. */
export function heard<Each extends { readonly actor: string; readonly at: Date }>(
  changes: readonly Each[],
  now: Date,
): Each[] {
  return changes.filter(({ actor, at }) => !isCompanys(actor) || !isUndoable(at, now));
}

/** An application as the person may know it. */
function asHeard(application: Application, now: Date): Application {
  const moves = heard(application.moves, now);
  const [move] = moves;
  if (!move || move === application.moves[0]) return application;
  const isSame = move.to === "interview" && application.state === "interview";
  return {
    ...application,
    state: move.to,
    moves,
    hiredOn: undefined,
    reply: undefined,
    ...(isSame ? {} : { meetAt: undefined, meetPlace: undefined }),
  };
}

type Stands = Pick<Runtime, "db" | "now" | "work">;

export type SteppedBack = "withdrawn" | "already" | "answered" | "unknown";

/** Takes one's own application back. Twice is harmless; the company is told. */
export function withdrawApplication(
  rt: Stands,
  { id, candidateId }: { id: number; candidateId: number },
): Promise<SteppedBack> {
  return rt.db.$transaction(async (tx) => {
    const locked = id > 0 && id <= LARGEST_ID ? await lockApplication(tx, id) : undefined;
    if (locked?.candidateId !== candidateId) return "unknown";
    if (locked.state === "withdrawn") return "already";
    const changeId = await moveLocked(tx, locked, { to: "withdrawn", at: rt.now(), actor: "candidate" });
    if (changeId === undefined) return "answered";
    await oweSaid(rt, tx, { applicationId: id, changeId, companyCode: locked.companyCode });
    return "withdrawn";
  });
}

/**
 * Notes the person's word on an invitation or an offer, and tells the company. The same word twice is said once. While the
 * vacancy or its company is held there is nothing to come to, nor to accept.
 */
export function replyTo(
  rt: Stands,
  { id, candidateId, reply }: { id: number; candidateId: number; reply: NonNullable<Application["reply"]> },
): Promise<"noted" | "over" | "held" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const held = id > 0 && id <= LARGEST_ID && (await lockHeld(tx, id));
    const locked = id > 0 && id <= LARGEST_ID ? await lockApplication(tx, id) : undefined;
    if (locked?.candidateId !== candidateId) return "unknown";
    if (locked.state !== (reply === "accepted" ? "offered" : "interview")) return "over";
    if (held) return "held";
    const last = await tx.jobApplicationChange.findFirst({
      where: { applicationId: id, undoneAt: null },
      orderBy: { id: "desc" },
    });
    if (last?.actor === "candidate" && last.reason === reply) return "noted";
    const { state } = locked;
    const { id: changeId } = await tx.jobApplicationChange.create({
      data: { applicationId: id, from: state, to: state, at: rt.now(), actor: "candidate", reason: reply },
      select: { id: true },
    });
    await oweSaid(rt, tx, { applicationId: id, changeId, companyCode: locked.companyCode });
    return "noted";
  });
}
