import { ageOn, type Day, dayOf } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { isFiller, isOtherCalendar, monthNamed, romanMonth } from "./month-names.ts";

export type BirthDateProblem =
  | "not-a-date"
  | "no-such-day"
  | "in-the-future"
  | "too-young"
  | "too-old"
  | "year-missing"
  | "day-missing"
  | "only-age"
  | "other-calendar";

type Numbers = { year: number; month: number; day: number };
type Piece = { number: string } | { month: number } | { word: string };

export const youngest = 13;
export const oldest = 80;

/**
 * Reads a birth date as people write it: 17-8-1999, 17 Agustus 99, 170899, Malang, 17/08/1999.
 * The day comes first wherever it can; a year of two figures is the latest that is not in the future.
 */
export function readBirthDate(typed: string, today: Day): { value: Day } | { problem: BirthDateProblem } {
  if (typed.length > 200) return { problem: "not-a-date" };
  const text = plainly(typed);
  const pieces = dateAmong(piecesOf(withoutAge(text)));
  const read = pieces ? readings(pieces, today) : "not-a-date";
  if (typeof read !== "string") return judge(read, today);
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.some(isOtherCalendar)) return { problem: "other-calendar" };
  if (read !== "year-missing" && isAge(text)) return { problem: "only-age" };
  return { problem: read };
}

/** Takes the first reading that suits a candidate's age; if none does, says what is wrong with the first real one. */
function judge(read: Numbers[], today: Day): { value: Day } | { problem: BirthDateProblem } {
  const days = read.flatMap(({ year, month, day }) => dayOf(year, month, day) ?? []);
  const verdicts = days.map((day) => ({ day, problem: ageProblem(day, today) }));
  const good = verdicts.find(({ problem }) => problem === null);
  if (good) return { value: good.day };
  return { problem: verdicts[0]?.problem ?? "no-such-day" };
}

function ageProblem(birthDate: Day, today: Day): BirthDateProblem | null {
  if (birthDate > today) return "in-the-future";
  const age = ageOn(birthDate, today);
  if (age < youngest) return "too-young";
  return age > oldest ? "too-old" : null;
}

function piecesOf(text: string): Piece[] {
  const tokens = text.match(/\d+|\p{L}+/gu) ?? [];
  const isNumber = (at: number) => /^\d/.test(tokens[at] ?? "");
  return tokens.map((token, at) => {
    if (isNumber(at)) return { number: token };
    const month = isNumber(at - 1) && isNumber(at + 1) ? (romanMonth(token) ?? monthNamed(token)) : monthNamed(token);
    return month ? { month } : { word: token };
  });
}

/**
 * The stretch from the first figure or month to the last, without words that belong to dates.
 * Another word inside it means that the figures are about something else: "3 anak, 2 adik, 99 ayam".
 */
function dateAmong(pieces: Piece[]): Exclude<Piece, { word: string }>[] | null {
  const isPart = (piece: Piece) => !("word" in piece);
  const stretch = pieces.slice(pieces.findIndex(isPart), pieces.findLastIndex(isPart) + 1);
  const parts: Exclude<Piece, { word: string }>[] = [];
  for (const piece of stretch) {
    if (!("word" in piece)) parts.push(piece);
    else if (!isFiller(piece.word)) return null;
  }
  return parts;
}

/** What the pieces can mean, likeliest first; the judge leaves out what no calendar has. */
function readings(pieces: Exclude<Piece, { word: string }>[], today: Day): Numbers[] | BirthDateProblem {
  const numbers = pieces.flatMap((piece) => ("number" in piece ? [piece.number] : []));
  if (numbers.length === 3) return threeNumbers(numbers, today); // a name may look like a month: "Agus, 17-8-1999"
  const [month, another] = new Set(pieces.flatMap((piece) => ("month" in piece ? [piece.month] : [])));
  if (another !== undefined) return "not-a-date";
  if (month !== undefined) return withMonthName(month, numbers, today);
  if (numbers.length === 1) return runTogether(numbers[0] ?? "", today);
  return numbers.length === 2 ? twoNumbers(numbers) : "not-a-date";
}

function withMonthName(month: number, numbers: string[], today: Day): Numbers[] | BirthDateProblem {
  const [first, second, ...more] = numbers;
  if (first === undefined || more.length > 0) return "not-a-date";
  if (second === undefined) {
    if (first.length === 4) return "day-missing";
    return isDayOrMonth(first) ? "year-missing" : "not-a-date";
  }
  const dayFirst = isDayOrMonth(first) && (Number(first) <= 31 || second.length === 4);
  const [day, year] = dayFirst ? [first, second] : [second, first];
  if (!isDayOrMonth(day) || !isYear(year)) return "not-a-date";
  return [{ year: fullYear(year, month, Number(day), today), month, day: Number(day) }];
}

function threeNumbers([a = "", b = "", c = ""]: string[], today: Day): Numbers[] | BirthDateProblem {
  const yearFirst = a.length === 4 || (Number(a) > 31 && a.length === 2 && isDayOrMonth(c));
  const [year, ...others] = yearFirst ? [a, b, c] : [c, a, b];
  const [x = "", y = ""] = others;
  if (!isYear(year) || !isDayOrMonth(x) || !isDayOrMonth(y)) return "not-a-date";
  const usual = yearFirst ? { month: Number(x), day: Number(y) } : { day: Number(x), month: Number(y) };
  const reading = usual.month <= 12 ? usual : { day: usual.month, month: usual.day };
  return [{ ...reading, year: fullYear(year, reading.month, reading.day, today) }];
}

function twoNumbers([a = "", b = ""]: string[]): BirthDateProblem {
  if (isDayOrMonth(a) && /^(19|20)\d\d$/.test(b)) return "day-missing";
  if (!isDayOrMonth(a) || !isDayOrMonth(b)) return "not-a-date";
  const [x, y] = [Number(a), Number(b)];
  return x >= 1 && y >= 1 && ((x <= 31 && y <= 12) || (x <= 12 && y <= 31)) ? "year-missing" : "not-a-date";
}

/** Figures without anything between them: 17081999, 170899, 1781999, 19990817. */
function runTogether(figures: string, today: Day): Numbers[] | BirthDateProblem {
  if (/^(19|20)\d\d$/.test(figures)) return "day-missing";
  const orders: Record<number, string[]> = {
    8: ["ddmmyyyy", "yyyymmdd", "mmddyyyy"],
    7: ["ddmyyyy", "dmmyyyy"],
    6: ["ddmmyy", "yymmdd", "mmddyy"],
  };
  const found = (orders[figures.length] ?? []).flatMap((order) => {
    const part = (letter: string) => figures.slice(order.indexOf(letter), order.lastIndexOf(letter) + 1);
    const [month, day] = [Number(part("m")), Number(part("d"))];
    const year = fullYear(part("y"), month, day, today);
    return dayOf(year, month, day) ? [{ year, month, day }] : [];
  });
  if (figures.length === 7 && found.length !== 1) return "not-a-date"; // 1111999: 1-11 or 11-1?
  return figures.length in orders ? found : "not-a-date";
}

/** The latest century that is not in the future: in the one before, a person would be over a hundred. */
function fullYear(year: string, month: number, day: number, today: Day): number {
  if (year.length === 4) return Number(year);
  const thisCentury = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  const full = thisCentury + Number(year);
  return (dayOf(full, month, day) ?? `${full}-01-01`) <= today ? full : full - 100;
}

function isDayOrMonth(figures: string): boolean {
  return figures.length <= 2;
}

function isYear(figures: string | undefined): figures is string {
  return figures?.length === 4 || figures?.length === 2;
}

/** Leaves out an age given besides the date: "17 Agustus 1999 (27 tahun)". */
function withoutAge(text: string): string {
  const rest = text.replace(/^\d\d ?(tahun|thn|years?)\b|\b\d\d ?(tahun|thn|years?)( old)?\b(?!\W*\d)/, " ");
  return /\d/.test(rest) ? rest : text;
}

function isAge(text: string): boolean {
  const [number, ...more] = text.match(/\d+/g) ?? [];
  if (number === undefined || more.length > 0 || number.length > 2) return false;
  return Number(number) >= 10 || /\b(tahun|thn|th|umur|usia|years?|old|age)\b/.test(text);
}
