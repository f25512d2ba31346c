// Fetches updates. Telegram is asked for more only when it may forget what it gave: dealt with, or in the inbox.
import { setTimeout as pause } from "node:timers/promises";
import { type Bot, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Log } from "../platform/log.ts";
import { HEARD } from "./arrival.ts";
import type { BotContext } from "./context.ts";
import type { Inbox } from "./inbox.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import type { Door } from "./update.ts";

const LONGEST_WAIT_SECONDS = 20;
/** Nothing was heard of Telegram for so long: whoever asks `/healthz` is told. */
const DEAF_AFTER_MS = 30_000;
/** So many updates may be under way; then Telegram keeps the rest for us. */
const MOST_UNDER_WAY = 1_000;
/** While so few are under way, they are soon dealt with and need not lie in the inbox; this long others may wait for it. */
const FEW = 3;
const QUIET_MS = 600;
/** Storage that takes longer than this to keep an update is waited for while others are heard. */
const KEEP_MS = 500;

export interface Receiving {
  /** Why nothing is received just now, for /readyz; undefined if all is well. */
  trouble(): string | undefined;
  /** Why this process had better be started anew, for /healthz; undefined if it hears. */
  deaf(): string | undefined;
  stop(): Promise<void>;
}

interface Parts {
  readonly bot: Bot<BotContext>;
  readonly door: Door;
  readonly inbox: Inbox;
  readonly log: Log;
}

/** Polls until stopped, whatever happens: a refusal or a lost network is waited out, longer each time. */
export function startPolling({ bot, door, inbox, log }: Parts): Receiving {
  const stopping = new AbortController();
  const { signal } = stopping;
  const lanes = createLanes(door, inbox, signal);
  let trouble: string | undefined = "not yet polled";
  let heardAt = Date.now();
  let failures = 0;
  let offset = 0;
  let confirmed = 0;

  async function poll(): Promise<void> {
    await until(async () => lanes.take(await inbox.left()), signal);
    while (!signal.aborted) {
      try {
        const timeout = trouble === undefined ? LONGEST_WAIT_SECONDS : 0;
        confirmed = offset; // a poll confirms as it arrives, also one that is given up while it waits
        const updates = await bot.api.getUpdates(
          { offset, timeout, limit: 100, allowed_updates: HEARD },
          grammySignal(signal),
        );
        hears();
        lanes.take(updates);
        // After a quiet week Telegram counts from elsewhere, perhaps lower: what came last tells, not what is highest.
        const last = updates.at(-1);
        // While they are not safe, asking again with the same offset brings whoever else writes.
        if (last !== undefined && (await mayBeForgotten(updates, lanes, inbox))) offset = last.update_id + 1;
        await lanes.room(MOST_UNDER_WAY);
      } catch (error) {
        if (signal.aborted) return;
        await goesWithout(error);
      }
    }
  }

  function hears() {
    if (failures > 0) log.info({ event: "polling-again" }, "updates come in again");
    trouble = undefined;
    failures = 0;
    heardAt = Date.now();
  }

  async function goesWithout(error: unknown) {
    trouble = reason(error);
    if (failures++ === 0) log.warn({ event: "polling-failed", error }, `no updates come in: ${trouble}`);
    await pause(Math.min(3_000, 200 * 2 ** failures), undefined, { signal }).catch(() => undefined);
    if (isWebhookSet(error) && failures === 1) await bot.api.deleteWebhook().catch(() => undefined);
  }

  const polling = poll();
  return {
    trouble: () => trouble,
    deaf: () => (Date.now() - heardAt > DEAF_AFTER_MS ? (trouble ?? "updates are not fetched") : undefined),
    async stop() {
      stopping.abort();
      await polling;
      const unsafe = await lanes.finish();
      const next = unsafe.length > 0 ? Math.min(offset, ...unsafe) : offset;
      // Confirm what is safe, so that the next process does not get it again. Asked twice with the same offset,
      // Telegram makes the second wait for three seconds.
      if (next !== confirmed) await bot.api.getUpdates({ offset: next, timeout: 0, limit: 1 }).catch(() => undefined);
      await inbox.tidy();
    },
  };
}

/** Whether each update is dealt with or lies in the inbox; waits a moment for that. */
async function mayBeForgotten(updates: readonly Update[], lanes: Lanes, inbox: Inbox): Promise<boolean> {
  const dealt = lanes.settled(updates);
  if (lanes.size() <= FEW) await Promise.race([dealt, pause(QUIET_MS)]);
  const open = lanes.unfinished(updates);
  if (open.length === 0) return true;
  const kept = inbox.keep(open).catch(() => pause(KEEP_MS));
  await Promise.race([dealt, kept, pause(KEEP_MS)]);
  return lanes.unfinished(updates).every(({ update_id }) => inbox.has(update_id));
}

/** Tries again and again, for storage may be away. */
async function until(act: () => Promise<unknown>, stopping: AbortSignal): Promise<void> {
  for (let round = 0; !stopping.aborted; round++) {
    try {
      await act();
      return;
    } catch {
      await pause(Math.min(2_000, 250 * 2 ** round), undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function isWebhookSet(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409 && error.description.includes("webhook is active");
}

function reason(error: unknown): string {
  if (!(error instanceof GrammyError)) return "Telegram cannot be reached";
  if (isWebhookSet(error)) return "a webhook is set for this token";
  if (error.error_code === 409) return "another process polls with the same token";
  if (error.error_code === 401) return "Telegram does not know this BOT_TOKEN";
  return `Telegram refuses (${error.error_code})`;
}

/** grammY types its signals after an older polyfill; the platform's own works. */
function grammySignal(signal: AbortSignal) {
  return signal as unknown as NonNullable<Parameters<Bot["api"]["getUpdates"]>[1]>;
}
