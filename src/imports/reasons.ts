// Why a file is refused: what the reading found, and what shows only when its headings and rows are understood.
import type { Refusal } from "../spreadsheets/spreadsheets.ts";

/** A reason has its words in `locales/`: what is wrong, and what to send instead. */
export type Reason =
  | Refusal
  | "duplicate-headings"
  | "missing-headings"
  | "numbers-rounded"
  | "which-kind"
  | "gone"
  | "trouble";

const reasons: Readonly<Record<Reason, true>> = {
  empty: true,
  xls: true,
  ods: true,
  numbers: true,
  xlsb: true,
  encrypted: true,
  document: true,
  pdf: true,
  picture: true,
  "web-page": true,
  archive: true,
  "unknown-type": true,
  encoding: true,
  broken: true,
  bomb: true,
  "too-big": true,
  "too-many-rows": true,
  "too-many-columns": true,
  "row-too-long": true,
  "no-headings": true,
  "no-rows": true,
  "too-slow": true,
  "duplicate-headings": true,
  "missing-headings": true,
  "numbers-rounded": true,
  "which-kind": true,
  gone: true,
  trouble: true,
};

export function isReason(text: string): text is Reason {
  return Object.hasOwn(reasons, text);
}
