// The way of a vacancy from its author to those who read it: handed in, looked at by others, published, taken back.
import { type Day, localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { VacancyEnd } from "../platform/generated/prisma/enums.ts";
import { mayDo, recruitsFor, rolesOfEach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { verdictOf } from "./judging.ts";
import { type Missing, missingOf } from "./missing.ts";
import { tellCompany, tellStaff } from "./notices.ts";
import { vacancyEnded, vacancyPublished } from "./published.ts";
import type { BlockReason } from "./rules.ts";
import { changeState } from "./states.ts";
import type { Vacancy, VacancyRow } from "./vacancies.ts";
import { type Asked, lockTheirs } from "./writers.ts";

export type Stands = Pick<Runtime, "config" | "db" | "now" | "work">;

/** How many different people must have approved exactly what is published. */
export function approvalsNeeded({ kind }: Pick<Vacancy, "kind">): number {
  return kind === "overseas" ? 2 : 1;
}

/** The day it is for the rules. */
export function todayOf({ config, now }: Pick<Runtime, "config" | "now">): Day {
  return localDate(now(), config.zone);
}

/**
 * The day by which one vacancy is judged before people read it: where its centre is another day than where the operator
 * is, the later one. What is over in either place is not published for an hour.
 */
export function dayFor(rt: Pick<Runtime, "config" | "now">, { company }: Pick<VacancyRow, "company">): Day {
  const today = todayOf(rt);
  return [today, localDate(rt.now(), company.centre.zone)].toSorted().at(-1) ?? today;
}

type NotNow = "unknown" | "stale" | "not-now";
type Blocked = { readonly blocked: readonly BlockReason[] };

export type HandedIn = "in-review" | { readonly missing: readonly Missing[] } | Blocked | NotNow;

/** Hands a vacancy in to be looked at. One that lacks something, or that the rules keep back, stays what it is. */
export function handIn(rt: Stands, asked: Asked): Promise<HandedIn> {
  return rt.db.$transaction(async (tx) => {
    const found = await openTo(tx, asked, ["draft", "closed", "suspended"]);
    if (typeof found === "string") return found;
    const { row, vacancy } = found;
    const missing = missingOf(vacancy);
    if (missing.length > 0) return { missing };
    const { blockReasons } = await verdictOf(tx, row, dayFor(rt, row));
    if (blockReasons.length > 0) return { blocked: blockReasons };
    const { telegramId } = asked.writer;
    await changeState(tx, { vacancyId: row.id, to: "inReview", by: telegramId, at: rt.now() });
    await tx.vacancy.update({ where: { id: row.id }, data: { asked: null, importId: null } });
    await tellStaff(rt, tx, [{ vacancyId: row.id, what: "review" }]);
    return "in-review";
  });
}

export type Published =
  | "published"
  | { readonly waitsFor: number }
  | "own"
  | "already"
  | "reports-wait"
  | Blocked
  | NotNow;

/**
 * Approves what was shown: this revision, by somebody who has no word in it. A vacancy here is published by it; one
 * abroad when a second person has approved the same revision. The rules are asked once more in the same transaction.
 */
export function publish(rt: Stands, asked: Asked): Promise<Published> {
  return rt.db.$transaction(async (tx) => {
    const found = await openTo(tx, asked, ["inReview"]);
    if (typeof found === "string") return found;
    if (asked.revision === undefined) return "stale"; // nobody approves what they did not see
    const { row } = found;
    const { telegramId } = asked.writer;
    if ((await authorsOf(tx, row)).has(telegramId) || (await isTheirRecruiter(rt, tx, row, telegramId))) return "own";
    // What its readers said of it is looked at first.
    const waiting = await tx.vacancyReport.count({ where: { vacancyId: row.id, handledAt: null } });
    if (waiting > 0) return "reports-wait";
    const { blockReasons } = await verdictOf(tx, row, dayFor(rt, row));
    if (blockReasons.length > 0) return { blocked: blockReasons };
    const approval = { vacancyId: row.id, revision: row.revision, approvedBy: BigInt(telegramId), at: rt.now() };
    const { count } = await tx.vacancyApproval.createMany({ data: approval, skipDuplicates: true });
    const waitsFor = approvalsNeeded(row) - (await approversOf(rt, tx, row)).length;
    if (waitsFor > 0) {
      if (count === 0) return "already";
      await tellStaff(rt, tx, [{ vacancyId: row.id, what: "second" }]);
      return { waitsFor };
    }
    await changeState(tx, { vacancyId: row.id, to: "published", by: telegramId, at: rt.now() });
    await vacancyPublished(rt, tx, row.id);
    await tellCompany(rt, tx, row, telegramId);
    return "published";
  });
}

/** Who has approved exactly this revision and may still do so. */
export async function approversOf(
  { config }: Pick<Runtime, "config">,
  tx: Tx,
  { id, revision, company }: Pick<VacancyRow, "id" | "revision" | "company">,
): Promise<number[]> {
  const rows = await tx.vacancyApproval.findMany({ where: { vacancyId: id, revision }, orderBy: { at: "asc" } });
  const ids = rows.map(({ approvedBy }) => Number(approvedBy));
  const roles = await rolesOfEach({ config, db: tx }, ids);
  return ids.filter((each) => {
    const held = roles.get(each) ?? [];
    return mayDo(held, "partners", company.centreCode) && !recruitsFor(held, company.code);
  });
}

/** Whoever acts for the company has a part in what it posts, whatever else they are. */
async function isTheirRecruiter(
  { config }: Pick<Runtime, "config">,
  tx: Tx,
  { companyCode }: Pick<VacancyRow, "companyCode">,
  telegramId: number,
): Promise<boolean> {
  const roles = await rolesOfEach({ config, db: tx }, [telegramId]);
  return recruitsFor(roles.get(telegramId) ?? [], companyCode);
}

/** Whoever wrote it or changed a word of it. */
async function authorsOf(tx: Tx, { id, madeBy }: Pick<VacancyRow, "id" | "madeBy">): Promise<Set<number>> {
  const edits = await tx.vacancyChange.findMany({
    where: { vacancyId: id, NOT: { fields: { isEmpty: true } } },
    select: { by: true },
    distinct: ["by"],
  });
  return new Set([madeBy, ...edits.map(({ by }) => by)].map(Number));
}

export type Moved = "done" | NotNow;

/** Gives it back to its author with a question, or refuses it for good; both with the reason that they read. */
export function decide(
  rt: Stands,
  asked: Asked,
  { to, reason }: { readonly to: "draft" | "rejected"; readonly reason: string },
): Promise<Moved> {
  return rt.db.$transaction(async (tx) => {
    const found = await openTo(tx, asked, to === "draft" ? ["inReview", "suspended"] : ["inReview"]);
    if (typeof found === "string") return found;
    const { telegramId } = asked.writer;
    await changeState(tx, { vacancyId: asked.id, to, by: telegramId, at: rt.now(), reason });
    await tellCompany(rt, tx, found.row, telegramId);
    return "done";
  });
}

/** Takes a vacancy away from everybody until it was looked at again. */
export function suspend(rt: Stands, asked: Asked, reason: string): Promise<Moved> {
  return rt.db.$transaction(async (tx) => {
    const found = await openTo(tx, asked, ["published", "inReview"]);
    if (typeof found === "string") return found;
    await suspendLocked(rt, tx, found.row, { by: asked.writer.telegramId, reason });
    return "done";
  });
}

/** The same of one that this transaction has locked, whoever does it. The company is told. */
export async function suspendLocked(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  { id, state }: Pick<VacancyRow, "id" | "state">,
  { by, reason }: { readonly by: number; readonly reason: string },
): Promise<void> {
  await changeState(tx, { vacancyId: id, to: "suspended", by, at: rt.now(), reason });
  if (state === "published") await vacancyEnded(rt, tx, id, "suspended");
  await tellCompany(rt, tx, { id }, by);
}

/** Ends a vacancy: everybody is found, or it is withdrawn. */
export function close(rt: Stands, asked: Asked, closedAs: Exclude<VacancyEnd, "expired">): Promise<Moved> {
  return rt.db.$transaction(async (tx) => {
    const found = await openTo(tx, asked, ["published", "suspended"]);
    if (typeof found === "string") return found;
    const { telegramId } = asked.writer;
    await changeState(tx, { vacancyId: asked.id, to: "closed", by: telegramId, at: rt.now(), closedAs });
    await vacancyEnded(rt, tx, asked.id, closedAs);
    await tellCompany(rt, tx, found.row, telegramId);
    return "done";
  });
}

/** Locks it, if it is theirs, in one of these states and at the revision that was seen. */
async function openTo(tx: Tx, asked: Asked, states: readonly Vacancy["state"][]) {
  const found = await lockTheirs(tx, asked);
  if (!found) return "unknown";
  if (!states.includes(found.row.state)) return "not-now";
  return asked.revision !== undefined && asked.revision !== found.row.revision ? "stale" : found;
}
