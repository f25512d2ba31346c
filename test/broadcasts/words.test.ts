// What staff write: the time they mean, the button they want, and what deserves a second look.
import type { Message as Received } from "grammy/types";
import { expect, test } from "vitest";
import { captureMessage, readLink, withPiece } from "../../src/broadcasts/capture.ts";
import { warningsOf } from "../../src/broadcasts/checks.ts";
import { digestOf } from "../../src/broadcasts/content.ts";
import { readWhen } from "../../src/broadcasts/when.ts";

/** Tuesday, 09:00 in Mataram. */
const now = new Date("2026-11-24T01:00:00Z");

test.each([
  ["besok 9", "2026-11-25T01:00:00Z"],
  ["besok jam 9.30", "2026-11-25T01:30:00Z"],
  ["tomorrow 2pm", "2026-11-25T06:00:00Z"],
  ["lusa pukul 08:00", "2026-11-26T00:00:00Z"],
  ["hari ini 14.00", "2026-11-24T06:00:00Z"],
  ["14.00", "2026-11-24T06:00:00Z"],
  ["8:00", "2026-11-25T00:00:00Z"],
  ["jam 2 siang", "2026-11-24T06:00:00Z"],
  ["Senin 14.30", "2026-11-30T06:30:00Z"],
  ["selasa 10.00", "2026-12-01T02:00:00Z"],
  ["27 November 2026, 8.00", "2026-11-27T00:00:00Z"],
  ["27 nov 8", "2026-11-27T00:00:00Z"],
  ["November 27 8am", "2026-11-27T00:00:00Z"],
  ["27/11 08.30", "2026-11-27T00:30:00Z"],
  ["27-11-2026 08:30", "2026-11-27T00:30:00Z"],
  ["2026-11-27 08:30", "2026-11-27T00:30:00Z"],
  ["3 Januari 8.00", "2027-01-03T00:00:00Z"],
])("%s is a time", (typed, expected) => {
  expect(readWhen(typed, { now, zone: "Asia/Makassar" })).toEqual({ at: new Date(expected) });
});

test.each([
  ["nanti saja", "not-a-time"],
  ["besok", "no-time"],
  ["27 November", "no-time"],
  ["hari ini 8.00", "past"],
  ["yesterday 9", "past"],
  ["kemarin jam 9", "past"],
  ["jangan besok 9", "not-a-time"],
  ["besok 9 atau lusa", "not-a-time"],
  ["24/11/2025 08.00", "past"],
  ["31 November 8.00", "no-such-day"],
  ["1 Juni 2027 8.00", "too-far"],
  ["besok 25.00", "no-such-time"],
  ["besok jam 25", "no-such-time"],
  ["tomorrow 9:75", "no-such-time"],
  ["25", "no-such-time"],
])("%s is not: %s", (typed, problem) => {
  expect(readWhen(typed, { now, zone: "Asia/Makassar" })).toBe(problem);
});

const said = (text: string, entities: unknown[] = []) => ({
  versions: "one" as const,
  messages: { all: { kind: "text" as const, text, entities: entities as never } },
  links: {},
});

test.each([
  ["Pelatihan dibuka Senin, 3 Maret 2026, pukul 08.00. Nomor LAS-2026-00042.", []],
  ["Bayar Rp50.000 ke panitia", ["money"]],
  ["Transfer dulu ya", ["money"]],
  ["Please pay the fee", ["money"]],
  ["Hubungi 0812-3456-7890", ["phone"]],
  ["WA +62 812 3456 7890", ["phone"]],
  ["SEGERA DAFTAR SEKARANG JUGA", ["capitals"]],
  ["Bengkel baru. JANGAN SAMPAI KETINGGALAN", ["capitals"]],
  ["BLK Mataram membuka UPT baru untuk CPMI", []],
  ["baris\n".repeat(25), ["long"]],
  ["x".repeat(900), ["long"]],
])("%s: %j", (text, expected) => {
  expect(warningsOf(said(text), []).map(({ of }) => of)).toEqual(expected);
});

test.each([
  ["Bayar Rp 50.000 ke panitia", "rp 50.000"],
  ["Hanya 250 ribu saja", "250 ribu"],
  ["Silakan transfer dulu", "transfer"],
  ["Hubungi 0812-3456-7890 sekarang", "0812-3456-7890"],
  ["Bengkel baru. JANGAN SAMPAI KETINGGALAN!", "JANGAN SAMPAI KETINGGALAN"],
  ["baris\n".repeat(25).trim(), "25"],
])("a warning says what was found: %s", (text, found) => {
  expect(warningsOf(said(text), []).map((warning) => warning.found)).toEqual([found]);
});

test("a link is looked up on the centre's list, subdomains included, wherever it is hidden", () => {
  const url = { type: "url", offset: 0, length: 19 };
  expect(warningsOf(said("https://palsu.co.id", [url]), ["kemnaker.go.id"])).toEqual([
    { of: "link", found: "palsu.co.id" },
  ]);
  const hidden = { type: "text_link", offset: 0, length: 4, url: "https://pelatihan.kemnaker.go.id/x" };
  expect(warningsOf(said("Buka", [hidden]), ["kemnaker.go.id"])).toEqual([]);
  const tricky = { ...hidden, url: "https://kemnaker.go.id.palsu.com" };
  expect(warningsOf(said("Buka", [tricky]), ["kemnaker.go.id"])).toEqual([
    { of: "link", found: "kemnaker.go.id.palsu.com" },
  ]);
  const button = { ...said("Buka"), links: { all: { label: "Buka", url: "https://bit.ly/x" } } };
  expect(warningsOf(button, [])).toEqual([{ of: "link", found: "bit.ly" }]);
});

test.each([
  ["Daftar sekarang https://blk.example/daftar", { label: "Daftar sekarang", url: "https://blk.example/daftar" }],
  ["Daftar | www.blk.example", { label: "Daftar", url: "https://www.blk.example/" }],
  ["https://blk.example Daftar", { label: "Daftar", url: "https://blk.example/" }],
  ["Daftar sekarang", "no-address"],
  ["Daftar http://blk.example", "not-https"],
  ["https://blk.example", "no-words"],
  [`${"a".repeat(61)} https://blk.example`, "too-long"],
])("a button: %s", (typed, expected) => {
  expect(readLink(typed)).toEqual(expected);
});

test("formatting is kept exactly, an album gathers its pieces once, and what cannot be sent is not taken", () => {
  const entities = [{ type: "custom_emoji", offset: 0, length: 2, custom_emoji_id: "1" }];
  expect(captureMessage({ text: "👍 ya", entities } as Received)).toEqual({ kind: "text", text: "👍 ya", entities });
  const piece = (id: string) =>
    captureMessage({ photo: [{ file_id: "small" }, { file_id: id }], media_group_id: "g" } as Received);
  const [a, b] = [piece("a"), piece("b")];
  if (!a || !b) throw new Error("no album");
  const both = withPiece(a, b);
  expect(both).toMatchObject({ kind: "album", items: [{ fileId: "a" }, { fileId: "b" }] });
  expect(withPiece(both, b)).toEqual(both);
  expect(withPiece({ kind: "text", text: "", entities: [] }, b)).toBeUndefined();
  expect(captureMessage({ location: { latitude: 0, longitude: 0 } } as Received)).toBeUndefined();
});

test("a digest changes with every word, act and person, and not with the order of keys", () => {
  const row = {
    does: "send",
    ofId: null,
    topic: "training",
    centreCodes: [],
    content: { a: 1, b: 2 },
    audience: { everyone: true },
  };
  const digest = digestOf(row);
  expect(digestOf({ ...row, content: { b: 2, a: 1 } })).toBe(digest);
  for (const change of [
    { topic: "surveys" },
    { content: { a: 1, b: 3 } },
    { audience: {} },
    { centreCodes: ["MTR"] },
    { ofId: 3 },
  ])
    expect(digestOf({ ...row, ...change })).not.toBe(digest);
});
