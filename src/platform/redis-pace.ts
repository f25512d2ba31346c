// The pace of several processes, kept in Redis and told by its clock.

/**
 * Tells instants of Redis's clock by ours. An answer was made after it was asked for and before it came: the quickest
 * one says best how far the clocks are apart, and is believed less as it grows old.
 */
export function followClock() {
  let ahead = Number.POSITIVE_INFINITY;
  let measuredAt = 0;
  return {
    here(instant: number, { now, askedAt }: { now: number; askedAt: number }): number {
      const cameAt = performance.now();
      const drifted = ahead + (cameAt - measuredAt) / 10_000;
      ahead = drifted < askedAt - now ? cameAt - now : Math.min(drifted, cameAt - now);
      measuredAt = cameAt;
      return instant + ahead;
    },
  };
}

/** Takes slots of a pace, in microseconds of Redis's clock. Its scripts see one instant for as long as they run. */
export const slotsScript = `
local time = redis.call('time')
local now = time[1] * 1000000 + time[2]
local first = math.max(now, tonumber(redis.call('hget', KEYS[1], 'next') or 0)) + ARGV[3]
redis.call('hset', KEYS[1], 'next', string.format('%.0f', first + ARGV[1] * ARGV[2]))
redis.call('pexpire', KEYS[1], 5000 + math.ceil((first - now) / 1000))
return {string.format('%.0f', first), string.format('%.0f', now)}`;

/** Counts what went out beside a pace, which moves it. */
export const besideScript = `
if redis.call('exists', KEYS[1]) == 0 then return 0 end
local time = redis.call('time')
local now = time[1] * 1000000 + time[2]
local pace = redis.call('hmget', KEYS[1], 'next', 'room', 'at')
local full, room = tonumber(ARGV[2]), tonumber(ARGV[2])
if pace[2] then room = math.min(full, pace[2] + (now - pace[3]) / 1000000 * full) end
room = room - ARGV[1]
local next = math.max(now, tonumber(pace[1])) + math.max(0, -room) * ARGV[3]
redis.call('hset', KEYS[1], 'next', string.format('%.0f', next), 'room', math.max(0, room), 'at', string.format('%.0f', now))
redis.call('pexpire', KEYS[1], 5000 + math.ceil((next - now) / 1000))
return 1`;
