// The rows of a file between reading and saving: sealed, because they hold people's numbers and days of birth.
import type { Db } from "../platform/database.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { RowVerdict } from "../platform/generated/prisma/enums.ts";
import type { Seal } from "../platform/seal.ts";
import type { GoodRow, Problem } from "./kind.ts";

const PURPOSE = "import.row";
const OF_FILE = "import.file";

/** A row as it waits: its cells as they came, and what it says or what is wrong with it. */
export interface WaitingRow {
  readonly number: number;
  readonly verdict: RowVerdict;
  readonly cells: readonly string[];
  readonly row?: GoodRow;
  readonly problems?: readonly Problem[];
}

/** What goes with all rows of a file. */
export interface FileFacts {
  readonly headings: readonly string[];
  /** Those that are not read */
  readonly ignored: readonly string[];
}

/** Keeps rows of the reader who has this import at the moment; false if another has taken it over. */
export async function keepRows(
  db: Db,
  seal: Seal,
  { importId, fence, rows }: { importId: number; fence: number; rows: readonly WaitingRow[] },
): Promise<boolean> {
  const data = rows.map((row) => sealRow(seal, row));
  // The reader's right is held until the rows are in.
  const [mine] = await rowsOf<{ mine: boolean }>(
    db,
    Prisma.sql`with mine as (
        select id from "SpreadsheetImport" where id = ${importId} and fence = ${fence} and state = 'reading' for share
      ), kept as (
        insert into "ImportedRow" ("importId", number, verdict, sealed)
        select mine.id, r.number, r.verdict, r.sealed
        from mine, jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r(number int, verdict "RowVerdict", sealed text)
        on conflict ("importId", number) do update set verdict = excluded.verdict, sealed = excluded.sealed
      )
      select exists (select from mine) as mine`,
  );
  return mine?.mine === true;
}

/** Rows after a number, in their order: of all sorts, or of some. */
export async function rowsAfter(
  db: Db,
  seal: Seal,
  asked: { importId: number; after: number; verdicts: readonly RowVerdict[]; limit: number },
): Promise<WaitingRow[]> {
  const found = await db.importedRow.findMany({
    where: { importId: asked.importId, number: { gt: asked.after }, verdict: { in: [...asked.verdicts] } },
    orderBy: { number: "asc" },
    take: asked.limit,
  });
  return found.map((one) => openRow(seal, one));
}

/** Rows by their numbers. */
export async function rowsNumbered(
  db: Db,
  seal: Seal,
  importId: number,
  numbers: readonly number[],
): Promise<WaitingRow[]> {
  const found = await db.importedRow.findMany({ where: { importId, number: { in: [...numbers] } } });
  return found.map((one) => openRow(seal, one));
}

/** A row as it is stored. */
export function sealRow(seal: Seal, { number, verdict, ...content }: WaitingRow) {
  return { number, verdict, sealed: seal.seal(JSON.stringify(content), PURPOSE) };
}

/** A stored row, opened. */
export function openRow(
  seal: Seal,
  { number, verdict, sealed }: { number: number; verdict: RowVerdict; sealed: string },
): WaitingRow {
  return { number, verdict, ...(JSON.parse(seal.open(sealed, PURPOSE)) as Omit<WaitingRow, "number" | "verdict">) };
}

export function sealFacts(seal: Seal, facts: FileFacts): string {
  return seal.seal(JSON.stringify(facts), OF_FILE);
}

export function openFacts(seal: Seal, sealed: string | null): FileFacts {
  return sealed === null ? { headings: [], ignored: [] } : (JSON.parse(seal.open(sealed, OF_FILE)) as FileFacts);
}
