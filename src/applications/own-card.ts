// The card of one's own application: how it stands, what that means, and what can be done.
import type { InlineKeyboardButton } from "grammy/types";
import { localDate } from "../platform/calendar.ts";
import type { Runtime } from "../runtime.ts";
import type { BotContext } from "../telegram/context.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { type Printing, printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { isOpen as isOpenVacancy } from "../vacancies/vacancies.ts";
import type { Application } from "./applications.ts";
import { closingTold } from "./ending.ts";
import { isHeld } from "./holding.ts";
import { meetingButtons } from "./messages.ts";
import { othersLike } from "./others.ts";
import { meetingOf, naming, refusalText, zoneOf } from "./print.ts";
import { MOST_CERTIFICATES, shareable } from "./shared.ts";
import { isOpenState } from "./states.ts";

/** One of them, with what its state means and what can be done. */
export async function ownCard(rt: Runtime, ctx: BotContext, application: Application, lead = ""): Promise<Screen> {
  const { words } = ctx;
  const { id, vacancy, state, appliedAt, reply, hiredOn, certificationIds } = application;
  const zone = await zoneOf(rt, vacancy);
  const printing = printingIn(words.language, zone);
  const meeting = state === "interview" ? meetingOf(words, application, zone) : undefined;
  const isOpen = isOpenState(state);
  const isWaiting = await isStopped(rt, application);
  const others =
    isOpen || state === "hired" ? undefined : await othersLike(rt, words, { candidateId: ctx.candidate.id, vacancy });
  const more = isOpen && !isWaiting ? await notShared(rt, application) : 0;
  const text = [
    lead,
    [
      words.html("applications-own-head", naming(words, vacancy)),
      words.html("applications-own-state", { state: words.plain(`applications-own-state-${state}`) }),
      words.html("applications-own-sent", { day: printing.dateTime(appliedAt) }),
    ].join("\n"),
    meaningOf(words, application, { printing, isWaiting }),
    meeting ? words.html("applications-card-meeting", meeting) : "",
    meeting && isWaiting ? words.html("applications-own-stopped-meeting") : "",
    state === "offered" && isWaiting ? words.html("applications-own-stopped-offer") : "",
    hiredOn === undefined ? "" : words.html("applications-card-hired", { day: printing.date(hiredOn) }),
    reply && !isWaiting && lead === "" ? words.html(`applications-own-reply-${reply}`) : "",
    isOpen && !isWaiting
      ? words.html("applications-own-shared", { count: certificationIds.length, company: vacancy.company.name })
      : "",
    others?.text ?? "",
  ];
  return {
    text: text.filter(Boolean).join("\n\n"),
    buttons: [
      ...(meeting && !isWaiting ? meetingButtons(words, id, { reply }) : []),
      ...(state === "offered" ? [offerButtons(words, id, { reply, isWaiting })] : []),
      ...(more > 0 ? [[button(words.plain("applications-share-button"), "applied-share", id)]] : []),
      ...(isOpen && state !== "offered"
        ? [[button(words.plain("applications-leave-button"), "applied-leave", id)]]
        : []),
      ...((state === "withdrawn" || state === "closed") && isOpenVacancy(vacancy, localDate(rt.now(), rt.config.zone))
        ? [[button(words.plain("applications-again-button"), "apply", vacancy.code)]]
        : []),
      ...(others ? [others.row] : []),
      ...(isWaiting ? [[askCentreButton(words, vacancy)]] : []),
      [
        button(words.plain("applications-job-button"), "job", vacancy.code),
        button(words.plain("applications-mine-button"), "applied", 0),
      ],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

async function isStopped(rt: Runtime, { state, vacancy }: Application): Promise<boolean> {
  if (vacancy.company.state === "suspended") return isOpenState(state) || state === "hired";
  return isOpenState(state) && (await isHeld(rt.db, vacancy.id));
}

function meaningOf(
  words: Words,
  application: Application,
  { printing, isWaiting }: { printing: Printing; isWaiting: boolean },
): string {
  const {
    state,
    vacancy,
    readAt,
    moves: [move],
  } = application;
  switch (state) {
    case "closed":
      return words.html(`applications-own-closed-${closingTold(move)}`);
    case "rejected":
      return words.html("applications-own-meaning-rejected", { reason: refusalText(words, move?.reason) });
  }
  if (isWaiting) {
    if (state === "hired") return words.html("applications-own-stopped-hired");
    if (vacancy.company.state === "suspended") return words.html("applications-own-stopped");
    return words.html("applications-told-vacancy-stopped", naming(words, vacancy));
  }
  return state === "applied" && readAt !== undefined
    ? words.html("applications-own-meaning-read", { day: printing.dateAt(readAt) })
    : words.html(`applications-own-meaning-${state}`);
}

/** How many of their certificates could be shared and are not. */
async function notShared(rt: Runtime, { candidateId, certificationIds }: Application): Promise<number> {
  if (certificationIds.length >= MOST_CERTIFICATES) return 0;
  return (await shareable(rt, candidateId)).filter(({ id }) => !certificationIds.includes(id)).length;
}

/** To accept an offer, but for whoever did and while it is held, or to decline it. */
function offerButtons(
  words: Words,
  id: number,
  { reply, isWaiting }: Pick<Application, "reply"> & { isWaiting: boolean },
): InlineKeyboardButton[] {
  return [
    ...(reply === "accepted" || isWaiting
      ? []
      : [button(words.plain("applications-accept-button"), "applied-say", `${id}.accepted`)]),
    button(words.plain("applications-decline-button"), "applied-leave", id),
  ];
}

/** To the centre that looks after a company. */
function askCentreButton(words: Words, { company }: Application["vacancy"]): InlineKeyboardButton {
  return button(words.plain("applications-ask-button"), "centre", company.centreCode, BESIDE);
}
