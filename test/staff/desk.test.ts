import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foldedName, foldedNameColumn } from "../../src/candidates/folded-name.ts";
import type { Database, OpenDatabase } from "../../src/platform/database.ts";
import { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { readNumber } from "../../src/registration/numbers.ts";
import { cardScreen } from "../../src/staff/card-screen.ts";
import { registrationsExport } from "../../src/staff/export.ts";
import {
  registrationsByIntake,
  registrationsByProgramme,
  totals,
  wishesByProgramme,
} from "../../src/staff/overview.ts";
import { listRegistrations, registrationCard, searchRegistrations } from "../../src/staff/registrations.ts";
import { readFilter, readScope, scopeCode } from "../../src/staff/scope.ts";
import { printFor } from "../../src/staff/screens.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { exported } from "../support/exported.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const texts = openTexts("id");
const zone = "Asia/Makassar";
/** As an admin of all centres sees it; who sees what is tried in test/roles. */
const everywhere = { reach: "everywhere", language: "id" } as const;
let open: OpenDatabase;
let db: Database;

const people = [
  ["Amina Lestari", "+6281234567001"],
  ["Muhammad Bilal", "+6281234567002"],
  ["M. Ali Imran", "+6281234567003"],
  ["Muh. Zaini", "+6281234567004"],
  ["Ni Luh Ayu Ma'rifah", "+6281234567005"],
  ["José O’Neil <b>", "+6281234567006"],
  ['=HYPERLINK("http://x")', "+6281234567007"],
  ["محمد علي", "+6281234567008"],
  ["100%_Sunardi", "+6281234567009"],
] as const;

beforeAll(async () => {
  open = await openTestDatabase(sampleFilling());
  db = open.db;
  for (const [at, [name, phone]] of people.entries())
    await register(db, {
      telegramId: 5001 + at,
      name,
      phone,
      number: `LAS-2026-${String(at + 1).padStart(5, "0")}`,
      ...(at % 2 === 0 ? { intake: "LAS-SMAW3G-MTR-1" } : {}),
      goal: at === 1 ? "workAbroad" : "workHere",
      at: new Date(now.getTime() + at * 60_000),
    });
  await register(db, {
    telegramId: 5050,
    name: "Dewi Anggraini",
    phone: "+6281234567050",
    birthDate: "2010-03-01",
    guardian: { name: "Sari", phone: "+6281234567051" },
    number: "PAR-2026-00001",
    programmeCode: "PAR-BRS",
    at: new Date("2026-10-01T00:00:00Z"),
    state: "withdrawn",
    consent: false,
  });
  await db.intakeWish.createMany({
    data: [5001, 5002].map((telegramId, at) => ({
      candidateId: at + 1,
      programmeCode: "LAS-GMAW",
      reason: telegramId === 5001 ? ("full" as const) : ("noIntake" as const),
      wishedAt: now,
    })),
  });
});
afterAll(() => open.close());

test("the desk counts what is open, what is new, what people want", async () => {
  expect(await totals(db, "everywhere", new Date(now.getTime() + 3_600_000))).toEqual({
    all: 10,
    open: 9,
    sinceYesterday: 9,
    goals: { workHere: 8, workAbroad: 1, ownBusiness: 0 },
    wishes: 2,
    erased: { count: 0, lastOn: undefined },
  });
  expect(await registrationsByProgramme(db, "everywhere", "id")).toMatchObject([
    { code: "LAS-SMAW3G", open: 9, all: 9 },
    { code: "PAR-BRS", open: 0, all: 1 },
  ]);
  const intakes = await registrationsByIntake(db, { programmeCode: "LAS-SMAW3G", ...everywhere });
  expect(intakes.filter(({ all }) => all > 0)).toMatchObject([
    { all: 5, states: { submitted: 5 } },
    { intakeId: undefined, all: 4, states: { interested: 4 } },
  ]);
  expect(await wishesByProgramme(db, "en")).toMatchObject([{ noIntake: 1, full: 1, tooYoung: 0 }]);
});

test("a list is newest first, eight a page, with the names that staff may see", async () => {
  const asked = { scope: { of: "programme", programmeCode: "LAS-SMAW3G" }, filter: "any", ...everywhere } as const;
  const first = await listRegistrations(db, { ...asked, page: 0 });
  expect(first.total).toBe(9);
  expect(first.rows.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((n) => `LAS-2026-0000${n}`));
  expect(Object.keys(first.rows[0] ?? {}).sort()).toEqual(["name", "number", "programme", "state", "submittedAt"]);
  expect(first.rows[0]?.name).toBe("100%_Sunardi");
  const barista = { of: "programme", programmeCode: "PAR-BRS" } as const;
  expect((await listRegistrations(db, { ...asked, scope: barista, page: 0 })).rows[0]?.name).toBeUndefined();
  expect((await listRegistrations(db, { ...asked, page: 1 })).rows).toHaveLength(1);
  expect((await listRegistrations(db, { ...asked, page: 99_999 })).rows).toHaveLength(0);
  expect((await listRegistrations(db, { ...asked, filter: "interested", page: 0 })).total).toBe(4);
});

describe("search", () => {
  const table: [string, string[]][] = [
    ["las-2026-1", ["Amina Lestari"]],
    ["LAS 2026 00001", ["Amina Lestari"]],
    ["081234567002", ["Muhammad Bilal"]],
    ["+62 812-3456-7002", ["Muhammad Bilal"]],
    ["amina", ["Amina Lestari"]],
    ["lest am", ["Amina Lestari"]],
    ["estar", ["Amina Lestari"]],
    ["es", []],
    ["08123456700", []],
    ["muhammad", ["Muh. Zaini", "M. Ali Imran", "Muhammad Bilal"]],
    ["Moh. Zaini", ["Muh. Zaini"]],
    ["marifah", ["Ni Luh Ayu Ma'rifah"]],
    ["ma`rifah", ["Ni Luh Ayu Ma'rifah"]],
    ["jose oneil", ["José O’Neil <b>"]],
    ["محمد", ["محمد علي"]],
    ["sunardi", ["100%_Sunardi"]],
    ["%", []],
    ["_", []],
    ["' OR 1=1 --", []],
    ["zzz", []],
    ["a", []],
  ];
  test.each(table)("%s", async (typed, names) => {
    const found = await searchRegistrations(db, testSeal, { typed, ...everywhere });
    expect(found.rows.map(({ name }) => name)).toEqual(names);
  });
});

test("a column is folded as a typed name is", async () => {
  const names = [
    ...people.map(([name]) => name),
    "  Siti-Nur  ‘Aini ",
    "MOHAMMAD",
    "R.M. Soeryo",
    "Émile Zola",
    "Ahmad Muhtar",
  ];
  for (const name of names) {
    const [row] = await db.$queryRaw<
      { folded: string }[]
    >`select ${foldedNameColumn(Prisma.sql`${name}::text`)} as folded`;
    expect(row?.folded).toBe(foldedName(name));
  }
});

test("a card shows the person, unless consent was withdrawn", async () => {
  const asked = { ...everywhere, now, zone };
  expect(await registrationCard(db, testSeal, { ...asked, number: "LAS-2026-00001" })).toMatchObject({
    state: "submitted",
    person: {
      fullName: "Amina Lestari",
      phone: "+6281234567001",
      age: 27,
      place: "Kabupaten Lombok Timur",
      education: "SMA",
    },
    changes: [{ to: "submitted" }],
  });
  const dewi = await registrationCard(db, testSeal, { ...asked, number: "PAR-2026-00001" });
  expect(dewi?.person).toBeUndefined();
  expect(await registrationCard(db, testSeal, { ...asked, number: "LAS-2026-99999" })).toBeNull();
});

test("the card of somebody under 18 names the guardian, and says so when they have not agreed", async () => {
  const seventeen = {
    telegramId: 5060,
    name: "Dewi Anggraini",
    phone: "+6281234567060",
    birthDate: "2009-11-25",
    guardian: { name: "Sari", phone: "+6281234567061" },
    number: "FAS-2026-00001",
    programmeCode: "PAR-BRS",
  };
  const { candidateId, registrationId } = await register(db, seventeen);
  const card = async () => {
    const found = await registrationCard(db, testSeal, { ...everywhere, number: seventeen.number, now, zone });
    return found ? cardScreen(printFor(texts.in("en"), zone), found).text : "";
  };
  expect(await card()).toContain("Age: 16\n");
  expect(await card()).toContain("Guardian: Sari, +62 812 3456 7061. Has not agreed yet: please ask.");
  await db.consent.create({ data: { candidateId, purpose: "guardian", version: 1, givenAt: now } });
  expect(await card()).toContain("Guardian: Sari, +62 812 3456 7061\n");
  await db.registration.delete({ where: { id: registrationId } });
});

test("a file holds every registration of its scope, masked, marked, without formulas", async () => {
  const rt = { db, seal: testSeal, config: { zone } as never, now: () => now };
  const file = await exported(rt, registrationsExport, { scope: "p-LAS-SMAW3G", mark: 7 });
  expect([file?.name, file?.count]).toEqual(["pendaftaran-LAS-SMAW3G-2026-11-24.csv", 9]);
  const text = file?.bytes.toString("utf8") ?? "";
  expect(text.startsWith("\ufeffNomor;")).toBe(true);
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(10);
  expect(lines[1]).toBe(
    "LAS-2026-00001;2026-11-24 09:05;WITA;terkirim, menunggu seleksi;Pengelasan SMAW Posisi 3G;BLK Mataram (contoh);2027-01-11;Kerja di Indonesia;Amina Lestari;'+62 ••••••001;27;Kabupaten Lombok Timur;SMA;;E-7",
  );
  expect(lines[7]).toContain('"\'=HYPERLINK(""http://x"")"');
  expect(text).not.toMatch(/8123456/);
});

test("a centre's staff have its registrations, and those without an intake of what it teaches, in lists, figures and files", async () => {
  const rt = { db, seal: testSeal, config: { zone } as never, now: () => now };
  const numbersIn = async (reach: string[]) => {
    const file = await exported(rt, registrationsExport, { scope: "all", reach });
    return file?.bytes.toString("utf8").match(/[A-Z]{3}-2026-\d{5}/g) ?? [];
  };
  const waiting = ["LAS-2026-00002", "LAS-2026-00004", "LAS-2026-00006", "LAS-2026-00008"];
  expect(await numbersIn(["SINGOSARI"])).toEqual(expect.arrayContaining(waiting));
  expect(await numbersIn(["SINGOSARI"])).not.toContain("LAS-2026-00001");
  expect(await numbersIn(["MATARAM"])).toContain("LAS-2026-00001");
  expect(await numbersIn([])).toEqual([]);
  const asked = { scope: { of: "all" }, filter: "any", page: 0, language: "id" } as const;
  for (const reach of [["SINGOSARI"], ["MATARAM"], []]) {
    const numbers = await numbersIn(reach);
    expect((await listRegistrations(db, { ...asked, reach })).total).toBe(numbers.length);
    expect((await totals(db, reach, now)).all).toBe(numbers.length);
    const counted = (await registrationsByProgramme(db, reach, "id")).reduce((sum, { all }) => sum + all, 0);
    expect(counted).toBe(numbers.length);
  }
  const found = await searchRegistrations(db, testSeal, { typed: "amina", reach: ["SINGOSARI"], language: "id" });
  expect(found).toEqual({ rows: [], total: 0 });
});

test("a file's columns end as the language's spreadsheet expects, its name says what of, guardians have a column", async () => {
  const young = {
    telegramId: 5070,
    name: "Dewi",
    phone: "+6281234567070",
    birthDate: "2009-11-25",
    number: "PAR-2026-00002",
  };
  const guardian = { name: "Sari", phone: "+6281234567071" };
  const { registrationId } = await register(db, { ...young, guardian, programmeCode: "PAR-BRS" });
  const rt = { db, seal: testSeal, config: { zone } as never, now: () => now };
  const read = async (language: string) => {
    const file = await exported(rt, registrationsExport, { scope: "all", language, mark: 8 });
    return { name: file?.name, last: file?.bytes.toString("utf8").trimEnd().split("\r\n").at(-1) };
  };
  const [id, en] = [await read("id"), await read("en")];
  expect([id.name, en.name]).toEqual(["pendaftaran-semua-2026-11-24.csv", "registrations-all-2026-11-24.csv"]);
  expect(id.last).toMatch(/;SMA;Sari;E-8$/);
  expect(en.last).toMatch(/,SMA \(senior\),Sari,E-8$/);
  await db.registration.delete({ where: { id: registrationId } });
});

test("who withdrew is in the list, not in the count of those who registered", async () => {
  const intakes = await registrationsByIntake(db, { programmeCode: "PAR-BRS", ...everywhere });
  expect(intakes.at(-1)).toMatchObject({ intakeId: undefined, all: 1, standing: 0 });
});

test("what a button carries is read back, and nothing else", () => {
  for (const scope of [
    { of: "all" },
    { of: "intake", intakeId: 12 },
    { of: "waiting", programmeCode: "LAS-SMAW3G" },
  ] as const)
    expect(readScope(scopeCode(scope))).toEqual(scope);
  for (const code of ["", "x-1", "i-0", "i--1", "i-99999999999", "p-", "p-las", "i-1e3", "p-LAS-SMAW3G-X"])
    expect(readScope(code)).toBeUndefined();
  expect(readFilter("submitted")).toBe("submitted");
  expect(readFilter("constructor")).toBeUndefined();
  expect(readNumber("081234567890")).toBeUndefined();
  expect(readNumber("las-2026-42")).toBe("LAS-2026-00042");
});
