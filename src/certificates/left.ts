// How long a certificate is still valid, as people say it: days when it is near, else years and months.
import { addDays, type Day } from "../platform/calendar.ts";
import type { Words } from "../telegram/texts.ts";

/** Beyond so many days nobody counts them. */
const COUNTED_DAYS = 60;

/** Full months from a day to a later one. */
export function monthsBetween(from: Day, until: Day): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = until.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** `12 hari`, `2 tahun 11 bulan`: what is left until a certificate's last day, so many days from now. */
export function leftWords(words: Words, { validUntil, daysLeft }: { validUntil: Day; daysLeft: number }): string {
  if (daysLeft <= COUNTED_DAYS) return words.plain("certificates-left-days", { days: daysLeft });
  const all = monthsBetween(addDays(validUntil, -daysLeft), validUntil);
  const [years, months] = [Math.floor(all / 12), all % 12];
  if (years === 0) return words.plain("certificates-left-months", { months });
  if (months === 0) return words.plain("certificates-left-years", { years });
  return words.plain("certificates-left-both", { years, months });
}
