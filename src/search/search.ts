import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";

/** Something to be found that is not in the catalogue, such as an answer: its code and the words that mean it. */
export type Findable = { code: string; words: string[] };

export type Found = { kind: "trade" | "programme" | "answer"; code: string; name: unknown };

const mostResults = 8;
/** Twice twelve, as the format of a catalogue has it. */
const mostJobs = 24;
/** How alike a word must be to count, from 0 to 1: "jahid" and "jahit" are 0.5. */
const alike = 0.4;

// Words that say nothing about what is looked for, in both languages.
const emptyWords = new Set(
  `saya aku sy kami kita mau ingin pengen pingin minat mohon tolong bisa boleh apa apakah ada adakah yang yg di ke dari
  untuk utk dan atau dengan dg itu ini nya kah ya dong sih nih dulu juga lagi tidak nggak gak belum sudah dalam pada
  tentang soal info informasi pak bu bapak ibu kak min admin mas mbak tanya bertanya cari mencari mengikuti ikut
  belajar kursus pelatihan latihan kelas jurusan kejuruan program programme training course class trade learn study
  i me my we you is are am do does can could would like want need to a an the of for in on at and or with about it
  this that please there any some hi hello halo hai hallo assalamualaikum selamat pagi siang sore malam`.split(/\s+/),
);

/**
 * Finds trades, programmes and answers by what people write, in any of our languages and with mistakes.
 * The best come first. A word counts where it is alike a word of a name, an alias, a sub-trade or a job;
 * who matches more of the words is better, and among equals who matches the whole line.
 */
export async function search(db: Db, text: string, answers: Findable[]): Promise<Found[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
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
    word_match as (
      select kind, code, word, max(strict_word_similarity(word, term) * weight) as likeness
      from term, unnest(${words}::text[]) word
      group by kind, code, word
    ),
    line_match as (
      select kind, code, max(similarity(${words.join(" ")}, term) * weight) as likeness from term group by kind, code
    ),
    ranked as (
      select kind, code, sum(w.likeness) + max(l.likeness) as likeness
      from word_match w join line_match l using (kind, code)
      where w.likeness >= ${alike}
      group by kind, code
    )
    select r.kind, r.code, coalesce(t.name, p.name) as name
    from ranked r
    left join "Trade" t on r.kind = 'trade' and t.code = r.code
    left join "Programme" p on r.kind = 'programme' and p.code = r.code
    where r.likeness >= (select max(likeness) from ranked) * 0.5
    order by r.likeness desc, r.kind desc, coalesce(t.position, p.position, 0), r.code
    limit ${mostResults}`;
}

/** A text by language as rows; the limit, far above our languages, keeps the planner from expecting a hundred each. */
function textsOf(column: "t.name" | "p.name" | "j.value"): Prisma.Sql {
  return Prisma.sql`lateral (select value from jsonb_each_text(${Prisma.raw(column)}) limit 10)`;
}

/** The words of a line that say what is looked for, at most eight, in small letters without marks. */
function wordsOf(text: string): string[] {
  const plain = text.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => !emptyWords.has(word)).slice(0, 8);
}
