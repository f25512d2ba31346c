import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type pg from "pg";
import { fromPrisma, type JobWithMetadata, PgBoss } from "pg-boss";
import type { Clock } from "./clock.ts";
import type { Tx } from "./database.ts";
import { withoutPeople } from "./hidden-words.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { rememberedOccurrence } from "./occurrences.ts";
import { rememberReads } from "./personal-reads.ts";
import { redact } from "./redact.ts";
import { repeat } from "./repeat.ts";
import { isStorageAway } from "./storage-away.ts";

export interface SendOptions {
  /** Sent when this transaction is committed, and only then. */
  tx?: Tx;
  /** While a piece of work with this key waits, another is not added to it. */
  key?: string;
  /** The product's time before which it is not begun. */
  startAfter?: Date;
}

export interface StepOptions {
  /** How many pieces this process does at once. */
  atOnce?: number;
  /** How often a failing piece is tried again, with growing pauses. */
  retries?: number;
  /** After this one try is taken for lost, and another begins. */
  limitSeconds?: number;
}

/** Does one piece of work. It may run twice for one piece, and must not mind. */
export type Step<Input extends object> = (
  input: Input,
  context: { attempt: number; signal: AbortSignal },
) => Promise<void>;

/** What is done later or elsewhere: pieces of work kept in PostgreSQL, done by whichever process is free. */
export interface Work {
  /** Adds a piece of work; `start` must have been called. */
  send<Input extends object>(name: string, input: Input, options?: SendOptions): Promise<void>;
  /** Removes every piece, done or waiting, whose input holds all of this; part of the transaction. */
  forget(input: object, tx: Tx): Promise<void>;
  /** Says what is done for a name. Every process names all its work before `start`, also one that does none. */
  handle<Input extends object>(name: string, options: StepOptions, step: Step<Input>): void;
  /** Adds a piece of the named work, with an empty input, whenever the cron expression says so in that time zone. */
  every(name: string, cron: string, zone: string): void;
  /** Begins; with `doWork: false` this process only sends. */
  start(options?: { doWork?: boolean }): Promise<void>;
  /** Begins no piece before this is kept; for tests, in which what somebody does ends before what follows from it. */
  holdUntil(released: Promise<unknown>): void;
  /** Waits until nothing is due any more and nothing is being done; for tests and for the moved clock. */
  settle(limitMs?: number): Promise<void>;
  /** Takes on nothing new, lets what runs finish for a while, and gives back the rest. */
  stop(): Promise<void>;
}

export interface WorkSettings {
  schema?: string;
  clock: Clock;
  /** The product's clock may run apart from the real one, so that schedules must follow it and not the database. */
  clockMayMove?: boolean;
  /** How long a process waits before it looks for work that another one sent: one look for all that it does. */
  pollSeconds?: number;
  metrics?: Metrics;
}

/** What a piece looks like in the queue: its input, and the product's time at which it is due. */
interface Piece {
  input: object;
  dueAt?: string;
}

interface Schedule {
  name: string;
  cron: string;
  zone: string;
  /** When it comes round next, by the product's clock. */
  next: Date | undefined;
}

interface Handled {
  options: Required<StepOptions>;
  step: Step<object>;
}

/** Each queue asks for itself only so often: it is woken when something waits. */
const BACKSTOP_SECONDS = 60;

/** Opens the work on a pool that it shares with everything else and does not close. */
export function openWork(pool: pg.Pool, settings: WorkSettings, log: Log): Work {
  const { schema = "work", clock, clockMayMove = false, pollSeconds = 1, metrics } = settings;
  const boss = new PgBoss({
    schema,
    db: { executeSql: (text, values) => pool.query(text, values) },
    schedule: !clockMayMove,
    registerInstance: false,
  });
  const handled = new Map<string, Handled>();
  const schedules: Schedule[] = [];
  /** What pg-boss calls its worker on a queue, from the first piece on that this process saw waiting there. */
  const workers = new Map<string, Promise<string>>();
  let doesWork = false;
  /** What goes on by itself, each with its end */
  const goingOn: (() => unknown)[] = [];
  let lastTrouble = "";
  let held: Promise<unknown> | undefined;

  boss.on("error", tellTrouble);
  boss.on("warning", ({ message, data }) => log.warn({ data }, message));

  const work: Work = {
    async send(name, input, { tx, key, startAfter } = {}) {
      const piece: Piece = startAfter === undefined ? { input } : { input, dueAt: startAfter.toISOString() };
      await boss.send(name, piece, {
        singletonKey: key ?? randomUUID(),
        ...(startAfter === undefined ? {} : { startAfter: realTime(startAfter) }),
        ...(tx === undefined ? {} : { db: fromPrisma(tx) }),
      });
      // Not committed yet, perhaps; if it takes longer than this, the next look finds it.
      setTimeout(() => wake(name), tx === undefined ? 0 : 50).unref();
    },
    async forget(input, tx) {
      const [queue] = await tx.$queryRawUnsafe<{ exists: boolean }[]>(
        "SELECT to_regclass($1) IS NOT NULL AS exists",
        `${schema}.job`,
      );
      if (!queue?.exists) return; // at the very first start
      await tx.$executeRawUnsafe(`DELETE FROM ${schema}.job WHERE data -> 'input' @> $1::jsonb`, JSON.stringify(input));
    },
    handle(name, options, step) {
      if (handled.has(name)) throw new Error(`two steps are named ${name}`);
      const complete = { atOnce: 1, retries: 5, limitSeconds: 300, ...options };
      handled.set(name, { options: complete, step: step as unknown as Step<object> });
    },
    every(name, cron, zone) {
      const schedule = { name, cron, zone };
      schedules.push({ ...schedule, next: nextOf(schedule, clock.now()) }); // a mistake in it is told here
    },
    async start({ doWork = true } = {}) {
      await boss.start({ attempts: 5 }); // several processes that start at once make the schema at once
      await agreeOnQueues();
      await agreeOnSchedules();
      doesWork = doWork;
      if (doWork) await wakeDue();
      if (doWork) goingOn.push(repeat(pollSeconds * 1_000, wakeDue));
      if (clockMayMove) followClock(doWork);
    },
    holdUntil(released) {
      held = released;
    },
    async settle(limitMs = 10_000) {
      const giveUpAt = Date.now() + limitMs;
      for (;;) {
        const unsettled = await findUnsettled();
        if (unsettled.size === 0) return;
        for (const name of unsettled) wake(name);
        if (Date.now() > giveUpAt) throw new Error(`work was not settled in ${limitMs} ms`);
        await sleep(20);
      }
    },
    async stop() {
      doesWork = false;
      await Promise.all(goingOn.map((end) => end()));
      await boss.stop({ graceful: true, timeout: 3_000, close: false });
    },
  };
  return work;

  function tellTrouble(error: Error) {
    // That storage is away is told once, by the storage watch; here it would be told each second.
    if (isStorageAway(error)) return log.debug({ err: error }, "background work waits for storage");
    if (error.message !== lastTrouble) log.warn({ err: error }, "background work is troubled");
    lastTrouble = error.message;
  }

  /** The database's queues become those of this code; a start that finds them so asks once. */
  async function agreeOnQueues() {
    const found = new Map((await boss.getQueues([...handled.keys()])).map((queue) => [queue.name, queue]));
    for (const [name, { options }] of handled) {
      const rules = {
        retryLimit: options.retries,
        retryDelay: 2,
        retryBackoff: true,
        retryDelayMax: 300,
        expireInSeconds: options.limitSeconds,
        deleteAfterSeconds: 86_400,
      };
      const queue = found.get(name);
      if (queue === undefined) await boss.createQueue(name, { policy: "short", ...rules });
      else if (!isDeepStrictEqual({ ...queue, ...rules }, queue)) await boss.updateQueue(name, rules);
    }
  }

  /** The database's schedules become those of this code, whatever an earlier version left there. */
  async function agreeOnSchedules() {
    const wanted = clockMayMove ? [] : schedules;
    for (const { name } of await boss.getSchedules())
      if (wanted.every((schedule) => schedule.name !== name)) await boss.unschedule(name);
    for (const { name, cron, zone } of wanted)
      await boss.schedule(name, cron, { input: {} }, { tz: zone, singletonKey: "schedule" });
  }

  function workOn(name: string): Promise<string> {
    const { options, step } = handled.get(name) as Handled;
    return boss.work<
      Piece,
      void,
      { includeMetadata: true; batchSize: number; localConcurrency: number; pollingIntervalSeconds: number }
    >(
      name,
      {
        includeMetadata: true,
        batchSize: 1,
        localConcurrency: options.atOnce,
        pollingIntervalSeconds: BACKSTOP_SECONDS,
      },
      async (jobs) => {
        for (const job of jobs) await rememberReads(() => doPiece(name, step, job));
        wake(name); // there may be more: look at once
      },
    );
  }

  async function doPiece(name: string, step: Step<object>, job: JobWithMetadata<Piece>) {
    await held;
    const startedAt = performance.now();
    const finish = (outcome: string) => {
      metrics?.work.inc({ name, outcome });
      metrics?.workTime.observe({ name }, (performance.now() - startedAt) / 1000);
    };
    try {
      await step(job.data.input, { attempt: job.retryCount + 1, signal: job.signal });
      finish("done");
    } catch (error) {
      const isLast = job.retryCount >= job.retryLimit;
      finish(isLast ? "givenUp" : "failed");
      const clean = withoutPeople(error);
      const fields = { error: clean, work: name, piece: job.id, attempt: job.retryCount + 1 };
      if (isLast) log.error(fields, "a piece of work was given up");
      else log.warn(fields, "a piece of work failed and is tried again");
      // pg-boss keeps what it is thrown.
      throw Object.assign(new Error(redact(`${clean.type}: ${clean.message}`)), { stack: redact(clean.stack) });
    }
  }

  /** A worker asks its queue as soon as it begins; most queues stay empty for hours, so none begins before its first piece. */
  function wake(name: string) {
    if (!doesWork || !handled.has(name)) return;
    const worker = workers.get(name);
    if (worker === undefined) workers.set(name, workOn(name));
    else void worker.then((id) => boss.notifyWorker(id));
  }

  /** Wakes the queues in which something waits, whichever process sent it. */
  function wakeDue(): Promise<void> {
    return findDue().then((due) => due.forEach(wake), tellTrouble);
  }

  /** The names of what could be begun now; by pg-boss' own index of what waits. */
  async function findDue(): Promise<string[]> {
    const { rows } = await pool.query<{ name: string }>({
      name: `due in ${schema}`, // planned once a connection
      text: `SELECT name FROM unnest($1::text[]) AS named (name)
       WHERE EXISTS (SELECT FROM ${schema}.job WHERE job.name = named.name
         AND state < 'active' AND NOT blocked AND start_after <= now())`,
      values: [[...handled.keys()]],
    });
    return rows.map(({ name }) => name);
  }

  function nextOf({ cron, zone }: Pick<Schedule, "cron" | "zone">, from: Date): Date | undefined {
    const find = () => boss.previewSchedule(cron, { tz: zone, from, count: 1 })[0];
    return rememberedOccurrence(`${cron} ${zone}`, from, find);
  }

  function realTime(productTime: Date): Date {
    return new Date(Date.now() + productTime.getTime() - clock.now().getTime());
  }

  /** The names of what is due or being done. */
  async function findUnsettled(): Promise<Set<string>> {
    const { rows } = await pool.query<{ name: string }>({
      name: `unsettled in ${schema}`,
      text: `SELECT DISTINCT name FROM ${schema}.job
       WHERE name = ANY($1) AND (state = 'active' OR (state IN ('created', 'retry') AND start_after <= now()))`,
      values: [doesWork ? [...handled.keys()] : []],
    });
    return new Set(rows.map(({ name }) => name));
  }

  /** Where the product's clock may move, pg-boss' own schedules, which follow the database's, are replaced. */
  function followClock(doWork: boolean) {
    const look = async () => {
      const now = clock.now();
      for (const schedule of doWork ? schedules : []) {
        const { name, next } = schedule;
        if (next === undefined || next > now) continue;
        schedule.next = nextOf(schedule, now);
        await sendOnce(name, `${name} ${next.toISOString()}`);
      }
    };
    const endLooks = repeat(5_000, () => look().catch((error: unknown) => log.warn({ err: error }, "schedules")));
    const unsubscribe = clock.onMove(async (now) => {
      // From each piece's own due time, so that a second process that hears of the same move changes nothing.
      await pool.query(
        `UPDATE ${schema}.job SET start_after = now() + greatest((data ->> 'dueAt')::timestamptz - $1, interval '0')
         WHERE state IN ('created', 'retry') AND start_after > now()
           AND (data ? 'dueAt' OR state = 'retry')`,
        [now],
      );
      await look();
      await wakeDue();
    });
    goingOn.push(endLooks, unsubscribe);
  }

  /** The occurrence of a schedule has one id, however many processes see it. */
  async function sendOnce(name: string, occurrence: string) {
    const digest = createHash("sha256").update(occurrence).digest("hex");
    const id = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
    await boss.send(name, { input: {} }, { id, singletonKey: "schedule" });
    wake(name);
  }
}
