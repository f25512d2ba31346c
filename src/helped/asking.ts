// Whoever registered somebody without Telegram hears that she is accepted, and may say for her whether she comes: until she
// comes for her record herself. When they are asked is as for everybody else.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { daysHeld } from "../intakes/as-told.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { ASKED_AT, acceptedAt, answerBy, lastAcceptance } from "../seats/times.ts";

/** The kind of delivery that asks a helper. Its subject: `<registration>@<acceptance>.<days before the start, or 0 for at once>` */
export const HELPER_ASK = "helper-ask";

/** Of registration `r` of intake `i` at centre `z`: somebody whom helper `h` registered, accepted, told, and not yet sure to come. */
const waitsForWord = (now: Date) => Prisma.sql`
  r.state = 'accepted' and i.active and h."claimedAt" is null and i."startsOn" > (${now}::timestamptz at time zone z.zone)::date
  and exists (select from "Candidate" p where p.id = r."candidateId" and p."telegramId" is null)
  and not exists (select from "RegistrationChange" ch where ch.id = ${lastAcceptance} and ch."toldFrom" > ${now}::timestamptz)
  and coalesce(${answerBy} > ${now}::timestamptz, true)`;

/** Owes the question to helpers: once when somebody is accepted, and on the days on which everybody is asked. */
export function oweHelpers(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${HELPER_ASK}, r.id || '@' || ${lastAcceptance} || '.' || coalesce(due.days, 0), w.id, ${now}::timestamptz
    from "Helped" h join "Registration" r on r.id = h."registrationId" join "Intake" i on i.id = r."intakeId"
    join "Centre" z on z.code = i."centreCode"
    join "Candidate" w on w."telegramId" = h."helperTelegramId" and w.reachable
    cross join lateral (
      select min(day) as days from unnest(i."confirmDays") day
      where day >= 1 and (i."startsOn" - day + ${ASKED_AT}::time) at time zone z.zone <= ${now}::timestamptz
        and (${acceptedAt} at time zone z.zone)::date < i."startsOn" - day
    ) due
    where ${waitsForWord(now)} and not ${daysHeld(now)} order by r.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** Why a helper is not asked any more, as a kind of delivery asks it. */
export function helperNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`(case when not exists (
    select from "Helped" h join "Registration" r on r.id = h."registrationId" join "Intake" i on i.id = r."intakeId"
    join "Centre" z on z.code = i."centreCode" join "Candidate" w on w."telegramId" = h."helperTelegramId"
    where w.id = d."candidateId" and r.id = split_part(d.subject, '@', 1)::int
      and d.subject like r.id || '@' || ${lastAcceptance} || '.%' and ${waitsForWord(now)}
  ) then 'answered' end)`;
}

/** Each minute; what a dead process left undone is done by the next. */
export function helpedWork(rt: Runtime): void {
  rt.work.handle("helpers-asked", {}, async () => {
    if ((await oweHelpers(rt.db, rt.now())) > 0) await wakeDeliveries(rt);
  });
  rt.work.every("helpers-asked", "* * * * *", rt.config.zone);
}
