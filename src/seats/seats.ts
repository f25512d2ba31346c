// The front door: what a person does with their own seat. Staff's part is in `stepping-in.ts`, the bot's in `filling.ts`.

import { ownRegistration, withdrawRegistration } from "../registration/registration.ts";
import { changeState, type RegistrationState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { isBefore, lockIntake } from "./counting.ts";

type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Whose seat, and which. */
export interface Own {
  readonly registrationId: number;
  readonly candidateId: number;
}

/**
 * "I come": an accepted person confirms, somebody with an offer takes it. An offer that has ended is no seat, even in the
 * second in which it ends. Twice is harmless.
 */
export function takeSeat(rt: Stands, own: Own): Promise<"taken" | "already" | "ended" | "none"> {
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const found = await tx.registration.findFirst({ where: { id: own.registrationId, candidateId: own.candidateId } });
    if (!found?.intakeId) return "none";
    await lockIntake(tx, found.intakeId);
    const [row] = await tx.$queryRaw<{ state: RegistrationState; offerUntil: Date | null }[]>`
      select state::text as state, "offerUntil" from "Registration" where id = ${own.registrationId} for update`;
    // What can still be taken back they do not know: a seat of which they were not told is none to take.
    const told = await ownRegistration({ db: tx, now: () => at }, own.registrationId, own.candidateId);
    if (told?.state !== row?.state && told?.state !== "accepted" && told?.state !== "offered") return "none";
    if (row?.state === "confirmed") return "already";
    if (row?.state === "offered" && row.offerUntil && row.offerUntil <= at) return "ended";
    if (row?.state !== "offered" && row?.state !== "accepted") return row?.state === "reserve" ? "ended" : "none";
    // Who has a seat may still say so on the morning of the first day; an offer has ended the evening before.
    const through = row.state === "accepted";
    if (!(await isBefore(tx, { intakeId: found.intakeId, now: at, through }))) return "none";
    await changeState(tx, { registrationId: own.registrationId, to: "confirmed", at, actor: "candidate" });
    return "taken";
  });
}

/** "I cannot come": the registration is withdrawn, and the seat is free. */
export async function leaveSeat(rt: Stands, own: Own): Promise<"withdrawn" | "already" | "tooLate" | "unknown"> {
  const left = await withdrawRegistration(rt.db, { ...own, at: rt.now() });
  if (left === "withdrawn") await lookAtSeats(rt);
  return left;
}

/** The name of the work that fills seats. */
export const SEATS = "seats";

/** Has the free seats looked at now and not only within the minute. */
export async function lookAtSeats(rt: Pick<Runtime, "work">): Promise<void> {
  await rt.work.send(SEATS, {}, { key: SEATS });
}
