// Links of invitations that are no good: a mistake now and then, or somebody trying many.
import { noteAct } from "../audit/audit.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { allowedMisses, isAlarming, type Misses, type Patience, raiseAlarm } from "../platform/guessing.ts";
import type { Runtime } from "../runtime.ts";

/** So many wrong links of one person, or of everybody within an hour. Who has a good one waits for nobody. */
const PATIENCE: Patience = { own: 5, crowd: 20 };
export const WAIT_MINUTES = 15;
const CROWD_MINUTES = 60;
/** The work that tells staff. */
export const INVITATION_ALARM = "invitation-alarm";

type Stands = Pick<Runtime, "db" | "coordination" | "work" | "log" | "metrics" | "now">;

/** Whether somebody has tried so many wrong links that none of theirs is looked at for a while. */
export async function mustWait(rt: Stands, telegramId: number): Promise<boolean> {
  const { own, all } = await missesOf(rt, telegramId);
  return own >= allowedMisses(all, PATIENCE);
}

/** Records a wrong link. Many of them, of one person or of many, raise an alarm. */
export async function noteMiss(rt: Stands, telegramId: number): Promise<void> {
  await noteAct(rt.db, { telegramId, act: "invitation-refused", at: rt.now() });
  rt.metrics.invitations.inc({ outcome: "refused" });
  const misses = await missesOf(rt, telegramId);
  if (isAlarming(misses, PATIENCE) && (await raiseAlarm(rt, INVITATION_ALARM, misses.all)))
    rt.metrics.invitations.inc({ outcome: "alarm" });
}

async function missesOf({ db, now }: Stands, telegramId: number): Promise<Misses> {
  const before = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
  const [counted] = await rowsOf<Misses>(
    db,
    Prisma.sql`select count(*)::int as "all",
        (count(*) filter (where "staffTelegramId" = ${BigInt(telegramId)} and at > ${before(WAIT_MINUTES)}))::int as own
      from "StaffAct" where act = 'invitation-refused' and at > ${before(CROWD_MINUTES)}`,
  );
  return counted ?? { own: 0, all: 0 };
}
