// What words mean to somebody who asks: whether they are still for the centre, only polite, or name a centre among small words.
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPress } from "../telegram/press.ts";
import type { TextKey, Texts } from "../telegram/texts.ts";
import { wordsOf } from "../telegram/typed-answers.ts";
import type { Said } from "./questions.ts";
import { isLate, leaveAsking, MORE, type Waiting, waitingOf } from "./waiting.ts";

const MOST_WORDS = 12;
const FEWEST_LETTERS = 2;
/** "tanya petugas hotel" may be a training; with so many words more it is a question. */
const FEWEST_WORDS = 2;

/** What is waited for, unless it has ended by itself: the question was answered or closed, or an hour went by without a word. */
export async function stillAsking(rt: Runtime, ctx: BotContext): Promise<Waiting | undefined> {
  const waiting = await waitingOf(rt, ctx);
  if (!waiting) return undefined;
  const { questionId, subject } = waiting;
  const isOver =
    questionId !== undefined && subject !== MORE && (await own(rt, ctx, String(questionId)))?.state !== "open";
  if (!isLate(rt, waiting) && !isOver) return waiting;
  await leaveAsking(rt, ctx);
  return undefined;
}

/** One of their own questions. */
export async function own(rt: Runtime, ctx: BotContext, argument: string) {
  if (!/^\d{1,9}$/.test(argument)) return null;
  return rt.db.question.findFirst({
    where: { id: Number(argument), candidateId: ctx.candidate.id },
    include: { centre: true },
  });
}

/** The question of an answer of ours to which they reply as Telegram lets them, by its number in the answer's first line. */
export async function repliedTo(rt: Runtime, ctx: BotContext): Promise<Waiting | undefined> {
  const answered = ctx.message?.reply_to_message;
  if (!answered || answered.from?.id !== ctx.me.id) return undefined;
  const [, number] = /^[^\n]*#(\d{1,9})/.exec(answered.text ?? answered.caption ?? "") ?? [];
  const question = number === undefined ? null : await own(rt, ctx, number);
  return question
    ? {
        ...{ centreCode: question.centreCode, questionId: question.id, subject: undefined },
        ...{ album: undefined, kept: [], at: rt.now().getTime() },
      }
    : undefined;
}

/** Words that say nothing, or next to nothing. */
export function isEmpty({ content, text }: Said): boolean {
  return content === "text" && (text?.match(/[\p{L}\d]/gu) ?? []).length < FEWEST_LETTERS;
}

/** A single word is looked up rather than asked. */
export function isQuestion({ content, text = "" }: Said): boolean {
  return content !== "text" || /\p{L}\s+\p{L}|\?/u.test(text);
}

/** A press that says which centre. */
export function chooses(ctx: BotContext): boolean {
  return readPress(ctx.callbackQuery?.data)?.act === "ask-centre";
}

/** The command that asks, once more. */
export function asksAgain(ctx: BotContext): boolean {
  return namesOf("ask").some((name) => ctx.message?.text?.trim().toLowerCase() === `/${name}`);
}

/** "the mataram one please" is "mataram". */
export function withoutSmallWords(texts: Texts, typed: string): string {
  const small = setOf(texts, "questions-words-small");
  return wordsOf(typed)
    .split(" ")
    .filter((word) => !small.has(word))
    .join(" ");
}

/** Whether somebody only says thanks, or that it is fine: nothing that a centre should answer. */
export function thanks(texts: Texts): (text: string | undefined) => boolean {
  const [thank, polite] = [setOf(texts, "questions-words-thanks"), setOf(texts, "questions-words-polite")];
  return only(
    (words) => words.some((word) => thank.has(word)) && words.every((word) => thank.has(word) || polite.has(word)),
  );
}

/** Whether somebody asks for a human being, and says nothing else; or calls one and says what they want to know. */
export function human(texts: Texts): (text: string | undefined) => "says nothing else" | "asks" | undefined {
  const [who, how] = [setOf(texts, "questions-words-who"), setOf(texts, "questions-words-how")];
  const [alone, small] = [setOf(texts, "questions-words-alone"), setOf(texts, "questions-words-small")];
  const isOnly = only(
    (words) =>
      (words.some((word) => alone.has(word)) ||
        (words.some((word) => who.has(word)) && words.some((word) => how.has(word)))) &&
      words.every((word) => [alone, who, how, small].some((known) => known.has(word))),
  );
  return (text) => {
    if (text === undefined || text.startsWith("/")) return undefined;
    if (isOnly(text.replaceAll("?", " "))) return "says nothing else";
    const [first = "", second = "", ...rest] = withoutSmallWords(texts, text).split(" ");
    const isCall = (how.has(first) && who.has(second)) || (who.has(first) && how.has(second));
    return isCall && rest.length >= FEWEST_WORDS ? "asks" : undefined;
  };
}

function only(holds: (words: readonly string[]) => boolean): (text: string | undefined) => boolean {
  return (text) => {
    if (text === undefined || text.startsWith("/") || text.includes("?")) return false;
    const words = wordsOf(text).split(" ").filter(Boolean);
    return words.length > 0 && words.length <= MOST_WORDS && holds(words);
  };
}

function setOf(texts: Texts, key: TextKey): ReadonlySet<string> {
  return new Set(
    texts.languages.flatMap((language) =>
      texts
        .in(language)
        .plain(key as "questions-words-end")
        .split(",")
        .map(wordsOf),
    ),
  );
}
