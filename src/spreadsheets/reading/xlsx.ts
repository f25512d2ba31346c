// Workbooks of today's spreadsheet programs (XLSX): the values as they were last shown, never what a formula would make of them.
import { LONGEST_CELL, LONGEST_ROW, MOST_COLUMNS } from "./limits.ts";
import { dayOfSerial, figure } from "./number-formats.ts";
import { type Refusal, Refused } from "./refusal.ts";
import { readSharedTexts, type SharedTexts } from "./shared-texts.ts";
import { type Row, trimmedRow } from "./table.ts";
import { readParts, type WorkbookParts } from "./workbook-parts.ts";
import { readXml } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

/** The visible sheets of a workbook, each to be read as often as it is asked for. */
export async function openXlsx(bytes: Buffer): Promise<(() => AsyncGenerator<Row>)[]> {
  const zip = await openZip(bytes);
  const other = otherType(zip);
  if (other) throw new Refused(other);
  const parts = await readParts(zip);
  const texts = await readSharedTexts(parts.sharedTexts === undefined ? undefined : zip.unpack(parts.sharedTexts));
  return parts.sheets.map((path) => () => rowsOf(zip.unpack(path), parts, texts));
}

/** What else is packed in the same way. */
function otherType(zip: Zip): Refusal | undefined {
  const begins = (folder: string) => zip.names.some((name) => name.startsWith(folder));
  if (zip.has("xl/workbook.bin")) return "xlsb";
  if (zip.has("[content_types].xml") && !begins("word/") && !begins("ppt/")) return undefined;
  if (begins("word/") || begins("ppt/")) return "document";
  if (zip.has("content.xml") && zip.has("mimetype")) return "ods";
  return zip.names.some((name) => name.endsWith(".iwa")) ? "numbers" : "archive";
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  value: string;
}

async function* rowsOf(bytes: AsyncIterable<Buffer>, parts: WorkbookParts, texts: SharedTexts): AsyncGenerator<Row> {
  const done: Row[] = [];
  let number = 0;
  let cells: string[] = [];
  let length = 0;
  let cell: Cell | undefined;
  let column = 0;
  let isValue = false;
  const hears = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === "row") {
        // A program numbers rows upward; whatever else stands there must not make two rows one.
        number = Math.max(number + 1, Number(attributes.r) || 0);
        cells = [];
        length = 0;
        column = 0;
      } else if (name === "c") {
        column = columnOf(attributes.r) ?? column + 1;
        cell = { column, type: attributes.t ?? "n", style: attributes.s, value: "" };
      } else if (name === "v" || name === "t") isValue = true;
      else if (name === "f" || name === "rPh") isValue = false;
    },
    text(text: string) {
      if (!isValue || cell === undefined) return;
      cell.value += text;
      if (cell.value.length > LONGEST_CELL) throw new Refused("row-too-long");
    },
    close(name: string) {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c" && cell !== undefined) {
        const value = shownIn(cell, parts, texts);
        if (value.trim() !== "") {
          if (cell.column > MOST_COLUMNS) throw new Refused("too-many-columns");
          length += value.length;
          if (length > LONGEST_ROW) throw new Refused("row-too-long");
          while (cells.length < cell.column - 1) cells.push("");
          cells[cell.column - 1] = value;
        }
        cell = undefined;
      } else if (name === "row") {
        const row = trimmedRow(number, cells);
        if (row) done.push(row);
        cells = [];
      }
    },
  };
  yield* readXml(bytes, hears, () => done.splice(0));
}

/** `C5` stands in the third column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function shownIn({ type, style, value }: Cell, parts: WorkbookParts, texts: SharedTexts): string {
  if (value === "") return "";
  switch (type) {
    case "s":
      return /^\d+$/.test(value.trim()) ? texts.at(Number(value)) : "";
    case "n": {
      const day = parts.isDay(style) ? dayOfSerial(Number(value), parts.from1904) : undefined;
      return day ?? figure(value);
    }
    case "d":
      return value.replace(/T00:00:00(\.0+)?Z?$/, "").replace("T", " ");
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    default:
      return value;
  }
}
