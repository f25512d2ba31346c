// Who is asked whether they come, and when. A question is known by the acceptance, the day of the start and the days before it.
import { daysHeld } from "../intakes/as-told.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { REGISTRATION_NEWS } from "../registration/moving.ts";
import { ASKED_AT, acceptedAt, answerBy, lastAcceptance } from "./times.ts";

/** The kind of delivery that asks. Its subject: `<registration>@<acceptance>.<yyyymmdd of the start>.<days before>` */
export const SEAT_ASK = "seat-ask";

/**
 * Owes the question to everybody who is accepted, has not answered and is to be asked by now: of several that are due the
 * nearest to the start alone, and none to whoever was accepted only since. Resolves to how many were added.
 */
export function oweAsks(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${SEAT_ASK}, r.id || '@' || ${lastAcceptance} || '.' || to_char(i."startsOn", 'YYYYMMDD') || '.' || due.days,
      r."candidateId", ${now}::timestamptz
    from "Intake" i join "Centre" z on z.code = i."centreCode"
    cross join lateral (
      select min(day) as days from unnest(i."confirmDays") day
      where day >= 1 and (i."startsOn" - day + ${ASKED_AT}::time) at time zone z.zone <= ${now}::timestamptz
    ) due
    join "Registration" r on r."intakeId" = i.id and r.state = 'accepted'
    join "Candidate" c on c.id = r."candidateId" and c.reachable
    where i.active and due.days is not null and i."startsOn" > (${now}::timestamptz at time zone z.zone)::date
      and (${acceptedAt} at time zone z.zone)::date < i."startsOn" - due.days
      and coalesce(${answerBy} > ${now}::timestamptz, true) and ${lastAcceptance} is not null and not ${daysHeld(now)}
    order by i."startsOn", r.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** So long before the bot gives a seat to another its owner must have had the question. */
const TIME_TO_ANSWER = Prisma.sql`interval '3 hours'`;

/**
 * Whether the accepted person of registration `r` can be reached and had the question about this start, in time to answer;
 * who was accepted after the last question had the news of it, which asks the same. Else their silence says nothing.
 */
export function wasAsked(now: Date): Prisma.Sql {
  return Prisma.sql`exists (
    select from "Candidate" who join "Delivery" d on d."candidateId" = who.id
    where who.id = r."candidateId" and who.reachable and d."sentAt" <= ${now}::timestamptz - ${TIME_TO_ANSWER} and (
      (d.kind = ${SEAT_ASK}
        and d.subject like r.id || '@' || ${lastAcceptance} || '.' || to_char(i."startsOn", 'YYYYMMDD') || '.%')
      or (d.kind = ${REGISTRATION_NEWS} and d.subject like r.id || '@%'
        and split_part(d.subject, '@', 2)::int >= ${lastAcceptance}
        and (${acceptedAt} at time zone z.zone)::date >= i."startsOn" - (
          select min(day) from unnest(i."confirmDays") day where day >= 1))))`;
}

/** Why somebody is not asked any more, as a kind of delivery asks it. */
export function askNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`(case when not exists (
    select from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    where r.id = split_part(d.subject, '@', 1)::int and r.state = 'accepted' and i.active
      and d.subject like r.id || '@' || ${lastAcceptance} || '.' || to_char(i."startsOn", 'YYYYMMDD') || '.%'
      and coalesce(${answerBy} > ${now}::timestamptz, true)
  ) then 'answered' end)`;
}
