import { mergeConfig } from "vitest/config";
import embedded from "./vitest.config.ts";
import { killedChats } from "./vitest.faults.config.ts";

/** The same suite, and what needs real servers; `npm run test:server` starts those and says where they are. */
export default mergeConfig(embedded, {
  test: {
    projects: [{ extends: true, test: { name: "server", include: ["test/server/**/*.test.ts"] } }, killedChats],
  },
});
