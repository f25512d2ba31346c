// Each line of a match against a slow, obvious reading of the same, over people and vacancies made at random; and that no
// line is without its reason.
import fc from "fast-check";
import { expect, test } from "vitest";
import { matchScreen, matchSummary } from "../../src/jobs/match-screens.ts";
import { type Known, type Match, matchLines } from "../../src/jobs/matching.ts";
import { Education, Goal } from "../../src/platform/generated/prisma/enums.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { printIn } from "../../src/vacancies/print.ts";
import type { Vacancy } from "../../src/vacancies/vacancies.ts";

const today = "2026-11-24";
const texts = openTexts("id");
const schools = ["none", "SD", "SMP", "SMA", "SMK", "D1", "D2", "D3", "D4", "S1", "S2", "S3"] as const;
const regencies = [
  { code: "52.01", name: "Kabupaten Lombok Barat", provinceCode: "52" },
  { code: "52.71", name: "Kota Mataram", provinceCode: "52" },
  { code: "35.73", name: "Kota Malang", provinceCode: "35" },
];
const schemes = [1, 2, 3].map((id) => ({ id, name: `Scheme ${id}` }));
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined });
const days = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2012-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const people: fc.Arbitrary<Known> = fc.record({
  birthDate: maybe(days),
  education: maybe(fc.constantFrom(...Object.values(Education))),
  regency: maybe(fc.constantFrom(...regencies)),
  goal: maybe(fc.constantFrom(...Object.values(Goal))),
  valid: fc
    .uniqueArray(fc.constantFrom(1, 2, 3))
    .map((ids) => new Map(ids.map((id) => [id, id === 2 ? undefined : "2028-01-31"]))),
});

const vacancies = fc
  .record({
    minimumAge: maybe(fc.integer({ min: 16, max: 40 })),
    maximumAge: maybe(fc.integer({ min: 25, max: 60 })),
    education: maybe(fc.constantFrom(...Object.values(Education))),
    experienceMonths: fc.constantFrom(0, 0, 6, 24),
    regency: maybe(fc.constantFrom(...regencies)),
    isAbroad: fc.boolean(),
    asked: fc.uniqueArray(fc.constantFrom(...schemes), { selector: ({ id }) => id }),
    required: fc.boolean(),
  })
  .map(({ isAbroad, asked, required, ...rest }) => ({
    ...rest,
    code: "VAC-001",
    title: { id: "Kerja", en: "Work" },
    schemes: asked.map((scheme) => ({ ...scheme, required })),
    abroad: isAbroad ? {} : undefined,
  })) as unknown as fc.Arbitrary<Vacancy>;

/** The age as one counts it on the fingers: a year more at each birthday that is over. */
function slowAge(birthDate: string): number {
  let age = -1;
  for (let year = Number(birthDate.slice(0, 4)); year <= 2026; year += 1) {
    let birthday = `${year}-${birthDate.slice(5)}`;
    if (birthday.endsWith("-02-29") && new Date(`${birthday}T00:00:00Z`).getUTCDate() !== 29)
      birthday = `${year}-03-01`;
    if (birthday <= today) age += 1;
  }
  return age;
}

/** What should stand there, written down without any of the product's own helpers. */
function slowly(vacancy: Vacancy, known: Known): string[] {
  const lines: string[] = [];
  if (vacancy.minimumAge !== undefined || vacancy.maximumAge !== undefined) {
    if (known.birthDate === undefined) lines.push("age unknown");
    else {
      const age = slowAge(known.birthDate);
      const tooYoung = vacancy.minimumAge !== undefined && age < vacancy.minimumAge;
      const tooOld = vacancy.maximumAge !== undefined && age > vacancy.maximumAge;
      lines.push(tooYoung || tooOld ? "age lack" : "age have");
    }
  }
  if (vacancy.education !== undefined && vacancy.education !== "none") {
    // SMA and SMK are one rung, and so are D4 and S1.
    const rung = (school: string) => (school === "SMK" ? "SMA" : school === "S1" ? "D4" : school);
    const at = (school: string) => schools.indexOf(rung(school) as (typeof schools)[number]);
    if (known.education === undefined) lines.push("education unknown");
    else lines.push(at(known.education) >= at(vacancy.education) ? "education have" : "education lack");
  }
  for (const { id } of vacancy.schemes) lines.push(known.valid.has(id) ? "certificate have" : "certificate lack");
  if (vacancy.experienceMonths > 0) lines.push("experience unknown");
  if (vacancy.abroad) {
    if (known.goal === undefined) lines.push("abroad unknown");
    else lines.push(known.goal === "workAbroad" ? "abroad have" : "abroad lack");
  } else if (vacancy.regency) {
    if (!known.regency) lines.push("place unknown");
    else lines.push(known.regency.provinceCode === vacancy.regency.provinceCode ? "place have" : "place lack");
  }
  return lines;
}

test("every line is what the obvious reading says, for anybody and any vacancy", () => {
  fc.assert(
    fc.property(vacancies, people, (vacancy, known) => {
      const lines = matchLines(vacancy, known, today).map(({ of, standing }) => `${of} ${standing}`);
      expect(lines).toEqual(slowly(vacancy, known));
    }),
    { numRuns: 2000 },
  );
});

test("no line is without its reason, no score without its lines, in both languages and on one screen", () => {
  fc.assert(
    fc.property(vacancies, people, fc.constantFrom("id", "en"), (vacancy, known, language) => {
      const lines = matchLines(vacancy, known, today);
      const have = lines.filter(({ standing }) => standing === "have").length;
      const match: Match = { lines, have, taught: [], isKnown: true };
      const print = printIn(texts.in(language), "Asia/Makassar");
      const { text } = matchScreen(print, vacancy, match, "");
      const explained = text.split("\n").filter((line) => /^[✓✗?] /.test(line));
      expect(explained).toHaveLength(lines.length);
      for (const line of explained) expect(line).toMatch(/^[✓✗?] [^:]+: \S.{8,}$/);
      expect(text.split("\n").length).toBeLessThanOrEqual(25);
      expect(text).not.toMatch(/undefined|null|\{ \$|NaN/);
      const summary = matchSummary(print, match);
      expect(summary.length > 0).toBe(lines.length > 0);
    }),
    { numRuns: 300 },
  );
});
