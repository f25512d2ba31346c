// A NIK as it comes out of spreadsheets. All of these carry the district 99, which there is not.
import { expect, test } from "vitest";
import { likelyBirthDate, maskedNik, readNik } from "../../src/candidates/nik.ts";

const today = "2026-11-24";

test.each([
  ["5271992201859001", "male", "1985-01-22"],
  ["5271994608999002", "female", "1999-08-06"],
  ["'5271 9946 0899 9002", "female", "1999-08-06"],
  ["52.71.99.460899.9002", "female", "1999-08-06"],
  ["５２７１９９４６０８９９９００２", "female", "1999-08-06"],
  ["5271996902049001", "female", "2004-02-29"],
])("%s is somebody %s, born on %s", (written, sex, birthDate) => {
  const read = readNik(written, today);
  if ("problem" in read) throw new Error(read.problem);
  expect(read.value.sex).toBe(sex);
  expect(likelyBirthDate(read.value, today)).toBe(birthDate);
});

test.each([
  ["5.27199E+15", "rounded"],
  ["5,27199E+15", "rounded"],
  ["527199220185900", "not-16-digits"],
  ["52719922018590012", "not-16-digits"],
  ["52719922018590O1", "not-16-digits"],
  ["2071992201859001", "no-such-province"],
  ["5271993102859001", "no-such-day"],
  ["5271997102859001", "no-such-day"],
  ["5271990013859001", "no-such-day"],
  ["5271992201850000", "serial-zero"],
  ["", "not-16-digits"],
])("%s is none: %s", (written, problem) => expect(readNik(written, today)).toEqual({ problem }));

test("a year of two figures that may mean two people of an age to work is not guessed", () => {
  const child = readNik("5271992201159001", today); // 2015 or 1915
  if ("problem" in child) throw new Error(child.problem);
  expect(child.value.birthDates).toEqual(["2015-01-22", "1915-01-22"]);
  expect(likelyBirthDate(child.value, today)).toBeUndefined();
});

test("nobody is born in the future", () => {
  const read = readNik("5271992201859001", today);
  expect("value" in read && read.value.birthDates).toEqual(["1985-01-22"]);
});

test("staff see its ends", () => expect(maskedNik("5271992201859001")).toBe("5271********9001"));
