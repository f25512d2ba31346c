// Free text that was typed to another question, or that nobody should publish: told, before it stands in a vacancy.
import { readDay } from "../assessments/days.ts";
import type { Day } from "../platform/calendar.ts";
import { plainly } from "../platform/typed-text.ts";
import { currencyIn } from "./reading.ts";

export type Mistaken = "not-day" | "not-money" | "not-number" | "private-number";

/** A mobile number, or the address of a private chat. Those who apply write through the bot, and the office has its own number. */
const privateNumber = /(\+?\s?62|\b0)[\s.-]?8(?:[\s.-]?\d){7,}|\bwa\.me\b|\bt\.me\//;
const magnitudes = /\b(juta|jt|ribu|rb|million|thousand|k)\b/g;

/** What is wrong with a text as an answer in somebody's own words; undefined where it may be one. */
export function mistakenFor(typed: string, today: Day): Mistaken | undefined {
  const text = plainly(typed);
  if (privateNumber.test(text)) return "private-number";
  if (readDay(text, today, "next") !== undefined) return "not-day";
  if (!/\d/.test(text)) return undefined;
  const bare = text.replace(/[\d\s.,/+-]/g, "");
  if (bare === "") return "not-number";
  const magnitude = text.replace(/\d/g, " ").match(magnitudes);
  const money = currencyIn(text) !== undefined || magnitude !== null;
  const left = withoutMoney(text);
  return money && left === "" ? "not-money" : undefined;
}

/** What is left of a text beside a sum, its money and its time. */
function withoutMoney(text: string): string {
  return text
    .replace(/\d[\d.,]*/g, " ")
    .replace(magnitudes, " ")
    .replace(
      /\b(rp|idr|rupiah|myr|rm|ringgit|sgd|hkd|twd|ntd?|jpy|yen|krw|won|sar|riyals?|bnd|aed|dirham|eur|euro|usd|dolar|dollars?)\b|[$¥₩€]/g,
      " ",
    )
    .replace(/\b(per|se)?\s?(jam|hari|minggu|bulan|bln|tahun|hour|day|week|month|year)\b/g, " ")
    .replace(/[\s./,-]/g, "");
}
