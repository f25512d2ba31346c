// How answers about a vacancy are read, whatever the field: each gives columns of the row, or what is wrong.
import type { ByLanguage } from "../catalogue/format.ts";
import { addDays, type Day, dateForDatabase } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import { plainly } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import { type Mistaken, mistakenFor } from "./mistaken.ts";
import { readComingDay, readList, readMonths, readRupiah, readWage, type WageProblem } from "./reading.ts";
import type { Vacancy } from "./vacancies.ts";

/** The columns of one answer, or the schemes that it asks for. */
export interface Answer {
  readonly data?: Prisma.VacancyUncheckedUpdateInput;
  readonly schemes?: readonly { readonly schemeId: number; readonly required: boolean }[];
}

/** No vacancy stays open longer than this many days. */
const LONGEST_DAYS = 400;

/** What reading an answer needs besides the answer. */
export interface Given {
  readonly vacancy: Vacancy;
  readonly today: Day;
  readonly regencies: readonly { code: string; kind: "kabupaten" | "kota"; shortName: string; aliases: string[] }[];
  readonly countries: readonly { readonly code: string; readonly name: ByLanguage }[];
  /** The certificates of the vacancy's trade */
  readonly schemes: readonly { readonly id: number; readonly name: string }[];
  /** What a button writes into a vacancy, in Indonesian, which every vacancy speaks */
  written(text: "hours-8x6" | "hours-8x5" | "documents-usual" | "benefits-bpjs" | "mission"): string;
}

export type Problem =
  | "text"
  | "long"
  | "number"
  | "months"
  | "ages"
  | "list"
  | "sum"
  | "costs"
  | "day"
  | "past"
  | "regency"
  | "which-regency"
  | "country"
  | "button"
  | "months-two"
  | "schools"
  | "contract"
  | "hours"
  | "scheme"
  | "which-scheme"
  | Mistaken
  | `wage-${WageProblem}`;

export type Read = { readonly answer: Answer } | { readonly problem: Problem };

/** Reads a text of a few words. */
export function text(most: number, columns: (text: string, given: Given) => NonNullable<Answer["data"]>) {
  return (said: string, given: Given, _isChoice: boolean): Read => {
    const plain = said.replace(/\s+/g, " ");
    if (plain.length < 2) return { problem: "text" };
    const mistaken = mistakenFor(plain, given.today);
    if (mistaken !== undefined) return { problem: mistaken };
    return plain.length > most ? { problem: "long" } : { answer: { data: columns(plain, given) } };
  };
}

/** Reads the number of a paper, in which figures are no mistake. */
export function paperNumber(most: number, columns: (text: string | null) => NonNullable<Answer["data"]>) {
  return (said: string, { today }: Given, isChoice: boolean): Read => {
    if (isChoice) return { answer: { data: columns(null) } };
    const plain = said.replace(/\s+/g, " ");
    if (plain.length < 2) return { problem: "text" };
    if (/[a-z]{3}/i.test(plain) && mistakenFor(plain, today) === "not-day") return { problem: "not-day" };
    return plain.length > most ? { problem: "long" } : { answer: { data: columns(plain) } };
  };
}

/** Reads a text of a few words; a button says that there is none. */
export function textOrNone(most: number, columns: (text: string | null) => NonNullable<Answer["data"]>) {
  return (said: string, given: Given, isChoice: boolean): Read =>
    isChoice ? { answer: { data: columns(null) } } : text(most, columns)(said, given, false);
}

/** Reads a list, or what a button writes. */
export function listOr(
  column: "documents" | "benefits",
  buttons: Readonly<Record<string, "documents-usual" | "benefits-bpjs">>,
) {
  return (said: string, given: Given, isChoice: boolean): Read => {
    if (isChoice && said === "none") return { answer: { data: { [column]: [] } } };
    const written = isChoice ? buttons[said] : undefined;
    const mistaken = written === undefined ? mistakenFor(said, given.today) : undefined;
    if (mistaken !== undefined) return { problem: mistaken };
    return orProblem(
      readList(written === undefined ? said : given.written(written)),
      (list) => ({ data: { [column]: list } }),
      "list",
    );
  };
}

/** Reads a length of time. */
export function months(said: string, column: "contractMonths" | "experienceMonths", most: number): Read {
  const isTwo = (said.match(/\d+/g) ?? []).length > 1;
  return orProblem(readMonths(said, most), (count) => ({ data: { [column]: count } }), isTwo ? "months-two" : "months");
}

/** Reads what somebody has to pay, in rupiah. */
export function sum(said: string, { today }: Given, column: "feeRupiah" | "placementCostRupiah"): Read {
  // "20 desember" is not Rp20.
  if (mistakenFor(said, today) === "not-day") return { problem: "not-day" };
  return orProblem(said === "none" ? 0 : readRupiah(said), (rupiah) => ({ data: { [column]: rupiah } }), "sum");
}

/** Reads a day that is still to come; of a permit, any. */
export function day(said: string, { today }: Given, column: "permitUntil" | "departsOn" | "closesOn"): Read {
  const found = readComingDay(said, today);
  if (found === undefined || found > addDays(today, column === "closesOn" ? LONGEST_DAYS : 20 * 366))
    return { problem: "day" };
  // A permit that has ended is an answer too: the rules say what follows from it.
  if (found < today && column !== "permitUntil") return { problem: "past" };
  return { answer: { data: { [column]: dateForDatabase(found) } } };
}

/** Reads a wage. */
export function readWages(said: string, { vacancy }: Given): Read {
  const read = readWage(said, vacancy.country);
  return "problem" in read ? { problem: `wage-${read.problem}` } : { answer: { data: { ...read.value } } };
}

/** Reads a regency or a city. */
export function readRegency(said: string, { regencies }: Given): Read {
  const found = matchPlace(said, [...regencies]);
  if ("value" in found) return { answer: { data: { regencyCode: found.value.code } } };
  return { problem: found.problem === "ambiguous" ? "which-regency" : "regency" };
}

/** Reads a country of the operator's table: its code or its name. */
export function readCountry(said: string, { countries }: Given): Read {
  const typed = plainly(said);
  const found = countries.find(
    ({ code, name }) => code.toLowerCase() === typed || Object.values(name).some((each) => plainly(each) === typed),
  );
  return found ? { answer: { data: { country: found.code } } } : { problem: "country" };
}

/** Reads certificates by their names or a part of them, several with commas between: what is asked for already stays. */
export function readSchemes(said: string, { schemes, vacancy }: Given): Read {
  const names = said
    .split(/[,;\n]|\b(?:dan|and)\b/i)
    .map((name) => wordsIn(name))
    .filter((words) => words.length > 0);
  const found = names.map((words) => {
    const near = schemes.filter(({ name }) =>
      words.every((word) => wordsIn(name).some((each) => each.startsWith(word))),
    );
    return near.find(({ name }) => wordsIn(name).length === words.length) ?? (near.length > 1 ? "several" : near[0]);
  });
  if (found.length === 0 || found.includes(undefined)) return { problem: "scheme" };
  if (found.includes("several")) return { problem: "which-scheme" };
  const named = found.flatMap((one) => (typeof one === "object" ? [one.id] : []));
  const before = vacancy.schemes.filter(({ id }) => !named.includes(id));
  return {
    answer: {
      schemes: [
        ...before.map(({ id, required }) => ({ schemeId: id, required })),
        ...[...new Set(named)].map((schemeId) => ({ schemeId, required: true })),
      ],
    },
  };
}

function wordsIn(text: string): string[] {
  return plainly(text).match(/[a-z]+|\d+/g) ?? [];
}

/** What was read as an answer, or what is wrong with it. */
export function orProblem<Value>(value: Value | undefined, answer: (value: Value) => Answer, problem: Problem): Read {
  return value === undefined ? { problem } : { answer: answer(value) };
}
