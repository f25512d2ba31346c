// The one message that shows how an import goes: looked up, printed anew, edited sparingly.
import type { Api } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { cannotBeEdited, isNotModified, isUnreachable } from "../telegram/answers.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { kindsOf } from "./importer.ts";
import type { ImportKind, Notes } from "./kind.ts";
import * as screens from "./screens.ts";
import { openFacts, rowsAfter } from "./sealed-rows.ts";

export type Kinds = readonly ImportKind[];

/** Between two edits of the message while something goes on. */
const EVERY_MS = 3_000;
/** How many rows with problems are told in the message; the file has them all. */
const TOLD = 3;

/** What an import may be, as long as its headings were not read; then the one that it is. */
export function possibleKinds(
  kinds: Kinds,
  { kind, companyCode }: Pick<SpreadsheetImport, "kind" | "companyCode">,
): Kinds {
  const names = kind.split(" ");
  return kindsOf(kinds, companyCode).filter(({ name }) => names.includes(name));
}

/** The kind of an import. One that no version knows any more cannot be: kinds are never renamed. */
export function kindOf(kinds: Kinds, one: Pick<SpreadsheetImport, "kind" | "companyCode">): ImportKind {
  const [kind] = possibleKinds(kinds, one);
  if (!kind) throw new Error(`nobody knows how to import ${one.kind}`);
  return kind;
}

/** What imports for a centre are printed with, or those of a company's recruiter. */
export async function printFor(
  rt: Pick<Runtime, "config" | "db">,
  words: Words,
  { centreCode, companyCode }: { readonly centreCode: string; readonly companyCode?: string | null | undefined },
): Promise<screens.Print> {
  const zone = rt.config.zone;
  if (companyCode != null) {
    const { legalName } = await rt.db.company.findUniqueOrThrow({
      where: { code: companyCode },
      select: { legalName: true },
    });
    return { words, zone, place: legalName, door: "vacancy-sheet" };
  }
  const { name } = await rt.db.centre.findUniqueOrThrow({ where: { code: centreCode }, select: { name: true } });
  return { words, zone, place: inLanguage(name, words.language), door: "import" };
}

/** The words of whoever sent a file. */
export async function wordsOf(rt: Runtime, telegramId: bigint): Promise<Words> {
  const found = await rt.db.candidate.findUnique({ where: { telegramId }, select: { language: true } });
  return rt.texts.in(found?.language);
}

/** How an import stands, as a screen. */
export async function screenOf(rt: Runtime, words: Words, kinds: Kinds, one: SpreadsheetImport): Promise<Screen> {
  const kind = kindOf(kinds, one);
  const print = await printFor(rt, words, one);
  switch (one.state) {
    case "reading":
      return screens.readingScreen(print, one.id);
    case "saving":
      return screens.savingScreen(print, one.id);
    case "saved":
      return screens.savedScreen(
        print,
        one,
        kind,
        await kind.onward?.(rt.db, words, { id: one.id, companyCode: one.companyCode ?? undefined }),
      );
    case "refused": {
      const possible = possibleKinds(kinds, one);
      if (one.reason === "which-kind") return screens.whichKindScreen(print, one.id, possible);
      return screens.refusedScreen(print, possible, one.reason ?? "", (one.counts as { detail?: string }).detail);
    }
    case "dropped":
      if (one.reason === null || one.reason === "expired") return screens.droppedScreen(print, one);
  }
  const bad = await rowsAfter(rt.db, rt.seal, { importId: one.id, after: 0, verdicts: ["bad"], limit: TOLD });
  const problems = bad.flatMap(({ number, problems: [problem] = [] }) => (problem ? [{ number, problem }] : []));
  const { ignored } = openFacts(rt.seal, one.sealed);
  const notes = await notesOf(rt, words, kind, one);
  return screens.previewScreen(print, one, { kind, ignored, problems, notes, sentBefore: await savedBefore(rt, one) });
}

/** What the kind tells of the rows that wait. */
async function notesOf(rt: Runtime, words: Words, kind: ImportKind, one: SpreadsheetImport): Promise<string[]> {
  const noted = (one.counts as { notes?: Notes }).notes;
  if (noted && kind.noteLines) return kind.noteLines(words, noted);
  if (!kind.waitingLines || kind.mostRows === undefined) return [];
  const rows = await rowsAfter(rt.db, rt.seal, {
    importId: one.id,
    after: 0,
    verdicts: ["new", "changed"],
    limit: kind.mostRows,
  });
  return rows.length === 0
    ? []
    : kind.waitingLines(
        words,
        rows.flatMap(({ row }) => row ?? []),
      );
}

/** When exactly this file was saved for this centre, if it was. */
async function savedBefore(
  rt: Runtime,
  { id, sha256, kind, centreCode, companyCode }: SpreadsheetImport,
): Promise<Date | undefined> {
  if (sha256 === null) return undefined;
  const found = await rt.db.spreadsheetImport.findFirst({
    where: { sha256, kind, centreCode, companyCode, state: "saved", id: { not: id } },
    orderBy: { id: "desc" },
    select: { savedAt: true },
  });
  return found?.savedAt ?? undefined;
}

/** Shows a screen where an import is shown; anew if that message is gone. Whoever has blocked us sees it another time. */
export async function showImport(rt: Runtime, api: Api, one: SpreadsheetImport, screen: Screen): Promise<void> {
  const { id, messageId } = one;
  const chatId = Number(one.telegramId);
  try {
    if (messageId !== null) {
      await api.editMessageText(chatId, messageId, screen.text, sendOptions(screen));
      return;
    }
  } catch (error) {
    if (isNotModified(error) || isUnreachable(error)) return;
    if (!cannotBeEdited(error)) throw error;
  }
  const sent = await api.sendMessage(chatId, screen.text, sendOptions(screen)).catch((error) => {
    if (!isUnreachable(error)) throw error;
  });
  if (sent) await rt.db.spreadsheetImport.update({ where: { id }, data: { messageId: sent.message_id } });
}

/** Tells how far it is, every few seconds at most and never waiting for Telegram; `end` waits for the last edit. */
export function openProgress(rt: Runtime, api: Api, one: SpreadsheetImport) {
  let last = performance.now();
  let editing: Promise<void> = Promise.resolve();
  let isEditing = false;
  return {
    tell(done: number, all: number, screen: (how: { done: number; all: number }) => Screen): void {
      if (done >= all || isEditing || one.messageId === null || performance.now() - last < EVERY_MS) return;
      last = performance.now();
      isEditing = true;
      editing = showImport(rt, api, one, screen({ done, all }))
        .catch((error) => rt.log.info({ event: "import-progress", error }))
        .finally(() => {
          isEditing = false;
        });
    },
    end: () => editing,
  };
}
