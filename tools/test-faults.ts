// npm run test:faults: the faults that need real servers, kills and crowds. `-- --short` plays a part of each, for CI.
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const given = process.argv.slice(2);
const env = { ...process.env, ...(given.includes("--short") ? { FAULTS_SHORT: "true" } : {}) };
const args = ["run", "--config", "vitest.faults.config.ts", ...given.filter((word) => word !== "--short")];
const { status } = spawnSync(process.execPath, [path.join(root, "node_modules/vitest/vitest.mjs"), ...args], {
  cwd: root,
  env,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
