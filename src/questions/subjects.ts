// What a question is about, in words: a registration and a vacancy by their number.
import type { Words } from "../telegram/texts.ts";
import { subjects } from "./centre-of.ts";

/** What it is about, for whoever reads it. */
export function subjectText(words: Words, subject: string): string {
  const known = subjects.find((each) => each === subject);
  return known ? words.plain(`questions-subject-${known}`) : subject;
}
