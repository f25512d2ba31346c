import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { AMINA, BILAL, openSandbox, WIRA } from "./open.ts";
import { openReceiver } from "./receiver.ts";

// How updates reach a webhook: lanes, retries, what is given up.

let box: Awaited<ReturnType<typeof openSandbox>>;
let bot: Awaited<ReturnType<typeof openReceiver>>;
let attempts = 0;

beforeAll(async () => {
  box = await openSandbox();
  bot = await openReceiver();
  box.sandbox.events.listen(({ kind }) => {
    if (kind === "delivery") attempts++;
  });
});
afterAll(async () => {
  await box.close();
  await bot.close();
});
beforeEach(async () => {
  bot.forget();
  attempts = 0;
  await box.control("/reset", {});
  await box.control("/clock", { advance_ms: 2000, rate: 1 });
  await box.call("deleteWebhook", { drop_pending_updates: true });
  await box.result("setWebhook", { url: bot.url, secret_token: "rahasia", allowed_updates: [] });
});

const say = (person: number, text: string) =>
  box.control<{ update_id: number; message_id: number }>(`/people/${person}/messages`, { text });
const texts = () => bot.received.map(({ update }) => (update.message as { text?: string } | undefined)?.text);
const idle = () => box.control<{ idle: boolean; why?: string }>("/idle?timeout_ms=3000");
/** Resolves when the sandbox has taken note of the outcome of so many deliveries in this test. */
async function noted(count: number) {
  while (attempts < count) await new Promise((resolve) => setTimeout(resolve, 2));
}
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

it("delivers with the secret and says that a webhook was set", async () => {
  await say(AMINA, "Halo");
  expect(await idle()).toMatchObject({ idle: true });
  expect(bot.received).toMatchObject([{ secret: "rahasia", update: { message: { text: "Halo" } } }]);
  await box.control("/clock", { advance_ms: 1000 });
  expect(await box.call("setWebhook", { url: bot.url, secret_token: "rahasia" })).toMatchObject({
    description: "Webhook is already set",
  });
  expect(await box.call("setWebhook", { url: bot.url, secret_token: "rahasia" })).toMatchObject({
    error_code: 429,
    parameters: { retry_after: 1 },
  });
  expect(await box.result("getWebhookInfo")).toMatchObject({
    url: bot.url,
    pending_update_count: 0,
    max_connections: 40,
  });
  expect(await box.call("deleteWebhook")).toMatchObject({ description: "Webhook was deleted" });
  expect(await box.call("deleteWebhook")).toMatchObject({ description: "Webhook is already deleted" });
});

it("keeps one chat's messages in order, one at a time, while other chats go on", async () => {
  const { open, opened } = gate();
  bot.told.answer = ({ update }) => ((update.message as { text?: string }).text === "satu" ? opened : undefined);
  await say(BILAL, "hangat"); // a first success, so that more than one connection is used
  await idle();
  await say(AMINA, "satu");
  await say(AMINA, "dua");
  await say(WIRA, "lain");
  await bot.until(3);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(texts()).toEqual(["hangat", "satu", "lain"]);
  open();
  await idle();
  expect(texts()).toEqual(["hangat", "satu", "lain", "dua"]);
});

it("sends a message, a press and a block of one person at the same time: each kind is its own lane", async () => {
  await say(AMINA, "mulai");
  await box.result("sendMessage", {
    chat_id: AMINA,
    text: "?",
    reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] },
  });
  await idle();
  const { open, opened } = gate();
  bot.told.answer = () => opened;
  await say(AMINA, "tunggu");
  await box.control(`/people/${AMINA}/presses`, { text: "Ya" });
  await box.control(`/people/${AMINA}/block`, {});
  await bot.until(4);
  const kinds = bot.received.slice(1).map(({ update }) => Object.keys(update)[1]);
  expect(kinds.sort()).toEqual(["callback_query", "message", "my_chat_member"]);
  open();
  await idle();
});

it("tries again at once, then after 2, 4 and 8 seconds, and says what went wrong", async () => {
  bot.told.answer = (_delivered, attempt, response) => {
    if (attempt < 5) response.statusCode = 500;
  };
  await box.control("/clock", { rate: 0 });
  await say(AMINA, "Halo");
  await bot.until(2); // while the clock stands
  await noted(2);
  expect(bot.received).toHaveLength(2);
  expect(await box.control("/idle?timeout_ms=20")).toMatchObject({ idle: false });
  expect(await box.result("getWebhookInfo")).toMatchObject({
    pending_update_count: 1,
    last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
  });
  for (const [seconds, deliveries] of [
    [2, 3],
    [4, 4],
    [8, 5],
  ] as const) {
    await box.control("/clock", { advance_ms: seconds * 1000 - 500 });
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(bot.received).toHaveLength(deliveries - 1);
    await box.control("/clock", { advance_ms: 500 });
    await noted(deliveries);
  }
  expect(await idle()).toMatchObject({ idle: true });
});

it("obeys a Retry-After in the answer", async () => {
  await box.control("/clock", { rate: 0 });
  bot.told.answer = (_delivered, attempt, response) => {
    if (attempt === 1) response.writeHead(503, { "retry-after": "30" });
  };
  await say(AMINA, "Halo");
  await noted(1);
  await box.control("/clock", { advance_ms: 29_000 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(bot.received).toHaveLength(1);
  await box.control("/clock", { advance_ms: 1000 });
  await bot.until(2);
});

it("gives a press up after 150 seconds and a message after a day", async () => {
  await say(AMINA, "mulai");
  await box.result("sendMessage", {
    chat_id: AMINA,
    text: "?",
    reply_markup: { inline_keyboard: [[{ text: "Ya", callback_data: "y" }]] },
  });
  await idle();
  bot.told.answer = (_delivered, _attempt, response) => {
    response.writeHead(503, { "retry-after": "100" });
  };
  await box.control(`/people/${AMINA}/presses`, { text: "Ya" });
  await say(AMINA, "Halo");
  await noted(3);
  bot.told.answer = () => {};
  await box.control("/clock", { advance_ms: 151_000 });
  expect(await idle()).toMatchObject({ idle: true });
  const { updates } = await box.control<{ updates: { update: object; state: string }[] }>("/updates");
  expect(updates.slice(-2).map(({ update, state }) => [Object.keys(update)[1] ?? "", state])).toEqual(
    expect.arrayContaining([
      ["callback_query", "expired"],
      ["message", "done"],
    ]),
  );
});

it("opens only one connection until a first success, and never more than max_connections", async () => {
  await box.control("/clock", { advance_ms: 2000 });
  await box.result("setWebhook", { url: bot.url, max_connections: 2 });
  let together = 0;
  let most = 0;
  const { open, opened } = gate();
  bot.told.answer = async () => {
    most = Math.max(most, ++together);
    await opened;
    await new Promise((resolve) => setTimeout(resolve, 20));
    together--;
  };
  for (const person of [AMINA, BILAL, WIRA]) await say(person, "Halo");
  await bot.until(1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(together).toBe(1);
  open();
  await idle();
  expect(most).toBe(2);
});

it("stops for everybody when too many updates fail", async () => {
  await box.control("/clock", { advance_ms: 2000 });
  await box.result("setWebhook", { url: bot.url, max_connections: 1 });
  bot.told.answer = ({ update }, _attempt, response) => {
    if ((update.message as { text?: string }).text === "rusak") response.writeHead(500, { "retry-after": "60" });
  };
  await say(AMINA, "rusak");
  await say(BILAL, "rusak");
  await bot.until(1);
  await say(WIRA, "Halo");
  expect(await box.control("/idle?timeout_ms=60")).toMatchObject({ idle: false });
  expect(texts()).not.toContain("Halo");
});

it("runs a method given in the answer, but none that asks or changes the webhook", async () => {
  bot.told.answer = ({ update }, _attempt, response) => {
    const method = (update.message as { text: string }).text === "kirim" ? "sendMessage" : "deleteWebhook";
    response.end(JSON.stringify({ method, chat_id: AMINA, text: "dari jawaban" }));
  };
  await say(AMINA, "kirim");
  await say(AMINA, "hapus");
  await idle();
  const { messages } = await box.control<{ messages: { text: string }[] }>(`/people/${AMINA}/messages`);
  expect(messages.map(({ text }) => text)).toContain("dari jawaban");
  expect(await box.result("getWebhookInfo")).toMatchObject({ url: bot.url });
});

it("ends a waiting poll when a webhook is set, and refuses polls while it is", async () => {
  await box.call("deleteWebhook");
  const poll = box.call("getUpdates", { timeout: 20 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  await box.control("/clock", { advance_ms: 2000 });
  await box.result("setWebhook", { url: bot.url });
  expect(await poll).toMatchObject({ error_code: 409, description: "Conflict: terminated by setWebhook request" });
  expect(await box.call("getUpdates")).toMatchObject({
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  });
});

it("delivers again on request: at the same time, in another order, and with faults that double or reorder", async () => {
  await say(AMINA, "satu");
  await say(BILAL, "dua");
  await idle();
  const again = await box.control<{ deliveries: { status: number }[] }>("/redeliver", {
    last: 2,
    copies: 3,
    order: "shuffled",
    wait: true,
  });
  expect(again.deliveries.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(texts().filter((text) => text === "satu")).toHaveLength(4);

  bot.received.length = 0;
  await box.control("/faults", { kind: "duplicate_delivery" });
  await say(AMINA, "tiga");
  await bot.until(2);
  await idle();
  await box.control("/faults", { kind: "reorder_delivery", hold_ms: 400 });
  await say(AMINA, "empat");
  await say(AMINA, "lima");
  await idle();
  expect(texts()).toEqual(["tiga", "tiga", "lima", "empat"]);
});
