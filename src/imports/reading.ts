// A file that was sent becomes rows that wait: read in a process of its own, checked, compared with what is stored.
import { createHash } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import { noteAct } from "../audit/audit.ts";
import { leaveOutErased } from "../candidates/erasing-lists.ts";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { headingKey, type ReadSheet, type Row, readSpreadsheet } from "../spreadsheets/spreadsheets.ts";
import { cellsBy, kindsFitting, wantedOf } from "./columns.ts";
import { type Counts, forgetRows, noCounts } from "./imports.ts";
import type { Checked, Checker, Compared, ImportKind, Notes, Problem } from "./kind.ts";
import type { Reason } from "./reasons.ts";
import * as screens from "./screens.ts";
import { keepRows, rowsNumbered, sealFacts, type WaitingRow } from "./sealed-rows.ts";
import { type Kinds, openProgress, possibleKinds, printFor, screenOf, showImport, wordsOf } from "./showing.ts";

export const READ = "import-read";
export const MEND = "import-mend";

/** `rt.work.send(READ, { importId })`; the same for every other step of an import. */
export interface ImportWork {
  readonly importId: number;
}

/** Gives the bytes of a file at the path that Telegram named. */
export type FileSource = (path: string) => AsyncIterable<Uint8Array>;

const AT_ONCE = 250;
/** After so long others have their turn. */
const BREATH_MS = 5;
/** A file that ends its reader so often is let go. */
const MOST_READERS = 8;

class Overtaken extends Error {}

interface Reading {
  readonly rt: Runtime;
  readonly one: SpreadsheetImport;
  /** What it may be */
  readonly kinds: readonly ImportKind[];
}

type Outcome =
  | { readonly counts: Counts; readonly notes: Notes; readonly sha256: string }
  | { readonly refused: Reason; readonly detail?: string };

/** Reads a file to its end, from the beginning however often it was begun. */
export function readImport(rt: Runtime, api: Api, files: FileSource, kinds: Kinds) {
  return async ({ importId }: ImportWork): Promise<void> => {
    const one = await takeUp(rt, importId);
    if (!one) return;
    const reading: Reading = { rt, one, kinds: possibleKinds(kinds, one) };
    try {
      const outcome: Outcome = one.fence > MOST_READERS ? { refused: "trouble" } : await read(reading, api, files);
      if ("refused" in outcome) await refuse(reading, outcome.refused, outcome.detail);
      else await preview(reading, outcome);
      await leaveOutErased(rt, importId);
    } catch (error) {
      if (error instanceof Overtaken) return;
      throw error;
    }
    const now = await rt.db.spreadsheetImport.findUniqueOrThrow({ where: { id: importId } });
    await showImport(rt, api, now, await screenOf(rt, await wordsOf(rt, one.telegramId), kinds, now));
    if ((now.counts as Partial<Counts>).bad)
      await rt.work.send<ImportWork>(MEND, { importId }, { key: String(importId) });
  };
}

/** From now on this is the reader; what an earlier one kept is gone. */
async function takeUp(rt: Runtime, id: number): Promise<SpreadsheetImport | undefined> {
  const { count } = await rt.db.spreadsheetImport.updateMany({
    where: { id, state: "reading" },
    data: { fence: { increment: 1 }, beatAt: rt.now() },
  });
  if (count === 0) return undefined;
  await rt.db.importedRow.deleteMany({ where: { importId: id } });
  return rt.db.spreadsheetImport.findUniqueOrThrow({ where: { id } });
}

async function read(reading: Reading, api: Api, files: FileSource): Promise<Outcome> {
  const { rt, one, kinds } = reading;
  const path = await pathOf(api, one.fileId ?? "");
  if (typeof path !== "string") return path;
  const hash = createHash("sha256");
  async function* hashed() {
    for await (const piece of files(path as string)) {
      hash.update(piece);
      yield piece;
    }
  }
  const words = await wordsOf(rt, one.telegramId);
  const print = await printFor(rt, words, one);
  const progress = openProgress(rt, api, one);
  const outcome = await readSpreadsheet(
    hashed(),
    wantedOf({ columns: kinds.flatMap(({ columns }) => columns) }),
    (sheet) =>
      readRows(reading, sheet, (done) =>
        progress.tell(done, sheet.rows, (how) => screens.readingScreen(print, one.id, how)),
      ),
  ).finally(() => progress.end());
  if ("refused" in outcome) return outcome;
  return "refused" in outcome.value ? outcome.value : { ...outcome.value, sha256: hash.digest("hex") };
}

async function pathOf(api: Api, fileId: string): Promise<string | { refused: Reason }> {
  try {
    const { file_path } = await api.getFile(fileId);
    return file_path ?? { refused: "gone" };
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return { refused: error.description.includes("too big") ? "too-big" : "gone" };
  }
}

async function readRows(
  reading: Reading,
  sheet: ReadSheet,
  tell: (done: number) => void,
): Promise<{ counts: Counts; notes: Notes } | { refused: Reason; detail?: string }> {
  const { rt, one, kinds } = reading;
  const own = rt.texts.languages.map((language) => headingKey(rt.texts.in(language).plain("imports-mend-column")));
  const fitting = kindsFitting(kinds, sheet.headings, (heading) => own.includes(headingKey(heading)));
  if ("several" in fitting) return { refused: "which-kind" };
  const { kind, matched } = fitting;
  await rt.db.spreadsheetImport.updateMany({ where: { id: one.id, fence: one.fence }, data: { kind: kind.name } });
  if ("refused" in matched) return matched;
  if (sheet.rows > (kind.mostRows ?? sheet.rows)) return { refused: "too-many-rows" };
  const facts = sealFacts(rt.seal, { headings: sheet.headings, ignored: matched.ignored });
  await rt.db.spreadsheetImport.updateMany({ where: { id: one.id, fence: one.fence }, data: { sealed: facts } });

  const sender = { telegramId: Number(one.telegramId), companyCode: one.companyCode ?? undefined };
  const { width, encoding } = sheet;
  const checker = await kind.openChecker(rt, one.centreCode, sender, { columns: matched.columns, width, encoding });
  const counts: Record<keyof Counts, number> = { ...noCounts };
  let some: Row[] = [];
  let done = 0;
  const flush = async () => {
    for (const verdict of await keep(reading, { kind, checker, columns: matched.columns }, some)) counts[verdict] += 1;
    done += some.length;
    some = [];
    tell(done);
  };
  for await (const batch of sheet.batches()) {
    some.push(...batch);
    if (some.length >= AT_ONCE) await flush();
  }
  await flush();
  const { refused, rows, reviews = new Map(), notes = {} } = await checker.finish(rt.db);
  if (refused) return { refused };
  await turn(reading, "bad", rows, counts);
  await turn(reading, "review", reviews, counts);
  return { counts, notes };
}

/** Checks and compares some rows, and keeps what has to wait: what would change nothing is only counted. */
async function keep(
  { rt, one }: Reading,
  { kind, checker, columns }: { kind: ImportKind; checker: Checker; columns: ReadonlyMap<number, string> },
  rows: readonly Row[],
): Promise<(keyof Counts)[]> {
  const checked = new Map<number, Checked>();
  let since = performance.now();
  for (const row of rows) {
    if (performance.now() - since > BREATH_MS) {
      await breathe();
      since = performance.now();
    }
    checked.set(row.number, checker.check(row.number, cellsBy(columns, row.cells, kind.keepsLines), row));
  }
  const good = [...checked.values()].flatMap((each) => ("row" in each && !("review" in each) ? [each.row] : []));
  const compared = await checker.compare(rt.db, good);
  const waiting = rows.flatMap(({ number, cells }) => {
    const verdict = verdictOf(checked.get(number) as Checked, compared.get(number));
    return verdict === "skipped" ? [] : [{ number, cells, ...verdict }];
  });
  await mustKeep(
    rt,
    one,
    waiting.filter(({ verdict }) => verdict !== "same"),
  );
  const skipped = Array.from({ length: rows.length - waiting.length }, () => "skipped" as const);
  return [...waiting.map(({ verdict }) => verdict), ...skipped];
}

/** What becomes of a row, by itself and against what is stored. */
function verdictOf(checked: Checked, compared: Compared | undefined): Omit<WaitingRow, "number" | "cells"> | "skipped" {
  if ("skipped" in checked) return "skipped";
  if ("review" in checked)
    return { verdict: "review", problems: checked.review, ...(checked.row === undefined ? {} : { row: checked.row }) };
  if ("problems" in checked) return { verdict: "bad", problems: checked.problems };
  if (typeof compared === "string") return { verdict: compared, row: checked.row };
  if (compared !== undefined && "review" in compared)
    return { verdict: "review", problems: compared.review, row: checked.row };
  return { verdict: "bad", problems: compared?.problems ?? [] };
}

async function mustKeep(rt: Runtime, { id, fence }: SpreadsheetImport, rows: readonly WaitingRow[]): Promise<void> {
  if (!(await keepRows(rt.db, rt.seal, { importId: id, fence, rows }))) throw new Overtaken();
  await rt.db.spreadsheetImport.updateMany({ where: { id, fence }, data: { beatAt: rt.now() } });
}

/** What showed only at the end: these rows were good by themselves. */
async function turn(
  { rt, one }: Reading,
  verdict: "bad" | "review",
  found: ReadonlyMap<number, readonly Problem[]>,
  counts: Record<keyof Counts, number>,
): Promise<void> {
  const numbers = [...found.keys()];
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    const rows = await rowsNumbered(rt.db, rt.seal, one.id, numbers.slice(at, at + AT_ONCE));
    for (const row of rows) counts[row.verdict] -= 1;
    const turned = rows.map(
      ({ number, cells, row, problems = [] }): WaitingRow => ({
        number,
        verdict,
        cells,
        problems: [...problems, ...(found.get(number) ?? [])],
        ...(verdict === "review" && row !== undefined ? { row } : {}),
      }),
    );
    counts[verdict] += turned.length;
    await mustKeep(rt, one, turned);
  }
}

async function preview(
  { rt, one }: Reading,
  { counts, notes, sha256 }: { counts: Counts; notes: Notes; sha256: string },
): Promise<void> {
  const { id, fence } = one;
  const toSave = counts.new + counts.changed;
  const isOver = toSave === 0 && counts.review === 0;
  const data = {
    state: isOver ? "dropped" : "previewed",
    reason: isOver ? (counts.bad > 0 ? "all-bad" : "unchanged") : null,
    counts: { ...counts, notes: { ...notes } },
    sha256,
    fileId: null,
    beatAt: rt.now(),
  } as const;
  const { count } = await rt.db.spreadsheetImport.updateMany({ where: { id, fence, state: "reading" }, data });
  if (count === 0) throw new Overtaken();
}

async function refuse({ rt, one }: Reading, reason: Reason, detail?: string): Promise<void> {
  const { id, fence, telegramId, centreCode } = one;
  await rt.db.$transaction(async (tx) => {
    const { count } = await tx.spreadsheetImport.updateMany({
      where: { id, fence, state: "reading" },
      data: { state: "refused", reason, counts: detail === undefined ? {} : { detail: detail.slice(0, 500) } },
    });
    if (count === 0) throw new Overtaken();
    if (reason === "which-kind") return; // it is read again when they have said
    await forgetRows(tx, id);
    await noteAct(tx, {
      telegramId: Number(telegramId),
      act: "import-refused",
      subject: `${id} ${reason}`,
      reach: [centreCode],
      at: rt.now(),
    });
  });
}
