// How the selection prints: when a test is, in the centre's time and in the reader's own, where, and what to bring.
import { printPhone } from "../candidates/phone.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Helper } from "../helped/helped.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Words } from "../telegram/texts.ts";
import type { SelectingIntake } from "./intakes.ts";
import type { Session } from "./sessions.ts";

type Around = Pick<Session, "startsAt"> & { readonly intake: { readonly centre: { readonly zone: string } } };

/** When a session is: `12 Desember 2026, 08.00 WITA`. */
export function timeOf(words: Words, { startsAt, intake }: Around): string {
  return printingIn(words.language, intake.centre.zone).dateTime(startsAt);
}

/** The same for somebody elsewhere: with the hour on their own clock, where that is another. */
export function timeFor(words: Words, session: Around, zone: string | undefined): string {
  const at = timeOf(words, session);
  if (zone === undefined) return at;
  const theirs = printingIn(words.language, zone).time(session.startsAt);
  const same = printingIn(words.language, session.intake.centre.zone).time(session.startsAt) === theirs;
  return same ? at : words.plain("selection-time-elsewhere", { at, theirs });
}

/** Where tests are unless somebody says otherwise: at the centre. */
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

/** What to bring: the centre's usual papers, and those of this intake. */
export function bringList(
  words: Words,
  { documents, centre }: { readonly documents: unknown; readonly centre: { readonly whatToBring: unknown } },
): string {
  const extra = Array.isArray(documents) ? documents.map((each) => inLanguage(each, words.language)) : [];
  return [inLanguage(centre.whatToBring, words.language), ...extra].filter(Boolean).join("; ");
}

/** What an intake is called: `Pengelasan SMAW, mulai 11 Jan 2027`. */
export function intakeTitle(words: Words, { programme, centre, startsOn }: SelectingIntake): string {
  return words.plain("selection-intake", {
    programme: inLanguage(programme.name, words.language),
    day: printingIn(words.language, centre.zone).shortDate(startsOn),
    centre: inLanguage(centre.name, words.language),
  });
}

/** A name short enough for a button. */
export function brief(name: string, longest = 24): string {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join("")}…`;
}

/** Who is to be called for somebody whom they registered: `Wati Handayani, +62 812 3456 7001`. */
export function helperWords({ name, phone }: Helper): string {
  return phone === undefined ? name : `${name}, ${printPhone(phone)}`;
}
