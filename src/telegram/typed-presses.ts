// Whoever types what stands on a button of the screen before them has pressed it.
import type { Composer, MiddlewareFn, Transformer } from "grammy";
import type { InlineKeyboardButton, Update } from "grammy/types";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "./context.ts";
import { send } from "./screen.ts";
import { dealing, recall } from "./seam.ts";
import { bareAnswers, wordsOf } from "./typed-answers.ts";

/** So long the buttons of a screen are known; after that they are pressed, not typed. */
const SECONDS = 3 * 60 * 60;
const LONGEST = 60;
/** What cannot be undone is not done by a bare yes: its button says the words. */
const EXACT_ONLY: readonly string[] = ["1:mydata-erase:yes:"];
const KEEPING: ReadonlySet<string> = new Set(["sendMessage", "editMessageText"]);

/** Where the buttons of the newest screen of a chat are remembered: their data, and of their labels a keyed digest. */
export function screenKey(telegramId: number): string {
  return `screen:${telegramId}`;
}

/** A button: the digest of its label, whether the label begins with a yes or a no (null: neither), and what it carries. */
type Kept = readonly [label: string, isYes: boolean | null, data: string];
interface Remembered {
  readonly messageId: number;
  readonly buttons: readonly Kept[];
}

/** Has the buttons of each screen remembered as the turn ends that showed it, at no question of its own. */
export function remembersButtons(rt: Pick<Runtime, "seal" | "texts">): Transformer {
  const bare = bareAnswers(rt.texts);
  const keep: Transformer = async (previous, method, payload, signal) => {
    const answer = await previous(method, payload, signal);
    const { chat_id, reply_markup } = payload as { chat_id?: unknown; reply_markup?: { inline_keyboard?: unknown } };
    const update = dealing.getStore();
    if (!KEEPING.has(method) || !answer.ok || typeof chat_id !== "number" || update?.person !== chat_id) return answer;
    const rows = (reply_markup?.inline_keyboard ?? []) as readonly (readonly InlineKeyboardButton[])[];
    const buttons = rows.flat().flatMap((button): Kept[] => {
      if (!("callback_data" in button)) return [];
      const label = labelOf(button.text);
      const isExact = EXACT_ONLY.some((each) => button.callback_data.startsWith(each));
      const isYes = isExact ? null : (bare.get(label) ?? bare.get(label.split(" ", 1)[0] ?? "") ?? null);
      return [[digest(rt, label), isYes, button.callback_data]];
    });
    const { message_id: messageId = 0 } = answer.result as { message_id?: number };
    const remembered: Remembered = { messageId, buttons };
    if (buttons.length > 0) update.leave(screenKey(chat_id), JSON.stringify(remembered), SECONDS);
    return answer;
  };
  return keep;
}

/**
 * Hears the words of a button of the newest screen, and a bare yes or no where one button says it, as if that button was
 * pressed: `presses` deals with it, and shows what comes of it below. Must stand behind whatever waits for words.
 */
export function typedPresses(
  rt: Pick<Runtime, "coordination" | "seal" | "texts">,
  presses: Composer<BotContext>,
): MiddlewareFn<BotContext> {
  const bare = bareAnswers(rt.texts);
  const hear = presses.middleware();
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (text === undefined || text.length > LONGEST || text.startsWith("/")) return next();
    const said = labelOf(text);
    if (said === "") return next();
    const kept = await recall(rt.coordination, screenKey(ctx.candidate.telegramId));
    if (!kept) return next();
    const { messageId, buttons } = JSON.parse(kept) as Remembered;
    const isYes = bare.get(said);
    const label = digest(rt, said);
    const meant =
      only(buttons.filter(([each]) => each === label)) ??
      (isYes === undefined ? undefined : only(buttons.filter(([, each]) => each === isYes)));
    if (meant) return asPress(ctx, { data: meant, messageId }, hear, next);
    // Nobody who said yes or no shall believe that something was done.
    if (isYes !== undefined && buttons.length > 1) ctx.unheardTo = kept;
    return next();
  };
}

/** Says of a yes or a no that nobody took that nothing was done. Must stand behind whatever could take it. */
export function unheardAnswers(): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.unheardTo === undefined) return next();
    await send(ctx, { text: ctx.words.html("telegram-nothing-done") });
    // The screen before it is the one that they are still looking at.
    dealing.getStore()?.leave(screenKey(ctx.candidate.telegramId), ctx.unheardTo, SECONDS);
  };
}

async function asPress(
  ctx: BotContext,
  { data, messageId }: { readonly data: string; readonly messageId: number },
  hear: ReturnType<Composer<BotContext>["middleware"]>,
  next: () => Promise<void>,
): Promise<void> {
  const holder = ctx as { update: Update; popUp: BotContext["popUp"] };
  const { update, popUp } = holder;
  const { message } = update;
  if (!message) return next();
  let [isHeard, said] = [true, ""];
  // Of date 0: what comes of it is shown below the words that were typed, not in place of the screen above them.
  const pressed = { message_id: messageId, chat: message.chat, date: 0 as const };
  const press = { id: "typed", from: message.from, chat_instance: "", data, message: pressed };
  holder.update = { update_id: update.update_id, callback_query: press };
  ctx.popUp = (text) => {
    said = text;
  };
  try {
    await hear(ctx, async () => {
      isHeard = false;
    });
  } finally {
    holder.update = update;
    holder.popUp = popUp;
  }
  if (said !== "") await ctx.reply(said);
  if (!isHeard) await next();
}

/** What is carried, where all of these carry the same. */
function only(buttons: readonly Kept[]): string | undefined {
  const [first, ...more] = new Set(buttons.map(([, , data]) => data));
  return more.length === 0 ? first : undefined;
}

function digest({ seal }: Pick<Runtime, "seal">, label: string): string {
  return seal.fingerprint(label, "button").slice(0, 10);
}

/** The words of a label, or of what was typed: without signs, pictures and the count at the end. */
function labelOf(text: string): string {
  return wordsOf(text.replace(/ · .*$/, ""));
}
