// A phone number as it comes out of a list: the first of several, in whatever form it was kept.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { readPhone } from "../candidates/phone.ts";
import type { Fix, Remark } from "./row.ts";
import { hasOtherDigits, withPlainDigits } from "./texts-in-cells.ts";

interface Saying {
  say(code: Fix): void;
  remark(code: Remark): void;
}

/** Reads a number as E.164. One that cannot be read is left out, and that is said. */
export function readPhones(text: string, findings: Saying): string | null {
  if (text === "") {
    findings.remark("phone_missing");
    return null;
  }
  if (hasOtherDigits(text)) findings.say("unicode_digits");
  const plain = withPlainDigits(text).replace(/^['’‘]/, "");
  const [first = "", another] = plain
    .split(/[/;,|&\n]|\s(?:atau|dan|or|and)\s/i)
    .map((each) => each.trim())
    .filter((each) => each.replace(/\D/g, "").length >= 7);
  const number = /e\+?\d+/i.test(plain) ? undefined : numberOf(first);
  if (number === undefined) {
    findings.say("phone_dropped");
    findings.remark("phone_missing");
    return null;
  }
  if (another !== undefined) findings.say("phone_first_of_many");
  else if (first !== text || !/^(\+|0)\d+$/.test(first)) findings.say("phone_format");
  if (number.isLandline) findings.remark("phone_landline");
  if (!number.value.startsWith("+62")) findings.remark("phone_foreign");
  return number.value;
}

function numberOf(text: string): { value: string; isLandline: boolean } | undefined {
  const read = readPhone(text);
  if ("value" in read) return { value: read.value, isLandline: false };
  if (read.problem !== "landline") return undefined;
  const found = parsePhoneNumberFromString(text, { defaultCountry: "ID", extract: false });
  return found?.isPossible() ? { value: found.number, isLandline: true } : undefined;
}
