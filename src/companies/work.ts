// What is done about companies when nobody types: licences come to their end, and others hear of a suspension.
import type { Runtime } from "../runtime.ts";
import { LIFTED, SUSPENDED, type SuspendedPiece } from "./companies.ts";
import { lookAtLicences } from "./licences.ts";

/** Hears, in work of its own, that a company was suspended, or no longer is. May hear it twice. */
export interface HearsSuspension {
  suspended(piece: SuspendedPiece): Promise<void>;
  lifted(piece: SuspendedPiece): Promise<void>;
}

/** Four times a day licences are looked at, soon after midnight wherever a centre is. */
export function companiesWork(rt: Runtime, listeners: readonly HearsSuspension[]): void {
  rt.work.handle("company-licences", {}, async () => {
    await lookAtLicences(rt);
  });
  rt.work.every("company-licences", "5 1,6,12,18 * * *", rt.config.zone);
  rt.work.handle<SuspendedPiece>(SUSPENDED, { retries: 40 }, async (piece) => {
    for (const each of listeners) await each.suspended(piece);
  });
  rt.work.handle<SuspendedPiece>(LIFTED, { retries: 40 }, async (piece) => {
    for (const each of listeners) await each.lifted(piece);
  });
}
