// A seat that was lost by silence, or that came to nobody in time, is given back by staff: a correction of what the bot did.
import { undoneUntil } from "../delivery/undoable.ts";
import type { Db } from "../platform/database.ts";
import { moveRegistrations, whyInState } from "../registration/moving.ts";
import { hasRival } from "../registration/rivals.ts";
import { maySeeRegistration } from "../registration/seeing.ts";
import type { RegistrationState } from "../registration/states.ts";
import type { By } from "../selection/acting.ts";
import { freeSeats } from "./counting.ts";
import { NOT_COME } from "./ending.ts";
import { type Needs, SILENT } from "./filling.ts";
import { NO_SEAT, waitNoLonger } from "./next-date.ts";
import { raiseSeats, type Step, step } from "./stepping-in.ts";

/** What the bot did by itself and staff may correct. */
const lostBy: Partial<Record<RegistrationState, readonly string[]>> = {
  lapsed: [SILENT, NOT_COME],
  withdrawn: [NO_SEAT],
};

/** Whether staff may give the seat back to somebody who stands so for this reason. */
export function isGivable(state: RegistrationState, reason: string | null | undefined): boolean {
  return lostBy[state]?.some((each) => each === reason) ?? false;
}

/**
 * Gives somebody the seat back, for certain, while one is free and the training is not over; also when it is to whom
 * nobody saw come. Where none is free, the intake gets one more for them, which no reserve is offered, but never more seats
 * than `upTo`, the number that staff saw and agreed to. They hear of it once it cannot be taken back.
 */
export function giveBack(rt: Needs, by: By, registrationId: number, upTo = 0): Promise<Step> {
  return step(rt, by, { registrationId, act: "seat-given-back" }, async ({ tx, at, actor, person }) => {
    const { intakeId, state } = person;
    const why = await whyInState(tx, person);
    if (!isGivable(state, why)) return "over";
    if (!(await maySeeRegistration(tx, registrationId))) return "over";
    // Whoever took part and was never marked is noted as such afterwards, too.
    if (!(await isOn(tx, { intakeId, now: at, through: why === NOT_COME }))) return "finished";
    if (await hasRival(tx, person)) return "elsewhere";
    const intake = await tx.intake.findUniqueOrThrow({ where: { id: intakeId } });
    const seats = seatsWithOneFree(intake.seats, await freeSeats(tx, intakeId));
    if (seats > Math.max(intake.seats, upTo)) return "full";
    if (seats > intake.seats) await raiseSeats(rt, tx, by, { intake, seats });
    const correction = { from: [state], to: "confirmed", reason: "seat-given-back" } as const;
    await moveRegistrations(rt, tx, { ids: [registrationId], ...correction, at, actor, tellAt: undoneUntil(at) });
    await waitNoLonger(tx, registrationId);
    return "done";
  });
}

/** How many seats an intake has to have for one to be free: those that it has, if one is. */
export function seatsWithOneFree(seats: number, free: number): number {
  return seats + Math.max(0, 1 - free);
}

/** Whether an intake is on and its last day has not passed where it is held; `through`: or it has. */
async function isOn(
  tx: Db,
  { intakeId, now, through }: { intakeId: number; now: Date; through: boolean },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ on: boolean }[]>`
    select i.active and (${through}::boolean or i."endsOn" >= (${now}::timestamptz at time zone z.zone)::date) as on
    from "Intake" i join "Centre" z on z.code = i."centreCode" where i.id = ${intakeId}`;
  return row?.on ?? false;
}
