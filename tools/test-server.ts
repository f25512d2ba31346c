// npm run test:server: the whole suite, and the tests that need several processes, on PostgreSQL and Redis.
// TEST_DATABASE_URL and TEST_REDIS_URL name servers that run already; for what is not named, Debian's are started.
import { spawn } from "node:child_process";
import path from "node:path";
import { type StartedServer, startPostgres, startRedis } from "../test/support/servers.ts";
import { testSettings } from "../test/support/settings.ts";

const root = path.join(import.meta.dirname, "..");
const started: StartedServer[] = [];

// Vitest hears of an interruption too, and ends; so this process only has to live long enough to clean up.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

try {
  const databaseUrl = testSettings.databaseUrl ?? (await own(startPostgres()));
  const redisUrl = testSettings.redisUrl ?? (await own(startRedis()));
  process.exitCode = await vitest({ TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl });
} finally {
  await Promise.all(started.map((server) => server.stop()));
}

async function own(starting: Promise<StartedServer>): Promise<string> {
  const server = await starting;
  started.push(server);
  return server.url;
}

function vitest(settings: Record<string, string>): Promise<number> {
  const cli = path.join(root, "node_modules/vitest/vitest.mjs");
  const args = [cli, "run", "--config", "vitest.server.config.ts", ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...settings }, stdio: "inherit" });
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
