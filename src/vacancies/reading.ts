// Reads what people write of a vacancy: wages, sums, ages, times, schools and lists. Each gives a value, or what is wrong with it.
import { readDay } from "../assessments/days.ts";
import { type Education, educations, readEducation } from "../candidates/education.ts";
import { addDays, type Day, dayOf } from "../platform/calendar.ts";
import type { WagePeriod } from "../platform/generated/prisma/enums.ts";
import { plainly } from "../platform/typed-text.ts";
import { withDigits } from "./number-words.ts";

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
  const currency = currencyIn(text) ?? currencyOf[country];
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

/** The money that a plain text names, if it does. */
export function currencyIn(text: string): string | undefined {
  return currencies.find(([, spelling]) => spelling.test(text))?.[0];
}

/** Whether an answer says that there is none: tidak ada, belum, no, nothing, - */
export function isNone(typed: string): boolean {
  return /^((tidak|tdk|tak|ga|gak|nggak|ngga|enggak|belum|blm)( (ada|perlu|usah|tahu|bayar|membayar|diminta|dipungut))?( biaya| apa[- ]?apa| apapun)?|no|nope|none|nothing|not (yet|needed|known)|nil|nihil|nol|kosong|gratis|free|skip|lewati|-+|0|rp ?0)[.!]?$/.test(
    plainly(typed),
  );
}

/** Reads a sum in rupiah; nothing, free and 0 are no sum at all. */
export function readRupiah(typed: string): number | undefined {
  const text = plainly(typed);
  if (isNone(text)) return 0;
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

/** Reads how many are wanted: `4`, `4 orang`, `tiga orang`; a quota has no number. */
export function readOpenings(typed: string): { openings: number; byQuota: boolean } | undefined {
  const text = withDigits(plainly(typed));
  if (/\b(kuota|quota)\b/.test(text)) return { openings: 0, byQuota: true };
  const [, figures = ""] =
    /^(?:(?:butuh|perlu|cari|mencari|untuk|kami butuh|we need|need) )?(\d[\d.]*)( (orang|org|posisi|lowongan|pekerja|karyawan|people|persons?|openings?|workers?))?( saja)?[.!]?$/.exec(
      text,
    ) ?? [];
  const openings = Number(figures.replaceAll(".", ""));
  return openings >= 1 && openings <= 10_000 ? { openings, byQuota: false } : undefined;
}

const beforeMonths =
  /^(?:(?:kontrak(?:nya)?|selama|lamanya|minimal|min\.?|paling sedikit|sekitar|at least|about|for) )*/;

/**
 * Reads one length in months: `12`, `24 bulan`, `kontrak 2 tahun`, `1,5 tahun`, `1 tahun 6 bulan`; none needed is 0. Two
 * lengths, as in 18-35, are none.
 */
export function readMonths(typed: string, most: number): number | undefined {
  const text = withDigits(plainly(typed).replace(/\(.*?\)/g, " "))
    .trim()
    .replace(beforeMonths, "");
  if (isNone(text) || /^(tidak (perlu|ada|harus)|tanpa( pengalaman)?|none|no|not needed|fresh graduate)\b/.test(text))
    return 0;
  const bare = /^\d+$/.exec(text)?.[0];
  const [, years, , only] = /^(\d+(?:[.,]\d)?) ?(tahun|taun|thn|th|years?|yrs?)\b(.*)$/.exec(text) ?? [];
  const [, extra, rest] = /^(?: dan| and)? (\d+) ?(?:bulan|bln|months?)\b(.*)$/.exec(only ?? "") ?? [];
  const [, alone, after] = /^(\d+) ?(?:bulan|bln|months?)\b(.*)$/.exec(text) ?? [];
  const behind = rest ?? (extra === undefined ? (only ?? after ?? "") : "");
  if (/\d/.test(behind)) return undefined;
  const months =
    years === undefined
      ? Number(bare ?? alone ?? Number.NaN)
      : Math.round(Number(years.replace(",", ".")) * 12) + Number(extra ?? 0);
  return months >= 0 && months <= most ? months : undefined;
}

/** Reads the kind of a contract: as its button says, or kontrak, tetap, harian, magang. */
export function readContract(typed: string): "PKWT" | "PKWTT" | "harian" | "magang" | undefined {
  const plain = plainly(typed);
  if (/\b(pkwtt|tetap|permanent|permanen)\b/.test(plain)) return "PKWTT";
  if (/\b(harian|daily|lepas|freelance)\b/.test(plain)) return "harian";
  if (/\b(magang|intern(ship)?|apprentice(ship)?)\b/.test(plain)) return "magang";
  return /\b(pkwt|kontrak|contract|fixed)\b/.test(plain) ? "PKWT" : undefined;
}

/** Whether a text is about the hours or days of work. */
export function saysHours(typed: string): boolean {
  return /\b(jam|pukul|pagi|siang|sore|malam|shif\w*|hari|seminggu|hours?|days?|weeks?|am|pm)\b|\d[.:]\d{2}/.test(
    plainly(typed),
  );
}

/** Reads the lowest school that is enough: `SMP`, `minimal sma`, `sma/smk` is the lower of both. */
export function readSchool(typed: string): Education | undefined {
  if (isNone(typed) || /^(bebas|semua|any|tidak disyaratkan|tanpa ijazah)\b/.test(plainly(typed))) return "none";
  const read = plainly(typed)
    .split(/[/,;]|\b(?:atau|dan|or|sampai|hingga)\b/)
    .filter((part) => part.trim() !== "")
    .map((part) => readEducation(part));
  const found = read.flatMap((each) => ("value" in each ? [each.value] : []));
  if (found.length < read.length) return undefined;
  return educations.find((education) => found.includes(education));
}

/** Reads a day that is still to come as people say it: 20 Desember, 2 minggu lagi, akhir bulan; undefined for anything else. */
export function readComingDay(typed: string, today: Day): Day | undefined {
  const text = withDigits(plainly(typed)).replace(/[.!]$/, "");
  const [, count, unit = ""] =
    /^(?:dalam |in )?(\d{1,3}) ?(hari|minggu|mgg|bulan|bln|days?|weeks?|months?)(?: (?:lagi|ke depan|dari sekarang|from now))?$/.exec(
      text,
    ) ?? [];
  if (count !== undefined) {
    const [year = 0, month = 0, day = 0] = today.split("-").map(Number);
    if (/^(bulan|bln|month)/.test(unit)) return inMonth(year, month + Number(count), day);
    return addDays(today, Number(count) * (/^(hari|day)/.test(unit) ? 1 : 7));
  }
  if (/^(akhir bulan( ini)?|end of (the|this) month)$/.test(text)) {
    const [year = 0, month = 0] = today.split("-").map(Number);
    return inMonth(year, month, 31);
  }
  return readDay(typed, today, "next");
}

/** That day of a month, which may be beyond the year's end; the last one where the month is shorter. */
function inMonth(year: number, month: number, day: number): Day | undefined {
  const [theYear, theMonth] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  for (let last = day; last > 27; last -= 1) {
    const found = dayOf(theYear, theMonth, last);
    if (found) return found;
  }
  return dayOf(theYear, theMonth, day) ?? undefined;
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

/** Whether a text asks for money, or names money that somebody pays to get the work, and does not say there that nobody does. */
export function asksForMoney(text: string): boolean {
  const clauses = plainly(text).split(/[,;\n!?]|\.(?!\d)|\b(?:tapi|tetapi|namun|but)\b/);
  return clauses.some((clause) => (payWords.test(clause) || whoPays.test(clause)) && !nobodyPays.test(clause));
}

const payWords =
  /\b(bayar|membayar|dibayar(kan)? (oleh|pelamar)|transfer|deposit|potong gaji|potongan gaji|uang (jaminan|muka|pangkal|administrasi|seragam)|biaya (pendaftaran|administrasi|admin|pelatihan|seragam|penempatan|proses)|pay (us|for|a|the)|fee)\b/;
const whoPays =
  /\b(ditanggung|dibeli|dibayar|beli|membeli|setor|menyetor|iuran)\b.*\b(pelamar|peserta|pekerja|calon|karyawan|sendiri)\b|\b(pelamar|peserta|pekerja|calon|karyawan)\b.*\b(menanggung|beli|membeli|setor|menyetor|iuran)\b/;
const nobodyPays =
  /\b(tanpa|tidak ada|tidak (usah|perlu|boleh)?\s?(dipungut|bayar|membayar)|gratis|bebas|no|free of|without)\b/;
