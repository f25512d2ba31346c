import { educations, meetsEducation } from "../candidates/education.ts";
import { ageOn } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { intakesAt } from "../trades/trades.ts";
import type { Draft } from "./draft.ts";

const most = 3;

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
