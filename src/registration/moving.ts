// Many registrations come to another state at once: each with its row, each told.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { type RegistrationState, statesBefore } from "./states.ts";

/** The kind of delivery that tells of a change. Its subject names the registration and the change: `42@317`. */
export const REGISTRATION_NEWS = "registration-news";

/** Reasons of changes that only put back what stood before. */
export const putBack: ReadonlySet<string> = new Set(["decision-undone", "withdrawal-undone", "intake-on-again"]);

/** What is older is nobody's news any more: it stands on their card. */
const NEWS_DAYS = 60;

interface Move {
  readonly ids: readonly number[];
  readonly to: RegistrationState;
  /** A correction by staff: from these states, though they do not lead there otherwise */
  readonly from?: readonly RegistrationState[];
  readonly at: Date;
  /** staff:<telegram id>, or bot */
  readonly actor: string;
  /** A code of `reasons.ts`, or what staff wrote for the person */
  readonly reason?: string | undefined;
  /** Not told before this moment, so that it can still be taken back; null: a step on the way that nobody is told of */
  readonly tellAt?: Date | null;
  /** Its owner does not read it before this moment; without it `tellAt` counts */
  readonly readFrom?: Date;
  /** With `offered`: until when the seat is held, for all of them or for each */
  readonly offerUntil?: Date | ReadonlyMap<number, Date>;
}

/**
 * Moves registrations to another state and owes each person word of it. Those that cannot come to it from where they
 * stand at this moment are left as they are. Resolves to the ids of those that moved, in their order.
 */
export async function moveRegistrations(rt: Pick<Runtime, "work">, tx: Tx, move: Move): Promise<number[]> {
  const {
    ids,
    to,
    from = statesBefore(to),
    at,
    actor,
    reason,
    tellAt = at,
    readFrom = tellAt ?? at,
    offerUntil,
  } = move;
  if (ids.length === 0) return [];
  const until = ids.map((id) => (offerUntil instanceof Date ? offerUntil : offerUntil?.get(id))?.toISOString() ?? null);
  const moved = await rowsOf<{ id: number }>(
    tx,
    Prisma.sql`
    with locked as materialized (
      select id, state from "Registration"
      where id = any(${[...ids]}) and state::text = any(${[...from]}) order by id for update
    ), moved as (
      update "Registration" r set state = ${to}::"RegistrationState", "offerUntil" = held.until
      from locked join unnest(${[...ids]}::int[], ${until}::timestamptz[]) as held (id, until) on held.id = locked.id
      where locked.id = r.id returning r.id, r."candidateId", locked.state as "from"
    ), changes as (
      insert into "RegistrationChange" ("registrationId", "from", "to", at, actor, reason, "toldFrom", "shownAs")
      select m.id, m."from", ${to}::"RegistrationState", ${at}::timestamptz, ${actor}, ${reason ?? null}::text,
        case when ${readFrom}::timestamptz > ${at}::timestamptz then ${readFrom}::timestamptz end,
        case when ${readFrom}::timestamptz > ${at}::timestamptz
          then case when l."toldFrom" > ${at}::timestamptz then l."shownAs" else m."from" end end
      from moved m left join lateral (
        select c."toldFrom", c."shownAs" from "RegistrationChange" c where c."registrationId" = m.id order by c.id desc limit 1
      ) l on true
      order by m.id
      returning id, "registrationId"
    ), told as (
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${REGISTRATION_NEWS}, m.id || '@' || ch.id, m."candidateId", ${tellAt}::timestamptz
      from changes ch join moved m on m.id = ch."registrationId" join "Candidate" c on c.id = m."candidateId" and c.reachable
      where ${tellAt}::timestamptz is not null order by m.id
    )
    select id from moved order by id`,
  );
  if (moved.length > 0 && tellAt !== null) await wakeDeliveries(rt, tx);
  return moved.map(({ id }) => id);
}

/**
 * Call it once a change was taken back and its row is written: the state that stands again is read by its owner when it would
 * have been, and whoever was never told of it, because a later change came in between, is owed that news again.
 */
export async function standAgain(
  rt: Pick<Runtime, "work">,
  tx: Tx,
  { ids, at }: { ids: readonly number[]; at: Date },
): Promise<void> {
  const owed = await tx.$executeRaw`
    with former as (
      select u.id as "undoneBy", u."registrationId", f.id, f."toldFrom", f."shownAs"
      from unnest(${[...ids]}::int[]) as r(id) join lateral (
        select c.id, c."to", c."registrationId" from "RegistrationChange" c where c."registrationId" = r.id order by c.id desc limit 1
      ) u on true join lateral (${lastSame(Prisma.sql`u`)}) f on true
    ), held as (
      update "RegistrationChange" c set "toldFrom" = f."toldFrom", "shownAs" = f."shownAs"
      from former f where c.id = f."undoneBy" and f."toldFrom" > ${at}::timestamptz
    )
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${REGISTRATION_NEWS}, f."registrationId" || '@' || f."undoneBy", d."candidateId", greatest(d."notBefore", ${at}::timestamptz)
    from former f join "Delivery" d on d.kind = ${REGISTRATION_NEWS} and d.subject = f."registrationId" || '@' || f.id
      and d.state in ('queued', 'skipped') join "Candidate" c on c.id = d."candidateId" and c.reachable
    order by f."registrationId" on conflict (kind, subject, "candidateId") do nothing`;
  if (owed > 0) await wakeDeliveries(rt, tx);
}

/**
 * Owes somebody the latest change of each of their registrations that the centre or the bot made while nothing could be
 * written to them: they had no account, or had blocked the bot. Call it once they can be written to. Twice changes nothing.
 * That they are invited they hear with the test's time and place, from the selection.
 */
export async function oweMissedNews(
  rt: Pick<Runtime, "work">,
  tx: Tx,
  { candidateId, at }: { candidateId: number; at: Date },
): Promise<void> {
  const owed = await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${REGISTRATION_NEWS}, r.id || '@' || l.id, r."candidateId", greatest(l."toldFrom", ${at}::timestamptz)
    from "Registration" r join lateral (
      select c.* from "RegistrationChange" c where c."registrationId" = r.id order by c.id desc limit 1
    ) l on l."to" = r.state
    where r."candidateId" = ${candidateId} and l."from" is not null and l.actor <> 'candidate' and l."to" <> 'invited'
      and l.at > ${at}::timestamptz - make_interval(days => ${NEWS_DAYS})
      and not (l.reason is not null and l.reason = any(${[...putBack]}) and exists (
        select from (${lastSame(Prisma.sql`l`)}) f join "Delivery" d on d.kind = ${REGISTRATION_NEWS}
          and d.subject = r.id || '@' || f.id and d."candidateId" = r."candidateId" and d.state = 'sent'))
    order by r.id
    on conflict (kind, subject, "candidateId") do update
      set state = 'queued', reason = null, attempts = 0, "notBefore" = excluded."notBefore" where "Delivery".state = 'unreachable'`;
  if (owed > 0) await wakeDeliveries(rt, tx);
}

/** `oweMissedNews` to whoever let the bot write again. */
export function oweMissedNewsTo(rt: Pick<Runtime, "db" | "now" | "work">, telegramId: number): Promise<void> {
  return rt.db.$transaction(async (tx) => {
    const candidate = await tx.candidate.findUnique({
      where: { telegramId: BigInt(telegramId) },
      select: { id: true },
    });
    if (candidate) await oweMissedNews(rt, tx, { candidateId: candidate.id, at: rt.now() });
  });
}

/** Why a registration came to a state last, past what only put it back there. */
export async function whyInState(
  db: Db,
  { id, state }: { readonly id: number; readonly state: RegistrationState },
): Promise<string | undefined> {
  const changes = await db.registrationChange.findMany({
    where: { registrationId: id, to: state },
    orderBy: { id: "desc" },
    select: { reason: true },
  });
  return changes.find(({ reason }) => !putBack.has(reason ?? ""))?.reason ?? undefined;
}

/** The change before `u` by which its registration came to the same state. */
function lastSame(u: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select s.* from "RegistrationChange" s
    where s."registrationId" = ${u}."registrationId" and s."to" = ${u}."to" and s.id < ${u}.id order by s.id desc limit 1`;
}
