// What is done with questions when nobody is typing.
import type { Api } from "grammy";
import type { Runtime } from "../runtime.ts";
import { closeSilent, deleteOldWords } from "./ending.ts";
import { bringToGroup, takeFromGroup, tellClosed, tellUndelivered } from "./group.ts";
import { UNDELIVERED } from "./kinds.ts";
import { CLOSED_TO_GROUP, LEAVE_GROUP, type LeaveGroup, TO_GROUP, type ToGroup } from "./questions.ts";

/** Tries for hours: Telegram may be away. */
const patient = { retries: 40, limitSeconds: 60 };

/** Names the steps: to the group and out of it, and what time does to a question. */
export function questionsWork(rt: Runtime, api: Api): void {
  rt.work.handle<ToGroup>(TO_GROUP, patient, bringToGroup(rt, api));
  rt.work.handle<ToGroup>(CLOSED_TO_GROUP, patient, tellClosed(rt, api));
  rt.work.handle<LeaveGroup>(LEAVE_GROUP, patient, takeFromGroup(api));
  rt.work.handle<{ messageId: number }>(UNDELIVERED, patient, tellUndelivered(rt, api));
  rt.work.handle("questions-silent", {}, async () => void (await closeSilent(rt)));
  rt.work.every("questions-silent", "20 8 * * *", rt.config.zone);
  rt.work.handle("questions-old", {}, async () => void (await deleteOldWords(rt)));
  rt.work.every("questions-old", "40 3 * * *", rt.config.zone);
}
