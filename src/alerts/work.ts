// What is done about alerts when nobody types: a vacancy comes, an hour comes.
import type { Kind } from "../delivery/delivery.ts";
import type { Runtime } from "../runtime.ts";
import type { Listeners } from "../vacancies/published.ts";
import { oweDigests } from "./digests.ts";
import { endingKind } from "./ending.ts";
import { alertKind, digestKind } from "./kinds.ts";
import { oweAlerts } from "./owing.ts";

/** Whoever asks for such a vacancy is owed word of it. May come twice. */
export function alertsListener(rt: Runtime): Listeners["published"][number] {
  return async ({ vacancyId }) => void (await oweAlerts(rt, vacancyId));
}

/** Every minute, whoever's hour has come is owed what waited for it. */
export function alertsWork(rt: Runtime): void {
  rt.work.handle("vacancy-digests", {}, async () => {
    await oweDigests(rt);
  });
  rt.work.every("vacancy-digests", "* * * * *", rt.config.zone);
}

/** The kinds of messages about vacancies to those who asked for them. */
export function alertKinds(rt: Runtime): Kind[] {
  return [alertKind(rt), digestKind(rt), endingKind(rt)];
}
