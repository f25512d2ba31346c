import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** vitest's own update flag (`-u`), for the .chat files: all, new (the default) or none (on CI). */
    updateChats: "all" | "new" | "none";
  }
}

/** Hands vitest's update flag to the workers. */
export default function provideUpdateFlag(project: TestProject): void {
  project.provide("updateChats", project.vitest.config.snapshotOptions.updateSnapshot);
}
