// The one message that shows how an import goes: looked up, printed anew, edited sparingly.
import type { Api } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { cannotBeEdited, isNotModified, isUnreachable } from "../telegram/answers.ts";
import { type Screen, sendOptions } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { ImportKind } from "./kind.ts";
import * as screens from "./screens.ts";
import { openFacts, rowsAfter } from "./sealed-rows.ts";

export type Kinds = readonly ImportKind[];

/** Between two edits of the message while something goes on. */
const EVERY_MS = 3_000;
/** How many rows with problems are told in the message; the file has them all. */
const TOLD = 3;

/** The kind of an import. One that no version knows any more cannot be: kinds are never renamed. */
export function kindOf(kinds: Kinds, name: string): ImportKind {
  const kind = kinds.find((each) => each.name === name);
  if (!kind) throw new Error(`nobody knows how to import ${name}`);
  return kind;
}

/** What a centre's imports are printed with. */
export async function printFor(rt: Runtime, words: Words, centreCode: string): Promise<screens.Print> {
  const { name } = await rt.db.centre.findUniqueOrThrow({ where: { code: centreCode }, select: { name: true } });
  return { words, zone: rt.config.zone, centre: inLanguage(name, words.language) };
}

/** The words of whoever sent a file. */
export async function wordsOf(rt: Runtime, telegramId: bigint): Promise<Words> {
  const found = await rt.db.candidate.findUnique({ where: { telegramId }, select: { language: true } });
  return rt.texts.in(found?.language);
}

/** How an import stands, as a screen. */
export async function screenOf(rt: Runtime, words: Words, kinds: Kinds, one: SpreadsheetImport): Promise<Screen> {
  const kind = kindOf(kinds, one.kind);
  const print = await printFor(rt, words, one.centreCode);
  switch (one.state) {
    case "reading":
      return screens.readingScreen(print, one.id);
    case "saving":
      return screens.savingScreen(print, one.id);
    case "saved":
      return screens.savedScreen(print, one);
    case "refused":
      return screens.refusedScreen(words, kind, one.reason ?? "", (one.counts as { detail?: string }).detail);
    case "dropped":
      if (one.reason === null || one.reason === "expired") return screens.droppedScreen(print, one);
  }
  const bad = await rowsAfter(rt.db, rt.seal, { importId: one.id, after: 0, verdicts: ["bad"], limit: TOLD });
  const problems = bad.flatMap(({ number, problems: [problem] = [] }) => (problem ? [{ number, problem }] : []));
  const { ignored } = openFacts(rt.seal, one.sealed);
  return screens.previewScreen(print, one, { kind, ignored, problems, sentBefore: await savedBefore(rt, one) });
}

/** When exactly this file was saved for this centre, if it was. */
async function savedBefore(
  rt: Runtime,
  { id, sha256, kind, centreCode }: SpreadsheetImport,
): Promise<Date | undefined> {
  if (sha256 === null) return undefined;
  const found = await rt.db.spreadsheetImport.findFirst({
    where: { sha256, kind, centreCode, state: "saved", id: { not: id } },
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
