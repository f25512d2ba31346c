// What people type when they are asked for a certificate's number and a birth date.
import { expect, test } from "vitest";
import { holdsNik, holdsPrintedNumber, readTyped } from "../../src/certificates/typed.ts";

const today = "2026-11-24";
const all = { key: true, birthDate: true };
const [key, birthDate] = ["551105131290000012023", "1985-01-22"];

test.each([
  "55110 5131 2 9000001 2023 22-01-1985",
  "55110 5131 2 9000001 2023, 22-1-1985",
  "22-01-1985 55110 5131 2 9000001 2023",
  "55110 5131 2 9000001 2023\n22 Januari 1985",
  "No. Sertifikat: 55110.5131.2.9000001.2023\nTanggal lahir: 22 Jan 1985",
  "tgl lahir 22/1/85, nomor 551105131290000012023",
  "55110 5131 2 9000001 2023 dan 22 01 1985",
  "55110 5131 2 9000001 2023 220185",
  "number 55110-5131-2-9000001-2023, born on 22 January 1985",
  "22 January 1985; 55110 5131 2 9000001 2023",
  "551105131290000012023 22011985",
  "lahir 22 januari 1985 sertifikat no 55110 5131 2 9000001 2023",
])("%j is a number and a birth date", (text) => {
  expect(readTyped(text, today, all)).toEqual({ key, birthDate });
});

test.each([
  ["55110 5131 2 9000001 2023", { key }],
  ["nomor sertifikat saya 551105131290000012023", { key }],
  ["is 55110 5131 2 9000001 2023 real?", { key }],
  ["22-1-1985", { birthDate }],
  ["lahir 22 Januari 1985", { birthDate }],
  ["22011985", { birthDate }],
  ["LAS.9902.00003 2023", { wrong: "registration" }],
  ["No. Reg. LAS.9902.00003 2023, 22-1-1985", { birthDate, wrong: "registration" }],
  ["halo", { wrong: "number" }],
  ["31-2-1990", { wrong: "birth-date" }],
  ["x".repeat(5_000), { wrong: "number" }],
  ["", { wrong: "number" }],
])("%j alone is %j", (text, expected) => {
  expect(readTyped(text, today, all)).toEqual(expected);
});

test("what is still waited for decides", () => {
  expect(readTyped("22011985", today, { key: false, birthDate: true })).toEqual({ birthDate });
  expect(readTyped("halo", today, { key: false, birthDate: true })).toEqual({ wrong: "birth-date" });
  expect(readTyped("22-1-1985", today, { key: true, birthDate: false })).toEqual({ birthDate });
  expect(readTyped("55110 5131 2 9000001 2023", today, { key: false, birthDate: true })).toEqual({ key });
});

test.each([
  "5271992201859001",
  "5271 9922 0185 9001",
  "'5271992201859001",
  "5271992201859001 22-01-1985",
  "22-01-1985 5271992201859001",
])("%j is a NIK, which is never looked for", (text) => {
  expect(readTyped(text, today, all)).toEqual({ wrong: "nik" });
  expect(holdsNik(text, today)).toBe(true);
});

test("elsewhere only what is printed so is taken for a number", () => {
  expect(holdsPrintedNumber("tolong cek 55110 5131 2 9000001 2023 ya")).toBe(true);
  for (const text of ["081234567890", "LAS-2026-00042", "las", "5271992201859001", "17081999"])
    expect(holdsPrintedNumber(text)).toBe(false);
});
