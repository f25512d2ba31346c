// What a card weighs, counts and has room for.
import { afterAll, beforeAll, expect, test } from "vitest";
import { hotlinesAbroad } from "../../src/abroad/abroad.ts";
import { readConfig } from "../../src/config.ts";
import { answersOf } from "../../src/jobs/answers.ts";
import { jobLines, linkLine } from "../../src/jobs/card-lines.ts";
import { matchSummary } from "../../src/jobs/match-screens.ts";
import { type Known, type MatchLine, matchFor, matchLines, taughtAt } from "../../src/jobs/matching.ts";
import { readScope, type Scope, scopeArgument } from "../../src/jobs/scope.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { printIn } from "../../src/vacancies/print.ts";
import { asVacancies, type Vacancy, vacancyParts } from "../../src/vacancies/vacancies.ts";
import { openKeptDatabase } from "../support/database.ts";
import { now, register, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { postSample } from "../support/vacancies.ts";

const today = "2026-11-24";
const rt = (settings: Record<string, string> = {}) => ({
  config: readConfig(settings),
  db: database.db,
  now: () => now,
  seal: testSeal,
});
const texts = openTexts("id");
let database: OpenDatabase;
let vacancies: ReadonlyMap<string, Vacancy>;
let candidateId: number;

beforeAll(async () => {
  ({ database } = await openKeptDatabase(sampleFilling()));
  const { db } = database;
  await postSample(db);
  const rows = await db.vacancy.findMany({ where: { state: "published" }, include: vacancyParts });
  vacancies = new Map((await asVacancies(db, rows)).map((each) => [each.code, each]));
  const person = { telegramId: 1, name: "Amina", phone: "+6281234567001", number: "LAS-2026-00001" };
  ({ candidateId } = await register(db, { ...person, goal: "workHere", birthDate: "1999-08-17" }));
});
afterAll(() => database.close());

const the = (code: string) => {
  const found = vacancies.get(code);
  if (!found) throw new Error(`no vacancy ${code}`);
  return found;
};
const nothing: Known = {
  birthDate: undefined,
  education: undefined,
  regency: undefined,
  goal: undefined,
  valid: new Map(),
};
const standings = (lines: readonly MatchLine[]) => lines.map((line) => `${line.of} ${line.standing}`);

test("of whom nothing is known every line is unknown, but for certificates that the register would have", () => {
  expect(standings(matchLines(the("VAC-001"), nothing, today))).toEqual([
    "age unknown",
    "education unknown",
    "certificate lack",
    "place unknown",
  ]);
  expect(standings(matchLines(the("VAC-016"), nothing, today))).toEqual([
    "age unknown",
    "education unknown",
    "abroad unknown",
  ]);
});

test.each([
  ["2008-11-24", "have"],
  ["2008-11-25", "lack"],
  ["1995-11-25", "have"],
  ["1995-11-24", "lack"],
])("18 to 30, and somebody born on %s: %s", (birthDate, standing) => {
  const [age] = matchLines(the("VAC-001"), { ...nothing, birthDate }, today);
  expect(age?.standing).toBe(standing);
});

test("a certificate counts by its scheme, a school by its rank, a place by its province, abroad by the goal", () => {
  const scheme = the("VAC-003").schemes[0]?.id ?? 0;
  const malang = { code: "35.73", name: "Kota Malang", provinceCode: "35" };
  const known: Known = {
    ...nothing,
    education: "SMK",
    regency: malang,
    goal: "workAbroad",
    valid: new Map([[scheme, today]]),
  };
  expect(standings(matchLines(the("VAC-003"), known, today))).toEqual([
    "age unknown",
    "education have",
    "certificate have",
    "place have",
  ]);
  expect(standings(matchLines(the("VAC-001"), { ...known, education: "SD" }, today))).toEqual([
    "age unknown",
    "education lack",
    "certificate lack",
    "place lack",
  ]);
  expect(standings(matchLines(the("VAC-016"), known, today)).at(-1)).toBe("abroad have");
});

test("experience is asked of the person, never guessed", () => {
  expect(standings(matchLines(the("VAC-002"), nothing, today))).toContain("experience unknown");
});

test("somebody under 18 is weighed for no work abroad", async () => {
  const person = { telegramId: 2, name: "Dewi", phone: "+6281234567002", number: "LAS-2026-00002" };
  const { candidateId: dewi } = await register(database.db, { ...person, birthDate: "2009-01-01" });
  expect(await matchFor(rt(), dewi, the("VAC-016"), today)).toBeUndefined();
  expect(await matchFor(rt(), dewi, the("VAC-001"), today)).toMatchObject({ isKnown: true });
});

test("every scheme that the sample's vacancies ask for is taught somewhere, with an intake that is open", async () => {
  const schemes = [...vacancies.values()].flatMap((each) => each.schemes.map(({ id }) => id));
  const taught = await taughtAt(database.db, schemes, now);
  expect(taught.map(({ schemeId }) => schemeId)).toEqual([...new Set(schemes)].sort((a, b) => a - b));
  expect(taught.filter(({ next }) => next === null)).toEqual([]);
});

test.each(["id", "en"])("every card of the sample fits a small phone, match and all (%s)", async (language) => {
  const words = texts.in(language);
  const print = printIn(words, "Asia/Makassar");
  const hotlines = await hotlinesAbroad(database.db, language);
  expect(vacancies.size).toBe(16);
  for (const vacancy of vacancies.values()) {
    const match = await matchFor(rt(), candidateId, vacancy, today);
    const card = [
      ...jobLines(print, vacancy, hotlines),
      linkLine(print, vacancy, "bot"),
      "",
      ...matchSummary(print, match as never),
    ];
    expect(card.length, vacancy.code).toBeLessThan(25);
    const text = card.join("\n").replace(/<[^>]+>/g, ""); // forwarded as plain text
    for (const must of [vacancy.code, "start=v_", vacancy.abroad?.agency?.licenceNo ?? ""])
      expect(text).toContain(must);
    expect(text).not.toMatch(/undefined|null|\{/);
  }
});

test("what a company answers is counted from ten applications on, those that still have time left out", async () => {
  const { db } = database;
  const day = 86_400_000;
  const at = (days: number) => new Date(now.getTime() - days * day);
  const people = await db.candidate.createManyAndReturn({
    data: Array.from({ length: 14 }, (_, n) => ({ telegramId: BigInt(7000 + n), language: "id", createdAt: now })),
  });
  const apply = (n: number, applied: number, answeredAfter?: number, state: "applied" | "withdrawn" = "applied") =>
    db.jobApplication.create({
      data: {
        vacancyId: the("VAC-001").id,
        candidateId: people[n]?.id ?? 0,
        sharedVersion: 1,
        appliedAt: at(applied),
        movedAt: at(applied),
        state,
        ...(answeredAfter === undefined ? {} : { answeredAt: at(applied - answeredAfter) }),
      },
    });
  for (let n = 0; n < 7; n++) await apply(n, 30, 2 + (n % 2));
  for (let n = 7; n < 9; n++) await apply(n, 20);
  await apply(9, 3); // they still have time
  await apply(10, 40, undefined, "withdrawn"); // taken back before an answer
  expect(await answersOf(rt(), "DUDI-001")).toBeUndefined();
  await apply(11, 20);
  expect(await answersOf(rt(), "DUDI-001")).toEqual({ answered: 7, of: 10, days: 2 });
  expect(await answersOf(rt({ SILENCE_DAYS: "25" }), "DUDI-001")).toBeUndefined(); // three more still have time
  expect(await answersOf(rt(), "DUDI-002")).toBeUndefined();
});

test.each<[Scope, number]>([
  [{}, 0],
  [{ tradeCode: "LAS", place: { in: "here" } }, 3],
  [{ place: { in: "abroad" } }, 0],
  [{ tradeCode: "CGV", place: { in: "country", code: "JP" } }, 1],
  [{ place: { in: "province", code: "52" } }, 0],
  [{ place: { in: "regency", code: "52.71" } }, 12],
])("a button carries %j, page %i", (scope, page) => {
  const read = readScope(scopeArgument(scope, page));
  expect(read).toEqual({ scope: { tradeCode: scope.tradeCode, place: scope.place }, page });
});

test.each(["las--0", "LAS-xx-0", "LAS-52.7-0", "LAS--x", "LAS--0-1", "'--0", "LAS-abroad-9999999"])(
  "no button of ours carries %s",
  (argument) => expect(readScope(argument)).toBeUndefined(),
);

test("a card that is copied into another messenger is whole: what, pay, link, licence, whom to call, and no markup", async () => {
  const hotlines = await hotlinesAbroad(database.db, "id");
  for (const language of ["id", "en"])
    for (const vacancy of vacancies.values()) {
      const print = printIn(texts.in(language), "Asia/Makassar");
      const html = [...jobLines(print, vacancy, hotlines), linkLine(print, vacancy, "jembatan_bot")].join("\n");
      const copied = html.replace(/<\/?[bi]>/g, "");
      expect(copied).not.toMatch(/[<>]|undefined|&(lt|gt|amp);/);
      expect(copied).toContain(`https://t.me/jembatan_bot?start=v_${vacancy.code}`);
      const { abroad, company, contact, wage } = vacancy;
      const safety = abroad
        ? [abroad.agency?.licenceNo, abroad.jobOrderNo, hotlines[0]?.value]
        : [company.name, contact];
      for (const words of [wage && print.printing.number(wage.min), ...safety])
        if (words !== undefined) expect(copied).toContain(words);
      expect(copied.split("\n").length).toBeLessThanOrEqual(25);
      expect(copied.length).toBeLessThan(1100);
    }
});
