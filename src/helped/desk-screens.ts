// What staff see who do something for somebody without Telegram.
import type { ErasureShown, KeptThing } from "../candidates/receipt.ts";
import { localDate } from "../platform/calendar.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";

/** Who asked for an erasure, as the audit trail keeps it. */
export const eraseReasons = ["self", "family", "letter"] as const;

/** The person, who registered them, and what can be done. */
export function paperScreen(
  words: Words,
  shown: {
    number: string;
    name: string;
    candidateId: number;
    zone: string;
    helper: { name: string; until: Date | null; stamp: string } | null;
  },
): Screen {
  const { number, name, candidateId, zone, helper } = shown;
  const until = helper?.until && printingIn(words.language, zone).date(localDate(helper.until, zone));
  return {
    text: [
      words.html("helped-desk", { name, number }),
      helper
        ? words.html("helped-desk-by", { helper: helper.name, until: until || "–" })
        : words.html("helped-desk-list"),
    ].join("\n\n"),
    buttons: [
      ...(helper ? [[button(words.plain("helped-new-code"), "assist-recode", number, helper.stamp)]] : []),
      [button(words.plain("helped-desk-erase"), "assist-erase", `p${candidateId}`)],
      [button(words.plain("telegram-back"), "staff-card", number)],
    ],
  };
}

/** Who asked for it? */
export function eraseScreen(words: Words, name: string, who: string): Screen {
  return {
    text: words.html("helped-erase-who", { name }),
    buttons: [
      ...eraseReasons.map((reason) => [
        button(words.plain(`helped-erase-${reason}`), "assist-erase", `${who}.${reason}`),
      ]),
      [button(words.plain("helped-erase-not"), "staff")],
    ],
  };
}

/** Once more, with what goes and what stays. */
export function surelyScreen(
  words: Words,
  { name, kept }: { name: string; kept: readonly KeptThing[] },
  asked: string,
): Screen {
  return {
    text: [words.html("helped-erase-surely", { name }), ...keptLines(words, kept)].join("\n\n"),
    buttons: [
      [button(words.plain("mydata-erase-yes"), "assist-erase-yes", asked)],
      [button(words.plain("helped-erase-not"), "staff")],
    ],
  };
}

/** The number to write down for them, and nothing of who they were. */
export function erasedScreen(words: Words, { receipt, erasedOn, kept }: ErasureShown): Screen {
  return {
    text: [
      words.html("helped-erased", { number: receipt, day: printingIn(words.language, "UTC").date(erasedOn) }),
      ...keptLines(words, kept),
      words.html("helped-erased-chat"),
    ].join("\n\n"),
    buttons: [[button(words.plain("staff-desk"), "staff"), button(words.plain("telegram-menu"), "menu")]],
  };
}

function keptLines(words: Words, kept: readonly KeptThing[]): string[] {
  if (kept.length === 0) return [];
  return [
    [words.html("mydata-receipt-kept"), ...kept.map((thing) => words.html(`mydata-receipt-kept-${thing}`))].join("\n"),
  ];
}
