import { type PhoneNumber, parsePhoneNumberFromString, validatePhoneNumberLength } from "libphonenumber-js/max";
import { plainly } from "../platform/typed-text.ts";

export type PhoneProblem =
  | "not-a-number"
  | "too-short"
  | "too-long"
  | "letters"
  | "several"
  | "landline"
  | "service-number";

/** Figures and what people put between them: `(0812) 3456-7890`, `+62.812...`. */
const numberLike = /\+?\s?\(?\+?\d[\d\s().\p{Pd}_·•*]*/gu;
const fewestFigures = 7;
const mostFigures = 15;

/**
 * Reads a mobile number and returns it as E.164. Without a country it is Indonesian; foreign ones are welcome,
 * since many candidates are abroad. Words around the number are ignored, letters within it are not.
 */
export function readPhone(typed: string): { value: string } | { problem: PhoneProblem } {
  if (typed.length > 200) return { problem: "not-a-number" };
  const text = plainly(typed).replace(/^.*(wa\.me\/|phone=)/, "");
  if (/\d[a-z]+\d|\dx{2,}/.test(text)) return { problem: "letters" }; // O for 0, l for 1, 08xx
  const runs = (text.match(numberLike) ?? []).map((run) => run.replace(/[^\d+]/g, "").replace(/(?<=.)\+/g, ""));
  const [number, another] = runs.filter((run) => run.length >= fewestFigures);
  if (another) return { problem: "several" };
  if (number && number.replace(/^(\+|00)/, "").length > mostFigures) return { problem: "too-long" };
  if (number) return judge(meanings(number));
  return { problem: runs.length === 0 ? "not-a-number" : "too-short" };
}

/** A number as its owner reads it: `+62 812 3456 7890`. */
export function printPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}

/** A number as others may see it: its country and its last three figures, `+62 ••••••890`. */
export function maskPhone(phone: string): string {
  const country = parsePhoneNumberFromString(phone)?.countryCallingCode;
  return `${country ? `+${country} ` : ""}••••••${phone.slice(-3)}`;
}

/**
 * What a number can be, likeliest first. An Indonesian mobile is brought to +62 here: the library alone reads
 * 62812345678 as a landline and 0062... not at all. A plus is believed, since mobiles begin with 8 here as do
 * the countries +852 and +886; without one, 60123456789 can still be Malaysia's.
 */
function meanings(number: string): string[] {
  if (/^\+[1-9]/.test(number) && !number.startsWith("+62")) return [number];
  const mobile = number.match(/^\+?(?:(?:0062|62)0?|0)?(8\d*)$/)?.[1];
  if (mobile) return /^8/.test(number) ? [`+62${mobile}`, `+${number}`] : [`+62${mobile}`];
  if (number.startsWith("00")) return [`+${number.slice(2)}`];
  return /^[1-9]/.test(number) ? [number, `+${number}`] : [number];
}

function judge(numbers: string[]): { value: string } | { problem: PhoneProblem } {
  const readable = numbers.flatMap(
    (number) => parsePhoneNumberFromString(number, { defaultCountry: "ID", extract: false }) ?? [],
  );
  const found = readable.find((phone) => phone.isValid());
  if (found) return byKind(found);
  const [number = "", another] = numbers;
  // Written with its country, a foreign number is believed: no list of the world's ranges is ever complete.
  const [foreign] = readable;
  const asWritten = foreign?.number === number && foreign.isPossible() && number.length > fewestFigures;
  if (asWritten && !another && !number.startsWith("+62")) return { value: number };
  if (number.startsWith("+628")) return { problem: lengthProblem(number) };
  if (/^(\+62|0)[2-79]/.test(number) && number.length >= 8 && number.length <= 13) return { problem: "landline" };
  const length = validatePhoneNumberLength(number, "ID");
  if (length === "TOO_SHORT") return { problem: "too-short" };
  return { problem: length === "TOO_LONG" ? "too-long" : "not-a-number" };
}

/** An Indonesian mobile has 9 to 12 figures after the country. */
function lengthProblem(mobile: string): PhoneProblem {
  const figures = mobile.length - "+62".length;
  if (figures < 9) return mobile.startsWith("+6280") ? "service-number" : "too-short";
  return figures > 12 ? "too-long" : "not-a-number";
}

function byKind(phone: PhoneNumber): { value: string } | { problem: PhoneProblem } {
  const kind = phone.getType();
  if (kind === "FIXED_LINE") return { problem: "landline" };
  const reachable = kind === undefined || ["MOBILE", "FIXED_LINE_OR_MOBILE", "VOIP", "PERSONAL_NUMBER"].includes(kind);
  return reachable ? { value: phone.number } : { problem: "service-number" };
}
