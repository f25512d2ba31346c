// Filters of the audit trail, by buttons and by words, and who reads of whom.
import { afterAll, beforeAll, expect, test } from "vitest";
import { actNames, looks, noteAct } from "../../src/audit/audit.ts";
import { filterCode, readFilter } from "../../src/audit/filter.ts";
import { subjectsOf } from "../../src/audit/subjects.ts";
import { actsIn, daysIn, peopleIn, type TrailRow, trailAfter, trailPage } from "../../src/audit/trail.ts";
import { readTyped } from "../../src/audit/typed.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { pressData } from "../../src/telegram/press.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";

const zone = "Asia/Makassar";
const texts = openTexts("id");
let open: OpenDatabase;
beforeAll(async () => {
  open = await openTestDatabase();
  const { db } = open;
  await db.staffName.create({ data: { telegramId: 1008n, name: "=Hana Safitri (@hana)" } });
  const act = (telegramId: number, name: (typeof actNames)[number], at: string, reach: string[] = []) =>
    noteAct(db, { telegramId, act: name, at: new Date(at), reach });
  await act(1003, "desk-opened", "2026-11-23T15:59:59Z"); // still the 23rd in Makassar
  await act(1008, "desk-opened", "2026-11-23T16:00:00Z", ["MATARAM"]); // midnight there: the 24th
  await act(1009, "wishes-viewed", "2026-11-24T02:00:00Z", ["MATARAM", "SINGOSARI"]);
  await act(5001, "refused", "2026-11-24T15:59:59Z");
  const about = { aboutTelegramId: 1008, subject: "staff.MATARAM" };
  await noteAct(db, { telegramId: 1003, act: "role-taken", ...about, at: new Date("2026-11-24T16:00:00Z") });
});
afterAll(() => open.close());

const words = texts.in("id");
const whole = (filter = {}) => ({ filter: { act: "all", ...filter }, reach: "everywhere", zone, words }) as const;

test("every filter fits a button with its page, and is read back as it was written", () => {
  for (const act of actNames) {
    const filter = { person: 2 ** 52 - 1, act, day: "2026-11-24" };
    const code = filterCode(filter);
    for (const press of ["audit", "audit-who", "audit-what", "audit-when", "audit-file"])
      expect(pressData(press, `${code}.9998`).length).toBeLessThanOrEqual(64);
    expect(readFilter(`${code}.3`)).toEqual({ filter, rest: "3" });
  }
  expect(readFilter("")).toEqual({ filter: {}, rest: "" });
  for (const forged of [
    "-1",
    "0..",
    ".constructor",
    "..261301",
    "..26113",
    "a.b",
    "zzzzzzzzzzzzzzzz",
    ".....",
    "..991332",
  ])
    expect(readFilter(forged), forged).toBeUndefined();
});

test("a day is the operator's, a person is whoever did it or on whom it was", async () => {
  const subjects = async (filter: object) => (await trailPage(open.db, whole(filter), 0)).rows.map(({ id }) => id);
  expect(await subjects({})).toEqual([5, 4, 3, 2, 1]);
  expect(await subjects({ day: "2026-11-24" })).toEqual([4, 3, 2]);
  expect(await subjects({ person: 1008 })).toEqual([5, 2]);
  expect(await subjects({ person: 1008, act: "role-taken" })).toEqual([5]);
  expect(await daysIn(open.db, whole())).toEqual([
    { day: "2026-11-25", count: 1 },
    { day: "2026-11-24", count: 3 },
    { day: "2026-11-23", count: 1 },
  ]);
  expect((await actsIn(open.db, whole()))[0]).toEqual({ act: "desk-opened", count: 2 });
  expect((await peopleIn(open.db, whole())).map(({ name }) => name)).toEqual([
    "akun Telegram 1003",
    "akun Telegram 1009",
    "=Hana Safitri (@hana)",
  ]);
  const [first, second] = await trailAfter(open.db, whole(), 1, 1000);
  expect(first).toMatchObject({ id: 2, who: "=Hana Safitri (@hana)", about: null });
  expect(second?.at.toISOString()).toBe("2026-11-24T02:00:00.000Z");
});

test("a centre's admin reads what was done for that centre alone", async () => {
  const seen = async (...reach: string[]) =>
    (await trailPage(open.db, { filter: { act: "all" }, reach, zone, words }, 0)).rows.map(({ id }) => id);
  expect(await seen("MATARAM")).toEqual([2]);
  expect(await seen("SINGOSARI")).toEqual([]);
  expect(await seen("MATARAM", "SINGOSARI")).toEqual([3, 2]);
});

test("what only looked is left out unless it is asked for", async () => {
  const acts = async (filter: object) =>
    (await trailPage(open.db, { ...whole(), filter }, 0)).rows.map(({ act }) => act);
  expect(await acts({})).toEqual(["role-taken", "refused"]);
  expect(await acts({ day: "2026-11-24" })).toEqual(["refused"]);
  expect(await acts({ act: "wishes-viewed" })).toEqual(["wishes-viewed"]);
  expect(looks.filter((look) => !actNames.includes(look))).toEqual([]);
});

test("a broadcast that a reader may not read of is only the number that was tried", async () => {
  const at = new Date("2026-11-24T02:00:00Z");
  const sending = { authorTelegramId: 1003n, createdAt: at, changedAt: at, countAtStart: 1200 };
  const text = { kind: "text", text: "Hanya untuk Singosari" };
  const content = { versions: "one", messages: { all: text } };
  const { id } = await open.db.broadcast.create({ data: { ...sending, content, centreCodes: ["SINGOSARI"] } });
  const row = { act: "refused", subject: `broadcast-approve ${id} own` } as TrailRow;
  const read = async (reach: readonly string[]) => (await subjectsOf(open.db, { words, zone, reach }, [row]))(row);
  expect(await read(["SINGOSARI"])).toBe(`pada siaran, no. ${id}: “Hanya untuk Singosari”`);
  expect(await read(["MATARAM"])).toBe(`pada siaran, no. ${id}`);
});

test.each<[string, object | undefined]>([
  ["hari ini", { day: "2026-11-24" }],
  ["yesterday", { day: "2026-11-23" }],
  ["24-11-2026", { day: "2026-11-24" }],
  ["2026-11-24", { day: "2026-11-24" }],
  ["24 nov", { day: "2026-11-24" }],
  ["25 nov", { day: "2025-11-25" }],
  ["24 Nopember 2025", { day: "2025-11-24" }],
  ["31-2-2026", undefined],
  ["1008", { person: 1008 }],
  ["HANA", { person: 1008 }],
  ["mencabut peran", { act: "role-taken" }],
  ["ditolak", { act: "refused" }],
  ["hana, ditolak; kemarin", { person: 1008, act: "refused", day: "2026-11-23" }],
  ["melihat", undefined],
  ["an", undefined],
  ["%", undefined],
  ["", {}],
])("typed: %j", (typed, filter) => {
  const people = [
    { id: 1008, name: "Hana Safitri (@hana)" },
    { id: 1003, name: "Chitra Wulandari" },
  ];
  const known = { words: texts.in("id"), people, now: new Date("2026-11-24T01:00:00Z"), zone };
  expect(readTyped(typed, known)).toEqual(filter);
});
