// A message and a press of one person at once; `npm run test:faults` has them at every step, 500 times, over two processes.
import { afterAll, beforeAll, expect, test } from "vitest";
import { raceCourse, shortRaces } from "../support/registration-race.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

const storage = await openTestStorage();
let bot: TroubledBot;
beforeAll(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { webhook: true, settings: { LOG_LEVEL: "info" } });
  await bot.phone.ask("POST", "flood", { enabled: false });
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

test("leave the draft as one of their two orders does", async () => {
  let id = 70_000;
  expect(shortRaces).toHaveLength(7);
  const course = raceCourse({
    phone: bot.phone,
    database: storage.database.pool,
    seal: bot.app().runtime.seal,
    rest: bot.calls,
    newcomer: () => ++id,
  });
  for (const [at, race] of shortRaces.entries()) {
    const { is, either } = await course.run(race, at % 2 === 0 ? "message first" : "press first");
    expect(either, race.name).toContainEqual(is);
  }
  expect(bot.events("update-failed")).toEqual([]);
}, 120_000);
