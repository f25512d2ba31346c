// Reads a day as people write it on a document's behalf: today, 12-12-2026, 12 Desember 2026.
import { monthNamed } from "../candidates/month-names.ts";
import { addDays, type Day, dayOf } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";

/**
 * The day that is written, and nothing else; a day without a year is the last one of that name, or where it is asked for
 * the next. Undefined for any other text.
 */
export function readDay(typed: string, today: Day, which: "last" | "next" = "last"): Day | undefined {
  const text = plainly(typed).replace(/[.,]$/, "");
  if (/^(hari ini|today)$/.test(text)) return today;
  if (/^(kemarin|yesterday)$/.test(text)) return addDays(today, -1);
  if (/^(besok|tomorrow)$/.test(text) && which === "next") return addDays(today, 1);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined;
  const [, day, month, year] =
    /^(?:tanggal |tgl )?(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,12})(?:[\s./,-]+(\d{2}|\d{4}))?$/.exec(text) ?? [];
  const monthNumber = month === undefined ? null : /^\d/.test(month) ? Number(month) : monthNamed(month);
  if (day === undefined || monthNumber === null) return undefined;
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined)
    return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), monthNumber, Number(day)) ?? undefined;
  const found = dayOf(thisYear, monthNumber, Number(day));
  if (which === "next")
    return (found !== null && found < today ? dayOf(thisYear + 1, monthNumber, Number(day)) : found) ?? undefined;
  return (found !== null && found > today ? dayOf(thisYear - 1, monthNumber, Number(day)) : found) ?? undefined;
}
