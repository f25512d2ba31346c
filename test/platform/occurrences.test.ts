import { expect, test } from "vitest";
import { rememberedOccurrence } from "../../src/platform/occurrences.ts";

test("the next hour is the one that follows, however the clock moves, and is found once for each", () => {
  let asked = 0;
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24) + minutes * 60_000);
  const next = (minutes: number) =>
    rememberedOccurrence("hourly, in this test", at(minutes), () => {
      asked += 1;
      return at((Math.floor(minutes / 60) + 1) * 60);
    });
  for (const minutes of [30, 31, 59.99, 60, 61, 200, 10, 20, 45, 600, 59, 60, 0, 1])
    expect(next(minutes)).toEqual(at((Math.floor(minutes / 60) + 1) * 60));
  expect(asked).toBe(6); // 30, 60, 200, 10, 600, and 0
});
