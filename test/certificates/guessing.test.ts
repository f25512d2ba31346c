// Guessing at certificates: slowed, told, and forgotten in time.
import fc from "fast-check";
import { afterAll, beforeEach, expect, test } from "vitest";
import { meetCandidate } from "../../src/candidates/candidates.ts";
import { eraseCandidate, personalKeys } from "../../src/candidates/erasure.ts";
import { askedKey } from "../../src/certificates/asked.ts";
import { noteLook } from "../../src/certificates/certificates.ts";
import { minutesToWait, noteLookUpMiss, waitMinutes } from "../../src/certificates/guessing.ts";
import { forgetOldLooks } from "../../src/certificates/notices.ts";
import { certify } from "../support/certified.ts";
import { now } from "../support/registered.ts";
import { speakTo } from "../support/spoken-to.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot } from "../support/troubled-bot.ts";
import { fish } from "./guessers.ts";

const storage = await openTestStorage();
const { db } = storage.database;
beforeEach(() => storage.startAnew());
afterAll(() => storage.close());

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);

test.each([
  ["nobody missed", [], 0, 0, 0],
  ["four misses", [1, 2, 3, 4], 4, 4, 0],
  ["five within a quarter of an hour", [1, 2, 3, 4, 5], 5, 5, 10],
  ["five, the first of them long ago", [1, 2, 3, 4, 16], 5, 5, 0],
  ["one, while a crowd misses", [1], 20, 20, 14],
  ["none, while a crowd misses", [], 500, 500, 0],
  ["one, while many miss slowly all day", [1], 3, 60, 14],
  ["twenty over a day", Array.from({ length: 20 }, (_, at) => 20 + at * 60), 1, 20, 1440 - 20 - 19 * 60],
])("%s: %j means so many minutes to wait", (_, minutes, allInHour, allInDay, expected) => {
  expect(minutesToWait({ own: minutes.map(ago), allInHour, allInDay }, now)).toBe(expected);
});

test("whoever waits as long as they are told need not wait any longer", () => {
  const misses = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 19 });
  fc.assert(
    fc.property(misses, fc.boolean(), (minutes, isCrowd) => {
      const own = minutes.toSorted((a, b) => a - b).map(ago);
      const all = { allInHour: isCrowd ? 30 : 1, allInDay: 30 };
      const wait = minutesToWait({ own, ...all }, now);
      expect(minutesToWait({ own, ...all }, new Date(now.getTime() + wait * MINUTE))).toBe(0);
      expect(wait).toBeLessThanOrEqual(15);
    }),
  );
});

test("two hundred guesses of ten accounts: not one record, and the alarm at once; test/server tries five thousand", async () => {
  const fished = await fish(storage, { accounts: 10, each: 20, honest: 2 });
  expect(fished.recorded).toBeLessThanOrEqual(50);
  expect(fished.alarmMs).toBeLessThan(60_000);
}, 90_000);

test("slowly from fifty accounts, never twenty within an hour: staff are told at the sixtieth miss of a day", async () => {
  const bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", NOW: now.toISOString() } });
  const rt = bot.app().runtime;
  const alarms = () => bot.metric("jembatan_certificate_looks_total", { outcome: "alarm" });
  for (let miss = 0; miss < 60; miss++) {
    expect(await alarms(), `before miss ${miss + 1}`).toBe(0);
    const later = { ...rt, now: () => new Date(now.getTime() + miss * 5 * MINUTE) };
    const account = 9_000 + (miss % 50);
    const waiting = await waitMinutes(later, account);
    expect(waiting.minutes).toBe(0);
    await noteLookUpMiss(later, account, waiting);
  }
  expect(await alarms()).toBe(1);
  const after = { ...rt, now: () => new Date(now.getTime() + 300 * MINUTE) };
  expect((await waitMinutes(after, 9_009)).minutes).toBeGreaterThan(0); // who missed a moment ago
  expect((await waitMinutes(after, 9_999)).minutes).toBe(0); // who has missed nothing
  await bot.close();
});

test("an erasure takes what was typed and leaves the waiting; no miss names anybody", async () => {
  const bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", NOW: now.toISOString() } });
  const rt = bot.app().runtime;
  const gede = { id: 1_007_007, name: "Gede" };
  const talk = speakTo(rt);
  await certify(db, { seal: rt.seal });
  for (let day = 10; day < 15; day++) await talk.write(gede, `/sertifikat 55110 5131 2 9000001 2023 ${day}-1-1985`);
  await talk.press(gede, "1:certificate-check::");
  await talk.write(gede, "55110 5131 2 9000001 2023");
  const kept = await rt.coordination.get(askedKey(gede.id));
  expect(kept).not.toBeNull();
  expect(kept).not.toMatch(/5511|1985/);
  expect(personalKeys(gede.id)).toContain(askedKey(gede.id));
  const { rows } = await storage.database.pool.query('select t::text from "LookUpMiss" t');
  expect(rows).toHaveLength(5);
  expect(JSON.stringify(rows)).not.toMatch(/1007007|5511|1985/);
  expect(await eraseCandidate(rt, gede.id)).toBe("erased");
  expect(await rt.coordination.get(askedKey(gede.id))).toBeNull();
  await meetCandidate(db, { telegramId: gede.id, language: "id", at: rt.now() });
  expect((await waitMinutes(rt, gede.id)).minutes).toBeGreaterThan(0);
  await bot.close();
});

test("looks of a year and misses of a day are kept, older ones are gone", async () => {
  const bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", NOW: now.toISOString() } });
  const rt = bot.app().runtime;
  const certified = await certify(db, { seal: rt.seal });
  const certificationId = certified.get("CRT-0001")?.certificationId ?? 0;
  const days = (count: number) => new Date(now.getTime() - count * 24 * 60 * MINUTE);
  for (const count of [0, 364, 366, 400]) await noteLook(db, { certificationId, way: "page", at: days(count) });
  for (const count of [0.5, 0.9, 1.1, 3])
    await noteLookUpMiss({ ...rt, now: () => days(count) }, 7, { minutes: 0, own: [], allInHour: 0, allInDay: 0 });
  await forgetOldLooks({ db, now: () => now });
  expect(await db.certificateLook.count()).toBe(2);
  expect(await db.lookUpMiss.count()).toBe(2);
  await bot.close();
});
