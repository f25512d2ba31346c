import { mergeConfig } from "vitest/config";
import { chatFiles } from "./test/support/chat-files.ts";
import embedded from "./vitest.config.ts";
import { killedChats } from "./vitest.faults.config.ts";

/** Chats that take many screens, or wait out many days. */
const longChats = {
  extends: true as const,
  plugins: [chatFiles(import.meta.dirname)],
  test: {
    name: "long chats",
    include: ["test/server/**/*.chat"],
    globalSetup: "test/support/chat-update.ts",
    testTimeout: 120_000,
  },
};

/** The same suite, and what needs real servers; `npm run test:server` starts those and says where they are. */
export default mergeConfig(embedded, {
  test: {
    projects: [
      { extends: true, test: { name: "server", include: ["test/server/**/*.test.ts"] } },
      longChats,
      killedChats,
    ],
  },
});
