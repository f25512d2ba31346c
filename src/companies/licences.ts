// An agency's licence comes to its last day: it is told before, and after it nothing of the agency's is published abroad.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { looksAfter, recruiters, staffWith } from "../roles/standing.ts";
import { rulesReason } from "../vacancies/checking.ts";
import { suspendWhere } from "./cascade.ts";
import type { Stands } from "./changing.ts";
import { BOT } from "./companies.ts";
import { NOTICE } from "./owed.ts";

/** How many days are left of a licence of a company `co`, by the day it is at its centre `ce`. */
function daysLeft(now: Date): Prisma.Sql {
  return Prisma.sql`(co."licenceUntil" - (${now}::timestamptz at time zone ce.zone)::date)`;
}

/**
 * Suspends what agencies have published for abroad under a licence that has ended, and owes recruiters and staff word 30
 * and 7 days before its last day, and when it is over; each once for that last day. May be done as often as one likes.
 */
export async function lookAtLicences(rt: Stands): Promise<{ stopped: number; owed: number }> {
  const now = rt.now();
  const left = daysLeft(now);
  return rt.db.$transaction(async (tx) => {
    const ended = Prisma.sql`select co.code from "Company" co join "Centre" ce on ce.code = co."centreCode"
      where co.kind = 'agency' and ${left} < 0`;
    const stopped = await suspendWhere(rt, tx, {
      which: Prisma.sql`v.kind = 'overseas' and v."companyCode" in (${ended})`,
      by: BOT,
      reason: rulesReason(["sip3mi_expired"]),
    });
    const staff = staffWith(rt.config.adminIds, ["staff", "approver", "admin"]);
    const owed = await tx.$executeRaw`
      with co as (
        select co.code, co."centreCode", co."licenceUntil",
          case when ${left} < 0 then 'licenceEnded' when ${left} <= 7 then 'licence7' else 'licence30' end as matter
        from "Company" co join "Centre" ce on ce.code = co."centreCode"
        where co.kind = 'agency' and co.state <> 'suspended' and ${left} between -30 and 30
      ), p as (
        select co.code, co.matter, co."licenceUntil", r."candidateId" from co join ${recruiters} on r."companyCode" = co.code
        union
        select co.code, co.matter, co."licenceUntil", s."candidateId" from co join ${staff} on ${looksAfter}
      )
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${NOTICE}, concat(code, '.', matter, '.', "licenceUntil"), "candidateId", ${now}::timestamptz
      from p order by "candidateId" on conflict (kind, subject, "candidateId") do nothing`;
    if (owed > 0) await wakeDeliveries(rt, tx);
    return { stopped, owed };
  });
}
