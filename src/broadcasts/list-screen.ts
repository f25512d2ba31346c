// The list of broadcasts: first what waits for the reader's approval, then those that they may see.
import type { InlineKeyboardButton } from "grammy/types";
import { turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import { dueAt } from "./approval.ts";
import type { Broadcast } from "./broadcasts.ts";
import { excerptOf, figure, type Print, stateWord } from "./print.ts";

/** So many at a time stand first: who decides one finds the next. */
export const MOST_AWAITING = 4;

/** What somebody else asks the reader to approve, with a button each; then everything that they may see, newest first. */
export function listScreen(
  print: Print,
  awaiting: { readonly rows: readonly Broadcast[]; readonly total: number },
  own: {
    readonly rows: readonly Broadcast[];
    readonly total: number;
    readonly page: number;
    readonly underWay: boolean;
  },
): Screen {
  const { words } = print;
  const awaited = new Set(awaiting.rows.map(({ id }) => id));
  const seen = own.rows.filter(({ id }) => !awaited.has(id));
  const toApprove = words.plain("broadcasts-to-approve", { count: figure(print, awaiting.total) });
  const parts = [
    words.html(own.underWay ? "broadcasts-list-running" : "broadcasts-list-title"),
    ...(awaiting.rows.length > 0 ? [[toApprove, ...awaiting.rows.map((row) => listLine(print, row))].join("\n")] : []),
    ...(seen.length > 0 ? [seen.map((row) => listLine(print, row)).join("\n")] : []),
    ...(seen.length + awaiting.rows.length === 0 ? [words.html("broadcasts-list-empty")] : []),
  ];
  return {
    text: parts.join("\n\n"),
    buttons: [
      ...awaiting.rows.map((row) => [decideButton(print, row)]),
      ...(awaiting.total > MOST_AWAITING && !own.underWay ? [[button(toApprove, "broadcast-waiting")]] : []),
      [button(words.plain("broadcasts-new"), "broadcast-new")],
      ...inRows(
        seen.map(({ id }) => button(words.plain("broadcasts-number", { number: String(id) }), "broadcast-open", id)),
        4,
      ),
      ...turning(words, "broadcast", own.underWay ? "running." : "", own.page, own.total),
      ...(own.underWay ? [[button(words.plain("broadcasts-list-button"), "broadcast")]] : []),
      [button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Leads a second person to what they decide. */
export function decideButton({ words }: Print, { id }: Pick<Broadcast, "id">): InlineKeyboardButton {
  return button(words.plain("broadcasts-decide-button", { number: String(id) }), "broadcast-review", id);
}

/** One broadcast in a list: its number, its state and day, its first words; when it goes out, if that is known. */
export function listLine({ words, zone }: Print, row: Broadcast): string {
  const printing = printingIn(words.language, zone);
  const isTimed = row.state === "scheduled" && row.lateAt === null;
  return words.html("broadcasts-list-line", {
    number: String(row.id),
    state: stateWord(words, row),
    at: isTimed ? printing.dateTime(dueAt(row)) : printing.dateAt(row.changedAt),
    excerpt: excerptOf(words, row),
  });
}
