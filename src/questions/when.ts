// An honest sentence about when an answer comes: office hours, and how long answers took, from measured times only.
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { holidaysAhead, hoursADay, type Office, type Standing, standingOf, weekdayOf } from "./hours.ts";

/** Fewer answers than this say nothing of the next one. */
const FEWEST = 5;
const MEASURED_DAYS = 60;

/** The median of the office hours between the words and their answer, of the last 60 days; undefined where too few were answered. */
export async function usualSeconds(db: Db, centreCode: string, now: Date): Promise<number | undefined> {
  const since = new Date(now.getTime() - MEASURED_DAYS * 86_400_000);
  const [row] = await rowsOf<{ count: number; median: number | null }>(
    db,
    Prisma.sql`select count(*)::int as count,
        percentile_cont(0.5) within group (order by m."waitedSeconds")::float8 as median
      from "QuestionMessage" m join "Question" q on q.id = m."questionId"
      where q."centreCode" = ${centreCode} and m."waitedSeconds" is not null and m.at > ${since}::timestamptz`,
  );
  return row && row.count >= FEWEST && row.median !== null ? row.median : undefined;
}

/** One or two honest sentences about when an answer comes. */
export async function whenText(db: Db, words: Words, office: Office, now: Date): Promise<string> {
  const [holidays, usual] = await Promise.all([holidaysAhead(db, office, now), usualSeconds(db, office.code, now)]);
  const standing = standingOf(office, holidays, now);
  const usually =
    usual === undefined ? "" : words.html("questions-usually", { time: officeSpan(words, office, usual) });
  if (standing.isOpen && usually !== "") return usually;
  return [standingText(words, office, standing), usually].filter(Boolean).join(" ");
}

/** Whether the centre is open, in words. */
export function standingText(words: Words, { zone }: Office, standing: Standing): string {
  const printing = printingIn(words.language, zone);
  if (standing.isOpen) return words.html("questions-open-now", { until: printing.time(standing.until) });
  const { again, holiday } = standing;
  if (again === undefined) return words.html("questions-closed-long");
  const day = words.plain("questions-weekday", { day: weekdayOf(localDate(again, zone)) });
  const at = `${day}, ${printing.dateTime(again)}`;
  return holiday === undefined
    ? words.html("questions-closed-now", { at })
    : words.html("questions-closed-holiday", { at, holiday });
}

/** A span as people say it: `20 menit`, `2 jam`, `3 hari`; never shorter than it is. */
export function spanText(words: Words, seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes <= 50) return words.plain("questions-minutes", { count: String(Math.ceil(minutes / 5) * 5) });
  const hours = Math.ceil(minutes / 60);
  return hours <= 36
    ? words.plain("questions-hours", { count: hours })
    : words.plain("questions-days", { count: Math.ceil(hours / 24) });
}

/** The same of office hours, of which a day has only some. */
function officeSpan(words: Words, office: Office, seconds: number): string {
  const days = seconds / 3600 / hoursADay(office);
  return days <= 2 ? spanText(words, seconds) : words.plain("questions-days", { count: Math.ceil(days) });
}
