// What is noted of a registrant before anything is decided: whether the papers are there, the scores, a word of staff.

import { wakeDeliveries } from "../delivery/delivery.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Seal } from "../platform/seal.ts";
import type { RegistrationState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { type By, noteEach, type Stands } from "./acting.ts";
import { undecided } from "./registrants.ts";

/** Which score. */
export const scores = ["written", "interview"] as const;
export type Score = (typeof scores)[number];

/** Somebody's papers are not complete. Subject: `<registration>@<when it was noted>` */
export const FILE_NEWS = "selection-file";

interface About {
  readonly id: number;
  readonly number: string;
}

const columns = { written: "writtenScore", interview: "interviewScore" } as const satisfies Record<Score, string>;

/** Notes a score, or takes it away; over once something is decided or the person has withdrawn. */
export function noteScore(
  rt: Stands,
  by: By,
  { id, number, which, points }: About & { which: Score; points: number | null },
): Promise<"saved" | "over"> {
  return rt.db.$transaction(async (tx) => {
    const where = { id, state: { in: [...undecided] } };
    const { count } = await tx.registration.updateMany({ where, data: { [columns[which]]: points } });
    if (count === 0) return "over";
    await noteEach(rt, tx, by, "registration-scored", [number]);
    return "saved";
  });
}

/** Decided, but what is missing of their papers is still awaited. */
export const awaitsPapers = [
  "accepted",
  "reserve",
  "offered",
  "confirmed",
] as const satisfies readonly RegistrationState[];

/**
 * Notes that the papers are complete, or what is missing of them. The person hears of what is missing ten minutes later,
 * so that they can bring it, unless it was put right meanwhile. What was missing may still be brought after a decision.
 */
export function noteFile(
  rt: Stands,
  by: By,
  { id, number, missing }: About & { missing: string | undefined },
): Promise<"saved" | "over"> {
  return rt.db.$transaction(async (tx) => {
    const brought = { state: { in: [...awaitsPapers] }, fileComplete: false };
    const where = { id, OR: [{ state: { in: [...undecided] } }, ...(missing === undefined ? [brought] : [])] };
    const data = { fileComplete: missing === undefined, fileMissing: missing ?? null };
    const before = await tx.registration.findFirst({ where, select: { fileMissing: true } });
    const { count } = await tx.registration.updateMany({ where, data });
    if (count === 0) return "over";
    await noteEach(rt, tx, by, "registration-file", [number]);
    if (missing !== undefined && before?.fileMissing !== missing) await oweFile(rt, tx, id);
    return "saved";
  });
}

async function oweFile(rt: Stands, tx: Tx, id: number): Promise<void> {
  const at = rt.now();
  const tellAt = undoneUntil(at);
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${FILE_NEWS}, r.id || '@' || ${String(at.getTime())}, r."candidateId", ${tellAt}::timestamptz
    from "Registration" r join "Candidate" c on c.id = r."candidateId" and c.reachable where r.id = ${id}
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Owes it again to those of whom a decision was taken back: because of it they were not told. */
export async function oweFileAgain(rt: Stands, tx: Tx, ids: readonly number[]): Promise<void> {
  const owed = await tx.$executeRaw`
    update "Delivery" set state = 'queued', reason = null, "notBefore" = greatest("notBefore", ${rt.now()}::timestamptz)
    where kind = ${FILE_NEWS} and state = 'skipped' and reason = 'decided'
      and split_part(subject, '@', 1)::int = any(${[...ids]})`;
  if (owed > 0) await wakeDeliveries(rt, tx);
}

const NOTE = "selection.note";

/** Keeps a word about somebody, sealed. Whoever it is about may read it, as the law says. */
export function addNote(
  rt: Stands & Pick<Runtime, "seal">,
  by: By,
  { id, number, said }: About & { said: string },
): Promise<void> {
  return rt.db.$transaction(async (tx) => {
    const data = { registrationId: id, said: rt.seal.seal(said, NOTE), by: BigInt(by.telegramId), at: rt.now() };
    await tx.selectionNote.create({ data });
    await noteEach(rt, tx, by, "registration-noted", [number]);
  });
}

/** What was noted about somebody, the latest first. */
export interface Note {
  readonly said: string;
  readonly at: Date;
}

/** The notes on one registration. */
export function notesOn(rt: { readonly db: Db; readonly seal: Seal }, registrationId: number): Promise<Note[]> {
  return notesWhere(rt, { registrationId });
}

/** Every note about a person, for the person themselves. */
export function notesAbout(rt: { readonly db: Db; readonly seal: Seal }, candidateId: number): Promise<Note[]> {
  return notesWhere(rt, { registration: { candidateId } });
}

async function notesWhere(
  { db, seal }: { readonly db: Db; readonly seal: Seal },
  where: { registrationId: number } | { registration: { candidateId: number } },
): Promise<Note[]> {
  const rows = await db.selectionNote.findMany({ where, orderBy: { id: "desc" }, select: { said: true, at: true } });
  return rows.map(({ said, at }) => ({ said: seal.open(said, NOTE), at }));
}
