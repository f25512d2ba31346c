// What staff are told in their own chat, never in the group: something waits for them, or goes on.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { type Broadcast, mayTouch } from "./broadcasts.ts";

/** The kind under which notices stand in the deliveries. */
export const NOTICE = "broadcast-notice";
const matters = ["approve", "approved", "given-back", "late", "changed", "nobody", "started", "halted"] as const;
export type Matter = (typeof matters)[number];

export interface Notice {
  readonly broadcastId: number;
  readonly what: Matter;
}

type Stands = Pick<Runtime, "config" | "work">;

/** Tells one person, once for each time that the broadcast changed; part of the transaction. */
export async function tell(
  rt: Stands & Pick<Runtime, "now">,
  tx: Tx,
  telegramId: number,
  notice: Notice,
): Promise<void> {
  const { broadcastId, what } = notice;
  const change = await tx.broadcastChange.count({ where: { broadcastId } });
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${NOTICE}, ${`${broadcastId}.${what}.${change}`}, id, ${rt.now()}::timestamptz
    from "Candidate" where "telegramId" = ${BigInt(telegramId)}
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Tells everyone who may approve it, but for its author. */
export async function tellApprovers(rt: Stands & Pick<Runtime, "now">, tx: Tx, broadcast: Broadcast): Promise<void> {
  const held = await tx.heldRole.findMany({
    where: { takenAt: null },
    distinct: ["telegramId"],
    select: { telegramId: true },
  });
  const circle = new Set([...rt.config.adminIds, ...held.map(({ telegramId }) => Number(telegramId))]);
  circle.delete(broadcast.author);
  for (const telegramId of circle) {
    const roles = await rolesOf({ config: rt.config, db: tx }, telegramId);
    if (mayDo(roles, "approve") && mayTouch({ reach: reachOf(roles, "approve") }, broadcast))
      await tell(rt, tx, telegramId, { broadcastId: broadcast.id, what: "approve" });
  }
}

/** Reads a notice's subject back. */
export function readNotice(subject: string): Notice | undefined {
  const [id, what] = subject.split(".");
  const matter = matters.find((each) => each === what);
  return matter && { broadcastId: Number(id), what: matter };
}
