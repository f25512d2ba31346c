// How many an audience has, and how many of them will not be told then.
import { quietUntil } from "../delivery/quiet.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { BroadcastAct } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { type Audience, peopleOf, type Reach } from "./audience.ts";

export interface AudienceCount {
  readonly all: number;
  /** They want nothing of this topic */
  readonly optedOut: number;
  /** They blocked the bot */
  readonly unreachable: number;
  /** It is their quiet time then: they are told later */
  readonly quiet: number;
  /** When the first of those is told */
  readonly quietUntil: Date | undefined;
}

/**
 * Counts by the very condition by which the deliveries are made, as it will be at a time. Nobody is counted twice: who
 * opted out is that first. An edit or a deletion rings nowhere: it asks neither for topics nor for the hour.
 */
export async function countAudience(
  rt: Pick<Runtime, "config" | "now"> & { db: Db },
  chosen: Audience,
  reach: Reach & { topic: string; does?: BroadcastAct },
  at: Date = rt.now(),
): Promise<AudienceCount> {
  const rings = (reach.does ?? "send") === "send";
  const zones = await rowsOf<{ zone: string; all: number; optedOut: number; unreachable: number }>(
    rt.db,
    Prisma.sql`
      select zone, count(*)::int as all,
        count(*) filter (where silenced)::int as "optedOut",
        count(*) filter (where not silenced and not reachable)::int as unreachable
      from (
        select c.reachable,
          ${rings} and exists (select from "SilencedTopic" s where s."candidateId" = c.id and s.topic::text = ${reach.topic})
            as silenced,
          coalesce(g.zone, ${rt.config.zone}) as zone
        from "Candidate" c left join "Regency" g on g.code = c."regencyCode"
        where ${peopleOf(chosen, reach, rt.now())}
      ) people group by zone`,
  );
  const sum = (figure: "all" | "optedOut" | "unreachable") => zones.reduce((total, zone) => total + zone[figure], 0);
  const later = zones.flatMap(({ zone, all, optedOut, unreachable }) => {
    const count = all - optedOut - unreachable;
    const until = rings && count > 0 ? quietUntil(rt.config.quietTimes, zone, at) : undefined;
    return until === undefined ? [] : [{ count, until: until.getTime() }];
  });
  return {
    all: sum("all"),
    optedOut: sum("optedOut"),
    unreachable: sum("unreachable"),
    quiet: later.reduce((total, { count }) => total + count, 0),
    quietUntil: later.length > 0 ? new Date(Math.min(...later.map(({ until }) => until))) : undefined,
  };
}
