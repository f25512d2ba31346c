// Thousands of open vacancies: a page of a list reads an index, and words are compared once with each name, not once with
// each vacancy that bears it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPaid, findVacancies } from "../../src/jobs/finding.ts";
import { openVacancies } from "../../src/jobs/jobs.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const today = "2026-11-24";
const MANY = 1500;
let database: OpenDatabase;

beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  await postSample(database.db);
  await database.pool.query(`
    insert into "Vacancy" (code, "companyCode", kind, state, title, "tradeCode", openings, "regencyCode", place, "wageMin",
      currency, "wagePeriod", "madeBy", "madeAt", "changedAt", "publishedAt", "closesOn")
    select 'VAC-' || (10000 + n), v."companyCode", v.kind, 'published',
      jsonb_build_object('id', 'Pekerjaan nomor ' || n % 150, 'en', 'Work number ' || n % 150), v."tradeCode", 1,
      v."regencyCode", 'Desa ' || n % 100, 2000000 + n, 'IDR', 'month', 1, now(), now(),
      v."publishedAt" - n * interval '1 minute', v."closesOn"
    from generate_series(1, ${MANY}) n
    join lateral (
      select * from "Vacancy" where state = 'published' and kind = 'domestic' order by id limit 1 offset n % 11
    ) v on true`);
  await database.pool.query("analyze");
});
afterAll(() => database.close());

/** The best of three, so that a busy machine counts little. */
async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

test("misspelt words are found among thousands in a fraction of what comparing each vacancy takes", async () => {
  const words = ["mekanik", "matarm"];
  const search = () => findVacancies(database.db, words, { today, most: 8 });
  const { vacancies, isWhole } = await search();
  expect(isWhole).toBe(true);
  expect(vacancies[0]?.code).toBe("VAC-001");
  expect(vacancies.every(({ regency }) => regency?.name === "Kota Mataram")).toBe(true);
  const each = () =>
    database.pool.query(
      `select v.id, max(strict_word_similarity(word, term)) from "Vacancy" v
       join "Trade" t on t.code = v."tradeCode" join "Regency" r on r.code = v."regencyCode",
       lateral (select lower(v.title ->> 'id') union all select lower(v.title ->> 'en') union all select lower(v.place)
         union all select lower(r.name) union all select lower(a) from unnest(t.aliases) a) as terms (term),
       unnest($1::text[]) word where v.state = 'published' group by v.id`,
      [words],
    );
  expect((await millisecondsOf(search)) / (await millisecondsOf(each))).toBeLessThan(0.7);
});

test("a page of what is open is read in the order of an index, and no more of it than the page", async () => {
  const { vacancies, total } = await openVacancies(database.db, { scope: {}, today, skip: 0, take: 8 });
  expect([vacancies.length, total]).toEqual([8, MANY + 16]);
  const { rows } = await database.pool.query<{ "QUERY PLAN": string }>(
    `explain (analyze, costs off, timing off, summary off)
     select v.* from "Vacancy" v join "Company" co on co.code = v."companyCode"
     where v.state = 'published' and co.state = 'verified' and (v."closesOn" is null or v."closesOn" >= $1::date)
     order by v."publishedAt" desc, v.id desc limit 8`,
    [today],
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(/Vacancy_state_publishedAt_id_idx.*rows=(8|9)\b/);
  expect(plan).not.toContain("Sort");
});

test("what pays enough is found with the words that narrow it, and what pays most where nothing does", async () => {
  const asked = { today, most: 8, words: [] };
  const enough = await findPaid(database.db, { ...asked, rupiah: 4_000_000 });
  expect(enough.isWhole).toBe(true);
  expect(enough.vacancies.map(({ code }) => code)).toContain("VAC-003"); // 200,000 a day
  expect((await findPaid(database.db, { ...asked, rupiah: 90_000_000 })).isWhole).toBe(false);
  const named = await findPaid(database.db, { ...asked, rupiah: 3_000_000, words: ["mekanik", "mataram"] });
  expect(named.vacancies.every(({ regency }) => regency?.name === "Kota Mataram")).toBe(true);
});
