// A spreadsheet as it is sent: read page by page, so that a file may be longer than memory.
import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Words } from "./texts.ts";

/** What a spreadsheet set to the language takes for the end of a cell: where the decimal sign is a comma, a semicolon. */
const separators: Readonly<Record<string, string>> = { id: ";", en: "," };

/** The bytes of a CSV file with a heading for each column, made while they are read. No cell starts a formula. */
export function spreadsheet<Column extends string>(
  words: Words,
  headings: Readonly<Record<Column, string>>,
  rows: AsyncIterable<Record<Column, string>>,
): AsyncIterable<Uint8Array> {
  const sheet = stringify({
    bom: true,
    delimiter: separators[words.language] ?? ",",
    header: true,
    record_delimiter: "windows",
    columns: Object.entries<string>(headings).map(([key, header]) => ({ key, header })),
    cast: { string: (text) => withoutFormula(text) },
  });
  // A failure on either side ends the other; whoever sends the file is told.
  pipeline(Readable.from(rows), sheet, () => undefined);
  return sheet;
}

/** An instant in a zone so that rows sort by it: `2026-11-24 21:35`. */
export function sortable(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone }).format(at);
}

/** A cell that a spreadsheet would calculate is shown as text. A phone's plus and a negative number are cells too. */
export function withoutFormula(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
