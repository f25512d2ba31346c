// Reads what people write of a vacancy: wages, sums, ages, times and lists. Each gives a value, or what is wrong with it.
import type { WagePeriod } from "../platform/generated/prisma/enums.ts";
import { plainly } from "../platform/typed-text.ts";

export interface Wage {
  readonly wageMin: number;
  readonly wageMax: number | null;
  readonly currency: string;
  readonly wagePeriod: WagePeriod;
}

export type WageProblem = "no-number" | "several" | "too-low" | "too-high" | "currency" | "period";

/** How people write each currency. The first that is found counts, so that the longer stand before what they end in. */
const currencies: readonly [string, RegExp][] = [
  ["MYR", /\bmyr\b|\brm|ringgit/],
  ["SGD", /\bsgd\b|s\$|dolar singapura/],
  ["HKD", /\bhkd\b|hk\$|dolar hong ?kong/],
  ["TWD", /\btwd\b|\bntd?\$?(?=\s*\d|\b)|dolar taiwan/],
  ["JPY", /\bjpy\b|\byen\b|¥/],
  ["KRW", /\bkrw\b|\bwon\b|₩/],
  ["SAR", /\bsar\b|riyal|\briyals?\b/],
  ["BND", /\bbnd\b|b\$|dolar brunei/],
  ["AED", /\baed\b|dirham/],
  ["EUR", /\beur\b|euro|€/],
  ["USD", /\busd\b|us ?\$|dolar|dollar|\$/],
  ["IDR", /\bidr\b|\brp|rupiah|juta|\bjt\b|ribu|\brb\b|\d(jt|rb)\b/],
];

/** What people are paid in where they do not say it. */
const currencyOf: Readonly<Record<string, string>> = {
  ID: "IDR",
  MY: "MYR",
  SG: "SGD",
  HK: "HKD",
  TW: "TWD",
  JP: "JPY",
  KR: "KRW",
  SA: "SAR",
  BN: "BND",
  AE: "AED",
};

const periods: readonly [WagePeriod, RegExp][] = [
  ["hour", /(\/|\bper |\bse|\ban? )\s*(jam|hour|hr)\b|\bhourly\b/],
  ["day", /(\/|\bper |\bse|\ba )\s*(hari|day)\b|\bharian\b|\bdaily\b/],
  ["week", /(\/|\bper |\bse|\ba )\s*(minggu|mgg|week)\b|\bmingguan\b|\bweekly\b/],
  ["month", /(\/|\bper |\bse|\ba )\s*(bulan|bln|month|mo)\b|\bbulanan\b|\bmonthly\b/],
];

/** A month in rupiah below this was meant otherwise: 2,75 without "juta". */
const LEAST_RUPIAH = 10_000;
const LEAST_MONTH_RUPIAH = 300_000;
const MOST = 2_000_000_000;

/** Reads a wage: `2,75 juta - 3,4 juta/bulan`, `160rb per hari`, `MYR 1700`, in the money of the country where none is named. */
export function readWage(typed: string, country: string): { value: Wage } | { problem: WageProblem } {
  const text = plainly(typed);
  const found = amountsIn(text);
  const [first, second] = found;
  if (first === undefined) return { problem: "no-number" };
  if (found.length > 2) return { problem: "several" };
  const currency = currencies.find(([, spelling]) => spelling.test(text))?.[0] ?? currencyOf[country];
  if (currency === undefined) return { problem: "currency" };
  const [low, high] = second === undefined ? [first, null] : [Math.min(first, second), Math.max(first, second)];
  if ((high ?? low) > MOST) return { problem: "too-high" };
  const period = periods.find(([, spelling]) => spelling.test(text))?.[0];
  if (low < (currency === "IDR" ? LEAST_RUPIAH : 1)) return { problem: "too-low" };
  if (currency === "IDR" && low < LEAST_MONTH_RUPIAH && (period === undefined || period === "month"))
    return { problem: period === undefined ? "period" : "too-low" };
  return {
    value: { wageMin: low, wageMax: high === low ? null : high, currency, wagePeriod: period ?? "month" },
  };
}

/** Reads a sum in rupiah; nothing, free and 0 are no sum at all. */
export function readRupiah(typed: string): number | undefined {
  const text = plainly(typed);
  if (/^(0|rp ?0|tidak ada|tdk ada|tidak|gratis|nol|nihil|none|nothing|free|-)[.!]?$/.test(text)) return 0;
  const [sum, another] = amountsIn(text);
  return sum === undefined || another !== undefined || sum > MOST ? undefined : Math.round(sum);
}

/** Every sum in a text, whole, with what stands behind it: 2,75 juta, 160rb, 1.700, 2-3 juta. */
function amountsIn(text: string): number[] {
  const found = [...text.matchAll(/(\d[\d.,]*)\s*(juta|jt|million|mio|ribu|rb|k\b|thousand)?/g)].map(
    ([, figures = "", word]) => ({ value: numberIn(figures), times: timesOf(word) }),
  );
  return found.flatMap(({ value, times }, at) => {
    if (value === undefined) return [];
    const behind = found[at + 1]?.times ?? 1;
    const factor = times === 1 && value < 1000 && behind > 1 ? behind : times;
    const sum = Math.round(value * factor);
    return sum > 0 ? [sum] : [];
  });
}

function timesOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^(juta|jt|million|mio)$/.test(word) ? 1_000_000 : 1000;
}

/** `1.700` and `1,700` are thousands, `2,75` and `2.75` are not. */
function numberIn(figures: string): number | undefined {
  const plain = figures.replace(/[.,]+$/, "");
  if (/^\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$/.test(plain))
    return Number(plain.replace(/[.,]\d{1,2}$/, "").replace(/[.,]/g, ""));
  if (/^\d+([.,]\d{1,2})?$/.test(plain)) return Number(plain.replace(",", "."));
  return undefined;
}

/** Reads how many are wanted: `4`, `4 orang`; a quota has no number. */
export function readOpenings(typed: string): { openings: number; byQuota: boolean } | undefined {
  const text = plainly(typed);
  if (/\b(kuota|quota)\b/.test(text)) return { openings: 0, byQuota: true };
  const [, figures = ""] =
    /^(\d[\d.]*)( (orang|org|posisi|lowongan|people|persons?|openings?))?[.!]?$/.exec(text) ?? [];
  const openings = Number(figures.replaceAll(".", ""));
  return openings >= 1 && openings <= 10_000 ? { openings, byQuota: false } : undefined;
}

/** Reads a length in months: `12`, `24 bulan`, `2 tahun`, `1,5 tahun`; none needed is 0. */
export function readMonths(typed: string, most: number): number | undefined {
  const text = plainly(typed);
  if (/^(tidak (perlu|ada|harus)|tanpa( pengalaman)?|none|no|not needed|fresh graduate)\b/.test(text)) return 0;
  const [, figures = "", unit] =
    /(\d+(?:[.,]\d)?)\s*(bulan|bln|months?|tahun|thn|th|years?)?/.exec(text.replace(/^minimal |^min\.? /, "")) ?? [];
  if (figures === "") return undefined;
  const months = Math.round(Number(figures.replace(",", ".")) * (/^(tahun|thn|th|year)/.test(unit ?? "") ? 12 : 1));
  return months >= 0 && months <= most ? months : undefined;
}

/** Reads ages: `18-35`, `18 sampai 35 tahun`, `minimal 18`, `18+`. */
export function readAges(typed: string): { minimumAge: number; maximumAge: number | null } | undefined {
  const found = (plainly(typed).match(/\d+/g) ?? []).map(Number);
  const [minimumAge, maximumAge = null, another] = found;
  if (minimumAge === undefined || another !== undefined) return undefined;
  const isRight = (age: number) => age >= 10 && age <= 70;
  if (!isRight(minimumAge) || (maximumAge !== null && (!isRight(maximumAge) || maximumAge < minimumAge)))
    return undefined;
  return { minimumAge, maximumAge };
}

/** Reads a list: one a line, or with commas or semicolons between. */
export function readList(typed: string): string[] | undefined {
  const items = typed
    .split(/[\n,;]+/)
    .map((item) =>
      item
        .trim()
        .replace(/^[-•*\d.)\s]+(?=\p{L})/u, "")
        .replace(/\s+/g, " "),
    )
    .filter(Boolean);
  return items.length === 0 || items.length > 20 || items.some((item) => item.length > 80) ? undefined : items;
}

/** Whether a text asks for money, or names money that somebody pays to get the work, and does not say that nobody does. */
export function asksForMoney(text: string): boolean {
  const plain = plainly(text);
  const names =
    /\b(bayar|membayar|dibayar(kan)? (oleh|pelamar)|transfer|deposit|uang (jaminan|muka|pangkal|administrasi)|biaya (pendaftaran|administrasi|admin|pelatihan|seragam|penempatan|proses)|pay (us|for|a|the)|fee)\b/;
  return names.test(plain) && !/\b(tanpa|tidak ada|tidak dipungut|gratis|bebas|no|free of|without)\b/.test(plain);
}
