// Vacancies found by what people type, in any language and with mistakes.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { tellingWords, wordsIn } from "../search/words.ts";
import { asVacancies, isOpenOn, type Vacancy, vacancyParts } from "../vacancies/vacancies.ts";

/** How alike a misspelt word must be to count, from 0 to 1. */
const ALIKE = 0.4;

/** Words by which people say that they want a vacancy, and not a training. */
const asking = new Set(
  "lowongan lowongannya lowongn lowker loker lokernya vacancy vacancies vacancie vacancys hiring".split(" "),
);

/** Whether a line asks for vacancies, whatever else it says. */
export function asksForVacancies(text: string): boolean {
  return wordsIn(text).some((word) => asking.has(word));
}

/** The words that say which vacancies, without those that say that it is about vacancies. */
export function wordsOfVacancies(text: string): string[] {
  return tellingWords(text).filter((word) => !asking.has(word));
}

/** A vacancy's code, if that is all that was typed. */
export function readCode(text: string): string | undefined {
  const [, digits] = /^\s*vac[\s-]*(\d{1,9})\s*$/i.exec(text) ?? [];
  return digits === undefined ? undefined : `VAC-${digits.padStart(3, "0")}`;
}

/** Whether each of these words stands in what the work is called, in one of our languages. */
export function isNamed({ title }: Pick<Vacancy, "title">, words: readonly string[]): boolean {
  return Object.values(title).some((name) => {
    const own = wordsIn(name ?? "");
    return words.every((word) => own.includes(word));
  });
}

/**
 * The vacancies that can be applied to today and are meant by these words, the best first. A word counts where it stands
 * in what the work is called, in the trade, the place or the company; only where it stands nowhere, where a word begins
 * with it, and only then where one is alike. Who matches more of the words is better.
 */
export async function findVacancies(
  db: Db,
  words: readonly string[],
  { today, most }: { readonly today: string; readonly most: number },
): Promise<Vacancy[]> {
  if (words.length === 0) return [];
  const found = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    with open as (
      select v.id, v.title, v.place, v."tradeCode", v."regencyCode", v.country, co."legalName", v."publishedAt"
      from "Vacancy" v join "Company" co on co.code = v."companyCode" where ${isOpenOn(today)}
    ),
    term (id, term, weight) as (
      select o.id, lower(n.value), 1.0 from open o, lateral (select value from jsonb_each_text(o.title) limit 10) n
      union all
      select o.id, lower(n.value), 0.8
      from open o join "Trade" t on t.code = o."tradeCode", lateral (select value from jsonb_each_text(t.name) limit 10) n
      union all
      select o.id, lower(a), 0.8 from open o join "Trade" t on t.code = o."tradeCode", unnest(t.aliases) a
      union all
      select o.id, lower(o.place), 0.9 from open o where o.place is not null
      union all
      select o.id, lower(r.name), 0.9 from open o join "Regency" r on r.code = o."regencyCode"
      union all
      select o.id, lower(n.value), 0.9
      from open o join "Destination" d on d.country = o.country and d."tradeCode" is null,
        lateral (select value from jsonb_each_text(d.name) limit 10) n
      union all
      select o.id, lower(o."legalName"), 0.7 from open o
    ),
    standing as (
      select id, word, weight, strict_word_similarity(word, term) as likeness, case
          when term ~ ('\\m' || word || '\\M') then 3
          when length(word) >= 4 and term ~ ('\\m' || word) then 2
          when strict_word_similarity(word, term) >= ${ALIKE}::real then 1
        end as closeness
      from term, unnest(${[...words]}::text[]) word
    ),
    ranked as (
      select id, sum(likeness) as likeness from (
        select id, word, max(likeness * weight) as likeness
        from (select *, max(closeness) over (partition by word) as closest from standing) s
        where closeness = closest group by id, word
      ) w group by id
    )
    select r.id from ranked r join open o using (id)
    where r.likeness >= (select max(likeness) from ranked) * 0.7
    order by r.likeness desc, o."publishedAt" desc, r.id desc limit ${most}`,
  );
  const ids = found.map(({ id }) => id);
  const rows = await db.vacancy.findMany({ where: { id: { in: ids } }, include: vacancyParts });
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return asVacancies(db, rows);
}
