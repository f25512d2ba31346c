import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase, removePrepared } from "./prepared-database.ts";
import { sampleFilling } from "./sample.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the databases of workers lie that last until all tests have ended. */
    databases: string | undefined;
  }
}

/** Builds the database that tests copy, once and before any worker wants one: two workers would both build it. */
export default async function buildTemplates(project: TestProject): Promise<() => Promise<void>> {
  await (await prepareDatabase(sampleFilling())).remove();
  const databases = await mkdtemp(path.join(tmpdir(), "jembatan-tests-"));
  project.provide("databases", databases);
  return () => removePrepared(databases);
}
