// Several processes, restarts and kills: nothing lost, nothing twice, nobody overtaken.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { said } from "../support/troubled-bot.ts";
import { type Fleet, isShort, launchBot, openFleet, until } from "./fleet.ts";

let fleet: Fleet | undefined;
afterEach(async () => {
  await fleet?.close();
  fleet = undefined;
});

const crowd = (size: number, first = 10_000) => Array.from({ length: size }, (_, at) => first + at);
const words = (count: number) => Array.from({ length: count }, (_, at) => `kata${String(at + 1).padStart(2, "0")}`);
const repliesIn = async (open: Fleet) =>
  (await open.calls()).filter(({ method, applied }) => method === "sendMessage" && applied);

/** The words that each person was answered with, in order. */
async function heard(open: Fleet): Promise<Map<number, string[]>> {
  const byPerson = new Map<number, string[]>();
  for (const call of await repliesIn(open)) {
    const id = call.chat_id ?? 0;
    byPerson.set(id, [...(byPerson.get(id) ?? []), ...(/kata\d\d/.exec(String(call.parameters.text)) ?? [])]);
  }
  return byPerson;
}

/** Fifty people at a time, each as fast as the sandbox takes it. */
async function everyoneWrites(open: Fleet, ids: readonly number[], texts: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += 50)
    await Promise.all(
      ids.slice(at, at + 50).map(async (id) => {
        for (const text of texts) await open.phone.write(id, { text });
      }),
    );
}

const isRest = async (open: Fleet) => (await open.phone.ask<{ idle: boolean }>("GET", "idle?timeout_ms=100")).idle;

test("updates delivered two to five times over two processes and a restart have one effect each", async () => {
  const open = await openFleet({ webhook: true });
  fleet = open;
  const [first] = [await open.start(), await open.start()];
  const ids = crowd(isShort ? 25 : 500);
  await open.people(ids);
  await everyoneWrites(open, ids, words(20));
  await until(() => isRest(open), 600_000, "all are answered");
  const total = ids.length * 20;
  const again = (urls: string[], copies: number, order: string) =>
    open.phone.ask("POST", "redeliver", { last: total, copies, order, concurrent: false, urls, wait: true });
  const urls = () => [...(open.balancer?.targets ?? [])].map((address) => `${address}/telegram`);
  await again(urls(), 1, "same");
  await again(urls(), 2, "shuffled");
  await first.end("SIGTERM");
  await open.start();
  await again(urls(), 1, "reversed");
  await until(() => isRest(open), 60_000, "rest");
  const byPerson = await heard(open);
  for (const id of ids) expect(byPerson.get(id)).toEqual(words(20));
  process.stdout.write(`  ${total} updates, each delivered five times: ${total} effects\n`);
});

test("numbered messages on three processes are answered without inversion", async () => {
  const open = await openFleet({ webhook: true, empty: true });
  fleet = open;
  const bots = await Promise.all([open.start(), open.start(), open.start()]);
  const ids = crowd(isShort ? 25 : 500);
  await open.people(ids);
  const startedAt = Date.now();
  await everyoneWrites(open, ids, words(20));
  await until(() => isRest(open), 600_000, "all are answered");
  // A call that the sandbox did not answer in time may still be carried out, and late: then this shows nothing.
  expect(bots.flatMap((bot) => bot.events("update-failed"))).toEqual([]);
  const byPerson = await heard(open);
  for (const id of ids) expect(byPerson.get(id)).toEqual(words(20));
  process.stdout.write(`  ${ids.length} people, 20 messages each, in order, ${Date.now() - startedAt} ms\n`);
});

test.each([["SIGTERM"], ["SIGKILL"]] as const)(
  "%s under load, again and again: nothing lost, and only a kill may repeat what was in flight",
  async (signal) => {
    const open = await openFleet();
    fleet = open;
    let bot = await open.start();
    const ids = crowd(isShort ? 20 : 60);
    await open.people(ids);
    const writing = everyoneWrites(open, ids, words(20));
    for (let round = 0; round < (isShort ? 2 : 6); round++) {
      await sleep(300 + round * 150);
      const startedAt = Date.now();
      const code = await bot.end(signal);
      if (signal === "SIGTERM") {
        expect(code).toBe(0);
        expect(Date.now() - startedAt).toBeLessThan(15_000);
      }
      bot = await open.start();
    }
    await writing;
    const rest = 'SELECT count(*)::int AS n FROM "FetchedUpdate"';
    await until(
      async () => (await isRest(open)) && (await open.database.query(rest)).rows[0].n === 0,
      120_000,
      "all dealt with",
    );
    const byPerson = await heard(open);
    let repeated = 0;
    for (const id of ids) {
      const texts = byPerson.get(id) ?? [];
      repeated += texts.length - new Set(texts).size;
      expect([...new Set(texts)].sort()).toEqual(words(20));
      if (signal === "SIGTERM") expect(texts).toEqual(words(20));
    }
    if (signal === "SIGTERM") expect(repeated).toBe(0);
    process.stdout.write(`  ${signal}: ${ids.length * 20} updates, ${repeated} repeated\n`);
  },
);

test("a second version starts while the first runs: 409 is waited out, nobody waits 30 s, nothing is said twice", async () => {
  const open = await openFleet();
  fleet = open;
  const old = await open.start();
  const ids = crowd(5);
  await open.people(ids);
  const next = await open.start();
  for (let n = 0; n < 8; n++) {
    for (const id of ids) await open.phone.write(id, { text: words(20)[n] ?? "" });
    await sleep(700);
    if (n === 4) expect(await old.end("SIGTERM")).toBe(0);
  }
  const took = await until(
    async () => [...(await heard(open)).values()].flat().length >= ids.length * 8,
    30_000,
    "everybody is answered",
  );
  await sleep(500);
  const byPerson = await heard(open);
  for (const id of ids) expect(byPerson.get(id)).toEqual(words(8));
  expect((await fetch(`${next.address}/readyz`)).status).toBe(200);
  process.stdout.write(`  rolling start: the last answer ${took} ms after the last message\n`);
});

test("a process that hears nothing says so: not ready at once, not alive after half a minute", async () => {
  const open = await openFleet();
  fleet = open;
  const bot = await open.start();
  const status = async (path: string) => (await fetch(`${bot.address}/${path}`)).status;
  await until(async () => (await status("readyz")) === 200, 5_000, "ready");
  expect(await status("healthz")).toBe(200);
  await open.phone.addFault({
    kind: "refused",
    code: 409,
    description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    method: "getUpdates",
    times: null,
  });
  await open.people([7001]);
  await open.phone.start(7001);
  await until(async () => (await status("readyz")) === 503, 10_000, "not ready");
  expect(await (await fetch(`${bot.address}/readyz`)).json()).toEqual({
    ready: false,
    reason: "another process polls with the same token",
  });
  if (isShort) return;
  await until(async () => (await status("healthz")) === 503, 40_000, "not alive");
  await open.phone.ask("DELETE", "faults");
  await until(async () => (await status("healthz")) === 200 && (await status("readyz")) === 200, 10_000, "well again");
});

test("SIGTERM during the start, twice, and while Telegram hangs: exit 0 within 15 s", async () => {
  const open = await openFleet({ empty: true });
  fleet = open;
  for (const afterMs of isShort ? [400, 1_500] : [100, 400, 800, 1_500, 2_500]) {
    const { child } = launchBot(open.environment);
    await sleep(afterMs);
    const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const startedAt = Date.now();
    child.kill("SIGTERM");
    child.kill("SIGTERM");
    const code = await gone;
    // Before the handler is set, the signal ends the process by itself.
    expect([0, null]).toContain(code);
    expect(Date.now() - startedAt).toBeLessThan(15_000);
  }
  const silent = { ...open.environment, TELEGRAM_API_ROOT: "http://127.0.0.1:9" };
  const { child, lines } = launchBot(silent);
  await until(() => lines.some(({ event }) => event === "telegram-away"), 30_000, "it waits for Telegram");
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  expect(await gone).toBe(0);

  const bot = await open.start();
  await open.people([7001]);
  await open.phone.addFault({ kind: "slow", delay_ms: 60_000, method: "sendMessage", times: null });
  await open.phone.start(7001);
  await sleep(500);
  const startedAt = Date.now();
  expect(await bot.end("SIGTERM")).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(15_000);
  await open.phone.ask("DELETE", "faults");
  process.stdout.write(`  stopped in ${Date.now() - startedAt} ms with a hanging call\n`);
});

test("killed in start-up at any moment, the next start is well", async () => {
  const open = await openFleet({ empty: true });
  fleet = open;
  for (const afterMs of isShort ? [700, 1_300] : [300, 600, 900, 1_200, 1_500, 1_800, 2_200, 2_600]) {
    const { child } = launchBot(open.environment);
    await sleep(afterMs);
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }
  await open.start();
  await open.people([7001]);
  await open.phone.start(7001);
  await until(async () => said(await repliesIn(open)).length === 1, 15_000, "it answers");
});

test("a webhook that somebody takes away is set again, and what came meanwhile is answered", async () => {
  if (isShort) return;
  const open = await openFleet({ webhook: true });
  fleet = open;
  await open.start();
  await open.people([7001]);
  await fetch(`${open.sandbox.address}/bot1:chat/deleteWebhook`, { method: "POST" });
  await open.phone.start(7001);
  const took = await until(async () => (await repliesIn(open)).length === 1, 25_000, "it answers");
  process.stdout.write(`  the webhook was back after ${took} ms\n`);
});
