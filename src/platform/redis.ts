import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { type Coordination, type TurnLimits, TurnLost, usualTurnLimits } from "./coordination.ts";
import type { Log } from "./log.ts";
import { OperatorError } from "./operator-error.ts";
import { besideScript, followClock, slotsScript } from "./redis-pace.ts";
import { createTurnQueue, runLimited } from "./turns.ts";

export interface RedisSettings extends Partial<TurnLimits> {
  prefix?: string;
  /** A turn whose process died is free again after this. */
  leaseMs?: number;
}

interface TurnsRedis extends Redis {
  takeTurn(keyCount: number, ...args: (string | number)[]): Promise<(string | null)[] | null>;
  renewTurn(keyCount: number, ...args: (string | number)[]): Promise<number>;
  endTurn(keyCount: number, ...args: (string | number)[]): Promise<number>;
  takeSlots(keyCount: number, ...args: (string | number)[]): Promise<[string, string]>;
  goBeside(keyCount: number, ...args: (string | number)[]): Promise<number>;
}

/** Coordination over all processes that share one Redis. Throws an `OperatorError` if it cannot be reached now. */
export async function openRedisCoordination(
  url: string,
  log: Log,
  settings: RedisSettings = {},
): Promise<Coordination> {
  const { limitMs, waitMs, leaseMs, prefix } = { ...usualTurnLimits, leaseMs: 5_000, prefix: "jembatan:", ...settings };
  const redis = await connect(url, prefix, log);
  const queue = createTurnQueue({ limitMs, waitMs });
  const givingBack = new Set<Promise<void>>();
  const clock = followClock();

  return {
    turn: (keys, act, recall = []) =>
      queue.run(keys, async ({ waitUntil }) => {
        const lease = await takeLease(redis, { keys, recall, leaseMs, waitUntil });
        const left: Left[] = [];
        const leave = (key: string, value: string, expirySeconds: number) =>
          void left.push({ key, value, ms: milliseconds(key, expirySeconds) });
        const turn = { recalled: new Map(recall.map((key, at) => [key, lease.recalled[at] ?? null])), leave };
        try {
          return await runLimited(limitMs, lease.lost, (signal) => act(signal, turn));
        } finally {
          // Not waited for: what this process asks next is sent after it, on the same connection.
          const given = lease.end(left).finally(() => givingBack.delete(given));
          givingBack.add(given);
        }
      }),
    get: (key) => redis.get(key).catch((error: Error) => forgetOtherType(redis, key, error)),
    set: async (key, value, expirySeconds) => {
      await redis.set(key, value, "PX", milliseconds(key, expirySeconds));
    },
    delete: async (key) => {
      await redis.unlink(key);
    },
    first: async (key, expirySeconds) =>
      (await redis.set(key, "", "PX", milliseconds(key, expirySeconds), "NX")) === "OK",
    slots: async (pace, count, spacingMs, gapMs = 0) => {
      const askedAt = performance.now();
      const [spacing, gap] = [Math.round(spacingMs * 1000), Math.round(gapMs * 1000)];
      const [first, now] = await redis.takeSlots(1, `pace:${pace}`, count, spacing, gap);
      return clock.here(Number(first) / 1000, { now: Number(now) / 1000, askedAt });
    },
    beside: async (pace, count, { perSecond, delayMs }) =>
      (await redis.goBeside(1, `pace:${pace}`, count, perSecond, Math.round(delayMs * 1000))) === 1,
    turns: () => queue.counts(),
    check: async () => {
      await redis.set("check", "1", "PX", 60_000); // one that is full still answers a ping
    },
    clear: (keyPrefix = "") => clear(redis, prefix, keyPrefix),
    close: async () => {
      await Promise.all(givingBack);
      redis.disconnect();
    },
  };
}

/** What somebody else put there as a list or a hash can be of no use to us: it goes, and was never there. */
async function forgetOtherType(redis: Redis, key: string, error: Error): Promise<null> {
  if (!error.message.startsWith("WRONGTYPE")) throw error;
  await redis.unlink(key);
  return null;
}

async function connect(url: string, prefix: string, log: Log): Promise<TurnsRedis> {
  const redis = new Redis(checkedUrl(url), {
    lazyConnect: true,
    keyPrefix: prefix,
    connectionName: "jembatan",
    connectTimeout: 2_000,
    commandTimeout: 2_000,
    // A connection that lost a command would give each later one the answer of another: it is left for a new one.
    socketTimeout: 1_800,
    // Telegram holds what we cannot deal with now; a queue of our own would answer people minutes too late.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 1,
    retryStrategy: (times) => Math.min(times * 100, 1_000),
    enableAutoPipelining: true,
    scripts: {
      takeTurn: { lua: takeScript },
      renewTurn: { lua: renewScript },
      endTurn: { lua: endScript },
      takeSlots: { lua: slotsScript },
      goBeside: { lua: besideScript },
    },
  }) as TurnsRedis;

  let lastMessage = "";
  redis.on("error", (error: Error) => {
    if (error.message === lastMessage) return; // one line for one trouble, however many attempts
    lastMessage = error.message;
    log.debug({ err: error }, "Redis is away"); // whether storage answers is told once, by the storage watch
  });
  redis.on("ready", () => {
    if (lastMessage !== "") log.debug("Redis is back");
    lastMessage = "";
  });

  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    const reason = lastMessage || (error instanceof Error ? error.message : String(error));
    throw new OperatorError(`REDIS_URL: ${cure(reason)} (${reason}).`, { cause: error });
  }
  return redis;
}

function checkedUrl(url: string): string {
  const example = "for example redis://:password@redis.example:6379/0";
  if (!URL.canParse(url)) throw new OperatorError(`REDIS_URL is not an address: give one, ${example}.`);
  const { protocol } = new URL(url);
  if (protocol !== "redis:" && protocol !== "rediss:" && protocol !== "unix:")
    throw new OperatorError(`REDIS_URL begins with ${protocol}, not with redis: or rediss: – ${example}.`);
  return protocol === "unix:" ? new URL(url).pathname : url;
}

function cure(reason: string): string {
  if (/WRONGPASS|NOAUTH|invalid password|invalid username/i.test(reason))
    return "Redis refuses the user or the password. Correct them in the address";
  if (/ECONNREFUSED/.test(reason)) return "nothing answers there. Start Redis or correct host and port";
  if (/ENOTFOUND|EAI_AGAIN/.test(reason)) return "the host is not known. Correct the name";
  if (/ENOENT|EACCES/.test(reason)) return "the socket file cannot be opened. Correct the path or its rights";
  if (/DB index/.test(reason)) return "Redis has no such database number. Correct the end of the address";
  return "Redis does not answer. Check the address and that Redis runs";
}

interface Lease {
  /** Fires when another process may hold the keys. */
  lost: AbortController;
  readonly recalled: readonly (string | null)[];
  end(left: readonly Left[]): Promise<void>;
}

/** A value that is kept as its turn ends. */
interface Left {
  readonly key: string;
  readonly value: string;
  readonly ms: number;
}

interface Wanted {
  readonly keys: readonly string[];
  readonly recall: readonly string[];
  readonly leaseMs: number;
  readonly waitUntil: number;
}

/** Takes the leases of all keys at once or none, trying until `waitUntil`. */
async function takeLease(redis: TurnsRedis, { keys, recall, leaseMs, waitUntil }: Wanted): Promise<Lease> {
  const names = [...new Set(keys)].sort().map((key) => `turn:${key}`);
  const token = randomUUID();
  let takenAt = Date.now();
  const take = () => redis.takeTurn(names.length + recall.length, ...names, ...recall, names.length, token, leaseMs);
  let recalled = await take();
  for (let pauseMs = 10; recalled === null; recalled = await take()) {
    if (Date.now() >= waitUntil) throw new TurnLost("another process kept the turn for too long", "noTurn");
    await sleep(pauseMs * (0.5 + Math.random()));
    pauseMs = Math.min(pauseMs * 2, 100);
    takenAt = Date.now();
  }

  const lost = new AbortController();
  let safeUntil = takenAt + leaseMs;
  let renewing = false;
  const timer = setInterval(() => void renew(), leaseMs / 4);

  async function renew() {
    if (Date.now() >= safeUntil) return lost.abort(new TurnLost("the turn could not be renewed in time", "lost"));
    if (renewing) return;
    renewing = true;
    const askedAt = Date.now();
    try {
      if ((await redis.renewTurn(names.length, ...names, token, leaseMs)) === 1) safeUntil = askedAt + leaseMs;
      else lost.abort(new TurnLost("the turn was lost: its lease is gone", "lost"));
    } catch {
      // Away for a moment: the lease still holds until `safeUntil`.
    } finally {
      renewing = false;
    }
  }

  return {
    lost,
    recalled,
    async end(left) {
      clearInterval(timer);
      const kept = left.flatMap(({ value, ms }) => [value, ms]);
      const all = [...names, ...left.map(({ key }) => key)];
      // What cannot be given back now ends by itself with the lease.
      await redis.endTurn(all.length, ...all, names.length, token, ...kept).catch(() => undefined);
    },
  };
}

// Keys: those of the turn, then those to be read. What is of another type can be of no use to us: it goes. So does
// what would keep a turn for ever: a lease has an end.
const takeScript = `
local turns, values = tonumber(ARGV[1]), {}
for at = 1, turns do if redis.call('pttl', KEYS[at]) >= 0 then return false end end
for at = 1, turns do redis.call('set', KEYS[at], ARGV[2], 'PX', ARGV[3]) end
for at = turns + 1, #KEYS do
  local value = redis.pcall('get', KEYS[at])
  if type(value) == 'table' then redis.call('unlink', KEYS[at]) value = false end
  values[at - turns] = value
end
return values`;

const renewScript = `
for _, key in ipairs(KEYS) do if redis.call('get', key) ~= ARGV[1] then return 0 end end
for _, key in ipairs(KEYS) do redis.call('pexpire', key, ARGV[2]) end
return 1`;

// Keys: those of the turn, then those to be kept, whose values and times follow the token.
const endScript = `
local turns = tonumber(ARGV[1])
for at = turns + 1, #KEYS do
  local value = 3 + 2 * (at - turns - 1)
  redis.call('set', KEYS[at], ARGV[value], 'PX', ARGV[value + 1])
end
for at = 1, turns do if redis.call('get', KEYS[at]) == ARGV[2] then redis.call('del', KEYS[at]) end end
return 1`;

async function clear(redis: Redis, prefix: string, keyPrefix: string): Promise<void> {
  const pattern = `${(prefix + keyPrefix).replace(/[\\*?[\]]/g, "\\$&")}*`;
  let cursor = "0";
  do {
    const [next, found] = await redis.scan(cursor, "MATCH", pattern, "COUNT", 500);
    if (found.length > 0) await redis.unlink(...found.map((key) => key.slice(prefix.length)));
    cursor = next;
  } while (cursor !== "0");
}

function milliseconds(key: string, expirySeconds: number): number {
  if (!(expirySeconds > 0)) throw new RangeError(`${key}: an entry needs an expiry above 0 seconds`);
  return Math.ceil(expirySeconds * 1000);
}
