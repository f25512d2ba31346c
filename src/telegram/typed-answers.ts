// A message that the bot sent by itself asks something and has two buttons: whoever types instead of pressing is heard, too.
import type { MiddlewareFn } from "grammy";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "./context.ts";
import type { TextKey, Texts } from "./texts.ts";

/** So long a bare "yes" may be the answer to it; later it is probably about something else. */
const BARE_HOURS = 24;
const LONGEST = 60;

/** A question that somebody has not answered yet. */
export interface OpenQuestion {
  readonly askedAt: Date;
  answer(isYes: boolean): Promise<void>;
}

/** What a feature asks, and by which words it is answered. */
export interface Asking {
  /** Texts with the words that answer this question and no other, between commas, in every language */
  readonly yes: readonly TextKey[];
  readonly no: readonly TextKey[];
  /** The newest that is open; `bare` where only yes or no was said, so that it must wait for an answer */
  open(ctx: BotContext, bare: boolean): Promise<OpenQuestion | undefined>;
}

/**
 * Hears what answers one of these questions by its own words, of several the newest; a bare yes or no answers the one that
 * was asked last. Must stand behind whatever else waits for words, and before what looks for them.
 */
export function typedAnswers(hear: HearAnswer): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (!(await hear(ctx))) await next();
  };
}

/** Whether the words answered one of these questions; a bare yes or no answers only what was asked after `since`. */
export type HearAnswer = (ctx: BotContext, since?: Date) => Promise<boolean>;

/** The same for whoever waits for words themselves, and lets what was asked be answered first. */
export function answersTyped(rt: Pick<Runtime, "texts" | "now">, asking: readonly Asking[]): HearAnswer {
  const bare = bareAnswers(rt.texts);
  const polite = new Set(rt.texts.languages.flatMap((language) => politeWords(rt.texts, language)));
  // A button "Yes, mine" would else make a bare yes the answer to its question alone.
  const own = asking.map((each) => {
    const lines = [...linesOf(rt.texts, each.yes, each.no)].filter(([line]) => !bare.has(line));
    return { ...each, lines: new Map(lines) };
  });
  return async (ctx, since = new Date(0)) => {
    const text = ctx.message?.text;
    if (text === undefined || text.length > LONGEST || text.startsWith("/")) return false;
    const typed = wordsOf(text);
    const meaning = (words: string) => bare.get(words) ?? own.find(({ lines }) => lines.has(words))?.lines.get(words);
    const said = [typed, withoutCourtesy(typed, meaning, polite)];
    // Several may share words: the newest question is meant.
    const named = own.flatMap(({ open, lines }) => {
      const line = said.find((words) => lines.has(words));
      return line === undefined ? [] : [{ open, isYes: lines.get(line) }];
    });
    const isYes = bare.get(typed) ?? bare.get(said[1] ?? "");
    const answers =
      named.length > 0
        ? await Promise.all(named.map(async (each) => ({ open: await each.open(ctx, false), isYes: each.isYes })))
        : isYes === undefined
          ? []
          : [{ open: await lastAsked(rt, ctx, asking, since), isYes }];
    const [answer] = answers
      .flatMap(({ open, isYes: means }) => (open && means !== undefined ? [{ open, means }] : []))
      .toSorted((a, b) => b.open.askedAt.getTime() - a.open.askedAt.getTime());
    if (!answer) return false;
    await answer.open.answer(answer.means);
    return true;
  };
}

async function lastAsked(
  rt: Pick<Runtime, "now">,
  ctx: BotContext,
  asking: readonly Asking[],
  after: Date,
): Promise<OpenQuestion | undefined> {
  const since = new Date(Math.max(rt.now().getTime() - BARE_HOURS * 3_600_000, after.getTime()));
  const open = await Promise.all(asking.map((each) => each.open(ctx, true)));
  return open
    .filter((each) => each !== undefined)
    .filter(({ askedAt }) => askedAt > since)
    .toSorted((a, b) => b.askedAt.getTime() - a.askedAt.getTime())[0];
}

/** A yes and a no that could answer any question, by their words alone, with whether it means yes. */
export function bareAnswers(texts: Texts): ReadonlyMap<string, boolean> {
  return linesOf(texts, ["telegram-words-yes"], ["telegram-words-no"]);
}

/** "Ya, bisa, Bu" says "bisa": a yes or no before what means the same adds nothing, nor how somebody is addressed. */
function withoutCourtesy(
  typed: string,
  meaning: (words: string) => boolean | undefined,
  polite: ReadonlySet<string>,
): string {
  const words = typed.split(" ");
  while (words.length > 1 && polite.has(words.at(-1) ?? "")) words.pop();
  const [first = "", ...rest] = words;
  const said = rest.join(" ");
  const agrees = meaning(first) !== undefined && meaning(first) === meaning(said);
  return rest.length > 0 && (agrees || polite.has(first)) ? said : words.join(" ");
}

function politeWords(texts: Texts, language: string): string[] {
  return texts.in(language).plain("telegram-words-polite").split(",").map(wordsOf);
}

/** Each line of these texts, by its words alone, with whether it means yes. */
function linesOf(texts: Texts, yes: readonly TextKey[], no: readonly TextKey[]): ReadonlyMap<string, boolean> {
  const lines = (keys: readonly TextKey[], isYes: boolean) =>
    keys.flatMap((key) =>
      texts.languages.flatMap((language) =>
        texts
          .in(language)
          .plain(key as "telegram-words-yes")
          .split(/[,;]/)
          .flatMap((line): [string, boolean][] => [[wordsOf(line), isYes]]),
      ),
    );
  return new Map([...lines(yes, true), ...lines(no, false)]);
}

/** The words alone, the way they are typed or not. */
export function wordsOf(text: string): string {
  return plainly(text)
    .replace(/'/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
