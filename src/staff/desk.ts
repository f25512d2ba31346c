// What each press of the desk does. Whether somebody may press at all is asked before, in `roles/gate.ts`; which centres'
// registrations they see is asked here, of every list, card, search and file.
import { inLanguage } from "../catalogue/catalogue.ts";
import { activeCentres } from "../centres/centres.ts";
import { askForFile } from "../exports/chat.ts";
import { readNumber } from "../registration/numbers.ts";
import type { Done, Staff } from "../roles/gate.ts";
import { atOneCentre, lookAt } from "../roles/one-centre.ts";
import { reaches } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPage } from "../telegram/paging.ts";
import { show } from "../telegram/screen.ts";
import { cardScreen } from "./card-screen.ts";
import { registrationsExport } from "./export.ts";
import { listFresh } from "./fresh.ts";
import { countOpen, registrationsByIntake, registrationsByProgramme, totals, wishesByProgramme } from "./overview.ts";
import { listRegistrations, registrationCard } from "./registrations.ts";
import { givenBy, readFilter, readFresh, readScope, scopeCode } from "./scope.ts";
import * as screens from "./screens.ts";
import { stateCounts, titleOf } from "./titles.ts";
import { asksOfToday, todayAt } from "./today.ts";
import { undeliveredOf, undeliveredScreen } from "./undelivered.ts";

/** Today in one screen. */
export async function openDesk(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  if (readPage(argument) === undefined) return "no-such-thing";
  await staff.note("desk-opened");
  const print = printFor(rt, ctx);
  const at = await atOneCentre(rt, staff);
  const asks = await asksOfToday(rt, at, print);
  const centres = await centresNamed(rt, ctx, at);
  const open = await countOpen(rt.db, at.reach);
  const isOneOfMany = staff.reach.length !== 1;
  const shown = at.only === undefined ? "all" : "one";
  await show(
    ctx,
    screens.deskScreen(print, { day: todayAt(rt), centres, asks, open, shown: isOneOfMany ? shown : undefined }),
  );
  return "done";
}

/** Which centre the desk and its lists show: chosen from a page of theirs, or all of them again. */
export async function chooseCentre(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [, pageWord] = /^(?:p\.(\d+))?$/.exec(argument) ?? [];
  const page = readPage(pageWord ?? "");
  const theirs = (await activeCentres(rt.db)).filter(({ code }) => reaches(staff.reach, code));
  if (argument !== "" && pageWord === undefined) {
    if (argument !== "all" && !theirs.some(({ code }) => code === argument)) return "no-such-thing";
    await lookAt(rt, staff.telegramId, argument === "all" ? undefined : argument);
    return openDesk(rt, ctx, staff, "");
  }
  if (page === undefined) return "no-such-thing";
  await staff.note("desk-opened");
  const named = theirs.map(({ code, name }) => ({ code, name: inLanguage(name, ctx.words.language) }));
  await show(ctx, screens.centresScreen(ctx.words, named, page));
  return "done";
}

/** The figures and the programmes, eight a page. */
export async function showProgrammes(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("registrations-listed");
  const figures = await totals(rt.db, staff.reach, rt.now());
  const programmes = await registrationsByProgramme(rt.db, staff.reach, ctx.words.language);
  await show(ctx, screens.programmesScreen(printFor(rt, ctx), figures, programmes, page));
  return "done";
}

/** What Telegram would not take; only for whoever has all centres, because messages are of none. */
export async function showUndelivered(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  if (staff.reach !== "everywhere") return "no-such-thing";
  await staff.note("desk-opened");
  await show(ctx, undeliveredScreen(printFor(rt, ctx), await undeliveredOf(rt)));
  return "done";
}

/** One programme and its intakes. */
export async function showProgramme(rt: Runtime, ctx: BotContext, staff: Staff, code: string): Promise<Done> {
  const programme = await rt.db.programme.findUnique({
    where: { code, AND: givenBy(staff.reach) },
    select: { name: true },
  });
  if (!programme) return "no-such-thing";
  await staff.note("registrations-listed", code);
  const { language } = ctx.words;
  const intakes = await registrationsByIntake(rt.db, { programmeCode: code, reach: staff.reach, language });
  const name = inLanguage(programme.name, language);
  await show(ctx, screens.programmeScreen(printFor(rt, ctx), { code, name }, intakes));
  return "done";
}

/** The states to choose from for a list. */
export async function chooseState(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const scope = readScope(argument);
  const print = printFor(rt, ctx);
  if (!scope || !(await titleOf(rt.db, scope, staff.reach, print))) return "no-such-thing";
  await staff.note("registrations-listed", scopeCode(scope));
  await show(ctx, screens.statesScreen(print, scope, await stateCounts(rt.db, scope, staff.reach)));
  return "done";
}

/** What people wish for that has no date or no seat: figures for every centre, for there is nobody in them. */
export async function showWishes(rt: Runtime, ctx: BotContext, staff: Staff): Promise<Done> {
  await staff.note("wishes-viewed");
  await show(ctx, screens.wishesScreen(printFor(rt, ctx), await wishesByProgramme(rt.db, ctx.words.language)));
  return "done";
}

/** A list of registrations: of what, in which states, which page. */
export async function list(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const [scopeWord = "", filterWord = "", pageWord = ""] = argument.split(".");
  const [scope, page] = [readScope(scopeWord), readPage(pageWord)];
  const fresh = scope?.of === "all" ? readFresh(filterWord) : undefined;
  const filter = fresh ?? readFilter(filterWord);
  if (!scope || !filter || page === undefined) return "no-such-thing";
  const { reach } = staff;
  const print = printFor(rt, ctx);
  const title = await titleOf(rt.db, scope, reach, print);
  if (!title) return "no-such-thing";
  await staff.note("registrations-listed", scopeCode(scope));
  const { language } = ctx.words;
  const found = fresh
    ? await listFresh(rt.db, { which: fresh, reach, now: rt.now(), page, language })
    : await listRegistrations(rt.db, { scope, reach, filter: readFilter(filterWord) ?? "any", page, language });
  await show(
    ctx,
    screens.listScreen(print, { scope, filter, page, title: title.title, back: title.programmeCode }, found),
  );
  return "done";
}

/** One registration with the person. */
export async function card(rt: Runtime, ctx: BotContext, staff: Staff, typed: string): Promise<Done> {
  const number = readNumber(typed);
  const { reach } = staff;
  const asked = number && { number, reach, language: ctx.words.language, now: rt.now(), zone: rt.config.zone };
  const found = asked ? await registrationCard(rt.db, rt.seal, asked) : null;
  if (!found) return "no-such-thing";
  await staff.note("registration-viewed", found.number);
  await show(ctx, cardScreen(printFor(rt, ctx), found));
  return "done";
}

/** Has a spreadsheet made, which comes when it is ready. */
export function sendFile(rt: Runtime, ctx: BotContext, staff: Staff, scope: string): Promise<Done> {
  return askForFile(rt, ctx, staff, { kind: registrationsExport, scope, format: "csv" });
}

/** How the desk prints for whoever pressed. */
export function printFor(rt: Runtime, ctx: BotContext) {
  return screens.printFor(ctx.words, rt.config.zone);
}

/** The centres to which somebody is bound, by name; none when they see them all. */
async function centresNamed(rt: Runtime, ctx: BotContext, { reach }: Staff): Promise<string[]> {
  if (reach === "everywhere") return [];
  const centres = await rt.db.centre.findMany({
    where: { code: { in: [...reach] } },
    orderBy: { position: "asc" },
    select: { name: true },
  });
  return centres.map(({ name }) => inLanguage(name, ctx.words.language));
}
