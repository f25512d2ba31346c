// What the desk counts of certificates: how they stand, and where those that expire soon are.
import { countDocuments } from "../assessments/documents.ts";
import { inLanguage } from "../catalogue/catalogue.ts";
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { certifications, conditionOf, NOWHERE, ownOf, type Place, placeOf, type Scope } from "./desk-scope.ts";

/** For whom and when is counted. */
export interface Asked {
  readonly reach: Reach;
  readonly now: Date;
  readonly language: string;
}

/** How certificates stand within reach. */
export interface Figures {
  readonly all: number;
  readonly valid: number;
  readonly soon: number;
  readonly expired: number;
  readonly way: number;
  readonly waiting: number;
  readonly unmatched: number;
  /** Documents that are longer under way than is usual at their centre */
  readonly late: number;
}

/** The figures that the desk's page of certificates opens with. */
export async function figuresOf(
  db: Db,
  { reach, now, zone }: Omit<Asked, "language"> & { zone: string },
): Promise<Figures> {
  const of = (scope: Scope) => Prisma.sql`(count(*) filter (where ${conditionOf(scope, now)}))::int`;
  const [counted] = await rowsOf<Omit<Figures, "late">>(
    db,
    Prisma.sql`select count(*)::int as all, ${of({ of: "valid" })} as valid, ${of({ of: "soon" })} as soon,
      ${of({ of: "status", status: "expired" })} as expired, ${of({ of: "way" })} as way,
      ${of({ of: "waiting" })} as waiting, ${of({ of: "unmatched" })} as unmatched
    from ${certifications} where ${ownOf(reach)}`,
  );
  const { late } = await countDocuments(db, { today: localDate(now, zone), reach });
  if (!counted) throw new Error("a count has a row");
  return { ...counted, late };
}

/** How many of a scope there are within reach. */
export async function countOf(db: Db, scope: Scope, { reach, now }: Pick<Asked, "reach" | "now">): Promise<number> {
  const [counted] = await rowsOf<{ count: number }>(
    db,
    Prisma.sql`select count(*)::int as count from ${certifications} where ${ownOf(reach)} and ${conditionOf(scope, now)}`,
  );
  return counted?.count ?? 0;
}

export interface Counted {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

/** Of which trades there are how many in a scope, the most first. */
export async function byTrade(db: Db, scope: Scope, { reach, now, language }: Asked): Promise<Counted[]> {
  const rows = await rowsOf<{ code: string; name: unknown; count: number }>(
    db,
    Prisma.sql`select t.code, t.name, count(*)::int as count
      from ${certifications} join "Trade" t on t.code = s."tradeCode"
      where ${ownOf(reach)} and ${conditionOf(scope, now)}
      group by t.code order by count desc, t.position`,
  );
  return rows.map(({ code, name, count }) => ({ code, name: inLanguage(name, language), count }));
}

/** Where the holders of a scope come from, the most first; last those of whom nobody knows, without a name. */
export async function byPlace(
  db: Db,
  scope: Scope,
  { reach, now }: Pick<Asked, "reach" | "now">,
): Promise<{ place: Place; name: string | undefined; count: number }[]> {
  const rows = await rowsOf<{ place: string | null; name: string | null; count: number }>(
    db,
    Prisma.sql`select g.code as place, g.name, count(*)::int as count
      from ${certifications} left join "Regency" g on g.code = ${placeOf}
      where ${ownOf(reach)} and ${conditionOf(scope, now)}
      group by g.code order by g.code is null, count desc, g.code`,
  );
  return rows.map(({ place, name, count }) => ({ place: place ?? NOWHERE, name: name ?? undefined, count }));
}
