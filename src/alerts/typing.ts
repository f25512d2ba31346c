// What is typed while a question of a subscription is open: it works where the buttons do.
import type { MiddlewareFn } from "grammy";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { readRupiah } from "../vacancies/reading.ts";
import { type Subscription, subscriptionsOf, type Wanted } from "./alerts.ts";
import { isQuiet, meantPlaces, placeChooser, type Question, questions, zoneOf } from "./choosing.ts";
import { type Heard, hearPlace, hearWanted, LEAST_WAGE, LONGEST_NAME } from "./hearing.ts";
import { type Answers, alertMeaning } from "./saying.ts";

const SECONDS = 15 * 60;

/** Where it is remembered which question is open. */
export function alertAskedKey(telegramId: number): string {
  return `alert-asked:${telegramId}`;
}

/** What a question is about: one of theirs, or a new one; of that the trade may be known already. */
export type About = { readonly id: number } | { readonly tradeCode?: string };

/** Whoever has just chosen an hour may mean another; what is no hour is not for it. */
const AGAIN = "when-again";

/** What is typed next answers this question. */
export function waitFor(
  rt: Runtime,
  { candidate }: BotContext,
  question: Question | typeof AGAIN,
  about: About = {},
): Promise<void> {
  const word = "id" in about ? `id.${about.id}` : `new.${about.tradeCode ?? ""}`;
  return rt.coordination.set(alertAskedKey(candidate.telegramId), `${question}.${word}`, SECONDS);
}

/** Hears the answer; whoever goes elsewhere, by a command, a button or words of their own, has left the question. */
export function alertTyping(rt: Runtime, answers: Answers): MiddlewareFn<BotContext> {
  const meansElse = alertMeaning(rt.texts);
  return async (ctx, next) => {
    const asked = await recall(rt.coordination, alertAskedKey(ctx.candidate.telegramId));
    if (asked === null) return next();
    const text = ctx.message?.text;
    const [word, of, which = ""] = asked.split(".");
    const question = word === AGAIN ? "when" : questions.find((each) => each === word);
    // Before it is heard: what it leads to may ask the next question.
    await rt.coordination.delete(alertAskedKey(ctx.candidate.telegramId));
    if (text === undefined || text.startsWith("/") || question === undefined || meansElse(text)) return next();
    if (word === AGAIN && !looksLikeHour(text)) return next();
    const [own] = of === "id" ? await subscriptionsOf(rt.db, ctx.candidate.id, [Number(which)]) : [];
    if (of === "id" && !own) return next();
    const hearing = { rt, ctx, answers, text, question, own, tradeCode: which || undefined };
    const done = question === "wage" || question === "when" ? await hearOne(hearing) : await hearAll(hearing);
    if (done === "again")
      await waitFor(rt, ctx, word === AGAIN ? AGAIN : question, own ? { id: own.id } : { tradeCode: which });
    if (done === undefined) return next();
  };
}

interface Hearing {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly answers: Answers;
  readonly text: string;
  readonly question: Question;
  /** The one of theirs that is asked about; none: a new one, of which the trade may be known */
  readonly own: Subscription | undefined;
  readonly tradeCode: string | undefined;
}
type Done = "heard" | "again" | undefined;

/** A trade, a place, or both and a wage. What means no trade is for the search, which finds the rest. */
async function hearAll(hearing: Hearing): Promise<Done> {
  const { rt, ctx, answers, text, question, own, tradeCode } = hearing;
  const said = await hearWanted(rt, text);
  const isAnywhere = question === "place" && said.tradeCode === null && said.places === undefined;
  const { tradeCode: _, ...others } = said;
  const all: Heard = isAnywhere ? { place: "", ...others } : said;
  const isSaid =
    question === "trade" ? all.tradeCode !== undefined : all.place !== undefined || all.places !== undefined;
  const heard = isSaid ? all : question === "place" ? await placeAlone(rt, text, all) : undefined;
  if (!heard) return undefined;
  if (question === "place" && heard.place === undefined) {
    const isNoName = heard.places?.length === 0 && plainly(text).split(" ").length > LONGEST_NAME;
    return isNoName ? undefined : whichPlace(hearing, heard);
  }
  const wanted: Partial<Wanted> = {
    ...(heard.tradeCode === undefined ? {} : { tradeCode: heard.tradeCode ?? undefined }),
    ...(heard.place === undefined ? {} : { place: heard.place }),
    ...(heard.minimumWage === undefined ? {} : { minimumWage: heard.minimumWage }),
  };
  if (own) await answers.changed(rt, ctx, own, wanted);
  else await answers.add(rt, ctx, tradeCode === undefined ? wanted : { tradeCode, ...wanted }, heard.places);
  return "heard";
}

/** Of a place with a slip in it no trade is guessed. */
async function placeAlone(rt: Runtime, text: string, { minimumWage }: Heard): Promise<Heard> {
  return { ...(await hearPlace(rt, text)), ...(minimumWage === undefined ? {} : { minimumWage }) };
}

async function whichPlace({ rt, ctx, own, tradeCode }: Hearing, { places = [] }: Heard): Promise<Done> {
  const { words } = ctx;
  const target = own ?? { tradeCode };
  if (places.length === 0) {
    await send(ctx, await placeChooser(rt, ctx, target, words.html("alerts-unknown-place")));
    return "again";
  }
  const back = own
    ? button(words.plain("telegram-back"), "alert-place", own.id)
    : button(words.plain("telegram-back"), "alerts");
  await send(ctx, {
    text: words.html("alerts-which-place"),
    buttons: [...(await meantPlaces(rt, words, places, target)), [back]],
  });
  return "again";
}

async function hearOne({ rt, ctx, answers, text, question, own }: Hearing): Promise<Done> {
  if (!own) return undefined;
  if (question === "wage") {
    const sum = readRupiah(text);
    const isFit = sum !== undefined && (sum === 0 || sum >= LEAST_WAGE);
    if (!isFit) return wrong(ctx, own, "wage");
    await answers.changed(rt, ctx, own, { minimumWage: sum || undefined });
    return "heard";
  }
  const hour = readHour(text);
  if (hour === undefined || isQuiet(rt, await zoneOf(rt, ctx), hour))
    return wrong(ctx, own, hour === undefined ? "when" : "quiet");
  await waitFor(rt, ctx, AGAIN, own);
  await answers.changed(rt, ctx, own, { pace: "daily", hour });
  return "heard";
}

function looksLikeHour(text: string): boolean {
  return (
    /^(?:(?:jam|pukul|pkl|at) ?)?\d{1,2}(?:[.:]\d\d)?(?![\d.]| ?(?:juta|jt|ribu|rb|m|k)\b)/.test(plainly(text)) &&
    text.length < 20
  );
}

/** `18`, `jam 18.00`, `6 sore`, `7 am` */
function readHour(text: string): number | undefined {
  const [, figures = "", minutes = "00", half = ""] =
    /^(?:jam |pukul |pkl |at )?(\d{1,2})(?:[.:](\d\d))? ?(pagi|siang|sore|malam|am|pm)?(?: wita| wib| wit)?$/.exec(
      plainly(text),
    ) ?? [];
  const hour = Number(figures);
  const isLater = /^(sore|malam|pm)$/.test(half) || (half === "siang" && hour < 10);
  const full = isLater && hour < 12 ? hour + 12 : hour;
  return figures !== "" && full < 24 && Number(minutes) < 60 ? full : undefined;
}

async function wrong(ctx: BotContext, own: Subscription, what: "wage" | "when" | "quiet"): Promise<Done> {
  await send(ctx, {
    text: ctx.words.html(`alerts-wrong-${what}`),
    buttons: [[button(ctx.words.plain("telegram-back"), "alert", own.id)]],
  });
  return "again";
}
