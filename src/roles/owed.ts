// The messages about roles that are owed to somebody; `notices.ts` says what they read.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";

/** To whoever invited: what became of it. Its subject is the invitation's id. */
export const INVITATION_ANSWERED = "invitation-answered";
/** To whoever held a role that was taken back. Its subject is the role's id. */
export const ROLE_TAKEN = "role-taken";

/** Owes somebody a message, once for its subject; part of the transaction. Who is erased is owed none. */
export async function oweRoleMessage(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  owed: { kind: typeof INVITATION_ANSWERED | typeof ROLE_TAKEN; subject: string; telegramId: bigint },
): Promise<void> {
  const { kind, subject, telegramId } = owed;
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${kind}, ${subject}, id, ${rt.now()}::timestamptz from "Candidate" where "telegramId" = ${telegramId}
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}
