// What a person's data is used for, purpose by purpose: which of it, who has looked, and how each use is ended.
import { type Seen, seenSince } from "../audit/seen.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Db } from "../platform/database.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";
import { type Print, standing } from "./screens.ts";
import { recordedSince } from "./seen.ts";

/** So many companies stand on the screen; all of them in the file. */
const MOST_COMPANIES = 4;

/** Every use that is made of it today. */
export async function purposesScreen(db: Db, print: Print, all: Everything): Promise<Screen> {
  const { words } = print;
  const parts = [
    words.html("mydata-uses"),
    ...(all.registrations.length > 0 ? [await trainingPart(db, print, all)] : []),
    ...(all.applications.length > 0 ? [await applicationsPart(db, print, all)] : []),
    ...(all.alerts.length > 0 ? [words.html("mydata-use-alerts", { count: all.alerts.length })] : []),
    ...(all.holders.length > 0 ? [words.html("mydata-use-certificates", { count: looksAt(all) })] : []),
    ...(all.reports.length > 0 ? [words.html("mydata-use-reports", { count: all.reports.length })] : []),
  ];
  return {
    text: (parts.length > 1 ? parts : [...parts, words.html("mydata-use-none")]).join("\n\n"),
    buttons: [
      ...(all.applications.length > 0 ? [[button(words.plain("mydata-use-applications-button"), "applied")]] : []),
      ...(isRead(all)
        ? [[button(words.plain("mydata-withdraw-applications"), "mydata-withdraw", "applications")]]
        : []),
      ...(all.alerts.length > 0 ? [[button(words.plain("mydata-use-alerts-button"), "alerts")]] : []),
      ...(all.holders.length > 0 ? [[button(words.plain("menu-certificate"), "certificate")]] : []),
      [
        button(words.plain("mydata-seen-button"), "mydata-seen"),
        button(words.plain("mydata-consents-button"), "mydata-consents"),
      ],
      [button(words.plain("mydata-back"), "mydata"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Asks once more before all applications are taken back. */
export function withdrawApplicationsScreen(words: Words): Screen {
  return {
    text: words.html("mydata-withdraw-applications-question"),
    buttons: [
      [button(words.plain("mydata-withdraw-applications-yes"), "mydata-withdraw", "applications-yes")],
      [button(words.plain("telegram-back"), "mydata-uses")],
    ],
  };
}

async function trainingPart(db: Db, { words, zone }: Print, all: Everything): Promise<string> {
  const seen = await seenSince(db, {
    acts: ["registration-viewed", "correction-viewed"],
    subjects: all.registrations.map(({ number }) => number),
    since: new Date(Math.min(...all.registrations.map((each) => recordedSince(all.createdAt, each).getTime()))),
  });
  return words.html("mydata-use-training", { seen: seenText(words, zone, [...seen.values()]) });
}

/** Each company with what it was sent, how often it looked, and whether it still may. */
async function applicationsPart(db: Db, { words, zone }: Print, all: Everything): Promise<string> {
  const subject = ({ vacancy, id }: Everything["applications"][number]) => `${vacancy.code} ${id}`;
  const seen = await seenSince(db, {
    acts: ["applicant-viewed", "applicant-cv-taken", "applicant-called"],
    subjects: all.applications.map(subject),
    since: all.createdAt,
  });
  const companies = all.applications.slice(0, MOST_COMPANIES).map((application) => {
    const looks = seen.get(subject(application));
    return words.html("mydata-use-company", {
      company: application.vacancy.company.legalName,
      title: inLanguage(application.vacancy.title, words.language),
      seen: seenText(words, zone, looks ? [looks] : []),
    });
  });
  return [words.html("mydata-use-applications"), ...companies].join("\n");
}

function seenText(words: Words, zone: string, looks: readonly Seen[]): string {
  const count = looks.reduce((sum, each) => sum + each.count, 0);
  const [last] = looks.map(({ lastAt }) => lastAt).sort((a, b) => b.getTime() - a.getTime());
  if (last === undefined) return words.plain("mydata-use-unseen");
  return words.plain("mydata-use-seen", { count, day: printingIn(words.language, zone).dateAt(last) });
}

function looksAt({ holders }: Everything): number {
  return holders
    .flatMap(({ certifications }) => certifications.flatMap(({ looks }) => looks))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Whether companies may read something by a consent that stands. */
function isRead(all: Everything): boolean {
  return standing(all).some(({ purpose }) => purpose === "application");
}
