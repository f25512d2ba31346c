// A hundred thousand certificates as a spreadsheet: made while it is sent, so that memory does not grow with the file.
import type { Api, InputFile } from "grammy";
import { afterAll, beforeAll, expect, test } from "vitest";
import { certificatesExport } from "../../src/certificates/desk-export.ts";
import { figuresOf } from "../../src/certificates/desk-figures.ts";
import { listOf } from "../../src/certificates/desk-list.ts";
import { readConfig } from "../../src/config.ts";
import { makeExport } from "../../src/exports/work.ts";
import { type OpenDatabase, openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import type { Runtime } from "../../src/runtime.ts";
import { type Format, formats } from "../../src/spreadsheets/spreadsheets.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { certifyMany } from "../support/many-certificates.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";
import { type StartedServer, startPostgres } from "../support/servers.ts";
import { isShort } from "./fleet.ts";

const SIZE = isShort ? 20_000 : 100_000;
const MOST_GROWTH_MB = 150;
const MOST_SECONDS = 90;
const print = (line: string) => process.stdout.write(`    ${line}\n`);

let server: StartedServer;
let opened: OpenDatabase;
beforeAll(async () => {
  server = await startPostgres();
  opened = await openDatabase({ databaseUrl: server.url, dataDir: "" }, silentLog);
  await sampleFilling().fill(opened.db);
  await certifyMany(opened, SIZE);
}, 300_000);
afterAll(async () => {
  await opened.close();
  await server.stop();
});

/** Sends a file to nobody: its bytes are counted and let go, as a socket does. */
async function sendTo(format: Format) {
  const { db } = opened;
  const rt = {
    ...{ db, seal: testSeal, log: silentLog, texts: openTexts("id"), now: () => now },
    config: readConfig({ ADMIN_IDS: "1003", BOT_TOKEN: "1:x", TELEGRAM_API_ROOT: "http://127.0.0.1:1" }),
    coordination: createMemoryCoordination(),
  } as unknown as Runtime;
  let bytes = 0;
  const memory = () => process.memoryUsage().rss / 2 ** 20;
  const before = memory();
  let most = before;
  const api = {
    async sendDocument(_: number, file: InputFile) {
      for await (const chunk of (await file.toRaw()) as AsyncIterable<Uint8Array>) {
        bytes += chunk.byteLength;
        most = Math.max(most, memory());
      }
      return { message_id: 1 };
    },
  } as unknown as Api;
  const wanted = { kind: "certificates", scope: "all", format, telegramId: 1003n, language: "id", mark: 1 };
  const { id } = await db.spreadsheetExport.create({ data: { ...wanted, at: now, expiresAt: now } });
  const startedAt = performance.now();
  await makeExport(rt, api, [certificatesExport])({ exportId: id, telegramId: 1003 });
  const seconds = (performance.now() - startedAt) / 1000;
  const { rows } = await db.spreadsheetExport.findUniqueOrThrow({ where: { id } });
  return { rows, seconds, megabytes: bytes / 2 ** 20, growth: most - before };
}

test.each(formats)(
  "all of them as %s: every row, in bounded memory",
  async (format) => {
    const { rows, seconds, megabytes, growth } = await sendTo(format);
    print(
      `${rows} rows as ${format}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB, memory +${growth.toFixed(0)} MB`,
    );
    expect(rows).toBe(SIZE);
    expect(growth).toBeLessThan(MOST_GROWTH_MB);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  },
  300_000,
);

test("the desk's figures and a far page of a list come while somebody waits", async () => {
  const { db } = opened;
  const timed = async (what: string, ask: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await ask();
    const ms = performance.now() - startedAt;
    print(`${what}: ${ms.toFixed(0)} ms`);
    expect(ms).toBeLessThan(3_000);
  };
  const asked = { reach: "everywhere", now } as const;
  await timed("figures", () => figuresOf(db, { ...asked, zone: "Asia/Makassar" }));
  await timed("first page", () => listOf(db, { of: "soon" }, { ...asked, page: 0 }));
  await timed("far page", () => listOf(db, { of: "valid" }, { ...asked, page: 5_000 }));
}, 60_000);
