// One update, from its arrival to its last effect. The way of every message leads through here.
import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Bot } from "grammy";
import { BotError } from "grammy";
import type { Update } from "grammy/types";
import { type Turn, TurnLost } from "../platform/coordination.ts";
import { withoutPeople } from "../platform/hidden-words.ts";
import { rememberReads } from "../platform/personal-reads.ts";
import { redact } from "../platform/redact.ts";
import { isStorageAway, StorageAway } from "../platform/storage-away.ts";
import type { StorageWatch } from "../platform/storage-watch.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable } from "./answers.ts";
import { type Arrived, readArrived } from "./arrival.ts";
import type { BotContext } from "./context.ts";
import { createPace, type Pace } from "./pace.ts";
import { personalWords } from "./personal-words.ts";
import { dealing } from "./seam.ts";
import { type GiveSign, signsOf } from "./signs.ts";
import { screenKey } from "./typed-presses.ts";

/** Telegram repeats an update for a day at most; 48 h is comfortable. */
const SEEN_SECONDS = 48 * 60 * 60;
/** What this process remembers of that by itself, should Redis forget it. */
const SEEN_HERE = 20_000;
/** Nobody is told so more often. */
const TELL_EVERY_MS = 60_000;
/** So often in a row an update may come back for storage's sake while storage was well all along. */
const MOST_UNEXPLAINED = 5;
const RECORD_MS = 3_000;

/** What became of an update. Only `again` must be delivered once more. */
type Dealt = "done" | "repeated" | "ignored" | "unreachable" | "tooFast" | "failed" | "again";

/** An update that has come in. */
export interface Arrival {
  readonly id: number;
  /** Updates of one lane are dealt with one after the other, as they came; what needs no turn has none. */
  readonly lane: string | undefined;
  /** Deals with it: never throws, never leaves the person without a sign. After `again` it may be called again. */
  deal(): Promise<Dealt>;
  /** Whoever brought it will not call `deal` again but bring it anew: tells the person to wait. */
  leave(): Promise<void>;
}

/** Lets updates in, from polling and from the webhook alike. */
export type Door = (update: unknown) => Arrival;

interface Inside {
  readonly rt: Runtime;
  readonly bot: Bot<BotContext>;
  readonly storage: StorageWatch;
  /** Under which keys something may be remembered of a person */
  readonly keysOf: (person: number) => readonly string[];
  readonly pace: Pace;
  readonly give: GiveSign;
  /** Updates dealt with lately */
  readonly seen: Set<number>;
  /** Updates that are being dealt with or wait */
  readonly pending: Map<number, number>;
  /** When somebody was told that they must wait */
  readonly told: Map<number, number>;
}

/** Opens the door. */
export function openDoor(rt: Runtime, bot: Bot<BotContext>, storage: StorageWatch, keysOf: Inside["keysOf"]): Door {
  const shared = { pace: createPace(), give: signsOf(rt, bot), seen: new Set<number>(), pending: new Map() };
  const inside: Inside = { rt, bot, storage, keysOf, ...shared, told: new Map() };
  return (update) => arrive(inside, readArrived(update));
}

function arrive(inside: Inside, arrived: Arrived): Arrival {
  const startedAt = performance.now();
  const { update, person } = arrived;
  const id = update?.update_id;
  const admission = admit(inside, arrived);
  const isFirst = admission === "yes";
  const counts = isFirst || admission === "repeated";
  const talk: Talk = { spoke: false, erased: false, attempts: 0, unexplained: 0, triedAt: startedAt };
  const timer = isFirst
    ? setTimeout(() => void tellToWait(inside, arrived, talk), inside.rt.config.signAfterMs)
    : undefined;
  if (counts) inside.pending.set(id, (inside.pending.get(id) ?? 0) + 1);
  let open = counts;

  function close() {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    const left = (inside.pending.get(id) ?? 1) - 1;
    if (left > 0) inside.pending.set(id, left);
    else inside.pending.delete(id);
    if (isFirst && person !== undefined) inside.pace.leave(person);
  }

  return {
    id,
    lane: counts ? arrived.keys[0] : undefined,
    async deal() {
      talk.attempts += 1;
      talk.triedAt = performance.now();
      const dealt = await rememberReads(() => attempt(inside, arrived, admission, talk));
      if (dealt !== "again") {
        close();
        remember(inside, id);
      }
      if (dealt !== "again" || talk.attempts === 1) tell(inside, arrived, dealt, performance.now() - startedAt);
      return dealt;
    },
    async leave() {
      close();
      await tellToWait(inside, arrived, talk);
    },
  };
}

/** What is known of how an update is answered. */
interface Talk {
  spoke: boolean;
  /** Whose it was is erased by now */
  erased: boolean;
  attempts: number;
  /** How many of them failed as if storage was away, while nothing is known of that */
  unexplained: number;
  /** When the last attempt began */
  triedAt: number;
}

/** A repeated update costs its sender nothing, for it is not theirs that it came twice. */
function admit({ seen, pending, pace }: Inside, { update, ignored, person, isFile }: Arrived) {
  if (ignored !== undefined || person === undefined) return "ignored";
  if (seen.has(update.update_id) || pending.has(update.update_id)) return "repeated";
  return pace.admit(person, isFile);
}

async function attempt(
  inside: Inside,
  arrived: Arrived,
  admission: ReturnType<typeof admit>,
  talk: Talk,
): Promise<Dealt> {
  const { rt, seen } = inside;
  const { update } = arrived;
  if (admission === "ignored") return "ignored";
  if (admission === "no" || admission === "tellThem") return slow(inside, update, admission);
  try {
    const key = `seen:${update.update_id}`;
    const said = () => {
      talk.spoke = true;
    };
    const act = async (signal: AbortSignal, turn: Turn): Promise<Dealt | { error: unknown }> => {
      if (seen.has(update.update_id) || turn.recalled.get(key) !== null) return "repeated";
      const recalled = new Map(turn.recalled);
      const screen = screenKey(arrived.person ?? 0);
      const shown = () => turn.leave(screen, "", 1);
      const erased = (person: number) => {
        if (person !== arrived.person) return;
        talk.erased = true;
        shown();
      };
      const leave: Turn["leave"] = (key, ...value) =>
        talk.erased && key === screen ? shown() : turn.leave(key, ...value);
      const now = { signal, recalled, said, shown, erased, person: arrived.person, leave };
      const dealt = await dealing.run(now, () => handle(inside, update, talk));
      remember(inside, update.update_id);
      // It is done: should this be lost, what makes it harmless is that every effect has a key of its own.
      turn.leave(key, "1", SEEN_SECONDS);
      return dealt;
    };
    const tried = await rt.coordination.turn(arrived.keys, act, [key, ...inside.keysOf(arrived.person ?? 0)]);
    return typeof tried === "string" ? tried : fail(inside, update, tried.error, talk);
  } catch (error) {
    if (await mustWait(inside, error, talk)) return "again";
    return fail(inside, update, error, talk);
  }
}

/** The error of a handler that has a bug is given back, not thrown: the update is dealt with all the same. */
async function handle(
  inside: Inside,
  update: Update,
  { triedAt }: Talk,
): Promise<"done" | "unreachable" | { error: unknown }> {
  try {
    await inside.bot.handleUpdate(update);
    return "done";
  } catch (thrown) {
    const error = thrown instanceof BotError ? thrown.error : thrown;
    if (isUnreachable(error)) return "unreachable";
    if (isStorageAway(error)) throw error;
    if (await storageFailed(inside, triedAt)) throw new StorageAway("while storage was away", { cause: error });
    return { error };
  }
}

/** Whether an update failed because storage is away: then it is dealt with again, and not lost. */
async function mustWait(inside: Inside, error: unknown, talk: Talk): Promise<boolean> {
  if (inside.storage.wasAway(talk.triedAt)) {
    talk.unexplained = 0;
    return true;
  }
  talk.unexplained += 1;
  void inside.storage.trouble(); // an outage is known from the first update that meets it, not from the next look
  const isOurs = error instanceof TurnLost ? error.why === "tooLong" : !isStorageAway(error);
  return isOurs || talk.unexplained >= MOST_UNEXPLAINED ? (await inside.storage.trouble()) !== undefined : true;
}

async function storageFailed({ storage }: Inside, since: number): Promise<boolean> {
  return storage.wasAway(since) || (await storage.trouble()) !== undefined;
}

/** Our own bug: record it, unless whose it was is erased, apologise with a short code, and let the update go. */
async function fail(inside: Inside, update: Update, thrown: unknown, talk: Talk): Promise<Dealt> {
  const { rt, give } = inside;
  const code = `E${randomInt(10_000, 99_999)}`;
  const error = withoutPeople(thrown, personalWords(update));
  rt.log.error({ event: "update-failed", code, update: update.update_id, error }, "an update could not be dealt with");
  const [recorded] = await Promise.all([
    talk.erased || record(inside, update, code, redact(`${error.type}: ${error.message}`)),
    give(update, { key: "telegram-sorry", code }),
  ]);
  if (!recorded) rt.log.error({ event: "record-failed", code }, "a failed update could not be recorded");
  return "failed";
}

async function record({ rt }: Inside, update: Update, code: string, error: string): Promise<boolean> {
  const write = async () => {
    const sealed = rt.seal.seal(JSON.stringify(update), "update");
    const data = [{ updateId: update.update_id, code, sealed, error, at: rt.now() }];
    await rt.db.brokenUpdate.createMany({ data, skipDuplicates: true });
    return true;
  };
  return Promise.race([write().catch(() => false), pause(RECORD_MS, false, { ref: false })]);
}

async function slow({ bot, give }: Inside, update: Update, admission: "no" | "tellThem"): Promise<Dealt> {
  const press = update.callback_query?.id;
  const isFile = update.message?.document !== undefined;
  if (admission === "tellThem") await give(update, { key: isFile ? "telegram-too-many-files" : "telegram-too-fast" });
  else if (typeof press === "string") await bot.api.answerCallbackQuery(press).catch(() => undefined);
  return "tooFast";
}

/** One notice a person and outage, however many of their updates wait. */
async function tellToWait({ rt, told, pace, give }: Inside, { update, person }: Arrived, talk: Talk): Promise<void> {
  if (talk.spoke || person === undefined || pace.isSlowed(person)) return;
  const now = performance.now();
  for (const [earlier, at] of told)
    if (now - at > TELL_EVERY_MS) told.delete(earlier);
    else break;
  if (told.has(person)) return;
  told.set(person, now);
  rt.log.info({ event: "told-to-wait", update: update.update_id });
  await give(update, { key: "telegram-wait" });
}

function remember({ seen }: Inside, id: number): void {
  if (!Number.isSafeInteger(id)) return;
  seen.add(id);
  if (seen.size <= SEEN_HERE) return;
  for (const oldest of seen) {
    seen.delete(oldest);
    break;
  }
}

function tell({ rt }: Inside, { update, kind, ignored: reason }: Arrived, outcome: Dealt, tookMs: number): void {
  rt.metrics.updates.inc({ kind, outcome });
  rt.metrics.handling.observe({ kind }, tookMs / 1000);
  rt.log.info({ event: "update", kind, outcome, reason, ms: Math.round(tookMs), update: update?.update_id });
}
