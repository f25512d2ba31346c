import fc from "fast-check";
import { expect, test } from "vitest";
import { oldest, readBirthDate, youngest } from "../../src/candidates/birth-date.ts";
import { educations, readEducation } from "../../src/candidates/education.ts";
import { longestName, readFullName } from "../../src/candidates/full-name.ts";
import { maskPhone, printPhone, readPhone } from "../../src/candidates/phone.ts";
import { ageOn, dayFromDatabase } from "../../src/platform/calendar.ts";
import { matchPlace, type Place } from "../../src/regions/regions.ts";
import { printingIn } from "../../src/telegram/printing.ts";
import { anyText } from "../support/any-text.ts";
import * as corpus from "./answers.corpus.ts";

const written = Object.values(corpus).flatMap((answers) =>
  typeof answers === "string" ? [] : answers.map(([typed]) => typed),
);
/** Anything at all, and what people wrote with something torn out, put in or run together. */
const anyAnswer = fc.oneof(
  anyText(60),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fc.constantFrom(...written), fc.constantFrom(...written), fc.nat(40), fc.nat(40))
    .map(([a, b, from, to]) => a.slice(0, from) + b.slice(to)),
  fc.string({ unit: fc.constantFrom(..."0123456789-/+. ()agstumeijnvx٣꧘"), maxLength: 40 }),
);
const day = fc
  .date({ min: new Date("1947-01-01"), max: new Date("2013-11-01"), noInvalidDate: true })
  .map((date) => dayFromDatabase(date));
const places: Place[] = [
  { code: "52.01", kind: "kabupaten", shortName: "Lombok Barat", aliases: ["lobar"] },
  { code: "35.07", kind: "kabupaten", shortName: "Malang", aliases: [] },
  { code: "35.73", kind: "kota", shortName: "Malang", aliases: ["kota malang"] },
];

test("whatever is typed for a birth date gives a day of a plausible age or a problem", () => {
  fc.assert(
    fc.property(anyAnswer, (typed) => {
      const reading = readBirthDate(typed, corpus.today);
      if ("problem" in reading) return;
      expect(new Date(reading.value).toISOString().slice(0, 10)).toBe(reading.value);
      expect(ageOn(reading.value, corpus.today)).toBeGreaterThanOrEqual(youngest);
      expect(ageOn(reading.value, corpus.today)).toBeLessThanOrEqual(oldest);
    }),
    { numRuns: 2000 },
  );
});

test("every way in which we or a form print a birth date is read back as that day", () => {
  fc.assert(
    fc.property(day, (birthDate) => {
      const [year = "", month = "", date = ""] = birthDate.split("-");
      const prints = [printingIn("id", "Asia/Makassar"), printingIn("en", "Asia/Makassar")];
      for (const text of [
        birthDate,
        `${date}-${month}-${year}`,
        `${Number(date)}/${Number(month)}/${year}`,
        `${date}.${month}.${year.slice(2)}`,
        date + month + year.slice(2),
        ...prints.flatMap((print) => [print.date(birthDate), print.shortDate(birthDate)]),
      ]) {
        expect([text, readBirthDate(text, corpus.today)]).toEqual([text, { value: birthDate }]);
      }
    }),
  );
});

test("whatever is typed for a phone gives a number that reads as itself, or a problem", () => {
  fc.assert(
    fc.property(anyAnswer, (typed) => {
      const reading = readPhone(typed);
      if ("problem" in reading) return;
      expect(reading.value).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(readPhone(reading.value)).toEqual(reading);
      expect(readPhone(printPhone(reading.value))).toEqual(reading);
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^0(81|82|85|87|89)[1-9]\d{7,8}$/), (typed) => {
      expect(readPhone(typed)).toEqual({ value: `+62${typed.slice(1)}` });
    }),
  );
});

test("a masked phone shows its country and three figures", () => {
  expect(maskPhone("+6281234567890")).toBe("+62 ••••••890");
  expect(maskPhone("+85291234567")).toBe("+852 ••••••567");
  expect(printPhone("+6281234567890")).toBe("+62 812 3456 7890");
});

test("whatever is typed for a name gives one clean line that reads as itself, or a problem", () => {
  fc.assert(
    fc.property(anyAnswer, (typed) => {
      const reading = readFullName(typed);
      if ("problem" in reading) return;
      expect(reading.value).toMatch(/^[^\p{Cc}\p{Cs}\p{Bidi_Control}\n]+$/u);
      expect([...reading.value].length).toBeLessThanOrEqual(longestName);
      expect(reading.value).toBe(reading.value.trim());
      expect(readFullName(reading.value)).toEqual(reading);
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed for an education or a place gives one of ours or a problem", () => {
  fc.assert(
    fc.property(anyAnswer, (typed) => {
      const education = readEducation(typed);
      if ("value" in education) expect(educations).toContain(education.value);
      const place = matchPlace(typed, places);
      if ("value" in place) expect(places).toContain(place.value);
      else if (place.problem === "ambiguous") expect(place.places.length).toBeGreaterThan(1);
      else expect(place.nearest.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 1000 },
  );
  for (const education of educations) expect(readEducation(education)).toEqual({ value: education });
});
