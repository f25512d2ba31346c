// The card of a vacancy that anybody reads: the vacancy itself, what other features tell of it, and the ways on.
import { hotlinesAbroad } from "../abroad/abroad.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, linkButton } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { printIn, titleOf } from "../vacancies/print.ts";
import { publicVacancy } from "../vacancies/vacancies.ts";
import { endedLines, jobLines, jobLink, linkLine } from "./card-lines.ts";
import { todayAt } from "./jobs.ts";
import type { JobPart, ReadVacancy } from "./part.ts";
import { readScope, scopeArgument } from "./scope.ts";

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
  const found = await publicVacancy(rt.db, code.toUpperCase(), todayAt(rt));
  if (!found) return false;
  await show(ctx, await jobScreen(rt, ctx, parts, { ...found, candidate: ctx.candidate }, opening));
  return true;
}

/** The card with all that stands on it. */
async function jobScreen(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly JobPart[],
  read: ReadVacancy,
  { from = "", lead = "" }: CardOpening,
): Promise<Screen> {
  const { vacancy, isOpen } = read;
  const { words } = ctx;
  const print = printIn(words, rt.config.zone);
  const [hotlines, told] = await Promise.all([
    isOpen && vacancy.abroad ? hotlinesAbroad(rt.db, words.language) : [],
    Promise.all(parts.map((part) => part(rt, ctx, read))),
  ]);
  const more = told.filter((each) => each !== undefined);
  const lines = more.flatMap((each) => (each.lines?.length ? ["", ...each.lines] : []));
  return {
    text: [
      ...(lead === "" ? [] : [lead, ""]),
      ...(isOpen
        ? [...jobLines(print, vacancy, hotlines), linkLine(print, vacancy, ctx.me.username)]
        : endedLines(print, vacancy)),
      ...lines,
    ].join("\n"),
    buttons: [
      ...more.flatMap(({ buttons }) => buttons ?? []),
      ...(isOpen ? [[linkButton(words.plain("jobs-share-button"), shareAddress(words, read, ctx.me.username))]] : []),
      ...(isOpen
        ? []
        : [[button(words.plain("jobs-others-button"), "jobs-list", scopeArgument({ tradeCode: vacancy.trade.code }))]]),
      [backButton(words, from), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Back to the list from which it was opened, or to all vacancies. */
function backButton(words: Words, from: string) {
  return readScope(from)
    ? button(words.plain("telegram-back"), "jobs-list", from)
    : button(words.plain("jobs-all-button"), "jobs");
}

/** Telegram's own page for choosing whom to send it to. */
function shareAddress(words: Words, { vacancy }: ReadVacancy, botName: string): string {
  const url = encodeURIComponent(jobLink(vacancy.code, botName));
  const text = encodeURIComponent(words.plain("jobs-share-text", { title: titleOf(words, vacancy) }));
  return `https://t.me/share/url?url=${url}&text=${text}`;
}
