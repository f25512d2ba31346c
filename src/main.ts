// Starts a process: the product, or the sandbox alone.
import { startApp } from "./app.ts";
import { readConfig, readSandboxPort, SANDBOX_TOKEN } from "./config.ts";
import { OperatorError } from "./platform/operator-error.ts";

/** After this long a stop is no longer clean. */
const STOP_MS = 14_000;

async function run(): Promise<void> {
  if (process.argv[2] === "sandbox") {
    return runSandbox();
  }
  const config = readConfig();
  const stopping = new AbortController();
  const starting = startApp(config, undefined, undefined, stopping.signal);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stopping.abort());
  stopping.signal.addEventListener("abort", () => {
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void starting.then(
      (app) => app.stop().finally(() => process.exit(0)),
      () => process.exit(0),
    );
  });
  const app = await starting.catch((error) => {
    if (!stopping.signal.aborted) throw error;
  });
  if (app && !stopping.signal.aborted) process.stdout.write(greeting(app.address, config));
}

/** Runs the sandbox alone, for a bot that is started elsewhere. */
async function runSandbox(): Promise<void> {
  const [{ startSandbox }, { mountPage }] = await Promise.all([
    import("./sandbox/server.ts"),
    import("./sandbox/page/serve.ts"),
  ]);
  const sandbox = await startSandbox({ port: readSandboxPort(), token: SANDBOX_TOKEN, mountPage });
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  process.stdout.write(
    `The sandbox is ready: open ${sandbox.address}/\nStart a bot with BOT_TOKEN=${SANDBOX_TOKEN} TELEGRAM_API_ROOT=${sandbox.address}\n`,
  );
}

/** The line that says it is ready, and what to open. */
function greeting(address: string, config: ReturnType<typeof readConfig>): string {
  const where = config.sandbox ? `open ${address}/ to talk to the bot (sandbox)` : `listening at ${address}`;
  return `Jembatan is ready: ${where}\n`;
}

run().catch((error) => {
  if (error instanceof OperatorError) process.stderr.write(`\nJembatan cannot start.\n${error.message}\n`);
  else
    process.stderr.write(
      `\nJembatan cannot start: an error of its own.\n${error instanceof Error ? error.stack : error}\n`,
    );
  process.exit(1);
});
