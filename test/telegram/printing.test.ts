import { describe, expect, test } from "vitest";
import { type Printing, printingIn } from "../../src/telegram/printing.ts";

const morning = new Date("2026-08-17T01:05:00Z");
const id = printingIn("id", "Asia/Makassar");
const en = printingIn("en", "Asia/Makassar");

const cases: [string, (print: Printing) => string, string, string][] = [
  ["a day", (p) => p.date("2026-08-17"), "17 Agustus 2026", "17 August 2026"],
  ["a day of one figure", (p) => p.date("2026-05-04"), "4 Mei 2026", "4 May 2026"],
  ["an instant", (p) => p.dateTime(morning), "17 Agustus 2026, 09.05 WITA", "17 August 2026, 09:05 WITA"],
  [
    "midnight",
    (p) => p.dateTime(new Date("2026-08-16T16:00:00Z")),
    "17 Agustus 2026, 00.00 WITA",
    "17 August 2026, 00:00 WITA",
  ],
  ["before midnight", (p) => p.dateAt(new Date("2026-08-16T15:59:59Z")), "16 Agustus 2026", "16 August 2026"],
  ["an afternoon", (p) => p.time(new Date("2026-08-17T08:30:00Z")), "16.30 WITA", "16:30 WITA"],
  ["a short day", (p) => p.shortDate("2026-08-17"), "17 Agu 2026", "17 Aug 2026"],
  ["a short September", (p) => p.shortDate("2026-09-07"), "7 Sep 2026", "7 Sep 2026"],
  ["days of one month", (p) => p.dateRange("2026-08-17", "2026-08-20"), "17–20 Agustus 2026", "17–20 August 2026"],
  [
    "days of two months",
    (p) => p.dateRange("2026-08-17", "2026-10-03"),
    "17 Agustus – 3 Oktober 2026",
    "17 August – 3 October 2026",
  ],
  [
    "days of two years",
    (p) => p.dateRange("2026-12-28", "2027-01-03"),
    "28 Desember 2026 – 3 Januari 2027",
    "28 December 2026 – 3 January 2027",
  ],
  [
    "the same month a year later",
    (p) => p.dateRange("2026-08-17", "2027-08-17"),
    "17 Agustus 2026 – 17 Agustus 2027",
    "17 August 2026 – 17 August 2027",
  ],
  ["a range of one day", (p) => p.dateRange("2026-08-17", "2026-08-17"), "17 Agustus 2026", "17 August 2026"],
  ["money", (p) => p.rupiah(2_750_000), "Rp2.750.000", "Rp2,750,000"],
  ["no money", (p) => p.rupiah(0), "Rp0", "Rp0"],
  ["little money", (p) => p.rupiah(1_500), "Rp1.500", "Rp1,500"],
  ["money with sen", (p) => p.rupiah(37_499.6), "Rp37.500", "Rp37,500"],
  ["a debt", (p) => p.rupiah(-5_000), "-Rp5.000", "-Rp5,000"],
  ["less than half a rupiah", (p) => p.rupiah(-0.4), "Rp0", "Rp0"],
  ["much money", (p) => p.rupiah(9_007_199_254_740_993n), "Rp9.007.199.254.740.993", "Rp9,007,199,254,740,993"],
  ["a number", (p) => p.number(1_234_567.891), "1.234.567,89", "1,234,567.89"],
  ["a thousand", (p) => p.number(1000), "1.000", "1,000"],
  ["a percentage", (p) => p.number(3.06), "3,06", "3.06"],
  ["a negative nothing", (p) => p.number(-0), "0", "0"],
];

test.each(cases)("%s", (_, print, indonesian, english) => {
  expect([print(id), print(en)]).toEqual([indonesian, english]);
});

test("every month has the field's name", () => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}-01`);
  expect(months.map((day) => id.shortDate(day).split(" ")[1]).join(" ")).toBe(
    "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
  );
  expect(months.map((day) => id.date(day).split(" ")[1]).join(" ")).toBe(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
  );
});

describe("zones", () => {
  test.each([
    ["Asia/Jakarta", "08.05 WIB"],
    ["Asia/Pontianak", "08.05 WIB"],
    ["Asia/Makassar", "09.05 WITA"],
    ["Asia/Jayapura", "10.05 WIT"],
    ["Asia/Seoul", "10.05 UTC+9"],
    ["Asia/Kolkata", "06.35 UTC+5:30"],
    ["America/New_York", "21.05 UTC-4"],
    ["UTC", "01.05 UTC+0"],
  ])("%s prints %s", (zone, expected) => {
    expect(printingIn("id", zone).time(morning)).toBe(expected);
  });
});

test("a language that nobody has prepared prints too", () => {
  expect(printingIn("fr", "Asia/Jakarta").dateTime(morning)).toBe("17 août 2026, 08:05 WIB");
});
