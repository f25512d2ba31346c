// `npm run check`: everything that must hold before a change lands. `-- --no-tests` leaves the tests out.
import { spawnSync } from "node:child_process";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const node = process.execPath;
const bin = (name: string) => `node_modules/.bin/${name}`;
const steps: Step[] = [
  { name: "types", command: [bin("tsc"), "-p", "."] },
  { name: "types of the chat page", command: [bin("tsc"), "-p", "src/sandbox/page"] },
  { name: "lint and format", command: [bin("biome"), "check", "--error-on-warnings"] },
  { name: "texts", command: [node, "tools/texts.ts", "--check"] },
  { name: "schema, migrations and client", command: [node, "tools/db.ts", "check"] },
  { name: "unused code", command: [bin("knip")] },
  { name: "architecture", command: [bin("vitest"), "run", "test/architecture.test.ts"] },
];
if (!process.argv.includes("--no-tests")) steps.push({ name: "tests", command: [bin("vitest"), "run"] });

const failed: string[] = [];
for (const { name, command } of steps) {
  const [program, ...rest] = command as [string, ...string[]];
  const startedAt = performance.now();
  const { status } = spawnSync(program, rest, { stdio: "inherit" });
  process.stdout.write(
    `${status === 0 ? "ok    " : "FAILED"} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)\n`,
  );
  if (status !== 0) failed.push(name);
}
process.stdout.write(`${steps.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
