// When a hold is over: whoever was told of it, and waits still or works there, is told once that it is.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { PublishedPiece } from "../vacancies/published.ts";
import { isHeldSql } from "./holding.ts";
import { RESUMED, STOPPED } from "./owed.ts";
import { isOpenSql } from "./states.ts";

type Stands = Pick<Runtime, "db" | "now" | "work">;

/** Tells those who wait at a vacancy that it is published again. Of its first publication there is nobody to tell. */
export function vacancyIsBack(rt: Stands, { vacancyId }: PublishedPiece): Promise<void> {
  return tell(rt, {
    subject: Prisma.sql`'vacancy.' || v.id || '.' || (select max(l.id) from "VacancyChange" l
      where l."vacancyId" = v.id and l."to" = 'suspended' and l."from" is distinct from l."to")`,
    which: Prisma.sql`v.id = ${vacancyId} and v.state = 'published' and ${isOpenSql}`,
  });
}

/** Tells those who wait at a company, or were hired by it, that it may go on. What of it is still held they hear of later. */
export function companyIsBack(rt: Stands, { companyCode }: { companyCode: string }): Promise<void> {
  return tell(rt, {
    subject: Prisma.sql`'company.' || co.code || '.' || (select max(l.id) from "CompanyChange" l
      where l."companyCode" = co.code and l."from" = 'suspended' and l."to" <> 'suspended')`,
    which: Prisma.sql`co.code = ${companyCode} and co.state = 'verified'
      and (a.state = 'hired' or (${isOpenSql} and not ${isHeldSql}))`,
  });
}

/** Owes the owners of applications `a` word of it, where word of the hold reached them; and wakes what waited for its end. */
async function tell(
  { db, now, work }: Stands,
  { subject, which }: { subject: Prisma.Sql; which: Prisma.Sql },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select distinct ${RESUMED}, ${subject}, a."candidateId", ${now()}::timestamptz
      from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId" join "Company" co on co.code = v."companyCode"
      where ${which} and ${subject} is not null and exists (
        select from "Delivery" d
        where d.kind = ${STOPPED} and d."candidateId" = a."candidateId"
          and (d.state = 'unknown' or (d.state = 'sent' and d."sentAt" >= a."appliedAt")) and (split_part(d.subject, '.', 1), split_part(d.subject, '.', 2))
            in (('vacancy', v.id::text), ('company', co.code)))
      on conflict (kind, subject, "candidateId") do nothing`;
    await wakeDeliveries({ work }, tx);
  });
}

/** Why nobody need hear any more that a hold is over: it is not, or nothing of theirs waits there nor do they work there. */
export function resumeNotOwed(): Prisma.Sql {
  return Prisma.sql`case when not exists (
      select from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId" join "Company" co on co.code = v."companyCode"
      where a."candidateId" = c.id and case split_part(d.subject, '.', 1)
        when 'company' then co.code = split_part(d.subject, '.', 2) and co.state = 'verified'
          and (a.state = 'hired' or (${isOpenSql} and not ${isHeldSql}))
        else v.id::text = split_part(d.subject, '.', 2) and ${isOpenSql} and not ${isHeldSql} end
    ) then 'changed' end`;
}
