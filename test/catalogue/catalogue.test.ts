import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/catalogue/catalogue.ts";
import { loadSampleIfEmpty } from "../../src/catalogue/sample.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTestDatabase } from "../support/database.ts";

const sample = await readFile(new URL("../../prisma/data/catalogue.sample.json", import.meta.url), "utf8");
const at = new Date("2026-11-24T01:00:00Z");
const zone = "Asia/Makassar";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

// biome-ignore lint/suspicious/noExplicitAny: the tests change anything
function changed(change: (file: any) => void): string {
  const file = JSON.parse(sample);
  change(file);
  return JSON.stringify(file);
}

async function everything() {
  const { db } = opened;
  return {
    regencies: await db.regency.count(),
    centres: await db.centre.findMany({ orderBy: { code: "asc" } }),
    trades: await db.trade.findMany({ orderBy: { code: "asc" } }),
    programmes: await db.programme.findMany({ orderBy: { code: "asc" } }),
    intakes: await db.intake.findMany({ orderBy: { code: "asc" } }),
    contacts: await db.contact.findMany({ orderBy: { code: "asc" } }),
    loads: await db.catalogueLoad.count(),
  };
}

describe("loading a catalogue", () => {
  test("with a mistake changes nothing", async () => {
    const json = changed((file) => {
      file.intakes[3].seats = 0;
    });
    expect(await loadCatalogue(opened.db, { json, at, zone })).toEqual({
      mistakes: [
        "intakes[3].seats: 0 is not a whole number from 1 to 1000, e.g. 16",
        "intakes[3].seatsTakenElsewhere: 4 is more than the 0 seats",
      ],
    });
    expect(await opened.db.trade.count()).toBe(0);
  });

  test("that the database refuses at its end leaves nothing half loaded", async () => {
    await opened.pool.query(`alter table "Contact" add constraint refused check (code <> 'LAPOR')`);
    await expect(loadCatalogue(opened.db, { json: sample, at, zone })).rejects.toThrow("refused");
    expect(await everything()).toMatchObject({
      centres: [],
      trades: [],
      programmes: [],
      intakes: [],
      contacts: [],
      loads: 0,
    });
    await opened.pool.query(`alter table "Contact" drop constraint refused`);
  });

  test("fills an empty database with the sample, its days counted from today", async () => {
    await loadSampleIfEmpty(opened.db, { at, zone });
    const { regencies, centres, trades, programmes, intakes, loads } = await everything();
    expect([regencies, centres.length, trades.length, programmes.length, loads]).toEqual([48, 2, 16, 36, 1]);
    expect(centres.map((centre) => [centre.code, centre.regencyCode, centre.zone])).toEqual([
      ["MATARAM", "52.71", "Asia/Makassar"],
      ["SINGOSARI", "35.07", "Asia/Jakarta"],
    ]);
    expect(intakes.find(({ code }) => code === "LAS-SMAW3G-MTR-1")).toMatchObject({
      startsOn: new Date("2027-01-11"), // 42 days on, then the next Monday
      endsOn: new Date("2027-03-12"),
      registrationClosesOn: new Date("2026-12-30"),
      selectionOn: new Date("2027-01-06"),
    });
  });

  test("again, on another day, changes nothing", async () => {
    const before = await everything();
    const later = new Date("2027-03-01T00:00:00Z");
    expect(await loadCatalogue(opened.db, { json: sample, at: later, zone })).toBe("unchanged");
    await loadSampleIfEmpty(opened.db, { at: later, zone });
    expect(await everything()).toEqual(before);
  });

  test("by two processes at once loads it once", async () => {
    const json = changed((file) => {
      file.label = "the same, at once";
    });
    const results = await Promise.all([1, 2].map(() => loadCatalogue(opened.db, { json, at, zone })));
    expect(results.sort()).toEqual(["loaded", "unchanged"]);
  });

  test("that says less takes things out of the menus, and keeps them for old registrations", async () => {
    const before = await everything();
    const json = changed((file) => {
      file.trades.splice(0, 1);
      file.centres.splice(0, 1);
      file.intakes = file.intakes.filter((intake: { code: string }) => intake.code === "LAS-SMAW3G-MTR-1");
      file.intakes[0].seats = 20;
      file.contacts.pop();
      delete file.contacts[0].note;
    });
    expect(await loadCatalogue(opened.db, { json, at, zone })).toBe("loaded");
    const after = await everything();
    expect(after.intakes).toHaveLength(before.intakes.length);
    expect(after.intakes.filter(({ active }) => active)).toEqual([
      { ...before.intakes.find(({ code }) => code === "LAS-SMAW3G-MTR-1"), seats: 20 },
    ]);
    expect(after.trades.filter(({ active }) => !active).map(({ code }) => code)).toEqual(["OTO"]);
    expect(after.programmes.filter(({ active }) => !active).map(({ code }) => code)).toEqual(["OTO-EFI", "OTO-SM"]);
    expect(after.centres.filter(({ active }) => !active).map(({ code }) => code)).toEqual(["SINGOSARI"]);
    expect(after.contacts).toHaveLength(before.contacts.length - 1);
    expect(after.contacts.find(({ code }) => code === "KP2MI")?.note).toBeNull();
  });

  test("that was the catalogue before is the catalogue again", async () => {
    expect(await loadCatalogue(opened.db, { json: sample, at, zone })).toBe("loaded");
    expect((await everything()).trades.every(({ active }) => active)).toBe(true);
  });

  test("that gives an intake's code to another programme is refused", async () => {
    const json = changed((file) => {
      file.intakes[3].programme = "LAS-GMAW";
    });
    expect(await loadCatalogue(opened.db, { json, at, zone })).toEqual({
      mistakes: [
        'intakes[3].code: "LAS-SMAW3G-MTR-1" already names LAS-SMAW3G at MATARAM; give this intake a code of its own',
      ],
    });
  });
});

describe("the schemes of a catalogue", () => {
  const units = async () => {
    const scheme = await opened.db.scheme.findFirstOrThrow({
      where: { tradeCode: "LAS", name: "Plate Welder SMAW 3G/PF" },
      include: { units: { orderBy: { position: "asc" } } },
    });
    return { ...scheme, units: scheme.units.filter(({ active }) => active).map(({ code }) => code), all: scheme.units };
  };
  // biome-ignore lint/suspicious/noExplicitAny: the tests change anything
  const smaw = (file: any) => file.trades[1].programmes[0];

  test("are made with their units, once", async () => {
    expect(await opened.db.scheme.count()).toBe(33);
    expect(await units()).toMatchObject({
      programmeCode: "LAS-SMAW3G",
      kkniLevel: 2,
      validityMonths: 36,
      units: [1, 2, 3, 4, 5].map((n) => `CTH.LAS.SMAW3G.00${n}`),
    });
  });

  test("lose a unit that is no longer named, for new assessments alone, and keep what staff wrote where none are named", async () => {
    const shorter = changed((file) => smaw(file).units.splice(0, 1));
    expect(await loadCatalogue(opened.db, { json: shorter, at, zone })).toBe("loaded");
    const after = await units();
    expect([after.units.length, after.all.length]).toEqual([4, 5]);

    await opened.db.schemeUnit.create({ data: { schemeId: after.id, code: "X.1", name: "Unit", position: 9 } });
    const without = changed((file) => delete smaw(file).units);
    expect(await loadCatalogue(opened.db, { json: without, at, zone })).toBe("loaded");
    expect((await units()).units).toContain("X.1");
    expect(await loadCatalogue(opened.db, { json: sample, at, zone })).toBe("loaded");
    expect((await units()).units).toEqual([1, 2, 3, 4, 5].map((n) => `CTH.LAS.SMAW3G.00${n}`));
  });
});

test("what staff opened or changed is theirs: no file writes over it, or switches it off", async () => {
  const { db } = opened;
  await loadSampleIfEmpty(db, { at, zone });
  const change = (id: number) => db.intakeChange.create({ data: { intakeId: id, fields: ["seats"], by: 1003n, at } });
  const edited = await db.intake.update({ where: { code: "LAS-SMAW3G-MTR-1" }, data: { seats: 20, active: true } });
  const { id: _, requirements, documents, ...same } = edited;
  const own = await db.intake.create({
    data: { ...same, code: "LAS-SMAW3G-MATARAM-2027-2", requirements: requirements ?? [], documents: documents ?? [] },
  });
  await change(edited.id);
  await change(own.id);
  const json = changed((file) => {
    file.label = "Without the welders";
    file.intakes = file.intakes.filter(({ code }: { code: string }) => code !== "OTO-SM-SGS-1");
    file.intakes.find(({ code }: { code: string }) => code === "LAS-SMAW3G-MTR-1").seats = 8;
  });
  expect(await loadCatalogue(db, { json, at, zone })).toBe("loaded");
  const after = await db.intake.findMany({ where: { code: { in: [edited.code, own.code, "OTO-SM-SGS-1"] } } });
  expect(Object.fromEntries(after.map(({ code, seats, active }) => [code, [seats, active]]))).toEqual({
    "LAS-SMAW3G-MTR-1": [20, true],
    "LAS-SMAW3G-MATARAM-2027-2": [20, true],
    "OTO-SM-SGS-1": [16, false],
  });
});
