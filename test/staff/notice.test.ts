import { setTimeout as sleep } from "node:timers/promises";
import { Api } from "grammy";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { type App, startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/platform/log.ts";
import { tellStaff } from "../../src/staff/group.ts";
import { announceRegistration } from "../../src/staff/work.ts";
import { environmentOf, openSandbox } from "../support/bot-environment.ts";
import { holdsUpdates } from "../support/bot-here.ts";
import { standardHeader } from "../support/chat-header.ts";
import { register } from "../support/registered.ts";
import { type RecordedCall, sandboxPhone } from "../support/sandbox-phone.ts";
import { openTestStorage } from "../support/storage.ts";

const group = -100_100_100;
const storage = await openTestStorage();
let app: App;
let phone: ReturnType<typeof sandboxPhone>;
let close: () => Promise<void>;
let logged: string[];

async function open(settings: Record<string, string> = { STAFF_CHAT_ID: String(group) }) {
  logged = [];
  const header = { ...standardHeader(), settings };
  const sandbox = await openSandbox(header);
  phone = sandboxPhone(sandbox.address);
  const log = createLog("warn", (line) => logged.push(line));
  app = await startApp(readConfig(await environmentOf(header, sandbox.address)), log, storage);
  await phone.addPerson({ id: 1003, first_name: "Chitra", language_code: "id" });
  await phone.addGroup({ id: group, title: "Staff", members: [1003] });
  close = async () => {
    await app.stop();
    await sandbox.close();
  };
}

beforeEach(() => storage.startAnew());
afterEach(() => close());
afterAll(() => storage.close());

/** Waits until all is answered, also what a busy machine put off. */
async function answered(): Promise<void> {
  await phone.idle();
  while (await holdsUpdates(storage)) await sleep(50);
  await phone.idle();
}

let people = 0;
async function someone() {
  people += 1;
  return register(storage.database.db, {
    telegramId: 9000 + people,
    name: "Amina Lestari",
    phone: "+6281234567001",
    number: `LAS-2026-${String(people).padStart(5, "0")}`,
    intake: "LAS-SMAW3G-MTR-1",
  });
}

function apiOf() {
  const { config, telegram } = app.runtime;
  return new Api(config.token, { apiRoot: config.apiRoot, fetch: telegram.fetch });
}

/** One try of the step, as the work would make it. */
async function announce(registrationId: number): Promise<"done" | "failed"> {
  return announceRegistration(
    app.runtime,
    apiOf(),
  )({ registrationId }).then(
    () => "done" as const,
    () => "failed" as const,
  );
}

async function notices(): Promise<RecordedCall[]> {
  return (await phone.calls(0)).calls.filter(({ method }) => method === "sendMessage");
}

test("a notice names the registration, and nothing of the person", async () => {
  await open();
  expect(await announce((await someone()).registrationId)).toBe("done");
  const [notice, another] = await notices();
  expect(another).toBeUndefined();
  expect(notice?.parameters.text).toMatch(
    /^Pendaftaran baru: LAS-2026-\d{5}, Pengelasan SMAW Posisi 3G, gelombang 11 Januari 2027, BLK Mataram \(contoh\)\.$/,
  );
  expect(JSON.stringify(notice?.parameters)).not.toMatch(/Amina|8123|Timur/);
});

test("a group that became a supergroup is followed and remembered, whichever way the bot hears of it first", async () => {
  const where = async () => (await notices()).map(({ outcome, parameters }) => [outcome, Number(parameters.chat_id)]);
  await open();
  // At a call to the old place, before anything is said of it in the group.
  const told = -100_100_200;
  await phone.addGroup({ id: told, kind: "supergroup", title: "Staff", members: [1003] });
  const description = "Bad Request: group chat was upgraded to a supergroup chat";
  const moved = { code: 400, description, parameters: { migrate_to_chat_id: told } };
  await phone.addFault({ kind: "refused", ...moved, chat_id: group, method: "sendMessage" });
  for (let at = 0; at < 2; at++) expect(await announce((await someone()).registrationId)).toBe("done");
  expect(await where()).toEqual([
    ["fault", group],
    ["ok", told],
    ["ok", told],
  ]);
  await close();
  await storage.startAnew();

  // In the group, before the bot calls: it does not try the old place.
  await open();
  const { migrate_to_chat_id: heard } = await phone.addFault({ kind: "group_migrated", chat_id: group });
  await answered();
  for (let at = 0; at < 2; at++) expect(await announce((await someone()).registrationId)).toBe("done");
  expect(await where()).toEqual([
    ["ok", heard],
    ["ok", heard],
  ]);
});

test("without a group, or in one that does not let us in, it is logged once and not tried again", async () => {
  await open({});
  for (let at = 0; at < 3; at++) expect(await announce((await someone()).registrationId)).toBe("done");
  expect(logged.filter((line) => line.includes("staff-chat-trouble"))).toHaveLength(1);
  await close();
  await storage.startAnew();

  await open();
  await phone.addFault({
    kind: "refused",
    code: 403,
    description: "Forbidden: bot was kicked from the group chat",
    times: null,
  });
  for (let at = 0; at < 3; at++) expect(await announce((await someone()).registrationId)).toBe("done");
  expect(logged.filter((line) => line.includes("staff-chat-trouble"))).toHaveLength(1);
});

test("what staff were promised to be told each of them is owed where the group cannot be: there is none, or it does not let us in", async () => {
  const { db } = storage.database;
  const tell = async (key: string) => {
    const told = { kind: "helped-doubt", subject: key, centreCode: "MATARAM", right: "desk" } as const;
    for (let at = 0; at < 2; at++) await tellStaff(app.runtime, apiOf(), { key, text: "x", ...told });
    return db.delivery.count({ where: { subject: key } });
  };
  await open();
  await db.candidate.create({ data: { telegramId: 1003n, language: "id", createdAt: app.runtime.now() } });
  expect([await tell("900001"), (await notices()).length]).toEqual([0, 1]);
  await phone.addFault({ kind: "refused", code: 403, description: "Forbidden: bot was kicked", times: null });
  expect(await tell("900002")).toBe(1);
  await close();
  await open({});
  expect(await tell("900003")).toBe(1);
});

test("what surely did not arrive is tried again; what may have arrived is sent once more and no more", async () => {
  await open();
  const { registrationId } = await someone();
  await phone.addFault({ kind: "too_many_requests", retry_after: 60, times: 3, method: "sendMessage" });
  for (let at = 0; at < 3; at++) expect(await announce(registrationId)).toBe("failed");
  await phone.addFault({ kind: "reset_after", times: null, method: "sendMessage" });
  expect(await announce(registrationId)).toBe("failed");
  expect(await announce(registrationId)).toBe("failed");
  expect(await announce(registrationId)).toBe("done");
  expect((await notices()).filter(({ applied }) => applied)).toHaveLength(2);
});

test("the same work twice makes one notice; of an erased registration there is none", async () => {
  await open();
  const { registrationId, candidateId } = await someone();
  expect(await announce(registrationId)).toBe("done");
  expect(await announce(registrationId)).toBe("done");
  await storage.database.db.candidate.delete({ where: { id: candidateId } });
  expect(await announce(registrationId + 1)).toBe("done");
  expect(await notices()).toHaveLength(1);
});

test("in a group the desk is not shown, only the way to a private chat", async () => {
  await open();
  await phone.write(1003, { text: "/staf", chat_id: group });
  await answered();
  const [answer, another] = await notices();
  expect(answer?.parameters.text).toBe("Untuk hal pribadi, silakan tulis kepada saya langsung.");
  expect(another).toBeUndefined();
  expect(await storage.database.db.staffAct.count()).toBe(0);
});
