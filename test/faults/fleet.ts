// Several processes of the product on real servers, with a sandbox in this process for Telegram.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";
import { openSandbox } from "../support/bot-environment.ts";
import { standardHeader } from "../support/chat-header.ts";
import { compiled } from "../support/compiled.ts";
import { startPreparedPostgres } from "../support/prepared-database.ts";
import { sampleFilling } from "../support/sample.ts";
import { type RecordedCall, sandboxPhone } from "../support/sandbox-phone.ts";
import { freePort, startPostgres, startRedis } from "../support/servers.ts";
import { layWire } from "./wire.ts";

const root = path.resolve(import.meta.dirname, "../..");
const secret = "fleet-secret";

type Line = Record<string, unknown> & { event?: string };

export interface BotProcess {
  readonly child: ChildProcess;
  readonly address: string;
  readonly lines: Line[];
  events(event: string): Line[];
  /** Ends it; its exit code, null if it was killed. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export type Fleet = Awaited<ReturnType<typeof openFleet>>;

/**
 * Opens servers, wires to them, and a sandbox; processes are started one by one. The database holds the sample already,
 * unless it is to be `empty`.
 */
export async function openFleet(options: { webhook?: boolean; empty?: boolean } = {}) {
  const [postgres, redis] = await Promise.all([
    options.empty ? startPostgres() : startPreparedPostgres(sampleFilling()),
    startRedis(),
  ]);
  const [postgresWire, redisWire] = await Promise.all([layWire(postgres.url), layWire(redis.url)]);
  const sandbox = await openSandbox(standardHeader());
  const phone = sandboxPhone(sandbox.address);
  await phone.ask("POST", "flood", { enabled: false });
  const balancer = options.webhook ? await openBalancer() : undefined;
  const bots = new Set<BotProcess>();
  const database = new pg.Pool({ connectionString: postgres.url, max: 2, application_name: "test" });
  database.on("error", () => undefined);

  // Its own: what one run noted outside the database must not be another's.
  const dataDir = await mkdtemp(path.join(tmpdir(), "jembatan-fleet-"));
  const environment: Record<string, string> = {
    DATA_DIR: dataDir,
    BOT_TOKEN: "1:chat",
    TELEGRAM_API_ROOT: sandbox.address,
    DATABASE_URL: postgresWire.url,
    REDIS_URL: redisWire.url,
    DATA_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    PORT: "0",
    SAMPLE_DATA: "true",
    NOW: "2026-11-24T09:00:00+08:00",
    LOG_LEVEL: "info",
    ...(balancer ? { WEBHOOK_URL: balancer.url, WEBHOOK_SECRET: secret } : {}),
  };

  return {
    postgres,
    redis,
    postgresWire,
    redisWire,
    sandbox,
    phone,
    balancer,
    database,
    environment,
    async start(more: Record<string, string> = {}): Promise<BotProcess> {
      const bot = await startBot({ ...environment, ...more });
      bots.add(bot);
      balancer?.targets.add(bot.address);
      bot.child.once("exit", () => {
        bots.delete(bot);
        balancer?.targets.delete(bot.address);
      });
      return bot;
    },
    async people(ids: readonly number[]) {
      for (const id of ids)
        await phone.addPerson({ id, first_name: `P${id}`, language_code: "id", phone_number: `+62812${id}` });
    },
    async calls(): Promise<RecordedCall[]> {
      return (await phone.calls(0)).calls;
    },
    async redisKeys() {
      const client = new Redis(redis.url);
      try {
        const keys = await client.keys("*");
        return await Promise.all(
          keys.map(async (key) => ({
            key,
            expiry: await client.pttl(key),
            value: await client.get(key).catch(() => ""),
          })),
        );
      } finally {
        client.disconnect();
      }
    },
    async close() {
      await redisWire.be("well");
      await postgresWire.be("well");
      await Promise.all([...bots].map((bot) => bot.end("SIGKILL")));
      await sandbox.close();
      balancer?.server.close();
      await database.end();
      await Promise.all([postgresWire.close(), redisWire.close()]);
      await Promise.all([postgres.stop(), redis.stop()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a process and waits until it is ready. */
async function startBot(environment: Record<string, string>): Promise<BotProcess> {
  const { child, lines, ready } = launchBot(environment);
  const address = await ready;
  return {
    child,
    address,
    lines,
    events: (event) => lines.filter((line) => line.event === event),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
      return child.exitCode;
    },
  };
}

/** Starts a process without waiting. */
export function launchBot(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", path.join(root, "src/main.ts")], {
    env: { ...compiled, ...environment },
    cwd: "/tmp",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: Line[] = [];
  const said: string[] = [];
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said.push(text);
      if (text.startsWith("{")) lines.push(JSON.parse(text) as Line);
      const [, listening] = /is ready: .*?(http:\/\/[\w.:]+)/.exec(text) ?? [];
      if (listening !== undefined) resolve(listening);
    };
    createInterface({ input: child.stdout }).on("line", hear);
    createInterface({ input: child.stderr }).on("line", hear);
    child.once("exit", (code) => reject(new Error(`the bot ended with ${code}:\n${said.slice(-20).join("\n")}`)));
  });
  ready.catch(() => undefined);
  return { child, lines, said, ready };
}

/** One address for all processes, each request to the next of them, as a load balancer does. */
async function openBalancer() {
  const targets = new Set<string>();
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const open = [...targets];
    const target = open[turn++ % Math.max(1, open.length)];
    if (target === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = request(
      `${target}${incoming.url}`,
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on("error", () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${port}/telegram`, targets, server };
}

/** Waits until something is so; fails with what it is instead. */
export async function until(isSo: () => unknown, limitMs: number, what: string): Promise<number> {
  const startedAt = Date.now();
  while (!(await isSo())) {
    if (Date.now() - startedAt > limitMs) throw new Error(`not within ${limitMs} ms: ${what}`);
    await sleep(50);
  }
  return Date.now() - startedAt;
}

/** `--short` plays an honest part of each test, for CI. */
export const isShort = process.env.FAULTS_SHORT === "true";

/** The number of epoll_pwait, in which Node waits for what comes next: on x64, and on arm64. */
const WAITING = /^(281|22) /;

/**
 * Makes a process stand still between two things it does. Caught in the middle, it may have looked at the clock already
 * and go on to call when it is let go: what is in flight then is no business of a lease. Linux only.
 */
export async function stopWhileIdle(child: ChildProcess): Promise<void> {
  await until(
    async () => {
      child.kill("SIGSTOP");
      await sleep(20); // the signal has arrived
      if (WAITING.test(await readFile(`/proc/${child.pid}/syscall`, "utf8"))) return true;
      child.kill("SIGCONT");
      return false;
    },
    20_000,
    "it is caught idle",
  );
}
