// An applicant as the company reads them: what they agreed to share, what of the vacancy they have, and what can be done.

import type { InlineKeyboardButton } from "grammy/types";
import { certificateLink } from "../certificates/links.ts";
import type { MatchLine } from "../jobs/matching.ts";
import { localDate } from "../platform/calendar.ts";
import type { Done } from "../roles/gate.ts";
import { BESIDE, button } from "../telegram/press.ts";
import { type Printing, printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Application } from "./applications.ts";
import { mayUndo, noteRead } from "./deciding.ts";
import type { OnApplicant } from "./desk.ts";
import { closings } from "./ending.ts";
import { isHeld } from "./holding.ts";
import { nextWaiting } from "./listing.ts";
import { meetingOf, naming, numbered, refusalText, zoneOf } from "./print.ts";
import { fitOf, readable, type Shared } from "./shared.ts";
import { isCompanys, isOpenState, mayBecome } from "./states.ts";

/** Opens the card. */
export async function open(on: OnApplicant): Promise<Done> {
  await on.recruiter.note("applicant-viewed", subjectOf(on));
  await noteRead(on.rt, on.application.id);
  await show(on.ctx, await cardScreen(on));
  return "done";
}

/** Shows the card after something was done: in place of a button's screen, or below typed words. */
export async function showCard(on: OnApplicant, lead: string): Promise<Done> {
  await (on.ctx.callbackQuery ? show : send)(on.ctx, await cardScreen(on, lead));
  return "done";
}

/** What an act was about, as the audit trail keeps it: the vacancy and the application's number, never a person. */
export function subjectOf({ application }: OnApplicant): string {
  return `${application.vacancy.code} ${application.id}`;
}

/** The card of an application as it stands now. */
export async function cardScreen(on: OnApplicant, lead = ""): Promise<Screen> {
  const { rt, ctx, application } = on;
  const { words } = ctx;
  const { vacancy, state, appliedAt } = application;
  const zone = await zoneOf(rt, vacancy);
  const printing = printingIn(words.language, zone);
  const [shared, next, held] = await Promise.all([
    readable(rt, application),
    nextWaiting(rt, vacancy.id, application.id),
    isHeld(rt.db, vacancy.id),
  ]);
  const text = [
    lead,
    [
      words.html("applications-card-head", {
        name: shared?.fullName ?? (await numbered(rt, words, application)),
        state: words.plain(`applications-state-${state}`),
      }),
      words.html("applications-card-for", { ...naming(words, vacancy), day: printing.dateAt(appliedAt) }),
    ].join("\n"),
    shared
      ? sharedLines(words, shared, printing).join("\n")
      : words.html(held ? "applications-card-held" : "applications-card-hidden"),
    shared ? certificateLines(on, shared, printing).join("\n") : "",
    shared ? fitLines(words, fitOf(vacancy, shared, localDate(rt.now(), rt.config.zone))).join("\n") : "",
    standingLines(words, application, zone).join("\n"),
  ];
  return {
    text: text.filter(Boolean).join("\n\n"),
    buttons: [...actButtons(on, { isReadable: shared !== undefined, held }), ...wayButtons(on, next)],
  };
}

/** The facts, as whoever applies sees them before. */
export function sharedLines(words: Words, shared: Shared, printing: Printing): string[] {
  return [
    words.html("applications-shared-age", { age: printing.number(shared.age) }),
    words.html("applications-shared-education", {
      education: words.plain(`registration-education-${shared.education}`),
    }),
    words.html("applications-shared-place", { place: shared.place }),
  ];
}

function certificateLines({ rt, ctx }: OnApplicant, { certificates }: Shared, printing: Printing): string[] {
  const { words } = ctx;
  if (certificates.length === 0) return [words.html("applications-card-no-certificates")];
  return certificates.map(({ scheme, validUntil, publicCode, isShown, status }) =>
    words.html("applications-card-certificate", {
      scheme,
      status: words.plain(`certificates-status-${status}`),
      until: validUntil === undefined ? "–" : printing.date(validUntil),
      link:
        publicCode !== undefined && isShown
          ? certificateLink(rt.config, ctx.me.username, publicCode)
          : words.plain("applications-card-no-link"),
    }),
  );
}

/** What the vacancy asks, and what they have of it, each with its reason. */
export function fitLines(words: Words, lines: readonly MatchLine[]): string[] {
  if (lines.length === 0) return [];
  return [
    words.html("applications-fit", {
      have: String(lines.filter(({ standing }) => standing === "have").length),
      of: String(lines.length),
    }),
    ...lines.map((line) => `${line.standing === "have" ? "✓" : "–"} ${fitText(words, line)}`),
  ];
}

function fitText(words: Words, line: MatchLine): string {
  const standing = line.standing === "have" ? "have" : "lack";
  switch (line.of) {
    case "certificate":
      return words.html(`applications-fit-certificate-${standing}`, { scheme: line.scheme.name });
    case "age":
      return words.html(`applications-fit-age-${standing}`);
    case "education":
      return words.html(`applications-fit-education-${standing}`);
    default:
      return words.html(`applications-fit-place-${standing}`);
  }
}

function standingLines(words: Words, application: Application, zone: string): string[] {
  const {
    state,
    moves: [move],
    reply,
    hiredOn,
  } = application;
  const meeting = state === "interview" ? meetingOf(words, application, zone) : undefined;
  const closing = closings.find((each) => each === move?.reason);
  return [
    ...(meeting ? [words.html("applications-card-meeting", meeting)] : []),
    ...(reply ? [words.html(`applications-card-reply-${reply}`)] : []),
    ...(state === "rejected"
      ? [words.html("applications-card-refused", { reason: refusalText(words, move?.reason) })]
      : []),
    ...(state === "closed" && closing ? [words.html(`applications-card-closed-${closing}`)] : []),
    ...(hiredOn === undefined
      ? []
      : [words.html("applications-card-hired", { day: printingIn(words.language, zone).date(hiredOn) })]),
  ];
}

function actButtons(
  { rt, ctx, application }: OnApplicant,
  { isReadable, held }: { isReadable: boolean; held: boolean },
): InlineKeyboardButton[][] {
  const { words } = ctx;
  const {
    id,
    state,
    moves: [move],
  } = application;
  const seen = move?.id ?? "";
  const to = (label: string, act: string) => button(label, act, id, seen);
  const isUndoable =
    !held && move !== undefined && isCompanys(move.actor) && move.from !== move.to && mayUndo(move.at, rt.now());
  const invite = words.plain(state === "interview" ? "applications-move-button" : "applications-invite-button");
  return [
    ...(isUndoable ? [[to(words.plain("applications-undo-button"), "applicant-undo")]] : []),
    ...(isReadable
      ? [
          [
            button(words.plain("applications-call-button"), "applicant-call", id, BESIDE),
            button(words.plain("applications-cv-button"), "applicant-cv", id, BESIDE),
          ],
        ]
      : []),
    ...(isOpenState(state) && !held
      ? [
          [
            ...(mayBecome(state, "shortlisted") ? [to(words.plain("applications-keep-button"), "applicant-keep")] : []),
            ...(mayBecome(state, "interview") ? [to(invite, "applicant-invite")] : []),
          ],
          [
            ...(mayBecome(state, "offered") ? [to(words.plain("applications-offer-button"), "applicant-offer")] : []),
            to(words.plain("applications-hire-button"), "applicant-hire"),
          ],
          [to(words.plain("applications-no-button"), "applicant-no")],
        ].filter((row) => row.length > 0)
      : []),
  ];
}

function wayButtons({ ctx, application }: OnApplicant, next: number | undefined): InlineKeyboardButton[][] {
  const { words } = ctx;
  const { vacancy } = application;
  return [
    ...(next === undefined ? [] : [[button(words.plain("applications-next-button"), "applicant-open", next)]]),
    [button(words.plain("telegram-back"), "applicant-of", vacancy.id), button(words.plain("telegram-menu"), "menu")],
  ];
}
