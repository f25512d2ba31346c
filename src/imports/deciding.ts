// Rows in doubt, one by one: whoever sent the file says of each whether it is used as it was understood, or left out.
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { type Importer, isWithin } from "./importer.ts";
import { countsOf, ownImport } from "./imports.ts";
import type { GoodRow, ImportKind } from "./kind.ts";
import { doubtScreen } from "./screens.ts";
import { openRow, rowsAfter, sealRow, type WaitingRow } from "./sealed-rows.ts";
import { type Kinds, kindOf, printFor, screenOf } from "./showing.ts";

/** The first row of which nobody has decided; the preview once there is none. */
export async function openDoubts(
  rt: Runtime,
  ctx: BotContext,
  importer: Importer,
  argument: string,
  kinds: Kinds,
): Promise<Done> {
  const one = await ownImport(rt.db, Number(argument), importer.telegramId);
  if (!one || !isWithin(importer, one)) return "no-such-thing";
  await importer.note("imports-opened", String(one.id));
  await showNext(rt, ctx, kinds, one);
  return "done";
}

/** Decides of one row; a row that was decided before stays as it is, and the next one is shown all the same. */
export function decideOn(how: "use" | "leave") {
  return async (rt: Runtime, ctx: BotContext, importer: Importer, argument: string, kinds: Kinds): Promise<Done> => {
    const [id = "", number = ""] = argument.split(".");
    const one = await ownImport(rt.db, Number(id), importer.telegramId);
    if (!one || !isWithin(importer, one) || !/^\d{1,7}$/.test(number)) return "no-such-thing";
    if (!(await decide(rt, kindOf(kinds, one), { id: one.id, number: Number(number), how })))
      ctx.popUp(ctx.words.plain("imports-doubt-decided"));
    await showNext(rt, ctx, kinds, await rt.db.spreadsheetImport.findUniqueOrThrow({ where: { id: one.id } }));
    return "done";
  };
}

async function showNext(rt: Runtime, ctx: BotContext, kinds: Kinds, one: SpreadsheetImport): Promise<void> {
  const kind = kindOf(kinds, one);
  const [row] =
    one.state === "previewed"
      ? await rowsAfter(rt.db, rt.seal, { importId: one.id, after: 0, verdicts: ["review"], limit: 1 })
      : [];
  if (row) await show(ctx, doubtScreen(await printFor(rt, ctx.words, one), one, kind, row));
  else {
    await show(ctx, await screenOf(rt, ctx.words, kinds, one));
    const messageId = ctx.callbackQuery?.message?.message_id;
    if (messageId !== undefined) await rt.db.spreadsheetImport.update({ where: { id: one.id }, data: { messageId } });
  }
}

/** The row is used as its kind understands it, or is gone; the counts go with it. False where nothing is to decide. */
function decide(
  rt: Runtime,
  kind: ImportKind,
  { id, number, how }: { id: number; number: number; how: "use" | "leave" },
): Promise<boolean> {
  return rt.db.$transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<unknown[]>`
      select id from "SpreadsheetImport" where id = ${id} and state = 'previewed' for update`;
    if (!mine) return false;
    const found = await tx.importedRow.findFirst({ where: { importId: id, number, verdict: "review" } });
    if (!found) return false;
    const waiting = openRow(rt.seal, found);
    const used = how === "use" ? usedRow(kind, waiting) : undefined;
    if (how === "use" && used === undefined) return false;
    const where = { importId_number: { importId: id, number } };
    if (used === undefined) await tx.importedRow.delete({ where });
    else
      await tx.importedRow.update({
        where,
        data: sealRow(rt.seal, { number, verdict: "new", cells: waiting.cells, row: used }),
      });
    const one = await tx.spreadsheetImport.findUniqueOrThrow({ where: { id } });
    const counts = countsOf(one);
    const to = used === undefined ? "left" : "new";
    await tx.spreadsheetImport.update({
      where: { id },
      data: {
        counts: { ...(one.counts as object), review: counts.review - 1, [to]: counts[to] + 1 },
        beatAt: rt.now(),
      },
    });
    return true;
  });
}

function usedRow(kind: ImportKind, { row, problems = [] }: WaitingRow): GoodRow | undefined {
  return row && (kind.whenUsed?.(row, problems) ?? row);
}
