// What the desk does when nobody is typing: telling the staff's group of a registration, and making files.
import { type Api, InputFile } from "grammy";
import { inLanguage } from "../catalogue/catalogue.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import { mayDo, reachOf, rolesOf } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable, movedTo, surelyNotSent } from "../telegram/answers.ts";
import { printingIn } from "../telegram/printing.ts";
import { sendOptions } from "../telegram/screen.ts";
import { exportFile } from "./export.ts";
import { readScope } from "./scope.ts";
import { printFor } from "./screens.ts";
import { titleOf } from "./titles.ts";

/** The name of the work and what it is about: `rt.work.send("staff-notice", { registrationId }, { tx })`. */
export interface StaffNotice {
  readonly registrationId: number;
}

/** Tries for hours: Telegram may be away. */
export const staffNoticeOptions = { retries: 40, limitSeconds: 60 };

const REMEMBERED_SECONDS = 7 * 24 * 60 * 60;
const MOVED_SECONDS = 365 * 24 * 60 * 60;
const LOGGED_SECONDS = 24 * 60 * 60;
/** After a crash in the middle of sending, once more; never a third time. */
const MOST_UNCERTAIN = 2;

/**
 * Tells the staff's group of one registration, without a word about the person. Follows a group that became a
 * supergroup; a group that is not set or does not let us in is logged once a day and not tried again.
 */
export function announceRegistration(rt: Runtime, api: Api) {
  return async ({ registrationId }: StaffNotice): Promise<void> => {
    const chatId = await staffChatId(rt);
    if (chatId === undefined) return logOnce(rt, "STAFF_CHAT_ID is not set: nobody is told of new registrations");
    const text = await noticeText(rt, registrationId);
    if (text === undefined) return;
    await onceMoreAtMost(rt, `staff-notice:${registrationId}`, () => sendFollowing(rt, api, chatId, text));
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

async function sendFollowing(rt: Runtime, api: Api, chatId: number, text: string): Promise<void> {
  try {
    await api.sendMessage(chatId, text, sendOptions({ text }));
  } catch (error) {
    const newId = movedTo(error);
    if (newId !== undefined && newId !== chatId) {
      await rt.coordination.set(movedKey(rt), String(newId), MOVED_SECONDS);
      return sendFollowing(rt, api, newId, text);
    }
    if (!isUnreachable(error)) throw error;
    await logOnce(rt, "the staff's group cannot be written to: is the bot a member of STAFF_CHAT_ID?", error);
  }
}

/**
 * Runs a send that may be repeated for as long as nothing can have arrived. A try whose end is unknown is noted before
 * it begins, so that it is repeated once and no more.
 */
async function onceMoreAtMost(rt: Runtime, key: string, act: () => Promise<void>): Promise<void> {
  const noted = await rt.coordination.get(key);
  if (noted === "done") return;
  const uncertain = Number(noted ?? 0);
  if (uncertain >= MOST_UNCERTAIN) {
    rt.log.warn({ event: "notice-uncertain", key }, "a notice may have arrived twice already and is let go");
    return;
  }
  await rt.coordination.set(key, String(uncertain + 1), REMEMBERED_SECONDS);
  try {
    await act();
  } catch (error) {
    if (surelyNotSent(error)) await rt.coordination.set(key, String(uncertain), REMEMBERED_SECONDS);
    throw error;
  }
  await rt.coordination.set(key, "done", REMEMBERED_SECONDS);
}

/** Where the group is now. What is remembered may be lost: Telegram then names the new place again. */
async function staffChatId(rt: Runtime): Promise<number | undefined> {
  if (rt.config.staffChatId === undefined) return undefined;
  const moved = await rt.coordination.get(movedKey(rt));
  return moved === null ? rt.config.staffChatId : Number(moved);
}

function movedKey(rt: Runtime): string {
  return `staff-chat-moved:${rt.config.staffChatId}`;
}

async function logOnce(rt: Runtime, sentence: string, error?: unknown): Promise<void> {
  if (!(await rt.coordination.first("staff-chat-trouble", LOGGED_SECONDS))) return;
  // Not to have such a group is the operator's choice; a group that refuses is a fault.
  if (error === undefined) rt.log.warn({ event: "staff-chat-trouble" }, sentence);
  else rt.log.error({ event: "staff-chat-trouble", error }, sentence);
}
