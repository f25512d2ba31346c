// The front door: which vacancies there are to read, by trade and by place.
import { type Day, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { asVacancies, isOpenOn, openOn, type Vacancy, vacancyParts } from "../vacancies/vacancies.ts";
import type { Scope } from "./scope.ts";

/** The operator's day: by it vacancies close. */
export function todayAt({ config, now }: Pick<Runtime, "config" | "now">): Day {
  return localDate(now(), config.zone);
}

/** How many vacancies are open in all, and how many of them abroad. */
export interface OpenCount {
  readonly total: number;
  readonly abroad: number;
}

/** How many are open today, perhaps of one trade alone. */
export async function countOpen(db: Db, today: Day, tradeCode?: string): Promise<OpenCount> {
  const [count] = await rowsOf<OpenCount>(
    db,
    Prisma.sql`
    select count(*)::int as total, (count(*) filter (where v.kind = 'overseas'))::int as abroad
    from "Vacancy" v join "Company" co on co.code = v."companyCode"
    where ${isOpenOn(today)} ${tradeCode === undefined ? Prisma.empty : Prisma.sql`and v."tradeCode" = ${tradeCode}`}`,
  );
  return count ?? { total: 0, abroad: 0 };
}

/** The trades in which vacancies are open, in the centre's order. */
export function openTrades(db: Db, today: Day): Promise<{ code: string; shortName: unknown; count: number }[]> {
  return rowsOf(
    db,
    Prisma.sql`
    select t.code, t."shortName", count(*)::int as count
    from "Vacancy" v join "Company" co on co.code = v."companyCode" join "Trade" t on t.code = v."tradeCode"
    where ${isOpenOn(today)} group by t.code order by t.position, t.code`,
  );
}

/** Where there are vacancies: a country, or a regency of a province. */
export interface OpenPlace {
  readonly country: string;
  /** What the operator's table calls the country; null where it has no line */
  readonly countryName: unknown;
  readonly provinceCode: string | null;
  readonly provinceName: string | null;
  readonly regencyCode: string | null;
  readonly regencyName: string | null;
  readonly count: number;
}

/** The places of what is open, most vacancies first. */
export function openPlaces(db: Db, today: Day, tradeCode?: string): Promise<OpenPlace[]> {
  return rowsOf(
    db,
    Prisma.sql`
    select v.country, d.name as "countryName", r."provinceCode", p.name as "provinceName",
      r.code as "regencyCode", case r.kind when 'kota' then r.name else r."shortName" end as "regencyName", count(*)::int as count
    from "Vacancy" v join "Company" co on co.code = v."companyCode"
    left join "Destination" d on d.country = v.country and d."tradeCode" is null
    left join "Regency" r on r.code = v."regencyCode"
    left join "Province" p on p.code = r."provinceCode"
    where ${isOpenOn(today)} ${tradeCode === undefined ? Prisma.empty : Prisma.sql`and v."tradeCode" = ${tradeCode}`}
    group by v.country, d.name, r.code, p.code
    order by count desc, v.country, r.code`,
  );
}

/** One page of what is open, the newest first, and how many there are. */
export async function openVacancies(
  db: Db,
  asked: { readonly scope: Scope; readonly today: Day; readonly skip: number; readonly take: number },
): Promise<{ readonly vacancies: readonly Vacancy[]; readonly total: number }> {
  const where: Prisma.VacancyWhereInput = { AND: [openOn(asked.today), within(asked.scope)] };
  const rows = await db.vacancy.findMany({
    where,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    skip: asked.skip,
    take: asked.take,
    include: vacancyParts,
  });
  return { vacancies: await asVacancies(db, rows), total: await db.vacancy.count({ where }) };
}

function within({ tradeCode, place }: Scope): Prisma.VacancyWhereInput {
  return { ...(tradeCode === undefined ? {} : { tradeCode }), ...at(place) };
}

function at(place: Scope["place"]): Prisma.VacancyWhereInput {
  switch (place?.in) {
    case undefined:
      return {};
    case "here":
      return { kind: "domestic" };
    case "abroad":
      return { kind: "overseas" };
    case "country":
      return { country: place.code };
    case "province":
      return { regency: { provinceCode: place.code } };
    case "regency":
      return { regencyCode: place.code };
  }
}
