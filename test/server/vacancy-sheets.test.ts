// On two connections: a list of a thousand changes and the suspension of its company, at the same time.
import { afterAll, beforeEach, expect, test } from "vitest";
import { suspendCompany } from "../../src/companies/stopping.ts";
import { readConfig } from "../../src/config.ts";
import { openTestStorage } from "../support/storage.ts";
import { postSample } from "../support/vacancies.ts";
import { bring, standing } from "../support/vacancy-sheets.ts";

const MANY = 1_000;
const storage = await openTestStorage();
afterAll(() => storage.close());
const gede = { telegramId: 1007, companyCode: "DUDI-001" };
const hana = { telegramId: 1008, reach: "everywhere" } as const;

beforeEach(async () => {
  await storage.startAnew();
  const { db, pool } = storage.database;
  await postSample(db, { codes: ["VAC-001"] });
  await pool.query(`
    insert into "Vacancy" select (jsonb_populate_record(v, jsonb_build_object(
      'id', 1000 + n, 'code', 'VAC-' || (1000 + n), 'title', jsonb_build_object('id', 'Mekanik ' || n), 'reference', 'R' || n))).*
    from "Vacancy" v, generate_series(1, ${MANY}) n where v.code = 'VAC-001'`);
});

const rt = () => ({ ...standing(storage.database.db), config: { ...readConfig({}), adminIds: [1008] } });
const changed = (cells: object) =>
  Array.from({ length: MANY }, (_, n) => ({ "Kode lowongan": `VAC-${1001 + n}`, ...cells }));
const states = async () =>
  Object.fromEntries(
    (await storage.database.db.vacancy.groupBy({ by: ["state"], where: { id: { gt: 1000 } }, _count: true })).map(
      ({ state, _count }) => [state, _count],
    ),
  );

test("a suspension in the middle of a list of a thousand changes wins, and soon", async () => {
  const { db } = storage.database;
  const saving = bring(db, changed({ Kebutuhan: "7" }), { sender: gede });
  // As soon as the list holds the company.
  for (;;) {
    const [held] = await db.$queryRaw<unknown[]>`
      select from pg_locks l join pg_class c on c.oid = l.relation
      where c.relname = 'Company' and l.mode = 'RowShareLock' limit 1`;
    if (held) break;
  }
  const begun = performance.now();
  const outcome = await suspendCompany(rt(), hana, "DUDI-001", "reports");
  const ms = Math.round(performance.now() - begun);
  process.stdout.write(`${JSON.stringify({ suspendedAfterMs: ms })}\n`);
  expect(ms).toBeLessThan(8_000);
  expect(await saving).toMatchObject({ changed: MANY, refused: 0 });
  expect(outcome).toEqual({ stopped: MANY + 1 });
  expect(await states()).toEqual({ suspended: MANY });
}, 60_000);

test("after the suspension nothing of the list is written, and whoever sent it is told how much", async () => {
  const { db } = storage.database;
  let save: Promise<unknown> = Promise.resolve();
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`select 1 from "Company" where code = 'DUDI-001' for update`;
      save = bring(db, changed({ Upah: "3 juta - 4 juta" }), { sender: gede });
      // Until it waits for the company.
      for (;;) {
        const [waits] = await tx.$queryRaw<unknown[]>`select from pg_locks where not granted limit 1`;
        if (waits) break;
      }
      await tx.$executeRaw`update "Company" set state = 'suspended' where code = 'DUDI-001'`;
    },
    { timeout: 30_000 },
  );
  expect(await save).toMatchObject({ changed: 0, refused: MANY });
  expect(await db.vacancyChange.count({ where: { vacancyId: { gt: 1000 } } })).toBe(0);
}, 60_000);

test("a thousand rows change a thousand published vacancies: words are looked at again, staff hear once", async () => {
  const { db } = storage.database;
  expect(await bring(db, changed({ Upah: "3 juta - 4 juta" }), { sender: gede })).toMatchObject({ changed: MANY });
  expect(await states()).toEqual({ inReview: MANY });
  const rows = await db.vacancy.groupBy({
    by: ["wageMin", "wageMax", "revision"],
    where: { id: { gt: 1000 } },
    _count: true,
  });
  expect(rows).toEqual([{ wageMin: 3_000_000, wageMax: 4_000_000, revision: 1, _count: MANY }]);
}, 60_000);
