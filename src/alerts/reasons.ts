// Which of somebody's subscriptions made word of a vacancy come, read anew when they ask.
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { type Subscription, subscriptionsOf } from "./alerts.ts";
import { heldBy } from "./digests.ts";
import { ALERT, fits } from "./matching.ts";

const MINUTE_MS = 60_000;

/** A vacancy that somebody was told of, and what they ask for now that it fits; none, where that was changed since. */
export interface Reason {
  readonly vacancyId: number;
  readonly title: unknown;
  readonly asked: readonly Subscription[];
}

/** A digest as a button carries it: the minute in which it was put together. */
export function digestArgument(subject: string): string {
  return `d${(Date.parse(subject) / MINUTE_MS).toString(36)}`;
}

/** The vacancies that a message told of, in its order: one by its id, or those of a digest. Of a stranger's there are none. */
export async function reasonsBehind(db: Db, candidateId: number, argument: string): Promise<readonly Reason[]> {
  const about = aboutOf(argument);
  if (!about) return [];
  const rows = await rowsOf<{ id: number; title: unknown; subscriptionIds: number[] }>(
    db,
    Prisma.sql`
    select v.id, v.title, array(
      select s.id from "AlertSubscription" s where s."candidateId" = ${candidateId} and ${fits} order by s.id
    ) as "subscriptionIds"
    from "Delivery" d join "Vacancy" v on v.id = d.subject::int left join "Regency" place on place.code = v."regencyCode"
    where d."candidateId" = ${candidateId} and d.kind = ${ALERT} and ${about} order by d.id`,
  );
  const ids = [...new Set(rows.flatMap(({ subscriptionIds }) => subscriptionIds))];
  const known = new Map((await subscriptionsOf(db, candidateId, ids)).map((each) => [each.id, each]));
  return rows.map(({ id, title, subscriptionIds }) => ({
    vacancyId: id,
    title,
    asked: subscriptionIds.flatMap((id) => known.get(id) ?? []),
  }));
}

/** What somebody was told last, as its buttons carry it: a vacancy, or the digest that told of it. */
export async function lastTold(db: Db, candidateId: number): Promise<string | undefined> {
  const row = await db.delivery.findFirst({
    where: { candidateId, kind: ALERT, state: "sent" },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { subject: true, reason: true },
  });
  const held = heldBy("");
  return row?.reason?.startsWith(held) ? digestArgument(row.reason.slice(held.length)) : row?.subject;
}

/** The digest that a button speaks of; undefined if it speaks of none. */
export function digestOf(argument: string): string | undefined {
  const [, minute] = /^d([0-9a-z]{1,6})$/.exec(argument) ?? [];
  if (minute === undefined) return undefined;
  return `${new Date(Number.parseInt(minute, 36) * MINUTE_MS).toISOString().slice(0, 16)}Z`;
}

function aboutOf(argument: string): Prisma.Sql | undefined {
  if (/^[1-9]\d{0,8}$/.test(argument)) return Prisma.sql`d.subject = ${argument}`;
  const digest = digestOf(argument);
  return digest === undefined ? undefined : Prisma.sql`d.reason = ${heldBy(digest)}`;
}
