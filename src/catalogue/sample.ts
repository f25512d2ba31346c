import { readFile } from "node:fs/promises";
import type { Database } from "../platform/database.ts";
import { loadCatalogue } from "./catalogue.ts";

const sampleFile = new URL("../../prisma/data/catalogue.sample.json", import.meta.url);

/** Fills a database that has no trade yet with the sample catalogue, its dates counted from today in the zone. */
export async function loadSampleIfEmpty(db: Database, { at, zone }: { at: Date; zone: string }): Promise<void> {
  if ((await db.trade.count()) > 0) return;
  const json = await readFile(sampleFile, "utf8");
  const result = await loadCatalogue(db, { json, at, zone }).catch(async (error: unknown) => {
    // Another process that starts at the same time was quicker.
    if ((await db.trade.count()) > 0) return "unchanged" as const;
    throw error;
  });
  if (typeof result !== "string") throw new Error(`the sample catalogue is wrong: ${result.mistakes.join("; ")}`);
}
