// Imports whose process died: taken up again by another, while whoever only seemed dead writes nothing any more.
import { afterAll, beforeEach, expect, test } from "vitest";
import { beginImport, moveImport, ownImport } from "../../src/imports/imports.ts";
import { keepRows, rowsAfter } from "../../src/imports/sealed-rows.ts";
import { openKeptDatabase } from "../support/database.ts";
import { now, testSeal } from "../support/registered.ts";
import { sampleFilling } from "../support/sample.ts";

const { database, tables } = await openKeptDatabase(sampleFilling());
const { db } = database;
beforeEach(() => tables.restore());
afterAll(() => database.close());

const sent = { kind: "certificates", centreCode: "MATARAM", telegramId: 1003, key: "1003.5", fileId: "f", at: now };
const row = { number: 2, verdict: "bad", cells: ["Siti Aminah"], problems: [{ problem: "missing" }] } as const;

test("a message that is delivered twice is one import", async () => {
  const [first, again] = [await beginImport(db, sent), await beginImport(db, sent)];
  expect([first.isNew, again.isNew]).toEqual([true, false]);
  expect(again.id).toBe(first.id);
});

test("an import is its sender's alone, whatever a button names", async () => {
  const { id } = await beginImport(db, sent);
  expect((await ownImport(db, id, 1003))?.id).toBe(id);
  expect(await ownImport(db, id, 1004)).toBeUndefined();
  for (const forged of [0, -1, Number.NaN, 1.5, 2 ** 40]) expect(await ownImport(db, forged, 1003)).toBeUndefined();
});

test("a reader that was overtaken keeps nothing; what the other keeps is sealed", async () => {
  const { id: importId } = await beginImport(db, sent);
  await db.spreadsheetImport.update({ where: { id: importId }, data: { fence: 2 } });
  expect(await keepRows(db, testSeal, { importId, fence: 1, rows: [row] })).toBe(false);
  expect(await db.importedRow.count()).toBe(0);
  expect(await keepRows(db, testSeal, { importId, fence: 2, rows: [row] })).toBe(true);
  expect(JSON.stringify(await db.importedRow.findMany())).not.toContain("Siti");
  const asked = { importId, after: 0, verdicts: ["bad"], limit: 9 } as const;
  expect(await rowsAfter(db, testSeal, asked)).toEqual([row]);
  await moveImport(db, { id: importId, from: "reading", to: "previewed", at: now });
  expect(await keepRows(db, testSeal, { importId, fence: 2, rows: [row] })).toBe(false);
});

test("of two who decide at once one is first", async () => {
  const { id } = await beginImport(db, sent);
  await moveImport(db, { id, from: "reading", to: "previewed", at: now });
  const [saved, dropped] = await Promise.all([
    moveImport(db, { id, from: "previewed", to: "saving", at: now }),
    moveImport(db, { id, from: "previewed", to: "dropped", at: now }),
  ]);
  expect([saved, dropped].filter(Boolean)).toHaveLength(1);
});
