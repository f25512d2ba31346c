// The vacancies of a desk: how many stand how, and each list eight a page.
import { waitingReports } from "../jobs/reports.ts";
import type { VacancyState } from "../platform/generated/prisma/enums.ts";
import type { Done } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import { type Desk, deskButton, isStaffs } from "./desk.ts";
import { titleOf } from "./print.ts";
import { asVacancies, vacancyParts } from "./vacancies.ts";
import { theirs } from "./writers.ts";

const states = [
  "inReview",
  "published",
  "suspended",
  "draft",
  "closed",
  "rejected",
] as const satisfies readonly VacancyState[];

/** How many there are in each state. */
export async function openHome(rt: Runtime, ctx: BotContext, desk: Desk): Promise<Done> {
  await desk.note("vacancies-viewed");
  await show(ctx, await homeScreen(rt, ctx, desk));
  return "done";
}

/** The same as a screen. */
export async function homeScreen(rt: Runtime, ctx: BotContext, desk: Desk, lead?: string): Promise<Screen> {
  const { words } = ctx;
  const counted = await rt.db.vacancy.groupBy({ by: ["state"], where: theirs(desk.writer), _count: true });
  const figure = (value: number) => printingIn(words.language, rt.config.zone).number(value);
  const countOf = (state: VacancyState) => counted.find((each) => each.state === state)?._count ?? 0;
  const shown = states.filter((state) => countOf(state) > 0);
  const buttons = shown.map((state) =>
    deskButton(
      desk,
      words.plain("vacancies-state-button", {
        state: words.plain(`vacancies-state-${state}`),
        count: figure(countOf(state)),
      }),
      "list",
      `${state}.0`,
    ),
  );
  const fresh = [deskButton(desk, words.plain("vacancies-new-button"), "new")];
  const text = words.html(isStaffs(desk) ? "vacancies-home-staff" : "vacancies-home");
  const reports =
    "reach" in desk.writer ? await rt.db.vacancyReport.count({ where: waitingReports(desk.writer.reach) }) : 0;
  return {
    text: [
      ...(lead === undefined ? [] : [lead]),
      shown.length === 0 ? `${text}\n${words.html("vacancies-home-none")}` : text,
    ].join("\n\n"),
    buttons: [
      ...(reports > 0
        ? [[button(words.plain("jobs-reports-home-button", { count: figure(reports) }), "posting-reports")]]
        : []),
      // Staff come to look at what waits, a company to write.
      ...(isStaffs(desk) ? [...inRows(buttons, 2), fresh] : [fresh, ...inRows(buttons, 2)]),
      [
        ...(desk.home === "menu" ? [] : [button(words.plain("telegram-back"), desk.home)]),
        button(words.plain("telegram-menu"), "menu"),
      ],
    ],
  };
}

/** Those in one state, whoever waits longest first. */
export async function list(rt: Runtime, ctx: BotContext, desk: Desk, argument: string): Promise<Done> {
  const [stateWord = "", pageWord = ""] = argument.split(".");
  const state = states.find((each) => each === stateWord);
  const page = readPage(pageWord);
  if (!state || page === undefined) return "no-such-thing";
  await desk.note("vacancies-viewed", state);
  const { words } = ctx;
  const where = { AND: [{ state }, theirs(desk.writer)] };
  const rows = await rt.db.vacancy.findMany({
    where,
    orderBy: state === "inReview" ? [{ changedAt: "asc" }, { id: "asc" }] : [{ changedAt: "desc" }, { id: "desc" }],
    skip: page * PAGE,
    take: PAGE,
    include: vacancyParts,
  });
  const total = await rt.db.vacancy.count({ where });
  const vacancies = await asVacancies(rt.db, rows);
  const name = words.plain(`vacancies-state-${state}`);
  await show(ctx, {
    text: [
      words.html("vacancies-list-title", {
        state: name,
        count: printingIn(words.language, rt.config.zone).number(total),
      }),
      ...vacancies.map((vacancy) =>
        words.html("vacancies-list-line", {
          code: vacancy.code,
          title: titleOf(words, vacancy),
          company: vacancy.company.name,
        }),
      ),
    ].join("\n"),
    buttons: [
      ...vacancies.map((vacancy) => [
        deskButton(
          desk,
          words.plain("vacancies-list-button", { code: vacancy.code, title: titleOf(words, vacancy) }),
          "open",
          vacancy.id,
        ),
      ]),
      ...turning(words, `${desk.door}-list`, `${state}.`, page, total),
      [deskButton(desk, words.plain("telegram-back"), "")],
    ],
  });
  return "done";
}
