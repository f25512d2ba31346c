// `npm run check`: everything that must hold before a change lands. `-- --no-tests` leaves the tests out.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const node = process.execPath;
const bin = (name: string) => `node_modules/.bin/${name}`;
const steps: Step[] = [
  { name: "schema, migrations and client", command: [node, "tools/db.ts", "check"] }, // the longest
  { name: "types", command: [bin("tsc"), "-p", "."] },
  { name: "types of the chat page", command: [bin("tsc"), "-p", "src/sandbox/page"] },
  { name: "lint and format", command: [bin("biome"), "check", "--error-on-warnings"] },
  { name: "texts", command: [node, "tools/texts.ts", "--check"] },
  { name: "unused code", command: [bin("knip")] },
  { name: "architecture", command: [bin("vitest"), "run", "test/architecture.test.ts"] },
];

const failed: string[] = [];
const waiting = [...steps];
// Most steps keep one processor busy. Each says what it has to say at its end, for they would interrupt each other.
await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
if (!process.argv.includes("--no-tests")) {
  const tests = { name: "tests", command: [bin("vitest"), "run"] };
  steps.push(tests);
  await run(tests, "inherit");
}
process.stdout.write(`${steps.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);

async function runWaiting(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step, "pipe");
}

async function run({ name, command }: Step, stdio: "inherit" | "pipe"): Promise<void> {
  const [program, ...rest] = command as [string, ...string[]];
  const startedAt = performance.now();
  const child = spawn(program, rest, { stdio: ["ignore", stdio, stdio] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => said.push(piece));
  const status = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  process.stdout.write(Buffer.concat(said));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)\n`);
  if (status !== 0) failed.push(name);
}
