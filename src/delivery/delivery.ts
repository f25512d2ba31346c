// The front door to the messages that the bot starts: what is owed, what became of it, how to go on.
import type { Db, Tx } from "../platform/database.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { DeliveryState } from "../platform/generated/prisma/enums.ts";

import type { Runtime } from "../runtime.ts";
import { wakeDeliveries } from "./waking.ts";

export { expandAudience } from "./expansion.ts";
export type { Ended, Kind, Recipient, Rendered } from "./kind.ts";
export { quietUntil } from "./quiet.ts";
export { wakeDeliveries };

interface Subject {
  readonly kind: string;
  readonly subject: string;
}

/**
 * Owes each of these people a message, once for its subject; part of the transaction. Whoever is erased, or never began
 * with the bot, is owed none.
 */
export async function owe(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  { kind, subject }: Subject,
  telegramIds: readonly (number | bigint)[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${kind}, ${subject}, id, ${rt.now()}::timestamptz
    from "Candidate" where "telegramId" = any(${telegramIds.map(BigInt)}::bigint[]) order by id
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** How many deliveries of a subject are in each state: together they are its audience, always. */
export async function countDeliveries(db: Db, { kind, subject }: Subject): Promise<Record<DeliveryState, number>> {
  const rows = await rowsOf<{ state: DeliveryState; count: number }>(
    db,
    Prisma.sql`
    select state::text, count(*)::int as count from "Delivery" where kind = ${kind} and subject = ${subject} group by state`,
  );
  const none = Object.fromEntries(Object.values(DeliveryState).map((state) => [state, 0]));
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) } as Record<
    DeliveryState,
    number
  >;
}

/** Lets a subject that was halted go on, after whatever Telegram refused was put right. */
export async function liftHalt(db: Db, { kind, subject }: Subject): Promise<void> {
  await db.deliveryHalt.deleteMany({ where: { kind, subject } });
}

/**
 * Cancels what waits of a subject, and says how many; with its gate, only if that is still over: it may have been opened
 * since, and whoever opened it saw them wait. What is being attempted at this moment still ends by itself.
 */
export async function cancelWaiting(db: Db, { kind, subject }: Subject, gate?: Prisma.Sql): Promise<number> {
  return db.$executeRaw`
    with gate as materialized (select (${gate ?? Prisma.sql`'over'`})::text as gate)
    update "Delivery" set state = case state when 'queued' then 'cancelled'::"DeliveryState" else 'unknown' end,
      reason = 'cancelled', fence = fence + 1
    from gate where gate.gate = 'over' and kind = ${kind} and subject = ${subject} and state in ('queued', 'uncertain')`;
}

/**
 * Takes a person out of their deliveries, as a part of their erasure. The rows stay, without them, so that what was
 * sent still adds up; what was not sent yet never is.
 */
export async function forgetRecipient(tx: Tx, candidateId: number): Promise<void> {
  await tx.$executeRaw`
    update "Delivery" set "candidateId" = null, "messageIds" = '{}', fence = fence + 1, "leaseUntil" = null,
      reason = case when state in ('queued', 'attempting', 'uncertain') then 'erased' else reason end,
      state = case when state = 'queued' then 'skipped'::"DeliveryState"
        when state in ('attempting', 'uncertain') then 'unknown' else state end
    where "candidateId" = ${candidateId}`;
}
