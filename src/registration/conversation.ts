// The talk itself. What it remembers is next to nothing: answers are in PostgreSQL before the next question is put,
// so a restart, a lost store or another version of this function cost nobody an answer.
import { type Conversation, createConversation } from "@grammyjs/conversations";
import type { MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import type { BotContext, DialogueContext } from "../telegram/context.ts";
import { readPress } from "../telegram/press.ts";
import { ANSWER, ask, type Heard } from "./asking.ts";
import { hear } from "./hearing.ts";

const NAME = "registration";

/** The updates that were read by the dialogue's own steps, and not only replayed. */
const reached = new WeakSet<DialogueContext>();

/**
 * Makes the dialogue known to the library: the update of someone who is in it goes there first. What other steps than
 * these wrote down cannot be replayed: it is forgotten, and the answer is heard as if nothing had been remembered.
 */
export function registrationDialogue(rt: Runtime): MiddlewareFn<BotContext> {
  const inDialogue = dialogue(rt);
  return async (ctx, next) => {
    let isBeyond = false;
    const beyond = () => {
      isBeyond = true;
      return next();
    };
    try {
      await inDialogue(ctx, beyond);
    } catch (error) {
      if (isBeyond || reached.has(ctx)) throw error;
      rt.log.warn({ event: "dialogue-outdated" }, "an unfinished dialogue of other steps was dropped");
      await next();
    }
  };
}

function dialogue(rt: Runtime): MiddlewareFn<BotContext> {
  async function registration(
    conversation: Conversation<BotContext, DialogueContext>,
    _ctx: DialogueContext,
    entry: { asked: boolean },
  ): Promise<void> {
    if (!entry.asked && (await outside(conversation, (ctx) => ask(rt, ctx))) === "over") return;
    const open = conversation.checkpoint();
    const answer = await conversation.wait();
    if (!isAnswer(answer)) await conversation.skip({ next: true });
    if ((await outside(conversation, (ctx) => hear(rt, ctx))) === "over") return;
    // Forgets the answer, which is kept elsewhere: what is stored stays as small as after the first question.
    await conversation.rewind(open);
  }
  return createConversation<BotContext, DialogueContext>(registration, NAME);
}

/** Begins the dialogue, or goes on with it, at the question that is open. */
export async function enterRegistration(ctx: BotContext, asked = false): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(NAME, { asked });
}

/** Whether an update can be an answer: anything but a command, and a press only if it answers. */
export function isAnswer(ctx: DialogueContext): boolean {
  if (ctx.callbackQuery) return readPress(ctx.callbackQuery.data)?.act === ANSWER;
  return ctx.message !== undefined && !ctx.message.text?.startsWith("/");
}

/**
 * Runs what reads, writes and says something, once. It speaks through the outer context, whose results are not
 * recorded: only the short word that it returns is. An error leaves as it came, for the library would strip it.
 */
async function outside(
  conversation: Conversation<BotContext, DialogueContext>,
  act: (ctx: BotContext) => Promise<Heard>,
): Promise<Heard> {
  let thrown: { error: unknown } | undefined;
  try {
    return await conversation.external(async (ctx) => {
      reached.add(ctx);
      try {
        return await act(ctx);
      } catch (error) {
        thrown = { error };
        throw new Error("see the error that was kept");
      }
    });
  } catch (error) {
    throw thrown ? thrown.error : error;
  }
}
