// "Something is wrong with this vacancy": who says so is known to the bot alone, never to the company. Two people suspend
// a vacancy abroad until somebody of the staff has looked.
import { owe } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { ReportKind } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { rulesReason } from "../vacancies/checking.ts";
import { staffOver } from "../vacancies/notices.ts";
import { suspendLocked } from "../vacancies/reviewing.ts";
import { BOT, lockedState } from "../vacancies/states.ts";

/** To staff: a vacancy was reported. Subject: the report's id */
export const REPORTED = "vacancy-reported";
/** To whoever reported: what came of it. Subject: the report's id */
export const REPORT_HANDLED = "vacancy-report-handled";
/** The work of telling the staff's group. */
export const REPORT_NOTICE = "vacancy-report-notice";

/** So many people suspend a vacancy abroad. */
const ENOUGH = 2;
/** What was said and shown is kept so long after staff looked at it. */
const KEPT_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;
const PURPOSE = "vacancyReport.said";
const LONGEST = 1000;

export const reportKinds = ["asksForMoney", "isFalse", "other"] as const satisfies readonly ReportKind[];

/** What staff can find. */
export const findings = ["true", "mended", "unfounded"] as const;
export type Finding = (typeof findings)[number];

export interface NewReport {
  readonly candidateId: number;
  readonly code: string;
  readonly kind: ReportKind;
  readonly said?: string | undefined;
  readonly photoFileId?: string | undefined;
}

type Stands = Pick<Runtime, "config" | "db" | "now" | "seal" | "work">;

/**
 * Records what somebody says of a vacancy that was published once, and tells staff. One person says it once of a vacancy:
 * words or a photo that come later are added as long as nobody has looked. A second person's report suspends a vacancy
 * abroad in the same transaction; what it is published with afterwards needs both approvals again.
 */
export function report(rt: Stands, said: NewReport): Promise<"reported" | "added" | "already" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const row = await tx.vacancy.findFirst({ where: { code: said.code, publishedAt: { not: null } } });
    if (!row) return "unknown";
    const state = await lockedState(tx, row.id);
    const { candidateId, kind } = said;
    const key = { vacancyId_candidateId: { vacancyId: row.id, candidateId } };
    const before = await tx.vacancyReport.findUnique({ where: key });
    if (before) return addTo(rt, tx, before, said);
    const data = { vacancyId: row.id, candidateId, kind, at: rt.now(), ...wordsOf(rt, said) };
    const { id } = await tx.vacancyReport.create({ data, select: { id: true } });
    await rt.work.send<ReportNotice>(REPORT_NOTICE, { reportId: id }, { tx });
    await owe(rt, tx, { kind: REPORTED, subject: String(id) }, await staffOver(rt, tx, row.id));
    if (row.kind !== "overseas" || state !== "published") return "reported";
    const open = await tx.vacancyReport.count({ where: { vacancyId: row.id, handledAt: null } });
    if (open >= ENOUGH) await suspendReported(rt, tx, row.id, BOT);
    return "reported";
  });
}

/** What is read by the work of telling the group. */
export interface ReportNotice {
  readonly reportId: number;
}

async function addTo(
  rt: Stands,
  tx: Tx,
  { id, handledAt }: { readonly id: number; readonly handledAt: Date | null },
  said: NewReport,
): Promise<"added" | "already"> {
  const data = wordsOf(rt, said);
  if (handledAt !== null || Object.keys(data).length === 0) return "already";
  await tx.vacancyReport.update({ where: { id }, data });
  return "added";
}

function wordsOf({ seal }: Pick<Runtime, "seal">, { said, photoFileId }: NewReport) {
  return {
    ...(said ? { said: seal.seal(said.slice(0, LONGEST).toWellFormed(), PURPOSE) } : {}),
    ...(photoFileId === undefined ? {} : { photoFileId }),
  };
}

/** Suspends a vacancy that this transaction has locked; who approved it before has not approved it as it stands now. */
async function suspendReported(rt: Stands, tx: Tx, vacancyId: number, by: number): Promise<void> {
  const row = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId } });
  await suspendLocked(rt, tx, row, { by, reason: rulesReason(["reported"]) });
}

/** A report as staff read it: never who said it. */
export interface Report {
  readonly id: number;
  readonly kind: ReportKind;
  readonly said: string | undefined;
  readonly photoFileId: string | undefined;
  readonly at: Date;
  readonly finding: Finding | undefined;
  readonly vacancyId: number;
}

/** The reports of a reach that wait for somebody, as a condition. */
export function waitingReports(reach: Reach): Prisma.VacancyReportWhereInput {
  return { handledAt: null, ...within(reach) };
}

/** One of a reach; undefined where it is not theirs. */
export async function reportFor(
  { db, seal }: Pick<Runtime, "db" | "seal">,
  { id, reach }: { readonly id: number; readonly reach: Reach },
): Promise<Report | undefined> {
  const row = await db.vacancyReport.findFirst({ where: { id, ...within(reach) } });
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    said: row.said === null ? undefined : seal.open(row.said, PURPOSE),
    photoFileId: row.photoFileId ?? undefined,
    at: row.at,
    finding: findings.find((each) => each === row.finding),
    vacancyId: row.vacancyId,
  };
}

/**
 * Says what staff found. What is true is suspended in the same transaction, whatever it is; the reporter is told. Whoever
 * was second changes nothing.
 */
export function handleReport(
  rt: Stands,
  asked: { readonly id: number; readonly reach: Reach; readonly by: number; readonly finding: Finding },
): Promise<"done" | "already" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const { id, reach, by, finding } = asked;
    const row = await tx.vacancyReport.findFirst({ where: { id, ...within(reach) } });
    if (!row) return "unknown";
    const state = await lockedState(tx, row.vacancyId);
    const { count } = await tx.vacancyReport.updateMany({
      where: { id, handledAt: null },
      data: { handledBy: BigInt(by), handledAt: rt.now(), finding },
    });
    if (count === 0) return "already";
    if (finding === "true" && state === "published") await suspendReported(rt, tx, row.vacancyId, by);
    const person = await tx.candidate.findUnique({ where: { id: row.candidateId ?? 0 }, select: { telegramId: true } });
    if (person) await owe(rt, tx, { kind: REPORT_HANDLED, subject: String(id) }, [person.telegramId]);
    return "done";
  });
}

/** Forgets what was said and shown, some time after staff looked at it. */
export async function forgetReports({ db, now }: Pick<Runtime, "db" | "now">): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY);
  await db.vacancyReport.updateMany({
    where: { handledAt: { lt: before }, OR: [{ said: { not: null } }, { photoFileId: { not: null } }] },
    data: { said: null, photoFileId: null },
  });
}

/** Whether somebody has reported a vacancy already. */
export async function hasReported(
  db: Db,
  asked: { readonly candidateId: number; readonly code: string },
): Promise<boolean> {
  const { candidateId, code } = asked;
  return (await db.vacancyReport.count({ where: { candidateId, vacancy: { code } } })) > 0;
}

function within(reach: Reach): Prisma.VacancyReportWhereInput {
  return reach === "everywhere" ? {} : { vacancy: { company: { centreCode: { in: [...reach] } } } };
}
