// Whatever comes in: made-up updates of every kind, forged buttons, texts that break things. Nobody is left without an
// answer or a reason, nothing ends the process, and nothing is sent that strict Telegram refuses.
import { afterAll, beforeAll, expect, test } from "vitest";
import { repeatableRandom } from "../../src/sandbox/faults.ts";
import { madeUpUpdate, publishedKinds } from "../support/published-updates.ts";
import type { RecordedCall } from "../support/sandbox-phone.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";
import { isShort } from "./fleet.ts";

const storage = await openTestStorage();
let bot: TroubledBot;
const people = Array.from({ length: 500 }, (_, at) => 20_000 + at);
const rejections: unknown[] = [];
const noteRejection = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", noteRejection);
  await storage.startAnew();
  bot = await openTroubledBot(storage, { webhook: true, settings: { LOG_LEVEL: "info" } });
  await bot.phone.ask("POST", "flood", { enabled: false });
  for (const id of people) await bot.phone.addPerson({ id, first_name: "Amina", language_code: "id" });
  for (const id of people) await bot.phone.start(id); // else Telegram would not let the bot write to them
  await bot.calls();
  bot.lines.splice(0);
});
afterAll(async () => {
  await bot.close();
  await storage.close();
  process.off("unhandledRejection", noteRejection);
});

let nextId = 1_000_000;
async function brings(update: Record<string, unknown>): Promise<number> {
  const answer = await fetch(`${bot.app().address}/telegram`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": bot.secret },
    body: JSON.stringify({ update_id: nextId++, ...update }),
  });
  return answer.status;
}

/** Calls that strict Telegram refused although it would have been ours to know better. */
const wronglySent = (calls: readonly RecordedCall[]) =>
  calls
    .filter(({ outcome }) => outcome === "refused")
    .map(({ method, answer }) => `${method}: ${answer?.description}`)
    // Made-up presses and messages do not exist in the sandbox, and not every made-up chat either.
    .filter(
      (words) =>
        !/query is too old|query ID is invalid|message to edit not found|message can't be edited|chat not found|blocked by the user|to the bot/.test(
          words,
        ),
    );

test("made-up updates of every published kind", async () => {
  const kinds = publishedKinds();
  expect(kinds.length).toBeGreaterThan(22);
  const random = repeatableRandom(7);
  const total = isShort ? 1_500 : 10_000;
  const statuses = new Map<number, number>();
  let sent = 0;
  const sender = async () => {
    while (sent < total) {
      const at = sent++;
      // Every other one is of a kind that is heard, for the rest end at the door.
      const kind = at % 2 === 0 ? ["message", "callback_query", "my_chat_member"][at % 3] : kinds[at % kinds.length];
      const person = people[Math.floor(random() * people.length)] ?? 0;
      const status = await brings(madeUpUpdate(kind ?? "", { random, person, wrong: at % 4 === 0 ? 0.03 : 0 }));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, sender));
  const calls = await bot.calls();
  expect([...statuses]).toEqual([[200, total]]);
  const lines = bot.events("update");
  expect(lines).toHaveLength(total);
  const outcomes = Object.groupBy(lines, ({ outcome }) => String(outcome));
  const counts = Object.fromEntries(Object.entries(outcomes).map(([name, list]) => [name, list?.length]));
  process.stdout.write(`  ${JSON.stringify(counts)}\n`);
  expect(lines.filter(({ outcome, reason }) => outcome === "ignored" && !reason)).toEqual([]);
  expect(outcomes.again ?? []).toEqual([]);
  expect(counts.done).toBeGreaterThan(total / 10);
  const failures = bot.events("update-failed").map(({ error }) => (error as { message: string }).message);
  for (const [message, list] of Object.entries(Object.groupBy(failures, (text) => text)))
    process.stdout.write(`  failed ${list?.length}: ${message.slice(0, 200)}\n`);
  expect(failures.length).toBeLessThan(total / 50);
  expect([...new Set(wronglySent(calls))]).toEqual([]);
  expect(rejections).toEqual([]);
  expect((await fetch(`${bot.app().address}/healthz`)).status).toBe(200);
}, 600_000);

test("300 forged buttons: each answered, nothing written, nothing failed", async () => {
  const amina = people[0] ?? 0;
  await bot.phone.start(amina);
  await bot.calls();
  const counted = async () =>
    (
      await storage.database.pool.query(
        'SELECT (SELECT count(*) FROM "Registration")::int r, (SELECT count(*) FROM "RegistrationDraft")::int d, (SELECT count(*) FROM "IntakeWish")::int w',
      )
    ).rows[0];
  const before = await counted();
  const acts = [
    "trade",
    "programme",
    "ans",
    "registration",
    "withdraw",
    "discard",
    "resume",
    "staff",
    "speak",
    "wish",
    "centre",
    "answer",
    "nope",
  ];
  const values = [
    "",
    "0",
    "-1",
    "99999999999999999999",
    "1.5",
    "NaN",
    "name.Amina",
    "summary.send-1",
    "../x",
    "a".repeat(40),
    "%00",
    "LAS.1",
  ];
  const random = repeatableRandom(11);
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const failedBefore = bot.events("update-failed").length;
  for (let n = 0; n < 300; n++) {
    const random64 = () =>
      Array.from({ length: 60 }, () => String.fromCharCode(33 + Math.floor(random() * 90))).join("");
    const data =
      n % 5 === 0 ? random64() : `${n % 7 === 0 ? 2 : 1}:${oneOf(acts)}:${oneOf(values)}:${oneOf(values)}`.slice(0, 64);
    const id = people[n % 100] ?? 0;
    await brings({
      callback_query: {
        id: String(n),
        from: { id, is_bot: false, first_name: "A", language_code: "id" },
        message: { message_id: 1, date: 1, chat: { id, type: "private" } },
        chat_instance: "1",
        data,
      },
    });
  }
  const calls = await bot.calls();
  expect(calls.filter(({ method }) => method === "answerCallbackQuery")).toHaveLength(300);
  expect(
    bot
      .events("update-failed")
      .slice(failedBefore)
      .map(({ error }) => (error as { message: string }).message),
  ).toEqual([]);
  expect(await counted()).toEqual(before);
}, 120_000);

test("200 texts with markup, bidi, NUL, half surrogates and 4,097 units, outside and inside a dialogue", async () => {
  const pieces = [
    "<b>",
    "</i>",
    "&amp;",
    "&",
    "*_`[",
    "\u202e",
    "\u2066x\u2069",
    "\0",
    "\ud83d",
    "\udc00",
    "👩‍🏭",
    "\u200b",
    "ﷺ",
    "a\u0301".repeat(20),
    "{ $x }",
    "\\n\n\t",
    '<a href="',
    "x".repeat(100),
  ];
  const random = repeatableRandom(13);
  const texts = Array.from({ length: 200 }, (_, n) => {
    if (n % 20 === 0) return "y".repeat(4_097);
    if (n % 20 === 1) return `${"<b>".repeat(1_300)}x`;
    return Array.from(
      { length: 1 + Math.floor(random() * 12) },
      () => pieces[Math.floor(random() * pieces.length)],
    ).join("");
  });
  const failedBefore = bot.events("update-failed").length;
  const inside = [people[201] ?? 0, people[202] ?? 0, people[203] ?? 0];
  for (const id of inside) {
    await bot.phone.start(id);
    await bot.calls();
    await bot.phone.press(id, { text: "Daftar pelatihan" });
    await bot.calls();
    if (id !== inside[0]) await bot.phone.press(id, { text: "Setuju" });
    await bot.calls();
  }
  const { calls: before } = await bot.phone.calls(0);
  let id = 0;
  for (const [n, text] of texts.entries()) {
    id = n % 2 === 0 ? (people[300 + (n % 100)] ?? 0) : (inside[n % 3] ?? 0);
    const from = { id, is_bot: false, first_name: text.slice(0, 60) || "A", language_code: "id" };
    expect(await brings({ message: { message_id: 10 + n, date: 1, chat: { id, type: "private" }, from, text } })).toBe(
      200,
    );
  }
  const calls = (await bot.calls()).filter(({ sequence }) => sequence > (before.at(-1)?.sequence ?? 0));
  expect(wronglySent(calls)).toEqual([]);
  expect(said(calls).length).toBeGreaterThanOrEqual(200);
  expect(
    bot
      .events("update-failed")
      .slice(failedBefore)
      .map(({ error }) => (error as { message: string }).message),
  ).toEqual([]);
}, 300_000);
