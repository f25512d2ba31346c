import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import pg from "pg";
import { OperatorError } from "./operator-error.ts";
import { prepareRepeated } from "./prepared.ts";

export interface EmbeddedDatabase {
  pool: pg.Pool;
  close(): Promise<void>;
}

export interface EmbeddedSettings {
  /** Where its files live. */
  directory: string;
  /** Where its socket is made; if the path is too long for one, elsewhere. */
  socketDirectory: string;
  /** Told of an idle connection that broke. */
  onDrop: (error: Error) => void;
}

/** A Unix socket's path has room for 107 bytes; the database's name for it follows the directory. */
const longestDirectory = 107 - "/.s.PGSQL.5432".length;

/** Enough for one session and what one machine's centre has; PostgreSQL's own 128 MB are this process's memory. */
const SHARED_BUFFERS = "16MB";

/** PostgreSQL inside this process, reached like any other through a pool – of one connection, for it has one session. */
export async function openEmbedded(settings: EmbeddedSettings): Promise<EmbeddedDatabase> {
  const { directory, onDrop } = settings;
  const options = {
    dataDir: directory,
    extensions: { pg_trgm },
    startParams: [...PGlite.defaultStartParams, "-c", `shared_buffers=${SHARED_BUFFERS}`],
  };
  const pglite = await PGlite.create(options).catch((error: unknown) => {
    throw new OperatorError(
      `The embedded database in ${directory} does not open. Restore DATA_DIR from a backup, or move it ` +
        `away to begin anew (${error instanceof Error ? error.message : String(error)}).`,
      { cause: error },
    );
  });
  const socketDirectory = await privateDirectory(settings.socketDirectory);
  const server = new PGLiteSocketServer({
    db: pglite,
    path: path.join(socketDirectory, ".s.PGSQL.5432"),
    // The pool has one; another is let in while a broken one is still leaving.
    maxConnections: 3,
  });
  takeWhole(server);
  await server.start();
  const pool = new pg.Pool({
    host: socketDirectory,
    user: "postgres",
    database: "postgres",
    max: 1, // several connections would overwrite each other's unnamed statements
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    // Prisma drops the connection of a statement that failed; what that one had prepared is still there for the next.
    onConnect: (client) => client.query("deallocate all"),
  });

  prepareRepeated(pool);
  pool.on("error", onDrop);

  return {
    pool,
    async close() {
      // A query that hangs must not keep the process from stopping.
      await Promise.race([pool.end(), sleep(5_000, undefined, { ref: false })]);
      await server.stop();
      await pglite.close();
      await rm(socketDirectory, { recursive: true, force: true });
    },
  };
}

interface Queue {
  enqueue(connection: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number>;
}

/** Parse, Bind, Describe, Execute, Close: whoever sends one waits for no answer before the Sync that follows. */
const UNTIL_SYNC = new Set([..."PBDEC"].map((letter) => letter.charCodeAt(0)));

/**
 * A statement's five messages go to the database in one call, and its answer comes back in one piece, which halves what
 * a small statement costs; and no other connection's messages come between them.
 */
function takeWhole(server: PGLiteSocketServer): void {
  const { queryQueue: queue } = server as unknown as { queryQueue: Queue };
  const enqueue = queue.enqueue.bind(queue);
  const begun = new Map<number, Uint8Array[]>();
  queue.enqueue = async (connection, message, onData) => {
    const earlier = begun.get(connection) ?? [];
    if (UNTIL_SYNC.has(message[0] ?? 0)) {
      begun.set(connection, [...earlier, message]);
      return 0;
    }
    begun.delete(connection);
    return await enqueue(connection, earlier.length === 0 ? message : Buffer.concat([...earlier, message]), onData);
  };
}

async function privateDirectory(wanted: string): Promise<string> {
  const resolved = path.resolve(wanted);
  if (Buffer.byteLength(resolved) > longestDirectory) return await mkdtemp(path.join(tmpdir(), "jembatan-"));
  await rm(resolved, { recursive: true, force: true }); // what a killed process left behind
  await mkdir(resolved, { recursive: true });
  await chmod(resolved, 0o700);
  return resolved;
}
