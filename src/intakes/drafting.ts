// An intake that is being opened: each answer is kept at once, and the next question is computed from what is there.
import { addDays, type Day, dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Intake } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { askedFields, columns, type DayField, dayFields, dayIn, type Facts, type Field, factsOf } from "./facts.ts";
import { outOfOrder } from "./order.ts";

export interface Draft {
  readonly programmeCode: string;
  readonly centreCode?: string;
  /** Whether it goes like the last one, moved; unanswered while it is asked */
  readonly like?: "last" | "anew";
  readonly facts: Partial<Facts>;
  /** The question that stands open although it was answered before */
  readonly again?: Field;
  /** A day that was said by how near it is, and asked about before it counts */
  readonly sure?: Day;
  readonly revision: number;
}

export type Question = "centre" | "like" | Field;

const KEPT_MS = 7 * 24 * 60 * 60_000;
/** What is announced needs time to be heard of, and to be registered for. */
const LEAST_DAYS_AHEAD = 28;
const LEAST_DAYS_OPEN = 7;

/** What somebody has begun, if that is not a week ago. */
export async function findDraft(
  { db, now }: Pick<Runtime, "now"> & { readonly db: Db },
  telegramId: number,
): Promise<Draft | undefined> {
  const row = await db.intakeDraft.findUnique({ where: { telegramId: BigInt(telegramId) } });
  if (!row || row.changedAt.getTime() < now().getTime() - KEPT_MS) return undefined;
  return { ...(row.answers as unknown as Omit<Draft, "revision">), revision: row.revision };
}

/** Keeps it, in place of whatever they had begun. */
export async function keepDraft(
  { db, now }: Pick<Runtime, "now"> & { readonly db: Db },
  telegramId: number,
  { revision, ...answers }: Draft,
): Promise<void> {
  const where = { telegramId: BigInt(telegramId) };
  const data = { answers: JSON.parse(JSON.stringify(answers)), revision, changedAt: now() };
  await db.intakeDraft.upsert({ where, create: { ...where, ...data }, update: data });
}

/** Throws it away; without one nothing happens. Resolves to whether there was one. */
export async function dropDraft(db: Db, telegramId: number, revision?: number): Promise<boolean> {
  const where = { telegramId: BigInt(telegramId), ...(revision === undefined ? {} : { revision }) };
  return (await db.intakeDraft.deleteMany({ where })).count > 0;
}

/** The question that stands open; undefined when all is answered. */
export function openQuestion(draft: Draft, hasLast: boolean): Question | undefined {
  if (draft.again) return draft.again;
  if (draft.centreCode === undefined) return "centre";
  if (draft.like === undefined && hasLast) return "like";
  return askedFields.find((field) => !isAnswered(draft.facts, field));
}

/** The question that is asked before this one; undefined where it is the first. */
export function questionBefore(
  question: Question,
  { hasLast, isCentreAsked }: { readonly hasLast: boolean; readonly isCentreAsked: boolean },
): Question | undefined {
  const all: Question[] = [
    ...(isCentreAsked ? ["centre" as const] : []),
    ...(hasLast ? ["like" as const] : []),
    ...askedFields,
  ];
  return all[all.indexOf(question) - 1];
}

/** The draft with a question open once more; what was answered behind it stays. */
export function reopened(draft: Draft, question: Question): Draft {
  if (question !== "centre" && question !== "like") return { ...draft, again: question };
  const { like: _, centreCode, ...rest } = draft;
  return question === "like" && centreCode !== undefined ? { ...rest, centreCode } : rest;
}

function isAnswered(facts: Partial<Facts>, field: Field): boolean {
  const [column] = columns(field);
  return column !== undefined && column in facts;
}

/** The last intake of a programme at a centre, by its start; null where there was none. */
export function lastIntake(db: Db, { programmeCode, centreCode }: Draft): Promise<Intake | null> {
  if (centreCode === undefined) return Promise.resolve(null);
  return db.intake.findFirst({ where: { programmeCode, centreCode, active: true }, orderBy: { startsOn: "desc" } });
}

/** The next number of a programme's intakes at a centre within the year of its start. */
export async function nextNumber(
  db: Db,
  { programmeCode, centreCode, facts }: Pick<Draft, "programmeCode" | "facts"> & { centreCode: string },
): Promise<number> {
  const year = Number((facts.startsOn ?? "").slice(0, 4));
  const where = {
    ...{ programmeCode, centreCode, active: true },
    startsOn: { gte: dateForDatabase(`${year}-01-01`), lt: dateForDatabase(`${year + 1}-01-01`) },
  };
  const those = await db.intake.aggregate({ where, _max: { number: true }, _count: true });
  return Math.max(those._max.number ?? 0, those._count) + 1;
}

/** The same facts, every day later by so many days; a registration that would be open already opens at once. */
export function movedBy(facts: Facts, days: number, today: Day): Facts {
  const moved = (day: Day | null) => (day === null ? null : addDays(day, days));
  const opens = moved(facts.registrationOpensOn);
  return {
    ...facts,
    startsOn: addDays(facts.startsOn, days),
    endsOn: addDays(facts.endsOn, days),
    registrationOpensOn: opens === null || opens <= today ? null : opens,
    registrationClosesOn: addDays(facts.registrationClosesOn, days),
    selectionOn: moved(facts.selectionOn),
    interviewOn: moved(facts.interviewOn),
  };
}

/** The next three starts of one like the last, by whole weeks: it begins after the last one ends, with time to register. */
export function nextStarts(last: Intake, today: Day): Day[] {
  const facts = factsOf(last);
  const least = Math.max(
    between(facts.startsOn, facts.endsOn) + 1,
    between(facts.registrationClosesOn, addDays(today, LEAST_DAYS_OPEN)),
  );
  const weeks = Math.max(1, Math.ceil(least / 7));
  return [weeks, weeks + 2, weeks + 4].map((each) => addDays(facts.startsOn, each * 7));
}

/** One like the last that starts on a day. */
export function likeLast(last: Intake, startsOn: Day, today: Day): Facts {
  const facts = factsOf(last);
  return { ...movedBy(facts, between(facts.startsOn, startsOn), today), number: null };
}

/** Without the days that lie behind: they are asked for. */
export function ahead(facts: Facts, today: Day): Partial<Facts> {
  const behind = dayFields.filter((field) => {
    const day = dayIn(facts, field);
    return day && day < today;
  });
  const gone = new Set<string>(behind.flatMap((field) => columns(field)));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !gone.has(name)));
}

/** What proposals are made from. */
export interface Proposing {
  readonly facts: Partial<Facts>;
  readonly last: Facts | undefined;
  readonly today: Day;
  readonly trainingDays: number | null;
}

/** Sensible answers to a question, for its buttons: days, figures, or a word that `readField` reads. */
export function proposalsFor(field: Field, asked: Proposing): string[] {
  return sensible(field, asked).filter((value) => !isDay(value) || fits(field, value, asked));
}

/** A day that would be taken as the answer, to show how one is written. */
export function exampleDay(field: DayField, asked: Proposing): Day {
  const { facts, today } = asked;
  const others = dayFields.flatMap((each) => dayIn(facts, each) ?? []);
  const usual = mondayFrom(addDays(today, LEAST_DAYS_AHEAD));
  const days = [...sensible(field, asked).filter(isDay), usual, ...others, today];
  return days.find((day) => fits(field, day, asked)) ?? usual;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

/** Ahead, and in order with the days that are known. */
function fits(field: Field, day: Day, { facts, today }: Proposing): boolean {
  const [column = ""] = columns(field);
  return day >= today && outOfOrder({ ...facts, [column]: day }, field) === undefined;
}

function sensible(field: Field, asked: Proposing): string[] {
  const { facts, last, today, trainingDays } = asked;
  const start = facts.startsOn;
  const before = (days: number) => (start === undefined ? [] : [addDays(start, -days)].filter((day) => day >= today));
  const asBefore = (day: Day | null | undefined) => (last && day && start ? before(between(day, last.startsOn)) : []);
  switch (field) {
    case "start": {
      const first = mondayFrom(addDays(today, LEAST_DAYS_AHEAD));
      return [first, addDays(first, 14), addDays(first, 28)];
    }
    case "end": {
      if (start === undefined) return [];
      const length = last ? between(last.startsOn, last.endsOn) : trainingDays === null ? 41 : weekdays(trainingDays);
      return [addDays(start, length)];
    }
    case "opens":
      return ["now", mondayFrom(addDays(today, 1))].filter(
        (day) => day === "now" || day <= (facts.registrationClosesOn ?? day),
      );
    case "closes": {
      const early = [...asBefore(last?.registrationClosesOn), ...before(14), ...before(10)];
      return distinct(early.length > 0 ? early : [...before(1), ...before(0)]);
    }
    case "test":
      return [...distinct([...asBefore(last?.selectionOn), ...before(7)]), "none"];
    case "interview": {
      const test = facts.selectionOn;
      return [...distinct([...(test ? [test, addDays(test, 1)] : before(6))]), "none"];
    }
    case "place":
      return ["none"];
    case "seats":
      return distinct([String(last?.seats ?? 16), "16", "20"]);
    case "reserves":
      return distinct([String(last?.reserves ?? 4), "0", "4", "8"]);
    case "needs":
    case "papers":
      return ["none"];
    case "number":
      return [];
    case "confirm":
      return ["7-3-1", "5-2", "3-1"];
    case "hour":
      return ["08.00", "07.30", "13.00"];
    case "hold":
      return ["24", "12", "48"];
  }
}

/** The day of a zone. */
export function todayIn({ now }: Pick<Runtime, "now">, zone: string): Day {
  return localDate(now(), zone);
}

function distinct(each: readonly string[]): string[] {
  return [...new Set(each)].slice(0, 4);
}

function between(first: Day, last: Day): number {
  return (dateForDatabase(last).getTime() - dateForDatabase(first).getTime()) / 86_400_000;
}

/** How many days later a training of so many days ends, at five a week, from a Monday on. */
function weekdays(days: number): number {
  return Math.floor((days - 1) / 5) * 7 + ((days - 1) % 5);
}

function mondayFrom(day: Day): Day {
  return addDays(day, (8 - dateForDatabase(day).getUTCDay()) % 7);
}
