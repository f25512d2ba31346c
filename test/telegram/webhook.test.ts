// Who is not Telegram is turned away before a body is read, and counted.
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";

const storage = await openTestStorage();
let bot: TroubledBot;
let url: string;
beforeAll(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { webhook: true });
  url = `${bot.app().address}/telegram`;
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});

const from = { id: 1001, is_bot: false, first_name: "Amina" };
const message = { message_id: 1, date: 1, chat: { id: 1001, type: "private" }, from, text: "/start" };
const secretHeader = () => ({ "x-telegram-bot-api-secret-token": bot.secret, "content-type": "application/json" });
const post = (body: string, headers: Record<string, string> = secretHeader()) =>
  fetch(url, { method: "POST", headers, body });
const refused = (reason: string) => bot.metric("jembatan_webhook_refused_total", { reason });

test.each([
  ["no secret", {}],
  ["a wrong secret", { "x-telegram-bot-api-secret-token": "guess" }],
  ["a part of the secret", { "x-telegram-bot-api-secret-token": "chat-secre" }],
])("%s: 401, and nothing happens", async (_, headers) => {
  const before = await refused("secret");
  const answer = await post(JSON.stringify({ update_id: 1, message }), {
    "content-type": "application/json",
    ...headers,
  });
  expect(answer.status).toBe(401);
  expect(await refused("secret")).toBe(before + 1);
  expect(said(await bot.calls())).toEqual([]);
});

test("a wrong secret is refused while the body is still on its way", async () => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /telegram HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900000\r\n\r\n{`,
  );
  const answer = await new Promise((resolve) => socket.once("data", (data) => resolve(data.toString())));
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1.1 401/);
});

test.each(["GET", "PUT", "DELETE"])("%s: 405, and counted", async (method) => {
  const before = await refused("method");
  expect((await fetch(url, { method, headers: { "x-telegram-bot-api-secret-token": bot.secret } })).status).toBe(405);
  expect(await refused("method")).toBe(before + 1);
});

test.each([
  [
    "5 MB",
    413,
    "too-large",
    (): string => JSON.stringify({ update_id: 2, message: { ...message, text: "x".repeat(5e6) } }),
  ],
  [
    "brackets 100,000 deep",
    400,
    "too-deep",
    (): string => `{"update_id":3,"message":${"[".repeat(1e5)}${"]".repeat(1e5)}}`,
  ],
  ["objects 10,000 deep", 400, "too-deep", (): string => `${'{"a":'.repeat(1e4)}1${"}".repeat(1e4)}`],
  ["broken JSON", 400, "not-json", (): string => '{"update_id": 4, "message":'],
  ["no JSON", 400, "not-json", (): string => "hello"],
  ["nothing", 400, "not-json", (): string => ""],
  ["a number", 400, "not-json", (): string => "5"],
] as const)("%s: refused and counted", async (_, status, reason, body) => {
  const before = await refused(reason);
  const answer = await post(body()).catch((error: Error) => error);
  // A connection that is cut while a large body is being sent is as good as its refusal.
  if (!(answer instanceof Error)) expect(answer.status).toBe(status);
  expect(await refused(reason)).toBe(before + 1);
  expect(said(await bot.calls())).toEqual([]);
});

test("brackets inside of a text are no depth", async () => {
  await bot.phone.addPerson({ id: 1001, first_name: "Amina", language_code: "id" });
  await bot.phone.write(1001, { text: `${"[{".repeat(500)}\\"` });
  expect(said(await bot.calls())).toHaveLength(1);
});

test("a body that comes by drops is cut off after five seconds, and counted", async () => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(
    `POST /telegram HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${bot.secret}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`,
  );
  const dripping = setInterval(() => socket.write(" "), 200);
  // At this pace the whole of it would take more than three minutes.
  const end = await Promise.race([closed.then(() => "cut off"), sleep(40_000, "goes on", { ref: false })]);
  clearInterval(dripping);
  socket.destroy();
  expect(end).toBe("cut off");
  expect(await refused("slow")).toBe(1);
}, 60_000);

test("the clock moves only forward", async () => {
  const move = (now: unknown) =>
    fetch(`${bot.app().address}/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ now }),
    });
  expect((await move("2020-01-01T00:00:00Z")).status).toBe(409);
  expect((await move("soon")).status).toBe(400);
  expect((await move(new Date(bot.app().runtime.now().getTime() + 60_000).toISOString())).status).toBe(200);
});
