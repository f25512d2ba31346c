// How a company answers those who apply to it, measured.
import { couldAnswerSince } from "../applications/holding.ts";
import { rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";

/** From so many applications on a figure says something. */
const ENOUGH = 10;

export interface Answers {
  readonly answered: number;
  readonly of: number;
  /** Within so many days half of the answers came, one at least; undefined where none came */
  readonly days: number | undefined;
}

/**
 * How many of a company's applications it answered, and how fast. Where it gave no answer, an application counts only if the
 * company had as long for it as until it is reminded (`SILENCE_DAYS`): time in which it was held, or after the application
 * had ended (all places were filled, say), is none. Those taken back before an answer are not counted. Undefined below ten:
 * a few say nothing of the next.
 */
export async function answersOf(
  { config, db, now }: Pick<Runtime, "config" | "db" | "now">,
  companyCode: string,
): Promise<Answers | undefined> {
  const patience = Prisma.sql`make_interval(days => ${config.silenceDays}::int)`;
  const at = Prisma.sql`${now()}::timestamptz`;
  const until = Prisma.sql`case when a.state = 'closed' then a."movedAt" else ${at} end`;
  const [row] = await rowsOf<{ answered: number; of: number; days: number | null }>(
    db,
    Prisma.sql`
    select count(a."answeredAt")::int as answered, count(*)::int as of,
      ceil(extract(epoch from percentile_cont(0.5) within group (order by a."answeredAt" - a."appliedAt")) / 86400)::int
        as days
    from "JobApplication" a join "Vacancy" v on v.id = a."vacancyId" join "Company" co on co.code = v."companyCode"
    where v."companyCode" = ${companyCode}
      and (a."answeredAt" is not null or (a.state <> 'withdrawn' and a."appliedAt" <= ${at} - ${patience}
        and ${couldAnswerSince(Prisma.sql`a."appliedAt"`, until)} >= ${patience}))`,
  );
  if (!row || row.of < ENOUGH) return undefined;
  return { ...row, days: row.days === null ? undefined : Math.max(1, row.days) };
}
