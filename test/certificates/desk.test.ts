// What the desk sees of certificates: the same people in each figure, list and file, within reach, and no more of them
// than staff may see.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { certificatesExport } from "../../src/certificates/desk-export.ts";
import { byPlace, byTrade, countOf, figuresOf } from "../../src/certificates/desk-figures.ts";
import { listOf, openScope } from "../../src/certificates/desk-list.ts";
import { readScope, type Scope, scopeCode, statuses } from "../../src/certificates/desk-scope.ts";
import { statusOn } from "../../src/certificates/status.ts";
import { addDays, dateForDatabase, localDate } from "../../src/platform/calendar.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { type Certified, certify, matchHolder } from "../support/certified.ts";
import { openTestDatabase } from "../support/database.ts";
import { exported, exportedLines } from "../support/exported.ts";
import { openWorkbook } from "../support/opened-workbook.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const zone = "Asia/Makassar";
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
const texts = openTexts("id");
const rt = { db, seal: testSeal, config: { zone } as never, now: () => now };
const everywhere = { reach: "everywhere", now } as const;
let sample: readonly Certified[];

beforeAll(async () => {
  sample = [...(await certify(db)).values()];
});
afterAll(() => opened.close());

const plain = ["all", "valid", "way", "waiting", "unmatched"] as const;
const scopes: Scope[] = [
  ...plain.map((of) => ({ of })),
  ...statuses.map((status) => ({ of: "status" as const, status })),
  { of: "soon" },
  { of: "soon", tradeCode: "LAS" },
  { of: "soon", tradeCode: "LAS", place: "52.03" },
  { of: "soon", tradeCode: "LAS", place: "none" },
  { of: "trade", tradeCode: "LAS" },
];

test("each status has the sample's rows of that status, in figures, lists and files", async () => {
  for (const status of statuses) {
    const expected = sample.filter((each) => each.expected === status);
    const scope = { of: "status", status } as const;
    expect([status, await countOf(db, scope, everywhere)]).toEqual([status, expected.length]);
    expect([status, (await listOf(db, scope, { ...everywhere, page: 0 })).total]).toEqual([status, expected.length]);
    const lines = await exportedLines(rt, certificatesExport, { scope: scopeCode(scope) });
    const records = lines.map((line) => line.split(";")[0]);
    expect(records.sort()).toEqual(expected.map(({ row }) => row.record_id).sort());
  }
  const count = (...these: string[]) => sample.filter(({ expected }) => these.includes(expected)).length;
  expect(await figuresOf(db, { ...everywhere, zone })).toMatchObject({
    all: sample.length,
    valid: count("active", "expiring"),
    soon: count("expiring"),
    expired: count("expired"),
    way: count("registered", "scheduled", "competent"),
    unmatched: count("active", "expiring"),
  });
});

test("every list holds as many as its file, a page at a time, and each on it is what the list says", async () => {
  for (const scope of scopes) {
    const first = await listOf(db, scope, { ...everywhere, page: 0 });
    const rows = [...first.rows];
    for (let page = 1; page * 8 < first.total; page++)
      rows.push(...(await listOf(db, scope, { ...everywhere, page })).rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(first.total);
    const file = await exported(rt, certificatesExport, { scope: scopeCode(scope), format: "xlsx" });
    expect(openWorkbook(file?.bytes ?? Buffer.alloc(0))).toHaveLength(first.total + 1);
    expect(file?.count).toBe(first.total);
    if (scope.of === "status") expect(new Set(rows.map(({ status }) => status)).size).toBeLessThan(2);
    if (scope.of === "all" || scope.of === "trade")
      expect(rows.some(({ status }) => status === "notYetCompetent")).toBe(false);
  }
});

test("a file tells who, which, until when; of a NIK its ends, of a birth date nothing, and every row its mark", async () => {
  const file = await exported(rt, certificatesExport, { scope: "t-LAS", mark: 42, format: "xlsx" });
  expect(file?.name).toBe("sertifikat-las-2026-11-24.xlsx");
  const [heading, ...rows] = openWorkbook(file?.bytes ?? Buffer.alloc(0));
  const columns = new Map([...(heading ?? [])].map(([column, { value }]) => [value, column]));
  const { row: first } = sample.find(({ row }) => row.record_id === "CRT-0002") ?? {};
  const found = rows.find((row) => row.get(columns.get("Catatan") ?? "")?.value === "CRT-0002");
  const cell = (name: string) => found?.get(columns.get(name) ?? "");
  expect(cell("Nama")?.value).toBe(first?.holder_name);
  expect(cell("NIK (disamarkan)")?.value).toBe(`${first?.nik.slice(0, 4)}********${first?.nik.slice(-4)}`);
  expect(cell("Berlaku sampai")).toMatchObject({ type: "n", style: "3" });
  expect(cell("Sisa hari")).toEqual({ type: "n", style: "0", value: "0" });
  expect(rows.every((row) => row.get(columns.get("Kode unduhan") ?? "")?.value === "E-42")).toBe(true);
  const text = JSON.stringify(rows.map((row) => [...row.values()].map(({ value }) => value)));
  expect(sample.some(({ row }) => text.includes(row.nik) || text.includes(row.birth_date))).toBe(false);
});

test("the conditions of the database are those of the calendar, at every centre's own midnight", async () => {
  await db.certification.deleteMany({ where: { recordKey: { startsWith: "Z-" } } });
  const [scheme] = await db.scheme.findMany({ take: 1 });
  const [holder] = await db.holder.findMany({ take: 1 });
  const centres = await db.centre.findMany();
  const days = [-400, -91, -1, 0, 1, 89, 90, 91, 92, 400].map((days) => addDays("2026-11-24", days));
  const made = centres.flatMap(({ code }) => days.map((day) => ({ code, day })));
  await db.certification.createMany({
    data: made.map(({ code, day }, at) => ({
      ...{ centreCode: code, recordKey: `Z-${at}`, holderId: holder?.id ?? 0, schemeId: scheme?.id ?? 0 },
      ...{ state: "issued", createdAt: now, changedAt: now },
      ...{ certificateNo: `Z ${1000 + at}`, certificateKey: `Z${1000 + at}`, publicCode: `z${at}`.padEnd(22, "z") },
      ...{ issuedOn: dateForDatabase("2020-01-01"), validUntil: dateForDatabase(day) },
    })),
  });
  const zoneOf = new Map(centres.map((centre) => [centre.code, centre.zone]));
  const issued = await db.certification.findMany({
    where: { state: "issued" },
    select: { centreCode: true, validUntil: true },
  });
  expect(new Set(zoneOf.values()).size).toBeGreaterThan(1);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -72, max: 72 }), async (halfHours) => {
      const at = new Date(Date.parse("2026-11-24T16:00:00Z") + halfHours * 30 * 60_000);
      const slowly = issued.map(({ centreCode, validUntil }) =>
        statusOn(
          { state: "issued", validUntil: validUntil?.toISOString().slice(0, 10) },
          localDate(at, zoneOf.get(centreCode) ?? zone),
        ),
      );
      for (const status of ["active", "expiring", "expired"] as const) {
        const expected = slowly.filter((each) => each === status).length;
        expect(await countOf(db, { of: "status", status }, { reach: "everywhere", now: at })).toBe(expected);
      }
    }),
    { numRuns: 40 },
  );
  await db.certification.deleteMany({ where: { recordKey: { startsWith: "Z-" } } });
});

test("staff of a centre see its certificates alone", async () => {
  for (const scope of scopes) {
    const all = await countOf(db, scope, everywhere);
    expect(await countOf(db, scope, { reach: ["MATARAM"], now })).toBe(all);
    for (const reach of [["SINGOSARI"], []]) {
      expect(await countOf(db, scope, { reach, now })).toBe(0);
      expect(await listOf(db, scope, { reach, now, page: 0 })).toEqual({ rows: [], total: 0 });
      expect(await exportedLines(rt, certificatesExport, { scope: scopeCode(scope), reach })).toEqual([]);
    }
  }
  expect(await figuresOf(db, { reach: ["SINGOSARI"], now, zone })).toMatchObject({ all: 0, valid: 0, unmatched: 0 });
  expect(await byTrade(db, { of: "soon" }, { reach: ["SINGOSARI"], now, language: "id" })).toEqual([]);
});

describe("where holders come from", () => {
  test("as the person told, else as the record says, else nobody knows: never as a NIK begins", async () => {
    const soon = sample.filter(({ expected, row }) => expected === "expiring" && row.trade_code === "LAS");
    const [told, recorded, withdrawn] = soon;
    if (!told || !recorded || !withdrawn) throw new Error("the sample has three");
    const scope = { of: "soon", tradeCode: "LAS" } as const;
    expect(await byPlace(db, scope, everywhere)).toEqual([{ place: "none", name: undefined, count: soon.length }]);
    const person = (telegramId: number, consent: boolean) =>
      register(db, {
        ...{ telegramId, name: "Amina", phone: `+62812345670${telegramId}`, number: `LAS-2026-000${telegramId}` },
        ...{ regencyCode: "35.07", consent },
      });
    const { candidateId } = await person(21, true);
    await matchHolder(db, { holderId: told.holderId, candidateId });
    await db.holder.update({ where: { id: told.holderId }, data: { regencyCode: "52.01" } });
    await db.holder.update({ where: { id: recorded.holderId }, data: { regencyCode: "52.02" } });
    const silent = await person(22, false);
    await matchHolder(db, { holderId: withdrawn.holderId, candidateId: silent.candidateId });
    expect(await byPlace(db, scope, everywhere)).toEqual([
      { place: "35.07", name: "Kabupaten Malang", count: 1 },
      { place: "52.02", name: "Kabupaten Lombok Tengah", count: 1 },
      { place: "none", name: undefined, count: soon.length - 2 },
    ]);
    const there = await listOf(db, { ...scope, place: "35.07" }, { ...everywhere, page: 0 });
    expect(there.rows.map(({ id }) => id)).toEqual([told.certificationId]);
    expect(await countOf(db, { of: "unmatched" }, everywhere)).toBe(
      (await countOf(db, { of: "valid" }, everywhere)) - 2,
    );
  });
});

test("those wait for a result whose assessment has passed, by its hour or by its day", async () => {
  const scheduled = sample.filter(({ expected }) => expected === "scheduled");
  const [planned, passed, imported, today] = scheduled;
  if (!planned || !passed || !imported || !today) throw new Error("the sample has four");
  const [scheme] = await db.scheme.findMany({ take: 1 });
  const session = async (startsAt: Date) =>
    db.assessmentSession.create({
      data: {
        ...{ centreCode: "MATARAM", schemeId: scheme?.id ?? 0, startsAt, place: "TUK", assessor: "Sri" },
        ...{ madeBy: 1003n, madeAt: now },
      },
    });
  const put = (each: Certified, data: object) => db.certification.update({ where: { id: each.certificationId }, data });
  await put(planned, { sessionId: (await session(new Date(now.getTime() + 60_000))).id });
  await put(passed, { sessionId: (await session(new Date(now.getTime() - 60_000))).id });
  await put(imported, { assessedOn: dateForDatabase("2026-11-23") });
  await put(today, { assessedOn: dateForDatabase("2026-11-24") });
  const { rows } = await listOf(db, { of: "waiting" }, { ...everywhere, page: 0 });
  expect(rows.map(({ id }) => id)).toEqual([imported.certificationId, passed.certificationId]);
  expect((await figuresOf(db, { ...everywhere, zone })).waiting).toBe(2);
});

test("what a button carries is read back, and nothing else", async () => {
  for (const scope of scopes) expect(readScope(scopeCode(scope))).toEqual(scope);
  const print = { words: texts.in("id"), now, zone };
  for (const code of [
    ...[
      "",
      "x",
      "t",
      "t-",
      "t-las",
      "s-",
      "s-issued",
      "s-constructor",
      "soon-",
      "soon-las",
      "soon-LAS-52",
      "soon-LAS-",
    ],
    ...["soon-LAS-52.03-1", "all-LAS", "__proto__", "valid-1", "soon--52.03"],
  ])
    expect([code, await openScope(db, code, print)]).toEqual([code, undefined]);
  for (const code of ["t-ZZZ", "soon-ZZZ", "soon-LAS-99.99"])
    expect([code, await openScope(db, code, print)]).toEqual([code, undefined]);
});
