// A registrant in one line, and where they stand in a word.
import type { Words } from "../telegram/texts.ts";
import { isUndecided, type Registrant } from "./registrants.ts";

/** A registrant in one line: name, papers, scores, where they stand. */
export function registrantLine(words: Words, one: Registrant, nth: number): string {
  const { fileComplete, written, interview, obstacle, guardianMissing, telegram } = one;
  return words.html("selection-line", {
    nth: String(nth),
    name: one.profile?.fullName ?? one.number,
    file: fileSign(fileComplete),
    scores: written === undefined && interview === undefined ? "–" : `${written ?? "–"}/${interview ?? "–"}`,
    state: stateOf(words, one),
    marks: [
      ...(obstacle || guardianMissing ? [" ⚠️"] : []),
      ...(one.cannotCome && isUndecided(one) ? [` ${words.plain("selection-line-cannot")}`] : []),
      ...(telegram === "reached" ? [] : [` ${words.plain(`selection-telegram-${telegram}`)}`]),
    ].join(""),
  });
}

/** A state in a word or two, for staff; a reserve with their place. */
export function stateOf(words: Words, { state, place }: Pick<Registrant, "state" | "place">): string {
  const word = words.plain(`selection-state-${state}`);
  return place === undefined ? word : `${word} ${place}`;
}

/** Whether the papers are there: nobody has looked, complete, something is missing. */
export function fileSign(fileComplete: boolean | undefined): string {
  return fileComplete === undefined ? "?" : fileComplete ? "✓" : "✗";
}
