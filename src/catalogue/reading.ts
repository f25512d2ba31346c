import type { z } from "zod";
import { type CatalogueFile, catalogueFile } from "./format.ts";

export type Reading = { catalogue: CatalogueFile } | { mistakes: string[] };

/** Reads a catalogue's text. Either it is wholly right, or every mistake is told with its place. */
export function readCatalogue(json: string, regencies: ReadonlySet<string>): Reading {
  let file: unknown;
  try {
    file = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { mistakes: [`the file is not JSON: ${(error as Error).message}`] };
  }
  const read = catalogueFile.safeParse(file);
  const mistakes = [...(read.success ? [] : read.error.issues.map(issueText)), ...crossMistakes(file, regencies)];
  return read.success && mistakes.length === 0 ? { catalogue: read.data } : { mistakes };
}

function issueText(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path);
  const message = issue.code === "invalid_key" ? 'a language is two small letters, e.g. "id"' : issue.message;
  return place ? `${place}: ${message}` : message;
}

function placeOf(path: PropertyKey[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

/**
 * What no single field can tell: double codes, references to nothing, days in the wrong order. Looks at the
 * file as it was written, so that these are told together with the mistakes of single fields.
 */
function crossMistakes(file: unknown, regencies: ReadonlySet<string>): string[] {
  const centres = listIn(file, "centres", "centres");
  const trades = listIn(file, "trades", "trades");
  const programmes = trades.flatMap(({ entry, place }) => listIn(entry, "programmes", `${place}.programmes`));
  const intakes = listIn(file, "intakes", "intakes");
  const contacts = listIn(file, "contacts", "contacts");
  const destinations = listIn(file, "destinations", "destinations");
  const wages = listIn(file, "minimumWages", "minimumWages");
  return [
    ...[centres, trades, programmes, intakes, contacts].flatMap(doubleCodes),
    ...programmes.flatMap(({ entry, place }) => doubleCodes(listIn(entry, "units", `${place}.units`))),
    ...programmes.flatMap(unitsOfNoScheme),
    ...trades.flatMap(foreignProgrammes),
    ...programmes.flatMap(ageMistakes),
    ...unknownReferences(centres, "regency", regencies, "regency"),
    ...unknownReferences(intakes, "programme", codesOf(programmes), "programme of this file"),
    ...unknownReferences(intakes, "centre", codesOf(centres), "centre of this file"),
    ...intakes.flatMap(intakeMistakes),
    ...unknownReferences(destinations, "trade", codesOf(trades), "trade of this file"),
    ...unknownReferences(wages, "regency", regencies, "regency"),
    ...doubleKeys(destinations, ["country", "trade"]),
    ...doubleKeys(wages, ["regency", "year"]),
  ];
}

type Entry = Record<string, unknown>;
type Placed = { entry: Entry; place: string };

function listIn(owner: unknown, field: string, place: string): Placed[] {
  const list = isEntry(owner) ? owner[field] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, at) => (isEntry(entry) ? [{ entry, place: `${place}[${at}]` }] : []));
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function codesOf(placed: Placed[]): Set<string> {
  return new Set(placed.map(({ entry }) => entry.code).filter((code) => typeof code === "string"));
}

function doubleCodes(placed: Placed[]): string[] {
  const first = new Map<unknown, string>();
  return placed.flatMap(({ entry, place }) => {
    const before = first.get(entry.code);
    if (entry.code === undefined) return [];
    if (before) return [`${place}.code: "${entry.code}" is taken already by ${before}`];
    first.set(entry.code, place);
    return [];
  });
}

/** Lines of a table that are known by several fields together. */
function doubleKeys(placed: Placed[], fields: readonly string[]): string[] {
  const first = new Map<string, string>();
  return placed.flatMap(({ entry, place }) => {
    const key = fields.flatMap((field) => (entry[field] === undefined ? [] : [String(entry[field])])).join(" ");
    const before = first.get(key);
    if (before) return [`${place}: ${key} is given already by ${before}`];
    first.set(key, place);
    return [];
  });
}

function foreignProgrammes({ entry, place }: Placed): string[] {
  return listIn(entry, "programmes", `${place}.programmes`).flatMap((programme) => {
    const { code } = programme.entry;
    if (typeof code !== "string" || typeof entry.code !== "string" || code.startsWith(`${entry.code}-`)) return [];
    return [
      `${programme.place}.code: "${code}" does not begin with its trade's code, e.g. "${entry.code}-${code.split("-")[1] ?? "1"}"`,
    ];
  });
}

function unitsOfNoScheme({ entry, place }: Placed): string[] {
  if (entry.units === undefined || entry.schemeName !== undefined) return [];
  return [`${place}.units: belong to a scheme; schemeName is missing beside them`];
}

function ageMistakes({ entry, place }: Placed): string[] {
  const { minimumAge, maximumAge } = entry;
  if (typeof minimumAge !== "number" || typeof maximumAge !== "number" || maximumAge >= minimumAge) return [];
  return [`${place}.maximumAge: ${maximumAge} is below the minimumAge of ${minimumAge}`];
}

function unknownReferences(placed: Placed[], field: string, known: ReadonlySet<string>, what: string): string[] {
  const [example] = known;
  return placed.flatMap(({ entry, place }) => {
    const reference = entry[field];
    if (typeof reference !== "string" || known.has(reference)) return [];
    return [`${place}.${field}: "${reference}" is no ${what}${example ? `, e.g. "${example}"` : ""}`];
  });
}

const byDate = ["startsOn", "endsOn", "registrationClosesOn"] as const;
const fromLoad = ["startsInDays", "lengthDays", "closesDaysBeforeStart"] as const;
const ofBoth = { startsOn: "selectionOn", startsInDays: "selectionDaysBeforeStart" } as const;

function intakeMistakes({ entry, place }: Placed): string[] {
  const relative = fromLoad.some((field) => entry[field] !== undefined);
  const [wanted, others] = relative
    ? [fromLoad, [...byDate, ofBoth.startsOn]]
    : [byDate, [...fromLoad, ofBoth.startsInDays]];
  return [
    ...wanted
      .filter((field) => entry[field] === undefined)
      .map((field) => `${place}.${field}: is missing beside ${wanted.filter((each) => each !== field).join(" and ")}`),
    ...others
      .filter((field) => entry[field] !== undefined)
      .map((field) => `${place}.${field}: does not go together with ${wanted[0]}`),
    ...orderMistakes(entry, place),
    ...seatMistakes(entry, place),
  ];
}

function orderMistakes({ startsOn, endsOn, registrationClosesOn, selectionOn }: Entry, place: string): string[] {
  const isDay = (value: unknown) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (!isDay(startsOn)) return [];
  const start = startsOn as string;
  return [
    ...(isDay(endsOn) && (endsOn as string) < start
      ? [`${place}.endsOn: "${endsOn}" is before it starts ("${start}")`]
      : []),
    ...(isDay(registrationClosesOn) && (registrationClosesOn as string) > start
      ? [`${place}.registrationClosesOn: "${registrationClosesOn}" is after it starts ("${start}")`]
      : []),
    ...(isDay(selectionOn) && (selectionOn as string) > start
      ? [`${place}.selectionOn: "${selectionOn}" is after it starts ("${start}")`]
      : []),
  ];
}

function seatMistakes({ seats, seatsTakenElsewhere }: Entry, place: string): string[] {
  if (typeof seats !== "number" || typeof seatsTakenElsewhere !== "number" || seatsTakenElsewhere <= seats) return [];
  return [`${place}.seatsTakenElsewhere: ${seatsTakenElsewhere} is more than the ${seats} seats`];
}
