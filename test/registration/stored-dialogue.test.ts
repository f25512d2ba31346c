// What the library remembers of a dialogue is of another version, of another name, or was written by other steps:
// nobody loses an answer, nobody is told more than one sentence, and nothing of it stays.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialogueKey } from "../../src/telegram/dialogues.ts";
import {
  answersIn,
  beginRegistration,
  lastWords,
  questions,
  savedOf,
  sendLabel,
  summaryAsks,
} from "../support/registration-talk.ts";
import { openTestStorage } from "../support/storage.ts";
import { storedDialogues } from "../support/stored-dialogues.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

const storage = await openTestStorage();
let bot: TroubledBot;
let person = 50_000;
beforeAll(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { settings: { LOG_LEVEL: "info" } });
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

async function change(id: number, to: (typeof storedDialogues)[string]): Promise<void> {
  const { seal } = bot.app().runtime;
  const stored = JSON.parse(seal.open((await storage.coordination.get(dialogueKey(id))) ?? "", "dialogue"));
  await storage.coordination.set(dialogueKey(id), seal.seal(JSON.stringify(to(stored)), "dialogue"), 600);
}

describe("what is remembered", () => {
  test.each(Object.entries(storedDialogues))(
    "%s: every answer is taken, and the next question put, with at most one sentence more",
    async (_, to) => {
      const id = ++person;
      await beginRegistration(bot.phone, id, bot.calls);
      for (const [at, { answers, field }] of questions.entries()) {
        await change(id, to);
        await bot.phone.write(id, { text: answers[0][0] });
        const { screens } = answersIn(await bot.calls(), id);
        expect(await savedOf(storage.database.pool, bot.app().runtime.seal, id)).toMatchObject({
          [field]: answers[0][1],
        });
        expect(screens).toEqual([expect.stringMatching(questions[at + 1]?.asks ?? summaryAsks)]);
      }
      await change(id, to);
      await bot.phone.press(id, { text: "Nama" });
      await bot.calls();
      await change(id, to);
      await bot.phone.write(id, { text: "Siti Rahmawati" });
      await bot.calls();
      await change(id, to);
      await bot.phone.write(id, { text: "/start" });
      expect(answersIn(await bot.calls(), id).screens).toHaveLength(1);
      await bot.phone.press(id, { text: "Lanjutkan pendaftaran" });
      await bot.calls();
      expect(await lastWords(bot.phone, id)).toMatch(/Siti Rahmawati/);
      await change(id, to);
      await bot.phone.press(id, { text: sendLabel });
      await bot.calls();
      expect(await savedOf(storage.database.pool, bot.app().runtime.seal, id)).toMatchObject({
        open: false,
        sent: [expect.stringContaining("submitted")],
      });
      expect(await storage.coordination.get(dialogueKey(id))).toBeNull();
      expect(bot.events("update-failed")).toEqual([]);
    },
  );
});
