// Whatever happens in a registration: the bot answers exactly once, and what is saved is what the model says.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { happenings, playRegistration } from "../support/registration-model.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

/** `npm run test:faults` plays more of them. */
const runs = 4;
const storage = await openTestStorage();
let bot: TroubledBot;
let id = 60_000;
beforeAll(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "info" } });
  await bot.phone.ask("POST", "flood", { enabled: false });
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

test("the draft is what the model says and each happening is answered once", async () => {
  const list = fc.array(fc.constantFrom(...happenings), { minLength: 15, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(list, async (happened) => {
      id += 1;
      const told: string[] = [];
      await playRegistration({ bot, storage, id }, happened, (happening, is, expected) => {
        told.push(happening);
        expect({ after: told, ...is }).toEqual({ after: told, ...expected });
      });
      expect(bot.events("update-failed")).toEqual([]);
    }),
    { numRuns: runs, seed: 20_261_124, endOnFailure: true },
  );
}, 600_000);
