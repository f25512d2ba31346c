// What each press of the desk does. Whether somebody may press at all is asked before, in `chat.ts`.
import { inLanguage } from "../catalogue/catalogue.ts";
import { readNumber } from "../registration/numbers.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { show } from "../telegram/screen.ts";
import { cardScreen } from "./card-screen.ts";
import { registrationsByIntake, registrationsByProgramme, totals, wishesByProgramme } from "./overview.ts";
import { listRegistrations, registrationCard } from "./registrations.ts";
import { readFilter, readScope, type Scope, scopeCode } from "./scope.ts";
import * as screens from "./screens.ts";
import { noteAct, type StaffActName } from "./staff.ts";
import { stateCounts, titleOf } from "./titles.ts";
import type { StaffFile } from "./work.ts";

const LARGEST_PAGE = 100_000;

export type Done = "done" | "no-such-thing";

/** The figures and the programmes, eight a page. */
export async function openDesk(rt: Runtime, ctx: BotContext, argument: string): Promise<Done> {
  const page = readPage(argument === "" ? "0" : argument);
  if (page === undefined) return "no-such-thing";
  await note(rt, ctx, "desk-opened");
  const [figures, programmes] = [
    await totals(rt.db, rt.now()),
    await registrationsByProgramme(rt.db, ctx.words.language),
  ];
  await show(ctx, screens.deskScreen(printFor(rt, ctx), figures, programmes, page));
  return "done";
}

/** One programme and its intakes. */
export async function showProgramme(rt: Runtime, ctx: BotContext, code: string): Promise<Done> {
  const programme = await rt.db.programme.findUnique({ where: { code }, select: { name: true } });
  if (!programme) return "no-such-thing";
  await note(rt, ctx, "registrations-listed", code);
  const intakes = await registrationsByIntake(rt.db, code, ctx.words.language);
  const name = inLanguage(programme.name, ctx.words.language);
  await show(ctx, screens.programmeScreen(printFor(rt, ctx), { code, name }, intakes));
  return "done";
}

/** The states to choose from for a list. */
export async function chooseState(rt: Runtime, ctx: BotContext, argument: string): Promise<Done> {
  const scope = readScope(argument);
  if (!scope) return "no-such-thing";
  await show(ctx, screens.statesScreen(printFor(rt, ctx), scope, await stateCounts(rt.db, scope)));
  return "done";
}

/** What people wish for that has no date or no seat. */
export async function showWishes(rt: Runtime, ctx: BotContext): Promise<Done> {
  await note(rt, ctx, "wishes-viewed");
  await show(ctx, screens.wishesScreen(printFor(rt, ctx), await wishesByProgramme(rt.db, ctx.words.language)));
  return "done";
}

/** A list of registrations: of what, in which states, which page. */
export async function list(rt: Runtime, ctx: BotContext, argument: string): Promise<Done> {
  const [scopeWord = "", filterWord = "", pageWord = ""] = argument.split(".");
  const [scope, filter, page] = [readScope(scopeWord), readFilter(filterWord), readPage(pageWord)];
  if (!scope || !filter || page === undefined) return "no-such-thing";
  const print = printFor(rt, ctx);
  const title = await titleOf(rt.db, scope, print);
  if (!title) return "no-such-thing";
  await note(rt, ctx, "registrations-listed", scopeCode(scope));
  const found = await listRegistrations(rt.db, { scope, filter, page, language: ctx.words.language });
  await show(
    ctx,
    screens.listScreen(print, { scope, filter, page, title: title.title, back: title.programmeCode }, found),
  );
  return "done";
}

/** One registration with the person. */
export async function card(rt: Runtime, ctx: BotContext, typed: string): Promise<Done> {
  const number = readNumber(typed);
  const asked = number && { number, language: ctx.words.language, now: rt.now(), zone: rt.config.zone };
  const found = asked ? await registrationCard(rt.db, rt.seal, asked) : null;
  if (!found) return "no-such-thing";
  await note(rt, ctx, "registration-viewed", found.number);
  await show(ctx, cardScreen(printFor(rt, ctx), found));
  return "done";
}

/** Has a spreadsheet made, which comes when it is ready. */
export async function sendFile(rt: Runtime, ctx: BotContext, argument: string): Promise<Done> {
  const scope: Scope | undefined = readScope(argument);
  const title = scope && (await titleOf(rt.db, scope, printFor(rt, ctx)));
  if (!scope || !title) return "no-such-thing";
  await rt.db.$transaction(async (tx) => {
    const act = { telegramId: ctx.candidate.telegramId, act: "registrations-exported", at: rt.now() } as const;
    const mark = await noteAct(tx, { ...act, subject: scopeCode(scope) });
    const wanted = { telegramId: act.telegramId, language: ctx.words.language, scope: scopeCode(scope), mark };
    await rt.work.send<StaffFile>("staff-file", wanted, { tx });
  });
  ctx.popUp(ctx.words.plain("staff-file-coming"));
  return "done";
}

/** Records an act of whoever pressed. */
export function note(rt: Runtime, ctx: BotContext, act: StaffActName, subject?: string): Promise<number> {
  return noteAct(rt.db, { telegramId: ctx.candidate.telegramId, act, subject, at: rt.now() });
}

/** How the desk prints for whoever pressed. */
export function printFor(rt: Runtime, ctx: BotContext) {
  return screens.printFor(ctx.words, rt.config.zone);
}

function readPage(word: string): number | undefined {
  return /^\d{1,6}$/.test(word) && Number(word) <= LARGEST_PAGE ? Number(word) : undefined;
}
