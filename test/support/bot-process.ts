import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { silentLog } from "../../src/platform/log.ts";
import { openRedisCoordination } from "../../src/platform/redis.ts";
import { environmentOf, moveProductClock, openSandbox } from "./bot-environment.ts";
import type { ChatHeader } from "./chat-header.ts";
import type { BotUnderTest } from "./chat-play.ts";
import { compiled } from "./compiled.ts";
import { prepareDatabase } from "./prepared-database.ts";
import { sampleCatalogue } from "./sample.ts";
import type { SavedRow } from "./saved-rows.ts";
import { testSettings } from "./settings.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Starts the product as a process of its own, which can be killed hard; its embedded database lies on disk. */
export async function openBotProcess(header: ChatHeader): Promise<BotUnderTest & { close(): Promise<void> }> {
  const sandbox = await openSandbox(header);
  const prepared = await prepareDatabase(sampleCatalogue(header.now));
  const { dataDir, databaseUrl } = prepared.settings;
  const redisUrl = ownRedis();
  await emptyRedis(redisUrl);
  const environment = {
    ...(await environmentOf(header, sandbox.address)),
    DATA_DIR: dataDir,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  };
  const complaints: string[] = [];
  let aheadMs = header.now.getTime() - Date.now();
  const start = () => startProcess({ ...environment, NOW: new Date(Date.now() + aheadMs).toISOString() }, complaints);
  let bot = await start();
  const again = async (signal: NodeJS.Signals) => {
    await end(bot.child, signal);
    bot = await start();
  };
  const query = (sql: string) =>
    queryOnce(databaseUrl === undefined ? embeddedIn(dataDir) : { connectionString: databaseUrl }, sql);
  return {
    sandboxAddress: sandbox.address,
    settle: () => settled(query),
    async moveClock(instant) {
      await moveProductClock(bot.address, instant);
      aheadMs = instant.getTime() - Date.now();
    },
    restart: () => again("SIGTERM"),
    kill: () => again("SIGKILL"),
    loseDialogues: () => (redisUrl === undefined ? again("SIGTERM") : emptyRedis(redisUrl)),
    register: () => Promise.reject(new Error("somebody is registered beforehand in chats without a killed bot")),
    certify: () => Promise.reject(new Error("certificates are known beforehand in chats without a killed bot")),
    publish: () => Promise.reject(new Error("vacancies are published in chats without a killed bot")),
    post: () => Promise.reject(new Error("vacancies are known beforehand in chats without a killed bot")),
    giveRole: () => Promise.reject(new Error("roles are given beforehand in chats without a killed bot")),
    loadCatalogue: () => Promise.reject(new Error("the catalogue is replaced in chats without a killed bot")),
    query,
    complaints: () => complaints.splice(0),
    async close() {
      await end(bot.child, "SIGTERM");
      await sandbox.close();
      await prepared.remove();
    },
  };
}

async function startProcess(environment: Record<string, string>, complaints: string[]) {
  const child = spawn(process.execPath, [path.join(root, "src/main.ts")], {
    env: { ...compiled, ...environment },
    cwd: environment.DATA_DIR,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (line: string) => {
      said.push(line);
      if (line.includes('"level":"error"')) complaints.push(line);
      const [, listening] = /is ready: .*?(http:\/\/[\w.:]+)/.exec(line) ?? [];
      if (listening !== undefined) resolve(listening);
    };
    createInterface({ input: child.stdout }).on("line", hear);
    createInterface({ input: child.stderr }).on("line", hear);
    child.once("exit", () => reject(new Error(`the bot does not start:\n${said.join("\n")}`)));
  });
  return { child, address };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/** The embedded database takes another connection for a moment; a query without parameters disturbs no statement. */
async function queryOnce(settings: pg.ClientConfig, sql: string): Promise<SavedRow[]> {
  const client = new pg.Client(settings);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function embeddedIn(dataDir: string): pg.ClientConfig {
  return { host: path.join(dataDir, "socket"), user: "postgres", database: "postgres" };
}

/** A numbered database of Redis for each worker, so that two killed bots do not meet. */
function ownRedis(): string | undefined {
  if (testSettings.redisUrl === undefined) return undefined;
  const own = new URL(testSettings.redisUrl);
  own.pathname = `/${testSettings.worker % 16}`;
  return own.href;
}

async function emptyRedis(url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const coordination = await openRedisCoordination(url, silentLog);
  await coordination.clear();
  await coordination.close();
}

async function settled(query: (sql: string) => Promise<SavedRow[]>): Promise<void> {
  const due = `SELECT (SELECT count(*) FROM work.job WHERE state = 'active' OR (state IN ('created', 'retry') AND start_after <= now()))::int
      + (SELECT count(*) FROM "FetchedUpdate")::int AS count`;
  for (let round = 0; round < 200; round += 1) {
    const [row] = await query(due);
    if (row?.count === 0) return;
    await sleep(50);
  }
  throw new Error("the bot's work was not done within 10 s");
}
