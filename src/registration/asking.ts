// How a question becomes a message: its buttons, the key that shares a number, and the screens beside the questions.
import type { InlineKeyboardButton } from "grammy/types";
import { plainly } from "../platform/typed-text.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button } from "../telegram/press.ts";
import { type Screen, sendWithReplyKeyboard, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { interestOnly } from "./choosing.ts";
import { type Draft, findDraft, setAsked } from "./draft.ts";
import type { DraftAsked } from "./draft-question.ts";
import { isOfAge, nextQuestion, type QuestionName } from "./next-question.ts";
import type { Question } from "./question.ts";
import { questions } from "./questions.ts";

/** The act of every button that answers a question. */
export const ANSWER = "ans";

/** Whether the dialogue goes on after this. */
export type Heard = "goingOn" | "over";

/** Puts the question that is open: in place of the pressed screen, else as a new message. */
export async function ask(rt: Runtime, ctx: BotContext, after?: QuestionName): Promise<Heard> {
  const current = await findDraft(rt, ctx.candidate.id);
  if (!current) return "over";
  const name = nextQuestion(current);
  const asked = askedOf(rt, ctx, current);
  const question = withNote(
    await questions[name].ask(asked),
    after && noteAfter(asked, { answered: after, next: name, typed: ctx.message?.text }),
  );
  // Whoever just gave their number still has the key for it on the screen.
  const removesKey = after === "phone" || (after === undefined && ctx.message?.contact !== undefined);
  await put(ctx, current, name, question, removesKey);
  await setAsked(rt.db, current, name);
  return "goingOn";
}

/** What an answer means that does not change the way, said before the next question. */
function noteAfter(
  asked: DraftAsked,
  { answered, next, typed }: { answered: QuestionName; next: QuestionName; typed: string | undefined },
): string | undefined {
  const { words, draft } = asked;
  if (answered === "regency") return placeUnderstood(asked, typed);
  if (answered === "goal" && draft.goal === "workAbroad" && !isOfAge(draft))
    return words.html("registration-abroad-from-18");
  return next === "interest" ? undefined : interestOnly(asked, answered);
}

/** "Selong" is a town in Lombok Timur: whoever typed another name than we keep is told what was understood. */
function placeUnderstood({ words, draft }: DraftAsked, typed: string | undefined): string | undefined {
  const { place } = draft.profile;
  if (typed === undefined || place === undefined) return undefined;
  const kept = plainly(place).split(" ");
  const own = plainly(typed).split(/[^\p{L}]+/u);
  if (own.every((word) => kept.includes(word) || word === "kab" || word === "")) return undefined;
  return draft.profile.provinceCode === undefined
    ? undefined
    : words.html("registration-place-understood", { typed, place });
}

function withNote(question: Question, note: string | undefined): Question {
  return note ? { ...question, text: `${note}\n\n${question.text}` } : question;
}

/** Shows a question with its answers, and takes the key for the number away where it may still stand. */
export async function put(
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

/** The buttons under a question. Whatever carries a revision is old as soon as an answer was kept. */
export function inlineButtons(
  words: Words,
  draft: Draft,
  name: QuestionName,
  question: Question,
): Pick<Screen, "buttons"> {
  const rows: InlineKeyboardButton[][] = (question.choices ?? []).map((row) =>
    row.map(({ label, value, act }) => {
      if (act !== undefined) return button(label, act, value);
      return button(label, ANSWER, `${name}.${value}`, value.startsWith("send-") ? draft.key : draft.revision);
    }),
  );
  if (draft.correcting !== null) rows.push([button(backLabel(words, draft), ANSWER, `${name}.back`, draft.revision)]);
  return rows.length > 0 ? { buttons: rows } : {};
}

/** Leaves a correction as it was: to the summary, or, before there is one, to the question it came from. */
function backLabel(words: Words, draft: Draft): string {
  return words.plain(draft.goal === null ? "telegram-back" : "registration-back-to-summary");
}

/** What the questions of a draft stand on. */
export function askedOf(rt: Runtime, ctx: BotContext, draft: Draft): DraftAsked {
  return { rt, words: ctx.words, now: rt.now(), draft };
}

/** Says that the answers are kept, and offers to go on, to throw them away, or the menu. */
export function asideScreen(
  ctx: BotContext,
  text: "registration-aside" | "registration-guardian-later" | "registration-looked-at",
): Screen {
  const { words } = ctx;
  return {
    text: words.html(text),
    buttons: [
      [button(words.plain("registration-resume"), "resume")],
      [button(words.plain("registration-discard"), "discard"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Takes the key that shares one's number away. */
export async function takeContactKeyAway(ctx: BotContext): Promise<void> {
  await sendWithReplyKeyboard(ctx, ctx.words.html("registration-answers-kept"), { remove_keyboard: true });
}
