// What somebody says and presses about their own seat. Of another's they hear what they hear of one that there is not.
import { Composer, InputFile, type MiddlewareFn } from "grammy";
import { ownCard } from "../registration/own-card.ts";
import { ownRegistration, type Registration } from "../registration/registration.ts";
import { oldButton } from "../registration/standing.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { button, onPress } from "../telegram/press.ts";
import { show } from "../telegram/screen.ts";
import { type Asking, wordsOf } from "../telegram/typed-answers.ts";
import { firstDayFile, firstDayOf } from "./first-day.ts";
import { openQuestion } from "./open-question.ts";
import { passOffer, takePassBack } from "./passing.ts";
import { leaveSeat, takeSeat } from "./seats.ts";
import { lostQuestion } from "./too-late.ts";

/** The presses of whoever has a seat or is offered one. */
export function seatsChat(rt: Runtime): Composer<BotContext> {
  const chat = new Composer<BotContext>();
  const onOwn = (act: string, hear: (rt: Runtime, ctx: BotContext, own: Registration) => Promise<void>) =>
    onPress(act, async (ctx, { argument }) => {
      const own = await ownRegistration(rt, Number(argument), ctx.candidate.id);
      return own ? hear(rt, ctx, own) : oldButton(rt, ctx);
    });
  chat.use(
    onOwn("seat-come", take),
    onOwn("seat-take", take),
    onOwn("seat-cannot", cannot),
    onOwn("seat-no", pass),
    onOwn("seat-leave", leave),
    onOwn("seat-unpass", unpass),
    onOwn("seat-calendar", sendCalendar),
  );
  return chat;
}

/** The question whether somebody comes, or takes a seat, answered by typing. */
export function seatAsking(rt: Runtime): Asking {
  return {
    yes: ["seats-come-button", "seats-take-button", "seats-words-yes"],
    no: ["seats-cannot-button", "seats-words-no"],
    async open(ctx, bare) {
      const asked =
        (await openQuestion(rt, { candidateId: ctx.candidate.id, unanswered: bare })) ??
        (await lostQuestion(rt, ctx.candidate.id));
      return (
        asked && {
          askedAt: asked.askedAt,
          async answer(isYes) {
            const own = await ownRegistration(rt, asked.registrationId, ctx.candidate.id);
            if (!own) return oldButton(rt, ctx);
            if (isYes) return take(rt, ctx, own);
            if (own.state === "accepted") return leave(rt, ctx, own);
            await (own.state === "offered" ? pass(rt, ctx, own) : askLeave(rt, ctx, own));
          },
        }
      );
    },
  };
}

/** "Tomorrow", "I will think about it", while an answer is awaited: says that it is, and shows the buttons and the time again. */
export function seatLater(rt: Runtime): MiddlewareFn<BotContext> {
  const lines = rt.texts.languages.flatMap((language) =>
    rt.texts.in(language).plain("seats-words-later").split(",").map(wordsOf),
  );
  return async (ctx, next) => {
    const said = ctx.message?.text;
    if (said === undefined || !lines.includes(wordsOf(said))) return next();
    const open = await openQuestion(rt, { candidateId: ctx.candidate.id, unanswered: true });
    if (!open) return next();
    await showOwn(rt, ctx, open.registrationId, ctx.words.html("seats-said-later"));
  };
}

async function take(rt: Runtime, ctx: BotContext, { id }: Registration): Promise<void> {
  const outcome = await takeSeat(rt, { registrationId: id, candidateId: ctx.candidate.id });
  await showOwn(rt, ctx, id, ctx.words.html(`seats-said-${outcome}`));
}

/** Pressed, it is the answer: it counts without a second word, and a slip is taken back for some minutes. */
function cannot(rt: Runtime, ctx: BotContext, own: Registration): Promise<void> {
  if (own.state === "offered") return pass(rt, ctx, own);
  return own.state === "accepted" || own.state === "confirmed" ? leave(rt, ctx, own) : askLeave(rt, ctx, own);
}

/** Asked where words may have meant something else, or a question was pressed that has become another thing. */
async function askLeave(rt: Runtime, ctx: BotContext, own: Registration): Promise<void> {
  const { words } = ctx;
  if (own.state !== "confirmed" && own.state !== "reserve")
    return showOwn(rt, ctx, own.id, words.html("seats-said-none"));
  await show(ctx, {
    text: words.html("seats-ask-leave"),
    buttons: [
      [button(words.plain("seats-leave-button"), "seat-leave", own.id)],
      [button(words.plain("telegram-back"), "registration", own.id)],
    ],
  });
}

async function leave(rt: Runtime, ctx: BotContext, { id }: Registration): Promise<void> {
  const outcome = await leaveSeat(rt, { registrationId: id, candidateId: ctx.candidate.id });
  const said = { tooLate: "registration-withdraw-too-late", withdrawn: "seats-said-left-now" } as const;
  const key = outcome === "tooLate" || outcome === "withdrawn" ? said[outcome] : "seats-said-left";
  await showOwn(rt, ctx, id, ctx.words.html(key));
}

async function pass(rt: Runtime, ctx: BotContext, { id }: Registration): Promise<void> {
  const outcome = await passOffer(rt, { registrationId: id, candidateId: ctx.candidate.id });
  await showOwn(rt, ctx, id, ctx.words.html(outcome === "passed" ? "seats-said-passed" : "seats-said-ended"));
}

async function unpass(rt: Runtime, ctx: BotContext, { id }: Registration): Promise<void> {
  const outcome = await takePassBack(rt, { registrationId: id, candidateId: ctx.candidate.id });
  await showOwn(rt, ctx, id, ctx.words.html(outcome === "undone" ? "seats-said-unpassed" : "seats-said-ended"));
}

/** The first day for the calendar of their phone, while the seat is theirs and the day ahead. */
async function sendCalendar(rt: Runtime, ctx: BotContext, { id, state, number }: Registration): Promise<void> {
  const first = state === "confirmed" ? await firstDayOf(rt, id) : undefined;
  if (!first || first.startsAt <= rt.now()) return void (await oldButton(rt, ctx));
  const file = firstDayFile(ctx.words, first, rt.now());
  await ctx.replyWithDocument(new InputFile(Buffer.from(file), `${number}.ics`), {
    caption: ctx.words.plain("selection-calendar-caption"),
  });
}

/** The card as it stands now, below what just happened. */
async function showOwn(rt: Runtime, ctx: BotContext, id: number, lead: string): Promise<void> {
  const own = await ownRegistration(rt, id, ctx.candidate.id);
  if (!own) return void (await oldButton(rt, ctx));
  await show(ctx, await ownCard(rt, ctx, own, lead));
}
