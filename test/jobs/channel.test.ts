// The operator's channel: each vacancy stands there once, says what it is by now, and what may have arrived is not sent again.
import { Api } from "grammy";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { type App, startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { openChannel } from "../../src/jobs/channel.ts";
import type { VacancyState } from "../../src/platform/generated/prisma/enums.ts";
import { createLog } from "../../src/platform/log.ts";
import { environmentOf, openSandbox } from "../support/bot-environment.ts";
import { standardHeader } from "../support/chat-header.ts";
import { sandboxPhone } from "../support/sandbox-phone.ts";
import { openTestStorage } from "../support/storage.ts";
import { postSample } from "../support/vacancies.ts";

const [channelId, groupId] = [-100_200_200, -100_100_100];
const storage = await openTestStorage();
const { db } = storage.database;
let app: App;
let phone: ReturnType<typeof sandboxPhone>;
let close: () => Promise<void>;
let channel: ReturnType<typeof openChannel>;

async function open(settings: Record<string, string>) {
  const header = { ...standardHeader(), settings: { STAFF_CHAT_ID: String(groupId), ...settings } };
  const sandbox = await openSandbox(header);
  phone = sandboxPhone(sandbox.address);
  app = await startApp(readConfig(await environmentOf(header, sandbox.address)), createLog("silent"), storage);
  await phone.addPerson({ id: 1003, first_name: "Chitra", language_code: "id" });
  for (const id of [channelId, groupId]) await phone.addGroup({ id, title: String(id), members: [1003] });
  const { token, apiRoot } = app.runtime.config;
  channel = openChannel(app.runtime, new Api(token, { apiRoot, fetch: app.runtime.telegram.fetch }));
  close = async () => {
    await app.stop();
    await sandbox.close();
  };
}

beforeEach(async () => {
  await storage.startAnew();
  await open({ VACANCY_CHANNEL_ID: String(channelId) });
  await postSample(db, { codes: ["VAC-001", "VAC-016"], at: app.runtime.now() });
});
afterEach(() => close());
afterAll(() => storage.close());

/** What was asked of Telegram for a chat, and whether it was done. */
async function calls(chat: number) {
  const all = (await phone.calls(0)).calls.filter(({ parameters }) => Number(parameters.chat_id) === chat);
  return all.map(({ method, applied, parameters }) => ({ method, applied, text: String(parameters.text) }));
}
const posted = async () =>
  (await calls(channelId)).filter(({ method, applied }) => method === "sendMessage" && applied);
const edited = async () => (await calls(channelId)).filter(({ method }) => method === "editMessageText");
const stateOf = async (vacancyId: number) => (await db.channelPost.findUnique({ where: { vacancyId } }))?.state;

/** As somebody changes it: its state, or how many are wanted. */
async function change(id: number, data: { state?: VacancyState; openings?: number }) {
  const isClosed = data.state === "closed";
  const end = { closedAs: isClosed ? ("filled" as const) : null, closedAt: isClosed ? app.runtime.now() : null };
  const changedAt = new Date(app.runtime.now().getTime() + 1000);
  await db.vacancy.update({ where: { id }, data: { ...data, ...end, changedAt } });
}

/** As far as the queue knows. */
async function halfADayPasses() {
  await db.$executeRaw`update "ChannelPost" set at = at - interval '12 hours'`;
}

test("a vacancy is posted once, however often it is published, with all that must travel with it", async () => {
  await Promise.all([channel.tell(16), channel.tell(16)]);
  await channel.tell(16);
  await channel.catchUp();
  const [post, another] = await posted();
  expect(another).toBeUndefined();
  for (const words of ["CONTOH/SIP3MI/9001", "30 Juni 2028", "CONTOH/JO/MY/9016", "0800-1000", "start=v_VAC-016"])
    expect(post?.text).toContain(words);
  expect(await edited()).toEqual([]);
});

test("what is no vacancy to be read, and what was published without a channel, is not posted", async () => {
  await change(1, { state: "suspended" });
  await channel.tell(1);
  await channel.tell(999);
  await close();
  await open({});
  await channel.tell(16);
  expect(await db.channelPost.count()).toBe(0);
});

test("a change is told in the same message, its end is marked, and so is its coming back", async () => {
  await channel.tell(1);
  await change(1, { openings: 7 });
  await channel.catchUp();
  await channel.catchUp();
  await change(1, { state: "closed" });
  await channel.tell(1);
  await change(1, { state: "published" });
  await channel.tell(1);
  const texts = (await edited()).map(({ text }) => text);
  expect(texts).toEqual([
    expect.stringContaining("7 orang"),
    expect.stringContaining("Sudah terisi"),
    expect.stringContaining("7 orang"),
  ]);
  expect(await posted()).toHaveLength(1);
});

test("what surely did not arrive is tried again, staff are told once, and nothing stands there twice", async () => {
  const refusal = { kind: "refused", code: 403, description: "Forbidden: bot is not a member of the channel chat" };
  await phone.addFault({ ...refusal, chat_id: channelId, times: 2, method: "sendMessage" } as never);
  await channel.tell(1);
  await channel.catchUp(); // not before two minutes are over
  await halfADayPasses();
  await channel.catchUp();
  expect(await stateOf(1)).toBe("failed");
  await halfADayPasses();
  await channel.catchUp();
  expect(await stateOf(1)).toBe("posted");
  expect((await db.channelPost.findUnique({ where: { vacancyId: 1 } }))?.refused).toBe(0);
  expect(await posted()).toHaveLength(1);
  expect((await calls(groupId)).map(({ text }) => text)).toEqual([expect.stringMatching(/VAC-001.*not a member/)]);
});

test("what is refused for ever keeps nobody else back, and after a while it is left alone and staff told so once", async () => {
  const elsewhere = -100_300_300;
  const { id: _, code: _code, ...like } = await db.vacancy.findUniqueOrThrow({ where: { id: 1 } });
  const refused = Array.from({ length: 60 }, (_, at) => 1000 + at);
  await db.vacancy.createMany({
    data: [...refused, 2000].map((id) => ({ ...like, id, code: `VAC-${id}`, reference: null }) as never),
  });
  const failed = { state: "failed", toldAt: app.runtime.now() } as const;
  const before = (minutes: number) => new Date(app.runtime.now().getTime() - minutes * 60_000);
  await db.channelPost.createMany({
    data: [
      ...refused.map((vacancyId) => ({ ...failed, vacancyId, chat: String(elsewhere), at: before(60) })),
      { ...failed, vacancyId: 2000, chat: String(channelId), at: before(5) },
    ],
  });
  const refusal = { kind: "refused", code: 400, description: "Bad Request: chat not found" };
  await phone.addFault({ ...refusal, chat_id: elsewhere, method: "sendMessage" } as never);
  await channel.catchUp();
  await halfADayPasses();
  await channel.catchUp();
  expect(await stateOf(2000)).toBe("posted");

  await db.channelPost.deleteMany({ where: { vacancyId: { gt: 1001 } } });
  for (let time = 0; time < 20; time += 1) {
    await halfADayPasses();
    await channel.catchUp();
  }
  expect((await calls(elsewhere)).filter(({ text }) => text.includes("VAC-1000"))).toHaveLength(14);
  expect((await calls(groupId)).map(({ text }) => text)).toEqual([
    expect.stringContaining("coba lagi nanti"),
    expect.stringMatching(/VAC-1000, VAC-1001.*tidak mencobanya lagi/),
  ]);
});

test("what may have arrived is never sent again: after a while staff are asked to look", async () => {
  await phone.addFault({ kind: "reset_after", times: 1, method: "sendMessage" });
  await channel.tell(1);
  await channel.catchUp();
  expect(await stateOf(1)).toBe("posting");
  const at = new Date(app.runtime.now().getTime() - 11 * 60_000);
  await db.channelPost.update({ where: { vacancyId: 1 }, data: { at } });
  await channel.catchUp();
  await channel.catchUp();
  await channel.tell(1);
  expect(await stateOf(1)).toBe("lost");
  expect(await posted()).toHaveLength(1);
  expect((await calls(groupId)).map(({ text }) => text)).toEqual([expect.stringContaining("VAC-001")]);
});

test("one that somebody deleted from the channel is left alone", async () => {
  await channel.tell(1);
  const gone = { kind: "refused", code: 400, description: "Bad Request: message to edit not found" };
  await phone.addFault({ ...gone, times: 1, method: "editMessageText" } as never);
  for (const openings of [8, 9]) {
    await change(1, { openings });
    await channel.catchUp();
  }
  expect(await stateOf(1)).toBe("lost");
  expect([(await posted()).length, (await edited()).length]).toEqual([1, 1]);
});
