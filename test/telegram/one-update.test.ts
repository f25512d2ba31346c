// One update in both ways of receiving: dealt with once, in order, whatever comes twice or at once.
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";

const storage = await openTestStorage();
afterAll(() => storage.close());

const amina = 1001;
const bilal = 1002;

describe.each([
  ["polling", { webhook: false }],
  ["by webhook", { webhook: true }],
])("%s", (_, options) => {
  let bot: TroubledBot;
  beforeEach(async () => {
    await storage.startAnew();
    // With the level that an operator has who sets none: each update's line must be in it.
    bot = await openTroubledBot(storage, { ...options, settings: { LOG_LEVEL: "" } });
    for (const [id, first_name] of [
      [amina, "Amina"],
      [bilal, "Bilal"],
    ])
      await bot.phone.addPerson({ id, first_name, language_code: "id", phone_number: `+62812345670${id}` });
  });
  afterEach(() => bot.close());

  test("an update that is delivered again, at once or after a restart, is answered once", async () => {
    await bot.phone.start(amina);
    expect(said(await bot.calls())).toHaveLength(1);
    await bot.phone.ask("POST", "redeliver", { last: 1, copies: 4, concurrent: true });
    expect(said(await bot.calls())).toEqual([]);
    await bot.restart();
    await bot.phone.ask("POST", "redeliver", { last: 1, copies: 2 });
    expect(said(await bot.calls())).toEqual([]);
    const outcomes = bot.events("update").map(({ outcome }) => outcome);
    expect(outcomes[0]).toBe("done");
    expect(outcomes.length).toBeGreaterThan(2);
    expect(new Set(outcomes.slice(1))).toEqual(new Set(["repeated"]));
    expect(new Set(bot.events("update").map(({ level }) => level))).toEqual(new Set(["info"]));
  });

  test("twenty messages of each of two people are answered in their order", async () => {
    for (const id of [amina, bilal]) await bot.phone.start(id);
    await bot.calls();
    for (let n = 1; n <= 20; n++)
      for (const id of [amina, bilal]) await bot.phone.write(id, { text: `kata${String(n).padStart(2, "0")}` });
    const calls = await bot.calls();
    const inOrder = Array.from({ length: 20 }, (_, n) => `kata${String(n + 1).padStart(2, "0")}`);
    // On a busy machine the last ones wait long enough for the notice that says so: that is no answer.
    const answers = (id: number) => said(calls, id).flatMap((text) => /kata\d\d/.exec(text)?.[0] ?? []);
    for (const id of [amina, bilal]) expect(answers(id)).toEqual(inOrder);
  });

  test("a message and a press of one person that come at once are dealt with one after the other", async () => {
    await bot.phone.start(amina);
    await bot.calls();
    let [inside, most] = [0, 0];
    bot.trouble.database = async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([bot.phone.write(amina, { text: "/kejuruan" }), bot.phone.press(amina, { text: "Bantuan" })]);
    const calls = await bot.calls();
    expect(said(calls)).toHaveLength(2);
    expect(calls.filter(({ method }) => method === "answerCallbackQuery")).toHaveLength(1);
    const spans = bot.events("update").slice(-2);
    expect(spans.map(({ outcome }) => outcome)).toEqual(["done", "done"]);
  });

  test("every press is answered once: of an old screen, of a deleted message, forged, twice", async () => {
    await bot.phone.start(amina);
    await bot.calls();
    const { messages } = await bot.phone.screen(amina);
    const message_id = messages.at(-1)?.message_id ?? 0;
    for (const data of ["0:gone:1", "1:trade:../../etc:"]) {
      await bot.phone.press(amina, { message_id, data: "1:help::", forged: true });
      await bot.calls();
      await bot.phone.press(amina, { message_id, data, forged: true });
      const calls = await bot.calls();
      const popUps = calls.filter(({ method }) => method === "answerCallbackQuery").map(({ parameters }) => parameters);
      expect(popUps).toMatchObject([{ text: expect.stringContaining("Tombol itu sudah tidak berlaku") }]);
      expect(said(calls)).toEqual([expect.stringContaining("Halo! Saya Jembatan")]);
    }
    await bot.phone.press(amina, { message_id, text: "Bantuan" });
    await bot.phone.press(amina, { message_id, data: "1:help::", forged: true });
    await bot.phone.ask("POST", `people/${amina}/deletions`, { message_id });
    await bot.phone.press(amina, { message_id, data: "1:menu::", forged: true });
    const calls = await bot.calls();
    expect(calls.filter(({ method, outcome }) => method === "answerCallbackQuery" && outcome === "ok")).toHaveLength(3);
    // Deleted: what cannot be edited is sent anew.
    expect(said(calls).at(-1)).toContain("Jembatan");
  });

  test("a group gets one line, and only to a command", async () => {
    await bot.phone.ask("POST", "groups", { title: "Las Lombok", members: [amina], id: -500 });
    await bot.phone.write(amina, { chat_id: -500, text: "apa kabar" });
    await bot.phone.write(amina, { chat_id: -500, text: "/kejuruan" });
    const calls = await bot.calls();
    expect(said(calls)).toEqual(["Untuk hal pribadi, silakan tulis kepada saya langsung."]);
  });

  test("who blocks the bot is marked unreachable, and reachable again at their next word", async () => {
    await bot.phone.start(amina);
    await bot.calls();
    const reachable = async () => (await storage.database.db.candidate.findFirstOrThrow()).reachable;
    await bot.phone.block(amina);
    await bot.calls();
    expect(await reachable()).toBe(false);
    await bot.phone.unblock(amina);
    await bot.calls();
    expect(await reachable()).toBe(true);
  });

  test("kinds that are not listened to, and what has no sender, are counted as ignored with the reason", async () => {
    const chat = { id: amina, type: "private" };
    await bot.phone.ask("POST", "updates", {
      updates: [
        { channel_post: { message_id: 1, date: 1, chat: { id: -1, type: "channel" }, text: "x" } },
        { poll: { id: "1", question: "?" } },
        { message: { message_id: 1, date: 1, chat, text: "nobody" } },
        { message: "not a message" },
        { brand_new_kind: {} },
        {},
      ],
    });
    expect(said(await bot.calls())).toEqual([]);
    const lines = bot.events("update");
    expect(lines.map(({ outcome }) => outcome)).toEqual(Array(6).fill("ignored"));
    expect(new Set(lines.map(({ reason }) => reason)).size).toBeGreaterThan(2);
  });

  test("one line is logged for an update, with its outcome and time and nothing personal", async () => {
    await bot.phone.start(amina);
    await bot.phone.write(amina, { text: "las listrik di Lombok" });
    await bot.calls();
    const lines = bot.events("update");
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual(["event", "kind", "level", "ms", "outcome", "time", "update"]);
      expect(line.ms).toBeTypeOf("number");
    }
    expect(JSON.stringify(bot.lines)).not.toMatch(/Amina|Lombok|1001/);
  });
});
