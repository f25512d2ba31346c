// The sender over a test's database, and a Telegram that answers as the test says.

import { readConfig } from "../../src/config.ts";
import type { Means, SendCall } from "../../src/delivery/attempts.ts";
import type { Kind } from "../../src/delivery/delivery.ts";
import { createLimits } from "../../src/delivery/limits.ts";
import { openOutcomes } from "../../src/delivery/outcomes.ts";
import { openSlots } from "../../src/delivery/pace.ts";
import { openSender, type Sender } from "../../src/delivery/sender.ts";
import type { Database } from "../../src/platform/database.ts";
import type { Prisma } from "../../src/platform/generated/prisma/client.ts";
import { silentLog } from "../../src/platform/log.ts";
import { createMemoryCoordination } from "../../src/platform/memory.ts";
import { createMetrics } from "../../src/platform/metrics.ts";
import type { Answer } from "../../src/telegram/answers.ts";
import { bodyFor } from "../../src/telegram/ready-call.ts";

/** What arrived at somebody, in the order of arrival. */
export interface Heard {
  readonly to: number;
  readonly method: string;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface Sending {
  readonly heard: Heard[];
  /** Who was called, also without it arriving */
  readonly called: number[];
  /** What Telegram says to a chat instead of "sent": an answer, or an error that is thrown */
  readonly refusals: Map<number, Answer | Error | (() => Promise<Answer>)>;
  now: Date;
  /** Hears each question to the database before it is asked, by its model or its SQL; may throw. */
  ask: (question: string) => void;
  /** Another process's sender on the same database. */
  another(): Sender;
  /** What a single attempt is made with. */
  means(): Means;
  /** Sends what is due at the given time. */
  at(now: Date): Promise<void>;
}

/** Opens it at a time; the settings are the environment's. */
export function openSending(
  db: Database,
  kinds: readonly Kind[] | ((rt: { now(): Date }) => readonly Kind[]),
  settings: Record<string, string> = {},
): Sending {
  const config = readConfig({ BULK_PER_SECOND: "1000", ...settings });
  const heard: Heard[] = [];
  const called: number[] = [];
  const refusals: Sending["refusals"] = new Map();
  const coordination = createMemoryCoordination();
  const send: SendCall = async (call, chatId) => {
    called.push(chatId);
    const refusal = refusals.get(chatId);
    if (refusal instanceof Error) throw refusal;
    const answer = typeof refusal === "function" ? await refusal() : refusal;
    if (answer && answer.ok !== true) return answer;
    const body = JSON.parse(bodyFor(call, chatId)) as Record<string, unknown>;
    heard.push({ to: chatId, method: call.method, text: String(body.text ?? ""), body });
    return answer ?? { ok: true, result: { message_id: heard.length } };
  };
  const troubled = db.$extends({
    query: {
      async $allOperations({ model, args, query }) {
        sending.ask(model ?? (args as Partial<Prisma.Sql>).sql ?? "");
        return query(args);
      },
    },
  }) as unknown as Database;
  const rt = {
    config,
    coordination,
    db: troubled,
    log: silentLog,
    metrics: createMetrics(),
    now: () => sending.now,
    work: { send: async () => undefined } as never,
  };
  const named = typeof kinds === "function" ? kinds(rt) : kinds;
  const byName = new Map(named.map((kind) => [kind.name, kind]));
  const open = () => openSender(rt, byName, send);
  const sender = open();
  const sending: Sending = {
    heard,
    called,
    refusals,
    now: new Date(),
    ask: () => undefined,
    another: open,
    means: () => ({
      rt,
      send,
      slots: openSlots(coordination, config.bulkPerSecond, () => undefined),
      limits: createLimits(),
      outcomes: openOutcomes(rt, byName, () => undefined),
      isStopped: () => false,
      pauseAll: () => undefined,
      halt: () => undefined,
    }),
    async at(now) {
      sending.now = now;
      await sender.run();
    },
  };
  return sending;
}

/** What Telegram says when it refuses. */
export function refusal(code: number, description: string, parameters?: Answer["parameters"]): Answer {
  return { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
}

/** A call that ended without an answer. */
export function cutOff(code = "UND_ERR_SOCKET"): Error {
  return Object.assign(new Error("calling sendMessage failed"), { code });
}
