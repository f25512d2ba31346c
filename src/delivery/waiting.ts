// What waits, at a glance: never by reading the rows one by one.
import type { Db } from "../platform/database.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Kind } from "./kind.ts";

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

/** The most urgent of what is due; nothing else is begun before that is done. */
export function dueOf(waiting: readonly Waiting[], kinds: ReadonlyMap<string, Kind>, now: Date) {
  const due = waiting.flatMap(({ kind: name, subject, notBefore }) => {
    const kind = kinds.get(name);
    return kind && notBefore <= now ? [{ kind, subject }] : [];
  });
  const most = Math.max(...due.map(({ kind }) => kind.urgency));
  return due.filter(({ kind }) => kind.urgency === most);
}

/** When the first of what waits is due. */
export function nextOf(waiting: readonly Waiting[]): Date | undefined {
  if (waiting.length === 0) return undefined;
  return new Date(Math.min(...waiting.map(({ notBefore }) => notBefore.getTime())));
}

/** The later of two times, where there are two. */
export function latest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

/** When something is due next, to the whole second above: what waits, a pause that ends, a lease that runs out. */
export async function nextLook(
  db: Db,
  kinds: ReadonlyMap<string, Kind>,
  { now, pauseUntil }: { now: Date; pauseUntil: Date | undefined },
): Promise<Date | undefined> {
  const waiting = await waitingSubjects(db);
  const lapses = await secondsToLapse(db);
  const times = [
    ...waiting.filter(({ kind }) => kinds.has(kind)).map(({ notBefore }) => latest(notBefore, pauseUntil)),
    ...(lapses === null ? [] : [new Date(now.getTime() + Math.max(0, lapses) * 1000 + 500)]),
  ].filter((time) => time !== undefined);
  const next = Math.min(...times.filter((time) => time > now).map((time) => time.getTime()));
  return Number.isFinite(next) ? new Date(Math.ceil(next / 1000) * 1000) : undefined;
}

/** In how many seconds the next lease runs out; null if nothing is being attempted. */
async function secondsToLapse(db: Db): Promise<number | null> {
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
