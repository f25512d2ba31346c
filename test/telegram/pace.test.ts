import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPace } from "../../src/telegram/pace.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";

describe("the pace", () => {
  /** Sends so many a second for some seconds, answered after a while; how many were let in and how often it was told. */
  function sent(perSecond: number, seconds: number, answerMs: number, isFile = false) {
    let now = 0;
    const pace = createPace(() => now);
    const leaving: number[] = [];
    const count = { yes: 0, no: 0, tellThem: 0 };
    for (let n = 0; n < perSecond * seconds; n++) {
      now = (n * 1000) / perSecond;
      while ((leaving[0] ?? Number.POSITIVE_INFINITY) <= now) {
        leaving.shift();
        pace.leave(1);
      }
      const admission = pace.admit(1, isFile);
      count[admission] += 1;
      if (admission === "yes") leaving.push(now + answerMs);
    }
    return count;
  }

  test("is not felt by who waits for each answer, however quick", () => {
    expect(sent(40, 60, 20)).toEqual({ yes: 2400, no: 0, tellThem: 0 });
  });
  test("lets a burst of forty through", () => {
    expect(sent(10_000, 0.004, 5_000)).toEqual({ yes: 40, no: 0, tellThem: 0 });
  });
  test("slows 100 messages a second down to a few, and says so once a minute", () => {
    const { yes, tellThem } = sent(100, 50, 200);
    expect(tellThem).toBe(1);
    expect(yes).toBeLessThan(150);
  });
  test("slows 100 a second down though each is answered at once", () => {
    const { yes, tellThem } = sent(100, 30, 1);
    expect(tellThem).toBe(1);
    expect(yes).toBeLessThan(100 + 50 * 31);
  });
  test("slows 20 presses a second down when answers take longer", () => {
    const { yes, tellThem } = sent(20, 60, 200);
    expect(tellThem).toBe(1);
    expect(yes).toBeLessThan(250);
  });
  test("takes five files, then one in ten seconds", () => {
    expect(sent(10, 5, 50, true)).toEqual({ yes: 5, no: 44, tellThem: 1 });
  });
});

describe("somebody who floods the bot", () => {
  const [amina, bilal] = [1001, 1002];
  let bot: TroubledBot;
  const opened = openTestStorage();
  beforeAll(async () => {
    const storage = await opened;
    await storage.startAnew();
    bot = await openTroubledBot(storage);
    await bot.phone.ask("POST", "flood", { enabled: false });
    for (const id of [amina, bilal]) await bot.phone.addPerson({ id, first_name: "A", language_code: "id" });
  });
  afterAll(async () => {
    await bot.close();
    await (await opened).close();
  });
  const tooFast = (calls: Parameters<typeof said>[0]) =>
    said(calls, amina).filter((text) => text.includes("terlalu cepat"));

  test("with 400 messages gets one notice; who writes meanwhile is answered", async () => {
    await bot.phone.write(amina, { text: "/bantuan", burst: 400 });
    await bot.phone.write(bilal, { text: "/bantuan" });
    const calls = await bot.calls();
    expect(tooFast(calls)).toHaveLength(1);
    expect(said(calls, amina).length).toBeLessThan(60);
    expect(said(calls, bilal)).toHaveLength(1);
    expect(await bot.metric("jembatan_updates_total", { outcome: "tooFast" })).toBeGreaterThan(300);
  }, 60_000);

  test("with 50 large files: five are answered, none is fetched", async () => {
    await bot.phone.write(bilal, { document: { name: "film.mp4", size: 2e9 }, burst: 50 });
    const calls = await bot.calls();
    expect(said(calls, bilal)).toHaveLength(6);
    expect(calls.filter(({ method }) => method === "getFile")).toEqual([]);
  });
});
