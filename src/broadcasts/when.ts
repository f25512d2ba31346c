// Reads a date and a time as people write them: besok 9.00, senin jam 14, 27/11 08.30, 27 November 2026 pukul 8.
import { monthNamed } from "../candidates/month-names.ts";
import { addDays, type Day, dayOf, instantAt, localDate } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";

export type When =
  | { readonly at: Date }
  | "not-a-time"
  | "no-time"
  | "no-such-time"
  | "past"
  | "too-far"
  | "no-such-day";

/** What is planned for later than this is planned anew then. */
const MOST_DAYS = 90;
const weekdays = [
  ["minggu", "ahad", "sunday", "sun"],
  ["senin", "monday", "mon"],
  ["selasa", "tuesday", "tue"],
  ["rabu", "wednesday", "wed"],
  ["kamis", "thursday", "thu"],
  ["jumat", "jum'at", "friday", "fri"],
  ["sabtu", "saturday", "sat"],
];

const fillers = new Set(
  (
    "jam pukul pk pkl at on hari tanggal tgl wita wib wit tahun depan next pada the clock am pm pagi siang sore malam " +
    weekdays.flat().join(" ")
  ).split(" "),
);

/** Reads it in the zone. A time without a day is the next such time; a weekday is the next such day. */
export function readWhen(typed: string, { now, zone }: { now: Date; zone: string }): When {
  if (typed.length > 80) return "not-a-time";
  const text = plainly(typed);
  const today = localDate(now, zone);
  const day = dayIn(text, today);
  if (day === "no-such-day") return day;
  const rest = day === undefined ? text : day.rest;
  const time = timeIn(rest);
  if (time === undefined) return day === undefined ? "not-a-time" : "no-time";
  if (/\b(kemarin|yesterday|tadi)\b/.test(text)) return "past";
  // A word that we do not know may turn the meaning round.
  if ((rest.match(/[a-z']+/g) ?? []).some((word) => !fillers.has(word))) return "not-a-time";
  if (time === "no-such-time") return time;
  if (day !== undefined) return judged(instantAt(day.day, time, zone), now);
  const at = instantAt(today, time, zone);
  return judged(at > now ? at : instantAt(addDays(today, 1), time, zone), now);
}

function judged(at: Date, now: Date): When {
  if (at <= now) return "past";
  return at.getTime() - now.getTime() > MOST_DAYS * 86_400_000 ? "too-far" : { at };
}

type Found = { readonly day: Day; readonly rest: string };

function dayIn(text: string, today: Day): Found | "no-such-day" | undefined {
  const named = /\b(hari ini|today|besok lusa|lusa|besok|tomorrow)\b/.exec(text);
  if (named) {
    const later = /lusa/.test(named[0]) ? 2 : /besok|tomorrow/.test(named[0]) ? 1 : 0;
    return { day: addDays(today, later), rest: without(text, named) };
  }
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso) return dated(text, iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /\b(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?\b|\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (figures) {
    const [d, m, y] = figures[4] === undefined ? figures.slice(1, 4) : figures.slice(4, 7);
    return dated(text, figures, yearOf(y), Number(m), Number(d), today);
  }
  const words = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,12})(?: (\d{4}))?\b/.exec(text);
  const month = words?.[2] === undefined ? null : monthNamed(words[2]);
  if (words && month !== null) return dated(text, words, yearOf(words[3]), month, Number(words[1]), today);
  const turned = /\b([a-z]{3,12}) (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?\b/.exec(text);
  const turnedMonth = turned?.[1] === undefined ? null : monthNamed(turned[1]);
  if (turned && turnedMonth !== null)
    return dated(text, turned, yearOf(turned[3]), turnedMonth, Number(turned[2]), today);
  return weekdayIn(text, today);
}

function weekdayIn(text: string, today: Day): Found | undefined {
  for (const [at, names] of weekdays.entries()) {
    const found = new RegExp(`\\b(${names.join("|")})\\b`).exec(text);
    if (!found) continue;
    const ahead = (at - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
    return { day: addDays(today, ahead === 0 ? 7 : ahead), rest: without(text, found) };
  }
  return undefined;
}

/** A day without a year is the next one of that name. */
function dated(
  text: string,
  found: RegExpExecArray,
  year: number | undefined,
  month: number,
  day: number,
  today: Day = "0000-00-00",
): Found | "no-such-day" {
  const thisYear = Number(today.slice(0, 4));
  const first = dayOf(year ?? thisYear, month, day);
  const chosen = year === undefined && first !== null && first < today ? dayOf(thisYear + 1, month, day) : first;
  return chosen === null ? "no-such-day" : { day: chosen, rest: without(text, found) };
}

function yearOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** Minutes since midnight: 9, 09.30, 9:30, 9am, jam 2 siang. */
function timeIn(text: string): number | "no-such-time" | undefined {
  const found = /(?:^|[^\d])(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|pagi|siang|sore|malam)?(?![\d.:])/.exec(text);
  if (!found) return undefined;
  const [, hours, minutes = "0", part] = found;
  const hour = Number(hours);
  const isLater = part === "pm" || part === "sore" || part === "malam" || (part === "siang" && hour < 10);
  const full = isLater && hour < 12 ? hour + 12 : part === "am" && hour === 12 ? 0 : hour;
  return full > 23 || Number(minutes) > 59 ? "no-such-time" : full * 60 + Number(minutes);
}

function without(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
}
