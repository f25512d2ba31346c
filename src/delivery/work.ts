import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import type { SendCall } from "./attempts.ts";
import { EXPAND, expandSlice, type Slice } from "./expansion.ts";
import type { Kind } from "./kind.ts";
import { openSender, type Sender } from "./sender.ts";
import { DELIVER, wakeDeliveries } from "./waking.ts";

/**
 * Names the kinds of messages that the bot starts, and the work of sending them. It is looked for each minute, besides
 * whenever somebody knows of something: a process may die and leave its part to the others.
 */
export function deliveryWork(rt: Runtime, kinds: readonly Kind[], send: SendCall): Sender {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  const sender = openSender(rt, byName, send);
  rt.work.handle<Slice>(EXPAND, { limitSeconds: 120 }, async ({ kind: name, ...slice }) => {
    const kind = byName.get(name);
    if (!kind) throw new Error(`nobody named the kind ${name}`);
    await expandSlice(rt, kind, slice);
  });
  rt.work.handle(DELIVER, { limitSeconds: 120 }, (_, { signal }) => sender.run(signal));
  rt.work.every(DELIVER, "* * * * *", rt.config.zone);
  return sender;
}

/** Goes on with what an earlier process left; call it when the work has begun. */
export async function goOnDelivering(rt: Pick<Runtime, "db" | "work">): Promise<void> {
  const [left] = await rowsOf(
    rt.db,
    Prisma.sql`
    select from "Delivery" where state in ('queued', 'uncertain')
    union all select from "Delivery" where state = 'attempting' limit 1`,
  );
  if (left) await wakeDeliveries(rt);
}
