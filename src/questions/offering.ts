// Whatever nobody here could answer is offered to the centre: a question in so many words, a photo, a voice, a file. What was
// sent is kept a while, so that one press, and the centre, is all that it takes.
import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { send } from "../telegram/screen.ts";
import type { Said } from "./questions.ts";
import { readSaid } from "./saying.ts";

const SECONDS = 30 * 60;

interface Offered {
  readonly said: readonly Said[];
  /** Pictures that were sent as one message */
  readonly album: string | undefined;
}

/** The way to the centre below the answer to words that meant nothing here; none where they are no question. */
export async function offerToAsk(rt: Runtime, ctx: BotContext): Promise<InlineKeyboardButton[][]> {
  const said = readSaid(ctx.message);
  if (said === undefined || typeof said === "string" || !isWhole(said)) return [];
  await keep(rt, ctx, { said: [said], album: undefined });
  return [[offerButton(ctx)]];
}

/** A few words may be a trade that is not taught; a sentence, or a question mark, is for a person. */
function isWhole({ text = "" }: Said): boolean {
  return text.includes("?") || text.split(/\s+/).length >= 4;
}

/** Hears a photo, a voice or a document that nobody asked for, and offers to send it on. An album is answered once. */
export function unaskedFiles(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.on("message", async (ctx, next) => {
    const said = readSaid(ctx.message);
    if (said === undefined || typeof said === "string" || said.content === "text") return next();
    const album = ctx.message.media_group_id;
    const before = album === undefined ? undefined : await offered(rt, ctx);
    const isMore = before !== undefined && before.album === album;
    await keep(rt, ctx, { said: [...(isMore ? before.said : []), said], album });
    if (isMore) return;
    await send(ctx, {
      text: ctx.words.html("questions-offer-file"),
      buttons: [[offerButton(ctx)], [button(ctx.words.plain("telegram-menu"), "menu")]],
    });
  });
  return chat;
}

/** What was sent before the offer was taken up; nothing once it is too long ago. */
export async function offeredWords(rt: Runtime, ctx: BotContext): Promise<readonly Said[]> {
  return (await offered(rt, ctx))?.said ?? [];
}

function offerButton({ words }: BotContext): InlineKeyboardButton {
  return button(words.plain("questions-button"), "ask-offered", "", BESIDE);
}

async function offered(rt: Runtime, { candidate }: BotContext): Promise<Offered | undefined> {
  const sealed = await rt.coordination.get(offeredKey(candidate.telegramId));
  return sealed === null ? undefined : (JSON.parse(rt.seal.open(sealed, "question.offered")) as Offered);
}

function keep(rt: Runtime, { candidate }: BotContext, what: Offered): Promise<void> {
  const sealed = rt.seal.seal(JSON.stringify(what), "question.offered");
  return rt.coordination.set(offeredKey(candidate.telegramId), sealed, SECONDS);
}

function offeredKey(telegramId: number): string {
  return `question-offered:${telegramId}`;
}
