import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { claimDataDir } from "./data-dir.ts";
import { openEmbedded } from "./embedded.ts";
import { type Prisma, PrismaClient } from "./generated/prisma/client.ts";
import type { Log } from "./log.ts";
import { applyMigrations } from "./migrations.ts";
import { OperatorError } from "./operator-error.ts";
import { telling, tellReads } from "./personal-reads.ts";
import { type Ask, openPipeline } from "./pipeline.ts";

export type Database = PrismaClient;
export type Tx = Prisma.TransactionClient;
/** What a rule takes first: the database, or the transaction that it is a part of. */
export type Db = Database | Tx;

export interface OpenDatabase {
  db: Database;
  /** The connections under `db`; embedded there is one, so never wait for this inside a transaction of `db`. */
  pool: pg.Pool;
  embedded: boolean;
  /** Tells whoever starts a second process on the same data directory where this one is found. */
  announce(address: string): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** A PostgreSQL server; without one the database is embedded and lives in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  /** False leaves the schema as it is found. */
  migrate?: boolean;
}

/**
 * Opens the database, embedded or on a server, makes sure that it answers, and brings it to the schema of this code.
 * Whatever an operator must put right is an `OperatorError` without the password in it.
 */
export async function openDatabase(settings: DatabaseSettings, log: Log): Promise<OpenDatabase> {
  const { databaseUrl, dataDir, migrate = true } = settings;
  const open = databaseUrl === undefined ? await openHere(dataDir, log) : await openServer(databaseUrl, log);
  try {
    if (migrate) await applyMigrations(open.pool, log);
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}

/** How a database's short statements are run. */
const asks = new WeakMap<object, Ask>();

/**
 * The rows of a statement, straight from the driver: Prisma's own way costs four times as much, and what is asked at
 * every message feels it. For columns of texts, numbers, booleans and JSON only; others have to be cast.
 */
export async function rowsOf<Row>(db: Db, statement: Prisma.Sql): Promise<Row[]> {
  const ask = asks.get(db);
  if (ask === undefined) return db.$queryRaw<Row[]>(statement); // inside a transaction
  const { text, values } = statement;
  return (await ask({ name: nameOf(text), text, values })).rows as Row[];
}

const names = new Map<string, string>();

/** A statement with a name is planned once a connection, which for the larger ones takes longer than running them. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Prisma over a pool that somebody else opens and closes; `ask` runs what does not need Prisma. */
export function databaseOver(pool: pg.Pool, ask: Ask = (statement) => pool.query(statement)): Database {
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false }),
    // "pretty" would print a call's arguments, and with them people's data.
    errorFormat: "minimal",
    // Embedded, a transaction waits for the only connection; two seconds are soon over.
    transactionOptions: { maxWait: 20_000, timeout: 15_000 },
  });
  asks.set(db, ask);
  tellReads(pool);
  return db;
}

async function openHere(dataDir: string, log: Log): Promise<OpenDatabase> {
  const claim = await claimDataDir(dataDir);
  try {
    const embedded = await openEmbedded({
      directory: path.join(dataDir, "database"),
      socketDirectory: path.join(dataDir, "socket"),
      onDrop: (error) => log.warn({ err: error }, "the embedded database dropped its connection"),
    });
    const db = databaseOver(embedded.pool);
    return {
      db,
      pool: embedded.pool,
      embedded: true,
      announce: (address) => claim.announce(address),
      async close() {
        await db.$disconnect();
        await embedded.close();
        await claim.release();
      },
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function openServer(databaseUrl: string, log: Log): Promise<OpenDatabase> {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
    throw new OperatorError(`DATABASE_URL is not an address of PostgreSQL: give one, ${exampleUrl}.`);
  const connection = {
    connectionString: databaseUrl,
    application_name: "jembatan",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: 20_000,
    query_timeout: 25_000, // for a server that is gone without a word: well again within half a minute
    idle_in_transaction_session_timeout: 30_000,
    // The planner compiles what it thinks is long; our queries are short, and one waited nine seconds for its machine code.
    options: "-c TimeZone=UTC -c jit=off",
  };
  const pool = new pg.Pool({ ...connection, max: 16, idleTimeoutMillis: 60_000 });
  pool.on("error", (error) => log.debug({ err: error }, "PostgreSQL dropped a connection"));
  tellReads(pool); // the connection that is tried below is used again
  try {
    await untilAnswers(pool);
  } catch (error) {
    await pool.end();
    throw explained(error, databaseUrl);
  }
  const pipeline = openPipeline(connection, log);
  const db = databaseOver(pool, telling(pipeline.ask));
  return {
    db,
    pool,
    embedded: false,
    announce: async () => undefined,
    async close() {
      await db.$disconnect();
      await ended(Promise.all([pool.end(), pipeline.close()]));
    },
  };
}

/** A server that is just starting or stopping is given ten seconds. */
async function untilAnswers(pool: pg.Pool): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    try {
      await pool.query("SELECT 1");
      return;
    } catch (error) {
      if (codeOf(error) !== "57P03" || Date.now() > giveUpAt) throw error;
      await sleep(250);
    }
  }
}

async function ended(closing: Promise<unknown>): Promise<void> {
  // A query that hangs must not keep the process from stopping.
  await Promise.race([closing, sleep(5_000, undefined, { ref: false })]);
}

const exampleUrl = "for example postgresql://jembatan:password@db.example:5432/jembatan";

function explained(error: unknown, databaseUrl: string): OperatorError {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = `${hostname || "this machine"}:${port || "5432"}`;
  return new OperatorError(`DATABASE_URL: ${cure(error, place, decodeURIComponent(pathname.slice(1)))}`, {
    cause: error,
  });
}

function cure(error: unknown, place: string, database: string): string {
  switch (codeOf(error)) {
    case "ECONNREFUSED":
    case "ENOENT":
      return `nothing answers at ${place}. Start PostgreSQL there, or correct host and port.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the host of ${place} is not known. Correct its name.`;
    case "28P01":
    case "28000":
      return `PostgreSQL at ${place} refuses the user or the password. Correct them in the address.`;
    case "3D000":
      return `there is no database "${database}" at ${place}. Make it: createdb ${database}.`;
    case "42501":
      return `the user may not connect to "${database}" at ${place}. Grant it: GRANT ALL ON DATABASE … TO ….`;
    case "53300":
      return `PostgreSQL at ${place} has no connection left. Raise max_connections or stop what uses them.`;
    default:
      return `PostgreSQL at ${place} does not answer as it should (${error instanceof Error ? error.message : String(error)}).`;
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]); // a name with an IPv4 and an IPv6 address
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
