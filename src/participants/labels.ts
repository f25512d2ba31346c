// What a centre calls its intakes, where it is not certain which is meant.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Words } from "../telegram/texts.ts";

/** How many of them, or of the intakes that may be meant, stand on one screen. */
export const MOST = 8;

/** Labels of an import that mean no intake for certain, each with one of its lines. */
export function labelsWithout(db: Db, importId: number) {
  return rowsOf<{ id: number; tradeCode: string; label: string; count: number }>(
    db,
    Prisma.sql`select min(id)::int as id, "tradeCode", label, count(*)::int as count from "Participant"
      where "importId" = ${importId} and "intakeId" is null and label <> ''
      group by "tradeCode", label order by "tradeCode", label limit ${MOST}`,
  );
}

/** What such a label is called on a button. */
export function labelButton(
  words: Words,
  { tradeCode, label, count }: { tradeCode: string; label: string; count: number },
): string {
  return words.plain("participants-choose-intake", { trade: tradeCode, label, count: String(count) });
}
