// Staff answer at the desk: by words, a photo, a voice or a document, after [Answer]; what they just type after taking a
// question over is sent when they say that it is the answer.
import type { MiddlewareFn } from "grammy";
import { type Done, type Hear, type Staff, staffOf } from "../roles/gate.ts";
import { waitForWords, waitingKey } from "../roles/waiting.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import { escapeHtml } from "../telegram/texts.ts";
import { type OnQuestion, onQuestion, sayAnswer, TYPING_SECONDS } from "./desk.ts";
import { draftKey, LONGEST_TEXT, withoutNik } from "./questions.ts";
import { readSaid } from "./saying.ts";

/** Asks for the answer. */
export const askAnswer: Hear = onQuestion(async ({ rt, ctx, staff, question }) => {
  await waitFor(rt, staff, question.id);
  await show(ctx, {
    text: ctx.words.html("questions-desk-ask-answer", { number: String(question.id) }),
    buttons: [[button(ctx.words.plain("telegram-back"), "question-open", question.id)]],
  });
  return "done";
});

/** Sends what was typed as the bot's answer. */
export const hearAnswer: Hear = (rt, ctx, staff, typed, asked) =>
  onQuestion(async (pressed) => {
    const text = typed.trim();
    if (text !== "" && text.length <= LONGEST_TEXT) return sayAnswer(pressed, text);
    await waitFor(rt, staff, pressed.question.id);
    await send(ctx, { text: ctx.words.html(text === "" ? "questions-empty" : "questions-too-long") });
    return "done";
  })(rt, ctx, staff, asked, "");

/** Asks whether what was typed is the answer: nobody asked for it. */
export const hearWords: Hear = (rt, ctx, staff, typed, asked) =>
  onQuestion(async ({ question: { id } }) => {
    const text = withoutNik(typed.trim().slice(0, LONGEST_TEXT));
    await rt.coordination.set(
      draftKey(staff.telegramId),
      `${id} ${rt.seal.seal(text, "question.draft")}`,
      TYPING_SECONDS,
    );
    // Whoever asked was erased meanwhile: the erasure has looked for drafts already.
    if ((await rt.db.question.count({ where: { id } })) === 0) {
      await rt.coordination.delete(draftKey(staff.telegramId));
      return "no-such-thing";
    }
    await waitForWords(rt, staff.telegramId, `question-words ${id}`, TYPING_SECONDS);
    const number = String(id);
    await send(ctx, {
      text: `${ctx.words.html("questions-desk-is-answer", { number })}\n\n${escapeHtml(text)}`,
      buttons: [
        [button(ctx.words.plain("questions-desk-is-answer-yes"), "question-say", id)],
        [button(ctx.words.plain("questions-desk-is-answer-no"), "question-open", id)],
      ],
    });
    return "done";
  })(rt, ctx, staff, asked, "");

/** Sends what they typed before. */
export const sayDraft: Hear = onQuestion(async (pressed) => {
  const { rt, ctx, staff, question } = pressed;
  const [id, sealed] = (await rt.coordination.get(draftKey(staff.telegramId)))?.split(" ") ?? [];
  await rt.coordination.delete(draftKey(staff.telegramId));
  if (id === String(question.id) && sealed !== undefined)
    return sayAnswer(pressed, rt.seal.open(sealed, "question.draft"));
  ctx.popUp(ctx.words.plain("telegram-old-button"));
  return "done";
});

/** Hears a photo, voice or document where an answer is waited for. Must stand before what hears their words. */
export function fileAnswers(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { photo, voice, document } = ctx.message ?? {};
    if (!photo && !voice && !document) return next();
    const wait = await rt.coordination.get(waitingKey(ctx.candidate.telegramId));
    const [, id] = /^question-(?:answer|album) (\d{1,9})$/.exec(wait ?? "") ?? [];
    const staff = id === undefined ? undefined : await staffOf(rt, ctx, "desk");
    if (!staff || id === undefined) return next();
    const said = readSaid(ctx.message);
    const done = await onQuestion((pressed) => hearFile(pressed, said))(rt, ctx, staff, id, "");
    return done === "done" ? undefined : next();
  };
}

async function hearFile(pressed: OnQuestion, said: ReturnType<typeof readSaid>): Promise<Done> {
  const { rt, ctx, staff, question } = pressed;
  // The rest of an album comes at once; words that come now are asked about.
  await waitForWords(rt, staff.telegramId, `question-album ${question.id}`, TYPING_SECONDS);
  if (said !== undefined && typeof said !== "string") return sayAnswer(pressed, said);
  await send(ctx, { text: ctx.words.html(`questions-${said ?? "group-unreadable"}`) });
  return "done";
}

function waitFor(rt: Runtime, { telegramId }: Staff, questionId: number): Promise<void> {
  return waitForWords(rt, telegramId, `question-answer ${questionId}`, TYPING_SECONDS);
}
