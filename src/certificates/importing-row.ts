// What a row of a list of certificates says once it is read. What identifies somebody is sealed in it already, so that
// saving it costs the database's time and no other.
import type { GoodRow, Problem } from "../imports/imports.ts";
import type { Day } from "../platform/calendar.ts";
import type { CertificationState, IssuanceKind, Sex } from "../platform/generated/prisma/enums.ts";
import type { ImportColumn } from "./importing-columns.ts";

export interface CertificateRow extends GoodRow {
  readonly record?: string | undefined;
  readonly fullName: string;
  readonly foldedName: string;
  readonly nikSealed: string | null;
  /** Under every key of the ring, newest first; none where there is no NIK */
  readonly nikFingerprints: readonly string[];
  readonly birthDateSealed: string;
  readonly birthDateFingerprints: readonly string[];
  readonly sex?: Sex | undefined;
  readonly regencyCode?: string | undefined;
  readonly tradeCode: string;
  readonly programmeCode?: string | undefined;
  readonly scheme: string;
  readonly level?: number | undefined;
  readonly lsp?: string | undefined;
  readonly kind?: IssuanceKind | undefined;
  /** Which it renews, repeats or replaces: the record's name or the certificate's number, as it is written and as a key */
  readonly previous?: string | undefined;
  readonly previousKey?: string | undefined;
  readonly state: CertificationState;
  readonly assessedOn?: Day | undefined;
  readonly issuedOn?: Day | undefined;
  readonly validUntil?: Day | undefined;
  readonly certificateNo?: string | undefined;
  readonly certificateKey?: string | undefined;
  readonly registrationNo?: string | undefined;
  readonly lookUpFingerprint?: string | undefined;
  readonly publicCode?: string | undefined;
  readonly revokedOn?: Day | undefined;
  readonly reason?: string | undefined;
}

/** The states of what has, or had, a certificate. */
export const withNumber: readonly CertificationState[] = ["issued", "superseded", "revoked"];

/** What may be wrong with a row; each has its words in `locales/`. */
export const importProblems = [
  "missing",
  "garbled",
  "too-long",
  "name-unreadable",
  "nik-rounded",
  "nik-not-16-digits",
  "nik-no-such-province",
  "nik-no-such-day",
  "nik-serial-zero",
  "nik-birth-date",
  "nik-sex",
  "birth-date-unreadable",
  "birth-date-age",
  "not-a-date",
  "no-such-day",
  "year-unlikely",
  "in-the-future",
  "issued-before-assessed",
  "valid-before-issued",
  "revoked-before-issued",
  "unknown-sex",
  "unknown-trade",
  "unknown-programme",
  "programme-of-other-trade",
  "unknown-level",
  "unknown-kind",
  "unknown-result",
  "unknown-state",
  "number-unreadable",
  "result-against-state",
  "number-against-state",
  "repeated-row",
  "duplicate-number",
  "duplicate-record",
  "nik-two-names",
  "previous-unknown",
  "previous-bad",
  "previous-itself",
  "previous-of-another",
  "number-elsewhere",
  "number-of-another",
  "record-of-another",
  "nik-other-name",
  "person-unclear",
  "was-revoked",
  "corrected-by-hand",
  "older-than-stored",
] as const;

export type ImportProblem = (typeof importProblems)[number];

/** Names a problem of a column. */
export function problemOf(column: ImportColumn | undefined, problem: ImportProblem, value?: string | number): Problem {
  return { column, problem, ...(value === undefined ? {} : { value: String(value) }) };
}
