import { spawn } from "node:child_process";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** For the environment of the product's processes: what Node made of our TypeScript once, it need not make at each start. */
export const compiled = { NODE_COMPILE_CACHE: path.join(tmpdir(), `jembatan-compiled-${userInfo().uid}`) };

/** Fills that while the first tests run: a process that is killed keeps nothing of what it compiled. */
export default function compileOnce(): () => Promise<void> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", 'await import("./src/app.ts")'], {
    cwd: root,
    env: { ...process.env, ...compiled },
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return () => ended;
}
