// What a company cannot do without and the person has not told yet: asked one by one, by the registration's own questions,
// once they agreed to it. Each answer is saved at once.
import type { MiddlewareFn } from "grammy";
import {
  type Answer,
  askProfile,
  openProfile,
  type ProfileAsked,
  type ProfileField,
  profileColumns,
  profileFields,
  type Question,
  readProfile,
  recordConsent,
} from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { nameIn, namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, readPress } from "../telegram/press.ts";
import { type Screen, send, sendContactQuestion, sendWithReplyKeyboard, show } from "../telegram/screen.ts";
import { recall } from "../telegram/seam.ts";
import { isBarred, nextMissing, openApplying } from "./applying.ts";

/** The act of a button that answers: `<vacancy>.<field>.<value>`. */
const ANSWER = "apply-fact";
const SECONDS = 60 * 60;

interface Asking {
  readonly code: string;
  readonly field: ProfileField;
  readonly misses: number;
}

/** Records that they agree to be asked, and asks for the first thing that is missing. */
export async function beginAsking(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  if ((await nextMissing(rt, ctx, code)) === undefined) return openApplying(rt, ctx, code);
  await recordConsent(rt.db, ctx.candidate.id, "application", rt.now());
  await askNext(rt, ctx, code);
}

/** So often somebody may correct their birth date on this way: a slip is mended by it, an age is not found by trying. */
const CORRECTIONS = 2;
const CORRECTIONS_SECONDS = 90 * 24 * 60 * 60;

/** Asks once more for the birth date that keeps them from a vacancy. */
export async function askBirthDateAgain(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  if (!(await isBarred(rt, ctx, code))) return openApplying(rt, ctx, code);
  if ((await corrections(rt, ctx)) >= CORRECTIONS) return show(ctx, enoughScreen(ctx, code));
  const asking = { code, field: "birthDate", misses: 0 } as const;
  await remember(rt, ctx, asking);
  await put(ctx, asking, await askProfile("birthDate", await askedOf(rt, ctx, 0)));
}

async function corrections(rt: Runtime, ctx: BotContext): Promise<number> {
  return Number((await rt.coordination.get(correctionsKey(ctx))) ?? 0);
}

function correctionsKey(ctx: BotContext): string {
  return `birth-dates:${ctx.candidate.telegramId}`;
}

function enoughScreen({ words }: BotContext, code: string): Screen {
  return {
    text: words.html("applications-born-enough"),
    buttons: [
      [button(words.plain("applications-ask-button"), "centres")],
      [button(words.plain("telegram-back"), "apply", code), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/**
 * Hears what is typed while a question of this way waits for it. Whoever goes elsewhere, by a command or another button,
 * has left it. Must stand before whatever else hears words.
 */
export function applyingTyping(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    if (!ctx.message && !ctx.callbackQuery) return next();
    const asking = await remembered(rt, ctx);
    if (!asking) return next();
    const { text } = ctx.message ?? {};
    if (ctx.message && !text?.startsWith("/")) return hear(rt, ctx, asking, answerIn(ctx));
    if (readPress(ctx.callbackQuery?.data)?.act === ANSWER) return next();
    await forget(rt, ctx);
    if (asking.field === "phone") await takeKeyAway(ctx, ctx.words.html("applications-asking-left"));
    if (!text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await openApplying(
      rt,
      ctx,
      asking.code,
      asking.field === "phone" ? "" : ctx.words.html("applications-asking-left"),
    );
  };
}

/** Hears a button that answers, also of an older question: it says itself what it is about. */
export async function hearFact(rt: Runtime, ctx: BotContext, argument: string): Promise<void> {
  const [, code = "", word = "", value = ""] = /^(VAC-\d{3,9})\.([A-Za-z]+)\.(.+)$/.exec(argument) ?? [];
  const field = profileFields.find((each) => each === word);
  if (!field) return openApplying(rt, ctx, code);
  await hear(rt, ctx, { code, field, misses: 0 }, { choice: value });
}

async function hear(rt: Runtime, ctx: BotContext, asking: Asking, answer: Answer): Promise<void> {
  const { code, field, misses } = asking;
  // The birth date may be one that they told when they registered.
  const purposes = field === "birthDate" ? ["application", "registration"] : ["application"];
  const consents = { candidateId: ctx.candidate.id, purpose: { in: purposes }, withdrawnAt: null };
  if ((await rt.db.consent.count({ where: consents })) === 0) {
    await forget(rt, ctx); // taken back meanwhile: nothing more is kept of them
    return openApplying(rt, ctx, code);
  }
  const reading = await readProfile(field, answer, await askedOf(rt, ctx, misses));
  if ("narrower" in reading) {
    await remember(rt, ctx, asking);
    return put(ctx, asking, reading.narrower);
  }
  if ("wrong" in reading) {
    const again = { ...asking, misses: misses + 1 };
    await remember(rt, ctx, again);
    const question = await askProfile(field, await askedOf(rt, ctx, again.misses));
    return send(ctx, { text: reading.wrong, buttons: waysOf(ctx, again, question) });
  }
  if (field === "birthDate" && (await isBarred(rt, ctx, code))) {
    const times = await corrections(rt, ctx);
    if (times >= CORRECTIONS) {
      await forget(rt, ctx);
      return (ctx.callbackQuery ? show : send)(ctx, enoughScreen(ctx, code));
    }
    await rt.coordination.set(correctionsKey(ctx), String(times + 1), CORRECTIONS_SECONDS);
  }
  await rt.db.candidate.update({ where: { id: ctx.candidate.id }, data: reading.save });
  await forget(rt, ctx);
  if (field === "phone") await takeKeyAway(ctx, ctx.words.html("mydata-thanks"));
  await askNext(rt, ctx, code);
}

async function askNext(rt: Runtime, ctx: BotContext, code: string): Promise<void> {
  const field = await nextMissing(rt, ctx, code);
  if (field === undefined) return openApplying(rt, ctx, code);
  const asking = { code, field, misses: 0 };
  await remember(rt, ctx, asking);
  await put(ctx, asking, await askProfile(field, await askedOf(rt, ctx, 0)));
}

async function put(ctx: BotContext, asking: Asking, question: Question): Promise<void> {
  if (question.contactLabel === undefined)
    return (ctx.callbackQuery ? show : send)(ctx, { text: question.text, buttons: waysOf(ctx, asking, question) });
  const cancel = nameIn(ctx.words.language, "cancel");
  await sendContactQuestion(ctx, { text: question.text, share: question.contactLabel, cancel });
}

/** A shared number's key stays on the screen until a message takes it away. */
function takeKeyAway(ctx: BotContext, text: string): Promise<void> {
  return sendWithReplyKeyboard(ctx, text, { remove_keyboard: true });
}

function waysOf(ctx: BotContext, { code, field }: Asking, question: Question): NonNullable<Screen["buttons"]> {
  const rows = (question.choices ?? []).map((row) =>
    row.map(({ label, value, act }) =>
      act === undefined ? button(label, ANSWER, `${code}.${field}.${value}`) : button(label, act, value),
    ),
  );
  return [...rows, [button(ctx.words.plain("telegram-back"), "apply", code)]];
}

function answerIn(ctx: BotContext): Answer {
  const { contact, text } = ctx.message ?? {};
  if (contact) return { contact: contact.phone_number, own: contact.user_id === ctx.from?.id };
  return text === undefined ? { other: true } : { text };
}

async function askedOf(rt: Runtime, ctx: BotContext, misses: number): Promise<ProfileAsked> {
  const found = await rt.db.candidate.findUnique({ where: { id: ctx.candidate.id }, select: profileColumns });
  const home = found ? openProfile(rt.seal, found) : undefined;
  return {
    ...{ db: rt.db, seal: rt.seal, words: ctx.words, now: rt.now(), zone: rt.config.zone, misses },
    provinceCode: home?.provinceCode,
    ownPhone: home?.phone,
  };
}

function key(ctx: BotContext): string {
  return `applying:${ctx.candidate.telegramId}`;
}

async function remembered(rt: Runtime, ctx: BotContext): Promise<Asking | undefined> {
  const [code = "", word, misses] = (await recall(rt.coordination, key(ctx)))?.split(" ") ?? [];
  const field = profileFields.find((each) => each === word);
  return field && { code, field, misses: Number(misses) };
}

function remember(rt: Runtime, ctx: BotContext, { code, field, misses }: Asking): Promise<void> {
  return rt.coordination.set(key(ctx), `${code} ${field} ${misses}`, SECONDS);
}

function forget(rt: Runtime, ctx: BotContext): Promise<void> {
  return rt.coordination.delete(key(ctx));
}
