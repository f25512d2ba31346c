// What the unfinished dialogue costs and holds, and what a repeated delivery does to it: the bot itself, over HTTP.
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { dialogueKey } from "../../src/telegram/dialogues.ts";
import { openBotHere } from "../support/bot-here.ts";
import { standardHeader } from "../support/chat-header.ts";
import { type SandboxPhone, sandboxPhone } from "../support/sandbox-phone.ts";
import { testSettings } from "../support/settings.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const amina = 1001;
let storage: TestStorage;
let bot: Awaited<ReturnType<typeof openBotHere>>;
let phone: SandboxPhone;

beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(async () => {
  await bot.close();
  await storage.close();
});
beforeEach(async () => {
  await bot?.close();
  await storage.startAnew();
  bot = await openBotHere(standardHeader(), storage);
  phone = sandboxPhone(bot.sandboxAddress);
  await phone.addPerson({ id: amina, first_name: "Amina", language_code: "id", phone_number: "+6281234567001" });
});

/** Waits until all is answered, also what a busy machine put off. */
async function answered(): Promise<void> {
  await phone.idle();
  await bot.settle();
  await phone.idle();
}

async function types(text: string): Promise<void> {
  await phone.write(amina, { text });
  await answered();
}

/** The text of the newest message of the bot. */
async function lastWords(): Promise<string> {
  const { messages } = await phone.screen(amina);
  return messages.filter(({ mine }) => !mine).at(-1)?.text ?? "";
}

async function draft() {
  return storage.database.db.registrationDraft.findFirstOrThrow({
    include: { candidate: { select: { fullName: true, phoneSealed: true } } },
  });
}

test("an unfinished dialogue is remembered in little, sealed, however long the answers", async () => {
  await types("/daftar");
  const sizes: number[] = [];
  const longest = "ꦱꦶꦠꦶ ".repeat(680).slice(0, 4096); // three bytes a letter, and refused as a name
  for (const answer of ["setuju", "las gmaw", "mana ya?", longest, longest, longest, "/batal", "/daftar"]) {
    await types(answer);
    const state = await storage.coordination.get(dialogueKey(amina));
    sizes.push(Buffer.byteLength(state ?? ""));
    expect(state ?? "").not.toMatch(/Amina|1001|setuju|ꦱ/);
  }
  expect(Math.max(...sizes)).toBeGreaterThan(500);
  expect(Math.max(...sizes)).toBeLessThan(8 * 1024);
  expect(sizes.at(-2)).toBe(0); // cancelled
});

test("an unfinished dialogue is forgotten after three days, and nothing is remembered for ever", async () => {
  const day = 24 * 60 * 60 * 1000;
  for (const answer of ["/daftar", "setuju", "las gmaw", "/bantuan", "/daftar"]) await types(answer);
  if (testSettings.redisUrl === undefined) {
    const clock = vi.spyOn(Date, "now");
    const after = (ms: number) => {
      clock.mockReturnValueOnce(Date.now() + ms);
      return storage.coordination.get(dialogueKey(amina));
    };
    expect(await after(3 * day - 60_000)).not.toBeNull();
    expect(await after(3 * day)).toBeNull();
    clock.mockRestore();
    return;
  }
  const redis = new Redis(testSettings.redisUrl);
  const keys = await redis.keys(`${storage.prefix}*`);
  const left = new Map(await Promise.all(keys.map(async (key) => [key, await redis.pttl(key)] as const)));
  redis.disconnect();
  expect(left.get(`${storage.prefix}${dialogueKey(amina)}`)).toBeGreaterThan(2.9 * day);
  // -1 stands for ever; -2 went in between
  expect([...left].filter(([, ms]) => ms === -1 || ms > 3 * day)).toEqual([]);
});

test("an answer that is delivered again is not taken for the next question's answer", async () => {
  await types("/daftar");
  await types("setuju");
  await types("las gmaw");
  const button = (await phone.screen(amina)).messages.at(-1)?.reply_markup?.inline_keyboard?.flat();
  const programme = button?.find(({ text }) => text.includes("GMAW"));
  const message_id = (await phone.screen(amina)).messages.at(-1)?.message_id;
  await phone.press(amina, {
    message_id,
    data: programme && "callback_data" in programme ? programme.callback_data : "",
  });
  await answered();
  await types("1");
  expect(await lastWords()).toContain("nama lengkap");

  await types("Amina Lestari");
  expect(await lastWords()).toContain("nomor HP");
  // As after a kill between the answer's being kept and the update's being marked as dealt with.
  await storage.coordination.clear();
  await bot.restart();
  await redeliverLast();
  expect(await lastWords()).toContain("nomor HP");
  expect(await draft()).toMatchObject({ misses: 0, asked: "phone", candidate: { fullName: "Amina Lestari" } });
});

test("what is remembered of another version, or is broken, costs nobody an answer", async () => {
  await types("/daftar");
  await types("setuju");
  await storage.coordination.set(dialogueKey(amina), "not sealed by us", 60);
  await types("las gmaw");
  expect(await lastWords()).toContain("Pilih salah satu");
  expect(await storage.coordination.get(dialogueKey(amina))).not.toBe("not sealed by us");
});

async function redeliverLast(): Promise<void> {
  const response = await fetch(`${bot.sandboxAddress}/sandbox/redeliver`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ last: 1 }),
  });
  expect(response.status).toBe(200);
  await answered();
}
