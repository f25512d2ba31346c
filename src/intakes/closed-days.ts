// Whether a centre has entered a day as one on which it is not at work. A training may begin on it all the same: staff decide.
import { type Day, dateForDatabase } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import { holidaysOf } from "../questions/hours.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";

/** Why a centre is closed on a day: the name of its holiday, or that it is none of its days. */
export type Closed = { readonly day: Day; readonly holiday: string | undefined };

/** Whether the centre is closed on the first day of a training; undefined where it is at work, or the day is not known yet. */
export async function closedOn(
  db: Db,
  centreCode: string | undefined,
  day: Day | undefined,
): Promise<Closed | undefined> {
  if (centreCode === undefined || day === undefined) return undefined;
  const holiday = (await holidaysOf(db, centreCode, day, day)).get(day);
  const centre = await db.centre.findUnique({ where: { code: centreCode }, select: { officeDays: true } });
  const isOff = centre !== null && !centre.officeDays.includes(dateForDatabase(day).getUTCDay() || 7);
  return holiday !== undefined || isOff ? { day, holiday } : undefined;
}

/** Points it out, in a sentence. */
export function closedText(words: Words, { day, holiday }: Closed): string {
  const printing = printingIn(words.language, "UTC");
  return holiday === undefined
    ? words.html("intakes-start-closed", { day: printing.date(day), weekday: printing.weekday(day) })
    : words.html("intakes-start-holiday", { day: printing.date(day), holiday });
}
