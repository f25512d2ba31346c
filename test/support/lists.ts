// Lists of certificates, looked at and brought into a database without a chat and without a file.
import { certificateImport } from "../../src/certificates/importing.ts";
import { cellsBy, matchColumns } from "../../src/imports/columns.ts";
import type { GoodRow, Saved } from "../../src/imports/imports.ts";
import type { Database } from "../../src/platform/database.ts";
import { now, testSeal } from "./registered.ts";

export interface Looked {
  readonly counts: { new: number; changed: number; same: number; bad: number };
  /** By row, the first row below the headings is 2: `nik nik-sex`, `number duplicate-number 3` */
  readonly problems: Record<number, string[]>;
  readonly good: readonly GoodRow[];
}

const sender = { telegramId: 1003, companyCode: undefined };
const rt = (db: Database) => ({ db, seal: testSeal, now: () => now, config: {} as never, work: {} as never });

/** What a list would do. The first row has the headings. */
export async function lookAt(
  db: Database,
  [headings = [], ...rows]: readonly (readonly string[])[],
  centreCode = "MATARAM",
): Promise<Looked> {
  const matched = matchColumns(certificateImport, headings, () => false);
  if ("refused" in matched) throw new Error(`${matched.refused}: ${matched.detail}`);
  const checker = await certificateImport.openChecker(rt(db), centreCode, sender, {
    columns: matched.columns,
    width: undefined,
    encoding: undefined,
  });
  const found = new Map<number, string[]>();
  const note = (
    number: number,
    problems: readonly { column?: string | undefined; problem: string; value?: string | undefined }[],
  ) =>
    found.set(number, [
      ...(found.get(number) ?? []),
      ...problems.map(({ column, problem, value }) => [column ?? "–", problem, value].filter(Boolean).join(" ")),
    ]);
  const good: GoodRow[] = [];
  for (const [at, cells] of rows.entries()) {
    const checked = checker.check(at + 2, cellsBy(matched.columns, cells), { number: at + 2, cells });
    if ("problems" in checked) note(at + 2, checked.problems);
    else if ("row" in checked && checked.row) good.push(checked.row);
  }
  const compared = await checker.compare(db, good);
  const counts = { new: 0, changed: 0, same: 0, bad: 0 };
  const verdicts = new Map<number, "new" | "changed" | "same">();
  for (const [number, verdict] of compared)
    if (typeof verdict === "object") note(number, "problems" in verdict ? verdict.problems : verdict.review);
    else verdicts.set(number, verdict);
  const finished = await checker.finish(db);
  if (finished.refused) throw new Error(finished.refused);
  for (const [number, problems] of finished.rows) if (verdicts.get(number) !== "same") note(number, problems);
  for (const [number, verdict] of verdicts) if (!found.has(number)) counts[verdict] += 1;
  counts.bad = found.size;
  return { counts, problems: Object.fromEntries(found), good: good.filter(({ number }) => !found.has(number)) };
}

/** Saves what is good in a list. */
export async function bring(
  db: Database,
  list: readonly (readonly string[])[],
  { centreCode = "MATARAM", importId = 1 }: { centreCode?: string; importId?: number } = {},
): Promise<Saved> {
  const { good } = await lookAt(db, list, centreCode);
  return save(db, good, { centreCode, importId });
}

/** Saves rows that were looked at before, whatever happened since. */
export function save(
  db: Database,
  rows: readonly GoodRow[],
  { centreCode = "MATARAM", importId = 1 }: { centreCode?: string; importId?: number } = {},
): Promise<Saved> {
  return db.$transaction(async (tx) => {
    const saver = certificateImport.openSaver(rt(db), tx, { importId, centreCode, sender, at: now });
    const saved = await saver.save(rows);
    await saver.finish();
    return saved;
  });
}
