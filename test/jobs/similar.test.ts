// What is offered in place of a vacancy: what somebody may really apply to.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { similarTo } from "../../src/jobs/similar.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import type { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { vacancyWhere } from "../../src/vacancies/vacancies.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

let database: OpenDatabase;
let tables: KeptTables;
let candidateId: number;
const rt = () => ({ config: readConfig({}), db: database.db, now: () => now, seal: testSeal });

beforeAll(async () => {
  ({ database, tables } = await openKeptDatabase(sampleFilling()));
});
beforeEach(async () => {
  await tables.restore();
  await postSample(database.db, { codes: ["VAC-001", "VAC-002", "VAC-003", "VAC-016", "VAC-017"] });
  const person = { telegramId: 1, name: "Amina", phone: "+6281234567001", number: "LAS-2026-00001" };
  // She lives in Kota Mataram (52.71) and is 27.
  ({ candidateId } = await register(database.db, { ...person, goal: "workHere", birthDate: "1999-08-17" }));
});
afterAll(() => database.close());

/** Another motorcycle workshop's vacancy in Kota Mataram, like VAC-001, with some changes. */
async function another(id: number, changes: Partial<Prisma.VacancyUncheckedCreateInput> = {}): Promise<void> {
  const { id: _, code: __, ...like } = await database.db.vacancy.findUniqueOrThrow({ where: { code: "VAC-001" } });
  await database.db.vacancy.create({
    data: { ...like, id, code: `VAC-${id}`, reference: null, ...changes } as Prisma.VacancyUncheckedCreateInput,
  });
}

async function likeThis(code = "VAC-001"): Promise<string[]> {
  const vacancy = await vacancyWhere(database.db, { code });
  if (!vacancy) throw new Error(code);
  return (await similarTo(rt(), vacancy, candidateId)).map((each) => each.code);
}

async function applied(code: string, state: "applied" | "rejected"): Promise<void> {
  const { id: vacancyId } = await database.db.vacancy.findUniqueOrThrow({ where: { code } });
  const at = { appliedAt: now, movedAt: now };
  await database.db.jobApplication.create({ data: { vacancyId, candidateId, state, sharedVersion: 1, ...at } });
}

test("of the same trade and within reach: not itself, not another trade, not another province", async () => {
  expect(await likeThis()).toEqual([]);
  await another(901, { companyCode: "DUDI-002" });
  await another(902, { tradeCode: "LAS" });
  await another(903, { regencyCode: "35.07" });
  await another(904, { state: "closed", closedAs: "filled" });
  expect(await likeThis()).toEqual(["VAC-901"]);
});

test("at most five, those in their own regency before those elsewhere in the province", async () => {
  await another(901, { regencyCode: "52.01" });
  for (const id of [902, 903, 904, 905, 906]) await another(id);
  expect((await likeThis()).toSorted()).toEqual(["VAC-902", "VAC-903", "VAC-904", "VAC-905", "VAC-906"]);
});

test("not what they applied to already, nor the same trade at a company that refused them", async () => {
  await another(901);
  await another(902, { companyCode: "DUDI-002" });
  await applied("VAC-901", "applied");
  expect(await likeThis()).toEqual(["VAC-902"]);
  await applied("VAC-001", "rejected");
  await another(903);
  expect(await likeThis()).toEqual(["VAC-902"]);
});

test("not one for another age", async () => {
  await another(901, { minimumAge: 18, maximumAge: 25 });
  expect(await likeThis()).toEqual([]);
});

test("abroad only in place of one abroad, and never for somebody under 18", async () => {
  await database.db.vacancy.updateMany({ where: { kind: "overseas" }, data: { tradeCode: "PTN" } });
  expect(await likeThis("VAC-016")).toEqual(["VAC-017"]);
  await another(901, { tradeCode: "PTN" });
  expect(await likeThis("VAC-901")).toEqual([]);
  const birthDateSealed = testSeal.seal("2010-01-01", "candidate.birthDate");
  await database.db.candidate.update({ where: { id: candidateId }, data: { birthDateSealed } });
  expect(await likeThis("VAC-016")).toEqual([]);
});
