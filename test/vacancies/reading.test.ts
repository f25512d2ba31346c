// What people write of a wage, a sum, an age: read as they mean it, or told what is wrong.
import { describe, expect, test } from "vitest";
import { readSchemes } from "../../src/vacancies/field-answers.ts";
import { mistakenFor } from "../../src/vacancies/mistaken.ts";
import {
  asksForMoney,
  readAges,
  readComingDay,
  readContract,
  readList,
  readMonths,
  readOpenings,
  readRupiah,
  readSchool,
  readWage,
  saysHours,
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
    ["no", 0],
    ["nothing", 0],
    ["tidak bayar apa-apa", 0],
    ["pelamar bayar seragam 200 ribu", 200_000],
    ["mungkin", undefined],
  ])("a sum: %s", (typed, expected) => expect(readRupiah(typed)).toBe(expected));

  test.each([
    ["4 orang", 4],
    ["150", 150],
    ["tiga orang", 3],
    ["seorang", 1],
    ["dua puluh lima orang", 25],
    ["butuh 12 orang", 12],
    ["ten people", 10],
    ["5-6 orang", undefined],
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
    ["kontrak 1 tahun", 12],
    ["kontrak 1 taun", 12],
    ["setahun", 12],
    ["setengah tahun", 6],
    ["dua tahun", 24],
    ["1 tahun 6 bulan", 18],
    ["minimal 1 tahun di bengkel", 12],
    ["12 bulan (1 tahun)", 12],
    ["at least 6 months", 6],
    ["18-35", undefined],
    ["18 sampai 40", undefined],
    ["6-12 bulan", undefined],
    ["30 orang", undefined],
    ["2 minggu", undefined],
    ["lama", undefined],
  ])("months: %s", (typed, expected) => expect(readMonths(typed, 120)).toBe(expected));

  test.each([
    ["18-35", { minimumAge: 18, maximumAge: 35 }],
    ["minimal 21 tahun", { minimumAge: 21, maximumAge: null }],
    ["17", { minimumAge: 17, maximumAge: null }],
    ["35-18", undefined],
    ["muda", undefined],
  ])("ages: %s", (typed, expected) => expect(readAges(typed)).toEqual(expected));

  test.each([
    ["2 minggu lagi", "2026-12-08"],
    ["14 hari lagi", "2026-12-08"],
    ["dua minggu lagi", "2026-12-08"],
    ["in 10 days", "2026-12-04"],
    ["sebulan lagi", "2026-12-24"],
    ["3 bulan lagi", "2027-02-24"],
    ["akhir bulan", "2026-11-30"],
    ["besok", "2026-11-25"],
    ["20 des", "2026-12-20"],
    ["1 maret", "2027-03-01"],
    ["nanti", undefined],
    ["18-35", undefined],
  ])("a day to come: %s", (typed, expected) => expect(readComingDay(typed, "2026-11-24")).toBe(expected));

  test.each([
    ["sma/smk", "SMA"],
    ["minimal SMP", "SMP"],
    ["SMK atau D3", "SMK"],
    ["lulusan stm", "SMK"],
    ["tidak perlu", "none"],
    ["pintar", undefined],
  ])("a school: %s", (typed, expected) => expect(readSchool(typed)).toBe(expected));

  test.each([
    ["kontrak (PKWT)", "PKWT"],
    ["kontrak 1 tahun", "PKWT"],
    ["pegawai tetap", "PKWTT"],
    ["PKWTT", "PKWTT"],
    ["harian lepas", "harian"],
    ["18-35", undefined],
  ])("a contract: %s", (typed, expected) => expect(readContract(typed)).toBe(expected));

  test.each([
    ["31 des", "not-day"],
    ["1 March 2027", "not-day"],
    ["500 MYR", "not-money"],
    ["Rp 2 juta per bulan", "not-money"],
    ["18-35", "not-number"],
    ["Ibu Ratna 081234567890", "private-number"],
    ["WA +62 812-3456-7890", "private-number"],
    ["wa.me/6281234", "private-number"],
    ["Ibu Ratna, Senin–Jumat 08.00–16.00", undefined],
    ["Ibu Ratna, kantor 0370-631234", undefined],
    ["KBRI Kuala Lumpur", undefined],
    ["Jl. Pejanggik 12", undefined],
    ["JLPT N4", undefined],
    ["HRD lantai 2", undefined],
    ["PT 99 Jaya", undefined],
  ])("an answer to another question, or one that is nobody's: %s", (typed, expected) =>
    expect(mistakenFor(typed, "2026-11-24")).toBe(expected),
  );

  test.each([
    ["smaw 3g", [1]],
    ["SMAW 3G, gmaw", [1, 3]],
    ["smaw", "which-scheme"],
    ["juru masak", "scheme"],
    ["-", "scheme"],
  ])("a certificate by its name: %s", (typed, expected) => {
    const schemes = ["Plate Welder SMAW 3G", "Plate Welder SMAW 2F", "Las GMAW"].map((name, at) => ({
      id: at + 1,
      name,
    }));
    const read = readSchemes(typed, { schemes, vacancy: { schemes: [] } } as never);
    expect("problem" in read ? read.problem : read.answer.schemes?.map(({ schemeId }) => schemeId)).toEqual(expected);
  });

  test("a list by commas, or a line each", () => {
    expect(readList("KTP, Ijazah ,CV")).toEqual(["KTP", "Ijazah", "CV"]);
    expect(readList("- Makan\n2. Mess")).toEqual(["Makan", "Mess"]);
    expect(readList(" , ")).toBe(undefined);
  });

  test.each([
    ["Biaya administrasi Rp500.000", true],
    ["Pelamar membayar deposit", true],
    ["pelamar bayar seragam 200 ribu", true],
    ["Makan gratis, pelamar bayar seragam 200 ribu", true],
    ["Seragam dibeli sendiri", true],
    ["Seragam ditanggung pelamar", true],
    ["Potong gaji 3 bulan", true],
    ["Tanpa biaya pendaftaran", false],
    ["Pelamar tidak bayar apa pun", false],
    ["Seragam ditanggung perusahaan", false],
    ["Tunjangan makan", false],
  ])("money that is asked for: %s", (text, expected) => expect(asksForMoney(text)).toBe(expected));
});

test.each([
  ["08.00-16.00", true],
  ["shift pagi dan malam", true],
  ["8 hours a day", true],
  ["kontrak 1 tahun", false],
])("hours: %s", (typed, expected) => expect(saysHours(typed)).toBe(expected));
