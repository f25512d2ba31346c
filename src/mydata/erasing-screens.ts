// The question before an erasure, its clock, and the receipt.
import type { ErasureShown, KeptThing } from "../candidates/receipt.ts";
import { nameIn } from "../telegram/commands.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import type { Print } from "./screens.ts";

/** What an erasure leaves, for the centre has to answer for it. */
export interface Stays {
  /** They work for a centre, or did */
  readonly served: boolean;
  /** That was for a company alone, as its recruiter */
  readonly recruited: boolean;
  /** They hold a certificate */
  readonly certified: boolean;
  /** They reported a vacancy */
  readonly reported: boolean;
}

/** Asks once more before everything is erased; tells what of it stays. */
export function eraseScreen(
  words: Words,
  candidateId: number,
  { served, recruited, certified, reported }: Stays,
): Screen {
  const stays = [
    ...(certified ? [words.html("mydata-erase-certified")] : []),
    ...(reported ? [words.html("mydata-erase-reported")] : []),
    ...(served ? [words.html(recruited ? "mydata-erase-recruited" : "mydata-erase-served")] : []),
  ];
  return {
    text: [words.html("mydata-erase-question"), ...stays].join("\n\n"),
    buttons: [
      [button(words.plain("mydata-erase-yes"), "mydata-erase", "yes", candidateId)],
      [button(words.plain("mydata-file"), "mydata-file")],
      [button(words.plain("telegram-back"), "mydata")],
    ],
  };
}

/** What of it stays, by name. */
export function keptOf({ served, recruited, certified, reported }: Stays): KeptThing[] {
  return [
    ...(certified ? ["certificates" as const] : []),
    ...(served ? [recruited ? ("recruiting" as const) : ("service" as const)] : []),
    ...(reported ? ["reports" as const] : []),
  ];
}

/** It is being done: since when, what is done already, and what time there is for it. */
export function erasingScreen(print: Print, clock: ErasureClock): Screen {
  const { words } = print;
  const printing = printingIn(words.language, print.zone);
  return {
    text: [
      words.html("mydata-erasing", {
        at: printing.time(clock.askedAt),
        until: printing.time(new Date(clock.askedAt.getTime() + 60_000)),
        seconds: secondsBetween(clock.askedAt, print.now),
      }),
      ...erasureSteps.map((step, at) => `${at < clock.done ? "✓" : "…"} ${words.html(`mydata-erasing-${step}`)}`),
      "",
      words.html("mydata-erasing-limit"),
    ].join("\n"),
    // Should the process end here, whoever waits finds their receipt.
    buttons: [[button(words.plain("mydata-receipt-button"), "mydata-erase", "yes", clock.candidateId)]],
  };
}

/** The parts of an erasure in the order in which they are done. */
export const erasureSteps = ["tables", "memory", "group"] as const;

export interface ErasureClock {
  readonly askedAt: Date;
  /** Whose row it was */
  readonly candidateId: number;
  /** How many of the parts are done */
  readonly done: number;
}

/** What is given into the hand of whoever was erased: what went, what stays and why, and a number that shows it later. */
export function receiptScreen(print: Print, erasure: ErasureShown, askedAt?: Date): Screen {
  const { words } = print;
  return {
    text: [
      [
        words.html("mydata-receipt", { number: erasure.receipt }),
        askedAt === undefined
          ? words.html("mydata-receipt-day", { day: printingIn(words.language, print.zone).date(erasure.erasedOn) })
          : words.html("mydata-receipt-time", {
              at: printingIn(words.language, print.zone).dateTime(askedAt),
              seconds: secondsBetween(askedAt, print.now),
            }),
      ].join("\n"),
      words.html("mydata-receipt-gone"),
      erasure.kept.length === 0
        ? words.html("mydata-receipt-nothing-kept")
        : [
            words.html("mydata-receipt-kept"),
            ...erasure.kept.map((thing) => words.html(`mydata-receipt-kept-${thing}`)),
          ].join("\n"),
      words.html("mydata-receipt-use", { command: `/${nameIn(words.language, "mydata")} ${erasure.receipt}` }),
      ...(askedAt === undefined ? [] : [words.html("mydata-receipt-start")]),
    ].join("\n\n"),
    buttons: [],
  };
}

/** Nobody counts along for the first ten: 0 stands for fewer. */
function secondsBetween(from: Date, to: Date): number {
  const seconds = Math.ceil((to.getTime() - from.getTime()) / 1000);
  return seconds < 10 ? 0 : seconds;
}
