// What is owed to whoever works with a company: its recruiters, and the staff of the centre that brought it in.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** The kind under which these messages stand in the deliveries. Subject: `<company>.<matter>.<which time>`. */
export const NOTICE = "company-notice";

/** `verify` is for the staff who may; `licence…` for staff and recruiters; the others for recruiters and whoever brought it in. */
const matters = [
  "verify",
  "verified",
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
  matter: "verify" | "verified" | "changed" | "suspended" | "lifted",
  by = 0,
): Promise<void> {
  const concerned =
    matter === "verify"
      ? Prisma.sql`c."telegramId" <> co."madeBy" and ${isStaff(rt.config.adminIds, ["approver", "admin"])}`
      : Prisma.sql`(c."telegramId" = co."madeBy" or ${isRecruiter})`;
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${NOTICE}, concat(co.code, '.', ${matter}::text, '.', (select max(id) from "CompanyChange" where "companyCode" = co.code)),
      c.id, ${rt.now()}::timestamptz
    from "Company" co cross join "Candidate" c
    where co.code = ${code} and c.reachable and c."telegramId" <> ${BigInt(by)} and ${concerned}
    order by c.id on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Whether a candidate `c` is a recruiter of a company `co`. */
export const isRecruiter = Prisma.sql`exists (select from "HeldRole" h
  where h."telegramId" = c."telegramId" and h."companyCode" = co.code and h."takenAt" is null)`;

/** Whether a candidate `c` has one of these roles where a company `co` was brought in. */
export function isStaff(adminIds: readonly number[], roles: readonly ("staff" | "approver" | "admin")[]): Prisma.Sql {
  return Prisma.sql`(c."telegramId" = any(${adminIds.map(BigInt)}::bigint[]) or exists (select from "HeldRole" h
    where h."telegramId" = c."telegramId" and h."takenAt" is null and h.role::text = any(${[...roles]}::text[])
      and (h."centreCode" is null or h."centreCode" = co."centreCode")))`;
}

/** Reads a subject back. */
export function readNotice(subject: string): Notice | undefined {
  const [code = "", what] = subject.split(".");
  const matter = matters.find((each) => each === what);
  return matter && { code, matter };
}
