// Tables of plain text: what a spreadsheet program saves as CSV, whatever it separates cells with.
import { Readable } from "node:stream";
import { CsvError, type Options, parse } from "csv-parse";
import { HEADING_WITHIN, LAST_ROW, LONGEST_CELL, LONGEST_ROW, MOST_COLUMNS } from "./limits.ts";
import { Refused } from "./refusal.ts";
import { headingsIn, type Row, trimmedRow, type Wanted } from "./table.ts";
import { decoded } from "./text-encoding.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Where no row has headings that are known, a comma is as good as any. */
const OF_LAST_RESORT = ",";

/** As the parser gives them, with how many came before. */
interface Record {
  readonly record: string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/** The rows of a table of plain text, which can be read as often as they are asked for. */
export async function openCsv(bytes: Buffer, wanted: Wanted): Promise<() => AsyncGenerator<Row>> {
  const delimiter = await delimiterOf(bytes, new Set(wanted.headings));
  return () => rowsOf(bytes, delimiter);
}

async function* rowsOf(bytes: Buffer, delimiter: string): AsyncGenerator<Row> {
  try {
    for await (const { record: cells, info } of records(bytes, delimiter)) {
      const number = info.records + info.empty_lines; // blank lines are rows, too
      if (cells.length > MOST_COLUMNS && cells.findLastIndex((cell) => cell.trim() !== "") >= MOST_COLUMNS)
        throw new Refused("too-many-columns");
      if (cells.some((cell) => cell.length > LONGEST_CELL)) throw new Refused("row-too-long");
      if (number > LAST_ROW) throw new Refused("too-many-rows");
      const row = trimmedRow(number, cells.slice(0, MOST_COLUMNS));
      if (row) yield { ...row, width: cells.length };
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
    for await (const { record } of records(bytes, delimiter, HEADING_WITHIN * 2))
      most = Math.max(most, headingsIn(record, wanted));
  } catch (error) {
    if (!isOfCsv(error)) throw error; // with another delimiter it may be readable
  }
  return most;
}

function records(bytes: Buffer, delimiter: string, first?: number): AsyncIterable<Record> {
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    // Rows of nothing but delimiters come by the million: let go before the stream has them, in three seconds instead of five.
    on_record(each) {
      const { record } = each as unknown as Record;
      return record.some((cell) => cell.trim() !== "") ? each : null;
    },
    max_record_size: LONGEST_ROW,
    ...(first === undefined ? {} : { to: first }),
  };
  const parser = parse(options);
  // For each row that is not as long as the first it would make an error, at fifty times the cost of the row, and let it go.
  const { state } = parser as unknown as { state: { record: string[] } };
  Object.defineProperty(state, "expectedRecordLength", { get: () => state.record.length, set: () => undefined });
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
