import { describe, expect, test } from "vitest";
import { addDays, ageOn, dateForDatabase, dayFromDatabase, dayOf, localDate } from "../../src/platform/calendar.ts";

test.each([
  ["2026-08-16T15:59:59Z", "Asia/Makassar", "2026-08-16"],
  ["2026-08-16T16:00:00Z", "Asia/Makassar", "2026-08-17"],
  ["2026-08-16T16:59:59Z", "Asia/Jakarta", "2026-08-16"],
  ["2026-12-31T17:00:00Z", "Asia/Jakarta", "2027-01-01"],
  ["2026-12-31T15:00:00Z", "Asia/Jayapura", "2027-01-01"],
  ["2026-01-01T04:00:00Z", "America/New_York", "2025-12-31"],
])("at %s it is in %s the day %s", (at, zone, day) => {
  expect(localDate(new Date(at), zone)).toBe(day);
});

test.each([
  ["2008-08-17", "2026-08-16", 17],
  ["2008-08-17", "2026-08-17", 18],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2004-02-29", "2024-02-29", 20],
  ["1999-12-31", "2026-01-01", 26],
])("who was born on %s is on %s %i years old", (birthDate, day, years) => {
  expect(ageOn(birthDate, day)).toBe(years);
});

describe("days", () => {
  test("are only those the calendar has", () => {
    expect(dayOf(2026, 8, 17)).toBe("2026-08-17");
    expect(dayOf(2024, 2, 29)).toBe("2024-02-29");
    expect(dayOf(99, 1, 2)).toBe("0099-01-02");
    for (const [year, month, day] of [
      [2026, 2, 29],
      [2026, 2, 31],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 4, 31],
      [2026, 1, 0],
    ] as const) {
      expect(dayOf(year, month, day)).toBeNull();
    }
  });

  test("are counted across months and years, and kept by the database as they are", () => {
    expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(dayFromDatabase(dateForDatabase("1999-08-17"))).toBe("1999-08-17");
  });
});
