// Telegram fails in the middle of an update: the person hears of it, and nobody else does.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestStorage } from "../support/storage.ts";
import { said, type TroubledBot } from "../support/troubled-bot.ts";
import { amina, apologies, bilal, openMetBot } from "../telegram/met-bot.ts";

const storage = await openTestStorage();
afterAll(() => storage.close());

let bot: TroubledBot;
beforeEach(async () => {
  bot = await openMetBot(storage);
});
afterEach(() => bot.close());

const sends = (text: string) => bot.phone.write(amina, { text });

describe("Telegram", () => {
  test("that asks for a short pause is waited for; a long one is not", async () => {
    await bot.phone.addFault({ kind: "too_many_requests", method: "sendMessage", retry_after: 1 });
    await sends("/bantuan");
    expect(said(await bot.calls(), amina)).toEqual([expect.stringContaining("Yang bisa saya bantu")]);
    await bot.phone.addFault({ kind: "too_many_requests", method: "sendMessage", retry_after: 60, times: 1 });
    const startedAt = Date.now();
    await sends("/bantuan");
    expect(apologies(said(await bot.calls(), amina))).toHaveLength(1);
    expect(Date.now() - startedAt).toBeLessThan(30_000); // half of what Telegram asked for
  });

  test("that lets a message be edited no more gets the screen as a new one", async () => {
    const description = "Bad Request: message can't be edited";
    await bot.phone.addFault({ kind: "refused", code: 400, description, method: "editMessageText" });
    await bot.phone.press(amina, { text: "Bantuan" });
    const calls = await bot.calls();
    expect(said(calls, amina)).toEqual([expect.stringContaining("Yang bisa saya bantu")]);
    expect(calls.map(({ method }) => method)).toEqual(["editMessageText", "sendMessage", "answerCallbackQuery"]);
  });

  test("whose line breaks after it did what was asked does not get it twice", async () => {
    await bot.phone.addFault({ kind: "reset_after", method: "sendMessage", times: 1 });
    await sends("/bantuan");
    const texts = said(await bot.calls(), amina);
    expect(texts.filter((text) => text.includes("Yang bisa saya bantu"))).toHaveLength(1);
  });

  test.each([
    { kind: "reset_before", times: 1 },
    { kind: "server_error", times: 1 },
    { kind: "malformed", times: 1 },
    { kind: "refused", code: 400, description: "Bad Request: something new", times: 1 },
  ])("that fails with $kind: one apology, and the next message is answered", async (fault) => {
    await bot.phone.addFault({ ...fault, method: "sendMessage" });
    await sends("/bantuan");
    expect(apologies(said(await bot.calls(), amina))).toHaveLength(1);
    await sends("/bantuan");
    expect(said(await bot.calls(), amina)[0]).toContain("Yang bisa saya bantu");
  });

  test("that says that the person has left is no fault of ours", async () => {
    await bot.phone.addFault({
      kind: "refused",
      code: 403,
      description: "Forbidden: bot was blocked by the user",
      method: "sendMessage",
    });
    await sends("/bantuan");
    await bot.calls();
    expect(bot.events("update").map(({ outcome }) => outcome)).toEqual(["unreachable"]);
    expect(bot.events("update-failed")).toEqual([]);
  });

  test.each([
    ["outside a dialogue", async () => undefined],
    [
      "inside a dialogue",
      async () => {
        await bot.phone.press(amina, { text: "Daftar pelatihan" });
        await bot.calls();
      },
    ],
  ])(
    "that never answers a call %s: the person is answered within 15 s, others at once",
    async (_, prepare) => {
      await prepare();
      await bot.phone.addFault({
        kind: "slow",
        delay_ms: 60_000,
        method: ["sendMessage", "editMessageText"],
        chat_id: amina,
        times: 1,
      });
      const startedAt = Date.now();
      await sends("las listrik");
      await bot.phone.write(bilal, { text: "/bantuan" });
      await expect.poll(async () => said((await bot.phone.calls(0)).calls, bilal).length, { timeout: 3_000 }).toBe(2);
      await expect.poll(() => bot.events("update").length, { timeout: 15_000 }).toBe(2);
      // Cut off by itself, before the turn is: inside a dialogue the library wraps what went wrong.
      expect(bot.events("update-failed").map(({ error }) => (error as { type: string }).type)).not.toContain(
        "TurnLost",
      );
      await sends("/bantuan");
      await expect
        .poll(
          async () =>
            said((await bot.phone.calls(0)).calls, amina).some((text) => text.includes("Yang bisa saya bantu")),
          {
            timeout: 15_000 - (Date.now() - startedAt),
          },
        )
        .toBe(true);
      expect(
        (await bot.phone.calls(0)).calls.filter(({ chat_id, method }) => chat_id === bilal && method === "sendMessage"),
      ).toHaveLength(2);
    },
    30_000,
  );
});
