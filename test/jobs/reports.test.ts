// What people report of vacancies: once each, told to staff, two of them hold one abroad, and it comes back by two people.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import {
  forgetReports,
  handleReport,
  type NewReport,
  nextReport,
  report,
  reportFor,
  waitingReports,
} from "../../src/jobs/reports.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { handIn, publish } from "../../src/vacancies/reviewing.ts";
import { openKeptDatabase } from "../support/database.ts";
import type { KeptTables } from "../support/kept-tables.ts";
import { testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const [chitra, hana, gede] = [1003, 1008, 1007];
let database: OpenDatabase;
let tables: KeptTables;
let now: Date;
let people: number[];
const sent: string[] = [];

function rt() {
  const work = { send: async (name: string) => void sent.push(name) };
  const config = { adminIds: [chitra, hana], zone: "Asia/Makassar" } as unknown as Config;
  return { db: database.db, config, now: () => now, seal: testSeal, work: work as never };
}

beforeEach(async () => {
  if (database) await tables.restore();
  else ({ database, tables } = await openKeptDatabase(sampleFilling()));
  now = new Date("2026-11-24T01:05:00.000Z");
  sent.length = 0;
  await postSample(database.db, { codes: ["VAC-001", "VAC-012", "VAC-016"] });
  const rows = [1, 2, 3, chitra].map((telegramId) => ({
    telegramId: BigInt(telegramId),
    language: "id",
    createdAt: now,
  }));
  people = (await database.db.candidate.createManyAndReturn({ data: rows })).map(({ id }) => id);
});
afterAll(() => database.close());

const copied = {
  companyCode: "DUDI-001",
  kind: "domestic",
  state: "published",
  title: { id: "Mekanik", en: "Mechanic" },
  tradeCode: "OTO",
  openings: 1,
  madeBy: 1n,
} as const;
const says = (person: number, code: string, more: Partial<NewReport> = {}) =>
  report(rt(), { candidateId: people[person] ?? 0, code, kind: "asksForMoney", ...more });
const vacancy = (code: string) => database.db.vacancy.findUniqueOrThrow({ where: { code } });
const first = () => database.db.vacancyReport.findFirstOrThrow({ orderBy: { id: "asc" } });

test("two people hold a vacancy abroad at the second's word, and its approvals are worth nothing any more", async () => {
  const { revision } = await vacancy("VAC-016");
  expect(await says(0, "VAC-016")).toBe("reported");
  expect(await vacancy("VAC-016")).toMatchObject({ state: "published", revision });
  expect(await says(1, "VAC-016", { kind: "isFalse" })).toBe("reported");
  expect(await vacancy("VAC-016")).toMatchObject({ state: "suspended", revision: revision + 1 });
  const change = await database.db.vacancyChange.findFirstOrThrow({ orderBy: { id: "desc" } });
  expect(change).toMatchObject({ to: "suspended", by: 0n, reason: "rules:reported" });
  expect(sent.filter((name) => name === "vacancy-ended")).toHaveLength(1);
});

test("two at the same moment hold it once", async () => {
  expect(await Promise.all([says(0, "VAC-016"), says(1, "VAC-016")])).toEqual(["reported", "reported"]);
  expect(await vacancy("VAC-016")).toMatchObject({ state: "suspended", revision: 1 });
  expect(sent.filter((name) => name === "vacancy-ended")).toHaveLength(1);
});

test("one person alone holds nothing, however often; nor do two a vacancy here", async () => {
  expect([await says(0, "VAC-016"), await says(0, "VAC-016"), await says(0, "VAC-016", { kind: "isFalse" })]).toEqual([
    "reported",
    "already",
    "already",
  ]);
  expect([await says(0, "VAC-001"), await says(1, "VAC-001")]).toEqual(["reported", "reported"]);
  expect([(await vacancy("VAC-016")).state, (await vacancy("VAC-001")).state]).toEqual(["published", "published"]);
  expect(await database.db.vacancyReport.count()).toBe(3);
});

test("what was never published is reported like one that there is not", async () => {
  expect([await says(0, "VAC-012"), await says(0, "VAC-999")]).toEqual(["unknown", "unknown"]);
  expect(await database.db.vacancyReport.count()).toBe(0);
});

/** What staff read of the first report: each of its messages, and whether it has a photo. */
async function wordsRead() {
  const read = await reportFor(rt(), { id: (await first()).id, reach: ["MATARAM"] });
  return read?.words.map(({ said, photoFileId }) => [said, photoFileId]);
}

test("words and photos come later, are sealed, and stand beside each other", async () => {
  await says(0, "VAC-016");
  expect(await says(0, "VAC-016", { kind: "other", said: "telepon +628123456789, minta 5 juta" })).toBe("added");
  expect(await says(0, "VAC-016", { said: "ini buktinya", photoFileId: "AgAC" })).toBe("added");
  expect(await says(0, "VAC-016", { photoFileId: "AgAD" })).toBe("added");
  expect((await first()).kind).toBe("asksForMoney");
  expect(JSON.stringify(await database.db.reportWord.findMany())).not.toContain("628123456789");
  expect(await wordsRead()).toEqual([
    ["telepon +628123456789, minta 5 juta", undefined],
    ["ini buktinya", "AgAC"],
    [undefined, "AgAD"],
  ]);
});

test("a report has an end: so many messages, and what staff can read on one screen", async () => {
  const long = "a".repeat(2000);
  expect(await says(0, "VAC-016", { said: long })).toBe("reported");
  expect([await says(0, "VAC-016", { said: long }), await says(0, "VAC-016", { said: "lagi" })]).toEqual([
    "added",
    "full",
  ]);
  for (let photo = 3; photo <= 6; photo += 1)
    expect(await says(0, "VAC-016", { photoFileId: `p${photo}` })).toBe("added");
  expect(await says(0, "VAC-016", { photoFileId: "p7" })).toBe("full");
  expect((await wordsRead())?.map(([said]) => said?.length)).toEqual([2000, 500, ...Array(4).fill(undefined)]);
});

test("after staff looked it can be said again, a few times in a month", async () => {
  for (const again of [1, 2, 3]) {
    expect(await says(0, "VAC-001", { said: `kali ${again}` })).toBe("reported");
    const { id } = await database.db.vacancyReport.findFirstOrThrow({ where: { handledAt: null } });
    await handleReport(rt(), { id, reach: "everywhere", by: chitra, finding: "unfounded" });
    now = new Date(now.getTime() + 2 * 86_400_000);
  }
  expect(await says(0, "VAC-001")).toBe("enough");
  expect(await says(1, "VAC-001")).toBe("reported");
  now = new Date(now.getTime() + 30 * 86_400_000);
  expect(await says(0, "VAC-001")).toBe("reported");
});

test("whoever reports everything within a day is asked to stop, and hears so again the next day no more", async () => {
  const codes = ["VAC-002", "VAC-003", "VAC-004", "VAC-005", "VAC-006", "VAC-007"];
  await database.db.vacancy.createMany({
    data: codes.map((code, at) => ({ ...copied, id: 700 + at, code, publishedAt: now, changedAt: now, madeAt: now })),
  });
  const said = [];
  for (const code of codes) said.push(await says(0, code));
  expect(said).toEqual([...Array(5).fill("reported"), "enough"]);
  now = new Date(now.getTime() + 86_400_001);
  expect(await says(0, "VAC-007")).toBe("reported");
});

test("whoever was erased and comes again is not the second person", async () => {
  await says(0, "VAC-016");
  await database.db.candidate.delete({ where: { id: people[0] ?? 0 } });
  await says(1, "VAC-016");
  expect((await vacancy("VAC-016")).state).toBe("published");
  await says(2, "VAC-016");
  expect((await vacancy("VAC-016")).state).toBe("suspended");
});

test("of several reports the one that waits longest comes next", async () => {
  await says(0, "VAC-016");
  await says(1, "VAC-016");
  const { id, vacancyId } = await first();
  const next = () => nextReport(database.db, { vacancyId, reach: ["MATARAM"] });
  expect(await next()).toBe(id);
  await handleReport(rt(), { id, reach: "everywhere", by: chitra, finding: "mended" });
  expect(await next()).toBe(id + 1);
  expect(await nextReport(database.db, { vacancyId, reach: ["SINGOSARI"] })).toBeUndefined();
});

test("staff are owed word of each, the company of the hold alone, whoever reported of what came of it", async () => {
  await says(0, "VAC-016");
  await says(1, "VAC-016");
  const { id } = await first();
  await handleReport(rt(), { id, reach: "everywhere", by: chitra, finding: "mended" });
  const owed = await database.db.delivery.findMany({
    select: { kind: true, candidateId: true },
    orderBy: { id: "asc" },
  });
  expect(owed).toEqual([
    { kind: "vacancy-reported", candidateId: people[3] },
    { kind: "vacancy-reported", candidateId: people[3] },
    { kind: "vacancy-report-handled", candidateId: people[0] },
  ]);
  expect(sent.filter((name) => name === "vacancy-report-notice")).toHaveLength(2);
});

test("another centre's staff see and decide nothing", async () => {
  await says(0, "VAC-016");
  const { id } = await first();
  expect(await reportFor(rt(), { id, reach: ["SINGOSARI"] })).toBeUndefined();
  expect(await handleReport(rt(), { id, reach: ["SINGOSARI"], by: hana, finding: "true" })).toBe("unknown");
  expect(await database.db.vacancyReport.count({ where: waitingReports(["SINGOSARI"]) })).toBe(0);
  expect(await database.db.vacancyReport.count({ where: waitingReports(["MATARAM"]) })).toBe(1);
});

test("what is found true is held, here as well, and the second who decides changes nothing", async () => {
  await says(0, "VAC-001");
  const { id } = await first();
  const decided = { id, reach: "everywhere", by: chitra } as const;
  expect(await handleReport(rt(), { ...decided, finding: "true" })).toBe("done");
  expect(await handleReport(rt(), { ...decided, finding: "unfounded" })).toBe("already");
  expect((await vacancy("VAC-001")).state).toBe("suspended");
  expect((await first()).finding).toBe("true");
});

test("what is found true of one that waits for review voids what was approved of it", async () => {
  await says(0, "VAC-016");
  const { id } = await first();
  const { id: vacancyId, revision } = await vacancy("VAC-016");
  await database.db.vacancy.update({ where: { id: vacancyId }, data: { state: "inReview" } });
  await database.db.vacancyApproval.create({ data: { vacancyId, revision, approvedBy: BigInt(chitra), at: now } });
  await handleReport(rt(), { id, reach: "everywhere", by: chitra, finding: "true" });
  const asked = { id: vacancyId, writer: { telegramId: hana, reach: "everywhere" as const } };
  expect(await publish(rt(), { ...asked, revision })).toBe("stale");
  expect(await publish(rt(), { ...asked, revision: revision + 1 })).toEqual({ waitsFor: 1 });
});

test("it comes back after every report was looked at, and by two people anew", async () => {
  const { id, revision } = await vacancy("VAC-016");
  const approvals = [chitra, hana].map((each) => ({ vacancyId: id, revision, approvedBy: BigInt(each), at: now }));
  await database.db.vacancyApproval.createMany({ data: approvals });
  await says(0, "VAC-016");
  await says(1, "VAC-016");
  const writer = (telegramId: number) => ({ telegramId, reach: "everywhere" as const });
  expect(await handIn(rt(), { id, writer: writer(gede) })).toBe("in-review");
  const asked = (who: number) => ({ id, writer: writer(who), revision: revision + 1 });
  expect(await publish(rt(), asked(chitra))).toBe("reports-wait");
  for (const { id: reportId } of await database.db.vacancyReport.findMany())
    await handleReport(rt(), { id: reportId, reach: "everywhere", by: chitra, finding: "unfounded" });
  expect(await publish(rt(), asked(chitra))).toEqual({ waitsFor: 1 });
  expect(await publish(rt(), asked(hana))).toBe("published");
});

test("what was said and shown is forgotten three months after it was looked at, not before", async () => {
  await says(0, "VAC-016", { said: "diminta uang", photoFileId: "AgAC" });
  await says(1, "VAC-001", { said: "belum dilihat" });
  const { id } = await first();
  await handleReport(rt(), { id, reach: "everywhere", by: chitra, finding: "unfounded" });
  now = new Date(now.getTime() + 89 * 86_400_000);
  await forgetReports(rt());
  expect(await database.db.reportWord.count()).toBe(2);
  now = new Date(now.getTime() + 2 * 86_400_000);
  await forgetReports(rt());
  expect(await wordsRead()).toEqual([]);
  expect((await first()).finding).toBe("unfounded");
  expect(await database.db.reportWord.count()).toBe(1);
});
