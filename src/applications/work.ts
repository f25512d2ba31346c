// What is done about applications when nobody types: silence is closed, and so is what a vacancy or a company leaves open.
import type { HearsSuspension } from "../companies/work.ts";
import type { Runtime } from "../runtime.ts";
import type { Listeners } from "../vacancies/published.ts";
import { closeHeld, closeSilent, companyWasSuspended, remindCompanies, vacancyHasEnded } from "./ending.ts";
import { companyIsBack, vacancyIsBack } from "./resuming.ts";
import { tellOfUnheard } from "./unheard.ts";

/** Every hour, so that a reminder and an end come by daylight wherever people are. */
export function applicationsWork(rt: Runtime): void {
  rt.work.handle("applications", {}, async () => {
    await remindCompanies(rt);
    await closeSilent(rt);
    await closeHeld(rt);
    await tellOfUnheard(rt);
  });
  rt.work.every("applications", "21 * * * *", rt.config.zone);
}

/** Hears that nobody can apply to a vacancy any more. */
export function endsApplications(rt: Runtime): Listeners["ended"][number] {
  return (piece) => vacancyHasEnded(rt, piece);
}

/** Hears that a vacancy can be read, perhaps again. */
export function resumesApplications(rt: Runtime): Listeners["published"][number] {
  return (piece) => vacancyIsBack(rt, piece);
}

/** Hears that a company was suspended, and that it no longer is. */
export function stopsApplications(rt: Runtime): HearsSuspension {
  return { suspended: (piece) => companyWasSuspended(rt, piece), lifted: (piece) => companyIsBack(rt, piece) };
}
