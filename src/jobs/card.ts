// The card of a vacancy that anybody reads: the vacancy itself, what the reader has of it, what other features tell, and
// the ways on.
import { hotlinesAbroad } from "../abroad/abroad.ts";
import { askAbout } from "../questions/on-cards.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, linkButton } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Print, printIn, titleOf } from "../vacancies/print.ts";
import { publicVacancy, type Vacancy } from "../vacancies/vacancies.ts";
import { type Answers, answersOf } from "./answers.ts";
import { endedLines, jobLines, jobLink, linkLine } from "./card-lines.ts";
import { detailsScreen, hasDetails } from "./details.ts";
import { countOpen, todayAt } from "./jobs.ts";
import { matchButtons, matchScreen, matchSummary } from "./match-screens.ts";
import { matchFor } from "./matching.ts";
import type { JobPart, ReadVacancy } from "./part.ts";
import { readScope, SIMILAR, scopeArgument } from "./scope.ts";
import { similarTo } from "./similar.ts";

/** How a card is opened. */
export interface CardOpening {
  /** The list from which it was opened, as `scopeArgument` wrote it: where "back" leads */
  readonly from?: string;
  /** What was just done, above the card */
  readonly lead?: string;
}

/** Shows the card of a vacancy that was published once; false if there is none of that code. */
export async function openJob(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly JobPart[],
  code: string,
  opening: CardOpening = {},
): Promise<boolean> {
  const screen = await jobScreen(rt, ctx, parts, code, opening);
  if (screen) await show(ctx, screen);
  return screen !== undefined;
}

/** The card with all that stands on it; undefined if no vacancy of that code was ever published. */
export async function jobScreen(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly JobPart[],
  code: string,
  opening: CardOpening = {},
): Promise<Screen | undefined> {
  const found = await publicVacancy(rt.db, code.toUpperCase(), todayAt(rt));
  if (!found) return undefined;
  const read: ReadVacancy = { ...found, candidate: ctx.candidate };
  const told = await Promise.all(parts.map((part) => part(rt, ctx, read)));
  const more = told.filter((each) => each !== undefined);
  return found.isOpen ? openScreen(rt, ctx, read, more, opening) : endedScreen(rt, ctx, read, more, opening);
}

type Told = NonNullable<Awaited<ReturnType<JobPart>>>;

async function openScreen(
  rt: Runtime,
  { words, me }: BotContext,
  { vacancy, candidate }: ReadVacancy,
  more: readonly Told[],
  { from = "", lead = "" }: CardOpening,
): Promise<Screen> {
  const print = printIn(words, rt.config.zone);
  const [hotlines, answers, match] = [
    vacancy.abroad ? await hotlinesAbroad(rt.db, words.language) : [],
    await answersOf(rt, vacancy.company.code),
    await matchFor(rt, candidate.id, vacancy, todayAt(rt)),
  ];
  return {
    text: inParts([
      lead === "" ? [] : [lead],
      [
        ...jobLines(print, vacancy, hotlines),
        ...(answers ? [answersLine(print, answers)] : []),
        linkLine(print, vacancy, me.username),
      ],
      match ? matchSummary(print, match) : [words.html("jobs-match-too-young")],
      ...more.map(({ lines }) => lines ?? []),
    ]),
    buttons: [
      ...more.flatMap(({ buttons }) => buttons ?? []),
      ...(match ? matchButtons(words, match, vacancy.code, from) : []),
      [
        ...(hasDetails(vacancy) ? [button(words.plain("jobs-details-button"), "job-more", vacancy.code, from)] : []),
        linkButton(words.plain("jobs-share-button"), shareAddress(words, vacancy, me.username)),
      ],
      [reportButton(words, vacancy.code, from), askAbout(words, `v.${vacancy.code}`)],
      backRow(words, from),
    ],
  };
}

async function endedScreen(
  rt: Runtime,
  { words }: BotContext,
  { vacancy, candidate }: ReadVacancy,
  more: readonly Told[],
  { from = "", lead = "" }: CardOpening,
): Promise<Screen> {
  return {
    text: inParts([
      lead === "" ? [] : [lead],
      endedLines(printIn(words, rt.config.zone), vacancy),
      ...more.map(({ lines }) => lines ?? []),
    ]),
    buttons: [
      ...more.flatMap(({ buttons }) => buttons ?? []),
      ...(await othersRow(rt, words, { vacancy, candidate })),
      [reportButton(words, vacancy.code, from), askAbout(words, `v.${vacancy.code}`)],
      backRow(words, from),
    ],
  };
}

/** What else there is for this person; else what there is of its trade at all. */
async function othersRow(
  rt: Runtime,
  words: Words,
  { vacancy, candidate }: Pick<ReadVacancy, "vacancy" | "candidate">,
): Promise<NonNullable<Screen["buttons"]>> {
  const like = await similarTo(rt, vacancy, candidate.id);
  if (like.length > 0) return [[button(words.plain("jobs-others-button"), SIMILAR, vacancy.code)]];
  const tradeCode = vacancy.trade.code;
  if ((await countOpen(rt.db, todayAt(rt), tradeCode)).total === 0) return [];
  return [[button(words.plain("jobs-same-trade-button"), "jobs-list", scopeArgument({ tradeCode }))]];
}

/** Every line of the match explained; false if it is no more to be applied to, or not for them. */
export async function openMatch(rt: Runtime, ctx: BotContext, code: string, from: string): Promise<boolean> {
  const today = todayAt(rt);
  const found = await publicVacancy(rt.db, code, today);
  const match = found?.isOpen ? await matchFor(rt, ctx.candidate.id, found.vacancy, today) : undefined;
  if (!found || !match) return false;
  await show(ctx, matchScreen(printIn(ctx.words, rt.config.zone), found.vacancy, match, from));
  return true;
}

/** What does not fit on the card; false if it is no more to be applied to. */
export async function openDetails(rt: Runtime, ctx: BotContext, code: string, from: string): Promise<boolean> {
  const found = await publicVacancy(rt.db, code, todayAt(rt));
  if (!found?.isOpen) return false;
  await show(ctx, detailsScreen(printIn(ctx.words, rt.config.zone), found.vacancy, from));
  return true;
}

function answersLine({ words, printing }: Print, { answered, of, days }: Answers): string {
  if (days === undefined) return words.html("jobs-answers-none", { of: printing.number(of) });
  return words.html("jobs-answers", { answered: printing.number(answered), of: printing.number(of), days });
}

/** Parts with an empty line between them; one that is empty is left out. */
function inParts(parts: readonly (readonly string[])[]): string {
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Back to the list from which it was opened (a code: those like it), or to all vacancies. */
function backRow(words: Words, from: string) {
  const back = /^VAC-\d+$/.test(from)
    ? button(words.plain("telegram-back"), SIMILAR, from)
    : from !== "" && readScope(from)
      ? button(words.plain("telegram-back"), "jobs-list", from)
      : button(words.plain("jobs-all-button"), "jobs");
  return [back, button(words.plain("telegram-menu"), "menu")];
}

/** Under every card: the way to say that something is wrong. */
function reportButton(words: Words, code: string, from: string) {
  return button(words.plain("jobs-report-button"), "job-wrong", code, from);
}

/** Telegram's own page for choosing whom to send it to. */
function shareAddress(words: Words, vacancy: Vacancy, botName: string): string {
  const url = encodeURIComponent(jobLink(vacancy.code, botName));
  const text = encodeURIComponent(words.plain("jobs-share-text", { title: titleOf(words, vacancy) }));
  return `https://t.me/share/url?url=${url}&text=${text}`;
}
