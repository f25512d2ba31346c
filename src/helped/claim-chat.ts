// The way of somebody who comes for their record: the code from the paper, their birth date, and it is theirs.

import type { MiddlewareFn } from "grammy";
import { noteAct } from "../audit/audit.ts";
import { readBirthDate } from "../candidates/birth-date.ts";
import { rememberNothingBegun } from "../candidates/know-candidate.ts";
import { noteLookUpMiss, waitMinutes } from "../certificates/certificates.ts";
import { localDate } from "../platform/calendar.ts";
import type { Helped } from "../platform/generated/prisma/client.ts";
import type { Runtime } from "../runtime.ts";
import { SELECTION } from "../selection/work.ts";
import { nameIn } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { claim, isBornOn, knowsByWork } from "./claiming.ts";
import { tellApart } from "./doubts.ts";
import { digestsOf, readCode, waitingUnder } from "./helped.ts";

/** How long the birth date is waited for. */
const SECONDS = 10 * 60;

/** The key under which it is remembered that a birth date is waited for; its value are digests of the code, never the code. */
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
    return hearBirthDate(rt, ctx, { digests: asked, typed: text }, next);
  };
}

async function askBirthDate(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  const { telegramId } = ctx.candidate;
  const { minutes } = await waitMinutes(rt, telegramId);
  if (minutes > 0) return send(ctx, waitScreen(ctx.words, minutes));
  // Whether there is such a code shows only together with the birth date.
  await rt.coordination.set(claimKey(telegramId), digestsOf(rt, code).join(" "), SECONDS);
  await send(ctx, { text: ctx.words.html("helped-claim-birth-date") });
}

async function hearBirthDate(
  rt: Runtime,
  ctx: BotContext,
  { digests, typed }: { digests: string; typed: string },
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
  const record = await waitingUnder(rt, digests.split(" "));
  if (!record || !(await isBornOn(rt, record, read.value))) {
    // A slip in the date is no end: the right one is still heard.
    await rt.coordination.set(claimKey(candidate.telegramId), digests, SECONDS);
    await noteLookUpMiss(rt, candidate.telegramId, waiting);
    return send(ctx, { text: words.html("helped-claim-again"), buttons: [...toCentre(words), ...toMenu(words)] });
  }
  await rt.coordination.delete(claimKey(candidate.telegramId));
  if (record.claimUntil && record.claimUntil <= rt.now()) return sayExpired(rt, ctx, record.claimUntil);
  const claimed = (await knowsByWork(rt, record, candidate)) ? "helper" : await claim(rt, record, candidate.id);
  if (claimed === "helper") return refuseHelper(rt, ctx, record);
  if (claimed === "apart") return keepApart(rt, ctx, record);
  if (!claimed) {
    await noteLookUpMiss(rt, candidate.telegramId, waiting);
    return send(ctx, { text: words.html("helped-claim-no"), buttons: [...toCentre(words), ...toMenu(words)] });
  }
  await rememberNothingBegun(rt, ctx, false);
  await rt.work.send(SELECTION, {}, { key: "claimed" });
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

/** Only whoever knows the birth date, too, hears that there was such a code. */
function sayExpired(rt: Runtime, ctx: BotContext, until: Date): Promise<void> {
  const { words } = ctx;
  const day = printingIn(words.language, rt.config.zone).date(localDate(until, rt.config.zone));
  return send(ctx, {
    text: words.html("helped-claim-expired", { day }),
    buttons: [...toCentre(words), ...toMenu(words)],
  });
}

/** The code is for the person: whoever has it by their work hands it over. */
async function refuseHelper(rt: Runtime, ctx: BotContext, { registrationId, centreCode }: Helped): Promise<void> {
  const { words, candidate } = ctx;
  const { number, name } = await whose(rt, registrationId);
  const { telegramId } = candidate;
  const act = "helped-claim-refused";
  await noteAct(rt.db, { telegramId, act, subject: number, reach: [centreCode], at: rt.now() });
  await send(ctx, { text: words.html("helped-claim-not-helper", { name, number }), buttons: toMenu(words) });
}

async function whose(rt: Runtime, registrationId: number | null): Promise<{ number: string; name: string }> {
  const registration = await rt.db.registration.findUnique({
    where: { id: registrationId ?? 0 },
    select: { number: true, candidate: { select: { fullName: true } } },
  });
  return { number: registration?.number ?? "", name: registration?.candidate.fullName ?? "" };
}

/** The phone is somebody else's, and stays so: staff hear of it, and reach the person otherwise. */
async function keepApart(rt: Runtime, ctx: BotContext, { id, registrationId }: Helped): Promise<void> {
  const { words } = ctx;
  const { number, name } = await whose(rt, registrationId);
  await tellApart(rt, { helpedId: id });
  await send(ctx, {
    text: words.html("helped-claim-apart", { name, number }),
    buttons: [...toCentre(words), ...toMenu(words)],
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
