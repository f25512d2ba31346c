// What a subscription asks for, in words; and as a button carries it.
import { inLanguage } from "../catalogue/catalogue.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { Subscription, Wanted } from "./alerts.ts";
import { ABROAD } from "./matching.ts";

const LONGEST_LABEL = 40;

/** `Las · Lombok Timur · mulai Rp3.000.000`; with when it comes, if that is wanted. */
export function wantedText(words: Words, subscription: Subscription, how: "alone" | "with-time" = "alone"): string {
  return [
    tradeText(words, subscription),
    placeText(words, subscription),
    ...(subscription.minimumWage === undefined ? [] : [wageText(words, subscription.minimumWage)]),
    ...(subscription.schemeName === undefined
      ? []
      : [words.plain("alerts-asks-for", { scheme: subscription.schemeName })]),
    ...(how === "with-time" ? [timeText(words, subscription)] : []),
  ].join(" · ");
}

export function tradeText(words: Words, { tradeName }: Pick<Subscription, "tradeName">): string {
  return tradeName === undefined ? words.plain("alerts-any-trade") : inLanguage(tradeName, words.language);
}

export function placeText(words: Words, { place, placeName }: Pick<Subscription, "place" | "placeName">): string {
  if (place === "") return words.plain("alerts-anywhere");
  if (place === "ID") return words.plain("alerts-here");
  if (place === ABROAD) return words.plain("alerts-abroad");
  if (typeof placeName === "string") return placeName;
  return placeName === undefined ? place : inLanguage(placeName, words.language);
}

export function wageText(words: Words, minimumWage: number | undefined): string {
  if (minimumWage === undefined) return words.plain("alerts-any-wage");
  return words.plain("alerts-from-wage", { sum: printingIn(words.language, "Asia/Jakarta").rupiah(minimumWage) });
}

export function timeText(words: Words, { pace, hour }: Pick<Wanted, "pace" | "hour">): string {
  return pace === "atOnce"
    ? words.plain("alerts-at-once")
    : words.plain("alerts-daily", { time: hourText(words, hour) });
}

/** `18.00`, `18:00` */
export function hourText(words: Words, hour: number): string {
  return words.plain("alerts-hour", { hour: String(hour).padStart(2, "0") });
}

/** What stands on a button, as long as one line of a small phone. */
export function cut(label: string): string {
  const signs = [...label];
  return signs.length <= LONGEST_LABEL ? label : `${signs.slice(0, LONGEST_LABEL - 1).join("")}…`;
}

/** All of it as a button's argument, so that what was stopped can be had again. */
export function packed({ tradeCode = "", place, minimumWage = 0, schemeId = 0, pace, hour }: Wanted): string {
  return [tradeCode, place.replace(".", "-"), minimumWage, schemeId, pace === "atOnce" ? "o" : "d", hour].join(".");
}

/** Reads it back; undefined for what no button of ours carries. */
export function unpacked(argument: string): Wanted | undefined {
  const [, trade = "", place = "", wage = "", scheme = "", pace, hour = ""] =
    /^([A-Z0-9]{0,8})\.(\d\d-\d\d|\d\d|[A-Z]{2}|)\.(\d{1,10})\.(\d{1,9})\.([od])\.(\d{1,2})$/.exec(argument) ?? [];
  if (pace === undefined || Number(hour) > 23 || Number(wage) > 2_000_000_000) return undefined;
  return {
    tradeCode: trade || undefined,
    place: place.replace("-", "."),
    minimumWage: Number(wage) || undefined,
    schemeId: Number(scheme) || undefined,
    pace: pace === "o" ? "atOnce" : "daily",
    hour: Number(hour),
  };
}
