// An intake is called off: whoever is registered is told why, and goes on waiting for the next date.
import { undoneUntil } from "../delivery/undoable.ts";
import type { Tx } from "../platform/database.ts";
import { moveRegistrations, openStates, standAgain } from "../registration/registration.ts";
import { CALLED_OFF, ON_AGAIN } from "./calling-off-words.ts";
import { type Changed, fixedOf, todayOf } from "./changing.ts";
import { factsOf } from "./facts.ts";
import { type By, locked, noteChange, type Stands } from "./noting.ts";

/**
 * Calls an intake off. Everybody who is registered is withdrawn by the bot, is told ten minutes later, with staff's
 * reason, and is kept as somebody who waits for the programme.
 */
export function callOff(
  rt: Stands,
  by: By,
  { id, reason }: { readonly id: number; readonly reason: string },
): Promise<Changed> {
  return rt.db.$transaction(async (tx): Promise<Changed> => {
    const intake = await locked(tx, id, by.reach);
    if (!intake) return { is: "gone" };
    const why = fixedOf(intake, factsOf(intake), "start", await todayOf(rt, tx, intake));
    if (why) return { is: "fixed", why };
    const at = rt.now();
    const open = await tx.registration.findMany({
      where: { intakeId: id, state: { in: [...openStates] } },
      select: { id: true },
    });
    await tx.intake.update({ where: { id }, data: { active: false } });
    const row = await noteChange(rt, tx, by, {
      intake,
      act: "intake-called-off",
      fields: ["calledOff"],
      former: {},
      reason,
      at,
    });
    const move = { to: "withdrawn", at, actor: "bot", reason: CALLED_OFF, tellAt: undoneUntil(at) } as const;
    const moved = await moveRegistrations(rt, tx, { ...move, ids: open.map((each) => each.id) });
    await keepWishes(tx, moved, at);
    return { is: "changed", changeId: row.id, told: moved.length };
  });
}

/** Whoever was registered waits for the programme from now on, unless they are registered for it elsewhere. */
async function keepWishes(tx: Tx, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    insert into "IntakeWish" ("candidateId", "programmeCode", reason, "wishedAt")
    select r."candidateId", r."programmeCode", 'noIntake', ${at}::timestamptz
    from "Registration" r where r.id = any(${[...ids]}) order by r.id
    on conflict ("candidateId", "programmeCode") do update
      set reason = 'noIntake', "wishedAt" = excluded."wishedAt", "toldAt" = null`;
}

/**
 * The registrations that this intake's calling off withdrew stand again as they did, with a row that says so; an offer
 * that was open goes back to the waiting list. Who has registered anew meanwhile is left as they are.
 */
export async function putBack(
  rt: Pick<Stands, "work">,
  tx: Tx,
  { id, since, at }: { id: number; since: Date; at: Date },
): Promise<void> {
  const back = await tx.$queryRaw<{ registrationId: number }[]>`
    with last as (
      select distinct on (l."registrationId") l."registrationId", l."from", l."to", l.reason, l.at
      from "RegistrationChange" l join "Registration" r on r.id = l."registrationId"
      where r."intakeId" = ${id} order by l."registrationId", l.id desc
    ), back as (
      update "Registration" r
      set state = case when last."from" = 'offered' then 'reserve'::"RegistrationState" else last."from" end
      from last
      where last."registrationId" = r.id and r.state = 'withdrawn' and last.reason = ${CALLED_OFF} and last.at >= ${since}::timestamptz
        and not exists (
          select from "Registration" o
          where o."candidateId" = r."candidateId" and o."programmeCode" = r."programmeCode" and o.id <> r.id
            and o.state::text = any(${[...openStates]})
        )
      returning r.id, r.state, r."candidateId", r."programmeCode"
    ), gone as (
      delete from "IntakeWish" w using back
      where w."candidateId" = back."candidateId" and w."programmeCode" = back."programmeCode"
    )
    insert into "RegistrationChange" ("registrationId", "from", "to", at, actor, reason)
    select id, 'withdrawn', state, ${at}::timestamptz, 'bot', ${ON_AGAIN} from back order by id
    returning "registrationId"`;
  await standAgain(rt, tx, { ids: back.map(({ registrationId }) => registrationId), at });
}
