// What staff answer to each question about a certificate: read, or one sentence about what is wrong with it.
import { readBirthDate } from "../candidates/birth-date.ts";
import { readFullName } from "../candidates/full-name.ts";
import { monthNamed } from "../candidates/month-names.ts";
import { readNik } from "../candidates/nik.ts";
import { type Day, dayOf } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { certificateKey } from "./numbers.ts";
import type { Draft, Field } from "./recording-draft.ts";

export type Problem =
  | "name"
  | "birth-date"
  | "nik"
  | "nik-rounded"
  | "nik-birth-date"
  | "number"
  | "registration-no"
  | "day"
  | "day-future"
  | "day-before-birth"
  | "until-before-issued"
  | "reason"
  | "choose";

/** How long a reason may be: the person reads it on a small screen. */
const LONGEST_REASON = 300;
const LONGEST_NUMBER = 60;
const none = /^(-|–|tidak ada|tdk ada|belum ada|kosong|none|no|nihil|lewati|skip)$/;

/** Reads a typed answer. Dates are days as `2026-11-24`, numbers stay as they are printed. */
export function readAnswer(
  field: Field,
  typed: string,
  { draft, today }: { draft: Draft; today: Day },
): { readonly value: string } | { readonly problem: Problem } {
  const text = typed.replace(/\s+/g, " ").trim();
  switch (field) {
    case "name": {
      const read = readFullName(typed);
      return "value" in read ? read : { problem: "name" };
    }
    case "birthDate": {
      const read = readBirthDate(typed, today);
      return "value" in read ? read : { problem: "birth-date" };
    }
    case "nik":
      return none.test(plainly(text)) && draft.errand === "new" ? { value: "" } : readIdentity(text, draft, today);
    case "number": {
      const isNumber = text.length <= LONGEST_NUMBER && certificateKey(text) !== undefined;
      return isNumber ? { value: text } : { problem: "number" };
    }
    case "registrationNo":
      if (none.test(plainly(text)) && draft.errand !== "correct") return { value: "" };
      return text.length <= LONGEST_NUMBER && /\d/.test(text) ? { value: text } : { problem: "registration-no" };
    case "issuedOn":
    case "validUntil":
      return judgeDay(field, readDay(text), draft, today);
    case "reason": {
      const isReason = /\p{L}{3}/u.test(text) && text.length <= LONGEST_REASON && !text.startsWith("/");
      return isReason ? { value: text } : { problem: "reason" };
    }
    default:
      return { problem: "choose" };
  }
}

function readIdentity(text: string, { answers, errand }: Draft, today: Day) {
  const read = readNik(text, today);
  if ("problem" in read) return { problem: read.problem === "rounded" ? "nik-rounded" : "nik" } as const;
  const { value, birthDates } = read.value;
  const born = answers.birthDate;
  if (errand === "new" && born !== undefined && !birthDates.includes(born))
    return { problem: "nik-birth-date" } as const;
  return { value };
}

function judgeDay(field: "issuedOn" | "validUntil", day: Day | undefined, { answers }: Draft, today: Day) {
  if (day === undefined) return { problem: "day" } as const;
  if (field === "issuedOn" && day > today) return { problem: "day-future" } as const;
  if (answers.birthDate !== undefined && day <= answers.birthDate) return { problem: "day-before-birth" } as const;
  const { issuedOn } = answers;
  if (field === "validUntil" && issuedOn !== undefined && day < issuedOn)
    return { problem: "until-before-issued" } as const;
  return { value: day };
}

/** A day as people write it, the day first: 24-11-2026, 24/11/26, 24 November 2026, 2026-11-24. */
export function readDay(typed: string): Day | undefined {
  const text = plainly(typed);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined;
  const figures = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(text);
  if (figures) return dayOf(yearOf(figures[3]), Number(figures[2]), Number(figures[1])) ?? undefined;
  const words = /^(\d{1,2})[\s-]*([a-z]{3,12})\.?[\s-]*(\d{4}|\d{2})$/.exec(text);
  const month = words?.[2] === undefined ? null : monthNamed(words[2]);
  return words && month !== null ? (dayOf(yearOf(words[3]), month, Number(words[1])) ?? undefined) : undefined;
}

function yearOf(written = ""): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}
