// When nobody is to be woken or disturbed, where they live.
import type { Config, QuietTime } from "../config.ts";
import { addDays, type Day, localDate } from "../platform/calendar.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Until when it is quiet in a zone; undefined if it is not quiet there now. */
export function quietUntil(times: readonly QuietTime[], zone: string, now: Date): Date | undefined {
  let until = now;
  // One quiet time may end in another: an evening of Ramadan in the night.
  for (let round = 0; round < 10; round++) {
    const ends = times.map((time) => endOf(time, zone, until)).filter((end) => end !== undefined);
    if (ends.length === 0) break;
    until = new Date(Math.max(...ends.map((end) => end.getTime())));
  }
  return until === now ? undefined : until;
}

/** The zones in which it is quiet now, with the end of it; worked out once a minute. */
export function quietZones(config: Pick<Config, "quietTimes">, zones: readonly string[]) {
  let minute = Number.NaN;
  let known: { zone: string; until: Date }[] = [];
  return (now: Date): readonly { zone: string; until: Date }[] => {
    const current = Math.floor(now.getTime() / MINUTE_MS);
    if (current === minute) return known;
    minute = current;
    known = zones.flatMap((zone) => {
      const until = quietUntil(config.quietTimes, zone, now);
      return until === undefined ? [] : [{ zone, until }];
    });
    return known;
  };
}

function endOf(time: QuietTime, zone: string, now: Date): Date | undefined {
  const { fromMinute, toMinute } = time;
  const minute = minuteOfDay(now, zone);
  const overnight = fromMinute > toMinute;
  const isIn = overnight ? minute >= fromMinute || minute < toMinute : minute >= fromMinute && minute < toMinute;
  if (!isIn) return undefined;
  const today = localDate(now, zone);
  const began = overnight && minute < toMinute ? addDays(today, -1) : today;
  if (!fits(time, began)) return undefined;
  const left = (toMinute - minute + DAY_MINUTES) % DAY_MINUTES;
  const wholeMinute = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
  return new Date(wholeMinute + left * MINUTE_MS);
}

function fits({ weekday, days }: QuietTime, day: Day): boolean {
  if (weekday !== undefined && new Date(`${day}T00:00:00Z`).getUTCDay() !== weekday) return false;
  return days === undefined || (day >= days.first && day <= days.last);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function minuteOfDay(at: Date, zone: string): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    clocks.set(zone, clock);
  }
  const [hour = 0, minute = 0] = clock.format(at).split(":").map(Number);
  return hour * 60 + minute;
}
