// Correcting one fact: the registration's own question and rules, outside any registration.
import type { MiddlewareFn } from "grammy";
import { askCorrection, decidesFor } from "../corrections/corrections.ts";
import { findRecord } from "../helped/found-chat.ts";
import type { Prisma } from "../platform/generated/prisma/client.ts";
import {
  type Answer,
  agreesOrNot,
  askProfile,
  fitnessOf,
  guardianFields,
  openProfile,
  type ProfileAsked,
  type ProfileField,
  profileColumns,
  type Question,
  readProfile,
  recordConsent,
} from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import { nameIn, namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, readPress } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, sendContactQuestion, sendWithReplyKeyboard, show } from "../telegram/screen.ts";
import { recall as recalled } from "../telegram/seam.ts";
import { correctFact, everythingAbout } from "./mydata.ts";
import { overview } from "./overview.ts";
import { correctable, misfitLines } from "./screens.ts";

/** The act of a button that answers: `<field>.<value>`. */
export const CORRECTED = "mydata-fact";
const SECONDS = 60 * 60;
/** What is waited for beside the facts: whether a guardian agreed. */
const AGREED = "guardianAgreed";
/** By these a record of theirs is known again. */
const identifying: readonly ProfileField[] = ["fullName", "phone", "birthDate"];
const guardianFacts: readonly string[] = guardianFields;
const deciding: readonly string[] = ["birthDate", "education", ...guardianFields];
type Waited = ProfileField | typeof AGREED;

/** Asks for one fact anew; what is typed next is the answer. */
export async function beginCorrection(rt: Runtime, ctx: BotContext, field: ProfileField): Promise<void> {
  await remember(rt, ctx, field, 0);
  await put(ctx, field, await askProfile(field, await askedOf(rt, ctx, 0)));
}

/**
 * Hears what is typed while a correction waits for it. Whoever goes elsewhere, by a command or another button, has
 * left it. Must stand before whatever else hears words.
 */
export function correction(rt: Runtime): MiddlewareFn<BotContext> {
  const cancels = namesOf("cancel").map((name) => `/${name}`);
  return async (ctx, next) => {
    const waiting = await recall(rt, ctx);
    if (!waiting) return next();
    if (ctx.editedMessage) return send(ctx, { text: ctx.words.html("mydata-edited") });
    const { text } = ctx.message ?? {};
    if (waiting.field === AGREED) {
      if (ctx.message && !text?.startsWith("/")) return hearAgreed(rt, ctx, answerIn(ctx));
    } else if (ctx.message && !text?.startsWith("/"))
      return hear(rt, ctx, waiting.field, answerIn(ctx), waiting.misses);
    if (readPress(ctx.callbackQuery?.data)?.act === CORRECTED) return next();
    await forget(rt, ctx);
    const notChanged = ctx.words.html("mydata-not-changed");
    await takeKeyAway(ctx, waiting.field, notChanged);
    if (!text || !cancels.includes(text.split(/[\s@]/)[0] ?? "")) return next();
    await send(ctx, await overview(rt, ctx, waiting.field === "phone" ? {} : { lead: notChanged }));
  };
}

/** Hears a button that answers, also of an older question: it says itself what it is about. */
export async function hearCorrection(rt: Runtime, ctx: BotContext): Promise<void> {
  const argument = readPress(ctx.callbackQuery?.data)?.argument ?? "";
  const dot = argument.indexOf(".");
  if (argument.slice(0, dot) === AGREED) return hearAgreed(rt, ctx, { choice: argument.slice(dot + 1) });
  const all = await everythingAbout(rt, ctx.candidate.id);
  const field = all && correctable(all).find((each) => each === argument.slice(0, dot));
  if (!field) return show(ctx, await overview(rt, ctx));
  const misses = (await recall(rt, ctx))?.misses ?? 0;
  await hear(rt, ctx, field, { choice: argument.slice(dot + 1) }, misses);
}

async function hear(rt: Runtime, ctx: BotContext, field: ProfileField, answer: Answer, misses: number): Promise<void> {
  const reading = await readProfile(field, answer, await askedOf(rt, ctx, misses));
  if ("narrower" in reading) {
    await remember(rt, ctx, field, misses);
    return put(ctx, field, reading.narrower);
  }
  if ("wrong" in reading) {
    await remember(rt, ctx, field, misses + 1);
    const question = await askProfile(field, await askedOf(rt, ctx, misses + 1));
    return send(ctx, { text: reading.wrong, buttons: waysOf(ctx, field, question) });
  }
  const about = await decidesFor(rt.db, ctx.candidate.id, field);
  if (about) return askStaff(rt, ctx, field, reading.save, about);
  const change = { candidateId: ctx.candidate.id, columns: reading.save, field, at: rt.now() };
  const endsConsent = await correctFact(rt.db, change);
  await forget(rt, ctx);
  await takeKeyAway(ctx, field, ctx.words.html("mydata-thanks"));
  const label = ctx.words.plain(`registration-field-${field}`);
  const lead = endsConsent
    ? ctx.words.html("mydata-corrected-guardian")
    : ctx.words.html("mydata-corrected", { label });
  const found = identifying.includes(field) ? await findRecord(rt, ctx, { isFinal: true }) : undefined;
  await goOn(rt, ctx, field, found ? `${lead}\n\n${found.text}` : lead);
}

/** The centre has built on this fact: its staff decide, and the person reads by when. */
async function askStaff(
  rt: Runtime,
  ctx: BotContext,
  field: ProfileField,
  columns: Prisma.CandidateUncheckedUpdateInput,
  about: { number: string; centreCode: string },
): Promise<void> {
  const request = await askCorrection(rt, { candidateId: ctx.candidate.id, field, columns, about });
  await forget(rt, ctx);
  const lead = ctx.words.html("corrections-asked", {
    field: ctx.words.plain(`registration-field-${field}`),
    number: about.number,
    due: printingIn(ctx.words.language, rt.config.zone).dateTime(request.dueAt),
  });
  await show(ctx, await overview(rt, ctx, { lead }));
}

/** A fact that decides who may take part is held against what is open: what no longer fits is said, a guardian asked. */
async function goOn(rt: Runtime, ctx: BotContext, field: ProfileField, lead: string): Promise<void> {
  const fitness = deciding.includes(field) ? await fitnessOf(rt, ctx.candidate.id) : undefined;
  const said = fitness && fitness.misfits.length > 0 && !guardianFacts.includes(field);
  const known = [lead, said ? misfitLines(ctx.words, fitness.misfits) : ""].filter(Boolean).join("\n\n");
  if (!fitness?.needsGuardian) return show(ctx, await overview(rt, ctx, { lead: known }));
  const missing = guardianFields.find((each) => fitness.profile[each] === undefined);
  if (missing === undefined) return askAgreed(rt, ctx, known, fitness.profile.guardianName ?? "");
  await remember(rt, ctx, missing, 0);
  const question = await askProfile(missing, await askedOf(rt, ctx, 0));
  await put(ctx, missing, { ...question, text: `${known}\n\n${question.text}` });
}

async function askAgreed(rt: Runtime, ctx: BotContext, lead: string, guardian: string): Promise<void> {
  const { words } = ctx;
  await remember(rt, ctx, AGREED, 0);
  const text = words.html("registration-ask-guardian-agreed", { guardian });
  await show(ctx, { text: `${lead}\n\n${text}`, buttons: agreedButtons(words) });
}

/** What a guardian said, as the person under age tells it: a yes is kept, anything else leaves it to the centre. */
async function hearAgreed(rt: Runtime, ctx: BotContext, answer: Answer): Promise<void> {
  const { words, candidate } = ctx;
  const said = agreesOrNot(answer);
  if (said === undefined)
    return send(ctx, { text: words.html("registration-guardian-unclear"), buttons: agreedButtons(words) });
  await forget(rt, ctx);
  const fitness = await fitnessOf(rt, candidate.id);
  const isNamed = guardianFields.every((field) => fitness?.profile[field] !== undefined);
  if (said === "yes" && isNamed && fitness?.needsGuardian)
    await recordConsent(rt.db, candidate.id, "guardian", rt.now());
  const lead = words.html(said === "yes" ? "mydata-guardian-agreed" : "mydata-guardian-not-yet");
  await show(ctx, await overview(rt, ctx, { lead }));
}

function agreedButtons(words: BotContext["words"]): NonNullable<Screen["buttons"]> {
  return [
    [button(words.plain("registration-guardian-yes"), CORRECTED, `${AGREED}.yes`)],
    [button(words.plain("registration-guardian-no"), CORRECTED, `${AGREED}.no`)],
  ];
}

async function put(ctx: BotContext, field: ProfileField, question: Question): Promise<void> {
  if (question.contactLabel === undefined)
    return show(ctx, { text: question.text, buttons: waysOf(ctx, field, question) });
  const cancel = nameIn(ctx.words.language, "cancel");
  await sendContactQuestion(ctx, { text: question.text, share: question.contactLabel, cancel });
}

/** A shared number's key stays on the screen until a message takes it away. */
async function takeKeyAway(ctx: BotContext, field: Waited, text: string): Promise<void> {
  if (field === "phone") await sendWithReplyKeyboard(ctx, text, { remove_keyboard: true });
}

function waysOf(ctx: BotContext, field: ProfileField, question: Question): NonNullable<Screen["buttons"]> {
  const rows = (question.choices ?? []).map((row) =>
    row.map(({ label, value, act }) =>
      act === undefined ? button(label, CORRECTED, `${field}.${value}`) : button(label, act, value),
    ),
  );
  return [...rows, [button(ctx.words.plain("telegram-back"), "mydata")]];
}

function answerIn(ctx: BotContext): Answer {
  const { contact, text } = ctx.message ?? {};
  if (contact) return { contact: contact.phone_number, own: contact.user_id === ctx.from?.id };
  return text === undefined ? { other: true } : { text };
}

async function askedOf(rt: Runtime, ctx: BotContext, misses: number): Promise<ProfileAsked> {
  const found = await rt.db.candidate.findUnique({
    where: { id: ctx.candidate.id },
    select: profileColumns,
  });
  const home = found ? openProfile(rt.seal, found) : undefined;
  return {
    db: rt.db,
    seal: rt.seal,
    words: ctx.words,
    now: rt.now(),
    zone: rt.config.zone,
    misses,
    provinceCode: home?.provinceCode,
    ownPhone: home?.phone,
  };
}

function key(ctx: BotContext): string {
  return `mydata-correcting:${ctx.candidate.telegramId}`;
}

async function recall(rt: Runtime, ctx: BotContext): Promise<{ field: Waited; misses: number } | undefined> {
  const [field, misses] = (await recalled(rt.coordination, key(ctx)))?.split(" ") ?? [];
  return field === undefined ? undefined : { field: field as Waited, misses: Number(misses) };
}

function remember(rt: Runtime, ctx: BotContext, field: Waited, misses: number): Promise<void> {
  return rt.coordination.set(key(ctx), `${field} ${misses}`, SECONDS);
}

function forget(rt: Runtime, ctx: BotContext): Promise<void> {
  return rt.coordination.delete(key(ctx));
}
