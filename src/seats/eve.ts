// The day before a training begins whoever has a certain seat reads when to come, where, and what to bring.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Kind, Recipient, Rendered } from "../delivery/delivery.ts";
import { daysHeld } from "../intakes/as-told.ts";
import { dayFromDatabase, localDate } from "../platform/calendar.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { screenCall } from "../telegram/ready-call.ts";
import { firstDayButtons, firstDayLines, firstDayOf } from "./first-day.ts";

/** The kind of delivery that says it. Its subject: `<registration>@<the change by which the seat is certain>.<yyyymmdd>` */
export const SEAT_EVE = "seat-eve";
/** From this hour of the day before on, where they live. */
const TOLD_AT = "09:00";

/** The change by which the seat of registration `r` came to be certain last. */
const certainSince = Prisma.sql`
  (select max(ch.id) from "RegistrationChange" ch where ch."registrationId" = r.id and ch."to" = 'confirmed')`;
/** When the first day of intake `i` begins: from then on it is too late. */
const opens = Prisma.sql`((i."startsOn" + i."startTime"::time) at time zone z.zone)`;

/**
 * Owes it to everybody whose seat is certain, who knows that it is, and who was not told of this very day yet. Whoever came
 * back from a withdrawal before it went out is owed it anew. Resolves to how many were added.
 */
export function oweEves(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${SEAT_EVE}, r.id || '@' || ${certainSince} || '.' || to_char(i."startsOn", 'YYYYMMDD'), r."candidateId", ${now}::timestamptz
    from "Intake" i join "Centre" z on z.code = i."centreCode"
    join "Registration" r on r."intakeId" = i.id and r.state = 'confirmed'
    join "Candidate" c on c.id = r."candidateId" and c.reachable left join "Regency" g on g.code = c."regencyCode"
    where i.active and i."startsOn" between ${now}::timestamptz::date - 1 and ${now}::timestamptz::date + 2
      and (i."startsOn" - 1 + ${TOLD_AT}::time) at time zone coalesce(g.zone, z.zone) <= ${now}::timestamptz
      and ${opens} > ${now}::timestamptz and ${certainSince} is not null and not ${daysHeld(now)}
      and not exists (select from "RegistrationChange" ch where ch."registrationId" = r.id and ch."toldFrom" > ${now}::timestamptz)
      and not exists (
        select from "Delivery" before where before.kind = ${SEAT_EVE} and before."candidateId" = c.id
          and before.subject like r.id || '@%.' || to_char(i."startsOn", 'YYYYMMDD') and before.state not in ('skipped', 'cancelled'))
    order by i."startsOn", r.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** About the reader's own seat, so of no topic; never at night, never once the seat or the day is another. */
export function seatEve(rt: Pick<Runtime, "db" | "now" | "texts">): Kind {
  return {
    name: SEAT_EVE,
    urgency: 15,
    keepsQuiet: true,
    repeatsUncertain: true,
    content: "personal",
    notOwed: eveNotOwed,
    render: (subject, people) => Promise.all(people.map((person) => toPerson(rt, subject, person))),
  };
}

function eveNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`(case when not exists (
    select from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    where r.id = split_part(d.subject, '@', 1)::int and r.state = 'confirmed' and i.active and ${opens} > ${now}::timestamptz
      and d.subject = r.id || '@' || ${certainSince} || '.' || to_char(i."startsOn", 'YYYYMMDD')
  ) then 'changed' end)`;
}

async function toPerson(
  { db, now, texts }: Pick<Runtime, "db" | "now" | "texts">,
  subject: string,
  person: Recipient,
): Promise<Rendered> {
  const id = Number(subject.split("@")[0]);
  const first = await firstDayOf({ db, now }, id);
  if (!first) return { skip: "changed" };
  const words = texts.in(person.language);
  const isToday = localDate(now(), first.intake.centre.zone) === dayFromDatabase(first.intake.startsOn);
  const text = [
    words.html(isToday ? "seats-eve-today" : "seats-eve", {
      programme: inLanguage(first.programme.name, words.language),
      number: first.number,
    }),
    firstDayLines(words, first),
    words.html("seats-eve-cannot"),
  ].join("\n\n");
  return {
    calls: [
      screenCall({
        text,
        buttons: [
          ...firstDayButtons(words, first, id, BESIDE),
          [
            button(words.plain("seats-cannot-button"), "seat-cannot", id, BESIDE),
            button(words.plain("registration-mine-one"), "registration", id, BESIDE),
          ],
        ],
      }),
    ],
  };
}
