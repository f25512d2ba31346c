import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createClock } from "../../src/platform/clock.ts";
import type { OpenDatabase } from "../../src/platform/database.ts";
import { createLog, silentLog } from "../../src/platform/log.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import { openWork, type Work } from "../../src/platform/work.ts";
import { openTestDatabase } from "../support/database.ts";

const startAt = new Date("2026-11-24T00:30:00Z"); // 08.30 WITA
let database: OpenDatabase;
const clock = createClock(startAt);
const metrics = createMetrics();
const done: unknown[] = [];
const lines: string[] = [];
let work: Work;

beforeAll(async () => {
  database = await openTestDatabase();
  work = openWork(
    database.pool,
    { clock, clockMayMove: true, pollSeconds: 30, metrics },
    createLog("info", (line) => lines.push(line)),
  );
  work.handle<{ word: string }>("note", { atOnce: 2 }, async ({ word }) => {
    done.push(word);
  });
  let tries = 0;
  work.handle("stubborn", { retries: 2 }, async (_, { attempt }) => {
    tries += 1;
    if (attempt < 3) throw new Error(`try ${tries}`);
    done.push(`stubborn ${attempt}`);
  });
  work.handle("telling", { retries: 0 }, async () => {
    await database.db.$transaction(async (tx) => {
      const [candidate] = await tx.candidate.findMany({ select: { fullName: true } });
      throw Object.assign(new Error(`no mentor for ${candidate?.fullName}`), { row: candidate });
    });
  });
  work.handle("morning", {}, async () => {
    done.push("morning");
  });
  work.every("morning", "0 9 * * *", "Asia/Makassar");
  await work.start();
});

afterAll(async () => {
  await work.stop();
  await database.close();
});

describe("work", () => {
  it("is done soon after it was sent, however much of it, without waiting for the next look", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => work.send("note", { word: `w${index}` })));
    await vi.waitFor(() => expect(done).toHaveLength(30), { timeout: 15_000 });
    expect(new Set(done).size).toBe(30);
    done.length = 0;
  });

  it("sent by another process is found by a look, in whichever queue, and not before it is due", async () => {
    const looked = openWork(database.pool, { clock, schema: "looked", pollSeconds: 0.1 }, silentLog);
    const sender = openWork(database.pool, { clock, schema: "looked" }, silentLog);
    const found: string[] = [];
    for (const name of ["one", "two"]) {
      looked.handle(name, {}, async () => void found.push(name));
      sender.handle(name, {}, async () => undefined);
    }
    await looked.start();
    await sender.start({ doWork: false });
    await sleep(300); // each queue has asked for itself by now, and will not for a minute
    await sender.send("two", {}, { startAfter: new Date(clock.now().getTime() + 60_000) });
    await sender.send("one", {});
    await vi.waitFor(() => expect(found).toEqual(["one"]), { timeout: 15_000 });
    await Promise.all([looked.stop(), sender.stop()]);
  });

  it("sent in a transaction is done if that is committed, and never was if not", async () => {
    await database.db.$transaction((tx) => work.send("note", { word: "kept" }, { tx }));
    const undone = database.db.$transaction(async (tx) => {
      await work.send("note", { word: "undone" }, { tx });
      throw new Error("our mind changed");
    });
    await expect(undone).rejects.toThrow("our mind changed");
    await vi.waitFor(() => expect(done).toEqual(["kept"]), { timeout: 10_000 });
    await work.settle();
    expect(done).toEqual(["kept"]);
    done.length = 0;
  });

  it("begins no piece while it is held", async () => {
    const { promise, resolve: release } = Promise.withResolvers<void>();
    work.holdUntil(promise);
    await work.send("note", { word: "held" });
    const isBegun = async () =>
      (await database.pool.query("SELECT FROM work.job WHERE state = 'active'")).rowCount === 1;
    await vi.waitFor(async () => expect(await isBegun()).toBe(true), { timeout: 20_000 });
    expect(done).toEqual([]);
    release();
    await work.settle();
    expect(done.splice(0)).toEqual(["held"]);
  });

  it("with a key is not added to work that waits under the same key", async () => {
    const startAfter = new Date(clock.now().getTime() + 60_000);
    await work.send("note", { word: "first" }, { key: "k", startAfter });
    await database.db.$transaction((tx) => work.send("note", { word: "second" }, { key: "k", startAfter, tx }));
    await work.settle();
    expect(done).toEqual([]);
    await clock.moveTo(startAfter);
    await work.settle();
    expect(done).toEqual(["first"]);
    await work.send("note", { word: "third" }, { key: "k" });
    await work.settle();
    expect(done).toEqual(["first", "third"]);
    done.length = 0;
  });

  it("becomes due by the product's clock, and not before", async () => {
    await work.send("note", { word: "in two hours" }, { startAfter: new Date("2026-11-24T02:30:00Z") });
    await clock.moveTo(new Date("2026-11-24T00:59:00Z"));
    await work.settle();
    expect(done).toEqual([]);
    await clock.moveTo(new Date("2026-11-24T01:00:30Z")); // 09.00 WITA has passed
    await work.settle();
    expect(done).toEqual(["morning"]);
    await clock.moveTo(new Date("2026-11-24T02:30:00Z"));
    await work.settle();
    expect(done).toEqual(["morning", "in two hours"]);
    done.length = 0;
  });

  it("that fails is tried again, and counted", async () => {
    await work.send("stubborn", {});
    for (let move = 0; move < 3; move++) {
      await work.settle();
      await clock.moveTo(new Date(clock.now().getTime() + 1_000));
    }
    await vi.waitFor(() => expect(done).toEqual(["stubborn 3"]), { timeout: 20_000 });
    const { values } = await metrics.work.get();
    expect(values.find(({ labels }) => labels.name === "stubborn" && labels.outcome === "failed")?.value).toBe(2);
  });

  it("that fails tells nobody's name, in the log or in what is kept of it", async () => {
    await database.db.candidate.create({
      data: { telegramId: 7n, language: "id", createdAt: startAt, fullName: "Ratnawulan Kusumadewi" },
    });
    await work.send("telling", {});
    await work.settle();
    const kept = await database.pool.query("SELECT output FROM work.job WHERE name = 'telling' AND state = 'failed'");
    expect(kept.rows).toMatchObject([{ output: { message: "Error: no mentor for [hidden]" } }]);
    expect(lines.filter((line) => line.includes("no mentor for [hidden]"))).toHaveLength(1);
    expect(JSON.stringify([lines, kept.rows])).not.toMatch(/ratna|kusuma/i);
  });

  it("is tried as often as the code says that started last", async () => {
    const retries = async () => {
      const { rows } = await database.pool.query("SELECT retry_limit AS limit FROM work.queue WHERE name = 'stubborn'");
      return rows[0]?.limit;
    };
    expect(await retries()).toBe(2);
    const changed = openWork(database.pool, { clock, clockMayMove: true, pollSeconds: 30 }, silentLog);
    changed.handle("stubborn", { retries: 7 }, async () => undefined);
    await changed.start({ doWork: false });
    expect(await retries()).toBe(7);
    await changed.stop();
  });

  it("refuses a schedule that cannot be read", () => {
    expect(() => work.every("morning", "at nine", "Asia/Makassar")).toThrow();
  });

  it("costs little while there is none: one look for all queues, and none is asked before its first piece", async () => {
    const asked: string[] = [];
    const heard = (statement: string | { text: string }, values?: unknown[]) => {
      asked.push(typeof statement === "string" ? statement : statement.text);
      return database.pool.query(statement as string, values);
    };
    const pool = { query: heard } as unknown as typeof database.pool;
    const idle = openWork(pool, { clock, schema: "looked", pollSeconds: 0.05 }, silentLog);
    const worked: string[] = [];
    for (const name of ["one", "two", "three"]) idle.handle(name, {}, async () => void worked.push(name));
    await idle.start();
    const looks = () => asked.filter((text) => text.includes("unnest")).length;
    const fetches = () => asked.filter((text) => /WITH\s+next[^']*name = '(one|two|three)'/.test(text)).length;
    await vi.waitFor(() => expect(looks()).toBeGreaterThan(3), { timeout: 15_000 });
    expect(fetches()).toBe(0);
    await idle.send("three", {});
    await vi.waitFor(() => expect(worked).toContain("three"), { timeout: 15_000 });
    await idle.stop();
    expect(fetches()).toBeLessThanOrEqual(3);
  });
});
