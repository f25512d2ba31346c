// A certificate's number and a birth date as people type them: in one message or two, in either order.
import { type BirthDateProblem, readBirthDate } from "../candidates/birth-date.ts";
import { readNik } from "../candidates/nik.ts";
import type { Day } from "../platform/calendar.ts";
import { certificateKey } from "./numbers.ts";

/** What a message told, or what is wrong with it. A NIK is never looked for: it holds the birth date already. */
export interface Typed {
  readonly key?: string;
  readonly birthDate?: Day;
  readonly wrong?: "nik" | "number" | "registration" | "birth-date";
}

const LONGEST = 200;
/** A birth date has no more figures: 17081999. */
const FIGURES_OF_A_DATE = 8;
/** The shape of a number as BNSP prints it, which is nothing else wherever it is typed. */
const PRINTED = /(?<!\d)\d{5}[ .-]?\d{4}[ .-]?\d[ .-]?\d{7}[ .-]?(19|20)\d\d(?!\d)/;
/** What is left of a registration number (No. Reg. LAS.1234.00056 2024), which stands on the certificate too and opens nothing. */
const REGISTRATION = /^(REG)?[A-Z]{3}\d{13}$/;
/** A day as no number is printed: 17-8-1999, 17/08/99. */
const LIKE_A_DATE = /^\d{1,2}([-/.])\d{1,2}\1(\d\d|\d{4})$/;
const LABELS =
  /(?<![\p{L}\d])(dan|and|dengan|with|nomor|number|nmr|no|sertifikat|sertifikatnya|certificate|tanggal|tgl|lahir|ttl|born|birth|date|of|dob|on|saya|my|adalah|is)(?![\p{L}\d])[.:=]*/giu;

/** Reads what was typed. `waits` says what is still to be told: it decides what a text may be that could be both. */
export function readTyped(text: string, today: Day, waits: { key: boolean; birthDate: boolean }): Typed {
  const typed = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (typed.length > LONGEST) return { wrong: waits.key ? "number" : "birth-date" };
  if (holdsNik(typed, today)) return { wrong: "nik" };
  const { key, ...told } = readBoth(typed, today) ?? readOne(typed, today, waits);
  if (key !== undefined && REGISTRATION.test(key)) return { ...told, wrong: "registration" };
  return key === undefined ? told : { ...told, key };
}

/** Whether a text, typed anywhere, holds a certificate's number as it is printed. */
export function holdsPrintedNumber(text: string): boolean {
  return text.length <= LONGEST && PRINTED.test(text);
}

/** Whether a text, typed anywhere, is somebody's NIK. */
export function holdsNik(text: string, today: Day): boolean {
  const runs = text.match(/(?<!\d)\d{16}(?!\d)/g) ?? [];
  const whole = /^[\s\d.'’-]{16,40}$/.test(text) ? [text] : [];
  return [...runs, ...whole].some((run) => "value" in readNik(run, today));
}

/** Number and birth date, wherever between the words the one ends and the other begins. */
function readBoth(typed: string, today: Day): Typed | undefined {
  const words = typed.split(" ");
  const found: { key: string; birthDate: Day }[] = [];
  for (let at = 1; at < words.length; at++) {
    const [left, right] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    for (const [number, date] of [
      [left, right],
      [right, left],
    ] as const) {
      const key = keyIn(number);
      const birthDate = key === undefined ? undefined : dayIn(date, today);
      if (key !== undefined && birthDate !== undefined && !isDate(number, today)) found.push({ key, birthDate });
    }
  }
  return found.toSorted((a, b) => b.key.length - a.key.length)[0];
}

function readOne(typed: string, today: Day, waits: { key: boolean; birthDate: boolean }): Typed {
  const key = keyIn(typed);
  if (isDate(typed, today) && (waits.birthDate || key === undefined || LIKE_A_DATE.test(typed))) {
    const birthDate = dayIn(typed, today);
    return birthDate === undefined ? { wrong: "birth-date" } : { birthDate };
  }
  if (key !== undefined && waits.key) return { key };
  if (key !== undefined && figuresIn(typed) > FIGURES_OF_A_DATE) return { key };
  return { wrong: waits.key ? "number" : "birth-date" };
}

function keyIn(text: string): string | undefined {
  const printed = PRINTED.exec(text)?.[0];
  if (printed !== undefined) return certificateKey(printed);
  return certificateKey(text.replace(LABELS, " ").replace(/^[\s,;:.-]+|[\s,;:.-]+$/g, ""));
}

function dayIn(text: string, today: Day): Day | undefined {
  const read = readBirthDate(text, today);
  return "value" in read ? read.value : undefined;
}

/** Whether a text is about a day, be it one that nobody was born on. */
function isDate(text: string, today: Day): boolean {
  if (figuresIn(text) > FIGURES_OF_A_DATE) return false;
  const read = readBirthDate(text, today);
  return "value" in read || aboutADay.includes(read.problem);
}

const aboutADay: readonly BirthDateProblem[] = ["no-such-day", "in-the-future", "too-young", "too-old"];

function figuresIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}
