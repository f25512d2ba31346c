// The messages that are owed about applications; `messages.ts` says what they read. One is about one change of one
// application, so that a change is told once, and what has changed again since is not told at all.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { recruiters } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import { isHeldSql } from "./holding.ts";
import { isOpenSql, lastMove } from "./states.ts";

/** To the person: what became of an application. Subject: `<application>.<change>` */
export const CHANGED = "application-changed";
/** To the person: the company or the vacancy is stopped. Subject: `company.<code>.<change>`, `vacancy.<id>.<change>` */
export const STOPPED = "application-stopped";
/** To the person: that is over. Subject: `company.<code>.<change>`, `vacancy.<id>.<change>` */
export const RESUMED = "application-resumed";
/** To recruiters: somebody applied. Subject: `<vacancy>.<hour>` */
export const NEW = "applicants-new";
/** To recruiters: somebody has waited long. Subject: `<company>.<day>` */
export const WAIT = "applicants-wait";
/** To recruiters: what an applicant said. Subject: `<application>.<change>` */
export const SAID = "applicant-said";

type Sends = Pick<Runtime, "now" | "work">;

/** Owes the person word of a change; part of the transaction. */
export async function oweChanged(
  rt: Sends,
  tx: Tx,
  about: { applicationId: number; changeId: number; notBefore: Date },
): Promise<void> {
  const { applicationId, changeId, notBefore } = about;
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${CHANGED}, ${`${applicationId}.${changeId}`}, "candidateId", ${notBefore}::timestamptz
    from "JobApplication" where id = ${applicationId}
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Owes the company's recruiters word of what an applicant said. */
export function oweSaid(
  rt: Sends,
  tx: Tx,
  about: { applicationId: number; changeId: number; companyCode: string },
): Promise<void> {
  const subject = `${about.applicationId}.${about.changeId}`;
  return oweRecruiters(rt, tx, { kind: SAID, subject, companyCode: about.companyCode, notBefore: rt.now() }).then(
    () => undefined,
  );
}

const HOUR_MS = 3_600_000;

/** Owes the company's recruiters word that somebody applied: at once, and of all who follow within the hour once more at its end. */
export async function oweNew(
  rt: Sends,
  tx: Tx,
  { vacancyId, companyCode }: { vacancyId: number; companyCode: string },
): Promise<void> {
  const hour = Math.floor(rt.now().getTime() / HOUR_MS);
  const to = { kind: NEW, companyCode };
  const added = await oweRecruiters(rt, tx, { ...to, subject: `${vacancyId}.${hour}`, notBefore: rt.now() });
  if (added > 0) return;
  const notBefore = new Date((hour + 1) * HOUR_MS);
  await oweRecruiters(rt, tx, { ...to, subject: `${vacancyId}.${hour + 1}`, notBefore });
}

async function oweRecruiters(
  rt: Sends,
  tx: Tx,
  owed: { kind: string; subject: string; companyCode: string; notBefore: Date },
): Promise<number> {
  const { kind, subject, companyCode, notBefore } = owed;
  const count = await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select ${kind}, ${subject}, r."candidateId", ${notBefore}::timestamptz
    from ${recruiters} where r."companyCode" = ${companyCode} order by r."candidateId"
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
  return count;
}

/** What the company decided waits while it, or the vacancy, is held. What the bot itself closed is told then, too. */
export function changeGate(subject: string): Prisma.Sql {
  const [applicationId = 0, changeId = 0] = subject.split(".").map(Number);
  return Prisma.sql`(case when exists (
      select from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId"
        join "Company" co on co.code = v."companyCode" join "JobApplicationChange" m on m.id = ${changeId}::int
      where a.id = ${applicationId}::int and m.actor like 'recruiter:%' and ${lastMove} = m.id and ${isHeldSql}
    ) then 'held' else 'open' end)`;
}

/** Why the person is not told of a change any more: it was taken back, something came after it, or they were to meet by now. */
export function changeNotOwed(now: Date): Prisma.Sql {
  return Prisma.sql`case when not exists (
      select from "JobApplication" a join "JobApplicationChange" m on m.id = split_part(d.subject, '.', 2)::int
      where a.id = split_part(d.subject, '.', 1)::int and ${lastMove} = m.id
        and not (m."to" = 'interview' and a."meetAt" < ${now}::timestamptz)
    ) then 'changed' end`;
}

/** Why nobody need hear any more that something is stopped: nothing of theirs waits there, nor do they work there. */
export function stopNotOwed(): Prisma.Sql {
  return Prisma.sql`case when not exists (
      select from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId"
      where a."candidateId" = c.id and case split_part(d.subject, '.', 1)
        when 'company' then v."companyCode" = split_part(d.subject, '.', 2) and (${isOpenSql} or a.state = 'hired')
        else ${isOpenSql} and v.id::text = split_part(d.subject, '.', 2) end
    ) then 'changed' end`;
}
