import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { createClock } from "../../src/platform/clock.ts";
import { type Database, type OpenDatabase, openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { readMigrations } from "../../src/platform/migrations.ts";
import { openWork } from "../../src/platform/work.ts";
import { copyTables } from "./kept-tables.ts";
import { type StartedServer, startPostgres } from "./servers.ts";
import { testSettings } from "./settings.ts";

/** What every database of a kind holds from the beginning; the key changes whenever the content does. */
export interface Filling {
  key: string;
  fill(db: Database): Promise<void>;
}

export interface PreparedDatabase {
  /** For `openDatabase`, or as settings of a process of its own: DATABASE_URL and DATA_DIR. */
  settings: { databaseUrl?: string; dataDir: string };
  remove(): Promise<void>;
}

/**
 * A migrated database of its own, with the filling in it and the copies that `keepTables` goes by, that nobody has opened
 * yet. Made from a template that is built once per set of migrations and filling: embedded by copying files, on a server
 * by CREATE DATABASE.
 * What is made in a `home` and never removed, `removePrepared` removes.
 */
export async function prepareDatabase(filling?: Filling, home = tmpdir()): Promise<PreparedDatabase> {
  const dataDir = await mkdtemp(path.join(home, "jembatan-data-"));
  if (testSettings.databaseUrl !== undefined) return prepareOnServer(testSettings.databaseUrl, filling, dataDir);

  await copyOf(await embeddedTemplate(filling), dataDir);
  return { settings: { dataDir }, remove: () => removeOne(dataDir) };
}

/** Makes the template for that filling, if there is none yet: whether it was made now. */
export async function makeTemplate(filling: Filling): Promise<boolean> {
  if (testSettings.databaseUrl === undefined) {
    const before = await exists(path.join(templates, await keyOf(filling)));
    await embeddedTemplate(filling);
    return !before;
  }
  await (await prepareDatabase(filling)).remove();
  return true;
}

/** Removes a home with every database that was prepared in it. */
export async function removePrepared(home: string): Promise<void> {
  for (const name of await readdir(home)) await removeOne(path.join(home, name));
  await rm(home, { recursive: true, force: true });
}

async function removeOne(dataDir: string): Promise<void> {
  const { databaseUrl } = testSettings;
  if (databaseUrl !== undefined)
    await asked(databaseUrl, (server) => server.query(`DROP DATABASE IF EXISTS ${nameOn(dataDir)} WITH (FORCE)`));
  await rm(dataDir, { recursive: true, force: true });
}

/** What a prepared database is called on a server, as SQL has it. */
const nameOn = (dataDir: string) => pg.escapeIdentifier(path.basename(dataDir));

/** The name of a template: it changes with whatever would make it another one. */
async function keyOf(filling: Filling | undefined): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, checksum } of await readMigrations()) hash.update(`${name} ${checksum} `);
  for (const maker of [
    "kept-tables.ts",
    "prepared-database.ts",
    "../../src/platform/work.ts",
    "../../package-lock.json",
  ])
    hash.update(await readFile(path.join(import.meta.dirname, maker)));
  return hash
    .update(filling?.key ?? "")
    .digest("hex")
    .slice(0, 16);
}

/** A third of what Node's own copying takes. */
async function copyOf(template: string, dataDir: string): Promise<void> {
  await promisify(execFile)("cp", ["-r", template, path.join(dataDir, "database")]);
}

async function embeddedTemplate(filling: Filling | undefined): Promise<string> {
  return await keptTemplate(await keyOf(filling), async (building, template) => {
    if (filling !== undefined) await copyOf(await embeddedTemplate(undefined), building);
    const open = await openDatabase({ dataDir: building }, silentLog);
    if (filling !== undefined) await fillAndCopy(open, filling);
    await open.close();
    // What tests ask would be planned six times before a plan is kept, and planning is most of what it costs.
    await appendFile(path.join(building, "database/postgresql.auto.conf"), "plan_cache_mode = force_generic_plan\n");
    await rename(path.join(building, "database"), template);
  });
}

/** A PostgreSQL of its own, whose database is migrated and holds the sample as on the morning when chats start. */
export async function startPreparedPostgres(filling: Filling): Promise<StartedServer> {
  return await startPostgres(
    await keptTemplate(`server-${await keyOf(filling)}`, async (_, template) => {
      const server = await startPostgres();
      const open = await openDatabase({ databaseUrl: server.url, dataDir: "" }, silentLog);
      await fill(open, filling);
      await open.close();
      await server.leave(template);
    }),
  );
}

/** Where they lie. */
const templates = path.join(tmpdir(), `jembatan-templates-${userInfo().uid}`);

/** Files that are made once, and copied as long as they are called for at least every day. */
async function keptTemplate(key: string, make: (building: string, template: string) => Promise<void>): Promise<string> {
  const template = path.join(templates, key);
  await mkdir(templates, { recursive: true, mode: 0o700 });
  if (await exists(template)) {
    const now = new Date();
    await utimes(template, now, now).catch(() => undefined);
    return template;
  }

  // Two test processes may build it at once: whoever comes second throws its own away.
  const building = await mkdtemp(path.join(templates, "building-"));
  await make(building, template).catch(async (error: unknown) => {
    if (!(await exists(template))) throw error;
  });
  await rm(building, { recursive: true, force: true });
  await removeOld();
  return template;
}

async function fillAndCopy(open: OpenDatabase, filling: Filling): Promise<void> {
  await fill(open, filling);
  await copyTables(open.pool);
}

async function fill(open: OpenDatabase, filling: Filling): Promise<void> {
  await filling.fill(open.db);
  const work = openWork(open.pool, { clock: createClock() }, silentLog); // its tables, which a first start would make
  await work.start({ doWork: false });
  await work.stop();
}

async function removeOld(): Promise<void> {
  const oneDayAgo = Date.now() - 86_400_000;
  for (const name of await readdir(templates)) {
    const found = await stat(path.join(templates, name)).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < oneDayAgo)
      await rm(path.join(templates, name), { recursive: true, force: true });
  }
}

async function prepareOnServer(url: string, filling: Filling | undefined, dataDir: string): Promise<PreparedDatabase> {
  const template = `jembatan_template_${await keyOf(filling)}`;
  await asked(url, async (server) => {
    // One at a time: a template that is being built, or copied, lets nobody else in.
    await server.query("SELECT pg_advisory_lock(77)");
    const { rowCount } = await server.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount === 0) await buildTemplate(server, url, template, filling);
    await server.query(`CREATE DATABASE ${nameOn(dataDir)} TEMPLATE ${template}`);
  });
  return {
    settings: { databaseUrl: at(url, path.basename(dataDir)), dataDir },
    remove: () => removeOne(dataDir),
  };
}

async function buildTemplate(server: pg.Client, url: string, template: string, filling: Filling | undefined) {
  const building = `${template}_building`;
  await server.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${building}`);
  const open = await openDatabase({ databaseUrl: at(url, building), dataDir: "" }, silentLog);
  if (filling !== undefined) await fillAndCopy(open, filling);
  await open.close();
  await server.query(`ALTER DATABASE ${building} RENAME TO ${template}`);
}

async function asked(url: string, act: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  try {
    await act(server);
  } finally {
    await server.end();
  }
}

function at(url: string, database: string): string {
  const own = new URL(url);
  own.pathname = `/${database}`;
  return own.href;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
