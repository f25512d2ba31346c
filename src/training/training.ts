// The front door: a training day by day, who came, how it ended, and the number on the training certificate.

import type { StaffActName } from "../audit/audit.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import { type Day, dateForDatabase, dayFromDatabase, localDate } from "../platform/calendar.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { AttendanceMark, RegistrationState } from "../platform/generated/prisma/enums.ts";
import { moveRegistrations } from "../registration/moving.ts";
import { broughtIn, maySee, standing } from "../registration/seeing.ts";
import { isWithin } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";
import type { Runtime } from "../runtime.ts";
import { lockIntake } from "../seats/counting.ts";
import { actorOf, type By, noteEach } from "../selection/acting.ts";

export type Stands = Pick<Runtime, "db" | "now" | "work">;
export type Marks = ReadonlyMap<number, AttendanceMark>;

/** Who may be marked on a day: whoever is in training, and whoever has a seat and may come yet, also where nobody heard whether. */
const marked = ["accepted", "confirmed", "inTraining"] as const satisfies readonly RegistrationState[];

/** Somebody of a class. */
export interface Participant {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly state: RegistrationState;
  readonly certificateNo: string | undefined;
}

/** The people of an intake in these states, by name. */
export async function participantsOf(
  db: Db,
  intakeId: number,
  states: readonly RegistrationState[] = marked,
): Promise<Participant[]> {
  const rows = await db.registration.findMany({
    where: { intakeId, state: { in: [...states] } },
    orderBy: [{ candidate: { fullName: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      number: true,
      state: true,
      trainingCertificateNo: true,
      participants: broughtIn,
      candidate: { select: { fullName: true, consents: standing } },
    },
  });
  return rows.map(({ candidate, participants, trainingCertificateNo, ...row }) => ({
    ...row,
    name: (maySee({ ...row, participants, candidate }) ? candidate.fullName : null) ?? "–",
    certificateNo: trainingCertificateNo ?? undefined,
  }));
}

/** How an intake's people were marked on a day. */
export async function marksOf(db: Db, intakeId: number, day: Day): Promise<Marks> {
  const where = { day: dateForDatabase(day), registration: { intakeId } };
  const rows = await db.attendance.findMany({ where, select: { registrationId: true, mark: true } });
  return new Map(rows.map(({ registrationId, mark }) => [registrationId, mark]));
}

/** On how many days somebody came, of how many. */
export interface Attended {
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  readonly days: number;
}

/** The attendance of each of these people. */
export async function attendanceOf(db: Db, registrationIds: readonly number[]): Promise<ReadonlyMap<number, Attended>> {
  const rows = await rowsOf<Attended & { id: number }>(
    db,
    Prisma.sql`
    select "registrationId" as id, count(*)::int as days, count(*) filter (where mark = 'present')::int as present,
      count(*) filter (where mark = 'excused')::int as excused, count(*) filter (where mark = 'absent')::int as absent
    from "Attendance" where "registrationId" = any(${[...registrationIds]}) group by 1`,
  );
  return new Map(rows.map(({ id, ...attended }) => [id, attended]));
}

/**
 * Saves a day of a class. Whoever is present for the first time is in training from then on, which they are told when it can
 * no longer be corrected; whoever turns out never to have come is not. Resolves to how many were marked.
 */
export function saveDay(
  rt: Stands,
  by: By,
  { intakeId, day, marks }: { intakeId: number; day: Day; marks: Marks },
): Promise<number> {
  return rt.db.$transaction(async (tx) => {
    const intake = await lockIntake(tx, intakeId);
    if (!intake) return 0;
    const people = await participantsOf(tx, intakeId);
    const saved = people.filter(({ id }) => marks.has(id));
    const at = rt.now();
    await tx.$executeRaw`
      insert into "Attendance" ("registrationId", day, mark, by, at)
      select id, ${day}::date, mark::"AttendanceMark", ${by.telegramId}::bigint, ${at}::timestamptz
      from unnest(${saved.map(({ id }) => id)}::int[], ${saved.map(({ id }) => marks.get(id) ?? "absent")}::text[]) as m (id, mark)
      on conflict ("registrationId", day) do update set mark = excluded.mark, by = excluded.by, at = excluded.at`;
    const came = saved
      .filter(({ id, state }) => state !== "inTraining" && marks.get(id) === "present")
      .map(({ id }) => id);
    const tellAt = undoneUntil(at);
    // Whoever comes has answered.
    const answered = { ids: came, to: "confirmed", at, actor: actorOf(by), tellAt: null, readFrom: tellAt } as const;
    await moveRegistrations(rt, tx, answered);
    await moveRegistrations(rt, tx, { ids: came, to: "inTraining", at, actor: actorOf(by), tellAt });
    await neverCame(tx, by, { intakeId, at });
    await noteEach(rt, tx, by, "attendance-saved", [intake.code]);
    return saved.length;
  });
}

/** Those who are in training by a mark that was corrected since stand where they stood. Nobody is told. */
async function neverCame(tx: Tx, by: By, { intakeId, at }: { intakeId: number; at: Date }): Promise<void> {
  await tx.$executeRaw`
    with back as (
      update "Registration" r set state = 'confirmed'
      where r."intakeId" = ${intakeId} and r.state = 'inTraining'
        and exists (select from "Attendance" a where a."registrationId" = r.id)
        and not exists (select from "Attendance" a where a."registrationId" = r.id and a.mark = 'present')
        -- Who came in by a list was never brought in by a mark.
        and 'confirmed' = (select ch."from" from "RegistrationChange" ch
          where ch."registrationId" = r.id and ch."to" = 'inTraining' order by ch.id desc limit 1)
      returning r.id
    )
    insert into "RegistrationChange" ("registrationId", "from", "to", at, actor, reason)
    select id, 'inTraining', 'confirmed', ${at}::timestamptz, ${actorOf(by)}, 'decision-undone' from back`;
}

/**
 * Notes how a training ended for these people; they are told when it can no longer be taken back. Once it is over that holds
 * for whoever had a seat and was never marked, too. Resolves to those noted.
 */
export function endTraining(
  rt: Stands,
  by: By,
  end: { intakeId: number; ids: readonly number[]; to: "completed" | "droppedOut"; reason?: string },
): Promise<number[]> {
  const { intakeId, ids, to, reason } = end;
  const act: StaffActName = to === "completed" ? "training-completed" : "training-dropped";
  return rt.db.$transaction(async (tx) => {
    await lockIntake(tx, intakeId);
    const at = rt.now();
    const states = (await isOver(tx, { intakeId, now: at })) ? marked : (["inTraining"] as const);
    const theirs = await tx.registration.findMany({
      where: { intakeId, id: { in: [...ids] }, state: { in: [...states] } },
      select: { id: true, number: true },
    });
    const step = { ids: theirs.map(({ id }) => id), at, actor: actorOf(by) };
    const silent = { ...step, tellAt: null, readFrom: undoneUntil(at) };
    await moveRegistrations(rt, tx, { ...silent, to: "confirmed" });
    await moveRegistrations(rt, tx, { ...silent, to: "inTraining" });
    const moved = await moveRegistrations(rt, tx, { ...step, to, reason, tellAt: undoneUntil(at) });
    const numbers = theirs.filter(({ id }) => moved.includes(id)).map(({ number }) => number);
    if (numbers.length > 0) await noteEach(rt, tx, by, act, numbers);
    return moved;
  });
}

/** Whether the last day of an intake's training has passed where it is held. */
export async function isOver(db: Db | Tx, { intakeId, now }: { intakeId: number; now: Date }): Promise<boolean> {
  const where = { id: intakeId };
  const intake = await db.intake.findUnique({ where, select: { endsOn: true, centre: { select: { zone: true } } } });
  return intake !== null && dayFromDatabase(intake.endsOn) < localDate(now, intake.centre.zone);
}

/** Those of an intake that is over, marked on no day, of whom "completed" for all speaks too: nobody noted who came. */
export async function neverMarked(db: Db, intakeId: number): Promise<Participant[]> {
  const people = await participantsOf(db, intakeId, ["confirmed"]);
  const attended = await attendanceOf(
    db,
    people.map(({ id }) => id),
  );
  return people.filter(({ id }) => !attended.has(id));
}

/** Whether nobody has marked the day of training that today is, of intake `i` whose day it is `t.today`. */
const isUnmarked = Prisma.sql`(t.today between i."startsOn" and i."endsOn" and extract(isodow from t.today) < 7
  and exists (select from "Registration" r where r."intakeId" = i.id and r.state in ('accepted', 'confirmed', 'inTraining'))
  and not exists (
    select from "Attendance" a join "Registration" r on r.id = a."registrationId" where r."intakeId" = i.id and a.day = t.today
  ))`;
/** Whether it is over, and of somebody nobody noted how it ended. */
const isLeftOpen = Prisma.sql`(i."endsOn" < t.today
  and exists (select from "Registration" r where r."intakeId" = i.id and r.state in ('accepted', 'confirmed', 'inTraining')))`;

/** How many classes within reach nobody has marked today, how many of them begin, and how many are over without an end. */
export async function trainingOnDesk(
  db: Db,
  reach: Reach,
  now: Date,
): Promise<{ open: number; begin: number; ended: number }> {
  const [row] = await rowsOf<{ open: number; begin: number; ended: number }>(
    db,
    Prisma.sql`
    select count(*) filter (where ${isUnmarked})::int as open,
      count(*) filter (where ${isUnmarked} and t.today = i."startsOn")::int as begin,
      count(*) filter (where ${isLeftOpen})::int as ended
    from "Intake" i join "Centre" z on z.code = i."centreCode"
    cross join lateral (select (${now}::timestamptz at time zone z.zone)::date as today) t
    where i.active and i."startsOn" <= t.today and ${isWithin(Prisma.sql`i."centreCode"`, reach)}`,
  );
  return row ?? { open: 0, begin: 0, ended: 0 };
}

/** A class under way or just over. */
export interface Class {
  readonly id: number;
  readonly programme: unknown;
  readonly zone: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly people: number;
  /** Whether today is marked; null where today is no day of it */
  readonly markedToday: boolean | null;
  /** Of how many nobody noted how it ended, where it is over */
  readonly leftOpen: number;
}

/** Which classes a list shows: those that have begun and are not long over, or what the desk asks for. */
export const classLists = ["recent", "open", "ended"] as const;
export type ClassList = (typeof classLists)[number];

const listed: Readonly<Record<ClassList, Prisma.Sql>> = {
  recent: Prisma.sql`i."endsOn" > t.today - 60`,
  open: isUnmarked,
  ended: isLeftOpen,
};

/** The classes within reach that have begun, the latest first. */
export function classesOf(
  db: Db,
  asked: { which: ClassList; reach: Reach; now: Date; skip: number; take: number },
): Promise<Class[]> {
  const { which, reach, now, skip, take } = asked;
  return rowsOf<Class>(
    db,
    Prisma.sql`
    select i.id, p.name as programme, z.zone, i."startsOn"::text as "startsOn", i."endsOn"::text as "endsOn", n.people,
      case when t.today between i."startsOn" and i."endsOn" then exists (
        select from "Attendance" a join "Registration" r on r.id = a."registrationId"
        where r."intakeId" = i.id and a.day = t.today
      ) end as "markedToday", case when i."endsOn" < t.today then n.open else 0 end as "leftOpen"
    from "Intake" i join "Centre" z on z.code = i."centreCode" join "Programme" p on p.code = i."programmeCode"
    cross join lateral (select (${now}::timestamptz at time zone z.zone)::date as today) t
    cross join lateral (
      select count(*)::int as people,
        count(*) filter (where r.state not in ('completed', 'droppedOut'))::int as open
      from "Registration" r
      where r."intakeId" = i.id and r.state in ('accepted', 'confirmed', 'inTraining', 'completed', 'droppedOut')
    ) n
    where i.active and ${isWithin(Prisma.sql`i."centreCode"`, reach)} and n.people > 0 and i."startsOn" <= t.today
      and ${listed[which]}
    order by i."startsOn" desc, i.code limit ${take} offset ${skip}`,
  );
}
