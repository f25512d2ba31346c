// What staff type about assessments: days, units, registration numbers.
import { expect, test } from "vitest";
import { numbersIn } from "../../src/assessments/choosing.ts";
import { readDay } from "../../src/assessments/days.ts";
import { readUnits } from "../../src/assessments/schemes.ts";

test.each([
  ["hari ini", "2027-01-20"],
  ["yesterday", "2027-01-19"],
  ["18 Januari 2027", "2027-01-18"],
  ["18-1-2027", "2027-01-18"],
  ["18/01/27", "2027-01-18"],
  ["2027-01-18", "2027-01-18"],
  ["18 Des", "2026-12-18"],
  ["18 January", "2027-01-18"],
  ["31 Februari 2027", undefined],
  ["62012 3514 3 0001234 2027", undefined],
  ["", undefined],
])("the day %j is %s", (typed, day) => {
  expect(readDay(typed, "2027-01-20")).toBe(day);
});

test.each([
  ["LAS-2026-00001", ["LAS-2026-00001"]],
  ["las 2026 1, las.2026.2\nLAS-2026-3", ["LAS-2026-00001", "LAS-2026-00002", "LAS-2026-00003"]],
  ["tolong LAS-2026-1 dan LAS-2026-1", ["LAS-2026-00001"]],
  ["siapa saja", []],
])("the registration numbers in %j", (typed, numbers) => {
  expect(numbersIn(typed)).toEqual(numbers);
});

test("units are read line by line, and the first line that is none is told", () => {
  expect(readUnits("c.24las01.001.1  Membaca gambar\n\nC.24LAS01.002.1 Mengelas")).toEqual({
    units: [
      { code: "C.24LAS01.001.1", name: "Membaca gambar" },
      { code: "C.24LAS01.002.1", name: "Mengelas" },
    ],
  });
  expect(readUnits("C.24LAS01.001.1 Membaca\nMengelas pelat")).toEqual({ wrong: "Mengelas pelat" });
  expect(readUnits("C.24LAS01.001.1")).toEqual({ wrong: "C.24LAS01.001.1" });
  expect(readUnits("  ")).toEqual({ wrong: "" });
});
