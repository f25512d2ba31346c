// The messages that are owed to registrants about their selection; `messages.ts` says what they read. An invitation's
// subject names its revision, so that each change is told once, and what has changed again since is not told at all.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Stands } from "./acting.ts";
import { FILE_NEWS } from "./judging.ts";

/** They are invited, or the time or place has changed. Subject: `<invitation>.<revision of the session>` */
export const INVITED = "selection-invited";
/** It is near. Subject: `<invitation>.<revision>.<days before>` */
export const SOON = "selection-soon";
/** It was cancelled. Subject: `<invitation>` */
export const OFF = "selection-off";

/** In which states a registrant is told of a test. */
const told = Prisma.sql`r.state in ('submitted', 'invited')`;

/** Owes these an invitation to a session. */
export async function oweInvitations(
  rt: Stands,
  tx: Tx,
  { sessionId, registrationIds }: { sessionId: number; registrationIds: readonly number[] },
): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${INVITED}, i.id || '.' || s.revision, r."candidateId", ${rt.now()}::timestamptz
    from "SelectionInvitation" i join "SelectionSession" s on s.id = i."sessionId"
    join "Registration" r on r.id = i."registrationId" join "Candidate" c on c.id = r."candidateId" and c.reachable
    where s.id = ${sessionId} and ${told} and r.id = any(${[...registrationIds]}) order by i.id
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Owes word of a session that is off to whoever was invited to it. */
export async function oweOff(rt: Stands, tx: Tx, sessionId: number): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${OFF}, i.id::text, r."candidateId", ${rt.now()}::timestamptz
    from "SelectionInvitation" i join "Registration" r on r.id = i."registrationId"
    join "Candidate" c on c.id = r."candidateId" and c.reachable
    where i."sessionId" = ${sessionId} and ${told} order by i.id
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/**
 * Owes an invitation to whoever could not be told when they were invited, and can be now: they have claimed their record
 * since, or let the bot write again. Not to whoever has read it on their card and answered. Resolves to how many were added.
 */
export function oweLateInvitations(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${INVITED}, i.id || '.' || s.revision, r."candidateId", ${now}::timestamptz
    from "SelectionSession" s join "SelectionInvitation" i on i."sessionId" = s.id and i.coming is null
    join "Registration" r on r.id = i."registrationId" and ${told}
    join "Candidate" c on c.id = r."candidateId" and c.reachable
    where s."cancelledAt" is null and s."startsAt" > ${now}::timestamptz
    order by s."startsAt", i.id
    on conflict (kind, subject, "candidateId") do update
      set state = 'queued', reason = null, attempts = 0, "notBefore" = excluded."notBefore" where "Delivery".state = 'unreachable'`;
}

/**
 * Owes a reminder to everybody whose test or interview is at most three days, or one day, away: the nearer of the two alone,
 * and none to whoever said that they cannot come or was told of the time only since. Resolves to how many were added.
 */
export function oweReminders(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${SOON}, i.id || '.' || s.revision || '.' || n.days, r."candidateId", ${now}::timestamptz
    from "SelectionSession" s
    join "Intake" k on k.id = s."intakeId" join "Centre" z on z.code = k."centreCode"
    join "SelectionInvitation" i on i."sessionId" = s.id and i.coming is distinct from false
    join "Registration" r on r.id = i."registrationId" and ${told}
    join "Candidate" c on c.id = r."candidateId" and c.reachable
    cross join lateral (
      select (s."startsAt" at time zone z.zone)::date as day, (${now}::timestamptz at time zone z.zone)::date as today
    ) d
    cross join lateral (select case when d.day - d.today = 1 then 1 else 3 end as days) n
    where s."cancelledAt" is null and s."startsAt" > ${now}::timestamptz
      and s."startsAt" < ${now}::timestamptz + interval '5 days' and d.day - d.today between 1 and 3
      and coalesce((
        select case when before.state in ('sent', 'unknown') then before."sentAt" else 'infinity' end
        from "Delivery" before
        where before.kind = ${INVITED} and before."candidateId" = r."candidateId"
          and before.subject = i.id || '.' || s.revision
      ), case when i.coming then i."answeredAt" else 'infinity' end) at time zone z.zone < d.day - n.days
    order by s."startsAt", i.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** Which invitation or registration a subject is about. */
export function idIn(subject: string): number {
  return Number(/^\d{1,9}/.exec(subject)?.[0] ?? 0);
}

const ofSubject = Prisma.sql`
  from "SelectionInvitation" i join "SelectionSession" s on s.id = i."sessionId"
  join "Registration" r on r.id = i."registrationId"
  where i.id = substring(d.subject from '^\\d+')::int`;

/** Why somebody is not told of a time any more, as a kind of delivery asks it. */
export function timeNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`(select case
      when not (${told}) then 'decided'
      when s.revision::text is distinct from split_part(d.subject, '.', 2) then 'changed'
      when s."cancelledAt" is not null or s."startsAt" <= ${now}::timestamptz then 'past'
      when d.kind = ${SOON} and i.coming = false then 'cannotCome'
    end ${ofSubject})`;
}

/** Why somebody is not told that a session is off: nothing more is to come of it, or they never heard of it. */
export function offNotOwed(): Prisma.Sql {
  return Prisma.sql`(select case
      when not (${told}) then 'decided'
      when not exists (
        select from "Delivery" before
        where before.kind = ${INVITED} and before."candidateId" = d."candidateId"
          and before.subject like i.id || '.%' and before.state in ('sent', 'unknown', 'attempting', 'uncertain')
      ) then 'neverTold'
    end ${ofSubject})`;
}

/**
 * Why somebody is not told any more what is missing of their papers: it was put right, or changed again. Once something is
 * decided it stands in the news of that (`own.ts`).
 */
export function fileNotOwed(): Prisma.Sql {
  return Prisma.sql`(select case
      when r."fileComplete" is distinct from false then 'changed'
      when exists (
        select from "Delivery" later
        where later.kind = ${FILE_NEWS} and later."candidateId" = d."candidateId" and later.id > d.id
          and later.subject like r.id || '@%'
      ) then 'changed'
      when not (${told}) then 'decided'
    end
    from "Registration" r where r.id = substring(d.subject from '^\\d+')::int)`;
}
