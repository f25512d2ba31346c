// Which column of a file is which: by its heading, in whatever language and spelling.
import { headingKey, type Wanted } from "../spreadsheets/spreadsheets.ts";
import type { ImportKind } from "./kind.ts";

/** A row of headings has at least so many that are known. */
const LEAST = 3;

/** A file's columns, or what stands in the way: two that are the same, or some that are missing. */
export type Matched =
  | { readonly columns: ReadonlyMap<number, string>; readonly ignored: readonly string[] }
  | { readonly refused: "duplicate-headings" | "missing-headings"; readonly detail: string };

type Headed = Pick<ImportKind, "columns" | "needed">;

/** The headings by which a file of a kind is recognised. */
export function wantedOf({ columns }: Pick<ImportKind, "columns">): Wanted {
  return { headings: columns.flatMap(({ spellings }) => spellings.map(headingKey)), least: LEAST };
}

/**
 * Matches a file's headings. `isOwn` says which headings are ours, added when the file was sent back to be mended.
 * The detail of a refusal names columns as the file has them (`B, F`) or as the kind does (`name nik|birthDate`).
 */
export function matchColumns(kind: Headed, headings: readonly string[], isOwn: (heading: string) => boolean): Matched {
  const names = new Map(
    kind.columns.flatMap(({ name, spellings }) => spellings.map((each) => [headingKey(each), name])),
  );
  const columns = new Map<number, string>();
  const places = new Map<string, number[]>();
  const ignored: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const name = names.get(headingKey(heading));
    if (name !== undefined) {
      columns.set(at, name);
      places.set(name, [...(places.get(name) ?? []), at]);
    } else if (heading.trim() !== "" && !isOwn(heading)) ignored.push(heading.trim().slice(0, 40));
  }
  const twice = [...places.values()].filter((found) => found.length > 1);
  if (twice.length > 0)
    return {
      refused: "duplicate-headings",
      detail: twice.map((found) => found.map((at) => placed(headings, at)).join(" = ")).join("; "),
    };
  const missing = kind.needed.filter((group) => !group.some((name) => places.has(name)));
  if (missing.length > 0)
    return { refused: "missing-headings", detail: missing.map((group) => group.join("|")).join(" ") };
  return { columns, ignored };
}

/** A row's cells by column; with their line breaks, if those are to stay. */
export function cellsBy(
  columns: ReadonlyMap<number, string>,
  cells: readonly string[],
  keepsLines = false,
): Record<string, string> {
  const by: Record<string, string> = {};
  for (const [at, name] of columns)
    by[name] = keepsLines
      ? (cells[at] ?? "")
          .split(/[\r\n]+/)
          .map(plain)
          .join("\n")
      : plain(cells[at] ?? "");
  return by;
}

/** Without signs that no text of the database can hold, and without line breaks. */
function plain(cell: string): string {
  return cell.toWellFormed().replace(/\p{Cc}+/gu, " ");
}

/** What a file is: the one kind that its headings fit; several are for a person to decide. */
export function kindsFitting(
  kinds: readonly ImportKind[],
  headings: readonly string[],
  isOwn: (heading: string) => boolean,
): { readonly kind: ImportKind; readonly matched: Matched } | { readonly several: readonly ImportKind[] } {
  const all = kinds.map((kind) => {
    const matched = matchColumns(kind, headings, isOwn);
    const known = new Set(kind.columns.flatMap(({ spellings }) => spellings.map(headingKey)));
    const count = headings.filter((heading) => known.has(headingKey(heading))).length;
    return { kind, matched, count };
  });
  const fitting = all.filter(({ matched }) => "columns" in matched);
  const [best] = (fitting.length > 0 ? fitting : all).toSorted((a, b) => b.count - a.count);
  if (!best) throw new Error("there is no kind of import");
  return fitting.length > 1 ? { several: fitting.map(({ kind }) => kind) } : best;
}

/** `Nama (B)`, as a spreadsheet program counts columns. */
function placed(headings: readonly string[], at: number): string {
  return `${(headings[at] ?? "").trim().slice(0, 40)} (${lettersOf(at)})`;
}

function lettersOf(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return `${rest >= 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + (at % 26))}`;
}
