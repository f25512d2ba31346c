// When a training begins waiting ends: who was chosen elsewhere is in it, the others are told.
import { UNDO_MINUTES } from "../delivery/undoable.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { moveRegistrations } from "../registration/moving.ts";
import type { RegistrationState } from "../registration/states.ts";
import type { Runtime } from "../runtime.ts";
import { seatsFree } from "./counting.ts";
import { NO_SEAT, waitForNext } from "./next-date.ts";
import { inOrder } from "./reserves.ts";

/** Why somebody is withdrawn of whom nobody noted a decision here, days after the training began. */
export const NOT_DECIDED = "not-decided-here";
/** Why somebody who was accepted loses the seat: they never said that they come, and nobody saw them in the training. */
export const NOT_COME = "not-come";
/** So many days after the start they are told; until then the centre may bring its list of participants. */
const DECIDED_WITHIN_DAYS = 3;

/** So many days after the end staff may note how a class ended that was never marked. */
const NOTED_WITHIN_DAYS = 14;

/** Who has neither a seat nor an answer; an offer ends by itself. */
const waiting = ["submitted", "invited", "reserve"] as const satisfies readonly RegistrationState[];

/**
 * Whether an intake `i` was decided about here. Where nobody was chosen in the bot, the centre chose elsewhere: that there is
 * no seat for somebody is not ours to say.
 */
const isDecidedHere = Prisma.sql`exists (
  select from "Registration" g where g."intakeId" = i.id
    and g.state in ('accepted', 'reserve', 'offered', 'confirmed', 'lapsed', 'inTraining', 'completed', 'droppedOut')
)`;

/** Whether the centre's own list of participants names the person of registration `r`. */
const isListed = Prisma.sql`exists (select from "Participant" p where p."registrationId" = r.id and p."intakeId" = i.id)`;

/** Whether somebody is in the training of intake `i` already: whom its first day was for is known. */
const isSeated = Prisma.sql`exists (select from "Registration" s where s."intakeId" = i.id and s.state = 'inTraining')`;

/** Whether the training of intake `i` at centre `z` has begun, so many days ago at least. */
function hasBegun(now: Date, days = 0): Prisma.Sql {
  return Prisma.sql`(i.active and i."startsOn" + ${days}::int <= (${now}::timestamptz at time zone z.zone)::date)`;
}

/**
 * Whether the class of intake `i` was marked, or is long over, without anybody having seen the person of registration `r`.
 * What staff noted of late, or took back, is no sign yet for as long as it could be undone.
 */
function isUnseen(now: Date): Prisma.Sql {
  const lately = Prisma.sql`${now}::timestamptz - make_interval(mins => ${UNDO_MINUTES})`;
  return Prisma.sql`(${hasBegun(now, DECIDED_WITHIN_DAYS)}
  and (i."endsOn" + ${NOTED_WITHIN_DAYS}::int < (${now}::timestamptz at time zone z.zone)::date or exists (
    select from "Attendance" a join "Registration" m on m.id = a."registrationId"
    where m."intakeId" = i.id and a.at <= ${lately}))
  and not exists (
    select from "Attendance" a where a."registrationId" = r.id and (a.mark <> 'absent' or a.at > ${lately}))
  and not exists (select from "RegistrationChange" ch where ch."registrationId" = r.id and ch.at > ${lately}))`;
}

/**
 * Why the waiting of registration `r` ends now; null while it goes on: who is on the list, but no seat is free, is staff's
 * matter; who was accepted may still come; whom staff have not decided about they may still accept on the first day.
 */
function whyItEnds(now: Date): Prisma.Sql {
  return Prisma.sql`(case
    when r.state = 'accepted' then case when ${isUnseen(now)} then case when ${isListed} then 'seated' else ${NOT_COME} end end
    when not ${hasBegun(now)} or not r.state::text = any(${[...waiting]}) then null
    when ${isListed} then case when ${seatsFree} > 0 then 'listed' end
    when ${isDecidedHere} and (r.state = 'reserve' or ${hasBegun(now, 1)} or ${isSeated}) then ${NO_SEAT}
    when ${hasBegun(now, DECIDED_WITHIN_DAYS)} then ${NOT_DECIDED}
  end)`;
}

/** Whether somebody of intake `i` at centre `z` waits in vain. */
export function isEnding(now: Date): Prisma.Sql {
  return Prisma.sql`(${hasBegun(now)} and exists (
    select from "Registration" r where r."intakeId" = i.id and ${whyItEnds(now)} is not null))`;
}

/** Ends it for each who waits in these intakes, or has a seat and never came: into the training, or out of it, told why, and of the next date when it comes. */
export async function endWaiting(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  intakeIds: readonly number[],
): Promise<void> {
  const at = rt.now();
  const rows = await tx.$queryRaw<{ id: number; why: string }[]>`
    select id, why from (
      select r.id, e.why, ${seatsFree} as free, row_number() over (partition by i.id, e.why order by ${inOrder}) as nth
      from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
      cross join lateral (select ${whyItEnds(at)} as why) e
      where i.id = any(${[...intakeIds]}) and e.why is not null
    ) ending
    where why <> 'listed' or nth <= free order by id`;
  const of = (why: string) => rows.filter((row) => row.why === why).map(({ id }) => id);
  await bringIn(rt, tx, [...of("listed"), ...of("seated")]);
  await moveRegistrations(rt, tx, { ids: of(NOT_DECIDED), to: "withdrawn", at, actor: "bot", reason: NOT_DECIDED });
  await moveRegistrations(rt, tx, { ids: of(NOT_COME), to: "lapsed", at, actor: "bot", reason: NOT_COME });
  const move = { ids: of(NO_SEAT), to: "withdrawn", at, actor: "bot", reason: NO_SEAT } as const;
  const moved = await moveRegistrations(rt, tx, move);
  if (moved.length > 0) await waitForNext(tx, { ids: moved, at });
}

/** Whom the centre's list names is in the training, as far as seats are free: through every state on the way, and told once. */
async function bringIn(rt: Pick<Runtime, "now" | "work">, tx: Tx, ids: readonly number[]): Promise<void> {
  const step = { ids, at: rt.now(), actor: "bot", reason: "brought-in" };
  for (const to of ["invited", "accepted", "offered", "confirmed"] as const)
    await moveRegistrations(rt, tx, {
      ...step,
      to,
      tellAt: null,
      ...(to === "offered" ? { offerUntil: step.at } : {}),
    });
  await moveRegistrations(rt, tx, { ...step, to: "inTraining" });
}
