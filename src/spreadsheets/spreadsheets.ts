// Spreadsheets out, as the file that somebody wants, and in, from whatever file they send. Nothing here knows what is in them.
import type { Sheet } from "./cells.ts";
import { csvFile } from "./csv.ts";
import { workbook } from "./workbook.ts";

export {
  headingKey,
  MOST_BYTES,
  MOST_ROWS,
  type Refusal,
  type Row,
  readSpreadsheet,
  type Sheet as ReadSheet,
  type Wanted,
} from "./reading/reading.ts";

/** As what a spreadsheet is sent: `xlsx` for the usual programs, `csv` for every other. */
export const formats = ["xlsx", "csv"] as const;
export type Format = (typeof formats)[number];

/** The bytes of a spreadsheet, made while they are read; of a CSV file as programs set to the language expect it. */
export function spreadsheet(format: Format, language: string, sheet: Sheet): AsyncIterable<Uint8Array> {
  return format === "csv" ? csvFile(language, sheet) : workbook(sheet);
}
