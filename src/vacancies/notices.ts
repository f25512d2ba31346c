// Who is told of what became of a vacancy: the company's recruiters and its author in their own chat, staff in theirs.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { rolesWith } from "../roles/roles.ts";
import { looksAfter, recruiters, staffWith } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";

/** To a company: what became of its vacancy. Subject: `<vacancy>.<change>` */
export const TOLD = "vacancy-told";
/** To staff: something of a vacancy waits for them. Subject: `<vacancy>.<what>.<change>` */
export const WAITS = "vacancy-waits";

const matters = ["review", "second", "suspended", "several"] as const;
export type Matter = (typeof matters)[number];

type Sends = Pick<Runtime, "now" | "work">;

/**
 * Owes word of the last change to the recruiters of the company and to whoever wrote it and still may read it, but for
 * whoever did it.
 */
export function tellCompany(rt: Sends, tx: Tx, { id }: { readonly id: number }, by: number): Promise<void> {
  return tellCompanies(rt, tx, [id], by);
}

/** The same of several vacancies, to each whom it concerns. */
export async function tellCompanies(rt: Sends, tx: Tx, ids: readonly number[], by: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${TOLD}, concat(v.id, '.', ${lastChange}), p."candidateId", ${rt.now()}::timestamptz
    from "Vacancy" v cross join lateral (
      select r."candidateId", r."telegramId" from ${recruiters} where r."companyCode" = v."companyCode"
      union select id, "telegramId" from "Candidate" where "telegramId" = v."madeBy" and ${isStillStaff}
    ) p
    where v.id = any(${[...ids]}::int[]) and p."telegramId" <> ${BigInt(by)}
    order by p."candidateId" on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/**
 * Whether the author of a vacancy `v` is of the centre's staff now. Who holds no role and never did is one of ADMIN_IDS; who
 * recruited for the company and left has no part in it any more.
 */
const isStillStaff = Prisma.sql`(
  not exists (select from "HeldRole" h where h."telegramId" = v."madeBy")
  or exists (select from "HeldRole" h join "Company" co on co.code = v."companyCode"
    where h."telegramId" = v."madeBy" and h."takenAt" is null and h.role <> 'recruiter'
      and (h."centreCode" is null or h."centreCode" = co."centreCode")))`;

export interface WaitingNotice {
  readonly vacancyId: number;
  readonly what: Matter;
}

/** Owes staff who may look at them word that they wait, but for those who had their say: its authors and approvers. */
export async function tellStaff(
  rt: Sends & Pick<Runtime, "config">,
  tx: Tx,
  notices: readonly WaitingNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  const ids = notices.map(({ vacancyId }) => vacancyId);
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${WAITS}, concat(v.id, '.', n.what, '.', ${lastChange}), s."candidateId", ${rt.now()}::timestamptz
    from unnest(${ids}::int[], ${notices.map(({ what }) => what)}::text[]) as n(id, what)
    join "Vacancy" v on v.id = n.id join "Company" co on co.code = v."companyCode"
    join ${staffWith(rt.config.adminIds, rolesWith("partners"))} on ${looksAfter}
    where s."telegramId" <> v."madeBy" and not exists (select from "VacancyApproval" a
      where a."vacancyId" = v.id and a.revision = v.revision and a."approvedBy" = s."telegramId")
    order by s."candidateId" on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Vacancies that wait as staff are told of them: one message a company, however many there are. */
export function oneACompany(waiting: readonly { id: number; companyCode: string }[]): WaitingNotice[] {
  return [...Map.groupBy(waiting, ({ companyCode }) => companyCode).values()].flatMap(([first, another]) =>
    first ? [{ vacancyId: first.id, what: another ? "several" : "review" }] : [],
  );
}

/** The last change of a vacancy `v`. */
const lastChange = Prisma.sql`(select max(c.id) from "VacancyChange" c where c."vacancyId" = v.id)`;

/** Who of the staff may decide over a vacancy. */
export async function staffOver({ config }: Pick<Runtime, "config">, tx: Tx, vacancyId: number): Promise<bigint[]> {
  const people = await rowsOf<{ telegramId: bigint }>(
    tx,
    Prisma.sql`select distinct s."telegramId"
      from "Vacancy" v join "Company" co on co.code = v."companyCode"
      join ${staffWith(config.adminIds, rolesWith("partners"))} on ${looksAfter}
      where v.id = ${vacancyId} order by 1`,
  );
  return people.map(({ telegramId }) => telegramId);
}

/** Reads a notice's subject back. */
export function readWaiting(subject: string): { vacancyId: number; what: Matter } | undefined {
  const [id, what] = subject.split(".");
  const matter = matters.find((each) => each === what);
  return matter && { vacancyId: Number(id), what: matter };
}
