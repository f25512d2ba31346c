// One answer: read, kept, and followed by the next question. The dialogue and what resumes it both speak through here.
import type { InlineKeyboardButton } from "grammy/types";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, readPress } from "../telegram/press.ts";
import { type Screen, send, sendWithReplyKeyboard, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Change, countMiss, type Draft, dropDraft, findDraft, saveAnswer, setAsking } from "./draft.ts";
import type { DraftAsked, Reading } from "./draft-question.ts";
import { nextQuestion, type QuestionName } from "./next-question.ts";
import type { Answer, Question } from "./question.ts";
import { questions } from "./questions.ts";
import { registrationById } from "./registration.ts";
import { cardScreen, confirmationScreen } from "./screens.ts";
import { registrationOfDraft, submitDraft } from "./submission.ts";

/** After so many answers that did not fit, the question is put afresh, with a way to someone who helps. */
const patience = 3;
/** The act of every button that answers a question. */
export const ANSWER = "ans";

/** Whether the dialogue goes on after this. */
export type Heard = "goingOn" | "over";

/** What a button that answers carries: `<question>.<value>` with the draft's revision, or its key when it submits. */
interface AnswerPress {
  readonly question: string;
  readonly value: string;
  readonly nonce: string;
  readonly whole: string;
}

/** Puts the question that is open: in place of the pressed screen, else as a new message. */
export async function ask(rt: Runtime, ctx: BotContext, after?: QuestionName): Promise<Heard> {
  const current = await findDraft(rt, ctx.candidate.id);
  if (!current) return "over";
  const name = nextQuestion(current);
  const question = await questions[name].ask(askedOf(rt, ctx, current));
  // Whoever just gave their number still has the key for it on the screen.
  const removesKey = after === "phone" || ctx.message?.contact !== undefined;
  await put(ctx, current, name, question, removesKey);
  if (!current.asking) await setAsking(rt.db, ctx.candidate.id, true);
  return "goingOn";
}

/** Takes an answer to the open question, whatever it is, and says what follows from it. */
export async function hear(rt: Runtime, ctx: BotContext): Promise<Heard> {
  const press = pressIn(ctx);
  const submitted = press && (await confirmAgain(rt, ctx, press));
  if (submitted) return "over";
  const draft = await findDraft(rt, ctx.candidate.id);
  if (!draft) {
    await oldButton(ctx);
    return "over";
  }
  // Killed after the answer was kept and before the next question was put: it is delivered again.
  if (draft.answeredUpdate === BigInt(ctx.update.update_id)) return ask(rt, ctx);
  if (press && isRepeated(press, draft)) return "goingOn";
  const name = nextQuestion(draft);
  if (press && !fits(press, name, draft)) {
    ctx.popUp(ctx.words.plain("telegram-old-button"));
    return ask(rt, ctx);
  }
  const asked = askedOf(rt, ctx, draft);
  if (wantsBack(ctx, press, draft)) return keep(rt, ctx, asked, name, {}, press);
  const answer = await answerIn(ctx, press, name, asked);
  return follow(rt, ctx, asked, name, await questions[name].read(answer, asked), press);
}

async function follow(
  rt: Runtime,
  ctx: BotContext,
  asked: DraftAsked,
  name: QuestionName,
  reading: Reading,
  press: AnswerPress | undefined,
): Promise<Heard> {
  const { draft, words } = asked;
  if ("save" in reading) return keep(rt, ctx, asked, name, reading.save, press);
  if ("narrower" in reading) {
    await put(ctx, draft, name, reading.narrower, false);
    return "goingOn";
  }
  if ("end" in reading) return end(rt, ctx, draft, reading.end);

  const question = await questions[name].ask(asked);
  if ((await countMiss(rt.db, draft)) % patience > 0) {
    await send(ctx, { text: reading.wrong, ...inlineButtons(words, draft, name, question) });
    return "goingOn";
  }
  const help = [
    button(words.plain("registration-ask-centre"), "centres"),
    button(words.plain("registration-help"), "help"),
  ];
  const afresh = [words.html("registration-once-more"), question.text].join("\n\n");
  await send(ctx, { text: afresh, buttons: [...(inlineButtons(words, draft, name, question).buttons ?? []), help] });
  return "goingOn";
}

async function keep(
  rt: Runtime,
  ctx: BotContext,
  asked: DraftAsked,
  name: QuestionName,
  change: Change,
  press: AnswerPress | undefined,
): Promise<Heard> {
  const mark = { updateId: ctx.update.update_id, press: press?.whole, now: asked.now };
  await saveAnswer(rt.db, asked.draft, change, mark);
  return ask(rt, ctx, name);
}

async function end(
  rt: Runtime,
  ctx: BotContext,
  draft: Draft,
  how: "declined" | "kept" | "later" | "send",
): Promise<Heard> {
  const { words, candidate } = ctx;
  const ways = [[button(words.plain("registration-trades"), "trades"), button(words.plain("telegram-menu"), "menu")]];
  switch (how) {
    case "send":
      return submit(rt, ctx, draft.key);
    case "later":
      await setAsking(rt.db, candidate.id, false);
      await show(ctx, asideScreen(ctx, "registration-guardian-later"));
      return "over";
    case "declined":
    case "kept":
      await dropDraft(rt.db, candidate.id);
      await show(ctx, { text: words.html(`registration-${how}`), buttons: ways });
      return "over";
  }
}

async function submit(rt: Runtime, ctx: BotContext, draftKey: string): Promise<Heard> {
  const submitted = await submitDraft(rt, { candidateId: ctx.candidate.id, draftKey });
  switch (submitted.outcome) {
    case "registered":
      await confirm(rt, ctx, submitted.registrationId);
      return "over";
    case "notReady":
      return ask(rt, ctx);
    case "unknown":
      await oldButton(ctx);
      return "over";
  }
}

/** A second tap on [Send], or the same one delivered again: the confirmation with the same number. */
async function confirmAgain(rt: Runtime, ctx: BotContext, press: AnswerPress): Promise<boolean> {
  const done = await registrationOfDraft(rt.db, { candidateId: ctx.candidate.id, draftKey: press.nonce });
  if (done !== undefined) await confirm(rt, ctx, done);
  return done !== undefined;
}

async function confirm(rt: Runtime, ctx: BotContext, registrationId: number): Promise<void> {
  const registration = await registrationById(rt.db, registrationId, ctx.candidate.id);
  if (!registration) return;
  const fresh = registration.state === "interested" || registration.state === "submitted";
  await show(ctx, (fresh ? confirmationScreen : cardScreen)(ctx.words, registration));
}

/** Says that the answers are kept, and offers to go on, to throw them away, or the menu. */
export function asideScreen(ctx: BotContext, text: "registration-aside" | "registration-guardian-later"): Screen {
  const { words } = ctx;
  return {
    text: words.html(text),
    buttons: [
      [button(words.plain("registration-resume"), "resume")],
      [button(words.plain("registration-discard"), "discard"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Takes the key that shares one's number away, where it may still stand. */
export async function takeContactKeyAway(ctx: BotContext, draft: Draft): Promise<void> {
  if (nextQuestion(draft) !== "phone") return;
  await sendWithReplyKeyboard(ctx, ctx.words.html("registration-answers-kept"), { remove_keyboard: true });
}

/** An old button without anything to go on with: one kind line, and the menu. */
export async function oldButton(ctx: BotContext): Promise<void> {
  const { words } = ctx;
  if (ctx.callbackQuery) ctx.popUp(words.plain("telegram-old-button"));
  await send(ctx, {
    text: words.html("registration-nothing-open"),
    buttons: [[button(words.plain("registration-mine"), "status"), button(words.plain("telegram-menu"), "menu")]],
  });
}

async function put(
  ctx: BotContext,
  draft: Draft,
  name: QuestionName,
  question: Question,
  removesKey: boolean,
): Promise<void> {
  const { words } = ctx;
  if (question.contactLabel !== undefined) {
    const back = draft.correcting === null ? [] : [[{ text: words.plain("registration-back-to-summary") }]];
    return sendWithReplyKeyboard(ctx, question.text, {
      keyboard: [[{ text: question.contactLabel, request_contact: true }], ...back],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
  }
  const screen = { text: question.text, ...inlineButtons(words, draft, name, question) };
  if (!removesKey) return show(ctx, screen);
  // A message carries one keyboard only: taking the phone's key away needs a message without buttons.
  if (!screen.buttons) return sendWithReplyKeyboard(ctx, screen.text, { remove_keyboard: true });
  await sendWithReplyKeyboard(ctx, words.html("registration-thanks"), { remove_keyboard: true });
  return show(ctx, screen);
}

function inlineButtons(words: Words, draft: Draft, name: QuestionName, question: Question): Pick<Screen, "buttons"> {
  const rows: InlineKeyboardButton[][] = (question.choices ?? []).map((row) =>
    row.map(({ label, value, act }) => {
      if (act !== undefined) return button(label, act, value);
      return button(label, ANSWER, `${name}.${value}`, value.startsWith("send-") ? draft.key : draft.revision);
    }),
  );
  if (draft.correcting !== null)
    rows.push([button(words.plain("registration-back-to-summary"), ANSWER, `${name}.back`, draft.revision)]);
  return rows.length > 0 ? { buttons: rows } : {};
}

function askedOf(rt: Runtime, ctx: BotContext, draft: Draft): DraftAsked {
  return { rt, words: ctx.words, now: rt.now(), draft };
}

function pressIn(ctx: BotContext): AnswerPress | undefined {
  const press = readPress(ctx.callbackQuery?.data);
  if (press?.act !== ANSWER) return undefined;
  const dot = press.argument.indexOf(".");
  return {
    question: press.argument.slice(0, dot),
    value: press.argument.slice(dot + 1),
    nonce: press.nonce,
    whole: press.argument,
  };
}

function isRepeated(press: AnswerPress, draft: Draft): boolean {
  return press.nonce === String(draft.revision - 1) && press.whole === draft.answeredPress;
}

function fits(press: AnswerPress, name: QuestionName, draft: Draft): boolean {
  const nonce = press.value.startsWith("send-") ? draft.key : String(draft.revision);
  return press.question === name && press.nonce === nonce;
}

/** Back to the summary without a change. */
function wantsBack(ctx: BotContext, press: AnswerPress | undefined, draft: Draft): boolean {
  if (draft.correcting === null) return false;
  if (press) return press.value === "back";
  return plainly(ctx.message?.text ?? "") === plainly(ctx.words.plain("registration-back-to-summary"));
}

/** Words that name a choice, or its place among them, count as the choice. */
async function answerIn(
  ctx: BotContext,
  press: AnswerPress | undefined,
  name: QuestionName,
  asked: DraftAsked,
): Promise<Answer> {
  if (press) return { choice: press.value };
  const contact = ctx.message?.contact;
  if (contact) return { contact: contact.phone_number, own: contact.user_id === ctx.from?.id };
  const text = ctx.message?.text;
  if (text === undefined) return { other: true };
  const typed = plainly(text);
  const choices = ((await questions[name].ask(asked)).choices ?? []).flat().filter(({ act }) => act === undefined);
  const meant = choices.find(({ label }) => plainly(label) === typed);
  const counted = name === "summary" ? undefined : choices[Number(typed) - 1]; // nobody submits by a bare figure
  const choice = meant ?? counted;
  return choice ? { choice: choice.value } : { text };
}
