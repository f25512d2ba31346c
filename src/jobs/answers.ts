// How a company answers those who apply to it, measured.
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** From so many applications on a figure says something. */
const ENOUGH = 10;
const DAY = 24 * 60 * 60 * 1000;

export interface Answers {
  readonly answered: number;
  readonly of: number;
  /** Within so many days half of the answers came, one at least; undefined where none came */
  readonly days: number | undefined;
}

/**
 * How many of a company's applications it answered, and how fast. Those that it may still answer in time, and those
 * taken back before it did, are not counted; it may take as long as until it is reminded (`SILENCE_DAYS`). Undefined below
 * ten: a few say nothing of the next.
 */
export async function answersOf(
  { config, db, now }: Pick<Runtime, "config" | "db" | "now">,
  companyCode: string,
): Promise<Answers | undefined> {
  const patience = new Date(now().getTime() - config.silenceDays * DAY);
  const [row] = await rowsOf<{ answered: number; of: number; days: number | null }>(
    db,
    Prisma.sql`
    select count(a."answeredAt")::int as answered, count(*)::int as of,
      ceil(extract(epoch from percentile_cont(0.5) within group (order by a."answeredAt" - a."appliedAt")) / 86400)::int
        as days
    from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId"
    where v."companyCode" = ${companyCode}
      and (a."answeredAt" is not null or (a."appliedAt" < ${patience}::timestamptz and a.state <> 'withdrawn'))`,
  );
  if (!row || row.of < ENOUGH) return undefined;
  return { ...row, days: row.days === null ? undefined : Math.max(1, row.days) };
}
