// For which centres somebody may act, as a query asks it.
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "./roles.ts";

/** Whether the centre in a column is within a reach, in SQL: `isWithin(Prisma.sql\`i."centreCode"\`, reach)`. */
export function isWithin(column: Prisma.Sql, reach: Reach): Prisma.Sql {
  return reach === "everywhere" ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...reach]})`;
}

/** The same of rows that belong to a centre, as Prisma asks it. */
export function ofCentres(reach: Reach): { centreCode?: { in: string[] } } {
  return reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
}
