import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, readlink, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { OperatorError } from "./operator-error.ts";

export interface DataDirClaim {
  /** Tells a second start under which address the first can be found. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  host: string;
  /** Which boot and which process space the pid is counted in; two containers both have a pid 1. */
  space: string;
  /** When the process started, in the kernel's count: a pid is used again, the two together are not. */
  processStart: string;
  startedAt: string;
  address?: string;
  released?: true;
}

/** Without word from a holder on another machine or in another container for this long, it is taken for gone. */
const silentForMs = 30_000;

/**
 * Claims a data directory for this process alone, for two that write to one embedded database destroy it.
 * Throws an `OperatorError` that names the first process while that one lives; takes over from one that died.
 */
export async function claimDataDir(dataDir: string): Promise<DataDirClaim> {
  const claims = path.join(dataDir, "claims");
  await mkdir(claims, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `DATA_DIR: ${claims} cannot be made (${error.code}). Choose a directory that this user may write to.`,
      { cause: error },
    );
  });

  const me: Holder = { ...(await thisProcess()), startedAt: new Date().toISOString() };
  for (;;) {
    // Claims carry rising numbers, and the highest counts. Taking one over is making the next number, which only one
    // process can do; so nobody ever removes a claim in the belief that it is still the dead one.
    const last = await lastClaim(claims);
    if (last !== undefined && (await isHeld(claims, last))) throw refusal(dataDir, last.holder);
    const number = (last?.number ?? 0) + 1;
    if (!(await put(claims, number, me))) continue;
    if ((await lastClaim(claims))?.number === number) {
      await removeOlder(claims, number);
      return hold(claims, number, me);
    }
    await rm(file(claims, number), { force: true });
  }
}

function hold(claims: string, number: number, me: Holder): DataDirClaim {
  const mine = file(claims, number);
  const heartbeat = setInterval(() => {
    const now = new Date();
    void utimes(mine, now, now).catch(() => undefined);
  }, silentForMs / 6);
  heartbeat.unref();

  return {
    announce: (address) => rewrite(mine, Object.assign(me, { address })),
    async release() {
      clearInterval(heartbeat);
      await rewrite(mine, { ...me, released: true }).catch(() => undefined);
    },
  };
}

interface Claim {
  number: number;
  holder: Holder;
}

async function lastClaim(claims: string): Promise<Claim | undefined> {
  for (;;) {
    const numbers = (await readdir(claims)).filter((name) => /^\d+\.json$/.test(name)).map(Number.parseFloat);
    if (numbers.length === 0) return undefined;
    const number = Math.max(...numbers);
    try {
      return { number, holder: JSON.parse(await readFile(file(claims, number), "utf8")) as Holder };
    } catch (error) {
      // Removed meanwhile, because a higher one came: look again.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
}

async function isHeld(claims: string, { number, holder }: Claim): Promise<boolean> {
  if (holder.released) return false;
  const here = await thisProcess();
  if (holder.space === here.space) return (await processStart(holder.pid)) === holder.processStart;
  const [bootThen, bootNow] = [holder.space, here.space].map((space) => space.split(" ")[0]);
  if (holder.host === here.host && bootThen !== bootNow) return false; // this machine, before it was started anew
  const heard = await stat(file(claims, number)).catch(() => undefined);
  return heard !== undefined && Date.now() - heard.mtimeMs < silentForMs;
}

async function put(claims: string, number: number, holder: Holder): Promise<boolean> {
  // Written beside and linked into place, so that a claim is never seen half written, and only one link succeeds.
  const draft = path.join(claims, `draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(draft, file(claims, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function rewrite(target: string, holder: Holder): Promise<void> {
  const draft = path.join(path.dirname(target), `draft-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  await rename(draft, target);
}

async function removeOlder(claims: string, number: number): Promise<void> {
  for (const name of await readdir(claims))
    if (/^\d+\.json$/.test(name) && Number.parseFloat(name) < number)
      await rm(path.join(claims, name), { force: true });
}

async function thisProcess(): Promise<Omit<Holder, "startedAt">> {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "unknown");
  const pids = await readlink("/proc/self/ns/pid").catch(() => "pid");
  return {
    pid: process.pid,
    host: hostname(),
    space: `${boot.trim()} ${pids}`,
    processStart: (await processStart(process.pid)) ?? "unknown",
  };
}

/** The kernel's start time of a process, `undefined` for one that is gone; "unknown" where there is no /proc. */
async function processStart(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return undefined;
  }
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (line === undefined) return "unknown";
  // The second field is the program's name in brackets and may hold anything; state is the third, start the 22nd.
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  const gone = fields[0] === "Z" || fields[0] === "X";
  return gone ? undefined : fields[19];
}

function refusal(dataDir: string, holder: Holder): OperatorError {
  const at = holder.address === undefined ? "" : `, at ${holder.address}`;
  return new OperatorError(
    `The data directory ${path.resolve(dataDir)} is in use by process ${holder.pid} on ${holder.host}, ` +
      `started ${holder.startedAt}${at}. Stop that one first, or give this one another DATA_DIR.`,
  );
}

function file(claims: string, number: number): string {
  return path.join(claims, `${number}.json`);
}
