import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { compiled } from "./compiled.ts";
import { testSettings } from "./settings.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the databases of workers lie that last until all tests have ended. */
    databases: string | undefined;
  }
}

/** Builds the database that tests copy, once and before any worker wants one: two workers would both build it. */
export default async function buildTemplates(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, "template.ts")], {
    env: { ...process.env, ...compiled },
  });
  const databases = await mkdtemp(path.join(tmpdir(), "jembatan-tests-"));
  project.provide("databases", databases);
  return async () => {
    if (testSettings.databaseUrl === undefined) return rm(databases, { recursive: true });
    await (await import("./prepared-database.ts")).removePrepared(databases);
  };
}
