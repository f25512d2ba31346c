// Many intakes at once in one database, with what must hold of their seats: written here anew, in other words than the
// product's, and watched by the database itself at every step that gives a seat away.
import type { Pool } from "pg";

export interface Person {
  readonly registrationId: number;
  readonly telegramId: number;
  readonly intakeId: number;
}

/** A repeatable chance, by its seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Opens so many intakes, which begin on one of `days` days from the first on; each is full, and has reserves. */
export async function fillWorld(
  database: Pool,
  {
    intakes,
    first,
    days,
    at,
    chance,
  }: { intakes: number; first: string; days: number; at: string; chance: () => number },
): Promise<Person[]> {
  const rows = Array.from({ length: intakes }, (_, nth) => ({
    nth,
    seats: 2 + Math.floor(chance() * 3),
    reserves: 2 + Math.floor(chance() * 5),
    day: Math.floor(chance() * days),
    centre: chance() < 0.5 ? "MATARAM" : "SINGOSARI",
    hours: [2, 12, 24][Math.floor(chance() * 3)],
    confirm: chance() < 0.8 ? "{7,3,1}" : chance() < 0.5 ? "{3,1}" : "{2}",
  }));
  await database.query(
    `insert into "Intake" (code, "programmeCode", "centreCode", "startsOn", "endsOn", "registrationClosesOn", seats,
       "confirmDays", "offerHours")
     select 'SIM-' || lpad(nth::text, 5, '0'), 'LAS-SMAW3G', centre, $2::date + day, $2::date + day + 30, $2::date - 8, seats,
       confirm::int[], hours
     from jsonb_to_recordset($1::jsonb) as x (nth int, seats int, day int, centre text, hours int, confirm text)`,
    [JSON.stringify(rows), first],
  );
  await database.query(
    `with wanted as (
       select i.id as intake, n, n <= i.seats as accepted, row_number() over (order by i.id, n)::int as nth
       from jsonb_to_recordset($1::jsonb) as x (nth int, reserves int)
       join "Intake" i on i.code = 'SIM-' || lpad(x.nth::text, 5, '0')
       cross join lateral generate_series(1, i.seats + x.reserves) n
     ), people as (
       insert into "Candidate" ("telegramId", language, "createdAt", "fullName", "regencyCode")
       select 100000 + nth, 'id', $2::timestamptz, 'P' || nth, case nth % 3 when 0 then '52.03' when 1 then '35.07' end
       from wanted returning id, "telegramId"
     ), registered as (
       insert into "Registration" (number, "draftKey", "candidateId", "programmeCode", "intakeId", state, goal, "submittedAt", rank)
       select 'LAS-2026-' || lpad((50000 + nth)::text, 6, '0'), gen_random_uuid(), p.id, 'LAS-SMAW3G', w.intake,
         (case when accepted then 'accepted' else 'reserve' end)::"RegistrationState", 'workHere', $2::timestamptz,
         case when accepted then null else n end
       from wanted w join people p on p."telegramId" = 100000 + w.nth returning id, state
     )
     insert into "RegistrationChange" ("registrationId", "from", "to", at, actor)
     select id, 'invited', state, $2::timestamptz, 'staff:901' from registered`,
    [JSON.stringify(rows), at],
  );
  await database.query(
    `insert into "Consent" ("candidateId", purpose, version, "givenAt")
     select id, 'registration', 1, $1::timestamptz from "Candidate" where "telegramId" > 100000`,
    [at],
  );
  await watch(database);
  await database.query("analyze");
  const people = await database.query<{ id: number; telegramId: string; intakeId: number }>(
    `select r.id, c."telegramId"::text as "telegramId", r."intakeId" from "Registration" r
     join "Candidate" c on c.id = r."candidateId" where c."telegramId" > 100000 order by r.id`,
  );
  return people.rows.map(({ id, telegramId, intakeId }) => ({
    registrationId: id,
    telegramId: Number(telegramId),
    intakeId,
  }));
}

const HELD = `('accepted', 'offered', 'confirmed', 'inTraining', 'completed')`;

/**
 * Has the database note every step by which one seat had two owners, or somebody was passed over: as it stands when the step
 * is committed, since the seats that one step offers go out in a statement for each zone.
 */
async function watch(database: Pool): Promise<void> {
  await database.query(`
    create table "SeatTrouble" (id serial primary key, what text, "registrationId" int, at timestamptz);
    create table "SeatHold" (id serial primary key, "registrationId" int, until timestamptz);
    create function note_hold() returns trigger language plpgsql as $$ begin
      insert into "SeatHold" ("registrationId", until) values (new.id, new."offerUntil"); return null;
    end $$;
    create trigger note_hold after update of state on "Registration" for each row
      when (new.state = 'offered' and old.state <> 'offered') execute function note_hold();
    create function watch_seats() returns trigger language plpgsql as $$
    declare mine record; hold timestamptz; begin
      select r.*, i.seats - i."seatsTakenElsewhere" as all_seats into mine
      from "Registration" r join "Intake" i on i.id = r."intakeId" where r.id = new."registrationId";
      if not found then return null; end if;
      if new."to" in ${HELD} and new."from" not in ${HELD} and mine.all_seats < (
        select count(*) from "Registration" h where h."intakeId" = mine."intakeId" and h.state in ${HELD})
      then insert into "SeatTrouble" (what, "registrationId", at) values ('more people than seats', mine.id, new.at); end if;
      if new."to" = 'offered' and new.actor = 'bot' and exists (
        select from "Registration" o where o."intakeId" = mine."intakeId" and o.state = 'reserve'
          and (coalesce(o.rank, 1000000), o.id) < (coalesce(mine.rank, 1000000), mine.id)
          and not exists (select from "RegistrationChange" c where c."registrationId" = o.id
            and c.reason in ('offer-expired', 'offer-declined') and c.at > new.at - interval '24 hours')
          and 2 > (select count(*) from "RegistrationChange" c where c."registrationId" = o.id
            and c.reason in ('offer-expired', 'offer-declined')))
      then insert into "SeatTrouble" (what, "registrationId", at) values ('passed over somebody', mine.id, new.at); end if;
      if new."from" = 'offered' and new.actor in ('candidate', 'bot') then
        select until into hold from "SeatHold" h where h."registrationId" = mine.id order by id desc limit 1;
        if new."to" = 'confirmed' and hold <= new.at
        then insert into "SeatTrouble" (what, "registrationId", at) values ('taken after the hold', mine.id, new.at); end if;
        if new.reason = 'offer-expired' and hold > new.at
        then insert into "SeatTrouble" (what, "registrationId", at) values ('ended before the hold', mine.id, new.at); end if;
      end if;
      return null;
    end $$;
    create constraint trigger watch_seats after insert on "RegistrationChange" deferrable initially deferred
      for each row execute function watch_seats();`);
}

/** What does not hold at a moment: of a seat given twice, an offer that lives on, a free seat that nobody is offered. */
export async function troubles(database: Pool, now: Date): Promise<string[]> {
  const { rows } = await database.query<{ line: string }>(
    `with seated as (
       select i.*, z.zone, (i."startsOn" - 1 + time '20:00') at time zone z.zone as last,
         (select count(*) from "Registration" r where r."intakeId" = i.id and r.state in ${HELD}) as held,
         (select count(*) from "Registration" r join lateral (
            select * from "RegistrationChange" c where c."registrationId" = r.id order by id desc limit 1) l on true
          where r."intakeId" = i.id and r.state in ('withdrawn', 'lapsed') and l.at > $1::timestamptz - interval '11 minutes') as fresh,
         (select count(*) from "Registration" r where r."intakeId" = i.id and r.state = 'reserve' and (
            select count(*) < 2 and coalesce(max(c.at) < $1::timestamptz - interval '24 hours', true)
            from "RegistrationChange" c
            where c."registrationId" = r.id and c.reason in ('offer-expired', 'offer-declined'))) as willing
       from "Intake" i join "Centre" z on z.code = i."centreCode" where i.code like 'SIM-%'
     )
     select code || ': ' || held || ' people on ' || seats || ' seats' as line from seated where held > seats
     union all
     select code || ': a free seat and ' || willing || ' reserves, but no offer' from seated
     where seats - held - fresh > 0 and willing > 0 and last - interval '65 minutes' > $1::timestamptz
     union all
     select r.number || ': an offer until ' || r."offerUntil" || ' is still open' from "Registration" r
     where r.state = 'offered' and r."offerUntil" <= $1::timestamptz
     union all
     select r.number || ': an offer until ' || r."offerUntil" || ' goes beyond ' || s.last
     from "Registration" r join seated s on s.id = r."intakeId" where r.state = 'offered' and r."offerUntil" > s.last
     union all
     select what || ': ' || coalesce("registrationId"::text, '') from "SeatTrouble"`,
    [now],
  );
  return rows.map(({ line }) => line);
}

/** The first reserve of each intake, or of each so-manieth. */
export async function firstReserves(database: Pool, { oneIn }: { oneIn: number }): Promise<ReadonlySet<number>> {
  const { rows } = await database.query<{ id: number }>(
    `select distinct on (r."intakeId") r.id from "Registration" r join "Intake" i on i.id = r."intakeId"
     where i.code like 'SIM-%' and r.state = 'reserve' and i.id % $1 = 0 order by r."intakeId", r.rank`,
    [oneIn],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whose offer ends by itself until a moment: they press when it has. */
export async function holdsEnding(database: Pool, by: Date): Promise<{ registrationId: number; telegramId: number }[]> {
  const { rows } = await database.query<{ id: number; telegramId: string }>(
    `select r.id, c."telegramId"::text as "telegramId" from "Registration" r join "Candidate" c on c.id = r."candidateId"
     where r.state = 'offered' and r."offerUntil" <= $1::timestamptz order by r.id`,
    [by],
  );
  return rows.map(({ id, telegramId }) => ({ registrationId: id, telegramId: Number(telegramId) }));
}

/** How many offers ended by themselves, and how many people were offered a seat after somebody else's had ended so. */
export async function movedOn(database: Pool): Promise<{ ended: number; passedOn: number }> {
  const { rows } = await database.query<{ ended: number; passedOn: number }>(
    `select count(*)::int as ended, count(*) filter (where exists (
       select from "RegistrationChange" n join "Registration" o on o.id = n."registrationId"
       where o."intakeId" = r."intakeId" and o.id <> r.id and n."to" = 'offered' and n.actor = 'bot'
         and n.at between c.at and c.at + interval '5 minutes'))::int as "passedOn"
     from "RegistrationChange" c join "Registration" r on r.id = c."registrationId" where c.reason = 'offer-expired'`,
  );
  return rows[0] ?? { ended: 0, passedOn: 0 };
}

/** How many registrations stand how. */
export async function standings(database: Pool): Promise<Record<string, number>> {
  const { rows } = await database.query<{ state: string; count: number }>(
    `select state::text, count(*)::int as count from "Registration" r join "Intake" i on i.id = r."intakeId"
     where i.code like 'SIM-%' group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
