// npm run bench: how fast and how large, as ratios against what ran beside it in the same run.
// `-- cost waiting` asks only these questions, `-- broadcasts` all about broadcasts; `--short` asks them briefly. Only a whole
// run is written down: of the whole bot to results.md, of broadcasts and of imports to files of their own.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { measureAlerts } from "./alerts.ts";
import { broadcastQuestions } from "./broadcasts.ts";
import { measureCost } from "./cost.ts";
import { measureFlood } from "./flood.ts";
import { measureImports } from "./imports.ts";
import { measureParticipants } from "./participants.ts";
import { type Servers, startServers } from "./servers.ts";
import { measureSize } from "./size.ts";
import { printQuestion, type Question } from "./tables.ts";
import { measureWaiting } from "./waiting.ts";
import { measureWishes } from "./wishes.ts";

const isShort = process.argv.includes("--short");
type Ask = (servers: Servers) => Promise<Question[]>;
/** What is asked, by the file that a whole run of it is written to. */
const groups: Record<string, Record<string, Ask>> = {
  "results.md": {
    cost: (servers) => measureCost(servers, isShort ? { updates: 3_000, rounds: 2 } : { updates: 10_000, rounds: 5 }),
    waiting: measureWaiting,
    flood: (servers) => measureFlood(servers, isShort ? 1 : 3),
    size: (servers) => measureSize(servers, isShort ? 20_000 : 100_000),
  },
  "results-broadcasts.md": broadcastQuestions,
  "results-alerts.md": { alerts: (servers) => measureAlerts(servers, isShort ? 50_000 : 1_000_000) },
  "results-wishes.md": { wishes: (servers) => measureWishes(servers, isShort ? 40_000 : 100_000) },
  "results-imports.md": { imports: (servers) => measureImports(servers, isShort ? 10_000 : 100_000) },
  "results-participants.md": {
    participants: (servers) =>
      measureParticipants(
        servers,
        isShort ? { sizes: [1_000, 5_000], asked: 5_000 } : { sizes: [5_000, 25_000, 50_000], asked: 25_000 },
      ),
  },
};
const names = Object.values(groups).flatMap((group) => Object.keys(group));
const words = process.argv.slice(2).flatMap((word) => (word === "broadcasts" ? Object.keys(broadcastQuestions) : word));
const asked = words.filter((word) => names.includes(word));

// Whatever was started ends with this process.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const servers = await startServers();
try {
  for (const [file, group] of Object.entries(groups)) {
    const wanted = Object.entries(group).filter(([name]) => asked.length === 0 || asked.includes(name));
    const tables: string[] = [];
    for (const [, ask] of wanted)
      for (const question of await ask(servers)) {
        tables.push(printQuestion(question));
        process.stdout.write(`${tables.at(-1)}\n\n`);
      }
    if (!isShort && wanted.length === Object.keys(group).length)
      writeFileSync(path.join(import.meta.dirname, file), `${[heading(), ...tables].join("\n\n")}\n`);
  }
} finally {
  await servers.stop();
}

function heading(): string {
  const manifest = readFileSync(path.join(import.meta.dirname, "../package.json"), "utf8");
  const { version, dependencies } = JSON.parse(manifest) as { version: string; dependencies: Record<string, string> };
  const libraries = ["grammy", "@grammyjs/conversations", "undici", "fastify", "ioredis", "pg", "@prisma/client"];
  const versions = libraries.map((name) => `${name} ${dependencies[name]}`).join(", ");
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  return `# What \`npm run bench\` measured

${new Date().toISOString().slice(0, 10)}, Jembatan ${version} on Node ${process.versions.node}, ${machine}; ${versions}.

The figures of one machine say little about another; the ratios hold: what is compared ran in the same run, by turns.`;
}
