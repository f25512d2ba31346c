import { Composer, type MiddlewareFn } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { rememberNothingBegun } from "../candidates/know-candidate.ts";
import type { Runtime } from "../runtime.ts";
import { nameIn, namesOf } from "../telegram/commands.ts";
import type { BotContext } from "../telegram/context.ts";
import { leaveDialogues } from "../telegram/dialogues.ts";
import { button, onPress, readPress } from "../telegram/press.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import { intakeById, isOpen, programmeWithIntakes } from "../trades/trades.ts";
import { ANSWER, asideScreen, takeContactKeyAway } from "./asking.ts";
import { enterRegistration, isAnswer } from "./conversation.ts";
import { beginDraft, dropEmptyDraft, findDraft, stopAsking, type Wanted } from "./draft.ts";
import { discardAnswers } from "./forgetting.ts";
import { hear } from "./hearing.ts";
import { ownCard } from "./own-card.ts";
import { ownRegistration, type Registration, registrationsOf, withdrawRegistration } from "./registration.ts";
import { cardScreen, listScreen } from "./screens.ts";
import { oldButton } from "./standing.ts";
import { isOpenState } from "./states.ts";
import { undoWithdrawal } from "./undoing.ts";

/** /register and its buttons: begin, go on, throw away; /status and what it leads to. */
export function registrationChat(
  rt: Runtime,
  /** Buttons of other features on the screen of /status, above the way back */
  also: (ctx: BotContext) => Promise<InlineKeyboardButton[][]> = async () => [],
): Composer<BotContext> {
  const chat = new Composer<BotContext>();

  chat.command(namesOf("register"), (ctx) => begin(rt, ctx, {}));
  chat.use(
    onPress("register", (ctx) => begin(rt, ctx, {})),
    onPress("reg", async (ctx, { argument }) => {
      const wanted = await readWanted(rt, argument);
      return wanted ? begin(rt, ctx, wanted) : oldButton(rt, ctx);
    }),
    onPress("resume", async (ctx) => {
      if (await findDraft(rt, ctx.candidate.id)) return enterRegistration(ctx);
      return oldButton(rt, ctx);
    }),
    onPress("discard", async (ctx) => {
      const deleted = await discardAnswers(rt.db, ctx.candidate.id);
      const text =
        deleted === "everything"
          ? ctx.words.html("registration-discarded")
          : ctx.words.html("registration-discarded-but-registered", {
              mydata: `/${nameIn(ctx.words.language, "mydata")}`,
            });
      await show(ctx, { text, buttons: [[button(ctx.words.plain("telegram-menu"), "menu")]] });
    }),
    onPress(ANSWER, (ctx) => oldButton(rt, ctx)),
  );

  const status = async (ctx: BotContext, page: number): Promise<Screen> => {
    const { text, buttons = [] } = await statusScreen(rt, ctx, page);
    return { text, buttons: [...buttons.slice(0, -1), ...(await also(ctx)), ...buttons.slice(-1)] };
  };
  chat.command(namesOf("status"), async (ctx) => send(ctx, await status(ctx, 0)));
  chat.use(
    onPress("status", async (ctx, { argument }) => show(ctx, await status(ctx, Number(argument) || 0))),
    onPress("registration", async (ctx, { argument }) => {
      const registration = await ownRegistration(rt, Number(argument), ctx.candidate.id);
      return registration ? show(ctx, await ownCard(rt, ctx, registration)) : oldButton(rt, ctx);
    }),
    onPress("withdraw", (ctx, { argument }) => withdraw(rt, ctx, Number(argument))),
    onPress("undo-withdrawal", (ctx, { argument }) => undo(rt, ctx, Number(argument))),
  );
  return chat;
}

/**
 * Who answers while the library remembers no dialogue (its store was lost, or the version changed) is heard all the
 * same: what is open is in the draft. A button of a question may also be pressed after the answers were set aside.
 */
export function lostRegistration(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (!isAnswer(ctx) || ctx.candidate.nothingBegun) return next();
    const draft = await rt.db.registrationDraft.findUnique({
      where: { candidateId: ctx.candidate.id },
      select: { asked: true },
    });
    if (!(ctx.callbackQuery ? ctx.callbackQuery.data?.includes(`:${ANSWER}:`) : draft?.asked)) return next();
    await leaveDialogues(ctx); // one of another name, that nobody goes on with
    if ((await hear(rt, ctx)) === "goingOn") await enterRegistration(ctx, true);
  };
}

/** Whoever corrects what they typed is told where that is done, if a question is open: the answer itself was taken. */
export function editedAnswer(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.candidate.nothingBegun) return next();
    const where = { candidateId: ctx.candidate.id, asked: { not: null } };
    if ((await rt.db.registrationDraft.count({ where })) === 0) return next();
    await send(ctx, { text: ctx.words.html("registration-edited") });
  };
}

/** What a question itself offers to look at; the question goes on waiting for its answer meanwhile. */
const beside = new Set(["centres", "centre"]);

/** Whoever goes elsewhere leaves the dialogue. The answers stay. */
export function leavesRegistration(rt: Runtime): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (!beside.has(readPress(ctx.callbackQuery?.data)?.act ?? "")) await setRegistrationAside(rt, ctx);
    await next();
  };
}

/** The button that goes on with an unfinished registration; undefined if nothing is unfinished. */
export async function wayBack(rt: Runtime, ctx: BotContext): Promise<InlineKeyboardButton | undefined> {
  if (ctx.candidate.nothingBegun) return undefined;
  const unfinished = (await rt.db.registrationDraft.count({ where: { candidateId: ctx.candidate.id } })) > 0;
  return unfinished ? button(ctx.words.plain("registration-resume"), "resume") : undefined;
}

/** Sets an unfinished registration aside; the screen that says so, or undefined if none was under way. */
export async function setRegistrationAside(rt: Runtime, ctx: BotContext): Promise<Screen | undefined> {
  await leaveDialogues(ctx);
  if (ctx.candidate.nothingBegun) return undefined;
  const asked = await stopAsking(rt.db, ctx.candidate.id);
  if (asked === undefined) return undefined;
  if ((asked === "consent" || asked === "programme") && (await dropEmptyDraft(rt.db, ctx.candidate.id)))
    return emptyScreen(ctx.words);
  if (asked === "phone") await takeContactKeyAway(ctx);
  return asideScreen(ctx, "registration-aside");
}

/** Nothing was entered, so nothing waits to be gone on with. */
function emptyScreen(words: BotContext["words"]): Screen {
  return {
    text: words.html("registration-left-empty"),
    buttons: [[button(words.plain("registration-start"), "register"), button(words.plain("telegram-menu"), "menu")]],
  };
}

async function begin(rt: Runtime, ctx: BotContext, wanted: Wanted): Promise<void> {
  const same = wanted.programmeCode === undefined ? undefined : await standsInTheWay(rt, ctx, wanted.programmeCode);
  if (same) {
    const lead = ctx.words.html("registration-already", { number: same.number });
    return show(ctx, await ownCard(rt, ctx, same, lead));
  }
  await rememberNothingBegun(rt, ctx, false);
  await beginDraft(rt.db, ctx.candidate.id, wanted, rt.now());
  await enterRegistration(ctx);
}

/** The open registration for the same programme; an interest stands in nobody's way once there is a date. */
async function standsInTheWay(rt: Runtime, ctx: BotContext, programmeCode: string): Promise<Registration | undefined> {
  const registrations = await registrationsOf(rt, ctx.candidate.id);
  const same = registrations.find((each) => each.programmeCode === programmeCode && isOpenState(each.state));
  if (same?.state !== "interested") return same;
  const programme = await programmeWithIntakes(rt.db, programmeCode, rt.now());
  return programme?.intakes.some(isOpen) ? undefined : same;
}

/** What a button asks to register for: an intake by its id, or a programme as `p.<code>`. */
async function readWanted(rt: Runtime, argument: string): Promise<Wanted | undefined> {
  if (/^\d+$/.test(argument)) {
    const intake = await intakeById(rt.db, Number(argument), rt.now());
    return intake ? { programmeCode: intake.programmeCode, intakeId: intake.id } : undefined;
  }
  const [, code] = /^p\.(.+)$/.exec(argument) ?? [];
  const programme = code === undefined ? null : await programmeWithIntakes(rt.db, code, rt.now());
  if (!programme) return undefined;
  const [only, another] = programme.intakes.filter(isOpen);
  return { programmeCode: programme.code, ...(only && !another ? { intakeId: only.id } : {}) };
}

/** What /status shows: the only registration, or the list. */
export async function statusScreen(rt: Runtime, ctx: BotContext, page = 0): Promise<Screen> {
  const registrations = await registrationsOf(rt, ctx.candidate.id);
  const unfinished = (await rt.db.registrationDraft.count({ where: { candidateId: ctx.candidate.id } })) > 0;
  const [only, another] = registrations;
  if (only && !another && !unfinished) return ownCard(rt, ctx, only);
  return listScreen(ctx.words, registrations, page, unfinished);
}

/** The card of the person's own registration by its number; undefined for another's as for one that there is not. */
export async function ownCardScreen(rt: Runtime, ctx: BotContext, number: string): Promise<Screen | undefined> {
  const own = (await registrationsOf(rt, ctx.candidate.id)).find((each) => each.number === number);
  return own && ownCard(rt, ctx, own);
}

async function withdraw(rt: Runtime, ctx: BotContext, registrationId: number): Promise<void> {
  const { words, candidate } = ctx;
  const outcome = await withdrawRegistration(rt.db, { registrationId, candidateId: candidate.id, at: rt.now() });
  const registration = await ownRegistration(rt, registrationId, candidate.id);
  if (!registration || outcome === "unknown") return oldButton(rt, ctx);
  if (outcome === "tooLate") ctx.popUp(words.plain("registration-withdraw-too-late"), "alert");
  await show(ctx, await ownCard(rt, ctx, registration));
}

async function undo(rt: Runtime, ctx: BotContext, registrationId: number): Promise<void> {
  const { words, candidate } = ctx;
  const outcome = await undoWithdrawal(rt, { registrationId, candidateId: candidate.id });
  const registration = await ownRegistration(rt, registrationId, candidate.id);
  if (!registration || outcome === "unknown") return oldButton(rt, ctx);
  const refused = outcome === "refused" && !isOpenState(registration.state);
  if (refused) ctx.popUp(words.plain("registration-undo-refused"), "alert");
  await show(ctx, refused ? cardScreen(words, registration) : await ownCard(rt, ctx, registration));
}
