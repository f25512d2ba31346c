// The tests and interviews that are planned for an intake move along when its days or its place do, and back with them.

import { wakeDeliveries } from "../delivery/delivery.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import type { Intake, SelectionSession } from "../platform/generated/prisma/client.ts";
import { INVITED } from "../selection/owed.ts";
import { usualPlace } from "../selection/print.ts";
import { formerOf } from "../selection/sessions.ts";
import type { Facts } from "./facts.ts";
import type { Stands } from "./noting.ts";

const DAY_MS = 24 * 60 * 60_000;

/** A test as it was before it moved along; `revision` is the one that it had then. */
export interface TestBefore {
  readonly id: number;
  readonly revision: number;
  readonly startsAt: string;
  readonly place: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Who had answered whether they come */
  readonly answers: readonly {
    readonly id: number;
    readonly coming: boolean;
    readonly answeredAt: string | null;
    /** A code of `selection/why-not.ts` */
    readonly why?: string | null;
  }[];
}

/**
 * Moves the planned tests of an intake as its facts move: all of them with its start when it is postponed, otherwise those
 * on the very day, or at the very place, that the intake had named. Who is invited hears of it, and is asked again, once it
 * cannot be taken back any more. Resolves to how those that moved were.
 */
export async function moveTests(
  rt: Pick<Stands, "now" | "work">,
  tx: Tx,
  change: { readonly intake: Intake; readonly before: Facts; readonly after: Facts; readonly isPostponed: boolean },
): Promise<TestBefore[]> {
  const { intake, before, after, isPostponed } = change;
  const centre = await tx.centre.findUniqueOrThrow({ where: { code: intake.centreCode } });
  const planned = await tx.selectionSession.findMany({
    where: { intakeId: intake.id, cancelledAt: null, startsAt: { gt: rt.now() } },
    include: { invitations: { where: { coming: { not: null } } } },
    orderBy: { id: "asc" },
  });
  const usual = Object.keys(centre.name as object).map((language) => usualPlace(centre, language));
  const moved = planned.flatMap((session) => {
    const days = isPostponed ? between(before.startsOn, after.startsOn) : daysOf(session, centre.zone, before, after);
    const named = before.selectionPlace === null ? usual : [before.selectionPlace];
    const isThere = named.includes(session.place);
    const place = isThere ? (after.selectionPlace ?? usual[0] ?? session.place) : session.place;
    const hasMoved = isThere && pointsDiffer(before, after);
    const point = hasMoved ? after : session;
    const isSame = days === 0 && (!isThere || before.selectionPlace === after.selectionPlace) && !hasMoved;
    const startsAt = new Date(session.startsAt.getTime() + days * DAY_MS);
    if (isSame || startsAt <= rt.now()) return [];
    return [{ session, startsAt, place, latitude: point.latitude, longitude: point.longitude }];
  });
  await Promise.all(
    moved.map(({ session, ...data }) => {
      const was = { revision: session.revision, startsAt: session.startsAt.toISOString(), place: session.place };
      const former = [...formerOf(session), was].map((each) => ({ ...each }));
      return tx.selectionSession.update({
        where: { id: session.id },
        data: { ...data, former, revision: session.revision + 1 },
      });
    }),
  );
  await askAgain(
    rt,
    tx,
    moved.map(({ session }) => session.id),
  );
  return moved.map(({ session: { id, revision, startsAt, place, latitude, longitude, invitations } }) => ({
    ...{ id, revision, startsAt: startsAt.toISOString(), place, latitude, longitude },
    answers: invitations.map((each) => ({
      id: each.id,
      coming: each.coming === true,
      answeredAt: each.answeredAt?.toISOString() ?? null,
      why: each.cannotWhy,
    })),
  }));
}

/** Those that moved along stand as they did, and nobody hears of it; one that staff moved again since stays. */
export async function moveTestsBack(tx: Tx, tests: readonly TestBefore[], now: Date): Promise<void> {
  const rows = await tx.selectionSession.findMany({
    where: { id: { in: tests.map(({ id }) => id) }, cancelledAt: null },
  });
  const back = tests.flatMap((test) => {
    const row = rows.find(({ id, revision }) => id === test.id && revision === test.revision + 1);
    return row ? [{ test, row }] : [];
  });
  await Promise.all(
    back.map(({ test: { id, answers: _, startsAt, ...was }, row }) =>
      tx.selectionSession.update({
        where: { id },
        data: {
          ...was,
          startsAt: new Date(startsAt),
          former: formerOf(row)
            .slice(0, -1)
            .map((each) => ({ ...each })),
        },
      }),
    ),
  );
  const answers = back.flatMap(({ test }) => test.answers);
  const ids = back.map(({ test }) => test.id);
  await tx.$executeRaw`
    update "SelectionInvitation" i set coming = a.coming, "answeredAt" = a.at, "cannotWhy" = a.why
    from unnest(${answers.map(({ id }) => id)}::int[], ${answers.map(({ coming }) => coming)}::bool[],
      ${answers.map(({ answeredAt }) => answeredAt)}::timestamptz[], ${answers.map(({ why }) => why ?? null)}::text[]
    ) as a(id, coming, at, why)
    where i.id = a.id and i.coming is null`;
  // Nobody was told of the days that are taken back; who waited for word of those before them hears that.
  await tx.$executeRaw`
    delete from "Delivery" d using "SelectionInvitation" i, "SelectionSession" s
    where d.kind = ${INVITED} and d.state = 'queued' and d."notBefore" > ${now}::timestamptz
      and i."sessionId" = s.id and s.id = any(${ids}) and d.subject = i.id || '.' || (s.revision + 1)`;
  await tx.$executeRaw`
    update "Delivery" d set state = 'queued', reason = null, "notBefore" = ${now}::timestamptz
    from "SelectionInvitation" i join "SelectionSession" s on s.id = i."sessionId"
    where d.kind = ${INVITED} and d.state = 'skipped' and d.reason = 'changed'
      and s.id = any(${ids}) and d.subject = i.id || '.' || s.revision`;
}

async function askAgain(rt: Pick<Stands, "now" | "work">, tx: Tx, sessionIds: readonly number[]): Promise<void> {
  if (sessionIds.length === 0) return;
  await tx.$executeRaw`
    update "SelectionInvitation" set coming = null, "answeredAt" = null where "sessionId" = any(${[...sessionIds]})`;
  const owed = await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${INVITED}, i.id || '.' || s.revision, r."candidateId", ${undoneUntil(rt.now())}::timestamptz
    from "SelectionInvitation" i join "SelectionSession" s on s.id = i."sessionId"
    join "Registration" r on r.id = i."registrationId" and r.state in ('submitted', 'invited')
    join "Candidate" c on c.id = r."candidateId" and c.reachable
    where s.id = any(${[...sessionIds]}) order by i.id
    on conflict (kind, subject, "candidateId") do nothing`;
  if (owed > 0) await wakeDeliveries(rt, tx);
}

/** By how many days a test moves whose day the intake names. */
function daysOf({ stage, startsAt }: SelectionSession, zone: string, before: Facts, after: Facts): number {
  const column = stage === "written" ? "selectionOn" : "interviewOn";
  const [was, is] = [before[column], after[column]];
  return was !== null && is !== null && localDate(startsAt, zone) === was ? between(was, is) : 0;
}

function pointsDiffer(one: Facts, other: Facts): boolean {
  return one.latitude !== other.latitude || one.longitude !== other.longitude;
}

function between(first: Day, last: Day): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
}
