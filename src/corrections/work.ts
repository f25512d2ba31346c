// Corrections when nobody is typing: staff hear of each, and whoever asked hears that the time is over.
import type { Api } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Runtime } from "../runtime.ts";
import { tellStaff } from "../staff/group.ts";
import { printingIn } from "../telegram/printing.ts";
import { CORRECTION_WAITS, TELL_STAFF, type TellStaff, tellLate } from "./corrections.ts";

/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

export function correctionsWork(rt: Runtime, api: Api): void {
  rt.work.handle<TellStaff>(TELL_STAFF, patient, tell(rt, api));
  rt.work.handle("corrections-late", {}, async () => void (await tellLate(rt)));
  rt.work.every("corrections-late", "*/15 * * * *", rt.config.zone);
}

/** In the group without a word about the person; where it cannot be told, to each of the centre's own. */
function tell(rt: Runtime, api: Api) {
  return async ({ requestId, what }: TellStaff): Promise<void> => {
    const request = await rt.db.correctionRequest.findUnique({
      where: { id: requestId, state: "open" },
      include: { centre: { select: { name: true } } },
    });
    if (!request) return;
    const { centreCode, centre, dueAt } = request;
    const words = rt.texts.in(rt.config.defaultLanguage);
    const text = words.html(`corrections-staff-${what}`, {
      centre: inLanguage(centre.name, words.language),
      due: printingIn(words.language, rt.config.zone).dateTime(dueAt),
    });
    const key = `correction ${requestId} ${what}`;
    const kind = CORRECTION_WAITS;
    await tellStaff(rt, api, { key, text, kind, subject: `${requestId}.${what}`, centreCode, right: "desk" });
  };
}
