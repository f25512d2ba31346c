import { mergeConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
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
    isolate: false, // as in the embedded suite: one storage a worker
    globalSetup: "test/support/chat-update.ts",
    testTimeout: 120_000,
  },
};

/** What waits for processes and time limits comes first: at the end, it would be waited for with idle processors. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = ({ project }: TestSpecification) => project.name === "server" || project.name === "killed";
    const sorted = await super.sort(files);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

/** The same suite, and what needs real servers; `npm run test:server` starts those and says where they are. */
export default mergeConfig(embedded, {
  test: {
    sequence: { sequencer: WaitingFirst },
    globalSetup: ["test/support/build-templates.ts", "test/support/compiled.ts"],
    projects: [
      { extends: true, test: { name: "server", include: ["test/server/**/*.test.ts"] } },
      longChats,
      killedChats,
    ],
  },
});
