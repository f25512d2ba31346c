// What today asks of somebody of the staff: each line with the way to it. What asks nothing says nothing.
import type { InlineKeyboardButton } from "grammy/types";
import { listSessions } from "../assessments/sessions.ts";
import { broadcastsUnderWay } from "../broadcasts/broadcasts.ts";
import { companiesAlone } from "../companies/companies.ts";
import { correctionsOnDesk } from "../corrections/corrections.ts";
import { importsOnDesk } from "../imports/imports.ts";
import { listIntakes } from "../intakes/standing.ts";
import { waitingReports } from "../jobs/reports.ts";
import { localDate } from "../platform/calendar.ts";
import { questionsOnDesk } from "../questions/questions.ts";
import type { Staff } from "../roles/gate.ts";
import { reachFor } from "../roles/one-centre.ts";
import type { Runtime } from "../runtime.ts";
import { seatsOnDesk } from "../seats/reading.ts";
import { testsToday } from "../selection/selection.ts";
import { undecidedOnDesk } from "../selection/undecided.ts";
import { uninvitedOnDesk } from "../selection/uninvited.ts";
import { button } from "../telegram/press.ts";
import { trainingOnDesk } from "../training/training.ts";
import { waitingButtons } from "../vacancies/messages.ts";
import { waitingIn } from "../vacancies/waiting.ts";
import { freshCounts } from "./fresh.ts";
import type { Fresh } from "./scope.ts";
import type { Print } from "./screens.ts";
import { refusedIn, undeliveredOf } from "./undelivered.ts";

/** One thing that today asks, and the buttons that lead to it: each opens a list of as many as it says. */
export interface Asks {
  readonly line: string;
  readonly buttons: readonly InlineKeyboardButton[];
}

type Part = (rt: Runtime, staff: Staff, print: Print) => Promise<readonly Asks[]>;

/** In the order in which they stand on the desk. */
const parts: readonly Part[] = [
  newcomers,
  selecting,
  uninvited,
  ofToday,
  undecided,
  seats,
  trainings,
  questions,
  corrections,
  broadcasts,
  partners,
  wrong,
];

/** Everything that today asks of them. */
export async function asksOfToday(rt: Runtime, staff: Staff, print: Print): Promise<Asks[]> {
  return (await Promise.all(parts.map((part) => part(rt, staff, print)))).flat();
}

/** Who registered since yesterday, and who waits without anybody having looked. */
async function newcomers({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { lately, unseen } = await freshCounts(db, reach, now());
  if (lately + unseen === 0) return [];
  const way = (which: Fresh, count: number) =>
    count === 0
      ? []
      : [button(words.plain(`staff-today-${which}-button`, { count: figure(count) }), "staff-list", `all.${which}.0`)];
  return [
    {
      line: words.html("staff-today-newcomers", { lately: figure(lately), unseen: figure(unseen) }),
      buttons: [...way("lately", lately), ...way("unseen", unseen)],
    },
  ];
}

/** Intakes that can no longer be registered for, where people wait for their selection; the near ones are `undecided`. */
async function selecting({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { total, rows } = await listIntakes(db, { which: "selecting", reach, now: now(), skip: 0, take: 100 });
  if (total === 0) return [];
  const people = rows.reduce((sum, { states }) => sum + (states.submitted ?? 0) + (states.invited ?? 0), 0);
  const line = words.html("staff-today-selecting", { count: figure(total), people: figure(people) });
  const label = words.plain("staff-today-selecting-button", { count: figure(total) });
  return [{ line, buttons: [button(label, "intakes", "selecting.0")] }];
}

/** What takes place on this day where it is held: tests, interviews, assessments; trainings that begin, registrations that end. */
async function ofToday({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const one = { reach, now: now(), skip: 0, take: 1 };
  const tests = await testsToday(db, reach, now());
  const assessments = await listSessions(db, { ...one, which: "today" });
  const begin = await listIntakes(db, { ...one, which: "begins" });
  const close = await listIntakes(db, { ...one, which: "closes" });
  const testsOf = (which: "written" | "interview") => tests.filter(({ stage }) => stage === which).length;
  const all = [
    ["tests", testsOf("written"), "select-today", "written"],
    ["interviews", testsOf("interview"), "select-today", "interview"],
    ["assessments", assessments.total, "assess", "today.0"],
    ["begin", begin.total, "intakes", "begins.0"],
    ["close", close.total, "intakes", "closes.0"],
  ] as const;
  return all.flatMap(([what, count, act, argument]) => {
    const label = words.plain(`staff-today-${what}-button`, { count: figure(count) });
    const line = words.html(`staff-today-${what}`, { count: figure(count) });
    return count === 0 ? [] : [{ line, buttons: [button(label, act, argument)] }];
  });
}

/** Seats that may stay empty: unanswered, on offer, or free without a reserve. */
async function seats({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { count, intakes } = await seatsOnDesk(db, reach, now());
  if (count === 0) return [];
  const label = words.plain("seats-today-button", { count: figure(count) });
  const line = words.html("seats-today", { count: figure(count), intakes: figure(intakes) });
  return [{ line, buttons: [button(label, "seats", "risk.0")] }];
}

/** Tests and interviews of this week, and people who are not invited to them. */
async function uninvited({ db, now }: Runtime, { reach }: Staff, { words }: Print): Promise<Asks[]> {
  const asks = await uninvitedOnDesk(db, words, reach, now());
  return asks ? [asks] : [];
}

/** Registrants of whom nothing is decided, and their training is near or has begun. */
async function undecided({ db, now }: Runtime, { reach }: Staff, { words }: Print): Promise<Asks[]> {
  const asks = await undecidedOnDesk(db, words, reach, now());
  return asks ? [asks] : [];
}

/** Classes of today whose attendance nobody has noted, and those that are over without anybody having noted how they ended. */
async function trainings({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { open, begin, ended } = await trainingOnDesk(db, reach, now());
  const ask = (line: string, label: string, which: string) => ({
    line,
    buttons: [button(label, "training", `${which}.0`)],
  });
  const counts = { count: figure(open), begin: figure(begin) };
  const today = ask(words.html("training-today", counts), words.plain("training-today-button", counts), "open");
  const past = { count: figure(ended) };
  const over = ask(words.html("training-ended", past), words.plain("training-ended-button", past), "ended");
  return [...(open > 0 ? [today] : []), ...(ended > 0 ? [over] : [])];
}

/** Questions that nobody has answered, and since when the oldest waits. */
async function questions({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { count, oldest } = await questionsOnDesk(db, reach);
  if (count === 0) return [];
  const hours = oldest ? Math.floor((now().getTime() - oldest.getTime()) / 3_600_000) : 0;
  const age = words.plain(hours < 1 ? "staff-today-just-now" : hours < 48 ? "staff-today-hours" : "staff-today-days", {
    hours: figure(hours),
    days: figure(Math.floor(hours / 24)),
  });
  const label = words.plain("staff-today-questions-button", { count: figure(count) });
  return [
    {
      line: words.html("staff-today-questions", { count: figure(count), age }),
      buttons: [button(label, "question-list")],
    },
  ];
}

/** Facts that people say are wrong, and of how many the time to decide is over. */
async function corrections({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { count, overdue, hours } = await correctionsOnDesk(db, reach, now());
  if (count === 0) return [];
  const left = hours === undefined ? "none" : String(hours);
  const line = words.html("corrections-today", { count: figure(count), overdue, hours: left });
  const label = words.plain("corrections-desk-button", { count: figure(count) });
  return [{ line, buttons: [button(label, "correction-list")] }];
}

/** Broadcasts on their way, or held. */
async function broadcasts({ db }: Runtime, staff: Staff, { words, figure }: Print): Promise<Asks[]> {
  const reach = reachFor(staff, "broadcast");
  if (reach.length === 0) return [];
  const { sending, paused } = await broadcastsUnderWay(db, reach);
  if (sending + paused === 0) return [];
  const line = words.html("staff-today-broadcasts", { running: figure(sending), paused: figure(paused) });
  const label = words.plain("staff-today-broadcasts-button", { count: figure(sending + paused) });
  return [{ line, buttons: [button(label, "broadcast", "running.0")] }];
}

/** Companies and vacancies to look at, reports of vacancies, companies for which nobody can act yet. */
async function partners({ db, now }: Runtime, staff: Staff, { words, figure }: Print): Promise<Asks[]> {
  const reach = reachFor(staff, "partners");
  if (reach.length === 0) return [];
  const { companies, vacancies } = await waitingIn(db, reach);
  const reports = await db.vacancyReport.count({ where: waitingReports(reach) });
  const { total: alone } = await companiesAlone(db, { reach, now: now(), page: 0, pageSize: 1 });
  const look = waitingButtons(words, { companies: "0", vacancies: figure(vacancies) });
  const check = waitingButtons(words, { companies: figure(companies), vacancies: "0" });
  const report = button(words.plain("jobs-reports-home-button", { count: figure(reports) }), "posting-reports");
  const call = button(words.plain("staff-today-alone-button", { count: figure(alone) }), "partner-list", "alone");
  return [
    ...(reports > 0
      ? [{ line: words.html("staff-today-reports", { count: figure(reports) }), buttons: [report] }]
      : []),
    ...(vacancies > 0
      ? [{ line: words.html("staff-today-vacancies", { count: figure(vacancies) }), buttons: look }]
      : []),
    ...(companies > 0
      ? [{ line: words.html("staff-today-companies", { count: figure(companies) }), buttons: check }]
      : []),
    ...(alone > 0 ? [{ line: words.html("staff-today-alone", { count: figure(alone) }), buttons: [call] }] : []),
  ];
}

/** What went wrong since yesterday: spreadsheets that were refused or wait, messages that Telegram would not take. */
async function wrong(rt: Runtime, staff: Staff, { words, figure }: Print): Promise<Asks[]> {
  const asks: Asks[] = [];
  const importing = reachFor(staff, "import");
  if (importing.length > 0) {
    const { refused, waiting } = await importsOnDesk(rt.db, importing, rt.now());
    const label = words.plain("staff-today-imports-button", { count: figure(refused + waiting) });
    const line = words.html("staff-today-imports", { refused: figure(refused), waiting: figure(waiting) });
    if (refused + waiting > 0) asks.push({ line, buttons: [button(label, "import-list")] });
  }
  if (staff.reach !== "everywhere") return asks;
  const undelivered = await undeliveredOf(rt);
  const [refused, halted] = [refusedIn(undelivered), undelivered.halts.length];
  if (halted + refused === 0) return asks;
  const label = words.plain("staff-today-undelivered-button", { count: figure(halted + refused) });
  const line = words.html("staff-today-undelivered", { refused: figure(refused), halted: figure(halted) });
  return [...asks, { line, buttons: [button(label, "staff-undelivered")] }];
}

/** The day it is at the operator's. */
export function todayAt({ now, config }: Pick<Runtime, "now" | "config">): string {
  return localDate(now(), config.zone);
}
