// What staff are asked to type: a search, a filter. The next words are for that, until they go elsewhere.
import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { recall } from "../telegram/seam.ts";
import { noteRefusal, type StaffActs, staffOf } from "./gate.ts";

const SECONDS = 10 * 60;

/** What this person types next is for the act that `words` has under this name. */
export function waitForWords(rt: Runtime, telegramId: number, wait: string): Promise<void> {
  return rt.coordination.set(key(telegramId), wait, SECONDS);
}

/**
 * Hears the words that are waited for, of those who have the right at this moment; of anybody else they are words like
 * any other. Whoever goes elsewhere, by a command or a button, has left it. Must stand before whatever else hears words.
 */
export function staffTyping(rt: Runtime, { words }: Pick<StaffActs, "words">): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    const { telegramId } = ctx.candidate;
    const wait = await recall(rt.coordination, key(telegramId));
    if (wait === null) return next();
    await rt.coordination.delete(key(telegramId));
    const { text } = ctx.message ?? {};
    const awaited = Object.hasOwn(words, wait) ? words[wait] : undefined;
    if (text === undefined || awaited === undefined) return next();
    const isCancel = cancels.includes(text.split(/[\s@]/)[0] ?? "");
    if (text.startsWith("/") && !isCancel) return next();
    const staff = await staffOf(rt, ctx, awaited.right);
    if (staff && isCancel) return awaited.left(ctx);
    if ((await (staff && awaited.hear(rt, ctx, staff, text, ""))) === "done") return;
    if (!isCancel) await noteRefusal(rt, ctx, wait);
    return next();
  };
}

function key(telegramId: number): string {
  return `staff-typing:${telegramId}`;
}
