// Who is told of what became of a vacancy: the company's recruiters and its author in their own chat, staff in theirs.
import { owe } from "../delivery/delivery.ts";
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

/** Owes word of the last change to the recruiters of the company and whoever wrote it, but for whoever did it. */
export async function tellCompany(
  rt: Sends,
  tx: Tx,
  { id, companyCode, madeBy }: { readonly id: number; readonly companyCode: string; readonly madeBy: bigint },
  by: number,
): Promise<void> {
  const theirs = await rowsOf<{ telegramId: bigint }>(
    tx,
    Prisma.sql`select r."telegramId" from ${recruiters} where r."companyCode" = ${companyCode}`,
  );
  const people = new Set([madeBy, ...theirs.map(({ telegramId }) => BigInt(telegramId))]);
  people.delete(BigInt(by));
  await owe(rt, tx, { kind: TOLD, subject: `${id}.${await lastChange(tx, id)}` }, [...people]);
}

/** Owes staff who may look at it word that it waits, but for those who had their say: its authors and approvers. */
export async function tellStaff(
  rt: Sends & Pick<Runtime, "config">,
  tx: Tx,
  { vacancyId, what }: { readonly vacancyId: number; readonly what: Matter },
): Promise<void> {
  const staff = await staffOver(
    rt,
    tx,
    vacancyId,
    Prisma.sql`s."telegramId" <> v."madeBy"
      and not exists (select from "VacancyApproval" a
        where a."vacancyId" = v.id and a.revision = v.revision and a."approvedBy" = s."telegramId")`,
  );
  await owe(rt, tx, { kind: WAITS, subject: `${vacancyId}.${what}.${await lastChange(tx, vacancyId)}` }, staff);
}

/** Who of the staff may decide over a vacancy; of those, whom a condition on them, `s`, and the vacancy `v` names. */
export async function staffOver(
  { config }: Pick<Runtime, "config">,
  tx: Tx,
  vacancyId: number,
  which: Prisma.Sql = Prisma.sql`true`,
): Promise<bigint[]> {
  const people = await rowsOf<{ telegramId: bigint }>(
    tx,
    Prisma.sql`select distinct s."telegramId"
      from "Vacancy" v join "Company" co on co.code = v."companyCode"
      join ${staffWith(config.adminIds, rolesWith("partners"))} on ${looksAfter}
      where v.id = ${vacancyId} and ${which}
      order by 1`,
  );
  return people.map(({ telegramId }) => telegramId);
}

async function lastChange(tx: Tx, vacancyId: number): Promise<number> {
  const { _max } = await tx.vacancyChange.aggregate({ where: { vacancyId }, _max: { id: true } });
  return _max.id ?? 0;
}

/** Reads a notice's subject back. */
export function readWaiting(subject: string): { vacancyId: number; what: Matter } | undefined {
  const [id, what] = subject.split(".");
  const matter = matters.find((each) => each === what);
  return matter && { vacancyId: Number(id), what: matter };
}
