// Word of a company among a hundred thousand people: read from the few whom it concerns, never through everybody.
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookAtLicences } from "../../src/companies/licences.ts";
import { tell } from "../../src/companies/owed.ts";
import { readConfig } from "../../src/config.ts";
import type { Db, Tx } from "../../src/platform/database.ts";
import { tellCompany, tellStaff } from "../../src/vacancies/notices.ts";
import { openTestStorage } from "../support/storage.ts";
import { postSample } from "../support/vacancies.ts";

const storage = await openTestStorage();
afterAll(() => storage.close());
const now = new Date("2026-11-24T01:00:00.000Z");
const AGENCIES = 40;

beforeAll(async () => {
  const { db, pool } = storage.database;
  await postSample(db, { codes: ["VAC-001", "VAC-016"] });
  await pool.query(`
    insert into "Candidate" ("telegramId", language, "createdAt")
      select n, 'id', now() from generate_series(500001, 600000) n;
    insert into "Company" (code, kind, "legalName", "businessNumber", "licenceNo", "licenceUntil", "regencyCode",
        "centreCode", state, "madeBy", "madeAt")
      select 'AG-' || n, 'agency', 'PT Contoh ' || n, (9100000000000 + n)::text, 'C/' || n, '2026-11-28', '52.71',
        'MATARAM', 'inReview', 500002, now() from generate_series(1, ${AGENCIES}) n;
    insert into "CompanyChange" ("companyCode", "to", fields, by, at)
      select code, 'inReview', '{kind}', 500002, now() from "Company" where code like 'AG-%';
    insert into "HeldRole" ("telegramId", role, "companyCode", "givenBy", "givenAt")
      select 510000 + n, 'recruiter', 'AG-' || n, 1, now() from generate_series(1, ${AGENCIES}) n;
    insert into "HeldRole" ("telegramId", role, "centreCode", "givenBy", "givenAt")
      select 520000 + n, 'staff', 'MATARAM', 1, now() from generate_series(1, 10) n;
    analyze`);
}, 120_000);

/** How many rows of people a transaction reads, by a scan or by an index. */
async function peopleRead(act: (tx: Tx) => Promise<unknown>): Promise<number> {
  const { db } = storage.database;
  return db.$transaction(
    async (tx) => {
      await act(tx);
      const [read] = await tx.$queryRaw<{ rows: number }[]>`
        select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'Candidate'`;
      return read?.rows ?? 0;
    },
    { timeout: 60_000 },
  );
}

function rt(tx: Tx) {
  const db = { ...tx, $transaction: (act: (tx: Tx) => Promise<unknown>) => act(tx) } as unknown as Db;
  const work = { send: async () => {} } as never;
  return { db: db as never, config: { ...readConfig({}), adminIds: [500001] }, now: () => now, work };
}

test("a company's matter reads its recruiters and the staff of its centre, and nobody else", async () => {
  expect(await peopleRead((tx) => tell(rt(tx), tx, "AG-1", "suspended"))).toBeLessThan(100);
  expect(await peopleRead((tx) => tell(rt(tx), tx, "AG-1", "verify"))).toBeLessThan(100);
  const vacancy = { id: 16, companyCode: "P3MI-001", madeBy: 500003n };
  expect(await peopleRead((tx) => tellCompany(rt(tx), tx, vacancy, 1))).toBeLessThan(100);
  expect(await peopleRead((tx) => tellStaff(rt(tx), tx, [{ vacancyId: 16, what: "suspended" }]))).toBeLessThan(100);
});

test("forty licences that end read the people of forty agencies, and each hears once", async () => {
  let owed = 0;
  const read = await peopleRead(async (tx) => {
    ({ owed } = await lookAtLicences(rt(tx)));
  });
  expect(owed).toBe(AGENCIES + AGENCIES * 11); // a recruiter each; ten staff and an admin for every one of them
  expect(read).toBeLessThan(AGENCIES * 40);
});
