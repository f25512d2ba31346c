// The rows of one list of certificates: each by itself, and all of them against each other.
import { createHash } from "node:crypto";
import { foldedName } from "../candidates/folded-name.ts";
import type { Checker, Checking, Compared, Finished, Problem } from "../imports/imports.ts";
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { matchPlace } from "../regions/regions.ts";
import { type Known, readRow } from "./importing-cells.ts";
import { compareRows } from "./importing-compare.ts";
import { nameAndBirth } from "./importing-people.ts";
import { type CertificateRow, type ImportProblem, problemOf } from "./importing-row.ts";
import { certificateKey } from "./numbers.ts";

/** Of so many numbers of identity that all end in a nought, a spreadsheet program has rounded them. */
const ROUNDED_FROM = 10;

/** Reads what a list is held against, and checks it row by row. */
export async function openChecker(rt: Checking, centreCode: string): Promise<Checker> {
  const known = await readKnown(rt, centreCode);
  const file = createFile();
  return {
    check(number, cells) {
      const checked = readRow(known, number, cells);
      if ("row" in checked) file.good(checked.row as CertificateRow, cells);
      else file.bad(cells);
      return checked;
    },
    async compare(db, rows) {
      const verdicts = await compareRows(db, { centreCode, rows: rows as CertificateRow[] });
      file.compared(verdicts);
      return verdicts;
    },
    finish: (db) => file.finish(db, centreCode),
  };
}

interface Reference {
  readonly number: number;
  readonly previous: string;
  readonly previousKey: string | undefined;
  readonly birthDates: readonly string[];
}

/** What is remembered of a file's rows while it is read: numbers and keys, nothing of the people. */
function createFile() {
  const byNumber = new Map<string, number>();
  const byRecord = new Map<string, number>();
  const digests = new Map<number, string>();
  const byPerson = new Map<string, number>();
  const births = new Map<number, string>();
  const names = new Map<string, { number: number; foldedName: string }>();
  /** By name and birth date: the one NIK that has them, or that there are several; and who comes without one */
  const nikOf = new Map<string, string | "several">();
  const withoutNik = new Map<number, string>();
  const added = new Set<number>();
  const badKeys = new Set<string>();
  const references: Reference[] = [];
  const flagged = new Map<number, Problem[]>();
  const niks = { all: 0, round: 0 };

  const flag = (
    number: number,
    column: Parameters<typeof problemOf>[0],
    problem: ImportProblem,
    value?: string | number,
  ) => {
    flagged.set(number, [...(flagged.get(number) ?? []), problemOf(column, problem, value)]);
  };
  const remember = (
    keys: Map<string, number>,
    key: string | undefined,
    number: number,
    column: "number" | "record",
  ) => {
    if (key === undefined) return;
    const first = keys.get(key);
    if (first === undefined) keys.set(key, number);
    else if (digests.get(first) === digests.get(number)) flag(number, undefined, "repeated-row", first);
    else {
      flag(number, column, `duplicate-${column}`, first);
      flag(first, column, `duplicate-${column}`, number);
    }
  };

  return {
    good(row: CertificateRow, cells: Readonly<Record<string, string>>) {
      const { number, record, previous, previousKey, nikFingerprints } = row;
      digests.set(
        number,
        createHash("sha256").update(Object.values(cells).join("\u0001")).digest("base64").slice(0, 12),
      );
      remember(byNumber, row.certificateKey, number, "number");
      if (!flagged.has(number)) remember(byRecord, record, number, "record");
      if (record === undefined && row.certificateKey === undefined) {
        const key = [row.birthDateFingerprints[0], row.foldedName, row.scheme.toLowerCase(), row.assessedOn].join(" ");
        const first = byPerson.get(key);
        if (first === undefined) byPerson.set(key, number);
        else flag(number, undefined, "repeated-row", first);
      }
      const [nik] = nikFingerprints;
      if (nik !== undefined) {
        const first = names.get(nik);
        if (first === undefined) names.set(nik, { number, foldedName: row.foldedName });
        else if (first.foldedName !== row.foldedName) flag(number, "name", "nik-two-names", first.number);
        const person = nameAndBirth(row);
        nikOf.set(person, (nikOf.get(person) ?? nik) === nik ? nik : "several");
        niks.all += 1;
        if (/0\D*$/.test(cells.nik ?? "")) niks.round += 1;
      } else withoutNik.set(number, nameAndBirth(row));
      if (previous !== undefined)
        references.push({ number, previous, previousKey, birthDates: row.birthDateFingerprints });
      births.set(number, row.birthDateFingerprints[0] ?? "");
    },
    bad(cells: Readonly<Record<string, string>>) {
      for (const key of [cells.record, certificateKey(cells.number ?? "")]) if (key) badKeys.add(key);
    },
    compared(verdicts: ReadonlyMap<number, Compared>) {
      for (const [number, verdict] of verdicts) if (verdict === "new" && withoutNik.has(number)) added.add(number);
    },
    async finish(db: Db, centreCode: string): Promise<Finished> {
      if (niks.all >= ROUNDED_FROM && niks.round === niks.all) return { refused: "numbers-rounded", rows: new Map() };
      for (const [number, person] of withoutNik)
        if (added.has(number) && nikOf.get(person) === "several" && !flagged.has(number))
          flag(number, "nik", "person-unclear");
      const inFile = ({ previous, previousKey }: Reference) =>
        byRecord.get(previous) ?? byNumber.get(previousKey ?? "");
      const elsewhere = references.filter((one) => inFile(one) === undefined);
      const stored = await storedKeys(db, centreCode, elsewhere);
      for (const one of elsewhere) {
        const born = stored.get(one.previous) ?? stored.get(one.previousKey ?? "");
        if (born !== undefined) {
          if (born !== "" && !one.birthDates.includes(born))
            flag(one.number, "previous", "previous-of-another", one.previous.slice(0, 40));
          continue;
        }
        const isBad = badKeys.has(one.previous) || badKeys.has(one.previousKey ?? "");
        flag(one.number, "previous", isBad ? "previous-bad" : "previous-unknown", one.previous.slice(0, 40));
      }
      for (const one of references) {
        const first = inFile(one);
        if (first !== undefined && births.get(first) !== one.birthDates[0])
          flag(one.number, "previous", "previous-of-another", one.previous.slice(0, 40));
      }
      const before = new Map(references.map((one) => [one.number, inFile(one)]));
      for (const number of circling(before)) flag(number, "previous", "previous-itself", number);
      // Whoever follows a row that is not saved is not saved either, and so on along the line.
      const following = Map.groupBy(references, inFile);
      const bad = [...flagged.keys()];
      for (const number of bad)
        for (const one of following.get(number) ?? []) {
          if (flagged.has(one.number)) continue;
          flag(one.number, "previous", "previous-bad", one.previous.slice(0, 40));
          bad.push(one.number);
        }
      return { rows: flagged };
    },
  };
}

/** The rows that come back to themselves by what they follow; each row is looked at once, however long the line. */
function circling(before: ReadonlyMap<number, number | undefined>): number[] {
  const walks = new Map<number, number>();
  const found: number[] = [];
  for (const start of before.keys()) {
    const walk: number[] = [];
    let at: number | undefined = start;
    for (; at !== undefined && !walks.has(at); at = before.get(at)) {
      walks.set(at, start);
      walk.push(at);
    }
    if (at !== undefined && walks.get(at) === start) found.push(...walk.slice(walk.indexOf(at)));
  }
  return found;
}

/** By record and by number: the digest of the birth date of whoever holds it. */
async function storedKeys(
  db: Db,
  centreCode: string,
  references: readonly Reference[],
): Promise<ReadonlyMap<string, string>> {
  if (references.length === 0) return new Map();
  const records = references.map(({ previous }) => previous);
  const numbers = references.flatMap(({ previousKey }) => previousKey ?? []);
  const found = await rowsOf<{ key: string; born: string | null }>(
    db,
    Prisma.sql`select k.key, h."birthDateFingerprint" as born from (
        select "recordKey" as key, "holderId" from "Certification"
        where "centreCode" = ${centreCode} and "recordKey" = any(${records})
        union select "certificateKey", "holderId" from "Certification"
        where "centreCode" = ${centreCode} and "certificateKey" = any(${numbers})
      ) k join "Holder" h on h.id = k."holderId"`,
  );
  return new Map(found.map(({ key, born }) => [key, born ?? ""]));
}

async function readKnown({ db, seal, now }: Checking, centreCode: string): Promise<Known> {
  const { zone } = await db.centre.findUniqueOrThrow({ where: { code: centreCode }, select: { zone: true } });
  const trades = await db.trade.findMany({ select: { code: true, name: true, shortName: true, aliases: true } });
  const programmes = await db.programme.findMany({
    select: { code: true, tradeCode: true, name: true, aliases: true },
  });
  const schemes = await db.scheme.findMany({ select: { tradeCode: true, name: true, validityMonths: true } });
  const regencies = await db.regency.findMany();
  const places = new Map<string, string | undefined>();
  return {
    seal,
    today: localDate(now(), zone),
    trades: spelled(trades, (trade) => trade.code),
    programmes: spelled(programmes, (programme) => programme),
    validity: new Map(
      schemes.map(({ tradeCode, name, validityMonths }) => [`${tradeCode} ${name.toLowerCase()}`, validityMonths]),
    ),
    regencyOf(text) {
      if (text === "") return undefined;
      if (places.size > 2_000) places.clear();
      if (!places.has(text)) {
        const match = matchPlace(text, regencies);
        places.set(text, "value" in match ? match.value.code : undefined);
      }
      return places.get(text);
    },
  };
}

/** By each of its names, the first that has one wins; a code before any name. */
function spelled<Thing extends { code: string; name: unknown; shortName?: unknown; aliases: readonly string[] }, Value>(
  things: readonly Thing[],
  value: (thing: Thing) => Value,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const add = (text: string, thing: Thing) => {
    const key = foldedName(text);
    if (key !== "" && !found.has(key)) found.set(key, value(thing));
  };
  for (const thing of things) add(thing.code, thing);
  for (const thing of things)
    for (const names of [thing.name, thing.shortName ?? {}])
      for (const name of Object.values(names as object)) add(String(name), thing);
  for (const thing of things) for (const alias of thing.aliases) add(alias, thing);
  return found;
}
