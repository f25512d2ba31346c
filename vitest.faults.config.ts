import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { chatFiles } from "./test/support/chat-files.ts";

/** What takes longest comes first: at the end, it would be waited for with idle processors. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ["processes", "deliveries", "workers", "registration", "alerts", "refusals"];
    const place = ({ moduleId }: TestSpecification) => long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
    const sorted = (await super.sort(files)).filter((file) => place(file) < 0);
    return [...files.filter((file) => place(file) >= 0).sort((one, other) => place(one) - place(other)), ...sorted];
  }
}

const isShort = process.env.FAULTS_SHORT === "true";

/**
 * Real servers, real kills, large crowds: `npm run test:faults`, with `-- --short` a part of it in a few minutes. The
 * chats whose bot is killed are no part of that: `npm run test:server` plays them as well, and CI runs both.
 */
export default defineConfig({
  plugins: [chatFiles(import.meta.dirname)],
  test: {
    pool: "forks",
    maxWorkers: isShort ? 5 : 1, // the short ones mostly wait
    sequence: { sequencer: LongestFirst },
    testTimeout: 900_000,
    hookTimeout: 120_000,
    globalSetup: ["test/support/compiled.ts", "test/support/chat-update.ts"],
    include: ["test/faults/**/*.test.ts", ...(isShort ? [] : ["test/faults/**/*.chat"])],
  },
});
