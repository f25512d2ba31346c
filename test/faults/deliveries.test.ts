// Every message once: workers are killed and stopped while twenty thousand people wait for one message each.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type BotProcess, isShort, until } from "./fleet.ts";
import { type KillPoint, killAt, killPoints } from "./kill-points.ts";
import { AUDIENCE, inFlight, isDone, LONG, openScenes, sums, told, unknownOf } from "./many-owed.ts";

const scenes = openScenes();
afterEach(scenes.close);
const { open } = scenes;
const print = (line: string) => process.stdout.write(`    ${line}\n`);

test(
  "workers killed hard at every point lose nobody, and repeat only what was in flight",
  async () => {
    const kills = isShort ? 12 : 100;
    const scene = await open(AUDIENCE, { settings: { BULK_PER_SECOND: "250" } });
    const { telegram } = scene;
    const byPoint = new Map<KillPoint, number>();
    /** Whom each life was sending to when it ended */
    const flights = new Map<number, ReadonlySet<number>>();
    let left = new Map<number, number>();
    const claims = isShort ? 40 : 100; // before the next kill, at the most: so that there is work for all of them
    for (let kill = 0; kill < kills && !(await isDone(scene)); kill++) {
      const point = killPoints[kill % killPoints.length] as KillPoint;
      const bot = scene.bots.at(-1) as BotProcess;
      const died = killAt(point, {
        wire: scene.fleet.postgresWire,
        telegram,
        nth: 1 + Math.floor(Math.random() * claims),
        kill: () => bot.child.kill("SIGKILL"),
      });
      const isDead = () => Promise.race([died.then(() => true), sleep(10, false)]);
      await until(async () => (await isDead()) || isDone(scene), 45_000, `it goes on: ${point}`);
      expect(await bot.end("SIGKILL")).toBeNull();
      byPoint.set(point, (byPoint.get(point) ?? 0) + 1);
      scene.fleet.postgresWire.watch(undefined);
      const before = left;
      left = await inFlight(scene, "dead");
      const own = [...left].filter(([person, fence]) => before.get(person) !== fence);
      flights.set(telegram.life, new Set(own.map(([person]) => person)));
      await scene.start();
    }
    await told(scene);
    const made = [...byPoint.values()].reduce((sum, count) => sum + count, 0);
    const { sent, unknown, lost, twice, most } = await sums(scene, `${made} kills`);
    expect(made).toBe(kills);
    print([...byPoint].map(([point, count]) => `${count} ${point}`).join(", "));
    const flying = [...flights.values()].reduce((sum, { size }) => sum + size, 0);
    print(`${flying} in flight at a kill, ${twice.length} of them had arrived and came again`);
    const strange = twice.filter(({ person, calls: [first, second] }) => {
      const wasInFlight = flights.get(first?.life ?? 0)?.has(person) ?? false;
      return !wasInFlight || (second?.life ?? 0) <= (first?.life ?? 0);
    });
    expect(
      strange.map(({ person, calls }) => [person, ...calls.map(({ life, at }) => `life ${life} at ${at}`)]),
    ).toEqual([]);
    expect(sent + unknown).toBe(scene.size);
    // Of whom it is not known, both attempts were in flight at a kill; there is no third, and the report says so.
    const deaths = (person: number) => [...flights.values()].filter((flight) => flight.has(person)).length;
    const unknowns = await unknownOf(scene);
    expect(unknowns.filter((person) => deaths(person) < 2)).toEqual([]);
    expect(lost.filter((person) => !unknowns.includes(person))).toEqual([]);
    expect(most).toBeLessThanOrEqual(2);
  },
  LONG,
);

test(
  "workers stopped in good order lose nobody and repeat nothing",
  async () => {
    const stops = isShort ? 4 : 20;
    const scene = await open(AUDIENCE, { settings: { BULK_PER_SECOND: "250" } });
    const took: number[] = [];
    for (let stop = 0; stop < stops; stop++) {
      await until(() => scene.telegram.called.at(-1)?.life === scene.telegram.life, 45_000, "it goes on");
      await sleep(Math.random() * 1_000);
      const startedAt = Date.now();
      expect(await scene.bots.at(-1)?.end("SIGTERM")).toBe(0);
      took.push(Date.now() - startedAt);
      expect((await inFlight(scene, "dead")).size).toBe(0);
      expect(await isDone(scene)).toBe(false);
      await scene.start();
    }
    await told(scene);
    const { sent, lost, twice } = await sums(scene, `${stops} stops, over within ${Math.max(...took)} ms`);
    expect(Math.max(...took)).toBeLessThan(15_000);
    expect([lost, twice, sent]).toEqual([[], [], scene.size]);
  },
  LONG,
);
