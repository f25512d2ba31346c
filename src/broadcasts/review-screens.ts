// What there is to know before many people get something, and the buttons that decide it: the author's, and the second person's.
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Broadcast } from "./broadcasts.ts";
import type { Warning } from "./checks.ts";
import type { AudienceCount } from "./count.ts";
import { durationWord, excerptOf, figure, type Print, toldIn, toldLine } from "./print.ts";

export interface Standing {
  readonly broadcast: Broadcast;
  /** In plain words */
  readonly people: string;
  /** Of new words for an earlier one: what they do to it */
  readonly replaces: readonly string[];
  /** As it will be when it goes out */
  readonly count: AudienceCount;
  readonly warnings: readonly Warning[];
  readonly perSecond: number;
  /** How many messages one person gets: each picture of an album is one, and what follows it */
  readonly messagesEach: number;
  readonly approvalAbove: number;
  /** How many other people may approve it */
  readonly approvers: number;
  readonly holdMinutes: number;
}

/** Everything that whoever sends or approves must have seen. */
function reviewLines(print: Print, standing: Standing): string[] {
  const { words, zone } = print;
  const { broadcast, people, count, warnings, perSecond, messagesEach } = standing;
  return [
    ...standing.replaces,
    words.html("broadcasts-review-people", { people }),
    toldLine(print, broadcast, count),
    ...(count.optedOut > 0 ? [words.html("broadcasts-left-opted-out", { count: figure(print, count.optedOut) })] : []),
    ...(count.unreachable > 0
      ? [words.html("broadcasts-left-unreachable", { count: figure(print, count.unreachable) })]
      : []),
    ...(count.quietUntil === undefined
      ? []
      : [
          words.html("broadcasts-left-quiet", {
            count: figure(print, count.quiet),
            at: printingIn(words.language, zone).dateTime(count.quietUntil),
          }),
        ]),
    words.html("broadcasts-review-duration", {
      duration: durationWord(print, (toldIn(count) * messagesEach) / perSecond),
    }),
    ...warnings.map(({ of, found }) => words.html(`broadcasts-warning-${of}`, { found })),
  ];
}

function needsSecond({ count, approvalAbove }: Standing): boolean {
  return count.all > approvalAbove;
}

/** Whether it goes out by itself after the press, or whom it waits for. */
function whatFollows(print: Print, standing: Standing, isTimed: boolean): string {
  const { words } = print;
  const { approvalAbove, approvers, holdMinutes } = standing;
  const above = approvalAbove;
  if (needsSecond(standing) && approvers === 0) return words.html("broadcasts-review-no-approver", { above });
  if (needsSecond(standing)) return words.html("broadcasts-review-second", { above, count: approvers });
  if (isTimed) return words.html("broadcasts-review-timed");
  if (holdMinutes === 0) return words.html("broadcasts-review-at-once");
  return words.html("broadcasts-review-alone", { minutes: holdMinutes });
}

function despite({ words }: Print, { warnings }: Standing): string {
  return warnings.length > 0 ? words.plain("broadcasts-despite", { count: warnings.length }) : "";
}

/** What the author decides below the preview: at the time that they chose before, now, at another, or back to writing. */
export function reviewScreen(print: Print, standing: Standing, chosen?: Date): Screen {
  const { words, zone } = print;
  const { id, revision } = standing.broadcast;
  const act = needsSecond(standing) ? "ask" : "send";
  const label = (key: "now" | "morning") => `${words.plain(`broadcasts-${act}-${key}`)}${despite(print, standing)}`;
  return {
    text: [
      words.html("broadcasts-review-title", { number: String(id) }),
      ...reviewLines(print, standing),
      "",
      whatFollows(print, standing, false),
    ].join("\n"),
    buttons: [
      ...(chosen === undefined
        ? []
        : [
            [
              button(
                words.plain(`broadcasts-${act}-chosen`, { at: printingIn(words.language, zone).dateTime(chosen) }),
                "broadcast-send",
                `${id}.${minuteOf(chosen)}`,
                revision,
              ),
            ],
          ]),
      [button(label("now"), "broadcast-send", `${id}.now`, revision)],
      [button(label("morning"), "broadcast-send", `${id}.morning`, revision)],
      [button(words.plain("broadcasts-send-when"), "broadcast-when", id, revision)],
      [button(words.plain("broadcasts-edit-button"), "broadcast-open", id)],
    ],
  };
}

/** The same before it goes out at a time: what, to whom, when, and one button that does it. Nothing is done by typing. */
export function timeScreen(print: Print, standing: Standing, when: Date): Screen {
  const { words, zone } = print;
  const { broadcast } = standing;
  const { id, revision } = broadcast;
  const isScheduled = broadcast.state === "scheduled";
  const key = isScheduled ? "reschedule" : needsSecond(standing) ? "ask-timed" : "send-timed";
  return {
    text: [
      words.html("broadcasts-time-title", {
        number: String(id),
        at: printingIn(words.language, zone).dateTime(when),
      }),
      words.html("broadcasts-time-content", { excerpt: excerptOf(words, broadcast) }),
      ...reviewLines(print, standing),
      "",
      isScheduled ? words.html("broadcasts-review-timed") : whatFollows(print, standing, true),
    ].join("\n"),
    buttons: [
      [
        button(
          `${words.plain(`broadcasts-${key}`)}${despite(print, standing)}`,
          "broadcast-send",
          `${id}.${minuteOf(when)}`,
          revision,
        ),
      ],
      [button(words.plain("broadcasts-another-time"), "broadcast-when", id, revision)],
      [
        isScheduled
          ? button(words.plain("telegram-back"), "broadcast-open", id)
          : button(words.plain("telegram-back"), "broadcast-preview", `${id}.${minuteOf(when)}`),
      ],
    ],
  };
}

/** A moment as a button carries it. */
function minuteOf(when: Date): number {
  return Math.floor(when.getTime() / 60_000);
}

/** Reads it back; undefined for what no button of ours carries. */
export function readMinute(word: string): Date | undefined {
  return /^\d{8}$/.test(word) ? new Date(Number(word) * 60_000) : undefined;
}

/** What a second person decides below the preview. */
export function approvalScreen(
  print: Print,
  standing: Standing,
  { author, before }: { author: string; before: string | undefined },
): Screen {
  const { words, zone } = print;
  const { holdMinutes, broadcast } = standing;
  const { id, revision, scheduledAt } = broadcast;
  return {
    text: [
      words.html("broadcasts-approve-title", { number: String(id), author }),
      ...(before === undefined ? [] : [before]),
      ...reviewLines(print, standing),
      "",
      scheduledAt !== null
        ? words.html("broadcasts-approve-at", { at: printingIn(words.language, zone).dateTime(scheduledAt) })
        : holdMinutes === 0
          ? words.html("broadcasts-approve-at-once")
          : words.html("broadcasts-approve-soon", { minutes: holdMinutes }),
    ].join("\n"),
    buttons: [
      [
        button(
          `${words.plain("broadcasts-approve-button")}${despite(print, standing)}`,
          "broadcast-approve",
          id,
          revision,
        ),
      ],
      [button(words.plain("broadcasts-return-button"), "broadcast-return", id, revision)],
      [button(words.plain("telegram-back"), "broadcast-waiting")],
    ],
  };
}
