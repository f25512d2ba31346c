// What is logged or kept of an error, cleaned of people: of all that somebody wrote, and of all names that were read.
import { namesRead } from "./personal-reads.ts";

/** An error as it may be seen. */
export interface CleanError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

const HIDDEN = "[hidden]";

/** A text in whole and word by word, without the shortest, which are in every sentence. */
export function wordByWord(text: string): string[] {
  return [text, ...text.split(/[^\p{L}\p{M}\p{N}'+]+/u)].filter((word) => word.length > 2);
}

/** An error's type, words and stack without any of the given words, and without the names that this act has read. */
export function withoutPeople(error: unknown, written: readonly string[] = []): CleanError {
  const names = namesRead();
  const clean = cleanerOf(written, names ?? []);
  if (!(error instanceof Error))
    return { type: typeof error, message: names ? clean(String(error)) : HIDDEN, stack: "" };
  const stack = [error.stack, ...causesOf(error).map((cause) => `caused by ${cause.stack}`)].join("\n");
  if (names) return { type: error.name, message: clean(error.message), stack: clean(stack) };
  // Too many were read to look for each: only the places are left.
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, message: HIDDEN, stack: places.join("\n") };
}

function causesOf(error: Error): Error[] {
  const causes: Error[] = [];
  for (let at = error.cause; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at);
  return causes;
}

/** What was written goes wherever it stands; of what was read, whole words, for a name may also be a part of one. */
function cleanerOf(written: readonly string[], names: readonly string[]): (text: string) => string {
  const whole = [...new Set(names.flatMap(wordByWord))];
  const patterns = [
    ...(written.length > 0 ? [new RegExp(anyOf(written), "giu")] : []),
    ...(whole.length > 0 ? [new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(whole)})(?![\\p{L}\\p{N}])`, "giu")] : []),
  ];
  return (text) => patterns.reduce((left, pattern) => left.replace(pattern, HIDDEN), text);
}

/** The longest first, or a name's first word would be hidden and the rest of it left. */
function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.toWellFormed().replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("|");
}
