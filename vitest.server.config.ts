import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import embedded from "./vitest.config.ts";

/** What waits for processes and time limits comes first: at the end, it would be waited for with idle processors. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = ({ moduleId }: TestSpecification) =>
      /\/test\/(server\/.*\.test\.ts|faults\/.*\.chat)$/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

/**
 * The same suite, and what needs real servers, kills or many screens; `npm run test:server` starts the servers and says
 * where they are.
 */
export default defineConfig({
  ...embedded,
  test: {
    ...embedded.test,
    sequence: { sequencer: WaitingFirst },
    globalSetup: [...[embedded.test?.globalSetup ?? []].flat(), "test/support/compiled.ts"],
    exclude: ["test/browser/**", "test/faults/**/*.test.ts"],
  },
});
