import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Coordination, type TurnLimits, TurnLost } from "../../src/platform/coordination.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { openRedisCoordination } from "../../src/platform/redis.ts";
import { testSettings } from "../support/settings.ts";

const prefix = `jembatan-test-${randomUUID()}:`;

promises("memory", async (limits) => createMemoryCoordination(limits));

if (testSettings.redisUrl === undefined) {
  describe.skip("coordination in Redis: needs TEST_REDIS_URL, which npm run test:server sets", () =>
    it("waits", () => undefined));
} else {
  const url = testSettings.redisUrl;
  const open = (limits: Partial<TurnLimits>) =>
    openRedisCoordination(url, silentLog, { ...limits, prefix, leaseMs: 1_000 });
  promises("Redis", open);
  describe("coordination in Redis, over processes", () => acrossProcesses(open));
}

/** Both kinds promise the same. */
function promises(kind: string, open: (limits: Partial<TurnLimits>) => Promise<Coordination>) {
  describe(`coordination in ${kind}`, () => {
    let coordination: Coordination;
    beforeAll(async () => {
      coordination = await open({});
    });
    afterAll(async () => {
      await coordination.clear();
      await coordination.close();
    });

    it("returns what was set, until its expiry", async () => {
      await coordination.set("a", "one", 60);
      await coordination.set("short", "one", 0.5);
      expect(await coordination.get("a")).toBe("one");
      await expect.poll(() => coordination.get("short"), { timeout: 20_000 }).toBeNull();
      expect(await coordination.get("a")).toBe("one");
    });

    it("forgets what was deleted, and knows nothing of other keys", async () => {
      await coordination.set("b", "two", 60);
      await coordination.delete("b");
      await coordination.delete("never-set");
      expect(await coordination.get("b")).toBeNull();
    });

    it("keeps nothing without an expiry", async () => {
      await expect(coordination.set("c", "three", 0)).rejects.toThrow(/expiry/);
      await expect(coordination.first("c", Number.NaN)).rejects.toThrow(/expiry/);
    });

    it("says first to one caller only, until the expiry", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => coordination.first("update:1", 60)));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await coordination.first("update:2", 0.5)).toBe(true);
      await expect.poll(() => coordination.first("update:2", 60), { timeout: 20_000 }).toBe(true);
    });

    it("gives slots evenly spaced, to whoever asks, none of them past", async () => {
      const before = performance.now();
      const firsts = await Promise.all([3, 1, 2].map((count) => coordination.slots("even", count, 5_000)));
      const sorted = firsts.toSorted((one, other) => one - other);
      expect(sorted[0]).toBeGreaterThan(before - 2);
      expect(firsts.map((first) => Math.round((first - (sorted[0] ?? 0)) / 5_000))).toEqual([0, 3, 4]);
    });

    it("saves up no slots while nobody asks", async () => {
      await coordination.slots("idle", 1, 5);
      await sleep(60);
      const asked = performance.now();
      expect(await coordination.slots("idle", 1, 5)).toBeGreaterThan(asked - 15);
    });

    it("moves the slots by what goes out beside them, beyond what is free", async () => {
      const rules = { perSecond: 5, delayMs: 2_000 };
      expect(await coordination.beside("nobody", 1, rules)).toBe(false);
      const began = performance.now();
      const first = await coordination.slots("beside", 1, 10);
      expect(await coordination.beside("beside", 5, rules)).toBe(true);
      const free = await coordination.slots("beside", 1, 10);
      expect(free - Math.max(first, performance.now())).toBeLessThan(rules.delayMs / 2);
      await coordination.beside("beside", 10, rules);
      const becameFree = Math.ceil((rules.perSecond * (performance.now() - began)) / 1_000);
      const moved = await coordination.slots("beside", 1, 10);
      expect(moved - free).toBeGreaterThan((10 - Math.min(rules.perSecond, becameFree)) * rules.delayMs - 100);
    });

    it("clears by prefix, whatever signs are in it", async () => {
      await coordination.set("x*y:1", "", 60);
      await coordination.set("xzy:1", "", 60);
      await coordination.clear("x*y:");
      expect(await coordination.get("x*y:1")).toBeNull();
      expect(await coordination.get("xzy:1")).toBe("");
    });

    it("recalls what stood there when the turn began, and nothing where nothing did", async () => {
      await coordination.set("d", "four", 60);
      const recalled = await coordination.turn(["person:8"], async (_, turn) => turn.recalled, ["d", "never-set"]);
      expect([...recalled]).toEqual([
        ["d", "four"],
        ["never-set", null],
      ]);
    });

    it("has kept what a turn leaves when the next one begins", async () => {
      const first = coordination.turn(["person:9"], async (_, turn) => {
        turn.leave("left", "five", 60);
        turn.leave("left-briefly", "five", 0.5);
      });
      const next = coordination.turn(["person:9"], async (_, turn) => turn.recalled.get("left"), ["left"]);
      await first;
      expect(await next).toBe("five");
      await expect.poll(() => coordination.get("left-briefly"), { timeout: 20_000 }).toBeNull();
      expect(await coordination.get("left")).toBe("five");
      const endless = coordination.turn(["person:9"], async (_, turn) => turn.leave("left", "six", 0));
      await expect(endless).rejects.toThrow(/expiry/);
    });

    it("gives turns in the order they were asked for, one at a time", async () => {
      const heard: number[] = [];
      let inside = 0;
      const turns = Array.from({ length: 30 }, (_, index) =>
        coordination.turn(["person:1", "chat:1"], async () => {
          inside += 1;
          expect(inside).toBe(1);
          await sleep(1);
          heard.push(index);
          inside -= 1;
        }),
      );
      await Promise.all(turns);
      expect(heard).toEqual(Array.from({ length: 30 }, (_, index) => index));
    });

    it("lets others pass while one person's turn lasts", async () => {
      const { promise: end, resolve: finish } = Promise.withResolvers<void>();
      const long = coordination.turn(["person:2"], () => end);
      expect(await coordination.turn(["person:3"], async () => "passed")).toBe("passed");
      finish();
      await long;
    });

    it("does not lock up when keys are asked for crosswise", async () => {
      const turn = (...keys: string[]) => coordination.turn(keys, () => sleep(1));
      await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? turn("p", "q", "p") : turn("q", "p"))));
    });

    it("passes on what the act returns or throws, and frees the turn", async () => {
      await expect(coordination.turn(["person:4"], () => Promise.reject(new Error("our bug")))).rejects.toThrow(
        "our bug",
      );
      expect(await coordination.turn(["person:4"], async () => 4)).toBe(4);
    });

    it("ends a turn at its limit: the signal fires and the next one comes", async () => {
      const strict = await open({ limitMs: 150 });
      let fired = false;
      const endless = strict.turn(["person:5"], (signal) => {
        signal.addEventListener("abort", () => {
          fired = true;
        });
        return new Promise(() => undefined);
      });
      const next = strict.turn(["person:5"], async () => "freed");
      await expect(endless).rejects.toThrow(TurnLost);
      expect(fired).toBe(true);
      expect(await next).toBe("freed");
      await strict.close();
    });

    it("gives up waiting after its limit, without letting those behind it overtake", async () => {
      const impatient = await open({ waitMs: 80 });
      const order: string[] = [];
      const running = impatient.turn(["person:6"], async () => {
        await sleep(160);
        order.push("running");
      });
      const tired = impatient.turn(["person:6"], async () => order.push("tired"));
      await expect(tired).rejects.toThrow(TurnLost);
      const later = sleep(30).then(() => impatient.turn(["person:6"], async () => order.push("later")));
      await Promise.all([running, later.catch(() => undefined)]);
      expect(order[0]).toBe("running");
      expect(order).not.toContain("tired");
      await impatient.close();
    });

    it("counts turns that wait and run, and none when all are done", async () => {
      const { promise: end, resolve: finish } = Promise.withResolvers<void>();
      const turns = [1, 2, 3].map(() => coordination.turn(["person:7"], () => end));
      await Promise.resolve();
      expect(coordination.turns().waiting + coordination.turns().running).toBe(3);
      finish();
      await Promise.all(turns);
      expect(coordination.turns()).toEqual({ waiting: 0, running: 0 });
    });

    it("answers the check", async () => {
      await expect(coordination.check()).resolves.toBeUndefined();
    });
  });
}

function acrossProcesses(open: (limits: Partial<TurnLimits>) => Promise<Coordination>) {
  it("lets one of two processes in at a time", async () => {
    const both = await Promise.all([open({}), open({})]);
    let inside = 0;
    let most = 0;
    const enter = (one: Coordination) =>
      one.turn(["person:a", "chat:a"], async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(2);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => enter(both[i % 2 === 0 ? 0 : 1])));
    expect(most).toBe(1);
    await Promise.all(both.map((one) => one.close()));
  });

  it("keeps a turn longer than its lease by renewing it", async () => {
    const [one, other] = await Promise.all([open({}), open({})]);
    const order: string[] = [];
    const long = one.turn(["person:b"], async () => {
      await sleep(2_000);
      order.push("long");
    });
    await sleep(50);
    await other.turn(["person:b"], async () => order.push("other"));
    await long;
    expect(order).toEqual(["long", "other"]);
    await Promise.all([one.close(), other.close()]);
  });

  it("fires the signal when the lease is gone, and frees a turn whose process died", async () => {
    const [one, other] = await Promise.all([open({}), open({})]);
    const robbed = one.turn(["person:c"], () => new Promise(() => undefined));
    robbed.catch(() => undefined);
    await sleep(50);
    await other.clear("turn:");
    await expect(robbed).rejects.toThrow(TurnLost);

    const dead = one.turn(["person:d"], () => new Promise(() => undefined));
    dead.catch(() => undefined);
    await sleep(50);
    await one.close(); // the lease is renewed no more
    expect(await other.turn(["person:d"], async () => "free again")).toBe("free again");
    await expect(dead).rejects.toThrow(TurnLost);
    await other.close();
  });
}
