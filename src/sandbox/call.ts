import { setTimeout as sleep } from "node:timers/promises";
import type { CallRecord } from "./calls.ts";
import { type Fault, retryAfterOf } from "./faults.ts";
import type { Call } from "./methods/method.ts";
import { findMethod } from "./methods/table.ts";
import { isObject, type Parameters, readParameters } from "./parameters.ts";
import { Refusal, tooManyRequests } from "./refusal.ts";
import type { Sandbox } from "./sandbox.ts";

export type RawCall = { token: string; method: string; query: string; contentType: string; body: Buffer };

/** What goes back over HTTP; status 0 cuts the connection. */
export type HttpAnswer = { status: number; body: string; type: string; retryAfterSeconds?: number };

type Outcome = { answer: HttpAnswer; json: unknown; outcome: CallRecord["outcome"]; applied: boolean; fault?: string };

type SetWaiting = Call["setWaiting"];

const NOT_CALLABLE_IN_ANSWER = /^(get|setwebhook$|deletewebhook$|close$|logout$)/i;
const PROXY_PAGE =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

/** Answers one call of the Bot API and records it. It never throws. */
export async function answerCall(
  sandbox: Sandbox,
  raw: RawCall,
  onWaiting: (giveUp: () => void) => void,
): Promise<HttpAnswer> {
  const startedAt = performance.now();
  const at = sandbox.clock.date().toISOString();
  let waiting = false;
  sandbox.underWay++;
  const setWaiting: SetWaiting = (now, giveUp) => {
    if (now === waiting) return;
    waiting = now;
    sandbox.underWay += now ? -1 : 1;
    if (giveUp) onWaiting(giveUp);
    sandbox.idle.pulse();
  };

  let parameters: Parameters = { values: {}, uploads: {} };
  let method = raw.method;
  let outcome: Outcome;
  try {
    checkToken(sandbox, raw.token);
    parameters = await readParameters(raw.query, raw.contentType, raw.body);
    if (method === "") method = parameters.values.method ?? "";
    outcome = await strikeOrRun(sandbox, method, parameters, setWaiting);
  } catch (error) {
    outcome = refused(error);
  }
  setWaiting(false);
  sandbox.underWay--;
  record(sandbox, { at, startedAt, method: findMethod(method)?.name ?? method, parameters, raw, outcome });
  sandbox.idle.pulse();
  return outcome.answer;
}

/** Runs the call a webhook answer may carry; its result is never known. */
export function runAnswerMethod(sandbox: Sandbox, body: string): void {
  let call: unknown;
  try {
    call = JSON.parse(body);
  } catch {
    return;
  }
  if (!isObject(call) || typeof call.method !== "string" || NOT_CALLABLE_IN_ANSWER.test(call.method)) return;
  const { method, ...rest } = call;
  const raw = {
    token: sandbox.token,
    method,
    query: "",
    contentType: "application/json",
    body: Buffer.from(JSON.stringify(rest)),
  };
  void answerCall(sandbox, raw, () => {});
}

function checkToken(sandbox: Sandbox, token: string) {
  if (token === sandbox.token) return;
  const malformed = !token.includes(":") || token.startsWith("0") || token.length > 80;
  throw new Refusal(401, malformed ? "Unauthorized: invalid token specified" : "Unauthorized");
}

async function strikeOrRun(
  sandbox: Sandbox,
  method: string,
  parameters: Parameters,
  setWaiting: SetWaiting,
): Promise<Outcome> {
  const found = findMethod(method);
  if (!found) throw new Refusal(404, "Not Found: method not found");
  const run = async (): Promise<Outcome> => {
    try {
      return succeeded(await found.run({ sandbox, parameters, setWaiting }));
    } catch (error) {
      return refused(error);
    }
  };
  const chatId = Number(parameters.values.chat_id);
  const fault = sandbox.faults.strike(found.name, chatId);
  if (!fault) return run();
  const struck = await strike(sandbox, fault, run);
  return { ...struck, fault: fault.kind };
}

async function strike(sandbox: Sandbox, fault: Fault, run: () => Promise<Outcome>): Promise<Outcome> {
  const applied = fault.kind === "reset_after" || (fault.applied === true && fault.kind !== "slow");
  if (applied) await run();
  const instead = (answer: HttpAnswer, json: unknown): Outcome => ({ answer, json, outcome: "fault", applied });
  switch (fault.kind) {
    case "slow": {
      if (!fault.applied) await sleep(fault.delay_ms ?? 1000);
      const outcome = await run();
      if (fault.applied) await sleep(fault.delay_ms ?? 1000);
      return outcome;
    }
    case "reset_before":
    case "reset_after":
      return instead({ status: 0, body: "", type: "" }, null);
    case "malformed":
      return instead({ status: 502, body: PROXY_PAGE, type: "text/html" }, PROXY_PAGE);
    case "too_many_requests":
      return { ...refused(tooManyRequests(retryAfterOf(fault, sandbox.clock))), outcome: "fault" };
    case "unauthorized":
      return { ...refused(new Refusal(401, "Unauthorized")), outcome: "fault" };
    case "server_error": {
      const words = fault.code === 502 ? "Bad Gateway" : "Internal Server Error: restart";
      return { ...refused(new Refusal(fault.code ?? 500, words)), outcome: "fault", applied };
    }
    default:
      return {
        ...refused(new Refusal(fault.code ?? 400, fault.description ?? "Bad Request", fault.parameters)),
        outcome: "fault",
      };
  }
}

function succeeded(answer: { result: unknown; description?: string } | { raw: string }): Outcome {
  if ("raw" in answer) {
    const body = `{"ok":true,"result":${answer.raw}}`;
    return {
      answer: { status: 200, body, type: "application/json" },
      json: { ok: true },
      outcome: "ok",
      applied: true,
    };
  }
  const json = { ok: true, ...answer };
  return {
    answer: { status: 200, body: JSON.stringify(json), type: "application/json" },
    json,
    outcome: "ok",
    applied: true,
  };
}

function refused(error: unknown): Outcome {
  // Anything else thrown is a mistake of the sandbox's own: the bot sees what it would see of Telegram's.
  const { code, message, parameters } =
    error instanceof Refusal
      ? error
      : new Refusal(500, `Internal Server Error: sandbox: ${error instanceof Error ? error.stack : error}`);
  const json = { ok: false, error_code: code, description: message, ...(parameters && { parameters }) };
  const retryAfter = parameters?.retry_after;
  return {
    answer: {
      status: code,
      body: JSON.stringify(json),
      type: "application/json",
      ...(typeof retryAfter === "number" && { retryAfterSeconds: retryAfter }),
    },
    json,
    outcome: code === 429 ? "flood" : "refused",
    applied: false,
  };
}

type Finished = {
  at: string;
  startedAt: number;
  method: string;
  parameters: Parameters;
  raw: RawCall;
  outcome: Outcome;
};

function record(sandbox: Sandbox, { at, startedAt, method, parameters, raw, outcome }: Finished) {
  const files = Object.entries(parameters.uploads).map(([part, { name, type, content }]) => [
    part,
    { name, type, size: content.length },
  ]);
  const chatId = Number(parameters.values.chat_id);
  const call: CallRecord = {
    sequence: sandbox.events.next(),
    at,
    took_ms: Math.round((performance.now() - startedAt) * 10) / 10,
    method,
    parameters: parameters.values,
    ...(files.length > 0 && { files: Object.fromEntries(files) }),
    ...(Number.isFinite(chatId) && { chat_id: chatId }),
    bytes: raw.body.length || Buffer.byteLength(raw.query),
    status: outcome.answer.status,
    answer: outcome.json,
    outcome: outcome.outcome,
    ...(outcome.fault !== undefined && { fault: outcome.fault }),
    applied: outcome.applied,
  };
  sandbox.calls.record(call);
  if (method !== "getUpdates") sandbox.events.tell(call.sequence, "call", call);
}
