// What waits for staff: companies and vacancies that nobody has looked at. It stands on their desk at any time; whoever
// could have looked for a whole working day is told so, once a day.
import { wakeDeliveries } from "../delivery/delivery.ts";
import { localDate } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { type Reach, rolesWith } from "../roles/roles.ts";
import { looksAfter, staffWith } from "../roles/standing.ts";
import type { Runtime } from "../runtime.ts";

/** To staff: companies and vacancies wait. Subject: the day */
export const REMINDED = "staff-waits";
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Waiting {
  readonly companies: number;
  readonly vacancies: number;
}

/** How many companies and vacancies of a reach wait to be looked at. */
export async function waitingIn(db: Db, reach: Reach): Promise<Waiting> {
  const company = { state: "inReview" as const };
  const within = reach === "everywhere" ? {} : { centreCode: { in: [...reach] } };
  const [companies, vacancies] = await Promise.all([
    db.company.count({ where: { ...company, ...within } }),
    db.vacancy.count({ where: { state: "inReview", company: within } }),
  ]);
  return { companies, vacancies };
}

/** Owes staff word of what has waited for a working day, once a day. Resolves to how many are told. */
export function remindStaff(rt: Pick<Runtime, "config" | "db" | "now" | "work">): Promise<number> {
  const now = rt.now();
  const subject = localDate(now, rt.config.zone);
  return rt.db.$transaction(async (tx) => {
    const owed = await tx.$executeRaw`
      insert into "Delivery" (kind, subject, "candidateId", "notBefore")
      select ${REMINDED}, ${subject}, w."candidateId", ${now}::timestamptz
      from (${longWaiting(rt, now)}) w where w.companies + w.vacancies > 0
      order by w."candidateId" on conflict (kind, subject, "candidateId") do nothing`;
    if (owed > 0) await wakeDeliveries(rt, tx);
    return owed;
  });
}

/** The same figures at this moment, by the Telegram id of whoever is told. */
export async function longWaitingOf(rt: Pick<Runtime, "config" | "db" | "now">): Promise<ReadonlyMap<number, Waiting>> {
  const rows = await rowsOf<Waiting & { telegramId: bigint }>(rt.db, longWaiting(rt, rt.now()));
  return new Map(rows.map(({ telegramId, ...waiting }) => [Number(telegramId), waiting]));
}

/** What waits long, for each of the staff: without what they wrote or have had their say on. */
function longWaiting({ config }: Pick<Runtime, "config">, now: Date): Prisma.Sql {
  const before = workingDayBefore(now, config.zone);
  const staff = staffWith(config.adminIds, rolesWith("partners"));
  const theirs = Prisma.sql`exists (select from ${staff} where s."candidateId" = p."candidateId" and ${looksAfter})`;
  return Prisma.sql`
    select p."candidateId", p."telegramId",
      (select count(*)::int from "Company" co
        where co.state = 'inReview' and co."madeBy" <> p."telegramId" and ${theirs}
          and (select max(m.at) from "CompanyChange" m where m."companyCode" = co.code) <= ${before}::timestamptz) as companies,
      (select count(*)::int from "Vacancy" v join "Company" co on co.code = v."companyCode"
        where v.state = 'inReview' and v."changedAt" <= ${before}::timestamptz and v."madeBy" <> p."telegramId" and ${theirs}
          and not exists (select from "VacancyChange" e where e."vacancyId" = v.id and e.by = p."telegramId" and e.fields <> '{}')
          and not exists (select from "VacancyApproval" a where a."vacancyId" = v.id and a.revision = v.revision
            and a."approvedBy" = p."telegramId")) as vacancies
    from (select distinct s."candidateId", s."telegramId" from ${staff}) p`;
}

/** The same time of day on the working day before, in a zone. */
export function workingDayBefore(now: Date, zone: string): Date {
  let at = now.getTime() - DAY_MS;
  while (isWeekend(new Date(at), zone)) at -= DAY_MS;
  return new Date(at);
}

function isWeekend(at: Date, zone: string): boolean {
  return [0, 6].includes(new Date(localDate(at, zone)).getUTCDay());
}
