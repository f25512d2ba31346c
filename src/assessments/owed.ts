// The messages that are owed to whoever is on the way to a certificate; `messages.ts` says what they read. Each is about
// one change of one certification, so that a change is told once, and what has changed again since is not told at all.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** An assessment was scheduled, or its time or place changed. Subject: `<certification>@<change>.<revision of the session>` */
export const SCHEDULED = "assessment-scheduled";
/** It was cancelled, or somebody was taken out of it. Subject: `<certification>@<change>.<session>` */
export const OFF = "assessment-off";
/** It is near. Subject: `<certification>@<change>.<revision>.<days before>` */
export const SOON = "assessment-soon";
/** A result. Subject: `<certification>@<change>` */
export const RESULT = "assessment-result";
/** What became of an appeal. Subject: its id */
export const APPEAL_ANSWERED = "appeal-answered";
/** The document came so far. Subject: `<certification>.<stage>.<change>` */
export const DOCUMENT = "document-stage";

/** The last change of state of a certification `c`: by it a message is known. */
export const lastChange = Prisma.sql`
  (select max(l.id) from "CertificationChange" l where l."certificationId" = c.id and l.fields = '{}')`;

/** The last time that its certificate came to the centre, or was found not to have. */
const lastArrival = Prisma.sql`
  (select max(l.id) from "CertificationChange" l where l."certificationId" = c.id and 'arrivedOn' = any(l.fields))`;

const subjects = {
  [SCHEDULED]: Prisma.sql`c.id || '@' || ${lastChange} || '.' || s.revision`,
  [RESULT]: Prisma.sql`c.id || '@' || ${lastChange}`,
  [`${DOCUMENT}.issued`]: Prisma.sql`c.id || '.issued.' || ${lastChange}`,
  [`${DOCUMENT}.arrived`]: Prisma.sql`c.id || '.arrived.' || ${lastArrival}`,
} as const;

/** Owes a message about each of these certifications to its holder, where that is a person in the chat. */
export async function oweAbout(
  rt: Pick<Runtime, "work">,
  tx: Tx,
  what: keyof typeof subjects,
  { ids, notBefore }: { ids: readonly number[]; notBefore: Date },
): Promise<void> {
  if (ids.length === 0) return;
  const [kind] = what.split(".");
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${kind}, ${subjects[what]}, h."candidateId", ${notBefore}::timestamptz
    from "Certification" c join "Holder" h on h.id = c."holderId"
    left join "AssessmentSession" s on s.id = c."sessionId"
    where c.id = any(${[...ids]}) and h."candidateId" is not null order by c.id
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Owes word of an assessment that is off to each of these, as far as they were told of it. */
export async function oweOff(
  rt: Pick<Runtime, "work">,
  tx: Tx,
  { ids, sessionId, notBefore }: { ids: readonly number[]; sessionId: number; notBefore: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${OFF}, c.id || '@' || ${lastChange} || '.' || ${String(sessionId)}, h."candidateId", ${notBefore}::timestamptz
    from "Certification" c join "Holder" h on h.id = c."holderId"
    where c.id = any(${[...ids]}) and h."candidateId" is not null order by c.id
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/**
 * Owes a reminder to everybody whose assessment is at most three days, or one day, away: the nearer of the two alone, and
 * none to whoever said that they cannot come or was told of the time only since. Resolves to how many were added.
 */
export function oweReminders(db: Tx, now: Date): Promise<number> {
  return db.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${SOON}, c.id || '@' || ${lastChange} || '.' || s.revision || '.' || r.days, h."candidateId", ${now}::timestamptz
    from "AssessmentSession" s
    join "Centre" z on z.code = s."centreCode"
    join "Certification" c on c."sessionId" = s.id and c.state = 'scheduled' and c.coming is distinct from false
    join "Holder" h on h.id = c."holderId" and h."candidateId" is not null
    cross join lateral (
      select (s."startsAt" at time zone z.zone)::date as day, (${now}::timestamptz at time zone z.zone)::date as today
    ) d
    cross join lateral (select case when d.day - d.today = 1 then 1 else 3 end as days) r
    where s.state = 'planned' and s."startsAt" > ${now}::timestamptz
      and s."startsAt" < ${now}::timestamptz + interval '5 days' and d.day - d.today between 1 and 3
      and exists (
        select from "Delivery" told
        where told.kind = ${SCHEDULED} and told."candidateId" = h."candidateId"
          and told.subject = c.id || '@' || ${lastChange} || '.' || s.revision and told.state in ('sent', 'unknown')
          and (told."sentAt" at time zone z.zone)::date < d.day - r.days
      )
    order by s."startsAt", c.id
    on conflict (kind, subject, "candidateId") do nothing`;
}

/** Which certification a subject is about. */
export function certificationIn(subject: string): number {
  return Number(/^\d{1,9}/.exec(subject)?.[0] ?? 0);
}

const ofSubject = Prisma.sql`
  from "Certification" c left join "AssessmentSession" s on s.id = c."sessionId"
  where c.id = substring(d.subject from '^\\d+')::int`;
const isLatest = Prisma.sql`${lastChange}::text = substring(d.subject from '@(\\d+)')`;

/** Why somebody is not told of a time any more, as a kind of delivery asks it. */
export function timeNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`(select case
      when c.state <> 'scheduled' or not ${isLatest} then 'changed'
      when s.revision::text is distinct from substring(d.subject from '@\\d+\\.(\\d+)') then 'changed'
      when s.state <> 'planned' or s."startsAt" <= ${now}::timestamptz then 'past'
      when d.kind = ${SOON} and c.coming = false then 'cannotCome'
    end ${ofSubject})`;
}

/** Why somebody is not told that an assessment is off. */
export function offNotOwed(): Prisma.Sql {
  return Prisma.sql`(select case
      when not ${isLatest} then 'changed'
      when not exists (
        select from "Delivery" told
        where told.kind = ${SCHEDULED} and told."candidateId" = d."candidateId"
          and told.subject like c.id || '@%' and told.state in ('sent', 'unknown', 'attempting', 'uncertain')
      ) then 'neverTold'
    end ${ofSubject})`;
}

/** Why somebody is not told of a result any more. */
export function resultNotOwed(): Prisma.Sql {
  return Prisma.sql`(select case when not ${isLatest} then 'changed' end ${ofSubject})`;
}

/** Why somebody is not told of a document's stage any more. A stage is told once, however often it was ticked. */
export function documentNotOwed(): Prisma.Sql {
  const change = Prisma.sql`case when d.subject like '%.issued.%' then ${lastChange} else ${lastArrival} end`;
  return Prisma.sql`(select case
      when c.state <> 'issued' or (${change})::text is distinct from split_part(d.subject, '.', 3) then 'changed'
      when c."handedOverOn" is not null then 'handedOver'
      when d.subject like '%.issued.%' and c."arrivedOn" is not null then 'arrived'
      when d.subject like '%.arrived.%' and c."arrivedOn" is null then 'changed'
      when exists (
        select from "Delivery" told
        where told.kind = ${DOCUMENT} and told."candidateId" = d."candidateId" and told.id <> d.id
          and told.subject like split_part(d.subject, '.', 1) || '.' || split_part(d.subject, '.', 2) || '.%'
          and told.state in ('sent', 'unknown', 'attempting', 'uncertain')
      ) then 'told'
    end ${ofSubject})`;
}
