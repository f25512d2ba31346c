import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { type Coordination, type TurnLimits, TurnLost, usualTurnLimits } from "./coordination.ts";
import type { Log } from "./log.ts";
import { OperatorError } from "./operator-error.ts";
import { createTurnQueue, runLimited } from "./turns.ts";

export interface RedisSettings extends Partial<TurnLimits> {
  prefix?: string;
  /** A turn whose process died is free again after this. */
  leaseMs?: number;
}

interface TurnsRedis extends Redis {
  takeTurn(keyCount: number, ...args: (string | number)[]): Promise<number>;
  renewTurn(keyCount: number, ...args: (string | number)[]): Promise<number>;
  endTurn(keyCount: number, ...args: (string | number)[]): Promise<number>;
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

  return {
    turn: (keys, act) =>
      queue.run(keys, async ({ waitUntil }) => {
        const lease = await takeLease(redis, keys, leaseMs, waitUntil);
        try {
          return await runLimited(limitMs, lease.lost, act);
        } finally {
          // Not waited for: what this process asks next is sent after it, on the same connection.
          const given = lease.end().finally(() => givingBack.delete(given));
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
    turns: () => queue.counts(),
    check: async () => {
      await redis.ping();
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
  end(): Promise<void>;
}

/** Takes the leases of all keys at once or none, trying until `waitUntil`. */
async function takeLease(
  redis: TurnsRedis,
  keys: readonly string[],
  leaseMs: number,
  waitUntil: number,
): Promise<Lease> {
  const names = [...new Set(keys)].sort().map((key) => `turn:${key}`);
  const token = randomUUID();
  let takenAt = Date.now();
  for (let pauseMs = 10; (await redis.takeTurn(names.length, ...names, token, leaseMs)) !== 1; ) {
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
    async end() {
      clearInterval(timer);
      // What cannot be given back now ends by itself with the lease.
      await redis.endTurn(names.length, ...names, token).catch(() => undefined);
    },
  };
}

const takeScript = `
for _, key in ipairs(KEYS) do if redis.call('exists', key) == 1 then return 0 end end
for _, key in ipairs(KEYS) do redis.call('set', key, ARGV[1], 'PX', ARGV[2]) end
return 1`;

const renewScript = `
for _, key in ipairs(KEYS) do if redis.call('get', key) ~= ARGV[1] then return 0 end end
for _, key in ipairs(KEYS) do redis.call('pexpire', key, ARGV[2]) end
return 1`;

const endScript = `
for _, key in ipairs(KEYS) do if redis.call('get', key) == ARGV[1] then redis.call('del', key) end end
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
