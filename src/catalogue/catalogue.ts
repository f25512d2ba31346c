import { createHash } from "node:crypto";
import { addDays, type Day, dateForDatabase, localDate } from "../platform/calendar.ts";
import type { Database, Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { saveDestinations, saveMinimumWages } from "./destinations.ts";
import type { CatalogueFile, IntakeEntry } from "./format.ts";
import { readCatalogue } from "./reading.ts";
import { loadRegions } from "./regions.ts";
import { saveSchemes } from "./schemes.ts";

export type CatalogueLoading = {
  /** The file's text, as prisma/data/README.md tells it. */
  json: string;
  at: Date;
  /** Days that the file counts from its loading begin with today in this zone. */
  zone: string;
};

/**
 * Makes a centre's file the catalogue: all of it or, with a mistake in it, nothing. What the file no longer
 * names stays for the registrations that refer to it, and leaves the menus. The file loaded last changes nothing.
 */
export async function loadCatalogue(
  db: Database,
  { json, at, zone }: CatalogueLoading,
): Promise<"loaded" | "unchanged" | { mistakes: string[] }> {
  const sha256 = createHash("sha256").update(json).digest("hex");
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('catalogue'))`; // two processes may start together
    await loadRegions(tx);
    const last = await tx.catalogueLoad.findFirst({ orderBy: { id: "desc" } });
    if (last?.sha256 === sha256) return "unchanged";

    const read = readCatalogue(json, await regencyCodes(tx));
    if ("mistakes" in read) return read;
    const mistakes = await movedIntakes(tx, read.catalogue.intakes);
    if (mistakes.length > 0) return { mistakes };

    await saveCentres(tx, read.catalogue.centres);
    await saveTrades(tx, read.catalogue.trades);
    await saveSchemes(tx, read.catalogue.trades);
    await saveIntakes(tx, read.catalogue.intakes, localDate(at, zone));
    await saveContacts(tx, read.catalogue.contacts);
    await saveDestinations(tx, read.catalogue.destinations);
    await saveMinimumWages(tx, read.catalogue.minimumWages);
    await tx.catalogueLoad.create({ data: { sha256, label: read.catalogue.label, loadedAt: at } });
    return "loaded";
  });
}

/** A text in one language at least: the catalogue's in Indonesian, staff's in theirs. */
export type InSome = Readonly<Record<string, string>>;

/** A text in a person's language, or in Indonesian where nobody gave another, or in the one that it was written in. */
export function inLanguage(text: unknown, language: string): string {
  const by = text as InSome;
  return by[language] ?? by.id ?? Object.values(by)[0] ?? "";
}

/** The language, not the person's, in which one of these texts stands for want of theirs; undefined where none does. */
export function otherLanguageOf(lines: unknown, language: string): string | undefined {
  const other = (lines as InSome[]).find((line) => line[language] === undefined);
  return other && (other.id === undefined ? Object.keys(other)[0] : "id");
}

/** A list of texts of the catalogue in a person's language. */
export function linesIn(lines: unknown, language: string): string[] {
  return (lines as InSome[]).map((line) => inLanguage(line, language));
}

async function regencyCodes(tx: Tx): Promise<Set<string>> {
  const regencies = await tx.regency.findMany({ select: { code: true } });
  return new Set(regencies.map(({ code }) => code));
}

/** An intake's code is what registrations know it by: it cannot come to mean another programme or place. */
async function movedIntakes(tx: Tx, intakes: IntakeEntry[]): Promise<string[]> {
  const known = await tx.intake.findMany({ where: { code: { in: intakes.map(({ code }) => code) } } });
  const byCode = new Map(known.map((intake) => [intake.code, intake]));
  return intakes.flatMap(({ code, programme, centre }, at) => {
    const before = byCode.get(code);
    if (!before || (before.programmeCode === programme && before.centreCode === centre)) return [];
    return [
      `intakes[${at}].code: "${code}" already names ${before.programmeCode} at ${before.centreCode}; give this intake a code of its own`,
    ];
  });
}

async function saveCentres(tx: Tx, centres: CatalogueFile["centres"]): Promise<void> {
  await tx.centre.updateMany({ where: { code: { notIn: centres.map(({ code }) => code) } }, data: { active: false } });
  for (const [position, { code, regency, zone, phone, mapUrl, ...centre }] of centres.entries()) {
    const { zone: regencyZone } = await tx.regency.findUniqueOrThrow({ where: { code: regency } });
    const data = {
      ...centre,
      regencyCode: regency,
      zone: zone ?? regencyZone,
      phone: phone ?? null,
      mapUrl: mapUrl ?? null,
      position,
      active: true,
    };
    await tx.centre.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
}

async function saveTrades(tx: Tx, trades: CatalogueFile["trades"]): Promise<void> {
  const programmes = trades.flatMap((trade) => trade.programmes);
  await tx.programme.updateMany({
    where: { code: { notIn: programmes.map(({ code }) => code) } },
    data: { active: false },
  });
  await tx.trade.updateMany({ where: { code: { notIn: trades.map(({ code }) => code) } }, data: { active: false } });
  for (const [position, { code, programmes, ...trade }] of trades.entries()) {
    const data = { ...trade, shortName: trade.shortName ?? trade.name, position, active: true };
    await tx.trade.upsert({ where: { code }, create: { code, ...data }, update: data });
    for (const [position, programme] of programmes.entries()) await saveProgramme(tx, code, programme, position);
  }
}

type ProgrammeEntry = CatalogueFile["trades"][number]["programmes"][number];

async function saveProgramme(tx: Tx, tradeCode: string, entry: ProgrammeEntry, position: number) {
  const { code, units: _, ...programme } = entry;
  const data = {
    ...programme,
    tradeCode,
    trainingDays: programme.trainingDays ?? null,
    maximumAge: programme.maximumAge ?? null,
    kkniLevel: programme.kkniLevel ?? null,
    schemeName: programme.schemeName ?? null,
    standardRef: programme.standardRef ?? null,
    position,
    active: true,
  };
  await tx.programme.upsert({ where: { code }, create: { code, ...data }, update: data });
}

/** What staff opened or changed in the chat is theirs from then on: no file writes over it, or switches it off. */
async function saveIntakes(tx: Tx, intakes: IntakeEntry[], today: Day): Promise<void> {
  const ofStaff = await tx.intake.findMany({ where: { changes: { some: {} } }, select: { code: true } });
  const theirs = new Set(ofStaff.map(({ code }) => code));
  await tx.intake.updateMany({
    where: { code: { notIn: intakes.map(({ code }) => code) }, changes: { none: {} } },
    data: { active: false },
  });
  for (const entry of intakes) {
    const { code, seats, seatsTakenElsewhere } = entry;
    if (theirs.has(code)) continue;
    const days = intakeDays(entry, today);
    const data = {
      programmeCode: entry.programme,
      centreCode: entry.centre,
      startsOn: dateForDatabase(days.startsOn),
      endsOn: dateForDatabase(days.endsOn),
      registrationClosesOn: dateForDatabase(days.registrationClosesOn),
      selectionOn: days.selectionOn === null ? null : dateForDatabase(days.selectionOn),
      seats,
      seatsTakenElsewhere,
      active: true,
    };
    await tx.intake.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
}

/** The days of an intake; where the file counts them from the day of loading, it starts on the next Monday. */
function intakeDays(entry: IntakeEntry, today: Day) {
  if (entry.startsInDays === undefined) {
    const { startsOn = "", endsOn = "", registrationClosesOn = "", selectionOn = null } = entry; // there: reading.ts saw to it
    return { startsOn, endsOn, registrationClosesOn, selectionOn };
  }
  const startsOn = mondayFrom(addDays(today, entry.startsInDays));
  const { lengthDays = 1, closesDaysBeforeStart = 0, selectionDaysBeforeStart } = entry;
  return {
    startsOn,
    endsOn: addDays(startsOn, lengthDays - 1),
    registrationClosesOn: addDays(startsOn, -closesDaysBeforeStart),
    selectionOn: selectionDaysBeforeStart === undefined ? null : addDays(startsOn, -selectionDaysBeforeStart),
  };
}

function mondayFrom(day: Day): Day {
  return addDays(day, (8 - dateForDatabase(day).getUTCDay()) % 7);
}

async function saveContacts(tx: Tx, contacts: CatalogueFile["contacts"]): Promise<void> {
  await tx.contact.deleteMany({ where: { code: { notIn: contacts.map(({ code }) => code) } } });
  for (const [position, { code, note, lastCheckedOn, ...contact }] of contacts.entries()) {
    const data = { ...contact, note: note ?? Prisma.DbNull, lastCheckedOn: dateForDatabase(lastCheckedOn), position };
    await tx.contact.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
}
