// A run as it goes and as it went: for sending, and for deleting or replacing what was sent.
import type { InlineKeyboardButton } from "grammy/types";
import { localDate } from "../platform/calendar.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Broadcast } from "./broadcasts.ts";
import { durationWord, figure, type Print, stateWord } from "./print.ts";
import { type Part, partName, parts, type Report, reasonName } from "./report.ts";

const CELLS = 12;

/** How a run stands. The rate, of the last seconds, and what is left make the time that it still takes. */
export function runScreen(print: Print, broadcast: Broadcast, report: Report, rate?: number): Screen {
  const { words } = print;
  const { id, state, does, ofId, whyPaused } = broadcast;
  const { audience, parts: counted } = report;
  const over = audience - counted.waiting - counted.uncertain;
  const isRunning = state === "sending" || state === "paused";
  const lines = [
    words.html("broadcasts-standing-title", { number: String(id), state: stateWord(words, broadcast) }),
    ...(does === "send" ? [] : [words.html(`broadcasts-run-${does}`, { number: String(ofId) })]),
    isRunning
      ? barLine(print, over, audience)
      : words.html("broadcasts-run-audience", { audience: figure(print, audience) }),
    ...partLines(print, broadcast, report),
    ...(state === "sending" && rate !== undefined && rate > 0 && counted.waiting > 0
      ? [
          words.html("broadcasts-run-rate", {
            rate: figure(print, Math.round(rate * 10) / 10),
            left: durationWord(print, counted.waiting / rate),
          }),
        ]
      : []),
    ...(state === "paused" && whyPaused !== null
      ? [words.html("broadcasts-run-refused", { reason: whyPaused }), words.html("broadcasts-run-refused-next")]
      : []),
    ...timeLines(print, broadcast),
    ...(report.later ?? []).map((later) =>
      words.html(`broadcasts-later-${later.does}`, { number: String(later.id), state: stateWord(words, later) }),
    ),
  ];
  return { text: lines.join("\n"), buttons: runButtons(print, broadcast, report) };
}

function barLine(print: Print, over: number, audience: number): string {
  const share = audience === 0 ? 1 : over / audience;
  const full = Math.floor(share * CELLS);
  const counts = { done: figure(print, over), audience: figure(print, audience) };
  const bar = `${"▓".repeat(full)}${"░".repeat(CELLS - full)} ${Math.floor(share * 100)}%`;
  return `${bar} · ${print.words.html("broadcasts-run-of", counts)}`;
}

function timeLines({ words, zone }: Print, { startedAt, endedAt }: Broadcast): string[] {
  if (startedAt === null) return [];
  const printing = printingIn(words.language, zone);
  const began = printing.dateTime(startedAt);
  if (endedAt === null) return [words.html("broadcasts-run-started", { at: began })];
  if (printing.dateTime(endedAt) === began) return [words.html("broadcasts-run-at-once", { at: began })];
  const isSameDay = localDate(startedAt, zone) === localDate(endedAt, zone);
  const ended = isSameDay ? printing.time(endedAt) : printing.dateTime(endedAt);
  return [words.html("broadcasts-run-ended", { began, ended })];
}

function partLines(print: Print, { does }: Broadcast, { parts: counted, reasons }: Report): string[] {
  return parts
    .filter((part) => counted[part] > 0)
    .map((part) => {
      const line = partLine(print, does, part, counted[part]);
      const said = reasons.filter((one) => one.part === part && (part === "skipped" || part === "refused"));
      const why = said.map(({ reason, count }) =>
        said.length === 1 ? reasonWord(print, reason) : `${reasonWord(print, reason)}: ${figure(print, count)}`,
      );
      return why.length > 0 ? `${line} (${why.slice(0, 4).join(", ")})` : line;
    });
}

function partLine(print: Print, does: Broadcast["does"], part: Part, count: number): string {
  const { words } = print;
  if (does !== "send" && part === "sent") return words.html(`broadcasts-part-sent-${does}`, { count });
  if (does !== "send" && part === "skipped") return words.html(`broadcasts-part-skipped-${does}`, { count });
  return words.html(`broadcasts-part-${part}`, { count: figure(print, count) });
}

function reasonWord({ words }: Print, reason: string): string {
  return reasonName(words, reason).replace(/[<>&]/g, "").slice(0, 60);
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
  const files = parts
    .filter((part) => counted[part] > 0)
    .map((part) =>
      button(
        words.plain("broadcasts-file-button", { part: partName(words, does, part) }),
        "broadcast-file",
        `${id}.${part}`,
      ),
    );
  // What still waits or is uncertain can be taken along, too, while it stands still.
  if (state === "paused")
    return [
      [
        button(words.plain("broadcasts-resume-button"), "broadcast-resume", id),
        button(words.plain("broadcasts-cancel-button"), "broadcast-stop", id),
      ],
      ...inRows(files, 2),
      back,
    ];
  const canRecall = does === "send" && counted.sent + counted.unknown > 0;
  const recall = state === "recalled" ? "broadcasts-correct-button" : "broadcasts-recall-button";
  return [...inRows(files, 2), ...(canRecall ? [[button(words.plain(recall), "broadcast-recall", id)]] : []), back];
}
