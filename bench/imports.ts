// A hundred thousand certificates by spreadsheet: how long from the file to the preview, from the press to "saved", with
// how much memory, how often the message was edited meanwhile; and by what plan one of them is found afterwards.
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { xlsxOf } from "../test/support/workbooks.ts";
import { type Measured, SECRET, startBot } from "./measured-process.ts";
import { openWebhook } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, type Question } from "./tables.ts";

const STAFF = 7_000_000;
const LIMIT_SECONDS = 180;
/** How much more memory twice the rows may take: what is held does not grow with the list. */
const LIMIT_GROWTH = 1.1;
const PATIENCE_MS = 20 * 60_000;

/** Imports half as many certificates over the chat, and so many. */
export async function measureImports(servers: Servers, rows: number): Promise<Question[]> {
  const half = await importOf(servers, rows / 2);
  const whole = await importOf(servers, rows);
  const growth = whole.extraMb / half.extraMb;
  const printed = ({ fileMb, read, save, seconds, extraMb, edits, stored }: Imported) => [
    ...[stored.toLocaleString("en"), fileMb.toFixed(1), read.toFixed(0), save.toFixed(0), `**${seconds.toFixed(0)}**`],
    ...[`< ${LIMIT_SECONDS}`, extraMb.toFixed(0), String(edits)],
  ];
  return [
    {
      title: `${rows.toLocaleString("en")} certificates by spreadsheet`,
      how: "An XLSX file sent in the chat, on PostgreSQL: from the centre's button to the preview, from Save to saved, in seconds; the most memory of the bot and its reader beyond what it held idle, in MB; how often the message told how far it was; and the memory beside that of half the list.",
      columns: ["stored", "file, MB", "read", "save", "together", "limit", "memory", "edits", "÷ half", "limit", ""],
      rows: [
        [...printed(half), "", "", kept(half.seconds < LIMIT_SECONDS && half.stored === rows / 2)],
        [
          ...[...printed(whole), `**${growth.toFixed(2)}**`, `≤ ${LIMIT_GROWTH}`],
          kept(whole.seconds < LIMIT_SECONDS && growth <= LIMIT_GROWTH && whole.stored === rows),
        ],
      ],
    },
    {
      title: "One of them found",
      how: "The plan by which PostgreSQL finds a certificate by number and birth date, and what it took.",
      columns: ["plan"],
      rows: whole.plan.map((line) => [`\`${line.trim()}\``]),
    },
  ];
}

type Imported = Awaited<ReturnType<typeof importOf>>;

async function importOf(servers: Servers, rows: number) {
  const api = await startFileApi(xlsxOf([{ name: "Data", rows: certificates(rows) }], { shared: true }));
  const storage = await servers.fresh();
  const others = { ADMIN_IDS: String(STAFF), SAMPLE_DATA: "true", LOG_LEVEL: "warn" };
  const bot = await startBot({ apiRoot: api.address, delivery: "webhook", ...storage, others });
  const webhook = openWebhook(`${bot.address}/telegram`, SECRET, 4);
  const from = { id: STAFF, is_bot: false, first_name: "Chitra", language_code: "id" };
  const chat = { id: STAFF, type: "private", first_name: "Chitra" };
  let update = 1;
  const tell = (content: object) => webhook.deliver({ update_id: update++, ...content } as never);
  const press = (data: string) =>
    tell({
      callback_query: {
        id: String(update),
        from,
        chat_instance: "1",
        data,
        message: { message_id: 2, date: 1, chat, text: "x" },
      },
    });
  try {
    await tell({ message: { message_id: 1, date: 1, chat, from, text: "/start" } });
    await sleep(3_000);
    const before = bot.residentMb();
    await tell({
      message: {
        message_id: 2,
        date: 1,
        chat,
        from,
        document: { file_id: "f", file_unique_id: "u", file_name: "a.xlsx", file_size: api.bytes },
      },
    });
    const read = await watched(
      bot,
      () => press("1:import-centre:MATARAM:"),
      () => api.saw("import-save"),
    );
    const save = await watched(
      bot,
      () => press("1:import-save:1:"),
      () => api.saw("tersimpan"),
    );
    const { stored, plan } = await lookedUp(storage.databaseUrl);
    return {
      fileMb: api.bytes / 2 ** 20,
      read: read.seconds,
      save: save.seconds,
      seconds: read.seconds + save.seconds,
      extraMb: Math.max(read.mostMb, save.mostMb) - before,
      edits: api.edits(),
      stored,
      plan,
    };
  } finally {
    await webhook.close();
    await bot.stop();
    api.close();
  }
}

/** The sample's rows again and again, each with a person, a record and a number of its own. */
function* certificates(count: number): Generator<string[]> {
  const sample = readFileSync(path.join(import.meta.dirname, "../prisma/data/certificates.sample.csv"), "utf8");
  const [heading = [], ...rows] = sample
    .trim()
    .split("\n")
    .map((line) => line.split(",").slice(0, -1));
  yield heading;
  const at = (name: string) => heading.indexOf(name);
  const plain = rows.filter((row) => row[at("previous_record_id")] === "" && row[at("lifecycle_state")] === "issued");
  for (let n = 0; n < count; n++) {
    const row = [...(plain[n % plain.length] as string[])];
    const nik = row[at("nik")] as string;
    row[at("record_id")] = `B-${n}`;
    row[at("nik")] =
      `${nik.slice(0, 4)}${String(10 + Math.floor(n / 9_000)).padStart(2, "0")}${nik.slice(6, 12)}${String(1 + (n % 9_000)).padStart(4, "0")}`;
    row[at("certificate_no")] = `${String(row[at("certificate_no")]).slice(0, 13)} ${n} 2026`;
    yield row;
  }
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

async function lookedUp(databaseUrl: string): Promise<{ stored: number; plan: string[] }> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  await database.query(`ANALYZE "Certification"`);
  const { rows } = await database.query(
    `SELECT count(*)::int AS stored, max("lookUpFingerprint") AS one FROM "Certification"`,
  );
  const explained = await database.query(
    `EXPLAIN (ANALYZE, COSTS OFF) SELECT id FROM "Certification" WHERE "lookUpFingerprint" = ANY($1)`,
    [[rows[0].one]],
  );
  await database.end();
  return { stored: rows[0].stored, plan: explained.rows.map((row) => String(row["QUERY PLAN"])) };
}

/** A Bot API that has one file to give, and remembers what it was told to show. */
async function startFileApi(file: Buffer) {
  const shown: string[] = [];
  const server = createServer((request, response) => {
    const method = request.url?.split("/").at(-1) ?? "";
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      if (request.url?.startsWith("/file/")) return void response.end(file);
      const body = Buffer.concat(pieces).toString();
      if (/^(sendMessage|editMessageText)$/.test(method)) shown.push(body);
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
    close: () => server.close(),
  };
}
