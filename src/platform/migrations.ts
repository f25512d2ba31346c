import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import type { Log } from "./log.ts";
import { OperatorError } from "./operator-error.ts";

/** The number under which Prisma's own `migrate deploy` locks: the two never run at once. */
const lockNumber = 72_707_369;

const migrationsDirectory = path.join(import.meta.dirname, "../../prisma/migrations");

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database to the schema of this code, one transaction a file, and returns the names of what it applied.
 * Several processes may do so at once. Writes the records that Prisma's `migrate deploy` expects. Throws an
 * `OperatorError` when a file was changed after it was applied, or when the database is ahead of this code.
 */
export async function applyMigrations(pool: pg.Pool, log: Log, directory = migrationsDirectory): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const applied: string[] = [];
  const client = await pool.connect();
  try {
    await locked(client, () => client.query(recordsTable));
    for (const migration of migrations) {
      const isNew = await locked(client, async () => {
        if (!(await isDue(client, migrations, migration))) return false;
        await run(client, migration);
        return true;
      });
      if (!isNew) continue;
      applied.push(migration.name);
      log.info({ migration: migration.name }, "migration applied");
    }
    client.release();
    return applied;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The migrations of a directory in their order. */
export async function readMigrations(directory = migrationsDirectory): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(directory, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    }),
  );
}

const recordsTable = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

async function locked<T>(client: pg.PoolClient, act: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockNumber]);
    const result = await act();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function isDue(client: pg.PoolClient, known: readonly Migration[], migration: Migration): Promise<boolean> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  const unknown = rows.find((row) => known.every(({ name }) => name !== row.name));
  if (unknown !== undefined)
    throw new OperatorError(
      `The database is ahead of this version: it holds the migration ${unknown.name}, which is not known here. ` +
        "Start the version that made it, or a later one.",
    );
  const record = rows.find((row) => row.name === migration.name);
  if (record === undefined) return true;
  if (!record.finished)
    throw new OperatorError(
      `The migration ${migration.name} broke off when Prisma's tools applied it. Repair it with "prisma migrate resolve".`,
    );
  if (record.checksum !== migration.checksum)
    throw new OperatorError(
      `The migration ${migration.name} was changed after it was applied to this database. ` +
        "Put the file back as it was, and write the change as a new migration.",
    );
  return false;
}

async function run(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The migration ${name} cannot be applied, and nothing was changed: ${reason}.${hint(error)}`,
      {
        cause: error,
      },
    );
  }
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

function hint(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === "42501")
    return " The database's user may not do this: give it the database (ALTER DATABASE … OWNER TO …), or let a superuser make the extension pg_trgm.";
  if (code === "58P01" || code === "0A000")
    return " Install PostgreSQL's contrib modules (postgresql-contrib) on its machine.";
  return "";
}

/** Every migration that this code or the database knows, with where it stands. */
export async function migrationStatus(
  pool: pg.Pool,
  directory = migrationsDirectory,
): Promise<{ name: string; state: "applied" | "pending" | "changed" | "unknown" }[]> {
  const known = await readMigrations(directory);
  const { rows: records } = await pool
    .query<{ name: string; checksum: string }>(
      "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL",
    )
    .catch((error: { code?: string }) => {
      if (error.code === "42P01") return { rows: [] }; // a database that nothing was applied to
      throw error;
    });
  const names = [...new Set([...known.map(({ name }) => name), ...records.map(({ name }) => name)])].sort();
  return names.map((name) => {
    const migration = known.find((one) => one.name === name);
    const record = records.find((one) => one.name === name);
    if (migration === undefined) return { name, state: "unknown" };
    if (record === undefined) return { name, state: "pending" };
    return { name, state: record.checksum === migration.checksum ? "applied" : "changed" };
  });
}
