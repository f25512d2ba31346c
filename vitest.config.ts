import { defineConfig } from "vitest/config";
import { chatFiles } from "./test/support/chat-files.ts";

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 3, // on two cores: a part of them waits, for a time limit or for a process that was stopped
    // Inside a transaction Prisma reads what an `include` names at once, on the transaction's one connection. pg queues
    // it, and says each time that its version 9 will not: until Prisma does, this is noise (here and in `npm start`).
    execArgv: ["--disable-warning=DeprecationWarning"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "test/support/build-templates.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/server/**", "test/faults/**"],
        },
      },
      {
        // One bot a worker plays all its chats, so the files share their modules; each starts from a fresh state.
        extends: true,
        plugins: [chatFiles(import.meta.dirname)],
        test: {
          name: "chats",
          include: ["test/**/*.chat"],
          // A process that is killed after every answer takes its time: `npm run test:faults` and `test:server`.
          exclude: ["test/support/**", "test/faults/**", "test/server/**"],
          isolate: false,
          globalSetup: "test/support/chat-update.ts",
          testTimeout: 180_000,
        },
      },
    ],
  },
});
