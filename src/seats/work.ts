// What is done about seats when nobody types: each minute people are asked, and free seats go to the next.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { oweAsks } from "./asking.ts";
import { oweEves } from "./eve.ts";
import { fillAll } from "./filling.ts";
import { SEATS } from "./seats.ts";

/** Each minute; what a dead process left undone is done by the next. */
export function seatsWork(rt: Runtime): void {
  rt.work.handle(SEATS, {}, async () => {
    await fillAll(rt);
    const owed = (await oweAsks(rt.db, rt.now())) + (await oweEves(rt.db, rt.now()));
    if (owed > 0) await wakeDeliveries(rt);
  });
  rt.work.every(SEATS, "* * * * *", rt.config.zone);
}
