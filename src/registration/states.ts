// The life of a registration, in the field's words (design.md section 3).
import type { Db, Tx } from "../platform/database.ts";
import { RegistrationState } from "../platform/generated/prisma/enums.ts";

export { RegistrationState };

/** States in which a person waits for a training or is in one: only one such registration per programme. */
export const openStates = [
  "interested",
  "submitted",
  "invited",
  "accepted",
  "reserve",
  "offered",
  "confirmed",
  "inTraining",
] as const satisfies readonly RegistrationState[];

/** States from which one may still step back: before the training, once one is registered at all. */
const beforeTraining: readonly RegistrationState[] = openStates.filter((state) => state !== "inTraining");

const following: Record<RegistrationState, readonly RegistrationState[]> = {
  interested: ["submitted"],
  submitted: ["invited"],
  invited: ["accepted", "reserve", "rejected"],
  reserve: ["offered"],
  offered: ["confirmed", "reserve"],
  accepted: ["confirmed", "lapsed"],
  confirmed: ["inTraining", "lapsed"],
  inTraining: ["completed", "droppedOut"],
  rejected: [],
  lapsed: [],
  completed: [],
  droppedOut: [],
  withdrawn: [],
};

/** Whether a registration may go from one state to another. */
export function mayBecome(from: RegistrationState, to: RegistrationState): boolean {
  return to === "withdrawn" ? beforeTraining.includes(from) : following[from].includes(to);
}

/** The states from which a registration may come to another. */
export function statesBefore(to: RegistrationState): readonly RegistrationState[] {
  return Object.values(RegistrationState).filter((from) => mayBecome(from, to));
}

/** Whether a registration is one that the person waits in or is trained in. */
export function isOpenState(state: RegistrationState): boolean {
  return openStates.some((open) => open === state);
}

/** A state as its owner reads it: a change that can still be taken back does not count for them yet. */
export function toldState(
  row: {
    readonly state: RegistrationState;
    /** The last one, with which the rows of `RegistrationChange` end */
    readonly changes: readonly { readonly toldFrom: Date | null; readonly shownAs: RegistrationState | null }[];
  },
  now: Date,
): RegistrationState {
  const last = row.changes.at(-1);
  return last?.toldFrom && last.shownAs && last.toldFrom > now ? last.shownAs : row.state;
}

export interface StateChange {
  readonly registrationId: number;
  readonly to: RegistrationState;
  readonly at: Date;
  /** candidate, staff:<telegram id>, or bot */
  readonly actor: string;
  readonly reason?: string;
  /** The state that the owner reads, where they do it themselves: from there they may go on, whatever staff decided untold */
  readonly toldState?: RegistrationState | undefined;
}

/**
 * Moves a registration to another state and records who did it when. Nothing changes, and the answer says so, when it
 * is in that state already or cannot come to it. Two that change it at once: the second sees what the first made of it.
 */
export async function changeState(
  tx: Tx,
  change: StateChange,
): Promise<"changed" | "already" | "impossible" | "unknown"> {
  const stands = await lockedState(tx, change.registrationId);
  if (stands === undefined) return "unknown";
  if (stands === change.to) return "already";
  const from = [stands, change.toldState ?? stands].find((state) => mayBecome(state, change.to));
  if (from === undefined) return "impossible";
  await tx.registration.update({ where: { id: change.registrationId }, data: { state: change.to, offerUntil: null } });
  await recordChange(tx, from, change);
  return "changed";
}

/** The row that tells of a change; for a new registration `from` is null. */
export async function recordChange(tx: Tx, from: RegistrationState | null, change: StateChange): Promise<void> {
  const { registrationId, to, at, actor, reason } = change;
  await tx.registrationChange.create({ data: { registrationId, from, to, at, actor, reason: reason ?? null } });
}

async function lockedState(tx: Db, registrationId: number): Promise<RegistrationState | undefined> {
  const [row] = await tx.$queryRaw<{ state: RegistrationState }[]>`
    select state::text as state from "Registration" where id = ${registrationId} for update`;
  return row?.state;
}
