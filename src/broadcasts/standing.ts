// How a broadcast stands, once it is handed in: waiting for a second person, for its time, under way, over.
import type { InlineKeyboardButton } from "grammy/types";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import { dueAt } from "./approval.ts";
import type { Broadcast } from "./broadcasts.ts";
import type { Warning } from "./checks.ts";
import type { AudienceCount } from "./count.ts";
import { type Part, parts, type Report } from "./report.ts";
import { figure, type Print, stateWord } from "./screens.ts";

export interface Standing {
  readonly broadcast: Broadcast;
  /** In plain words */
  readonly people: string;
  readonly count: AudienceCount;
  readonly warnings: readonly Warning[];
  readonly perSecond: number;
  readonly approvalAbove: number;
}

/** Everything that whoever sends or approves must have seen, below the preview. */
export function reviewLines(print: Print, { people, count, warnings, perSecond }: Standing): string[] {
  const { words } = print;
  const told = Math.max(0, count.all - count.optedOut - count.unreachable);
  const left = [
    ...(count.optedOut > 0 ? [words.html("broadcasts-left-opted-out", { count: figure(print, count.optedOut) })] : []),
    ...(count.unreachable > 0
      ? [words.html("broadcasts-left-unreachable", { count: figure(print, count.unreachable) })]
      : []),
    ...(count.quiet > 0 ? [words.html("broadcasts-left-quiet", { count: figure(print, count.quiet) })] : []),
  ];
  return [
    words.html("broadcasts-review-people", { people, count: figure(print, count.all) }),
    ...left,
    words.html("broadcasts-review-duration", { duration: durationWord(print, told / perSecond) }),
    ...warnings.map((warning) =>
      warning.of === "link"
        ? words.html("broadcasts-warning-link", { domain: warning.domain })
        : words.html(`broadcasts-warning-${warning.of}`),
    ),
  ];
}

/** What the author decides below the preview: now, at a time, or back to writing. */
export function reviewScreen(print: Print, standing: Standing): Screen {
  const { words } = print;
  const { broadcast, count, warnings, approvalAbove } = standing;
  const { id, revision } = broadcast;
  const needsSecond = count.all > approvalAbove;
  const text = [
    words.html("broadcasts-review-title", { number: String(id) }),
    ...reviewLines(print, standing),
    "",
    needsSecond
      ? words.html("broadcasts-review-second", { above: figure(print, approvalAbove) })
      : words.html("broadcasts-review-alone"),
  ].join("\n");
  const despite = warnings.length > 0 ? words.plain("broadcasts-despite", { count: warnings.length }) : "";
  const label = (key: "now" | "morning" | "when") =>
    `${words.plain(`broadcasts-send-${key}`)}${key === "when" ? "" : despite}`;
  return {
    text,
    buttons: [
      [button(label("now"), "broadcast-send", `${id}.now`, revision)],
      [button(label("morning"), "broadcast-send", `${id}.morning`, revision)],
      [button(label("when"), "broadcast-when", id, revision)],
      [button(words.plain("broadcasts-edit-button"), "broadcast-open", id)],
    ],
  };
}

/** What a second person decides below the preview. */
export function approvalScreen(print: Print, standing: Standing, author: string): Screen {
  const { words, zone } = print;
  const { id, revision, scheduledAt } = standing.broadcast;
  const despite =
    standing.warnings.length > 0 ? words.plain("broadcasts-despite", { count: standing.warnings.length }) : "";
  return {
    text: [
      words.html("broadcasts-approve-title", { number: String(id), author }),
      ...reviewLines(print, standing),
      scheduledAt === null
        ? words.html("broadcasts-approve-soon")
        : words.html("broadcasts-approve-at", { at: printingIn(words.language, zone).dateTime(scheduledAt) }),
    ].join("\n"),
    buttons: [
      [button(`${words.plain("broadcasts-approve-button")}${despite}`, "broadcast-approve", id, revision)],
      [button(words.plain("broadcasts-return-button"), "broadcast-return", id, revision)],
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** A broadcast that is handed in and has not begun. */
export function waitingScreen(
  print: Print,
  broadcast: Broadcast,
  seen: { isAuthor: boolean; people: string; count: AudienceCount },
): Screen {
  const { words, zone } = print;
  const { id, state, lateAt } = broadcast;
  const printing = printingIn(words.language, zone);
  const isLate = state === "scheduled" && lateAt !== null;
  const due = printing.dateTime(dueAt(broadcast));
  const says =
    state === "inApproval"
      ? words.html("broadcasts-waits-approval")
      : isLate
        ? words.html("broadcasts-waits-late", { at: due })
        : words.html("broadcasts-waits-time", { at: due });
  const ways: InlineKeyboardButton[][] = [
    ...(isLate && seen.isAuthor
      ? [
          [button(words.plain("broadcasts-late-now"), "broadcast-late", id)],
          [button(words.plain("broadcasts-send-when"), "broadcast-when", id, broadcast.revision)],
        ]
      : []),
    ...(seen.isAuthor
      ? [[button(words.plain("broadcasts-reopen-button"), "broadcast-reopen", id, broadcast.revision)]]
      : []),
    [button(words.plain("broadcasts-cancel-button"), "broadcast-stop", id)],
    [button(words.plain("telegram-back"), "broadcast")],
  ];
  return {
    text: [
      words.html("broadcasts-standing-title", { number: String(id), state: stateWord(words, broadcast) }),
      words.html("broadcasts-review-people", { people: seen.people, count: figure(print, seen.count.all) }),
      says,
    ].join("\n"),
    buttons: ways,
  };
}

const CELLS = 12;

/** A run as it goes, and as it went. `perSecond` and what is left make the time that it still takes. */
export function runScreen(
  print: Print,
  broadcast: Broadcast,
  report: Report,
  seen: { rate: number | undefined; whoPaused?: string | undefined; corrected?: boolean },
): Screen {
  const { words, zone } = print;
  const { id, state, startedAt, endedAt, whyPaused } = broadcast;
  const printing = printingIn(words.language, zone);
  const { audience, parts: counted } = report;
  const over = audience - counted.waiting - counted.uncertain;
  const isRunning = state === "sending" || state === "paused";
  const share = audience === 0 ? 1 : over / audience;
  const lines = [
    words.html("broadcasts-standing-title", { number: String(id), state: stateWord(words, broadcast) }),
    ...(broadcast.does === "send"
      ? []
      : [words.html(`broadcasts-run-${broadcast.does}`, { number: String(broadcast.ofId) })]),
    ...(isRunning
      ? [
          `${"▓".repeat(Math.floor(share * CELLS))}${"░".repeat(CELLS - Math.floor(share * CELLS))} ${Math.floor(share * 100)}%`,
          words.html("broadcasts-run-of", { done: figure(print, over), audience: figure(print, audience) }),
        ]
      : [words.html("broadcasts-run-audience", { audience: figure(print, audience) })]),
    ...partLines(print, report),
    ...(state === "sending" && seen.rate !== undefined && seen.rate > 0 && counted.waiting > 0
      ? [
          words.html("broadcasts-run-rate", {
            rate: figure(print, Math.round(seen.rate * 10) / 10),
            left: durationWord(print, counted.waiting / seen.rate),
          }),
        ]
      : []),
    ...(state === "paused" && whyPaused !== null ? [words.html("broadcasts-run-refused", { reason: whyPaused })] : []),
    ...(startedAt === null ? [] : [words.html("broadcasts-run-started", { at: printing.dateTime(startedAt) })]),
    ...(endedAt === null ? [] : [words.html("broadcasts-run-ended", { at: printing.dateTime(endedAt) })]),
  ];
  return { text: lines.join("\n"), buttons: runButtons(print, broadcast, report) };
}

function partLines(print: Print, { parts: counted, reasons }: Report): string[] {
  const { words } = print;
  return parts
    .filter((part) => counted[part] > 0)
    .map((part) => {
      const line = words.html(`broadcasts-part-${part}`, { count: figure(print, counted[part]) });
      const why = reasons
        .filter((one) => one.part === part && (part === "skipped" || part === "refused"))
        .map(({ reason, count }) => `${reasonWord(print, reason)} ${figure(print, count)}`);
      return why.length > 0 ? `${line} (${why.slice(0, 4).join(", ")})` : line;
    });
}

/** Why somebody was left out; what Telegram said stands as it was said. */
function reasonWord({ words }: Print, reason: string): string {
  const known = (["optedOut", "erased", "tooOld", "gone", "nothingToSay"] as const).find((each) => each === reason);
  return known ? words.html(`broadcasts-reason-${known}`) : reason.replace(/[<>&]/g, "").slice(0, 60);
}

function runButtons(
  { words }: Print,
  { id, state, does }: Broadcast,
  { parts: counted }: Report,
): InlineKeyboardButton[][] {
  const back = [button(words.plain("telegram-back"), "broadcast")];
  if (state === "sending")
    return [
      [
        button(words.plain("broadcasts-pause-button"), "broadcast-pause", id),
        button(words.plain("broadcasts-cancel-button"), "broadcast-stop", id),
      ],
      [button(words.plain("broadcasts-refresh-button"), "broadcast-open", id), ...back],
    ];
  if (state === "paused")
    return [
      [
        button(words.plain("broadcasts-resume-button"), "broadcast-resume", id),
        button(words.plain("broadcasts-cancel-button"), "broadcast-stop", id),
      ],
      back,
    ];
  const files = parts
    .filter((part) => counted[part] > 0)
    .map((part) => button(fileLabel(words, part), "broadcast-file", `${id}.${part}`));
  const canRecall = does === "send" && state !== "recalled" && counted.sent + counted.unknown > 0;
  return [
    ...inRows(files, 2),
    ...(canRecall ? [[button(words.plain("broadcasts-recall-button"), "broadcast-recall", id)]] : []),
    back,
  ];
}

function fileLabel(words: Print["words"], part: Part): string {
  return words.plain("broadcasts-file-button", { part: words.plain(`broadcasts-partname-${part}`) });
}

/** A stretch of time, roughly. */
export function durationWord(print: Pick<Print, "words" | "zone">, seconds: number): string {
  const { words } = print;
  if (seconds < 60) return words.plain("broadcasts-duration-minute");
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return words.plain("broadcasts-duration-minutes", { minutes: figure(print, minutes) });
  return words.plain("broadcasts-duration-hours", { hours: figure(print, Math.ceil(minutes / 60)) });
}
