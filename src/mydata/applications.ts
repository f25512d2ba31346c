// What a person sent to companies and what these may read of it, on their screen and in their file.
import { heard } from "../applications/applications.ts";
import { refusalText } from "../applications/print.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

/** How many the screen lists; all of them stand in the file. */
const MOST_APPLICATIONS = 3;

type Application = Everything["applications"][number];

/** To whom, for what, how it stands, and how many certificates that company may read. */
export function applicationLines(words: Words, all: Everything, made: { at: Date; zone: string }): string[] {
  const printing = printingIn(words.language, made.zone);
  return all.applications.slice(0, MOST_APPLICATIONS).map((application) =>
    words.html("mydata-application", {
      title: inLanguage(application.vacancy.title, words.language),
      company: application.vacancy.company.legalName,
      state: words.plain(`applications-own-state-${stateOf(application, made.at)}`),
      day: printing.dateAt(application.appliedAt),
      count: application.certificationIds.length,
    }),
  );
}

/** The same for the file, with every change that the person has heard of. */
export function applicationsInFile(words: Words, all: Everything, at: Date) {
  const word = words.plain;
  return all.applications.map((application) => ({
    [word("mydata-file-vacancy")]:
      `${inLanguage(application.vacancy.title, words.language)} (${application.vacancy.code})`,
    [word("mydata-file-company")]: application.vacancy.company.legalName,
    [word("mydata-file-state")]: word(`applications-own-state-${stateOf(application, at)}`),
    [word("mydata-file-sent")]: application.appliedAt.toISOString(),
    [word("mydata-file-shared")]: word("mydata-file-shared-profile"),
    [word("mydata-file-shared-certificates")]: certificatesIn(all, application),
    [word("mydata-file-changes")]: heard(application.changes, at).map(({ to, at: when, reason }) => ({
      [word("mydata-file-at")]: when.toISOString(),
      [word("mydata-file-state")]: word(`applications-own-state-${to}`),
      ...(to === "rejected" ? { [word("mydata-file-reason")]: refusalText(words, reason ?? undefined) } : {}),
    })),
  }));
}

function stateOf({ changes, state }: Application, at: Date): Application["state"] {
  return heard(changes, at).at(-1)?.to ?? state;
}

function certificatesIn(all: Everything, { certificationIds }: Application): string[] {
  return all.holders.flatMap(({ certifications }) =>
    certifications.filter(({ id }) => certificationIds.includes(id)).map(({ scheme }) => scheme.name),
  );
}
