// Partner companies: what they are, and how they stand.
import type { Db } from "../platform/database.ts";
import type { Company } from "../platform/generated/prisma/client.ts";

/** A company by its code; null if there is none. */
export function findCompany(db: Db, code: string): Promise<Company | null> {
  return db.company.findUnique({ where: { code } });
}
