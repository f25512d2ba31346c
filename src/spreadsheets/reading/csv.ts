// Tables of plain text: what a spreadsheet program saves as CSV, whatever it separates cells with.
import { Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { HEADING_WITHIN, LONGEST_CELL, LONGEST_ROW, MOST_COLUMNS } from "./limits.ts";
import { Refused } from "./refusal.ts";
import { headingsIn, type Row, trimmedRow, type Wanted } from "./table.ts";
import { decoded } from "./text-encoding.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Where no row has headings that are known, a comma is as good as any. */
const OF_LAST_RESORT = ",";

/** The rows of a table of plain text, which can be read as often as they are asked for. */
export async function openCsv(bytes: Buffer, wanted: Wanted): Promise<() => AsyncGenerator<Row>> {
  const delimiter = await delimiterOf(bytes, new Set(wanted.headings));
  return () => rowsOf(bytes, delimiter);
}

async function* rowsOf(bytes: Buffer, delimiter: string): AsyncGenerator<Row> {
  let number = 0;
  try {
    for await (const cells of records(bytes, delimiter)) {
      number += 1;
      if (cells.length > MOST_COLUMNS && cells.findLastIndex((cell) => cell.trim() !== "") >= MOST_COLUMNS)
        throw new Refused("too-many-columns");
      if (cells.some((cell) => cell.length > LONGEST_CELL)) throw new Refused("row-too-long");
      const row = trimmedRow(number, cells.slice(0, MOST_COLUMNS));
      if (row) yield row;
    }
  } catch (error) {
    throw refusalOf(error);
  }
}

/** That which makes the most headings of one of the first rows. */
async function delimiterOf(bytes: Buffer, wanted: ReadonlySet<string>): Promise<string> {
  let best: { delimiter: string; headings: number } = { delimiter: OF_LAST_RESORT, headings: 0 };
  for (const delimiter of DELIMITERS) {
    const headings = await mostHeadings(bytes, delimiter, wanted);
    if (headings > best.headings) best = { delimiter, headings };
  }
  return best.delimiter;
}

async function mostHeadings(bytes: Buffer, delimiter: string, wanted: ReadonlySet<string>): Promise<number> {
  let most = 0;
  try {
    for await (const cells of records(bytes, delimiter, HEADING_WITHIN * 2))
      most = Math.max(most, headingsIn(cells, wanted));
  } catch (error) {
    if (!isOfCsv(error)) throw error; // with another delimiter it may be readable
  }
  return most;
}

function records(bytes: Buffer, delimiter: string, first?: number): AsyncIterable<string[]> {
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
    ...(first === undefined ? {} : { to: first }),
  };
  const parser = parse(options);
  const source = Readable.from(decoded(bytes));
  source.on("error", (error) => parser.destroy(error));
  parser.on("close", () => source.destroy());
  return source.pipe(parser);
}

function refusalOf(error: unknown): unknown {
  if (!isOfCsv(error)) return error;
  return new Refused(error.code === "CSV_MAX_RECORD_SIZE" ? "row-too-long" : "broken", error);
}

function isOfCsv(error: unknown): error is CsvError {
  return error instanceof CsvError;
}
