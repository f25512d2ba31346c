import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { openSlots } from "../../src/delivery/pace.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";

const PER_SECOND = 200;
const STALL_MS = 60;

/** Several processes call so often at one pace, while all stand still now and then; when each call went out. */
async function calledAt(processes: number, calls: number): Promise<number[]> {
  const coordination = createMemoryCoordination();
  const times: number[] = [];
  const stalling = setInterval(() => {
    const until = performance.now() + STALL_MS;
    while (performance.now() < until); // as a long piece of work does
  }, 190);
  const call = async () => {
    const slots = openSlots(coordination, PER_SECOND, () => undefined);
    const going: Promise<unknown>[] = [];
    while (times.length < calls) {
      const group = await slots.next();
      await pause((group[0] ?? 0) - performance.now() - 15); // as the sender claims: a little ahead
      going.push(...group.map((slot) => slots.reach(slot).then(() => times.push(performance.now()))));
    }
    await Promise.all(going);
  };
  await Promise.all(Array.from({ length: processes }, call));
  clearInterval(stalling);
  return times.toSorted((one, other) => one - other);
}

const mostWithinASecond = (times: readonly number[]) =>
  Math.max(...times.map((from, at) => times.slice(at).filter((time) => time < from + 1000).length));

test("no second holds more than the limit, also when the process stands still and comes late", async () => {
  const times = await calledAt(1, 2 * PER_SECOND);
  expect(mostWithinASecond(times)).toBeLessThanOrEqual(PER_SECOND);
});

test("nor when two share the pace", async () => {
  const times = await calledAt(2, 2 * PER_SECOND);
  expect(mostWithinASecond(times)).toBeLessThanOrEqual(PER_SECOND);
});

test("a slot for which somebody comes a little late is used, and one that is long past is not", async () => {
  const slots = openSlots(createMemoryCoordination(), PER_SECOND, () => undefined);
  const group = await slots.next();
  const order: string[] = [];
  const past = slots.reach(performance.now() - 5_000).then(() => order.push("long past"));
  await slots.reach(performance.now() - 50).then(() => order.push("a little late"));
  await past; // got another, behind those that are reserved
  expect(performance.now()).toBeGreaterThan(group.at(-1) ?? 0);
  expect(order).toEqual(["a little late", "long past"]);
});
