// npm run db -- make <name> | check | apply | status | generate. CONTRIBUTING tells when to use which.
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConfig } from "../src/config.ts";
import { openDatabase } from "../src/platform/database.ts";
import { createLog } from "../src/platform/log.ts";
import { applyMigrations, migrationStatus, readMigrations } from "../src/platform/migrations.ts";
import { OperatorError } from "../src/platform/operator-error.ts";
import { differenceToSchema } from "./schema-engine.ts";

const root = path.join(import.meta.dirname, "..");
const schemaFile = path.join(root, "prisma/schema.prisma");
const migrationsDirectory = path.join(root, "prisma/migrations");
const clientDirectory = path.join(root, "src/platform/generated/prisma");

const usage = `npm run db -- make <name>   write a migration from the schema's changes, and the client anew
npm run db -- check         do schema, migrations and client agree? (fails if not)
npm run db -- apply         bring the database of the settings up to date
npm run db -- status        what is applied to it
npm run db -- generate      write the client anew from the schema`;

const [command, name] = process.argv.slice(2);
try {
  await run();
} catch (error) {
  say(error instanceof OperatorError ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

function run(): Promise<void> {
  if (command === "make" && name !== undefined) return make(name);
  if (command === "check") return check();
  if (command === "apply") return apply();
  if (command === "status") return status();
  if (command === "generate") return generate();
  throw new OperatorError(usage);
}

async function make(wanted: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(wanted))
    throw new OperatorError(`"${wanted}" cannot name a migration: use a-z, 0-9 and _, for example add_vacancies.`);
  const migrations = await readMigrations(migrationsDirectory);
  const sql = await differenceToSchema(migrations, schemaFile);
  await generate();
  if (sql === "") return say("Schema and migrations agree: there is nothing to write.");
  const last = Number(migrations.at(-1)?.name.slice(0, 4) ?? 0);
  const directory = path.join(migrationsDirectory, `${String(last + 1).padStart(4, "0")}_${wanted}`);
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, "migration.sql"), sql);
  say(`Written: ${path.relative(root, directory)}/migration.sql
Read it, and add what Prisma's language has no word for (the schema's lines "check:" and "unique where:").`);
}

async function check(): Promise<void> {
  await prisma("validate", "--schema", schemaFile);
  const wrong: string[] = [];
  const sql = await differenceToSchema(await readMigrations(migrationsDirectory), schemaFile);
  if (sql !== "")
    wrong.push(`The schema says more than the migrations; npm run db -- make <name> would write:\n${sql}`);

  await withFreshClient(async (fresh) => {
    const stale = await differences(fresh, clientDirectory);
    if (stale.length > 0)
      wrong.push(`The client is not the schema's: run npm run db -- generate (${stale.join(", ")}).`);
  });
  if (wrong.length > 0) throw new OperatorError(wrong.join("\n\n"));
  say("Schema, migrations and client agree.");
}

async function apply(): Promise<void> {
  const config = readConfig();
  const log = createLog("warn");
  const database = await openDatabase({ ...config, migrate: false }, log);
  try {
    const applied = await applyMigrations(database.pool, log);
    say(applied.length === 0 ? "Nothing to apply." : `Applied: ${applied.join(", ")}`);
  } finally {
    await database.close();
  }
}

async function status(): Promise<void> {
  const database = await openDatabase({ ...readConfig(), migrate: false }, createLog("warn"));
  try {
    for (const line of await migrationStatus(database.pool)) say(`${line.state.padEnd(8)} ${line.name}`);
  } finally {
    await database.close();
  }
}

/** Writes the client anew into the tree. */
async function generate(): Promise<void> {
  await withFreshClient(async (fresh) => {
    await rm(clientDirectory, { recursive: true, force: true });
    await cp(fresh, clientDirectory, { recursive: true });
  });
}

/** Prisma writes beside the schema, and the client holds the schema's text: so both stand in a scratch tree alike. */
async function withFreshClient(act: (directory: string) => Promise<void>): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), "jembatan-client-"));
  try {
    const copy = path.join(scratch, path.relative(root, schemaFile));
    await cp(schemaFile, copy);
    await prisma("generate", "--schema", copy);
    await act(path.join(scratch, path.relative(root, clientDirectory)));
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function differences(one: string, other: string): Promise<string[]> {
  const files = async (directory: string) =>
    (await readdir(directory, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
  const all = new Set([...(await files(one)), ...(await files(other).catch(() => []))]);
  const read = (directory: string, file: string) => readFile(path.join(directory, file), "utf8").catch(() => undefined);
  const same = await Promise.all([...all].map(async (file) => (await read(one, file)) === (await read(other, file))));
  return [...all].filter((_, index) => !same[index]);
}

function prisma(...args: string[]): Promise<void> {
  const cli = path.join(root, "node_modules/prisma/build/index.js");
  // The commands used here never start an engine, but Prisma would download one unless it finds a file.
  const environment = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        output += chunk;
      });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new OperatorError(`prisma ${args[0]} failed:\n${output}`)),
    );
  });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
