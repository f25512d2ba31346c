// What is found in a row of a list of participants: what it says, what was put right, what a person has to decide.

import type { Education } from "../candidates/education.ts";
import type { Day } from "../platform/calendar.ts";

/** Put right by itself, and said. */
export const fixes = [
  "apostrophe_normalised",
  "date_excel_serial",
  "date_format",
  "date_month_name",
  "date_resolved_by_nik",
  "date_two_digit_year",
  "education_alias",
  "encoding_cp1252",
  "formula_kept_as_text",
  "invisible_characters",
  "name_case",
  "nik_leading_apostrophe",
  "nik_separators",
  "phone_dropped",
  "phone_first_of_many",
  "phone_format",
  "placeholder_to_null",
  "sex_alias",
  "spaces_collapsed",
  "trade_alias",
  "trimmed",
  "unicode_digits",
] as const;

/** A person decides. */
export const doubts = [
  "birth_date_impossible",
  "duplicate_nik_conflict",
  "duplicate_nik_other_name",
  "encoding_mojibake",
  "minor_needs_guardian",
  "nik_column_rounded",
  "nik_dob_mismatch",
  "nik_non_digit",
  "nik_regency_unknown",
  "nik_sex_mismatch",
  "result_certificate_conflict",
  "trade_unknown",
] as const;

/** Nothing that can be used. */
export const faults = [
  "age_out_of_range",
  "column_count",
  "formula_in_required_field",
  "name_missing",
  "nik_birthdate",
  "nik_length",
  "nik_province",
  "nik_scientific",
  "nik_serial_zero",
  "trade_missing",
] as const;

/** No row of a person at all, or one that stands there already. */
export const skips = ["blank_row", "exact_duplicate", "repeated_header", "total_row"] as const;

/** Saved, with something to know. */
export const remarks = [
  "certificate_number_dropped",
  "education_dropped",
  "email_dropped",
  "markup_escape_on_display",
  "nik_region_differs_from_domicile",
  "phone_foreign",
  "phone_landline",
  "phone_missing",
  "region_unknown",
  "registered_on_dropped",
  "result_dropped",
  "sex_dropped",
  "under_18_no_overseas",
] as const;

export type Fix = (typeof fixes)[number];
export type Doubt = (typeof doubts)[number];
export type Fault = (typeof faults)[number];
export type Skip = (typeof skips)[number];
export type Remark = (typeof remarks)[number];
export type Code = Fix | Doubt | Fault | Skip;

export type Decision = "accept" | "accept_fixed" | "review" | "reject" | "duplicate" | "skip";

/** What is stored of a person, as it was read. */
export interface Participation {
  readonly name: string;
  /** As it was written, where that differs by more than spaces */
  readonly writtenName?: string | undefined;
  /** Left out where somebody decided to use a row whose number is in doubt */
  readonly nik: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: Day;
  readonly sex: "L" | "P" | null;
  readonly phone: string | null;
  readonly education: Education | null;
  readonly regionCode: string | null;
  readonly tradeCode: string;
  readonly intake: string | null;
  readonly registeredOn: Day | null;
  readonly result: "K" | "BK" | null;
  readonly certificateNo: string | null;
  readonly email: string | null;
  readonly note: string | null;
}

/** What is said with a code: never what identifies somebody, but for what their NIK says of a day of birth. */
export interface Finding<OfCode extends string> {
  readonly code: OfCode;
  readonly value?: string | undefined;
}

export interface Verdict {
  readonly decision: Decision;
  /** Of the weightiest sort that was found: faults before doubts before fixes */
  readonly findings: readonly Finding<Code>[];
  readonly remarks: readonly Remark[];
  /** What would be stored; none of rows that cannot be */
  readonly record?: Participation | undefined;
}

/** The codes of a verdict. */
export function codesOf({ findings }: Pick<Verdict, "findings">): Code[] {
  return findings.map(({ code }) => code);
}
