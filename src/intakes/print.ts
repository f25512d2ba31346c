// How an intake's facts read, field by field, and what is wrong with an answer.

import type { InlineKeyboardButton } from "grammy/types";
import { inLanguage, linesIn } from "../catalogue/catalogue.ts";
import { addDays, type Day } from "../platform/calendar.ts";
import { linkButton } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { mapAddress } from "../trades/intake-screen.ts";
import { type DayField, dayIn, type Facts, type Field, isDayField } from "./facts.ts";
import type { Problem } from "./reading.ts";

const LONGEST_LABEL = 24;

/** What a field is called. */
export function fieldWord(words: Words, field: Field): string {
  return words.plain(`intakes-field-${field}`);
}

/** A field's value in words, on one line. */
export function valueIn(words: Words, facts: Partial<Facts>, field: Field): string {
  if (isDayField(field)) {
    const day = dayIn(facts, field);
    if (day) return printingIn(words.language, "UTC").date(day);
    return day === undefined ? "–" : words.plain(field === "opens" ? "intakes-value-at-once" : "intakes-value-none");
  }
  switch (field) {
    case "place":
      return facts.selectionPlace ?? words.plain("intakes-value-at-centre");
    case "needs":
    case "papers": {
      const lines = linesIn(field === "needs" ? (facts.requirements ?? []) : (facts.documents ?? []), words.language);
      return lines.length === 0 ? words.plain("intakes-value-none") : lines.join("; ");
    }
    case "confirm":
      return words.plain("intakes-value-days-before", { days: (facts.confirmDays ?? []).join(", ") });
    case "hold":
      return words.plain("intakes-value-hours", { hours: String(facts.offerHours ?? "") });
    case "hour":
      return facts.startTime === undefined ? "–" : clockIn(words, facts.startTime);
    case "number":
      return facts.number == null ? "–" : String(facts.number);
    default:
      return String(facts[field] ?? "–");
  }
}

/** A time of the day that is kept as `08:00`. */
export function clockIn({ language }: Words, time: string): string {
  return language === "id" ? time.replace(":", ".") : time;
}

/** What is asked of everybody in the programme, and brought to every test at the centre. */
export interface Usual {
  readonly requirements: unknown;
  readonly whatToBring: unknown;
}

/** What of it is asked or brought anyway. */
export function usualIn(words: Words, field: "needs" | "papers", usual: Usual): string[] {
  const { requirements, whatToBring } = usual;
  const each =
    field === "needs"
      ? linesIn(requirements, words.language)
      : whatToBring
        ? [inLanguage(whatToBring, words.language)]
        : [];
  return each.filter((line) => line !== "");
}

/** All facts, a line each. What is usual stands before what is the intake's own, as people read it. */
export function factLines(words: Words, facts: Partial<Facts>, usual: Usual): string[] {
  const printing = printingIn(words.language, "UTC");
  const { startsOn, endsOn } = facts;
  const training = startsOn && endsOn ? printing.dateRange(startsOn, endsOn) : "–";
  const line = (field: Field) =>
    words.html("intakes-line", { field: fieldWord(words, field), value: valueIn(words, facts, field) });
  const together = (field: "needs" | "papers") => {
    const usually = usualIn(words, field, usual);
    const own = (field === "needs" ? facts.requirements : facts.documents) ?? [];
    if (usually.length === 0) return line(field);
    const value = [...usually, ...linesIn(own, words.language)].join("; ");
    return words.html("intakes-line", { field: fieldWord(words, field), value });
  };
  return [
    words.html("intakes-line-training", { days: training }),
    ...(facts.startTime === undefined ? [] : [line("hour")]),
    facts.registrationOpensOn
      ? words.html("intakes-line-window", {
          opens: valueIn(words, facts, "opens"),
          closes: valueIn(words, facts, "closes"),
        })
      : words.html("intakes-line-until", { closes: valueIn(words, facts, "closes") }),
    line("test"),
    line("interview"),
    line("place"),
    words.html("intakes-line-seats", { seats: String(facts.seats ?? "–"), reserves: String(facts.reserves ?? "–") }),
    together("needs"),
    together("papers"),
  ];
}

/** A point on the map, where there is one. */
export function mapButtons(words: Words, { latitude, longitude }: Partial<Facts>): InlineKeyboardButton[] {
  if (latitude == null || longitude == null) return [];
  return [linkButton(words.plain("trades-date-map"), mapAddress(latitude, longitude))];
}

/** What is wrong with an answer, in one sentence with a good one; `example` is a day that would be taken. */
export function problemText(words: Words, problem: Problem, today: Day, example = addDays(today, 28)): string {
  const printing = printingIn(words.language, "UTC");
  switch (problem.is) {
    case "order": {
      const day = printing.date(problem.day);
      const other = words.plain(`intakes-of-${problem.other}`);
      const field = words.plain(`intakes-of-${problem.field as DayField}`);
      return words.html(`intakes-problem-${problem.must}`, { field: capital(field), other, day });
    }
    case "figure": {
      const { least, most, good } = problem;
      return words.html("intakes-problem-figure", { least: String(least), most: String(most), good: String(good) });
    }
    case "held":
      return words.html("intakes-problem-held", { held: String(problem.held) });
    case "past":
      return words.html("intakes-problem-past", { today: printing.date(today) });
    case "day":
    case "far":
      return words.html(`intakes-problem-${problem.is}`, { example: printing.date(example) });
    default:
      return words.html(`intakes-problem-${problem.is}`);
  }
}

/** What a proposed answer says on its button. */
export function choiceLabel(words: Words, field: Field, value: string, last: Partial<Facts> | undefined): string {
  if (/^\d{4}-/.test(value)) return printingIn(words.language, "UTC").shortDate(value);
  if (value === "now") return words.plain("intakes-value-at-once");
  if (value === "last" && last)
    return brief(words.plain("intakes-choice-last", { value: valueIn(words, last, field) }), 40);
  if (field === "hour") return clockIn(words, value.replace(".", ":"));
  if (field === "confirm") return value.replaceAll("-", ", ");
  if (value !== "none") return value;
  if (field === "test" || field === "interview") return words.plain(`intakes-without-${field}`);
  return words.plain(field === "place" ? "intakes-value-at-centre" : "intakes-value-none");
}

/** How an intake is called: `Gelombang 2, 11 Jan 2027, BLK Mataram`. */
export function nameOf(
  words: Words,
  intake: { readonly facts: Pick<Facts, "number" | "startsOn">; readonly centreName: unknown },
): string {
  const { number, startsOn } = intake.facts;
  const day = printingIn(words.language, "UTC").shortDate(startsOn);
  const centre = inLanguage(intake.centreName, words.language);
  return number === null
    ? words.plain("intakes-name", { day, centre })
    : words.plain("intakes-name-numbered", { number: String(number), day, centre });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Short enough for a button. */
export function brief(text: string, longest = LONGEST_LABEL): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join("")}…`;
}
