// One's own applications: the list, each card with what its state means, stepping back, a word on an invitation.
import { InputFile } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { printPhone } from "../candidates/phone.ts";
import { openProfile, profileColumns } from "../registration/registration.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { titleOf } from "../vacancies/print.ts";
import { type Application, ownApplication, ownApplications, replyTo, withdrawApplication } from "./applications.ts";
import { calendarFile } from "./calendar-file.ts";
import { ownCard } from "./own-card.ts";
import { naming } from "./print.ts";
import { isOpenState } from "./states.ts";

/** The list; with only one its card, unless a page of the list is asked for. */
export async function openOwn(rt: Runtime, ctx: BotContext, argument: string, lead = ""): Promise<void> {
  const { words, candidate } = ctx;
  const all = await ownApplications(rt.db, candidate.id, rt.now());
  const sorted = [...all.filter(({ state }) => isOpenState(state)), ...all.filter(({ state }) => !isOpenState(state))];
  const [only, another] = sorted;
  if (!only) return show(ctx, noneScreen(words));
  if (!another && argument === "") return show(ctx, await ownCard(rt, ctx, only, lead));
  const page = readPage(argument) ?? 0;
  const shown = sorted.slice(page * PAGE, (page + 1) * PAGE);
  await show(ctx, {
    text: [
      ...(lead === "" ? [] : [lead, ""]),
      words.html("applications-list"),
      ...shown.map(({ vacancy, state }) =>
        words.html("applications-own-line", {
          ...naming(words, vacancy),
          state: words.plain(`applications-own-state-${state}`),
        }),
      ),
    ].join("\n"),
    buttons: [
      ...shown.map(({ id, vacancy }) => [button(`${titleOf(words, vacancy)} · ${vacancy.code}`, "applied-open", id)]),
      ...turning(words, "applied", "", page, sorted.length),
      [button(words.plain("applications-jobs-button"), "jobs"), button(words.plain("telegram-menu"), "menu")],
    ],
  });
}

function noneScreen(words: Words): Screen {
  return {
    text: words.html("applications-list-none"),
    buttons: [
      [button(words.plain("applications-jobs-button"), "jobs")],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Does something with one of their own; with any other it says that the button is old, and shows their own. */
export function withOwn(
  rt: Runtime,
  act: (ctx: BotContext, application: Application, word: string) => Promise<unknown>,
) {
  return async (ctx: BotContext, { argument }: { argument: string }): Promise<void> => {
    const [number = "", word = ""] = argument.split(".");
    const id = /^\d{1,10}$/.test(number) ? Number(number) : 0;
    const asked = { id, candidateId: ctx.candidate.id, now: rt.now() };
    const application = await ownApplication(rt.db, asked);
    if (application) return void (await act(ctx, application, word));
    ctx.popUp(ctx.words.plain("telegram-old-button"));
    await openOwn(rt, ctx, "");
  };
}

/** Asks before it is taken back. */
export async function askLeave(rt: Runtime, ctx: BotContext, application: Application): Promise<void> {
  const { words } = ctx;
  if (!isOpenState(application.state)) return show(ctx, await ownCard(rt, ctx, application));
  const how = application.state === "offered" ? "decline" : "leave";
  await show(ctx, {
    text: words.html(`applications-${how}`, naming(words, application.vacancy)),
    buttons: [
      [button(words.plain(`applications-${how}-yes-button`), "applied-left", application.id)],
      [button(words.plain("telegram-back"), "applied-open", application.id)],
    ],
  });
}

/** Takes it back. */
export async function leave(rt: Runtime, ctx: BotContext, { id, state }: Application): Promise<void> {
  const { words, candidate } = ctx;
  const outcome = await withdrawApplication(rt, { id, candidateId: candidate.id });
  // What the company did a moment ago is told now, or the person would not understand why.
  const now = outcome === "answered" ? new Date(8.64e15) : rt.now();
  const after = await ownApplication(rt.db, { id, candidateId: candidate.id, now });
  if (!after) return openOwn(rt, ctx, "");
  const done = state === "offered" ? "applications-declined-it" : "applications-left-it";
  const lead = words.html(outcome === "withdrawn" ? done : "applications-leave-too-late");
  await show(ctx, await ownCard(rt, ctx, after, outcome === "already" ? "" : lead));
}

/** Tells the company that they come, cannot come, or accept. */
export async function say(rt: Runtime, ctx: BotContext, { id }: Application, word: string): Promise<void> {
  const { words, candidate } = ctx;
  const reply = (["coming", "cannot", "accepted"] as const).find((each) => each === word);
  const outcome = reply ? await replyTo(rt, { id, candidateId: candidate.id, reply }) : "over";
  const after = await ownApplication(rt.db, { id, candidateId: candidate.id, now: rt.now() });
  if (!after) return openOwn(rt, ctx, "");
  if (outcome === "over") ctx.popUp(words.plain("applications-say-over"));
  const lead = outcome === "noted" && reply ? await notedLead(rt, ctx, after, reply) : "";
  await show(ctx, await ownCard(rt, ctx, after, lead));
}

/** That the company knows now, and how it goes on; for an offer by which number it reaches them. */
async function notedLead(
  rt: Runtime,
  { words }: BotContext,
  { candidateId, vacancy }: Application,
  reply: NonNullable<Application["reply"]>,
): Promise<string> {
  const named = naming(words, vacancy);
  if (reply !== "accepted") return words.html(`applications-noted-${reply}`, named);
  const found = await rt.db.candidate.findUnique({ where: { id: candidateId }, select: profileColumns });
  const phone = found && openProfile(rt.seal, found).phone;
  return !phone
    ? words.html("applications-noted-accepted-unreached", named)
    : words.html("applications-noted-accepted", { ...named, phone: printPhone(phone) });
}

/** Sends the interview as a file for the phone's calendar. */
export async function sendCalendar(rt: Runtime, ctx: BotContext, application: Application): Promise<void> {
  const { words } = ctx;
  const { id, state, meetAt, meetPlace, vacancy } = application;
  if (state !== "interview" || meetAt === undefined) return show(ctx, await ownCard(rt, ctx, application));
  const title = words.plain("applications-calendar-at", naming(words, vacancy));
  const file = calendarFile({ key: `interview-${id}`, at: meetAt, place: meetPlace ?? "", title, writtenAt: rt.now() });
  await ctx.replyWithDocument(new InputFile(Buffer.from(file), `${vacancy.code}.ics`), {
    caption: words.plain("applications-calendar-caption"),
  });
}

/** The button to one's own applications, for /status: none where there are none. */
export async function ownButtons(rt: Runtime, ctx: BotContext): Promise<InlineKeyboardButton[][]> {
  const all = await ownApplications(rt.db, ctx.candidate.id, rt.now());
  if (all.length === 0) return [];
  const open = all.filter(({ state }) => isOpenState(state)).length; // as they may know them: a count tells, too
  const label =
    open === 0
      ? ctx.words.plain("applications-mine-button") // "0" would read as if there were none
      : ctx.words.plain("applications-mine-counted-button", { count: String(open) });
  return [[button(label, "applied")]];
}
