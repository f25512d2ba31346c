// What is asked of a vacancy, field by field, in the order in which it is asked: which buttons stand under it, and how an
// answer is read. Nothing here writes: an answer is columns of the row.

import { readDay } from "../assessments/days.ts";
import { educations } from "../candidates/education.ts";
import type { ByLanguage } from "../catalogue/format.ts";
import { addDays, type Day, dateForDatabase } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { matchPlace } from "../regions/regions.ts";
import { readCosts } from "./costs.ts";
import type { Answer } from "./drafting.ts";
import { readAges, readList, readMonths, readOpenings, readRupiah, readWage, type WageProblem } from "./reading.ts";
import type { BlockReason } from "./rules.ts";
import type { Vacancy } from "./vacancies.ts";

/** What reading an answer needs besides the answer. */
export interface Given {
  readonly vacancy: Vacancy;
  readonly today: Day;
  readonly regencies: readonly { code: string; kind: "kabupaten" | "kota"; shortName: string; aliases: string[] }[];
  readonly countries: readonly { readonly code: string; readonly name: ByLanguage }[];
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
  | `wage-${WageProblem}`;

type Read = { readonly answer: Answer } | { readonly problem: Problem };

interface Spec {
  /** Only for some vacancies */
  readonly applies?: (vacancy: Vacancy) => boolean;
  /** The values of the buttons under the question; `none` says that there is none, or that it is left open */
  readonly choices?: readonly string[] | ((given: Given) => readonly string[]);
  /** Reads what a button stands for, or what was typed */
  readonly read: (said: string, given: Given, isChoice: boolean) => Read;
  /** A vacancy here stands on with another such answer: the rules alone can judge it */
  readonly isLight?: true;
}

const abroad = ({ kind }: Vacancy) => kind === "overseas";
const here = ({ kind }: Vacancy) => kind === "domestic";
const LONGEST_DAYS = 400;

const specs = {
  title: { read: text(80, (title, { vacancy }) => ({ title: { ...vacancy.title, id: title } })) },
  titleEn: {
    choices: ["none"],
    read: (said, given, isChoice) => {
      const { en: _, ...title } = given.vacancy.title as ByLanguage & { en?: string };
      if (isChoice) return { answer: { data: { title } } };
      return text(80, (english) => ({ title: { ...title, en: english } }))(said, given, false);
    },
  },
  regency: { applies: here, read: readRegency },
  country: {
    applies: abroad,
    choices: ({ countries }) => countries.map(({ code }) => code),
    read: readCountry,
  },
  place: { choices: ["none"], read: textOrNone(80, (place) => ({ place })) },
  openings: {
    isLight: true,
    read: (said) => orProblem(readOpenings(said), (data) => ({ data }), "number"),
  },
  wage: { read: readWages },
  hours: {
    choices: ["8x6", "8x5"],
    read: (said, given, isChoice) =>
      isChoice
        ? { answer: { data: { hours: given.written(said === "8x5" ? "hours-8x5" : "hours-8x6") } } }
        : text(80, (hours) => ({ hours }))(said, given, false),
  },
  contract: {
    choices: ["PKWT", "PKWTT", "harian", "magang"],
    read: (said) =>
      /^(PKWT|PKWTT|harian|magang)$/i.test(said.trim())
        ? { answer: { data: { contract: /^pk/i.test(said.trim()) ? said.trim().toUpperCase() : plainly(said) } } }
        : { problem: "button" },
  },
  contractMonths: {
    choices: ({ vacancy }) => ["12", "24", "36", ...(here(vacancy) ? ["none"] : [])],
    read: (said) =>
      said === "none" ? { answer: { data: { contractMonths: null } } } : months(said, "contractMonths", 120),
  },
  education: {
    isLight: true,
    choices: ["none", "SD", "SMP", "SMA", "SMK", "D3", "S1"],
    read: (said) => {
      const education = educations.find((each) => plainly(each) === plainly(said));
      return education ? { answer: { data: { education } } } : { problem: "button" };
    },
  },
  age: {
    choices: ({ vacancy }) => ["18", ...(here(vacancy) ? ["none"] : [])],
    read: (said, { vacancy }) =>
      said === "none" && here(vacancy)
        ? { answer: { data: { minimumAge: null, maximumAge: null } } }
        : orProblem(readAges(said), (data) => ({ data }), "ages"),
  },
  experience: {
    isLight: true,
    choices: ["0", "6", "12", "24"],
    read: (said) => months(said, "experienceMonths", 240),
  },
  schemes: {
    isLight: true,
    applies: () => true,
    choices: ["none"],
    read: () => ({ answer: {} }),
  },
  documents: {
    choices: ["usual", "none"],
    read: listOr("documents", { usual: "documents-usual" }),
  },
  benefits: {
    choices: ["bpjs", "none"],
    read: listOr("benefits", { bpjs: "benefits-bpjs" }),
  },
  foreignEmployer: { applies: abroad, read: text(100, (foreignEmployer) => ({ foreignEmployer })) },
  jobOrderNo: { applies: abroad, choices: ["none"], read: textOrNone(60, (jobOrderNo) => ({ jobOrderNo })) },
  jobOrderVerifiedBy: {
    applies: abroad,
    choices: ["mission", "none"],
    read: (said, given, isChoice) =>
      isChoice && said === "mission"
        ? { answer: { data: { jobOrderVerifiedBy: given.written("mission") } } }
        : textOrNone(80, (jobOrderVerifiedBy) => ({ jobOrderVerifiedBy }))(said, given, isChoice),
  },
  permitNo: {
    applies: (vacancy) => vacancy.abroad?.route === "p2p",
    choices: ["none"],
    read: textOrNone(60, (permitNo) => ({ permitNo })),
  },
  permitUntil: {
    applies: (vacancy) => vacancy.abroad?.route === "p2p",
    choices: ["none"],
    read: (said, given, isChoice) =>
      isChoice ? { answer: { data: { permitUntil: null } } } : day(said, given, "permitUntil"),
  },
  visa: {
    applies: abroad,
    choices: ["work", "other"],
    read: (said) => (/^(work|other)$/.test(said) ? { answer: { data: { visaType: said } } } : { problem: "button" }),
  },
  language: { applies: abroad, choices: ["none"], read: textOrNone(80, (language) => ({ language })) },
  departsOn: {
    applies: abroad,
    choices: ["none"],
    read: (said, given, isChoice) =>
      isChoice ? { answer: { data: { departsOn: null } } } : day(said, given, "departsOn"),
  },
  terms: {
    applies: abroad,
    choices: ["yes", "no"],
    read: (said) =>
      /^(yes|no)$/.test(said) ? { answer: { data: { contractStatesTerms: said === "yes" } } } : { problem: "button" },
  },
  placementCost: { applies: abroad, choices: ["none"], read: (said) => sum(said, "placementCostRupiah") },
  costs: {
    applies: abroad,
    choices: ["none"],
    read: (said, _, isChoice) =>
      isChoice
        ? { answer: { data: { costs: [] } } }
        : orProblem(readCosts(said), (costs) => ({ data: { costs: costs.map((cost) => ({ ...cost })) } }), "costs"),
  },
  fee: { choices: ["none"], read: (said) => sum(said, "feeRupiah") },
  closesOn: {
    isLight: true,
    choices: ["14", "30"],
    read: (said, given, isChoice) =>
      isChoice && /^(14|30)$/.test(said)
        ? { answer: { data: { closesOn: dateForDatabase(addDays(given.today, Number(said))) } } }
        : day(said, given, "closesOn"),
  },
} as const satisfies Readonly<Record<string, Spec>>;

export type FieldName = keyof typeof specs;

const order = Object.keys(specs) as FieldName[];

/** Reads a field's name from a button. */
export function readField(name: string): FieldName | undefined {
  return order.find((each) => each === name);
}

/** The fields that are asked of a vacancy, in order. */
export function fieldsOf(vacancy: Vacancy): FieldName[] {
  return order.filter((name) => specOf(name).applies?.(vacancy) ?? true);
}

/** Which is asked after this one; undefined after the last. */
export function fieldAfter(vacancy: Vacancy, field: FieldName): FieldName | undefined {
  const fields = fieldsOf(vacancy);
  return fields[fields.indexOf(field) + 1];
}

/** The values of the buttons under a question. */
export function choicesOf(field: FieldName, given: Given): readonly string[] {
  const { choices } = specOf(field);
  return typeof choices === "function" ? choices(given) : (choices ?? []);
}

/** Reads an answer: a button's value, or what was typed. */
export function readAnswer(field: FieldName, said: string, given: Given): Read {
  return specOf(field).read(said.trim(), given, choicesOf(field, given).includes(said));
}

/** Whether a vacancy here stands on when this changes. */
export function isLight(field: FieldName): boolean {
  return specOf(field).isLight ?? false;
}

/** At which question a reason of the rules is answered. */
export const fieldOfReason: Readonly<Partial<Record<BlockReason, FieldName>>> = {
  sip2mi_missing: "permitUntil",
  sip2mi_expired: "permitUntil",
  licence_ends_before_departure: "permitUntil",
  job_order_missing: "jobOrderVerifiedBy",
  visa_not_work: "visa",
  min_age_below_18: "age",
  wage_missing: "wage",
  fee_charged_to_applicant: "fee",
  placement_cost_charged: "placementCost",
  contract_terms_missing: "terms",
  openings_missing: "openings",
  closed: "closesOn",
  destination_policy_review: "country",
};

function specOf(field: FieldName): Spec {
  return specs[field];
}

function text(most: number, columns: (text: string, given: Given) => NonNullable<Answer["data"]>) {
  return (said: string, given: Given, _isChoice: boolean): Read => {
    const plain = said.replace(/\s+/g, " ");
    if (plain.length < 2) return { problem: "text" };
    return plain.length > most ? { problem: "long" } : { answer: { data: columns(plain, given) } };
  };
}

function textOrNone(most: number, columns: (text: string | null) => NonNullable<Answer["data"]>) {
  return (said: string, given: Given, isChoice: boolean): Read =>
    isChoice ? { answer: { data: columns(null) } } : text(most, columns)(said, given, false);
}

function listOr(
  column: "documents" | "benefits",
  buttons: Readonly<Record<string, "documents-usual" | "benefits-bpjs">>,
) {
  return (said: string, given: Given, isChoice: boolean): Read => {
    if (isChoice && said === "none") return { answer: { data: { [column]: [] } } };
    const written = isChoice ? buttons[said] : undefined;
    return orProblem(
      readList(written === undefined ? said : given.written(written)),
      (list) => ({ data: { [column]: list } }),
      "list",
    );
  };
}

function months(said: string, column: "contractMonths" | "experienceMonths", most: number): Read {
  return orProblem(readMonths(said, most), (count) => ({ data: { [column]: count } }), "months");
}

function sum(said: string, column: "feeRupiah" | "placementCostRupiah"): Read {
  return orProblem(said === "none" ? 0 : readRupiah(said), (rupiah) => ({ data: { [column]: rupiah } }), "sum");
}

function day(said: string, { today }: Given, column: "permitUntil" | "departsOn" | "closesOn"): Read {
  const found = readDay(said, today, "next");
  if (found === undefined || found > addDays(today, column === "closesOn" ? LONGEST_DAYS : 20 * 366))
    return { problem: "day" };
  // A permit that has ended is an answer too: the rules say what follows from it.
  if (found < today && column !== "permitUntil") return { problem: "past" };
  return { answer: { data: { [column]: dateForDatabase(found) } } };
}

function readWages(said: string, { vacancy }: Given): Read {
  const read = readWage(said, vacancy.country);
  return "problem" in read ? { problem: `wage-${read.problem}` } : { answer: { data: { ...read.value } } };
}

function readRegency(said: string, { regencies }: Given): Read {
  const found = matchPlace(said, [...regencies]);
  if ("value" in found) return { answer: { data: { regencyCode: found.value.code } } };
  return { problem: found.problem === "ambiguous" ? "which-regency" : "regency" };
}

function readCountry(said: string, { countries }: Given): Read {
  const typed = plainly(said);
  const found = countries.find(
    ({ code, name }) => code.toLowerCase() === typed || Object.values(name).some((each) => plainly(each) === typed),
  );
  return found ? { answer: { data: { country: found.code } } } : { problem: "country" };
}

function orProblem<Value>(value: Value | undefined, answer: (value: Value) => Answer, problem: Problem): Read {
  return value === undefined ? { problem } : { answer: answer(value) };
}
