// How long a start takes and how much memory is held, idle and over many updates.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startBotApi } from "./bot-api.ts";
import { type BotSettings, type Measured, SECRET, startBot, startLibraries } from "./measured-process.ts";
import { newPeople, openWebhook, talk } from "./people.ts";
import type { Servers } from "./servers.ts";
import { kept, type Question } from "./tables.ts";

const IDLE_MS = 15_000;
const LIMIT_MB = { embedded: 450, server: 250 };
const START_MS = 5_000;
/** Flat: what the second half of the updates adds to what was held after the first. */
const GROWTH = 1.1;

/** Start and idle memory from the second start on, and memory over so many updates. */
export async function measureSize(servers: Servers, updates: number): Promise<Question[]> {
  const api = await startBotApi();
  const dataDir = mkdtempSync(path.join(tmpdir(), "jembatan-bench-data-"));
  const common = { apiRoot: api.address, delivery: "webhook" } as const;
  const embedded = await secondStart({ ...common, dataDir });
  const server = await secondStart({ ...common, ...(await servers.fresh()) });
  const libraries = await startLibraries();
  await sleep(3_000);
  const librariesMb = libraries.residentMb();
  await libraries.stop();

  const grown = [
    ["embedded", await overUpdates(await startBot({ ...common, dataDir }), updates)],
    ["server", await overUpdates(await startBot({ ...common, ...(await servers.fresh()) }), updates)],
  ] as const;
  await api.close();
  rmSync(dataDir, { recursive: true, force: true });

  const mb = (value: number) => value.toFixed(0);
  const startRow = (mode: keyof typeof LIMIT_MB, { startMs, idleMb }: Awaited<ReturnType<typeof secondStart>>) => [
    mode,
    (startMs / 1000).toFixed(1),
    mode === "embedded" ? `< ${START_MS / 1000}` : "",
    mb(idleMb),
    `< ${LIMIT_MB[mode]}`,
    kept(idleMb < LIMIT_MB[mode] && (mode === "server" || startMs < START_MS)),
  ];
  return [
    {
      title: "Start and memory, idle",
      how: `From the second start on: from the command until \`/readyz\` answers 200, and resident memory (VmRSS) after ${IDLE_MS / 1000} s without an update.`,
      columns: ["mode", "start, s", "limit", "memory, MB", "limit", ""],
      rows: [
        startRow("embedded", embedded),
        startRow("server", server),
        ["the libraries alone", (libraries.startMs / 1000).toFixed(1), "", mb(librariesMb), "", ""],
      ],
    },
    {
      title: `Memory over ${updates.toLocaleString("en")} updates`,
      how: "Resident memory in MB while 64 people send `/menu` in a closed loop, after each tenth of the updates.",
      columns: ["mode", ...Array.from({ length: 10 }, (_, at) => `${at + 1}/10`), "limit: end ÷ half", ""],
      rows: grown.map(([mode, values]) => {
        const growth = (values.at(-1) ?? 0) / (values[4] ?? 1);
        return [mode, ...values.map(mb), `${growth.toFixed(2)} ≤ ${GROWTH}`, kept(growth <= GROWTH)];
      }),
    },
  ];
}

async function secondStart(settings: BotSettings): Promise<{ startMs: number; idleMb: number }> {
  await (await startBot(settings)).stop();
  const bot = await startBot(settings);
  await sleep(IDLE_MS);
  const idleMb = bot.residentMb();
  await bot.stop();
  return { startMs: bot.startMs, idleMb };
}

async function overUpdates(bot: Measured, updates: number): Promise<number[]> {
  const webhook = openWebhook(`${bot.address}/telegram`, SECRET, 64);
  const people = newPeople(64);
  const held: number[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    await talk(webhook, people, updates / 10, () => "/menu");
    held.push(bot.residentMb());
  }
  await webhook.close();
  await bot.stop();
  return held;
}
