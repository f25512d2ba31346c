import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { tellingWords, wordsIn } from "./words.ts";

/** Something to be found that is not in the catalogue, such as an answer: its code and the words that mean it. */
export type Findable = { code: string; words: string[] };

/** A find; `whole` when a name of it is just what was written. */
export type Found = { kind: "trade" | "programme" | "answer"; code: string; name: unknown; whole: boolean };

const mostResults = 8;
/** Twice twelve, as the format of a catalogue has it. */
const mostJobs = 24;
/** How alike a misspelt word must be to count, from 0 to 1: "jahid" and "jahit" are 0.5, "petani" and "peta" too. */
const alike = { catalogue: 0.4, answer: 0.55 };

/**
 * Finds trades, programmes and answers by what people write, in any of our languages and with mistakes.
 * The best come first. A name that is just what was written is all that is shown. Else a word counts where it stands in a
 * name, an alias, a sub-trade or a job; only where it stands nowhere, where a word begins with it, and only then where one
 * is alike. Who matches more of the words is better, and among equals who matches the whole line.
 */
export async function search(db: Db, text: string, answers: Findable[]): Promise<Found[]> {
  const words = tellingWords(text);
  if (words.length === 0) return [];
  const lines = [words.join(" "), wordsIn(text).join(" ")];
  return db.$queryRaw<Found[]>`
    with term (kind, code, term, weight) as (
      select 'trade', t.code, lower(n.value), 1.0 from "Trade" t, ${textsOf("t.name")} n where t.active
      union all
      select 'trade', t.code, lower(a), 1.0 from "Trade" t, unnest(t.aliases) a where t.active
      union all
      select 'trade', t.code, lower(s), 0.9 from "Trade" t, unnest(t."subTrades") s where t.active
      union all
      select 'trade', t.code, lower(n.value), 0.8
      from "Trade" t, lateral (
        select value from jsonb_array_elements(t."jobsDomestic" || t."jobsOverseas") limit ${mostJobs}
      ) j, ${textsOf("j.value")} n where t.active
      union all
      select 'programme', p.code, lower(n.value), 0.95
      from "Programme" p join "Trade" t on t.code = p."tradeCode", ${textsOf("p.name")} n where p.active and t.active
      union all
      select 'programme', p.code, lower(a), 0.95
      from "Programme" p join "Trade" t on t.code = p."tradeCode", unnest(p.aliases) a where p.active and t.active
      union all
      select 'answer', a.code, lower(w), 1.0
      from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a(code text, words text[]), unnest(a.words) w
    ),
    whole as (
      select distinct kind, code from term
      where ${spaced(Prisma.sql`term`)} = any(${lines}::text[])
        or ${spaced(Prisma.sql`regexp_replace(term, '[(].*?[)]', '', 'g')`)} = any(${lines}::text[])
    ),
    standing as (
      select kind, code, word, weight, case
          when term ~ ('\\m' || word || '\\M') then 3
          when length(word) >= 4 and term ~ ('\\m' || word) then 2
          when strict_word_similarity(word, term) >= (case kind when 'answer' then ${alike.answer}::real else ${alike.catalogue}::real end)
            then 1
        end as closeness, strict_word_similarity(word, term) as likeness
      from term, unnest(${words}::text[]) word
    ),
    word_match as (
      select kind, code, word, max(likeness * weight) as likeness
      from (select *, max(closeness) over (partition by word) as closest from standing) s
      where closeness = closest
      group by kind, code, word
    ),
    line_match as (
      select kind, code, max(similarity(${words.join(" ")}, term) * weight) as likeness from term group by kind, code
    ),
    ranked as (
      select kind, code, sum(w.likeness) + max(l.likeness) as likeness
      from word_match w join line_match l using (kind, code)
      group by kind, code
    )
    select r.kind, r.code, coalesce(t.name, p.name) as name, h.code is not null as whole
    from ranked r
    left join whole h using (kind, code)
    left join "Trade" t on r.kind = 'trade' and t.code = r.code
    left join "Programme" p on r.kind = 'programme' and p.code = r.code
    where case when exists (select from whole) then h.code is not null
      else r.likeness >= (select max(likeness) from ranked) * 0.6 end
    order by r.likeness desc, r.kind desc, coalesce(t.position, p.position, 0), r.code
    limit ${mostResults}`;
}

/** A text by language as rows; the limit, far above our languages, keeps the planner from expecting a hundred each. */
function textsOf(column: "t.name" | "p.name" | "j.value"): Prisma.Sql {
  return Prisma.sql`lateral (select value from jsonb_each_text(${Prisma.raw(column)}) limit 10)`;
}

/** A text as its words with a space between them. */
function spaced(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`btrim(regexp_replace(${text}, '[^[:alnum:]]+', ' ', 'g'))`;
}
