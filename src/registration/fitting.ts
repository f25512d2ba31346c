import { type Education, educations, isOtherSchool, meetsEducation } from "../candidates/education.ts";
import { ageOn, type Day } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { intakesAt } from "../trades/trades.ts";
import type { Draft } from "./draft.ts";

const most = 3;

/** Under this age a parent or guardian must agree (UU 27/2022 art. 25). */
export const ofAge = 18;

/** Why a person cannot take part in the training as it is. */
export type Obstacle = "tooYoung" | "tooOld" | "education";

/** What a programme asks of those who take part. */
export interface Requirements {
  readonly minimumAge: number;
  readonly maximumAge: number | null;
  readonly minimumEducation: Education;
}

/** Compares age and school with what a programme asks on a day; undefined while nothing known speaks against it. */
export function obstacleTo(
  programme: Requirements,
  { birthDate, education }: { readonly birthDate: Day | undefined; readonly education: Education | undefined },
  day: Day,
): Obstacle | undefined {
  if (birthDate !== undefined) {
    const age = ageOn(birthDate, day);
    if (age < programme.minimumAge) return "tooYoung";
    if (programme.maximumAge !== null && age > programme.maximumAge) return "tooOld";
  }
  return education !== undefined && !meetsEducation(education, programme.minimumEducation) ? "education" : undefined;
}

/** What staff look at before they decide: an obstacle, or an SMA where SMK is asked, which may do and keeps nobody out. */
export type Unfit = Obstacle | "otherSchool";

/** What does not fit of somebody who has registered; undefined while nothing known speaks against it. */
export function unfitFor(
  programme: Requirements,
  person: { readonly birthDate: Day | undefined; readonly education: Education | undefined },
  day: Day,
): Unfit | undefined {
  const { education } = person;
  const isOther = education !== undefined && isOtherSchool(education, programme.minimumEducation);
  return obstacleTo(programme, person, day) ?? (isOther ? "otherSchool" : undefined);
}

/** Whether a parent or guardian need not be asked. */
export function isAdult(birthDate: Day | undefined, today: Day): boolean {
  return birthDate === undefined || ageOn(birthDate, today) >= ofAge;
}

/** Programmes with an open intake whose age and school this person meets, those of the same trade first. */
export async function fittingProgrammes(db: Db, draft: Draft, now: Date): Promise<{ code: string; name: unknown }[]> {
  const { birthDate, education = "S3" } = draft.profile; // not asked yet: any may do
  if (birthDate === undefined) return [];
  const age = ageOn(birthDate, draft.today);
  const enough = educations.filter((minimum) => meetsEducation(education, minimum));
  return db.$queryRaw<{ code: string; name: unknown }[]>`
    select p.code, p.name
    from "Programme" p join "Trade" t on t.code = p."tradeCode"
    where p.active and t.active and p.code <> ${draft.programme?.code ?? ""}
      and p."minimumAge" <= ${age} and coalesce(p."maximumAge", 200) >= ${age}
      and p."minimumEducation"::text = any(${enough}::text[])
      and exists (
        select 1 from (${intakesAt(now)}) s where s."programmeCode" = p.code and s.standing in ('open', 'nearlyFull')
      )
    order by p."tradeCode" <> ${draft.programme?.tradeCode ?? ""}, t.position, p.position
    limit ${most}`;
}
