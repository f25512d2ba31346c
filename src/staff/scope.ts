// Which registrations a list or a file is about, small enough for a button.
import { Prisma } from "../platform/generated/prisma/client.ts";
import { openStates, RegistrationState } from "../registration/registration.ts";
import type { Reach } from "../roles/roles.ts";

/** All, those of a programme, of one of its intakes, or those that wait for an intake. */
export type Scope =
  | { readonly of: "all" }
  | { readonly of: "programme" | "waiting"; readonly programmeCode: string }
  | { readonly of: "intake"; readonly intakeId: number };

/** A list's filter: a state, those still open, or any. */
export type StateFilter = RegistrationState | "open" | "any";

/** What the desk leads to, over all registrations: who came lately, whom nobody has looked at. */
export const freshLists = ["lately", "unseen"] as const;
export type Fresh = (typeof freshLists)[number];

export const states = Object.values(RegistrationState);

const LARGEST_ID = 2_147_483_647;

/** Writes a scope for a button: `all`, `p-LAS-SMAW3G`, `w-LAS-SMAW3G`, `i-12`. */
export function scopeCode(scope: Scope): string {
  switch (scope.of) {
    case "all":
      return "all";
    case "intake":
      return `i-${scope.intakeId}`;
    default:
      return `${scope.of === "programme" ? "p" : "w"}-${scope.programmeCode}`;
  }
}

/** Reads it back; undefined for anything that no button of ours carries. */
export function readScope(code: string): Scope | undefined {
  if (code === "all") return { of: "all" };
  const [, kind, rest = ""] = /^([piw])-([A-Z0-9-]{1,21})$/.exec(code) ?? [];
  if (kind === "i") {
    const intakeId = Number(rest);
    return /^[1-9]\d*$/.test(rest) && intakeId <= LARGEST_ID ? { of: "intake", intakeId } : undefined;
  }
  if (kind === undefined || !/^[A-Z0-9]{2,8}-[A-Z0-9]{1,12}$/.test(rest)) return undefined;
  return { of: kind === "p" ? "programme" : "waiting", programmeCode: rest };
}

/** Reads a filter; undefined for a state that there is not. */
export function readFilter(word: string): StateFilter | undefined {
  return word === "any" || word === "open" ? word : states.find((state) => state === word);
}

/** Reads what the desk leads to; undefined for anything else. */
export function readFresh(word: string): Fresh | undefined {
  return freshLists.find((each) => each === word);
}

/** The rows of a scope, as a condition of Prisma. */
export function inScope(scope: Scope): Prisma.RegistrationWhereInput {
  switch (scope.of) {
    case "all":
      return {};
    case "intake":
      return { intakeId: scope.intakeId };
    case "waiting":
      return { programmeCode: scope.programmeCode, intakeId: null };
    case "programme":
      return { programmeCode: scope.programmeCode };
  }
}

/** The rows that a filter leaves, as a condition of Prisma. */
export function inState(filter: StateFilter): Prisma.RegistrationWhereInput {
  if (filter === "any") return {};
  return { state: filter === "open" ? { in: [...openStates] } : filter };
}

/**
 * The registrations that are some centres' own, as a condition of Prisma: those for their intakes, and those without an
 * intake yet for a programme that they give.
 */
export function inReach(reach: Reach): Prisma.RegistrationWhereInput {
  if (reach === "everywhere") return {};
  const theirs = { centreCode: { in: [...reach] } };
  return { OR: [{ intake: theirs }, { intakeId: null, programme: { intakes: { some: theirs } } }] };
}

/** The same as a condition of SQL, on a registration `r`. */
export function ownOf(reach: Reach): Prisma.Sql {
  if (reach === "everywhere") return Prisma.sql`true`;
  return Prisma.sql`exists (
    select from "Intake" own
    where own."centreCode" = any(${[...reach]})
      and (own.id = r."intakeId" or (r."intakeId" is null and own."programmeCode" = r."programmeCode"))
  )`;
}

/** The programmes that some centres give, as a condition of Prisma. */
export function givenBy(reach: Reach): Prisma.ProgrammeWhereInput {
  return reach === "everywhere" ? {} : { intakes: { some: { centreCode: { in: [...reach] } } } };
}
