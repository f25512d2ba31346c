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
      const call = `await chatTest(${JSON.stringify(id)}, ${patience(id)});`;
      return { code: `import { chatTest } from ${runner};\n${call}\n`, map: null };
    },
  };
}

/** How long it may take at most: a process that is killed after every answer takes its time, and so do many screens. */
function patience(id: string): number {
  if (id.includes("/test/faults/")) return 180_000;
  return id.includes("/test/server/") ? 120_000 : 90_000;
}
