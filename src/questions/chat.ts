// Asking a human: what is pressed and written by whoever asks.
import { Composer, type MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { centreAtWork, centreMeant, centresToAsk, subjectOf } from "./centre-of.ts";
import { whenText } from "./hours.ts";
import { askScreen, listScreen, oneScreen, sentScreen, whichScreen } from "./own-screens.ts";
import { type Asked, addToQuestion, ask, closeQuestion, MOST_OPEN, messagesOf, type Said } from "./questions.ts";
import { readSaid } from "./saying.ts";
import { subjectText } from "./subjects.ts";

/** So long the first words are waited for; and then, whether there are more of the same. */
const SECONDS = 60 * 60;
const MORE_SECONDS = 5 * 60;
const FEWEST_LETTERS = 2;
const LISTED = 8;
/** In place of a subject, where more of a question was asked for by its button */
const MORE = "more";

/** Where it is remembered whose question is waited for, and to whom: `<centre> <subject> <question> <album>`. */
export function askedKey(telegramId: number): string {
  return `question-asked:${telegramId}`;
}

interface Waiting {
  readonly centreCode: string;
  readonly subject: string | undefined;
  /** What the words are added to; none yet: they begin one */
  readonly questionId: number | undefined;
  /** Pictures that were sent as one message, of which the first was heard */
  readonly album: string | undefined;
}

/** /ask, and the buttons behind it. */
export function questionsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  chat.command(namesOf("ask"), (ctx) => begin(rt, ctx, ""));
  chat.use(
    onPress("ask", (ctx, { argument }) => begin(rt, ctx, argument)),
    onPress("ask-which", async (ctx) => show(ctx, whichScreen(ctx.words, await centresToAsk(rt.db)))),
    onPress("ask-centre", (ctx, { argument, nonce }) =>
      invite(rt, ctx, { centreCode: argument, subject: nonce === "" ? undefined : nonce }),
    ),
    onPress("ask-list", async (ctx) => {
      const questions = await rt.db.question.findMany({
        where: { candidateId: ctx.candidate.id },
        orderBy: { id: "desc" },
        take: LISTED,
      });
      await show(ctx, listScreen(ctx.words, questions, rt.config.zone));
    }),
    onPress("ask-one", (ctx, { argument }) => showOne(rt, ctx, argument)),
    onPress("ask-more", async (ctx, { argument }) => {
      const question = await own(rt, ctx, argument);
      if (!question) return sayUnknown(ctx);
      await waitFor(rt, ctx, { centreCode: question.centreCode, questionId: question.id, subject: MORE });
      await show(ctx, {
        text: [
          ctx.words.html("questions-ask-more", { number: String(question.id) }),
          await whenText(rt.db, ctx.words, question.centre, rt.now()),
        ]
          .filter(Boolean)
          .join("\n\n"),
        buttons: [[button(ctx.words.plain("telegram-back"), "ask-one", question.id)]],
      });
    }),
    onPress("ask-done", async (ctx, { argument }) => {
      const question = await own(rt, ctx, argument);
      if (!question) return sayUnknown(ctx);
      await rt.coordination.delete(askedKey(ctx.candidate.telegramId));
      await closeQuestion(rt, { id: question.id, candidateId: ctx.candidate.id }, "person");
      await show(ctx, {
        text: ctx.words.html("questions-done", { number: String(question.id) }),
        buttons: [
          [button(ctx.words.plain("questions-more-button"), "ask-more", question.id)],
          [button(ctx.words.plain("questions-new-button"), "ask"), button(ctx.words.plain("telegram-menu"), "menu")],
        ],
      });
    }),
  );
  return chat;
}

/**
 * Hears the words, photos, voices and documents of whoever asks, and a reply to an answer. Whoever goes elsewhere, by a
 * command or a button, has left it. Must stand before whatever else hears words.
 */
export function questionTyping(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    const key = askedKey(ctx.candidate.telegramId);
    const waiting = readWaiting(await recall(rt.coordination, key)) ?? (await repliedTo(rt, ctx));
    if (!waiting) return next();
    const { text, media_group_id: album } = ctx.message ?? {};
    if (ctx.message && !text?.startsWith("/")) return hear(rt, ctx, waiting, album);
    await rt.coordination.delete(key);
    // Whoever has just sent theirs and is only given time for more leaves nothing.
    const isOver = waiting.questionId !== undefined && waiting.subject !== MORE;
    if (isOver || !text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await send(ctx, { text: ctx.words.html("questions-left"), buttons: waysOn(ctx) });
  };
}

async function begin(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const about = argument === "" ? undefined : await subjectOf(rt.db, ctx.candidate.id, argument);
  const centre = await centreMeant(rt.db, ctx.candidate.id, about?.centreCode);
  if (centre) return invite(rt, ctx, { centreCode: centre.code, subject: about?.subject });
  const centres = await centresToAsk(rt.db);
  if (centres.length === 0) return show(ctx, { text: ctx.words.html("centres-none"), buttons: waysOn(ctx) });
  await show(ctx, whichScreen(ctx.words, centres, about?.subject));
}

async function invite(
  rt: Runtime,
  ctx: BotContext,
  { centreCode, subject }: { centreCode: string; subject: string | undefined },
): Promise<void> {
  const centre = await centreAtWork(rt.db, centreCode);
  if (!centre) return show(ctx, whichScreen(ctx.words, await centresToAsk(rt.db)));
  const asked = await rt.db.question.groupBy({
    by: ["state"],
    where: { candidateId: ctx.candidate.id },
    _count: true,
  });
  const mine = asked.reduce((sum, { state, _count }) => sum + (state === "closed" ? 0 : _count), 0);
  const several = (await rt.db.centre.count({ where: { active: true } })) > 1;
  if (mine >= MOST_OPEN) return show(ctx, refusal(ctx, "too-many-open"));
  await waitFor(rt, ctx, { centreCode, subject });
  const when = await whenText(rt.db, ctx.words, centre, rt.now());
  const about = subject === undefined ? undefined : subjectText(ctx.words, subject);
  await show(ctx, askScreen(ctx.words, { centre, about, when, mine: asked.length > 0, several }));
}

async function hear(rt: Runtime, ctx: BotContext, waiting: Waiting, album: string | undefined): Promise<void> {
  const said = readSaid(ctx.message);
  if (said === undefined || said === "too-big" || said === "too-long" || isEmpty(said))
    return send(ctx, {
      text: ctx.words.html(`questions-${typeof said === "string" ? said : "empty"}`),
      buttons: waysOn(ctx),
    });
  const { candidate, words } = ctx;
  const isNew = waiting.questionId === undefined;
  const outcome: Asked =
    waiting.questionId === undefined
      ? await ask(rt, { candidateId: candidate.id, centreCode: waiting.centreCode, subject: waiting.subject, said })
      : await addToQuestion(rt, { candidateId: candidate.id, questionId: waiting.questionId, said });
  if (typeof outcome === "string") {
    await rt.coordination.delete(askedKey(candidate.telegramId));
    return outcome === "unknown" ? sayUnknown(ctx) : send(ctx, refusal(ctx, outcome));
  }
  const { centreCode } = waiting;
  await waitFor(rt, ctx, { centreCode, questionId: outcome.id, album }, MORE_SECONDS);
  if (album !== undefined && album === waiting.album) return; // said once for all of them
  const masked = said.text !== undefined && hasNik(said.text) ? `\n\n${words.html("questions-nik-masked")}` : "";
  if (!isNew) {
    const text = words.html("questions-added", { number: String(outcome.id) }) + masked;
    return send(ctx, {
      text,
      buttons: [
        [
          button(words.plain("questions-mine-one"), "ask-one", outcome.id),
          button(words.plain("telegram-menu"), "menu"),
        ],
      ],
    });
  }
  const centre = await centreAtWork(rt.db, centreCode);
  const when = centre ? await whenText(rt.db, words, centre, rt.now()) : "";
  const sent = sentScreen(words, { id: outcome.id, when });
  await send(ctx, { ...sent, text: sent.text + masked });
}

function hasNik(text: string): boolean {
  return /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/.test(text);
}

function isEmpty({ content, text }: Said): boolean {
  return content === "text" && (text?.match(/[\p{L}\d]/gu) ?? []).length < FEWEST_LETTERS;
}

async function showOne(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const question = await own(rt, ctx, argument);
  if (!question) return sayUnknown(ctx);
  const messages = await messagesOf(rt, question.id);
  const when = await whenText(rt.db, ctx.words, question.centre, rt.now());
  await show(ctx, oneScreen(ctx.words, question, { messages, when, zone: question.centre.zone }));
}

async function own(rt: Runtime, ctx: BotContext, argument: string) {
  if (!/^\d{1,9}$/.test(argument)) return null;
  return rt.db.question.findFirst({
    where: { id: Number(argument), candidateId: ctx.candidate.id },
    include: { centre: true },
  });
}

/** The question of an answer of ours to which they reply as Telegram lets them, by its number in the answer's first line. */
async function repliedTo(rt: Runtime, ctx: BotContext): Promise<Waiting | undefined> {
  const answered = ctx.message?.reply_to_message;
  if (!answered || answered.from?.id !== ctx.me.id) return undefined;
  const [, number] = /^[^\n]*#(\d{1,9})/.exec(answered.text ?? answered.caption ?? "") ?? [];
  const question = number === undefined ? null : await own(rt, ctx, number);
  return question
    ? { centreCode: question.centreCode, subject: undefined, questionId: question.id, album: undefined }
    : undefined;
}

function waitFor(
  rt: Runtime,
  { candidate }: BotContext,
  waiting: { centreCode: string; subject?: string | undefined; questionId?: number; album?: string | undefined },
  seconds = SECONDS,
): Promise<void> {
  const { centreCode, subject = "-", questionId = 0, album = "-" } = waiting;
  return rt.coordination.set(
    askedKey(candidate.telegramId),
    [centreCode, subject, questionId, album].join(" "),
    seconds,
  );
}

function readWaiting(kept: string | null): Waiting | undefined {
  const [centreCode, subject = "-", id = "0", album = "-"] = kept?.split(" ") ?? [];
  if (centreCode === undefined) return undefined;
  return {
    centreCode,
    subject: subject === "-" ? undefined : subject,
    questionId: id === "0" ? undefined : Number(id),
    album: album === "-" ? undefined : album,
  };
}

function refusal(ctx: BotContext, why: "too-many-open" | "too-many-messages"): Screen {
  return {
    text: ctx.words.html(`questions-${why}`),
    buttons: [[button(ctx.words.plain("questions-all-mine"), "ask-list")], ...waysOn(ctx)],
  };
}

async function sayUnknown(ctx: BotContext): Promise<void> {
  const text = ctx.words.plain("telegram-old-button");
  if (ctx.callbackQuery) ctx.popUp(text);
  await show(ctx, { text, buttons: waysOn(ctx) });
}

function waysOn({ words }: BotContext): NonNullable<Screen["buttons"]> {
  return [[button(words.plain("menu-centre"), "centres"), button(words.plain("telegram-menu"), "menu")]];
}
