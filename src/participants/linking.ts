// Lists that came before their intake was opened: once a label means one for certain, whoever waits under it is registered.
import type { Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";
import { intakesByLabel, labelKey } from "./intakes-meant.ts";
import { registerAll } from "./registering.ts";

/** Registers the participants of a centre whose label means one of its intakes by now; resolves to how many were waiting. */
export async function linkWaiting(
  rt: Pick<Runtime, "seal" | "config" | "work">,
  tx: Tx,
  { centreCode, actor, at }: { centreCode: string; actor: string; at: Date },
): Promise<number> {
  const waiting = await tx.participant.groupBy({
    by: ["tradeCode", "label"],
    where: { centreCode, intakeId: null, label: { not: "" } },
  });
  if (waiting.length === 0) return 0;
  const intakes = await intakesByLabel(tx, centreCode);
  const links = waiting.flatMap(({ tradeCode, label }) => {
    const intake = intakes.get(labelKey(tradeCode, label));
    return intake ? [{ tradeCode, label, intakeId: intake.id }] : [];
  });
  if (links.length === 0) return 0;
  const linked = await tx.$queryRaw<{ id: number }[]>`
    update "Participant" p set "intakeId" = r."intakeId"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r("tradeCode" text, label text, "intakeId" int)
    where p."centreCode" = ${centreCode} and p."intakeId" is null and p."tradeCode" = r."tradeCode" and p.label = r.label
    returning p.id`;
  await registerAll({ ...rt, tx }, { ids: linked.map(({ id }) => id), centreCode, actor, at });
  return linked.length;
}
