// What staff do about seats: confirm for somebody they called, take somebody out, offer a seat out of turn, add seats.
// Each holds the intake, so that two who press at once, or somebody and the bot, never give one seat to two.

import type { StaffActName } from "../audit/audit.ts";
import { isUndoable, undoneUntil } from "../delivery/undoable.ts";
import type { Tx } from "../platform/database.ts";
import type { Intake, Registration } from "../platform/generated/prisma/client.ts";
import { moveRegistrations, standAgain, whyInState } from "../registration/moving.ts";
import { hasRival, holdPerson } from "../registration/rivals.ts";
import { isOpenState, type RegistrationState, recordChange } from "../registration/states.ts";
import { actorOf, type By, noteEach } from "../selection/acting.ts";
import { freeSeats, holdsSeat, isBefore, lockIntake } from "./counting.ts";
import { fillSeats, type Needs, offerTo } from "./filling.ts";
import { NO_SEAT, waitForNext } from "./next-date.ts";
import { putAt } from "./reserves.ts";
import { lastMoment } from "./times.ts";

/**
 * `over`: they stand otherwise by now; `full`: nobody's seat is free; `late`: there is no time left to offer it; `call`: the
 * bot cannot reach them; `begun`: the training has begun or was called off; `finished`: it is over or was called off;
 * `elsewhere`: they are registered anew.
 */
export type Step = "done" | "over" | "full" | "late" | "call" | "begun" | "finished" | "elsewhere";

interface Stand {
  readonly tx: Tx;
  readonly at: Date;
  readonly actor: string;
  readonly person: Registration & { readonly intakeId: number };
}

/** Notes that somebody comes who said so to staff: an accepted one, one with an offer, or a reserve where a seat is free. */
export function confirmFor(rt: Needs, by: By, registrationId: number): Promise<Step> {
  return step(rt, by, { registrationId, act: "seat-confirmed" }, async ({ tx, at, actor, person }) => {
    const ids = [person.id];
    const through = person.state === "accepted" || person.state === "offered";
    if (!(await isBefore(tx, { intakeId: person.intakeId, now: at, through }))) return "begun";
    if (person.state === "reserve") {
      if ((await freeSeats(tx, person.intakeId)) < 1) return "full";
      await moveRegistrations(rt, tx, {
        ids,
        to: "offered",
        at,
        actor,
        tellAt: null,
        readFrom: undoneUntil(at),
        offerUntil: at,
      });
    } else if (person.state !== "accepted" && person.state !== "offered") return "over";
    await moveRegistrations(rt, tx, { ids, to: "confirmed", at, actor, tellAt: undoneUntil(at) });
    return "done";
  });
}

/** Takes somebody out with a reason that they read. Their seat is offered to the next once it cannot be taken back. */
export function takeOut(rt: Needs, by: By, out: { registrationId: number; reason: string }): Promise<Step> {
  const { registrationId, reason } = out;
  return step(rt, by, { registrationId, act: "seat-taken-out" }, async ({ tx, at, actor, person }) => {
    const to = person.state === "accepted" || person.state === "confirmed" ? "lapsed" : "withdrawn";
    if (to === "withdrawn" && person.state !== "offered" && person.state !== "reserve") return "over";
    await moveRegistrations(rt, tx, { ids: [person.id], to, at, actor, reason, tellAt: undoneUntil(at) });
    return "done";
  });
}

/** Offers a reserve a seat now, whoever is before them; with `insteadOf` the one that is being offered to somebody else. */
export function offerSeat(
  rt: Needs,
  by: By,
  { registrationId, insteadOf }: { registrationId: number; insteadOf?: number | undefined },
): Promise<Step> {
  return step(rt, by, { registrationId, act: "seat-offered" }, async ({ tx, at, actor, person }) => {
    if (person.state !== "reserve") return "over";
    if (!(await isBefore(tx, { intakeId: person.intakeId, now: at }))) return "begun";
    const who = await tx.candidate.findUnique({ where: { id: person.candidateId }, select: { reachable: true } });
    if (!who?.reachable) return "call";
    const [reserve] = await tx.$queryRaw<{ id: number; zone: string | null; offerHours: number; last: Date }[]>`
      select r.id, g.zone, i."offerHours", ${lastMoment} as last
      from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
      join "Candidate" c on c.id = r."candidateId" left join "Regency" g on g.code = c."regencyCode" where r.id = ${person.id}`;
    if (!reserve) return "over";
    if (insteadOf === undefined) {
      if ((await freeSeats(tx, person.intakeId)) < 1) return "full";
      return (await offerTo(rt, tx, [reserve], actor)).length === 1 ? "done" : "late";
    }
    const other = await tx.registration.findFirst({
      where: { id: insteadOf, intakeId: person.intakeId, state: "offered" },
    });
    if (!other || (await freeSeats(tx, person.intakeId)) < 0) return "over";
    if ((await offerTo(rt, tx, [reserve], actor)).length === 0) return "late";
    const moved = await moveRegistrations(rt, tx, {
      ids: [insteadOf],
      to: "reserve",
      at,
      actor,
      reason: "offer-moved",
    });
    if (moved.length === 0) throw new Error("an offer went while its intake was held");
    return "done";
  });
}

/** Puts a reserve at another place among those who wait. Resolves to the place that it is; undefined for whoever is none. */
export async function rankReserve(
  rt: Needs,
  by: By,
  { registrationId, place }: { registrationId: number; place: number },
): Promise<number | undefined> {
  let at: number | undefined;
  await step(rt, by, { registrationId, act: "registration-ranked" }, async ({ tx, person }) => {
    if (person.state !== "reserve") return "over";
    at = await putAt(tx, { intakeId: person.intakeId, registrationId, place });
    return "done";
  });
  return at;
}

/** Adds seats to an intake. Reserves are offered them by themselves. */
export async function addSeats(
  rt: Needs,
  by: By,
  { intakeId, count }: { intakeId: number; count: number },
): Promise<void> {
  await rt.db.$transaction(async (tx) => {
    const intake = await lockIntake(tx, intakeId);
    if (intake) await raiseSeats(rt, tx, by, { intake, seats: intake.seats + count });
  });
  await fillSeats(rt, intakeId); // at once: the screen that comes next counts whoever has an offer now
}

/** Gives an intake that is held more seats than it has, noted as a change of it. */
export async function raiseSeats(
  rt: Needs,
  tx: Tx,
  by: By,
  { intake, seats }: { intake: Pick<Intake, "id" | "code" | "seats">; seats: number },
): Promise<void> {
  await tx.intake.update({ where: { id: intake.id }, data: { seats } });
  const change = { intakeId: intake.id, fields: ["seats"], former: { seats: intake.seats } };
  await tx.intakeChange.create({ data: { ...change, by: BigInt(by.telegramId), at: rt.now() } });
  await noteEach(rt, tx, by, "seats-added", [intake.code]);
}

/** Whether staff can still take back what they did about somebody. */
export async function canUndo(rt: Pick<Needs, "db" | "now">, registrationId: number): Promise<boolean> {
  return (await undoable(rt.db, { registrationId, at: rt.now() })) !== undefined;
}

/** Takes back what staff did about somebody within the last minutes, as long as a seat is there to come back to. */
export function undoStep(rt: Needs, by: By, registrationId: number): Promise<Step> {
  return step(rt, by, { registrationId, act: "seat-undone" }, async ({ tx, at, actor, person }) => {
    const to = await undoable(tx, { registrationId, at });
    if (to === undefined) return "over";
    if (isOpenState(to) && !isOpenState(person.state) && (await hasRival(tx, person))) return "elsewhere";
    if (holdsSeat(to) && !holdsSeat(person.state) && (await freeSeats(tx, person.intakeId)) < 1) return "full";
    await tx.registration.update({ where: { id: registrationId }, data: { state: to, offerUntil: null } });
    await recordChange(tx, person.state, { registrationId, to, at, actor, reason: "decision-undone" });
    await standAgain(rt, tx, { ids: [registrationId], at });
    if ((await whyInState(tx, { id: registrationId, state: to })) === NO_SEAT)
      await waitForNext(tx, { ids: [registrationId], at });
    return "done";
  });
}

/** The state to come back to; an offer is none: its time may be over. */
async function undoable(
  db: Tx | Needs["db"],
  { registrationId, at }: { registrationId: number; at: Date },
): Promise<RegistrationState | undefined> {
  const changes = await db.registrationChange.findMany({ where: { registrationId }, orderBy: { id: "desc" }, take: 3 });
  const [last] = changes;
  const isRecent = last !== undefined && isUndoable(last.at, at);
  if (!isRecent || !last.actor.startsWith("staff:") || last.reason === "decision-undone") return undefined;
  if (!["confirmed", "lapsed", "withdrawn", "completed", "droppedOut"].includes(last.to)) return undefined;
  const first =
    changes.findLast((each) => each.at.getTime() === last.at.getTime() && each.actor === last.actor) ?? last;
  return first.from === "offered" ? "reserve" : (first.from ?? undefined);
}

/** Does something about somebody, with the intake and their registration held; noted, and followed by what it makes due. */
export async function step(
  rt: Needs,
  by: By,
  { registrationId, act }: { registrationId: number; act: StaffActName },
  take: (stand: Stand) => Promise<Step>,
): Promise<Step> {
  const done = await rt.db.$transaction(async (tx) => {
    const found = await tx.registration.findUnique({ where: { id: registrationId } });
    if (!found?.intakeId) return { outcome: "over" as const, intakeId: undefined };
    await lockIntake(tx, found.intakeId);
    await holdPerson(tx, found.candidateId);
    // Read again, and held: its owner may answer at this moment.
    await tx.$queryRaw`select 1 from "Registration" where id = ${registrationId} for update`;
    const person = await tx.registration.findUniqueOrThrow({ where: { id: registrationId } });
    const outcome = await take({
      tx,
      at: rt.now(),
      actor: actorOf(by),
      person: { ...person, intakeId: found.intakeId },
    });
    if (outcome === "done") await noteEach(rt, tx, by, act, [person.number]);
    return { outcome, intakeId: found.intakeId };
  });
  if (done.intakeId !== undefined && done.outcome === "done") await fillSeats(rt, done.intakeId);
  return done.outcome;
}
