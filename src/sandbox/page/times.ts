import { sandboxNow } from "./store.ts";
import { say, spokenLanguage } from "./words.ts";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(spokenLanguage() === "id" ? "id-ID" : "en-GB", options);

/** The time of day of a message, as a phone shows it. */
export function timeOfDay(unixSeconds: number): string {
  return format({ hour: "2-digit", minute: "2-digit" }).format(unixSeconds * 1000);
}

/** The heading above a day's messages: today, yesterday, or its date, by the sandbox's clock. */
export function dayHeading(unixSeconds: number): string {
  const day = new Date(unixSeconds * 1000);
  const today = new Date(sandboxNow());
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (day.toDateString() === today.toDateString()) return say("today");
  if (day.toDateString() === yesterday.toDateString()) return say("yesterday");
  const year = day.getFullYear() === today.getFullYear() ? {} : { year: "numeric" as const };
  return format({ day: "numeric", month: "long", ...year }).format(day);
}

export function sameDay(a: number, b: number): boolean {
  return new Date(a * 1000).toDateString() === new Date(b * 1000).toDateString();
}

/** A full date with its time, for the clock that was moved. */
export function fullTime(milliseconds: number): string {
  return format({ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(
    milliseconds,
  );
}

/** The time of a call, to the second. */
export function preciseTime(iso: string): string {
  return format({ hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(iso));
}
