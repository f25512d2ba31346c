// Files that somebody might send to do harm: each is taken or refused with a reason. The heavy ones, and what all of them
// cost in time and memory, are in test/faults.
import { expect, test } from "vitest";
import { certificateImport } from "../../src/certificates/importing.ts";
import { matchColumns, wantedOf } from "../../src/imports/columns.ts";
import { Refused } from "../../src/spreadsheets/reading/reading.ts";
import { findTable } from "../../src/spreadsheets/reading/tables.ts";
import { hostileFiles } from "./hostile-files.ts";

test("there are at least eighty of them, each with a name of its own", () => {
  expect(hostileFiles.length).toBeGreaterThanOrEqual(80);
  expect(new Set(hostileFiles.map(({ name }) => name)).size).toBe(hostileFiles.length);
});

test.each(hostileFiles.filter(({ isHeavy }) => !isHeavy))("$name: $expected", async ({ make, expected }) => {
  const outcome = await findTable(make(), wantedOf(certificateImport)).then(
    ({ found }) => {
      const matched = matchColumns(certificateImport, found.headings, () => false);
      return "refused" in matched ? matched.refused : "read";
    },
    (error: unknown) => {
      if (error instanceof Refused) return error.reason;
      throw error;
    },
  );
  expect(expected).toContain(outcome);
});
