// From an audience to rows, slice by slice, inside the database: nobody's name passes through our memory.

import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { Kind } from "./kind.ts";
import { wakeDeliveries } from "./waking.ts";

/** Candidates of one slice, by their ids. */
const SLICE = 50_000;
export const EXPAND = "deliveries-expand";

/** One slice of an audience: those whose id is above this. */
export interface Slice {
  readonly kind: string;
  readonly subject: string;
  readonly after: number;
}

/**
 * Begins to write a row for everyone in the kind's audience of this subject, as a part of the transaction if one is
 * given. Resolves at once: the work goes on in pieces of its own, and over again after a crash, without harm.
 */
export async function expandAudience(
  rt: Pick<Runtime, "work">,
  subject: { kind: string; subject: string },
  tx?: Tx,
): Promise<void> {
  const slice: Slice = { ...subject, after: 0 };
  await rt.work.send(EXPAND, slice, { key: keyOf(slice), ...(tx ? { tx } : {}) });
}

/** Writes the rows of one slice and adds the next piece in the same transaction. */
export async function expandSlice(
  rt: Pick<Runtime, "db" | "work" | "now">,
  kind: Kind,
  { subject, after }: Omit<Slice, "kind">,
): Promise<"more" | "done"> {
  if (kind.audience === undefined) throw new Error(`${kind.name} has no audience to expand`);
  const audience = await kind.audience(subject);
  return rt.db.$transaction(
    async (tx) => {
      const [last] = await tx.$queryRaw<{ id: number }[]>`select coalesce(max(id), 0) as id from "Candidate"`;
      const upTo = after + SLICE;
      await wakeDeliveries(rt, tx); // the first ones need not wait for the last row
      await tx.$executeRaw(insertSlice({ kind: kind.name, subject, audience, after, upTo, now: rt.now() }));
      if (upTo >= (last?.id ?? 0)) {
        await kind.expanded?.(tx, subject);
        return "done";
      }
      const next: Slice = { kind: kind.name, subject, after: upTo };
      await rt.work.send(EXPAND, next, { key: keyOf(next), tx });
      return "more";
    },
    { timeout: 60_000 },
  );
}

interface Insertion {
  readonly kind: string;
  readonly subject: string;
  readonly audience: Prisma.Sql;
  readonly after: number;
  readonly upTo: number;
  readonly now: Date;
}

function insertSlice({ kind, subject, audience, after, upTo, now }: Insertion): Prisma.Sql {
  return Prisma.sql`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${kind}, ${subject}, a."candidateId", ${now}::timestamptz
    from (${audience}) a
    where a."candidateId" > ${after}::int and a."candidateId" <= ${upTo}::int
    on conflict (kind, subject, "candidateId") do nothing`;
}

function keyOf({ kind, subject, after }: Slice): string {
  return `${kind} ${subject} ${after}`;
}
