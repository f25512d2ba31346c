// What a person reported of vacancies and what came of it, on their screen and in their file.
import { inLanguage } from "../catalogue/catalogue.ts";
import { findings } from "../jobs/reports.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

/** How many the screen lists; all of them stand in the file. */
export const MOST_REPORTS = 3;

type Report = Everything["reports"][number];

/** Of what, when, how many messages are kept with it, and what staff found. */
export function reportLines(words: Words, all: Everything, zone: string): string[] {
  const printing = printingIn(words.language, zone);
  return all.reports.slice(0, MOST_REPORTS).map((report) =>
    words.html("mydata-report", {
      title: inLanguage(report.vacancy.title, words.language),
      code: report.vacancy.code,
      day: printing.dateAt(report.at),
      count: report.words.length,
      found: foundWord(words, report),
    }),
  );
}

/** The same for the file, with every word; of a photo that there is one, for it stays with Telegram. */
export function reportsInFile(words: Words, all: Everything) {
  const word = words.plain;
  return all.reports.map((report) => ({
    [word("mydata-file-vacancy")]: `${inLanguage(report.vacancy.title, words.language)} (${report.vacancy.code})`,
    [word("mydata-file-at")]: report.at.toISOString(),
    [word("mydata-file-what")]: word(`jobs-report-${report.kind}`),
    [word("mydata-file-said")]: report.words.map(({ said, photoFileId, at }) => ({
      [word("mydata-file-at")]: at.toISOString(),
      ...(said === undefined ? {} : { [word("mydata-file-said")]: said }),
      ...(photoFileId === undefined ? {} : { [word("mydata-file-photo")]: true }),
    })),
    [word("mydata-file-state")]: foundWord(words, report),
  }));
}

function foundWord(words: Words, { finding, handledAt }: Report): string {
  const found = findings.find((each) => each === finding);
  return words.plain(handledAt === null || !found ? "mydata-report-waits" : `mydata-report-${found}`);
}
