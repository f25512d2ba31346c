// How many an audience has, and how many of them will not be told now.
import { quietUntil } from "../delivery/quiet.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { type Audience, peopleOf, type Reach } from "./audience.ts";

export interface AudienceCount {
  readonly all: number;
  /** They want nothing of this topic */
  readonly optedOut: number;
  /** They blocked the bot */
  readonly unreachable: number;
  /** It is their quiet time: they are told later */
  readonly quiet: number;
}

/** Counts by the very condition by which the deliveries are made. Nobody is counted twice: who opted out is that first. */
export async function countAudience(
  rt: Pick<Runtime, "config" | "now"> & { db: Db },
  chosen: Audience,
  reach: Reach & { topic: string },
): Promise<AudienceCount> {
  const now = rt.now();
  const zones = await rowsOf<{ zone: string }>(rt.db, Prisma.sql`select distinct zone from "Regency"`);
  const quiet = [...new Set([...zones.map(({ zone }) => zone), rt.config.zone])].filter(
    (zone) => quietUntil(rt.config.quietTimes, zone, now) !== undefined,
  );
  const [row] = await rowsOf<AudienceCount>(
    rt.db,
    Prisma.sql`
      select count(*)::int as all,
        count(*) filter (where silenced)::int as "optedOut",
        count(*) filter (where not silenced and not reachable)::int as unreachable,
        count(*) filter (where not silenced and reachable and zone = any(${quiet}))::int as quiet
      from (
        select c.reachable,
          exists (select from "SilencedTopic" s where s."candidateId" = c.id and s.topic::text = ${reach.topic}) as silenced,
          coalesce(g.zone, ${rt.config.zone}) as zone
        from "Candidate" c left join "Regency" g on g.code = c."regencyCode"
        where ${peopleOf(chosen, reach, now)}
      ) people`,
  );
  return row ?? { all: 0, optedOut: 0, unreachable: 0, quiet: 0 };
}
