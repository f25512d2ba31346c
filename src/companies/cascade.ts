// What a company has published goes with it.
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { rulesReason } from "../vacancies/checking.ts";
import { vacanciesEnded } from "../vacancies/published.ts";
import type { BlockReason } from "../vacancies/rules.ts";
import { voidApprovals } from "../vacancies/states.ts";

/**
 * Suspends all that a company has published, as a part of the transaction; what was approved of those that wait for review
 * is void. Resolves to how many were suspended.
 */
export async function suspendVacancies(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  { code, by, reason }: { code: string; by: number; reason: BlockReason },
): Promise<number> {
  await voidApprovals(tx, { companyCode: code });
  return suspendWhere(rt, tx, {
    which: Prisma.sql`v."companyCode" = ${code}`,
    by,
    reason: rulesReason([reason]),
  });
}

/**
 * Suspends the published vacancies `v` of a condition, as `changeState` does one: what was approved of them is void.
 * Whoever listens for the end of vacancies hears of each.
 */
export async function suspendWhere(
  rt: Pick<Runtime, "now" | "work">,
  tx: Tx,
  { which, by, reason }: { which: Prisma.Sql; by: number; reason: string },
): Promise<number> {
  const at = rt.now();
  const stopped = await tx.$queryRaw<{ id: number }[]>`
    with stopped as (
      update "Vacancy" v set state = 'suspended', "changedAt" = ${at}::timestamptz, revision = v.revision + 1
      where v.state = 'published' and ${which} returning v.id
    )
    insert into "VacancyChange" ("vacancyId", "from", "to", by, at, reason)
    select id, 'published', 'suspended', ${BigInt(by)}, ${at}::timestamptz, ${reason} from stopped order by id
    returning "vacancyId" as id`;
  const ids = stopped.map(({ id }) => id);
  await vacanciesEnded(rt, tx, ids, "suspended");
  return stopped.length;
}
