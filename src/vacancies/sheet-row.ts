// What a row of a list of vacancies says once it is read, and what may be wrong with it.

import type { GoodRow, Problem } from "../imports/imports.ts";
import { type Day, dateForDatabase } from "../platform/calendar.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Problem as AnswerProblem } from "./field-answers.ts";
import type { FieldName } from "./fields.ts";
import type { Missing } from "./missing.ts";
import type { BlockReason } from "./rules.ts";
import type { SheetColumn } from "./sheet-columns.ts";

const days = ["closesOn", "permitUntil", "departsOn"] as const;

/** The columns of a vacancy that a row writes; an empty cell writes none. */
export type Written = Omit<
  Prisma.VacancyUncheckedUpdateInput,
  (typeof days)[number] | "title" | "id" | "code" | "state" | "companyCode"
> & {
  readonly title?: { readonly id?: string; readonly en?: string };
} & { readonly [Name in (typeof days)[number]]?: Day };

export interface SheetRow extends GoodRow {
  /** Of a vacancy that stands */
  readonly code?: string | undefined;
  readonly reference?: string | undefined;
  /** None where the code alone says whose it is */
  readonly companyCode?: string | undefined;
  readonly written: Written;
  readonly schemes?: readonly { readonly schemeId: number; readonly required: boolean }[] | undefined;
  /** What the rules say of it as it would be; found when it was compared with what stands */
  judged?: {
    readonly missing: readonly Missing[];
    readonly reasons: readonly BlockReason[];
    readonly isPublished: boolean;
  };
}

/** The columns as the database takes them. */
export function forDatabase(written: Written): Prisma.VacancyUncheckedUpdateInput {
  const { closesOn, permitUntil, departsOn, ...rest } = written;
  return {
    ...rest,
    ...(closesOn === undefined ? {} : { closesOn: dateForDatabase(closesOn) }),
    ...(permitUntil === undefined ? {} : { permitUntil: dateForDatabase(permitUntil) }),
    ...(departsOn === undefined ? {} : { departsOn: dateForDatabase(departsOn) }),
  } as Prisma.VacancyUncheckedUpdateInput;
}

/** Which field a column of the database belongs to, where they are not called the same. */
export const fieldOfColumn: Readonly<Partial<Record<keyof Written, FieldName>>> = {
  byQuota: "openings",
  regencyCode: "regency",
  wageMin: "wage",
  wageMax: "wage",
  currency: "wage",
  wagePeriod: "wage",
  minimumAge: "age",
  maximumAge: "age",
  experienceMonths: "experience",
  feeRupiah: "fee",
  visaType: "visa",
  contractStatesTerms: "terms",
  placementCostRupiah: "placementCost",
};

/** What may be wrong with a row besides what may be wrong with an answer; each has its words in `locales/`. */
export const sheetProblems = [
  "missing",
  "formula",
  "garbled",
  "company-unknown",
  "company-other",
  "company-suspended",
  "trade-unknown",
  "trade-fixed",
  "kind-unknown",
  "kind-fixed",
  "contract-unknown",
  "education-unknown",
  "scheme-unknown",
  "country",
  "yes-or-no",
  "sum",
  "not-a-date",
  "no-such-day",
  "year-unlikely",
  "code-unknown",
  "rejected",
  "closed",
  "reference-taken",
  "repeated-row",
] as const;

/** Those of answers that a cell can have. */
export const answerProblems = [
  "text",
  "long",
  "number",
  "months",
  "ages",
  "list",
  "costs",
  "regency",
  "which-regency",
  "wage-no-number",
  "wage-several",
  "wage-too-low",
  "wage-too-high",
  "wage-currency",
  "wage-period",
] as const satisfies readonly AnswerProblem[];

export type SheetProblem = (typeof sheetProblems)[number] | (typeof answerProblems)[number];

/** Names a problem of a column. */
export function problemOf(column: SheetColumn | undefined, problem: SheetProblem, value?: string | number): Problem {
  return { column, problem, ...(value === undefined ? {} : { value: String(value) }) };
}
