// A right that was there when something was asked for may be gone when it is done.
import { Api } from "grammy";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { makeExport } from "../../src/exports/work.ts";
import { registrationsExport } from "../../src/staff/export.ts";
import { openTestStorage } from "../support/storage.ts";
import { openTroubledBot, said, type TroubledBot } from "../support/troubled-bot.ts";

const chitra = 1003;
const storage = await openTestStorage();
let bot: TroubledBot;

beforeEach(async () => {
  await storage.startAnew();
  bot = await openTroubledBot(storage, { settings: { ADMIN_IDS: String(chitra) } });
  await bot.phone.addPerson({ id: chitra, first_name: "Chitra", language_code: "id" });
  await bot.phone.start(chitra);
  await bot.phone.write(chitra, { text: "/staf" });
  await bot.calls();
});
afterEach(() => bot.close());
afterAll(() => storage.close());

/** The operator takes a name out of ADMIN_IDS and starts the bot again. */
async function removeFromStaff() {
  bot.environment.ADMIN_IDS = "1004";
  await bot.restart();
  await bot.calls();
}

async function pressOnDesk(data: string) {
  const { messages } = await bot.phone.screen(chitra);
  await bot.phone.press(chitra, { message_id: messages.at(-1)?.message_id, data });
}

test("a file asked for by staff is not sent to somebody who is no longer", async () => {
  const order = async () => {
    const { runtime } = bot.app();
    const at = runtime.now();
    const wanted = { kind: "registrations", scope: "all", format: "csv", telegramId: BigInt(chitra), language: "id" };
    const { id } = await runtime.db.spreadsheetExport.create({ data: { ...wanted, mark: 1, at, expiresAt: at } });
    const { token, apiRoot } = runtime.config;
    const api = new Api(token, { apiRoot, fetch: runtime.telegram.fetch });
    await makeExport(runtime, api, [registrationsExport])({ exportId: id, telegramId: chitra });
    return await runtime.db.spreadsheetExport.findUniqueOrThrow({ where: { id } });
  };
  const documents = async () => (await bot.calls()).filter(({ method }) => method === "sendDocument");
  await removeFromStaff();
  expect(await order()).toMatchObject({ trouble: "right", sentAt: null, messageId: null });
  expect(await documents()).toEqual([]);

  bot.environment.ADMIN_IDS = String(chitra);
  await bot.restart();
  expect(await order()).toMatchObject({ trouble: null, rows: 0 });
  expect(await documents()).toHaveLength(1);
});

test("a search that waits for words hears nobody who is no longer staff", async () => {
  await pressOnDesk("1:staff-search::");
  await bot.calls();
  await removeFromStaff();
  await bot.phone.write(chitra, { text: "las" });
  expect(said(await bot.calls()).join()).not.toMatch(/LAS-2026|Tidak ditemukan/);
  const acts = await bot.app().runtime.db.staffAct.findMany({ where: { act: "registrations-searched" } });
  expect(acts).toEqual([]);
});
