// Our own code or storage fails in the middle of an update: the person hears of it, and nobody else does.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { runningTime } from "../support/running-time.ts";
import { openTestStorage } from "../support/storage.ts";
import { said, type TroubledBot } from "../support/troubled-bot.ts";
import { amina, apologies, bilal, openMetBot, sorry } from "../telegram/met-bot.ts";

const storage = await openTestStorage();
afterAll(() => storage.close());

let bot: TroubledBot;
beforeEach(async () => {
  bot = await openMetBot(storage);
});
afterEach(() => bot.close());

const sends = (text: string) => bot.phone.write(amina, { text });

describe("our own code", () => {
  test("that throws: a code for the person, the sealed update for us, nothing personal in the log", async () => {
    bot.trouble.database = (model) => {
      if (model === "Registration") throw new Error("no room for Zuhriah (telepon 081234567001) here");
    };
    await sends("/status Zuhriah 081234567001");
    const [apology] = said(await bot.calls(), amina);
    expect(apology).toMatch(sorry);
    const code = /E\d{5}/.exec(apology ?? "")?.[0];
    const [broken] = await storage.database.db.brokenUpdate.findMany();
    expect(broken).toMatchObject({ code, error: expect.stringContaining("no room for [hidden]") });
    expect(JSON.parse(bot.app().runtime.seal.open(broken?.sealed ?? "", "update")).message.text).toContain("Zuhriah");
    const log = JSON.stringify(bot.lines);
    expect(log).toContain(code);
    expect(log).not.toMatch(/Zuhriah|081234567001/);
    bot.trouble.database = undefined;
    await bot.phone.ask("POST", "redeliver", { last: 1 });
    expect(said(await bot.calls())).toEqual([]);
    await sends("/status");
    expect(said(await bot.calls())).toHaveLength(1);
  });

  test.each([
    ["as it was read", "no room for Ratna'wulan Kusumadewi, Jl. Melati"],
    ["otherwise written", "NO ROOM FOR RATNA'WULAN, son of kusumadewi"],
    ["in what the database repeats of a row", "Failing row contains (7, Ratna'wulan (Ina) Kusumadewi, 2026)."],
    ["in what it repeats of a key", 'Key ("fullName", x)=(Ratna\'wulan Kusumadewi, 1) already exists.'],
  ])("and the database's errors tell no name that is read from there: %s", async (_, words) => {
    const { pool } = storage.database;
    await bot.phone.press(amina, { text: "Daftar pelatihan" });
    await bot.calls();
    await bot.phone.press(amina, { text: "Setuju" });
    await bot.calls();
    await pool.query(`UPDATE "Candidate" SET "fullName" = 'Ratna''wulan Kusumadewi' WHERE "telegramId" = ${amina}`);
    const quoted = words.replaceAll("'", "''");
    await pool.query(`CREATE FUNCTION tells() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION USING MESSAGE = '${quoted}', DETAIL = '${quoted}', ERRCODE = '23514'; END $$`);
    await pool.query('CREATE TRIGGER tells BEFORE UPDATE ON "RegistrationDraft" FOR EACH ROW EXECUTE FUNCTION tells()');
    try {
      for (const text of ["qqqq", "sepuluh"]) {
        await sends(text);
        expect(apologies(said(await bot.calls(), amina))).toHaveLength(1);
      }
    } finally {
      await pool.query("DROP FUNCTION tells CASCADE");
    }
    const metrics = await (await fetch(`${bot.app().address}/metrics`)).text();
    const records = (await pool.query('SELECT code, error, sealed FROM "BrokenUpdate"')).rows;
    expect(records).toHaveLength(2);
    expect(bot.events("update-failed")).toHaveLength(2);
    const seen = JSON.stringify([bot.lines, metrics, records, (await bot.phone.calls(0)).calls]);
    expect(seen).not.toMatch(/ratna|kusumadewi/i);
  });

  test("that never ends: the person is told to wait, then answered; others notice nothing", async () => {
    bot.trouble.database = (model) => (model === "Registration" ? new Promise(() => undefined) : undefined);
    await sends("/status");
    await bot.phone.write(bilal, { text: "/bantuan" });
    await expect.poll(async () => said((await bot.phone.calls(0)).calls, bilal).length, { timeout: 20_000 }).toBe(2);
    expect(bot.events("update-failed")).toEqual([]); // Amina's goes on
    await expect.poll(() => bot.events("update").length, { timeout: 15_000 }).toBe(2);
    bot.trouble.database = undefined;
    await sends("/bantuan");
    const texts = said((await bot.calls()).concat((await bot.phone.calls(0)).calls), amina);
    expect(texts.some((text) => text.includes("Mohon tunggu sebentar"))).toBe(true);
    expect(apologies([...new Set(texts)])).toHaveLength(1);
    expect(texts.at(-1)).toContain("Yang bisa saya bantu");
  }, 30_000);
});

describe("storage", () => {
  const away = () => {
    throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  };

  test.each([["database"], ["coordination"]] as const)(
    "the %s that is away: one notice, one alert, every message answered afterwards in order, one all-clear",
    async (store) => {
      bot.trouble[store] = away;
      const ran = runningTime();
      for (let n = 1; n <= 5; n++) await sends(`kata${n}`);
      const texts = async () => said((await bot.phone.calls(0)).calls, amina);
      await expect
        .poll(async () => (await texts()).filter((text) => text.includes("Mohon tunggu")).length, { timeout: 20_000 })
        .toBe(1);
      expect(ran()).toBeLessThan(5_000);
      await expect.poll(() => bot.events("storage-away").length, { timeout: 20_000 }).toBe(1);
      const ready = await fetch(`${bot.app().address}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([
        503,
        { ready: false, reason: expect.stringMatching(/does not answer/) },
      ]);
      expect(await bot.metric("jembatan_storage_up", { store })).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      bot.trouble[store] = undefined;
      await expect.poll(() => bot.events("storage-back").length, { timeout: 20_000 }).toBe(1);
      await expect
        .poll(() => bot.events("update").filter(({ outcome }) => outcome === "done").length, { timeout: 20_000 })
        .toBe(5);
      const all = await texts();
      expect(all.flatMap((text) => /kata\d/.exec(text) ?? [])).toEqual(["kata1", "kata2", "kata3", "kata4", "kata5"]);
      expect(all.filter((text) => text.includes("Mohon tunggu"))).toHaveLength(1);
      expect(bot.events("storage-away")).toHaveLength(1);
      expect(await bot.metric("jembatan_storage_up", { store })).toBe(1);
      expect(await bot.metric("jembatan_storage_away_total", { store })).toBe(1);
      expect((await fetch(`${bot.app().address}/readyz`)).status).toBe(200);
    },
    40_000,
  );

  test("that is back while a connection from before still fails: however often it was tried by then, it is answered", async () => {
    let tried = 0;
    let isBack = false;
    bot.trouble.coordination = (method) => {
      if (method === "turn") tried += 1;
      if (isBack && method === "check") return;
      // At the fifth time storage is well again, but for the connection that this question goes through.
      if (isBack && method === "turn") bot.trouble.coordination = undefined;
      away();
    };
    await sends("kata1");
    await expect.poll(() => tried, { timeout: 20_000 }).toBe(4);
    expect(bot.events("storage-away")).toHaveLength(1);
    isBack = true;
    await expect.poll(() => bot.events("storage-back").length, { timeout: 20_000 }).toBe(1);
    await expect
      .poll(async () => said((await bot.phone.calls(0)).calls, amina).at(-1), { timeout: 20_000 })
      .toContain("kata1");
    expect(bot.events("update-failed")).toEqual([]);
  }, 30_000);

  test("that is lost for a moment after an answer does not make it be given twice", async () => {
    bot.trouble.coordination = (method) => (method === "set" ? away() : undefined);
    await sends("/bantuan");
    await bot.calls();
    bot.trouble.coordination = undefined;
    await bot.phone.ask("POST", "redeliver", { last: 1 });
    expect(said(await bot.calls())).toEqual([]);
  });
});

test("a stop in the middle of twenty messages loses none and repeats none", async () => {
  for (let n = 1; n <= 20; n++) await sends(`kata${String(n).padStart(2, "0")}`);
  await bot.restart();
  await bot.calls();
  const heard = said((await bot.phone.calls(0)).calls, amina).flatMap((text) => /kata\d\d/.exec(text) ?? []);
  expect(heard).toEqual(Array.from({ length: 20 }, (_, n) => `kata${String(n + 1).padStart(2, "0")}`));
});
