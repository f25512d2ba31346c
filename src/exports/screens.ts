// What staff see on their way to a file, and of the files that they took along.
import type { SpreadsheetExport } from "../platform/generated/prisma/client.ts";
import { type Format, formats } from "../spreadsheets/spreadsheets.ts";
import { turning } from "../telegram/paging.ts";
import { button } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import { raw, type Words } from "../telegram/texts.ts";
import { type ExportKind, kindWord, markWord, type Opened, type Part } from "./exports.ts";

export interface Print {
  readonly words: Words;
  readonly zone: string;
}

/** Longer than any try takes: whoever still waits asks again. */
const GIVEN_UP_MS = 60 * 60 * 1000;

/** What to take along. */
export function homeScreen(words: Words, kinds: readonly Pick<ExportKind, "name">[]): Screen {
  return {
    text: [words.html("exports-title"), words.html("exports-what")].join("\n\n"),
    buttons: [
      ...kinds.map(({ name }) => [button(kindWord(words, name), "export-parts", `${name}.0`)]),
      [button(words.plain("exports-mine"), "export-mine")],
      [button(words.plain("staff-desk"), "staff"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Which part of it. */
export function partsScreen(
  words: Words,
  { name }: Pick<ExportKind, "name">,
  shown: readonly Part[],
  { under, page, total }: { under: string; page: number; total: number },
): Screen {
  const behind = under === "" ? "" : `.${under}`;
  return {
    text: words.html("exports-which-part", { kind: kindWord(words, name) }),
    buttons: [
      ...shown.map(({ label, scope, opens }) => [
        opens
          ? button(`${label} ›`, "export-parts", `${name}.0.${scope}`)
          : button(label, "export-part", `${name}.${scope}`),
      ]),
      ...turningOf(words, name, behind, page, total),
      [
        under === ""
          ? button(words.plain("telegram-back"), "export")
          : button(words.plain("telegram-back"), "export-parts", `${name}.0`),
      ],
    ],
  };
}

function turningOf(words: Words, name: string, behind: string, page: number, total: number) {
  return turning(words, "export-parts", `${name}.`, page, total).map((row) =>
    row.map((each) =>
      "callback_data" in each ? { ...each, callback_data: each.callback_data.replace(/:$/, `${behind}:`) } : each,
    ),
  );
}

/** How many rows a part has, what is left out of it, and as what file it may come. */
export function partScreen(
  { words, zone }: Print,
  part: {
    kind: Pick<ExportKind, "name">;
    scope: string;
    opened: Opened;
    count: number;
    offered: readonly Format[];
  },
): Screen {
  const { kind, scope, opened, count, offered } = part;
  return {
    text: [
      words.html("exports-part-title", { title: opened.title, count: printingIn(words.language, zone).number(count) }),
      ...(opened.note === undefined ? [] : [words.html("exports-part-note", { note: opened.note })]),
      words.html(count === 0 ? "exports-part-empty" : "exports-part-format"),
    ].join("\n\n"),
    buttons: [
      ...(offered.length === 0
        ? []
        : [
            offered.map((format) =>
              button(words.plain(`exports-format-${format}`), "export-make", `${format}.${kind.name}.${scope}`),
            ),
          ]),
      [button(words.plain("telegram-back"), "export-parts", `${kind.name}.0`)],
    ],
  };
}

/** What somebody took along: what, when, under which mark, and whether it is still in the chat. */
export function mineScreen(
  print: Print,
  mine: {
    rows: readonly SpreadsheetExport[];
    total: number;
    page: number;
    now: Date;
    brief: (name: string, scope: string) => string;
  },
): Screen {
  const { words, zone } = print;
  const { rows, total, page, now, brief } = mine;
  const printing = printingIn(words.language, zone);
  const lines = rows.map((row) => {
    const of = brief(row.kind, row.scope);
    const what = [kindWord(words, row.kind), of].filter(Boolean).join(": ");
    const format = formats.find((each) => each === row.format) ?? "csv";
    return words.html("exports-line", {
      mark: markWord(row.mark),
      what,
      format: words.plain(`exports-format-${format}`),
      rows: row.rows === null ? "–" : printing.number(row.rows),
      at: printing.dateTime(row.at),
      state: raw(stateOf(print, row, now)),
    });
  });
  return {
    text: [
      words.html("exports-mine-title", { count: printing.number(total) }),
      lines.length === 0 ? words.html("exports-mine-none") : lines.join("\n\n"),
    ].join("\n\n"),
    buttons: [
      ...turning(words, "export-mine", "", page, total),
      [button(words.plain("telegram-back"), "export"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

function stateOf({ words, zone }: Print, row: SpreadsheetExport, now: Date): string {
  const printing = printingIn(words.language, zone);
  if (row.trouble === "perhaps") return words.html("exports-state-perhaps");
  if (row.deletedAt !== null) return words.html("exports-state-deleted", { at: printing.dateTime(row.deletedAt) });
  if (row.trouble === "stayed") return words.html("exports-state-stayed");
  if (row.trouble === "large") return words.html("exports-state-large");
  if (row.trouble === "right") return words.html("exports-state-right");
  if (row.trouble !== null) return words.html("exports-state-unreachable");
  if (row.sentAt !== null)
    return words.html(row.doubtfulAt === null ? "exports-state-sent" : "exports-state-sent-twice", {
      at: printing.dateTime(row.expiresAt),
    });
  const isGivenUp = now.getTime() - row.at.getTime() > GIVEN_UP_MS;
  return words.html(isGivenUp ? "exports-state-given-up" : "exports-state-making");
}
