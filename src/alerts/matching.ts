// Whom a vacancy suits, in SQL: one condition for the whole table and for one person. docs/decisions/0024.
import { Prisma } from "../platform/generated/prisma/client.ts";

/** The kind of delivery that tells of a vacancy. Its subject is the vacancy's id: nobody hears of one twice. */
export const ALERT = "vacancy-alert";

/** The country of a subscription that means any but this one; no country has the code. */
export const ABROAD = "XX";

/** What a vacancy pays in a month, at the least: days and hours as PP 36/2021 counts them. */
const monthly = Prisma.sql`case v."wagePeriod"
  when 'day' then v."wageMin"::bigint * 25
  when 'week' then v."wageMin"::bigint * 52 / 12
  when 'hour' then v."wageMin"::bigint * 173
  else v."wageMin"::bigint end`;

/**
 * Whether a subscription `s` asks for a vacancy `v` at a place in a regency `place`: all that it names must fit. Trade and
 * place are what the index holds, and arrays, for of "in" PostgreSQL makes "or", and reads all places of a trade. Abroad hears who asked for a country, or who wishes to work abroad.
 */
export const fits = Prisma.sql`coalesce(s."tradeCode", '') = any(array['', v."tradeCode"])
  and coalesce(s."regencyCode", s."provinceCode", s."country", '') = any(array['', v."country", v."regencyCode",
    place."provinceCode", case when v."country" <> 'ID' then ${Prisma.raw(`'${ABROAD}'`)} end])
  and (s."minimumWage" is null or v."currency" is distinct from 'IDR' or ${monthly} >= s."minimumWage")
  and (s."schemeId" is null
    or exists (select from "VacancyScheme" x where x."vacancyId" = v.id and x."schemeId" = s."schemeId"))
  and (v."country" = 'ID' or s."country" is not null
    or exists (select from "Registration" g
      where g."candidateId" = s."candidateId" and g.goal = 'workAbroad' and g.state <> 'withdrawn'))`;

/** Whether something that a candidate `c` asks for fits the vacancy of this id. */
export function wants(vacancyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (
    select from "Vacancy" v
    left join "Regency" place on place.code = v."regencyCode"
    join "AlertSubscription" s on s."candidateId" = c.id and ${fits}
    where v.id = ${vacancyId})`;
}

/** Whether a candidate `c` has applied for the vacancy of this id already: they know it. */
export function hasApplied(vacancyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (
    select from "JobApplication" a where a."vacancyId" = ${vacancyId} and a."candidateId" = c.id)`;
}
