// When a question is answered: the centre's office hours, and how long answers took, from measured times only.
import { addDays, type Day, instantAt, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";

export interface Office {
  readonly code: string;
  readonly zone: string;
  readonly officeDays: readonly number[];
  readonly officeFrom: string;
  readonly officeTo: string;
}

/** Fewer answers than this say nothing of the next one. */
const FEWEST = 5;
const MEASURED_DAYS = 60;

/** When the centre is at work again; undefined if it is now, or never is. */
export function opensAgain(office: Office, now: Date): Date | undefined {
  const today = localDate(now, office.zone);
  for (let days = 0; days <= 7; days++) {
    const day = addDays(today, days);
    if (!office.officeDays.includes(weekdayOf(day))) continue;
    const from = instantAt(day, minutesOf(office.officeFrom), office.zone);
    const to = instantAt(day, minutesOf(office.officeTo), office.zone);
    if (now < from) return from;
    if (now < to) return undefined;
  }
  return undefined;
}

/** The median time between the words and their answer, of the last 60 days; undefined where too few were answered. */
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
  const opens = opensAgain(office, now);
  const usual = await usualSeconds(db, office.code, now);
  const printing = printingIn(words.language, office.zone);
  return [
    ...(opens === undefined
      ? []
      : [
          words.html("questions-closed-now", {
            at: `${words.plain("questions-weekday", { day: weekdayOf(localDate(opens, office.zone)) })}, ${printing.dateTime(opens)}`,
          }),
        ]),
    usual === undefined
      ? opens === undefined
        ? words.html("questions-open-now", { until: closingTime(words, office, now) })
        : ""
      : words.html("questions-usually", { time: spanText(words, usual) }),
  ]
    .filter(Boolean)
    .join(" ");
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

function closingTime(words: Words, { zone, officeTo }: Office, now: Date): string {
  return printingIn(words.language, zone).time(instantAt(localDate(now, zone), minutesOf(officeTo), zone));
}

/** From 1, Monday, to 7. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** `08:30` as minutes of the day. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
