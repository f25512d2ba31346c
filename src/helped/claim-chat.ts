// The way of somebody who comes for their record: the code from the paper, their birth date, and it is theirs.
import type { MiddlewareFn } from "grammy";
import { readBirthDate } from "../candidates/birth-date.ts";
import { noteLookUpMiss, waitMinutes } from "../certificates/certificates.ts";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { nameIn } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, send } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { claim, isBornOn } from "./claiming.ts";
import { readCode, recordOf } from "./helped.ts";

/** How long the birth date is waited for. */
const SECONDS = 10 * 60;

/** The key under which it is remembered that a birth date is waited for; its value is the code. */
export function claimKey(telegramId: number): string {
  return `claim-asked:${telegramId}`;
}

/** Opens what a paper's link names: `?start=k_<code>`. */
export async function openClaim(rt: Runtime, ctx: BotContext, typed: string): Promise<true> {
  await askBirthDate(rt, ctx, readCode(typed) ?? "none");
  return true;
}

/** Hears a code wherever it is typed, and the birth date that follows it. Any command or button leaves it. */
export function claimTyping(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const text = ctx.message?.text;
    if (text === undefined) return next();
    const code = readCode(text);
    if (code !== undefined) return askBirthDate(rt, ctx, code);
    const key = claimKey(ctx.candidate.telegramId);
    const asked = await rt.coordination.get(key);
    if (asked === null) return next();
    if (text.startsWith("/")) {
      await rt.coordination.delete(key);
      if (!text.startsWith(`/${nameIn("id", "cancel")}`) && !text.startsWith(`/${nameIn("en", "cancel")}`))
        return next();
      return send(ctx, { text: ctx.words.html("helped-claim-left"), buttons: toMenu(ctx.words) });
    }
    return hearBirthDate(rt, ctx, { code: asked, typed: text }, next);
  };
}

async function askBirthDate(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  const { telegramId } = ctx.candidate;
  const { minutes } = await waitMinutes(rt, telegramId);
  if (minutes > 0) return send(ctx, waitScreen(ctx.words, minutes));
  // Whether there is such a code shows only together with the birth date.
  await rt.coordination.set(claimKey(telegramId), code, SECONDS);
  await send(ctx, { text: ctx.words.html("helped-claim-birth-date") });
}

async function hearBirthDate(
  rt: Runtime,
  ctx: BotContext,
  { code, typed }: { code: string; typed: string },
  next: () => Promise<void>,
): Promise<void> {
  const { words, candidate } = ctx;
  const read = readBirthDate(typed, localDate(rt.now(), rt.config.zone));
  if ("problem" in read && !/\d/.test(typed)) {
    await rt.coordination.delete(claimKey(candidate.telegramId)); // they went elsewhere
    return next();
  }
  if ("problem" in read) return send(ctx, { text: words.html("helped-claim-not-a-date") });
  const waiting = await waitMinutes(rt, candidate.telegramId);
  if (waiting.minutes > 0) return send(ctx, waitScreen(words, waiting.minutes));
  const record = code === "none" ? undefined : await recordOf(rt, code);
  await rt.coordination.delete(claimKey(candidate.telegramId));
  const isTheirs = record !== undefined && (await isBornOn(rt, record, read.value));
  const claimed = isTheirs ? await claim(rt, record, candidate.id) : undefined;
  if (!claimed) {
    await noteLookUpMiss(rt, candidate.telegramId, waiting);
    return send(ctx, { text: words.html("helped-claim-no"), buttons: [...toCentre(words), ...toMenu(words)] });
  }
  const { name = "", numbers, givenUp } = claimed;
  const lines = [
    words.html("helped-claim-done", { name, numbers: numbers.join(", ") }),
    ...(givenUp.length > 0 ? [words.html("helped-claim-joined", { numbers: givenUp.join(", ") })] : []),
    words.html("helped-claim-helper"),
  ];
  await send(ctx, {
    text: lines.join("\n\n"),
    buttons: [[button(words.plain("helped-claim-status"), "status")], ...toMenu(words)],
  });
}

function waitScreen(words: Words, minutes: number): Screen {
  return {
    text: words.html("helped-claim-wait", { minutes: String(minutes) }),
    buttons: [...toCentre(words), ...toMenu(words)],
  };
}

function toCentre(words: Words) {
  return [[button(words.plain("registration-ask-centre"), "centres")]];
}

function toMenu(words: Words) {
  return [[button(words.plain("telegram-menu"), "menu")]];
}
