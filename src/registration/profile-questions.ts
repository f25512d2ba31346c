// How each fact about a person is asked and understood, for a registration and for /mydata alike.
import { readBirthDate } from "../candidates/birth-date.ts";
import { type Education, educations, readEducation } from "../candidates/education.ts";
import { readFullName } from "../candidates/full-name.ts";
import { readPhone } from "../candidates/phone.ts";
import { sealedBirthDate, sealedGuardianPhone, sealedPhone } from "../candidates/sealed-fields.ts";
import { localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import type { Seal } from "../platform/seal.ts";
import { plainly } from "../platform/typed-text.ts";
import type { Words } from "../telegram/texts.ts";
import { askRegency, homeProvince, readRegency } from "./places.ts";
import type { ProfileField } from "./profile.ts";
import { type Answer, type Asked, choicesInRows, type Question } from "./question.ts";

/** What the questions about a person stand on. */
export interface ProfileAsked extends Asked {
  readonly db: Db;
  readonly seal: Seal;
  /** The province whose regencies are offered first; undefined: the operator's own. */
  readonly provinceCode: string | undefined;
  /** The person's own number, which cannot be their guardian's. */
  readonly ownPhone: string | undefined;
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
      return name(text, asked);
    case "guardianName":
      return guardian(text, asked);
    case "phone":
      if ("contact" in answer && !answer.own) return { wrong: asked.words.html("registration-phone-of-another") };
      return phone(answer, asked, (number) => ({
        ...sealedPhone(asked.seal, number),
        phoneShared: "contact" in answer,
      }));
    case "guardianPhone":
      return guardianPhone(answer, asked);
    case "birthDate":
      return birthDate(text, asked);
    case "education":
      return education(answer, asked);
  }
}

function name(typed: string, { words }: ProfileAsked): ProfileReading {
  const read = readFullName(typed);
  return "problem" in read
    ? { wrong: words.html(`registration-name-${read.problem}`) }
    : { save: { fullName: read.value } };
}

/** "Sure" is a yes to a question that was not put yet; it must not become somebody's mother. */
function guardian(typed: string, { words }: ProfileAsked): ProfileReading {
  const read = readFullName(typed);
  if ("problem" in read || isNoName(read.value)) return { wrong: words.html("registration-guardian-name-unclear") };
  return { save: { guardianName: read.value } };
}

function isNoName(typed: string): boolean {
  const text = plainly(typed).replace(/[^a-z ]/g, "");
  return /^((ya|iya|ok|oke|okay|sure|yes|yup|no|tidak|gak|nggak|belum|sudah|setuju|boleh|baik|siap|mau|agree|skip|lewat) ?)+$|^(ibu|bapak|ayah|mama|mamak|papa|wali|orang ?tua|my (mum|mom|mother|dad|father)|mother|father|mum|mom|dad)( saya| aku)?$/.test(
    text.trim(),
  );
}

/** A guardian is somebody else: the number of the one who registers reaches nobody who could agree. */
function guardianPhone(answer: Answer, asked: ProfileAsked): ProfileReading {
  const reading = phone(answer, asked, (number) => sealedGuardianPhone(asked.seal, number));
  const number = readNumber(answer);
  const isOwn = "value" in number && number.value === asked.ownPhone;
  return isOwn ? { wrong: asked.words.html("registration-guardian-phone-own") } : reading;
}

function phone(
  answer: Answer,
  { words }: ProfileAsked,
  columns: (number: string) => Prisma.CandidateUncheckedUpdateInput,
): ProfileReading {
  const read = readNumber(answer);
  return "problem" in read
    ? { wrong: words.html(`registration-phone-${read.problem}`) }
    : { save: columns(read.value) };
}

function readNumber(answer: Answer): ReturnType<typeof readPhone> {
  // Telegram gives a shared number with its country, with or without the plus.
  if ("contact" in answer) return readPhone(`+${answer.contact.replace(/\D/g, "")}`);
  return readPhone("text" in answer ? answer.text : "");
}

function birthDate(typed: string, { words, seal, now, zone }: ProfileAsked): ProfileReading {
  const read = readBirthDate(typed, localDate(now, zone));
  return "problem" in read
    ? { wrong: words.html(`registration-birth-date-${read.problem}`) }
    : { save: sealedBirthDate(seal, read.value) };
}

function education(answer: Answer, { words }: ProfileAsked): ProfileReading {
  if ("choice" in answer && answer.choice === "higher")
    return {
      narrower: { text: words.html("registration-ask-higher"), choices: choicesInRows(schools(words, higher), 3) },
    };
  const chosen = "choice" in answer ? educations.find((each) => each === answer.choice) : undefined;
  if (chosen) return { save: { education: chosen } };
  const read = readEducation("text" in answer ? answer.text : "");
  return "problem" in read
    ? { wrong: words.html(`registration-education-${read.problem}`) }
    : { save: { education: read.value } };
}

const basic = educations.filter((each) => !/^[DS]\d/.test(each));
const higher = educations.filter((each) => /^[DS]\d/.test(each));

/** The schools that most have finished; the few with a diploma or a degree find theirs one tap further. */
function educationChoices({ words }: ProfileAsked) {
  const [none, ...named] = schools(words, basic);
  return [
    ...choicesInRows(named, 2),
    [...(none ? [none] : []), { value: "higher", label: words.plain("registration-higher-education") }],
  ];
}

function schools(words: Words, among: readonly Education[]) {
  return among.map((value) => ({ value, label: words.plain(`registration-education-${value}`) }));
}
