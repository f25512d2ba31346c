import type { Runtime } from "../runtime.ts";
import { forgetAbandoned } from "./forgetting.ts";

/** Every night, what was begun and left is forgotten. */
export function registrationWork(rt: Runtime): void {
  rt.work.handle("forget-drafts", {}, async () => {
    await forgetAbandoned(rt);
  });
  rt.work.every("forget-drafts", "20 2 * * *", rt.config.zone);
}
