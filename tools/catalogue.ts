// npm run catalogue -- file.json [--check]. prisma/data/README.md tells the format.
import { readFile } from "node:fs/promises";
import { loadCatalogue } from "../src/catalogue/catalogue.ts";
import type { CatalogueFile } from "../src/catalogue/format.ts";
import { readCatalogue } from "../src/catalogue/reading.ts";
import { regencyCodesOfFile } from "../src/catalogue/regions.ts";
import { untranslatedNames } from "../src/catalogue/untranslated.ts";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/platform/database.ts";
import { createLog } from "../src/platform/log.ts";
import { OperatorError } from "../src/platform/operator-error.ts";

const usage = `npm run catalogue -- file.json           makes the file the catalogue
npm run catalogue -- file.json --check   tells every mistake with its place, changes nothing`;

try {
  await run(process.argv.slice(2));
} catch (error) {
  say(error instanceof OperatorError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

async function run(words: string[]): Promise<void> {
  const [file, ...others] = words.filter((word) => word !== "--check");
  if (file === undefined || others.length > 0 || file.startsWith("-")) throw new OperatorError(usage);
  const json = await readFile(file, "utf8").catch((cause) => {
    throw new OperatorError(`${file} cannot be read: ${cause.message}`, { cause });
  });
  if (words.includes("--check")) return check(file, json);
  await load(file, json);
}

async function check(file: string, json: string): Promise<void> {
  const read = readCatalogue(json, await regencyCodesOfFile());
  if ("mistakes" in read) throw new OperatorError(told(file, read.mistakes));
  say(`${file} is right: ${counted(read.catalogue)}.`);
  warn(json);
}

async function load(file: string, json: string): Promise<void> {
  const config = readConfig();
  const log = createLog("warn");
  const database = await openDatabase(config, log);
  try {
    const result = await loadCatalogue(database.db, { json, at: config.startAt ?? new Date(), zone: config.zone });
    if (typeof result === "object") throw new OperatorError(told(file, result.mistakes));
    const read = readCatalogue(json, await regencyCodesOfFile());
    const all = "catalogue" in read ? `: ${counted(read.catalogue)}` : "";
    say(`${file} is the catalogue ${result === "loaded" ? `now${all}` : `already${all}; nothing changed`}.`);
    warn(json);
  } finally {
    await database.close();
  }
}

function counted({ centres, trades, intakes }: CatalogueFile): string {
  const programmes = trades.reduce((sum, trade) => sum + trade.programmes.length, 0);
  return `${centres.length} centres, ${trades.length} trades, ${programmes} programmes, ${intakes.length} intakes`;
}

/** What is no mistake and still worth a look. */
function warn(json: string): void {
  for (const place of untranslatedNames(JSON.parse(json)))
    say(`  warning: ${place} is missing; who reads English sees the Indonesian name`);
}

function told(file: string, mistakes: string[]): string {
  const count = mistakes.length === 1 ? "one mistake" : `${mistakes.length} mistakes`;
  return [`${file} has ${count}; nothing was changed.`, ...mistakes.map((mistake) => `  ${mistake}`)].join("\n");
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
