import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClock } from "../../src/platform/clock.ts";
import type { Coordination } from "../../src/platform/coordination.ts";
import { type OpenDatabase, openDatabase } from "../../src/platform/database.ts";
import { silentLog } from "../../src/platform/log.ts";
import { OperatorError } from "../../src/platform/operator-error.ts";
import { openRedisCoordination } from "../../src/platform/redis.ts";
import { openWork, type Work } from "../../src/platform/work.ts";
import { runningTime } from "../support/running-time.ts";
import { freePort, type StartedServer, startPostgres, startRedis } from "../support/servers.ts";

describe("Redis", () => {
  let redis: StartedServer;
  let coordination: Coordination;
  beforeAll(async () => {
    redis = await startRedis();
    coordination = await openRedisCoordination(redis.url, silentLog, { leaseMs: 1_000 });
  });
  afterAll(async () => {
    await coordination.close();
    await redis.stop();
  });

  const works = async () => {
    await coordination.set("probe", "1", 60);
    await coordination.turn(["person:1"], async () => undefined);
    return coordination.get("probe");
  };

  it("that is silent with its connection open makes calls fail within three seconds, and is used again within two", async () => {
    expect(await works()).toBe("1");
    redis.freeze();
    const ran = runningTime();
    const failures = await Promise.allSettled([works(), coordination.check(), coordination.first("a", 60)]);
    expect(failures.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(ran()).toBeLessThan(3_000);
    await redis.resume();
    const returned = runningTime();
    await expect.poll(() => works().catch(() => "away"), { timeout: 20_000 }).toBe("1");
    expect(returned()).toBeLessThan(2_000);
  });

  it("that is silent ends the turn of who holds it, before another process could have it", async () => {
    const lost = coordination.turn(["person:2"], () => new Promise(() => undefined));
    lost.catch(() => undefined);
    await sleep(100);
    redis.freeze();
    await expect(lost).rejects.toThrow("renewed in time");
    await redis.resume();
  });

  it("that crashed makes calls fail at once, and is used again within two seconds of its return", async () => {
    await redis.crash();
    await sleep(1_500);
    const ran = runningTime();
    await expect(works()).rejects.toThrow();
    expect(ran()).toBeLessThan(1_000);
    await redis.resume();
    const returned = runningTime();
    await expect.poll(() => works().catch(() => "away"), { timeout: 20_000 }).toBe("1");
    expect(returned()).toBeLessThan(2_000);
  });

  it("that holds something of another type, or without an end, where ours belongs is cleaned of it", async () => {
    const other = new Redis(redis.url, { keyPrefix: "jembatan:" });
    await other.lpush("got", "x");
    expect(await coordination.get("got")).toBeNull();
    await other.hset("recalled", "x", "y");
    await other.lpush("kept", "x");
    await other.lpush("turn:person:3", "x");
    await other.set("turn:chat:3", "somebody");
    const turn = coordination.turn(
      ["person:3", "chat:3"],
      async (_, { recalled, leave }) => {
        leave("kept", "1", 60);
        return [...recalled];
      },
      ["recalled", "kept"],
    );
    expect(await turn).toEqual([
      ["recalled", null],
      ["kept", null],
    ]);
    expect(await coordination.turn(["person:3"], async (_, { recalled }) => recalled.get("kept"), ["kept"])).toBe("1");
    await expect.poll(() => other.exists("got", "recalled", "turn:person:3", "turn:chat:3")).toBe(0); // given back
    other.disconnect();
  });

  it("that does not answer at the start stops it with the cure", async () => {
    const url = `redis://:s3cr3t@127.0.0.1:${await freePort()}`;
    const failure = await openRedisCoordination(url, silentLog).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(String(failure)).toMatch(/REDIS_URL: nothing answers there. Start Redis/);

    const guard = new Redis(redis.url);
    await guard.config("SET", "requirepass", "right");
    const withPassword = redis.url.replace("//", "//:s3cr3t@");
    const refused = await openRedisCoordination(withPassword, silentLog).catch((error: unknown) => error);
    await guard.config("SET", "requirepass", "");
    guard.disconnect();
    expect(String(refused)).toMatch(/REDIS_URL: Redis refuses the user or the password/);
    for (const told of [failure, refused]) expect(String(told)).not.toContain("s3cr3t");
  });
});

describe("PostgreSQL", () => {
  let postgres: StartedServer;
  let database: OpenDatabase;
  let work: Work;
  const done: number[] = [];
  beforeAll(async () => {
    postgres = await startPostgres();
    database = await openDatabase({ databaseUrl: postgres.url, dataDir: "" }, silentLog);
    work = openWork(database.pool, { clock: createClock(), pollSeconds: 0.5 }, silentLog);
    work.handle<{ n: number }>("count", {}, async ({ n }) => {
      done.push(n);
    });
    await work.start();
  });
  afterAll(async () => {
    await work.stop();
    await database.close();
    await postgres.stop();
  });

  it("that crashed makes calls fail at once; rows and work go on by themselves when it is back", async () => {
    await database.db.province.create({ data: { code: "52", name: "NTB" } });
    await work.send("count", { n: 1 }, { startAfter: new Date(Date.now() + 1_000) });
    await postgres.crash();
    const ran = runningTime();
    await expect(database.db.province.count()).rejects.toThrow();
    await expect(work.send("count", { n: 2 })).rejects.toThrow();
    expect(ran()).toBeLessThan(2_000);
    await sleep(1_000);
    await postgres.resume();
    await expect.poll(() => database.db.province.count().catch(() => "away"), { timeout: 20_000 }).toBe(1);
    await expect.poll(() => done, { timeout: 20_000 }).toEqual([1]);
    await work.send("count", { n: 3 });
    await expect.poll(() => done, { timeout: 20_000 }).toEqual([1, 3]);
  });
});
