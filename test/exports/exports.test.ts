// A file that staff take along: made for who may have it, sent once, deleted when its time is over, and recorded.
import { type Api, GrammyError, type InputFile } from "grammy";
import { afterAll, beforeEach, expect, test } from "vitest";
import { auditExport } from "../../src/audit/export.ts";
import { readConfig } from "../../src/config.ts";
import { type ExportKind, orderExport, type Wanted } from "../../src/exports/exports.ts";
import { expireExports, makeExport } from "../../src/exports/work.ts";
import { intakesExport } from "../../src/intakes/export.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import type { Runtime } from "../../src/runtime.ts";
import { resultsExport } from "../../src/selection/export.ts";
import { registrationsExport } from "../../src/staff/export.ts";
import { openTexts } from "../../src/telegram/texts.ts";
import { openTestDatabase } from "../support/database.ts";
import { openWorkbook } from "../support/opened-workbook.ts";
import { register, now as start, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const HOUR = 60 * 60 * 1000;
const chitra = 1003;
const opened = await openTestDatabase(sampleFilling());
const { db } = opened;
let now: Date;
let sent: Wanted[];
let rt: Runtime;
let documents: { bytes: Buffer; name: string; caption: string }[];
let said: string[];
/** What Telegram answers to each call, in turn; nothing stands for yes */
let refusals: (Error | undefined)[];
let gone: number[];

const three: ExportKind = {
  name: "certificates",
  right: "desk",
  act: "certificates-exported",
  async open(_, { scope, reach }) {
    if (scope !== "all") return undefined;
    async function* rows() {
      for (const name of ["Amina", "=Bilal", "Chitra"]) yield [name, reach === "everywhere" ? "all" : reach.join()];
    }
    const columns = [{ heading: "Nama" }, { heading: "Balai" }];
    return { title: "Tiga orang", note: "NIK disamarkan.", fileName: "tiga", columns, count: async () => 3, rows };
  },
  brief: (_, scope) => scope,
};

beforeEach(async () => {
  now = start;
  sent = [];
  documents = [];
  said = [];
  refusals = [];
  gone = [];
  rt = {
    ...{ db, seal: testSeal, log: silentLog, texts: openTexts("id"), now: () => now },
    config: readConfig({ ADMIN_IDS: String(chitra), BOT_TOKEN: "1:x", TELEGRAM_API_ROOT: "http://127.0.0.1:1" }),
    coordination: createMemoryCoordination(),
    work: { send: async (_: string, input: Wanted) => void sent.push(input) },
  } as unknown as Runtime;
  await db.spreadsheetExport.deleteMany();
  await db.staffAct.deleteMany();
  await db.heldRole.deleteMany();
});
afterAll(() => opened.close());

const refused = (code: number, description: string) =>
  new GrammyError("no", { ok: false, error_code: code, description }, "sendDocument", {});

const api = {
  async sendDocument(_: number, file: InputFile, { caption }: { caption: string }) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of (await file.toRaw()) as AsyncIterable<Uint8Array>) chunks.push(chunk);
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    documents.push({ bytes: Buffer.concat(chunks), name: file.filename ?? "", caption });
    return { message_id: 70 + documents.length };
  },
  async sendMessage(_: number, text: string) {
    said.push(text);
  },
  async deleteMessage(_: number, messageId: number) {
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    gone.push(messageId);
    return true;
  },
} as unknown as Api;

async function order(telegramId = chitra, format: "csv" | "xlsx" = "csv") {
  const staff = { telegramId, reach: "everywhere" } as const;
  await orderExport(rt, { kind: three, scope: "all", format, language: "id", staff });
  return sent.at(-1) as Wanted;
}
const make = (wanted: Wanted, mostBytes?: number) => makeExport(rt, api, [three], mostBytes)(wanted);
const record = ({ exportId }: Wanted) => db.spreadsheetExport.findUniqueOrThrow({ where: { id: exportId } });

test("a file is recorded, marked, and says until when it is there", async () => {
  const wanted = await order(chitra, "xlsx");
  await make(wanted);
  const act = await db.staffAct.findFirstOrThrow();
  expect(act).toMatchObject({ act: "certificates-exported", subject: "all" });
  const [document] = documents;
  expect(document?.name).toBe("tiga.xlsx");
  expect(document?.caption).toBe(
    `Tiga orang. NIK disamarkan. Unduhan ini tercatat dengan kode E-${act.id}; jangan disebarkan. Pesan ini dihapus otomatis setelah 25 November 2026, 09.05 WITA; hapus juga salinan Anda.`,
  );
  const rows = openWorkbook(document?.bytes ?? Buffer.alloc(0)).map((row) =>
    [...row.values()].map(({ value }) => value),
  );
  expect(rows).toEqual([
    ["Nama", "Balai", "Kode unduhan"],
    ["Amina", "all", `E-${act.id}`],
    ["'=Bilal", "all", `E-${act.id}`],
    ["Chitra", "all", `E-${act.id}`],
  ]);
  expect(await record(wanted)).toMatchObject({ rows: 3, messageId: 71, sentAt: now, trouble: null, mark: act.id });
});

test("the rights are read when it is made: of fewer centres fewer rows, of none no file", async () => {
  const held = { telegramId: 1007n, role: "staff", centreCode: "MATARAM", givenBy: 1003n, givenAt: now } as const;
  const { id } = await db.heldRole.create({ data: held });
  await make(await order(1007));
  expect(documents.at(-1)?.bytes.toString("utf8")).toContain("Amina;MATARAM;");
  await db.heldRole.update({ where: { id }, data: { takenAt: now, takenBy: 1003n } });
  const late = await order(1007);
  await make(late);
  expect(documents).toHaveLength(1);
  expect(await record(late)).toMatchObject({ trouble: "right", sentAt: null });
});

test("a piece of work that comes twice sends one file", async () => {
  const wanted = await order();
  await make(wanted);
  await make(wanted);
  expect(documents).toHaveLength(1);
});

test("a send of which nobody knows whether it arrived is repeated once, one that was refused as often as it takes", async () => {
  const wanted = await order();
  refusals = [refused(429, "Too Many Requests"), refused(502, "Bad Gateway"), undefined];
  await expect(make(wanted)).rejects.toThrow("429");
  await expect(make(wanted)).rejects.toThrow("502");
  await make(wanted);
  expect(documents).toHaveLength(1);
  const doubtful = await order();
  refusals = [refused(502, "Bad Gateway"), refused(502, "Bad Gateway")];
  await expect(make(doubtful)).rejects.toThrow();
  await expect(make(doubtful)).rejects.toThrow();
  await make(doubtful);
  expect(documents).toHaveLength(1);
});

test("whoever blocked the bot wants no file, and what is larger than Telegram carries is said, not tried again", async () => {
  const blocked = await order();
  refusals = [refused(403, "Forbidden: bot was blocked by the user")];
  await make(blocked);
  expect(await record(blocked)).toMatchObject({ trouble: "unreachable", sentAt: null });
  const large = await order();
  await make(large, 60);
  expect(await record(large)).toMatchObject({ trouble: "large", sentAt: null });
  await make(large);
  const refusedByTelegram = await order();
  refusals = [refused(413, "Request Entity Too Large")];
  await make(refusedByTelegram);
  expect(await record(refusedByTelegram)).toMatchObject({ trouble: "large" });
  expect(documents).toEqual([]);
  expect(said).toHaveLength(2);
  expect(said[0]).toContain("/ekspor");
});

test("after its time a file is deleted from the chat; not before, and what fails is tried again", async () => {
  const wanted = await order();
  await make(wanted);
  const look = async (hours: number) => {
    now = new Date(start.getTime() + hours * HOUR);
    await expireExports(rt, api);
    return record(wanted);
  };
  expect((await look(23.9)).deletedAt).toBeNull();
  refusals = [refused(500, "Internal Server Error")];
  expect((await look(24)).deletedAt).toBeNull();
  refusals = [new Error("the network is away")];
  expect((await look(25)).deletedAt).toBeNull();
  expect((await look(26)).deletedAt).toEqual(now);
  await look(27);
  expect(gone).toEqual([71]);
});

test("a file that somebody deleted themselves counts as deleted; one that cannot be in time is told by its record", async () => {
  const [theirs, stuck] = [await order(), await order()];
  await make(theirs);
  await make(stuck);
  now = new Date(start.getTime() + 24 * HOUR);
  refusals = [
    refused(400, "Bad Request: message to delete not found"),
    refused(400, "Bad Request: message can't be deleted"),
  ];
  await expireExports(rt, api);
  expect(await record(theirs)).toMatchObject({ deletedAt: now, trouble: null });
  expect(await record(stuck)).toMatchObject({ deletedAt: null, trouble: null });
  now = new Date(start.getTime() + 48 * HOUR);
  refusals = [refused(400, "Bad Request: message can't be deleted")];
  await expireExports(rt, api);
  expect(await record(stuck)).toMatchObject({ deletedAt: null, trouble: "stayed" });
  await expireExports(rt, api);
  expect(gone).toEqual([]);
});

test("a file that may have been sent at the moment of a kill is found again: its owner is asked to delete it, once", async () => {
  const [cutOff, known, refusedFirst] = [await order(), await order(), await order()];
  const { sendDocument } = api;
  // It arrives, and we die before we know its message.
  const dying = {
    ...api,
    async sendDocument(...of: Parameters<Api["sendDocument"]>) {
      await sendDocument(...of);
      throw new Error("killed");
    },
  } as unknown as Api;
  await expect(makeExport(rt, dying, [three])(cutOff)).rejects.toThrow("killed");
  expect(await record(cutOff)).toMatchObject({ sentAt: null, messageId: null, doubtfulAt: now });
  await make(cutOff);
  expect(await record(cutOff)).toMatchObject({ messageId: 72, doubtfulAt: now });
  await make(known);
  refusals = [refused(429, "Too Many Requests")];
  await expect(make(refusedFirst)).rejects.toThrow("429");
  await make(refusedFirst);
  for (const each of [known, refusedFirst]) expect((await record(each)).doubtfulAt).toBeNull();
  now = new Date(start.getTime() + 23 * HOUR);
  await expireExports(rt, api);
  expect(said).toEqual([]);
  now = new Date(start.getTime() + 24 * HOUR);
  await expireExports(rt, api);
  await expireExports(rt, api);
  expect(gone.toSorted()).toEqual([72, 73, 74]);
  const { mark, trouble } = await record(cutOff);
  expect(trouble).toBe("perhaps");
  expect(said).toEqual([expect.stringMatching(new RegExp(`E-${mark}.*tolong hapus`))]);
});

test("also where no try after it succeeds", async () => {
  const wanted = await order();
  refusals = [refused(502, "Bad Gateway"), refused(502, "Bad Gateway")];
  await expect(make(wanted)).rejects.toThrow("502");
  await expect(make(wanted)).rejects.toThrow("502");
  now = new Date(start.getTime() + 24 * HOUR);
  refusals = [];
  await expireExports(rt, api);
  expect(said).toHaveLength(1);
  expect(await record(wanted)).toMatchObject({ trouble: "perhaps", sentAt: null });
});

test("registrations, results, intakes and the trail go out as XLSX and as CSV with the same rows, of the own centre alone, phones masked", async () => {
  const held = { telegramId: 1007n, role: "admin", centreCode: "MATARAM", givenBy: 1003n, givenAt: now } as const;
  await db.heldRole.create({ data: held });
  const own = { telegramId: 2001, name: "Amina Lestari", phone: "+6281234567001", number: "LAS-2026-00001" };
  const other = { telegramId: 2002, name: "Bilal Hakim", phone: "+6281234567002", number: "LAS-2026-00002" };
  await register(db, { ...own, intake: "LAS-SMAW3G-MTR-1" }, testSeal);
  await register(db, { ...other, programmeCode: "LAS-GMAW", intake: "LAS-GMAW-SGS-1" }, testSeal);
  const seen = { staffTelegramId: 1007n, act: "registration-viewed", at: now };
  await db.staffAct.create({ data: { ...seen, subject: own.number, centreCodes: ["MATARAM"] } });
  await db.staffAct.create({ data: { ...seen, subject: other.number, centreCodes: ["SINGOSARI"] } });
  const { id } = await db.intake.findUniqueOrThrow({ where: { code: "LAS-SMAW3G-MTR-1" } });
  const staff = { telegramId: 1007, reach: ["MATARAM"] } as const;
  for (const [kind, scope, expected] of [
    [registrationsExport, "all", own.number],
    [resultsExport, String(id), own.number],
    [intakesExport, "all", "LAS-SMAW3G-MTR-1"],
    [auditExport, ".all.", own.number],
  ] as const) {
    const rows: string[] = [];
    for (const format of ["xlsx", "csv"] as const) {
      await orderExport(rt, { kind, scope, format, language: "id", staff });
      await makeExport(rt, api, [kind])(sent.at(-1) as Wanted);
      const bytes = documents.at(-1)?.bytes ?? Buffer.alloc(0);
      const read =
        format === "csv"
          ? bytes.toString("utf8")
          : JSON.stringify(openWorkbook(bytes).map((row) => [...row.values()].map(({ value }) => value)));
      expect(read, `${kind.name} ${format}`).toContain(expected);
      expect(read).toMatch(/E-\d+/);
      for (const hidden of [other.number, "Bilal", "LAS-GMAW-SGS-1", "81234567001"]) expect(read).not.toContain(hidden);
      rows.push(read);
    }
    expect(
      documents.slice(-2).map(({ name }) => name.replace(/.*\./, "")),
      rows.join("\n"),
    ).toEqual(["xlsx", "csv"]);
  }
});
