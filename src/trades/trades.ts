import { type Day, instantAt } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { seatsFree } from "../seats/counting.ts";

/** At most so many seats left, and not all of them, and an intake is nearly full. */
const fewSeats = 3;

/** `announced`: to be seen and waited for, not yet to be registered for. */
export type Standing = "open" | "nearlyFull" | "announced" | "full" | "closed";

export type Intake = {
  id: number;
  code: string;
  centreCode: string;
  centreName: unknown;
  zone: string;
  startsOn: Day;
  endsOn: Day;
  registrationClosesOn: Day;
  selectionOn: Day | null;
  number: number | null;
  registrationOpensOn: Day | null;
  interviewOn: Day | null;
  /** Where test and interview are held; null: at the centre */
  selectionPlace: string | null;
  latitude: number | null;
  longitude: number | null;
  /** What it asks beyond its programme, and what to bring; texts by language */
  requirements: unknown;
  documents: unknown;
  /** To every test at the centre, besides */
  whatToBring: unknown;
  reserves: number;
  seats: number;
  seatsLeft: number;
  standing: Standing;
};

export type TradeInList = { code: string; name: unknown; shortName: unknown; openIntakes: number };

/** Which trades are taught, in the centre's order, each with how many intakes can be registered for now. */
export function activeTrades(db: Db, now: Date): Promise<TradeInList[]> {
  return rowsOf<TradeInList>(
    db,
    Prisma.sql`
    select t.code, t.name, t."shortName", count(s.id)::int as "openIntakes"
    from "Trade" t
    left join "Programme" p on p."tradeCode" = t.code and p.active
    left join (${intakesAt(now)}) s on s."programmeCode" = p.code and s.standing in ('open', 'nearlyFull')
    where t.active
    group by t.code
    order by t.position`,
  );
}

/** Which trades have jobs in a country, by its name in any of our languages. */
export function tradesAbroad(db: Db, country: string): Promise<{ code: string; shortName: unknown }[]> {
  const name = country.toLowerCase().replace(/[^\p{L}]/gu, "");
  return rowsOf(
    db,
    Prisma.sql`
    select t.code, t."shortName" from "Trade" t
    where t.active and position(${name} in regexp_replace(lower(t."jobsOverseas"::text), '[^[:alpha:]]', '', 'g')) > 0
    order by t.position`,
  );
}

export type ProgrammeInTrade = {
  code: string;
  name: unknown;
  lessonHours: number;
  trainingDays: number | null;
  /** The first intake that can be registered for; without one, the first that will be, that is full, that is closed. */
  next: Intake | null;
};
export type Trade = {
  code: string;
  name: unknown;
  jobsDomestic: unknown;
  jobsOverseas: unknown;
  programmes: ProgrammeInTrade[];
};

/** A trade with its programmes and the next intake of each; null when it is unknown or no longer taught. */
export async function tradeWithProgrammes(db: Db, code: string, now: Date): Promise<Trade | null> {
  const [trade] = await rowsOf<Trade>(
    db,
    Prisma.sql`
    select t.code, t.name, t."jobsDomestic", t."jobsOverseas", coalesce(jsonb_agg(
        jsonb_build_object('code', p.code, 'name', p.name, 'lessonHours', p."lessonHours",
          'trainingDays', p."trainingDays", 'next', n.next) order by p.position
      ) filter (where p.code is not null), '[]') as programmes
    from "Trade" t
    left join "Programme" p on p."tradeCode" = t.code and p.active
    left join lateral (
      select to_jsonb(s) as next from (${intakesAt(now)}) s where s."programmeCode" = p.code
      order by s.standing not in ('open', 'nearlyFull'), s.standing <> 'announced', s.standing = 'closed', s."startsOn" limit 1
    ) n on true
    where t.code = ${code} and t.active
    group by t.code`,
  );
  return trade ?? null;
}

export type Programme = {
  code: string;
  name: unknown;
  tradeCode: string;
  tradeName: unknown;
  lessonHours: number;
  trainingDays: number | null;
  minimumEducation: Prisma.ProgrammeGetPayload<object>["minimumEducation"];
  minimumAge: number;
  maximumAge: number | null;
  kkniLevel: number | null;
  schemeName: string | null;
  standardRef: string | null;
  feeRupiah: number;
  requirements: unknown;
  jobsDomestic: unknown;
  jobsOverseas: unknown;
  intakes: Intake[];
};

/** A programme with the intakes that have not begun; null when it is unknown or no longer taught. */
export async function programmeWithIntakes(db: Db, code: string, now: Date): Promise<Programme | null> {
  const [programme] = await rowsOf<Programme>(
    db,
    Prisma.sql`
    select p.code, p.name, p."tradeCode", t.name as "tradeName", p."lessonHours", p."trainingDays",
      p."minimumEducation", p."minimumAge", p."maximumAge", p."kkniLevel", p."schemeName", p."standardRef",
      p."feeRupiah", p.requirements, t."jobsDomestic", t."jobsOverseas",
      coalesce((
        select jsonb_agg(to_jsonb(s) order by s."startsOn", s.code)
        from (${intakesAt(now)}) s where s."programmeCode" = p.code
      ), '[]') as intakes
    from "Programme" p join "Trade" t on t.code = p."tradeCode"
    where p.code = ${code} and p.active and t.active`,
  );
  return programme ?? null;
}

/** An intake as it stands now, and of which programme; null when it has begun, is unknown or was withdrawn. */
export async function intakeById(db: Db, id: number, now: Date): Promise<(Intake & { programmeCode: string }) | null> {
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) return null; // a forged button must not reach the column
  const [found] = await rowsOf<{ intake: Intake & { programmeCode: string } }>(
    db,
    Prisma.sql`
    select to_jsonb(s) as intake from (${intakesAt(now)}) s where s.id = ${id}`,
  );
  return found?.intake ?? null;
}

/** The last minute of a day in a zone: 23:59, which nobody takes for the day after. */
export function lastMinuteOf(day: Day, zone: string): Date {
  return instantAt(day, 23 * 60 + 59, zone);
}

/** Whether one may register for it now. */
export function isOpen(intake: { standing: Standing }): boolean {
  return intake.standing === "open" || intake.standing === "nearlyFull";
}

/**
 * The intakes that have not begun, each with its seats and standing at an instant: open from the first to the last day of
 * its registration in the centre's zone, unless staff closed it before; a seat is held from acceptance on.
 */
export function intakesAt(now: Date): Prisma.Sql {
  return Prisma.sql`
    select *, case
        when "closedAt" is not null or "registrationClosesOn" < "localDay" then 'closed'
        when "registrationOpensOn" > "localDay" then 'announced'
        when "seatsLeft" = 0 then 'full'
        when "seatsLeft" <= ${fewSeats} and "seatsLeft" < seats then 'nearlyFull'
        else 'open'
      end as standing
    from (
      select i.id, i.code, i."programmeCode", i."centreCode", c.name as "centreName", c.zone, i."startsOn", i."endsOn",
        i."registrationClosesOn", i."selectionOn", i.number, i."registrationOpensOn", i."closedAt", i."interviewOn",
        i."selectionPlace", i.latitude, i.longitude, i.requirements, i.documents, c."whatToBring", i.reserves, i.seats, (${now}::timestamptz at time zone c.zone)::date as "localDay",
        greatest(0, ${seatsFree}) as "seatsLeft"
      from "Intake" i join "Centre" c on c.code = i."centreCode"
      where i.active and c.active
    ) as seated
    where "startsOn" >= "localDay"`;
}
