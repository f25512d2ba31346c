// What staff read of seats: the intakes that are about to begin with what is at risk, and the people behind the figures.
import { inLanguage } from "../catalogue/catalogue.ts";
import { type Helper, helpersOf } from "../helped/helped.ts";
import type { Day } from "../platform/calendar.ts";
import { dayFromDatabase } from "../platform/calendar.ts";
import { type Db, rowsOf } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import type { RegistrationState } from "../platform/generated/prisma/enums.ts";
import type { Seal } from "../platform/seal.ts";
import { isSeen } from "../registration/seeing.ts";
import { isWithin, ofCentres } from "../roles/reach.ts";
import type { Reach } from "../roles/roles.ts";
import { SEAT_ASK } from "./asking.ts";
import { isSelecting, seatsFree } from "./counting.ts";
import { inOrder, isWilling, placed } from "./reserves.ts";
import { answerBy } from "./times.ts";

/** An intake that has not begun, with its seats. */
export interface SeatsOf {
  readonly id: number;
  readonly code: string;
  readonly programme: unknown;
  readonly centre: unknown;
  readonly zone: string;
  readonly startsOn: Day;
  readonly seats: number;
  readonly elsewhere: number;
  readonly free: number;
  readonly confirmed: number;
  readonly accepted: number;
  readonly offered: number;
  readonly reserve: number;
  readonly inTraining: number;
  /** Somebody waits for a decision: free seats are kept for them */
  readonly selecting: boolean;
  /** How many lost their seat because they did not answer */
  readonly silent: number;
  /** Unanswered since the first question, offers running, free seats without a reserve who could be offered one */
  readonly atRisk: number;
}

/** The intakes within reach that have not begun and have people, or one of them; the next to begin first. */
export function seatsOfIntakes(
  db: Db,
  asked: { reach: Reach; now: Date; intakeId?: number; onlyAtRisk?: boolean; skip?: number; take?: number },
): Promise<SeatsOf[]> {
  const { intakeId = null, onlyAtRisk = false, skip = 0, take = 100 } = asked;
  return rowsOf<SeatsOf>(
    db,
    Prisma.sql`
    select * from (${standing(asked)}) s
    where (${intakeId}::int is null or s.id = ${intakeId}::int) and (not ${onlyAtRisk} or s."atRisk" > 0)
      and (${intakeId}::int is not null or s.begins and s.accepted + s.confirmed + s.offered + s.reserve > 0)
    order by s."startsOn", s.code limit ${take} offset ${skip}`,
  );
}

/** How many seats are at risk within reach, and of how many intakes for which people were selected: the desk's line. */
export async function seatsOnDesk(db: Db, reach: Reach, now: Date): Promise<{ count: number; intakes: number }> {
  const [row] = await rowsOf<{ count: number; intakes: number }>(
    db,
    Prisma.sql`
    select coalesce(sum(s."atRisk"), 0)::int as count, count(*)::int as intakes
    from (${standing({ reach, now })}) s where s.begins and s."atRisk" > 0 and s.accepted + s.confirmed + s.offered + s.reserve > 0`,
  );
  return row ?? { count: 0, intakes: 0 };
}

function standing({ reach, now }: { reach: Reach; now: Date }): Prisma.Sql {
  const count = (state: RegistrationState) =>
    Prisma.sql`count(*) filter (where r.state = ${state}::"RegistrationState")::int`;
  return Prisma.sql`
    select i.id, i.code, p.name as programme, z.name as centre, z.zone, i."startsOn"::text as "startsOn", i.seats,
      i."seatsTakenElsewhere" as elsewhere, n.free, n.confirmed, n.accepted, n.offered, n.reserve, n."inTraining", t.begins, n.silent, ${isSelecting(now)} as selecting,
      (case when t.begins then n.offered + case when t.near then n.accepted + greatest(0, n.free - n.willing) else 0 end
        else 0 end)::int as "atRisk"
    from "Intake" i join "Centre" z on z.code = i."centreCode" join "Programme" p on p.code = i."programmeCode"
    cross join lateral (
      select i."startsOn" >= (${now}::timestamptz at time zone z.zone)::date as begins,
        i."startsOn" - coalesce((select max(day) from unnest(i."confirmDays") day), 7)
          <= (${now}::timestamptz at time zone z.zone)::date as near
    ) t
    cross join lateral (
      select ${seatsFree} as free, ${count("confirmed")} as confirmed, ${count("accepted")} as accepted,
        ${count("offered")} as offered, ${count("reserve")} as reserve, ${count("inTraining")} as "inTraining",
        count(*) filter (where ${isWilling(now)})::int as willing,
        count(*) filter (where r.state = 'lapsed' and exists (select from "RegistrationChange" ch
          where ch."registrationId" = r.id and ch.reason = 'silent'))::int as silent
      from "Registration" r where r."intakeId" = i.id
    ) n
    where i.active and ${isWithin(Prisma.sql`i."centreCode"`, reach)}`;
}

/** Somebody with a seat, or waiting for one, as staff need them to act. */
export interface Seated {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly phone: string | undefined;
  readonly state: RegistrationState;
  readonly intakeId: number;
  /** The zone of the centre */
  readonly zone: string;
  /** How often they were asked whether they come */
  readonly asked: number;
  /** Until when they answer, or an offer is held */
  readonly until: Date | undefined;
  /** Among the reserves */
  readonly place: number | undefined;
  /** Whether the bot can write to them */
  readonly reachable: boolean;
  /** Who registered them, where somebody did who has Telegram */
  readonly helper: Helper | undefined;
  /** The bot cannot ask them, or could not in time: they lose nothing by being silent, and staff call */
  readonly mustCall: boolean;
}

/** The states whose people staff look through. */
export const seatedStates = [
  "accepted",
  "offered",
  "reserve",
  "confirmed",
  "lapsed",
] as const satisfies readonly RegistrationState[];
export type SeatedState = (typeof seatedStates)[number];

/** The people of an intake in a state, in their order, a page at a time; or one person. */
export async function seatedPeople(
  db: Db,
  seal: Seal,
  asked: {
    reach: Reach;
    now: Date;
    registrationId?: number;
    intakeId?: number;
    state?: SeatedState;
    skip?: number;
    take?: number;
  },
): Promise<Seated[]> {
  const { reach, now, registrationId = null, intakeId = null, state = null, skip = 0, take = 1 } = asked;
  const rows = await rowsOf<Row>(
    db,
    Prisma.sql`
    select r.id, r.number, case when ${isSeen} then c."fullName" end as "fullName",
      case when ${isSeen} then c."phoneSealed" end as "phoneSealed", r.state::text as state, r."intakeId", c.reachable, z.zone,
      coalesce(r.state in ('accepted', 'offered', 'reserve') and not c.reachable
        or r.state = 'accepted' and ${answerBy} <= ${now}::timestamptz, false) as "mustCall",
      (case r.state when 'offered' then r."offerUntil" when 'accepted' then ${answerBy} end)::text as until,
      (select count(*) from "Delivery" d where d.kind = ${SEAT_ASK} and d."candidateId" = c.id
        and d.subject like r.id || '@%' and d."sentAt" is not null)::int as asked,
      line.place
    from "Registration" r join "Candidate" c on c.id = r."candidateId" join "Intake" i on i.id = r."intakeId"
    join "Centre" z on z.code = i."centreCode"
    left join lateral (select place from (${placed(Prisma.sql`r."intakeId"`)}) waiting where waiting.id = r.id) line on true
    where ${isWithin(Prisma.sql`i."centreCode"`, reach)} and (${registrationId}::int is null or r.id = ${registrationId}::int)
      and (${intakeId}::int is null or i.id = ${intakeId}::int) and (${state}::text is null or r.state::text = ${state})
    order by case r.state when 'reserve' then 1 end, ${inOrder} limit ${take} offset ${skip}`,
  );
  const alone = rows.filter(({ reachable }) => !reachable).map(({ id }) => id);
  const helpers = alone.length === 0 ? undefined : await helpersOf({ db, seal }, alone);
  return rows.map(({ fullName, phoneSealed, until, place, ...row }) => ({
    ...row,
    name: fullName ?? "–",
    phone: phoneSealed === null ? undefined : seal.open(phoneSealed, "candidate.phone"),
    until: until === null ? undefined : new Date(until),
    place: place ?? undefined,
    helper: helpers?.get(row.id),
  }));
}

interface Row extends Omit<Seated, "name" | "phone" | "until" | "place" | "helper"> {
  readonly fullName: string | null;
  readonly phoneSealed: string | null;
  readonly until: string | null;
  readonly place: number | null;
}

/** An intake within reach, whether it has begun or not; undefined for another centre's. */
export async function intakeWithin(db: Db, id: number, reach: Reach) {
  const row = await db.intake.findFirst({
    where: { id, ...ofCentres(reach) },
    include: { programme: { select: { name: true, tradeCode: true } }, centre: { select: { name: true, zone: true } } },
  });
  return row ? { ...row, startsOn: dayFromDatabase(row.startsOn), endsOn: dayFromDatabase(row.endsOn) } : undefined;
}

export type IntakeWithin = NonNullable<Awaited<ReturnType<typeof intakeWithin>>>;

/** What an intake is called on staff's screens. */
export function titleOf({ programme }: { programme: { name: unknown } }, language: string): string {
  return inLanguage(programme.name, language);
}
