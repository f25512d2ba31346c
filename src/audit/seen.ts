// Who looked at what: how often, and when last. It is asked for the person whom it concerns.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { StaffActName } from "./audit.ts";

/** How often something was looked at, and when last. */
export interface Seen {
  readonly count: number;
  readonly lastAt: Date;
}

/** How often each of these subjects was the subject of such acts since a day; one that never was is not in it. */
export async function seenSince(
  db: Db,
  asked: { readonly acts: readonly StaffActName[]; readonly subjects: readonly string[]; readonly since: Date },
): Promise<ReadonlyMap<string, Seen>> {
  const { acts, subjects, since } = asked;
  if (subjects.length === 0) return new Map();
  const rows = await rowsOf<Seen & { subject: string }>(
    db,
    Prisma.sql`
    select subject, count(*)::int as count, max(at) as "lastAt" from "StaffAct"
    where act = any(${[...acts]}::text[]) and at >= ${since}::timestamptz and subject = any(${[...subjects]}::text[])
    group by subject`,
  );
  return new Map(rows.map(({ subject, count, lastAt }) => [subject, { count, lastAt }]));
}
