// The staff's group: it reads what concerns all of them, never a word about a person.
import type { Api } from "grammy";
import type { Right } from "../roles/roles.ts";
import { oweStaff } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable, movedTo } from "../telegram/answers.ts";
import { onceMoreAtMost } from "../telegram/once-more.ts";
import { sendOptions } from "../telegram/screen.ts";

const MOVED_SECONDS = 365 * 24 * 60 * 60;
const LOGGED_SECONDS = 24 * 60 * 60;

/**
 * Writes to the staff's group, once for a key. Follows a group that became a supergroup; a group that is not set or
 * does not let us in is logged once a day and not tried again.
 */
export async function tellGroup(rt: Runtime, api: Api, { key, text }: { key: string; text: string }): Promise<void> {
  const chatId = await staffChatId(rt);
  if (chatId === undefined) return logOnce(rt, "STAFF_CHAT_ID is not set: the staff have no group to be told in");
  await onceMoreAtMost(rt, key, async () => {
    await inGroup(rt, (where) => api.sendMessage(where, text, sendOptions({ text })));
  });
}

/**
 * The same of what somebody has been promised that the centre is told: where there is no group, or none that lets us in, each
 * of the centre's own staff with this right is owed it, as a delivery of this kind and subject.
 */
export async function tellStaff(
  rt: Runtime,
  api: Api,
  told: { key: string; text: string; kind: string; subject: string; centreCode: string; right: Right },
): Promise<void> {
  const { key, text, ...owed } = told;
  await onceMoreAtMost(rt, key, async () => {
    const sent = await inGroup(rt, (where) => api.sendMessage(where, text, sendOptions({ text })));
    if (sent === undefined) await rt.db.$transaction((tx) => oweStaff(rt, tx, owed));
  });
}

/**
 * Does something in the staff's group, where it is now: a group that became a supergroup is followed. Undefined when there
 * is no group, or none that lets us in, which is logged once a day.
 */
export async function inGroup<T>(rt: Runtime, act: (chatId: number) => Promise<T>): Promise<T | undefined> {
  const chatId = await staffChatId(rt);
  return chatId === undefined ? undefined : following(rt, chatId, act);
}

async function following<T>(rt: Runtime, chatId: number, act: (chatId: number) => Promise<T>): Promise<T | undefined> {
  try {
    return await act(chatId);
  } catch (error) {
    const newId = movedTo(error);
    if (newId !== undefined && newId !== chatId) {
      await followGroup(rt, { from: chatId, to: newId });
      return following(rt, newId, act);
    }
    if (!isUnreachable(error)) throw error;
    await logOnce(rt, "the staff's group cannot be written to: is the bot a member of STAFF_CHAT_ID?", error);
    return undefined;
  }
}

/** Remembers that the group became a supergroup. Of another chat than the staff's nothing is remembered. */
export async function followGroup(rt: Runtime, moved: { readonly from: number; readonly to: number }): Promise<void> {
  if ((await staffChatId(rt)) === moved.from) await rt.coordination.set(movedKey(rt), String(moved.to), MOVED_SECONDS);
}

/** Where the group is now. What is remembered may be lost: Telegram then names the new place again. */
export async function staffChatId(rt: Runtime): Promise<number | undefined> {
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
