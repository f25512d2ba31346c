// What a holder decides of a certificate: whether others may read of it, and whether they read the name. And who did.
import { type Database, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { LookWay } from "../platform/generated/prisma/enums.ts";

type Own = { readonly candidateId: number; readonly id: number; readonly at: Date };

/** Lets others read of one's own certificate, or no longer. False where it is not theirs. */
export function setShown(db: Database, { candidateId, id, at }: Own, isShown: boolean): Promise<boolean> {
  return write(db, { candidateId, id }, { publicCheckOffAt: isShown ? null : at });
}

/** Agrees that whoever looks it up reads the name, or takes that back. False where it is not theirs. */
export function setNamed(db: Database, { candidateId, id, at }: Own, isNamed: boolean): Promise<boolean> {
  return write(db, { candidateId, id }, { nameAgreedAt: isNamed ? at : null });
}

async function write(
  db: Database,
  { candidateId, id }: Omit<Own, "at">,
  data: Prisma.CertificationUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.certification.updateMany({
    where: { id, holder: { candidateId }, publicCode: { not: null } },
    data,
  });
  return count > 0;
}

/** So often was it looked up in this hour, by this way. */
export interface Look {
  readonly way: LookWay;
  readonly hour: Date;
  readonly count: number;
}

/** When a certificate was looked up: the newest hours, and how often in all since a year ago. */
export async function looksAt(
  db: Database,
  { certificationId, newest }: { certificationId: number; newest: number },
): Promise<{ looks: Look[]; total: number }> {
  const rows = await rowsOf<{ way: LookWay; hour: string; count: number; total: number }>(
    db,
    Prisma.sql`select way::text as way, to_char(hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as hour, count,
        (sum(count) over ())::int as total
      from "CertificateLook" where "certificationId" = ${certificationId}
      order by "CertificateLook".hour desc, way limit ${newest}`,
  );
  const looks = rows.map(({ way, hour, count }) => ({ way, count, hour: new Date(hour) }));
  return { looks, total: rows[0]?.total ?? 0 };
}

/** A unit of competence, and what the assessor found; undefined where no result of it is recorded. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly competent: boolean | undefined;
}

/** The units of a certification: those that were assessed, or all of its scheme where none is recorded. */
export async function unitsOf(
  db: Database,
  { certificationId, schemeId }: { certificationId: number; schemeId: number },
): Promise<Unit[]> {
  const rows = await rowsOf<{ code: string; name: string; competent: boolean | null }>(
    db,
    Prisma.sql`select u.code, u.name, r.competent
      from "SchemeUnit" u left join "UnitResult" r on r."unitId" = u.id and r."certificationId" = ${certificationId}
      where u."schemeId" = ${schemeId} and (r.competent is not null or u.active) order by u.position, u.id`,
  );
  const units = rows.map(({ code, name, competent }) => ({ code, name, competent: competent ?? undefined }));
  const assessed = units.filter(({ competent }) => competent !== undefined);
  return assessed.length > 0 ? assessed : units;
}
