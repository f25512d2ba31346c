// What people report of vacancies: once each, told to staff, two of them hold one abroad, and it comes back by two people.
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import {
  forgetReports,
  handleReport,
  type NewReport,
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

test("words come later, are sealed, and are added until somebody has looked", async () => {
  await says(0, "VAC-016");
  expect(await says(0, "VAC-016", { kind: "other", said: "telepon +628123456789" })).toBe("added");
  const row = await first();
  expect(row.kind).toBe("asksForMoney");
  expect(row.said).not.toContain("628123456789");
  expect((await reportFor(rt(), { id: row.id, reach: ["MATARAM"] }))?.said).toBe("telepon +628123456789");
  await handleReport(rt(), { id: row.id, reach: "everywhere", by: chitra, finding: "unfounded" });
  expect(await says(0, "VAC-016", { said: "lagi" })).toBe("already");
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
  expect((await first()).said).not.toBeNull();
  now = new Date(now.getTime() + 2 * 86_400_000);
  await forgetReports(rt());
  expect(await first()).toMatchObject({ said: null, photoFileId: null, finding: "unfounded" });
  expect(await database.db.vacancyReport.count({ where: { said: { not: null } } })).toBe(1);
});
