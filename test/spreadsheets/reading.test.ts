// Tables out of whatever spreadsheet programs write: encodings, separators, calendars, formulas, titles above the headings.
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/platform/calendar.ts";
import { dayOfSerial, figure, showsDay } from "../../src/spreadsheets/reading/number-formats.ts";
import { confinement, Refused, readSpreadsheet } from "../../src/spreadsheets/reading/reading.ts";
import { headingKey, rowsBelow } from "../../src/spreadsheets/reading/table.ts";
import { findTable } from "../../src/spreadsheets/reading/tables.ts";
import { xlsxOf } from "../support/workbooks.ts";

const wanted = { headings: ["Nama", "NIK", "Tanggal Lahir", "No. Sertifikat"].map(headingKey), least: 3 };
const rows = [
  ["Nama", "NIK", "Tanggal Lahir", "No. Sertifikat"],
  ["Nur'aini, S.Pd.", "5271992201859001", "22-01-1985", "55110 5131 2 9000001 2023"],
  ["Désirée", "5271994608999002", "06-08-1999", ""],
];
const read = rows.slice(1).map((cells) => cells.slice(0, cells.at(-1) === "" ? 3 : 4));

async function table(bytes: Buffer) {
  const { found, open } = await findTable(bytes, wanted);
  const below: (readonly string[])[] = [];
  const numbers: number[] = [];
  for await (const { number, cells } of rowsBelow(open(), found.headingRow)) {
    numbers.push(number);
    below.push(cells);
  }
  expect(below.length).toBe(found.rows);
  return { ...found, below, numbers };
}

async function refusal(bytes: Buffer): Promise<string> {
  const error = await table(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw error ?? new Error("it was read");
  return error.reason;
}

function csv(table: readonly (readonly string[])[], delimiter: string, newline = "\r\n"): string {
  const quoted = (cell: string) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return table.map((cells) => cells.map(quoted).join(delimiter)).join(newline);
}

const cp1252 = (text: string) => Buffer.from(text, "latin1");
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("plain text", () => {
  const encodings: [string, (text: string) => Buffer][] = [
    ["UTF-8", (text) => Buffer.from(text)],
    ["UTF-8 with a mark", (text) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16, little end first, with a mark", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first, with a mark", (text) => utf16be(`\ufeff${text}`)],
    ["UTF-16 without a mark", (text) => Buffer.from(text, "utf16le")],
    ["UTF-16, big end first, without a mark", utf16be],
    ["Windows-1252", cp1252],
  ];
  test.each(encodings)("is read in %s, whatever separates the cells", async (_, encode) => {
    for (const delimiter of [",", ";", "\t", "|"])
      for (const newline of ["\r\n", "\n", "\r"])
        expect((await table(encode(csv(rows, delimiter, newline)))).below).toEqual(read);
  });

  test("in Windows-1252 curly quotes are what they were", async () => {
    const bytes = Buffer.concat([cp1252("Nama;NIK;Tanggal Lahir\nMa"), Buffer.from([0x92]), cp1252("ruf;1;2\n")]);
    expect((await table(bytes)).below).toEqual([["Ma’ruf", "1", "2"]]);
  });

  test("one damaged sign in UTF-8 spoils one cell, not every accent", async () => {
    const good = Buffer.from("Nama,NIK,Tanggal Lahir\nDésirée,1,2\nRenée,1,2\nX");
    const { below } = await table(Buffer.concat([good, Buffer.from([0xe9]), Buffer.from(",3,4\n")]));
    expect(below.map(([name]) => name)).toEqual(["Désirée", "Renée", "X\ufffd"]);
  });

  test("titles, blank lines and Excel's sep= stand above the headings, and rows keep their numbers", async () => {
    const text = `sep=;\nDaftar sertifikat 2026;;;\n\n${csv(rows.slice(0, 2), ";", "\n")}\n\n;;;\n${csv(rows.slice(2), ";", "\n")}\n\n`;
    const { headingRow, numbers, below } = await table(Buffer.from(text));
    expect({ headingRow, numbers }).toEqual({ headingRow: 4, numbers: [5, 8] });
    expect(below).toEqual(read);
  });

  test("a quoted cell holds separators, quotes and lines; a stray quote is only a sign", async () => {
    const text = 'Nama,NIK,Tanggal Lahir\n"A, ""B""\nC",1,2\nMa"ruf,3,4\n';
    expect((await table(Buffer.from(text))).below).toEqual([
      ['A, "B"\nC', "1", "2"],
      ['Ma"ruf', "3", "4"],
    ]);
  });
});

describe("workbooks", () => {
  test.each([true, false])("are read with their texts shared (%s) or in the cells", async (shared) => {
    expect((await table(xlsxOf([{ name: "Data", rows }], { shared }))).below).toEqual(read);
  });

  test("the first sheet that has the headings is the one; hidden ones are left alone", async () => {
    const note = { name: "Petunjuk", rows: [["Isi dengan huruf besar"]] };
    const hidden = { name: "Lama", rows: [rows[0] ?? [], ["Tersembunyi", "1", "2"]], hidden: true };
    const book = xlsxOf([note, hidden, { name: "Data", rows }, { name: "Lagi", rows }], { shared: true });
    expect((await table(book)).below).toEqual(read);
    expect(await refusal(xlsxOf([note, hidden]))).toBe("no-headings");
  });

  test("days are stored as numbers, in one calendar or the other; formulas are taken as they were last shown", async () => {
    const day = (serial: number, style = 1) => ({ xml: `<c s="${style}"><v>${serial}</v></c>` });
    const formula = { xml: '<c t="str"><f>HYPERLINK("http://x","y")</f><v>Amina</v></c>' };
    const calculated = { xml: "<c><f>40+2</f><v>42</v></c>" };
    const never = { xml: "<c><f>WEBSERVICE()</f></c>" };
    const sheet = (days: ReturnType<typeof day>[]) => [
      rows[0] ?? [],
      ...days.map((one) => [formula, calculated, one, never]),
    ];
    const in1900 = await table(xlsxOf([{ name: "A", rows: sheet([day(31069), day(31069, 2), day(46350.5)]) }]));
    expect(in1900.below.map(([name, figures, one]) => [name, figures, one])).toEqual([
      ["Amina", "42", "1985-01-22"],
      ["Amina", "42", "1985-01-22"],
      ["Amina", "42", "2026-11-24 12:00"],
    ]);
    const in1904 = await table(xlsxOf([{ name: "A", rows: sheet([day(31069 - 1462)]) }], { from1904: true }));
    expect(in1904.below[0]?.[2]).toBe("1985-01-22");
  });

  test("of a number with sixteen digits it shows whether the last were lost", () => {
    expect(figure("5271992201859001")).toBe("5271992201859001");
    expect(figure("5271992201859000")).toBe("5.271992201859E+15");
    expect(figure("5.271992201859E+15")).toBe("5.271992201859E+15");
    expect([figure("2.0"), figure("0.30000000000000004"), figure("123456789012345"), figure("1E3")]).toEqual([
      "2",
      "0.3",
      "123456789012345",
      "1000",
    ]);
  });

  test("every day since 1900 is the serial number that Excel gives it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 80_000 }), (serial) => {
        expect(dayOfSerial(serial, false)).toBe(addDays("1899-12-30", serial));
        expect(dayOfSerial(serial, true)).toBe(addDays("1904-01-01", serial));
      }),
    );
    expect(dayOfSerial(1, false)).toBe("1900-01-01");
    expect(dayOfSerial(0.5, false)).toBeUndefined();
  });

  test.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, "dd/mm/yyyy", true],
    [164, "[$-421]d mmmm yyyy;@", true],
    [164, "yyyy\\-mm\\-dd", true],
    [164, '#,##0" hari"', false],
    [164, "[Red]0.00", false],
    [164, "General", false],
    [164, "mm:ss", false],
  ])("format %i %s shows a day: %s", (id, code, is) => expect(showsDay(id, code)).toBe(is));
});

describe("in a process of its own", () => {
  async function* inPieces(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
  }

  test("rows come as they are wanted, and whoever has enough stops", async () => {
    const many = [rows[0] ?? [], ...Array.from({ length: 3_000 }, (_, at) => [`Orang ${at}`, "1", "2"])];
    const outcome = await readSpreadsheet(
      inPieces(Buffer.from(csv(many, ","))),
      wanted,
      async ({ rows: all, batches }) => {
        for await (const batch of batches()) return { all, first: batch[0], some: batch.length < all };
        return undefined;
      },
    );
    expect(outcome).toEqual({
      value: { all: 3_000, first: { number: 2, cells: ["Orang 0", "1", "2"], width: 3 }, some: true },
    });
  });

  test("what cannot be read has a reason, what cannot be fetched is an error", async () => {
    const nothing = async () => undefined;
    expect(await readSpreadsheet(inPieces(Buffer.from("%PDF-1.7")), wanted, nothing)).toEqual({ refused: "pdf" });
    const broken = async function* () {
      yield Buffer.from("Nama,NIK");
      throw new Error("the line went dead");
    };
    await expect(readSpreadsheet(broken(), wanted, nothing)).rejects.toThrow("the line went dead");
  });

  test("it may read its own code, and nothing else of the machine", () => {
    const script = `
      const fs = require("node:fs");
      const tried = (act) => { try { act(); return "done"; } catch (error) { return error.code; } };
      console.log(JSON.stringify([
        tried(() => fs.readFileSync("/etc/hostname")),
        tried(() => fs.writeFileSync("/tmp/reader", "")),
        tried(() => require("node:child_process").execSync("true")),
        Object.keys(process.env).filter((name) => !name.startsWith("__")),
      ]))`;
    const { stdout } = spawnSync(process.execPath, [...confinement, "-e", script], { env: {}, encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(["ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED", []]);
  });
});
