// What is done about assessments when nobody types: reminders become due, an appeal is told to the staff's group.
import type { Api } from "grammy";
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import { tellGroup } from "../staff/group.ts";
import type { AppealNotice } from "./appeals.ts";
import { oweReminders } from "./owed.ts";

/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

/** Twice an hour whoever is assessed in one day or three is owed a reminder; none goes out at night. */
export function assessmentsWork(rt: Runtime, api: Api): void {
  rt.work.handle("assessments", {}, async () => {
    if ((await oweReminders(rt.db, rt.now())) > 0) await wakeDeliveries(rt);
  });
  rt.work.every("assessments", "*/30 * * * *", rt.config.zone);
  rt.work.handle<AppealNotice>("appeal-notice", patient, async ({ appealId }) => {
    const appeal = await rt.db.appeal.findUnique({
      where: { id: appealId, state: "open" },
      select: { certification: { select: { scheme: { select: { name: true } } } } },
    });
    if (!appeal) return;
    const words = rt.texts.in(rt.config.defaultLanguage);
    const text = words.html("assessments-notice-appeal", { scheme: appeal.certification.scheme.name });
    await tellGroup(rt, api, { key: `appeal-notice:${appealId}`, text });
  });
}
