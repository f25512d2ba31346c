// What somebody on the way says and presses: where they stand, whether they come, an appeal in their own words.
import { Composer, type MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import type { Asking } from "../telegram/typed-answers.ts";
import { appealable, openAppeal } from "./appeals.ts";
import { type Way, wayWhere } from "./assessments.ts";
import { type Answer, answerInvitation, openInvitation } from "./joining.ts";
import { readArgument } from "./opening.ts";
import { wayPart, wayScreen } from "./own.ts";

const SECONDS = 60 * 60;
const FEWEST_LETTERS = 3;

/** Under which it is remembered that somebody was asked for an appeal, and against what. */
export function appealKey(telegramId: number): string {
  return `appeal-asked:${telegramId}`;
}

/** The presses of whoever is on the way. Of another's way they say what they say of one that there is not. */
export function assessmentsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.use(
    onPress("way", async (ctx, { argument }) => {
      const way = await ownWay(rt, ctx, argument);
      await (way ? showWay(rt, ctx, way) : sayOld(ctx));
    }),
    onPress("way-coming", async (ctx, { argument, nonce }) => {
      const way = await ownWay(rt, ctx, argument);
      const said = readArgument(argument)?.rest;
      if (!way || (said !== "yes" && said !== "no")) return sayOld(ctx);
      const shown = /^(\d{1,9})\.(\d{1,9})$/.exec(nonce)?.slice(1).map(Number) ?? [];
      const session = { id: shown[0] ?? 0, revision: shown[1] ?? 0 };
      await hearAnswer(rt, ctx, { certificationId: way.id, session }, said === "yes");
    }),
    onPress("way-appeal", async (ctx, { argument }) => {
      const way = await ownWay(rt, ctx, argument);
      if (!way) return sayOld(ctx);
      const where = { AND: [appealable(ctx.candidate.id), { id: way.id }] };
      if ((await rt.db.certification.count({ where })) === 0)
        return showWay(rt, ctx, way, ctx.words.html("assessments-appeal-impossible"));
      await rt.coordination.set(appealKey(ctx.candidate.telegramId), String(way.id), SECONDS);
      await show(ctx, { text: ctx.words.html("assessments-ask-appeal"), buttons: backTo(ctx, way.id) });
    }),
  );
  return chat;
}

/** The question whether somebody comes, answered by typing. */
export function comingAsking(rt: Runtime): Asking {
  return {
    yes: ["assessments-coming-button", "assessments-words-coming"],
    no: ["assessments-cannot-button", "assessments-words-cannot"],
    async open(ctx, bare) {
      const asked = await openInvitation(rt, { candidateId: ctx.candidate.id, unanswered: bare });
      return asked && { askedAt: asked.askedAt, answer: (isYes) => hearAnswer(rt, ctx, asked, isYes) };
    },
  };
}

async function hearAnswer(
  rt: Runtime,
  ctx: BotContext,
  { certificationId, session }: Pick<Answer, "certificationId" | "session">,
  coming: boolean,
): Promise<void> {
  const outcome = await answerInvitation(rt, { certificationId, candidateId: ctx.candidate.id, coming, session });
  const noted = coming ? "assessments-noted-yes" : "assessments-noted-no";
  const way = await ownWay(rt, ctx, String(certificationId));
  if (!way) return sayOld(ctx);
  await showWay(rt, ctx, way, ctx.words.html(outcome === "over" ? "assessments-noted-over" : noted));
}

/**
 * Hears an appeal while one is waited for. Whoever goes elsewhere, by a command or a button, has left it. Must stand before
 * whatever else hears words.
 */
export function appealTyping(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    const key = appealKey(ctx.candidate.telegramId);
    const asked = await recall(rt.coordination, key);
    if (asked === null) return next();
    const { text } = ctx.message ?? {};
    if (ctx.message && !text?.startsWith("/")) return hearAppeal(rt, ctx, asked, (text ?? "").trim());
    await rt.coordination.delete(key);
    if (!text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await send(ctx, { text: ctx.words.html("assessments-appeal-left"), buttons: backTo(ctx, asked) });
  };
}

async function hearAppeal(rt: Runtime, ctx: BotContext, asked: string, said: string): Promise<void> {
  if ((said.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS)
    return send(ctx, { text: ctx.words.html("assessments-appeal-empty"), buttons: backTo(ctx, asked) });
  await rt.coordination.delete(appealKey(ctx.candidate.telegramId));
  const certificationId = Number(asked);
  const outcome = await openAppeal(rt, { certificationId, candidateId: ctx.candidate.id, said });
  const lead = ctx.words.html(outcome === "opened" ? "assessments-appeal-sent" : "assessments-appeal-impossible");
  const way = await ownWay(rt, ctx, asked);
  await (way ? showWay(rt, ctx, way, lead) : sayOld(ctx));
}

/** The way as a part of the card of one's own certificate. */
export async function wayOnCard(rt: Runtime, ctx: BotContext, { id }: { readonly id: number }) {
  const way = await ownWay(rt, ctx, String(id));
  return way && wayPart(rt, ctx.words, way);
}

function ownWay(rt: Runtime, ctx: BotContext, argument: string): Promise<Way | undefined> {
  const id = readArgument(argument)?.id;
  if (id === undefined) return Promise.resolve(undefined);
  return wayWhere(rt.db, { id, holder: { candidateId: ctx.candidate.id } });
}

async function showWay(rt: Runtime, ctx: BotContext, way: Way, lead?: string): Promise<void> {
  await show(ctx, await wayScreen(rt, ctx.words, way, lead));
}

async function sayOld(ctx: BotContext): Promise<void> {
  const text = ctx.words.plain("telegram-old-button");
  if (ctx.callbackQuery) ctx.popUp(text);
  await show(ctx, { text, buttons: [[button(ctx.words.plain("telegram-menu"), "menu")]] });
}

function backTo(ctx: BotContext, certificationId: string | number) {
  return [[button(ctx.words.plain("telegram-back"), "way", certificationId)]];
}
