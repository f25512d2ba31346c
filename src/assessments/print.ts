// How the screens and messages of assessments print: times in the centre's zone, names, units.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Printing, printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { AssessedUnit, Way } from "./assessments.ts";

/** So many units are named in a message; the others are counted. */
const MOST_UNITS = 8;

/** Prints in somebody's words, in a centre's zone. */
export function printAt(words: Words, { zone }: { readonly zone: string }): Printing {
  return printingIn(words.language, zone);
}

/** When a session is: `12 Desember 2026, 08.00 WITA`. */
export function timeOf(words: Words, session: { startsAt: Date; centre: { readonly zone: string } }): string {
  return printAt(words, session.centre).dateTime(session.startsAt);
}

/** What a centre is called. */
export function centreName(words: Words, { name }: { readonly name: unknown }): string {
  return inLanguage(name, words.language);
}

/** Where an assessment is unless somebody says otherwise: at the centre. */
export function usualPlace(
  { name, address }: { readonly name: unknown; readonly address: unknown },
  language: string,
): string {
  return `${inLanguage(name, language)}, ${inLanguage(address, language)}`;
}

/** A place in the reader's language, where it is the centre; one that staff typed stays as it is. */
export function placeIn(
  words: Words,
  place: string,
  centre: { readonly name: unknown; readonly address: unknown },
): string {
  const isUsual = Object.keys(centre.name as object).some((language) => usualPlace(centre, language) === place);
  return isUsual ? usualPlace(centre, words.language) : place;
}

/** Units as the lines of a list, the first eight of them. */
export function unitLines(words: Words, units: readonly Pick<AssessedUnit, "name">[]): string[] {
  const more = units.length - MOST_UNITS;
  return [
    ...units.slice(0, MOST_UNITS).map(({ name }) => words.html("assessments-told-unit", { name })),
    ...(more > 0 ? [words.html("assessments-told-more-units", { count: String(more) })] : []),
  ];
}

/** A name short enough for a button. */
export function brief(name: string, longest = 44): string {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join("")}…`;
}

/** The day on which somebody was or is assessed, as far as it is known. */
export function assessedDay(words: Words, { days, session, centre }: Way): string {
  const printing = printAt(words, centre);
  if (days.assessed !== undefined) return printing.shortDate(days.assessed);
  return session ? printing.dateAt(session.startsAt) : "–";
}
