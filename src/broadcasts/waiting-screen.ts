// A broadcast that is handed in and has not begun: it waits for a second person, for its time, or for an answer.
import type { InlineKeyboardButton } from "grammy/types";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import { dueAt } from "./approval.ts";
import type { Broadcast } from "./broadcasts.ts";
import type { AudienceCount } from "./count.ts";
import { decideButton } from "./list-screen.ts";
import { excerptOf, type Print, stateWord, toldLine } from "./print.ts";

/** Who looks, and what they need to know. */
export interface Waiting {
  readonly isAuthor: boolean;
  readonly mayApprove: boolean;
  readonly people: string;
  readonly count: AudienceCount;
  /** How many other people may approve it */
  readonly approvers: number;
  readonly approvalAbove: number;
  readonly now: Date;
}

/** What it waits for, and what can be done meanwhile. */
export function waitingScreen(print: Print, broadcast: Broadcast, seen: Waiting): Screen {
  const { words } = print;
  return {
    text: [
      words.html("broadcasts-standing-title", {
        number: String(broadcast.id),
        state: stateWord(words, broadcast),
      }),
      words.html("broadcasts-time-content", { excerpt: excerptOf(words, broadcast) }),
      words.html("broadcasts-review-people", { people: seen.people }),
      ...(broadcast.state === "cancelled" ? [] : [toldLine(print, broadcast, seen.count)]),
      "",
      ...standing(print, broadcast, seen),
    ].join("\n"),
    buttons: waysOn(print, broadcast, seen),
  };
}

function standing(print: Print, broadcast: Broadcast, seen: Waiting): string[] {
  if (broadcast.state === "inApproval") return approvalLines(print, broadcast, seen);
  if (broadcast.state === "draft") return [print.words.html("broadcasts-waits-draft")];
  return [broadcast.state === "scheduled" ? timeLine(print, broadcast, seen) : cancelledLine(print, broadcast)];
}

function approvalLines(print: Print, { scheduledAt }: Broadcast, { approvers, approvalAbove }: Waiting): string[] {
  const { words, zone } = print;
  if (approvers === 0) return [words.html("broadcasts-waits-nobody", { above: approvalAbove })];
  return [
    words.html("broadcasts-waits-approval", { count: approvers }),
    ...(scheduledAt === null
      ? []
      : [words.html("broadcasts-approve-at", { at: printingIn(words.language, zone).dateTime(scheduledAt) })]),
  ];
}

function timeLine({ words, zone }: Print, broadcast: Broadcast, { now }: Waiting): string {
  const due = dueAt(broadcast);
  const at = printingIn(words.language, zone).dateTime(due);
  if (broadcast.lateAt !== null) return words.html("broadcasts-waits-late", { at });
  return due <= now ? words.html("broadcasts-waits-now") : words.html("broadcasts-waits-time", { at });
}

/** It ended before anybody got it. */
function cancelledLine({ words, zone }: Print, { changedAt }: Broadcast): string {
  return words.html("broadcasts-was-cancelled", { at: printingIn(words.language, zone).dateTime(changedAt) });
}

function waysOn(print: Print, broadcast: Broadcast, { isAuthor, mayApprove, now }: Waiting): InlineKeyboardButton[][] {
  const { words } = print;
  const { id, state, lateAt, revision, approvedBy } = broadcast;
  const isTimed = state === "scheduled";
  const isVoided = state === "inApproval" || approvedBy !== null;
  return [
    ...(state === "inApproval" && mayApprove && !isAuthor ? [[decideButton(print, broadcast)]] : []),
    ...(isAuthor && lateAt !== null ? [[button(words.plain("broadcasts-late-now"), "broadcast-late", id)]] : []),
    ...(isAuthor && isTimed && (lateAt !== null || dueAt(broadcast) > now)
      ? [[button(words.plain("broadcasts-another-time"), "broadcast-when", id, revision)]]
      : []),
    ...(isAuthor && state !== "cancelled"
      ? [
          [
            button(
              words.plain(isVoided ? "broadcasts-reopen-button" : "broadcasts-edit-button"),
              "broadcast-reopen",
              id,
              revision,
            ),
          ],
        ]
      : []),
    ...(state === "inApproval" || isTimed
      ? [[button(words.plain("broadcasts-cancel-button"), "broadcast-stop", id)]]
      : []),
    [button(words.plain("telegram-back"), "broadcast")],
  ];
}
