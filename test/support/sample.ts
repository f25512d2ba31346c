import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadSampleIfEmpty } from "../../src/catalogue/sample.ts";
import { standardNow } from "./chat-header.ts";
import type { Filling } from "./prepared-database.ts";

const root = path.join(import.meta.dirname, "../..");

/** The sample catalogue as it is loaded at this instant, for `prepareDatabase` and `openTestDatabase`. */
export function sampleCatalogue(at: Date, zone = "Asia/Makassar"): Filling {
  const hash = createHash("sha256").update(`${at.toISOString()} ${zone}`);
  for (const directory of ["prisma/data", "src/catalogue"])
    for (const name of readdirSync(path.join(root, directory)).sort())
      if (/\.(json|ts)$/.test(name)) hash.update(readFileSync(path.join(root, directory, name)));
  return { key: hash.digest("hex"), fill: (db) => loadSampleIfEmpty(db, { at, zone }) };
}

let usual: Filling | undefined;

/** The sample catalogue as it is loaded on the morning when chats start. */
export function sampleFilling(): Filling {
  usual ??= sampleCatalogue(new Date(standardNow));
  return usual;
}
