import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import embedded from "./vitest.config.ts";

/** What waits for processes and time limits comes first: at the end, it would be waited for with idle processors. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = ({ project }: TestSpecification) => project.name === "server";
    const sorted = await super.sort(files);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

const { include: _, exclude: __, ...shared } = embedded.test ?? {};

/** The same suite, and what needs real servers; `npm run test:server` starts those and says where they are. */
export default defineConfig({
  ...embedded,
  test: {
    ...shared,
    sequence: { sequencer: WaitingFirst },
    globalSetup: ["test/support/build-templates.ts", "test/support/chat-update.ts", "test/support/compiled.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "suite",
          include: ["test/**/*.test.ts", "test/**/*.chat"],
          exclude: ["test/browser/**", "test/faults/**", "test/server/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "server", isolate: true, include: ["test/server/**/*.test.ts", "test/faults/**/*.chat"] },
      },
    ],
  },
});
