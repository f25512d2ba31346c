// Who is owed word of a company's matters, as relations for a statement: from the few who hold something to their rows as
// people, never through all the people. Each can be joined with companies `co`.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { type Db, rowsOf, type Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Role } from "../platform/generated/prisma/enums.ts";
import type { Runtime } from "../runtime.ts";
import { type Right, rolesWith } from "./roles.ts";

/** `r`: who recruits for which company at this moment and can be reached, as ("companyCode", "candidateId", "telegramId"). */
export const recruiters = Prisma.sql`(
  select h."companyCode", c.id as "candidateId", c."telegramId"
  from "HeldRole" h join "Candidate" c on c."telegramId" = h."telegramId" and c.reachable
  where h.role = 'recruiter' and h."takenAt" is null) r`;

/** `s`: who of the staff has one of these roles now and can be reached, and where: a null "centreCode" is everywhere. */
export function staffWith(adminIds: readonly number[], roles: readonly Exclude<Role, "recruiter">[]): Prisma.Sql {
  return Prisma.sql`(
    select h."centreCode", c.id as "candidateId", c."telegramId"
    from (
      select "telegramId", "centreCode" from "HeldRole"
      where "takenAt" is null and role = any(${[...roles]}::text[]::"Role"[])
      union all select unnest(${adminIds.map(BigInt)}::bigint[]), null
    ) h join "Candidate" c on c."telegramId" = h."telegramId" and c.reachable) s`;
}

/** Whether the staff `s` look after the company `co`. */
export const looksAfter = Prisma.sql`(s."centreCode" is null or s."centreCode" = co."centreCode")`;

/** Owes staff of a centre with one of these roles word of something that waits for them, each once for its subject. */
export async function oweStaff(
  rt: Pick<Runtime, "config" | "now" | "work">,
  tx: Tx,
  { kind, subject, centreCode, right }: { kind: string; subject: string; centreCode: string; right: Right },
): Promise<void> {
  await tx.$executeRaw`
    insert into "Delivery" (kind, subject, "candidateId", "notBefore")
    select distinct ${kind}, ${subject}, s."candidateId", ${rt.now()}::timestamptz
    from ${staffWith(rt.config.adminIds, rolesWith(right))}
    where s."centreCode" is null or s."centreCode" = ${centreCode}
    order by 3 on conflict (kind, subject, "candidateId") do nothing`;
  await wakeDeliveries(rt, tx);
}

/** Which of these people recruit for a company now. */
export async function recruitersAmong(
  db: Db,
  companyCode: string,
  people: readonly { readonly telegramId: number }[],
): Promise<ReadonlySet<number>> {
  const ids = people.map(({ telegramId }) => BigInt(telegramId));
  const rows = await rowsOf<{ telegramId: bigint }>(
    db,
    Prisma.sql`select r."telegramId" from ${recruiters}
      where r."companyCode" = ${companyCode} and r."telegramId" = any(${ids}::bigint[])`,
  );
  return new Set(rows.map(({ telegramId }) => Number(telegramId)));
}
