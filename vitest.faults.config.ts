import { defineConfig } from "vitest/config";

/** Real servers, real kills, large crowds: `npm run test:faults`, with `-- --short` a part of it in under two minutes. */
export default defineConfig({
  test: {
    include: ["test/faults/**/*.test.ts"],
    pool: "forks",
    maxWorkers: process.env.FAULTS_SHORT === "true" ? 3 : 1, // the short ones mostly wait
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
});
