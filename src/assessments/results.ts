// What the assessor found: unit by unit, then in all. A result can be taken back for a while, before anybody is told.

import { changeState } from "../certificates/states.ts";
import { isUndoable, undoneUntil } from "../delivery/undoable.ts";
import { dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Db, Tx } from "../platform/database.ts";
import { actorOf, type By, note, type Stands } from "./acting.ts";
import { type AssessedUnit, type Way, wayWhere } from "./assessments.ts";
import { oweAbout, RESULT } from "./owed.ts";

/** What somebody's assessment came to. */
export type Outcome = "competent" | "notYetCompetent" | "absent";

/** Notes what was found of one unit, or of all that are assessed; only while the result is open. */
export async function noteUnits(
  db: Db,
  { way, unitIds, competent }: { way: Way; unitIds: readonly number[]; competent: boolean },
): Promise<void> {
  await db.$executeRaw`
    insert into "UnitResult" ("certificationId", "unitId", competent)
    select c.id, u.id, ${competent}
    from "Certification" c join "SchemeUnit" u on u."schemeId" = c."schemeId"
    where c.id = ${way.id} and c.state = 'scheduled' and u.id = any(${[...unitIds]})
    on conflict ("certificationId", "unitId") do update set competent = excluded.competent`;
}

/** What the units come to: all competent is competent in all. Undefined while one is missing, or where there is none. */
export function outcomeOf(units: readonly AssessedUnit[]): Exclude<Outcome, "absent"> | undefined {
  if (units.length === 0 || units.some(({ competent }) => competent === undefined)) return undefined;
  return units.every(({ competent }) => competent) ? "competent" : "notYetCompetent";
}

/** What was seen of the units when a result was saved, short enough for a button. */
export function seenOf(units: readonly AssessedUnit[]): string {
  return units.map(({ competent }) => (competent === undefined ? "n" : competent ? "k" : "b")).join("");
}

export type Saved =
  | "saved"
  /** Somebody else has changed the units since they were shown */
  | "changed"
  /** It has a result already, or nothing is to be assessed */
  | "over";

/**
 * Saves a result, once: of two who save at the same time the first has, and the other learns of it. What was found of the
 * units must be what was seen, and they decide; without units the one who saves does. Its owner is told when it can no
 * longer be taken back.
 */
export async function saveResult(
  rt: Stands & { readonly config: { readonly zone: string } },
  by: By,
  { certificationId, outcome, seen }: { certificationId: number; outcome: Outcome; seen: string },
): Promise<Saved> {
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
    const way = await wayWhere(tx, { id: certificationId, state: "scheduled" });
    if (!way) return (await savedJustNow(tx, by, { certificationId, outcome, now: rt.now() })) ? "saved" : "over";
    if (outcome !== "absent" && seenOf(way.units) !== seen) return "changed";
    const to = outcome === "absent" || way.units.length === 0 ? outcome : outcomeOf(way.units);
    if (to === undefined || to !== outcome) return "changed";
    const at = rt.now();
    if (to === "absent") await tx.unitResult.deleteMany({ where: { certificationId } });
    else
      await tx.unitResult.deleteMany({
        where: { certificationId, unitId: { notIn: way.units.map(({ id }) => id) } },
      });
    const day = way.session ? localDate(way.session.startsAt, way.centre.zone) : undefined;
    const data = {
      assessedOn:
        day === undefined ? dateForDatabase(way.days.assessed ?? localDate(at, way.centre.zone)) : dateForDatabase(day),
    };
    await changeState(tx, { certificationId, to, at, actor: actorOf(by), data });
    if (way.session)
      await tx.assessmentSession.updateMany({
        where: { id: way.session.id, state: "planned" },
        data: { state: "held" },
      });
    await note(rt, tx, by, "result-saved", certificationId);
    await oweAbout(rt, tx, RESULT, { ids: [certificationId], notBefore: undoneUntil(at) });
    return "saved";
  });
}

/** The same press once more: the same answer. */
async function savedJustNow(
  tx: Tx,
  by: By,
  { certificationId, outcome, now }: { certificationId: number; outcome: Outcome; now: Date },
): Promise<boolean> {
  const last = await lastChangeOf(tx, certificationId);
  return last?.to === outcome && last.actor === actorOf(by) && now.getTime() - last.at.getTime() < 60_000;
}

/** Takes a result back that nobody was told of yet: what was found of the units stays, to be put right. */
export async function undoResult(rt: Stands, by: By, certificationId: number): Promise<"undone" | "too-late"> {
  return rt.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Certification" where id = ${certificationId} for update`;
    if (!(await canUndo(tx, certificationId, rt.now()))) return "too-late";
    await changeState(tx, { certificationId, to: "scheduled", at: rt.now(), actor: actorOf(by) });
    await note(rt, tx, by, "result-undone", certificationId);
    return "undone";
  });
}

/** Whether a result was saved so lately that nobody was told of it. */
export async function canUndo(db: Db, certificationId: number, now: Date): Promise<boolean> {
  const last = await lastChangeOf(db, certificationId);
  if (last?.from !== "scheduled" || !["competent", "notYetCompetent", "absent"].includes(last.to)) return false;
  return isUndoable(last.at, now);
}

/** The last change of a certification's state. */
export function lastChangeOf(db: Db, certificationId: number) {
  return db.certificationChange.findFirst({
    where: { certificationId, fields: { isEmpty: true } },
    orderBy: { id: "desc" },
    select: { from: true, to: true, at: true, actor: true },
  });
}
