// Why somebody cannot come to a test: asked with one tap, seen by whoever selects.
import type { InlineKeyboardButton } from "grammy/types";
import { button, inRows } from "../telegram/press.ts";
import type { Words } from "../telegram/texts.ts";

/** The reasons to tap. They stand in rows and in buttons, so they are never changed. */
export const whyNot = ["day", "ill", "work", "far"] as const;
export type WhyNot = (typeof whyNot)[number];

/** Reads a code back; undefined for any other words. */
export function readWhy(code: string | null): WhyNot | undefined {
  return whyNot.find((each) => each === code);
}

/** The reasons as buttons of an invitation, for the time that was shown. */
export function whyButtons(words: Words, id: number, revision: number): InlineKeyboardButton[][] {
  return inRows(
    whyNot.map((why) => button(words.plain(`selection-why-${why}-button`), "test-why", `${id}.${why}`, revision)),
    2,
  );
}

/** What somebody answered, in a word, with the reason. */
export function comingWords(words: Words, coming: boolean, why: string | null): string {
  const said = words.plain(`selection-coming-${coming ? "yes" : "no"}`);
  const reason = coming ? undefined : readWhy(why);
  return reason ? `${said} (${words.plain(`selection-why-${reason}`)})` : said;
}
