// Redis and PostgreSQL are refused, killed, silent, slow, emptied and full while people write.
import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from "vitest";
import type { RecordedCall } from "../support/sandbox-phone.ts";
import { said } from "../support/troubled-bot.ts";
import { type BotProcess, type Fleet, isShort, openFleet, until } from "./fleet.ts";

const wait = /Mohon tunggu sebentar/;
const awayMs = isShort ? 3_000 : 20_000;

interface Outage {
  readonly name: string;
  readonly store: "database" | "coordination";
  /** How soon all must be well again after its end */
  readonly withinMs: number;
  begin(fleet: Fleet): unknown;
  end(fleet: Fleet): unknown;
  /** It may be so slight that nobody is told */
  readonly slight?: boolean;
  readonly inShort?: boolean;
}

const redis = { store: "coordination", withinMs: 10_000 } as const;
const postgres = { store: "database", withinMs: 30_000 } as const;

const outages: Outage[] = [
  { ...redis, name: "Redis refused", begin: (f) => f.redisWire.be("refused"), end: (f) => f.redisWire.be("well") },
  { ...redis, name: "Redis killed", begin: (f) => f.redis.crash(), end: (f) => f.redis.resume(), inShort: true },
  { ...redis, name: "Redis frozen", begin: (f) => f.redis.freeze(), end: (f) => f.redis.resume() },
  {
    ...redis,
    name: "Redis silent",
    begin: (f) => f.redisWire.be("silent"),
    end: (f) => f.redisWire.be("well"),
    inShort: true,
  },
  { ...redis, name: "Redis full", begin: (f) => fill(f, true), end: (f) => fill(f, false) },
  { ...redis, name: "Redis flushed", begin: (f) => flush(f), end: () => undefined, slight: true, inShort: true },
  {
    ...redis,
    name: "Redis slow by 1 s",
    begin: (f) => f.redisWire.be(500),
    end: (f) => f.redisWire.be("well"),
    slight: true,
  },
  {
    ...postgres,
    name: "PostgreSQL refused",
    begin: (f) => f.postgresWire.be("refused"),
    end: (f) => f.postgresWire.be("well"),
  },
  {
    ...postgres,
    name: "PostgreSQL killed",
    begin: (f) => f.postgres.crash(),
    end: (f) => f.postgres.resume(),
    inShort: true,
  },
  {
    ...postgres,
    name: "PostgreSQL silent",
    begin: (f) => f.postgresWire.be("silent"),
    end: (f) => f.postgresWire.be("well"),
    inShort: true,
  },
  {
    ...postgres,
    name: "PostgreSQL slow by 2 s",
    begin: (f) => f.postgresWire.be(1_000),
    end: (f) => f.postgresWire.be("well"),
    slight: true,
  },
  {
    ...postgres,
    name: "PostgreSQL slow by 15 s",
    begin: (f) => f.postgresWire.be(7_500),
    end: (f) => f.postgresWire.be("well"),
  },
];

describe.each([["polling"], ["webhook"]])("%s", (mode) => {
  let fleet: Fleet;
  let bot: BotProcess;
  let nextPerson = 5_000;
  beforeAll(async () => {
    fleet = await openFleet({ webhook: mode === "webhook" });
    bot = await fleet.start();
  });
  afterAll(() => fleet?.close());
  let people: number[] = [];
  beforeEach(async () => {
    people = [nextPerson, nextPerson + 1, nextPerson + 2];
    nextPerson += 3;
    await fleet.people(people);
    for (const id of people) await fleet.phone.start(id);
    await until(async () => people.length === (await repliesOf(people)).length, 10_000, "the bot greets");
    bot.lines.splice(0);
  });
  const metric = async (name: string, store: Outage["store"]) => {
    const text = await (await fetch(`${bot.address}/metrics`)).text();
    return Number(new RegExp(`^${name}\\{store="${store}"\\} (\\d+)$`, "m").exec(text)?.[1]);
  };
  const repliesOf = async (ids: number[]) =>
    (await fleet.calls()).filter(
      (call) => ids.includes(call.chat_id ?? 0) && call.method === "sendMessage" && call.applied,
    );

  const chosen = outages.filter(({ inShort }) => !isShort || (inShort && mode === "polling"));
  if (chosen.length === 0) test.skip("only at full size", () => undefined);
  test.each(chosen)("$name", async (outage) => {
    onTestFailed(() => {
      process.stdout.write(
        `${bot.lines
          .slice(-30)
          .map((line) => JSON.stringify(line))
          .join("\n")}\n`,
      );
    });
    const sentAt = new Map<string, number>();
    let n = 0;
    const everyoneWrites = async () => {
      n += 1;
      for (const id of people) {
        const text = `kata${String(n).padStart(3, "0")}`;
        sentAt.set(`${id} ${text}`, Date.now());
        await fleet.phone.write(id, { text });
      }
    };
    const outagesBefore = await metric("jembatan_storage_away_total", outage.store);
    await outage.begin(fleet);
    const beganAt = Date.now();
    while (Date.now() - beganAt < awayMs) {
      await everyoneWrites();
      await sleep(900);
    }
    const signMs = async () => slowestSign(await fleet.calls(), await fleet.phone.ask("GET", "updates"), people);
    await until(async () => (await signMs()) !== undefined, 5_000, "each person has a sign");
    const firstSign = (await signMs()) ?? Number.NaN;
    expect(firstSign).toBeLessThan(5_000);
    if (!outage.slight)
      await until(async () => (await metric("jembatan_storage_up", outage.store)) === 0, 5_000, "it shows");
    await outage.end(fleet);
    const endedAt = Date.now();
    const answered = async () => {
      const texts = (await repliesOf(people)).flatMap((call) => /kata\d+/.exec(String(call.parameters.text)) ?? []);
      return texts.length;
    };
    await until(async () => (await answered()) >= sentAt.size, outage.withinMs, `all ${sentAt.size} are answered`);
    const backMs = Date.now() - endedAt;
    await sleep(1_000);
    const calls = await repliesOf(people);
    for (const id of people) {
      const texts = said(calls, id);
      const words = texts.flatMap((text) => /kata\d+/.exec(text) ?? []);
      expect(words).toEqual(Array.from({ length: n }, (_, at) => `kata${String(at + 1).padStart(3, "0")}`));
      expect(texts.filter((text) => wait.test(text)).length).toBeLessThanOrEqual(outage.slight ? n : 1);
    }
    await until(() => outage.slight || bot.events("storage-back").length > 0, 5_000, "the all-clear");
    const alerts = [bot.events("storage-away").length, bot.events("storage-back").length];
    if (!outage.slight) expect(alerts).toEqual([1, 1]);
    expect(await metric("jembatan_storage_up", outage.store)).toBe(1);
    const told = (await metric("jembatan_storage_away_total", outage.store)) - outagesBefore;
    expect(told).toBe(alerts[0]);
    expect(bot.events("update-failed")).toEqual([]);
    process.stdout.write(
      `  ${mode}, ${outage.name}: a sign after ${firstSign} ms, all answered ${backMs} ms after its end\n`,
    );
  });
});

/** How long the slowest of the people waited for the first sign after their second message, for the first began the chat. */
function slowestSign(
  calls: readonly RecordedCall[],
  { updates }: { updates: { at: string; update: { message?: { from: { id: number } } } }[] },
  people: readonly number[],
): number | undefined {
  const waits = people.map((id) => {
    const written = updates.filter(({ update }) => update.message?.from.id === id)[1];
    const sign = calls.filter(
      ({ chat_id, method, applied }) => chat_id === id && method === "sendMessage" && applied,
    )[1];
    return written && sign ? Date.parse(sign.at) - Date.parse(written.at) : Number.NaN;
  });
  return waits.some(Number.isNaN) ? undefined : Math.max(...waits);
}

async function fill(fleet: Fleet, isFull: boolean): Promise<void> {
  const client = new Redis(fleet.redis.url);
  await client.config("SET", "maxmemory-policy", "noeviction");
  await client.config("SET", "maxmemory", isFull ? "1" : "0");
  client.disconnect();
}

async function flush(fleet: Fleet): Promise<void> {
  const client = new Redis(fleet.redis.url);
  await client.flushall();
  client.disconnect();
}
