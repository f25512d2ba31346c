// The registrants of an intake as a list to be worked through: what is known of each, filtered, in an order.
import { foldedName } from "../candidates/folded-name.ts";
import { localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Seal } from "../platform/seal.ts";
import { readNumber } from "../registration/numbers.ts";
import {
  isAdult,
  openProfile,
  type Profile,
  profileColumns,
  type RegistrationState,
  type Unfit,
  unfitFor,
} from "../registration/registration.ts";
import { broughtIn, hasConsent, maySee, standing } from "../registration/seeing.ts";
import { placesOf } from "../seats/reserves.ts";
import type { SelectingIntake } from "./intakes.ts";

/** States in which nothing is decided yet: files and scores are noted, people are invited. */
export const undecided = ["submitted", "invited"] as const satisfies readonly RegistrationState[];
const seated: readonly RegistrationState[] = ["accepted", "offered", "confirmed", "inTraining", "completed"];

/** Which of an intake's registrants are listed. They stand in buttons. */
export const filters = [
  "all",
  "open",
  "nofile",
  "gaps",
  "nowritten",
  "nointerview",
  "unfit",
  "invited",
  "cannot",
  "seated",
  "reserve",
  "rejected",
  "gone",
] as const;
export type Filter = (typeof filters)[number];
/** By when they registered, or by what they scored. */
export type Sort = "n" | "s";

/** Somebody who registered for an intake, as whoever selects sees them; without a profile where staff may not see it. */
export interface Registrant {
  readonly id: number;
  readonly number: string;
  readonly candidateId: number;
  readonly state: RegistrationState;
  readonly goal: "workHere" | "workAbroad" | "ownBusiness";
  readonly submittedAt: Date;
  readonly profile: Profile | undefined;
  /** The bot reaches them; they never had an account here; they have blocked it. */
  readonly telegram: "reached" | "none" | "blocked";
  readonly fileComplete: boolean | undefined;
  readonly fileMissing: string | undefined;
  readonly written: number | undefined;
  readonly interview: number | undefined;
  /** Both scores together; undefined where there is neither */
  readonly score: number | undefined;
  /** Their place among the reserves, from 1 */
  readonly place: number | undefined;
  readonly obstacle: Unfit | undefined;
  /** Under age, and no parent or guardian has agreed */
  readonly guardianMissing: boolean;
  readonly guardianAgreed: boolean;
  /** They said that they cannot come to a test that is ahead */
  readonly cannotCome: boolean;
}

const read = {
  id: true,
  number: true,
  candidateId: true,
  state: true,
  goal: true,
  submittedAt: true,
  fileComplete: true,
  fileMissing: true,
  writtenScore: true,
  interviewScore: true,
  participants: broughtIn,
  invitations: { where: { coming: false }, select: { session: { select: { cancelledAt: true, startsAt: true } } } },
  candidate: {
    select: {
      ...profileColumns,
      telegramId: true,
      reachable: true,
      consents: standing,
    },
  },
} as const satisfies Prisma.RegistrationSelect;

type Stands = { readonly db: Db; readonly seal: Seal; now(): Date };

/** All registrants of an intake, in the order in which they registered. */
export async function registrantsOf(rt: Stands, intake: SelectingIntake): Promise<Registrant[]> {
  const where = { intakeId: intake.id };
  const rows = await rt.db.registration.findMany({ where, select: read, orderBy: { id: "asc" } });
  const places = await placesOf(rt.db, intake.id);
  return rows.map((row) => registrantIn(rt, intake, row, places.get(row.id)));
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof read }>;

function registrantIn(rt: Stands, intake: SelectingIntake, row: Row, place: number | undefined): Registrant {
  const { candidate, writtenScore, interviewScore, fileComplete, fileMissing, state } = row;
  const { id, number, candidateId, goal, submittedAt } = row;
  const profile = maySee(row) ? openProfile(rt.seal, candidate) : undefined;
  const guardianAgreed = hasConsent(candidate, "guardian");
  const today = localDate(rt.now(), intake.centre.zone);
  return {
    ...{ id, number, candidateId, state, goal, submittedAt, profile, place, guardianAgreed },
    telegram: candidate.telegramId === null ? "none" : candidate.reachable ? "reached" : "blocked",
    fileComplete: fileComplete ?? undefined,
    fileMissing: fileMissing ?? undefined,
    written: writtenScore ?? undefined,
    interview: interviewScore ?? undefined,
    score: writtenScore === null && interviewScore === null ? undefined : (writtenScore ?? 0) + (interviewScore ?? 0),
    obstacle: profile && unfitFor(intake.programme, profile, intake.startsOn),
    cannotCome: row.invitations.some(({ session }) => !session.cancelledAt && session.startsAt > rt.now()),
    guardianMissing: profile !== undefined && !isAdult(profile.birthDate, today) && !guardianAgreed,
  };
}

/** Whether nothing is decided of them yet. */
export function isUndecided({ state }: { readonly state: RegistrationState }): boolean {
  return undecided.some((each) => each === state);
}

/** Those that a filter leaves, in an order; reserves stand by their rank. */
export function listed(all: readonly Registrant[], filter: Filter, sort: Sort): Registrant[] {
  return ordered(
    all.filter((each) => isLeft(each, filter)),
    filter,
    sort,
  );
}

/** How many each filter leaves. */
export function countsOf(all: readonly Registrant[]): Readonly<Record<Filter, number>> {
  const counts = filters.map((filter) => [filter, all.filter((each) => isLeft(each, filter)).length]);
  return Object.fromEntries(counts) as Record<Filter, number>;
}

/** Who comes before and after one, though a filter does not leave that one itself any more. */
export function neighbours(all: readonly Registrant[], id: number, filter: Filter, sort: Sort) {
  const list = ordered(
    all.filter((each) => each.id === id || isLeft(each, filter)),
    filter,
    sort,
  );
  const at = list.findIndex((each) => each.id === id);
  return { previous: list[at - 1]?.id, next: list[at + 1]?.id, nth: at + 1, total: list.length };
}

/** Those whose name begins with the words, or whose number it is: `siti`, `las-2026-42`, `42`. */
export function named(all: readonly Registrant[], typed: string): Registrant[] {
  const number = readNumber(typed);
  const running = /^\s*0*(\d{1,9})\s*$/.exec(typed)?.[1];
  const numbered = all.filter(
    (each) => each.number === number || (running !== undefined && each.number.endsWith(`-${running.padStart(5, "0")}`)),
  );
  if (number !== undefined || running !== undefined) return numbered;
  const words = foldedName(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  return all.filter(({ profile }) => {
    const name = ` ${foldedName(profile?.fullName ?? "")}`;
    return profile?.fullName !== undefined && words.every((word) => name.includes(` ${word}`));
  });
}

function isLeft(each: Registrant, filter: Filter): boolean {
  const { state, fileComplete, obstacle, guardianMissing } = each;
  switch (filter) {
    case "all":
      return state !== "withdrawn" && state !== "lapsed" && state !== "droppedOut";
    case "open":
      return isUndecided(each);
    case "nofile":
      return isUndecided(each) && fileComplete === undefined;
    case "gaps":
      return isUndecided(each) && fileComplete === false;
    case "nowritten":
      return isUndecided(each) && each.written === undefined;
    case "nointerview":
      return isUndecided(each) && each.interview === undefined;
    case "unfit":
      return isUndecided(each) && (obstacle !== undefined || guardianMissing);
    case "cannot":
      return isUndecided(each) && each.cannotCome;
    case "seated":
      return seated.includes(state);
    case "gone":
      return state === "withdrawn" || state === "lapsed" || state === "droppedOut";
    default:
      return state === filter;
  }
}

function ordered(all: readonly Registrant[], filter: Filter, sort: Sort): Registrant[] {
  if (filter === "reserve") return all.toSorted((a, b) => (a.place ?? 1e9) - (b.place ?? 1e9) || a.id - b.id);
  if (sort === "n") return [...all];
  return all.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.id - b.id);
}
