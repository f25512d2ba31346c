// Two colleagues before the same run: whoever comes second is told who was first, and a pause holds within moments.
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { submit } from "../../src/broadcasts/approval.ts";
import { beginDraft, editBroadcast } from "../../src/broadcasts/drafting.ts";
import type { RecordedCall } from "../support/sandbox-phone.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, type TroubledBot } from "../support/troubled-bot.ts";

const [chitra, hana] = [1003, 1008];
/** A minute of sending */
const many = Array.from({ length: 300 }, (_, at) => 5001 + at);
const storage = await openTestStorage();
let bot: TroubledBot;

beforeEach(async () => {
  await storage.startAnew();
  const settings = {
    ...{ ADMIN_IDS: `${chitra},${hana}`, HOLD_MINUTES: "0", APPROVAL_ABOVE: "1000" },
    ...{ QUIET_HOURS: "off", BULK_PER_SECOND: "5" },
  };
  bot = await openTroubledBot(storage, { settings });
  for (const [id, first_name] of [
    [chitra, "Chitra"],
    [hana, "Hana"],
  ] as const) {
    await bot.phone.addPerson({ id, first_name, language_code: "id" });
    await bot.phone.write(id, { text: "/siaran" });
  }
  await bot.calls();
});
afterEach(() => bot.close());
afterAll(() => storage.close());

const moments = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A run to many, at five a second, in sight of both. */
async function begin(): Promise<number> {
  const { runtime } = bot.app();
  const [db, at] = [runtime.db, runtime.now()];
  await db.candidate.createMany({ data: many.map((telegramId) => ({ telegramId, language: "id", createdAt: at })) });
  const actor = { telegramId: chitra, reach: "everywhere" } as const;
  const id = await beginDraft(db, { actor, at });
  const message = { kind: "text" as const, text: "Halo", entities: [] };
  await editBroadcast(db, { id, actor, at }, () => ({
    content: { versions: "one", messages: { all: message }, links: {} },
    audience: { everyone: true },
  }));
  await db.broadcast.update({ where: { id }, data: { previewed: 1 } });
  expect(await submit(runtime, { id, actor, revision: 1, when: null })).toBe("scheduled");
  await sent(3);
  for (const person of [chitra, hana]) await bot.phone.write(person, { text: "/siaran" });
  await both(`No. ${id}`);
  return id;
}

/** How many of the many were called so far; waits until they are so many. */
async function sent(atLeast = 0): Promise<number> {
  for (;;) {
    const { calls } = await bot.phone.calls(0);
    const count = calls.filter(({ chat_id, method }) => method === "sendMessage" && Number(chat_id) > 5000).length;
    if (count >= atLeast) return count;
    await moments(100);
  }
}

/** How many were called when what was in flight has arrived. */
async function arrived(): Promise<number> {
  const { db } = bot.app().runtime;
  while ((await db.delivery.count({ where: { state: "attempting" } })) > 0) await moments(50);
  return sent();
}

/** Both press at the same moment; says what each was told in a pop-up. */
async function both(label: string): Promise<(string | undefined)[]> {
  const { sequence } = await bot.phone.state();
  await Promise.all([chitra, hana].map((person) => pressWhenThere(person, label)));
  for (;;) {
    const { calls } = await bot.phone.calls(sequence);
    const answers = calls.filter(({ method }) => method === "answerCallbackQuery");
    if (answers.length >= 2) return answers.map(textOf);
    await moments(50);
  }
}

async function pressWhenThere(person: number, label: string): Promise<void> {
  for (let round = 0; ; round++) {
    try {
      return void (await bot.phone.press(person, { text: label }));
    } catch (error) {
      if (round > 100) throw error;
      await moments(50);
    }
  }
}

function textOf({ parameters }: RecordedCall): string | undefined {
  return parameters.text === undefined ? undefined : String(parameters.text);
}

test("both pause, both go on, both cancel: one did it, the other hears who; paused, nobody more is called", async () => {
  const id = await begin();
  const first = (told: (string | undefined)[]) => {
    expect(told.filter((text) => text === undefined)).toHaveLength(1);
    expect(told.find((text) => text !== undefined)).toMatch(/^(Chitra|Hana) lebih dulu, pukul /);
  };
  first(await both("Jeda"));
  const paused = await arrived();
  expect(paused).toBeLessThan(many.length / 2);
  await moments(1_000);
  expect(await sent()).toBe(paused);

  first(await both("Lanjutkan"));
  await sent(paused + 1);
  await both("Batalkan");
  first(await both("Ya, batalkan"));
  const ended = await arrived();
  await moments(600);
  expect(await sent()).toBe(ended);
  const second = { act: "forestalled" };
  expect(await bot.app().runtime.db.staffAct.count({ where: second })).toBe(3);
  expect(await bot.app().runtime.db.broadcast.findUnique({ where: { id } })).toMatchObject({ state: "cancelled" });
});
