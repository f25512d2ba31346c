// npm run bench: how fast and how large, as ratios against what ran beside it. `-- cost` asks one question only.
import { measureCost } from "./cost.ts";
import { startServers } from "./servers.ts";
import { printQuestion, type Question } from "./tables.ts";

const started = await startServers();
try {
  const questions: Question[] = await measureCost(started, {
    updates: Number(process.env.UPDATES ?? 4000),
    rounds: Number(process.env.ROUNDS ?? 3),
  });
  for (const question of questions) process.stdout.write(`${printQuestion(question)}\n\n`);
} finally {
  await started.stop();
}
