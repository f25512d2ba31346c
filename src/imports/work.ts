// What is done about imports when nobody types: reading, sending back, saving, and forgetting what nobody decided.
import type { Api } from "grammy";
import { withSmallHeap } from "../platform/heap.ts";
import type { Runtime } from "../runtime.ts";
import { forgetRows, moveImport, ROWS_KEPT_HOURS } from "./imports.ts";
import { sendToMend } from "./mending.ts";
import { type FileSource, type ImportWork, MEND, READ, readImport } from "./reading.ts";
import { SAVE, saveImport } from "./saving.ts";
import { type Kinds, screenOf, showImport, wordsOf } from "./showing.ts";

/** What does not get on for so long was dropped by a process that died. */
const STILL_MS = 60_000;

/** Names what is done: each step may run twice, and begins anew where another broke off. */
export function importsWork(rt: Runtime, api: Api, files: FileSource, kinds: Kinds): void {
  const read = readImport(rt, api, files, kinds);
  const save = saveImport(rt, api, kinds);
  rt.work.handle(READ, { retries: 3, limitSeconds: 900 }, (piece: ImportWork) => withSmallHeap(() => read(piece)));
  rt.work.handle(SAVE, { retries: 5, limitSeconds: 1_200 }, (piece: ImportWork) => withSmallHeap(() => save(piece)));
  rt.work.handle(MEND, { retries: 3, limitSeconds: 600 }, sendToMend(rt, api, kinds));
  rt.work.handle("imports-due", {}, () => takeUpAgain(rt));
  rt.work.every("imports-due", "* * * * *", rt.config.zone);
  rt.work.handle("imports-old", {}, () => forgetOld(rt, api, kinds));
  rt.work.every("imports-old", "20 * * * *", rt.config.zone);
}

async function takeUpAgain(rt: Runtime): Promise<void> {
  const before = new Date(rt.now().getTime() - STILL_MS);
  const still = await rt.db.spreadsheetImport.findMany({
    where: { state: { in: ["reading", "saving"] }, beatAt: { lt: before } },
    select: { id: true, state: true },
  });
  for (const { id, state } of still)
    await rt.work.send<ImportWork>(state === "reading" ? READ : SAVE, { importId: id }, { key: String(id) });
}

/** Nobody decided for a day: what the file held goes, and its screen says so. */
async function forgetOld(rt: Runtime, api: Api, kinds: Kinds): Promise<void> {
  const before = new Date(rt.now().getTime() - ROWS_KEPT_HOURS * 3_600_000);
  await rt.db.erasedMeanwhile.deleteMany({ where: { at: { lt: before } } }); // no list is read for so long
  const old = await rt.db.spreadsheetImport.findMany({
    where: {
      beatAt: { lt: before },
      OR: [{ state: "previewed" }, { rows: { some: {} } }, { sealed: { not: null } }, { fileId: { not: null } }],
    },
    take: 100,
  });
  for (const one of old) {
    const isOver = await rt.db.$transaction(async (tx) => {
      const moved = await moveImport(tx, {
        id: one.id,
        from: "previewed",
        to: "dropped",
        reason: "expired",
        at: rt.now(),
      });
      await forgetRows(tx, one.id);
      return moved;
    });
    if (!isOver) continue;
    const now = await rt.db.spreadsheetImport.findUniqueOrThrow({ where: { id: one.id } });
    await showImport(rt, api, now, await screenOf(rt, await wordsOf(rt, one.telegramId), kinds, now));
  }
}
