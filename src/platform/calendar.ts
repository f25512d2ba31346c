/** A day of the calendar as `YYYY-MM-DD`, in no zone: a birthday, a closing date. Days compare as strings. */
export type Day = string;

const dayMilliseconds = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day it is in a zone at an instant. */
export function localDate(at: Date, zone: string): Day {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(zone, format);
  }
  const [month, day, year] = format.format(at).split("/");
  return `${year?.padStart(4, "0")}-${month}-${day}`;
}

/** The day of these numbers, or null when the calendar has none, such as 31 February. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would turn the years 0-99 into 1900-1999
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Full years lived on a day. Who is born on 29 February has a birthday on 1 March in common years. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(dateForDatabase(day).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** A day as Prisma wants it for a DATE column: midnight UTC. */
export function dateForDatabase(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The day that Prisma read from a DATE column. */
export function dayFromDatabase(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The instant of a day and a minute of it in a zone. */
export function instantAt(day: Day, minute: number, zone: string): Date {
  const guess = Date.parse(`${day}T00:00:00.000Z`) + minute * 60_000;
  const shift = shiftAt(new Date(guess), zone);
  return new Date(guess - shiftAt(new Date(guess - shift), zone));
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function shiftAt(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return local - Math.floor(at.getTime() / 1000) * 1000;
}
