// Accepted, in reserve, not accepted: decided once, by whoever is first, told ten minutes later; until then it can be taken
// back. Never more people than seats.
import { UNDO_MINUTES, undoneUntil } from "../delivery/undoable.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { moveRegistrations, standAgain } from "../registration/registration.ts";
import { freeSeats, isBefore, lockIntake } from "../seats/counting.ts";
import { lineUp } from "../seats/reserves.ts";
import { actorOf, type By, noteEach, type Stands } from "./acting.ts";
import { oweFileAgain } from "./judging.ts";
import { undecided } from "./registrants.ts";

/** What is decided of somebody. */
export const verdicts = ["accepted", "reserve", "rejected"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Decision {
  readonly intakeId: number;
  /** The best first: reserves are ranked in this order */
  readonly ids: readonly number[];
  readonly to: Verdict;
  /** A code of `registration/reasons.ts`, or what staff wrote for the person; a refusal has one */
  readonly reason?: string | undefined;
}

export type Decided =
  /** `at`: by this moment they are taken back together */
  | { readonly outcome: "decided"; readonly count: number; readonly at: Date }
  /** More people than seats: so many are free */
  | { readonly outcome: "full"; readonly free: number }
  /** The training has begun. On its first day a seat that is free may still be given, but nobody waits for one any more */
  | { readonly outcome: "begun"; readonly today: boolean }
  /** All of them are decided already, or have withdrawn */
  | { readonly outcome: "over" };

const acts = {
  accepted: "registration-accepted",
  reserve: "registration-reserved",
  rejected: "registration-rejected",
} as const satisfies Record<Verdict, string>;

/**
 * Decides about registrants of one intake. Those of whom something is decided already, or who withdrew meanwhile, are left
 * as they are. Whoever was never invited goes through that state without a word. Each is told when it can no longer be
 * taken back.
 */
export function decide(rt: Stands, by: By, { intakeId, ids, to, reason }: Decision): Promise<Decided> {
  if (to === "rejected" && !reason) throw new Error("a refusal says why");
  return rt.db.$transaction(async (tx) => {
    await lockIntake(tx, intakeId);
    const open = await openOf(tx, intakeId, ids);
    if (open.length === 0) return { outcome: "over" };
    const may = await mayBe(tx, intakeId, rt.now());
    if (to !== "rejected" && !may[to]) return { outcome: "begun", today: may.accepted };
    if (to === "accepted") {
      const free = Math.max(0, await freeSeats(tx, intakeId));
      if (open.length > free) return { outcome: "full", free };
    }
    const at = rt.now();
    const actor = actorOf(by);
    const tellAt = undoneUntil(at);
    const uninvited = open.filter(({ state }) => state === "submitted").map(({ id }) => id);
    await moveRegistrations(rt, tx, {
      ...{ ids: uninvited, to: "invited", at, actor },
      reason: "without-invitation",
      tellAt: null,
      readFrom: tellAt,
    });
    const moved = await moveRegistrations(rt, tx, { ids: open.map(({ id }) => id), to, at, actor, reason, tellAt });
    if (to === "reserve")
      await lineUp(
        tx,
        [intakeId],
        ids.filter((id) => moved.includes(id)),
      );
    await noteEach(
      rt,
      tx,
      by,
      acts[to],
      open.map(({ number }) => number),
    );
    return { outcome: "decided", count: moved.length, at };
  });
}

/** What may still be decided of somebody: up to the first day a seat may be given, and until the day before kept in reserve. */
export async function mayBe(db: Db, intakeId: number, now: Date): Promise<Record<Verdict, boolean>> {
  const reserve = await isBefore(db, { intakeId, now });
  return { accepted: reserve || (await isBefore(db, { intakeId, now, through: true })), reserve, rejected: true };
}

async function openOf(tx: Tx, intakeId: number, ids: readonly number[]) {
  return rowsOf<{ id: number; number: string; state: string }>(
    tx,
    Prisma.sql`
    select id, number, state::text as state from "Registration"
    where id = any(${[...ids]}) and "intakeId" = ${intakeId} and state::text = any(${[...undecided]})
    order by id for update`,
  );
}

/** Takes decisions back of which nobody was told yet: each stands again as it did. Resolves to how many they were. */
export function undecide(
  rt: Stands,
  by: By,
  { intakeId, ids }: { intakeId: number; ids: readonly number[] },
): Promise<number> {
  return rt.db.$transaction(async (tx) => {
    await lockIntake(tx, intakeId);
    const at = rt.now();
    const back = await rowsOf<{ id: number; number: string }>(
      tx,
      Prisma.sql`
      with standing as materialized (
        select r.id, r.number, r.state, r."candidateId", r."programmeCode" from "Registration" r
        where r.id = any(${[...ids]}) and r."intakeId" = ${intakeId} order by r.id for update
      ), former as (
        select s.id, s.number, s.state as "from", coalesce(silent."from", l."from") as "to"
        from standing s
        join lateral (${lastOf(Prisma.sql`s.id`)}) l on true
        left join "RegistrationChange" silent on silent."registrationId" = s.id and silent.at = l.at
          and silent.reason = 'without-invitation' and silent.id < l.id
        where ${isFresh(at)} and l."to" = s.state and not exists (
          select from "Registration" other
          where other."candidateId" = s."candidateId" and other."programmeCode" = s."programmeCode" and other.id <> s.id
            and other.state in ('interested', 'submitted', 'invited', 'accepted', 'reserve', 'offered', 'confirmed', 'inTraining')
        )
      ), moved as (
        update "Registration" r set state = f."to", rank = null from former f where r.id = f.id returning r.id
      ), noted as (
        insert into "RegistrationChange" ("registrationId", "from", "to", at, actor, reason)
        select id, "from", "to", ${at}::timestamptz, ${actorOf(by)}, 'decision-undone' from former order by id
      )
      select id, number from former where id in (select id from moved) order by id`,
    );
    if (back.length === 0) return 0;
    await lineUp(tx, [intakeId]);
    const stand = back.map(({ id }) => id);
    await oweFileAgain(rt, tx, stand);
    await standAgain(rt, tx, { ids: stand, at });
    await noteEach(
      rt,
      tx,
      by,
      "registration-undecided",
      back.map(({ number }) => number),
    );
    return back.length;
  });
}

/** The last change of a registration. */
function lastOf(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select c.id, c."from", c."to", c.at, c.actor from "RegistrationChange" c
    where c."registrationId" = ${id} order by c.id desc limit 1`;
}

/** Whether the change `l` is a decision of staff of which nobody was told yet. */
function isFresh(now: Date): Prisma.Sql {
  return Prisma.sql`(l."to"::text = any(${[...verdicts]}) and l."from" = 'invited' and l.actor like 'staff:%'
    and l.at > ${new Date(now.getTime() - UNDO_MINUTES * 60_000)}::timestamptz)`;
}

/** Which of an intake's decisions can still be taken back; with `at` those alone that somebody made at that moment. */
export async function takenBackWithin(
  db: Db,
  { intakeId, now, by, at, to }: { intakeId: number; now: Date; by?: By; at?: Date; to?: Verdict },
): Promise<number[]> {
  const actor = by === undefined ? null : actorOf(by);
  const rows = await rowsOf<{ id: number }>(
    db,
    Prisma.sql`
    select r.id from "Registration" r
    join lateral (${lastOf(Prisma.sql`r.id`)}) l on true
    where r."intakeId" = ${intakeId} and r.state = l."to" and ${isFresh(now)}
      and l.actor = coalesce(${actor}::text, l.actor) and l.at = coalesce(${at ?? null}::timestamptz, l.at)
      and l."to"::text = coalesce(${to ?? null}::text, l."to"::text)
    order by r.id`,
  );
  return rows.map(({ id }) => id);
}

/** What somebody decided of an intake in one go and can still take back, the latest first. */
export function stepsBack(
  db: Db,
  { intakeId, now, by }: { intakeId: number; now: Date; by: By },
): Promise<{ at: Date; to: Verdict; count: number }[]> {
  return db.$queryRaw`
    select l.at, l."to"::text as "to", count(*)::int as count from "Registration" r
    join lateral (${lastOf(Prisma.sql`r.id`)}) l on true
    where r."intakeId" = ${intakeId} and r.state = l."to" and ${isFresh(now)} and l.actor = ${actorOf(by)}
    group by l.at, l."to" order by max(l.id) desc`;
}
