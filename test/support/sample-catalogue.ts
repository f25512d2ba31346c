import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadSampleIfEmpty } from "../../src/catalogue/sample.ts";
import type { Filling } from "./database.ts";

/** Tuesday morning: 09:00 in Mataram, 08:00 in Singosari. */
export const sampleDay = new Date("2026-11-24T01:00:00Z");

const files = ["catalogue.sample.json", "regions.json"].map((name) =>
  readFileSync(new URL(`../../prisma/data/${name}`, import.meta.url)),
);

/** A database that holds the sample catalogue, loaded on that day. */
export const sampleCatalogue: Filling = {
  key: createHash("sha256").update(Buffer.concat(files)).digest("hex"),
  fill: (db) => loadSampleIfEmpty(db, { at: sampleDay, zone: "Asia/Makassar" }),
};
