// What is true of an intake, as staff give it: field by field, in days and figures.
import type { InSome } from "../catalogue/catalogue.ts";
import { type Day, dateForDatabase, dayFromDatabase } from "../platform/calendar.ts";
import type { Intake, Prisma } from "../platform/generated/prisma/client.ts";

/** The facts by the names of their columns. */
export interface Facts {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** When the first day begins: `08:00` */
  readonly startTime: string;
  /** Null: as soon as it is announced */
  readonly registrationOpensOn: Day | null;
  readonly registrationClosesOn: Day;
  readonly selectionOn: Day | null;
  readonly interviewOn: Day | null;
  /** Null: at the centre */
  readonly selectionPlace: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly seats: number;
  readonly reserves: number;
  readonly requirements: readonly InSome[];
  readonly documents: readonly InSome[];
  readonly number: number | null;
  readonly confirmDays: readonly number[];
  readonly offerHours: number;
}

/** What is asked, in a word that a button carries, and the columns that hold it. */
const columnsOf = {
  start: ["startsOn"],
  end: ["endsOn"],
  opens: ["registrationOpensOn"],
  closes: ["registrationClosesOn"],
  test: ["selectionOn"],
  interview: ["interviewOn"],
  place: ["selectionPlace", "latitude", "longitude"],
  seats: ["seats"],
  reserves: ["reserves"],
  needs: ["requirements"],
  papers: ["documents"],
  number: ["number"],
  confirm: ["confirmDays"],
  hold: ["offerHours"],
  hour: ["startTime"],
} as const satisfies Record<string, readonly (keyof Facts)[]>;

export type Field = keyof typeof columnsOf;
export const fields = Object.keys(columnsOf) as readonly Field[];

/** What is asked of whoever opens an intake, in this order; the others have a usual answer. */
export const askedFields = fields.filter((field) => !["number", "confirm", "hold", "hour"].includes(field));

/** The fields that are days of the calendar. */
export const dayFields = ["opens", "closes", "test", "interview", "start", "end"] as const satisfies readonly Field[];
export type DayField = (typeof dayFields)[number];

/** Whether a field is a day of the calendar. */
export function isDayField(field: Field): field is DayField {
  return dayFields.some((each) => each === field);
}

/** The columns that hold a field. */
export function columns(field: Field): readonly (keyof Facts)[] {
  return columnsOf[field];
}

/** The field whose column this is. */
export function fieldOf(column: string): Field | undefined {
  return fields.find((field) => columns(field).some((each) => each === column));
}

/** The day of a field; undefined where it was not answered, null where there is none. */
export function dayIn(facts: Partial<Facts>, field: DayField): Day | null | undefined {
  const [column] = columnsOf[field];
  return facts[column];
}

/** What whoever registered must hear of when it changes. */
export const toldColumns = [
  "startsOn",
  "endsOn",
  "startTime",
  "selectionOn",
  "interviewOn",
  "selectionPlace",
  "latitude",
  "longitude",
] as const satisfies readonly (keyof Facts)[];

/** The usual answers to what is not asked. */
export const usual = {
  number: null,
  confirmDays: [7, 3, 1],
  offerHours: 24,
  startTime: "08:00",
} as const satisfies Partial<Facts>;

/** Reads an intake's row. */
export function factsOf(row: Intake): Facts {
  const day = (date: Date | null) => (date === null ? null : dayFromDatabase(date));
  const { selectionPlace, latitude, longitude, seats, reserves, number, confirmDays, offerHours, startTime } = row;
  return {
    startsOn: dayFromDatabase(row.startsOn),
    endsOn: dayFromDatabase(row.endsOn),
    registrationOpensOn: day(row.registrationOpensOn),
    registrationClosesOn: dayFromDatabase(row.registrationClosesOn),
    selectionOn: day(row.selectionOn),
    interviewOn: day(row.interviewOn),
    ...{ selectionPlace, latitude, longitude, seats, reserves, number, confirmDays, offerHours, startTime },
    requirements: row.requirements as InSome[],
    documents: row.documents as InSome[],
  };
}

const dayColumns: ReadonlySet<string> = new Set(dayFields.flatMap((field) => columnsOf[field]));

/** The same facts, or some of them, as Prisma writes them. */
export function dataOf(facts: Partial<Facts>): Prisma.IntakeUncheckedUpdateInput {
  return Object.fromEntries(
    Object.entries(facts).map(([column, value]) => [
      column,
      dayColumns.has(column) && typeof value === "string" ? dateForDatabase(value) : value,
    ]),
  );
}

/** What of a change differs from what is there. */
export function differing(before: Facts, patch: Partial<Facts>): (keyof Facts)[] {
  const names = Object.keys(patch) as (keyof Facts)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(patch[name]));
}

/** Only these facts. */
export function only(facts: Facts, names: readonly (keyof Facts)[]): Partial<Facts> {
  return Object.fromEntries(names.map((name) => [name, facts[name]]));
}
