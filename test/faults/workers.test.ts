// Every message once, though its worker stands still, is one of four, or loses the database in the middle.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { type BotProcess, isShort, stopWhileIdle, until } from "./fleet.ts";
import { AUDIENCE, inFlight, isDone, LONG, openScenes, states, sums, told } from "./many-owed.ts";

const scenes = openScenes();
afterEach(scenes.close);
const { open } = scenes;

test("a worker that stood still past its lease is refused when it goes on", async () => {
  const scene = await open(isShort ? 200 : 1_000, { settings: { BULK_PER_SECOND: "200" } });
  const { telegram } = scene;
  const still = scene.bots[0] as BotProcess;
  telegram.latencyMs = [300, 400];
  await sleep(500);
  await stopWhileIdle(still.child);
  await sleep(500); // what it sent off is on its way
  const flying = await inFlight(scene, "still");
  const called = telegram.called.filter(({ chatId }) => flying.has(chatId)).length;
  const other = await scene.start();
  const again = () => telegram.called.filter(({ chatId, life }) => flying.has(chatId) && life === telegram.life).length;
  await until(async () => (await states(scene)).queued === undefined, 60_000, "the others are told");
  telegram.latencyMs = [4_000, 5_000];
  await until(() => again() === flying.size, 60_000, "those in flight are sent to again");
  still.child.kill("SIGCONT"); // while the other one attempts the same
  // What was claimed without the answer being read is forgotten by the one that stood still: it has no result to refuse.
  const refused = () => still.events("delivery-overtaken").length;
  await until(() => refused() >= called, 20_000, `${called} late results are refused`);
  await until(() => isDone(scene), 30_000, "all are told");
  expect(other.events("delivery-overtaken")).toEqual([]);
  const { lost, most, sent, twice } = await sums(
    scene,
    `stood still with ${flying.size} in flight, ${called} of them called; ${refused()} late results refused`,
  );
  expect(again()).toBe(flying.size); // what the one had claimed and not called it calls no more
  expect([lost, sent]).toEqual([[], scene.size]);
  expect(refused()).toBeLessThanOrEqual(flying.size);
  expect(twice.filter(({ person }) => !flying.has(person))).toEqual([]);
  expect(most).toBe(2);
});

test(
  "four workers share the work, and everyone hears once",
  async () => {
    const scene = await open(AUDIENCE, { workers: 4, settings: { BULK_PER_SECOND: isShort ? "300" : "1000" } });
    await told(scene);
    const { lost, twice, sent } = await sums(scene, "four workers");
    const shares = await Promise.all(scene.bots.map(sentBy));
    process.stdout.write(`    their shares: ${shares.join(" + ")}\n`);
    expect([lost, twice, sent]).toEqual([[], [], scene.size]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(scene.size);
    // They come to help one after the other, within a second each: in a few seconds not always the last.
    expect(shares.filter((share) => share > 0).length).toBeGreaterThanOrEqual(isShort ? 2 : 4);
  },
  LONG,
);

test(
  "PostgreSQL away in the middle: nobody is lost, and it goes on by itself",
  async () => {
    const scene = await open(AUDIENCE, { settings: { BULK_PER_SECOND: "200" } });
    const { fleet, telegram } = scene;
    await sleep(isShort ? 2_000 : 42_000); // a run lasts for fifty seconds, and is to end while it is away
    await fleet.postgres.crash();
    await fleet.postgresWire.be("refused"); // nobody comes in before it has been seen what the crash left
    await sleep(isShort ? 3_000 : 20_000);
    const before = telegram.accepted.length;
    await fleet.postgres.resume();
    const flying = await inFlight(scene, "dead");
    const returnedAt = Date.now();
    await fleet.postgresWire.be("well");
    const well = before + (isShort ? 400 : 2_000); // two, or ten seconds' worth
    await until(() => telegram.accepted.length > before, 30_000, "it goes on");
    const onMs = Date.now() - returnedAt;
    await until(() => telegram.accepted.length > well, 30_000 - onMs, "it is at full speed");
    const wellMs = Date.now() - returnedAt;
    await told(scene);
    const { lost, twice, most } = await sums(
      scene,
      `PostgreSQL away with ${flying.size} in flight, on again after ${onMs} ms, ${well - before} more after ${wellMs} ms`,
    );
    expect(lost).toEqual([]);
    expect(most).toBeLessThanOrEqual(2);
    expect(twice.filter(({ person }) => !flying.has(person))).toEqual([]);
  },
  LONG,
);

/** How many a worker has sent, by its own count. */
async function sentBy({ address }: BotProcess): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const counts = text.matchAll(/^jembatan_deliveries_total\{kind="wish-opened",outcome="sent"\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
