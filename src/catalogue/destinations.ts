// The operator's tables for vacancies: where people may be placed, and what a month pays at least.
import { dateForDatabase } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { CatalogueFile } from "./format.ts";

/** Makes the file's destinations the table: a country that it does not name is for somebody to look at. */
export async function saveDestinations(tx: Tx, destinations: CatalogueFile["destinations"]): Promise<void> {
  await tx.destination.deleteMany();
  await tx.destination.createMany({
    data: destinations.map(({ trade, note, source, lastCheckedOn, ...destination }) => ({
      ...destination,
      tradeCode: trade ?? null,
      note: note ?? Prisma.DbNull,
      source: source ?? null,
      lastCheckedOn: dateForDatabase(lastCheckedOn),
    })),
  });
}

/** Makes the file's minimum wages the table. */
export async function saveMinimumWages(tx: Tx, wages: CatalogueFile["minimumWages"]): Promise<void> {
  await tx.regionalMinimumWage.deleteMany();
  await tx.regionalMinimumWage.createMany({
    data: wages.map(({ regency, year, rupiah }) => ({ regencyCode: regency, year, rupiah })),
  });
}
