// Staff change an intake that was announced: single facts, all its days, whether one may register.

import { wakeDeliveries } from "../delivery/delivery.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import { type Day, localDate } from "../platform/calendar.ts";
import type { Db, Tx } from "../platform/database.ts";
import type { Intake } from "../platform/generated/prisma/client.ts";
import { openStates } from "../registration/registration.ts";
import { moveOffers } from "../seats/offers-along.ts";
import { INVITED } from "../selection/owed.ts";
import { movedBy } from "./drafting.ts";
import {
  type DayField,
  dataOf,
  dayFields,
  dayIn,
  differing,
  type Facts,
  type Field,
  factsOf,
  fieldOf,
  only,
  toldColumns,
} from "./facts.ts";
import { type By, locked, noteChange, type Stands } from "./noting.ts";
import { outOfOrder } from "./order.ts";
import type { Problem } from "./reading.ts";
import { moveTests } from "./tests-along.ts";

/** The kind of delivery that tells whoever is registered of a change. Subject: `<intake>@<change>` */
export const INTAKE_CHANGED = "intake-changed";

/** States of a registration that hold a seat. */
export const holdsSeat = ["accepted", "offered", "confirmed", "inTraining", "completed"] as const;

/** Why something cannot be changed any more. */
export type Fixed = "off" | "over" | "begun" | "passed";

export type Changed =
  | {
      readonly is: "changed";
      readonly changeId: number /** How many are told, and not before when */;
      readonly told: number;
      /** How many planned tests and interviews moved along */
      readonly tests?: number;
    }
  | { readonly is: "same" }
  | { readonly is: "gone" }
  | { readonly is: "fixed"; readonly why: Fixed }
  | { readonly is: "wrong"; readonly problem: Problem };

/** Why a fact of an intake cannot be changed on a day; undefined: it can. */
export function fixedOf(intake: Pick<Intake, "active">, facts: Facts, field: Field, today: Day): Fixed | undefined {
  if (!intake.active) return "off";
  if (facts.endsOn < today) return "over";
  if (facts.startsOn <= today) return field === "end" ? undefined : "begun";
  const day = ["test", "interview"].includes(field) ? dayIn(facts, field as DayField) : undefined;
  return day && day < today ? "passed" : undefined;
}

/** Changes facts of an intake. Its days and its place are told to everybody in it, ten minutes later. */
export function amendIntake(
  rt: Stands,
  by: By,
  { id, field, patch }: { readonly id: number; readonly field: Field; readonly patch: Partial<Facts> },
): Promise<Changed> {
  return change(rt, by, id, async (tx, intake, facts, today) => {
    const why = fixedOf(intake, facts, field, today);
    if (why) return { is: "fixed", why };
    const after = { ...facts, ...patch };
    const wrong = outOfOrder(after, field);
    if (wrong) return { is: "wrong", problem: { is: "order", field, ...wrong } };
    const held = await heldSeats(tx, intake);
    if (field === "seats" && after.seats < held) return { is: "wrong", problem: { is: "held", held } };
    return { patch, act: "intake-changed" };
  });
}

/**
 * Moves every day of an intake by as many days, in one go, with the tests that are planned. `from` is the start that it was
 * decided for: of an intake that has moved since, nothing changes.
 */
export function postponeIntake(
  rt: Stands,
  by: By,
  { id, days, from, reason }: { id: number; days: number; from?: Day; reason?: string },
): Promise<Changed> {
  return change(rt, by, id, async (_, intake, facts, today) => {
    const why = fixedOf(intake, facts, "start", today);
    if (why) return { is: "fixed", why };
    if (from !== undefined && from !== facts.startsOn) return { is: "same" };
    if (days <= 0) return { is: "wrong", problem: { is: "earlier" } };
    const patch = postponedBy(facts, days, today);
    const after = { ...facts, ...patch };
    if (after.startsOn < today) return { is: "wrong", problem: { is: "past" } };
    const wrong = dayFields.map((field) => ({ field, wrong: outOfOrder(after, field) })).find((each) => each.wrong);
    if (wrong?.wrong) return { is: "wrong", problem: { is: "order", field: wrong.field, ...wrong.wrong } };
    return { patch, act: "intake-postponed", ...(reason === undefined ? {} : { reason }) };
  });
}

/** The days that change when an intake is postponed. What lies behind stays: a test that was held is not held again, and registration that is over stays so. */
export function postponedBy(facts: Facts, days: number, today: Day): Partial<Facts> {
  const moved = movedBy(facts, days, today);
  return Object.fromEntries(
    dayFields.flatMap((field) => {
      const day = dayIn(facts, field);
      const isBehind = day && day < today;
      const [column] = Object.entries(moved).find(([name]) => fieldOf(name) === field) ?? [];
      return day && !isBehind && column ? [[column, dayIn(moved, field)]] : [];
    }),
  ) as Partial<Facts>;
}

/** Ends registration before its last day, or takes that back. Nobody is told: who is registered stays so. */
export function closeIntake(
  rt: Stands,
  by: By,
  { id, closed }: { readonly id: number; readonly closed: boolean },
): Promise<Changed> {
  return rt.db.$transaction(async (tx): Promise<Changed> => {
    const intake = await locked(tx, id, by.reach);
    if (!intake) return { is: "gone" };
    const facts = factsOf(intake);
    const why = fixedOf(intake, facts, "closes", await todayOf(rt, tx, intake));
    if (why) return { is: "fixed", why };
    if ((intake.closedAt !== null) === closed) return { is: "same" };
    await tx.intake.update({ where: { id }, data: { closedAt: closed ? rt.now() : null } });
    const former = { closedAt: intake.closedAt?.toISOString() ?? null };
    const act = closed ? "intake-closed" : "intake-reopened";
    const row = await noteChange(rt, tx, by, { intake, act, fields: ["closedAt"], former });
    return { is: "changed", changeId: row.id, told: 0 };
  });
}

/** How many seats of an intake are somebody's. */
export async function heldSeats(tx: Tx, intake: Pick<Intake, "id" | "seatsTakenElsewhere">): Promise<number> {
  const where = { intakeId: intake.id, state: { in: [...holdsSeat] } };
  return intake.seatsTakenElsewhere + (await tx.registration.count({ where }));
}

/** The day it is where an intake is held. */
export async function todayOf(
  { now }: Pick<Stands, "now">,
  tx: Tx,
  { centreCode }: Pick<Intake, "centreCode">,
): Promise<Day> {
  const { zone } = await tx.centre.findUniqueOrThrow({ where: { code: centreCode }, select: { zone: true } });
  return localDate(now(), zone);
}

type Judge = (
  tx: Tx,
  intake: Intake,
  facts: Facts,
  today: Day,
) => Promise<
  | Exclude<Changed, { is: "changed" }>
  | { patch: Partial<Facts>; act: "intake-changed" | "intake-postponed"; reason?: string }
>;

function change(rt: Stands, by: By, id: number, judge: Judge): Promise<Changed> {
  return rt.db.$transaction(async (tx): Promise<Changed> => {
    const intake = await locked(tx, id, by.reach);
    if (!intake) return { is: "gone" };
    const facts = factsOf(intake);
    const judged = await judge(tx, intake, facts, await todayOf(rt, tx, intake));
    if (!("patch" in judged)) return judged;
    const { patch, act, reason } = judged;
    const names = differing(facts, patch);
    if (names.length === 0) return { is: "same" };
    await tx.intake.update({ where: { id }, data: dataOf(only({ ...facts, ...patch }, names)) });
    const after = { ...facts, ...patch };
    const isPostponed = act === "intake-postponed";
    const tests = await moveTests(rt, tx, { intake, before: facts, after, isPostponed });
    const offers = names.includes("startsOn") ? await moveOffers(rt, tx, id) : [];
    const former = {
      ...only(facts, names),
      ...(tests.length > 0 ? { tests } : {}),
      ...(offers.length > 0 ? { offers } : {}),
    };
    const row = await noteChange(rt, tx, by, {
      ...{ intake, act, fields: names, former },
      ...(reason === undefined ? {} : { reason }),
    });
    const isTold = toldColumns.some((name) => names.includes(name));
    if (isTold) await oweChange(rt, tx, { id, changeId: row.id });
    const told = isTold ? await countHearing(tx, id) : 0;
    return { is: "changed", changeId: row.id, told, tests: tests.length };
  });
}

/** How many people hear when the days of an intake change. */
export function countHearing(db: Db, id: number): Promise<number> {
  return db.registration.count({
    where: { intakeId: id, state: { in: [...openStates] }, candidate: { reachable: true } },
  });
}

/** So much later than an invitation to another day of a test, which tells the same where it is sent. */
const BEHIND_MINUTES = 15;

/**
 * Owes word of a change to everybody who is registered, once it cannot be taken back any more; to whoever is invited anew to a
 * test that moved along a little later, and only if that invitation was not sent: `news.ts` looks.
 */
export async function oweChange(
  rt: Pick<Stands, "now" | "work">,
  tx: Tx,
  { id, changeId }: { readonly id: number; readonly changeId: number },
): Promise<void> {
  const owed = await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${INTAKE_CHANGED}, ${`${id}@${changeId}`}, r."candidateId",
      ${undoneUntil(rt.now())}::timestamptz + make_interval(mins => case when exists (
        select from "Delivery" d join "SelectionInvitation" v on v."registrationId" = r.id
          join "SelectionSession" s on s.id = v."sessionId"
        where d."candidateId" = r."candidateId" and d.kind = ${INVITED} and d.subject = v.id || '.' || s.revision
          and d.state = 'queued' and d."notBefore" > ${rt.now()}::timestamptz
      ) then ${BEHIND_MINUTES}::int else 0 end)
    from "Registration" r join "Candidate" c on c.id = r."candidateId" and c.reachable
    where r."intakeId" = ${id} and r.state::text = any(${[...openStates]}) order by r.id
    on conflict (kind, subject, "candidateId") do nothing`;
  if (owed > 0) await wakeDeliveries(rt, tx);
}
