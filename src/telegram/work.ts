import type { Runtime } from "../runtime.ts";

const keptDays = 30;

/** Every night, updates that could not be dealt with and are a month old are forgotten: nobody asks for their code any more. */
export function telegramWork(rt: Runtime): void {
  rt.work.handle("forget-broken-updates", {}, () => forgetBrokenUpdates(rt));
  rt.work.every("forget-broken-updates", "40 2 * * *", rt.config.zone);
}

async function forgetBrokenUpdates({ db, now }: Pick<Runtime, "db" | "now">): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 24 * 60 * 60 * 1000);
  await db.brokenUpdate.deleteMany({ where: { at: { lt: before } } });
}
