// Asking a human: what is pressed and written by whoever asks.
import { Composer, type MiddlewareFn } from "grammy";
import type { Runtime } from "../runtime.ts";
import { namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { send, show } from "../telegram/screen.ts";
import type { HearAnswer } from "../telegram/typed-answers.ts";
import { centreAtWork, centreMeant, centreNamed, centresToAsk, subjectAgain, subjectOf } from "./centre-of.ts";
import { closeQuestion } from "./closing.ts";
import {
  asksAgain,
  chooses,
  human,
  isEmpty,
  isQuestion,
  own,
  repliedTo,
  stillAsking,
  thanks,
  withoutSmallWords,
} from "./hearing.ts";
import { offeredWords } from "./offering.ts";
import { askScreen, listScreen, oneScreen, sentScreen, whichScreen } from "./own-screens.ts";
import { afterWays, refusal, sayUnknown, waysOn } from "./own-ways.ts";
import { type Asked, addToQuestion, ask, MOST_OPEN, messagesOf, type Said } from "./questions.ts";
import { readSaid } from "./saying.ts";
import { subjectText } from "./subjects.ts";
import {
  forgetAside,
  keptBefore,
  leaveAsking,
  leavingWords,
  MORE,
  MORE_SECONDS,
  setAside,
  type Waiting,
  waitFor,
} from "./waiting.ts";
import { whenText } from "./when.ts";

const LISTED = 8;

/** /ask, and the buttons behind it. */
export function questionsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const asksForHuman = human(rt.texts);
  chat.command(namesOf("ask"), (ctx) => begin(rt, ctx, ""));
  chat.use(async (ctx, next) => {
    const call = asksForHuman(ctx.message?.text);
    if (!call) return next();
    const said = call === "asks" ? readSaid(ctx.message) : undefined;
    if (said !== undefined && typeof said !== "string") await waitFor(rt, ctx, { kept: [said] });
    await begin(rt, ctx, "");
  });
  chat.use(
    onPress("ask", (ctx, { argument }) => begin(rt, ctx, argument)),
    onPress("ask-offered", async (ctx) => {
      const kept = await offeredWords(rt, ctx);
      if (kept.length === 0) return begin(rt, ctx, "");
      await waitFor(rt, ctx, { kept });
      await askWhich(rt, ctx, undefined);
    }),
    onPress("ask-which", async (ctx, { argument }) =>
      askWhich(rt, ctx, await subjectAgain(rt.db, ctx.candidate.id, argument)),
    ),
    onPress("ask-centre", async (ctx, { argument, nonce }) =>
      choose(rt, ctx, { centreCode: argument, subject: await subjectAgain(rt.db, ctx.candidate.id, nonce) }),
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
      await leaveAsking(rt, ctx);
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
 * command, a button or the word of one, has left it. Must stand before whatever else hears words.
 */
export function questionTyping(rt: Runtime, answers: HearAnswer): MiddlewareFn<BotContext> {
  const leaving = leavingWords(rt.texts);
  const isThanks = thanks(rt.texts);
  const asksForHuman = human(rt.texts);
  return async (ctx, next) => {
    const asking = await stillAsking(rt, ctx);
    // What was asked of them, and is open, is answered first.
    if (asking && (await answers(ctx, new Date(asking.at))))
      return asking.kept.length > 0 ? undefined : leaveAsking(rt, ctx);
    const waiting = asking ?? (await repliedTo(rt, ctx));
    if (!waiting) return next();
    if (waiting.questionId !== undefined && isThanks(ctx.message?.text)) {
      await leaveAsking(rt, ctx);
      return next();
    }
    const { text } = ctx.message ?? {};
    const leaves = ctx.message ? leaving(text) : "elsewhere";
    const { centreCode } = waiting;
    if (leaves === undefined && centreCode !== undefined) return hear(rt, ctx, { ...waiting, centreCode });
    // Whoever calls once more for somebody to ask has not asked yet.
    if (centreCode === undefined && asksForHuman(text) === "says nothing else") return next();
    if (leaves === undefined && (await chooseByWords(rt, ctx, waiting))) return;
    // The centre that is chosen now is for the words that were kept.
    if (waiting.kept.length > 0 && (chooses(ctx) || asksAgain(ctx))) return next();
    if (leaves !== "ends") {
      await setAside(rt, ctx, waiting);
      return next();
    }
    await leaveAsking(rt, ctx);
    const { questionId } = waiting;
    if (questionId === undefined || waiting.subject === MORE) {
      const text = ctx.words.html(waiting.kept.length > 0 ? "questions-left-kept" : "questions-left");
      return send(ctx, { text, buttons: waysOn(ctx) });
    }
    await send(ctx, {
      text: ctx.words.html("questions-ended", { number: String(questionId) }),
      buttons: afterWays(ctx, questionId),
    });
  };
}

/** At "which centre?" the words name one, or are the question, which is kept until one is chosen. */
async function chooseByWords(rt: Runtime, ctx: BotContext, waiting: Waiting): Promise<boolean> {
  const centres = await centresToAsk(rt.db);
  const text = ctx.message?.text ?? "";
  const named = centreNamed(centres, waiting.kept.length > 0 ? withoutSmallWords(rt.texts, text) : text);
  if (named) {
    await choose(rt, ctx, { centreCode: named.code, subject: waiting.subject });
    return true;
  }
  const said = readSaid(ctx.message);
  if (said === undefined || typeof said === "string" || (waiting.kept.length === 0 && !isQuestion(said))) return false;
  await waitFor(rt, ctx, { ...waiting, kept: [...waiting.kept, said] });
  const screen = whichScreen(ctx.words, centres, waiting.subject);
  await send(ctx, { ...screen, text: `${ctx.words.html("questions-which-kept")}\n\n${screen.text}` });
  return true;
}

/** A centre was chosen: what was typed before is asked there, else the words are waited for. */
async function choose(
  rt: Runtime,
  ctx: BotContext,
  { centreCode, subject }: { centreCode: string; subject: string | undefined },
): Promise<void> {
  const before = await keptBefore(rt, ctx);
  const [first, ...more] = before?.kept ?? [];
  if (!before || !first || !(await centreAtWork(rt.db, centreCode))) return invite(rt, ctx, { centreCode, subject });
  const about = subject ?? before.subject;
  const id = await hearSaid(rt, ctx, { centreCode, subject: about, questionId: undefined, album: undefined }, first);
  if (id === undefined) return setAside(rt, ctx, before);
  await forgetAside(rt, ctx);
  for (const said of more) await addToQuestion(rt, { candidateId: ctx.candidate.id, questionId: id, said });
}

async function begin(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const about = argument === "" ? undefined : await subjectOf(rt.db, ctx.candidate.id, argument);
  const centre = await centreMeant(rt.db, ctx.candidate.id, about?.centreCode);
  if (centre) return choose(rt, ctx, { centreCode: centre.code, subject: about?.subject });
  await askWhich(rt, ctx, about?.subject);
}

async function askWhich(rt: Runtime, ctx: BotContext, subject: string | undefined): Promise<void> {
  const centres = await centresToAsk(rt.db);
  if (centres.length === 0) return show(ctx, { text: ctx.words.html("centres-none"), buttons: waysOn(ctx) });
  const before = await keptBefore(rt, ctx);
  const kept = before?.kept ?? [];
  const about = subject ?? before?.subject;
  if (before) await forgetAside(rt, ctx);
  await waitFor(rt, ctx, { subject: about, kept });
  const screen = whichScreen(ctx.words, centres, about);
  const lead = kept.length > 0 ? `${ctx.words.html("questions-which-kept")}\n\n` : "";
  await show(ctx, { ...screen, text: lead + screen.text });
}

async function invite(
  rt: Runtime,
  ctx: BotContext,
  { centreCode, subject }: { centreCode: string; subject: string | undefined },
): Promise<void> {
  const centre = await centreAtWork(rt.db, centreCode);
  if (!centre) return askWhich(rt, ctx, subject);
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
  await show(ctx, askScreen(ctx.words, { centre, subject, about, when, mine: asked.length > 0, several }));
}

async function hear(rt: Runtime, ctx: BotContext, waiting: Waiting & { centreCode: string }): Promise<void> {
  const said = readSaid(ctx.message);
  if (said === undefined || said === "too-big" || said === "too-long" || isEmpty(said))
    return send(ctx, {
      text: ctx.words.html(`questions-${typeof said === "string" ? said : "empty"}`),
      buttons: waysOn(ctx),
    });
  await hearSaid(rt, ctx, waiting, said);
}

async function hearSaid(
  rt: Runtime,
  ctx: BotContext,
  waiting: Pick<Waiting, "subject" | "questionId" | "album"> & { centreCode: string },
  said: Said,
): Promise<number | undefined> {
  const album = ctx.message?.media_group_id;
  const { candidate, words } = ctx;
  const isNew = waiting.questionId === undefined;
  const outcome: Asked =
    waiting.questionId === undefined
      ? await ask(rt, { candidateId: candidate.id, centreCode: waiting.centreCode, subject: waiting.subject, said })
      : await addToQuestion(rt, { candidateId: candidate.id, questionId: waiting.questionId, said });
  if (typeof outcome === "string") {
    await leaveAsking(rt, ctx);
    await (outcome === "unknown" ? sayUnknown(ctx) : send(ctx, refusal(ctx, outcome)));
    return;
  }
  const { centreCode } = waiting;
  await waitFor(rt, ctx, { centreCode, questionId: outcome.id, album }, MORE_SECONDS);
  if (album !== undefined && album === waiting.album) return outcome.id; // said once for all of them
  const masked = said.text !== undefined && hasNik(said.text) ? `\n\n${words.html("questions-nik-masked")}` : "";
  if (!isNew) {
    const text = words.html("questions-added", { number: String(outcome.id) }) + masked;
    await send(ctx, { text, buttons: afterWays(ctx, outcome.id) });
    return outcome.id;
  }
  const centre = await centreAtWork(rt.db, centreCode);
  const when = centre ? await whenText(rt.db, words, centre, rt.now()) : "";
  const sent = sentScreen(words, { id: outcome.id, when });
  await show(ctx, { ...sent, text: sent.text + masked });
  return outcome.id;
}

function hasNik(text: string): boolean {
  return /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/.test(text);
}

async function showOne(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const question = await own(rt, ctx, argument);
  if (!question) return sayUnknown(ctx);
  const messages = await messagesOf(rt, question.id);
  const when = await whenText(rt.db, ctx.words, question.centre, rt.now());
  await show(ctx, oneScreen(ctx.words, question, { messages, when, zone: question.centre.zone }));
}
