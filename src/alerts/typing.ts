// What is typed while a question of a subscription is open: it works where the buttons do.
import type { MiddlewareFn } from "grammy";
import { plainly } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import type { Runtime } from "../runtime.ts";
import { search } from "../search/search.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { readRupiah } from "../vacancies/reading.ts";
import { type Subscription, subscriptionsOf } from "./alerts.ts";
import { countriesOpen, isQuiet, placeButtons, provincesKnown, type Question, zoneOf } from "./choosing.ts";
import { ABROAD } from "./matching.ts";

const SECONDS = 15 * 60;
/** Less a month was meant otherwise. */
const LEAST_WAGE = 100_000;

/** Where it is remembered which question is open. */
export function alertAskedKey(telegramId: number): string {
  return `alert-asked:${telegramId}`;
}

/** What is typed next answers this question of a subscription, or of a new one. */
export function waitFor(
  rt: Runtime,
  { candidate }: BotContext,
  question: Question,
  id: number | undefined,
): Promise<void> {
  return rt.coordination.set(alertAskedKey(candidate.telegramId), `${question}.${id ?? ""}`, SECONDS);
}

/** What the answers lead to: `alertAnswers` of `chat.ts`, handed in, so that importing goes in no circle. */
export interface Answers {
  add(rt: Runtime, ctx: BotContext, tradeCode: string): Promise<void>;
  changed(rt: Runtime, ctx: BotContext, own: Subscription, change: object): Promise<void>;
}

/** Hears the answer; whoever goes elsewhere, by a command or a button, has left the question. */
export function alertTyping(rt: Runtime, answers: Answers): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const asked = await recall(rt.coordination, alertAskedKey(ctx.candidate.telegramId));
    if (asked === null) return next();
    const text = ctx.message?.text;
    const [question, id = ""] = asked.split(".");
    // Before it is heard: what it leads to may ask the next question.
    await rt.coordination.delete(alertAskedKey(ctx.candidate.telegramId));
    if (text === undefined || text.startsWith("/")) return next();
    const [own] = id === "" ? [] : await subscriptionsOf(rt.db, ctx.candidate.id, [Number(id)]);
    const done =
      question === "trade"
        ? await hearTrade(rt, ctx, answers, own, text)
        : own && (await hearOther(rt, ctx, answers, own, question as Question, text));
    if (done === "again") await waitFor(rt, ctx, question as Question, Number(id));
    if (done === undefined) return next();
  };
}

type Heard = "heard" | "again" | undefined;

/** A trade by its name; what means none of them is for the search, which finds the rest. */
async function hearTrade(
  rt: Runtime,
  ctx: BotContext,
  answers: Answers,
  own: Subscription | undefined,
  text: string,
): Promise<Heard> {
  const found = (await search(rt.db, text, [])).filter(({ kind }) => kind === "trade");
  const [trade] = found;
  if (!trade) return undefined;
  await (own ? answers.changed(rt, ctx, own, { tradeCode: trade.code }) : answers.add(rt, ctx, trade.code));
  return "heard";
}

async function hearOther(
  rt: Runtime,
  ctx: BotContext,
  answers: Answers,
  own: Subscription,
  question: Question,
  text: string,
): Promise<Heard> {
  if (question === "place") return hearPlace(rt, ctx, answers, own, text);
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
  await answers.changed(rt, ctx, own, { pace: "daily", hour });
  return "heard";
}

/** A regency, a province, a country to which people may go, here, abroad. */
async function hearPlace(
  rt: Runtime,
  ctx: BotContext,
  answers: Answers,
  own: Subscription,
  text: string,
): Promise<Heard> {
  const { words } = ctx;
  const typed = plainly(text);
  const take = async (place: string): Promise<Heard> => {
    await answers.changed(rt, ctx, own, { place });
    return "heard";
  };
  const [countries, provinces, regencies] = await Promise.all([
    countriesOpen(rt),
    provincesKnown(rt),
    rt.db.regency.findMany(),
  ]);
  const country = countries.find(({ name }) =>
    Object.values(name as object).some((each) => plainly(String(each)) === typed),
  );
  if (country) return take(country.country);
  if (/^(luar negeri|abroad|overseas|ke luar negeri)$/.test(typed)) return take(ABROAD);
  if (/^(indonesia|di indonesia|dalam negeri|seluruh indonesia)$/.test(typed)) return take("ID");
  const short: Record<string, string> = { ntb: "52", jatim: "35", "east java": "35", "west nusa tenggara": "52" };
  const province = provinces.find(({ code, name }) => plainly(name) === typed || short[typed] === code);
  if (province) return take(province.code);
  const found = matchPlace(text, regencies);
  if ("value" in found) return take(found.value.code);
  const near = found.problem === "ambiguous" ? found.places : found.nearest;
  await send(ctx, {
    text: words.html(near.length > 0 ? "alerts-which-place" : "alerts-unknown-place"),
    buttons: [...placeButtons(near.slice(0, 8), own.id), [button(words.plain("telegram-back"), "alert-place", own.id)]],
  });
  return "again";
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

async function wrong(ctx: BotContext, own: Subscription, what: "wage" | "when" | "quiet"): Promise<Heard> {
  await send(ctx, {
    text: ctx.words.html(`alerts-wrong-${what}`),
    buttons: [[button(ctx.words.plain("telegram-back"), "alert", own.id)]],
  });
  return "again";
}
