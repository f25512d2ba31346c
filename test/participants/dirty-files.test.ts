// The three dirty files: every decision, code, warning and stored record is what the yardstick says.
import { createReadStream, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { nikFingerprints, openHolder, sealedHolder } from "../../src/certificates/sealed-holder.ts";
import { cellsBy, matchColumns, wantedOf } from "../../src/imports/columns.ts";
import type { GoodRow, Problem } from "../../src/imports/imports.ts";
import { createFile, readKnown } from "../../src/participants/checking.ts";
import { intakesByLabel, labelKey } from "../../src/participants/intakes-meant.ts";
import { linkWaiting, participantImport } from "../../src/participants/participants.ts";
import { readParticipant } from "../../src/participants/reading.ts";
import { codesOf } from "../../src/participants/row.ts";
import { dayFromDatabase } from "../../src/platform/calendar.ts";
import { type Row, readSpreadsheet } from "../../src/spreadsheets/spreadsheets.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openKeptDatabase } from "../support/database.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const { database, tables } = await openKeptDatabase(sampleFilling());
const { db } = database;
beforeEach(() => tables.restore());
afterAll(() => database.close());

const data = path.join(import.meta.dirname, "data");
interface Expected {
  readonly row: number;
  readonly decision: string;
  readonly codes: readonly string[];
  readonly warnings: readonly string[];
  readonly normalised: Readonly<Record<string, unknown>> | null;
}
const expected = JSON.parse(readFileSync(path.join(data, "participants.dirty.expected.json"), "utf8")) as {
  files: Record<string, { header_line: number; records: number; rows: Expected[] }>;
};

const sender = { telegramId: 1003, companyCode: undefined };
const rt = {
  ...{ db, seal: testSeal, now: () => now },
  config: { zone: "Asia/Makassar", defaultLanguage: "id" } as never,
  work: { send: async () => undefined, wake: async () => undefined } as never,
};

/** A file's rows with what they are held against, as the importer reads them. */
async function read(name: string) {
  const rows: Row[] = [];
  const outcome = await readSpreadsheet(
    createReadStream(path.join(data, name)),
    wantedOf(participantImport),
    async (sheet) => {
      for await (const batch of sheet.batches()) rows.push(...batch);
      const matched = matchColumns(participantImport, sheet.headings, () => false);
      if ("refused" in matched) throw new Error(matched.refused);
      return { columns: matched.columns, width: sheet.width, encoding: sheet.encoding, headingRow: sheet.headingRow };
    },
  );
  if ("refused" in outcome) throw new Error(outcome.refused);
  return { rows, shape: outcome.value };
}

/** Brings a file in, using of what is in doubt what `uses` says; resolves to how many were saved how. */
async function bring(name: string, uses: (problems: readonly Problem[]) => boolean = () => false) {
  const { rows, shape } = await read(name);
  const checker = await participantImport.openChecker(rt, "MATARAM", sender, shape);
  const good: GoodRow[] = [];
  const doubtful: GoodRow[] = [];
  for (const row of rows) {
    const checked = checker.check(row.number, cellsBy(shape.columns, row.cells, true), row);
    if ("review" in checked) {
      if (checked.row && uses(checked.review))
        doubtful.push(participantImport.whenUsed?.(checked.row, checked.review) ?? checked.row);
    } else if ("row" in checked) good.push(checked.row);
  }
  const verdicts = await checker.compare(db, good);
  const { reviews } = await checker.finish(db);
  const toSave = good.filter(({ number }) => verdicts.get(number) !== "same" && !reviews?.has(number));
  return db.$transaction(async (tx) => {
    const saver = participantImport.openSaver(rt, tx, { importId: 1, centreCode: "MATARAM", sender, at: now });
    return saver.save([...toSave, ...doubtful]);
  });
}

/** Four were announced this year, and the last of them is this. */
async function openFourth() {
  return db.intake.update({
    where: { code: "LAS-SMAW3G-MTR-1" },
    data: { number: 4, startsOn: new Date("2026-12-30"), endsOn: new Date("2027-03-12") },
  });
}

/** Who is registered in an intake, by what brought them there. */
const registeredIn = (intakeId: number) =>
  db.registration.groupBy({ by: ["state"], where: { intakeId }, _count: true });

async function stored() {
  const found = await db.participant.findMany({ include: { holder: true } });
  return new Map(
    found.map((one) => {
      const { nik, birthDate } = openHolder(testSeal, one.holder);
      const open = (value: string | null, purpose: string) => (value === null ? null : testSeal.open(value, purpose));
      const record = {
        name: one.holder.fullName,
        nik,
        birth_place: one.birthPlace,
        birth_date: birthDate,
        sex: one.holder.sex === "male" ? "L" : "P",
        phone: open(one.phoneSealed, "candidate.phone"),
        education: one.education,
        region_code: one.regencyCode,
        trade_code: one.tradeCode,
        intake: one.label,
        registered_on: one.registeredOn && dayFromDatabase(one.registeredOn),
        result: one.result === null ? null : one.result === "competent" ? "K" : "BK",
        certificate_no: one.certificateNo,
        email: open(one.emailSealed, "participant.email"),
        note: open(one.noteSealed, "participant.note"),
      };
      return [nik, record];
    }),
  );
}

describe.each(Object.entries(expected.files))("%s", (name, { rows: wanted, records }) => {
  test("each row is decided as the yardstick says, with its codes and warnings", async () => {
    const { rows, shape } = await read(name);
    const file = createFile(await readKnown(rt, "MATARAM"), shape);
    const verdicts = new Map(
      rows.map((row) => [
        row.number - shape.headingRow,
        file.read(row.number, cellsBy(shape.columns, row.cells, true), row),
      ]),
    );
    const rounded = file.reviews();
    const judged = Array.from({ length: records }, (_, at) => {
      const verdict = verdicts.get(at + 1);
      if (!verdict) return { row: at + 1, decision: "skip", codes: ["blank_row"], warnings: [] };
      const { decision, remarks } = verdict;
      if (rounded.has(at + 1 + shape.headingRow) && decision.startsWith("accept"))
        return { row: at + 1, decision: "review", codes: ["nik_column_rounded"], warnings: [] };
      return { row: at + 1, decision, codes: codesOf(verdict).toSorted(), warnings: [...remarks].toSorted() };
    });
    expect(judged).toEqual(
      wanted.map(({ row, decision, codes, warnings }) => ({
        row,
        decision,
        codes: codes.toSorted(),
        warnings: warnings.toSorted(),
      })),
    );
  });

  test("what is stored of each accepted row is the record of the yardstick, and the same file again changes nothing", async () => {
    const normalised = wanted.flatMap((each) => (each.normalised === null ? [] : [each.normalised]));
    expect(await bring(name)).toMatchObject({ new: normalised.length, changed: 0 });
    const records = await stored();
    expect(normalised.map((one) => records.get(String(one.nik)))).toEqual(normalised);
    expect(records.size).toBe(normalised.length);
    expect(await bring(name)).toMatchObject({ new: 0, changed: 0 });
  });
});

describe("the intake that a label means", () => {
  const file = "participants.dirty.csv";
  const six = [{ state: "submitted", _count: 6 }];

  test("of an intake that stands, whoever is saved is registered in it", async () => {
    const { id } = await openFourth();
    await bring(file);
    expect(await registeredIn(id)).toEqual(six);
    const holders = await db.holder.findMany({ where: { participants: { some: { intakeId: id } } } });
    expect(holders.map(({ matchedAt }) => matchedAt)).toEqual(Array(6).fill(now));
  });

  test("of one opened later, whoever waits is registered as it is opened; the same file again adds nobody", async () => {
    await bring(file);
    const { id } = await openFourth();
    const link = () =>
      db.$transaction((tx) => linkWaiting(rt, tx, { centreCode: "MATARAM", actor: "staff:1003", at: now }));
    expect(await registeredIn(id)).toEqual([]);
    expect(await link()).toBe(6);
    expect(await link()).toBe(0);
    expect(await bring(file)).toMatchObject({ new: 0, changed: 0 });
    expect(await registeredIn(id)).toEqual(six);
  });

  test("the same file again registers them, too, once its intake stands", async () => {
    await bring(file);
    const { id } = await openFourth();
    expect(await bring(file)).toMatchObject({ new: 0, changed: 6 });
    expect(await registeredIn(id)).toEqual(six);
  });

  test("a code names its intake, and what staff have said of a label holds for the next list", async () => {
    const intake = await db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } });
    await bring(file);
    await db.participant.updateMany({ where: { tradeCode: "LAS" }, data: { intakeId: intake.id } });
    const meant = await intakesByLabel(db, "MATARAM");
    expect(meant.get(labelKey("LAS", "las-smaw3g-mtr-1"))?.id).toBe(intake.id);
    expect(meant.get(labelKey("LAS", "2026-04"))?.id).toBe(intake.id);
    expect(meant.get(labelKey("KEC", "2026-04"))).toBeUndefined();
  });
});

test("of each doubt both values are told, numbers and the names of others masked", async () => {
  const [words, told] = [openTexts("id").in("id"), [] as string[]];
  const cells = {
    name: "Ani",
    nik: "5203994503989001",
    phone: "081234567001",
    certificateNo: "SERT 12/345",
    sex: "L",
    birthDate: "5/3/1998",
    result: "K",
    intake: "x",
  };
  const said = { phone: "081234567999", email: "ani@contoh.id", result: "BK", intake: "5203994503989002" };
  const other = { ...cells, ...said, name: "Ani Lestari" };
  const holder = sealedHolder(testSeal, { fullName: "Budi Utomo", nik: cells.nik, birthDate: "1998-03-05" });
  await db.holder.create({ data: holder });
  const row = { number: 3, nikFingerprints: nikFingerprints(testSeal, cells.nik) } as never;
  for (const [problem, value] of [
    ["duplicate_nik_conflict", "2"],
    ["duplicate_nik_other_name", "2"],
    ["duplicate_nik_other_name", undefined],
    ["result_certificate_conflict", undefined],
    ["trade_unknown", undefined],
    ["nik_dob_mismatch", "1998-05-03"],
    ["birth_date_impossible", "1998-03-06"],
  ] as const) {
    const doubtful = { cells, row, problems: [{ problem, value }], cellsAt: async () => other };
    told.push(...((await participantImport.doubtLines?.(rt, words, doubtful)) ?? []));
  }
  expect(told).toEqual([
    "Nama lengkap: di berkas <b>Ani</b>, di baris 2 Ani Lestari",
    "No HP: di berkas <b>••••001</b>, di baris 2 ••••999",
    "Gelombang: di berkas <b>x</b>, di baris 2 ••••••",
    "Email: di berkas <b>–</b>, di baris 2 ••••.id",
    "Nama lengkap: di berkas <b>Ani</b>, di baris 2 Ani Lestari",
    "Nama lengkap: di berkas <b>Ani</b>, sudah tercatat B••• U•••",
    "No sertifikat: di berkas <b>••••345</b>, dibaca –",
    "Tanggal lahir: di berkas <b>5-3-1998</b>, di NIK 03-05-1998",
    "Tanggal lahir: di berkas <b>5-••-1998</b>, di NIK 06-••-1998",
  ]);
});

test.each(["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"])("a name such as %s stays refused", async (name) => {
  const known = await readKnown(rt, "MATARAM");
  const cells = { name, nik: "5203994503989001", trade: "Las", intake: "2026-04" };
  const { decision, findings } = readParticipant(known, cells, { isWindows1252: false });
  expect([decision, findings.map(({ code }) => code)]).toEqual(["reject", expect.arrayContaining([FORMULA])]);
});
const FORMULA = "formula_in_required_field";
