// Everything on one screen, and the questions before anything that cannot be taken back.
import { wantedText } from "../alerts/words.ts";
import { maskPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import {
  type Fitness,
  guardianFields,
  type ProfileField,
  printFact,
  profileFields,
} from "../registration/registration.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { applicationLines } from "./applications.ts";
import { certificateLines, MOST_CERTIFICATES } from "./certificates.ts";
import { type ConsentWithdrawn, type Everything, hasServed } from "./mydata.ts";
import { questionLines } from "./questions.ts";
import { reportLines } from "./reports.ts";

/** More than this stands in the file. */
const MOST_LISTED = 4;
const phones: readonly ProfileField[] = ["phone", "guardianPhone"];

export interface Print {
  readonly words: Words;
  readonly zone: string;
  readonly now: Date;
}

/** All that is stored, phones masked unless they are asked for, and what can be done about it. */
export function mydataScreen(print: Print, all: Everything, shown: { phones: boolean; lead?: string }): Screen {
  const { words } = print;
  const parts = [
    shown.lead,
    words.html("mydata-title"),
    profileLines(words, all, shown.phones),
    registrationLines(print, all),
    applicationLines(words, all, { at: print.now, zone: print.zone }).join("\n"),
    certificateLines(words, all, { at: print.now, zone: print.zone }).join("\n"),
    reportLines(words, all, print.zone).join("\n"),
    questionLines(words, all, print).join("\n"),
    serviceLines(print, all),
    consentLines(print, all),
    whyLines(words, all),
  ];
  const masked = !shown.phones && phones.some((field) => fact(words, all, field, true) !== undefined);
  return {
    text: parts.filter(Boolean).join("\n\n"),
    buttons: [
      ...(masked ? [[button(words.plain("mydata-show-phone"), "mydata", "phones")]] : []),
      [
        correctable(all).length > 0
          ? button(words.plain("mydata-correct"), "mydata-correct")
          : button(words.plain("mydata-language"), "language"),
        button(words.plain("mydata-file"), "mydata-file"),
      ],
      [button(words.plain("mydata-uses-button"), "mydata-uses")],
      ...(standing(all).length > 0 ? [[button(words.plain("mydata-withdraw"), "mydata-withdraw")]] : []),
      [button(words.plain("mydata-erase"), "mydata-erase")],
      [button(words.plain("mydata-ask"), "ask", "data"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** What it is all for, and who reads it; each use with those who looked stands behind the button. */
function whyLines(words: Words, { applications, alerts, reports }: Everything): string {
  const work = applications.length + alerts.length + reports.length;
  return words.html("mydata-why", {
    work: work > 0 ? "yes" : "no",
    companies: applications.length > 0 ? "yes" : "no",
  });
}

/** Which field is to be corrected. */
export function correctScreen(words: Words, all: Everything): Screen {
  const fields = correctable(all).map((field) =>
    button(words.plain(`registration-field-${field}`), "mydata-correct", field),
  );
  return {
    text: words.html("mydata-correct-question"),
    buttons: [
      ...inRows(fields, 2),
      [button(words.plain("mydata-language"), "language")],
      [button(words.plain("telegram-back"), "mydata")],
    ],
  };
}

/** What a person has told of themselves, and so may correct. Nothing new is asked here: that needs a consent. */
export function correctable({ profile }: Everything): ProfileField[] {
  const isKnown = (field: ProfileField) => (field === "regency" ? profile.place : profile[field]) !== undefined;
  return [...profileFields, ...guardianFields].filter(isKnown);
}

/** Asks once more before consent is withdrawn. */
export function withdrawScreen(words: Words): Screen {
  return {
    text: words.html("mydata-withdraw-question"),
    buttons: [
      [button(words.plain("mydata-withdraw-yes"), "mydata-withdraw", "yes")],
      [button(words.plain("telegram-back"), "mydata")],
    ],
  };
}

/** What ended with the consent, and what stays, and why. */
export function withdrawnScreen(words: Words, result: ConsentWithdrawn): Screen {
  const parts = [
    words.html("mydata-withdrawn"),
    result.withdrawn.length > 0
      ? words.html("mydata-withdrawn-registrations", { numbers: result.withdrawn.join(", ") })
      : "",
    result.remaining.length > 0
      ? words.html("mydata-withdrawn-remaining", { numbers: result.remaining.join(", ") })
      : words.html("mydata-withdrawn-profile"),
    result.applications > 0 ? words.html("mydata-withdrawn-applications", { count: result.applications }) : "",
    words.html("mydata-withdrawn-stays"),
  ];
  return {
    text: parts.filter(Boolean).join("\n\n"),
    buttons: [
      [button(words.plain("mydata-erase"), "mydata-erase")],
      [button(words.plain("mydata-back"), "mydata"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** The consents that still hold. */
export function standing(all: Everything) {
  return all.consents.filter(({ withdrawnAt }) => withdrawnAt === null);
}

function profileLines(words: Words, all: Everything, showPhones: boolean): string {
  const lines = [...profileFields, ...guardianFields].flatMap((field) => {
    const value = fact(words, all, field, showPhones);
    return value === undefined
      ? []
      : [words.html("mydata-line", { label: words.plain(`registration-field-${field}`), value })];
  });
  if (lines.length === 0) lines.push(words.html("mydata-no-profile"));
  lines.push(
    words.html("mydata-line", { label: words.plain("mydata-language"), value: words.plain("telegram-language-name") }),
  );
  return lines.join("\n");
}

function fact(words: Words, all: Everything, field: ProfileField, showPhones: boolean): string | undefined {
  const phone = field === "phone" || field === "guardianPhone" ? all.profile[field] : undefined;
  return phone !== undefined && !showPhones ? maskPhone(phone) : printFact(words, all.profile, field);
}

function registrationLines({ words, zone }: Print, all: Everything): string {
  const { language } = words;
  const printing = printingIn(language, zone);
  const registrations = all.registrations
    .slice(0, MOST_LISTED)
    .map(({ number, programme, state, submittedAt, changes }) => {
      const day = printing.dateAt(submittedAt);
      const changed = printing.dateAt(changes.at(-1)?.at ?? submittedAt);
      return words.html("mydata-registration", {
        ...{ number, programme: inLanguage(programme.name, language), day },
        state: words.plain(`registration-state-${state}`),
        changed: changed === day ? "same" : changed,
      });
    });
  const wishes = all.wishes
    .slice(0, MOST_LISTED)
    .map(({ programme, wishedAt }) =>
      words.html("mydata-wish", { programme: inLanguage(programme.name, language), day: printing.dateAt(wishedAt) }),
    );
  const certificates = all.holders.reduce((sum, { certifications }) => sum + certifications.length, 0);
  const more =
    all.registrations.length > MOST_LISTED ||
    all.wishes.length > MOST_LISTED ||
    all.alerts.length > MOST_LISTED ||
    certificates > MOST_CERTIFICATES;
  return [
    ...registrations,
    ...(all.draft ? [words.html("mydata-draft", { day: printing.dateAt(all.draft.changedAt) })] : []),
    ...wishes,
    ...all.alerts
      .slice(0, MOST_LISTED)
      .map((each) => words.html("mydata-alert", { what: wantedText(words, each, "with-time") })),
    ...(all.silencedTopics.length > 0 ? [words.html("mydata-silenced", { topics: silencedWords(words, all) })] : []),
    ...(more ? [words.html("mydata-more")] : []),
  ].join("\n");
}

/** Their roles, those that ended too, and that their acts are recorded. */
function serviceLines({ words, zone }: Print, all: Everything): string {
  const { service } = all;
  if (!hasServed(all)) return "";
  const printing = printingIn(words.language, zone);
  const roles = service.held.slice(-MOST_LISTED).map((held) => {
    const known = { ...positionOf(words, all, held), since: printing.dateAt(held.givenAt) };
    return held.takenAt
      ? words.html("mydata-role-ended", { ...known, until: printing.dateAt(held.takenAt) })
      : words.html("mydata-role", known);
  });
  return [
    ...(service.isFixed ? [words.html("mydata-role-fixed")] : []),
    ...roles,
    ...(service.name === undefined ? [] : [words.html("mydata-staff-name", { name: service.name })]),
    words.html("mydata-staff-acts", { count: printing.number(service.acts) }),
  ].join("\n");
}

/** A role and its centre, or its company, in words. */
export function positionOf(
  words: Words,
  { centres, companies }: Everything,
  { role, centreCode, companyCode }: Everything["service"]["held"][number],
): { role: string; where: string } {
  if (companyCode !== null)
    return { role: words.plain(`roles-role-${role}`), where: companies.get(companyCode) ?? companyCode };
  const where =
    centreCode === null ? words.plain("roles-everywhere") : inLanguage(centres.get(centreCode), words.language);
  return { role: words.plain(`roles-role-${role}`), where };
}

function silencedWords(words: Words, { silencedTopics }: Everything): string {
  return silencedTopics.map(({ topic }) => words.plain(`topics-topic-${topic}`)).join(", ");
}

function consentLines({ words, zone }: Print, all: Everything): string {
  const printing = printingIn(words.language, zone);
  return all.consents
    .slice(-MOST_LISTED)
    .map(({ purpose, givenAt, withdrawnAt }) => {
      const given = { purpose: purposeWord(words, purpose), at: printing.dateTime(givenAt) };
      if (withdrawnAt === null) return words.html("mydata-consent", given);
      return words.html("mydata-consent-withdrawn", { ...given, until: printing.dateTime(withdrawnAt) });
    })
    .join("\n");
}

/** What a corrected fact means for registrations that it no longer fits. */
export function misfitLines(words: Words, misfits: Fitness["misfits"]): string {
  const lines = misfits.map(({ number, obstacle, programme }) =>
    words.html(`mydata-misfit-${obstacle}`, {
      number,
      programme: inLanguage(programme.name, words.language),
      minimumAge: String(programme.minimumAge),
      maximumAge: String(programme.maximumAge ?? ""),
      education: words.plain(`registration-education-${programme.minimumEducation}`),
    }),
  );
  return [...lines, words.html("mydata-misfit-stays")].join("\n");
}

/** A consent's purpose in words. */
export function purposeWord(words: Words, purpose: string): string {
  const known = (["registration", "guardian", "application", "alerts"] as const).find((each) => each === purpose);
  return known === undefined ? purpose : words.plain(`mydata-purpose-${known}`);
}
