// What is asked of a vacancy, field by field, in the order in which it is asked: which buttons stand under it, and how an
// answer is read. Nothing here writes: an answer is columns of the row.

import type { ByLanguage } from "../catalogue/format.ts";
import { addDays, dateForDatabase } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { readCosts } from "./costs.ts";
import {
  day,
  type Given,
  listOr,
  months,
  orProblem,
  paperNumber,
  type Read,
  readCountry,
  readRegency,
  readSchemes,
  readWages,
  sum,
  text,
  textOrNone,
} from "./field-answers.ts";
import { isNone, readAges, readContract, readMonths, readOpenings, readSchool, saysHours } from "./reading.ts";
import type { BlockReason } from "./rules.ts";
import type { Vacancy } from "./vacancies.ts";

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
    read: (said, given, isChoice) => {
      if (isChoice) return { answer: { data: { hours: given.written(said === "8x5" ? "hours-8x5" : "hours-8x6") } } };
      // The answer to the question that follows.
      if (readContract(said) !== undefined && !saysHours(said)) return { problem: "hours" };
      return text(80, (hours) => ({ hours }))(said, given, false);
    },
  },
  contract: {
    // Work abroad is for a time that is agreed on: there it is asked at once for how long.
    choices: ({ vacancy }) => (abroad(vacancy) ? ["12", "24", "36"] : ["PKWT", "PKWTT", "harian", "magang"]),
    // "Kontrak 1 tahun" answers the next question, too; so does "3 tahun".
    read: (said, _, isChoice) => {
      const contractMonths = /\d|\bse(tahun|bulan)\b/i.test(said) ? readMonths(said, 120) : undefined;
      const isLength = contractMonths && (isChoice || /[a-z]/i.test(said));
      return orProblem(
        readContract(said) ?? (isLength ? "PKWT" : undefined),
        (contract) => ({ data: { contract, ...(contractMonths ? { contractMonths } : {}) } }),
        "contract",
      );
    },
  },
  contractMonths: {
    choices: ({ vacancy }) => ["12", "24", "36", ...(here(vacancy) ? ["none"] : [])],
    read: (said) =>
      said === "none" ? { answer: { data: { contractMonths: null } } } : months(said, "contractMonths", 120),
  },
  education: {
    isLight: true,
    choices: ["none", "SD", "SMP", "SMA", "SMK", "D3", "S1"],
    read: (said) => orProblem(readSchool(said), (education) => ({ data: { education } }), "schools"),
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
    read: (said, given, isChoice) => (isChoice ? { answer: {} } : readSchemes(said, given)),
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
  jobOrderNo: { applies: abroad, choices: ["none"], read: paperNumber(60, (jobOrderNo) => ({ jobOrderNo })) },
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
    read: paperNumber(60, (permitNo) => ({ permitNo })),
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
    read: (said) => {
      const plain = plainly(said);
      if (/\b(work|working|kerja|bekerja|employment)\b/.test(plain)) return { answer: { data: { visaType: "work" } } };
      const isOther = /\b(other|lain|turis|tourist|umrah|umroh|ziarah|kunjungan|visit|pelajar|student)\b/.test(plain);
      return isOther ? { answer: { data: { visaType: "other" } } } : { problem: "button" };
    },
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
    read: (said) => {
      const isNo = isNone(said) || /^(tidak|belum|no)\b/.test(plainly(said));
      const isYes = /^(yes|y|ya|iya|ada|sudah|lengkap|betul|benar|semua)\b/.test(plainly(said));
      return isYes || isNo ? { answer: { data: { contractStatesTerms: isYes } } } : { problem: "button" };
    },
  },
  placementCost: { applies: abroad, choices: ["none"], read: (said, given) => sum(said, given, "placementCostRupiah") },
  costs: {
    applies: abroad,
    choices: ["none"],
    read: (said, _, isChoice) =>
      isChoice
        ? { answer: { data: { costs: [] } } }
        : orProblem(readCosts(said), (costs) => ({ data: { costs: costs.map((cost) => ({ ...cost })) } }), "costs"),
  },
  // Abroad the question before has asked it.
  fee: {
    applies: (vacancy) => here(vacancy) || vacancy.feeRupiah > 0,
    choices: ["none"],
    read: (said, given) => sum(said, given, "feeRupiah"),
  },
  contact: { choices: ["none"], read: textOrNone(80, (contact) => ({ contact })) },
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

/** Which is asked after this one; undefined after the last. Where the work is may have been told as it began. */
export function fieldToAsk(vacancy: Vacancy, field: FieldName): FieldName | undefined {
  const fields = fieldsOf(vacancy);
  const isTold = (name: FieldName) =>
    (name === "country" && vacancy.country !== "ID") || (name === "regency" && vacancy.regency !== undefined);
  return fields.slice(fields.indexOf(field) + 1).find((name) => !isTold(name));
}

/** The values of the buttons under a question. */
export function choicesOf(field: FieldName, given: Given): readonly string[] {
  const { choices } = specOf(field);
  return typeof choices === "function" ? choices(given) : (choices ?? []);
}

/** Reads an answer: a button's value, or what was typed. */
export function readAnswer(field: FieldName, said: string, given: Given): Read {
  const choices = choicesOf(field, given);
  const meant = choices.includes("none") && isNone(said) ? "none" : said.trim();
  return specOf(field).read(meant, given, choices.includes(meant));
}

/** Whether a vacancy that is closed is still the same with another answer. What it is and where belongs to those who applied. */
export function staysItself(field: FieldName): boolean {
  return !identity.includes(field);
}

const identity: readonly FieldName[] = ["title", "titleEn", "regency", "country", "place", "foreignEmployer"];

/** Whether somebody answers it in their own words. */
export function isFree(field: FieldName): boolean {
  return freeFields.includes(field);
}

const freeFields: readonly FieldName[] = ["title", "titleEn", "place", "hours", "documents", "benefits", "contact"];

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
  costs_charged_to_worker: "costs",
  contract_terms_missing: "terms",
  openings_missing: "openings",
  closed: "closesOn",
  destination_policy_review: "country",
};

function specOf(field: FieldName): Spec {
  return specs[field];
}
