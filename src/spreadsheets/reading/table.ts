// A table as it is read, whatever file it comes from: rows of texts, and among the first of them the headings.
import { HEADING_WITHIN, MOST_ROWS } from "./limits.ts";
import { Refused } from "./refusal.ts";
import type { Encoding } from "./text-encoding.ts";

/** A row as the spreadsheet program numbers it, the first is 1. Rows in which nothing stands are left out. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
  /** How many cells it had before those that are empty at its end were left out; only where the file says so */
  readonly width?: number;
}

/** What is looked for: spellings of headings as `headingKey` writes them, and how many of them make a row the headings. */
export interface Wanted {
  readonly headings: readonly string[];
  readonly least: number;
}

/** Where the headings of a table stand, and how many rows follow. */
export interface Found {
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly rows: number;
  /** How many cells the row of headings had; only where the file says so */
  readonly width?: number;
  /** Of a table of plain text */
  readonly encoding?: Encoding;
}

/** What two ways of writing a heading have in common: letters and digits, small, without what stands in brackets. */
export function headingKey(heading: string): string {
  return heading
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** How many different wanted headings stand in a row. */
export function headingsIn(cells: readonly string[], wanted: ReadonlySet<string>): number {
  return new Set(cells.map(headingKey).filter((key) => wanted.has(key))).size;
}

/**
 * Reads a table to its end, keeping nothing, and says where its headings are; undefined where it has none. Whatever is
 * wrong with the file shows here, before the first row is given away. `onRows` hears now and then how far it is.
 */
export async function lookThrough(
  rows: AsyncIterable<Row>,
  { headings, least }: Wanted,
  onRows: (count: number) => void,
): Promise<Found | undefined> {
  const wanted = new Set(headings);
  let heading: Row | undefined;
  let before = 0;
  let count = 0;
  for await (const row of rows) {
    if (heading !== undefined) {
      count += 1;
      if (count > MOST_ROWS) throw new Refused("too-many-rows");
      if (count % 5_000 === 0) onRows(count);
    } else if (headingsIn(row.cells, wanted) >= least) heading = row;
    else if (++before >= HEADING_WITHIN) return undefined;
  }
  return (
    heading && {
      headings: heading.cells,
      headingRow: heading.number,
      rows: count,
      ...(heading.width === undefined ? {} : { width: heading.width }),
    }
  );
}

/** The rows below the headings. */
export async function* rowsBelow(rows: AsyncIterable<Row>, headingRow: number): AsyncGenerator<Row> {
  for await (const row of rows) if (row.number > headingRow) yield row;
}

/** A row without what is empty at its end; undefined where nothing is left. */
export function trimmedRow(number: number, cells: string[]): Row | undefined {
  while (cells.length > 0 && (cells.at(-1) ?? "").trim() === "") cells.pop();
  return cells.length === 0 ? undefined : { number, cells };
}
