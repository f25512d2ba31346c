// Why somebody gets a broadcast, in one line that is true of everybody it is for.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Words } from "../telegram/texts.ts";
import { pushFooter } from "../topics/topics.ts";
import type { Broadcast } from "./broadcasts.ts";

/** More of them than this, and what stands below a file would leave no room for its own words. */
const LONGEST_NAMES = 60;

/** Whose people a broadcast is for, as far as they may be told. */
export interface Grounds extends Pick<Broadcast, "topic" | "audience" | "ofId"> {
  /** The names of the centres at which they registered; none where it is for all */
  readonly centres: readonly unknown[];
}

/** Adds the names of the centres whose people a broadcast is for. */
export async function withCentres<Of extends Pick<Broadcast, "centreCodes">>(
  db: Db,
  broadcast: Of,
): Promise<Of & { readonly centres: readonly unknown[] }> {
  if (broadcast.centreCodes.length === 0) return { ...broadcast, centres: [] };
  const rows = await rowsOf<{ name: unknown }>(
    db,
    Prisma.sql`select name from "Centre" where code = any(${[...broadcast.centreCodes]}) order by code`,
  );
  return { ...broadcast, centres: rows.map(({ name }) => name) };
}

/** The line under a broadcast: at which centre they registered, that they are interested, or that they use the bot. */
export function whyLine(words: Words, { topic, audience, ofId, centres }: Grounds): string {
  if (centres.length > 0) {
    const names = centres.map((name) => inLanguage(name, words.language)).join(", ");
    return names.length > LONGEST_NAMES
      ? words.plain("broadcasts-why-centres")
      : words.plain("broadcasts-why-centre", { names });
  }
  if (ofId !== null) return words.plain("broadcasts-why-earlier");
  const { trades, programmes, intakes, states, goals } = audience;
  if (trades ?? programmes ?? intakes ?? states ?? goals) return words.plain("broadcasts-why-interest");
  return pushFooter(words, topic).why;
}
