import { inject } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { type KeptTables, keepTables } from "./kept-tables.ts";
import { type Filling, prepareDatabase } from "./prepared-database.ts";
import { sampleFilling } from "./sample.ts";

/**
 * A migrated database with the filling in it, to be closed after use. The test files of a worker use one after the
 * other, each taken back to its beginning: opening and warming one up takes longer than most of them.
 */
export async function openTestDatabase(filling?: Filling): Promise<OpenDatabase> {
  return (await openKeptDatabase(filling)).database;
}

/** The same, and what takes its tables back to what they are now. */
export async function openKeptDatabase(filling?: Filling): Promise<{ database: OpenDatabase; tables: KeptTables }> {
  const sample = sampleFilling();
  const home = inject("databases");
  if (home === undefined || (filling !== undefined && filling.key !== sample.key)) return await openOwn(filling);

  const kept = idle.pop() ?? (await openLasting(sample, home));
  await (filling === undefined ? kept.tables.empty() : kept.tables.restore());
  const close = async () => void idle.push(kept);
  return { tables: kept.tables, database: { ...kept.database, close: once(close) } };
}

type Kept = { database: OpenDatabase; tables: KeptTables };

/** Databases of this worker, with the sample catalogue, that no test file uses now. */
const idle: Kept[] = [];

async function openLasting(filling: Filling, home: string): Promise<Kept> {
  const prepared = await prepareDatabase(filling, home);
  const database = await openDatabase(prepared.settings, silentLog);
  return { database, tables: await keepTables(database.pool) };
}

async function openOwn(filling: Filling | undefined): Promise<Kept> {
  const prepared = await prepareDatabase(filling);
  const open = await openDatabase(prepared.settings, silentLog);
  const close = async () => {
    await open.close();
    await prepared.remove();
  };
  return { database: { ...open, close }, tables: await keepTables(open.pool) };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
