// Vacancies found by what people type, in any language and with mistakes.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { tellingWords, wordsIn } from "../search/words.ts";
import { readRupiah } from "../vacancies/reading.ts";
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

/** Words by which people speak of what work pays. */
const paying = /\b(gaji|gajinya|upah|upahnya|bayaran|pendapatan|penghasilan|salary|wage|wages|pay|pays)\b/i;
/** Below this a month is meant otherwise. */
const LEAST_WAGE = 300_000;

/** What somebody wants to be paid a month, and the line without it; undefined where they speak of no sum. */
export function readPay(text: string): { readonly rupiah: number; readonly rest: string } | undefined {
  if (!paying.test(text)) return undefined;
  const [sum] = /\d[\d.,]*\s*(juta|jt|million|mio|ribu|rb|k|thousand)?\b/i.exec(text) ?? [];
  const rupiah = sum === undefined ? undefined : readRupiah(sum);
  if (sum === undefined || rupiah === undefined || rupiah < LEAST_WAGE) return undefined;
  const rest = text.replace(sum, " ").replace(paying, " ");
  return {
    rupiah,
    rest: rest.replace(/\b(di ?atas|minimal|min|lebih|per|bulan|sebulan|rp|above|over|month|at least)\b/gi, " "),
  };
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

/** What was found by words. */
export interface FoundByWords {
  readonly vacancies: readonly Vacancy[];
  /** Whether they fit every word; else they are what comes near */
  readonly isWhole: boolean;
}

/**
 * The vacancies that can be applied to today and are meant by these words, the best first. A word counts where it stands
 * in what the work is called, in the trade, the place or the company; only where it stands nowhere, where a word begins
 * with it, and only then where one is alike. Who matches more of the words is better. Each name is compared once, however
 * many vacancies bear it.
 */
export async function findVacancies(
  db: Db,
  words: readonly string[],
  { today, most }: { readonly today: string; readonly most: number },
): Promise<FoundByWords> {
  if (words.length === 0) return { vacancies: [], isWhole: true };
  const found = await rowsOf<{ id: number; matched: number }>(
    db,
    Prisma.sql`
    with open as materialized (
      select v.id, v.title, v.place, v."tradeCode", v."regencyCode", v.country, co.code as company, co."legalName",
        v."publishedAt"
      from "Vacancy" v join "Company" co on co.code = v."companyCode" where ${isOpenOn(today)}
    ),
    term (kind, key, term, weight) as (
      select 'title', o.title::text, lower(n.value), 1.0
      from (select distinct title from open) o, lateral (select value from jsonb_each_text(o.title) limit 10) n
      union all
      select 'trade', t.code, lower(n.value), 0.8
      from "Trade" t, lateral (select value from jsonb_each_text(t.name) limit 10) n
      where t.code in (select "tradeCode" from open)
      union all
      select 'trade', t.code, lower(a), 0.8 from "Trade" t, unnest(t.aliases) a where t.code in (select "tradeCode" from open)
      union all
      select distinct 'place', place, lower(place), 0.9 from open where place is not null
      union all
      select 'regency', r.code, lower(r.name), 0.9 from "Regency" r where r.code in (select "regencyCode" from open)
      union all
      select 'country', d.country, lower(n.value), 0.9
      from "Destination" d, lateral (select value from jsonb_each_text(d.name) limit 10) n
      where d."tradeCode" is null and d.country in (select country from open)
      union all
      select distinct 'company', company, lower("legalName"), 0.7 from open
    ),
    standing as (
      select kind, key, word, weight, strict_word_similarity(word, term) as likeness, case
          when term ~ ('\\m' || word || '\\M') then 3
          when length(word) >= 4 and term ~ ('\\m' || word) then 2
          when strict_word_similarity(word, term) >= ${ALIKE}::real then 1
        end as closeness
      from term, unnest(${[...words]}::text[]) word
    ),
    said as (
      select kind, key, word, max(likeness * weight) as likeness
      from (select *, max(closeness) over (partition by word) as closest from standing) s
      where closeness = closest group by kind, key, word
    ),
    hit as (
      select o.id, s.word, s.likeness from open o join said s on s.kind = 'title' and s.key = o.title::text
      union all select o.id, s.word, s.likeness from open o join said s on s.kind = 'trade' and s.key = o."tradeCode"
      union all select o.id, s.word, s.likeness from open o join said s on s.kind = 'place' and s.key = o.place
      union all select o.id, s.word, s.likeness from open o join said s on s.kind = 'regency' and s.key = o."regencyCode"
      union all select o.id, s.word, s.likeness from open o join said s on s.kind = 'country' and s.key = o.country
      union all select o.id, s.word, s.likeness from open o join said s on s.kind = 'company' and s.key = o.company
    ),
    ranked as (
      select id, sum(likeness) as likeness, count(*)::int as matched
      from (select id, word, max(likeness) as likeness from hit group by id, word) w group by id
    ),
    best as (select * from ranked where matched = (select max(matched) from ranked))
    select r.id, r.matched from best r join open o using (id)
    where r.likeness >= (select max(likeness) from best) * 0.7
    order by r.likeness desc, o."publishedAt" desc, r.id desc limit ${most}`,
  );
  const isWhole = (found[0]?.matched ?? words.length) === words.length;
  return { vacancies: await inOrder(db, found), isWhole };
}

/**
 * Vacancies here that pay at least so much a month and fit these words, or where there is none those that pay most; wages by the hour, day and
 * week are reckoned up. Wages in other money are not measured.
 */
export async function findPaid(
  db: Db,
  asked: { readonly rupiah: number; readonly words: readonly string[]; readonly today: string; readonly most: number },
): Promise<FoundByWords> {
  const { rupiah, words, today, most } = asked;
  const named = words.length === 0 ? undefined : await findVacancies(db, words, { today, most: MOST_NAMED });
  const among = named?.isWhole ? named.vacancies.map(({ id }) => id) : undefined;
  const found = await rowsOf<{ id: number; monthly: number }>(
    db,
    Prisma.sql`
    select v.id, (coalesce(v."wageMax", v."wageMin")::bigint * case v."wagePeriod"
      when 'hour' then 173 when 'day' then 25 when 'week' then 4 else 1 end)::float8 as monthly
    from "Vacancy" v join "Company" co on co.code = v."companyCode"
    where ${isOpenOn(today)} and v.currency = 'IDR' and v."wageMin" is not null
      ${among === undefined ? Prisma.empty : Prisma.sql`and v.id = any(${among}::int[])`}
    order by monthly desc, v."publishedAt" desc, v.id desc limit ${most}`,
  );
  const enough = found.filter(({ monthly }) => monthly >= rupiah);
  const shown = enough.length > 0 ? enough : found.slice(0, MOST_NEAR);
  return { vacancies: await inOrder(db, shown), isWhole: enough.length > 0 };
}

/** Among so many that fit the words. */
const MOST_NAMED = 200;
/** So many that pay most stand there where none pays enough. */
const MOST_NEAR = 3;

async function inOrder(db: Db, found: readonly { readonly id: number }[]): Promise<Vacancy[]> {
  const ids = found.map(({ id }) => id);
  const rows = await db.vacancy.findMany({ where: { id: { in: ids } }, include: vacancyParts });
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return asVacancies(db, rows);
}
