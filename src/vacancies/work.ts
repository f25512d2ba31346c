// What is done about vacancies when nobody types: they close and are suspended by themselves, and others hear of it.
import type { Runtime } from "../runtime.ts";
import { checkPublished } from "./checking.ts";
import { type Listeners, publishedWork } from "./published.ts";
import { remindStaff } from "./waiting.ts";

/** On the mornings of working days staff are reminded of what waits for them. Every hour everything published is looked at again: a day ends at different hours, and licences end with it. */
export function vacanciesWork(rt: Runtime, listeners: Listeners): void {
  publishedWork(rt, listeners);
  rt.work.handle("vacancies", {}, async () => {
    await checkPublished(rt);
  });
  rt.work.every("vacancies", "1 * * * *", rt.config.zone);
  rt.work.handle("staff-waits", {}, async () => {
    await remindStaff(rt);
  });
  rt.work.every("staff-waits", "0 9 * * 1-5", rt.config.zone);
}
