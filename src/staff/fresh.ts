// Registrants to look at first: who came since yesterday, and who waits without anybody having looked at their card. The
// desk's figures and the lists behind them ask the same.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Reach } from "../roles/roles.ts";
import { PAGE } from "../telegram/paging.ts";
import { type ListedRegistration, listedById } from "./registrations.ts";
import { type Fresh, ownOf } from "./scope.ts";

function isFresh(which: Fresh, now: Date): Prisma.Sql {
  if (which === "lately") return Prisma.sql`r."submittedAt" > ${now}::timestamptz - interval '24 hours'`;
  return Prisma.sql`not exists (select from "StaffAct" a where a.act = 'registration-viewed' and a.subject = r.number)`;
}

/** How many of either sort there are within reach. */
export async function freshCounts(db: Db, reach: Reach, now: Date): Promise<Record<Fresh, number>> {
  const [row] = await rowsOf<Record<Fresh, number>>(
    db,
    Prisma.sql`
    select count(*) filter (where ${isFresh("lately", now)})::int as lately,
      count(*) filter (where ${isFresh("unseen", now)})::int as unseen
    from "Registration" r where r.state = 'submitted' and ${ownOf(reach)}`,
  );
  return row ?? { lately: 0, unseen: 0 };
}

/** One page of them, newest first, and how many there are. */
export async function listFresh(
  db: Db,
  asked: { which: Fresh; reach: Reach; now: Date; page: number; language: string },
): Promise<{ rows: ListedRegistration[]; total: number }> {
  const { which, reach, now, page, language } = asked;
  const found = await rowsOf<{ id: number; total: number }>(
    db,
    Prisma.sql`
    select r.id, (count(*) over ())::int as total from "Registration" r
    where r.state = 'submitted' and ${isFresh(which, now)} and ${ownOf(reach)}
    order by r.id desc limit ${PAGE} offset ${page * PAGE}`,
  );
  const ids = found.map(({ id }) => id);
  return { rows: await listedById(db, ids, language), total: found[0]?.total ?? 0 };
}
