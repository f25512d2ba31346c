// Browsing vacancies: where to begin, lists by trade and place, the card.
import { Composer } from "grammy";
import { ownButtons } from "../applications/own.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE } from "../telegram/paging.ts";
import { onPress, type Press } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { printIn } from "../vacancies/print.ts";
import { publicVacancy } from "../vacancies/vacancies.ts";
import { openDetails, openJob, openMatch } from "./card.ts";
import { countOpen, openPlaces, openTrades, openVacancies, todayAt } from "./jobs.ts";
import { listScreen, placesScreen, similarScreen, startScreen } from "./list-screens.ts";
import type { JobPart } from "./part.ts";
import { reportingChat } from "./reporting.ts";
import { readScope, type Scope, SIMILAR } from "./scope.ts";
import { similarTo } from "./similar.ts";

/** Hears /vacancies and the presses of lists and cards; `parts` is what other features tell on a card. */
export function jobsChat(rt: Runtime, parts: readonly JobPart[]): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const openCard = async (ctx: BotContext, { argument, nonce }: Press) => {
    if (!(await openJob(rt, ctx, parts, argument, { from: nonce }))) await sayUnknown(rt, ctx);
  };
  // What is told only of an open vacancy: of any other the card says why not.
  const orCard = (open: typeof openMatch) => async (ctx: BotContext, press: Press) => {
    if (!(await open(rt, ctx, press.argument, press.nonce))) await openCard(ctx, press);
  };
  chat.command(namesOf("vacancies"), async (ctx) => send(ctx, await jobsStart(rt, ctx)));
  chat.use(
    onPress("jobs", async (ctx) => show(ctx, await jobsStart(rt, ctx))),
    onPress("jobs-list", (ctx, { argument }) => openList(rt, ctx, argument)),
    onPress("jobs-places", (ctx, { argument }) => openPlacesOf(rt, ctx, argument)),
    onPress(SIMILAR, (ctx, { argument }) => openSimilar(rt, ctx, argument)),
    onPress("job", openCard),
    reportingChat(rt, (ctx) => sayUnknown(rt, ctx)),
    onPress("job-match", orCard(openMatch)),
    onPress("job-more", orCard(openDetails)),
  );
  return chat;
}

/** Where one begins to look, under a line that says what brought them here. */
export async function jobsStart(rt: Runtime, ctx: BotContext, lead = ""): Promise<Screen> {
  const today = todayAt(rt);
  const [count, trades] = [await countOpen(rt.db, today), await openTrades(rt.db, today)];
  return startScreen(printIn(ctx.words, rt.config.zone), count, trades, { lead, own: await ownButtons(rt, ctx) });
}

/** What a button leads to of which there is nothing: where one begins, under one kind line. */
async function sayUnknown(rt: Runtime, ctx: BotContext): Promise<void> {
  await show(ctx, await jobsStart(rt, ctx, ctx.words.html("jobs-unknown")));
}

async function openList(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const read = argument === "" ? { scope: {}, page: 0 } : readScope(argument);
  const name = read && (await nameOf(rt, ctx, read.scope));
  if (!read || name === undefined) return sayUnknown(rt, ctx);
  const { scope, page } = read;
  const found = await openVacancies(rt.db, { scope, today: todayAt(rt), skip: page * PAGE, take: PAGE });
  if (found.vacancies.length === 0 && page > 0) return openList(rt, ctx, ""); // the list has become shorter
  const settings = { scope, page, total: found.total, name };
  await show(ctx, listScreen(printIn(ctx.words, rt.config.zone), found.vacancies, settings));
}

/** What may be applied to in place of a vacancy; where that is nothing by now, so it says, and leads on. */
async function openSimilar(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  const found = await publicVacancy(rt.db, code, todayAt(rt));
  if (!found) return sayUnknown(rt, ctx);
  const similar = await similarTo(rt, found.vacancy, ctx.candidate.id);
  await show(ctx, similarScreen(printIn(ctx.words, rt.config.zone), similar, found.vacancy));
}

async function openPlacesOf(rt: Runtime, ctx: BotContext, tradeCode: string): Promise<void> {
  const trade = tradeCode || undefined;
  const places = await openPlaces(rt.db, todayAt(rt), trade);
  await show(ctx, placesScreen(printIn(ctx.words, rt.config.zone), places, trade));
}

/** What a list is of, in words: `Las, Mataram`; undefined where a button names what there is not. */
async function nameOf(rt: Runtime, { words }: BotContext, { tradeCode, place }: Scope): Promise<string | undefined> {
  const trade =
    tradeCode === undefined
      ? ""
      : await nameFound(words.language, rt.db.trade.findUnique({ where: { code: tradeCode } }));
  const at = await placeName();
  if (trade === undefined || at === undefined) return undefined;
  return [trade, at].filter(Boolean).join(", ");

  async function placeName(): Promise<string | undefined> {
    if (place === undefined) return "";
    switch (place.in) {
      case "here":
      case "abroad":
        return words.plain(`jobs-${place.in}-button`);
      case "province":
        return (await rt.db.province.findUnique({ where: { code: place.code } }))?.name;
      case "regency":
        return (await rt.db.regency.findUnique({ where: { code: place.code } }))?.name;
      case "country": {
        const named = await rt.db.destination.findFirst({ where: { country: place.code, tradeCode: null } });
        return named ? inLanguage(named.name, words.language) : place.code;
      }
    }
  }
}

async function nameFound(language: string, found: Promise<{ shortName: unknown } | null>): Promise<string | undefined> {
  const trade = await found;
  return trade ? inLanguage(trade.shortName, language) : undefined;
}
