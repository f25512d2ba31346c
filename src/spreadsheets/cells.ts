// What a spreadsheet is made of, whatever file it becomes.
import { type Day, dateForDatabase } from "../platform/calendar.ts";

/** Text, a figure, a day of the calendar, an instant as clocks in a zone show it, or nothing. */
export type Cell =
  | string
  | number
  | { readonly day: Day }
  | { readonly at: Date; readonly zone: string }
  | null
  | undefined;

export interface Column {
  readonly heading: string;
  /** In characters; as the heading needs where nothing is said */
  readonly width?: number;
}

/** Rows under headings; they may be more than memory holds, and are read while the file is made. */
export interface Sheet {
  /** What its tab is called */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Before it the serial numbers of days are disputed between the programs. */
const FIRST_DAY = "1900-03-01";

/** An instant in a zone so that rows sort by it: `2026-11-24 21:35`. */
export function sortable(at: Date, zone: string): string {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone });
    clocks.set(zone, clock);
  }
  return clock.format(at);
}
const clocks = new Map<string, Intl.DateTimeFormat>();

/** A cell that a spreadsheet would calculate is shown as text. A phone's plus and a negative number are cells too. */
export function withoutFormula(cell: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

/** A cell as text that starts no formula, as a CSV file has it. */
export function asText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return withoutFormula(cell);
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  return "day" in cell ? cell.day : sortable(cell.at, cell.zone);
}

/** By which number spreadsheets know a day or an instant; undefined for what is too long ago to have one. */
export function serialOf(
  cell: { readonly day: Day } | { readonly at: Date; readonly zone: string },
): number | undefined {
  const [day = "", time = "00:00"] = asText(cell).split(" ");
  if (day < FIRST_DAY) return undefined;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (dateForDatabase(day).getTime() - EPOCH) / DAY_MS + (hours * 60 + minutes) / 1440;
}
