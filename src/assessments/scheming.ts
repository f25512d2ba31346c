// Schemes and their units: found by trade, written down and taken out by staff.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { waitForWords } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, inRows } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import type { OnScheme, Scheme } from "./opening.ts";
import { brief, centreName, timeOf } from "./print.ts";
import { addUnits, readUnits, retireUnit, schemesOf } from "./schemes.ts";
import { nextAt } from "./sessions.ts";

export const TYPING_SECONDS = 60 * 60;

/** The trades that have schemes within reach. */
export async function listTrades(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  const { words } = ctx;
  await staff.note("assessments-viewed");
  const trades = await rt.db.trade.findMany({
    where: { active: true, schemes: { some: schemesOf(staff.reach) } },
    orderBy: { position: "asc" },
    select: { code: true, shortName: true },
  });
  const text = words.html(trades.length === 0 ? "assessments-trades-none" : "assessments-trades-title");
  const buttons = trades.map(({ code, shortName }) =>
    button(inLanguage(shortName, words.language), "assess-trade", code),
  );
  await show(ctx, { text, buttons: [...inRows(buttons, 2), [button(words.plain("telegram-back"), "assess")]] });
  return "done";
}

/** The schemes of a trade. */
export async function listSchemes(rt: Runtime, ctx: BotContext, staff: Staff, code: string): Promise<Done> {
  const { words } = ctx;
  const trade = await rt.db.trade.findUnique({
    where: { code },
    select: {
      name: true,
      schemes: { where: schemesOf(staff.reach), orderBy: { name: "asc" }, take: 30, select: { id: true, name: true } },
    },
  });
  if (!trade || trade.schemes.length === 0) return "no-such-thing";
  await staff.note("assessments-viewed");
  await show(ctx, {
    text: words.html("assessments-schemes-title", { trade: inLanguage(trade.name, words.language) }),
    buttons: [
      ...trade.schemes.map(({ id, name }) => [button(brief(name), "assess-scheme", id)]),
      [button(words.plain("telegram-back"), "assess-trades")],
    ],
  });
  return "done";
}

/** One scheme: its units, its next assessment. */
export async function openScheme(pressed: OnScheme): Promise<Done> {
  await pressed.staff.note("assessments-viewed");
  await show(pressed.ctx, await schemeScreen(pressed));
  return "done";
}

async function schemeScreen({ rt, ctx, staff, scheme }: OnScheme, lead?: string) {
  const { words } = ctx;
  const next = await nextAt(rt.db, { schemeId: scheme.id, reach: staff.reach, now: rt.now() });
  const units = scheme.units.map(({ code, name }, at) =>
    words.html("assessments-unit-line", { nth: String(at + 1), name, code }),
  );
  return {
    text: [
      ...(lead === undefined ? [] : [lead]),
      `${words.html("assessments-scheme-title", { name: scheme.name })}\n${words.html("assessments-scheme-validity", { months: String(scheme.validityMonths) })}`,
      units.length === 0
        ? words.html("assessments-scheme-no-units")
        : [words.html("assessments-scheme-units"), ...units].join("\n"),
      next
        ? words.html("assessments-scheme-ahead", { at: timeOf(words, next), centre: centreName(words, next.centre) })
        : words.html("assessments-scheme-none-ahead"),
    ].join("\n\n"),
    buttons: [
      [button(words.plain("assessments-plan-button"), "assess-plan", scheme.id)],
      [
        button(words.plain("assessments-add-units-button"), "assess-units", scheme.id),
        ...(units.length > 0 ? [button(words.plain("assessments-drop-unit-button"), "assess-drop", scheme.id)] : []),
      ],
      [button(words.plain("telegram-back"), "assess-trade", scheme.tradeCode)],
    ],
  };
}

/** Asks for units. */
export async function askUnits({ rt, ctx, staff, scheme }: OnScheme): Promise<Done> {
  await waitForWords(rt, staff.telegramId, `assess-units ${scheme.id}`, TYPING_SECONDS);
  await show(ctx, {
    text: ctx.words.html("assessments-ask-units"),
    buttons: [[button(ctx.words.plain("telegram-back"), "assess-scheme", scheme.id)]],
  });
  return "done";
}

/** Adds the units that were typed, or says which line cannot be read. */
export async function hearUnits(pressed: OnScheme, said: string): Promise<Done> {
  const { rt, ctx, staff, scheme } = pressed;
  const read = readUnits(said);
  if ("wrong" in read) {
    await waitForWords(rt, staff.telegramId, `assess-units ${scheme.id}`, TYPING_SECONDS);
    await send(ctx, {
      text: ctx.words.html("assessments-units-wrong", { line: read.wrong }),
      buttons: [[button(ctx.words.plain("telegram-back"), "assess-scheme", scheme.id)]],
    });
    return "done";
  }
  await addUnits(rt, staff, { schemeId: scheme.id, units: read.units });
  await send(ctx, await schemeScreen(await freshScheme(pressed), ctx.words.html("assessments-units-added")));
  return "done";
}

/** Which unit is to go. */
export async function askDrop({ ctx, scheme }: OnScheme): Promise<Done> {
  await show(ctx, {
    text: ctx.words.html("assessments-drop-question"),
    buttons: [
      ...scheme.units.map(({ id, name }) => [button(brief(name), "assess-dropped", `${scheme.id}.${id}`)]),
      [button(ctx.words.plain("telegram-back"), "assess-scheme", scheme.id)],
    ],
  });
  return "done";
}

/** Takes it out. */
export async function dropUnit(pressed: OnScheme): Promise<Done> {
  const { rt, ctx, staff, scheme, rest } = pressed;
  const unit = scheme.units.find(({ id }) => String(id) === rest);
  if (unit) {
    await retireUnit(rt, staff, { schemeId: scheme.id, unitId: unit.id });
    ctx.popUp(ctx.words.plain("assessments-unit-dropped"));
  }
  await show(ctx, await schemeScreen(await freshScheme(pressed)));
  return "done";
}

async function freshScheme(pressed: OnScheme): Promise<OnScheme> {
  const units = await pressed.rt.db.schemeUnit.findMany({
    where: { schemeId: pressed.scheme.id, active: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const scheme: Scheme = { ...pressed.scheme, units };
  return { ...pressed, scheme };
}
