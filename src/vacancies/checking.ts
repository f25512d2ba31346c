// What changes by itself: a vacancy closes after its last day, and one that may not be published any more is suspended.
import { localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import { readTables, type Tables, verdictOn } from "./judging.ts";
import { tellCompany, tellStaff } from "./notices.ts";
import { vacancyEnded } from "./published.ts";
import { type Stands, suspendLocked } from "./reviewing.ts";
import type { BlockReason } from "./rules.ts";
import { BOT, changeState } from "./states.ts";
import { type VacancyRow, vacancyParts } from "./vacancies.ts";

/** How a reason of the rules stands in a change, before their names: nobody typed it. */
const BY_RULES = "rules:";

/** What takes a vacancy away though nobody typed why: a rule, or what its readers reported, and what came of that. */
export type KnownReason = BlockReason | ReportReason;
const reportReasons = ["reported", "reports_over", "reports_true"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Whether a reason is about reports: the rules know nothing of it. */
export function isOfReports(reason: KnownReason): reason is ReportReason {
  return reportReasons.some((each) => each === reason);
}

/** The reason of a change by the rules. */
export function rulesReason(reasons: readonly KnownReason[]): string {
  return `${BY_RULES}${reasons.join(" ")}`;
}

/** Reads the rules' reasons back; undefined for what somebody typed. */
export function reasonsIn(reason: string): readonly KnownReason[] | undefined {
  return reason.startsWith(BY_RULES) ? (reason.slice(BY_RULES.length).split(" ") as KnownReason[]) : undefined;
}

/**
 * Looks at everything that is published, as the rules, the company and the operator's tables stand at this moment. What is
 * over is closed; what may not be published any more is suspended, and the company and staff are told, once. Resolves
 * to how many were.
 */
export async function checkPublished(rt: Stands): Promise<{ closed: number; suspended: number }> {
  const tables = await readTables(rt.db);
  const rows = await rt.db.vacancy.findMany({
    where: { state: "published" },
    include: vacancyParts,
    orderBy: { id: "asc" },
  });
  const done = { closed: 0, suspended: 0 };
  for (const row of rows) {
    if (judged(rt, tables, row) === "fine") continue; // most are: no transaction for them
    const outcome = await rt.db.$transaction((tx) => checkOne(rt, tx, row.id, tables));
    if (outcome !== "fine") done[outcome] += 1;
  }
  return done;
}

async function checkOne(rt: Stands, tx: Tx, id: number, tables: Tables): Promise<"fine" | "closed" | "suspended"> {
  await tx.$queryRaw`select 1 from "Vacancy" where id = ${id} for update`;
  const row = await tx.vacancy.findFirst({ where: { id, state: "published" }, include: vacancyParts });
  const verdict = row ? judged(rt, tables, row) : "fine";
  if (!row || verdict === "fine") return "fine";
  if (verdict === "over") {
    await changeState(tx, { vacancyId: id, to: "closed", by: BOT, at: rt.now(), closedAs: "expired" });
    await vacancyEnded(rt, tx, id, "expired");
    await tellCompany(rt, tx, row, BOT);
    return "closed";
  }
  await suspendLocked(rt, tx, row, { by: BOT, reason: rulesReason(verdict) });
  await tellStaff(rt, tx, [{ vacancyId: id, what: "suspended" }]);
  return "suspended";
}

/** By the day it is where the company's centre is. */
function judged(rt: Stands, tables: Tables, row: VacancyRow): "fine" | "over" | readonly BlockReason[] {
  const today = localDate(rt.now(), row.company.centre.zone);
  const { blockReasons } = verdictOn(row, tables, today);
  if (blockReasons.length === 0) return "fine";
  return blockReasons.includes("closed") ? "over" : blockReasons;
}
