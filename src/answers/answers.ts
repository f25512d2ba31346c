import type { Findable } from "../search/search.ts";
import type { Texts } from "../telegram/texts.ts";

/** The common questions that we answer, by the last part of their text's key; the most asked come first. */
export const answerCodes = [
  "free",
  "requirements",
  "register",
  "when",
  "where",
  "certificate",
  "work",
  "abroad",
  "age",
  "selection",
  "business",
  "lodging",
  "disability",
] as const;

export type AnswerCode = (typeof answerCodes)[number];

/** The answers as the search finds them: by the words of every language, whoever asks. */
export function findableAnswers(texts: Texts): Findable[] {
  return answerCodes.map((code) => ({
    code,
    words: texts.languages.flatMap((language) =>
      texts
        .in(language)
        .plain(`answers-${code}.words`)
        .split(",")
        .map((word) => word.trim()),
    ),
  }));
}

/** The answer that a code names, or undefined. */
export function answerCode(code: string): AnswerCode | undefined {
  return answerCodes.find((known) => known === code);
}
