// Why a registration changed: a code of ours, which has words in every language, or what staff wrote for the person.
import type { Words } from "../telegram/texts.ts";

/** The reasons that the product itself knows. They stand in rows, so they are never changed. */
export const reasonCodes = [
  "consent-withdrawn",
  "switched",
  "joined",
  "brought-in",
  "withdrawal-undone",
  "without-invitation",
  "decision-undone",
  "refused-full",
  "refused-score",
  "refused-file",
  "refused-absent",
  "refused-requirements",
  "refused-elsewhere",
  "silent",
  "offer-expired",
  "offer-untold",
  "offer-declined",
  "offer-moved",
  "out-unreachable",
  "out-own-wish",
  "out-elsewhere",
  "out-requirements",
  "out-no-show",
  "left-work",
  "left-illness",
  "left-family",
  "left-moved",
  "left-unheard",
  "intake-called-off",
  "intake-on-again",
  "no-seat-came-free",
  "not-decided-here",
  "not-come",
  "seat-given-back",
  "training-again",
] as const;

/** A reason in words. */
export function reasonWords(words: Words, reason: string): string {
  const code = reasonCodes.find((each) => each === reason);
  return code ? words.plain(`registration-reason-${code}`) : reason;
}
