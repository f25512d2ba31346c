// Reads what staff type, or what a button says, as the answer to one question about an intake.
import { readDay } from "../assessments/days.ts";
import { addDays, type Day } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { readTime } from "../questions/office-reading.ts";
import { columns, type DayField, type Facts, type Field } from "./facts.ts";
import { type OutOfOrder, outOfOrder } from "./order.ts";
import type { Sought } from "./standing.ts";

const MOST_DAYS = 3 * 366;
const LONGEST_PLACE = 120;
const LONGEST_LINE = 120;
const MOST_LINES = 8;

const limits = {
  seats: { least: 1, most: 500, good: 16 },
  reserves: { least: 0, most: 500, good: 4 },
  number: { least: 1, most: 99, good: 2 },
  hold: { least: 1, most: 168, good: 24 },
} as const;

/** Why an answer cannot be taken: each has a sentence with a good one. */
export type Problem =
  | { readonly is: "centre" | "day" | "past" | "earlier" | "far" | "days" | "hour" | "place" | "lines" | "lines-long" }
  | { readonly is: "figure"; readonly least: number; readonly most: number; readonly good: number }
  | ({ readonly is: "order"; readonly field: Field } & OutOfOrder)
  | { readonly is: "held"; readonly held: number };

export interface Read {
  readonly patch: Partial<Facts>;
}

const none =
  /^(-|0|none|no|tidak|tidak ada|tanpa|kosong|nihil|(?:tidak ada|tanpa|no|without(?: a)?) (?:tes(?: tulis)?|wawancara|(?:written )?test|interview))$/;
const atOnce = /^(now|sekarang|segera|langsung|hari ini|today|at once)$/;
const atCentre = /^(none|di balai|balai|at the centre|-)$/;

/** The answer as a change of the facts, or what is wrong with it. The other facts say whether a day is in order. */
export function readField(
  field: Field,
  typed: string,
  asked: { readonly facts: Partial<Facts>; readonly today: Day; readonly language?: string },
): Read | Problem {
  const text = plainly(typed);
  switch (field) {
    case "seats":
    case "reserves":
    case "number":
    case "hold":
      return figure(field, field === "reserves" && none.test(text) ? "0" : text);
    case "confirm":
      return daysBefore(text);
    case "hour":
      return hour(text);
    case "place":
      return atCentre.test(text) ? place(null) : place(typed.trim().replace(/\s+/g, " "));
    case "needs":
    case "papers":
      return none.test(text) ? patched(field, []) : lines(field, typed, asked.language);
    case "opens":
      return atOnce.test(text) || none.test(text) ? patched(field, null) : day(field, text, asked);
    case "test":
    case "interview":
      return none.test(text) ? patched(field, null) : day(field, text, asked);
    default:
      return day(field, text, asked);
  }
}

/** What intakes are called besides their names. */
const called = /^(?:gelombang|angkatan|batch|intakes?|paket|nomor|no|number|tahun|year|ke)$/;
const MOST_WORDS = 6;

/** What staff look for: a day of the start, a number with or without its year (`2`, `2027-02`), words of a name or a code. */
export function readSought(typed: string, today: Day): Sought {
  const startsOn = readAnyDay(typed, today);
  if (startsOn !== undefined) return { words: [], startsOn };
  const each = plainly(typed)
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "" && word !== "-" && !called.test(word))
    .slice(0, MOST_WORDS);
  const label = each.map((word) => /^(20\d\d)-(\d{1,2})$/.exec(word)).find((found) => found !== null);
  const figures = each.filter((word) => /^(?:\d{1,2}|20\d\d)$/.test(word)).map(Number);
  const words = each.filter((word) => !/^(?:\d{1,2}|20\d\d|20\d\d-\d{1,2})$/.test(word));
  return {
    words: words.map((word) => word.slice(0, 40)),
    number: label ? Number(label[2]) : figures.find((figure) => figure < 100),
    year: label ? Number(label[1]) : figures.find((figure) => figure >= 2000),
  };
}

/** A day as it is written, the name of its weekday before it or not. */
export function readAnyDay(typed: string, today: Day): Day | undefined {
  const bare = plainly(typed).replace(/^(?:hari )?[a-z']{3,9},? (?=\d)/, "");
  return readDay(bare, today, "next");
}

/** A day that is said by how near it is: nobody types `besok` for the start of a training by intention. */
export function readNear(typed: string, today: Day): Day | undefined {
  const text = plainly(typed);
  if (/^(?:lusa|the day after tomorrow)$/.test(text)) return addDays(today, 2);
  return /^(?:besok|tomorrow|hari ini|today)$/.test(text) ? readDay(text, today, "next") : undefined;
}

function day(field: DayField, text: string, { facts, today }: { facts: Partial<Facts>; today: Day }): Read | Problem {
  const read = readAnyDay(text, today);
  if (read === undefined) return { is: "day" };
  if (field === "opens" && read <= today) return patched(field, null);
  if (read < today) return { is: "past" };
  if (read > addDays(today, MOST_DAYS)) return { is: "far" };
  const answer = patched(field, read);
  const wrong = outOfOrder({ ...facts, ...answer.patch }, field);
  return wrong ? { is: "order", field, ...wrong } : answer;
}

function figure(field: keyof typeof limits, text: string): Read | Problem {
  const { least, most, good } = limits[field];
  const said = /^\d{1,4}(?= ?(kursi|orang|seats?|people|jam|hours?)?$)/.exec(text)?.[0];
  const value = Number(said);
  return said === undefined || value < least || value > most
    ? { is: "figure", least, most, good }
    : patched(field, value);
}

function hour(text: string): Read | Problem {
  const time = readTime(text.replace(/\b(jam|pukul|pkl|at|wib|wita|wit)\b/g, " "));
  return time === undefined ? { is: "hour" } : patched("hour", time);
}

function daysBefore(text: string): Read | Problem {
  const said = text.split(/[\s,;.-]+|dan|and|hari|days/).filter(Boolean);
  const days = [...new Set(said.map(Number))].sort((a, b) => b - a);
  const isGood =
    days.length >= 1 && days.length <= 5 && days.every((each) => Number.isInteger(each) && each >= 1 && each <= 30);
  return isGood ? patched("confirm", days) : { is: "days" };
}

function place(text: string | null): Read | Problem {
  if (text !== null && (text.length < 3 || text.length > LONGEST_PLACE)) return { is: "place" };
  return {
    patch: text === null ? { selectionPlace: null, latitude: null, longitude: null } : { selectionPlace: text },
  };
}

/** One thing a line, in the language of whoever typed it. */
function lines(field: "needs" | "papers", typed: string, language = "id"): Read | Problem {
  const each = typed
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^[-•*]\s*/, "")
        .replace(/\s+/g, " "),
    )
    .filter(Boolean);
  if (each.length === 0 || each.length > MOST_LINES) return { is: "lines" };
  if (each.some((line) => line.length > LONGEST_LINE)) return { is: "lines-long" };
  return patched(
    field,
    each.map((line) => ({ [language]: line })),
  );
}

function patched(field: Field, value: Facts[keyof Facts]): Read {
  const [column = field] = columns(field);
  return { patch: { [column]: value } };
}
