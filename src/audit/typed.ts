// A filter of the audit trail as people type it: a name or an id, an act, a day; several with commas between.
import { monthNamed } from "../candidates/month-names.ts";
import { addDays, type Day, dayOf, localDate } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Words } from "../telegram/texts.ts";
import { actNames } from "./audit.ts";
import type { Filter, WantedAct } from "./filter.ts";

const daysAgo: Readonly<Record<string, number>> = {
  "hari ini": 0,
  today: 0,
  kemarin: 1,
  yesterday: 1,
};

interface Known {
  readonly words: Words;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly now: Date;
  readonly zone: string;
}

/** Reads what was typed; undefined when a part of it names nothing, or names several. */
export function readTyped(typed: string, known: Known): Filter | undefined {
  let filter: Filter = {};
  for (const part of typed.slice(0, 200).split(/[,;]/).map(plainly).filter(Boolean)) {
    const read = readDay(part, localDate(known.now, known.zone)) ?? readAct(part, known) ?? readPerson(part, known);
    if (!read) return undefined;
    filter = { ...filter, ...read };
  }
  return filter;
}

/** `kemarin`, `24-11-2026`, `24 nov`, `2026-11-24`; without a year, the last such day. */
function readDay(part: string, today: Day): Filter | undefined {
  const ago = daysAgo[part];
  if (ago !== undefined) return { day: addDays(today, -ago) };
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(part) ?? [];
  if (isoYear !== undefined) return asDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, number, monthWord = "", yearWord] =
    /^(\d{1,2})[-/. ]+(\d{1,2}|\p{L}{3,9})(?:[-/. ]+(\d{4}))?$/u.exec(part) ?? [];
  if (number === undefined) return undefined;
  const month = /^\d/.test(monthWord) ? Number(monthWord) : monthNamed(monthWord);
  if (month === null) return undefined;
  if (yearWord !== undefined) return asDay(Number(yearWord), month, Number(number));
  const thisYear = Number(today.slice(0, 4));
  const read = asDay(thisYear, month, Number(number));
  return read?.day !== undefined && read.day > today ? asDay(thisYear - 1, month, Number(number)) : read;
}

function asDay(year: number, month: number, number: number): Filter | undefined {
  const day = year >= 2000 && year < 2100 ? dayOf(year, month, number) : null;
  return day === null ? undefined : { day };
}

function readAct(part: string, { words }: Known): Filter | undefined {
  const acts: readonly WantedAct[] = [...actNames, "all"];
  const labels = acts.map((act) => ({ act, label: plainly(words.plain(`audit-act-${act}`)) }));
  const act = theOne(labels, part, ({ label }) => label)?.act;
  return act && { act };
}

function readPerson(part: string, { people }: Known): Filter | undefined {
  if (/^\d{4,15}$/.test(part)) return { person: Number(part) };
  const person = theOne(people, part, ({ name }) => plainly(name))?.id;
  return person === undefined ? undefined : { person };
}

/** The one that is called so, or else the only one whose name holds it. */
function theOne<T>(all: readonly T[], part: string, nameOf: (one: T) => string): T | undefined {
  const exact = all.find((one) => nameOf(one) === part);
  if (exact || part.length < 3) return exact;
  const [only, another] = all.filter((one) => nameOf(one).includes(part));
  return another ? undefined : only;
}
