import { defineConfig } from "vitest/config";
import { chatFiles } from "./test/support/chat-files.ts";
import { compiled } from "./test/support/compiled.ts";

export default defineConfig({
  plugins: [chatFiles(import.meta.dirname)],
  test: {
    pool: "forks",
    maxWorkers: 3, // on two cores: a part of them waits, for a time limit or for a process that was stopped
    // Rules and chats take turns in a worker and share its modules and its database, which each takes back to its
    // beginning: a worker more is five seconds of loading the product and compiling an embedded database.
    isolate: false,
    // Node itself reads our TypeScript, as in production, and keeps what it compiled: quicker to load and to run than what
    // Vite makes of it, and no worker has to be told it.
    server: { deps: { external: [/\/src\//, /\/test\/support\/(?!.*\.test\.)/] } },
    env: compiled,
    // Inside a transaction Prisma reads what an `include` names at once, on the transaction's one connection. pg queues
    // it, and says each time that its version 9 will not: until Prisma does, this is noise (here and in `npm start`).
    execArgv: ["--disable-warning=ExperimentalWarning", "--disable-warning=DeprecationWarning"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ["test/support/build-templates.ts", "test/support/chat-update.ts"],
    include: ["test/**/*.test.ts", "test/**/*.chat"],
    // What needs servers, waits long or has many screens: `npm run test:server`, `test:faults` and `test:browser`.
    exclude: ["test/browser/**", "test/server/**", "test/faults/**"],
  },
});
