// The whole product over HTTP, in this process, with every part of it within reach of a test that means harm.
import { type App, startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import type { Coordination } from "../../src/platform/coordination.ts";
import type { Database } from "../../src/platform/database.ts";
import { createLog } from "../../src/platform/log.ts";
import { environmentOf, openSandbox } from "./bot-environment.ts";
import { standardHeader } from "./chat-header.ts";
import { type RecordedCall, sandboxPhone } from "./sandbox-phone.ts";
import type { TestStorage } from "./storage.ts";

type LogLine = Record<string, unknown> & { level: string; event?: string; msg?: string };

/** Is asked before each question to the database, or each word with the other processes: may wait, or throw. */
export interface Trouble {
  database?: ((model: string | undefined, operation: string) => unknown) | undefined;
  coordination?: ((method: keyof Coordination) => unknown) | undefined;
}

export type TroubledBot = Awaited<ReturnType<typeof openTroubledBot>>;

/** Starts the product on the storage, polling or with a webhook, and a sandbox in which nobody is yet. */
export async function openTroubledBot(
  storage: TestStorage,
  options: { webhook?: boolean; settings?: Record<string, string> } = {},
) {
  const header = {
    ...standardHeader(),
    webhook: options.webhook ?? false,
    settings: { LOG_LEVEL: "debug", ...options.settings },
  };
  const sandbox = await openSandbox(header);
  const environment = await environmentOf(header, sandbox.address);
  const phone = sandboxPhone(sandbox.address);
  const lines: LogLine[] = [];
  const trouble: Trouble = {};
  const log = createLog(readConfig(environment).logLevel, (line) => lines.push(JSON.parse(line) as LogLine));
  const start = () => startApp(readConfig(environment), log, troubled(storage, trouble));
  let app: App = await start();
  let sequence = (await phone.state()).sequence;

  return {
    phone,
    sandbox,
    environment,
    lines,
    trouble,
    secret: environment.WEBHOOK_SECRET ?? "",
    app: () => app,
    async restart() {
      await app.stop();
      app = await start();
    },
    /** The log lines of an event. */
    events: (event: string) => lines.filter((line) => line.event === event),
    /** What the bot called since last asked, once it has come to rest. */
    async calls(): Promise<RecordedCall[]> {
      // A crowd on a busy machine takes its time.
      await phone.idle(90);
      while ((await app.runtime.db.fetchedUpdate.count()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      await phone.idle(90);
      const recorded = await phone.calls(sequence);
      sequence = recorded.sequence;
      return recorded.calls.filter((call) => call.method !== "getWebhookInfo");
    },
    metric: async (name: string, labels: Record<string, string>) => {
      const { values } = (await app.runtime.metrics.registry.getSingleMetric(name)?.get()) ?? { values: [] };
      const fits = values.filter((value) =>
        Object.entries(labels).every(([key, label]) => value.labels[key] === label),
      );
      return fits.reduce((sum, { value }) => sum + value, 0);
    },
    async close() {
      trouble.database = undefined;
      trouble.coordination = undefined;
      await app.stop();
      await sandbox.close();
    },
  };
}

/** Texts that were sent or put in place of others, in order. */
export function said(calls: readonly RecordedCall[], chatId?: number): string[] {
  return calls
    .filter((call) => ["sendMessage", "editMessageText"].includes(call.method) && call.applied)
    .filter((call) => chatId === undefined || call.chat_id === chatId)
    .map((call) => String(call.parameters.text));
}

function troubled(storage: TestStorage, trouble: Trouble) {
  const extended = storage.database.db.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        await trouble.database?.(model, operation);
        return query(args);
      },
    },
  });
  const coordination = Object.fromEntries(
    Object.entries(storage.coordination).map(([name, act]) => [
      name,
      name === "turns"
        ? act
        : async (...args: never[]) => {
            await trouble.coordination?.(name as keyof Coordination);
            return (act as (...given: never[]) => unknown)(...args);
          },
    ]),
  ) as unknown as Coordination;
  return { database: { ...storage.database, db: extended as unknown as Database }, coordination };
}
