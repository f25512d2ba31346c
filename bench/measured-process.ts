// A process whose cost is measured: the bot, or what it is compared with. Linux only: it reads /proc.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../test/support/servers.ts";

const root = path.resolve(import.meta.dirname, "..");
const TICKS_PER_SECOND = 100; // USER_HZ of every Linux that Node runs on

export const SECRET = "bench-secret";

export interface Measured {
  readonly address: string;
  /** CPU seconds that the process has used, in all its threads. */
  cpuSeconds(): number;
  /** What it holds in memory, in MB. */
  residentMb(): number;
  /** How long it took until it was ready. */
  readonly startMs: number;
  /** Starts or ends a CPU profile; ending gives the file. */
  profile(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a file under Node and waits until `/readyz` (or any path given) answers 200. */
export async function start(file: string, environment: Record<string, string>, readyPath: string): Promise<Measured> {
  const directory = mkdtempSync(path.join(tmpdir(), "jembatan-bench-"));
  const profileFile = path.join(directory, "bench.cpuprofile");
  const output = openSync(path.join(directory, "output"), "w"); // a file, as a service's log is: written, not thrown away
  const startedAt = performance.now();
  const flags = ["--disable-warning=ExperimentalWarning", "--import", path.join(import.meta.dirname, "profiled.ts")];
  const child = spawn(process.execPath, [...flags, path.join(root, file)], {
    cwd: directory,
    env: { PATH: process.env.PATH ?? "", BENCH_PROFILE: profileFile, ...environment },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const onExit = () => child.kill("SIGKILL");
  process.on("exit", onExit);
  const address = `http://127.0.0.1:${environment.PORT}`;
  await ready(child, `${address}${readyPath}`, path.join(directory, "output"));
  const startMs = performance.now() - startedAt;
  return {
    address,
    startMs,
    cpuSeconds: () => cpuSecondsOf(child.pid ?? 0),
    residentMb: () => residentMbOf(child.pid ?? 0),
    async profile() {
      child.kill("SIGUSR2");
      await sleep(500);
      return profileFile;
    },
    async stop() {
      process.off("exit", onExit);
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await ended;
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, url: string, output: string): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    if (child.exitCode !== null || Date.now() > giveUpAt)
      throw new Error(`it does not start: ${readFileSync(output, "utf8").slice(-2_000)}`);
    await sleep(20);
  }
}

function cpuSecondsOf(pid: number): number {
  // The name in brackets may hold spaces; what follows it is counted from the third field on.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function residentMbOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

export interface BotSettings {
  readonly apiRoot: string;
  readonly delivery: "webhook" | "polling";
  /** Server mode with both, embedded without. */
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  readonly dataDir?: string;
  readonly logLevel?: string;
  /** Further variables of its environment */
  readonly others?: Record<string, string>;
}

/** The product as in production, but for where Telegram is. */
export async function startBot(settings: BotSettings): Promise<Measured> {
  const port = await freePort();
  return start(
    "src/main.ts",
    {
      BOT_TOKEN: "1000:bench",
      TELEGRAM_API_ROOT: settings.apiRoot,
      PORT: String(port),
      DATA_KEYS: `bench:${Buffer.alloc(32, 7).toString("base64")}`,
      SAMPLE_DATA: "true",
      NOW: "2026-11-24T09:00:00+08:00",
      LOG_LEVEL: settings.logLevel ?? "info",
      ...(settings.databaseUrl ? { DATABASE_URL: settings.databaseUrl } : {}),
      ...(settings.redisUrl ? { REDIS_URL: settings.redisUrl } : {}),
      ...(settings.dataDir ? { DATA_DIR: settings.dataDir } : {}),
      ...(settings.delivery === "webhook"
        ? { WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`, WEBHOOK_SECRET: SECRET }
        : {}),
      ...settings.others,
    },
    "/readyz",
  );
}

/** What is said in answer to a text, by the bots that are compared with ours. */
export type Answers = Record<string, Record<string, unknown>>;

/** A process that only loads what the product stands on, and does nothing. */
export async function startLibraries(): Promise<Measured> {
  return start("bench/only-libraries.ts", { PORT: String(await freePort()) }, "/");
}

/** Another bot that gives the same answers: grammY as it comes, or no library at all. */
export async function startPeer(file: "bare-grammy.ts" | "bare-http.ts", apiRoot: string, answers: Answers) {
  const port = await freePort();
  const environment = { PORT: String(port), API_ROOT: apiRoot, SECRET, ANSWERS: JSON.stringify(answers) };
  return start(`bench/${file}`, environment, "/");
}
