// Reads the hours of an office and a list of holidays as people type them.
import { readDay } from "../assessments/days.ts";
import { addDays, type Day } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";

const LONGEST_NAME = 60;
/** The longest holidays are not longer; a range beyond is a slip. */
const MOST_IN_RANGE = 20;
const MOST_LINES = 60;

/** `08.00–16.00`, `8 sampai 4 sore`: from and until as `HH:MM`; undefined for anything else. */
export function readHours(typed: string): { from: string; to: string } | undefined {
  const parts = plainly(typed)
    .replace(/\b(jam|pukul|pkl|from|dari|wib|wita|wit)\b/g, " ")
    .split(/ ?(?:–|-|sampai|s\/d|sd|to|until) ?/);
  const [from, to] = parts.map(readTime);
  if (parts.length !== 2 || from === undefined || to === undefined || from >= to) return undefined;
  return { from, to };
}

/** A time of the day as people type it, as `HH:MM`; undefined for anything else. */
export function readTime(text: string): string | undefined {
  const [, hour = "", minute = "00", half = ""] =
    /^(\d{1,2})(?:[.:](\d\d))? ?(pagi|siang|sore|malam|am|pm)?$/.exec(text.trim()) ?? [];
  if (hour === "") return undefined;
  const isLater = /^(sore|malam|pm)$/.test(half) || (half === "siang" && Number(hour) < 10);
  const full = isLater && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
  return full < 24 && Number(minute) < 60 ? `${String(full).padStart(2, "0")}:${minute}` : undefined;
}

/** What a list of holidays says, and the lines that cannot be read. */
export interface ReadHolidays {
  readonly days: ReadonlyMap<Day, string>;
  readonly unread: readonly string[];
}

/** One a line: a day or, within a month, several, and what it is called. A day without a year is the next one. */
export function readHolidays(typed: string, today: Day): ReadHolidays {
  const days = new Map<Day, string>();
  const unread: string[] = [];
  const lines = typed.split("\n").map((line) => line.replace(/^[\s•*–-]+/, "").trim());
  for (const line of lines.filter(Boolean).slice(0, MOST_LINES)) {
    const read = readLine(line, today);
    if (read) for (const day of read.days) days.set(day, read.name);
    else unread.push(line);
  }
  return { days, unread };
}

function readLine(line: string, today: Day): { days: Day[]; name: string } | undefined {
  const [, written = "", name = ""] =
    /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:\s*[–-]\s*\d{1,2}(?=\s+\p{L}))?[\s./-]+(?:\d{1,2}|\p{L}{3,12})(?:[\s./-]+(?:\d{4}|\d\d(?!\d)))?)[\s,:;=–-]+(.+)$/u.exec(
      line,
    ) ?? [];
  const title = name.replace(/\s+/g, " ").trim();
  if (title === "" || title.length > LONGEST_NAME) return undefined;
  const [, first, last, rest] = /^(\d{1,2})\s*[–-]\s*(\d{1,2})(\s+\p{L}.*)$/u.exec(written) ?? [];
  const from = readDay(rest === undefined ? written : `${first}${rest}`, today, "next");
  const to = rest === undefined ? from : readDay(`${last}${rest}`, from ?? today, "next");
  if (from === undefined || to === undefined || from < today || to < from) return undefined;
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days.length <= MOST_IN_RANGE ? { days, name: title } : undefined;
}
