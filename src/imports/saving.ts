// Rows that wait become records: all of them or none, in one transaction that does nothing else.
import type { Api } from "grammy";
import { noteAct } from "../audit/audit.ts";
import { leaveOutErased } from "../candidates/erasing-lists.ts";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { mayStill } from "./importer.ts";
import { countsOf, forgetRows, moveImport, subjectOf } from "./imports.ts";
import { sendUndecided } from "./mending.ts";
import type { ImportWork } from "./reading.ts";
import { savingScreen } from "./screens.ts";
import { rowsAfter } from "./sealed-rows.ts";
import { type Kinds, kindOf, openProgress, printFor, screenOf, showImport, wordsOf } from "./showing.ts";

export const SAVE = "import-save";

const AT_ONCE = 250;
const PATIENCE = { maxWait: 60_000, timeout: 15 * 60_000 };

/** Saves what was previewed. Doing it twice is harmless: the second time there is nothing to save. */
export function saveImport(rt: Runtime, api: Api, kinds: Kinds) {
  return async ({ importId }: ImportWork): Promise<void> => {
    const one = await rt.db.spreadsheetImport.findUnique({ where: { id: importId } });
    if (one?.state === "saved") await leaveOutErased(rt, importId); // where a process died before it did
    if (one?.state !== "saving") return;
    if (countsOf(one).review > 0) await sendUndecided(rt, api, kinds)({ importId });
    const outcome = (await mayStill(rt, one)) ? await save(rt, api, kinds, one) : await letGo(rt, one);
    if (outcome === "elsewhere") return;
    await leaveOutErased(rt, importId);
    const now = await rt.db.spreadsheetImport.findUniqueOrThrow({ where: { id: importId } });
    await showImport(rt, api, now, await screenOf(rt, await wordsOf(rt, one.telegramId), kinds, now));
  };
}

async function save(rt: Runtime, api: Api, kinds: Kinds, one: SpreadsheetImport): Promise<"saved" | "elsewhere"> {
  const { id, centreCode, telegramId } = one;
  const sender = { telegramId: Number(telegramId), companyCode: one.companyCode ?? undefined };
  const kind = kindOf(kinds, one);
  const at = rt.now();
  const words = await wordsOf(rt, telegramId);
  const print = await printFor(rt, words, one);
  const progress = openProgress(rt, api, one);
  const previewed = countsOf(one);
  const all = previewed.new + previewed.changed;
  return rt.db
    .$transaction(async (tx) => {
      const [mine] = await tx.$queryRaw<unknown[]>`
        select id from "SpreadsheetImport" where id = ${id} and state = 'saving' for update skip locked`;
      if (!mine) return "elsewhere"; // another process is at it, or has done it
      const saver = kind.openSaver(rt, tx, { importId: id, centreCode, sender, at });
      const sums = { ...previewed, new: 0, changed: 0, meanwhile: 0 };
      for (let after = 0, done = 0; ; ) {
        const waiting = await rowsAfter(tx, rt.seal, {
          importId: id,
          after,
          verdicts: ["new", "changed"],
          limit: AT_ONCE,
        });
        const last = waiting.at(-1);
        if (!last) break;
        const saved = await saver.save(waiting.flatMap(({ row }) => row ?? []));
        sums.new += saved.new;
        sums.changed += saved.changed;
        sums.same += saved.same;
        sums.meanwhile += saved.refused;
        after = last.number;
        done += waiting.length;
        progress.tell(done, all, (how) => savingScreen(print, id, how));
      }
      await saver.finish();
      await kind.saved?.(rt, tx);
      await forgetRows(tx, id);
      await tx.spreadsheetImport.update({
        where: { id },
        data: { state: "saved", counts: sums, savedAt: at, beatAt: at },
      });
      const subject = subjectOf(id, sums);
      await noteAct(tx, { telegramId: Number(telegramId), act: "import-saved", subject, reach: [centreCode], at });
      return "saved";
    }, PATIENCE)
    .finally(() => progress.end()) as Promise<"saved" | "elsewhere">;
}

/** Whoever has lost the right since saves nothing. */
async function letGo(rt: Runtime, { id }: SpreadsheetImport): Promise<"saved" | "elsewhere"> {
  return rt.db.$transaction(async (tx) => {
    if (!(await moveImport(tx, { id, from: "saving", to: "dropped", at: rt.now() }))) return "elsewhere";
    await forgetRows(tx, id);
    return "saved";
  });
}
