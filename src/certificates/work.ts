import { type Kind, wakeDeliveries } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { oweReminders } from "./reminders.ts";
import { reminderKind } from "./reminders-kind.ts";

/** Every hour of the day, whoever's certificate ends soon is owed the reminder that is due. */
export function certificatesWork(rt: Runtime): void {
  rt.work.handle("certificates-remind", {}, async () => {
    if ((await oweReminders(rt.db, rt.now())) > 0) await wakeDeliveries(rt);
  });
  rt.work.every("certificates-remind", "10 6-19 * * *", rt.config.zone);
}

/** The kinds of messages about certificates. */
export function certificateKinds(rt: Runtime): Kind[] {
  return [reminderKind(rt)];
}
