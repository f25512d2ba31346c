// What the desk does when nobody is typing: telling the staff's group of a registration, and making files.
import { type Api, InputFile } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { printingIn } from "../telegram/printing.ts";
import { exportFile } from "./export.ts";
import { tellGroup } from "./group.ts";
import { readScope } from "./scope.ts";
import { printFor } from "./screens.ts";
import { titleOf } from "./titles.ts";

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

/** A spreadsheet that a staff member asked for: `rt.work.send("staff-file", …)`. */
export interface StaffFile {
  readonly telegramId: number;
  readonly language: string;
  readonly scope: string;
  /** The row of the audit trail under which it was recorded. */
  readonly mark: number;
}

/** A long file takes its time; whoever still waits after some tries asks again. */
export const staffFileOptions = { retries: 3, limitSeconds: 600 };

/** Sends a spreadsheet to whoever asked for it, if they still have the right when it is made. */
export function sendStaffFile(rt: Runtime, api: Api) {
  return async ({ telegramId, language, scope: code, mark }: StaffFile): Promise<void> => {
    const words = rt.texts.in(language);
    const scope = readScope(code);
    const held = await rolesOf(rt, telegramId);
    const reach = reachOf(held, "desk");
    const title = scope && (await titleOf(rt.db, scope, reach, printFor(words, rt.config.zone)));
    if (!scope || !title || !mayDo(held, "desk")) return;
    await onceMoreAtMost(rt, `staff-file:${mark}`, async () => {
      const file = exportFile(rt, { scope, reach, words, mark });
      const caption = words.plain("staff-file-caption", { title: title.title, mark: file.mark });
      await api.sendDocument(telegramId, new InputFile(file.rows, file.name), { caption }).catch((error) => {
        if (!isUnreachable(error)) throw error; // who has blocked us since wants no file
      });
    });
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
