// Rows in doubt, one by one: whoever sent the file says of each whether it is used as it was understood, or left out.
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { cellsBy, matchColumns } from "./columns.ts";
import { type Importer, isWithin } from "./importer.ts";
import { countsOf, ownImport } from "./imports.ts";
import type { GoodRow, ImportKind } from "./kind.ts";
import { figure, type Print } from "./screens.ts";
import { openFacts, openRow, rowsAfter, rowsNumbered, sealRow, type WaitingRow } from "./sealed-rows.ts";
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
  if (row) {
    const values = await valuesOf(rt, ctx.words, one, kind, row);
    await show(ctx, doubtScreen(await printFor(rt, ctx.words, one), one, kind, row, values));
  } else {
    await show(ctx, await screenOf(rt, ctx.words, kinds, one));
    const messageId = ctx.callbackQuery?.message?.message_id;
    if (messageId !== undefined) await rt.db.spreadsheetImport.update({ where: { id: one.id }, data: { messageId } });
  }
}

/** What the file says beside what is known, as the row's kind has it. */
async function valuesOf(
  rt: Runtime,
  words: Words,
  one: SpreadsheetImport,
  kind: ImportKind,
  { cells, row, problems = [] }: WaitingRow,
): Promise<string[]> {
  if (!kind.doubtLines) return [];
  const matched = matchColumns(kind, openFacts(rt.seal, one.sealed).headings, () => true);
  const columns = "columns" in matched ? matched.columns : new Map<number, string>();
  const cellsAt = async (number: number) => {
    const [other] = await rowsNumbered(rt.db, rt.seal, one.id, [number]);
    return other && cellsBy(columns, other.cells);
  };
  return kind.doubtLines(rt, words, { cells: cellsBy(columns, cells), row, problems, cellsAt });
}

/** A row in doubt: what it says, what is doubtful, both values, and what comes of using it. */
function doubtScreen(
  print: Print,
  one: SpreadsheetImport,
  kind: ImportKind,
  waiting: WaitingRow,
  values: readonly string[],
): Screen {
  const { words, place, door } = print;
  const { number, row, problems = [] } = waiting;
  const title = words.html("imports-doubt-title", {
    number: String(one.id),
    place,
    row: figure(print, number),
    left: figure(print, countsOf(one).review),
  });
  const said = row && kind.rowLine?.(words, row);
  const lines = problems.map((problem) => {
    const line = kind.problem(words, problem);
    return problem.column === undefined
      ? words.html("imports-doubt", { problem: line })
      : words.html("imports-doubt-of", { column: kind.columnName(words, problem.column), problem: line });
  });
  const key = `${one.id}.${number}`;
  return {
    text: [title, [...(said ? [said] : []), ...lines].join("\n"), values.join("\n")].filter(Boolean).join("\n\n"),
    buttons: [
      [
        ...(row ? [button(words.plain("imports-use"), `${door}-use`, key)] : []),
        button(words.plain("imports-leave"), `${door}-leave`, key),
      ],
      [button(words.plain("imports-doubt-later"), `${door}-open`, one.id)],
    ],
  };
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
