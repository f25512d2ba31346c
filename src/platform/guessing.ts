// How guessing is slowed and told, whatever is guessed at: links of invitations, numbers of certificates.
import type { Coordination } from "./coordination.ts";
import type { Log } from "./log.ts";
import type { Work } from "./work.ts";

/** How many wrong guesses are borne: of one account, and of all together, before every miss makes its sender wait. */
export interface Patience {
  readonly own: number;
  readonly crowd: number;
}

/** Wrong guesses, counted in PostgreSQL, so that neither a restart nor another process forgets. */
export interface Misses {
  readonly own: number;
  readonly all: number;
}

/** After how many wrong guesses an account waits, while so many are made by all together. */
export function allowedMisses(all: number, { own, crowd }: Patience): number {
  return all >= crowd ? 1 : own;
}

/** Whether so many are told to staff. */
export function isAlarming({ own, all }: Misses, patience: Patience): boolean {
  return own >= patience.own || all >= patience.crowd;
}

const ALARM_SECONDS = 60 * 60;

/** What the staff's group is told, at most once an hour. */
export interface GuessingAlert {
  readonly misses: number;
  /** Names the hour, so that it is told once */
  readonly since: string;
}

/** Has staff told, by the work of this name, unless they were within the hour. True if they will be. */
export async function raiseAlarm(
  rt: { readonly coordination: Coordination; readonly work: Work; readonly log: Log; now(): Date },
  name: string,
  misses: number,
): Promise<boolean> {
  if (!(await rt.coordination.first(name, ALARM_SECONDS))) return false;
  rt.log.warn({ event: name, misses }, "many guesses were wrong: is somebody trying?");
  await rt.work.send<GuessingAlert>(name, { misses, since: rt.now().toISOString() });
  return true;
}
