// Prisma's migration engine as WASM, so that no binary has to be downloaded. Its scratch ("shadow") database is an
// embedded one in memory, so that no server is needed and no real database can be touched.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import type { Migration } from "../src/platform/migrations.ts";

// TypeScript knows it only as a part of the browser's library.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: object } }>;
};

/** The SQL that leads from the migrations to the schema; empty when they agree. Throws on a schema that is not valid. */
export async function differenceToSchema(migrations: readonly Migration[], schemaFile: string): Promise<string> {
  const schema = { path: schemaFile, content: await readFile(schemaFile, "utf8") };
  const { panicked } = await startEngine();
  const open: PGlite[] = [];
  try {
    const run = async () => {
      const schemaEngine = await engine.SchemaEngine.new(
        { datamodels: [[schema.path, schema.content]] },
        () => {},
        scratch(open),
      );
      return schemaEngine.diff({
        from: { tag: "migrations", ...listed(migrations, path.dirname(schemaFile)) },
        to: { tag: "schemaDatamodel", files: [schema] },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      });
    };
    const { exitCode, stdout } = await Promise.race([run(), panicked]);
    return exitCode === 2 ? (stdout ?? "") : "";
  } finally {
    for (const database of open) await database.close();
  }
}

/** Loads the engine; what it returns fails if the engine panics, which otherwise would look like success. */
async function startEngine(): Promise<{ panicked: Promise<never> }> {
  const { promise: panicked, reject } = Promise.withResolvers<never>();
  panicked.catch(() => undefined);
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => reject(new Error(`Prisma's schema engine broke down: ${message}`)),
    },
  });
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(file), { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
  return { panicked };
}

function scratch(open: PGlite[]) {
  const openOne = () => {
    const database = new PGlite({ extensions: { pg_trgm } });
    open.push(database);
    return database;
  };
  const connect = async (): Promise<SqlDriverAdapter> => {
    const database = openOne();
    const adapter = await new PrismaPGlite(database).connect();
    // The adapter's own does not wait for the script, and loses its errors.
    adapter.executeScript = async (script: string) => {
      await database.exec(script);
    };
    return adapter;
  };
  const { provider, adapterName } = new PrismaPGlite(openOne());
  return bindMigrationAwareSqlAdapterFactory({ provider, adapterName, connect, connectToShadowDb: connect });
}

function listed(migrations: readonly Migration[], schemaDirectory: string) {
  return {
    baseDir: path.join(schemaDirectory, "migrations"),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
