// What is done about applications when nobody types: silence is closed, and so is what a vacancy or a company leaves open.
import type { HearsSuspension } from "../companies/work.ts";
import type { Runtime } from "../runtime.ts";
import type { Listeners } from "../vacancies/published.ts";
import { closeSilent, companyWasSuspended, remindCompanies, vacancyHasEnded } from "./ending.ts";

/** Every hour, so that a reminder and an end come by daylight wherever people are. */
export function applicationsWork(rt: Runtime): void {
  rt.work.handle("applications", {}, async () => {
    await remindCompanies(rt);
    await closeSilent(rt);
  });
  rt.work.every("applications", "21 * * * *", rt.config.zone);
}

/** Hears that nobody can apply to a vacancy any more. */
export function endsApplications(rt: Runtime): Listeners["ended"][number] {
  return (piece) => vacancyHasEnded(rt, piece);
}

/** Hears that a company was suspended. */
export function stopsApplications(rt: Runtime): HearsSuspension {
  return (piece) => companyWasSuspended(rt, piece);
}
