// What is sent to many is tried once, over real sockets: what each way of not being answered is taken for.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMetrics } from "../../src/platform/metrics.ts";
import { type Outcome, outcomeOf, outcomeOfFailure } from "../../src/telegram/answers.ts";
import { readyCall } from "../../src/telegram/ready-call.ts";
import { createSeam } from "../../src/telegram/seam.ts";

const token = "1:secret";
const seam = createSeam(createMetrics());
let answer: (response: ServerResponse) => unknown;
let calls = 0;
const server = createServer((request, response) => {
  calls += 1;
  request.resume().once("end", () => answer(response));
});
let root = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bot${token}`;
});
afterAll(async () => {
  await seam.close();
  server.closeAllConnections();
  server.close();
});

const says = (status: number, body: object) => (response: ServerResponse) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const refuses = (error_code: number, description: string, parameters?: object) =>
  says(error_code, { ok: false, error_code, description, ...(parameters ? { parameters } : {}) });

async function outcome(to = root): Promise<Outcome> {
  calls = 0;
  const sent = seam.readySender(to)(readyCall("sendMessage", { text: "Halo" }), 101);
  return sent.then(outcomeOf, (error: Error) => {
    expect(JSON.stringify([error, String(error), String(error.cause)])).not.toContain(token);
    return outcomeOfFailure(error);
  });
}

test.each<[string, (response: ServerResponse) => unknown, Partial<Outcome>]>([
  ["sent", says(200, { ok: true, result: { message_id: 7 } }), { is: "sent", messageIds: [7] }],
  ["429", refuses(429, "Too Many Requests: retry after 3600", { retry_after: 3600 }), { is: "wait", seconds: 3600 }],
  ["403", refuses(403, "Forbidden: bot was blocked by the user"), { is: "unreachable", reason: "blocked" }],
  ["400 of the chat", refuses(400, "Bad Request: chat not found"), { is: "unreachable", reason: "notFound" }],
  ["400 of the content", refuses(400, "Bad Request: can't parse entities: x"), { is: "refused" }],
  [
    "moved",
    refuses(400, "Bad Request: group chat was upgraded", { migrate_to_chat_id: -9 }),
    { is: "moved", chatId: -9 },
  ],
  ["401", refuses(401, "Unauthorized"), { is: "unauthorized" }],
  ["500", refuses(500, "Internal Server Error"), { is: "uncertain" }],
  ["502 with a page", (response) => response.writeHead(502).end("<html>Bad gateway</html>"), { is: "uncertain" }],
  ["200 with half an answer", (response) => response.end('{"ok":true,"result":{"mess'), { is: "uncertain" }],
  ["cut without a word", (response) => response.socket?.resetAndDestroy(), { is: "uncertain" }],
])("%s", async (_, given, expected) => {
  answer = given;
  expect(await outcome()).toMatchObject(expected);
  expect(calls).toBe(1);
});

test("a door that is closed was never gone through", async () => {
  expect(await outcome(`http://127.0.0.1:1/bot${token}`)).toMatchObject({ is: "notSent" });
});
