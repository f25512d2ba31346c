import { Composer } from "grammy";
import { abroadScreen } from "../abroad/chat.ts";
import { answerCode, findableAnswers } from "../answers/answers.ts";
import { answerButton, answerScreen } from "../answers/chat.ts";
import { openOwn } from "../applications/own.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { recruiterOf } from "../companies/gate.ts";
import { recruitingScreen } from "../companies/home.ts";
import { openJob } from "../jobs/card.ts";
import { jobsStart } from "../jobs/chat.ts";
import {
  asksForVacancies,
  findPaid,
  findVacancies,
  isNamed,
  readCode,
  readPay,
  wordsOfVacancies,
} from "../jobs/finding.ts";
import { countOpen, openPlaces, todayAt } from "../jobs/jobs.ts";
import { foundJobsScreen, jobButtons } from "../jobs/list-screens.ts";
import type { JobPart } from "../jobs/part.ts";
import { partnersNamed, partnersScreen, wrongScreen } from "../jobs/partners.ts";
import { scopeArgument } from "../jobs/scope.ts";
import { backToMenu, helpScreen, menuScreen } from "../menu/menu.ts";
import { offerToAsk } from "../questions/offering.ts";
import { ownCardScreen, statusScreen, wayBack } from "../registration/chat.ts";
import { menuOf } from "../roles/menus.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { type Screen, send } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { openProgramme, openTrade } from "../trades/chat.ts";
import { tradesScreen } from "../trades/screens.ts";
import { activeTrades, tradesAbroad } from "../trades/trades.ts";
import { printIn } from "../vacancies/print.ts";
import { type Meaning, meanings } from "./meaning.ts";
import { type Found, search } from "./search.ts";
import { tellingWords } from "./words.ts";

/** Commands that people type without their slash. */
const wordsForHelp = new Set([...namesOf("help"), ...namesOf("menu"), ...namesOf("start")]);

/** What is meant though the line may speak of a vacancy. */
const beforeVacancies: ReadonlySet<Meaning["is"]> = new Set(["applied", "wrong", "company", "recruiting"]);

/** So many trades stand below the screen on work abroad. */
const mostTrades = 8;

/** So many vacancies stand below what was found in the catalogue. */
const mostVacancies = 3;

/**
 * What is typed outside a dialogue is looked for: trades, programmes, vacancies and answers. The last to hear a text.
 */
export function searchChat(rt: Runtime, jobParts: readonly JobPart[]): Composer<BotContext> {
  const answers = findableAnswers(rt.texts);
  const meaningOf = meanings(rt.texts);
  const chat = new Composer<BotContext>();
  chat.on("message:text", async (ctx, next) => {
    if (ctx.message.text.startsWith("/")) return next(); // an unknown command is not a word to look for
    if (wordsForHelp.has(ctx.message.text.trim().toLowerCase()))
      return send(
        ctx,
        helpScreen(ctx.words, await menuOf(rt, ctx.candidate.telegramId), { goOn: await wayBack(rt, ctx) }),
      );
    const meaning = meaningOf(ctx.message.text);
    const isFirst = meaning !== undefined && beforeVacancies.has(meaning.is);
    if (!isFirst && (await openVacancies(rt, ctx, jobParts, ctx.message.text))) return;
    if (meaning?.is === "applied") return openOwn(rt, ctx, "");
    const meant = meaning && (await meantScreen(rt, ctx, meaning));
    if (meant) return send(ctx, meant);
    const found = await search(rt.db, ctx.message.text, answers);
    if (await openOnly(rt, ctx, found)) return;
    const screen = await foundScreen(rt, ctx, ctx.message.text, found);
    const back = found.length === 0 ? await wayBack(rt, ctx) : undefined;
    await send(ctx, back ? { ...screen, buttons: [[back], ...(screen.buttons ?? [])] } : screen);
  });
  return chat;
}

/** Opens the vacancy whose code was typed, or those that were asked for in so many words; false for anything else. */
async function openVacancies(rt: Runtime, ctx: BotContext, parts: readonly JobPart[], text: string): Promise<boolean> {
  const code = readCode(text);
  if (code !== undefined && (await openJob(rt, ctx, parts, code))) return true;
  const pay = readPay(text);
  if (pay && (await openPaid(rt, ctx, pay, text))) return true;
  if (code === undefined && !asksForVacancies(text)) return false;
  const words = code === undefined ? wordsOfVacancies(text) : [];
  const found = await findVacancies(rt.db, words, { today: todayAt(rt), most: PAGE });
  const asked = shortened(text);
  const isNamedOnly = words.length > 0 && (await countOpen(rt.db, todayAt(rt))).total > 0;
  const isMissed = code !== undefined || (isNamedOnly && found.vacancies.length === 0);
  const lead = isMissed ? ctx.words.html("jobs-not-found", { words: asked }) : "";
  await send(
    ctx,
    found.vacancies.length > 0
      ? foundJobsScreen(printIn(ctx.words, rt.config.zone), found, asked)
      : await jobsStart(rt, ctx, lead),
  );
  return true;
}

/** What pays so much; with other words too, those that fit them come first. False where nothing is open here. */
async function openPaid(
  rt: Runtime,
  ctx: BotContext,
  { rupiah, rest }: { readonly rupiah: number; readonly rest: string },
  text: string,
): Promise<boolean> {
  const asked = { rupiah, today: todayAt(rt), most: PAGE, words: wordsOfVacancies(rest) };
  const found = await findPaid(rt.db, asked);
  if (found.vacancies.length === 0) return false;
  await send(ctx, foundJobsScreen(printIn(ctx.words, rt.config.zone), found, shortened(text), "jobs-found-paid"));
  return true;
}

/** The answer to what is not looked for. A number of somebody else's is answered like one that there is not. */
async function meantScreen(
  rt: Runtime,
  ctx: BotContext,
  meaning: Exclude<Meaning, { is: "applied" }>,
): Promise<Screen | undefined> {
  const { words } = ctx;
  switch (meaning.is) {
    case "number":
      return (await ownCardScreen(rt, ctx, meaning.number)) ?? notYoursScreen(words);
    case "mine":
      return statusScreen(rt, ctx);
    case "talk":
      return { text: words.html(`search-talk-${meaning.talk}`), buttons: menuScreen(words, undefined).buttons ?? [] };
    case "abroad":
      return abroadScreen(words, await waysAbroad(rt, ctx, meaning));
    case "wrong":
      return wrongScreen({ words });
    case "applicants":
      return (await recruiterOf(rt, ctx.candidate.telegramId)) ? applicantsScreen(words) : undefined;
    case "recruiting":
      return recruitingScreen(rt, ctx);
    case "company": {
      const partners = await partnersNamed(rt.db, meaning.words);
      const asked = { name: meaning.name, partners, today: todayAt(rt) };
      return partnersScreen(rt.db, printIn(words, rt.config.zone), asked);
    }
    case "work":
      return jobsStart(rt, ctx);
    case "age":
      return answerScreen(rt, words, "age");
    case "trainings":
      return tradesScreen(words, await activeTrades(rt.db, rt.now()));
  }
}

/** The trades with jobs in the country; before them its language, where its bare name may have meant that. */
async function waysAbroad(
  rt: Runtime,
  { words, message }: BotContext,
  { country, orLanguage }: Extract<Meaning, { is: "abroad" }>,
): Promise<NonNullable<Screen["buttons"]>> {
  const there = await vacanciesAbroad(rt, words, country);
  if (country === undefined) return there;
  const taught = orLanguage ? await search(rt.db, message?.text ?? country, []) : [];
  const trades = (await tradesAbroad(rt.db, country)).slice(0, mostTrades);
  return [
    ...there,
    ...taught.filter(({ kind, whole }) => kind === "programme" && whole).flatMap((each) => foundButton(words, each)),
    ...inRows(
      trades.map(({ code, shortName }) => button(inLanguage(shortName, words.language), "trade", code)),
      2,
    ),
  ];
}

/** What is open there, or anywhere abroad where no country was named. */
async function vacanciesAbroad(
  rt: Runtime,
  words: Words,
  named: string | undefined,
): Promise<NonNullable<Screen["buttons"]>> {
  const today = todayAt(rt);
  const places = (await openPlaces(rt.db, today)).filter(({ country }) => country !== "ID");
  const there = places.find(({ countryName }) =>
    Object.values((countryName ?? {}) as Record<string, string>).some((name) => name.toLowerCase() === named),
  );
  if (there) {
    const country = inLanguage(there.countryName, words.language);
    const label = words.plain("jobs-abroad-there-button", { country, count: String(there.count) });
    return [[button(label, "jobs-list", scopeArgument({ place: { in: "country", code: there.country } }))]];
  }
  const count = places.reduce((sum, each) => sum + each.count, 0);
  if (named !== undefined || count === 0) return [];
  const label = words.plain("jobs-abroad-any-button", { count: String(count) });
  return [[button(label, "jobs-list", scopeArgument({ place: { in: "abroad" } }))]];
}

function applicantsScreen(words: Words): Screen {
  const way = button(words.plain("applications-way-button"), "applicant");
  const company = button(words.plain("companies-home-button"), "company");
  return { text: words.html("search-applicants"), buttons: [[way], [company, backToMenu(words)]] };
}

function notYoursScreen(words: Words): Screen {
  const mine = button(words.plain("search-mine-button"), "status");
  return { text: words.html("search-not-yours"), buttons: [[mine, backToMenu(words)]] };
}

/** When all that was found belongs to one trade, its only programme of that name is shown at once, or else the best. */
async function openOnly(rt: Runtime, ctx: BotContext, found: Found[]): Promise<boolean> {
  const [first] = found;
  if (!first || found.some(({ kind }) => kind === "answer")) return false;
  const trades = new Set(found.map(({ code }) => code.split("-")[0]));
  if (trades.size > 1) return false;
  const [named, another] = found.filter(({ kind, whole }) => kind === "programme" && whole);
  const best = named && !another ? named : first;
  return best.kind === "programme" ? openProgramme(rt, ctx, best.code) : openTrade(rt, ctx, best.code);
}

/** The answer if that fits best, else what was found; all trades if nothing was. */
async function foundScreen(rt: Runtime, ctx: BotContext, text: string, found: Found[]): Promise<Screen> {
  const { words } = ctx;
  const asked = shortened(text);
  const telling = tellingWords(text);
  const byWords = await findVacancies(rt.db, telling, { today: todayAt(rt), most: PAGE });
  const { vacancies, isWhole } = byWords;
  // "Room attendant" is a work, though an answer about rooms looks like it.
  const isWork = found[0]?.kind === "answer" && telling.length > 1 && vacancies.some((each) => isNamed(each, telling));
  if (vacancies.length > 0 && (found.length === 0 || isWork))
    return foundJobsScreen(printIn(words, rt.config.zone), byWords, asked);
  const fitting = isWhole ? vacancies.slice(0, mostVacancies) : [];
  const jobs = jobButtons(printIn(words, rt.config.zone), fitting);
  const [best, ...others] = found;
  if (!best) {
    const lead = words.html("search-nothing", { words: asked });
    const trades = tradesScreen(words, await activeTrades(rt.db, rt.now()), lead);
    return { ...trades, buttons: [...(await offerToAsk(rt, ctx)), ...(trades.buttons ?? [])] };
  }

  const answer = best.kind === "answer" ? answerCode(best.code) : undefined;
  if (answer)
    return answerScreen(rt, words, answer, [
      ...others.slice(0, 4).flatMap((each) => foundButton(words, each)),
      ...jobs,
    ]);
  return {
    text: words.html("search-found", { words: asked }),
    buttons: [
      ...found.flatMap((each) => foundButton(words, each)),
      ...jobs,
      [button(words.plain("trades-all-button"), "trades"), backToMenu(words)],
    ],
  };
}

function foundButton(words: Words, { kind, code, name }: Found) {
  if (kind !== "answer") return [[button(inLanguage(name, words.language), kind, code)]];
  const answer = answerCode(code);
  return answer ? [[answerButton(words, answer)]] : [];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 40).toWellFormed()}…` : line;
}
