// Where a certification stands on a day. Events and dates are stored; what follows from the calendar is derived here.
import { addDays, type Day, dayOf } from "../platform/calendar.ts";
import type { CertificationState } from "../platform/generated/prisma/enums.ts";

/** A stored state, or what an issued certificate is on a day. */
export type CertificateStatus = Exclude<CertificationState, "issued"> | "active" | "expiring" | "expired";

/** From so many days before its last day on, a certificate counts as expiring. */
export const EXPIRING_DAYS = 90;

/** What is read of a certification to say where it stands. */
export interface Dated {
  readonly state: CertificationState;
  readonly validUntil: Day | undefined;
}

/** Where a certification stands on a day. Valid through its last day, inclusive. */
export function statusOn({ state, validUntil }: Dated, today: Day): CertificateStatus {
  if (state !== "issued") return state;
  if (validUntil === undefined || today > validUntil) return "expired";
  return daysLeft(validUntil, today) <= EXPIRING_DAYS ? "expiring" : "active";
}

/** Whether a certificate stands good on a day. */
export function isValid(status: CertificateStatus): boolean {
  return status === "active" || status === "expiring";
}

/** Full days until the last one: 0 on it, negative after it. */
export function daysLeft(validUntil: Day, today: Day): number {
  return Math.round((Date.parse(validUntil) - Date.parse(today)) / 86_400_000);
}

/**
 * The last day of a certificate that is valid for so many months: the same day of the month, or the month's last where
 * it has none. Issued on 29 February, three years: 28 February.
 */
export function validUntilOf(issuedOn: Day, validityMonths: number): Day {
  const [year, month, day] = issuedOn.split("-").map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + validityMonths;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const same = dayOf(toYear, toMonth, day);
  if (same !== null) return same;
  const next = months + 1;
  return addDays(dayOf(Math.floor(next / 12), (next % 12) + 1, 1) as Day, -1);
}
