// What an operator's probes read of a process: /healthz, /readyz and /metrics.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { silentLog } from "../src/platform/log.ts";
import { environmentOf } from "./support/bot-environment.ts";
import { standardHeader } from "./support/chat-header.ts";
import { freePort } from "./support/servers.ts";
import { openTestStorage, type TestStorage } from "./support/storage.ts";
import { openTroubledBot } from "./support/troubled-bot.ts";

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

test("a process that is still starting lives, is not ready, and says why without a secret", async () => {
  const telegram = createServer((_request, response) => response.writeHead(502).end("{}")).listen(0, "127.0.0.1");
  await new Promise((resolve) => telegram.once("listening", resolve));
  const away = `http://127.0.0.1:${(telegram.address() as AddressInfo).port}`;
  const environment = { ...(await environmentOf(standardHeader(), away)), PORT: String(await freePort()) };
  const stopping = new AbortController();
  const starting = startApp(readConfig(environment), silentLog, storage, stopping.signal);
  const ended = expect(starting).rejects.toThrow(/abort/);
  const ask = (route: string) => fetch(`http://127.0.0.1:${environment.PORT}${route}`);
  await expect
    .poll(
      () =>
        ask("/readyz").then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 10_000 },
    )
    .toBe(503);
  expect(await (await ask("/readyz")).text()).toBe('{"ready":false,"reason":"starting"}');
  const alive = await ask("/healthz");
  expect([alive.status, await alive.text()]).toEqual([200, '{"alive":true}']);
  stopping.abort();
  await ended;
  telegram.close();
});

test("a store that is away is named, and nothing of its address or password is", async () => {
  const bot = await openTroubledBot(storage);
  const ready = async () => {
    const answer = await fetch(`${bot.app().address}/readyz`);
    return [answer.status, await answer.text()];
  };
  await expect.poll(ready).toEqual([200, '{"ready":true}']);
  const away = () => {
    throw new Error("connect ECONNREFUSED postgresql://jembatan:s3cr3t@10.1.2.3/jembatan");
  };
  bot.trouble.database = away;
  expect(await ready()).toEqual([503, '{"ready":false,"reason":"the database does not answer"}']);
  bot.trouble.database = undefined;
  bot.trouble.coordination = away;
  expect(await ready()).toEqual([503, '{"ready":false,"reason":"Redis does not answer"}']);
  bot.trouble.coordination = undefined;
  expect(await ready()).toEqual([200, '{"ready":true}']);
  await bot.close();
});

test("what is counted has the names that dashboards use, and no label is a person", async () => {
  const bot = await openTroubledBot(storage);
  await bot.phone.addPerson({ id: 7_100_200_300, first_name: "Amina", language_code: "id" });
  await bot.phone.start(7_100_200_300);
  await bot.calls();
  const answer = await fetch(`${bot.app().address}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
  const names = [...text.matchAll(/^# TYPE (jembatan_\w+) (\w+)$/gm)].map(([, name, type]) => `${name} ${type}`);
  expect(names.sort()).toEqual([
    "jembatan_bot_api_calls_total counter",
    "jembatan_bot_api_seconds histogram",
    "jembatan_certificate_looks_total counter",
    "jembatan_deliveries_total counter",
    "jembatan_deliveries_under_way gauge",
    "jembatan_invitations_total counter",
    "jembatan_slots_late_milliseconds gauge",
    "jembatan_storage_away_total counter",
    "jembatan_storage_up gauge",
    "jembatan_turns gauge",
    "jembatan_update_seconds histogram",
    "jembatan_updates_total counter",
    "jembatan_webhook_refused_total counter",
    "jembatan_work_seconds histogram",
    "jembatan_work_total counter",
  ]);
  expect(text).toMatch(/^jembatan_updates_total\{kind="message",outcome="done"\} 1$/m);
  expect(text).toMatch(/^jembatan_storage_up\{store="database"\} 1$/m);
  expect(text).toMatch(/^process_resident_memory_bytes /m);
  expect(text).not.toMatch(/7100200300|Amina/);
  await bot.close();
});
