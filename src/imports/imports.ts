// Imports as records: who sent a file, how far it is, what was found in it, and what was decided.
import type { Db, Tx } from "../platform/database.ts";
import type { ImportState, Prisma, SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import { ofCentres } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";
import type { Words } from "../telegram/texts.ts";
import type { Sender } from "./kind.ts";

export type {
  Checked,
  Checker,
  Checking,
  Column,
  Compared,
  DoubtfulRow,
  FileShape,
  Finished,
  GoodRow,
  ImportKind,
  Notes,
  Onward,
  Problem,
  Saved,
  SavedImport,
  Saver,
  Saving,
  Sender,
} from "./kind.ts";

/** How many rows would be what, or became it. */
export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly bad: number;
  /** For a person to decide, and those that somebody left out */
  readonly review: number;
  readonly left: number;
  readonly skipped: number;
}

export const noCounts: Counts = { new: 0, changed: 0, same: 0, bad: 0, review: 0, left: 0, skipped: 0 };

/** Every import has rows, or what stands in their place, no longer than this. */
export const ROWS_KEPT_HOURS = 24;

export interface NewImport {
  /** Its kind or, until its headings were read, the kinds that it may be, with a space between */
  readonly kind: string;
  readonly centreCode: string;
  /** For which company, where its recruiter sent it */
  readonly companyCode?: string | undefined;
  readonly telegramId: number;
  /** Names the message that brought the file */
  readonly key: string;
  readonly fileId: string;
  readonly at: Date;
}

/** Records that a file came. The same message again is the same import. */
export async function beginImport(
  db: Db,
  { telegramId, companyCode, at, ...rest }: NewImport,
): Promise<{ id: number; isNew: boolean }> {
  const data = [{ ...rest, companyCode: companyCode ?? null, telegramId: BigInt(telegramId), at, beatAt: at }];
  const { count } = await db.spreadsheetImport.createMany({ data, skipDuplicates: true });
  const { id } = await db.spreadsheetImport.findUniqueOrThrow({ where: { key: rest.key }, select: { id: true } });
  return { id, isNew: count === 1 };
}

/** An import by its number, for whoever sent it: nobody else has anything to do with it. */
export async function ownImport(db: Db, id: number, telegramId: number): Promise<SpreadsheetImport | undefined> {
  if (!(Number.isSafeInteger(id) && id > 0 && id <= 2_147_483_647)) return undefined;
  const found = await db.spreadsheetImport.findUnique({ where: { id } });
  return found?.telegramId === BigInt(telegramId) ? found : undefined;
}

/** The newest of somebody's imports that still waits to be saved or dropped. */
export function waitingImport(
  db: Db,
  { telegramId, companyCode }: Sender,
  centreCodes: readonly string[],
): Promise<SpreadsheetImport | null> {
  return db.spreadsheetImport.findFirst({
    where: {
      telegramId: BigInt(telegramId),
      companyCode: companyCode ?? null,
      state: "previewed",
      centreCode: { in: [...centreCodes] },
    },
    orderBy: { id: "desc" },
  });
}

function deskAsks(reach: Reach, now: Date): Prisma.SpreadsheetImportWhereInput {
  const at = { gte: new Date(now.getTime() - ROWS_KEPT_HOURS * 3_600_000) };
  return { companyCode: null, ...ofCentres(reach), at, state: { in: ["refused", "previewed"] } };
}

/** How many of the files that staff of these centres sent since yesterday were refused, and how many wait to be saved. */
export async function importsOnDesk(db: Db, reach: Reach, now: Date): Promise<{ refused: number; waiting: number }> {
  const rows = await db.spreadsheetImport.groupBy({ by: ["state"], where: deskAsks(reach, now), _count: true });
  const of = (state: ImportState) => rows.find((row) => row.state === state)?._count ?? 0;
  return { refused: of("refused"), waiting: of("previewed") };
}

/** The same files, a page of them, the latest first. */
export async function listImports(
  db: Db,
  { reach, now, page, size }: { reach: Reach; now: Date; page: number; size: number },
) {
  const where = deskAsks(reach, now);
  const include = { centre: { select: { name: true, zone: true } } } as const;
  const [total, rows] = await Promise.all([
    db.spreadsheetImport.count({ where }),
    db.spreadsheetImport.findMany({ where, include, orderBy: { id: "desc" }, skip: page * size, take: size }),
  ]);
  return { total, rows };
}

/** Moves an import on from a state in which it must be; false if somebody was first. */
export async function moveImport(
  tx: Tx,
  { id, from, to, reason, at }: { id: number; from: ImportState; to: ImportState; reason?: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.spreadsheetImport.updateMany({
    where: { id, state: from },
    data: { state: to, beatAt: at, ...(reason === undefined ? {} : { reason }) },
  });
  return count === 1;
}

/** Forgets what a file held: its rows, its headings, and where Telegram keeps it. */
export async function forgetRows(tx: Tx, id: number): Promise<void> {
  await tx.importedRow.deleteMany({ where: { importId: id } });
  await tx.spreadsheetImport.updateMany({ where: { id }, data: { sealed: null, fileId: null } });
}

/** The counts as they are stored. */
export function countsOf({ counts }: Pick<SpreadsheetImport, "counts">): Counts {
  const stored = counts as Partial<Counts>;
  const names = Object.keys(noCounts) as (keyof Counts)[];
  return Object.fromEntries(names.map((name) => [name, stored[name] ?? 0])) as unknown as Counts;
}

/** Counts for the audit trail: `3 150 20 25 5`, the import's number first. */
export function subjectOf(id: number, counts: Counts): string {
  return [id, counts.new, counts.changed, counts.same, counts.bad].join(" ");
}

/** The same in words. */
export function subjectWords(words: Words, subject: string): string {
  const [number = "", ...rest] = subject.split(" ");
  if (number === "0") return ""; // too large a file is not even begun
  const [fresh, changed, same, bad] = rest;
  if (bad === undefined) return words.plain("imports-subject", { number });
  const counts = { new: fresh ?? "", changed: changed ?? "", same: same ?? "", bad };
  return words.plain("imports-subject-counts", { number, ...counts });
}
