// While the centre holds a vacancy, or its company, the company reads nothing of who applied and decides nothing. Nor is
// that time counted as its silence.
import type { Db, Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";

/**
 * Whether a vacancy `v` of a company `co` is held: either is suspended, or the vacancy was and has not been published since,
 * whatever was done with it meanwhile. Nothing of its applicants is read then, and nothing of them decided.
 */
export const isHeldSql = Prisma.sql`(co.state = 'suspended' or v.state = 'suspended' or 'suspended' = coalesce((
  select vc."to"::text from "VacancyChange" vc where vc."vacancyId" = v.id and vc."to" in ('suspended', 'published')
    and vc."from" is distinct from vc."to" order by vc.id desc limit 1), ''))`;

/** Whether it is, at this moment. */
export async function isHeld(db: Db, vacancyId: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ held: boolean }[]>`
    select ${isHeldSql} as held from "Vacancy" v join "Company" co on co.code = v."companyCode" where v.id = ${vacancyId}`;
  return row?.held ?? true;
}

/** The same within a transaction, until whose end nobody holds or frees it: the company first, as whoever suspends it does. */
export async function lockHeld(tx: Tx, applicationId: number): Promise<boolean> {
  await tx.$queryRaw`
    select 1 from "Company" where code = (select v."companyCode" from "Vacancy" v join "JobApplication" a
      on a."vacancyId" = v.id where a.id = ${applicationId}) for share`;
  const [vacancy] = await tx.$queryRaw<{ id: number }[]>`
    select id from "Vacancy" where id = (select "vacancyId" from "JobApplication" where id = ${applicationId}) for share`;
  return vacancy === undefined || (await isHeld(tx, vacancy.id));
}

/** The times at which a vacancy `v` of a company `co` was held, as a multirange; the one that has not ended has no end. */
const heldTimes = Prisma.sql`(select range_agg(h.during) from (
    select tstzrange(vc.at, (select min(n.at) from "VacancyChange" n where n."vacancyId" = v.id and n.id > vc.id
      and n."to" = 'published' and n."from" is distinct from n."to")) as during
    from "VacancyChange" vc where vc."vacancyId" = v.id and vc."to" = 'suspended' and vc."from" is distinct from vc."to"
    union all
    select tstzrange(cc.at, (select min(n.at) from "CompanyChange" n where n."companyCode" = co.code and n.id > cc.id
      and n."from" = 'suspended' and n."to" <> 'suspended'))
    from "CompanyChange" cc where cc."companyCode" = co.code and cc."to" = 'suspended' and cc."from" is distinct from cc."to"
  ) h)`;

/** How long since a moment, until now or another, a company `co` could have answered who applied to its vacancy `v`: an interval. */
export function couldAnswerSince(since: Prisma.Sql, now: Date | Prisma.Sql): Prisma.Sql {
  const end = now instanceof Date ? Prisma.sql`${now}::timestamptz` : now;
  const begin = Prisma.sql`least(${since}, ${end})`;
  return Prisma.sql`(${end} - ${begin} - coalesce((select sum(upper(t) - lower(t))
    from unnest(${heldTimes} * tstzmultirange(tstzrange(${begin}, ${end}))) t), '0'::interval))`;
}

/** How long a vacancy `v` of a company `co` has been held without a break: an interval, null where it is not. */
export function heldFor(now: Date): Prisma.Sql {
  return Prisma.sql`(select ${now}::timestamptz - lower(t) from unnest(${heldTimes}) t where upper_inf(t))`;
}
