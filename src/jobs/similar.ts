// Other vacancies for whoever could not have this one: of its trade, within reach, and not one that they had before.
import { ageOn } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { asVacancies, isOpenOn, type Vacancy, vacancyParts } from "../vacancies/vacancies.ts";
import { todayAt } from "./jobs.ts";
import { type Known, knownOf, matchLines } from "./matching.ts";

/** So many are shown; the rest is looked for in the lists. */
export const MOST_SIMILAR = 5;
/** Among so many of the newest the best are chosen. */
const LOOKED_AT = 60;

/**
 * What somebody may be offered in place of a vacancy, the best first, at most five: open today, of the same trade or for a
 * certificate that both ask for, in their province (else in the vacancy's; abroad only in place of one abroad), of an age that
 * fits. Never one that they applied to, nor one of that trade at a company that refused them. None: there is nothing to
 * offer, and no button that says so.
 */
export async function similarTo(
  rt: Pick<Runtime, "config" | "db" | "now" | "seal">,
  vacancy: Vacancy,
  candidateId: number,
): Promise<Vacancy[]> {
  const today = todayAt(rt);
  const known = await knownOf(rt, candidateId);
  const isAdult = known.birthDate === undefined || ageOn(known.birthDate, today) >= 18;
  const near = await likely(rt.db, vacancy, {
    candidateId,
    known,
    today,
    abroad: vacancy.abroad !== undefined && isAdult,
  });
  const weighed = near.map((each) => ({ each, lines: matchLines(each, known, today) }));
  const lacking = (lines: (typeof weighed)[number]["lines"]) =>
    lines.filter(({ standing }) => standing === "lack").length;
  const isFar = ({ regency }: Vacancy) => (regency !== undefined && regency.code === known.regency?.code ? 0 : 1);
  return weighed
    .filter(({ lines }) => !lines.some(({ of, standing }) => of === "age" && standing === "lack"))
    .sort((a, b) => lacking(a.lines) - lacking(b.lines) || isFar(a.each) - isFar(b.each))
    .slice(0, MOST_SIMILAR)
    .map(({ each }) => each);
}

interface Asked {
  readonly candidateId: number;
  readonly known: Known;
  readonly today: string;
  /** Whether those abroad are looked at too */
  readonly abroad: boolean;
}

async function likely(db: Db, vacancy: Vacancy, { candidateId, known, today, abroad }: Asked): Promise<Vacancy[]> {
  const province = (known.regency ?? vacancy.regency)?.provinceCode;
  const schemeIds = vacancy.schemes.map(({ id }) => id);
  const here =
    province === undefined
      ? Prisma.sql`v.kind = 'domestic'`
      : Prisma.sql`(v.kind = 'domestic' and r."provinceCode" = ${province})`;
  const found = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    select v.id from "Vacancy" v join "Company" co on co.code = v."companyCode"
    left join "Regency" r on r.code = v."regencyCode"
    where ${isOpenOn(today)} and v.id <> ${vacancy.id}
      and (v."tradeCode" = ${vacancy.trade.code} or exists (
        select from "VacancyScheme" s where s."vacancyId" = v.id and s."schemeId" = any(${schemeIds}::int[])))
      and (${here} ${abroad ? Prisma.sql`or v.kind = 'overseas'` : Prisma.empty})
      and not exists (
        select from "JobApplication" a join "Vacancy" had on had.id = a."vacancyId"
        where a."candidateId" = ${candidateId} and (had.id = v.id or (
          a.state = 'rejected' and had."companyCode" = v."companyCode" and had."tradeCode" = v."tradeCode")))
    order by v."publishedAt" desc, v.id desc limit ${LOOKED_AT}`,
  );
  const ids = found.map(({ id }) => id);
  const rows = await db.vacancy.findMany({ where: { id: { in: ids } }, include: vacancyParts });
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return asVacancies(db, rows);
}
