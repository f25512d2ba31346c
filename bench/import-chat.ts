// A list sent in the chat to a bot as in production: how long until it is read and until it is saved, with how much memory,
// how often its message was edited, and how long others wait for an answer meanwhile.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Measured, SECRET, startBot } from "./measured-process.ts";
import { messageUpdate, newPeople, openWebhook, type Webhook } from "./people.ts";
import type { Servers } from "./servers.ts";

const STAFF = 7_000_000;
const PATIENCE_MS = 20 * 60_000;
/** Others: so many people, each of whom writes so often. */
const OTHERS = 20;
const EVERY_MS = 2_000;
/** How long they are listened to before the list comes. */
const QUIET_MS = 20_000;

/** What is measured of one list. */
export interface Imported {
  readonly fileMb: number;
  readonly read: number;
  readonly save: number;
  readonly seconds: number;
  /** Beyond what the bot held idle; with what reads the file */
  readonly extraMb: number;
  readonly edits: number;
  /** How long others waited, in milliseconds: nobody importing, and while the list was imported; none without `others` */
  readonly quietMs: readonly number[];
  readonly busyMs: readonly number[];
}

/** Imports one XLSX file over the chat; `look` sees what was stored, before all of it goes. */
export async function importOverChat<Looked>(
  servers: Servers,
  file: Buffer,
  look: (databaseUrl: string) => Promise<Looked>,
  { others = false } = {},
): Promise<Imported & { looked: Looked }> {
  const api = await startFileApi(file);
  const storage = await servers.fresh();
  const settings = { ADMIN_IDS: String(STAFF), SAMPLE_DATA: "true", LOG_LEVEL: "warn" };
  const bot = await startBot({ apiRoot: api.address, delivery: "webhook", ...storage, others: settings });
  const webhook = openWebhook(`${bot.address}/telegram`, SECRET, OTHERS + 4);
  const from = { id: STAFF, is_bot: false, first_name: "Chitra", language_code: "id" };
  const chat = { id: STAFF, type: "private", first_name: "Chitra" };
  let update = 1;
  const tell = (content: object) => webhook.deliver({ update_id: update++, ...content });
  const message = { message_id: 2, date: 1, chat };
  const press = (data: string) =>
    tell({
      callback_query: { id: String(update), from, chat_instance: "1", data, message: { ...message, text: "x" } },
    });
  const document = { file_id: "f", file_unique_id: "u", file_name: "a.xlsx", file_size: api.bytes };
  const crowd = others ? beginTalking(webhook, api) : undefined;
  try {
    await tell({ message: { ...message, message_id: 1, from, text: "/start" } });
    await sleep(crowd ? QUIET_MS : 3_000);
    const quietMs = crowd?.since() ?? [];
    const before = bot.residentMb();
    await tell({ message: { ...message, from, document } });
    const centre = () => press("1:import-centre:MATARAM:");
    const read = await watched(bot, centre, () => api.saw("import-save"));
    const save = await watched(
      bot,
      () => press("1:import-save:1:"),
      () => api.saw("tersimpan"),
    );
    return {
      fileMb: api.bytes / 2 ** 20,
      read: read.seconds,
      save: save.seconds,
      seconds: read.seconds + save.seconds,
      extraMb: Math.max(read.mostMb, save.mostMb) - before,
      edits: api.edits(),
      quietMs,
      busyMs: crowd?.since() ?? [],
      looked: await look(storage.databaseUrl),
    };
  } finally {
    await crowd?.end();
    await webhook.close();
    await bot.stop();
    api.close();
  }
}

/** Others at their phones, evenly spread, none waiting for the answer before: how long each answer took. */
function beginTalking(webhook: Webhook, api: { answered(chatId: number): Promise<void> }) {
  const people = newPeople(OTHERS);
  let took: number[] = [];
  const open = new Set<Promise<void>>();
  let at = 0;
  const write = async (person: number, text: string) => {
    const startedAt = performance.now();
    const answered = api.answered(person);
    await webhook.deliver(messageUpdate(person, text));
    await answered;
    took.push(performance.now() - startedAt);
  };
  const timer = setInterval(() => {
    const person = people[at % people.length] as number;
    const one = write(person, ["/menu", "/bantuan"][Math.floor(at / people.length) % 2] as string);
    at += 1;
    open.add(one);
    void one.finally(() => open.delete(one));
  }, EVERY_MS / OTHERS);
  return {
    /** The answers since it was asked last. */
    since() {
      const those = took;
      took = [];
      return those;
    },
    async end() {
      clearInterval(timer);
      await Promise.race([Promise.all(open), sleep(5_000)]);
    },
  };
}

/** Does something and waits for what it leads to, with an eye on the memory of the bot and of what it started. */
async function watched(bot: Measured, act: () => Promise<unknown>, isDone: () => boolean) {
  const startedAt = performance.now();
  let mostMb = 0;
  await act();
  while (!isDone()) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error("the import did not come to its end");
    mostMb = Math.max(mostMb, bot.residentMb() + readersMb());
    await sleep(100);
  }
  return { seconds: (performance.now() - startedAt) / 1000, mostMb };
}

/** Whatever reads a spreadsheet on this machine now. */
function readersMb(): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.reduce((sum, pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("spreadsheets/reading/process.ts")) return sum;
      return sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
    } catch {
      return sum; // it has ended
    }
  }, 0);
}

/** A Bot API that has one file to give, and remembers what it was told to show and to whom. */
async function startFileApi(file: Buffer) {
  const shown: string[] = [];
  const waiting = new Map<number, () => void>();
  const server = createServer((request, response) => {
    const method = request.url?.split("/").at(-1) ?? "";
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (request.url?.startsWith("/file/")) return void response.end(file);
      const body = Buffer.concat(pieces).toString();
      if (/^(sendMessage|editMessageText)$/.test(method)) {
        const chatId = Number(/"chat_id":(\d+)/.exec(body)?.[1]);
        if (chatId === STAFF) shown.push(body);
        waiting.get(chatId)?.();
        waiting.delete(chatId);
      }
      const result =
        method === "getFile"
          ? { file_id: "f", file_unique_id: "u", file_size: file.length, file_path: "documents/a.xlsx" }
          : method === "getMe"
            ? { id: 1000, is_bot: true, first_name: "Jembatan", username: "jembatan_bot" }
            : /^(send|edit)/.test(method)
              ? { message_id: 2, date: 1, chat: { id: STAFF, type: "private" }, text: "x" }
              : true;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ok: true, result }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: file.length,
    saw: (words: string) => shown.some((body) => body.includes(words)),
    edits: () => shown.filter((body) => /\d dari \d/.test(body)).length,
    answered: (chatId: number) => new Promise<void>((resolve) => waiting.set(chatId, resolve)),
    close: () => server.close(),
  };
}
