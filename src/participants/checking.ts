// The rows of one list of participants: each by itself, and all of them against each other and against what is stored.
import { createHash } from "node:crypto";
import { foldedName } from "../candidates/folded-name.ts";
import type { Checked, Checker, Checking, Compared, FileShape, Finished, Problem, Sender } from "../imports/imports.ts";
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { matchPlace } from "../regions/regions.ts";
import { headingKey, type Row } from "../spreadsheets/spreadsheets.ts";
import { columns, type ParticipantColumn } from "./columns.ts";
import { intakesByLabel, labelKey, type MeantIntake } from "./intakes-meant.ts";
import { endsInNought } from "./nik-in-cells.ts";
import { type Known, readParticipant, verdictOf } from "./reading.ts";
import type { Finding, Verdict } from "./row.ts";
import { type ParticipantRow, sealedRow } from "./sealed-row.ts";

/** So many numbers of identity, and such a share of them, that end in a nought: a spreadsheet program has rounded them. */
const ROUNDED = { from: 5, share: 0.8 };

type Cells = Readonly<Partial<Record<ParticipantColumn, string>>>;

/** Reads what a list is held against, and checks it row by row. */
export async function openChecker(
  rt: Checking,
  centreCode: string,
  _sender: Sender,
  shape: FileShape,
): Promise<Checker> {
  const known = await readKnown(rt, centreCode);
  const intakes = await intakesByLabel(rt.db, centreCode);
  const file = createFile(known, shape);
  const notes: Record<string, number> = {};
  const note = (code: string) => {
    notes[code] = (notes[code] ?? 0) + 1;
  };
  const labelled = (row: ParticipantRow) => {
    const { tradeCode, label } = row;
    if (label !== "" && !intakes.has(labelKey(tradeCode, label))) note(`label:${tradeCode} ${label}`);
  };
  return {
    check(number, cells, raw): Checked {
      const { decision, findings, remarks, record } = file.read(number, cells, raw);
      const problems = findings.map(problemOf);
      if (decision === "skip" || decision === "duplicate") {
        const [{ code } = { code: "blank_row" }] = findings;
        note(code);
        return { skipped: code };
      }
      if (decision === "reject" || (record === undefined && decision !== "review")) return { problems };
      const row = record && sealedRow(rt.seal, number, record);
      if (decision === "review" || row === undefined) return { review: problems, row };
      if (decision === "accept_fixed") note("fixed");
      for (const remark of remarks) note(remark);
      labelled(row);
      return { row };
    },
    compare: (db, rows) => compareRows(db, { centreCode, intakes }, rows as readonly ParticipantRow[]),
    async finish(): Promise<Finished> {
      return { rows: new Map(), reviews: file.reviews(), notes };
    },
  };
}

/** Remembers of a file's rows what two of them can have in common: digests, nothing of the people. */
export function createFile(known: Known, shape: FileShape) {
  const noAt = [...shape.columns].find(([, name]) => name === "no")?.[0];
  const headings = new Map(columns.map(({ name, spellings }) => [name, spellings.map(headingKey)]));
  const whole = new Map<string, number>();
  const people = new Map<string, { number: number; name: string }>();
  const round: number[] = [];
  const niks = { all: 0 };

  /** Which sort of row it is that is no person's. */
  const skipOf = (cells: Cells): "repeated_header" | "total_row" | undefined => {
    const filled = Object.entries(cells).filter(([, text]) => text?.trim());
    const isHeading = filled.filter(([name, text]) => headings.get(name)?.includes(headingKey(text as string)));
    if (isHeading.length >= 3 && isHeading.length * 2 > filled.length) return "repeated_header";
    const isTotal = filled.some(([, text]) => /^\s*(grand |sub ?)?(jumlah|total)\b/i.test(text as string));
    return isTotal && !cells.nik?.trim() ? "total_row" : undefined;
  };

  const judged = (number: number, cells: Cells, raw: Row): Verdict => {
    const skip = skipOf(cells);
    if (skip) return only("skip", { code: skip });
    if (raw.width !== undefined && shape.width !== undefined && raw.width !== shape.width)
      return only("reject", { code: "column_count" });
    const digest = digestOf(raw.cells.filter((_, at) => at !== noAt).join("\u0001"));
    const first = whole.get(digest);
    if (first !== undefined) return only("duplicate", { code: "exact_duplicate", value: String(first) });
    whole.set(digest, number);
    const verdict = readParticipant(known, cells, { isWindows1252: shape.encoding === "windows-1252" });
    const nik = verdict.record?.nik;
    if (verdict.decision === "reject" || nik === null || nik === undefined) return verdict;
    const key = digestOf(nik);
    const name = digestOf(foldedName(verdict.record?.name ?? ""));
    const other = people.get(key);
    if (other === undefined) people.set(key, { number, name });
    if (other === undefined) return verdict;
    const code = other.name === name ? "duplicate_nik_conflict" : "duplicate_nik_other_name";
    const found = verdict.decision === "review" ? verdict.findings : [];
    return verdictOf([...found, { code, value: String(other.number) }], [], verdict.record);
  };

  return {
    /** Reads a row, knowing those before it. */
    read(number: number, cells: Cells, raw: Row): Verdict {
      const verdict = judged(number, cells, raw);
      const isRound = verdict.decision === "skip" ? undefined : endsInNought(cells.nik ?? "");
      if (isRound !== undefined) niks.all += 1;
      if (isRound) round.push(number);
      return verdict;
    },
    /** The rows that are in doubt after all, because of what all of them have in common. */
    reviews(): ReadonlyMap<number, readonly Problem[]> {
      const isRounded = round.length >= ROUNDED.from && round.length >= niks.all * ROUNDED.share;
      const problem = problemOf({ code: "nik_column_rounded" });
      return new Map(isRounded ? round.map((number) => [number, [problem]]) : []);
    },
  };
}

function only(
  decision: "skip" | "duplicate" | "reject",
  finding: Finding<Verdict["findings"][number]["code"]>,
): Verdict {
  return { decision, findings: [finding], remarks: [] };
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64").slice(0, 16);
}

const columnOf: readonly (readonly [RegExp, ParticipantColumn])[] = [
  [/^nik_|^duplicate_nik/, "nik"],
  [/^birth_date|^age|^minor/, "birthDate"],
  [/^name/, "name"],
  [/^trade/, "trade"],
  [/^result/, "result"],
];

function problemOf({ code, value }: Finding<Verdict["findings"][number]["code"]>): Problem {
  return { column: columnOf.find(([pattern]) => pattern.test(code))?.[1], problem: code, value };
}

/** Under whom each row is stored already, and whether it says the same; whose intake is known only by now has changed. */
async function compareRows(
  db: Db,
  { centreCode, intakes }: { centreCode: string; intakes: ReadonlyMap<string, MeantIntake> },
  rows: readonly ParticipantRow[],
): Promise<ReadonlyMap<number, Compared>> {
  if (rows.length === 0) return new Map();
  const data = rows.map(({ number, nikFingerprints, birthDateFingerprints, foldedName, tradeCode, label, digest }) => ({
    number,
    niks: nikFingerprints,
    births: birthDateFingerprints,
    folded: foldedName,
    trade: tradeCode,
    label,
    digest,
    known: intakes.has(labelKey(tradeCode, label)),
  }));
  const found = await rowsOf<{ number: number; isSame: boolean | null; isOther: boolean | null }>(
    db,
    Prisma.sql`
    select r.number, case when p.id is not null then p.digest = r.digest and (p."intakeId" is not null or not r.known) end as "isSame", h."foldedName" <> r.folded as "isOther"
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb)
      as r(number int, niks text[], births text[], folded text, trade text, label text, digest text, known boolean)
    left join lateral (
      select id, "foldedName" from "Holder" where "nikFingerprint" = any(r.niks)
      union all
      select id, "foldedName" from "Holder"
      where cardinality(r.niks) = 0 and "birthDateFingerprint" = any(r.births) and "foldedName" = r.folded
      limit 1
    ) h on true
    left join "Participant" p
      on p."holderId" = h.id and p."centreCode" = ${centreCode} and p."tradeCode" = r.trade and p.label = r.label`,
  );
  return new Map(
    found.map(({ number, isSame, isOther }): [number, Compared] => {
      if (isOther) return [number, { review: [problemOf({ code: "duplicate_nik_other_name" })] }];
      return [number, isSame === null ? "new" : isSame ? "same" : "changed"];
    }),
  );
}

/** What the rows of a centre's list are held against. */
export async function readKnown({ db, now }: Pick<Checking, "db" | "now">, centreCode: string): Promise<Known> {
  const { zone } = await db.centre.findUniqueOrThrow({ where: { code: centreCode }, select: { zone: true } });
  const trades = await db.trade.findMany({
    select: { code: true, name: true, shortName: true, subTrades: true, aliases: true },
  });
  const regencies = await db.regency.findMany();
  const exact = new Map<string, string>();
  const otherWords = new Map<string, string>();
  const add = (to: Map<string, string>, text: string, code: string) => {
    const key = foldedName(text);
    if (key !== "" && !exact.has(key) && !to.has(key)) to.set(key, code);
  };
  for (const { code } of trades) add(exact, code, code);
  for (const { code, name, shortName } of trades)
    for (const text of [...Object.values(name as object), ...Object.values(shortName as object)]) {
      add(exact, String(text), code);
      add(exact, String(text).replace(/^Teknik /, ""), code);
    }
  for (const { code, subTrades } of trades) for (const text of subTrades) add(exact, text, code);
  for (const { code, aliases } of trades) for (const text of aliases) add(otherWords, text, code);
  const places = new Map<string, string | undefined>();
  return {
    today: localDate(now(), zone),
    trades: exact,
    otherWords,
    regencies: new Set(regencies.map(({ code }) => code)),
    provinces: new Set(regencies.map(({ code }) => code.slice(0, 2))),
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
