// People who ask for vacancies, and the vacancies, as the faults of alerts need them; and what came of it in the database.
import type { Pool } from "pg";

/** One of so many asks for something else. */
export const PEOPLE = 16;
const FIRST_PERSON = 7_000;
export const isPerson = (telegramId: number) => telegramId >= FIRST_PERSON && telegramId < FIRST_PERSON + PEOPLE;
export const served = Array.from({ length: PEOPLE - 1 }, (_, at) => FIRST_PERSON + 1 + at);

/** Some want it at once, some by the day, at different hours in two zones, some both; the last two by a certificate. */
export async function meet(database: Pool): Promise<void> {
  await database.query(
    `insert into "Candidate" ("telegramId", language, "regencyCode", "createdAt")
     select $1 + n, 'id', case when n % 2 = 0 then '52.03' else '35.07' end, now() from generate_series(0, $2 - 1) n`,
    [FIRST_PERSON, PEOPLE],
  );
  await database.query(
    `insert into "AlertSubscription" ("candidateId", "tradeCode", "schemeId", country, pace, hour, "createdAt")
     select id, case when n = 0 then 'FAS' else 'LAS' end,
       case when n >= $2 - 2 then (select min(s.id) from "Scheme" s where s."tradeCode" = 'LAS') end, null, (case when n % 3 = 0 then 'daily' else 'atOnce' end)::"AlertPace", 8 + n % 11, now()
     from (select id, ("telegramId" - $1)::int as n from "Candidate" where "telegramId" between $1 and $1 + $2 - 1) c
     union all
     select id, null, null, 'ID', 'daily', 12, now()
     from (select id, ("telegramId" - $1)::int as n from "Candidate" where "telegramId" between $1 and $1 + $2 - 1) c where n % 4 = 1`,
    [FIRST_PERSON, PEOPLE],
  );
}

/** Drafts that lack nothing, of a company that is verified. */
export async function post(database: Pool, ids: readonly number[], at: Date): Promise<void> {
  await database.query(
    `insert into "Company" (code, state, "legalName", "centreCode", "madeBy", "madeAt", "verifiedBy", "verifiedAt")
     select 'TROUBLE', 'verified', 'PT Contoh', min(code), 1, $1, 2, $1 from "Centre" on conflict do nothing`,
    [at],
  );
  await database.query(
    `insert into "Vacancy" (id, code, "companyCode", kind, state, title, "tradeCode", openings, "regencyCode", "wageMin", currency,
       "wagePeriod", "minimumAge", hours, contract, education, "closesOn", "madeBy", "madeAt", "changedAt")
     select id, 'VAC-' || id, 'TROUBLE', 'domestic', 'draft', jsonb_build_object('id', 'Juru las ' || id), 'LAS', 4, '52.03', 4000000,
       'IDR', 'month', 18, '8 jam', 'PKWT', 'SMP', $2::date + 60, 1, $2, $2
     from unnest($1::int[]) id`,
    [ids, at],
  );
}

/** What is owed and not sent yet, or being owed: of all kinds. */
export async function openWork(database: Pool): Promise<number> {
  const { rows } = await database.query<{ open: number }>(
    `select ((select count(*) from "Delivery" where state in ('queued', 'attempting', 'uncertain')
         or state = 'skipped' and reason like 'digest%' and kind = 'vacancy-alert')
       + (select count(*) from work.job where name = 'vacancy-published' and state in ('created', 'retry', 'active')))::int as open`,
  );
  return rows[0]?.open ?? 0;
}

/** Work whose end could not be written down, because PostgreSQL was away, is given back as it would be minutes later. */
export async function giveBackOld(database: Pool): Promise<void> {
  await database.query(
    `update work.job set state = 'retry', start_after = now()
     where state = 'active' and name like 'vacanc%' and started_on < now() - interval '10 seconds'`,
  );
}

/** What is due and not sent yet, and who may still be owed something of what was published. */
export async function dueWork(database: Pool, now: Date): Promise<number> {
  const { rows } = await database.query<{ due: number }>(
    `select ((select count(*) from "Delivery" where state in ('attempting', 'uncertain') or state = 'queued' and "notBefore" <= $1)
       + (select count(*) from work.job where name in ('vacancy-published', 'vacancy-digests')
          and (state = 'active' or state in ('created', 'retry') and start_after <= now())))::int as due`,
    [now],
  );
  return rows[0]?.due ?? 0;
}

/** What a process that is dead had in its hands, by person and message; its leases run out, its work is given back. */
export async function takeFromTheDead(database: Pool, sinceKill: Date): Promise<string[]> {
  const { rows } = await database.query<{ key: string }>(
    `update "Delivery" d set "leaseUntil" = clock_timestamp() - interval '1 second' from "Candidate" c
     where d.state = 'attempting' and d."leaseUntil" < $1::timestamptz + interval '30 seconds' and c.id = d."candidateId"
     returning c."telegramId" || ' ' || case d.kind when 'vacancy-digest' then 'd' else '' end || d.subject as key`,
    [sinceKill],
  );
  await database.query(
    `update work.job set state = 'retry', start_after = now() where state = 'active' and started_on < $1`,
    [sinceKill],
  );
  return rows.map(({ key }) => key);
}

/** Who perhaps heard of what, and never will for certain: it ended before it could be repeated. */
export async function unknown(database: Pool): Promise<Set<string>> {
  const { rows } = await database.query<{ pair: string }>(
    `select c."telegramId" || ' ' || d.subject as pair from "Delivery" d join "Candidate" c on c.id = d."candidateId"
     where d.kind = 'vacancy-alert' and d.state = 'unknown'`,
  );
  return new Set(rows.map(({ pair }) => pair));
}

/** What a digest told of on its further pages as well, by person and message; the buttons lead there. */
export async function heldByDigests(database: Pool): Promise<{ to: string; message: string; id: string }[]> {
  const { rows } = await database.query<{ to: string; message: string; id: string }>(
    `select c."telegramId"::text as to, c."telegramId" || ' d' || substr(d.reason, 8) as message, d.subject as id
     from "Delivery" d join "Candidate" c on c.id = d."candidateId"
     where d.kind = 'vacancy-alert' and d.state = 'sent' and d.reason like 'digest %' order by d.id`,
  );
  return rows;
}

/** What is still open, for whoever looks into a failure. */
export async function openRows(database: Pool): Promise<string> {
  const { rows } = await database.query(
    `select kind, subject, state::text, reason, attempts, "notBefore" from "Delivery"
     where state in ('queued', 'attempting', 'uncertain') or state = 'skipped' and reason like 'digest%'
     union all select name, data::text, state::text, null, null, start_after from work.job
     where name = 'vacancy-published' and state in ('created', 'retry', 'active') limit 10`,
  );
  return JSON.stringify(rows);
}

/** What stands in the database of somebody and a vacancy, for whoever looks into a failure. */
export async function rowOf(database: Pool, pair: string): Promise<string> {
  const [person, vacancy] = pair.split(" ");
  const { rows } = await database.query(
    `select d.state, d.reason, d.attempts, d.fence, d."notBefore", v.state as vacancy
     from "Delivery" d join "Candidate" c on c.id = d."candidateId" join "Vacancy" v on v.id = d.subject::int
     where c."telegramId" = $1 and d.kind = 'vacancy-alert' and d.subject = $2`,
    [person, vacancy],
  );
  return JSON.stringify(rows[0]);
}
