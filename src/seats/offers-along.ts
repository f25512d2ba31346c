// The offers that run when an intake's start moves go along with it: none is held past the evening before, and back with it.
import type { Config } from "../config.ts";
import { quietUntil } from "../delivery/quiet.ts";
import { undoneUntil } from "../delivery/undoable.ts";
import type { OfferBefore } from "../intakes/as-told.ts";
import type { Tx } from "../platform/database.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { putBack } from "../registration/moving.ts";
import type { Runtime } from "../runtime.ts";
import { lastMoment, offerUntil } from "./times.ts";

/** From when its owner may read of a move that cuts an offer short, they have at least so long to take the seat. */
const LEAST_MINUTES = 30;

type Needs = Pick<Runtime, "now"> & { readonly config?: Partial<Pick<Config, "quietTimes">> };

/**
 * Holds the running offers of an intake, whose new start is written, for as long as that allows: one that would go past its
 * evening ends there, but not before its owner can have read of the change; one that was short for the old start has the time
 * that the new one gives. Resolves to those that moved, as they were. Call it with the intake locked.
 */
export async function moveOffers(rt: Needs, tx: Tx, intakeId: number): Promise<OfferBefore[]> {
  const rows = await offersWhere(tx, Prisma.sql`i.id = ${intakeId} and r.state = 'offered'`, rt.now());
  const told = undoneUntil(rt.now());
  const moved = rows.flatMap(({ id, until, offeredAt, last, offerHours, zone }) => {
    const { quietTimes = [] } = rt.config ?? {};
    const fresh = offerUntil({ now: offeredAt, lastMoment: last, offerHours, quietTimes, zone }) ?? until;
    const read = quietUntil(quietTimes, zone, told) ?? told;
    const least = new Date(read.getTime() + LEAST_MINUTES * 60_000);
    const to = until > last ? earlier(until, later(last, least)) : later(until, fresh);
    return to.getTime() === until.getTime() ? [] : [{ id, until: until.toISOString(), movedTo: to.toISOString() }];
  });
  await write(
    tx,
    moved.map(({ id, until, movedTo }) => ({ id, from: until, to: movedTo })),
  );
  return moved;
}

/** What the time of an offer follows from: when it was made, in which zone, and until when it can be held at most. */
export interface Offer {
  readonly id: number;
  readonly until: Date;
  readonly offeredAt: Date;
  readonly last: Date;
  readonly offerHours: number;
  readonly zone: string;
}

/** The last offers of registrations `r` in intakes `i`, held until the transaction ends. */
export function offersWhere(tx: Tx, where: Prisma.Sql, now: Date): Promise<Offer[]> {
  return tx.$queryRaw<Offer[]>`
    select r.id, r."offerUntil" as until, i."offerHours", coalesce(g.zone, z.zone) as zone, ${lastMoment} as last,
      coalesce((select max(ch.at) from "RegistrationChange" ch where ch."registrationId" = r.id and ch."to" = 'offered'
        and coalesce(ch.reason, '') <> all(${[...putBack]})), ${now}::timestamptz) as "offeredAt"
    from "Registration" r join "Intake" i on i.id = r."intakeId" join "Centre" z on z.code = i."centreCode"
    join "Candidate" c on c.id = r."candidateId" left join "Regency" g on g.code = c."regencyCode"
    where ${where} order by r.id for update of r`;
}

/** Those that still run as they were moved are held as before. */
export function moveOffersBack(tx: Tx, offers: readonly OfferBefore[]): Promise<void> {
  return write(
    tx,
    offers.map(({ id, until, movedTo }) => ({ id, from: movedTo, to: until })),
  );
}

async function write(tx: Tx, moves: readonly { id: number; from: string; to: string }[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.$executeRaw`
    update "Registration" r set "offerUntil" = m.to
    from unnest(${moves.map(({ id }) => id)}::int[], ${moves.map(({ from }) => from)}::timestamptz[],
      ${moves.map(({ to }) => to)}::timestamptz[]) as m(id, "from", "to")
    where r.id = m.id and r.state = 'offered' and date_trunc('milliseconds', r."offerUntil") = m."from"`;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
