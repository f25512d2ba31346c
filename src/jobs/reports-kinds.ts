// What is said of reports to whoever is not looking: staff in their own chat and their group, and whoever reported.
import type { Api } from "grammy";
import type { Kind, Rendered } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import { button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { titleOf } from "../vacancies/print.ts";
import { type Vacancy, vacancyWhere } from "../vacancies/vacancies.ts";
import { findings, forgetReports, REPORT_HANDLED, REPORT_NOTICE, REPORTED, type ReportNotice } from "./reports.ts";

/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

const each = { repeatsUncertain: true, content: "personal" } as const;

/** The kinds of messages about reports. Staff hear at any hour: somebody may be about to leave, or to pay. */
export function reportKinds(rt: Pick<Runtime, "db" | "texts">): Kind[] {
  return [
    { ...each, name: REPORTED, urgency: 18, keepsQuiet: false, render: reported(rt) },
    { ...each, name: REPORT_HANDLED, urgency: 10, keepsQuiet: true, render: handled(rt) },
  ];
}

/** Names the steps that follow reports: the staff's group is told, and what is old is forgotten. */
export function reportsWork(rt: Runtime, api: Api): void {
  rt.work.handle<ReportNotice>(REPORT_NOTICE, patient, ({ reportId }) => tellOfReport(rt, api, reportId));
  rt.work.handle("reports-forget", {}, () => forgetReports(rt));
  rt.work.every("reports-forget", "50 3 * * *", rt.config.zone);
}

/** Without a word about whoever said it, or of what they wrote. */
async function tellOfReport(rt: Runtime, api: Api, reportId: number): Promise<void> {
  const found = await readReport(rt, reportId);
  if (!found) return;
  const words = rt.texts.in(rt.config.defaultLanguage);
  await tellGroup(rt, api, { key: `${REPORT_NOTICE}:${reportId}`, text: noticeText(words, found) });
}

function reported(rt: Pick<Runtime, "db" | "texts">): Kind["render"] {
  return async (subject, people) => {
    const found = await readReport(rt, Number(subject));
    if (!found || found.finding !== null) return people.map(() => ({ skip: "handled" }));
    return people.map(({ language }) => {
      const words = rt.texts.in(language);
      const look = button(words.plain("vacancies-look-button"), "posting-report", subject);
      return message({ text: noticeText(words, found), buttons: [[look]] });
    });
  };
}

function handled(rt: Pick<Runtime, "db" | "texts">): Kind["render"] {
  return async (subject, people) => {
    const found = await readReport(rt, Number(subject));
    const finding = findings.find((one) => one === found?.finding);
    if (!found || !finding) return people.map(() => ({ skip: "gone" }));
    return people.map(({ language }) => {
      const words = rt.texts.in(language);
      const { code } = found.vacancy;
      return message({
        text: words.html(`jobs-reports-told-${finding}`, { code, title: titleOf(words, found.vacancy) }),
        buttons: [[button(words.plain("jobs-report-back-button"), "job", code)]],
      });
    });
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof readReport>>>;

async function readReport({ db }: Pick<Runtime, "db">, id: number) {
  const report = await db.vacancyReport.findUnique({
    where: { id },
    select: { kind: true, finding: true, vacancyId: true },
  });
  const vacancy: Vacancy | undefined = report ? await vacancyWhere(db, { id: report.vacancyId }) : undefined;
  return report && vacancy ? { ...report, vacancy } : undefined;
}

function noticeText(words: Words, { kind, vacancy }: Found): string {
  const told = words.html("jobs-reports-notice", {
    code: vacancy.code,
    title: titleOf(words, vacancy),
    company: vacancy.company.name,
    kind: words.plain(`jobs-report-${kind}`),
  });
  return vacancy.state === "suspended" ? `${told}\n${words.html("jobs-reports-notice-suspended")}` : told;
}

function message(screen: Screen): Rendered {
  return { calls: [screenCall(screen)] };
}
