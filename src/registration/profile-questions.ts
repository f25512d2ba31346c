// How each fact about a person is asked and understood, for a registration and for /mydata alike.
import { readBirthDate } from "../candidates/birth-date.ts";
import { educations, readEducation } from "../candidates/education.ts";
import { readFullName } from "../candidates/full-name.ts";
import { readPhone } from "../candidates/phone.ts";
import { sealedBirthDate, sealedGuardianPhone, sealedPhone } from "../candidates/sealed-fields.ts";
import { localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Seal } from "../platform/seal.ts";
import { askRegency, homeProvince, readRegency } from "./places.ts";
import type { ProfileField } from "./profile.ts";
import { type Answer, type Asked, choicesInRows, type Question } from "./question.ts";

/** What the questions about a person stand on. */
export interface ProfileAsked extends Asked {
  readonly db: Db;
  readonly seal: Seal;
  /** The province whose regencies are offered first; undefined: the operator's own. */
  readonly provinceCode: string | undefined;
}

/** What an answer about a person came to: columns to save, a sentence that says what is wrong, or a narrower question. */
export type ProfileReading =
  | { readonly save: Prisma.CandidateUncheckedUpdateInput }
  | { readonly wrong: string }
  | { readonly narrower: Question };

/** The question for a fact. */
export async function askProfile(field: ProfileField, asked: ProfileAsked): Promise<Question> {
  const { words } = asked;
  switch (field) {
    case "fullName":
      return { text: words.html("registration-ask-name") };
    case "phone":
      return { text: words.html("registration-ask-phone"), contactLabel: words.plain("registration-share-phone") };
    case "birthDate":
      return { text: words.html("registration-ask-birth-date") };
    case "regency":
      return askRegency(asked.db, words, asked.provinceCode ?? (await homeProvince(asked.db, asked.zone)));
    case "education":
      return { text: words.html("registration-ask-education"), choices: educationChoices(asked) };
    case "guardianName":
      return { text: words.html("registration-ask-guardian-name") };
    case "guardianPhone":
      return { text: words.html("registration-ask-guardian-phone") };
  }
}

/** What an answer to the question for a fact means. Nothing is saved yet. */
export async function readProfile(field: ProfileField, answer: Answer, asked: ProfileAsked): Promise<ProfileReading> {
  const text = "text" in answer ? answer.text : ""; // a picture is no name, and is told so in the name's own words
  switch (field) {
    case "regency":
      return readRegency(asked.db, answer, asked);
    case "fullName":
      return name(text, asked, (fullName) => ({ fullName }));
    case "guardianName":
      return name(text, asked, (guardianName) => ({ guardianName }));
    case "phone":
      if ("contact" in answer && !answer.own) return { wrong: asked.words.html("registration-phone-of-another") };
      return phone(answer, asked, (number) => sealedPhone(asked.seal, number));
    case "guardianPhone":
      return phone(answer, asked, (number) => sealedGuardianPhone(asked.seal, number));
    case "birthDate":
      return birthDate(text, asked);
    case "education":
      return education(answer, asked);
  }
}

function name(
  typed: string,
  { words }: ProfileAsked,
  columns: (name: string) => Prisma.CandidateUncheckedUpdateInput,
): ProfileReading {
  const read = readFullName(typed);
  return "problem" in read ? { wrong: words.html(`registration-name-${read.problem}`) } : { save: columns(read.value) };
}

function phone(
  answer: Answer,
  { words }: ProfileAsked,
  columns: (number: string) => Prisma.CandidateUncheckedUpdateInput,
): ProfileReading {
  // Telegram gives a shared number with its country, with or without the plus.
  const typed = "contact" in answer ? `+${answer.contact.replace(/\D/g, "")}` : "text" in answer ? answer.text : "";
  const read = readPhone(typed);
  return "problem" in read
    ? { wrong: words.html(`registration-phone-${read.problem}`) }
    : { save: columns(read.value) };
}

function birthDate(typed: string, { words, seal, now, zone }: ProfileAsked): ProfileReading {
  const read = readBirthDate(typed, localDate(now, zone));
  return "problem" in read
    ? { wrong: words.html(`registration-birth-date-${read.problem}`) }
    : { save: sealedBirthDate(seal, read.value) };
}

function education(answer: Answer, { words }: ProfileAsked): ProfileReading {
  const chosen = "choice" in answer ? educations.find((each) => each === answer.choice) : undefined;
  if (chosen) return { save: { education: chosen } };
  const read = readEducation("text" in answer ? answer.text : "");
  return "problem" in read
    ? { wrong: words.html(`registration-education-${read.problem}`) }
    : { save: { education: read.value } };
}

function educationChoices({ words }: ProfileAsked) {
  const choices = educations.map((value) => ({ value, label: words.plain(`registration-education-${value}`) }));
  return choicesInRows(choices, 3);
}
