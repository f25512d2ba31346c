// How applications come to an end that nobody decided one by one: nothing was heard for long, the vacancy ended, or the
// company was stopped. Each is one statement over all that it concerns, and may be done twice.
import { wakeDeliveries } from "../delivery/delivery.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { recruiters } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";
import type { EndedPiece } from "../vacancies/published.ts";
import { couldAnswerSince, heldFor, isHeldSql } from "./holding.ts";
import { CHANGED, STOPPED, WAIT } from "./owed.ts";
import { isOpenSql, type JobApplicationState } from "./states.ts";

type Stands = Pick<Runtime, "config" | "db" | "now" | "work">;

/** Why the bot closed an application, as its last change says. */
export const closings = ["silence", "stopped", "filled", "vacancy-withdrawn"] as const;
export type Closing = (typeof closings)[number];

/**
 * How the end of an application is told. Silence after a word of the company is no "did not answer": an offer, an invitation
 * are answers.
 */
export function closingTold(
  move: { readonly reason: string | undefined; readonly from: JobApplicationState | undefined } | undefined,
): Closing | "silence-offered" | "silence-answered" {
  const closing = closings.find((each) => each === move?.reason) ?? "silence";
  if (closing !== "silence" || !move) return closing;
  if (move.from === "offered") return "silence-offered";
  return move.from === "shortlisted" || move.from === "interview" ? "silence-answered" : "silence";
}

/** So many days after the reminder the applicant need not wait any longer. */
export const GRACE_DAYS = 7;

/** A hold that lasts so many days will perhaps never end: nobody need wait for it any longer. */
export const HELD_DAYS = 60;

/**
 * What a company could have answered for so many days since a moment of an application. While it is held it is not silent:
 * it may not speak. The moment alone is asked first, as an index knows it.
 */
function silentSince(since: Prisma.Sql, now: Date, days: number): Prisma.Sql {
  const span = Prisma.sql`make_interval(days => ${days}::int)`;
  return Prisma.sql`${isOpenSql} and ${since} <= ${now}::timestamptz - ${span} and not ${isHeldSql}
    and ${couldAnswerSince(since, now)} >= ${span}`;
}

/** Reminds companies of those who have waited long, each company once a day at most. Resolves to how many wait. */
export function remindCompanies(rt: Stands): Promise<number> {
  const now = rt.now();
  return rt.db.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<{ companyCode: string }[]>`
      update "JobApplication" a set "remindedAt" = ${now}::timestamptz
      from "Vacancy" v, "Company" co
      where v.id = a."vacancyId" and co.code = v."companyCode"
        and a."remindedAt" is null and ${silentSince(Prisma.sql`a."movedAt"`, now, rt.config.silenceDays)}
      returning v."companyCode" as "companyCode"`;
    const codes = [...new Set(waiting.map(({ companyCode }) => companyCode))];
    if (codes.length === 0) return 0;
    await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${WAIT}, r."companyCode" || '.' || to_char(${now}::timestamptz at time zone ${rt.config.zone}, 'YYYY-MM-DD'),
        r."candidateId", ${now}::timestamptz
      from ${recruiters} where r."companyCode" = any(${codes}) order by r."candidateId"
      on conflict (kind, subject, "candidateId") do nothing`;
    await wakeDeliveries(rt, tx);
    return waiting.length;
  });
}

/** Closes what nobody answered though they were reminded. The applicants are told. */
export function closeSilent(rt: Stands): Promise<number> {
  return close(rt, { reason: "silence", which: silentSince(Prisma.sql`a."remindedAt"`, rt.now(), GRACE_DAYS) });
}

/** Closes what has been held for so long that nobody should wait for it. That is no silence, and is not told as one. */
export function closeHeld(rt: Stands): Promise<number> {
  const span = Prisma.sql`make_interval(days => ${HELD_DAYS}::int)`;
  return close(rt, {
    reason: "stopped",
    which: Prisma.sql`${isOpenSql} and a."appliedAt" <= ${rt.now()}::timestamptz - ${span} and ${isHeldSql}
      and ${heldFor(rt.now())} >= ${span}`,
  });
}

/**
 * Ends what a vacancy leaves open when it is filled or withdrawn. Whoever was offered the work keeps the offer when it is
 * filled: they may be the one who fills it. That its time is over ends nothing: those who applied in time are answered.
 */
export async function vacancyHasEnded(rt: Stands, { vacancyId, why }: EndedPiece): Promise<void> {
  if (why === "suspended") return tellStopped(rt, vacancyId);
  if (why !== "filled" && why !== "withdrawn") return;
  const states =
    why === "filled" ? Prisma.sql`a.state in ('applied', 'shortlisted', 'interview')` : Prisma.sql`${isOpenSql}`;
  await close(rt, {
    reason: why === "filled" ? "filled" : "vacancy-withdrawn",
    which: Prisma.sql`v.id = ${vacancyId} and v.state = 'closed' and v."closedAs"::text = ${why} and ${states}`,
  });
}

/** Closes applications `a` of a vacancy `v` of a company `co`, and owes their owners word of it. */
function close(rt: Stands, { reason, which }: { reason: Closing; which: Prisma.Sql }): Promise<number> {
  const at = rt.now();
  return rt.db.$transaction(async (tx) => {
    const changes = await tx.$queryRaw<{ id: number }[]>`
      with before as (
        select a.id, a.state from "JobApplication" a
        join "Vacancy" v on v.id = a."vacancyId" join "Company" co on co.code = v."companyCode"
        where ${which} order by a.id for update of a
      ), ended as (
        update "JobApplication" a set state = 'closed', "movedAt" = ${at}::timestamptz
        from before b where b.id = a.id
      )
      insert into "JobApplicationChange" ("applicationId", "from", "to", at, actor, reason)
      select id, state, 'closed', ${at}::timestamptz, 'bot', ${reason} from before order by id
      returning id`;
    if (changes.length === 0) return 0;
    await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${CHANGED}, a.id || '.' || l.id, a."candidateId", ${at}::timestamptz
      from "JobApplicationChange" l join "JobApplication" a on a.id = l."applicationId"
      where l.id = any(${changes.map(({ id }) => id)}) order by l.id
      on conflict (kind, subject, "candidateId") do nothing`;
    await wakeDeliveries(rt, tx);
    return changes.length;
  });
}

/** Tells those who wait for a company, or were hired by it, that it is stopped: each once, whatever they applied for. */
export async function companyWasSuspended(rt: Stands, { companyCode }: { companyCode: string }): Promise<void> {
  await rt.db.$transaction((tx) =>
    oweStopped(rt, tx, {
      subject: Prisma.sql`'company.' || co.code || '.' || (select max(l.id) from "CompanyChange" l
        where l."companyCode" = co.code and l."to" = 'suspended' and l."from" <> 'suspended')`,
      which: Prisma.sql`co.code = ${companyCode} and co.state = 'suspended' and (${isOpenSql} or a.state = 'hired')`,
    }),
  );
}

/** The same of one vacancy; of a company that is stopped itself its own word is enough. */
async function tellStopped(rt: Stands, vacancyId: number): Promise<void> {
  await rt.db.$transaction((tx) =>
    oweStopped(rt, tx, {
      subject: Prisma.sql`'vacancy.' || v.id || '.' || (select max(l.id) from "VacancyChange" l
        where l."vacancyId" = v.id and l."to" = 'suspended' and l."from" is distinct from l."to")`,
      which: Prisma.sql`v.id = ${vacancyId} and v.state = 'suspended' and co.state <> 'suspended' and ${isOpenSql}`,
    }),
  );
}

async function oweStopped(
  rt: Stands,
  tx: Tx,
  { subject, which }: { subject: Prisma.Sql; which: Prisma.Sql },
): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${STOPPED}, ${subject}, a."candidateId", ${rt.now()}::timestamptz
    from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId" join "Company" co on co.code = v."companyCode"
    where ${which}
    on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Nothing is agreed to any more: the consent was taken back. */
export const NOTHING_SHARED = 0;

/** Why an application ended that its owner took no word back of: their consent did. */
export const CONSENT_WITHDRAWN = "consent-withdrawn";

/**
 * Takes back every open application of a person whose consent ended, in their own transaction, and closes the window of
 * every other, where they were hired too. Resolves to how many were open. Nobody is told: there is nothing left that could
 * be told of.
 */
export function withdrawAll(tx: Tx, candidateId: number, at: Date): Promise<number> {
  return tx.$executeRaw`
    with before as (
      select a.id, a.state from "JobApplication" a
      where a."candidateId" = ${candidateId} and ${isOpenSql} for update
    ), shut as (
      update "JobApplication" a set "certificationIds" = '{}', "sharedVersion" = ${NOTHING_SHARED},
        state = case when ${isOpenSql} then 'withdrawn' else a.state end,
        "movedAt" = case when ${isOpenSql} then ${at}::timestamptz else a."movedAt" end
      where a."candidateId" = ${candidateId}
    )
    insert into "JobApplicationChange" ("applicationId", "from", "to", at, actor, reason)
    select id, state, 'withdrawn', ${at}::timestamptz, 'candidate', ${CONSENT_WITHDRAWN} from before order by id`;
}
