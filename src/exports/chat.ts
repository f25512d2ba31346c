// What staff say and press to take data along. Whether somebody may at all is asked before, in `roles/gate.ts`.
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { mayDo, reachOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { formats } from "../spreadsheets/spreadsheets.ts";
import { MOST_ROWS } from "../spreadsheets/workbook.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage } from "../telegram/paging.ts";
import { show } from "../telegram/screen.ts";
import { type ExportKind, type OfferedKind, type Order, orderExport } from "./exports.ts";
import * as screens from "./screens.ts";

const right = "desk";

/** /export and what is behind it, for the kinds that it offers; others are asked for elsewhere and only listed here. */
export function exportActs(kinds: readonly OfferedKind[], others: readonly ExportKind[] = []): StaffActs {
  /** Of the kinds that somebody may take along, the one of this name, and what is behind it. */
  const read = ({ held }: Staff, argument: string) => {
    const [name = "", ...rest] = argument.split(".");
    const kind = kinds.find((each) => each.name === name && mayDo(held, each.right));
    return kind && { kind, reach: reachOf(held, kind.right), rest };
  };
  const open = async (ctx: BotContext, staff: Staff): Promise<Done> => {
    await staff.note("exports-viewed");
    const may = kinds.filter((kind) => mayDo(staff.held, kind.right));
    await show(ctx, screens.homeScreen(ctx.words, may));
    return "done";
  };
  return {
    presses: {
      export: { right, hear: (_, ctx, staff) => open(ctx, staff) },
      /** `<kind>.<page>[.<under>]` */
      "export-parts": {
        right,
        hear: async (rt, ctx, staff, argument) => {
          const found = read(staff, argument);
          const [pageWord = "", ...under] = found?.rest ?? [];
          const page = readPage(pageWord);
          if (!found || page === undefined) return "no-such-thing";
          const asked = { reach: found.reach, words: ctx.words };
          const parts = await found.kind.parts(rt, asked, under.join("."));
          if (parts.length === 0) return "no-such-thing";
          await staff.note("exports-viewed", found.kind.name);
          const shown = parts.slice(page * PAGE, (page + 1) * PAGE);
          const list = { under: under.join("."), page, total: parts.length };
          await show(ctx, screens.partsScreen(ctx.words, found.kind, shown, list));
          return "done";
        },
      },
      /** `<kind>.<scope>` */
      "export-part": {
        right,
        hear: async (rt, ctx, staff, argument) => {
          const found = read(staff, argument);
          const asked = found && { scope: found.rest.join("."), reach: found.reach, words: ctx.words };
          const opened = asked && (await found.kind.open(rt, asked));
          if (!asked || !opened) return "no-such-thing";
          await staff.note("exports-viewed", `${found.kind.name} ${asked.scope}`);
          const count = await opened.count();
          const offered = formats.filter((format) => count > 0 && (format === "csv" || count <= MOST_ROWS));
          await show(
            ctx,
            screens.partScreen(printFor(rt, ctx), { ...asked, kind: found.kind, opened, count, offered }),
          );
          return "done";
        },
      },
      /** `<format>.<kind>.<scope>` */
      "export-make": {
        right,
        hear: (rt, ctx, staff, argument) => {
          const [formatWord = "", ...rest] = argument.split(".");
          const found = read(staff, rest.join("."));
          const format = formats.find((each) => each === formatWord);
          if (!found || !format) return Promise.resolve("no-such-thing");
          return askForFile(rt, ctx, staff, { kind: found.kind, scope: found.rest.join("."), format });
        },
      },
      "export-mine": { right, hear: showMine([...kinds, ...others]) },
    },
    commands: { export: (_, ctx, staff) => open(ctx, staff) },
    words: {},
  };
}

/** Has a part made into a file, which comes when it is ready. */
export async function askForFile(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  { kind, scope, format, noted }: Pick<Order, "kind" | "scope" | "format" | "noted">,
): Promise<Done> {
  const { telegramId, held } = staff;
  const reach = reachOf(held, kind.right);
  const opened = mayDo(held, kind.right) && (await kind.open(rt, { scope, reach, words: ctx.words }));
  if (!opened) return "no-such-thing";
  const order = { kind, scope, format, language: ctx.words.language, staff: { telegramId, reach } };
  await orderExport(rt, noted === undefined ? order : { ...order, noted });
  ctx.popUp(ctx.words.plain("exports-coming"));
  return "done";
}

/** What somebody took along themselves, the newest first. */
function showMine(kinds: readonly ExportKind[]) {
  return async (rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> => {
    const page = readPage(argument);
    if (page === undefined) return "no-such-thing";
    const where = { telegramId: BigInt(staff.telegramId) };
    const total = await rt.db.spreadsheetExport.count({ where });
    const rows = await rt.db.spreadsheetExport.findMany({
      where,
      orderBy: { id: "desc" },
      skip: page * PAGE,
      take: PAGE,
    });
    await staff.note("exports-viewed", "own");
    const brief = (name: string, scope: string) =>
      kinds.find((kind) => kind.name === name)?.brief(ctx.words, scope) ?? "";
    await show(ctx, screens.mineScreen(printFor(rt, ctx), { rows, total, page, now: rt.now(), brief }));
    return "done";
  };
}

function printFor(rt: Runtime, { words }: BotContext): screens.Print {
  return { words, zone: rt.config.zone };
}
