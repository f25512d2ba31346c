// "No" to an offer is one tap: the seat waits some minutes, in which it can be taken back, and then goes on to the next.
import { isUndoable } from "../delivery/undoable.ts";
import type { OfferBefore } from "../intakes/as-told.ts";
import type { Db, Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { putBack } from "../registration/moving.ts";
import { changeState, recordChange } from "../registration/states.ts";
import { freeSeats, isBefore, lockIntake, PASSED } from "./counting.ts";
import type { Needs } from "./filling.ts";
import { type Offer, offersWhere } from "./offers-along.ts";
import { lineUp } from "./reserves.ts";
import type { Own } from "./seats.ts";
import { offerUntil } from "./times.ts";

/** Whoever takes a "no" back has at least so long to take the seat, once an offer, but for the very last hours. */
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

/**
 * Takes the "no" back: the seat is offered to them, and held as before; the first time for half an hour at least. Refused once
 * the minutes are over, or the seat or its time is gone.
 */
export function takePassBack(rt: Needs, own: Own): Promise<"undone" | "none"> {
  const { registrationId } = own;
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const intakeId = await held(tx, own);
    if (intakeId === undefined || !(await passedAt(tx, registrationId, at))) return "none";
    if (!(await isBefore(tx, { intakeId, now: at })) || (await freeSeats(tx, intakeId)) < 1) return "none";
    const [offer] = await offersWhere(tx, Prisma.sql`r.id = ${registrationId}`, at);
    if (!offer) return "none";
    const to = await heldAgain(rt, tx, { offer, intakeId, at });
    if (to <= at) return "none";
    await tx.registration.update({ where: { id: registrationId }, data: { state: "offered", offerUntil: to } });
    const change = { registrationId, to: "offered", at, actor: "candidate", reason: "withdrawal-undone" } as const;
    await recordChange(tx, "reserve", change);
    return "undone";
  });
}

/** Until when the offer is held that its owner gave back and takes now. */
async function heldAgain(
  { config: { quietTimes } }: Needs,
  tx: Tx,
  { offer, intakeId, at }: { offer: Offer; intakeId: number; at: Date },
): Promise<Date> {
  const { id, offeredAt, last } = offer;
  const [moved, back] = await Promise.all([
    tx.intakeChange.findFirst({
      where: { intakeId, fields: { has: "startsOn" }, at: { gte: offeredAt } },
      orderBy: { id: "desc" },
    }),
    tx.registrationChange.findFirst({
      where: { registrationId: id, to: "offered", reason: { in: [...putBack] }, at: { gte: offeredAt } },
      orderBy: { id: "asc" },
    }),
  ]);
  const { offers = [] } = (moved?.former ?? {}) as { offers?: readonly OfferBefore[] };
  const along = offers.find((each) => each.id === id)?.movedTo;
  const until = along ? new Date(along) : offerUntil({ ...offer, now: offeredAt, lastMoment: last, quietTimes });
  // Only once, or "no" and taking it back in turn would keep the seat from all others.
  const least = new Date((back?.at ?? at).getTime() + LEAST_MINUTES * 60_000);
  const longer = least < last ? least : last;
  return until && until > longer ? until : longer;
}

/** Their intake, held until the transaction ends. */
async function held(tx: Tx, { registrationId, candidateId }: Own): Promise<number | undefined> {
  const found = await tx.registration.findFirst({ where: { id: registrationId, candidateId } });
  if (found?.intakeId) await lockIntake(tx, found.intakeId);
  return found?.intakeId ?? undefined;
}
