// A withdrawal is one tap, so it can be taken back for a short while.

import { undoneUntil } from "../delivery/undoable.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { holdsSeat, lockIntake } from "../seats/counting.ts";
import { intakeById } from "../trades/trades.ts";
import { standAgain } from "./moving.ts";
import { type Registration, registrationById } from "./registration.ts";
import { hasRival, holdPerson } from "./rivals.ts";
import { type RegistrationState, recordChange } from "./states.ts";

/** The state from which a person withdrew by themselves within the last minutes; undefined if it was another, or too long ago. */
export async function withdrawnFrom(db: Db, registrationId: number, now: Date): Promise<RegistrationState | undefined> {
  const last = await db.registrationChange.findFirst({ where: { registrationId }, orderBy: { id: "desc" } });
  if (last?.to !== "withdrawn" || last.actor !== "candidate" || last.reason !== null) return undefined;
  return now <= undoneUntil(last.at) ? (last.from ?? undefined) : undefined;
}

/**
 * Takes a withdrawal back: the registration stands again as it did, with a row that says so. Refused once the minutes
 * are over, their seat is gone, the training has begun, consent was withdrawn, or something else stands in its place. Twice is harmless.
 */
export function undoWithdrawal(
  rt: Pick<Runtime, "db" | "now" | "work">,
  { registrationId, candidateId }: { registrationId: number; candidateId: number },
): Promise<"undone" | "refused" | "unknown"> {
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    // Before any other row: whoever offers a seat of this training holds it too.
    const { intakeId } = (await tx.registration.findUnique({ where: { id: registrationId } })) ?? {};
    if (intakeId) await lockIntake(tx, intakeId);
    await holdPerson(tx, candidateId);
    const registration = await registrationById(tx, registrationId, candidateId);
    if (!registration) return "unknown";
    const from = await withdrawnFrom(tx, registrationId, at);
    // An offer was for a while: it is no seat to come back to.
    const to = from === "offered" ? "reserve" : from;
    if (to === undefined || !(await mayStandAgain(tx, registration, { at, to }))) return "refused";
    await tx.registration.update({ where: { id: registrationId }, data: { state: to } });
    await recordChange(tx, "withdrawn", { registrationId, to, at, actor: "candidate", reason: "withdrawal-undone" });
    await standAgain(rt, tx, { ids: [registrationId], at });
    return "undone";
  });
}

async function mayStandAgain(
  tx: Tx,
  { id, candidateId, programmeCode, intake }: Registration,
  { at, to }: { at: Date; to: RegistrationState },
): Promise<boolean> {
  const consent = { candidateId, purpose: "registration", withdrawnAt: null };
  if ((await tx.consent.count({ where: consent })) === 0) return false;
  if (await hasRival(tx, { id, candidateId, programmeCode, intakeId: intake?.id ?? null })) return false;
  if (!intake) return true;
  const standing = await intakeById(tx, intake.id, at);
  // Whoever had no seat takes none away by standing again.
  return standing !== null && (!holdsSeat(to) || standing.seatsLeft > 0);
}
