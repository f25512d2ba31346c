import { showInvisible } from "./chat-text.ts";
import { printInstant } from "./chat-time.ts";

export type SavedRow = Record<string, unknown>;

/** Prints rows of the database as a small table under its query. */
export function printRows(rows: SavedRow[]): string[] {
  if (rows.length === 0) return ["  (no rows)"];
  const columns = Object.keys(rows[0] ?? {});
  const table = [columns, ...rows.map((row) => columns.map((column) => printValue(row[column])))];
  const widths = columns.map((_, at) => Math.max(...table.map((cells) => [...(cells[at] ?? "")].length)));
  return table.map((cells) =>
    `  ${cells.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - [...cell].length)).join("  ")}`.trimEnd(),
  );
}

function printValue(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (value instanceof Date) return printInstant(value);
  if (value instanceof Uint8Array) return `(${value.length} bytes)`;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return showInvisible(text).replaceAll("\n", "⏎");
}
