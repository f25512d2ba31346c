import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { quietUntil } from "../../src/delivery/quiet.ts";

const { quietTimes } = readConfig({
  QUIET_HOURS: "20:00-07:00",
  QUIET_FRIDAY: "11:30-13:00",
  QUIET_RAMADAN: "2027-02-08/2027-03-09 17:30-20:00",
});

test.each([
  ["a working morning is not quiet", "2026-11-25T09:00+08:00", undefined],
  ["the night lasts until the morning", "2026-11-25T20:00+08:00", "2026-11-26T07:00+08:00"],
  ["after midnight it is still that night", "2026-11-26T06:59:30+08:00", "2026-11-26T07:00+08:00"],
  ["at seven it is over", "2026-11-26T07:00+08:00", undefined],
  ["Friday midday is quiet", "2026-11-27T12:00+08:00", "2026-11-27T13:00+08:00"],
  ["Thursday midday is not", "2026-11-26T12:00+08:00", undefined],
  ["an evening of Ramadan goes over into the night", "2027-02-08T18:00+08:00", "2027-02-09T07:00+08:00"],
  ["the evening before Ramadan does not", "2027-02-07T18:00+08:00", undefined],
  ["the last evening does", "2027-03-09T18:00+08:00", "2027-03-10T07:00+08:00"],
  ["the evening after Ramadan does not", "2027-03-10T18:00+08:00", undefined],
])("%s", (_, now, until) => {
  expect(quietUntil(quietTimes, "Asia/Makassar", new Date(now))).toEqual(until && new Date(until));
});

test.each([
  ["goes on after midnight of the last evening", "2027-03-10T01:00+08:00", "2027-03-10T02:00+08:00"],
  ["has not begun after midnight of the first day", "2027-02-08T01:00+08:00", undefined],
])("an evening of Ramadan that lasts beyond midnight %s", (_, now, until) => {
  const lasting = readConfig({ QUIET_HOURS: "off", QUIET_RAMADAN: "2027-02-08/2027-03-09 17:30-02:00" }).quietTimes;
  expect(quietUntil(lasting, "Asia/Makassar", new Date(now))).toEqual(until && new Date(until));
});

test("evening comes zone by zone", () => {
  const now = new Date("2026-11-25T12:30:00Z");
  expect(quietUntil(quietTimes, "Asia/Jakarta", now)).toBeUndefined();
  expect(quietUntil(quietTimes, "Asia/Jayapura", now)).toEqual(new Date("2026-11-26T07:00+09:00"));
});
