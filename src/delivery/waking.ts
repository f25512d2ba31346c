import type { Tx } from "../platform/database.ts";
import type { Runtime } from "../runtime.ts";

/** The name of the work that sends what is owed. */
export const DELIVER = "deliver";

/**
 * Has whatever is due looked at soon; call it when something became due: a row was added, a pause ended. In a
 * transaction it is a piece of work of its own: one that waits already may be begun, and over, before the commit.
 */
export async function wakeDeliveries(rt: Pick<Runtime, "work">, tx?: Tx): Promise<void> {
  await rt.work.send(DELIVER, {}, tx ? { tx } : { key: DELIVER });
}
