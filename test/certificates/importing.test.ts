// Lists of certificates: what is read of a row, what is wrong with it, and what saving it does to what is stored.
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { certificateImport } from "../../src/certificates/importing.ts";
import { openChecker } from "../../src/certificates/importing-check.ts";
import { columns } from "../../src/certificates/importing-columns.ts";
import { importProblems } from "../../src/certificates/importing-row.ts";
import * as values from "../../src/certificates/importing-values.ts";
import { lookUpFingerprints } from "../../src/certificates/numbers.ts";
import { openHolder } from "../../src/certificates/sealed-holder.ts";
import { changeState, correct } from "../../src/certificates/states.ts";
import { matchColumns } from "../../src/imports/columns.ts";
import { addDays, dateForDatabase } from "../../src/platform/calendar.ts";
import { headingKey } from "../../src/spreadsheets/spreadsheets.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { anyText } from "../support/any-text.ts";
import { sampleRows } from "../support/certified.ts";
import { openKeptDatabase } from "../support/database.ts";
import { bring, lookAt, save } from "../support/lists.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const { database, tables } = await openKeptDatabase(sampleFilling());
const { db } = database;
beforeEach(() => tables.restore());
afterAll(() => database.close());

const sample = sampleRows();
const sampleHeadings = Object.keys(sample[0] ?? {});
const sampleList = [sampleHeadings, ...sample.map((row) => Object.values(row))];

const headings = [
  "ID Rekaman",
  "Nama",
  "NIK",
  "Tgl Lahir",
  "L/P",
  "Kejuruan",
  "Skema",
  "Tgl Asesmen",
  "Hasil",
  "No. Sertifikat",
  "Tgl Terbit",
  "Berlaku s.d.",
  "Status",
  "Tgl Dicabut",
  "ID Sebelumnya",
  "Jenis Penerbitan",
  "Level",
  "Kode Program",
  "Kabupaten",
];
const good = {
  "ID Rekaman": "A-1",
  Nama: "Siti Aminah",
  NIK: "5203994503989001",
  "Tgl Lahir": "05-03-1998",
  "L/P": "P",
  Kejuruan: "LAS",
  Skema: "Plate Welder SMAW 3G/PF",
  "Tgl Asesmen": "10-02-2026",
  Hasil: "K",
  "No. Sertifikat": "25920 7212 2 9000991 2026",
  "Tgl Terbit": "02-03-2026",
  "Berlaku s.d.": "02-03-2029",
};
type Cells = Partial<Record<string, string>>;
const list = (...rows: Cells[]) => [headings, ...rows.map((cells) => headings.map((heading) => cells[heading] ?? ""))];
const row = (changes: Cells = {}): Cells => ({ ...good, ...changes });

async function problemsOf(changes: Cells): Promise<string[]> {
  return (await lookAt(db, list(row(changes)))).problems[2] ?? [];
}

describe("a row by itself", () => {
  test.each<[Cells, string[]]>([
    [{}, []],
    [{ Nama: "" }, ["name missing"]],
    [{ Nama: "Siti 123" }, ["name name-unreadable"]],
    [{ Nama: "SitiÃ©" }, ["name garbled"]],
    [{ Nama: "Siti �" }, ["name garbled"]],
    [{ NIK: "5,20399E+15" }, ["nik nik-rounded"]],
    [{ NIK: "520399450398900" }, ["nik nik-not-16-digits"]],
    [{ NIK: "9903994503989001" }, ["nik nik-no-such-province"]],
    [{ NIK: "5203993213989001" }, ["nik nik-no-such-day"]],
    [{ NIK: "5203994503980000" }, ["nik nik-serial-zero"]],
    [{ NIK: "'5203994503989001" }, []],
    [{ NIK: "5203.9945.0398.9001" }, []],
    [{ NIK: "" }, []],
    [{ "Tgl Lahir": "06-03-1998" }, ["nik nik-birth-date"]],
    [{ "Tgl Lahir": "03-05-1998" }, []], // the NIK says that the month came first
    [{ "Tgl Lahir": "" }, []], // and which day it is
    [{ NIK: "", "Tgl Lahir": "" }, ["birthDate missing"]],
    [{ "Tgl Lahir": "kemarin" }, ["birthDate birth-date-unreadable"]],
    [{ NIK: "", "Tgl Lahir": "05-03-2020" }, ["birthDate birth-date-age"]],
    [{ NIK: "", "Tgl Lahir": "35859" }, []],
    [{ "L/P": "L" }, ["nik nik-sex"]],
    [{ "L/P": "X" }, ["sex unknown-sex"]],
    [{ Kejuruan: "Las Bawah Air" }, ["trade unknown-trade Las Bawah Air"]],
    [{ Kejuruan: "teknik las" }, []],
    [{ Kejuruan: "" }, ["trade missing"]],
    [{ Kejuruan: "", "Kode Program": "LAS-SMAW3G" }, []],
    [{ "Kode Program": "LAS-X" }, ["programme unknown-programme LAS-X"]],
    [{ "Kode Program": "MAN-CNC" }, ["programme programme-of-other-trade LAS"]],
    [{ Skema: "" }, ["scheme missing"]],
    [{ Skema: "x".repeat(201) }, ["scheme too-long 200"]],
    [{ Level: "12" }, ["level unknown-level"]],
    [{ Level: "KKNI II" }, []],
    [{ Hasil: "bagus" }, ["result unknown-result"]],
    [{ Hasil: "BK" }, ["result result-against-state"]],
    [{ Hasil: "BK", "No. Sertifikat": "", "Tgl Terbit": "", "Berlaku s.d.": "" }, []],
    [{ Status: "entah" }, ["state unknown-state"]],
    [{ Status: "terjadwal" }, ["number number-against-state"]],
    [{ Status: "dicabut" }, ["revokedOn missing"]],
    [{ Status: "dicabut", "Tgl Dicabut": "01-01-2026" }, ["revokedOn revoked-before-issued"]],
    [{ Status: "dicabut", "Tgl Dicabut": "01-01-2027" }, ["revokedOn in-the-future"]],
    [{ Status: "terbit", "No. Sertifikat": "" }, ["number missing"]],
    [{ "No. Sertifikat": "ada" }, ["number number-unreadable"]],
    [{ "Tgl Terbit": "" }, ["issuedOn missing"]],
    [{ "Tgl Terbit": "31-02-2026" }, ["issuedOn no-such-day"]],
    [{ "Tgl Terbit": "02-03-1026" }, ["issuedOn year-unlikely"]],
    [{ "Tgl Terbit": "02-03-2027", "Berlaku s.d.": "" }, ["issuedOn in-the-future"]],
    [{ "Tgl Terbit": "01-02-2026" }, ["issuedOn issued-before-assessed"]],
    [{ "Berlaku s.d.": "01-03-2026" }, ["validUntil valid-before-issued"]],
    [{ "Berlaku s.d.": "segera" }, ["validUntil not-a-date"]],
    [{ "Berlaku s.d.": "" }, []],
    [{ "Jenis Penerbitan": "entah" }, ["kind unknown-kind"]],
    [{ "ID Sebelumnya": "X-9" }, ["previous previous-unknown X-9"]],
    [{ "ID Sebelumnya": "A-1" }, ["previous previous-itself 2"]],
    [{ Nama: "", NIK: "1", Skema: "" }, ["name missing", "nik nik-not-16-digits", "scheme missing"]],
  ])("%j: %j", async (changes, problems) => {
    expect(await problemsOf(changes)).toEqual(problems);
  });

  test("days come first where they can, in every usual spelling", () => {
    const day = { value: "2026-11-04" };
    for (const written of [
      "2026-11-04",
      "04-11-2026",
      "4/11/26",
      "4.11.2026",
      "4 November 2026",
      "4 Nop 2026",
      "Rabu, 4 November 2026",
      "46330",
      "2026-11-04 00:00",
      "2026-11-04T08:30:00",
      "11/04/2026".replace("11/04", "04/11"),
    ])
      expect(values.readDay(written), written).toEqual(day);
    expect(values.readDay("11/24/2026")).toEqual({ value: "2026-11-24" });
    expect(values.readDay("2027-13-01")).toEqual({ problem: "no-such-day" });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const one = addDays("1990-01-01", days);
        const [year, month, date] = one.split("-");
        expect(values.readDay(one)).toEqual({ value: one });
        expect(values.readDay(`${date}-${month}-${year}`)).toEqual({ value: one });
        expect(values.readDay(`${Number(date)}/${Number(month)}/${year}`)).toEqual({ value: one });
      }),
    );
  });

  test("whatever stands in the cells, it is a row or it has problems with words in both languages", async () => {
    const texts = openTexts("id");
    const cell = fc.oneof(
      anyText(40),
      fc.constantFrom(...Object.values(good), "=1+1", "\u0000", "\ud800", "9".repeat(400)),
    );
    const changes = fc.dictionary(fc.constantFrom(...headings), cell, { maxKeys: 3 });
    const own = (at: number) => ({
      "ID Rekaman": `A-${at}`,
      NIK: `52039945039890${10 + at}`,
      "No. Sertifikat": `25920 7212 2 90009${10 + at} 2026`,
    });
    let saved = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 15, maxLength: 25 }), async (many) => {
        const { counts, good: rows } = await lookAt(
          db,
          list(...many.map((cells, at) => row({ ...own(at), ...cells }))),
        );
        expect(counts.new + counts.same + counts.changed + counts.bad).toBe(many.length);
        expect((await save(db, rows)).refused).toBe(0);
        saved += rows.length;
      }),
      { numRuns: 10 },
    );
    expect(saved).toBeGreaterThan(10);
    for (const language of ["id", "en"])
      for (const problem of importProblems) {
        const said = certificateImport.problem(texts.in(language), { column: "name", problem, value: "2026-04-01" });
        expect(said.length, problem).toBeGreaterThan(10);
        expect(said).not.toBe(problem);
      }
  });
});

describe("headings", () => {
  test("no two columns share a spelling, and every spelling finds its column", () => {
    const all = columns.flatMap(({ name, spellings }) =>
      spellings.map((spelling) => [headingKey(spelling), name] as const),
    );
    const twice = all.filter(([key, name]) => all.some(([other, otherName]) => other === key && otherName !== name));
    expect(twice).toEqual([]);
    expect(all.filter(([key]) => key === "")).toEqual([]);
  });

  test("in both languages, by the names that we give them ourselves", () => {
    const texts = openTexts("id");
    for (const language of ["id", "en"]) {
      const own = certificateImport.columns.map(({ name }) => certificateImport.columnName(texts.in(language), name));
      expect(matchColumns(certificateImport, own, () => false)).toMatchObject({
        ignored: [],
        columns: { size: own.length },
      });
    }
  });

  test("two that mean the same, and some that are missing, are told by name and place", () => {
    expect(matchColumns(certificateImport, ["Nama", "x", "Nama Lengkap", "Skema"], () => false)).toEqual({
      refused: "duplicate-headings",
      detail: "Nama (A) = Nama Lengkap (C)",
    });
    expect(matchColumns(certificateImport, ["Nama", "NIK", "Level"], () => false)).toEqual({
      refused: "missing-headings",
      detail: "scheme trade|programme",
    });
  });
});

describe("rows against each other", () => {
  test("one number in two rows: neither is saved unless they are the same row", async () => {
    const other = row({ "ID Rekaman": "A-2", Nama: "Baiq Aminah", NIK: "" });
    expect((await lookAt(db, list(row(), other))).problems).toEqual({
      2: ["number duplicate-number 3"],
      3: ["number duplicate-number 2"],
    });
    expect(await lookAt(db, list(row(), row()))).toMatchObject({
      counts: { new: 1, bad: 1 },
      problems: { 3: ["– repeated-row 2"] },
    });
  });

  test("one record twice, one NIK under two names", async () => {
    const { problems } = await lookAt(
      db,
      list(
        row(),
        row({ "No. Sertifikat": "25920 7212 2 9000992 2026" }),
        row({ "ID Rekaman": "A-3", Nama: "Orang Lain", "No. Sertifikat": "25920 7212 2 9000993 2026" }),
      ),
    );
    expect(problems).toEqual({
      2: ["record duplicate-record 3"],
      3: ["record duplicate-record 2"],
      4: ["name nik-two-names 2"],
    });
  });

  test("whoever follows a bad row is bad, and so on along the line; a circle is one", async () => {
    const line = (id: string, previous: string, changes: Cells = {}) =>
      row({
        "ID Rekaman": id,
        "ID Sebelumnya": previous,
        "No. Sertifikat": `25920 7212 2 900${id.slice(2)}000 2026`,
        ...changes,
      });
    const { problems } = await lookAt(
      db,
      list(
        line("A-11", "A-12"),
        line("A-12", "A-13"),
        line("A-13", "", { Nama: "" }),
        line("A-14", "A-15"),
        line("A-15", "A-14"),
        line("A-16", ""),
      ),
    );
    expect(problems).toEqual({
      2: ["previous previous-bad A-12"],
      3: ["previous previous-bad A-13"],
      4: ["name missing"],
      5: ["previous previous-itself 5"],
      6: ["previous previous-itself 6"],
    });
  });

  test("a line of twenty thousand rows that all follow a bad one is looked through in a moment", async () => {
    const long = 20_000;
    const key = (at: number) => `${100_000_000 + at}`;
    const checker = await openChecker({ db, seal: testSeal, now: () => now, config: {} as never }, "MATARAM");
    const cells = (at: number) => ({
      ...{ name: "Siti Aminah", birthDate: "05-03-1998", trade: "LAS", scheme: "Plate Welder" },
      ...{ number: key(at), issuedOn: "02-03-2026", previous: key(at + 1) },
    });
    const computing = process.cpuUsage();
    const checked = Array.from({ length: long }, (_, at) =>
      checker.check(at + 2, cells(at), { number: at + 2, cells: [] }),
    );
    expect(checked.every((each) => "row" in each)).toBe(true);
    const checking = process.cpuUsage(computing).user;
    const { rows } = await checker.finish(db);
    const finishing = process.cpuUsage(computing).user - checking;
    expect(rows.size).toBe(long);
    expect(rows.get(2)).toEqual([{ column: "previous", problem: "previous-bad", value: key(1) }]);
    expect(finishing / checking).toBeLessThan(1); // a tenth; where each row walks the whole line, many times as much
  });

  test("of ten numbers of identity that all end in a nought, a spreadsheet program has rounded them", async () => {
    const rounded = Array.from({ length: 10 }, (_, at) =>
      row({
        "ID Rekaman": `R-${at}`,
        NIK: `52039945039890${at + 1}0`.slice(0, 16).padEnd(16, "0"),
        "No. Sertifikat": `25920 7212 2 90012${10 + at} 2026`,
        Nama: "Siti Aminah",
      }),
    ).map((one, at) => ({ ...one, NIK: `520399450398${String(900 + at)}0` }));
    await expect(lookAt(db, list(...rounded))).rejects.toThrow("numbers-rounded");
  });
});

describe("saved", () => {
  test("the sample is good as it is; once more it changes nothing", async () => {
    expect(await lookAt(db, sampleList)).toMatchObject({
      counts: { new: 200, changed: 0, same: 0, bad: 0 },
      problems: {},
    });
    expect(await bring(db, sampleList)).toEqual({ new: 200, changed: 0, same: 0, refused: 0 });
    const stored = await db.certification.findMany({ orderBy: { id: "asc" } });
    expect(await lookAt(db, sampleList)).toMatchObject({ counts: { new: 0, changed: 0, same: 200, bad: 0 } });
    expect(await bring(db, sampleList)).toEqual({ new: 0, changed: 0, same: 200, refused: 0 });
    expect(await db.certification.findMany({ orderBy: { id: "asc" } })).toEqual(stored);
    expect(await db.certificationChange.count()).toBe(200);
    expect(await db.holder.count()).toBe(new Set(sample.map(({ nik }) => nik)).size);
  });

  test("what identifies a person is sealed, and a certificate is found by number and birth date together", async () => {
    await bring(db, list(row()));
    const stored = await db.certification.findFirstOrThrow({ include: { holder: true, changes: true, scheme: true } });
    expect(openHolder(testSeal, stored.holder)).toEqual({ nik: good.NIK, birthDate: "1998-03-05" });
    expect(JSON.stringify(stored)).not.toContain(good.NIK);
    expect(JSON.stringify(stored)).not.toContain("1998-03-05");
    expect(lookUpFingerprints(testSeal, { key: "25920721229000991202" + "6", birthDate: "1998-03-05" })).toContain(
      stored.lookUpFingerprint,
    );
    expect(stored).toMatchObject({
      state: "issued",
      kind: "initial",
      recordKey: "A-1",
      certificateNo: good["No. Sertifikat"],
    });
    expect(stored.publicCode).toMatch(/^[\w-]{22}$/);
    expect(stored.changes).toMatchObject([{ from: null, to: "issued", actor: "import:1" }]);
    expect(stored.scheme).toMatchObject({ tradeCode: "LAS", name: good.Skema });
  });

  test("a row without a NIK is of the one person who has its name and birth date; where two have, it is nobody's", async () => {
    const numbered = (nth: number, changes: Cells = {}) =>
      row({ "ID Rekaman": `A-${nth}`, "No. Sertifikat": `25920 7212 2 900099${nth} 2026`, ...changes });
    const without = numbered(3, { NIK: "", Nama: "SITI  AMINAH" });
    const both = list(row(), without, numbered(2, { Skema: "Pipe Welder" }));
    await bring(db, both);
    expect(await db.holder.count()).toBe(1);
    expect(await lookAt(db, both)).toMatchObject({ counts: { new: 0, same: 3, bad: 0 } });
    // The same from two lists, whichever comes first.
    await bring(db, list(numbered(4, { NIK: "", Skema: "Fitter" })), { importId: 2 });
    expect(await db.holder.count()).toBe(1);

    const twin = numbered(5, { NIK: "5203994503989002" });
    await bring(db, list(twin), { importId: 3 });
    expect(await db.holder.count()).toBe(2);
    expect((await lookAt(db, list(numbered(6, { NIK: "" })))).problems).toEqual({ 2: ["nik person-unclear"] });
    expect(await lookAt(db, list(without, numbered(4, { NIK: "", Skema: "Fitter" })))).toMatchObject({
      counts: { same: 2, bad: 0 },
    });
  });

  test("of two in one list who have the name and birth date of a third without a NIK, none is chosen", async () => {
    const second = { NIK: "5203994503989002", "ID Rekaman": "A-2", "No. Sertifikat": "25920 7212 2 9000992 2026" };
    const third = { NIK: "", "ID Rekaman": "A-3", "No. Sertifikat": "25920 7212 2 9000993 2026" };
    const three = list(row(third), row(), row(second));
    expect((await lookAt(db, three)).problems).toEqual({ 2: ["nik person-unclear"] });
    await bring(db, three);
    expect(await db.holder.count()).toBe(2);
  });

  test("the same list has nothing more to say, also of people who were known in part or have moved", async () => {
    const first = row({ NIK: "", "L/P": "", Kabupaten: "" });
    await bring(db, list(first));
    const second = { "ID Rekaman": "A-2", Skema: "Pipe Welder", "No. Sertifikat": "25920 7212 2 9000992 2026" };
    const third = { "ID Rekaman": "A-3", Skema: "Fitter", "No. Sertifikat": "25920 7212 2 9000993 2026" };
    const both = list(
      row({ ...second, Kabupaten: "Lombok Timur" }),
      row({ ...third, Kabupaten: "Dompu" }),
      row({ "ID Rekaman": "A-1", NIK: "", "L/P": "" }),
    );
    expect(await bring(db, both, { importId: 2 })).toMatchObject({ new: 2, same: 1 });
    const { nikSealed, sex, regencyCode } = await db.holder.findFirstOrThrow();
    expect({ isNikKnown: nikSealed !== null, sex, regencyCode }).toEqual({
      isNikKnown: true,
      sex: "female",
      regencyCode: expect.stringMatching(/^52\./),
    });
    expect(await db.holder.count()).toBe(1);
    expect(await lookAt(db, both)).toMatchObject({ counts: { new: 0, changed: 0, same: 3, bad: 0 } });
    // The newest of a person's rows says where they live now.
    expect(await lookAt(db, list(row({ ...third, Kabupaten: "Sumbawa" })))).toMatchObject({ counts: { changed: 1 } });
  });

  test("without the last day it follows from the scheme", async () => {
    const { id } = await db.scheme.upsert({
      where: { id: 0 },
      create: { tradeCode: "LAS", name: "Skema Dua Tahun", validityMonths: 24 },
      update: {},
    });
    await bring(
      db,
      list(
        row({ Skema: "skema dua tahun", "Berlaku s.d.": "" }),
        row({
          "ID Rekaman": "A-2",
          Skema: "Skema Baru",
          "Berlaku s.d.": "",
          "No. Sertifikat": "25920 7212 2 9000992 2026",
        }),
      ),
    );
    const stored = await db.certification.findMany({
      orderBy: { recordKey: "asc" },
      select: { schemeId: true, validUntil: true },
    });
    expect(stored.map(({ validUntil }) => validUntil)).toEqual([
      dateForDatabase("2028-03-02"),
      dateForDatabase("2029-03-02"),
    ]);
    expect(stored[0]?.schemeId).toBe(id);
  });

  test("corrections come in, and are noted by the names of their columns", async () => {
    await bring(db, list(row()));
    const before = await db.certification.findFirstOrThrow();
    const corrected = row({
      Nama: "Siti Aminah Lestari",
      "Tgl Terbit": "03-03-2026",
      "No. Sertifikat": "25920 7212 2 9000999 2026",
    });
    expect(await lookAt(db, list(corrected))).toMatchObject({ counts: { changed: 1, bad: 0 } });
    expect(await bring(db, list(corrected), { importId: 2 })).toMatchObject({ changed: 1 });
    const after = await db.certification.findFirstOrThrow({
      include: { changes: { orderBy: { id: "asc" } }, holder: true },
    });
    expect(after).toMatchObject({
      id: before.id,
      publicCode: before.publicCode,
      certificateKey: "259207212290009992026",
    });
    expect(after.holder.fullName).toBe("Siti Aminah Lestari");
    expect(after.changes.at(-1)).toMatchObject({
      from: "issued",
      to: "issued",
      actor: "import:2",
      fields: ["number", "issuedOn", "name"],
    });
    expect(await lookAt(db, list(corrected))).toMatchObject({ counts: { same: 1 } });
  });

  test("with a corrected birth date all certificates of a person are found anew", async () => {
    const two = [
      row({ NIK: "" }),
      row({ NIK: "", "ID Rekaman": "A-2", "No. Sertifikat": "25920 7212 2 9000992 2026" }),
    ];
    await bring(db, list(...two));
    await bring(db, list(row({ NIK: "", "Tgl Lahir": "06-03-1998" })));
    const stored = await db.certification.findMany();
    for (const { certificateKey, lookUpFingerprint } of stored)
      expect(lookUpFingerprints(testSeal, { key: certificateKey ?? "", birthDate: "1998-03-06" })).toContain(
        lookUpFingerprint,
      );
  });

  test("what a list does not say stays as it is", async () => {
    await bring(db, list(row({ Level: "2", "Tgl Asesmen": "10-02-2026" })));
    const few = ["Nama", "Tgl Lahir", "Kejuruan", "Skema", "No. Sertifikat", "Tgl Terbit"];
    const short = [few, few.map((heading) => (good as Cells)[heading] ?? "")];
    expect(await lookAt(db, short)).toMatchObject({ counts: { same: 1 } });
  });

  test("a renewal supersedes what it renews, also where it comes first or refers to it by number", async () => {
    const old = row({
      "No. Sertifikat": "25920 7212 2 9000100 2023",
      "Tgl Asesmen": "",
      "Tgl Terbit": "02-03-2023",
      "Berlaku s.d.": "02-03-2026",
    });
    const renewal = row({
      "ID Rekaman": "A-2",
      "Jenis Penerbitan": "perpanjangan",
      "ID Sebelumnya": "25920.7212.2.9000100.2023",
    });
    await bring(db, list(renewal, old));
    const stored = await db.certification.findMany({
      orderBy: { recordKey: "asc" },
      include: { changes: { orderBy: { id: "asc" } } },
    });
    expect(stored.map(({ state }) => state)).toEqual(["superseded", "issued"]);
    expect(stored[1]?.previousId).toBe(stored[0]?.id);
    expect(stored[0]?.changes.map(({ to, actor }) => `${to} ${actor}`)).toEqual([
      "issued import:1",
      "superseded import:1",
    ]);
    // The list goes on saying that the old one was issued: that takes nothing back.
    expect(await lookAt(db, list(renewal, old))).toMatchObject({ counts: { same: 2 } });
  });

  test("a renewal supersedes what it renews when it is issued, also where a later list says so", async () => {
    const old = row({
      "No. Sertifikat": "25920 7212 2 9000100 2023",
      "Tgl Asesmen": "",
      "Tgl Terbit": "02-03-2023",
      "Berlaku s.d.": "02-03-2026",
    });
    const renewal = { "ID Rekaman": "A-2", "Jenis Penerbitan": "perpanjangan", "ID Sebelumnya": "A-1" };
    const onTheWay = row({ ...renewal, "No. Sertifikat": "", "Tgl Terbit": "", "Berlaku s.d.": "" });
    await bring(db, list(old, onTheWay));
    const states = async () =>
      (await db.certification.findMany({ orderBy: { recordKey: "asc" } })).map(({ state }) => state);
    expect(await states()).toEqual(["issued", "competent"]);
    await bring(db, list(row({ ...renewal, "ID Sebelumnya": "" })), { importId: 2 });
    expect(await states()).toEqual(["superseded", "issued"]);
  });

  test("what names its previous one is its renewal where the list does not say what it is", async () => {
    const old = { "No. Sertifikat": "25920 7212 2 9000100 2023", "Tgl Asesmen": "", "Tgl Terbit": "02-03-2023" };
    const first = row({ ...old, "Berlaku s.d.": "02-03-2026" });
    const renewal = row({ "ID Rekaman": "A-2", "ID Sebelumnya": "A-1" });
    const kinds = async () =>
      (await db.certification.findMany({ orderBy: { recordKey: "asc" } })).map(({ kind, state }) => `${kind} ${state}`);
    await bring(db, list(first, renewal));
    expect(await kinds()).toEqual(["initial superseded", "renewal issued"]);
    expect(await lookAt(db, list(first, renewal))).toMatchObject({ counts: { same: 2 } });
    // One that was brought before lists were read so is put right by the same list.
    await db.certification.updateMany({ where: { recordKey: "A-2" }, data: { kind: "initial" } });
    await db.certification.updateMany({ where: { recordKey: "A-1" }, data: { state: "issued" } });
    await bring(db, list(first, renewal), { importId: 2 });
    expect(await kinds()).toEqual(["initial superseded", "renewal issued"]);
  });

  test("a previous one without a certificate is repeated; one that the list calls the first stays the first", async () => {
    const notYet = row({ Hasil: "BK", "No. Sertifikat": "", "Tgl Terbit": "", "Berlaku s.d.": "" });
    const again = row({ "ID Rekaman": "A-2", "ID Sebelumnya": "A-1", "Tgl Asesmen": "20-02-2026" });
    const number = "25920 7212 2 9000993 2026";
    const said = { "ID Rekaman": "A-3", "ID Sebelumnya": "A-2", "Jenis Penerbitan": "baru", "No. Sertifikat": number };
    await bring(db, list(notYet, again, row({ ...said, "Tgl Asesmen": "20-02-2026" })));
    const stored = await db.certification.findMany({ orderBy: { recordKey: "asc" } });
    expect(stored.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "initial notYetCompetent",
      "reassessment issued",
      "initial issued",
    ]);
  });

  test("nobody's certificate is superseded by that of somebody else", async () => {
    const other = { Nama: "Orang Lain", NIK: "5202991207959002", "Tgl Lahir": "12-07-1995", "L/P": "L" };
    const renewal = row({
      ...other,
      "ID Rekaman": "A-2",
      "No. Sertifikat": "25920 7212 2 9000992 2026",
      "Jenis Penerbitan": "perpanjangan",
      "ID Sebelumnya": "A-1",
    });
    const wrong = "previous previous-of-another A-1";
    expect((await lookAt(db, list(row(), renewal))).problems).toEqual({ 3: [wrong] });
    await bring(db, list(row()));
    expect((await lookAt(db, list(renewal))).problems).toEqual({ 2: [wrong] });
  });

  test("without names for its records a list is known again by person, scheme and assessment", async () => {
    const way = (changes: Cells) =>
      list(
        row({ "ID Rekaman": "", "No. Sertifikat": "", "Tgl Terbit": "", "Berlaku s.d.": "", Hasil: "", ...changes }),
      );
    const planned = way({ "Tgl Asesmen": "10-12-2026" });
    await bring(db, planned);
    expect(await lookAt(db, planned)).toMatchObject({ counts: { same: 1 } });
    await bring(db, way({ "Tgl Asesmen": "10-11-2026", Hasil: "BK" }));
    expect(await db.certification.count()).toBe(1);
    expect(await lookAt(db, way({ "Tgl Asesmen": "10-11-2026", Hasil: "BK" }))).toMatchObject({ counts: { same: 1 } });
    // After a result another day is another assessment.
    await bring(db, way({ "Tgl Asesmen": "20-11-2026", Hasil: "K" }));
    expect(await db.certification.count()).toBe(2);
    await bring(db, list(row({ "ID Rekaman": "", "Tgl Asesmen": "20-11-2026", "Tgl Terbit": "22-11-2026" })));
    const states = await db.certification.findMany({ orderBy: { id: "asc" }, select: { state: true } });
    expect(states.map(({ state }) => state)).toEqual(["notYetCompetent", "issued"]);
    const twice = way({ Hasil: "BK" });
    expect((await lookAt(db, [...twice, ...twice.slice(1)])).problems).toMatchObject({ 3: ["– repeated-row 2"] });
  });

  test("somebody on the way goes on: scheduled, not yet competent, and again", async () => {
    const way = (changes: Cells) =>
      list(row({ "No. Sertifikat": "", "Tgl Terbit": "", "Berlaku s.d.": "", Hasil: "", ...changes }));
    await bring(db, way({ "Tgl Asesmen": "10-12-2026" }));
    expect((await db.certification.findFirstOrThrow()).state).toBe("scheduled");
    await bring(db, way({ "Tgl Asesmen": "10-11-2026", Hasil: "BK" }));
    expect((await db.certification.findFirstOrThrow()).state).toBe("notYetCompetent");
    expect((await lookAt(db, way({ "Tgl Asesmen": "10-12-2026" }))).problems).toEqual({
      2: ["state older-than-stored"],
    });
    await bring(db, list(row({ "Tgl Asesmen": "10-02-2026" })));
    expect(
      (await db.certification.findFirstOrThrow({ include: { changes: true } })).changes.map(({ to }) => to),
    ).toEqual(["scheduled", "notYetCompetent", "issued"]);
  });
});

describe("against what is stored", () => {
  const staff = { at: now, actor: "staff:1003" } as const;
  async function stored(changes: Cells = {}) {
    await bring(db, list(row(changes)));
    return db.certification.findFirstOrThrow();
  }

  test("what was revoked is not made valid by a list", async () => {
    const { id } = await stored();
    await db.$transaction((tx) =>
      changeState(tx, {
        certificationId: id,
        to: "revoked",
        ...staff,
        data: { revokedOn: dateForDatabase("2026-04-01") },
      }),
    );
    expect((await lookAt(db, list(row()))).problems).toEqual({ 2: ["state was-revoked 2026-04-01"] });
    expect(await lookAt(db, list(row({ Status: "dicabut", "Tgl Dicabut": "01-04-2026" })))).toMatchObject({
      counts: { same: 1 },
    });
  });

  test("what staff corrected by hand is told, and stays; the rest of the list goes on", async () => {
    const { id } = await stored();
    await db.$transaction((tx) =>
      correct(tx, { certificationId: id, ...staff, data: { validUntil: dateForDatabase("2029-03-01") } }),
    );
    expect((await lookAt(db, list(row()))).problems).toEqual({ 2: ["– corrected-by-hand validUntil"] });
    expect(await lookAt(db, list(row({ "Berlaku s.d.": "01-03-2029" })))).toMatchObject({ counts: { same: 1 } });
    expect(await lookAt(db, list(row({ "Berlaku s.d.": "01-03-2029", "Tgl Asesmen": "11-02-2026" })))).toMatchObject({
      counts: { changed: 1 },
    });
  });

  test("what staff corrected of a person by one certificate no list takes back by another", async () => {
    const second = row({ "ID Rekaman": "A-2", "No. Sertifikat": "25920 7212 2 9000992 2026" });
    await bring(db, list(row(), second));
    const { id, holderId } = await db.certification.findFirstOrThrow({ where: { recordKey: "A-1" } });
    await db.holder.update({
      where: { id: holderId },
      data: { fullName: "Siti Aminah K.", foldedName: "siti aminah k" },
    });
    await db.certificationChange.create({
      data: { certificationId: id, from: "issued", to: "issued", fields: ["fullName"], at: now, actor: staff.actor },
    });
    expect((await lookAt(db, list(second))).problems).toEqual({ 2: ["– corrected-by-hand name"] });
    // What was corrected of the one certificate alone may still come of the other.
    await db.holder.update({ where: { id: holderId }, data: { fullName: "Siti Aminah", foldedName: "siti aminah" } });
    await correct(db as never, { certificationId: id, ...staff, data: { registrationNo: "LAS 1" } });
    expect(await lookAt(db, list({ ...second, "Tgl Asesmen": "11-02-2026" }))).toMatchObject({
      counts: { changed: 1 },
    });
  });

  test("what staff restored is not revoked again by the list that they restored it after", async () => {
    const revoked = row({ Status: "dicabut", "Tgl Dicabut": "01-04-2026" });
    const { id } = await stored({ Status: "dicabut", "Tgl Dicabut": "01-04-2026" });
    await db.$transaction((tx) =>
      changeState(tx, { certificationId: id, to: "issued", ...staff, data: { revokedOn: null, revokeReason: null } }),
    );
    expect((await lookAt(db, list(revoked))).problems).toEqual({ 2: ["state older-than-stored"] });
    expect(await lookAt(db, list(row()))).toMatchObject({ counts: { same: 1 } });
  });

  test("a number or a record that is somebody else's is told", async () => {
    await stored();
    const other = { Nama: "Orang Lain", NIK: "5202991207959002", "Tgl Lahir": "12-07-1995", "L/P": "L" };
    expect((await lookAt(db, list(row({ ...other, "ID Rekaman": "" })))).problems).toEqual({
      2: ["number number-of-another A-1"],
    });
    expect((await lookAt(db, list(row({ ...other, "No. Sertifikat": "25920 7212 2 9000992 2026" })))).problems).toEqual(
      { 2: ["number record-of-another A-1"] },
    );
    expect((await lookAt(db, list(row({ "ID Rekaman": "A-2" })))).problems).toEqual({
      2: ["record record-of-another A-1"],
    });
    expect(
      (
        await lookAt(
          db,
          list(
            row({
              ...other,
              NIK: good.NIK,
              "Tgl Lahir": "",
              "L/P": "",
              "ID Rekaman": "A-3",
              "No. Sertifikat": "25920 7212 2 9000993 2026",
            }),
          ),
        )
      ).problems,
    ).toEqual({ 2: ["nik nik-other-name"] });
  });

  test("a number of another centre is told without a word about it", async () => {
    await stored();
    expect((await lookAt(db, list(row({ "ID Rekaman": "" })), "SINGOSARI")).problems).toEqual({
      2: ["number number-elsewhere"],
    });
    // A record's name is the centre's own: the same name elsewhere is another record.
    const theirs = row({ "No. Sertifikat": "25920 7212 2 9000992 2026" });
    expect(await lookAt(db, list(theirs), "SINGOSARI")).toMatchObject({ counts: { new: 1 } });
  });

  test("what changes between the preview and the save is not written over", async () => {
    const { id } = await stored();
    const { good: rows } = await lookAt(
      db,
      list(
        row({ "Berlaku s.d.": "03-03-2029" }),
        row({ "ID Rekaman": "A-2", "No. Sertifikat": "25920 7212 2 9000992 2026" }),
      ),
    );
    await db.$transaction((tx) =>
      changeState(tx, {
        certificationId: id,
        to: "revoked",
        ...staff,
        data: { revokedOn: dateForDatabase("2026-04-01") },
      }),
    );
    expect(await save(db, rows, { importId: 3 })).toEqual({ new: 1, changed: 0, same: 0, refused: 1 });
    expect(await save(db, rows, { importId: 3 })).toEqual({ new: 0, changed: 0, same: 1, refused: 1 });
    expect((await db.certification.findUniqueOrThrow({ where: { id } })).state).toBe("revoked");
  });
});
