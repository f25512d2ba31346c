// When and where in one line, as people type it.
import { expect, test } from "vitest";
import { readMeeting } from "../../src/applications/meeting-words.ts";

/** Tuesday, 24 November 2026, nine in the morning. */
const asked = { now: new Date("2026-11-24T01:00:00.000Z"), zone: "Asia/Makassar" };
const heard = (said: string) => {
  const meeting = readMeeting(said, asked);
  if (typeof meeting === "string") return meeting;
  return [meeting.at.toISOString().slice(0, 16), ...("place" in meeting ? [meeting.place] : [])].join(" ");
};

test.each([
  ["besok jam 10", "2026-11-25T02:00"],
  ["besok jam 10 di kantor Gerung", "2026-11-25T02:00 kantor Gerung"],
  ["Besok jam 10 pagi di Kantor Gerung, lantai 2", "2026-11-25T02:00 Kantor Gerung, lantai 2"],
  ["besok di kantor Gerung jam 10", "2026-11-25T02:00 kantor Gerung"],
  ["kamis jam 9, Jalan Pejanggik 5", "2026-11-26T01:00 Jalan Pejanggik 5"],
  ["3 Desember 09.00 di Gudang 12, Lembar", "2026-12-03T01:00 Gudang 12, Lembar"],
  ["3 desember jam 9\ntempat: gerbang utara", "2026-12-03T01:00 gerbang utara"],
  ["tomorrow at 10 at our office in Gerung", "2026-11-25T02:00 our office in Gerung"],
  ["tomorrow at 2 pm at the north gate", "2026-11-25T06:00 the north gate"],
  ["besok di kantor Gerung", "no-time"],
  ["kemarin jam 10 di kantor", "past"],
  ["jam 25 di kantor Gerung", "no-such-time"],
  ["di kantor Gerung", "not-a-time"],
  ["kapan saja", "not-a-time"],
])("%s", (said, is) => {
  expect(heard(said)).toBe(is);
});
