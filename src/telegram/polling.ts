// Fetches updates. The next batch is asked for only when every update of this one is dealt with.
import { setTimeout as pause } from "node:timers/promises";
import { type Bot, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Log } from "../platform/log.ts";
import type { BotContext } from "./context.ts";
import type { DealWith } from "./update.ts";

/** The kinds that the bot listens to; everything else would only cost data. */
export const HEARD = ["message", "callback_query", "my_chat_member"] as const;
const LONGEST_WAIT_SECONDS = 30;

export interface Receiving {
  /** Why nothing is received just now, for /readyz; undefined if all is well. */
  trouble(): string | undefined;
  stop(): Promise<void>;
}

/** Polls until stopped, whatever happens: a refusal or a lost network is waited out, longer each time. */
export function startPolling(bot: Bot<BotContext>, dealWith: DealWith, log: Log): Receiving {
  const stopping = new AbortController();
  let trouble: string | undefined = "not yet polled";

  async function poll(): Promise<void> {
    let offset = 0;
    let confirmed = 0;
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const timeout = trouble === undefined ? LONGEST_WAIT_SECONDS : 0;
        confirmed = offset; // a poll confirms as it arrives, also one that is given up while it waits
        const updates = await bot.api.getUpdates(
          { offset, timeout, limit: 100, allowed_updates: HEARD },
          grammySignal(stopping.signal),
        );
        if (trouble !== undefined && failures > 0) log.info({ event: "polling-again" }, "updates come in again");
        trouble = undefined;
        failures = 0;
        offset = await dealWithAll(updates, dealWith, stopping.signal, offset);
      } catch (error) {
        if (stopping.signal.aborted) return;
        trouble = reason(error);
        if (failures++ === 0) log.warn({ event: "polling-failed", error }, `no updates come in: ${trouble}`);
        await pause(Math.min(3_000, 200 * 2 ** failures), undefined, { signal: stopping.signal }).catch(
          () => undefined,
        );
      }
    }
    // Confirm what was dealt with, so that the next process does not get it again. Asked twice with the same offset,
    // Telegram makes the second wait for three seconds.
    if (offset > confirmed) await bot.api.getUpdates({ offset, timeout: 0, limit: 1 }).catch(() => undefined);
  }

  const polling = poll();
  return {
    trouble: () => trouble,
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}

/** Deals with a batch, those that must wait again and again; returns the offset that confirms it. */
async function dealWithAll(
  updates: readonly Update[],
  dealWith: DealWith,
  stopping: AbortSignal,
  offset: number,
): Promise<number> {
  let waiting = updates;
  for (let round = 0; waiting.length > 0; round++) {
    const outcomes = await Promise.all(waiting.map(async (update) => ({ update, dealt: await dealWith(update) })));
    waiting = outcomes.filter(({ dealt }) => dealt === "again").map(({ update }) => update);
    if (waiting.length === 0) break;
    if (stopping.aborted) return Math.min(...waiting.map((update) => update.update_id));
    await pause(Math.min(2_000, 250 * 2 ** round), undefined, { signal: stopping }).catch(() => undefined);
  }
  // After a quiet week Telegram counts from somewhere else, perhaps lower: what came last tells, not what is highest.
  const last = updates.at(-1);
  return last === undefined ? offset : last.update_id + 1;
}

function reason(error: unknown): string {
  if (!(error instanceof GrammyError)) return "Telegram cannot be reached";
  if (error.error_code === 409) return "another process polls with the same token, or a webhook is set";
  if (error.error_code === 401) return "Telegram does not know this BOT_TOKEN";
  return `Telegram refuses (${error.error_code})`;
}

/** grammY types its signals after an older polyfill; the platform's own works. */
function grammySignal(signal: AbortSignal) {
  return signal as unknown as NonNullable<Parameters<Bot["api"]["getUpdates"]>[1]>;
}
