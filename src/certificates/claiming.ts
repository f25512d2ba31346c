// A holder and a person in the chat come together by a claim, and part again.
import { openSealed } from "../candidates/sealed-fields.ts";
import type { Day } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import { untilUndisturbed } from "../platform/deadlock.ts";
import type { Runtime } from "../runtime.ts";
import { type Certificate, certificateByNumber } from "./certificates.ts";
import { noteLookUpMiss, waitMinutes } from "./guessing.ts";
import { give, openFor } from "./owners.ts";
import { birthDateFingerprints } from "./sealed-holder.ts";

type Stands = Pick<Runtime, "db" | "seal" | "coordination" | "work" | "log" | "metrics" | "now">;

/** Why a claim with the right number and birth date is left to staff. */
export type Doubt = "taken" | "other-person" | "parted";

export type Claimed =
  | { readonly is: "wait"; readonly minutes: number }
  /** Whatever was wrong, and also where staff have to decide: nobody learns which it was */
  | { readonly is: "miss" }
  | { readonly is: "yours"; readonly certificate: Certificate; readonly already: boolean };

/** The work that tells staff. */
export const CLAIM_IN_DOUBT = "certificate-claim";

/** What the staff's group is told of a claim that they have to decide. */
export interface DoubtfulClaim {
  readonly certificationId: number;
  readonly candidateId: number;
  readonly why: Doubt;
}

/** Gives a person the certificate of this number and birth date, and what else is recorded of its holder. */
export async function claim(
  rt: Stands,
  claimed: { candidate: { id: number; telegramId: number }; key: string; birthDate: Day },
): Promise<Claimed> {
  const { candidate, key, birthDate } = claimed;
  const waiting = await waitMinutes(rt, candidate.telegramId);
  if (waiting.minutes > 0) return { is: "wait", minutes: waiting.minutes };
  const now = rt.now();
  const found = await certificateByNumber(rt.db, rt.seal, { key, birthDate, now });
  if (found?.candidateId === candidate.id) return { is: "yours", certificate: found, already: true };
  const doubt =
    found &&
    (await untilUndisturbed(() =>
      rt.db.$transaction((tx) => take(rt, tx, found, { candidateId: candidate.id, birthDate })),
    ));
  if (found && doubt === "taken-now")
    return { is: "yours", certificate: { ...found, candidateId: candidate.id }, already: false };
  await noteLookUpMiss(rt, candidate.telegramId, waiting);
  if (found && doubt && doubt !== "taken-now") {
    const told: DoubtfulClaim = { certificationId: found.id, candidateId: candidate.id, why: doubt };
    await rt.work.send<DoubtfulClaim>(CLAIM_IN_DOUBT, told, { key: `${found.id} ${candidate.id}` });
  }
  return { is: "miss" };
}

async function take(
  rt: Stands,
  tx: Tx,
  { holderId }: Certificate,
  { candidateId, birthDate }: { candidateId: number; birthDate: Day },
): Promise<Doubt | "taken-now"> {
  const open = await openFor(tx, { holderId, candidateId });
  if (!open) return "taken";
  const parted = { holderId, candidateId, undoneBy: { startsWith: "staff:" } };
  if ((await tx.holderMatch.count({ where: parted })) > 0) return "parted";
  if (await isSomebodyElse(tx, rt.seal, { candidateId, birthDate })) return "other-person";
  await give(rt, tx, open, { candidateId, matchedBy: "claim" });
  return "taken-now";
}

/** An account is one person: who told another birth date, or holds what is of another, is not this holder. */
async function isSomebodyElse(
  tx: Tx,
  seal: Stands["seal"],
  { candidateId, birthDate }: { candidateId: number; birthDate: Day },
): Promise<boolean> {
  const candidate = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { phoneSealed: true, birthDateSealed: true, guardianPhoneSealed: true },
  });
  const told = openSealed(seal, candidate).birthDate;
  if (told !== undefined && told !== birthDate) return true;
  const known = birthDateFingerprints(seal, birthDate);
  const others = { candidateId, birthDateFingerprint: { not: null, notIn: known } };
  return (await tx.holder.count({ where: others })) > 0;
}

/**
 * Parts a holder from the person they were matched with; what that person decided of the certificates ends with it.
 * False where they are not together. `by` is candidate, or staff:<telegram id>.
 */
export async function partHolder(
  tx: Tx,
  parting: { holderId: number; candidateId: number; by: "candidate" | `staff:${number}`; at: Date; reason?: string },
): Promise<boolean> {
  const { holderId, candidateId, by, at, reason } = parting;
  const { count } = await tx.holder.updateMany({
    where: { id: holderId, candidateId },
    data: { candidateId: null, matchedAt: null },
  });
  if (count === 0) return false;
  await tx.holderMatch.updateMany({
    where: { holderId, candidateId, undoneAt: null },
    data: { undoneAt: at, undoneBy: by, reason: reason ?? null },
  });
  await tx.certification.updateMany({
    where: { holderId },
    data: { publicCheckOffAt: null, nameAgreedAt: null, remindersOffAt: null },
  });
  return true;
}
