// Reminders before a certificate's last day: which is due, to whom it is owed, and ending them.
import type { Db } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Topic } from "../platform/generated/prisma/enums.ts";

/** The kind of delivery. Its subject is a last day and which reminder of it: `2027-03-01@90`, `2027-03-01@over`. */
export const REMINDER = "certificate-reminder";
/** What a person silences on /stop. */
export const REMINDERS_TOPIC: Topic = "certificates";

/** So many days before the last one somebody is reminded; and once more when it is over. */
export const reminders = ["180", "90", "30", "7", "over"] as const;
export type Reminder = (typeof reminders)[number];

/** Each with the days left at which it is the one that is due: the tightest, so that nobody hears two at once. */
const spans: Readonly<Record<Reminder, { readonly most: number; readonly least: number }>> = {
  "180": { most: 180, least: 91 },
  "90": { most: 90, least: 31 },
  "30": { most: 30, least: 8 },
  "7": { most: 7, least: 0 },
  // Whoever is met long after the last day knows it.
  over: { most: -1, least: -14 },
};

/** Which reminder is due with so many days left; undefined: none. */
export function reminderDue(daysLeft: number): Reminder | undefined {
  return reminders.find((each) => daysLeft <= spans[each].most && daysLeft >= spans[each].least);
}

/**
 * Owes everyone the reminder that is due now, by one statement. The last day and the reminder name it, so that it is
 * owed once, however often this is asked and whoever asks; who could not be told yet is owed it while it is due.
 * Resolves to how many were added.
 */
export function oweReminders(db: Db, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${REMINDER}, to_char(due."validUntil", 'YYYY-MM-DD') || '@' || due.reminder, p.id, ${now}::timestamptz
    from (${dueAt(now)}) due
    join "Candidate" p on p.id = due."candidateId" and p.reachable
    where not exists (select from "SilencedTopic" t where t."candidateId" = p.id and t.topic = ${REMINDERS_TOPIC}::"Topic")
      and not ${consentWithdrawn(Prisma.sql`p.id`)}
      and not exists (select from "Delivery" d where d.kind = ${REMINDER} and d."candidateId" = p.id
        and d.subject = to_char(due."validUntil", 'YYYY-MM-DD') || '@' || due.reminder)
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** Why somebody is not reminded any more, as a kind of delivery asks it. */
export function reminderNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`case
    when ${consentWithdrawn(Prisma.sql`c.id`)} then 'consentWithdrawn'
    when not exists (
      select from (${dueAt(now)}) due
      where due."candidateId" = c.id and due."validUntil" = split_part(d.subject, '@', 1)::date
        and due.reminder = split_part(d.subject, '@', 2)
    ) then 'notDue'
  end`;
}

/** Which day and which reminder a delivery is about. */
export function readSubject(subject: string): { lastDay: string; reminder: Reminder } {
  const [lastDay = "", word = ""] = subject.split("@");
  const reminder = reminders.find((each) => each === word);
  if (!reminder) throw new Error(`no reminder is called ${word}`);
  return { lastDay, reminder };
}

/**
 * Switches the reminders of one certificate off or on again, for whom it belongs to: "unknown" if it is not theirs.
 * Twice is harmless.
 */
export async function switchReminders(
  db: Db,
  wanted: { certificationId: number; candidateId: number; on: boolean; at: Date },
): Promise<"done" | "unknown"> {
  const { certificationId, candidateId, on, at } = wanted;
  const { count } = await db.certification.updateMany({
    where: { id: certificationId, holder: { candidateId } },
    data: { remindersOffAt: on ? null : at },
  });
  return count > 0 ? "done" : "unknown";
}

/**
 * The certificates whose reminder is due at an instant, with it and whom it is for: issued, matched to a person, not
 * switched off. The day is that of the centre's zone.
 */
function dueAt(now: Date): Prisma.Sql {
  const rows = reminders.map((each) => Prisma.sql`(${each}, ${spans[each].least}::int, ${spans[each].most}::int)`);
  return Prisma.sql`
    select e."validUntil", h."candidateId", r.reminder
    from "Certification" e
    join "Centre" centre on centre.code = e."centreCode"
    join "Holder" h on h.id = e."holderId" and h."candidateId" is not null
    join (values ${Prisma.join(rows)}) r (reminder, least, most)
      on e."validUntil" - (${now}::timestamptz at time zone centre.zone)::date between r.least and r.most
    where e.state = 'issued' and e."remindersOffAt" is null
      and e."validUntil" between ${now}::timestamptz::date - 16 and ${now}::timestamptz::date + 182`;
}

/** Whoever took their consent back is written to of nothing; who never needed to give one is. */
function consentWithdrawn(candidateId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    exists (select from "Consent" w where w."candidateId" = ${candidateId} and w.purpose = 'registration')
    and not exists (
      select from "Consent" w
      where w."candidateId" = ${candidateId} and w.purpose = 'registration' and w."withdrawnAt" is null
    ))`;
}
