// Opens what the product stands on, in order, and closes it in reverse. The one place that knows every part.
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { GrammyError } from "grammy";
import { createBot } from "./bot.ts";
import { endAgain } from "./broadcasts/ended-ledger.ts";
import { reapplyErasures } from "./candidates/erasing-again.ts";
import { personalKeys } from "./candidates/erasure.ts";
import { candidateKey } from "./candidates/know-candidate.ts";
import { loadSampleIfEmpty } from "./catalogue/sample.ts";
import { certificatePages } from "./certificates/page.ts";
import type { Config } from "./config.ts";
import { countReplies } from "./delivery/pace.ts";
import { goOnDelivering } from "./delivery/work.ts";
import { createHttp, operatorRoutes } from "./http.ts";
import { createClock } from "./platform/clock.ts";
import type { Coordination } from "./platform/coordination.ts";
import { type OpenDatabase, openDatabase } from "./platform/database.ts";
import { openJournal } from "./platform/journal.ts";
import { createLog, type Log } from "./platform/log.ts";
import { createMemoryCoordination } from "./platform/memory.ts";
import { createMetrics } from "./platform/metrics.ts";
import { OperatorError } from "./platform/operator-error.ts";
import { openRedisCoordination } from "./platform/redis.ts";
import { loadOrMakeKeys, openSeal } from "./platform/seal.ts";
import { watchStorage } from "./platform/storage-watch.ts";
import { openWork } from "./platform/work.ts";
import { menuReaders } from "./roles/menus.ts";
import type { Runtime } from "./runtime.ts";
import { publishCommands } from "./telegram/commands.ts";
import { openInbox } from "./telegram/inbox.ts";
import { type Receiving, startPolling } from "./telegram/polling.ts";
import { createSeam } from "./telegram/seam.ts";
import { openTexts, type Texts } from "./telegram/texts.ts";
import { type Door, openDoor } from "./telegram/update.ts";
import { startWebhook } from "./telegram/webhook.ts";
import { webhookDoor } from "./telegram/webhook-door.ts";
import { nameWork } from "./work.ts";

export interface App {
  /** Where this process's HTTP answers, such as http://127.0.0.1:3000 */
  readonly address: string;
  readonly runtime: Runtime;
  /** Finishes what is under way and closes everything. Calling it twice is harmless. */
  stop(): Promise<void>;
}

/** What the product keeps things in: the truth, and what may be lost. */
export interface Storage {
  readonly database: OpenDatabase;
  readonly coordination: Coordination;
}

/**
 * Starts the product as configured; resolves when it is ready. Throws an OperatorError for what an operator can mend.
 * Storage that is handed in is left open by `stop`. `stopping` gives up a start that waits for Telegram.
 */
export async function startApp(
  config: Config,
  log: Log = createLog(config.logLevel),
  storage?: Storage,
  stopping: AbortSignal = new AbortController().signal,
): Promise<App> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    return await open(config, log, closing, storage, stopping);
  } catch (error) {
    await closeAll(closing, log);
    throw error;
  }
}

async function open(
  given: Config,
  log: Log,
  closing: (() => Promise<unknown>)[],
  storage: Storage | undefined,
  stopping: AbortSignal,
): Promise<App> {
  const sandbox = given.sandbox ? await findSandbox() : undefined;
  const clock = createClock(given.startAt);
  const metrics = createMetrics();
  const texts = openWords(given, log);

  const { database, coordination } = storage ?? (await openStorage(given, log, closing));
  const seal = openSeal(given.dataKeys ?? (await loadOrMakeKeys(given.dataDir)));
  const work = openWork(database.pool, { clock, clockMayMove: given.clockMayMove, metrics }, log);
  closing.unshift(() => work.stop());
  const seam = createSeam(metrics, countReplies(coordination, given.bulkPerSecond));
  closing.unshift(() => seam.close());

  const watch = watchStorage({ db: database.db, coordination }, log, metrics);
  closing.unshift(async () => watch.stop());

  // The sandbox's address is known only once it listens, so the door opens behind what already answers.
  let door: Door | undefined;
  const { webhook } = given;
  const http = createHttp(
    webhook && given.roles.receive ? webhookDoor(webhook.secret, () => door, metrics) : undefined,
  );
  closing.unshift(() => soon(http.close()));
  sandbox?.mount(http, given, clock.now);
  const config = { ...given, ...(sandbox && given.adminIds.length === 0 ? { adminIds: sandbox.staffIds } : {}) };

  const rt: Runtime = {
    config,
    db: database.db,
    coordination,
    work,
    seal,
    texts,
    log,
    metrics,
    clock,
    telegram: seam,
    now: clock.now,
  };
  if (config.sampleData) await loadSampleIfEmpty(rt.db, { at: rt.now(), zone: config.zone });
  await reapplyErasures(rt);
  await endAgain(rt);

  let receiving: Receiving | undefined;
  let ready = false;
  operatorRoutes(http, rt, {
    trouble: async () => (ready ? ((await watch.trouble()) ?? receiving?.trouble()) : "starting"),
    deaf: () => receiving?.deaf(),
  });

  if (config.roles.receive) certificatePages(http, rt);

  const address = await http.listen({ host: config.host, port: config.port }).catch((error) => {
    throw listenProblem(error, config);
  });
  await database.announce(address);
  if (sandbox) config.publicUrl ??= address; // whoever tries it opens the pages on this machine

  const apiRoot = sandbox === undefined ? config.apiRoot : address;
  const bot = createBot(rt, apiRoot);
  const patiently = <T>(act: () => Promise<T>) => untilTelegramAnswers(act, log, stopping);
  bot.botInfo = await patiently(() => bot.api.getMe()); // grammY's own init would try for ever, and say nothing
  door = openDoor(rt, bot, watch, (person) => [candidateKey(person), ...personalKeys(person)]);
  const sender = nameWork(
    rt,
    bot.api,
    seam.readySender(`${apiRoot}/bot${config.token}`),
    seam.fileSource(`${apiRoot}/file/bot${config.token}`),
  );
  closing.unshift(() => sender.stop());
  await work.start({ doWork: config.roles.work });
  if (config.roles.work) {
    await goOnDelivering(rt);
    watch.onDatabaseBack(() => goOnDelivering(rt));
  }
  if (config.roles.receive) {
    const publishing = menuReaders(rt).then((readers) => publishCommands(rt, bot.api, readers));
    await publishing.catch((error) => log.warn({ event: "commands-not-set", error }));
    receiving = webhook
      ? await patiently(() => startWebhook(bot, webhook, log))
      : startPolling({ bot, door, inbox: openInbox(rt), log });
    closing.unshift(() => soon(receiving?.stop()));
  }
  closing.unshift(async () => void sender.stop()); // begins at once, while the rest stops; waited for above
  ready = true;
  return { address, runtime: rt, stop: once(() => closeAll(closing, log)) };
}

async function openStorage(config: Config, log: Log, closing: (() => Promise<unknown>)[]): Promise<Storage> {
  const database = await openDatabase(config, log);
  closing.unshift(() => database.close());
  const coordination = config.redisUrl
    ? await openRedisCoordination(config.redisUrl, log)
    : createMemoryCoordination(
        database.embedded ? { journal: openJournal(path.join(config.dataDir, "dealt-with")) } : {},
      );
  closing.unshift(() => coordination.close());
  return { database, coordination };
}

/** Finds the sandbox before anything is opened: in the production image, where it is absent, a missing token has this message. */
async function findSandbox() {
  const server = await import("./sandbox/server.ts").catch((cause) => {
    throw new OperatorError(
      "BOT_TOKEN is not set, and this installation holds no sandbox to run without one. Example: BOT_TOKEN=123456789:AAE…",
      { cause },
    );
  });
  const [people, page] = await Promise.all([import("./sandbox/people.ts"), import("./sandbox/page/serve.ts")]);
  return {
    staffIds: people.STAFF_IDS,
    mount: (http: FastifyInstance, { token }: Config, now: () => Date) =>
      server.mountSandbox(http, server.createSandbox({ token, now }), page.mountPage),
  };
}

function openWords(config: Config, log: Log): Texts {
  try {
    return openTexts(config.defaultLanguage, {
      onProblem: (problem) => log.error({ event: "text-missing", error: problem }),
    });
  } catch (cause) {
    throw new OperatorError(
      `DEFAULT_LANGUAGE=${config.defaultLanguage} is no language with texts. Example: DEFAULT_LANGUAGE=id`,
      { cause },
    );
  }
}

/** Telegram away at start is waited out, a wrong token is not. */
async function untilTelegramAnswers<T>(act: () => Promise<T>, log: Log, stopping: AbortSignal): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
        throw new OperatorError("Telegram does not know this BOT_TOKEN. Copy it anew from @BotFather.", {
          cause: error,
        });
      if (attempt === 0) log.warn({ event: "telegram-away", error }, "Telegram cannot be reached yet; trying again");
      await pause(Math.min(5_000, 200 * 2 ** attempt), undefined, { signal: stopping });
    }
  }
}

/** What hangs must not keep the process from stopping: it is taken up again by the next one. */
function soon(closing: Promise<unknown> | undefined): Promise<unknown> {
  return Promise.race([closing, pause(10_000, undefined, { ref: false })]);
}

function listenProblem(error: NodeJS.ErrnoException, config: Config): Error {
  if (error.code === "EADDRINUSE")
    return new OperatorError(`Port ${config.port} is taken by another program. Choose another: PORT=3001`, {
      cause: error,
    });
  if (error.code === "EACCES")
    return new OperatorError(`This user may not listen on port ${config.port}. Choose one above 1023: PORT=3000`, {
      cause: error,
    });
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new OperatorError(`HOST=${config.host} is no address of this machine. Example: HOST=127.0.0.1`, {
      cause: error,
    });
  return error;
}

async function closeAll(closing: (() => Promise<unknown>)[], log: Log): Promise<void> {
  for (const close of closing.splice(0)) await close().catch((error) => log.error({ event: "closing-failed", error }));
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}
