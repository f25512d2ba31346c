// A spreadsheet as a CSV file.
import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { asText, type Cell, type Sheet } from "./cells.ts";

/** What a spreadsheet set to the language takes for the end of a cell: where the decimal sign is a comma, a semicolon. */
const separators: Readonly<Record<string, string>> = { id: ";", en: "," };

/** The bytes of a CSV file with a heading for each column, made while they are read. No cell starts a formula. */
export function csvFile(language: string, { columns, rows }: Sheet): AsyncIterable<Uint8Array> {
  const file = stringify({ bom: true, delimiter: separators[language] ?? ",", record_delimiter: "windows" });
  const headings = columns.map(({ heading }) => heading);
  // A failure on either side ends the other; whoever sends the file is told.
  pipeline(Readable.from(lines(headings, rows)), file, () => undefined);
  return file;
}

async function* lines(headings: readonly string[], rows: Sheet["rows"]): AsyncGenerator<string[]> {
  yield headings.map(asText);
  for await (const row of rows as AsyncIterable<readonly Cell[]>) yield row.map(asText);
}
