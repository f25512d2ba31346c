// Links of invitations that are no good: a mistake now and then, or somebody trying many.
import { noteAct } from "../audit/audit.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** So many wrong links of one person, and they wait. */
const MISSES = 5;
export const WAIT_MINUTES = 15;
/** So many of everybody together within an hour, and each wrong link makes its sender wait. Who has a good one does not. */
const CROWD = 20;
const CROWD_MINUTES = 60;
const ALARM_SECONDS = 60 * 60;

type Stands = Pick<Runtime, "db" | "coordination" | "work" | "log" | "metrics" | "now">;

/** What the staff's group is told, at most once an hour. */
export interface GuessingAlert {
  readonly misses: number;
  /** Names the hour, so that it is told once */
  readonly since: string;
}

/** Whether somebody has tried so many wrong links that none of theirs is looked at for a while. */
export async function mustWait(rt: Stands, telegramId: number): Promise<boolean> {
  const { own, all } = await missesOf(rt, telegramId);
  return own >= (all >= CROWD ? 1 : MISSES);
}

/** Records a wrong link. Many of them, of one person or of many, raise an alarm. */
export async function noteMiss(rt: Stands, telegramId: number): Promise<void> {
  await noteAct(rt.db, { telegramId, act: "invitation-refused", at: rt.now() });
  rt.metrics.invitations.inc({ outcome: "refused" });
  const { own, all } = await missesOf(rt, telegramId);
  if (own < MISSES && all < CROWD) return;
  if (!(await rt.coordination.first("invitation-alarm", ALARM_SECONDS))) return;
  rt.metrics.invitations.inc({ outcome: "alarm" });
  rt.log.warn(
    { event: "invitation-guessing", misses: all },
    "many links of invitations were wrong: is somebody guessing?",
  );
  await rt.work.send<GuessingAlert>("invitation-alarm", { misses: all, since: rt.now().toISOString() });
}

/** Counted in PostgreSQL, so that neither a restart nor another process forgets. */
async function missesOf({ db, now }: Stands, telegramId: number): Promise<{ own: number; all: number }> {
  const before = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
  const [counted] = await rowsOf<{ own: number; all: number }>(
    db,
    Prisma.sql`select count(*)::int as "all",
        (count(*) filter (where "staffTelegramId" = ${BigInt(telegramId)} and at > ${before(WAIT_MINUTES)}))::int as own
      from "StaffAct" where act = 'invitation-refused' and at > ${before(CROWD_MINUTES)}`,
  );
  return counted ?? { own: 0, all: 0 };
}
