// A day as spreadsheets have it: all that it can mean, and in which form it was.
import { monthNamed, romanMonth } from "../candidates/month-names.ts";
import { addDays, type Day, dayOf } from "../platform/calendar.ts";
import type { Fix } from "./row.ts";

/** The days that a text can mean, likeliest first: none where no calendar has such a day. */
export interface ReadDays {
  readonly days: readonly Day[];
  readonly fixes: readonly Fix[];
}

/** Reads a day; the day of the month comes first wherever it can. */
export function readDays(written: string, today: Day): ReadDays {
  const text = written.replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?( ?(WIB|WITA|WIT|Z))?$/i, "").trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return { days: real([[Number(iso[1]), Number(iso[2]), Number(iso[3])]]), fixes: [] };
  if (/^\d{5}$/.test(text)) return { days: [addDays("1899-12-30", Number(text))], fixes: ["date_excel_serial"] };
  const together = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const parts = together ? together.slice(1) : (text.match(/\d+|\p{L}+/gu) ?? []).filter((part) => !isFiller(part));
  const [a = "", b = "", c = "", ...more] = parts;
  if (more.length > 0 || !/^\d{1,4}$/.test(a) || !/^\d{1,4}$/.test(c)) return { days: [], fixes: [] };
  if (!/^\d+$/.test(b)) {
    const month = monthNamed(b.toLowerCase()) ?? romanMonth(b.toLowerCase());
    if (month === null) return { days: [], fixes: [] };
    const [year, day] = a.length === 4 ? [a, c] : [c, a];
    return {
      days: real(years(year, today).map((each): Numbers => [each, month, Number(day)])),
      fixes: ["date_month_name", ...(year.length < 4 ? (["date_two_digit_year"] as const) : [])],
    };
  }
  const [x, y] = [Number(a), Number(b)];
  if (a.length === 4) return { days: real([[x, y, Number(c)]]), fixes: ["date_format"] };
  const all = years(c, today);
  const usual = real(all.map((year): Numbers => [year, y, x]));
  const other = real(all.map((year): Numbers => [year, x, y]));
  return {
    days: [...new Set([...usual, ...other])],
    fixes: [c.length === 4 ? "date_format" : "date_two_digit_year"],
  };
}

type Numbers = readonly [year: number, month: number, day: number];

function real(numbers: readonly Numbers[]): Day[] {
  return numbers.flatMap(([year, month, day]) => dayOf(year, month, day) ?? []);
}

/** Of two figures both centuries, the one that is not in the future first. */
function years(figures: string, today: Day): number[] {
  if (figures.length === 4) return [Number(figures)];
  const late = 2000 + Number(figures);
  return late > Number(today.slice(0, 4)) ? [late - 100] : [late, late - 100];
}

function isFiller(word: string): boolean {
  return /^(tgl|tanggal|hari|senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/i.test(word);
}
