// The sample vacancies as they stand in a database: their verdicts by the operator's tables, and who may read which.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { readTables, verdictOn } from "../../src/vacancies/judging.ts";
import { isOpenOn, openOn, publicVacancy } from "../../src/vacancies/vacancies.ts";
import { openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";
import { sampleVacancies } from "../support/vacancy-sample.ts";

const today = "2026-11-24";
let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase(sampleFilling());
  await postSample(database.db);
});
afterAll(() => database.close());

test("each of the 25 gets its expected verdict by what is stored of it, of its company and of the operator's tables", async () => {
  const tables = await readTables(database.db);
  const rows = await database.db.vacancy.findMany({ include: { company: true }, orderBy: { id: "asc" } });
  const verdicts = rows.map((row) => {
    const { publishable, blockReasons, warnings } = verdictOn(row, tables, today);
    return { code: row.code, publishable, block_reasons: blockReasons, warnings };
  });
  expect(verdicts).toEqual(sampleVacancies.map(({ id, expected }) => ({ code: id, ...expected })));
});

test("the sixteen that may be published are those that anybody may read", async () => {
  const open = await database.db.vacancy.findMany({ where: openOn(today), select: { code: true } });
  const publishable = sampleVacancies.filter(({ expected }) => expected.publishable).map(({ id }) => id);
  expect(open.map(({ code }) => code).sort()).toEqual(publishable);
  expect(publishable).toHaveLength(16);
  const bySql = await database.db.$queryRaw<{ code: string }[]>`
    select v.code from "Vacancy" v join "Company" co on co.code = v."companyCode" where ${isOpenOn(today)} order by v.code`;
  expect(bySql.map(({ code }) => code)).toEqual(publishable);
});

test("one abroad ends by itself the day after its licence or its permit, before anybody has looked", async () => {
  const { db } = database;
  const openNow = async () => {
    const [row] = await db.$queryRaw<{ is: boolean }[]>`
      select ${isOpenOn(today)} as is from "Vacancy" v join "Company" co on co.code = v."companyCode"
      where v.code = 'VAC-016'`;
    const found = await publicVacancy(db, "VAC-016", today);
    return [
      found?.isOpen,
      row?.is,
      (await db.vacancy.count({ where: { AND: [openOn(today), { code: "VAC-016" }] } })) > 0,
    ];
  };
  const licence = (data: object) => db.company.update({ where: { code: "P3MI-001" }, data });
  const permit = (day: string | null) =>
    db.vacancy.update({ where: { code: "VAC-016" }, data: { permitUntil: day && new Date(day) } });
  const [yes, no] = [Array(3).fill(true), Array(3).fill(false)];
  const { licenceNo, licenceUntil } = await db.company.findUniqueOrThrow({ where: { code: "P3MI-001" } });
  const { permitUntil } = await db.vacancy.findUniqueOrThrow({ where: { code: "VAC-016" } });
  await licence({ licenceUntil: new Date("2026-11-23") });
  expect(await openNow()).toEqual(no);
  expect((await publicVacancy(db, "VAC-018", today))?.isOpen).toBe(true); // the state's own needs none
  expect((await publicVacancy(db, "VAC-001", today))?.isOpen).toBe(true);
  await licence({ licenceNo: null, licenceUntil: null });
  expect(await openNow()).toEqual(no);
  await licence({ licenceNo, licenceUntil: new Date(today) });
  expect(await openNow()).toEqual(yes);
  await permit("2026-11-23");
  expect(await openNow()).toEqual(no);
  await permit(today);
  expect(await openNow()).toEqual(yes);
  await permit(null);
  expect(await openNow()).toEqual(yes);
  await licence({ licenceUntil });
  await db.vacancy.update({ where: { code: "VAC-016" }, data: { permitUntil } });
});

test("one that closed yesterday, or whose company is suspended, can be read and not applied to", async () => {
  const { db } = database;
  expect((await publicVacancy(db, "VAC-016", today))?.isOpen).toBe(true);
  expect((await publicVacancy(db, "VAC-016", "2026-12-21"))?.isOpen).toBe(false);
  await db.company.update({ where: { code: "P3MI-001" }, data: { state: "suspended" } });
  const found = await publicVacancy(db, "VAC-016", today);
  expect(found?.isOpen).toBe(false);
  expect(found?.vacancy.abroad?.agency).toEqual({
    name: "PT Penempatan Contoh Rinjani (contoh)",
    licenceNo: "CONTOH/SIP3MI/9001",
    licenceUntil: "2028-06-30",
  });
});

test("nobody reads a draft, or a code that there is not", async () => {
  const { db } = database;
  for (const code of ["VAC-012", "VAC-999", "vac-001", "x"])
    expect(await publicVacancy(db, code, today)).toBe(undefined);
});
