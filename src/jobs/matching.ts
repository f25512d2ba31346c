// What somebody has of what a vacancy asks, line by line, from what is known of them. Nobody is refused by it: it says
// what to tell the company, and what can still be learnt.
import { meetsEducation } from "../candidates/education.ts";
import { openSealed } from "../candidates/sealed-fields.ts";
import { certificatesOf } from "../certificates/certificates.ts";
import { isValid } from "../certificates/status.ts";
import { ageOn, type Day } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Education, Goal } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { type Intake, intakesAt } from "../trades/trades.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";

/** `unknown`: the person has not told us, which is nothing against them. */
export type Standing = "have" | "lack" | "unknown";

/** One line: what is asked, and what is known. */
export type MatchLine = { readonly standing: Standing } & (
  | { readonly of: "age"; readonly age: number | undefined }
  | { readonly of: "education"; readonly education: Education | undefined }
  | { readonly of: "certificate"; readonly scheme: Vacancy["schemes"][number]; readonly validUntil: Day | undefined }
  | { readonly of: "experience" }
  | { readonly of: "place"; readonly regency: string | undefined; readonly isSame: boolean }
  | { readonly of: "abroad" }
);

export interface Match {
  readonly lines: readonly MatchLine[];
  /** How many of the lines they have */
  readonly have: number;
  /** Where a certificate that they lack is taught; those that are taught nowhere here are not in it */
  readonly taught: readonly Taught[];
  /** Whether anything at all is known of them */
  readonly isKnown: boolean;
}

/** A programme that leads to a certificate, and its next intake that can be registered for. */
export interface Taught {
  readonly schemeId: number;
  readonly programmeCode: string;
  readonly programmeName: unknown;
  readonly next: Intake | null;
}

/** What is known of a person, as far as vacancies ask for it. */
export interface Known {
  readonly birthDate: Day | undefined;
  readonly education: Education | undefined;
  readonly regency: { readonly code: string; readonly name: string; readonly provinceCode: string } | undefined;
  /** Why they registered last */
  readonly goal: Goal | undefined;
  /** The schemes of the certificates that are valid today, with their last day */
  readonly valid: ReadonlyMap<number, Day | undefined>;
}

/** Weighs a vacancy for a person. Undefined for somebody under 18 and work abroad, which is not for them yet. */
export async function matchFor(
  rt: Pick<Runtime, "db" | "now" | "seal">,
  candidateId: number,
  vacancy: Vacancy,
  today: Day,
): Promise<Match | undefined> {
  const known = await knownOf(rt, candidateId);
  if (vacancy.abroad && known.birthDate !== undefined && ageOn(known.birthDate, today) < 18) return undefined;
  const lines = matchLines(vacancy, known, today);
  const lacking = lines.flatMap((line) =>
    line.of === "certificate" && line.standing !== "have" ? [line.scheme.id] : [],
  );
  return {
    lines,
    have: lines.filter(({ standing }) => standing === "have").length,
    taught: lacking.length === 0 ? [] : await taughtAt(rt.db, lacking, rt.now()),
    isKnown: known.birthDate !== undefined || known.education !== undefined || known.valid.size > 0,
  };
}

/** The lines of a vacancy for a person, in the order of the card. No clock, no database. */
export function matchLines(vacancy: Vacancy, known: Known, today: Day): MatchLine[] {
  return [
    ...ageLine(vacancy, known, today),
    ...educationLine(vacancy, known),
    ...vacancy.schemes.map((scheme) => certificateLine(scheme, known)),
    ...(vacancy.experienceMonths > 0 ? [{ of: "experience", standing: "unknown" } as const] : []),
    ...placeLine(vacancy, known),
  ];
}

function ageLine({ minimumAge, maximumAge }: Vacancy, { birthDate }: Known, today: Day): MatchLine[] {
  if (minimumAge === undefined && maximumAge === undefined) return [];
  if (birthDate === undefined) return [{ of: "age", standing: "unknown", age: undefined }];
  const age = ageOn(birthDate, today);
  const fits = age >= (minimumAge ?? 0) && age <= (maximumAge ?? Number.POSITIVE_INFINITY);
  return [{ of: "age", standing: fits ? "have" : "lack", age }];
}

function educationLine({ education: minimum }: Vacancy, { education }: Known): MatchLine[] {
  if (minimum === undefined || minimum === "none") return [];
  if (education === undefined) return [{ of: "education", standing: "unknown", education }];
  return [{ of: "education", standing: meetsEducation(education, minimum) ? "have" : "lack", education }];
}

function certificateLine(scheme: Vacancy["schemes"][number], { valid }: Known): MatchLine {
  const standing = valid.has(scheme.id) ? "have" : "lack";
  return { of: "certificate", standing, scheme, validUntil: valid.get(scheme.id) };
}

/** Here: whether it is in their province. Abroad: whether they told us that they want to go. */
function placeLine({ abroad, regency: where }: Vacancy, { regency, goal }: Known): MatchLine[] {
  if (abroad)
    return [{ of: "abroad", standing: goal === undefined ? "unknown" : goal === "workAbroad" ? "have" : "lack" }];
  if (where === undefined) return [];
  if (regency === undefined) return [{ of: "place", standing: "unknown", regency: undefined, isSame: false }];
  const isNear = regency.provinceCode === where.provinceCode;
  const isSame = regency.code === where.code;
  return [{ of: "place", standing: isNear ? "have" : "lack", regency: regency.name, isSame }];
}

/** What vacancies may be weighed by, for one person. */
export async function knownOf(
  { db, now, seal }: Pick<Runtime, "db" | "now" | "seal">,
  candidateId: number,
): Promise<Known> {
  const person = await db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      birthDateSealed: true,
      education: true,
      regency: { select: { code: true, name: true, provinceCode: true } },
      registrations: { select: { goal: true }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  const certificates = await certificatesOf(db, candidateId, now());
  const sealed = { phoneSealed: null, guardianPhoneSealed: null, birthDateSealed: person?.birthDateSealed ?? null };
  return {
    birthDate: openSealed(seal, sealed).birthDate,
    education: person?.education ?? undefined,
    regency: person?.regency ?? undefined,
    goal: person?.registrations[0]?.goal,
    // Of two for one scheme the one that lasts longer counts.
    valid: new Map(
      certificates
        .filter(({ status }) => isValid(status))
        .sort((a, b) => (a.validUntil ?? "9").localeCompare(b.validUntil ?? "9"))
        .map(({ schemeId, validUntil }) => [schemeId, validUntil]),
    ),
  };
}

/** For each of these schemes the programme that leads to it, rather one whose intake is open. */
export function taughtAt(db: Db, schemeIds: readonly number[], now: Date): Promise<Taught[]> {
  return rowsOf(
    db,
    Prisma.sql`
    select distinct on (s.id) s.id as "schemeId", p.code as "programmeCode", p.name as "programmeName", n.next
    from "Scheme" s
    join "Programme" p on p.active and (p.code = s."programmeCode" or lower(p."schemeName") = lower(s.name))
    join "Trade" t on t.code = p."tradeCode" and t.active
    left join lateral (
      select to_jsonb(i) as next, i."startsOn" from (${intakesAt(now)}) i
      where i."programmeCode" = p.code and i.standing in ('open', 'nearlyFull') order by i."startsOn" limit 1
    ) n on true
    where s.id = any(${[...schemeIds]}::int[])
    order by s.id, n."startsOn" nulls last, p.position`,
  );
}
