// The way of a vacancy to its readers: who may publish what, what keeps it back, and what takes it away again.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { suspendVacancies } from "../../src/companies/cascade.ts";
import type { Config } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { checkPublished } from "../../src/vacancies/checking.ts";
import { copyVacancy } from "../../src/vacancies/drafting.ts";
import { editVacancy } from "../../src/vacancies/editing.ts";
import type { Answer } from "../../src/vacancies/field-answers.ts";
import { close, decide, handIn, publish, suspend } from "../../src/vacancies/reviewing.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const [chitra, hana, gede] = [1003, 1008, 1007];
let database: OpenDatabase;
let tables: KeptTables;
let now: Date;
const sent: { name: string; input: object }[] = [];
const gedes = { telegramId: gede, companyCode: "P3MI-001" };
const staff = (telegramId: number, reach: "everywhere" | string[] = "everywhere") => ({ telegramId, reach });

function rt() {
  const work = { send: async (name: string, input: object) => void sent.push({ name, input }) };
  const config = { adminIds: [chitra, hana], zone: "Asia/Makassar" } as unknown as Config;
  return { db: database.db, config, now: () => now, work: work as never };
}

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  now = new Date("2026-11-24T01:05:00.000Z");
  sent.length = 0;
});
afterAll(() => database.close());

const stateOf = async (id: number) => {
  const { state, closedAs } = await database.db.vacancy.findUniqueOrThrow({ where: { id } });
  return closedAs === null ? state : `${state} ${closedAs}`;
};
const heard = () =>
  sent.filter(({ name }) => name.startsWith("vacancy-")).map(({ name, input }) => ({ name, ...input }));
const inReview = () => postSample(database.db, { codes: ["VAC-001", "VAC-016"], state: () => "inReview" });
const asked = (id: number, who: number) => ({ id, writer: staff(who), revision: 0 });

async function publishedThen(leave: () => Promise<unknown>) {
  expect(await publish(rt(), asked(16, hana))).toBe("published");
  await leave();
}

async function companyStopped() {
  await database.db.$transaction((tx) =>
    suspendVacancies(rt(), tx, { code: "P3MI-001", by: hana, reason: "employer_suspended" }),
  );
}

async function licenceRenewed() {
  const licenceOf = (data: object) => database.db.company.update({ where: { code: "P3MI-001" }, data });
  await licenceOf({ licenceUntil: new Date("2026-11-23") });
  expect(await checkPublished(rt())).toEqual({ closed: 0, suspended: 1 });
  await licenceOf({ licenceNo: "CONTOH/SIP3MI/9002", licenceUntil: new Date("2028-06-30") });
}

describe("handing in", () => {
  test("what the rules keep back stays a draft, with every reason", async () => {
    await postSample(database.db, { codes: ["VAC-025", "VAC-022"], state: () => "draft" });
    const writer = staff(gede);
    expect(await handIn(rt(), { id: 22, writer })).toEqual({ blocked: ["sip2mi_missing"] });
    await database.db.vacancy.update({ where: { id: 25 }, data: { contractMonths: 12 } });
    expect(await handIn(rt(), { id: 25, writer })).toMatchObject({
      blocked: expect.arrayContaining(["visa_not_work"]),
    });
    expect([await stateOf(22), await stateOf(25)]).toEqual(["draft", "draft"]);
  });

  test("what the worker pays for the placement keeps it back, line by line; an exam does not", async () => {
    await postSample(database.db, { codes: ["VAC-016"], state: () => "draft" });
    const worker = { currency: "IDR", payer: "worker" };
    const exam = { ...worker, item: "Ujian bahasa", amount: 450_000 };
    const costs = [exam, { ...worker, item: "Biaya agen", amount: 15_000_000 }];
    await database.db.vacancy.update({ where: { id: 16 }, data: { costs } });
    expect(await handIn(rt(), { id: 16, writer: gedes })).toEqual({ blocked: ["costs_charged_to_worker"] });
    await database.db.vacancy.update({ where: { id: 16 }, data: { costs: [exam], state: "inReview" } });
    await publish(rt(), asked(16, chitra));
    await database.db.vacancy.update({ where: { id: 16 }, data: { costs } });
    expect(await publish(rt(), asked(16, hana))).toEqual({ blocked: ["costs_charged_to_worker"] });
  });

  test("is for the company's own, and of what has a name, a place, a wage and an end", async () => {
    await postSample(database.db, { codes: ["VAC-001", "VAC-016"], state: () => "draft" });
    expect(await handIn(rt(), { id: 1, writer: gedes })).toBe("unknown");
    await database.db.vacancy.update({ where: { id: 16 }, data: { closesOn: null, title: { id: "" } } });
    expect(await handIn(rt(), { id: 16, writer: gedes })).toEqual({ missing: ["title", "closesOn"] });
  });
});

describe("publishing", () => {
  test("a vacancy here needs one person, who did not write it", async () => {
    await inReview();
    expect(await publish(rt(), asked(1, gede))).toBe("own");
    expect(await publish(rt(), { ...asked(1, chitra), writer: staff(chitra, ["SINGOSARI"]) })).toBe("unknown");
    expect(await publish(rt(), asked(1, chitra))).toBe("published");
    expect(await stateOf(1)).toBe("published");
    expect(heard()).toEqual([{ name: "vacancy-published", vacancyId: 1 }]);
  });

  test("a vacancy abroad needs two different people, and the same one twice is one", async () => {
    await inReview();
    expect(await publish(rt(), asked(16, chitra))).toEqual({ waitsFor: 1 });
    expect(await publish(rt(), asked(16, chitra))).toBe("already");
    expect(await stateOf(16)).toBe("inReview");
    expect(heard()).toEqual([]);
    expect(await publish(rt(), asked(16, hana))).toBe("published");
  });

  test("an approval counts for exactly what was approved", async () => {
    await inReview();
    await publish(rt(), asked(16, chitra));
    const edit = { id: 16, writer: gedes, field: "title", isLight: false };
    expect(await editVacancy(rt(), edit, { data: { title: { id: "Pemanen sawit" } } })).toBe("edited");
    expect(await publish(rt(), asked(16, hana))).toBe("stale");
    expect(await publish(rt(), { ...asked(16, hana), revision: 1 })).toEqual({ waitsFor: 1 });
  });

  test("whoever changed a word of it does not approve it", async () => {
    await inReview();
    const edit = { id: 16, writer: staff(hana), field: "title", isLight: false };
    await editVacancy(rt(), edit, { data: { title: { id: "Pemanen sawit" } } });
    expect(await publish(rt(), { ...asked(16, hana), revision: 1 })).toBe("own");
  });

  test("an approval of somebody who may approve no more is none", async () => {
    await inReview();
    await database.db.vacancyApproval.create({ data: { vacancyId: 16, revision: 0, approvedBy: 1n, at: now } });
    expect(await publish(rt(), asked(16, hana))).toEqual({ waitsFor: 1 });
  });

  test.each([
    ["the licence was withdrawn", { licenceNo: null, licenceUntil: null }, ["recruiter_not_licensed"]],
    ["the company was suspended", { state: "suspended" as const }, ["employer_suspended"]],
  ])("between two approvals %s", async (_, change, reasons) => {
    await inReview();
    await publish(rt(), asked(16, chitra));
    await database.db.company.update({ where: { code: "P3MI-001" }, data: change });
    expect(await publish(rt(), asked(16, hana))).toEqual({ blocked: reasons });
    expect(await stateOf(16)).toBe("inReview");
  });

  test.each<[string, () => Promise<unknown>]>([
    ["its approver gave it back", () => decide(rt(), asked(16, chitra), { to: "draft", reason: "Jam kerjanya?" })],
    ["staff suspended it in review", () => suspend(rt(), asked(16, chitra), "Ada laporan")],
    ["staff suspended it", () => publishedThen(() => suspend(rt(), asked(16, chitra), "Ada laporan"))],
    ["it was closed", () => publishedThen(() => close(rt(), { id: 16, writer: gedes }, "filled"))],
    ["its company was stopped", () => publishedThen(() => companyStopped())],
    ["the licence ended and another was recorded", () => publishedThen(() => licenceRenewed())],
  ])("an approval from before %s is none", async (_, leave) => {
    await inReview();
    await publish(rt(), asked(16, chitra));
    await leave();
    expect(await handIn(rt(), { id: 16, writer: gedes })).toBe("in-review");
    const { revision } = await database.db.vacancy.findUniqueOrThrow({ where: { id: 16 } });
    const again = (who: number) => publish(rt(), { ...asked(16, who), revision });
    expect(await publish(rt(), asked(16, hana))).toBe("stale");
    expect(await again(hana)).toEqual({ waitsFor: 1 });
    expect(await again(hana)).toBe("already");
    expect(await again(chitra)).toBe("published");
  });

  test("an approval from before its company changed is none, though it waited all the time", async () => {
    await inReview();
    await publish(rt(), asked(16, chitra));
    await companyStopped();
    expect(await stateOf(16)).toBe("inReview");
    expect(await publish(rt(), asked(16, hana))).toBe("stale");
    expect(await publish(rt(), { ...asked(16, hana), revision: 1 })).toEqual({ waitsFor: 1 });
  });

  test("whoever recruits for the company approves nothing of it, whatever else they are", async () => {
    await inReview();
    const recruiter = { role: "recruiter", companyCode: "P3MI-001", givenBy: 1n, givenAt: now } as const;
    await publish(rt(), asked(16, chitra));
    await database.db.heldRole.createMany({
      data: [chitra, hana].map((id) => ({ ...recruiter, telegramId: BigInt(id) })),
    });
    expect(await publish(rt(), asked(16, hana))).toBe("own");
    await database.db.heldRole.deleteMany({ where: { telegramId: BigInt(hana), role: "recruiter" } });
    // Nor does what one approved before they recruited count.
    expect(await publish(rt(), asked(16, hana))).toEqual({ waitsFor: 1 });
  });

  test("whoever wrote it and recruits for another company by now hears of it no more; their successor does", async () => {
    await inReview();
    const [wrote, next] = [7001n, 7002n];
    await database.db.candidate.createMany({
      data: [wrote, next].map((telegramId) => ({ telegramId, language: "id", createdAt: now })),
    });
    const recruits = { role: "recruiter", givenBy: 1n, givenAt: now } as const;
    await database.db.heldRole.createMany({
      data: [
        { ...recruits, telegramId: wrote, companyCode: "P3MI-001", takenBy: 1n, takenAt: now },
        { ...recruits, telegramId: wrote, companyCode: "DUDI-001" },
        { ...recruits, telegramId: next, companyCode: "P3MI-001" },
      ],
    });
    await database.db.vacancy.update({ where: { id: 16 }, data: { madeBy: wrote } });
    await publish(rt(), asked(16, chitra));
    await publish(rt(), asked(16, hana));
    const told = await database.db.delivery.findMany({
      where: { kind: "vacancy-told" },
      select: { candidate: { select: { telegramId: true } } },
    });
    expect(told.map(({ candidate }) => candidate?.telegramId)).toEqual([next]);
  });

  test("two presses at once publish it once", async () => {
    await inReview();
    await publish(rt(), asked(16, chitra));
    const outcomes = await Promise.all([publish(rt(), asked(16, hana)), publish(rt(), asked(16, hana))]);
    expect(outcomes.sort()).toEqual(["not-now", "published"]);
    expect(heard()).toHaveLength(1);
  });
});

test("what is over where its centre is, or where the operator is, is not published for the hour between", async () => {
  await inReview();
  const { db } = database;
  await db.centre.update({ where: { code: "MATARAM" }, data: { zone: "Asia/Jayapura" } });
  await db.vacancy.updateMany({ data: { closesOn: new Date("2026-11-24"), departsOn: null } });
  now = new Date("2026-11-24T15:30:00Z"); // 00:30 of the 25th there, 23:30 of the 24th where the operator is
  expect(await publish(rt(), asked(1, hana))).toEqual({ blocked: ["closed"] });
  await db.centre.update({ where: { code: "MATARAM" }, data: { zone: "Asia/Jakarta" } });
  now = new Date("2026-11-24T16:30:00Z"); // 23:30 of the 24th there, 00:30 of the 25th where the operator is
  expect(await publish(rt(), asked(1, hana))).toEqual({ blocked: ["closed"] });
  now = new Date("2026-11-24T14:30:00Z");
  expect(await publish(rt(), asked(1, hana))).toBe("published");
});

describe("a published vacancy", () => {
  const edited = async (id: number, field: string, isLight: boolean, data: NonNullable<Answer["data"]>) =>
    editVacancy(rt(), { id, writer: staff(gede), field, isLight }, { data });
  beforeEach(() => postSample(database.db, { codes: ["VAC-001", "VAC-016"] }));

  test("here stands on with a number that the rules can judge, goes back with words, and is suspended by a fee", async () => {
    expect(await edited(1, "openings", true, { openings: 5 })).toBe("edited");
    expect(await stateOf(1)).toBe("published");
    expect(await edited(1, "benefits", false, { benefits: ["Makan"] })).toBe("in-review");
    expect(heard()).toEqual([{ name: "vacancy-ended", vacancyId: 1, why: "inReview" }]);
    await publish(rt(), { ...asked(1, chitra), revision: 2 });
    expect(await edited(1, "fee", false, { feeRupiah: 500_000 })).toBe("suspended");
    expect(await stateOf(1)).toBe("suspended");
  });

  test("that asks for a certificate more is told of to whoever looks for that, whatever else changes is not", async () => {
    const [one, another] = await database.db.scheme.findMany({ where: { tradeCode: "LAS" }, take: 2 });
    const schemes = (...ids: (number | undefined)[]) =>
      editVacancy(
        rt(),
        { id: 1, writer: staff(gede), field: "schemes", isLight: true },
        { schemes: ids.map((schemeId = 0) => ({ schemeId, required: true })) },
      );
    expect(await schemes(one?.id)).toBe("edited");
    expect(heard()).toEqual([{ name: "vacancy-published", vacancyId: 1 }]);
    await schemes(one?.id, another?.id);
    expect(heard()).toHaveLength(2);
    await schemes(another?.id);
    await edited(1, "openings", true, { openings: 5 });
    expect(heard()).toHaveLength(2);
    expect(await edited(1, "benefits", false, { benefits: ["Makan"] })).toBe("in-review");
    await schemes(one?.id);
    expect(heard().filter(({ name }) => name === "vacancy-published")).toHaveLength(2);
  });

  test("abroad goes back with any edit", async () => {
    expect(await edited(16, "openings", true, { openings: 5 })).toBe("in-review");
  });

  test.each([
    ["its permit ends", { permitUntil: new Date("2026-11-23") }, {}],
    ["the licence ends", {}, { licenceUntil: new Date("2026-11-23") }],
    ["the company is not verified any more", {}, { state: "inReview" as const }],
  ])("is suspended by itself, once, when %s", async (_, vacancy, company) => {
    expect(await checkPublished(rt())).toEqual({ closed: 0, suspended: 0 });
    await database.db.vacancy.update({ where: { id: 16 }, data: vacancy });
    await database.db.company.update({ where: { code: "P3MI-001" }, data: company });
    expect(await checkPublished(rt())).toEqual({ closed: 0, suspended: 1 });
    expect(await checkPublished(rt())).toEqual({ closed: 0, suspended: 0 });
    expect(await stateOf(16)).toBe("suspended");
    expect(heard()).toEqual([{ name: "vacancy-ended", vacancyId: 16, why: "suspended" }]);
  });

  test("is suspended by itself when the operator's table closes the country", async () => {
    await database.db.destination.updateMany({ where: { country: "MY" }, data: { policy: "review" } });
    expect(await checkPublished(rt())).toEqual({ closed: 0, suspended: 1 });
  });

  test("closes by itself after its last day, where the centre is", async () => {
    now = new Date("2026-12-20T15:59:00.000Z");
    expect(await checkPublished(rt())).toEqual({ closed: 0, suspended: 0 });
    now = new Date("2026-12-20T16:00:00.000Z");
    expect(await checkPublished(rt())).toEqual({ closed: 2, suspended: 0 });
    expect(await stateOf(1)).toBe("closed expired");
  });

  test("that was closed is looked at again before anybody reads it", async () => {
    expect(await close(rt(), { id: 1, writer: { telegramId: gede, companyCode: "DUDI-001" } }, "filled")).toBe("done");
    expect(await close(rt(), { id: 1, writer: staff(gede) }, "filled")).toBe("not-now");
    expect(await stateOf(1)).toBe("closed filled");
    expect(await publish(rt(), asked(1, chitra))).toBe("not-now");
    expect(await handIn(rt(), { id: 1, writer: staff(gede) })).toBe("in-review");
    expect(await publish(rt(), asked(1, chitra))).toBe("stale");
    expect(await publish(rt(), { ...asked(1, chitra), revision: 1 })).toBe("published");
  });

  test("is suspended by staff, and copied into a draft without its last day", async () => {
    expect(await suspend(rt(), asked(1, chitra), "Ada laporan")).toBe("done");
    const id = await copyVacancy(rt(), { id: 1, writer: staff(gede) });
    const copied = await database.db.vacancy.findUniqueOrThrow({
      where: { id: Number(id) },
      include: { schemes: true },
    });
    expect(copied).toMatchObject({ state: "draft", closesOn: null, publishedAt: null, wageMin: 2_750_000 });
    expect(copied.schemes).toHaveLength(1);
  });
});

test("a vacancy in review is given back with a question, or refused for good", async () => {
  await inReview();
  expect(await decide(rt(), asked(1, chitra), { to: "draft", reason: "Jam kerjanya?" })).toBe("done");
  expect(await decide(rt(), asked(16, chitra), { to: "rejected", reason: "Palsu" })).toBe("done");
  expect([await stateOf(1), await stateOf(16)]).toEqual(["draft", "rejected"]);
  expect(await handIn(rt(), { id: 16, writer: gedes })).toBe("not-now");
});
