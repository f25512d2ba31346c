// Vacancies by spreadsheet: the sample as a list gives the sample's verdicts; what is wrong with a row; what a list changes.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { certificateImport } from "../../src/certificates/importing.ts";
import { schemeNamed } from "../../src/certificates/states.ts";
import { kindsFitting } from "../../src/imports/columns.ts";
import { headingKey } from "../../src/spreadsheets/spreadsheets.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { readTables, verdictOn } from "../../src/vacancies/judging.ts";
import { vacancyImport } from "../../src/vacancies/sheet.ts";
import { handInSheet } from "../../src/vacancies/sheet-sending.ts";
import { openKeptDatabase } from "../support/database.ts";
import { now } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { addCompanies } from "../support/vacancies.ts";
import { sampleVacancies } from "../support/vacancy-sample.ts";
import { bring, type Cells, cellsOf, look, staff, standing } from "../support/vacancy-sheets.ts";

const catalogue = sampleFilling();
const { database, tables } = await openKeptDatabase({
  key: `${catalogue.key} companies`,
  async fill(db) {
    await catalogue.fill(db);
    await addCompanies(db, sampleVacancies);
    for (const { trade_code: tradeCode, requirements } of sampleVacancies)
      for (const name of requirements.certificate_schemes)
        await db.$transaction((tx) => schemeNamed(tx, { tradeCode, name }));
  },
});
const { db } = database;
beforeEach(() => tables.restore());
afterAll(() => database.close());

const sheet = sampleVacancies.map(cellsOf);
const gede = { telegramId: 1007, companyCode: "DUDI-001" };
const mechanic = cellsOf(sampleVacancies[0] as never);
const row = (changes: Cells = {}): Cells => ({ ...mechanic, ...changes });

describe("the 25 sample vacancies as a list", () => {
  test("become drafts on which the rules say what the sample expects, and the same list again changes nothing", async () => {
    const { problems, verdicts, good } = await look(db, sheet);
    expect(problems).toEqual({});
    expect(new Set(Object.values(verdicts))).toEqual(new Set(["new"]));
    const expected = sampleVacancies.map(({ id, expected: { block_reasons } }) => [id, [...block_reasons].sort()]);
    expect(good.map(({ reference, judged }) => [reference, [...(judged?.reasons ?? [])].sort()])).toEqual(expected);

    expect(await bring(db, sheet)).toMatchObject({ new: 25, changed: 0, refused: 0 });
    const stored = await db.vacancy.findMany({ include: { company: true, schemes: true }, orderBy: { id: "asc" } });
    expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(["draft"]));
    const grounds = await readTables(db);
    expect(
      stored.map((one) => [one.reference, [...verdictOn(one, grounds, "2026-11-24").blockReasons].sort()]),
    ).toEqual(expected);
    expect(stored[0]).toMatchObject({
      title: { id: "Mekanik Sepeda Motor", en: "Motorcycle mechanic" },
      regencyCode: "52.71",
      wageMin: 2_750_000,
      wageMax: 3_400_000,
      currency: "IDR",
      documents: ["KTP", "Ijazah", "CV"],
      benefits: ["BPJS Ketenagakerjaan", "BPJS Kesehatan"],
      schemes: [{ required: true }],
    });

    const again = await look(db, sheet);
    expect(new Set(Object.values(again.verdicts))).toEqual(new Set(["same"]));
    // Also without a reference of the company's own: what it is, where and until when tells which it is.
    const without = await look(
      db,
      sheet.map(({ Referensi: _, ...cells }) => cells),
    );
    expect(without.problems).toEqual({});
    expect(new Set(Object.values(without.verdicts))).toEqual(new Set(["same"]));
    expect(await db.vacancy.count()).toBe(25);
  });

  test("are handed in together, those that may be, and nothing of it is published", async () => {
    const { importId } = await bring(db, sheet);
    const writer = { telegramId: staff.telegramId, reach: ["MATARAM"] };
    const outcome = await handInSheet(standing(db), { importId, writer });
    if (outcome === "unknown") throw new Error("it is theirs");
    const good = sampleVacancies.filter(({ expected }) => expected.publishable).length;
    expect([outcome.sent.length, outcome.kept.length]).toEqual([good, 25 - good]);
    const counts = await db.vacancy.groupBy({ by: ["state"], _count: true, orderBy: { state: "asc" } });
    expect(counts.map(({ state, _count }) => [state, _count])).toEqual([
      ["draft", 25 - good],
      ["inReview", good],
    ]);
    const again = await handInSheet(standing(db), { importId, writer });
    expect(again).toMatchObject({ sent: [] });
    for (const other of [
      { telegramId: 1008, reach: ["MATARAM"] },
      { telegramId: staff.telegramId, companyCode: "DUDI-001" },
    ])
      expect(await handInSheet(standing(db), { importId, writer: other })).toBe("unknown");
  });
});

describe("a row by itself", () => {
  test.each<[Cells, string[]]>([
    [{ "Nama pekerjaan": "" }, ["title missing"]],
    [{ "Nama pekerjaan": '=HYPERLINK("http://x")' }, ["title formula"]],
    [{ "Nama pekerjaan": "@SUM(1+1)*cmd|' /C calc'!A0" }, ["title formula"]],
    [{ "Nama pekerjaan": "x" }, ["title text"]],
    [{ Tempat: "x".repeat(81) }, ["place long"]],
    [{ Perusahaan: "" }, ["company missing"]],
    [{ Perusahaan: "PT Tidak Ada" }, ["company company-unknown"]],
    [{ Perusahaan: "rinjani motor sentosa (contoh)" }, []],
    [{ Kejuruan: "Selam" }, ["trade trade-unknown Selam"]],
    [{ "Dalam/luar negeri": "entah" }, ["kind kind-unknown"]],
    [{ "Kabupaten/kota": "Malang" }, ["regency which-regency"]],
    [{ "Kabupaten/kota": "Atlantis" }, ["regency regency"]],
    [{ Negara: "Atlantis" }, ["country country"]],
    [{ Kebutuhan: "banyak" }, ["openings number"]],
    [{ Upah: "tinggi" }, ["wage wage-no-number"]],
    [{ Upah: "3,5 juta" }, []],
    [{ Upah: "Rp 3.500.000" }, []],
    [{ Upah: "1800 SGD" }, []],
    [{ Upah: "2,75" }, ["wage wage-too-low"]],
    [{ Perjanjian: "lisan" }, ["contract contract-unknown"]],
    [{ "Lama kontrak": "lama" }, ["contractMonths months"]],
    [{ "Sekolah minimal": "pandai" }, ["education education-unknown"]],
    [{ Umur: "muda" }, ["age ages"]],
    [{ Sertifikat: "Juru Masak" }, ["schemes scheme-unknown Juru Masak"]],
    [{ "Dibayar pelamar": "lihat brosur" }, ["fee sum"]],
    [{ "Tanggal tutup": "31-02-2027" }, ["closesOn no-such-day"]],
    [{ "Tanggal tutup": "nanti" }, ["closesOn not-a-date"]],
    [{ "Isi perjanjian": "mungkin" }, ["terms yes-or-no"]],
    [{ "Kode lowongan": "VAC-999" }, ["code code-unknown"]],
    [{ "Kode lowongan": "abc" }, ["code code-unknown"]],
  ])("%j", async (changes, expected) => {
    expect((await look(db, [row(changes)])).problems[2] ?? []).toEqual(expected);
  });

  test("all that is wrong is said at once, and the same vacancy twice is said of the second", async () => {
    const { problems } = await look(db, [
      row({ Upah: "x", Umur: "x" }),
      row({ Referensi: "" }),
      row({ Referensi: "" }),
    ]);
    expect(problems).toEqual({ 2: ["wage wage-no-number", "age ages"], 4: ["– repeated-row 3"] });
  });

  test("wage, highest wage, money and period may stand apart", async () => {
    const cells = { Upah: "160000", "Upah tertinggi": "200000", "Mata uang": "IDR", "Upah per": "hari" };
    const { good } = await look(db, [row(cells)]);
    expect(good[0]?.written).toMatchObject({ wageMin: 160_000, wageMax: 200_000, currency: "IDR", wagePeriod: "day" });
  });
});

describe("whose a row may be", () => {
  test("a recruiter's rows are their own company's, whatever they say; another's codes are as if they were not there", async () => {
    await bring(db, sheet);
    const other = await db.vacancy.findFirstOrThrow({ where: { companyCode: "DUDI-002" } });
    const { Perusahaan: _, ...own } = row({ Referensi: "B-1", "Nama pekerjaan": "Mekanik mobil" });
    const rows = [own, { ...own, Perusahaan: "DUDI-002" }, { ...own, Referensi: "", "Kode lowongan": other.code }];
    const { problems, verdicts } = await look(db, rows, gede);
    expect(verdicts[2]).toBe("new");
    expect(problems).toEqual({ 3: ["company company-other"], 4: ["code code-unknown"] });
    expect(await bring(db, rows, { sender: gede })).toMatchObject({ new: 1, refused: 0 });
    expect((await db.vacancy.findFirstOrThrow({ where: { reference: "B-1" } })).companyCode).toBe("DUDI-001");
  });

  test("staff of another centre see neither the company nor its vacancies, and a suspended company gets none", async () => {
    expect((await look(db, [row()], staff, "SINGOSARI")).problems[2]).toEqual(["company company-unknown"]);
    await bring(db, [row({ Referensi: "B-2", Tempat: "Ampenan" })]);
    const { code } = await db.vacancy.findFirstOrThrow();
    const byCode = [{ "Kode lowongan": code, Kebutuhan: "9", Upah: "" }];
    expect((await look(db, byCode, staff, "SINGOSARI")).problems[2]).toEqual(["code code-unknown"]);
    expect((await look(db, byCode)).verdicts[2]).toBe("changed");
    const { good } = await look(db, [row()]);
    await db.company.update({ where: { code: "DUDI-001" }, data: { state: "suspended" } });
    expect((await look(db, [row()])).problems[2]).toEqual(["company company-suspended"]);
    const saving = { importId: 1, centreCode: "MATARAM", sender: staff, at: now };
    const saved = await db.$transaction((tx) => vacancyImport.openSaver(standing(db), tx, saving).save(good));
    expect(saved).toEqual({ new: 0, changed: 0, same: 0, refused: 1 });
  });
});

describe("a row with the code of a vacancy that stands", () => {
  async function published(): Promise<string> {
    await bring(db, [row()]);
    await db.vacancy.updateMany({ data: { state: "published", publishedAt: now } });
    return (await db.vacancy.findFirstOrThrow()).code;
  }

  test("changes it as an edit by hand: numbers stand on, words go back to be looked at, a fee suspends", async () => {
    const code = await published();
    const change = async (cells: Cells) => {
      const saved = await bring(db, [{ "Kode lowongan": code, ...cells, Referensi: "", Kejuruan: "" }]);
      return [saved.changed, (await db.vacancy.findFirstOrThrow()).state];
    };
    expect(await change({ Kebutuhan: "9" })).toEqual([1, "published"]);
    expect(await change({ Kebutuhan: "9" })).toEqual([0, "published"]);
    expect(await change({ "Jam kerja": "malam" })).toEqual([1, "inReview"]);
    await db.vacancy.updateMany({ data: { state: "published" } });
    expect(await change({ "Dibayar pelamar": "Rp 500.000" })).toEqual([1, "suspended"]);
    await db.vacancy.updateMany({ data: { state: "rejected" } });
    const { problems } = await look(db, [{ "Kode lowongan": code, Kebutuhan: "4", Upah: "" }]);
    expect(problems[2]).toEqual([`– rejected ${code}`]);
  });

  test("keeps what the row leaves empty, and neither its trade nor where it is can be another", async () => {
    const code = await published();
    await bring(db, [{ "Kode lowongan": code, Kebutuhan: "9", Upah: "", Tempat: "" }]);
    expect(await db.vacancy.findFirstOrThrow()).toMatchObject({ openings: 9, wageMin: 2_750_000, place: "Mataram" });
    const { problems } = await look(db, [
      row({ "Kode lowongan": code, Kejuruan: "LAS", Sertifikat: "" }),
      row({ "Kode lowongan": code, "Dalam/luar negeri": "luar negeri" }),
    ]);
    expect(problems).toMatchObject({ 2: ["trade trade-fixed OTO"], 3: ["– repeated-row 2"] });
  });
});

describe("which kind a file is", () => {
  const own = () => false;
  const kinds = [certificateImport, vacancyImport];
  test.each<[string[], string]>([
    [["Nama", "NIK", "Skema", "Kejuruan"], "certificates"],
    [["Perusahaan", "Posisi", "Kejuruan", "Gaji"], "vacancies"],
    [["Posisi", "Kejuruan", "Gaji"], "vacancies"],
    [["Nama", "NIK", "Skema", "Kejuruan", "Perusahaan", "Posisi"], "certificates vacancies"],
  ])("%j: %s", (headings, expected) => {
    const found = kindsFitting(kinds, headings, own);
    expect("several" in found ? found.several.map(({ name }) => name).join(" ") : found.kind.name).toBe(expected);
  });

  test("every heading that we print is read as its column, in both languages", () => {
    const texts = openTexts("id");
    for (const { name, spellings } of vacancyImport.columns)
      for (const language of texts.languages)
        expect([name, spellings.map(headingKey)]).toEqual([
          name,
          expect.arrayContaining([headingKey(vacancyImport.columnName(texts.in(language), name))]),
        ]);
    const all = vacancyImport.columns.flatMap(({ spellings }) => [...new Set(spellings.map(headingKey))]);
    expect(all.filter((each, at) => all.indexOf(each) < at)).toEqual([]);
  });
});
