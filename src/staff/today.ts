// What today asks of somebody of the staff: each line with the way to it. What asks nothing says nothing.
import type { InlineKeyboardButton } from "grammy/types";
import { correctionsOnDesk } from "../corrections/corrections.ts";
import { listIntakes } from "../intakes/standing.ts";
import { waitingReports } from "../jobs/reports.ts";
import { localDate } from "../platform/calendar.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { questionsOnDesk } from "../questions/questions.ts";
import type { Staff } from "../roles/gate.ts";
import { isWithin } from "../roles/reach.ts";
import { mayDo, type Reach, reachOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { seatsOnDesk } from "../seats/reading.ts";
import { undecidedOnDesk } from "../selection/undecided.ts";
import { button } from "../telegram/press.ts";
import { trainingOnDesk } from "../training/training.ts";
import { waitingButtons } from "../vacancies/messages.ts";
import { waitingIn } from "../vacancies/waiting.ts";
import { ownOf } from "./scope.ts";
import type { Print } from "./screens.ts";

/** One thing that today asks, and the button that leads to it. */
export interface Asks {
  readonly line: string;
  readonly button: InlineKeyboardButton;
}

type Part = (rt: Runtime, staff: Staff, print: Print) => Promise<readonly Asks[]>;

/** In the order in which they stand on the desk. */
const parts: readonly Part[] = [
  newcomers,
  selecting,
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
  const [row] = await rowsOf<{ lately: number; unseen: number }>(
    db,
    Prisma.sql`
    select count(*) filter (where r."submittedAt" > ${now()}::timestamptz - interval '24 hours')::int as lately,
      count(*) filter (where not exists (
        select from "StaffAct" a where a.act = 'registration-viewed' and a.subject = r.number
      ))::int as unseen
    from "Registration" r where r.state = 'submitted' and ${ownOf(reach)}`,
  );
  const { lately = 0, unseen = 0 } = row ?? {};
  if (lately + unseen === 0) return [];
  const line = words.html("staff-today-newcomers", { lately: figure(lately), unseen: figure(unseen) });
  const label = words.plain("staff-today-newcomers-button", { count: figure(Math.max(lately, unseen)) });
  return [{ line, button: button(label, "staff-list", "all.submitted.0") }];
}

/** Intakes that can no longer be registered for, where people wait for their selection; the near ones are `undecided`. */
async function selecting({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { total, rows } = await listIntakes(db, { which: "selecting", reach, now: now(), skip: 0, take: 100 });
  if (total === 0) return [];
  const people = rows.reduce((sum, { states }) => sum + (states.submitted ?? 0) + (states.invited ?? 0), 0);
  const line = words.html("staff-today-selecting", { count: figure(total), people: figure(people) });
  const label = words.plain("staff-today-selecting-button", { count: figure(total) });
  return [{ line, button: button(label, "intakes", "selecting.0") }];
}

/** What takes place on this day where it is held: tests, interviews, assessments; trainings that begin, registrations that end. */
async function ofToday({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const today = Prisma.sql`(${now()}::timestamptz at time zone c.zone)::date`;
  const onDay = Prisma.sql`(s."startsAt" at time zone c.zone)::date = ${today}`;
  const [row] = await rowsOf<Record<"tests" | "interviews" | "assessments" | "begin" | "close", number>>(
    db,
    Prisma.sql`
    with tests as (
      select s.stage from "SelectionSession" s join "Intake" i on i.id = s."intakeId" join "Centre" c on c.code = i."centreCode"
      where s."cancelledAt" is null and s."startsAt" > ${now()}::timestamptz - interval '2 days'
        and s."startsAt" < ${now()}::timestamptz + interval '2 days' and ${onDay} and ${isWithin(Prisma.sql`i."centreCode"`, reach)}
    )
    select (select count(*)::int from tests where stage = 'written') as tests,
      (select count(*)::int from tests where stage = 'interview') as interviews,
      (select count(*)::int from "AssessmentSession" s join "Centre" c on c.code = s."centreCode"
        where s.state = 'planned' and ${onDay} and ${isWithin(Prisma.sql`s."centreCode"`, reach)}) as assessments,
      (select count(*)::int from "Intake" i join "Centre" c on c.code = i."centreCode"
        where i.active and i."startsOn" = ${today} and ${isWithin(Prisma.sql`i."centreCode"`, reach)}) as begin,
      (select count(*)::int from "Intake" i join "Centre" c on c.code = i."centreCode"
        where i.active and i."closedAt" is null and i."registrationClosesOn" = ${today}
          and ${isWithin(Prisma.sql`i."centreCode"`, reach)}) as close`,
  );
  const ways = {
    tests: "select-today",
    interviews: "select-today",
    assessments: "assess",
    begin: "intakes",
    close: "intakes",
  } as const;
  const onlyOf: Partial<Record<keyof typeof ways, string>> = {
    tests: "written",
    interviews: "interview",
    begin: "begins.0",
    close: "closes.0",
  };
  return (Object.keys(ways) as (keyof typeof ways)[]).flatMap((what) => {
    const count = row?.[what] ?? 0;
    if (count === 0) return [];
    const label = words.plain(`staff-today-${what}-button`, { count: figure(count) });
    return [
      {
        line: words.html(`staff-today-${what}`, { count: figure(count) }),
        button: button(label, ways[what], onlyOf[what] ?? ""),
      },
    ];
  });
}

/** Seats that may stay empty: unanswered, on offer, or free without a reserve. */
async function seats({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { count, intakes } = await seatsOnDesk(db, reach, now());
  if (count === 0) return [];
  const label = words.plain("seats-today-button", { count: figure(count) });
  const line = words.html("seats-today", { count: figure(count), intakes: figure(intakes) });
  return [{ line, button: button(label, "seats") }];
}

/** Registrants of whom nothing is decided, and their training is near or has begun. */
async function undecided({ db, now }: Runtime, { reach }: Staff, { words }: Print): Promise<Asks[]> {
  const asks = await undecidedOnDesk(db, words, reach, now());
  return asks ? [asks] : [];
}

/** Classes of today whose attendance nobody has noted. */
async function trainings({ db, now }: Runtime, { reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const { count, begin } = await trainingOnDesk(db, reach, now());
  if (count === 0) return [];
  const label = words.plain("training-today-button", { count: figure(count) });
  const line = words.html("training-today", { count: figure(count), begin: figure(begin) });
  return [{ line, button: button(label, "training") }];
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
      button: button(label, "question-list"),
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
  return [{ line, button: button(label, "correction-list") }];
}

/** Broadcasts on their way, or held. */
async function broadcasts({ db }: Runtime, { held }: Staff, { words, figure }: Print): Promise<Asks[]> {
  if (!mayDo(held, "broadcast")) return [];
  const reach = reachOf(held, "broadcast");
  const all = reach === "everywhere";
  const [row] = await rowsOf<{ running: number; paused: number }>(
    db,
    Prisma.sql`
    select count(*) filter (where state = 'sending')::int as running, count(*) filter (where state = 'paused')::int as paused
    from "Broadcast" where state in ('sending', 'paused')
      and (${all} or (cardinality("centreCodes") > 0 and "centreCodes" <@ ${all ? [] : [...reach]}))`,
  );
  const { running = 0, paused = 0 } = row ?? {};
  if (running + paused === 0) return [];
  const line = words.html("staff-today-broadcasts", { running: figure(running), paused: figure(paused) });
  const label = words.plain("staff-today-broadcasts-button", { count: figure(running + paused) });
  return [{ line, button: button(label, "broadcast") }];
}

/** Companies and vacancies to look at, reports of vacancies, companies for which nobody can act yet. */
async function partners({ db, now }: Runtime, { held }: Staff, { words, figure }: Print): Promise<Asks[]> {
  if (!mayDo(held, "partners")) return [];
  const reach = reachOf(held, "partners");
  const { companies, vacancies } = await waitingIn(db, reach);
  const reports = await db.vacancyReport.count({ where: waitingReports(reach) });
  const alone = await companiesAlone(db, reach, now());
  const [look] = waitingButtons(words, { companies: "0", vacancies: figure(vacancies) });
  const [check] = waitingButtons(words, { companies: figure(companies), vacancies: "0" });
  const report = button(words.plain("jobs-reports-home-button", { count: figure(reports) }), "posting-reports");
  const call = button(words.plain("staff-today-alone-button", { count: figure(alone) }), "partner-list", "verified");
  return [
    ...(reports > 0 ? [{ line: words.html("staff-today-reports", { count: figure(reports) }), button: report }] : []),
    ...(look ? [{ line: words.html("staff-today-vacancies", { count: figure(vacancies) }), button: look }] : []),
    ...(check ? [{ line: words.html("staff-today-companies", { count: figure(companies) }), button: check }] : []),
    ...(alone > 0 ? [{ line: words.html("staff-today-alone", { count: figure(alone) }), button: call }] : []),
  ];
}

/** Companies that were verified and have nobody who acts for them, or was asked to. */
async function companiesAlone(db: Runtime["db"], reach: Reach, now: Date): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    Prisma.sql`
    select count(*)::int as count from "Company" co
    where co.state = 'verified' and (${reach === "everywhere"} or co."centreCode" = any(${reach === "everywhere" ? [] : [...reach]}))
      and not exists (select from "HeldRole" h where h."companyCode" = co.code and h."takenAt" is null)
      and not exists (
        select from "Invitation" i where i."companyCode" = co.code and i."expiresAt" > ${now}::timestamptz
          and i."usedAt" is null and i."withdrawnAt" is null and i."declinedAt" is null
      )`,
  );
  return row?.count ?? 0;
}

/** What went wrong since yesterday: spreadsheets that were refused or wait, messages that Telegram would not take. */
async function wrong({ db, now }: Runtime, { held, reach }: Staff, { words, figure }: Print): Promise<Asks[]> {
  const centres = reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
  const since = new Date(now().getTime() - 24 * 60 * 60_000);
  const asks: Asks[] = [];
  if (mayDo(held, "import")) {
    const of = { companyCode: null, ...centres, at: { gte: since } };
    const refused = await db.spreadsheetImport.count({ where: { ...of, state: "refused" } });
    const waiting = await db.spreadsheetImport.count({ where: { ...of, state: "previewed" } });
    const way = button(words.plain("staff-today-imports-button", { count: figure(refused + waiting) }), "import");
    if (refused + waiting > 0)
      asks.push({
        line: words.html("staff-today-imports", { refused: figure(refused), waiting: figure(waiting) }),
        button: way,
      });
  }
  if (reach !== "everywhere") return asks;
  const { halted, refused } = await undelivered(db, since);
  if (halted + refused === 0) return asks;
  const label = words.plain("staff-today-undelivered-button", { count: figure(halted + refused) });
  const line = words.html("staff-today-undelivered", { refused: figure(refused), halted: figure(halted) });
  return [...asks, { line, button: button(label, "staff-undelivered") }];
}

/** How many of the newest messages Telegram refused since a moment, and how many subjects are halted. */
async function undelivered(db: Runtime["db"], since: Date): Promise<{ halted: number; refused: number }> {
  const [row] = await rowsOf<{ halted: number; refused: number }>(
    db,
    Prisma.sql`
    select (select count(*)::int from "DeliveryHalt") as halted, count(*)::int as refused
    from "Delivery" d
    where d.id > (select coalesce(max(l.id), 0) - 50000 from "Delivery" l) and d.state = 'refused'
      and d."notBefore" > ${since}::timestamptz`,
  );
  return row ?? { halted: 0, refused: 0 };
}

/** The same one by one: of which sort, since when, why; at most ten of each. */
export async function undeliveredOf({ db, now }: Pick<Runtime, "db" | "now">): Promise<{
  halts: { kind: string; reason: string; at: Date }[];
  refused: { kind: string; reason: string; count: number }[];
}> {
  const since = new Date(now().getTime() - 24 * 60 * 60_000);
  const halts = await db.deliveryHalt.findMany({ orderBy: { at: "desc" }, take: 10 });
  const refused = await rowsOf<{ kind: string; reason: string; count: number }>(
    db,
    Prisma.sql`
    select d.kind, coalesce(d.reason, '–') as reason, count(*)::int as count from "Delivery" d
    where d.id > (select coalesce(max(l.id), 0) - 50000 from "Delivery" l) and d.state = 'refused'
      and d."notBefore" > ${since}::timestamptz
    group by 1, 2 order by count(*) desc limit 10`,
  );
  return { halts, refused };
}

/** The day it is at the operator's. */
export function todayAt({ now, config }: Pick<Runtime, "now" | "config">): string {
  return localDate(now(), config.zone);
}
