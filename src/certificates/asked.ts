// Asking for a certificate's number and a birth date. What is typed next is the answer, until they go elsewhere.

import type { MiddlewareFn } from "grammy";
import { rememberNothingBegun } from "../candidates/know-candidate.ts";
import { backToMenu } from "../menu/menu.ts";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, readPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { claim } from "./claiming.ts";
import { lookUp } from "./looking.ts";
import { foundScreen, nothingScreen } from "./looking-screens.ts";
import { type CardPart, openMine, ownCard } from "./mine.ts";
import { readTyped } from "./typed.ts";

/** What it is asked for: to look somebody's up, or to have one's own linked. */
type Aim = "check" | "claim";

interface Asked {
  readonly aim: Aim;
  readonly key?: string | undefined;
  readonly birthDate?: string | undefined;
  /** Nothing was found, or they went back: what is typed next and reads as number or date goes on, all else is for others */
  readonly missed?: boolean;
}

const ANY = { key: true, birthDate: true };
const SECONDS = 15 * 60;
const PURPOSE = "certificate.asked";

/** Where it is remembered what was asked and what was answered so far. */
export function askedKey(telegramId: number): string {
  return `certificate-asked:${telegramId}`;
}

/** Asks; a text that holds some of it already is read at once. */
export async function ask(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly CardPart[],
  aim: Aim,
  typed?: string,
): Promise<void> {
  if (typed !== undefined) return hear(rt, ctx, parts, { aim }, typed);
  await remember(rt, ctx, { aim });
  await show(ctx, askedScreen(ctx, ctx.words.html(`certificates-asked-${aim}`)));
}

/**
 * Hears what is typed while number and birth date are waited for. Whoever goes elsewhere, by a command or a button, has
 * left it. Must stand before whatever else hears words.
 */
export function certificateTyping(rt: Runtime, parts: readonly CardPart[]): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    const asked = await recallAsked(rt, ctx);
    if (!asked) return next();
    const text = ctx.message?.text;
    if (!asked.missed && isBack(ctx.callbackQuery?.data)) {
      await remember(rt, ctx, { ...asked, missed: true });
      return next();
    }
    if (asked.missed && !corrects(rt, text)) {
      await rt.coordination.delete(askedKey(ctx.candidate.telegramId));
      return next();
    }
    if (text !== undefined && !text.startsWith("/")) return hear(rt, ctx, parts, asked, text);
    if (ctx.message && text === undefined)
      return send(
        ctx,
        askedScreen(
          ctx,
          ctx.words.html(asked.key === undefined ? "certificates-wrong-number" : "certificates-wrong-birth-date"),
        ),
      );
    await rt.coordination.delete(askedKey(ctx.candidate.telegramId));
    if (!text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await openMine(rt, ctx, parts);
  };
}

async function hear(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly CardPart[],
  asked: Asked,
  text: string,
): Promise<void> {
  const { words } = ctx;
  const waits = asked.missed ? ANY : { key: asked.key === undefined, birthDate: asked.birthDate === undefined };
  const { wrong, ...told } = readTyped(text, localDate(rt.now(), rt.config.zone), waits);
  if (wrong === "nik") await ctx.deleteMessage().catch(() => undefined); // too old, or gone already
  const known = { ...asked, ...told };
  if (wrong !== undefined || known.key === undefined || known.birthDate === undefined) {
    const isComplete = known.key !== undefined && known.birthDate !== undefined;
    await remember(rt, ctx, { ...known, missed: isComplete && known.missed === true });
    const missing = known.key === undefined ? "number" : known.aim === "claim" ? "own-birth-date" : "birth-date";
    return send(
      ctx,
      askedScreen(ctx, words.html(wrong ? `certificates-wrong-${wrong}` : `certificates-asked-${missing}`)),
    );
  }
  await rt.coordination.delete(askedKey(ctx.candidate.telegramId));
  const both = { aim: asked.aim, key: known.key, birthDate: known.birthDate };
  await send(ctx, await answerOf(rt, ctx, parts, both));
}

async function answerOf(
  rt: Runtime,
  ctx: BotContext,
  parts: readonly CardPart[],
  { aim, key, birthDate }: { aim: Aim; key: string; birthDate: string },
): Promise<Screen> {
  const { words, candidate } = ctx;
  if (aim === "claim") {
    const claimed = await claim(rt, { candidate, key, birthDate });
    if (claimed.is === "wait") return waitScreen(ctx, claimed.minutes);
    if (claimed.is === "miss") return missed(rt, ctx, { aim, key, birthDate }, words.html("certificates-claim-miss"));
    // With a certificate a registration may have become theirs.
    await rememberNothingBegun(rt, ctx, false);
    const lead = words.html(claimed.already ? "certificates-claim-already" : "certificates-claim-done");
    return ownCard(rt, ctx, parts, claimed.certificate, { hasOthers: true, lead });
  }
  const found = await lookUp(rt, { candidate, key, birthDate });
  if (found.is === "wait") return waitScreen(ctx, found.minutes);
  if (found.is === "miss") return missed(rt, ctx, { aim, key, birthDate }, words.html("certificates-looking-miss"));
  if (found.is === "hidden") return nothingScreen(words, words.html("certificates-looking-hidden"));
  if (found.certificate.candidateId === candidate.id)
    return ownCard(rt, ctx, parts, found.certificate, { hasOthers: true });
  return foundScreen(words, found.certificate);
}

/** The button below the question, which leads to the certificates: whoever pressed it by mistake still answers. */
function isBack(data: string | undefined): boolean {
  const press = readPress(data);
  return press?.act === "certificate" && press.argument === "";
}

/** Nothing was found, which is mostly a slip of the finger: one of the two, typed alone, is enough to try again. */
async function missed(rt: Runtime, ctx: BotContext, told: Asked, text: string): Promise<Screen> {
  await remember(rt, ctx, { ...told, missed: true });
  return againScreen(ctx, told.aim, text);
}

/** Whether what is typed after a miss reads as a number or a birth date (or as what should never be sent). */
function corrects(rt: Runtime, text: string | undefined): boolean {
  if (text === undefined || text.startsWith("/")) return false;
  const { wrong } = readTyped(text, localDate(rt.now(), rt.config.zone), ANY);
  return wrong === undefined || wrong === "nik" || wrong === "registration";
}

function askedScreen({ words }: BotContext, text: string): Screen {
  return { text, buttons: [[button(words.plain("telegram-back"), "certificate"), backToMenu(words)]] };
}

function waitScreen({ words }: BotContext, minutes: number): Screen {
  return {
    text: words.html("certificates-looking-wait", { minutes: String(minutes) }),
    buttons: [[button(words.plain("menu-centre"), "centres"), backToMenu(words)]],
  };
}

function againScreen({ words }: BotContext, aim: Aim, text: string): Screen {
  return {
    text,
    buttons: [
      [button(words.plain("certificates-looking-try-again-button"), `certificate-${aim}`)],
      [button(words.plain("menu-centre"), "centres"), backToMenu(words)],
    ],
  };
}

function remember(rt: Runtime, ctx: BotContext, { aim, key, birthDate, missed }: Asked): Promise<void> {
  const sealed = rt.seal.seal(JSON.stringify({ aim, key, birthDate, missed }), PURPOSE);
  return rt.coordination.set(askedKey(ctx.candidate.telegramId), sealed, SECONDS);
}

async function recallAsked(rt: Runtime, ctx: BotContext): Promise<Asked | undefined> {
  const sealed = await recall(rt.coordination, askedKey(ctx.candidate.telegramId));
  if (sealed === null) return undefined;
  try {
    return JSON.parse(rt.seal.open(sealed, PURPOSE)) as Asked;
  } catch {
    return undefined; // sealed with a key that is gone: they are asked again
  }
}
