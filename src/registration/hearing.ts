// One answer: read, kept, and followed by the next question. The dialogue and what resumes it both speak through here.
import { findRecord } from "../helped/found-chat.ts";
import type { Runtime } from "../runtime.ts";
import { nameIn } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, readPress } from "../telegram/press.ts";
import { send, sendWithReplyKeyboard, show } from "../telegram/screen.ts";
import { ANSWER, asideScreen, ask, askedOf, type Heard, inlineButtons, put, takeContactKeyAway } from "./asking.ts";
import { type Change, countMiss, type Draft, dropDraft, findDraft, saveAnswer, stopAsking } from "./draft.ts";
import type { DraftAsked, Reading } from "./draft-question.ts";
import { type QuestionName, questionNames } from "./next-question.ts";
import { type Answer, choiceTyped, lettersOf } from "./question.ts";
import { questions } from "./questions.ts";
import { ownRegistration, registrationsOf } from "./registration.ts";
import { cardScreen, confirmationScreen } from "./screens.ts";
import { oldButton } from "./standing.ts";
import { registrationOfDraft, submitDraft } from "./submission.ts";
import { answerTo } from "./typed-questions.ts";

/** After so many answers that did not fit, someone who helps is offered. */
const patience = 3;

/** What a button that answers carries: `<question>.<value>` with the draft's revision, or its key when it submits. */
interface AnswerPress {
  readonly question: string;
  readonly value: string;
  readonly nonce: string;
  readonly whole: string;
}

/** Takes an answer to the open question, whatever it is, and says what follows from it. */
export async function hear(rt: Runtime, ctx: BotContext): Promise<Heard> {
  const press = pressIn(ctx);
  const submitted = press && (await confirmAgain(rt, ctx, press));
  if (submitted) return "over";
  const draft = await findDraft(rt, ctx.candidate.id);
  if (!draft) {
    await oldButton(rt, ctx);
    return "over";
  }
  // Killed after the answer was kept and before the next question was put: it is delivered again.
  if (draft.answeredUpdate === BigInt(ctx.update.update_id)) return ask(rt, ctx);
  if (press && isRepeated(press, draft)) return "goingOn";
  const name = press ? pressed(press, draft) : questionNames.find((each) => each === draft.asked);
  if (!name) {
    if (press) ctx.popUp(ctx.words.plain("telegram-old-button"));
    return ask(rt, ctx);
  }
  if (givesUp(ctx, name)) return end(rt, ctx, draft, "aside");
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
  const told = await answerTo(rt, words, ctx.message?.text);
  if (told !== undefined) {
    // Asking is no mistake: it is answered, and the question put again. The consent's long text stands above.
    const again = name === "consent" ? reading.wrong : question.text;
    await send(ctx, { text: `${told}\n\n${again}`, ...inlineButtons(words, draft, name, question) });
    return "goingOn";
  }
  if ((await countMiss(rt.db, draft)) % patience > 0) {
    await send(ctx, { text: reading.wrong, ...inlineButtons(words, draft, name, question) });
    return "goingOn";
  }
  const help = [
    button(words.plain("registration-ask-centre"), "centres"),
    button(words.plain("registration-help"), "help"),
  ];
  const afresh = [reading.wrong, words.html("registration-once-more")].join("\n\n");
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
  if (change.candidate && (await isRegisteredAlready(rt, ctx, asked.draft))) return "over";
  return ask(rt, ctx, name);
}

/** Whether a list or a helper has registered them for this already: then that is theirs now, and the draft is over. */
async function isRegisteredAlready(rt: Runtime, ctx: BotContext, { programme }: Draft): Promise<boolean> {
  const found = await findRecord(rt, ctx, { isFinal: false });
  if (!found) return false;
  const isSame = found.programmeCodes.some((code) => code === programme?.code);
  if (!isSame) await send(ctx, { text: found.text });
  if (!isSame) return false;
  await dropDraft(rt.db, ctx.candidate.id);
  await sendWithReplyKeyboard(ctx, found.text, { remove_keyboard: true });
  const [own] = (await registrationsOf(rt, ctx.candidate.id)).filter(({ number }) => found.numbers.includes(number));
  if (own) await show(ctx, cardScreen(ctx.words, own));
  return true;
}

async function end(
  rt: Runtime,
  ctx: BotContext,
  draft: Draft,
  how: "declined" | "kept" | "later" | "send" | "aside",
): Promise<Heard> {
  const { words, candidate } = ctx;
  const ways = [[button(words.plain("registration-trades"), "trades"), button(words.plain("telegram-menu"), "menu")]];
  switch (how) {
    case "send":
      return (await isRegisteredAlready(rt, ctx, draft)) ? "over" : submit(rt, ctx, draft.key);
    case "later":
    case "aside":
      if ((await stopAsking(rt.db, candidate.id)) === "phone") await takeContactKeyAway(ctx);
      await show(ctx, asideScreen(ctx, how === "later" ? "registration-guardian-later" : "registration-aside"));
      return "over";
    case "declined":
    case "kept":
      await dropDraft(rt.db, candidate.id);
      await show(ctx, {
        text:
          how === "kept"
            ? words.html("registration-kept")
            : words.html("registration-declined", { mydata: `/${nameIn(words.language, "mydata")}` }),
        buttons: ways,
      });
      return "over";
  }
}

async function submit(rt: Runtime, ctx: BotContext, draftKey: string): Promise<Heard> {
  const submitted = await submitDraft(rt, { candidateId: ctx.candidate.id, draftKey });
  switch (submitted.outcome) {
    case "registered":
      await confirm(rt, ctx, submitted.registrationId);
      await findRecord(rt, ctx, { isFinal: true });
      return "over";
    case "notReady":
      return ask(rt, ctx);
    case "lookedAt":
      await stopAsking(rt.db, ctx.candidate.id);
      await show(ctx, asideScreen(ctx, "registration-looked-at"));
      return "over";
    case "unknown":
      await oldButton(rt, ctx);
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
  const registration = await ownRegistration(rt, registrationId, ctx.candidate.id);
  if (!registration) return;
  const fresh = registration.state === "interested" || registration.state === "submitted";
  await show(ctx, (fresh ? confirmationScreen : cardScreen)(ctx.words, registration));
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

/**
 * The question that a button answers; undefined for an old button. It need not be the one that would be put now: what
 * was asked meanwhile, because a date filled up, comes next. In a correction, the summary above may choose another.
 */
function pressed(press: AnswerPress, draft: Draft): QuestionName | undefined {
  const sends = press.value.startsWith("send-");
  if (sends && press.value !== `send-${draft.revision}`) return undefined; // another summary than this one was read
  const nonces = [sends ? draft.key : String(draft.revision)];
  if (draft.correcting !== null && press.value.startsWith("fix-")) nonces.push(String(draft.revision - 1));
  return nonces.includes(press.nonce) ? questionNames.find((name) => name === press.question) : undefined;
}

/** Whoever writes "batal" instead of the command means the same, and is not called Batal. At the consent it is a no. */
function givesUp(ctx: BotContext, name: QuestionName): boolean {
  return (
    name !== "consent" &&
    /^(batal|batalkan|berhenti|stop|cancel|menu|keluar|exit)$/.test(lettersOf(ctx.message?.text ?? ""))
  );
}

/** Back to the summary without a change. */
function wantsBack(ctx: BotContext, press: AnswerPress | undefined, draft: Draft): boolean {
  if (draft.correcting === null) return false;
  if (press) return press.value === "back";
  return lettersOf(ctx.message?.text ?? "") === lettersOf(ctx.words.plain("registration-back-to-summary"));
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
  if (name === "regency") return { text }; // "Malang" on a button is the regency, typed it may be the city
  // Nobody submits by a bare figure.
  const choice = choiceTyped(await questions[name].ask(asked), text, name !== "summary");
  return choice ? { choice: choice.value } : { text };
}
