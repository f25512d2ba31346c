import { afterAll, expect, test } from "vitest";
import type { Runtime } from "../../src/runtime.ts";
import { telegramWork } from "../../src/telegram/work.ts";
import { openTestDatabase } from "../support/database.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

test("an update that could not be dealt with is forgotten in the night after thirty days", async () => {
  const now = new Date("2026-11-24T02:40:00+08:00");
  const day = 24 * 60 * 60 * 1000;
  for (const days of [1, 30, 31]) {
    const at = new Date(now.getTime() - days * day);
    const data = { updateId: BigInt(days), code: "E12345", sealed: "", error: "", at };
    await database.db.brokenUpdate.create({ data });
  }
  const steps = new Map<string, () => Promise<void>>();
  const nightly: string[][] = [];
  const work = {
    handle: (name: string, _options: object, step: () => Promise<void>) => steps.set(name, step),
    every: (...schedule: string[]) => nightly.push(schedule),
  };
  telegramWork({ db: database.db, now: () => now, work, config: { zone: "Asia/Makassar" } } as unknown as Runtime);
  expect(nightly).toEqual([["forget-broken-updates", "40 2 * * *", "Asia/Makassar"]]);
  for (const [, step] of steps) await step();
  const left = await database.db.brokenUpdate.findMany({ orderBy: { updateId: "asc" } });
  expect(left.map(({ updateId }) => updateId)).toEqual([1n, 30n]);
});
