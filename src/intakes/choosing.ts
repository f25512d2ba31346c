// Which programme a new intake is of: pressed trade by trade, or typed by its name.
import { inLanguage } from "../catalogue/catalogue.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { findDraft } from "./drafting.ts";
import { openList } from "./listing.ts";
import { begin, SECONDS } from "./opening.ts";
import { brief } from "./print.ts";
import { says } from "./saying.ts";

/** Under which the gate waits for a programme's name. */
export const PROGRAMME = "intakes-programme";
/** So many programmes of a name are shown. */
const MOST = 8;

/** The trades to choose a programme from. */
export function chooseTrade(rt: Runtime, ctx: BotContext, staff: Staff, argument = ""): Promise<Done> {
  return argument === "" ? showTrades(rt, ctx, staff) : Promise.resolve("no-such-thing");
}

async function showTrades(rt: Runtime, ctx: BotContext, staff: Staff, lead = ""): Promise<Done> {
  const { words } = ctx;
  const trades = await rt.db.trade.findMany({
    where: { active: true, programmes: { some: { active: true } } },
    orderBy: { position: "asc" },
    select: { code: true, shortName: true },
  });
  const begun = await findDraft(rt, staff.telegramId);
  await waitForWords(rt, staff.telegramId, PROGRAMME, SECONDS);
  await show(ctx, {
    text: [lead, words.html("intakes-choose-trade")].filter(Boolean).join("\n\n"),
    buttons: [
      ...(begun ? [[button(words.plain("intakes-resume-button"), "intakes-resume")]] : []),
      ...inRows(
        trades.map(({ code, shortName }) => button(inLanguage(shortName, words.language), "intakes-trade", code)),
        2,
      ),
      [button(words.plain("telegram-back"), "intakes")],
    ],
  });
  return "done";
}

/** The programmes of a trade. */
export async function chooseProgramme(rt: Runtime, ctx: BotContext, staff: Staff, code: string): Promise<Done> {
  const { words } = ctx;
  const trade = await rt.db.trade.findFirst({
    where: { code, active: true },
    select: { name: true, programmes: { where: { active: true }, orderBy: { position: "asc" } } },
  });
  if (!trade) return "no-such-thing";
  const text = words.html("intakes-choose-programme", { trade: inLanguage(trade.name, words.language) });
  return showProgrammes(rt, ctx, staff, { text, programmes: trade.programmes });
}

async function showProgrammes(
  rt: Runtime,
  ctx: BotContext,
  staff: Staff,
  { text, programmes }: { text: string; programmes: readonly { readonly code: string; readonly name: unknown }[] },
): Promise<Done> {
  const { words } = ctx;
  await waitForWords(rt, staff.telegramId, PROGRAMME, SECONDS);
  await show(ctx, {
    text,
    buttons: [
      ...programmes.map(({ code, name }) => [button(inLanguage(name, words.language), "intakes-begin", code)]),
      [button(words.plain("telegram-back"), "intakes-new")],
    ],
  });
  return "done";
}

/** A programme's name, or a part of it: the only one is begun with at once, of several one is chosen. */
export async function hearProgramme(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  const { words } = ctx;
  if ((["back", "drop", "leave"] as const).some((what) => says(rt, what, typed))) return openList(rt, ctx, staff, "");
  const said = plainly(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const programmes = await rt.db.programme.findMany({
    where: { active: true, trade: { active: true } },
    orderBy: [{ trade: { position: "asc" } }, { position: "asc" }],
    select: {
      code: true,
      name: true,
      aliases: true,
      trade: { select: { name: true, shortName: true, aliases: true } },
    },
  });
  const isCalled = (texts: readonly unknown[]) => {
    const text = plainly(texts.flatMap((each) => Object.values(each as object)).join(" "));
    return said.length > 0 && said.every((word) => text.includes(word));
  };
  const named = programmes.filter(({ code, name, aliases }) => isCalled([name, aliases, [code]]));
  const found =
    named.length > 0
      ? named
      : programmes.filter(({ trade: { name, shortName, aliases } }) => isCalled([name, shortName, aliases]));
  const [only, another] = found;
  const called = brief(typed.trim(), 40);
  if (!only) return showTrades(rt, ctx, staff, words.html("intakes-no-programme", { said: called }));
  if (!another) return begin(rt, ctx, staff, only.code);
  const text = words.html("intakes-which-programme", { said: called });
  return showProgrammes(rt, ctx, staff, { text, programmes: found.slice(0, MOST) });
}
