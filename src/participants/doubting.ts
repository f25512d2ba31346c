// A row in doubt as whoever decides sees it: what the sheet says beside what stands against it. Numbers are masked, and so are
// names of people who are recorded already; of birth dates the year stands there, and what of day and month differs; results
// of a training never do.
import { maskedNik } from "../candidates/nik.ts";
import { openHolder } from "../certificates/certificates.ts";
import type { DoubtfulRow, ImportKind, Problem } from "../imports/imports.ts";
import type { Words } from "../telegram/texts.ts";
import { type ParticipantColumn, participantColumns } from "./columns.ts";
import type { ParticipantRow } from "./sealed-row.ts";

type Stands = Parameters<NonNullable<ImportKind["doubtLines"]>>[0];
type Cells = Readonly<Record<string, string>>;

/** So many cells are shown in which two rows of one NIK differ. */
const MOST = 4;
const LONGEST = 60;
const numbers: readonly ParticipantColumn[] = ["nik", "phone", "email", "certificateNo"];

/** Two values of one column; where the second is from. */
interface Both {
  readonly column: ParticipantColumn;
  readonly said: string;
  readonly from: "nik" | "read" | "stored" | { readonly row: number };
  readonly known: string;
}

/** Of each doubt both values, a line each. */
export async function doubtLines(rt: Stands, words: Words, doubtful: DoubtfulRow): Promise<string[]> {
  const found: Both[] = [];
  for (const problem of doubtful.problems) found.push(...(await bothOf(rt, doubtful, problem)));
  return found.map((both) => lineOf(words, both));
}

async function bothOf(
  rt: Stands,
  { cells, row, cellsAt }: DoubtfulRow,
  { problem, value = "" }: Problem,
): Promise<Both[]> {
  const own = row as ParticipantRow | undefined;
  const cell = (column: ParticipantColumn) => shownIn(column, cells[column] ?? "");
  const beside = (column: ParticipantColumn, from: Both["from"], known: string): Both[] =>
    known === "" ? [] : [{ column, said: cell(column), from, known }];
  switch (problem) {
    case "birth_date_impossible":
    case "nik_dob_mismatch":
      return beside("birthDate", "nik", value);
    case "nik_sex_mismatch":
      return beside("sex", "nik", value);
    case "minor_needs_guardian":
      return beside("birthDate", "read", (own && openHolder(rt.seal, { ...own, nikSealed: null }).birthDate) ?? "");
    case "nik_non_digit":
      return own ? lettersOf(cells.nik ?? "", openHolder(rt.seal, { ...own, birthDateSealed: null }).nik ?? "") : [];
    case "trade_unknown":
      return beside("trade", "read", own?.tradeCode ?? "");
    case "result_certificate_conflict":
      return [{ column: "certificateNo", said: cell("certificateNo"), from: "read", known: "–" }];
    case "encoding_mojibake":
      return own && own.fullName !== cells.name?.trim() ? beside("name", "read", own.fullName) : [];
    case "duplicate_nik_other_name": {
      const other = value === "" ? undefined : await cellsAt(Number(value));
      if (other) return beside("name", { row: Number(value) }, shownIn("name", other.name ?? ""));
      return own ? beside("name", "stored", await nameStored(rt, own)) : [];
    }
    case "duplicate_nik_conflict":
      return unlike(cells, (await cellsAt(Number(value))) ?? cells, Number(value));
  }
  return [];
}

/** The letters of a number, the digits hidden, and what they are read as. */
function lettersOf(said: string, read: string): Both[] {
  const letters = said.replace(/[\s.\-–_/'’‘`]+/g, "");
  const at = [...letters].flatMap((sign, index) => (/\d/.test(sign) ? [] : [index]));
  const only = (text: string) => [...text].map((sign, index) => (at.includes(index) ? sign : "•")).join("");
  return letters.length === read.length
    ? [{ column: "nik", said: only(letters), from: "read", known: only(read) }]
    : [];
}

/** The cells in which two rows differ. */
function unlike(cells: Cells, other: Cells, row: number): Both[] {
  return participantColumns
    .filter((column) => column !== "no" && column !== "note" && column !== "result")
    .filter((column) => (cells[column] ?? "").trim() !== (other[column] ?? "").trim())
    .slice(0, MOST)
    .map((column) => {
      const known = shownIn(column, other[column] ?? "");
      return { column, said: shownIn(column, cells[column] ?? ""), from: { row }, known };
    });
}

/** Under which name the number is recorded, perhaps at another centre: its first letters. */
async function nameStored(rt: Stands, { nikFingerprints }: ParticipantRow): Promise<string> {
  const found = await rt.db.holder.findFirst({
    where: { nikFingerprint: { in: [...nikFingerprints] } },
    select: { fullName: true },
  });
  return (found?.fullName ?? "").replace(/(\p{L})[\p{L}\p{M}'’]*/gu, "$1•••");
}

/** A cell as it may stand in a chat. */
function shownIn(column: ParticipantColumn, text: string): string {
  const said = text.trim();
  if (said === "") return "–";
  if (!numbers.includes(column)) {
    const shown = column === "birthDate" ? said : said.replace(/\d(?:[ .-]?\d){5,}/g, "••••••"); // put in a wrong column
    return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
  }
  return column === "nik" && /^\d{16}$/.test(said) ? maskedNik(said) : `••••${said.slice(-3)}`;
}

/** Two dates of birth, day first, with only as much of them as tells them apart. */
export function datesApart(said: string, known: string): [said: string, known: string] {
  const [one, other] = [partsOf(said), partsOf(known)];
  if (!one || !other) return [hideDigits(said), hideDigits(known)];
  const shown = (parts: readonly string[], against: readonly string[]) =>
    parts.map((part, at) => (at === 2 || Number(part) !== Number(against[at]) ? part : "••")).join("-");
  return [shown(one, other), shown(other, one)];
}

/** A date that cannot be taken apart: only its year is shown. */
function hideDigits(date: string): string {
  return date.replace(/\d+/g, (digits) => (/^(19|20)\d\d$/.test(digits) ? digits : "•".repeat(digits.length)));
}

/** Day, month and year, however they are written in digits. */
function partsOf(date: string): readonly [string, string, string] | undefined {
  const [, year = "", month = "", day = ""] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D*$/.exec(date) ?? [];
  if (year !== "") return [day, month, year];
  const [, first = "", second = "", third = ""] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})\D*$/.exec(date) ?? [];
  return third === "" ? undefined : [first, second, third];
}

function lineOf(words: Words, both: Both): string {
  const { column, from } = both;
  const [said, value] = column === "birthDate" ? datesApart(both.said, both.known) : [both.said, both.known];
  const other =
    typeof from === "object"
      ? words.plain("participants-doubt-row", { row: String(from.row), value })
      : words.plain(`participants-doubt-${from}`, { value });
  return words.html("participants-doubt-both", {
    column: words.plain(`participants-import-column-${column}`),
    said,
    other,
  });
}
