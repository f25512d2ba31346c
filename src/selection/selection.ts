// The front door: what other features may know of the selection.
import { localDate } from "../platform/calendar.ts";
import type { Db } from "../platform/database.ts";
import type { Reach } from "../roles/roles.ts";
import { atCentres, type Session, type SessionCounts, sessionsWhere } from "./sessions.ts";

const HOUR_MS = 3_600_000;

/** The tests and interviews of this day, in each centre's own calendar, as far as they are within reach. */
export async function testsToday(db: Db, reach: Reach, now: Date): Promise<(Session & SessionCounts)[]> {
  const near = { gt: new Date(now.getTime() - 26 * HOUR_MS), lt: new Date(now.getTime() + 26 * HOUR_MS) };
  const sessions = await sessionsWhere(db, { startsAt: near, ...atCentres(reach) });
  return sessions.filter(
    ({ startsAt, intake }) => localDate(startsAt, intake.centre.zone) === localDate(now, intake.centre.zone),
  );
}
