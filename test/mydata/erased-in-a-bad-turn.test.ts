// The press that erases breaks after it has: nothing of it is kept, and the receipt is there at the next press.
import { afterAll, expect, test } from "vitest";
import { screenKey } from "../../src/telegram/typed-presses.ts";
import { now, register } from "../support/registered.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot } from "../support/troubled-bot.ts";

const storage = await openTestStorage();
afterAll(() => storage.close());

test("a press that breaks once the person is erased leaves neither the update nor the screen", async () => {
  await storage.startAnew();
  const bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "warn", NOW: now.toISOString() } });
  try {
    const amina = 1001;
    await bot.phone.addPerson({ id: amina, first_name: "Amina", language_code: "id" });
    await bot.phone.start(amina);
    await bot.calls(); // or what the bot writes of the newcomer meets what is written here
    const { db, seal, coordination } = bot.app().runtime;
    await db.candidate.deleteMany();
    await register(db, { telegramId: amina, name: "Amina", phone: "+6281234567001", number: "LAS-2026-00042" }, seal);
    await coordination.clear();
    await bot.phone.write(amina, { text: "/dataku" });
    await bot.calls();
    await bot.phone.press(amina, { text: "Hapus semua data saya" });
    await bot.calls();
    bot.trouble.database = async (model, operation) => {
      if (model === "Erasure" && operation.startsWith("find")) throw new Error("broken");
    };
    await bot.phone.press(amina, { text: "Ya, hapus semuanya" });
    await bot.calls();
    bot.trouble.database = undefined;
    expect(bot.events("update-failed")).toHaveLength(1);
    expect([await db.candidate.count({ where: { fullName: { not: null } } }), await db.brokenUpdate.count()]).toEqual([
      0, 0,
    ]);
    expect((await coordination.get(screenKey(amina))) || null).toBeNull();
  } finally {
    await bot.close();
  }
});
