// The cells of a list of certificates: what people write for a day, a result, a state, a level.
import { monthNamed, romanMonth } from "../candidates/month-names.ts";
import { addDays, type Day, dayOf } from "../platform/calendar.ts";
import type { CertificationState, IssuanceKind, Sex } from "../platform/generated/prisma/enums.ts";

/** Whether a day can stand here at all: no certificate is older, and none is issued so far ahead. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

export type DayProblem = "not-a-date" | "no-such-day" | "year-unlikely";

/**
 * Reads a day as spreadsheets have it: `2026-11-24`, `24-11-2026`, `24/11/26`, `24 November 2026`, or the number by
 * which a spreadsheet program keeps it. The day comes first wherever it can.
 */
export function readDay(written: string): { value: Day } | { problem: DayProblem } {
  const text = written.trim().replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2})?(\.\d+)?( ?(WIB|WITA|WIT|Z))?$/i, "");
  if (/^\d{5}([.,]\d+)?$/.test(text)) return likely(addDays("1899-12-30", Math.floor(Number(text.replace(",", ".")))));
  const parts = text.match(/\d+|\p{L}+/gu) ?? [];
  const [a = "", b = "", c = "", ...more] = parts.filter(
    (part) => !/^(tgl|tanggal|hari)$/i.test(part) && !isWeekday(part),
  );
  if (more.length > 0 || !/^\d{1,4}$/.test(a) || !/^\d{1,4}$/.test(c)) return { problem: "not-a-date" };
  const month = /^\d{1,2}$/.test(b) ? Number(b) : (monthNamed(b.toLowerCase()) ?? romanMonth(b.toLowerCase()));
  if (month === null) return { problem: "not-a-date" };
  const isYearFirst = a.length === 4;
  const year = fullYear(isYearFirst ? a : c);
  const day = Number(isYearFirst ? c : a);
  // Only where the day may come first can it have come second: a year is followed by its month.
  const read = dayOf(year, month, day) ?? (month > 12 && !isYearFirst ? dayOf(year, day, month) : null);
  return read === null ? { problem: "no-such-day" } : likely(read);
}

/** The same figures with day and month the other way round; undefined where that is no day. */
export function swappedDay(day: Day): Day | undefined {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return dayOf(year, date, month) ?? undefined;
}

function likely(day: Day): { value: Day } | { problem: DayProblem } {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { value: day } : { problem: "year-unlikely" };
}

function fullYear(figures: string): number {
  return figures.length <= 2 ? 2000 + Number(figures) : Number(figures);
}

function isWeekday(word: string): boolean {
  return /^(senin|selasa|rabu|kamis|jumat|jum|sabtu|minggu|ahad|mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(day)?$/i.test(
    word,
  );
}

type Result = "competent" | "notYetCompetent" | "absent";

/** A reader of words: the first list that holds what is written decides. */
function oneOf<Value extends string>(lists: Readonly<Record<Value, string>>) {
  const known = new Map<string, Value>(
    (Object.entries(lists) as [Value, string][]).flatMap(([value, words]) =>
      words.split(", ").map((word): [string, Value] => [bare(word), value]),
    ),
  );
  return (written: string): Value | undefined => known.get(bare(written));
}

function bare(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

export const readSex: (written: string) => Sex | undefined = oneOf<Sex>({
  male: "L, laki-laki, laki, lk, pria, cowok, male, m, man",
  female: "P, perempuan, pr, wanita, w, cewek, female, f, woman",
});

export const readResult: (written: string) => Result | undefined = oneOf<Result>({
  competent: "K, kompeten, competent, lulus, direkomendasikan, pass, passed, C",
  notYetCompetent:
    "BK, belum kompeten, belum, tidak kompeten, not yet competent, notYetCompetent, NYC, belum direkomendasikan, tidak lulus, not competent",
  absent: "TH, tidak hadir, absen, absent, no show, mangkir",
});

export const readState: (written: string) => CertificationState | undefined = oneOf<CertificationState>({
  registered: "registered, terdaftar, mendaftar, daftar, applied, application",
  scheduled:
    "scheduled, assessmentScheduled, assessment_scheduled, terjadwal, dijadwalkan, asesmen terjadwal, jadwal asesmen",
  competent: "competent, kompeten, K, menunggu sertifikat, waiting for certificate, proses penerbitan",
  notYetCompetent: "not_yet_competent, notYetCompetent, belum kompeten, BK",
  absent: "absent, tidak hadir, absen",
  issued:
    "issued, terbit, diterbitkan, aktif, active, berlaku, valid, masih berlaku, expiring, segera berakhir, expired, kedaluwarsa, kadaluarsa, habis, tidak berlaku lagi",
  revoked: "revoked, dicabut, pencabutan, dibatalkan, withdrawn by body",
  superseded: "superseded, diganti, digantikan, sudah diperpanjang, diperpanjang, renewed, replaced",
  withdrawn: "withdrawn, mundur, mengundurkan diri, batal daftar, cancelled",
});

export const readKind: (written: string) => IssuanceKind | undefined = oneOf<IssuanceKind>({
  initial: "initial, baru, pertama, awal, sertifikasi baru, new, first",
  renewal: "renewal, renewal_rcc, rcc, perpanjangan, perpanjang, sertifikasi ulang, resertifikasi, recertification",
  reassessment: "reassessment, asesmen ulang, uji ulang, ulang, retake, resit",
  duplicate: "duplicate, duplikat, pengganti, salinan, replacement, hilang",
});

const roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

/** A level of the national framework, 1 to 9: `2`, `II`, `Level 2`, `KKNI II`. */
export function readLevel(written: string): number | undefined {
  const text = bare(written).replace(/^(level|jenjang|kkni|kualifikasi|sertifikat)+/, "");
  const level = /^\d$/.test(text) ? Number(text) : roman.indexOf(text) + 1;
  return level >= 1 && level <= 9 ? level : undefined;
}

/** Bytes read in the wrong encoding, at some earlier time: `Maâ€™ruf`, `DÃ©sirÃ©e`, or signs that were lost. */
export function isGarbled(text: string): boolean {
  return /\ufffd|â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|\?\?/.test(text);
}

/** A cell of a file that was saved so that no formula starts in it has a mark in front; numbers as text have one, too. */
export function withoutMark(cell: string): string {
  return cell.replace(/^['’](?=[\s=+\-@\d＝＋－＠])/, "").trim();
}
