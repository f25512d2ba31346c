// The identity number of residents (NIK): read as it comes out of spreadsheets, never used to guess where somebody lives.
import { ageOn, type Day, dayOf } from "../platform/calendar.ts";
import type { Sex } from "../platform/generated/prisma/enums.ts";

export type NikProblem =
  /** A spreadsheet turned it into a figure such as 5.27E+15: its last digits are lost */
  "rounded" | "not-16-digits" | "no-such-province" | "no-such-day" | "serial-zero";

/** What a NIK tells: docs/domain.md, section 3. */
export interface Nik {
  readonly value: string;
  readonly sex: Sex;
  /** The days of birth it may mean, the later century first: the year has two figures */
  readonly birthDates: readonly Day[];
}

/** The home ministry's provinces. */
const provinces = new Set(
  "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(
    " ",
  ),
);

/**
 * Reads a NIK: sixteen digits, with spaces, dots, dashes or a leading apostrophe forgiven. The district is not checked,
 * for old ones live on in people's numbers, and neither is who may be how old.
 */
export function readNik(written: string, today: Day): { value: Nik } | { problem: NikProblem } {
  const text = written.normalize("NFKC").trim();
  if (/^\d[.,]\d+\s*e\s*\+?\d+$/i.test(text)) return { problem: "rounded" };
  const digits = text.replace(/[\s.\-'’]/g, "");
  if (!/^[0-9]{16}$/.test(digits)) return { problem: "not-16-digits" };
  if (!provinces.has(digits.slice(0, 2))) return { problem: "no-such-province" };
  if (digits.endsWith("0000")) return { problem: "serial-zero" };
  const [day, month, year] = [6, 8, 10].map((at) => Number(digits.slice(at, at + 2))) as [number, number, number];
  const isFemale = day > 40;
  const birthDates = [2000, 1900]
    .flatMap((century) => dayOf(century + year, month, isFemale ? day - 40 : day) ?? [])
    .filter((birthDate) => birthDate <= today);
  if (birthDates.length === 0) return { problem: "no-such-day" };
  return { value: { value: digits, sex: isFemale ? "female" : "male", birthDates } };
}

/** Of the days that a NIK may mean, the one of somebody between 15 and 65; undefined when both are or none is. */
export function likelyBirthDate({ birthDates }: Nik, today: Day): Day | undefined {
  const likely = birthDates.filter((day) => ageOn(day, today) >= 15 && ageOn(day, today) <= 65);
  return likely.length === 1 ? likely[0] : undefined;
}

/** What staff may see of it: `5203********9012`. */
export function maskedNik(nik: string): string {
  return `${nik.slice(0, 4)}********${nik.slice(-4)}`;
}
