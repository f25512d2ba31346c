// What staff press about certificates at the desk. Whether somebody may at all is asked before, in `roles/gate.ts`;
// which centres' certificates they see is asked here, of every figure, list and file.
import { inLanguage } from "../catalogue/catalogue.ts";
import { askForFile } from "../exports/chat.ts";
import type { Done, Staff, StaffActs } from "../roles/gate.ts";
import { centreNames } from "../roles/print.ts";
import { mayDo } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPage } from "../telegram/paging.ts";
import { show } from "../telegram/screen.ts";
import { certificatesExport } from "./desk-export.ts";
import { byPlace, byTrade, figuresOf } from "./desk-figures.ts";
import { listOf, openScope } from "./desk-list.ts";
import { scopeCode } from "./desk-scope.ts";
import * as screens from "./desk-screens.ts";

const right = "desk";

/** The desk's page of certificates and what is behind it. */
export const certificatesDeskActs: StaffActs = {
  presses: {
    certs: { right, hear: openHome },
    "certs-soon": { right, hear: showSoon },
    "certs-list": { right, hear: showList },
    "certs-file": {
      right,
      hear: (rt, ctx, staff, scope) => askForFile(rt, ctx, staff, { kind: certificatesExport, scope, format: "xlsx" }),
    },
  },
  commands: {},
  words: {},
};

async function openHome(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const { reach } = staff;
  await staff.note("certificates-listed");
  const figures = await figuresOf(rt.db, { reach, now: rt.now(), zone: rt.config.zone });
  const names = reach === "everywhere" ? new Map<string, string>() : await centreNames(rt.db, ctx.words);
  const centres = reach === "everywhere" ? [] : reach.map((code) => names.get(code) ?? code);
  await show(ctx, screens.homeScreen(printFor(rt, ctx), figures, { centres, mayImport: mayDo(staff.held, "import") }));
  return "done";
}

/** Those that expire soon: by trade, or `<trade>[.<page>]` by where their holders come from. */
async function showSoon(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [tradeCode = "", pageWord = "", ...more] = argument.split(".");
  const page = readPage(pageWord);
  if (page === undefined || more.length > 0) return "no-such-thing";
  const asked = { reach: staff.reach, now: rt.now(), language: ctx.words.language };
  if (tradeCode === "") {
    await staff.note("certificates-listed", "soon");
    await show(ctx, screens.soonScreen(printFor(rt, ctx), await byTrade(rt.db, { of: "soon" }, asked)));
    return "done";
  }
  const trade = await rt.db.trade.findUnique({ where: { code: tradeCode }, select: { code: true, name: true } });
  if (!trade) return "no-such-thing";
  const scope = { of: "soon", tradeCode } as const;
  await staff.note("certificates-listed", scopeCode(scope));
  const places = await byPlace(rt.db, scope, asked);
  const named = { code: trade.code, name: inLanguage(trade.name, ctx.words.language) };
  await show(ctx, screens.soonInTradeScreen(printFor(rt, ctx), named, places, page));
  return "done";
}

/** The people of a scope: `<scope>.<page>`. */
async function showList(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const dot = argument.lastIndexOf(".");
  const page = dot < 0 ? undefined : readPage(argument.slice(dot + 1));
  const print = printFor(rt, ctx);
  const opened = page === undefined ? undefined : await openScope(rt.db, argument.slice(0, dot), print);
  if (!opened || page === undefined) return "no-such-thing";
  await staff.note("certificates-listed", scopeCode(opened.scope));
  const found = await listOf(rt.db, opened.scope, { reach: staff.reach, now: print.now, page });
  await show(ctx, screens.listScreen(print, { ...opened, page }, found));
  return "done";
}

function printFor(rt: Runtime, { words }: BotContext): screens.Print {
  return { words, zone: rt.config.zone, now: rt.now() };
}
