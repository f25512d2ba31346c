// What is typed about word of vacancies while no question of a subscription is open: wanting it, asking why it came, ending it.
import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { wordsIn } from "../search/words.ts";
import type { BotContext } from "../telegram/context.ts";
import { type Screen, send } from "../telegram/screen.ts";
import type { TextKey, Texts } from "../telegram/texts.ts";
import { type Subscription, subscriptionsOf, type Wanted } from "./alerts.ts";
import { type Heard, hearWanted } from "./hearing.ts";
import { lastTold } from "./reasons.ts";
import { stopScreen, whyScreen } from "./under.ts";

const LONGEST = 160;

/** What the answers lead to: `alertAnswers` of `chat.ts`, handed in, so that importing goes in no circle. */
export interface Answers {
  add(rt: Runtime, ctx: BotContext, wanted: Partial<Wanted>, places?: Heard["places"]): Promise<void>;
  changed(rt: Runtime, ctx: BotContext, own: Subscription, change: Partial<Wanted>): Promise<void>;
}

/** What it leads to: the screens of `chat.ts`, handed in, so that importing goes in no circle. */
export interface Ways extends Pick<Answers, "add"> {
  opening(ctx: BotContext): Promise<Screen>;
}

/**
 * Hears who wants word of vacancies, and of which; who asks why it came; and who wants no more of it, where they have asked
 * for any. Must stand before what looks for words.
 */
export function alertSaying(rt: Runtime, { add, opening }: Ways): MiddlewareFn<BotContext> {
  const means = alertMeaning(rt.texts);
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (text === undefined || text.length > LONGEST || text.startsWith("/")) return next();
    const meant = means(text);
    if (meant === undefined) return next();
    if (meant.is === "list") return send(ctx, await opening(ctx));
    if (meant.is === "ask") {
      const { tradeCode, place, places, minimumWage }: Heard = await hearWanted(rt, meant.rest);
      if (tradeCode === undefined && place === undefined && places === undefined && minimumWage === undefined)
        return send(ctx, await opening(ctx));
      const wanted = {
        ...(tradeCode === undefined ? {} : { tradeCode: tradeCode ?? undefined }),
        ...(place === undefined ? {} : { place }),
        ...(minimumWage === undefined ? {} : { minimumWage }),
      };
      return add(rt, ctx, wanted, places);
    }
    if (meant.is === "why") {
      const told = await lastTold(rt.db, ctx.candidate.id);
      return told === undefined ? next() : send(ctx, await whyScreen(rt, ctx, told));
    }
    if ((await subscriptionsOf(rt.db, ctx.candidate.id)).length === 0) return next();
    await send(ctx, await stopScreen(rt, ctx));
  };
}

type Meant = { readonly is: "list" | "why" | "stop" } | { readonly is: "ask"; readonly rest: string };

/** Reads a line by the words of every language, whoever writes; undefined for what is about something else. */
export function alertMeaning(texts: Texts): (line: string) => Meant | undefined {
  const phrases = (key: TextKey) =>
    texts.languages
      .flatMap((language) =>
        texts
          .in(language)
          .plain(key as "alerts-words-list")
          .split(","),
      )
      .map(plain)
      .toSorted((a, b) => b.length - a.length);
  const list = new Set(phrases("alerts-words-list"));
  const why = phrases("alerts-words-why");
  const stop = phrases("alerts-words-stop");
  const stopped = phrases("alerts-words-stopped");
  const ask = phrases("alerts-words-ask");
  const about = phrases("alerts-words-about");
  const small = new Set(phrases("alerts-words-small"));
  return (line) => {
    const said = plain(line);
    const holds = (phrase: string) => ` ${said} `.includes(` ${phrase} `);
    if (list.has(said)) return { is: "list" };
    if (why.some(holds)) return { is: "why" };
    const isAbout = about.some(holds);
    const asks = ask.filter(holds);
    if (stop.some(holds)) return stopped.some(holds) || asks.length > 0 ? { is: "stop" } : undefined;
    const [phrase] = asks;
    if (phrase === undefined || !isAbout) return undefined;
    return { is: "ask", rest: bare(line, phrase, small) };
  };
}

/** A line without the words by which it asks, its numbers and commas as they were. */
function bare(line: string, phrase: string, small: ReadonlySet<string>): string {
  return line
    .toLowerCase()
    .replace(new RegExp(`(?<![\\p{L}\\d])${phrase.replaceAll(" ", "[^\\p{L}\\d]+")}(?![\\p{L}\\d])`, "u"), " ")
    .replace(/[?!]|\.(?=\s|$)/g, " ")
    .split(/\s+/)
    .filter((word) => !small.has(word.replace(/,$/, "")))
    .join(" ");
}

function plain(line: string): string {
  return wordsIn(line).join(" ");
}
