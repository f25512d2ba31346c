// Look-ups that found nothing: a slip of the finger, or somebody who fishes for people, fast or slowly, from one account
// or from fifty. Whoever missed waits; whoever has both, number and birth date, waits for nobody.
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { allowedMisses, isAlarming, type Patience, raiseAlarm } from "../platform/guessing.ts";
import type { Seal } from "../platform/seal.ts";
import type { Runtime } from "../runtime.ts";

const PATIENCE: Patience = { own: 5, crowd: 20 };
const WAIT_MINUTES = 15;
/** Slowly, over a day: of one account, and of all together. */
const SLOWLY: Patience = { own: 20, crowd: 60 };
/** The work that tells staff. */
export const CERTIFICATE_ALARM = "certificate-alarm";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Stands = Pick<Runtime, "db" | "seal" | "coordination" | "work" | "log" | "metrics" | "now">;

/** How somebody's misses stand, and those of all. */
export interface Waiting {
  /** For so many minutes nothing of theirs is looked up; 0: they need not wait */
  readonly minutes: number;
  /** When they missed within the last day, the newest first */
  readonly own: readonly Date[];
  readonly allInHour: number;
  readonly allInDay: number;
}

/** How long somebody has to wait. Counted in PostgreSQL, so that neither a restart nor another process forgets. */
export async function waitMinutes({ db, seal, now }: Stands, telegramId: number): Promise<Waiting> {
  const at = now();
  const [counted] = await rowsOf<{ own: number[]; hour: number; day: number }>(
    db,
    Prisma.sql`select
        coalesce(json_agg(extract(epoch from at) * 1000 order by at desc)
          filter (where account = any(${accounts(seal, telegramId)})), '[]') as own,
        (count(*) filter (where at > ${before(at, HOUR)}))::int as hour, count(*)::int as day
      from "LookUpMiss" where at > ${before(at, DAY)}`,
  );
  const { own = [], hour = 0, day = 0 } = counted ?? {};
  const misses = { own: own.map((ms) => new Date(ms)), allInHour: hour, allInDay: day };
  return { ...misses, minutes: minutesToWait(misses, at) };
}

/** The same as a rule: five within a quarter of an hour, twenty within a day, and one while a crowd is missing. */
export function minutesToWait({ own, allInHour, allInDay }: Omit<Waiting, "minutes">, now: Date): number {
  const allowed = Math.min(allowedMisses(allInHour, PATIENCE), allInDay >= SLOWLY.crowd ? 1 : PATIENCE.own);
  const until = Math.max(
    (own[allowed - 1]?.getTime() ?? 0) + WAIT_MINUTES * MINUTE,
    (own[SLOWLY.own - 1]?.getTime() ?? 0) + DAY,
  );
  return Math.max(0, Math.ceil((until - now.getTime()) / MINUTE));
}

/** Records a look-up that found nothing: by whom, as a keyed digest, and when; not what was typed. May raise an alarm. */
export async function noteLookUpMiss(rt: Stands, telegramId: number, before: Waiting): Promise<void> {
  const at = rt.now();
  const [account = 0n] = accounts(rt.seal, telegramId);
  await rt.db.$executeRaw`insert into "LookUpMiss" (account, at) values (${account}, ${at})`;
  const recent = before.own.filter((miss) => at.getTime() - miss.getTime() < WAIT_MINUTES * MINUTE);
  const quick = { own: recent.length + 1, all: before.allInHour + 1 };
  const slow = { own: before.own.length + 1, all: before.allInDay + 1 };
  if (!isAlarming(quick, PATIENCE) && !isAlarming(slow, SLOWLY)) return;
  if (await raiseAlarm(rt, CERTIFICATE_ALARM, Math.max(quick.own, slow.all)))
    rt.metrics.certificateLooks.inc({ way: "chat", outcome: "alarm" });
}

/** An account as a number that cannot be turned back: an erasure must not end the waiting, and nobody stands here. */
function accounts(seal: Seal, telegramId: number): bigint[] {
  return seal
    .fingerprints(String(telegramId), "lookUpMiss.account")
    .map((digest) => Buffer.from(digest.slice(digest.indexOf(".") + 1), "base64url").readBigInt64BE());
}

function before(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() - milliseconds);
}
