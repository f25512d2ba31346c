// Whoever took back their consent is sent nothing. For word of vacancies they may agree again, to that alone.
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { consentIsWithdrawn, consentWithdrawn } from "../topics/topics.ts";

const PURPOSE = "alerts";
/** Which wording of `alerts-agree-question` they read. */
const VERSION = 1;

/** Whether a candidate `c` may be sent word of vacancies as far as their consent goes, as SQL. */
export const agrees = Prisma.sql`(not ${consentWithdrawn} or exists (
  select from "Consent" w where w."candidateId" = c.id and w.purpose = ${PURPOSE} and w."withdrawnAt" is null))`;

/** Whether a person is sent no word of vacancies until they agree to it. */
export async function mustAgree(db: Db, candidateId: number): Promise<boolean> {
  if (!(await consentIsWithdrawn(db, candidateId))) return false;
  return (await db.consent.count({ where: { candidateId, purpose: PURPOSE, withdrawnAt: null } })) === 0;
}

/** Keeps that they agree. Twice is harmless. */
export async function agree(db: Db, candidateId: number, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into "Consent" ("candidateId", purpose, version, "givenAt")
    values (${candidateId}, ${PURPOSE}, ${VERSION}, ${at}) on conflict do nothing`;
}
