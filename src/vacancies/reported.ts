// What becomes of a vacancy that its readers reported, once staff have looked at every report.
import type { Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { rulesReason } from "./checking.ts";
import { tellCompany } from "./notices.ts";

/**
 * Says that the check of a vacancy is over, when the last report that waited was looked at in this transaction, which has
 * locked the vacancy. It stays held, for nobody reads again what was not approved anew; but its company is told once what
 * came of it and what comes next. Does nothing while a report waits, or where something else holds it.
 */
export async function reportsLookedAt(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  { vacancyId, by }: { readonly vacancyId: number; readonly by: number },
): Promise<void> {
  const { state } = await tx.vacancy.findUniqueOrThrow({ where: { id: vacancyId }, select: { state: true } });
  if (state !== "suspended") return;
  const held = await tx.vacancyChange.findFirst({
    where: { vacancyId, to: "suspended", fields: { isEmpty: true } },
    orderBy: { id: "desc" },
  });
  if (held?.reason !== rulesReason(["reported"])) return;
  if ((await tx.vacancyReport.count({ where: { vacancyId, handledAt: null } })) > 0) return;
  // Reports that were looked at for this hold: one of them true is enough.
  const proven = await tx.vacancyReport.count({ where: { vacancyId, finding: "true", handledAt: { gte: held.at } } });
  const reason = rulesReason([proven > 0 ? "reports_true" : "reports_over"]);
  await tx.vacancyChange.create({
    data: { vacancyId, from: state, to: state, by: BigInt(by), at: rt.now(), reason },
  });
  await tellCompany(rt, tx, { id: vacancyId }, by);
}
