// What is done about selections when nobody types: reminders become due.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { oweReminders } from "./owed.ts";

/** Twice an hour whoever is tested in one day or three is owed a reminder; none goes out at night. */
export function selectionWork(rt: Runtime): void {
  rt.work.handle("selection", {}, async () => {
    if ((await oweReminders(rt.db, rt.now())) > 0) await wakeDeliveries(rt);
  });
  rt.work.every("selection", "*/30 * * * *", rt.config.zone);
}
