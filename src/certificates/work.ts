import { type Kind, wakeDeliveries } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { askWhoFits, MATCH, type Matching } from "./matching.ts";
import { matchKind } from "./matching-kind.ts";
import { forgetErrands } from "./recording-draft.ts";
import { recordingKinds } from "./recording-kinds.ts";
import { oweReminders } from "./reminders.ts";
import { reminderKind } from "./reminders-kind.ts";

/** Every hour of the day, whoever's certificate ends soon is owed the reminder that is due. Whoever may be a holder is asked. */
export function certificatesWork(rt: Runtime): void {
  rt.work.handle("certificates-remind", {}, async () => {
    if ((await oweReminders(rt.db, rt.now())) > 0) await wakeDeliveries(rt);
  });
  rt.work.handle<Matching>(MATCH, { limitSeconds: 600 }, async (matching) => {
    await askWhoFits(rt, matching);
  });
  rt.work.handle("certificates-errands", {}, async () => {
    await forgetErrands(rt);
  });
  rt.work.every("certificates-errands", "40 2 * * *", rt.config.zone);
  rt.work.every("certificates-remind", "10 6-19 * * *", rt.config.zone);
}

/** The kinds of messages about certificates. */
export function certificateKinds(rt: Runtime): Kind[] {
  return [reminderKind(rt), matchKind(rt), ...recordingKinds(rt)];
}
