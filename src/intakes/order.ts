// Whether the days of an intake follow one another, and what else of it cannot be.
import type { Day } from "../platform/calendar.ts";
import { type DayField, dayIn, type Facts, type Field } from "./facts.ts";

/** The first of each pair may not be later than the second. */
const pairs: readonly (readonly [DayField, DayField])[] = [
  ["opens", "closes"],
  ["closes", "test"],
  ["closes", "interview"],
  ["test", "interview"],
  ["closes", "start"],
  ["test", "start"],
  ["interview", "start"],
  ["start", "end"],
];

/** A day that stands in the way, on which side of the field's own it must lie. */
export interface OutOfOrder {
  readonly must: "before" | "after";
  readonly other: DayField;
  readonly day: Day;
}

/** What of the other days a field's new day does not agree with; undefined where it fits. */
export function outOfOrder(facts: Partial<Facts>, field: Field): OutOfOrder | undefined {
  for (const [first, second] of pairs) {
    const [early, late] = [dayIn(facts, first), dayIn(facts, second)];
    if (!early || !late || early <= late) continue;
    if (first === field) return { must: "before", other: second, day: late };
    if (second === field) return { must: "after", other: first, day: early };
  }
  return undefined;
}

/** Whether all days agree with each other. */
export function inOrder(facts: Partial<Facts>): boolean {
  return pairs.every(([first, second]) => {
    const [early, late] = [dayIn(facts, first), dayIn(facts, second)];
    return !early || !late || early <= late;
  });
}
