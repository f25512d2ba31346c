// What a company does about an applicant. The person hears of it ten minutes later; until then it can be taken back.
import { isUndoable, undoneUntil } from "../delivery/undoable.ts";
import { type Day, dateForDatabase } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { isHeld, lockHeld } from "./holding.ts";
import { oweChanged } from "./owed.ts";
import { isCompanys, lockApplication, moveLocked } from "./states.ts";

type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Whoever acts for which company, on which application; `seen` is the last move that they saw. */
export interface Deciding {
  readonly id: number;
  readonly companyCode: string;
  readonly telegramId: number;
  readonly seen?: number | undefined;
}

/** Why somebody is not taken, as the person reads it: one of these, or the recruiter's own words. */
export const refusals = ["experience", "certificate", "others", "place", "schedule"] as const;

export type Decision =
  | { readonly to: "shortlisted" }
  | { readonly to: "interview"; readonly meetAt: Date; readonly meetPlace: string }
  | { readonly to: "offered" }
  | { readonly to: "hired"; readonly hiredOn: Day }
  | { readonly to: "rejected"; readonly reason: string };

export type Decided = "done" | "already" | "stale" | "impossible" | "held" | "unknown";

/** Moves an applicant on, unless their vacancy or its company is suspended. What somebody else did since it was seen is not written over; the same press twice is one. */
export function decide(rt: Stands, deciding: Deciding, decision: Decision): Promise<Decided> {
  const { id, companyCode, telegramId, seen } = deciding;
  return rt.db.$transaction(async (tx) => {
    const held = await lockHeld(tx, id);
    const locked = await lockApplication(tx, id);
    if (locked?.companyCode !== companyCode) return "unknown";
    if (held) return "held";
    const { to } = decision;
    const isSameMeeting = to !== "interview" || locked.meetAt?.getTime() === decision.meetAt.getTime();
    if (locked.state === to && isSameMeeting) return "already";
    if (seen !== undefined && seen !== locked.moveId) return "stale";
    const at = rt.now();
    const changeId = await moveLocked(tx, locked, {
      ...{ to, at, actor: `recruiter:${telegramId}` as const },
      reason: to === "rejected" ? decision.reason : undefined,
      data: columnsOf(decision, at),
    });
    if (changeId === undefined) return "impossible";
    await tx.jobApplication.updateMany({ where: { id, answeredAt: null }, data: { answeredAt: at } });
    await oweChanged(rt, tx, { applicationId: id, changeId, notBefore: undoneUntil(at) });
    return "done";
  });
}

function columnsOf(decision: Decision, at: Date) {
  if (decision.to === "interview") {
    const { meetAt, meetPlace } = decision;
    return { meetAt, meetPlace, movedAt: notBefore(meetAt, at) };
  }
  return decision.to === "hired" ? { hiredOn: dateForDatabase(decision.hiredOn) } : {};
}

/** Nobody is silent before they met: their silence is counted from then. */
function notBefore(meetAt: Date | null, at: Date): Date {
  return meetAt !== null && meetAt > at ? meetAt : at;
}

/**
 * Takes the last decision back, as long as the person has not heard of it, and nothing of it is held. What was before is
 * there again, the company's reminder too. Twice is harmless.
 */
export function undo(
  rt: Stands,
  { id, companyCode, seen }: Deciding,
): Promise<"undone" | "too-late" | "held" | "unknown"> {
  return rt.db.$transaction(async (tx) => {
    const held = await lockHeld(tx, id);
    const locked = await lockApplication(tx, id);
    if (locked?.companyCode !== companyCode) return "unknown";
    if (held) return "held";
    const change = await tx.jobApplicationChange.findUnique({ where: { id: locked.moveId } });
    const at = rt.now();
    const isTheirs = change !== null && isCompanys(change.actor) && change.from !== null && change.from !== change.to;
    if (!isTheirs || (seen !== undefined && seen !== change.id) || !mayUndo(change.at, at)) return "too-late";
    const { from } = change;
    if (from === null) return "too-late";
    await tx.jobApplicationChange.update({ where: { id: change.id }, data: { undoneAt: at } });
    const others = await tx.jobApplicationChange.findMany({
      where: { applicationId: id, undoneAt: null },
      orderBy: { id: "desc" },
    });
    const sent = others.findIndex(({ to }) => to === "applied");
    const since = others[0]?.at ?? at;
    const answered = others.slice(0, sent + 1).findLast(({ actor }) => isCompanys(actor));
    await tx.jobApplication.update({
      where: { id },
      data: {
        state: from,
        hiredOn: null,
        movedAt: from === "interview" ? notBefore(locked.meetAt, since) : since,
        answeredAt: answered?.at ?? null,
        remindedAt: change.remindedAt,
        ...(from === "interview" ? {} : { meetAt: null, meetPlace: null }),
      },
    });
    return "undone";
  });
}

/** Notes that the company has opened an application, unless it had before: its owner may know. While it is held nothing of it is read. */
export async function noteRead({ db, now }: Pick<Runtime, "db" | "now">, id: number): Promise<void> {
  const row = await db.jobApplication.findUnique({ where: { id }, select: { vacancyId: true, readAt: true } });
  if (!row || row.readAt !== null || (await isHeld(db, row.vacancyId))) return;
  await db.jobApplication.updateMany({ where: { id, readAt: null }, data: { readAt: now() } });
}

/** Whether what was done then may still be taken back. */
export function mayUndo(doneAt: Date, now: Date): boolean {
  return isUndoable(doneAt, now);
}
