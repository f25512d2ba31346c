// Spreadsheets as they are written: opened again, and what is in them is what was meant.
import { expect, test } from "vitest";
import { asText, type Cell, serialOf, withoutFormula } from "../../src/spreadsheets/cells.ts";
import { formats, spreadsheet } from "../../src/spreadsheets/spreadsheets.ts";
import { MOST_ROWS, workbook } from "../../src/spreadsheets/workbook.ts";
import { allOf, openWorkbook, unzipped } from "../support/opened-workbook.ts";

const columns = [{ heading: "Nama" }, { heading: "Umur" }, { heading: "Lahir" }, { heading: "Masuk" }];
const sheetOf = (rows: Cell[][]) => ({ name: "Sertifikat", columns, rows });
const openedRows = async (rows: Cell[][]) => openWorkbook(await allOf(workbook(sheetOf(rows))));

test("text is text, figures, days and instants are real, nothing is no cell", async () => {
  const at = new Date("2026-11-24T01:05:00Z");
  const rows = await openedRows([
    ["Amina & <Bilal>", 27, { day: "1999-08-17" }, { at, zone: "Asia/Makassar" }],
    ["", null, undefined, Number.NaN],
  ]);
  expect(rows).toHaveLength(3);
  expect([...(rows[0]?.values() ?? [])].map(({ value }) => value)).toEqual(["Nama", "Umur", "Lahir", "Masuk"]);
  expect(Object.fromEntries(rows[1] ?? [])).toEqual({
    A: { type: "inlineStr", style: "2", value: "Amina & <Bilal>" },
    B: { type: "n", style: "0", value: "27" },
    C: { type: "n", style: "3", value: "36389" },
    D: { type: "n", style: "4", value: String(46350 + (9 * 60 + 5) / 1440) },
  });
  expect(rows[2]?.size).toBe(0);
});

test("the heading is bold and stays, the columns are as wide as they need", async () => {
  const files = unzipped(
    await allOf(workbook({ ...sheetOf([]), name: "Sertifikat [A/B]: yang 'habis' tahun depan?" })),
  );
  expect([...files.keys()].sort()).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain('ySplit="1" topLeftCell="A2"');
  expect(sheet).toContain('<autoFilter ref="A1:D1"/>');
  expect(sheet.match(/<c r="A1" s="1"/)).not.toBeNull();
  expect(files.get("xl/workbook.xml")).toContain('sheet name="Sertifikat  A B   yang \'habis"');
});

const canaries = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "  =1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "=cmd|'/c calc'!A0",
];

test.each(canaries)("no cell starts a formula: %j", async (canary) => {
  expect(withoutFormula(canary)).toBe(`'${canary}`);
  const [, row] = await openedRows([[canary]]);
  expect(row?.get("A")).toEqual({ type: "inlineStr", style: "2", value: `'${canary}` });
  const lines = (await allOf(spreadsheet("csv", "id", sheetOf([[canary]])))).toString("utf8");
  expect(lines.split("\r\n").slice(1).join("\r\n")).toMatch(/^"?'/);
});

test("a heading starts no formula either", async () => {
  for (const format of formats) {
    const file = await allOf(spreadsheet(format, "id", { ...sheetOf([]), columns: [{ heading: "=1+1" }] }));
    const heading = format === "csv" ? file.toString("utf8").slice(1) : openWorkbook(file)[0]?.get("A")?.value;
    expect(heading?.trim()).toBe("'=1+1");
  }
});

test("what XML cannot hold is left out, and a written-out sign stays written out", async () => {
  const [, row] = await openedRows([["a\u0000b\u001bc\ud800d\uffff", "_x003D_1+1", "x".repeat(40_000)]]);
  expect(row?.get("A")?.value).toBe("abc\ufffdd");
  expect(row?.get("B")?.value).toBe("_x003D_1+1");
  const sheet = unzipped(await allOf(workbook(sheetOf([["_x003D_1+1"]])))).get("xl/worksheets/sheet1.xml");
  expect(sheet).toContain("_x005F_x003D_1+1");
  expect(row?.get("C")?.value).toHaveLength(32_767);
});

test("a CSV file begins with its mark, ends its cells as the language's programs expect, and its lines as all do", async () => {
  const rows: Cell[][] = [
    ['Amina "A"', 27.5, { day: "1999-08-17" }, { at: new Date("2026-11-24T01:05:00Z"), zone: "Asia/Jakarta" }],
  ];
  const read = async (language: string) => (await allOf(spreadsheet("csv", language, sheetOf(rows)))).toString("utf8");
  expect(await read("id")).toBe('\ufeffNama;Umur;Lahir;Masuk\r\n"Amina ""A""";27.5;1999-08-17;2026-11-24 08:05\r\n');
  expect(await read("en")).toMatch(/^\ufeffNama,Umur,Lahir,Masuk\r\n/);
});

test("days too long ago for a number are text", () => {
  expect(serialOf({ day: "1900-02-28" })).toBeUndefined();
  expect(serialOf({ day: "1900-03-01" })).toBe(61);
  expect(serialOf({ day: "2000-02-29" })).toBe(36585);
  expect(asText({ day: "1899-12-31" })).toBe("1899-12-31");
});

test.each(formats)("rows that fail in the middle end the %s file with their failure", async (format) => {
  async function* rows() {
    yield ["a"];
    throw new Error("the database went away");
  }
  await expect(allOf(spreadsheet(format, "id", { name: "x", columns, rows: rows() }))).rejects.toThrow("went away");
});

test.each(formats)("whoever stops reading a %s file stops the reading of its rows", async (format) => {
  let isOver = false;
  async function* rows() {
    try {
      for (let n = 0; ; n++) yield [String(n).repeat(20)];
    } finally {
      isOver = true;
    }
  }
  let length = 0;
  for await (const { byteLength } of spreadsheet(format, "id", { name: "x", columns, rows: rows() })) {
    length += byteLength;
    if (length > 100_000) break;
  }
  await expect.poll(() => isOver).toBe(true);
});

test("more rows than a sheet holds are a failure, not a broken file", async () => {
  function* rows() {
    for (let n = 0; n <= MOST_ROWS; n++) yield [];
  }
  const file = workbook({ name: "x", columns, rows: rows() });
  await expect(allOf(file)).rejects.toThrow("holds no more");
});
