// What is asked and what is answered, before Telegram makes buttons and messages of it.
import { plainly } from "../platform/typed-text.ts";
import type { Words } from "../telegram/texts.ts";

/** One of the answers that a question offers. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  /** Another act than answering: it leads elsewhere, and the question waits. */
  readonly act?: string;
}

/** A question as it is put: in Telegram's HTML, with the answers it offers, row by row. */
export interface Question {
  readonly text: string;
  readonly choices?: readonly (readonly Choice[])[];
  /** The label of the key that shares the person's own number; such a question has no other choices. */
  readonly contactLabel?: string;
}

/** What a person answered: a choice, words, a shared contact, or something that is no answer (a picture, a sticker). */
export type Answer =
  | { readonly choice: string }
  | { readonly text: string }
  | { readonly contact: string; readonly own: boolean }
  | { readonly other: true };

/** What questions need to know of the one who is asked. */
export interface Asked {
  readonly words: Words;
  readonly now: Date;
  /** The zone whose calendar says what day it is. */
  readonly zone: string;
  /** How often this question has been answered so that it did not fit. */
  readonly misses: number;
}

/** Lays choices out in rows of `columns`. */
export function choicesInRows(choices: readonly Choice[], columns: number): Choice[][] {
  const rows: Choice[][] = [];
  for (let at = 0; at < choices.length; at += columns) rows.push(choices.slice(at, at + columns));
  return rows;
}

/** The choice whose label somebody typed, or its place among those that are `counted`. */
export function choiceTyped({ choices = [] }: Question, typed: string, isCounted: boolean): Choice | undefined {
  const said = lettersOf(typed);
  const all = choices.flat().filter(({ act }) => act === undefined);
  return all.find(({ label }) => lettersOf(label) === said) ?? (isCounted ? all[Number(said) - 1] : undefined);
}

/** A label as people type it: without pictures and arrows. */
export function lettersOf(label: string): string {
  return plainly(label)
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim();
}
