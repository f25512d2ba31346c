// The same as a file, headed in the person's language: theirs to keep and to take elsewhere (UU 27/2022 art. 7, 13).
import { wantedText } from "../alerts/words.ts";
import { actWord } from "../audit/subjects.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { localDate } from "../platform/calendar.ts";
import type { Seal } from "../platform/seal.ts";
import { guardianFields, printFact, profileFields } from "../registration/registration.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import { applicationsInFile } from "./applications.ts";
import { certificatesInFile } from "./certificates.ts";
import type { Everything } from "./mydata.ts";
import { correctionsInFile, questionsInFile } from "./questions.ts";
import { readable } from "./readable.ts";
import { reportsInFile } from "./reports.ts";
import { positionOf, purposeWord } from "./screens.ts";
import { type Listing, type Look, listingText, whoLooked } from "./seen.ts";
import { helpedInFile, holdersInFile, participantsInFile, registrationsInFile } from "./training.ts";

/** Everything about a person as JSON that people can read. Instants are ISO 8601 in UTC. */
export function mydataFile(
  words: Words,
  all: Everything,
  made: {
    at: Date;
    zone: string;
    seal: Seal;
    looks: readonly Look[];
    listings: readonly Listing[];
    notes: readonly { said: string; at: Date }[];
  },
): { name: string; content: string; text: string } {
  const word = words.plain;
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const profile = [...profileFields, ...guardianFields].flatMap((field) => {
    const value = printFact(words, all.profile, field);
    return value === undefined ? [] : [[word(`registration-field-${field}`), value]];
  });
  const content = {
    [word("mydata-file-made")]: iso(made.at),
    [word("mydata-file-telegram-id")]: String(all.telegramId),
    [word("mydata-language")]: all.language,
    [word("mydata-file-since")]: iso(all.createdAt),
    [word("mydata-file-profile")]: Object.fromEntries(profile),
    [word("mydata-file-registrations")]: registrationsInFile(words, all),
    [word("mydata-file-holders")]: holdersInFile(words, made.seal, all),
    [word("mydata-file-lists")]: participantsInFile(words, made.seal, all),
    [word("mydata-file-helped")]: helpedInFile(words, all),
    [word("mydata-file-notes")]: made.notes.map(({ said, at }) => ({
      [word("mydata-file-at")]: iso(at),
      [word("mydata-file-said")]: said,
    })),
    [word("mydata-file-certificates")]: certificatesInFile(words, all, made.at),
    [word("mydata-file-applications")]: applicationsInFile(words, all, made.at),
    [word("mydata-file-unfinished")]: all.draft
      ? {
          [word("mydata-file-programme")]: all.draft.programme
            ? inLanguage(all.draft.programme.name, words.language)
            : null,
          [word("mydata-file-goal")]: all.draft.goal ? word(`registration-goal-${all.draft.goal}`) : null,
          [word("mydata-file-begun")]: iso(all.draft.startedAt),
        }
      : null,
    [word("mydata-file-wishes")]: all.wishes.map(({ programme, wishedAt, toldAt }) => ({
      [word("mydata-file-programme")]: inLanguage(programme.name, words.language),
      [word("mydata-file-at")]: iso(wishedAt),
      [word("mydata-file-told")]: iso(toldAt),
    })),
    [word("mydata-file-alerts")]: all.alerts.map((each) => ({
      [word("mydata-file-wanted")]: wantedText(words, each, "with-time"),
      [word("mydata-file-at")]: iso(each.createdAt),
    })),
    [word("mydata-file-reports")]: reportsInFile(words, all),
    [word("mydata-file-questions")]: questionsInFile(words, made.seal, all),
    [word("mydata-file-corrections")]: correctionsInFile(words, all),
    [word("mydata-file-who-looked")]: made.looks.map((look) => ({
      [word("mydata-file-at")]: iso(look.at),
      [word("mydata-file-from")]: whoLooked(words, look),
      [word("mydata-file-what")]: `${actWord(words, look.act)}, ${look.subject}`,
    })),
    [word("mydata-file-listed")]: made.listings.map((each) => ({
      [word("mydata-file-at")]: iso(each.at),
      [word("mydata-file-from")]: whoLooked(words, each),
      [word("mydata-file-what")]: listingText(words, each),
    })),
    [word("mydata-file-service")]: {
      [word("mydata-file-name-for-staff")]: all.service.name ?? null,
      [word("mydata-file-roles")]: all.service.held.map((held) => ({
        [word("mydata-file-role")]: Object.values(positionOf(words, all, held)).join(", "),
        [word("mydata-file-since-when")]: iso(held.givenAt),
        [word("mydata-file-until")]: iso(held.takenAt),
      })),
      [word("mydata-file-acts")]: all.service.acts,
    },
    [word("mydata-file-silenced")]: all.silencedTopics.map(({ topic, at }) => ({
      [word("mydata-file-topic")]: word(`topics-topic-${topic}`),
      [word("mydata-file-at")]: iso(at),
    })),
    [word("mydata-file-consents")]: all.consents.map(({ purpose, version, givenAt, withdrawnAt }) => ({
      [word("mydata-file-purpose")]: purposeWord(words, purpose),
      [word("mydata-file-wording")]: version,
      [word("mydata-file-given")]: iso(givenAt),
      [word("mydata-file-withdrawn")]: iso(withdrawnAt),
    })),
  };
  const day = localDate(made.at, made.zone);
  const name = `${word("mydata-file-name")}-${day}`;
  return {
    name,
    content: `${JSON.stringify(content, null, 2)}\n`,
    text: readable(content, printingIn(words.language, made.zone).dateTime),
  };
}
