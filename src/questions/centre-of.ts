// Which centre a question goes to: that of what it is about, else of the person's open registration, else of where they live.
import type { Db } from "../platform/database.ts";
import { openStates } from "../registration/registration.ts";
import { wordsOf } from "../telegram/typed-answers.ts";
import { type Office, officeColumns } from "./hours.ts";

export type AskedCentre = Office & { readonly name: unknown; readonly regency: { readonly shortName: string } };

const select = { ...officeColumns, name: true, regency: { select: { shortName: true } } } as const;

/** What a question may be about besides a registration or a vacancy. */
export const subjects = ["abroad", "certificate", "data", "application"] as const;

/** What a button says the question is about: as it is kept, and the centre that it leads to; undefined: about nothing known. */
export async function subjectOf(
  db: Db,
  candidateId: number,
  argument: string,
): Promise<{ subject: string; centreCode?: string | undefined } | undefined> {
  const [, kind, code = ""] = /^([riv])\.([A-Za-z0-9-]{1,40})$/.exec(argument) ?? [];
  if (kind === "r" && /^\d{1,9}$/.test(code)) {
    const registration = await db.registration.findFirst({
      where: { id: Number(code), candidateId },
      select: { number: true, intake: { select: { centreCode: true } } },
    });
    return registration ? { subject: registration.number, centreCode: registration.intake?.centreCode } : undefined;
  }
  if (kind === "v") {
    const vacancy = await db.vacancy.findFirst({
      where: { code, state: "published" },
      select: { company: { select: { centreCode: true } } },
    });
    return vacancy ? { subject: code, centreCode: vacancy.company.centreCode } : undefined;
  }
  if (kind === "i" && /^\d{1,9}$/.test(code)) {
    const intake = await db.intake.findFirst({
      where: { id: Number(code), active: true },
      select: { code: true, centreCode: true },
    });
    return intake ? { subject: intake.code, centreCode: intake.centreCode } : undefined;
  }
  const known = subjects.find((each) => each === argument);
  return known ? { subject: known } : undefined;
}

/** A subject as it is kept, read back from a button: what is not theirs, or not known, is no subject. */
export async function subjectAgain(db: Db, candidateId: number, subject: string): Promise<string | undefined> {
  if (subjects.some((each) => each === subject)) return subject;
  const [own, intakes, vacancies] = await Promise.all([
    db.registration.count({ where: { number: subject, candidateId } }),
    db.intake.count({ where: { code: subject, active: true } }),
    db.vacancy.count({ where: { code: subject, state: "published" } }),
  ]);
  return own + intakes + vacancies > 0 ? subject : undefined;
}

/** The centre by its code, if it is at work. */
export function centreAtWork(db: Db, code: string): Promise<AskedCentre | null> {
  return db.centre.findFirst({ where: { code, active: true }, select });
}

/** All that may be asked, in the operator's order. */
export function centresToAsk(db: Db): Promise<AskedCentre[]> {
  return db.centre.findMany({ where: { active: true }, orderBy: { position: "asc" }, select });
}

/** The one that is meant without asking; undefined where the person has to choose. */
export async function centreMeant(db: Db, candidateId: number, named?: string): Promise<AskedCentre | undefined> {
  const centres = await centresToAsk(db);
  const of = (code: string | undefined) => centres.find((centre) => centre.code === code);
  if (of(named)) return of(named);
  if (centres.length === 1) return centres[0];
  const registration = await db.registration.findFirst({
    where: { candidateId, state: { in: [...openStates] }, intakeId: { not: null } },
    orderBy: { id: "desc" },
    select: { intake: { select: { centreCode: true } } },
  });
  const ofRegistration = of(registration?.intake?.centreCode);
  if (ofRegistration) return ofRegistration;
  const person = await db.candidate.findUnique({ where: { id: candidateId }, select: { regencyCode: true } });
  if (!person?.regencyCode) return undefined;
  const near = await db.centre.findMany({
    where: { active: true, regencyCode: person.regencyCode },
    select: { code: true },
  });
  return near.length === 1 ? of(near[0]?.code) : undefined;
}

/** The only one in whose name or place these words stand; fewer than three letters fit too much. */
export function centreNamed(centres: readonly AskedCentre[], typed: string): AskedCentre | undefined {
  const said = wordsOf(typed);
  if (said.length < 3) return undefined;
  const fits = centres.filter((centre) =>
    [centre.code, ...Object.values(centre.name as Record<string, string>), centre.regency.shortName].some((each) =>
      ` ${wordsOf(each)} `.includes(` ${said} `),
    ),
  );
  return fits.length === 1 ? fits[0] : undefined;
}
