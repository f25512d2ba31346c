// What is typed in place of a button that stands under every question.
import type { Runtime } from "../runtime.ts";
import { bareAnswers, wordsOf } from "../telegram/typed-answers.ts";

/** Whether somebody typed, in any of our languages, that they go back, throw away, leave, or want each question. */
export function says(
  { texts }: Pick<Runtime, "texts">,
  what: "back" | "drop" | "leave" | "anew",
  typed: string,
): boolean {
  const said = wordsOf(typed);
  return texts.languages.some((language) =>
    texts
      .in(language)
      .plain(`intakes-words-${what}`)
      .split(",")
      .some((line) => wordsOf(line) === said),
  );
}

/** Whether they said yes or no, and nothing else. */
export function yesOrNo({ texts }: Pick<Runtime, "texts">, typed: string): boolean | undefined {
  return bareAnswers(texts).get(wordsOf(typed));
}
