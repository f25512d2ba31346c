// Somebody who said that they stop is back: by themselves within some minutes, or by staff while the class goes on.
import { isUndoable } from "../delivery/undoable.ts";
import type { Db, Tx } from "../platform/database.ts";
import { moveRegistrations } from "../registration/moving.ts";
import { hasRival, holdPerson } from "../registration/rivals.ts";
import { recordChange } from "../registration/states.ts";
import { freeSeats, lockIntake } from "../seats/counting.ts";
import type { Needs } from "../seats/filling.ts";
import type { Own } from "../seats/seats.ts";
import { type Step, step } from "../seats/stepping-in.ts";
import type { By } from "../selection/acting.ts";
import { isOver } from "./training.ts";

/** Why somebody is in training again whom staff brought back. */
const AGAIN = "training-again";

/** When somebody stopped who said so themselves; undefined for whoever did not, or is back. */
export async function leftAt(db: Db, registrationId: number): Promise<Date | undefined> {
  const last = await db.registrationChange.findFirst({ where: { registrationId }, orderBy: { id: "desc" } });
  return last?.to === "droppedOut" && last.actor === "candidate" ? last.at : undefined;
}

/** Whether they may still take it back by themselves. */
export async function mayReturn(db: Db, registrationId: number, now: Date): Promise<boolean> {
  const at = await leftAt(db, registrationId);
  return at !== undefined && isUndoable(at, now);
}

/** Takes it back that they stop. Refused once the minutes are over, or something else stands in its place. */
export function takeLeavingBack(
  rt: Pick<Needs, "db" | "now">,
  { registrationId, candidateId }: Own,
): Promise<"undone" | "refused"> {
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const found = await tx.registration.findFirst({ where: { id: registrationId, candidateId } });
    if (!found?.intakeId) return "refused";
    await lockIntake(tx, found.intakeId);
    await holdPerson(tx, candidateId);
    if (!(await mayReturn(tx, registrationId, at)) || (await whyNot(tx, { ...found, intakeId: found.intakeId }, at)))
      return "refused";
    await tx.registration.update({ where: { id: registrationId }, data: { state: "inTraining" } });
    const change = { registrationId, to: "inTraining", at, actor: "candidate", reason: "withdrawal-undone" } as const;
    await recordChange(tx, "droppedOut", change);
    return "undone";
  });
}

/** Brings back whoever said that they stop and comes all the same. They are told. */
export function bringBack(rt: Needs, by: By, registrationId: number): Promise<Step> {
  return step(rt, by, { registrationId, act: "seat-undone" }, async ({ tx, at, actor, person }) => {
    if ((await leftAt(tx, registrationId)) === undefined) return "over";
    const why = await whyNot(tx, person, at);
    if (why) return why;
    const back = { ids: [registrationId], from: ["droppedOut"], to: "inTraining", reason: AGAIN } as const;
    await moveRegistrations(rt, tx, { ...back, at, actor });
    return "done";
  });
}

type Stopped = { id: number; candidateId: number; programmeCode: string; intakeId: number };

async function whyNot(tx: Tx, stopped: Stopped, now: Date): Promise<"finished" | "elsewhere" | "full" | undefined> {
  const { intakeId } = stopped;
  const { active } = await tx.intake.findUniqueOrThrow({ where: { id: intakeId }, select: { active: true } });
  if (!active || (await isOver(tx, { intakeId, now }))) return "finished";
  if (await hasRival(tx, stopped)) return "elsewhere";
  return (await freeSeats(tx, intakeId)) < 1 ? "full" : undefined;
}
