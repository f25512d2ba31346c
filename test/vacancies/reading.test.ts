// What people write of a wage, a sum, an age: read as they mean it, or told what is wrong.
import { describe, expect, test } from "vitest";
import {
  asksForMoney,
  readAges,
  readList,
  readMonths,
  readOpenings,
  readRupiah,
  readWage,
} from "../../src/vacancies/reading.ts";

const wage = (typed: string, country = "ID") => {
  const read = readWage(typed, country);
  if ("problem" in read) return read.problem;
  const { wageMin, wageMax, currency, wagePeriod } = read.value;
  return `${currency} ${wageMin}${wageMax === null ? "" : `-${wageMax}`} ${wagePeriod}`;
};

test.each([
  ["2,75 juta - 3,4 juta/bulan", "IDR 2750000-3400000 month"],
  ["2,75 - 3,4 juta", "IDR 2750000-3400000 month"],
  ["Rp 2.750.000 sd Rp 3.400.000", "IDR 2750000-3400000 month"],
  ["Rp2.750.000,00 per bulan", "IDR 2750000 month"],
  ["3.400.000 - 2.750.000", "IDR 2750000-3400000 month"],
  ["5jt", "IDR 5000000 month"],
  ["160rb - 200rb per hari", "IDR 160000-200000 day"],
  ["160-200 ribu sehari", "IDR 160000-200000 day"],
  ["25 ribu/jam", "IDR 25000 hour"],
  ["4.900.000 - 4.900.000", "IDR 4900000 month"],
  ["MYR 1700", "MYR 1700 month"],
  ["RM1.700-2.200 sebulan", "MYR 1700-2200 month"],
  ["HK$5,100", "HKD 5100 month"],
  ["USD 1500-2000", "USD 1500-2000 month"],
  ["180.000 yen", "JPY 180000 month"],
  ["NT$ 20,000 - 22,000", "TWD 20000-22000 month"],
  ["2.096.270 won", "KRW 2096270 month"],
  ["negosiasi", "no-number"],
  ["1 2 3 juta", "several"],
  ["2,75", "too-low"],
  ["150.000", "period"],
  ["99 milyar 999.999.999.999", "too-high"],
])("a wage: %s", (typed, expected) => expect(wage(typed)).toBe(expected));

test("a wage without its money is in that of the country", () => {
  expect(wage("1700 - 2200", "MY")).toBe("MYR 1700-2200 month");
  expect(wage("1700", "PL")).toBe("currency");
});

describe("other answers", () => {
  test.each([
    ["tidak ada", 0],
    ["0", 0],
    ["Gratis", 0],
    ["500 ribu", 500_000],
    ["Rp25.000.000", 25_000_000],
    ["mungkin", undefined],
  ])("a sum: %s", (typed, expected) => expect(readRupiah(typed)).toBe(expected));

  test.each([
    ["4 orang", 4],
    ["150", 150],
    ["kuota", 0],
    ["0", undefined],
    ["banyak", undefined],
  ])("openings: %s", (typed, expected) => expect(readOpenings(typed)?.openings).toBe(expected));

  test.each([
    ["24 bulan", 24],
    ["2 tahun", 24],
    ["1,5 tahun", 18],
    ["12", 12],
    ["tidak perlu", 0],
    ["lama", undefined],
  ])("months: %s", (typed, expected) => expect(readMonths(typed, 120)).toBe(expected));

  test.each([
    ["18-35", { minimumAge: 18, maximumAge: 35 }],
    ["minimal 21 tahun", { minimumAge: 21, maximumAge: null }],
    ["17", { minimumAge: 17, maximumAge: null }],
    ["35-18", undefined],
    ["muda", undefined],
  ])("ages: %s", (typed, expected) => expect(readAges(typed)).toEqual(expected));

  test("a list by commas, or a line each", () => {
    expect(readList("KTP, Ijazah ,CV")).toEqual(["KTP", "Ijazah", "CV"]);
    expect(readList("- Makan\n2. Mess")).toEqual(["Makan", "Mess"]);
    expect(readList(" , ")).toBe(undefined);
  });

  test.each([
    ["Biaya administrasi Rp500.000", true],
    ["Pelamar membayar deposit", true],
    ["Tanpa biaya pendaftaran", false],
    ["Tunjangan makan", false],
  ])("money that is asked for: %s", (text, expected) => expect(asksForMoney(text)).toBe(expected));
});
