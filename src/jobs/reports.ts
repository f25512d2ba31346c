// "Something is wrong with this vacancy": who says so is known to the bot alone, never to the company. Two people suspend
// a vacancy abroad until somebody of the staff has looked.
import { owe } from "../delivery/delivery.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { ReportKind } from "../platform/generated/prisma/enums.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { type ReportReason, rulesReason } from "../vacancies/checking.ts";
import { staffOver } from "../vacancies/notices.ts";
import { reportsLookedAt } from "../vacancies/reported.ts";
import { suspendLocked } from "../vacancies/reviewing.ts";
import { BOT, lockedState, voidApprovals } from "../vacancies/states.ts";

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
/** A report holds so many messages, and so many characters in all: what staff read on one screen. */
const MOST_WORDS = 6;
const LONGEST = 2500;
/** After so many of one vacancy within a month, and so many of any within a day, one person has said enough. */
const MOST_OF_ONE = 3;
const MOST_A_DAY = 5;

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

export type Reported = "reported" | "added" | "already" | "full" | "enough" | "unknown";

/**
 * Records what somebody says of a vacancy that was published once, and tells staff. As long as nobody has looked, words
 * and photos that come later stand beside the first; afterwards it can be said anew, a few times. A second person's
 * report suspends a vacancy abroad in the same transaction; what it is published with afterwards needs both approvals
 * again.
 */
export function report(rt: Stands, said: NewReport): Promise<Reported> {
  return rt.db.$transaction(async (tx) => {
    const row = await tx.vacancy.findFirst({ where: { code: said.code, publishedAt: { not: null } } });
    if (!row) return "unknown";
    const state = await lockedState(tx, row.id);
    const { candidateId, kind } = said;
    const theirs = { vacancyId: row.id, candidateId };
    const open = await tx.vacancyReport.findFirst({ where: { ...theirs, handledAt: null }, select: { id: true } });
    if (open) return addWords(rt, tx, open.id, said);
    if (await hasSaidEnough(rt, tx, theirs)) return "enough";
    const { id } = await tx.vacancyReport.create({ data: { ...theirs, kind, at: rt.now() }, select: { id: true } });
    await addWords(rt, tx, id, said);
    await rt.work.send<ReportNotice>(REPORT_NOTICE, { reportId: id }, { tx });
    await owe(rt, tx, { kind: REPORTED, subject: String(id) }, await staffOver(rt, tx, row.id));
    if (row.kind !== "overseas" || state !== "published") return "reported";
    // Whoever was erased may be the one who comes again: they are not counted a second time.
    const people = { vacancyId: row.id, handledAt: null, candidateId: { not: null } };
    if ((await tx.vacancyReport.count({ where: people })) >= ENOUGH) await suspendReported(rt, tx, row.id, BOT);
    return "reported";
  });
}

/** What is read by the work of telling the group. */
export interface ReportNotice {
  readonly reportId: number;
}

async function hasSaidEnough(
  { now }: Pick<Runtime, "now">,
  tx: Tx,
  { vacancyId, candidateId }: { readonly vacancyId: number; readonly candidateId: number },
): Promise<boolean> {
  const since = (days: number) => ({ gt: new Date(now().getTime() - days * DAY) });
  const ofThis = await tx.vacancyReport.count({ where: { candidateId, vacancyId, at: since(30) } });
  const today = await tx.vacancyReport.count({ where: { candidateId, at: since(1) } });
  return ofThis >= MOST_OF_ONE || today >= MOST_A_DAY;
}

/** Words and a photo beside those that a report has; what was said before stays as it is. */
async function addWords(
  { seal, now }: Pick<Runtime, "seal" | "now">,
  tx: Tx,
  reportId: number,
  { said = "", photoFileId }: NewReport,
): Promise<"added" | "already" | "full"> {
  if (said === "" && photoFileId === undefined) return "already";
  const before = await tx.reportWord.findMany({ where: { reportId }, select: { said: true } });
  const length = before.reduce((sum, each) => sum + openWord(seal, each.said).length, 0);
  const rest = said.slice(0, LONGEST - length).toWellFormed();
  if (before.length >= MOST_WORDS || (rest === "" && photoFileId === undefined)) return "full";
  const sealed = rest === "" ? null : seal.seal(rest, PURPOSE);
  await tx.reportWord.create({ data: { reportId, said: sealed, photoFileId: photoFileId ?? null, at: now() } });
  return "added";
}

function openWord(seal: Runtime["seal"], said: string | null): string {
  return said === null ? "" : seal.open(said, PURPOSE);
}

/** Suspends a vacancy that this transaction has locked; who approved it before has not approved it as it stands now. */
async function suspendReported(
  rt: Stands,
  tx: Tx,
  vacancyId: number,
  by: number,
  why: ReportReason = "reported",
): Promise<void> {
  const row = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId } });
  await suspendLocked(rt, tx, row, { by, reason: rulesReason([why]) });
}

/** One message of a report. */
export interface ReportWords {
  readonly said: string | undefined;
  readonly photoFileId: string | undefined;
  readonly at: Date;
}

/** A report as staff read it: never who said it. */
export interface Report {
  readonly id: number;
  readonly kind: ReportKind;
  /** What was written and shown with it, in its order */
  readonly words: readonly ReportWords[];
  /** Whoever said it had everything about them erased, their words with it */
  readonly isErased: boolean;
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
  const row = await db.vacancyReport.findFirst({
    where: { id, ...within(reach) },
    include: { words: { orderBy: { id: "asc" } } },
  });
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    words: openWords(seal, row.words),
    isErased: row.candidateId === null,
    at: row.at,
    finding: findings.find((each) => each === row.finding),
    vacancyId: row.vacancyId,
  };
}

/** The messages of a report, opened. */
export function openWords(
  seal: Runtime["seal"],
  rows: readonly { readonly said: string | null; readonly photoFileId: string | null; readonly at: Date }[],
): ReportWords[] {
  return rows.map(({ said, photoFileId, at }) => ({
    said: said === null ? undefined : openWord(seal, said),
    photoFileId: photoFileId ?? undefined,
    at,
  }));
}

/** Of a vacancy's other reports one that still waits, the oldest first. */
export async function nextReport(
  db: Db,
  { vacancyId, reach }: { readonly vacancyId: number; readonly reach: Reach },
): Promise<number | undefined> {
  const where = { vacancyId, ...waitingReports(reach) };
  return (await db.vacancyReport.findFirst({ where, orderBy: { id: "asc" }, select: { id: true } }))?.id;
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
    if (finding === "true" && state === "published") await suspendReported(rt, tx, row.vacancyId, by, "reports_true");
    if (finding === "true") await voidApprovals(tx, { id: row.vacancyId });
    await reportsLookedAt(rt, tx, { vacancyId: row.vacancyId, by });
    const person = await tx.candidate.findUnique({ where: { id: row.candidateId ?? 0 }, select: { telegramId: true } });
    if (person?.telegramId) await owe(rt, tx, { kind: REPORT_HANDLED, subject: String(id) }, [person.telegramId]);
    return "done";
  });
}

/** Forgets what was said and shown, some time after staff looked at it. */
export async function forgetReports({ db, now }: Pick<Runtime, "db" | "now">): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY);
  await db.reportWord.deleteMany({ where: { report: { handledAt: { lt: before } } } });
}

/** How somebody's last report of a vacancy stands; undefined where they made none. */
export async function ownReport(
  db: Db,
  asked: { readonly candidateId: number; readonly code: string },
): Promise<"waits" | "looked-at" | undefined> {
  const { candidateId, code } = asked;
  const last = await db.vacancyReport.findFirst({
    where: { candidateId, vacancy: { code } },
    orderBy: { id: "desc" },
    select: { handledAt: true },
  });
  return last ? (last.handledAt === null ? "waits" : "looked-at") : undefined;
}

function within(reach: Reach): Prisma.VacancyReportWhereInput {
  return reach === "everywhere" ? {} : { vacancy: { company: { centreCode: { in: [...reach] } } } };
}
