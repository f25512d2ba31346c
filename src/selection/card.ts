// One registrant as whoever selects sees them: only what that needs, with everything that can be done now.
import type { InlineKeyboardButton } from "grammy/types";
import { printPhone } from "../candidates/phone.ts";
import { type Helper, helpersOf } from "../helped/helped.ts";
import { ageOn, localDate } from "../platform/calendar.ts";
import { reasonWords } from "../registration/reasons.ts";
import type { Done } from "../roles/gate.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import { type Screen, send, show } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { mayBe, takenBackWithin, type Verdict } from "./deciding.ts";
import { type Invitation, invitationsWhere } from "./inviting.ts";
import { awaitsPapers, type Note, notesOn } from "./judging.ts";
import { stateOf } from "./line.ts";
import { cardCode, type OnRegistrant, throughWhom, viewCode } from "./opening.ts";
import { helperWords, timeOf } from "./print.ts";
import { isUndecided, neighbours, type Registrant } from "./registrants.ts";
import { comingWords } from "./why-not.ts";

/** So much of a history stands on the card. */
const LAST_CHANGES = 4;
const LAST_NOTES = 3;

/** Opens the card. */
export async function openCard(pressed: OnRegistrant): Promise<Done> {
  await pressed.staff.note("registration-viewed", pressed.one.number);
  return showCard(pressed);
}

/** The card as it stands now, with what just happened above it and what may be done about that: in place of what was pressed, or below what was typed. */
export async function showCard(
  pressed: OnRegistrant,
  lead?: string,
  first: readonly InlineKeyboardButton[] = [],
): Promise<Done> {
  const screen = await cardScreen(pressed, lead, first);
  await (pressed.ctx.callbackQuery ? show(pressed.ctx, screen) : send(pressed.ctx, screen));
  return "done";
}

async function cardScreen(
  pressed: OnRegistrant,
  lead: string | undefined,
  first: readonly InlineKeyboardButton[],
): Promise<Screen> {
  const { rt, ctx, intake, all, one, view } = pressed;
  const { words } = ctx;
  const now = rt.now();
  const [notes, invitations, undoable, changes, helpers, may] = await Promise.all([
    notesOn(rt, one.id),
    invitationsWhere(rt.db, { registrationId: one.id, session: { cancelledAt: null } }),
    takenBackWithin(rt.db, { intakeId: intake.id, now }),
    rt.db.registrationChange.findMany({
      where: { registrationId: one.id },
      orderBy: { id: "desc" },
      take: LAST_CHANGES,
      select: { to: true, at: true, reason: true },
    }),
    one.telegram === "none" ? helpersOf(rt, [one.id]) : undefined,
    mayBe(rt.db, intake.id, now),
  ]);
  const at = neighbours(all, one.id, throughWhom(view), view.sort);
  const printing = printingIn(words.language, intake.centre.zone);
  const history = changes.toReversed().map((change) =>
    words.html(isPlain(change) ? "selection-change" : "selection-change-why", {
      at: printing.dateTime(change.at),
      state: isUntested(change) ? reasonWords(words, change.reason) : words.plain(`selection-state-${change.to}`),
      reason: change.reason === null ? "" : reasonWords(words, change.reason),
    }),
  );
  return {
    text: [
      lead ?? "",
      [
        words.html("selection-card-title", {
          name: one.profile?.fullName ?? "–",
          number: one.number,
          nth: String(at.nth),
          total: String(at.total),
        }),
        words.html("selection-card-state", { state: stateOf(words, one) }),
      ].join("\n"),
      personLines(words, pressed, helpers?.get(one.id)),
      [fileLine(words, one), scoreLine(words, one), ...testLines(words, invitations, now)].join("\n"),
      noteLines(words, notes),
      [words.html("selection-card-history"), ...history].join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      ...(first.length > 0 ? [first] : []),
      ...actions(words, pressed, may, undoable.includes(one.id)),
      ...ways(words, pressed, at),
    ],
  };
}

/** The step over an invitation that there never was: said plainly, and no state. */
function isUntested(change: { reason: string | null }): change is { reason: string } {
  return change.reason === "without-invitation";
}

function isPlain(change: { reason: string | null }): boolean {
  return change.reason === null || isUntested(change);
}

function personLines(words: Words, { rt, intake, one }: OnRegistrant, helper: Helper | undefined): string {
  const { profile, obstacle, guardianMissing, guardianAgreed, goal, telegram } = one;
  if (!profile) return words.html("staff-card-consent-withdrawn");
  const today = localDate(rt.now(), intake.centre.zone);
  const guardian = [profile.guardianName, profile.guardianPhone && printPhone(profile.guardianPhone)]
    .filter(Boolean)
    .join(", ");
  return [
    [
      ...(profile.birthDate === undefined
        ? []
        : [words.html("selection-card-age", { age: String(ageOn(profile.birthDate, today)) })]),
      ...(profile.education === undefined ? [] : [words.plain(`registration-education-${profile.education}`)]),
      words.html("selection-card-place", { place: profile.place ?? "–" }),
    ].join(" · "),
    words.html("selection-card-goal", { goal: words.plain(`registration-goal-${goal}`) }),
    words.html(obstacle ? `selection-card-unfit-${obstacle}` : "selection-card-fits"),
    ...(guardianMissing ? [words.html("selection-card-guardian-missing")] : []),
    ...(guardian === ""
      ? []
      : [words.html(guardianAgreed ? "staff-card-guardian" : "staff-card-guardian-unasked", { guardian })]),
    ...(telegram === "reached"
      ? []
      : [
          words.html(`selection-card-telegram-${telegram}`, {
            phone: profile.phone === undefined ? "–" : printPhone(profile.phone),
          }),
        ]),
    ...(helper === undefined ? [] : [words.html("selection-card-helper", { helper: helperWords(helper) })]),
  ].join("\n");
}

function fileLine(words: Words, { fileComplete, fileMissing }: Registrant): string {
  if (fileComplete === undefined) return words.html("selection-card-file-open");
  return fileComplete
    ? words.html("selection-card-file-complete")
    : words.html("selection-card-file-missing", { missing: fileMissing ?? "–" });
}

function scoreLine(words: Words, { written, interview, score }: Registrant): string {
  return words.html("selection-card-scores", {
    written: written === undefined ? "–" : String(written),
    interview: interview === undefined ? "–" : String(interview),
    score: score === undefined ? "–" : String(score),
  });
}

function testLines(words: Words, invitations: readonly Invitation[], now: Date): string[] {
  return invitations.map(({ session, coming, cannotWhy }) =>
    words.html(`selection-card-${session.stage}`, {
      at: timeOf(words, session),
      coming:
        coming === null
          ? words.plain(session.startsAt <= now ? "selection-coming-past" : "selection-coming-open")
          : comingWords(words, coming, cannotWhy),
    }),
  );
}

function noteLines(words: Words, notes: readonly Note[]): string {
  return notes
    .slice(0, LAST_NOTES)
    .map(({ said }) => words.html("selection-card-note", { said }))
    .join("\n");
}

function actions(
  words: Words,
  pressed: OnRegistrant,
  may: Record<Verdict, boolean>,
  canUndo: boolean,
): InlineKeyboardButton[][] {
  const { one } = pressed;
  const on = (label: string, act: string, more = "") => button(label, act, cardCode(pressed, more));
  const note = on(words.plain("selection-note-button"), "select-note");
  if (isUndecided(one))
    return [
      [
        on(words.plain("selection-complete-button"), "select-complete"),
        on(words.plain("selection-missing-button"), "select-missing"),
      ],
      [
        on(words.plain("selection-written-button"), "select-score", "written"),
        on(words.plain("selection-interview-button"), "select-score", "interview"),
      ],
      [
        ...(may.accepted ? [on(words.plain("selection-accept-button"), "select-accept")] : []),
        ...(may.reserve ? [on(words.plain("selection-reserve-button"), "select-reserve")] : []),
        on(words.plain("selection-reject-button"), "select-reject"),
      ],
      [note],
    ];
  const brought = one.fileComplete === false && awaitsPapers.some((each) => each === one.state);
  const rank = one.state === "reserve" ? [on(words.plain("selection-rank-button"), "select-rank")] : [];
  return [
    ...(canUndo ? [[on(words.plain("selection-undo-button"), "select-undo")]] : []),
    ...(brought ? [[on(words.plain("selection-complete-button"), "select-complete")]] : []),
    [...rank, note],
  ];
}

function ways(
  words: Words,
  { intake, one, view }: OnRegistrant,
  { previous, next }: ReturnType<typeof neighbours>,
): InlineKeyboardButton[][] {
  const { filter, sort } = view;
  const to = (label: string, id: number | undefined) =>
    id === undefined ? [] : [button(label, "select-card", `${id}.${viewCode(view)}`)];
  const turn = [
    ...to(words.plain("selection-previous-button"), previous),
    ...to(words.plain("selection-next-one-button"), next),
  ];
  return [
    ...(turn.length > 0 ? [turn] : []),
    [
      button(words.plain("selection-to-list-button"), "select", `${intake.id}.${viewCode({ filter, sort })}`),
      button(words.plain("selection-to-card-button"), "staff-card", one.number),
    ],
  ];
}
