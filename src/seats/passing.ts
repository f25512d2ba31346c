// "No" to an offer is one tap: the seat waits some minutes, in which it can be taken back, and then goes on to the next.
import { isUndoable } from "../delivery/undoable.ts";
import type { Db, Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { changeState, recordChange } from "../registration/states.ts";
import { freeSeats, isBefore, lockIntake, PASSED } from "./counting.ts";
import type { Needs } from "./filling.ts";
import { offersWhere } from "./offers-along.ts";
import { lineUp } from "./reserves.ts";
import type { Own } from "./seats.ts";
import { offerUntil } from "./times.ts";

/** Whoever takes a "no" back has at least so long to take the seat, but for the very last hours. */
const LEAST_MINUTES = 30;

/** "Not now": an offer is given back, and its owner stands behind all other reserves. */
export function passOffer(rt: Needs, own: Own): Promise<"passed" | "none"> {
  const { registrationId } = own;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const intakeId = await held(tx, own);
    if (intakeId === undefined) return "none";
    const current = await tx.registration.findUniqueOrThrow({ where: { id: registrationId } });
    const change = { registrationId, to: "reserve", at, actor: "candidate", reason: PASSED } as const;
    if (current.state !== "offered" || (await changeState(tx, change)) !== "changed") return "none";
    await lineUp(tx, [intakeId], [registrationId]);
    return "passed";
  });
}

/** When somebody said "no" to an offer that still waits for them; undefined where they did not, or it was too long ago. */
export async function passedAt(db: Db, registrationId: number, now: Date): Promise<Date | undefined> {
  const last = await db.registrationChange.findFirst({ where: { registrationId }, orderBy: { id: "desc" } });
  const isPassed = last?.to === "reserve" && last.reason === PASSED && last.actor === "candidate";
  return isPassed && isUndoable(last.at, now) ? last.at : undefined;
}

/** Takes the "no" back: the seat is offered to them as before. Refused once the minutes are over, or the seat is gone. */
export function takePassBack(rt: Needs, own: Own): Promise<"undone" | "none"> {
  const { registrationId } = own;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const intakeId = await held(tx, own);
    if (intakeId === undefined || !(await passedAt(tx, registrationId, at))) return "none";
    if (!(await isBefore(tx, { intakeId, now: at })) || (await freeSeats(tx, intakeId)) < 1) return "none";
    const [offer] = await offersWhere(tx, Prisma.sql`r.id = ${registrationId}`, at);
    if (!offer || offer.last <= at) return "none";
    const { quietTimes } = rt.config;
    const until = offerUntil({ ...offer, now: offer.offeredAt, lastMoment: offer.last, quietTimes });
    const least = at.getTime() + LEAST_MINUTES * 60_000;
    const to = new Date(Math.min(Math.max(until?.getTime() ?? 0, least), offer.last.getTime()));
    await tx.registration.update({ where: { id: registrationId }, data: { state: "offered", offerUntil: to } });
    const change = { registrationId, to: "offered", at, actor: "candidate", reason: "withdrawal-undone" } as const;
    await recordChange(tx, "reserve", change);
    return "undone";
  });
}

/** Their intake, held until the transaction ends. */
async function held(tx: Tx, { registrationId, candidateId }: Own): Promise<number | undefined> {
  const found = await tx.registration.findFirst({ where: { id: registrationId, candidateId } });
  if (found?.intakeId) await lockIntake(tx, found.intakeId);
  return found?.intakeId ?? undefined;
}
