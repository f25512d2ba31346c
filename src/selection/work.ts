// What is done about selections when nobody types: reminders become due.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { oweLateInvitations, oweReminders } from "./owed.ts";
import { oweUndecided } from "./undecided.ts";

/** What is done twice an hour, and whenever somebody can be told who could not be before. */
export const SELECTION = "selection";

/** Twice an hour whoever is tested in one day or three is owed a reminder, who could not be told before an invitation; and staff are asked. */
export function selectionWork(rt: Runtime): void {
  rt.work.handle(SELECTION, {}, async () => {
    const late = await oweLateInvitations(rt.db, rt.now());
    if (late + (await oweReminders(rt.db, rt.now())) > 0) await wakeDeliveries(rt);
    await oweUndecided(rt);
  });
  rt.work.every(SELECTION, "*/30 * * * *", rt.config.zone);
}
