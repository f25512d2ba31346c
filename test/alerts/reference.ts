// Whom a vacancy suits, as slowly and plainly as it can be said: everybody against everything, one hour after the other.
import type { AlertPace, Goal } from "../../src/platform/generated/prisma/enums.ts";

export interface Place {
  readonly code: string;
  readonly provinceCode: string;
  readonly zone: string;
}

export interface Somebody {
  readonly regency: Place | null;
  readonly reachable: boolean;
  readonly silenced: boolean;
  readonly consent: "never" | "given" | "withdrawn" | "given-again";
  readonly goal: Goal | null;
  readonly goalWithdrawn: boolean;
  readonly applied: boolean;
  readonly asks: readonly Asked[];
}

export interface Asked {
  readonly tradeCode: string | null;
  /** A regency, a province, a country; null: anywhere */
  readonly place: { readonly regency: string } | { readonly province: string } | { readonly country: string } | null;
  readonly minimumWage: number | null;
  readonly scheme: string | null;
  readonly pace: AlertPace;
  readonly hour: number;
}

export interface Job {
  readonly tradeCode: string;
  readonly country: string;
  readonly regency: Place | null;
  readonly wageMin: number;
  readonly currency: string;
  readonly wagePeriod: "hour" | "day" | "week" | "month";
  readonly schemes: readonly string[];
  readonly isOpen: boolean;
}

export const HOME_ZONE = "Asia/Makassar";
const A_MONTH = { hour: 173, day: 25, week: 52 / 12, month: 1 };
const HOUR_MS = 3_600_000;

/** When somebody is to be told of a vacancy: "now", or the instant of their digest; undefined: not at all. */
export function toldWhen(somebody: Somebody, job: Job, now: Date): "now" | Date | undefined {
  if (!job.isOpen || !somebody.reachable || somebody.silenced || somebody.applied) return undefined;
  if (somebody.consent === "withdrawn") return undefined;
  const fitting = somebody.asks.filter((asked) => suits(somebody, asked, job));
  if (fitting.length === 0) return undefined;
  const zone = somebody.regency?.zone ?? HOME_ZONE;
  if (fitting.some(({ pace }) => pace === "atOnce")) return isNight(now, zone) ? nextHour(now, zone, 7) : "now";
  const times = fitting.map(({ hour }) => nextHour(now, zone, hour).getTime());
  return new Date(Math.min(...times));
}

function suits(somebody: Somebody, asked: Asked, job: Job): boolean {
  if (asked.tradeCode !== null && asked.tradeCode !== job.tradeCode) return false;
  if (asked.scheme !== null && !job.schemes.includes(asked.scheme)) return false;
  if (asked.minimumWage !== null && job.currency === "IDR") {
    if (Math.floor(job.wageMin * A_MONTH[job.wagePeriod]) < asked.minimumWage) return false;
  }
  if (asked.place === null) return job.country === "ID" || (somebody.goal === "workAbroad" && !somebody.goalWithdrawn);
  if ("regency" in asked.place) return job.regency?.code === asked.place.regency;
  if ("province" in asked.place) return job.regency?.provinceCode === asked.place.province;
  if (asked.place.country === "XX") return job.country !== "ID";
  return asked.place.country === job.country;
}

function hourIn(at: Date, zone: string): number {
  return Number(new Intl.DateTimeFormat("en", { hour: "numeric", hourCycle: "h23", timeZone: zone }).format(at));
}

function isNight(at: Date, zone: string): boolean {
  const hour = hourIn(at, zone);
  return hour >= 20 || hour < 7;
}

/** The next full hour after now at which the clock there shows this. */
function nextHour(now: Date, zone: string, hour: number): Date {
  for (let at = Math.floor(now.getTime() / HOUR_MS) + 1; ; at++) {
    const instant = new Date(at * HOUR_MS);
    if (hourIn(instant, zone) === hour) return instant;
  }
}
