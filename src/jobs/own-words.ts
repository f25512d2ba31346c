// What companies write freely, for whoever reads another language: the usual in the reader's words, the rest said to be theirs.
import type { Words } from "../telegram/texts.ts";
import type { Vacancy } from "../vacancies/vacancies.ts";

/** The language in which companies write of their vacancies. */
const COMPANIES_WRITE = "id";

/** What nearly every company asks for, in the reader's words; anything else as the company wrote it. */
const known = {
  ktp: "jobs-document-ktp",
  "ktp-el": "jobs-document-ktp",
  kk: "jobs-document-kk",
  "akta lahir": "jobs-document-birth",
  "akta kelahiran": "jobs-document-birth",
  ijazah: "jobs-document-diploma",
  paspor: "jobs-document-passport",
  skck: "jobs-document-police",
} as const;

function isKnown(name: string): name is keyof typeof known {
  return Object.hasOwn(known, name);
}

/** A document in the reader's words where it is one of the usual, else in the company's. */
export function documentText(words: Words, name: string): string {
  const plain = name.trim().toLowerCase();
  return words.language !== COMPANIES_WRITE && isKnown(plain) ? words.plain(known[plain]) : name;
}

/** `8 jam/hari, 6 hari/minggu` in the reader's words, anything else in the company's. */
export function hoursText(words: Words, { hours }: Vacancy): string | undefined {
  const [, aDay, aWeek] = /^(\d{1,2}) jam\/hari, ([1-7]) hari\/minggu$/i.exec(hours ?? "") ?? [];
  return aDay && aWeek ? words.plain("jobs-hours", { aDay, aWeek }) : hours;
}

/** Says whose words the lines above are, to whoever reads another language. */
export function ownWords(words: Words, { benefits, documents, hours, abroad }: Vacancy): string[] {
  const theirs = [...benefits, ...documents, hours, abroad?.language].some((each) => each !== undefined);
  return theirs && words.language !== COMPANIES_WRITE ? [words.html("jobs-card-own-words")] : [];
}
