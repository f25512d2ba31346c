// The calendar of certificates: boundary days in three zones, leap days, and what each state is called.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leftWords } from "../../src/certificates/left.ts";
import { certificateKey, isPublicCode, newPublicCode } from "../../src/certificates/numbers.ts";
import { daysLeft, isValid, statusOn, validUntilOf } from "../../src/certificates/status.ts";
import { addDays, localDate } from "../../src/platform/calendar.ts";
import { openTexts } from "../../src/telegram/texts.ts";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1990-01-01", days));

describe("where a certificate stands", () => {
  test("valid through its last day, expiring from ninety days before it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (validUntil, offset) => {
        const status = statusOn({ state: "issued", validUntil }, addDays(validUntil, -offset));
        expect(status).toBe(offset < 0 ? "expired" : offset <= 90 ? "expiring" : "active");
        expect(daysLeft(validUntil, addDays(validUntil, -offset))).toBe(offset);
      }),
    );
  });

  test.each([
    ["2026-11-24", "expiring"],
    ["2026-11-23", "expired"],
    ["2027-02-22", "expiring"],
    ["2027-02-23", "active"],
  ])("on 24 November 2026 one that is valid until %s is %s", (validUntil, status) => {
    expect(statusOn({ state: "issued", validUntil }, "2026-11-24")).toBe(status);
  });

  test("the last day ends at midnight where the holder lives", () => {
    const at = new Date("2026-11-24T16:30:00Z"); // 23.30 WIB, 00.30 WITA and 01.30 WIT of the 25th
    const statusIn = (zone: string) => statusOn({ state: "issued", validUntil: "2026-11-24" }, localDate(at, zone));
    expect(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"].map(statusIn)).toEqual([
      "expiring",
      "expired",
      "expired",
    ]);
  });

  test("what ended otherwise is no longer a matter of dates", () => {
    for (const state of ["revoked", "superseded", "notYetCompetent", "scheduled", "registered"] as const) {
      expect(statusOn({ state, validUntil: "2099-01-01" }, "2026-11-24")).toBe(state);
      expect(isValid(state)).toBe(false);
    }
  });
});

describe("until when a certificate is valid", () => {
  test.each([
    ["2024-02-29", 36, "2027-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2023-11-24", 36, "2026-11-24"],
    ["2023-12-31", 6, "2024-06-30"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2023-12-15", 12, "2024-12-15"],
  ])("issued on %s for %i months: %s", (issuedOn, months, until) => {
    expect(validUntilOf(issuedOn, months)).toBe(until);
  });

  test("is the same day of the month, or the month's last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (issuedOn, months) => {
        const until = validUntilOf(issuedOn, months);
        const sameDay = until.slice(8) === issuedOn.slice(8);
        const lastOfMonth = addDays(until, 1).endsWith("-01") && until.slice(8) < issuedOn.slice(8);
        expect(sameDay || lastOfMonth).toBe(true);
        expect(until > issuedOn).toBe(true);
      }),
    );
  });
});

describe("numbers", () => {
  test.each([
    "55110 5131 2 9000001 2023",
    "55110.5131.2.9000001.2023",
    "No. 55110-5131-2-9000001-2023",
    "Nomor: 5511051312 9000001 2023",
    "no sertifikat: 55110 5131 2 9000001 2023",
  ])("%s is the same number however it is written", (written) =>
    expect(certificateKey(written)).toBe("551105131290000012023"),
  );

  test.each(["", "halo", "12", "no. sertifikat", "x".repeat(90), "٥٥١١٠"])("%s is no number", (written) =>
    expect(certificateKey(written)).toBeUndefined(),
  );

  test("a code is 22 characters that a link can carry, and never the same", () => {
    const codes = Array.from({ length: 1_000 }, newPublicCode);
    expect(codes.every(isPublicCode)).toBe(true);
    expect(new Set(codes).size).toBe(1_000);
  });
});

test("what is left is told in days when it is near, in years and months when it is not", () => {
  const said = (today: string, validUntil: string, language: "id" | "en" = "id") =>
    leftWords(openTexts("id").in(language), { validUntil, daysLeft: daysLeft(validUntil, today) });
  expect(said("2026-11-24", "2029-11-24")).toBe("3 tahun");
  expect(said("2026-11-24", "2029-11-23")).toBe("2 tahun 11 bulan");
  expect(said("2026-11-24", "2027-05-24")).toBe("6 bulan");
  expect(said("2026-11-24", "2027-01-24")).toBe("2 bulan");
  expect(said("2026-11-24", "2027-01-23")).toBe("60 hari");
  expect(said("2026-11-30", "2027-02-28")).toBe("2 bulan");
  expect(said("2026-11-24", "2028-01-01", "en")).toBe("one year and one month");
  expect(said("2026-11-24", "2026-11-25", "en")).toBe("one day");
});
