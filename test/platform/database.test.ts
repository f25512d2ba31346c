import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openDatabase, rowsOf } from "../../src/platform/database.ts";
import { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { silentLog } from "../../src/platform/log.ts";
import { migrationStatus } from "../../src/platform/migrations.ts";
import { OperatorError } from "../../src/platform/operator-error.ts";
import { openKeptDatabase, openTestDatabase } from "../support/database.ts";
import { sampleFilling } from "../support/sample.ts";

const scratch = await mkdtemp(path.join(tmpdir(), "jembatan-test-"));
const dataDir = path.join(scratch, "one");
beforeAll(async () => (await openDatabase({ dataDir }, silentLog)).close()); // to make one takes four seconds
afterAll(() => rm(scratch, { recursive: true }));

describe("the embedded database", () => {
  it("keeps what was written over a restart, and lets nobody else in meanwhile", async () => {
    const first = await openDatabase({ dataDir }, silentLog);
    await first.db.province.create({ data: { code: "52", name: "Nusa Tenggara Barat" } });
    await first.announce("http://127.0.0.1:3000");
    await expect(openDatabase({ dataDir }, silentLog)).rejects.toThrow(
      new RegExp(`process ${process.pid} .*127.0.0.1:3000`),
    );
    expect((await stat(path.join(dataDir, "socket"))).mode & 0o777).toBe(0o700);
    await first.close();

    const second = await openDatabase({ dataDir }, silentLog);
    expect(await migrationStatus(second.pool)).not.toContainEqual(expect.objectContaining({ state: "pending" }));
    expect(await second.db.province.count()).toBe(1);
    await second.close();
  });

  it("serves many at once on its one connection, transactions whole or not at all", async () => {
    const longWay = path.join(scratch, `with a path ${"long ".repeat(30)}`);
    await rename(dataDir, longWay);
    const { db, close } = await openDatabase({ dataDir: longWay }, silentLog);
    await db.province.deleteMany();
    const codes = Array.from({ length: 40 }, (_, index) => String(index + 10));
    const results = await Promise.allSettled(
      codes.map((code, index) =>
        db.$transaction(async (tx) => {
          await tx.province.create({ data: { code, name: code } });
          if (index % 4 === 0) throw new Error("undone");
        }),
      ),
    );
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(10);
    expect(await db.province.count()).toBe(30);
    await close();
  });

  it("takes the schema's constraints seriously", async () => {
    const { db, close } = await openTestDatabase();
    await expect(db.province.create({ data: { code: "5", name: "too short" } })).rejects.toThrow("Province_code_check");
    await expect(
      db.trade.create({ data: { code: "LAS", name: { en: "Welding" }, shortName: { id: "Las" } } }),
    ).rejects.toThrow("Trade_name_check");
    await close();
  });

  it("answers the questions that it has answered before, after a statement that failed", async () => {
    const { db, close } = await openTestDatabase();
    const ask = () => rowsOf<{ one: number }>(db, Prisma.sql`select 1 as one where ${1} = 1`);
    for (let times = 0; times < 2; times++) {
      expect(await ask()).toEqual([{ one: 1 }]);
      await expect(db.province.create({ data: { code: "5", name: "too short" } })).rejects.toThrow();
    }
    expect(await ask()).toEqual([{ one: 1 }]);
    await close();
  });
});

test("a database of the tests is taken back to what it held, whatever was changed, taken out or added", async () => {
  const { database, tables } = await openKeptDatabase(sampleFilling());
  const { pool, close } = database;
  const held = async () => (await pool.query('SELECT * FROM "Regency" ORDER BY code')).rows;
  const before = await held();
  for (const change of [
    `UPDATE "Regency" SET name = 'Elsewhere' WHERE code = (SELECT min(code) FROM "Regency")`,
    'DELETE FROM "Regency" WHERE code = (SELECT min(code) FROM "Regency")',
    `INSERT INTO "Regency" (code, "provinceCode", kind, name, "shortName", zone)
       SELECT '52.99', "provinceCode", kind, name, "shortName", zone FROM "Regency" LIMIT 1`,
  ]) {
    await pool.query(change);
    expect(await held()).not.toEqual(before);
    await tables.restore();
    expect(await held()).toEqual(before);
  }
  await tables.empty();
  await tables.restore();
  expect(await held()).toEqual(before);
  await close();
});

describe("the address of a server", () => {
  it.each([
    ["no address", "jembatan"],
    ["another kind of address", "mysql://root:s3cr3t@127.0.0.1/jembatan"],
    ["an address that cannot be read", "postgresql://jembatan:s3cr3t@127.0.0.1:port/jembatan"],
    ["a port where nothing answers", "postgresql://jembatan:s3cr3t@127.0.0.1:1/jembatan"],
    ["a host that nobody knows", "postgresql://jembatan:s3cr3t@nowhere.invalid/jembatan"],
  ])("stops the start with cause and cure, without the password: %s", async (_, databaseUrl) => {
    const failure = await openDatabase({ databaseUrl, dataDir: scratch }, silentLog).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(String(failure)).toMatch(/^OperatorError: DATABASE_URL.*(Start|Correct|example)/);
    expect(String(failure)).not.toContain("s3cr3t");
  });
});
