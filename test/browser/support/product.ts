import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const READY_MS = 60_000;
const STOP_MS = 20_000;

/** Starts the product as a newcomer does, `npm start`, with an empty data directory, and says what to open. */
export async function startProduct(): Promise<{ address: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "browser-"));
  // Of the environment only what npm needs: a DATABASE_URL or BOT_TOKEN around here is none of a newcomer's.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "error" };
  const product = spawn("npm", ["start"], { env, detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => product.once("exit", () => resolve()));
  const stop = async () => {
    // npm and what it started are one group; npm goes first, the product when it has closed its database.
    if (product.pid && groupLives(product.pid)) process.kill(-product.pid, "SIGTERM");
    for (const end = Date.now() + STOP_MS; product.pid && groupLives(product.pid) && Date.now() < end; )
      await sleep(50);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = await Promise.race([
    openedAddress(product.stdout),
    ended.then(() => ""),
    new Promise<string>((resolve) => setTimeout(resolve, READY_MS, "").unref()),
  ]);
  if (address) return { address, stop };
  await stop();
  throw new Error("npm start did not say what to open");
}

function groupLives(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

async function openedAddress(output: AsyncIterable<Buffer>): Promise<string> {
  let said = "";
  for await (const chunk of output) {
    said += chunk.toString();
    const address = /open (http:\/\/\S+?)\/ /.exec(said)?.[1];
    if (address) return address;
  }
  return "";
}
