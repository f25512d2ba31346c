import type { Runtime } from "../runtime.ts";
import { forgottenProfile } from "./profile.ts";

const keptDays = 30;

/** Every night, what was begun and left is forgotten. */
export function registrationWork(rt: Runtime): void {
  rt.work.handle("forget-drafts", {}, async () => {
    await forgetAbandonedDrafts(rt);
  });
  rt.work.every("forget-drafts", "20 2 * * *", rt.config.zone);
}

/**
 * Deletes registrations that nobody went on with for 30 days, and with them what was told by people who never
 * registered: the consent's words promise it. Runs daily; running again changes nothing.
 */
export async function forgetAbandonedDrafts(rt: Pick<Runtime, "db" | "now">): Promise<number> {
  const before = new Date(rt.now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  return rt.db.$transaction(async (tx) => {
    const abandoned = await tx.registrationDraft.findMany({
      where: { changedAt: { lt: before } },
      select: { id: true, candidateId: true },
    });
    await tx.registrationDraft.deleteMany({ where: { id: { in: abandoned.map(({ id }) => id) } } });
    const strangers = { id: { in: abandoned.map(({ candidateId }) => candidateId) }, registrations: { none: {} } };
    await tx.consent.deleteMany({ where: { candidate: strangers } });
    await tx.candidate.updateMany({ where: strangers, data: forgottenProfile });
    return abandoned.length;
  });
}
