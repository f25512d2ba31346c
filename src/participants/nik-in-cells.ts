// A NIK as it comes out of a list: what was done to it by spreadsheets is undone where nothing is lost, and said where it is.
import { ageOn, type Day, dayOf } from "../platform/calendar.ts";
import type { Code } from "./row.ts";
import { hasOtherDigits, withPlainDigits } from "./texts-in-cells.ts";

export interface ReadNik {
  readonly value: string;
  readonly sex: "L" | "P";
  /** The days of birth it may mean, the later century first: the year has two figures */
  readonly birthDates: readonly Day[];
}

interface Saying {
  say(code: Code, value?: string): void;
  readonly found: readonly { readonly code: Code }[];
}

/** The home ministry's provinces. */
const provinces = new Set(
  "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(
    " ",
  ),
);
/** Letters that are typed for digits. */
const alike: Readonly<Record<string, string>> = {
  O: "0",
  Q: "0",
  D: "0",
  I: "1",
  L: "1",
  Z: "2",
  S: "5",
  G: "6",
  B: "8",
};

/** Reads a NIK and says all that is wrong with it; undefined where there is none to go by. */
export function readNik(text: string, today: Day, findings: Saying): ReadNik | undefined {
  if (text === "") {
    if (!findings.found.some(({ code }) => code === "formula_in_required_field")) findings.say("nik_length");
    return undefined;
  }
  if (hasOtherDigits(text)) findings.say("unicode_digits");
  const plain = withPlainDigits(text);
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(plain.replace(/\s/g, ""))) {
    findings.say("nik_scientific");
    return undefined;
  }
  const unmarked = plain.replace(/^['’‘`]+/, "");
  if (unmarked !== plain) findings.say("nik_leading_apostrophe");
  const joined = unmarked.replace(/[\s.\-–_/]+/g, "");
  if (joined !== unmarked) findings.say("nik_separators");
  const digits = withoutLetters(joined, findings);
  if (digits === undefined) return undefined;
  return meaningOf(digits, today, findings);
}

/** Letters that look like digits are a suggestion, which a person takes or not. */
function withoutLetters(joined: string, findings: Saying): string | undefined {
  if (/^\d*$/.test(joined)) {
    if (joined.length === 16) return joined;
    findings.say("nik_length");
    return undefined;
  }
  if (joined.length !== 16) {
    findings.say("nik_length");
    return undefined;
  }
  const suggested = joined.toUpperCase().replace(/[^\d]/g, (letter) => alike[letter] ?? letter);
  findings.say("nik_non_digit");
  return /^\d{16}$/.test(suggested) ? suggested : undefined;
}

function meaningOf(digits: string, today: Day, findings: Saying): ReadNik | undefined {
  const [day, month, year] = [6, 8, 10].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  const isFemale = day > 40;
  const birthDates = [2000, 1900]
    .flatMap((century) => dayOf(century + year, month, isFemale ? day - 40 : day) ?? [])
    .filter((birthDate) => birthDate <= today);
  const isSound = [
    provinces.has(digits.slice(0, 2)) || findings.say("nik_province"),
    !digits.endsWith("0000") || findings.say("nik_serial_zero"),
    birthDates.length > 0 || findings.say("nik_birthdate"),
  ].every((each) => each === true);
  return isSound ? { value: digits, sex: isFemale ? "P" : "L", birthDates } : undefined;
}

/** Of the days that a NIK may mean, the one of somebody between 15 and 65; undefined when both are or none is. */
export function likelyBirthDate({ birthDates }: ReadNik, today: Day): Day | undefined {
  const likely = birthDates.filter((day) => ageOn(day, today) >= 15 && ageOn(day, today) <= 65);
  return likely.length === 1 ? likely[0] : undefined;
}

/** Whether a number ends as those do whose last digit a spreadsheet program has lost. */
export function endsInNought(text: string): boolean | undefined {
  const digits = withPlainDigits(text).replace(/\D/g, "");
  return digits.length === 16 ? digits.endsWith("0") : undefined;
}
