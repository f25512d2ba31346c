import { join } from "node:path";

/**
 * Makes every .chat file a test file of its own for vitest, so that `npm test -- registration` finds it by its path
 * and a failure is reported under its name.
 */
export function chatFiles(root: string) {
  const runner = JSON.stringify(join(root, "test/support/chat-test.ts"));
  return {
    name: "chat-files",
    enforce: "pre" as const,
    load(id: string) {
      if (!id.endsWith(".chat")) return null;
      return { code: `import { chatTest } from ${runner};\nawait chatTest(${JSON.stringify(id)});\n`, map: null };
    },
  };
}
