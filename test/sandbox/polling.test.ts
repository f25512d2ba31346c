import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { AMINA, openSandbox } from "./open.ts";

// getUpdates: what an offset does, who may wait, and when the bot counts as done.

type Update = { update_id: number; message?: { text: string } };

let box: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  box = await openSandbox();
});
afterAll(() => box.close());
beforeEach(async () => {
  await box.control("/reset", {});
  await poll({ allowed_updates: [] });
});

async function say(...texts: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const text of texts)
    ids.push((await box.control<{ update_id: number }>(`/people/${AMINA}/messages`, { text })).update_id);
  return ids;
}
// Far beyond the newest, an offset confirms nothing; a new one each time, because repeating one is slowed down.
let farBeyond = 10 ** 11;
const poll = (parameters: object = {}) => box.result<Update[]>("getUpdates", { offset: farBeyond++, ...parameters });
const texts = (updates: Update[]) => updates.map(({ message }) => message?.text);

it("numbers updates upwards from a large number", async () => {
  const [first = 0, second] = await say("a", "b");
  expect(first).toBeGreaterThan(100_000_000);
  expect(second).toBe(first + 1);
});

it("confirms and forgets what is below the offset, and nothing without one", async () => {
  const [, second = 0, third = 0] = await say("a", "b", "c");
  expect(texts(await poll({ offset: 0 }))).toEqual(["a", "b", "c"]);
  expect(texts(await poll({ limit: 1 }))).toEqual(["a"]);
  expect(texts(await poll({ offset: second }))).toEqual(["b", "c"]);
  expect(texts(await poll({ offset: third + 11 }))).toEqual(["b", "c"]); // more than 10 past the newest: ignored
  expect(texts(await poll({ offset: -1 }))).toEqual(["c"]);
  expect(texts(await poll({ offset: third + 1 }))).toEqual([]);
});

it("answers a waiting poll as soon as something comes", async () => {
  const waiting = poll({ timeout: 20 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const startedAt = performance.now();
  await say("halo");
  expect(texts(await waiting)).toEqual(["halo"]);
  expect(performance.now() - startedAt).toBeLessThan(10_000); // half of what the poll would wait by itself
});

it("gives one update when the same offset comes again at once", async () => {
  const [first = 0] = await say("a", "b");
  await poll({ offset: first });
  expect(await poll({ offset: first })).toHaveLength(1);
});

it("ends the older of two waiting polls", async () => {
  const older = box.call("getUpdates", { timeout: 20, offset: 1 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  const newer = box.call("getUpdates", { timeout: 20, offset: 2 });
  expect(await older).toEqual({
    ok: false,
    error_code: 409,
    description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  });
  await say("halo");
  expect(await newer).toMatchObject({ ok: true, result: [{ message: { text: "halo" } }] });
});

it("filters by allowed_updates when an update is made, and remembers the list", async () => {
  await poll({ allowed_updates: ["callback_query"] });
  expect(await say("tidak terdengar")).toEqual([null]);
  await poll();
  expect(await say("masih tidak")).toEqual([null]);
  await poll({ allowed_updates: ["nonsense"] });
  expect(texts(await poll())).toEqual([]);
  await say("terdengar");
  expect(texts(await poll())).toEqual(["terdengar"]);
});

it("starts update_ids elsewhere after a quiet week", async () => {
  const [before = 0] = await say("a");
  await box.control("/clock", { advance_ms: 8 * 24 * 3600 * 1000 });
  const [after = 0] = await say("b");
  expect(Math.abs(after - before)).toBeGreaterThan(1);
});

it("counts as idle once all is confirmed and no call is under way, a waiting poll aside", async () => {
  const [id = 0] = await say("a");
  expect(await box.control("/idle?timeout_ms=20")).toMatchObject({
    idle: false,
    why: "1 updates are not yet dealt with",
  });
  await poll();
  const idle = box.control<{ idle: boolean; waited_ms: number }>("/idle?timeout_ms=5000");
  await box.control("/faults", { kind: "slow", delay_ms: 80, method: "sendMessage" });
  const slow = box.call("sendMessage", { chat_id: AMINA, text: "sebentar" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const waiting = poll({ offset: id + 1, timeout: 20 });
  const { idle: isIdle, waited_ms } = await idle;
  expect(isIdle).toBe(true);
  expect(waited_ms).toBeGreaterThan(60);
  await slow;
  await say("b");
  await waiting;
});

it("hands updates out once more on request", async () => {
  const [id = 0] = await say("a");
  await poll({ offset: id });
  await poll({ offset: id + 1 });
  await box.control("/redeliver", { last: 1, copies: 2 });
  expect(texts(await poll())).toEqual(["a", "a"]);
});
