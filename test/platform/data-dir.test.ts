import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { claimDataDir } from "../../src/platform/data-dir.ts";
import { OperatorError } from "../../src/platform/operator-error.ts";

const scratch = await mkdtemp(path.join(tmpdir(), "jembatan-test-"));
afterAll(() => rm(scratch, { recursive: true }));

const source = path.join(import.meta.dirname, "../../src/platform/data-dir.ts");

/** Another process that claims the directory, says so, and stays until it is killed. */
async function otherProcess(dataDir: string) {
  const script = `const { claimDataDir } = await import(${JSON.stringify(source)});
    const claim = await claimDataDir(${JSON.stringify(dataDir)}).catch((error) => (console.log(error.message), process.exit(1)));
    await claim.announce("http://127.0.0.1:4000");
    console.log("claimed"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await new Promise<string>((resolve) =>
    child.stdout.once("data", (chunk) => resolve(String(chunk).trim())),
  );
  const kill = () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    return gone;
  };
  return { pid: child.pid, said, kill };
}

async function claimFile(dataDir: string): Promise<string> {
  const [name] = await readdir(path.join(dataDir, "claims"));
  return path.join(dataDir, "claims", String(name));
}

describe("a data directory", () => {
  it("is refused to a second start, which hears of the first, and taken over after a crash", async () => {
    const dataDir = path.join(scratch, "crash");
    const first = await otherProcess(dataDir);
    expect(first.said).toBe("claimed");
    const failure = await claimDataDir(dataDir).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(String(failure)).toContain(`process ${first.pid} on `);
    expect(String(failure)).toContain("http://127.0.0.1:4000");
    await first.kill();
    await (await claimDataDir(dataDir)).release();
  });

  it("goes to exactly one of many starts at once, also over a dead claim", async () => {
    const dataDir = path.join(scratch, "race");
    const dead = await otherProcess(dataDir);
    await dead.kill();
    for (let round = 0; round < 5; round++) {
      const starts = await Promise.allSettled(Array.from({ length: 12 }, () => claimDataDir(dataDir)));
      const winners = starts.filter((start) => start.status === "fulfilled");
      expect(winners).toHaveLength(1);
      await winners[0]?.value.release();
    }
  });

  it("is taken over from a process whose pid another one has now", async () => {
    const dataDir = path.join(scratch, "reused");
    await (await claimDataDir(dataDir)).announce("http://127.0.0.1:3000");
    const file = await claimFile(dataDir);
    const claim = JSON.parse(await readFile(file, "utf8"));
    await expect(claimDataDir(dataDir)).rejects.toThrow("in use by process");
    await writeFile(file, JSON.stringify({ ...claim, processStart: "12345" }));
    await (await claimDataDir(dataDir)).release();
  });

  it("is believed in use by another machine until that is silent for long, and not after a restart of this one", async () => {
    const dataDir = path.join(scratch, "elsewhere");
    await claimDataDir(dataDir);
    const file = await claimFile(dataDir);
    const claim = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...claim, host: "elsewhere", space: "other-boot pid:[1]" }));
    await expect(claimDataDir(dataDir)).rejects.toThrow("on elsewhere");
    await writeFile(file, JSON.stringify({ ...claim, space: "other-boot pid:[1]" }));
    await (await claimDataDir(dataDir)).release();
  });

  it("that cannot be written to is refused with the cure", async () => {
    const file = path.join(scratch, "a-file");
    await mkdir(scratch, { recursive: true });
    await writeFile(file, "");
    await expect(claimDataDir(file)).rejects.toThrow(/DATA_DIR: .*Choose a directory/);
  });
});
