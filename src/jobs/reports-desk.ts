// What staff do about what people report: the list of what waits, each with its words and photo, and what was found.
import type { InlineKeyboardButton } from "grammy/types";
import type { Done, Hear, Staff, StaffActs } from "../roles/gate.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { sendOptions, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { titleOf } from "../vacancies/print.ts";
import { type Vacancy, vacancyWhere } from "../vacancies/vacancies.ts";
import { findings, handleReport, nextReport, type Report, reportFor, waitingReports } from "./reports.ts";

const LARGEST_ID = 2_147_483_647;
const right = "partners";

/** The acts of staff on reports. */
export const reportActs: StaffActs = {
  presses: {
    "posting-reports": { right, hear: list },
    "posting-report": { right, hear: onReport(open) },
    "posting-photo": { right, hear: onReport(sendPhoto) },
    "posting-found": { right, hear: onReport(decide) },
  },
  commands: {},
  words: {},
};

/** What waits, the oldest first. */
async function list(rt: Runtime, ctx: BotContext, staff: Staff, argument: string): Promise<Done> {
  const page = readPage(argument);
  if (page === undefined) return "no-such-thing";
  await staff.note("reports-viewed");
  const { words } = ctx;
  const where = waitingReports(staff.reach);
  const total = await rt.db.vacancyReport.count({ where });
  const reports = await rt.db.vacancyReport.findMany({
    where,
    orderBy: { id: "asc" },
    skip: page * PAGE,
    take: PAGE,
    select: { id: true, kind: true, vacancy: { select: { code: true } } },
  });
  await show(ctx, {
    text: words.html(total === 0 ? "jobs-reports-none" : "jobs-reports-title", { count: String(total) }),
    buttons: [
      ...reports.map(({ id, kind, vacancy: { code } }) => [
        button(
          words.plain("jobs-reports-button", { number: String(id), code, kind: words.plain(`jobs-report-${kind}`) }),
          "posting-report",
          id,
        ),
      ]),
      ...turning(words, "posting-reports", "", page, total),
      [button(words.plain("telegram-back"), "posting"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
  return "done";
}

interface Pressed {
  readonly rt: Runtime;
  readonly ctx: BotContext;
  readonly staff: Staff;
  readonly report: Report;
  readonly vacancy: Vacancy;
  readonly rest: string;
}

/** Finds the report of a button before its act; one that is not of their centres is no such thing. */
function onReport(act: (pressed: Pressed) => Promise<Done>): Hear {
  return async (rt, ctx, staff, argument) => {
    const [, digits = "", rest = ""] = /^(\d{1,10})(?:\.([a-z]+|[1-9]))?$/.exec(argument) ?? [];
    const id = Number(digits);
    if (id < 1 || id > LARGEST_ID) return "no-such-thing";
    const report = await reportFor(rt, { id, reach: staff.reach });
    const vacancy = report && (await vacancyWhere(rt.db, { id: report.vacancyId }));
    return report && vacancy ? act({ rt, ctx, staff, report, vacancy, rest }) : "no-such-thing";
  };
}

async function open(pressed: Pressed): Promise<Done> {
  await pressed.staff.note("reports-viewed", pressed.vacancy.code);
  await showReport(pressed);
  return "done";
}

async function showReport({ rt, ctx, staff, report, vacancy }: Pressed, lead = ""): Promise<void> {
  const { words } = ctx;
  const { id, kind, at, finding } = report;
  const next =
    finding === undefined ? undefined : await nextReport(rt.db, { vacancyId: vacancy.id, reach: staff.reach });
  await show(ctx, {
    text: [
      ...(lead === "" ? [] : [lead, ""]),
      words.html("jobs-reports-head", { number: String(id), code: vacancy.code, title: titleOf(words, vacancy) }),
      words.html("vacancies-card-company", {
        company: vacancy.company.name,
        state: words.plain(`vacancies-state-${vacancy.state}`),
      }),
      "",
      words.html("jobs-reports-kind", {
        kind: words.plain(`jobs-report-${kind}`),
        at: printingIn(words.language, rt.config.zone).dateTime(at),
      }),
      ...report.words.flatMap(({ said }) => (said === undefined ? [] : [words.html("jobs-reports-said", { said })])),
      ...(report.isErased ? [words.html("jobs-reports-erased")] : []),
      "",
      words.html(finding === undefined ? "jobs-reports-what-now" : `jobs-reports-found-${finding}`),
      ...(finding === undefined ? [] : [words.html(`jobs-reports-next-${whatNext(vacancy, next)}`)]),
    ].join("\n"),
    buttons: [
      ...photoRows(words, report),
      ...(next === undefined
        ? []
        : [[button(words.plain("jobs-reports-next-button", { number: String(next) }), "posting-report", next)]]),
      [button(words.plain("jobs-reports-vacancy-button"), "posting-open", vacancy.id)],
      ...(finding === undefined
        ? findings.map((each) => [button(words.plain(`jobs-reports-${each}-button`), "posting-found", `${id}.${each}`)])
        : []),
      [button(words.plain("telegram-back"), "posting-reports"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
}

/** What is left to be done after a report was looked at: another one, the vacancy that is held, or nothing. */
function whatNext({ state }: Vacancy, next: number | undefined): "report" | "held" | "nothing" {
  if (next !== undefined) return "report";
  return state === "suspended" ? "held" : "nothing";
}

function photosOf({ words }: Report): string[] {
  return words.flatMap(({ photoFileId }) => photoFileId ?? []);
}

function photoRows(words: Words, report: Report): InlineKeyboardButton[][] {
  const photos = photosOf(report);
  return inRows(
    photos.map((_, at) => {
      const number = photos.length > 1 ? ` ${at + 1}` : "";
      return button(`${words.plain("jobs-reports-photo-button")}${number}`, "posting-photo", `${report.id}.${at + 1}`);
    }),
    3,
  );
}

async function sendPhoto({ ctx, staff, report, vacancy, rest }: Pressed): Promise<Done> {
  const { words } = ctx;
  const photoFileId = photosOf(report)[Number(rest || "1") - 1];
  if (photoFileId === undefined) return "no-such-thing";
  await staff.note("reports-viewed", vacancy.code);
  const text = words.html("jobs-reports-photo", { code: vacancy.code });
  const { link_preview_options: _, ...options } = sendOptions({
    text,
    buttons: [[button(words.plain("telegram-back"), "posting-report", report.id, "beside")]],
  });
  await ctx.replyWithPhoto(photoFileId, { caption: text, ...options });
  return "done";
}

async function decide(pressed: Pressed): Promise<Done> {
  const { rt, ctx, staff, report, vacancy, rest } = pressed;
  const finding = findings.find((each) => each === rest);
  if (!finding) return "no-such-thing";
  const outcome = await handleReport(rt, { id: report.id, reach: staff.reach, by: staff.telegramId, finding });
  if (outcome === "unknown") return "no-such-thing";
  if (outcome === "done") await staff.note("report-handled", `${vacancy.code} ${finding}`);
  const fresh = await reportFor(rt, { id: report.id, reach: staff.reach });
  const now = await vacancyWhere(rt.db, { id: vacancy.id });
  if (!fresh || !now) return "no-such-thing";
  await showReport(
    { ...pressed, report: fresh, vacancy: now },
    ctx.words.html(
      outcome === "already"
        ? "jobs-reports-handled-already"
        : fresh.isErased
          ? "jobs-reports-handled-erased"
          : "jobs-reports-handled",
    ),
  );
  return "done";
}
