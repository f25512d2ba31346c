// Who applied, for a recruiter: vacancy by vacancy, how they stand, and each list eight a page.

import type { HearRecruiter } from "../companies/gate.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { show } from "../telegram/screen.ts";
import { stateText } from "../vacancies/card.ts";
import { titleOf } from "../vacancies/print.ts";
import { asVacancies, vacancyParts } from "../vacancies/vacancies.ts";
import { isAgreed } from "./applications.ts";
import type { OnVacancy } from "./desk.ts";
import { isHeld } from "./holding.ts";
import { naming } from "./print.ts";
import { isWindowOpen } from "./shared.ts";
import type { JobApplicationState } from "./states.ts";

const states = [
  "applied",
  "shortlisted",
  "interview",
  "offered",
  "hired",
  "rejected",
  "withdrawn",
  "closed",
] as const satisfies readonly JobApplicationState[];

interface Counted {
  readonly vacancyId: number;
  readonly waiting: number;
  readonly total: number;
}

/** The company's vacancies to which somebody applied, those with the most who wait first. */
export const openHome: HearRecruiter = async (rt, ctx, recruiter, argument) => {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await recruiter.note("applicants-viewed");
  const { words } = ctx;
  const counted = await rowsOf<Counted>(
    rt.db,
    Prisma.sql`
      select v.id as "vacancyId", count(*) filter (where a.state = 'applied')::int as waiting, count(*)::int as total
      from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId"
      where v."companyCode" = ${recruiter.companyCode}
      group by v.id order by 2 desc, max(a."appliedAt") desc, v.id`,
  );
  const shown = counted.slice(page * PAGE, (page + 1) * PAGE);
  const rows = await rt.db.vacancy.findMany({
    where: { id: { in: shown.map(({ vacancyId }) => vacancyId) } },
    include: vacancyParts,
  });
  const vacancies = new Map((await asVacancies(rt.db, rows)).map((vacancy) => [vacancy.id, vacancy]));
  const listed = shown.flatMap((each) => {
    const vacancy = vacancies.get(each.vacancyId);
    return vacancy ? [{ ...each, vacancy }] : [];
  });
  const figure = printingIn(words.language, rt.config.zone).number;
  await show(ctx, {
    text: [
      words.html(listed.length === 0 ? "applications-home-none" : "applications-home"),
      ...listed.map(({ vacancy, waiting, total }) =>
        words.html("applications-home-line", {
          title: titleOf(words, vacancy),
          code: vacancy.code,
          state: stateText(words, vacancy),
          waiting: figure(waiting),
          total: figure(total),
        }),
      ),
    ].join("\n"),
    buttons: [
      ...listed.map(({ vacancy, waiting }) => [
        button(
          words.plain("applications-home-button", { title: titleOf(words, vacancy), waiting: figure(waiting) }),
          "applicant-of",
          vacancy.id,
        ),
      ]),
      ...turning(words, "applicant", "", page, counted.length),
      [button(words.plain("applications-report-button"), "applicant-report")],
      [button(words.plain("telegram-back"), "company"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
  return "done";
};

/** A vacancy: how many stand how. */
export async function openVacancy({ rt, ctx, recruiter, vacancy }: OnVacancy): Promise<Done> {
  await recruiter.note("applicants-viewed", vacancy.code);
  const { words } = ctx;
  const counts = await countsOf(rt, vacancy.id);
  const printing = printingIn(words.language, rt.config.zone);
  const found = states.filter((state) => counts.has(state));
  const hired = counts.get("hired") ?? 0;
  const isFull = !vacancy.byQuota && vacancy.openings > 0 && hired >= vacancy.openings;
  const mayClose = vacancy.state === "published" || vacancy.state === "suspended";
  const next = counts.get("applied") ?? 0;
  await show(ctx, {
    text: [
      words.html("applications-of", { ...naming(words, vacancy), state: stateText(words, vacancy) }),
      words.html("applications-of-hired", {
        hired: printing.number(hired),
        openings: vacancy.byQuota ? words.plain("vacancies-by-quota") : printing.number(vacancy.openings),
      }),
      ...(isFull && mayClose ? [words.html("applications-of-full")] : []),
      ...(found.length === 0 ? [words.html("applications-of-none")] : []),
    ].join("\n"),
    buttons: [
      ...(next > 0 ? [[button(words.plain("applications-next-button"), "applicant-next", vacancy.id)]] : []),
      ...inRows(
        found.map((state) =>
          button(
            words.plain("applications-list-button", {
              state: words.plain(`applications-state-${state}`),
              count: printing.number(counts.get(state) ?? 0),
            }),
            "applicant-list",
            `${vacancy.id}.${state}.0`,
          ),
        ),
        2,
      ),
      ...(mayClose ? [[button(words.plain("applications-close-button"), "vacancy-close", vacancy.id)]] : []),
      [button(words.plain("telegram-back"), "applicant"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
  return "done";
}

/** Those in one state, whoever waits longest first. */
export async function list({ rt, ctx, recruiter, vacancy, rest }: OnVacancy): Promise<Done> {
  const [stateWord = "", pageWord = ""] = rest.split(".");
  const state = states.find((each) => each === stateWord);
  const page = readPage(pageWord);
  if (!state || page === undefined) return "no-such-thing";
  await recruiter.note("applicants-viewed", vacancy.code);
  const { words } = ctx;
  const printing = printingIn(words.language, rt.config.zone);
  const where = { vacancyId: vacancy.id, state };
  const total = await rt.db.jobApplication.count({ where });
  const rows = await rt.db.jobApplication.findMany({
    where,
    orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
    skip: page * PAGE,
    take: PAGE,
    select: {
      ...{ id: true, appliedAt: true, movedAt: true, sharedVersion: true },
      candidate: { select: { fullName: true } },
    },
  });
  const held = await isHeld(rt.db, vacancy.id);
  const nths = await nthsOf(
    rt,
    rows.map(({ id }) => id),
  );
  const nameOf = (row: (typeof rows)[number]) => {
    const isShared = !held && isAgreed(row) && isWindowOpen(state, row.movedAt, rt.now());
    const nth = String(nths.get(row.id) ?? "");
    return (isShared ? row.candidate.fullName : null) ?? words.plain("applications-numbered", { nth });
  };
  await show(ctx, {
    text: [
      words.html("applications-list-title", {
        ...naming(words, vacancy),
        state: words.plain(`applications-state-${state}`),
        count: printing.number(total),
      }),
      ...rows.map((row) =>
        words.html("applications-list-line", { name: nameOf(row), day: printing.dateAt(row.appliedAt) }),
      ),
    ].join("\n"),
    buttons: [
      ...rows.map((row) => [button(nameOf(row), "applicant-open", row.id)]),
      ...turning(words, "applicant-list", `${vacancy.id}.${state}.`, page, total),
      [button(words.plain("telegram-back"), "applicant-of", vacancy.id)],
    ],
  });
  return "done";
}

/** Of each of these applications of one vacancy, the how manyeth it was. */
async function nthsOf({ db }: Pick<Runtime, "db">, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await rowsOf<{ id: number; nth: number }>(
    db,
    Prisma.sql`
      select a.id, (select count(*) from "JobApplication" b where b."vacancyId" = a."vacancyId" and b.id <= a.id)::int as nth
      from "JobApplication" a where a.id = any(${[...ids]}::int[])`,
  );
  return new Map(rows.map(({ id, nth }) => [id, nth]));
}

/** Whoever of a vacancy waits longest for a first word; another than this one. */
export async function nextWaiting(
  { db }: Pick<Runtime, "db">,
  vacancyId: number,
  but = 0,
): Promise<number | undefined> {
  const found = await db.jobApplication.findFirst({
    where: { vacancyId, state: "applied", id: { not: but } },
    orderBy: [{ appliedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return found?.id;
}

async function countsOf({ db }: Pick<Runtime, "db">, vacancyId: number): Promise<Map<JobApplicationState, number>> {
  const rows = await db.jobApplication.groupBy({ by: ["state"], where: { vacancyId }, _count: true });
  return new Map(rows.map(({ state, _count }) => [state, _count]));
}
