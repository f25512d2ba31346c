// When a centre answers questions: its days and hours, the prayer on Fridays, its holidays; and how much of that lies
// between two instants.
import { addDays, type Day, dateForDatabase, dayFromDatabase, instantAt, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";

export interface Office {
  readonly code: string;
  readonly zone: string;
  readonly officeDays: readonly number[];
  readonly officeFrom: string;
  readonly officeTo: string;
  /** The prayer on Fridays; null where the centre answers through it */
  readonly fridayFrom: string | null;
  readonly fridayTo: string | null;
}

/** The columns of a centre that say it. */
export const officeColumns = {
  ...{ code: true, zone: true, officeDays: true, officeFrom: true, officeTo: true, fridayFrom: true, fridayTo: true },
} as const;

/** The days on which nobody answers, with what each is called. */
export type Holidays = ReadonlyMap<Day, string>;

/** What is true at an instant: open until then; or closed, perhaps for a holiday, and open again then. */
export type Standing =
  | { readonly isOpen: true; readonly until: Date }
  | { readonly isOpen: false; readonly again: Date | undefined; readonly holiday: string | undefined };

const FRIDAY = 5;
/** So far ahead a centre is looked for that opens again: the longest of holidays is shorter. */
const MOST_DAYS = 31;
/** Whoever waited longer is not measured day by day. */
const MOST_MEASURED_DAYS = 120;

/** A centre's holidays from one day to another, the nation's among them. */
export async function holidaysOf(db: Db, centreCode: string, from: Day, to: Day): Promise<Holidays> {
  const rows = await db.holiday.findMany({
    where: {
      OR: [{ centreCode }, { centreCode: null }],
      day: { gte: dateForDatabase(from), lte: dateForDatabase(to) },
    },
    orderBy: { id: "asc" },
    select: { day: true, name: true },
  });
  return new Map(rows.map(({ day, name }) => [dayFromDatabase(day), name]));
}

/** The same for as far ahead as `standingOf` looks. */
export function holidaysAhead(db: Db, { code, zone }: Office, now: Date): Promise<Holidays> {
  const today = localDate(now, zone);
  return holidaysOf(db, code, today, addDays(today, MOST_DAYS));
}

/** Whether the centre answers at this instant, and until or from when. */
export function standingOf(office: Office, holidays: Holidays, now: Date): Standing {
  const today = localDate(now, office.zone);
  for (let days = 0; days <= MOST_DAYS; days++)
    for (const [from, to] of spansOf(office, holidays, addDays(today, days))) {
      if (now >= to) continue;
      if (now >= from) return { isOpen: true, until: to };
      return { isOpen: false, again: from, holiday: holidays.get(today) };
    }
  return { isOpen: false, again: undefined, holiday: holidays.get(today) };
}

/** How many seconds of office hours lie between. */
export function officeSeconds(office: Office, holidays: Holidays, from: Date, to: Date): number {
  const first = localDate(from, office.zone);
  let sum = 0;
  for (let days = 0; days <= MOST_MEASURED_DAYS; days++) {
    const day = addDays(first, days);
    if (day > localDate(to, office.zone)) break;
    for (const [opens, closes] of spansOf(office, holidays, day))
      sum += Math.max(0, Math.min(closes.getTime(), to.getTime()) - Math.max(opens.getTime(), from.getTime()));
  }
  return Math.round(sum / 1000);
}

/** How many hours a usual day has. */
export function hoursADay({ officeFrom, officeTo }: Office): number {
  return Math.max(1, (minutesOf(officeTo) - minutesOf(officeFrom)) / 60);
}

/** From 1, Monday, to 7. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** When it is open on a day: at once or, with a prayer between, twice. */
function spansOf(office: Office, holidays: Holidays, day: Day): (readonly [Date, Date])[] {
  const weekday = weekdayOf(day);
  if (!office.officeDays.includes(weekday) || holidays.has(day)) return [];
  const at = (minute: number) => instantAt(day, minute, office.zone);
  const [from, to] = [minutesOf(office.officeFrom), minutesOf(office.officeTo)];
  if (weekday !== FRIDAY || office.fridayFrom === null || office.fridayTo === null) return [[at(from), at(to)]];
  const pause = [minutesOf(office.fridayFrom), minutesOf(office.fridayTo)] as const;
  return (
    [
      [from, Math.min(to, pause[0])],
      [Math.max(from, pause[1]), to],
    ] as const
  )
    .filter(([opens, closes]) => opens < closes)
    .map(([opens, closes]) => [at(opens), at(closes)]);
}

/** `08:30` as minutes of the day. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
