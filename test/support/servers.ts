import { type ChildProcess, spawn } from "node:child_process";
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";

/** A server that a test or a bench started, and may treat badly. */
export interface StartedServer {
  url: string;
  /** Ends it as a crash would; `resume` starts it again on the same address and files. */
  crash(): Promise<void>;
  /** Stops it from answering while its connections stay open; `resume` lets it go on. */
  freeze(): void;
  resume(): Promise<void>;
  /** Ends it and removes its files. Harmless a second time. */
  stop(): Promise<void>;
  /** Ends it, and leaves its files at a place in the same file system. */
  leave(place: string): Promise<void>;
}

/**
 * Debian's PostgreSQL in a directory of its own, with a database `jembatan`, on a free port of the loopback; or with a
 * copy of the files that another one left.
 */
export async function startPostgres(from?: string): Promise<StartedServer> {
  const binaries = await newestPostgres();
  const owner = await unprivileged();
  const directory = await ownDirectory("jembatan-postgres-", owner);
  const files = path.join(directory, "files");
  const port = await freePort();
  if (from !== undefined) await finished(start("cp", ["-a", from, files], {}));
  else {
    await finished(
      start(
        path.join(binaries, "initdb"),
        ["-D", files, "-U", "jembatan", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
        owner,
      ),
    );
    // The role `guarded` must give a password: tests of a wrong one need a server that refuses.
    const access = path.join(files, "pg_hba.conf");
    await writeFile(access, `host all guarded 127.0.0.1/32 scram-sha-256\n${await readFile(access, "utf8")}`);
  }
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: directory,
    fsync: "off", // what survives a crash of PostgreSQL survives still; only a crash of the machine would lose
    max_connections: 200,
    log_min_messages: "fatal",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const url = `postgresql://jembatan@127.0.0.1:${port}/jembatan`;
  const server = await running({
    url,
    directory,
    launch: () => start(path.join(binaries, "postgres"), ["-D", files, ...flags], owner),
    stopSignal: "SIGINT", // "fast": does not wait for those who are connected
    answers: () => query(url.replace(/jembatan$/, "postgres"), "SELECT 1"),
  });
  if (from === undefined) await query(url.replace(/jembatan$/, "postgres"), "CREATE DATABASE jembatan");
  return server;
}

/** Debian's Redis without persistence, on a free port of the loopback. */
export async function startRedis(): Promise<StartedServer> {
  const owner = await unprivileged();
  const directory = await ownDirectory("jembatan-redis-", owner);
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const flags = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", directory];
  return running({
    url,
    directory,
    launch: () => start("redis-server", flags, owner),
    stopSignal: "SIGTERM",
    answers: async () => {
      const redis = new Redis(url, { lazyConnect: true, retryStrategy: null });
      redis.on("error", () => undefined);
      try {
        await redis.connect();
        await redis.ping();
      } finally {
        redis.disconnect();
      }
    },
  });
}

interface Launch {
  url: string;
  directory: string;
  launch: () => ChildProcess;
  stopSignal: NodeJS.Signals;
  answers: () => Promise<unknown>;
}

async function running({ url, directory, launch, stopSignal, answers }: Launch): Promise<StartedServer> {
  let child = launch();
  let frozen = false;
  // Should this process end without stopping it, the server must not outlive it.
  const onExit = () => child.kill(stopSignal);
  process.on("exit", onExit);

  async function ready() {
    const giveUpAt = Date.now() + 20_000;
    for (;;) {
      try {
        return await answers();
      } catch (error) {
        if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended at once: ${outputs.get(child)}`);
        if (Date.now() > giveUpAt) throw error;
        await sleep(50);
      }
    }
  }
  async function end(signal: NodeJS.Signals) {
    if (frozen) child.kill("SIGCONT");
    frozen = false;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }

  const server: StartedServer = {
    url,
    crash: () => end("SIGKILL"),
    freeze() {
      child.kill("SIGSTOP");
      frozen = true;
    },
    async resume() {
      if (frozen) child.kill("SIGCONT");
      else if (child.exitCode !== null || child.signalCode !== null) child = launch();
      frozen = false;
      await ready();
    },
    async stop() {
      process.off("exit", onExit);
      await end(stopSignal);
      await rm(directory, { recursive: true, force: true });
    },
    async leave(place) {
      await end(stopSignal);
      await rename(path.join(directory, "files"), place).finally(server.stop);
    },
  };
  try {
    await ready();
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root; root lends it Debian's user for it, or nobody. */
async function unprivileged(): Promise<Owner> {
  if (userInfo().uid !== 0) return {};
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (found === undefined) throw new Error("there is no user postgres and no user nobody to run PostgreSQL as");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

async function ownDirectory(prefix: string, { uid, gid }: Owner): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), prefix));
  if (uid !== undefined && gid !== undefined) await chown(directory, uid, gid);
  return directory;
}

async function newestPostgres(): Promise<string> {
  const home = "/usr/lib/postgresql";
  const versions = (await readdir(home).catch(() => [])).map(Number).filter(Number.isFinite);
  if (versions.length === 0) throw new Error("no PostgreSQL is installed: apt-get install postgresql");
  return path.join(home, String(Math.max(...versions)), "bin");
}

const outputs = new WeakMap<ChildProcess, string>();

function start(command: string, args: string[], owner: Owner): ChildProcess {
  const child = spawn(command, args, { ...owner, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  outputs.set(child, "");
  child.on("error", (error) => outputs.set(child, error.message));
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => outputs.set(child, `${outputs.get(child)}${chunk}`.slice(-4_000)));
  return child;
}

async function finished(child: ChildProcess): Promise<void> {
  const code = await new Promise((resolve) => child.on("error", resolve).on("close", resolve));
  if (code !== 0) throw new Error(`${child.spawnfile} failed: ${outputs.get(child)}`);
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A port of the loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
