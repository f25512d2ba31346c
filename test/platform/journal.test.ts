import { appendFileSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openJournal } from "../../src/platform/journal.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "jembatan-journal-"));
  file = path.join(directory, "inner", "journal");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const later = () => Date.now() + 60_000;
const entry = (key: string, value = "1", expiresAt = later()) => ({ key, value, expiresAt });

it("a journal gives back what was added, the last of each key, without a line that was cut off or has expired", async () => {
  const journal = openJournal(file);
  expect(journal.before).toEqual([]);
  const [old, kept] = [entry("b", "old"), entry("b", "new")];
  for (const each of [entry("gone", "1", Date.now() - 1), old, kept]) journal.add(each);
  await setImmediate(); // not closed, as when its process is killed
  appendFileSync(file, '["c","1",99');
  const next = openJournal(file);
  expect(next.before).toEqual([kept]);
  next.add(entry("d"));
  next.close();
  next.add(entry("too late"));
  expect(openJournal(file).before.map(({ key }) => key)).toEqual(["b", "d"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("a journal that has grown is written anew without what has expired", async () => {
  const journal = openJournal(file, 20);
  for (let n = 0; n < 50; n++) {
    journal.add(entry(`k${n}`, "1", n < 45 ? Date.now() - 1 : later()));
    await setImmediate();
  }
  expect(readFileSync(file, "utf8").split("\n").length).toBeLessThan(30);
  journal.close();
  expect(openJournal(file).before.map(({ key }) => key)).toEqual(["k45", "k46", "k47", "k48", "k49"]);
});

it("what a turn leaves outlives the process that remembers, what is only set does not", async () => {
  const first = createMemoryCoordination({ journal: openJournal(file) });
  await first.turn(["a"], async (_, turn) => turn.leave("left", "1", 60));
  await first.set("set", "1", 60);
  await first.close();
  const second = createMemoryCoordination({ journal: openJournal(file) });
  expect([await second.get("left"), await second.get("set")]).toEqual(["1", null]);
  await second.close();
});
