// When seats are asked about, given up and offered: all of it in the centre's zone, before the training begins.
import type { QuietTime } from "../config.ts";
import { quietUntil } from "../delivery/quiet.ts";
import { Prisma } from "../platform/generated/prisma/client.ts";
import { putBack } from "../registration/moving.ts";

/** The people of an intake are asked at this hour of the day. */
export const ASKED_AT = "08:00";
/** Whoever is accepted late has so long to answer. */
const SHORTEST_ANSWER = Prisma.sql`interval '4 hours'`;
/** A freed seat is held for a reserve at least so long, but for the very last hours. */
const SHORTEST_HOLD_HOURS = 2;
/** With less than this left before the last moment nobody is offered anything any more. */
export const TOO_LATE_MINUTES = 60;

const HOUR_MS = 3_600_000;

/** The last change by which a registration `r` came to be accepted; one that only put it back counts as the one before. */
export const lastAcceptance = Prisma.sql`
  (select coalesce(max(ch.id) filter (where coalesce(ch.reason, '') <> all(${[...putBack]})), max(ch.id))
    from "RegistrationChange" ch where ch."registrationId" = r.id and ch."to" = 'accepted')`;

/** When a registration `r` was accepted. */
export const acceptedAt = Prisma.sql`
  coalesce((select ch.at from "RegistrationChange" ch where ch.id = ${lastAcceptance}), r."submittedAt")`;

/** The last moment at which an offer may end: the evening before intake `i` of centre `z` begins. */
export const lastMoment = Prisma.sql`((i."startsOn" - 1 + time '20:00') at time zone z.zone)`;

const noonBefore = Prisma.sql`((i."startsOn" - 1 + time '12:00') at time zone z.zone)`;

/**
 * Until when an accepted person of registration `r` must have answered: noon after the last time that they were asked, so
 * that reserves can be asked on the same day. Whoever was accepted late has some hours. Null: the seat never lapses by itself.
 */
export const answerBy = Prisma.sql`(
  select case
      when k.nearest is null or a.at > ${lastMoment} - interval '1 hour' then null
      when n.noon >= a.at + ${SHORTEST_ANSWER} then n.noon
      else least(a.at + ${SHORTEST_ANSWER}, ${lastMoment})
    end
  from (select min(day) as nearest from unnest(i."confirmDays") day where day >= 1) k
  cross join (select ${acceptedAt} as at) a
  cross join lateral (select greatest(
      (i."startsOn" - greatest(1, k.nearest - 1) + time '12:00') at time zone z.zone,
      least(a.at + interval '24 hours', ${noonBefore})
    ) as noon) n)`;

/**
 * Until when a seat is offered to somebody from now on: for the intake's hours, near the start for a quarter of what is left,
 * so that several can be asked. It begins when they may be woken and does not end in their night. Undefined: it is too late.
 */
export function offerUntil(asked: {
  readonly now: Date;
  readonly lastMoment: Date;
  readonly offerHours: number;
  readonly quietTimes: readonly QuietTime[];
  readonly zone: string;
}): Date | undefined {
  const { now, lastMoment: last, offerHours, quietTimes, zone } = asked;
  const from = (quietUntil(quietTimes, zone, now) ?? now).getTime();
  const left = last.getTime() - from;
  if (left < TOO_LATE_MINUTES * 60_000) return undefined;
  const hours = Math.min(offerHours, Math.max(SHORTEST_HOLD_HOURS, left / 4 / HOUR_MS));
  const minute = Math.ceil((from + hours * HOUR_MS) / 300_000) * 300_000;
  const night = quietUntil(quietTimes, zone, new Date(minute));
  return new Date(Math.min(night ? night.getTime() + HOUR_MS : minute, last.getTime()));
}
