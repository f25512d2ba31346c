import type { Runtime } from "../runtime.ts";
import { DELIVER } from "./delivery.ts";
import { EXPAND, expandSlice, type Slice } from "./expansion.ts";
import type { Kind } from "./kind.ts";

/** Names the kinds of messages that the bot starts, and the work of sending them. */
export function deliveryWork(rt: Runtime, kinds: readonly Kind[]): void {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  rt.work.handle<Slice>(EXPAND, { limitSeconds: 120 }, async ({ kind: name, ...slice }) => {
    const kind = byName.get(name);
    if (!kind) throw new Error(`nobody named the kind ${name}`);
    await expandSlice(rt, kind, slice);
  });
  rt.work.handle(DELIVER, {}, async () => rt.log.debug({ event: "deliver" }));
}
