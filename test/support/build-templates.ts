import { prepareDatabase } from "./database.ts";
import { sampleFilling } from "./storage.ts";

/** Builds the databases that tests copy, once and before any worker wants one: two workers would both build them. */
export default async function buildTemplates(): Promise<void> {
  for (const filling of [undefined, sampleFilling()]) await (await prepareDatabase(filling)).remove();
}
