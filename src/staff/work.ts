// What the desk does when nobody is typing: telling the staff's group of a registration.
import type { Api } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { printingIn } from "../telegram/printing.ts";
import { tellGroup } from "./group.ts";

/** The name of the work and what it is about: `rt.work.send("staff-notice", { registrationId }, { tx })`. */
export interface StaffNotice {
  readonly registrationId: number;
}

/** Tries for hours: Telegram may be away. */
export const staffNoticeOptions = { retries: 40, limitSeconds: 60 };

/** Tells the staff's group of one registration, without a word about the person. */
export function announceRegistration(rt: Runtime, api: Api) {
  return async ({ registrationId }: StaffNotice): Promise<void> => {
    const text = await noticeText(rt, registrationId);
    if (text !== undefined) await tellGroup(rt, api, { key: `staff-notice:${registrationId}`, text });
  };
}

/** The words of a notice; undefined when the registration is gone, as after an erasure. */
async function noticeText(rt: Runtime, registrationId: number): Promise<string | undefined> {
  const registration = await rt.db.registration.findUnique({
    where: { id: registrationId },
    select: {
      number: true,
      programme: { select: { name: true } },
      intake: { select: { startsOn: true, centre: { select: { name: true } } } },
    },
  });
  if (!registration) return undefined;
  const words = rt.texts.in(rt.config.defaultLanguage);
  const { number, programme, intake } = registration;
  return words.html("staff-notice-registered", {
    number,
    programme: inLanguage(programme.name, words.language),
    intake: intake
      ? words.plain("staff-notice-intake", {
          day: printingIn(words.language, rt.config.zone).date(dayFromDatabase(intake.startsOn)),
          centre: inLanguage(intake.centre.name, words.language),
        })
      : words.plain("staff-notice-no-intake"),
  });
}
