// What is owed to whoever works with a company: its recruiters, and the staff of the centre that brought it in.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { looksAfter, recruiters, staffWith } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";

/** The kind under which these messages stand in the deliveries. Subject: `<company>.<matter>.<which time>`. */
export const NOTICE = "company-notice";

/** `verify` is for the staff who may; `unfit` for whoever wrote what is there; `licence…` for staff and recruiters; the others for recruiters and whoever brought it in. */
const matters = [
  "verify",
  "verified",
  "unfit",
  "changed",
  "suspended",
  "lifted",
  "licence30",
  "licence7",
  "licenceEnded",
] as const;
export type Matter = (typeof matters)[number];

export interface Notice {
  readonly code: string;
  readonly matter: Matter;
}

/** Tells those whom it concerns, but for whoever did it, once for each time that the company changed; part of the transaction. */
export async function tell(
  rt: Pick<Runtime, "config" | "now" | "work">,
  tx: Tx,
  code: string,
  matter: "verify" | "verified" | "unfit" | "changed" | "suspended" | "lifted",
  by = 0,
): Promise<void> {
  const concerned =
    matter === "verify"
      ? Prisma.sql`select s."candidateId", s."telegramId" from ${staffWith(rt.config.adminIds, ["approver", "admin"])}
          where ${looksAfter} and s."telegramId" <> co."madeBy"`
      : Prisma.sql`select r."candidateId", r."telegramId" from ${recruiters}
            where r."companyCode" = co.code and ${matter !== "unfit"}
          union select c.id, c."telegramId" from "Candidate" c where c."telegramId" = co."madeBy" and c.reachable`;
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${NOTICE}, concat(co.code, '.', ${matter}::text, '.', (select max(id) from "CompanyChange" where "companyCode" = co.code)),
      p."candidateId", ${rt.now()}::timestamptz
    from "Company" co cross join lateral (${concerned}) p
    where co.code = ${code} and p."telegramId" <> ${BigInt(by)}
    order by p."candidateId" on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Reads a subject back. */
export function readNotice(subject: string): Notice | undefined {
  const [code = "", what] = subject.split(".");
  const matter = matters.find((each) => each === what);
  return matter && { code, matter };
}
