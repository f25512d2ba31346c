// What waits, at a glance: never by reading the rows one by one.
import type { Db } from "../platform/database.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";

/** A subject of which something waits, and when the first of it is due. */
export interface Waiting {
  readonly kind: string;
  readonly subject: string;
  readonly notBefore: Date;
}

/** Every subject with something that waits. Jumps from one to the next in the index. */
export function waitingSubjects(db: Db): Promise<Waiting[]> {
  return rowsOf<Waiting>(
    db,
    Prisma.sql`
    with recursive each as (
      (select d.kind, d.subject from "Delivery" d where d.state in ('queued', 'uncertain')
       order by d.kind, d.subject limit 1)
      union all
      select n.kind, n.subject from each cross join lateral (
        select d.kind, d.subject from "Delivery" d
        where d.state in ('queued', 'uncertain') and (d.kind, d.subject) > (each.kind, each.subject)
        order by d.kind, d.subject limit 1
      ) n
    )
    select each.kind, each.subject, w."notBefore" from each cross join lateral (
      select d."notBefore" from "Delivery" d
      where d.kind = each.kind and d.subject = each.subject and d.state in ('queued', 'uncertain')
      order by d."notBefore", d.id limit 1
    ) w`,
  );
}

/** In how many seconds the next lease runs out; null if nothing is being attempted. */
export async function secondsToLapse(db: Db): Promise<number | null> {
  const [row] = await rowsOf<{ seconds: number | null }>(
    db,
    Prisma.sql`select extract(epoch from min("leaseUntil") - clock_timestamp())::float8 as seconds
      from "Delivery" where state = 'attempting'`,
  );
  return row?.seconds ?? null;
}

/** The zones that people live in. */
export async function zonesOfPeople(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ zone: string }>(db, Prisma.sql`select distinct zone from "Regency"`);
  return rows.map(({ zone }) => zone);
}

/** Until when Telegram wants nothing in bulk; also a past one. */
export async function pauseOf(db: Db): Promise<Date | undefined> {
  return (await db.bulkPause.findFirst())?.until;
}

/** Remembers that Telegram wants nothing in bulk until then; a longer pause stands. */
export async function pauseBulk(db: Db, until: Date): Promise<void> {
  await db.$executeRaw`
    insert into "BulkPause" (id, until) values (1, ${until})
    on conflict (id) do update set until = greatest("BulkPause".until, excluded.until)`;
}
