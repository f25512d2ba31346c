// One's own applications: the list, each card with what its state means, stepping back, a word on an invitation.
import { InputFile } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { scopeArgument } from "../jobs/scope.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { PAGE, readPage, turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { titleOf } from "../vacancies/print.ts";
import { type Application, ownApplication, ownApplications, replyTo, withdrawApplication } from "./applications.ts";
import { calendarFile } from "./calendar-file.ts";
import { closings } from "./ending.ts";
import { meetingButtons } from "./messages.ts";
import { meetingOf, naming, refusalText, zoneOf } from "./print.ts";
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

/** One of them, with what its state means and what can be done. */
export async function ownCard(rt: Runtime, ctx: BotContext, application: Application, lead = ""): Promise<Screen> {
  const { words } = ctx;
  const [move] = application.moves;
  const { id, vacancy, state, appliedAt, readAt, reply, hiredOn, certificationIds } = application;
  const zone = await zoneOf(rt, vacancy);
  const printing = printingIn(words.language, zone);
  const meeting = state === "interview" ? meetingOf(words, application, zone) : undefined;
  const closing = closings.find((each) => each === move?.reason) ?? "silence";
  const meaning =
    state === "closed"
      ? words.html(`applications-own-closed-${closing}`)
      : state === "rejected"
        ? words.html("applications-own-meaning-rejected", { reason: refusalText(words, move?.reason) })
        : vacancy.company.state === "suspended" && isOpenState(state)
          ? words.html("applications-own-stopped")
          : vacancy.state === "suspended" && isOpenState(state)
            ? words.html("applications-told-vacancy-stopped", naming(words, vacancy))
            : vacancy.company.state === "suspended" && state === "hired"
              ? words.html("applications-own-stopped-hired")
              : state === "applied" && readAt !== undefined
                ? words.html("applications-own-meaning-read", { day: printing.dateAt(readAt) })
                : words.html(`applications-own-meaning-${state}`);
  const text = [
    lead,
    [
      words.html("applications-own-head", naming(words, vacancy)),
      words.html("applications-own-state", { state: words.plain(`applications-own-state-${state}`) }),
      words.html("applications-own-sent", { day: printing.dateTime(appliedAt) }),
    ].join("\n"),
    meaning,
    meeting ? words.html("applications-card-meeting", meeting) : "",
    hiredOn === undefined ? "" : words.html("applications-card-hired", { day: printing.date(hiredOn) }),
    reply ? words.html(`applications-own-reply-${reply}`) : "",
    isOpenState(state) && vacancy.company.state !== "suspended" && vacancy.state !== "suspended"
      ? words.html("applications-own-shared", { count: certificationIds.length, company: vacancy.company.name })
      : "",
  ];
  return {
    text: text.filter(Boolean).join("\n\n"),
    buttons: [
      ...(meeting ? meetingButtons(words, id, { reply }) : []),
      ...(state === "offered" && reply === undefined
        ? [[button(words.plain("applications-accept-button"), "applied-say", `${id}.accepted`)]]
        : []),
      ...(isOpenState(state) ? [[button(words.plain("applications-leave-button"), "applied-leave", id)]] : []),
      ...(state === "withdrawn" || state === "closed"
        ? [[button(words.plain("applications-again-button"), "apply", vacancy.code)]]
        : []),
      ...(isOpenState(state) || state === "hired" ? [] : [[similarButton(words, application)]]),
      [
        button(words.plain("applications-job-button"), "job", vacancy.code),
        button(words.plain("applications-mine-button"), "applied", 0),
      ],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

function similarButton(words: Words, { vacancy }: Application): InlineKeyboardButton {
  const similar = scopeArgument({ tradeCode: vacancy.trade.code });
  return button(words.plain("applications-similar-button"), "jobs-list", similar);
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
  await show(ctx, {
    text: words.html("applications-leave", naming(words, application.vacancy)),
    buttons: [
      [button(words.plain("applications-leave-yes-button"), "applied-left", application.id)],
      [button(words.plain("telegram-back"), "applied-open", application.id)],
    ],
  });
}

/** Takes it back. */
export async function leave(rt: Runtime, ctx: BotContext, { id }: Application): Promise<void> {
  const { words, candidate } = ctx;
  const outcome = await withdrawApplication(rt, { id, candidateId: candidate.id });
  // What the company did a moment ago is told now, or the person would not understand why.
  const now = outcome === "answered" ? new Date(8.64e15) : rt.now();
  const after = await ownApplication(rt.db, { id, candidateId: candidate.id, now });
  if (!after) return openOwn(rt, ctx, "");
  const lead = outcome === "withdrawn" ? words.html("applications-left-it") : words.html("applications-leave-too-late");
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
  await show(ctx, await ownCard(rt, ctx, after));
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
  return [[button(ctx.words.plain("applications-mine-counted-button", { count: String(open) }), "applied")]];
}
