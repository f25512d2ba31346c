// A company is stopped with everything that is its own, in one transaction, and let go on again.
import { noteAct } from "../audit/audit.ts";
import { suspendVacancies } from "./cascade.ts";
import { type By, lockCompany, noteChange, type Stands } from "./changing.ts";
import { companyLifted, companySuspended, lacksOf, todayOf } from "./companies.ts";
import { tell } from "./owed.ts";

/** Reasons that have their words; any other is what somebody typed. */
export const suspensionReasons = ["licence", "money", "reports", "agreement"] as const;

export type Stopped = "unknown" | "already" | { readonly stopped: number };

/** Suspends a company and everything that it has published. Its recruiters and those who applied are told. */
export async function suspendCompany(rt: Stands, by: By, code: string, reason: string): Promise<Stopped> {
  const { telegramId, reach } = by;
  return rt.db.$transaction(async (tx) => {
    const company = await lockCompany(tx, code, reach);
    if (!company) return "unknown";
    if (company.state === "suspended") return "already";
    await tx.company.update({ where: { code }, data: { state: "suspended" } });
    await noteChange(rt, tx, company, { to: "suspended", by: telegramId, reason });
    await noteAct(tx, { telegramId, act: "company-suspended", subject: code, reach, at: rt.now() });
    const stopped = await suspendVacancies(rt, tx, { code, by: telegramId, reason: "employer_suspended" });
    await tell(rt, tx, code, "suspended", telegramId);
    await companySuspended(rt, tx, code);
    return { stopped };
  });
}

export type Lifted = "unknown" | "already" | "verified" | "inReview";

/**
 * Ends a suspension. Who was verified and lacks nothing is so again, everybody else waits to be; what the company had
 * published comes back only when somebody looks at it again.
 */
export async function liftCompany(rt: Stands, by: By, code: string): Promise<Lifted> {
  const { telegramId, reach } = by;
  return rt.db.$transaction(async (tx) => {
    const company = await lockCompany(tx, code, reach);
    if (!company) return "unknown";
    if (company.state !== "suspended") return "already";
    const lacksNothing = lacksOf(company, todayOf(rt, company)).length === 0;
    const stands = company.verifiedBy !== null && lacksNothing;
    const to = stands ? "verified" : "inReview";
    const voided = stands ? {} : { verifiedBy: null, verifiedAt: null };
    await tx.company.update({ where: { code }, data: { state: to, ...voided } });
    await noteChange(rt, tx, company, { to, by: telegramId, reason: "lifted" });
    await noteAct(tx, { telegramId, act: "company-lifted", subject: code, reach, at: rt.now() });
    await tell(rt, tx, code, "lifted", telegramId);
    await companyLifted(rt, tx, code);
    if (to === "inReview" && lacksNothing) await tell(rt, tx, code, "verify", telegramId);
    return to;
  });
}
