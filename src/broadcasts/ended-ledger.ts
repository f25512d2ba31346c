// Which broadcasts have ended, kept a second time outside the database: a backup that is older than their end would send
// them again to everyone who has them.
import { cancelWaiting } from "../delivery/delivery.ts";
import { keepLines, keptLines } from "../platform/ledger.ts";
import type { Runtime } from "../runtime.ts";
import { BOT, type Broadcast, changeState, lockBroadcast } from "./broadcasts.ts";
import { deliveriesOf } from "./run.ts";

const LEDGER = "broadcasts-ended";

type Stands = Pick<Runtime, "config" | "log">;

/** Keeps in DATA_DIR that a broadcast has come to its end, once. */
export async function keepEnded(rt: Stands, broadcast: Pick<Broadcast, "id" | "createdAt">): Promise<void> {
  const line = lineOf(broadcast);
  if (!(await keptLines(rt, LEDGER)).includes(line)) await keepLines(rt, LEDGER, [line]);
}

/**
 * Ends again what an older backup brought back unfinished; run at start, before anything is sent. Resolves to how many
 * that were. A draft stays: it goes nowhere by itself.
 */
export async function endAgain(rt: Stands & Pick<Runtime, "db" | "now">): Promise<number> {
  const ended = new Set(await keptLines(rt, LEDGER));
  if (ended.size === 0) return 0;
  const open = await rt.db.broadcast.findMany({
    where: { state: { in: ["inApproval", "scheduled", "sending", "paused"] } },
    select: { id: true, createdAt: true },
  });
  const back = open.filter((broadcast) => ended.has(lineOf(broadcast)));
  for (const { id } of back) await endOne(rt, id);
  if (back.length > 0)
    rt.log.warn({ event: "broadcasts-ended-again", count: back.length }, "an older backup had brought broadcasts back");
  return back.length;
}

function endOne({ db, now }: Pick<Runtime, "db" | "now">, id: number): Promise<void> {
  return db.$transaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, id);
    if (!broadcast) return;
    const at = now();
    await changeState(tx, broadcast, { to: "cancelled", by: BOT, at, reason: "ended-before" });
    await tx.broadcast.update({ where: { id }, data: { endedAt: at } });
    await cancelWaiting(tx, deliveriesOf(broadcast));
  });
}

/** The number alone is given again after a restore, to another one. */
function lineOf({ id, createdAt }: Pick<Broadcast, "id" | "createdAt">): string {
  return `${id} ${createdAt.toISOString()}`;
}
