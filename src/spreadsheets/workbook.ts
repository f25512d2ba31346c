// A spreadsheet as an XLSX file: a zip of a few small XML files and of one that is as long as the rows are many.
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { type Cell, type Sheet, serialOf, withoutFormula } from "./cells.ts";

/** How many rows a sheet holds below its heading, in every program that reads them. */
export const MOST_ROWS = 1_048_575;
const LONGEST_TEXT = 32_767;
const CHUNK = 32_768;
const WIDTHS = { least: 9, most: 60 };
/** The files inside have no age: the same rows make the same bytes. */
const TIMELESS = { mtime: new Date(1980, 0, 1) };

/**
 * The bytes of an XLSX file, made while they are read, so that it may be longer than memory. Text is text and starts no
 * formula, days and figures are real ones, the heading stays in sight. More rows than a sheet holds are a failure.
 */
export function workbook(sheet: Sheet): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const body = Readable.from(sheetParts(sheet), { objectMode: false });
  const file = zip.outputStream as Readable;
  // A failure on either side ends the other; whoever sends the file is told.
  body.on("error", (error) => file.destroy(error));
  file.on("close", () => body.destroy());
  for (const [path, text] of Object.entries(frame(sheet.name))) zip.addBuffer(Buffer.from(text), path, TIMELESS);
  zip.addReadStream(body, "xl/worksheets/sheet1.xml", TIMELESS);
  zip.end();
  return file;
}

async function* sheetParts({ columns, rows }: Sheet): AsyncGenerator<Buffer> {
  const last = columnName(columns.length - 1);
  let part = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(columnWidth).join("")}</cols><sheetData>`;
  part += rowXml(
    1,
    columns.map(({ heading }) => heading),
    STYLES.heading,
  );
  let number = 1;
  for await (const row of rows as AsyncIterable<readonly Cell[]>) {
    number += 1;
    if (number > MOST_ROWS + 1) throw new Error(`a sheet holds no more than ${MOST_ROWS} rows`);
    part += rowXml(number, row);
    if (part.length < CHUNK) continue;
    yield Buffer.from(part);
    part = "";
  }
  yield Buffer.from(`${part}</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`);
}

function columnWidth({ heading, width }: Sheet["columns"][number], at: number): string {
  const wide = Math.min(WIDTHS.most, Math.max(WIDTHS.least, width ?? 0, heading.length + 4));
  return `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1"/>`;
}

function rowXml(number: number, cells: readonly Cell[], textStyle: number = STYLES.text): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnName(at)}${number}`, cell, textStyle)).join("")}</row>`;
}

function cellXml(place: string, cell: Cell, textStyle: number): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : "";
  if (typeof cell === "string") return textXml(place, cell, textStyle);
  const serial = serialOf(cell);
  if (serial === undefined) return textXml(place, "day" in cell ? cell.day : "", textStyle);
  return `<c r="${place}" s="${"day" in cell ? STYLES.day : STYLES.moment}"><v>${serial}</v></c>`;
}

function textXml(place: string, text: string, style: number): string {
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(withoutFormula(text))}</t></is></c>`;
}

/** Text as it can stand in the file: no control characters, and no `_x003D_`, which programs would read as a sign. */
function escaped(text: string): string {
  return (
    text
      .slice(0, LONGEST_TEXT)
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/\r/g, "_x000D_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  );
}

/** `A` to `Z`, then `AA`. */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** What a tab may be called: 31 characters, none of which means something in a formula. */
function tabName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .slice(0, 31)
      .replace(/^[\s']+|[\s']+$/g, "") || "1"
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
/** The places of the formats in `styles.xml`, below. */
const STYLES = { heading: 1, text: 2, day: 3, moment: 4 };

/** Everything but the rows. */
function frame(name: string): Record<string, string> {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return {
    "[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>\
<sheet name="${escaped(tabName(name)).replaceAll('"', "&quot;")}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2">\
<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}
