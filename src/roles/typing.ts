// What staff and recruiters are asked to type: a search, a reason. The next words are for that, until they go elsewhere.
import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { readPress } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { type Guarded, noteRefusal } from "./gate.ts";
import { type Choice, chooseAgainScreen, pressMeant, readChoices, waitAgain } from "./typed-choices.ts";
import { waitingKey } from "./waiting.ts";

/**
 * Hears the words that are waited for, of those who may at this moment; of anybody else they are words like any other.
 * Whoever goes elsewhere, by a command or a button, has left it. Must stand before whatever else hears words.
 */
export function guardedTyping(rt: Runtime, doors: readonly Guarded[]): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  const presses: Guarded["presses"] = Object.assign({}, ...doors.map((door) => door.presses));
  const words: Guarded["words"] = Object.assign({}, ...doors.map((door) => door.words));
  return async (ctx, next) => {
    const { telegramId } = ctx.candidate;
    const wait = await recall(rt.coordination, waitingKey(telegramId));
    if (wait === null) return next();
    await rt.coordination.delete(waitingKey(telegramId));
    const { text } = ctx.message ?? {};
    const choices = readChoices(wait);
    if (choices && ctx.message && !text?.startsWith("/"))
      return (await choose(rt, ctx, presses, { wait, choices, typed: text ?? "" })) ? undefined : next();
    const [name = "", about = ""] = wait.split(" ");
    const awaited = Object.hasOwn(words, name) ? words[name] : undefined;
    if (text === undefined || awaited === undefined) return next();
    const isCancel = cancels.includes(text.split(/[\s@]/)[0] ?? "");
    if (text.startsWith("/") && !isCancel) return next();
    const hear = isCancel ? awaited.leave : awaited.hear;
    if ((await hear(rt, ctx, text, about)) === "done") return;
    if (!isCancel) await noteRefusal(rt, ctx, wait);
    return next();
  };
}

/** Presses the button that they named; of anything else it says so, and waits on. */
async function choose(
  rt: Runtime,
  ctx: BotContext,
  presses: Guarded["presses"],
  { wait, choices, typed }: { wait: string; choices: readonly Choice[]; typed: string },
): Promise<boolean> {
  const press = readPress(pressMeant(choices, typed));
  const hear = press && Object.hasOwn(presses, press.act) ? presses[press.act] : undefined;
  if (!press || !hear) {
    await waitAgain(rt, ctx.candidate.telegramId, wait);
    await send(ctx, chooseAgainScreen(ctx.words, choices));
    return true;
  }
  if ((await hear(rt, ctx, press.argument, press.nonce)) === "done") return true;
  await noteRefusal(rt, ctx, press.act);
  return false;
}
