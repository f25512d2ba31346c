// What a person shares with a company by applying: these facts, and the certificates that they chose. Nothing else is read.
import type { Education } from "../candidates/education.ts";
import { type Certificate, certificatesOf } from "../certificates/certificates.ts";
import { isValid } from "../certificates/status.ts";
import { type MatchLine, matchLines } from "../jobs/matching.ts";
import { ageOn, type Day, dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { openProfile, type ProfileField, profileColumns } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import type { Application, Vacancy } from "./applications.ts";
import { mayUndo } from "./deciding.ts";
import { isHeld } from "./holding.ts";
import { isOpenState, type JobApplicationState } from "./states.ts";

/** What reading a person needs. */
export type Reads = Pick<Runtime, "config" | "db" | "now" | "seal">;

/** What of a person a company may read. */
export interface Shared {
  readonly fullName: string;
  readonly phone: string;
  readonly birthDate: Day;
  readonly age: number;
  readonly place: string;
  readonly provinceCode: string | undefined;
  readonly education: Education;
  readonly certificates: readonly Certificate[];
  /** Trainings that they completed, the newest first */
  readonly trainings: readonly {
    readonly registrationId: number;
    readonly name: unknown;
    readonly centre: unknown;
    readonly endedOn: Day | undefined;
  }[];
}

/** What a company cannot do without, and the person has not told yet, in the order in which it is asked; their age where it is known. */
export type Incomplete = { readonly missing: readonly ProfileField[]; readonly age?: number; readonly birthDate?: Day };

/** The birth date comes first: of whoever is too young nothing more is asked. */
const asked = ["birthDate", "fullName", "phone", "regency", "education"] as const satisfies readonly ProfileField[];

/** More do not fit on a screen, nor on one page. */
export const MOST_CERTIFICATES = 5;

/** The person's own certificates that can be shared today, the newest first. */
export async function shareable(rt: Reads, candidateId: number): Promise<Certificate[]> {
  const all = await certificatesOf(rt.db, candidateId, rt.now());
  return all.filter(({ status }) => isValid(status)).slice(0, MOST_CERTIFICATES);
}

/**
 * What would be shared with these certificates, and what is of these trainings: of all that are completed where none are
 * named. What is missing of the profile, where something is.
 */
export async function sharedBy(
  rt: Reads,
  candidateId: number,
  certificationIds: readonly number[],
  registrationIds?: readonly number[],
): Promise<Shared | Incomplete> {
  const found = await rt.db.candidate.findUnique({ where: { id: candidateId }, select: profileColumns });
  if (!found) return { missing: asked };
  const { fullName, phone, birthDate, place, provinceCode, education } = openProfile(rt.seal, found);
  const today = localDate(rt.now(), rt.config.zone);
  if (fullName === undefined || phone === undefined || birthDate === undefined || place === undefined || !education) {
    const known = { fullName, phone, birthDate, regency: place, education };
    const missing = asked.filter((field) => known[field] === undefined);
    return birthDate === undefined ? { missing } : { missing, age: ageOn(birthDate, today), birthDate };
  }
  const all = certificationIds.length === 0 ? [] : await certificatesOf(rt.db, candidateId, rt.now());
  const age = ageOn(birthDate, today);
  const certificates = all.filter(({ id, state }) => certificationIds.includes(id) && state === "issued");
  const trainings = await trainingsOf(rt.db, candidateId, registrationIds);
  return { fullName, phone, birthDate, age, place, provinceCode, education, certificates, trainings };
}

const MOST_TRAININGS = 4;

async function trainingsOf(
  db: Db,
  candidateId: number,
  among: readonly number[] | undefined,
): Promise<Shared["trainings"]> {
  const completed = await db.registration.findMany({
    where: { candidateId, state: "completed", ...(among ? { id: { in: [...among] } } : {}) },
    orderBy: { id: "desc" },
    take: MOST_TRAININGS,
    select: {
      id: true,
      programme: { select: { name: true } },
      intake: { select: { endsOn: true, centre: { select: { name: true } } } },
    },
  });
  return completed.map(({ id, programme, intake }) => ({
    registrationId: id,
    name: programme.name,
    centre: intake?.centre.name,
    endedOn: intake ? dayFromDatabase(intake.endsOn) : undefined,
  }));
}

/**
 * What the company may read of an applicant at this moment: all that was agreed to while the application is open or they
 * work there, and as long as a refusal can be taken back; afterwards nothing any more, nor while the vacancy or its company is suspended.
 */
export async function readable(rt: Reads, application: Application): Promise<Shared | undefined> {
  const [move] = application.moves;
  const { state, vacancy, candidateId, certificationIds, registrationIds, isAgreed } = application;
  if (!isAgreed || !isWindowOpen(state, move?.at, rt.now())) return undefined;
  if (await isHeld(rt.db, vacancy.id)) return undefined;
  const shared = await sharedBy(rt, candidateId, certificationIds, registrationIds);
  return "missing" in shared ? undefined : shared;
}

/** Whether the state of an application lets the company read its owner: it is open, they work there, or a refusal may still be taken back. */
export function isWindowOpen(state: JobApplicationState, movedAt: Date | undefined, now: Date): boolean {
  if (state === "rejected") return movedAt !== undefined && mayUndo(movedAt, now);
  return isOpenState(state) || state === "hired";
}

/** What of a vacancy they have, by what they share alone. */
export function fitOf(vacancy: Vacancy, shared: Shared, today: Day): MatchLine[] {
  const valid = shared.certificates.filter(({ status }) => isValid(status));
  const known = {
    birthDate: shared.birthDate,
    education: shared.education,
    regency:
      shared.provinceCode === undefined
        ? undefined
        : { code: "", name: shared.place, provinceCode: shared.provinceCode },
    goal: undefined,
    valid: new Map(valid.map(({ schemeId, validUntil }) => [schemeId, validUntil])),
  };
  return matchLines(vacancy, known, today).filter(({ of }) => of !== "experience" && of !== "abroad");
}

/** Why somebody cannot apply by themselves. */
export type Bar = "under-age-abroad" | "under-age" | "below-minimum";

/** Work is from 18 on, abroad always; a vacancy may ask for more. Undefined where nothing speaks against it. */
export function barTo({ kind, minimumAge }: Vacancy, age: number): Bar | undefined {
  if (age < 18) return kind === "overseas" ? "under-age-abroad" : "under-age";
  return minimumAge !== undefined && age < minimumAge ? "below-minimum" : undefined;
}
