// A person's registrations in their file, with all that selection and training noted; what the centres' lists say of them;
// and what somebody else did for them.
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Seal } from "../platform/seal.ts";
import { reasonWords } from "../registration/reasons.ts";
import type { Words } from "../telegram/texts.ts";
import type { Everything } from "./mydata.ts";

type Registration = Everything["registrations"][number];

/** Every registration with its history, the reasons in words. */
export function registrationsInFile(words: Words, all: Everything) {
  const word = words.plain;
  return all.registrations.map((registration) => ({
    [word("mydata-file-number")]: registration.number,
    [word("mydata-file-programme")]: inLanguage(registration.programme.name, words.language),
    ...(registration.intake
      ? {
          [word("mydata-file-centre")]: inLanguage(registration.intake.centre.name, words.language),
          [word("mydata-file-starts")]: dayFromDatabase(registration.intake.startsOn),
        }
      : {}),
    [word("mydata-file-goal")]: word(`registration-goal-${registration.goal}`),
    [word("mydata-file-state")]: word(`registration-state-${registration.state}`),
    [word("mydata-file-registered")]: registration.submittedAt.toISOString(),
    ...selectionInFile(words, registration),
    [word("mydata-file-changes")]: registration.changes.map(({ to, at, reason }) => ({
      [word("mydata-file-at")]: at.toISOString(),
      [word("mydata-file-state")]: word(`registration-state-${to}`),
      ...(reason === null ? {} : { [word("mydata-file-reason")]: reasonWords(words, reason) }),
    })),
  }));
}

/** What the selection and the training noted of somebody: invitations, scores, attendance, the certificate of the training. */
function selectionInFile(words: Words, registration: Registration) {
  const word = words.plain;
  const { writtenScore, interviewScore, rank, fileComplete, fileMissing, attendance, invitations } = registration;
  const invited = invitations.map(({ session, coming, invitedAt, answeredAt }) => ({
    [word("mydata-file-what")]: word(`selection-stage-${session.stage}`),
    [word("mydata-file-at")]: session.startsAt.toISOString(),
    [word("mydata-file-place")]: session.place,
    [word("mydata-file-invited")]: invitedAt.toISOString(),
    [word("mydata-file-answer")]: coming === null ? null : word(`mydata-file-coming-${coming ? "yes" : "no"}`),
    [word("mydata-file-answered")]: answeredAt?.toISOString() ?? null,
  }));
  const attended = attendance.map(({ day, mark }) => [dayFromDatabase(day), word(`mydata-mark-${mark}`)]);
  return Object.fromEntries(
    [
      ["mydata-file-invitations", invited.length === 0 ? null : invited] as const,
      ["mydata-file-written", writtenScore] as const,
      ["mydata-file-interview", interviewScore] as const,
      ["mydata-file-rank", rank] as const,
      ["mydata-file-complete", fileComplete] as const,
      ["mydata-file-missing", fileMissing] as const,
      ["mydata-file-attendance", attended.length === 0 ? null : Object.fromEntries(attended)] as const,
      ["mydata-file-training-certificate", registration.trainingCertificateNo] as const,
    ].flatMap(([key, value]) => (value === null ? [] : [[word(key), value]])),
  );
}

/** The lines of centres' lists that are about them, as they stand there. */
export function participantsInFile(words: Words, seal: Seal, all: Everything) {
  const word = words.plain;
  return all.holders.flatMap(({ fullName, participants }) =>
    participants.map((line) => ({
      [word("mydata-file-name-in-list")]: line.writtenName ?? fullName,
      [word("mydata-file-centre")]: inLanguage(line.centre.name, words.language),
      [word("mydata-file-trade")]: inLanguage(line.trade.name, words.language),
      [word("mydata-file-intake")]: line.label || null,
      [word("mydata-file-birth-place")]: line.birthPlace,
      [word("registration-field-phone")]: opened(seal, line.phoneSealed, "candidate.phone"),
      [word("mydata-file-email")]: opened(seal, line.emailSealed, "participant.email"),
      [word("registration-field-education")]: line.education && word(`registration-education-${line.education}`),
      [word("mydata-file-regency")]: line.regency?.name ?? null,
      [word("mydata-file-registered")]: line.registeredOn && dayFromDatabase(line.registeredOn),
      [word("mydata-file-result")]: line.result && word(`mydata-result-${line.result}`),
      [word("mydata-file-training-certificate")]: line.certificateNo,
      [word("mydata-file-said")]: opened(seal, line.noteSealed, "participant.note"),
      [word("mydata-file-since-when")]: line.createdAt.toISOString(),
      [word("mydata-file-changed")]: line.changedAt.toISOString(),
    })),
  );
}

/** Under what name and numbers certificates and lists know them. */
export function holdersInFile(words: Words, seal: Seal, all: Everything) {
  const word = words.plain;
  return all.holders.map((holder) => ({
    [word("mydata-file-holder-name")]: holder.fullName,
    NIK: opened(seal, holder.nikSealed, "holder.nik"),
    [word("registration-field-birthDate")]: opened(seal, holder.birthDateSealed, "holder.birthDate"),
    [word("mydata-file-sex")]: holder.sex && word(`jobs-sex-${holder.sex}`),
    [word("mydata-file-regency")]: holder.regency?.name ?? null,
    [word("mydata-file-since-when")]: holder.matchedAt?.toISOString() ?? null,
  }));
}

/** Who began for them, and whether they have come for their record since. */
export function helpedInFile(words: Words, all: Everything) {
  const word = words.plain;
  return all.helped.map(({ centre, startedAt, submittedAt, claimedAt, language, consentVersion }) => ({
    [word("mydata-file-centre")]: inLanguage(centre.name, words.language),
    [word("mydata-file-begun")]: startedAt.toISOString(),
    [word("mydata-file-sent")]: submittedAt?.toISOString() ?? null,
    [word("mydata-file-consent-read")]: `${language}, ${consentVersion}`,
    [word("mydata-file-claimed")]: claimedAt?.toISOString() ?? null,
  }));
}

function opened(seal: Seal, sealed: string | null, purpose: string): string | null {
  return sealed === null ? null : seal.open(sealed, purpose);
}
