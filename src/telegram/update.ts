// One update, from its arrival to its last effect. The way of every message leads through here.
import { randomInt } from "node:crypto";
import type { Bot } from "grammy";
import { BotError } from "grammy";
import type { Update } from "grammy/types";
import { TurnLost } from "../platform/coordination.ts";
import { redact } from "../platform/redact.ts";
import { isStorageAway } from "../platform/storage-away.ts";
import type { Runtime } from "../runtime.ts";
import { isUnreachable } from "./answers.ts";
import type { BotContext } from "./context.ts";
import { dealing } from "./seam.ts";

/** Telegram repeats an update for a day at most; 48 h is comfortable. */
const SEEN_SECONDS = 48 * 60 * 60;

/** What became of an update. Only `again` must be delivered once more. */
export type Dealt = "done" | "repeated" | "ignored" | "unreachable" | "failed" | "again";

/** Deals with one update, whatever it is: never throws, never leaves the person without a sign. */
export type DealWith = (update: unknown) => Promise<Dealt>;

interface Door {
  readonly rt: Runtime;
  readonly bot: Bot<BotContext>;
  /** Who has been told that they must wait */
  readonly waiting: Set<number>;
}

/** Makes the door through which updates come, from polling and from the webhook alike. */
export function updateDoor(rt: Runtime, bot: Bot<BotContext>): DealWith {
  const door: Door = { rt, bot, waiting: new Set() };
  return async (update) => {
    const startedAt = performance.now();
    const kind = kindOf(update);
    const reason = whyIgnored(kind, update as Update);
    const dealt = reason === undefined ? await inTurn(door, update as Update) : "ignored";
    const seconds = (performance.now() - startedAt) / 1000;
    rt.metrics.updates.inc({ kind, outcome: dealt });
    rt.metrics.handling.observe({ kind }, seconds);
    rt.log.info({
      event: "update",
      kind,
      outcome: dealt,
      reason,
      ms: Math.round(seconds * 1000),
      update: (update as { update_id?: number } | null)?.update_id,
    });
    return dealt;
  };
}

async function inTurn(door: Door, update: Update): Promise<Dealt> {
  const { rt } = door;
  const { person = 0 } = whose(update);
  try {
    return await rt.coordination.turn(turnKeys(update), async (signal) => {
      const seen = `seen:${update.update_id}`;
      if ((await rt.coordination.get(seen)) !== null) return "repeated";
      const dealt = await dealing.run({ signal }, () => withinTime(signal, handle(door, update)));
      await rt.coordination.set(seen, "1", SEEN_SECONDS);
      door.waiting.delete(person);
      return dealt;
    });
  } catch (error) {
    if (error instanceof TurnLost) return fail(door, update, error);
    // One notice a person for as long as storage is away; the update is dealt with again and again meanwhile.
    if (!door.waiting.has(person)) {
      door.waiting.add(person);
      rt.log.warn({ event: "storage-away", error }, "an update waits because storage is away");
      await sign(door, update, "telegram-wait");
    }
    return "again";
  }
}

async function handle(door: Door, update: Update): Promise<Dealt> {
  try {
    await door.bot.handleUpdate(update);
    return "done";
  } catch (thrown) {
    const error = thrown instanceof BotError ? thrown.error : thrown;
    if (isUnreachable(error)) return "unreachable";
    if (isStorageAway(error)) throw error;
    return fail(door, update, error);
  }
}

/** Our own bug: record it, apologise with a short code, and let the update go. */
async function fail(door: Door, update: Update, error: unknown): Promise<Dealt> {
  const { rt } = door;
  const code = `E${randomInt(10_000, 99_999)}`;
  rt.log.error({ event: "update-failed", code, error }, "an update could not be dealt with");
  const record = {
    updateId: update.update_id,
    code,
    sealed: rt.seal.seal(JSON.stringify(update), "update"),
    error: redact(String(error)),
    at: rt.now(),
  };
  await rt.db.brokenUpdate
    .createMany({ data: [record], skipDuplicates: true })
    .catch((cause) => rt.log.error({ event: "record-failed", code, error: cause }));
  await sign(door, update, "telegram-sorry", code);
  return "failed";
}

/** Tells the person that something is amiss, as well as it can be told now. */
async function sign(
  { rt, bot }: Door,
  update: Update,
  key: "telegram-wait" | "telegram-sorry",
  code = "",
): Promise<void> {
  const from = update.message?.from ?? update.callback_query?.from;
  const chat = update.message?.chat ?? update.callback_query?.message?.chat;
  if (!from || chat?.type !== "private") return;
  const text = rt.texts.in(rt.texts.nearest(from.language_code)).html(key, { code });
  await bot.api.sendMessage(chat.id, text, { parse_mode: "HTML" }).catch(() => undefined);
}

/** Frees the turn when its time is over, even if the handler never ends. */
function withinTime<T>(signal: AbortSignal, handling: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = () => reject(new TurnLost("the handler took too long"));
    signal.addEventListener("abort", over, { once: true });
    handling.then(resolve, reject).finally(() => signal.removeEventListener("abort", over));
  });
}

/** One person strictly in order, and one chat too: their messages and presses come in separate lanes. */
function turnKeys(update: Update): string[] {
  const { person, chat } = whose(update);
  const keys = [person, chat].filter((id) => id !== undefined).map((id) => `turn:${id}`);
  return keys.length > 0 ? [...new Set(keys)].sort() : [`turn:update:${update.update_id}`];
}

function whose(update: Update): { person?: number | undefined; chat?: number | undefined } {
  for (const [kind, content] of Object.entries(update)) {
    if (kind === "update_id" || typeof content !== "object" || content === null) continue;
    const { from, user, chat, message } = content as {
      from?: { id?: number };
      user?: { id?: number };
      chat?: { id?: number };
      message?: { chat?: { id?: number } };
    };
    return { person: from?.id ?? user?.id, chat: chat?.id ?? message?.chat?.id };
  }
  return {};
}

/** Why an update needs no answer; undefined if it does. */
function whyIgnored(kind: string, update: Update): string | undefined {
  if (kind === "malformed" || kind === "empty") return kind;
  if (kind === "edited_message") return "an edit: the answer was taken when it was written";
  if (!["message", "callback_query", "my_chat_member"].includes(kind)) return "a kind that is not listened to";
  const { person, chat } = whose(update);
  if (typeof person !== "number") return "nobody sent it";
  if (chat === undefined && kind !== "callback_query") return "it has no chat";
  return undefined;
}

function kindOf(update: unknown): string {
  if (typeof update !== "object" || update === null || !Number.isSafeInteger((update as Update).update_id))
    return "malformed";
  const kind = Object.keys(update).find((key) => key !== "update_id");
  return kind !== undefined && /^[a-z_]{1,40}$/.test(kind) ? kind : "empty";
}
