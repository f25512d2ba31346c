import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AMINA, BILAL, CHITRA, openSandbox, SLAMET } from "./open.ts";

// People at their phones: what the bot hears of them, and what they see of the bot.

type Update = { update_id: number; [kind: string]: unknown };
type View = {
  messages: {
    message_id: number;
    text?: string;
    edited: boolean;
    mine: boolean;
    sequence: number;
    keyboard?: { kind: string };
  }[];
  deleted: number[];
  answers: { text?: string; show_alert: boolean }[];
  reply_keyboard: { keyboard: { text: string }[][] } | null;
  force_reply: boolean;
  commands: { command: string }[];
  action: string | null;
  sequence: number;
};

let box: Awaited<ReturnType<typeof openSandbox>>;
let offset = 0;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());
beforeEach(() => box.control("/reset", {}));

/** What the bot has not heard yet. */
async function heard(): Promise<Update[]> {
  const updates = await box.result<Update[]>("getUpdates", {
    offset,
    allowed_updates: [
      "message",
      "edited_message",
      "callback_query",
      "my_chat_member",
      "message_reaction",
      "inline_query",
    ],
  });
  offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
  return updates;
}
const say = (person: number, body: object) =>
  box.control<{ message_id: number; update_id: number | null }>(`/people/${person}/messages`, body);
const press = (person: number, body: object) => box.control(`/people/${person}/presses`, body);
const see = (person: number, query = "") => box.control<View>(`/people/${person}/messages${query}`);
const start = (payload?: string) => box.control(`/people/${AMINA}/start`, { payload });
const send = (text: string, reply_markup?: object) =>
  box.result("sendMessage", { chat_id: AMINA, text, ...(reply_markup && { reply_markup }) });
const inline = (data: string, text = "Ya") => ({ inline_keyboard: [[{ text, callback_data: data }]] });

describe("writing", () => {
  it("starts with what a link carried, unless Telegram would leave it out", async () => {
    await start("t_las");
    await start("tidak boleh!");
    await start("x".repeat(65));
    const texts = (await heard()).map(({ message }) => (message as { text: string }).text);
    expect(texts).toEqual(["/start t_las", "/start", "/start"]);
  });

  it("shares the own contact with its user_id, somebody else's without becoming theirs", async () => {
    await say(AMINA, { contact: "own" });
    await say(AMINA, { contact: { phone_number: "+6281", first_name: "Bilal" } });
    expect(await heard()).toMatchObject([
      { message: { contact: { phone_number: "6281200460101", first_name: "Amina", user_id: AMINA } } },
      { message: { contact: { phone_number: "+6281", first_name: "Bilal" } } },
    ]);
  });

  it("corrects, replies, forwards, and sends files and places", async () => {
    const { message_id } = await say(AMINA, { text: "Matram" });
    await say(AMINA, { edit: message_id, text: "Mataram" });
    await say(AMINA, { text: "itu", reply_to: message_id });
    await say(AMINA, { text: "lihat", forward_from: "Orang lain" });
    await say(AMINA, { photo: {}, caption: "KTP" });
    await say(AMINA, { document: { name: "besar.zip", size: 30_000_000 } });
    await say(AMINA, { location: { latitude: -8.5, longitude: 116.1 } });
    const updates = await heard();
    expect(updates).toMatchObject([
      { message: { text: "Matram" } },
      { edited_message: { message_id, text: "Mataram", edit_date: expect.any(Number) } },
      { message: { reply_to_message: { message_id, text: "Mataram" } } },
      { message: { forward_origin: { type: "hidden_user", sender_user_name: "Orang lain" } } },
      { message: { photo: expect.any(Array), caption: "KTP" } },
      { message: { document: { file_name: "besar.zip", file_size: 30_000_000 } } },
      { message: { location: { latitude: -8.5 } } },
    ]);
    const big = updates[5]?.message as { document: object } | undefined;
    expect(await box.call("getFile", big?.document ?? {})).toMatchObject({
      description: "Bad Request: file is too big",
    });
  });

  it("refuses what a phone could not do", async () => {
    await expect(say(AMINA, { text: "a", contact: "own" })).rejects.toThrow("one kind of content");
    await expect(say(AMINA, { edit: 99, text: "a" })).rejects.toThrow("404");
    await expect(say(12345, { text: "a" })).rejects.toThrow("There is no person 12345");
    await box.control(`/people/${AMINA}/block`, {});
    await expect(say(AMINA, { text: "a" })).rejects.toThrow("has blocked the bot");
  });
});

describe("pressing", () => {
  beforeEach(() => start());

  it("brings the bot a callback query and the person its answer, once", async () => {
    await send("Siap?", inline("y"));
    await heard();
    const pressed = press(AMINA, { text: "Ya", wait_ms: 3000 });
    const [update] = await box.result<{ callback_query: { id: string } }[]>("getUpdates", { offset, timeout: 5 });
    expect(update).toMatchObject({
      callback_query: { from: { id: AMINA }, data: "y", message: { text: "Siap?" }, chat_instance: expect.any(String) },
    });
    const answer = { callback_query_id: update?.callback_query.id, text: "Baik", show_alert: true };
    expect(await box.call("answerCallbackQuery", answer)).toMatchObject({ ok: true });
    expect(await pressed).toMatchObject({ kind: "callback", answer: { text: "Baik", show_alert: true } });
    expect((await box.call("answerCallbackQuery", answer)).description).toMatch(/^Bad Request: query is too old/);
    expect((await see(AMINA)).answers).toMatchObject([{ text: "Baik", show_alert: true }]);
  });

  it("is too late after a while", async () => {
    await send("Siap?", inline("y"));
    const { callback_query_id } = await press(AMINA, { text: "Ya" });
    await box.control("/clock", { advance_ms: 61_000 });
    expect((await box.call("answerCallbackQuery", { callback_query_id })).description).toMatch(/query is too old/);
  });

  it("of a deleted message comes with date 0, chat and message_id only", async () => {
    const { message_id } = await send("Siap?", inline("y"));
    await box.result("deleteMessage", { chat_id: AMINA, message_id });
    await heard();
    await press(AMINA, { message_id, text: "Ya" });
    const [update] = await heard();
    expect((update?.callback_query as { message: object } | undefined)?.message).toEqual({
      chat: expect.objectContaining({ id: AMINA }),
      message_id,
      date: 0,
    });
  });

  it("takes only data that stands on a button, unless forged", async () => {
    const { message_id } = await send("Siap?", inline("y"));
    await heard();
    await expect(press(AMINA, { message_id, data: "hapus:1" })).rejects.toThrow("no such button");
    await press(AMINA, { message_id, data: "hapus:1", forged: true });
    expect(await heard()).toMatchObject([{ callback_query: { data: "hapus:1" } }]);
  });

  it("of a reply keyboard sends its text, or the contact; a one-time keyboard then goes away", async () => {
    await send("Nomor?", {
      keyboard: [[{ text: "Bagikan", request_contact: true }], ["Ketik sendiri"]],
      one_time_keyboard: true,
    });
    expect((await see(AMINA)).reply_keyboard?.keyboard).toEqual([
      [{ text: "Bagikan", request_contact: true }],
      [{ text: "Ketik sendiri" }],
    ]);
    await heard();
    expect(await press(AMINA, { text: "Bagikan" })).toMatchObject({ kind: "message" });
    expect(await heard()).toMatchObject([{ message: { contact: { user_id: AMINA } } }]);
    expect((await see(AMINA)).reply_keyboard).toBeNull();
    await send("Lagi?", { keyboard: [["Ya"]] });
    await send("Sudah", { remove_keyboard: true });
    expect((await see(AMINA)).reply_keyboard).toBeNull();
  });
});

describe("seeing", () => {
  it("shows what is new or changed since a sequence, and what was deleted", async () => {
    await start();
    const first = await send("satu", inline("y"));
    const second = await send("dua");
    const { sequence } = await see(AMINA);
    await box.result("editMessageText", { chat_id: AMINA, message_id: first.message_id, text: "satu setengah" });
    await box.result("deleteMessage", { chat_id: AMINA, message_id: second.message_id });
    await send("tiga");
    const later = await see(AMINA, `?since=${sequence}`);
    expect(later.messages.map(({ text, edited }) => [text, edited])).toEqual([
      ["satu setengah", true],
      ["tiga", false],
    ]);
    expect(later.deleted).toEqual([second.message_id]);
    expect((await see(AMINA)).messages.map(({ text }) => text)).toEqual(["/start", "satu setengah", "tiga"]);
  });

  it("shows the command menu in the person's language, the narrowest scope first", async () => {
    await start();
    const commands = async (person: number) => (await see(person)).commands.map(({ command }) => command);
    await box.result("setMyCommands", { commands: [{ command: "menu", description: "Menu" }] });
    await box.result("setMyCommands", {
      commands: [{ command: "bantuan", description: "Bantuan" }],
      language_code: "id",
    });
    await box.result("setMyCommands", {
      commands: [{ command: "/staf", description: "Meja" }],
      scope: { type: "chat", chat_id: CHITRA },
    });
    expect([await commands(AMINA), await commands(BILAL), await commands(CHITRA)]).toEqual([
      ["bantuan"],
      ["menu"],
      ["staf"],
    ]);
    await box.result("setMyCommands", { language_code: "id" }); // without commands: clears
    expect(await commands(AMINA)).toEqual(["menu"]);
  });

  it("shows that the bot is typing, for five seconds or until it writes", async () => {
    await start();
    await box.result("sendChatAction", { chat_id: AMINA, action: "typing" });
    expect((await see(AMINA)).action).toBe("typing");
    await box.control("/clock", { advance_ms: 5001 });
    expect((await see(AMINA)).action).toBeNull();
  });

  it("streams what happens", async () => {
    const answer = await fetch(`${box.address}/sandbox/events?since=${(await see(AMINA)).sequence}`);
    await start();
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (reader && !text.includes("/start")) text += (await reader.read()).value ?? "";
    expect(text).toMatch(/^id: \d+\nevent: message\ndata: \{"chat_id":5021460101/m);
    await reader?.cancel();
  });
});

describe("coming and going", () => {
  it("tells the bot when it is blocked and unblocked, and refuses it meanwhile", async () => {
    await start();
    await heard();
    await box.control(`/people/${AMINA}/block`, {});
    expect(await box.call("sendMessage", { chat_id: AMINA, text: "a" })).toMatchObject({ error_code: 403 });
    expect(await box.call("getChat", { chat_id: AMINA })).toMatchObject({
      ok: true,
      result: { id: AMINA, type: "private" },
    });
    await start();
    expect(await heard()).toMatchObject([
      {
        my_chat_member: {
          chat: { id: AMINA, type: "private" },
          old_chat_member: { status: "member" },
          new_chat_member: { status: "kicked", until_date: 0 },
        },
      },
      { my_chat_member: { old_chat_member: { status: "kicked" }, new_chat_member: { status: "member" } } },
      { message: { text: "/start" } },
    ]);
  });

  it("lets the bot hear in a group only what is meant for it, and everything as administrator", async () => {
    const { id } = await box.control<{ id: number }>("/groups", { title: "Staf", members: [CHITRA, SLAMET] });
    await heard();
    const asked = await box.result("sendMessage", { chat_id: id, text: "Pertanyaan" });
    for (const body of [
      { text: "hai semua" },
      { text: "/staf" },
      { text: "jawab", reply_to: asked.message_id },
      { text: "@jembatan_sandbox_bot halo" },
      { text: "/x@lain_bot" },
    ]) {
      await say(CHITRA, { ...body, chat_id: id });
    }
    expect((await heard()).map(({ message }) => (message as { text: string }).text)).toEqual([
      "/staf",
      "jawab",
      "@jembatan_sandbox_bot halo",
    ]);
    await box.control(`/groups/${id}`, { bot: "administrator" }, "PATCH");
    await say(SLAMET, { text: "hai", chat_id: id });
    expect((await heard()).map((update) => Object.keys(update)[1])).toEqual(["my_chat_member", "message"]);
    await expect(say(AMINA, { text: "a", chat_id: id })).rejects.toThrow("is not in the group");
  });

  it("moves a group to a supergroup, telling both", async () => {
    const { id } = await box.control<{ id: number }>("/groups", { title: "Staf", members: [CHITRA] });
    await heard();
    const fault = await box.control<{ migrate_to_chat_id: number }>("/faults", { kind: "group_migrated", chat_id: id });
    const next = fault.migrate_to_chat_id;
    expect(await heard()).toMatchObject([
      { message: { chat: { id }, migrate_to_chat_id: next } },
      { message: { chat: { id: next, type: "supergroup" }, migrate_from_chat_id: id } },
    ]);
    expect(await box.call("sendMessage", { chat_id: next, text: "a" })).toMatchObject({ ok: true });
  });

  it("passes reactions and inline queries on", async () => {
    await start();
    const { message_id } = await send("Selamat");
    await heard();
    await box.control(`/people/${AMINA}/reactions`, { message_id, emoji: "🎉" });
    const asked = box.control(`/people/${AMINA}/inline_queries`, { query: "las", wait_ms: 3000 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [reaction, query] = await heard();
    expect(reaction).toMatchObject({
      message_reaction: { message_id, new_reaction: [{ type: "emoji", emoji: "🎉" }] },
    });
    const id = query?.inline_query as { id: string } | undefined;
    await box.result("answerInlineQuery", { inline_query_id: id?.id, results: [] });
    expect(await asked).toMatchObject({ answer: { results: [] } });
  });
});
