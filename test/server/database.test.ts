import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { OperatorError } from "../../src/platform/operator-error.ts";
import { namesRead, rememberReads } from "../../src/platform/personal-reads.ts";
import { openTestDatabase } from "../support/database.ts";
import { prepareDatabase } from "../support/prepared-database.ts";
import { testSettings } from "../support/settings.ts";

const serverUrl = testSettings.databaseUrl ?? "";

function at(change: (url: URL) => void): string {
  const url = new URL(serverUrl);
  change(url);
  return url.href;
}

async function refused(databaseUrl: string): Promise<string> {
  const failure = await openDatabase({ databaseUrl, dataDir: "" }, silentLog).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(OperatorError);
  expect(String(failure)).not.toContain("s3cr3t");
  return String(failure);
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

describe("a server that refuses", () => {
  beforeAll(() => onServer("DROP ROLE IF EXISTS guarded; CREATE ROLE guarded LOGIN PASSWORD 'right'"));
  afterAll(() => onServer("DROP ROLE guarded"));

  it("a wrong password is told with the cure, without the password", async () => {
    const message = await refused(at((url) => Object.assign(url, { username: "guarded", password: "s3cr3t" })));
    expect(message).toMatch(/refuses the user or the password. Correct them/);
  });

  it("a database that is missing is named, with the command that makes it", async () => {
    expect(await refused(at((url) => Object.assign(url, { pathname: "/nowhere" })))).toContain("createdb nowhere");
  });

  it("a database ahead of the code, or with a changed migration, stops the start", async () => {
    const { settings, remove } = await prepareDatabase();
    const client = new pg.Client({ connectionString: settings.databaseUrl });
    await client.connect();
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', 'x', '9999_from_the_future', now())",
    );
    expect(await refused(settings.databaseUrl ?? "")).toMatch(/ahead of this version.*9999_from_the_future/);
    await client.query(
      "DELETE FROM _prisma_migrations WHERE id = '1'; UPDATE _prisma_migrations SET checksum = 'other'",
    );
    expect(await refused(settings.databaseUrl ?? "")).toMatch(/changed after it was applied/);
    await client.end();
    await remove();
  });
});

describe("several processes", () => {
  it("that start at once on an empty database apply each migration once", async () => {
    await onServer("DROP DATABASE IF EXISTS jembatan_empty WITH (FORCE)");
    await onServer("CREATE DATABASE jembatan_empty");
    const databaseUrl = at((url) => Object.assign(url, { pathname: "/jembatan_empty" }));
    const source = JSON.stringify(path.join(import.meta.dirname, "../../src/platform"));
    const script = `const { openDatabase } = await import(${source} + "/database.ts");
      const { silentLog } = await import(${source} + "/log.ts");
      const { db, close } = await openDatabase({ databaseUrl: ${JSON.stringify(databaseUrl)}, dataDir: "" }, silentLog);
      await db.province.count(); await close();`;
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
        return new Promise((resolve) => child.once("exit", resolve));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const { db, close } = await openDatabase({ databaseUrl, dataDir: "" }, silentLog);
    const [row] = await db.$queryRaw<{ all: bigint; names: bigint }[]>`
      SELECT count(*) AS all, count(DISTINCT migration_name) AS names FROM _prisma_migrations`;
    expect(row?.all).toBe(row?.names);
    await close();
    await onServer("DROP DATABASE jembatan_empty WITH (FORCE)");
  });
});

describe("the pool of a server", () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it("survives connections that the server ends, and goes on", async () => {
    await database.db.province.count();
    const { rows } = await database.pool.query<{ name: string }>("SELECT current_database() AS name");
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${rows[0]?.name}'`);
    await expect.poll(() => database.db.province.count().catch(() => "away"), { timeout: 5_000 }).toBe(0);
  });

  it("speaks of time in UTC, gives no statement more than 20 seconds, and compiles none", async () => {
    const { rows } = await database.pool.query(
      "SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS limit, current_setting('jit') AS jit",
    );
    expect(rows).toEqual([{ zone: "UTC", limit: "20s", jit: "off" }]);
  });
});

it("what is read through the very first connection is remembered as well, so that errors can be cleaned of it", async () => {
  const prepared = await prepareDatabase();
  const { db, close } = await openDatabase({ ...prepared.settings, migrate: false }, silentLog);
  try {
    await rememberReads(async () => {
      await db.$transaction((tx) => tx.$queryRaw`select 'Ratnawulan Kusumadewi' as "fullName"`);
      expect(namesRead()).toEqual(["Ratnawulan Kusumadewi"]);
    });
  } finally {
    await close();
    await prepared.remove();
  }
});
