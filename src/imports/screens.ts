// What an import looks like in the chat, from the question for a file to what was saved.
import type { InlineKeyboardButton } from "grammy/types";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import { MOST_BYTES, MOST_ROWS } from "../spreadsheets/spreadsheets.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Counts, countsOf } from "./imports.ts";
import type { ImportKind, Problem } from "./kind.ts";
import { isReason } from "./reasons.ts";

/** What every screen of an import is printed with. */
export interface Print {
  readonly words: Words;
  readonly zone: string;
  /** Of the centre whose records these are */
  readonly centre: string;
}

/** A row with something wrong, as it is told. */
export interface ToldRow {
  readonly number: number;
  readonly problem: Problem;
}

const MEGABYTE = 1024 * 1024;

/** Says to whom sent a picture where a file was asked for that it must come as a document. */
export function asDocumentScreen(words: Words): Screen {
  return {
    text: words.html("imports-as-document"),
    buttons: [
      [button(words.plain("imports-again"), "import"), button(words.plain("imports-sample"), "import-sample")],
      [button(words.plain("imports-desk"), "staff"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Asks for a file and says what a good one has. */
export function askScreen(
  { words, centre }: Print,
  kind: ImportKind,
  more: { waiting: number | undefined; isOneOfMany: boolean },
): Screen {
  const most = String(MOST_BYTES / MEGABYTE);
  return {
    text: [
      words.html("imports-title", { title: kind.title(words), centre }),
      words.html("imports-how", { most, needed: neededWords(words, kind, kind.needed) }),
    ].join("\n\n"),
    buttons: [
      ...(more.waiting === undefined
        ? []
        : [
            [
              button(
                words.plain("imports-open-waiting", { number: String(more.waiting) }),
                "import-open",
                more.waiting,
              ),
            ],
          ]),
      [
        button(words.plain("imports-sample"), "import-sample"),
        ...(more.isOneOfMany ? [button(words.plain("imports-other-centre"), "import", "centres")] : []),
      ],
      [button(words.plain("imports-desk"), "staff"), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Which centre's records they are. */
export function centresScreen(
  words: Words,
  kind: ImportKind,
  centres: readonly { code: string; name: string }[],
  hasFile: boolean,
): Screen {
  const choices = centres.map(({ code, name }) => button(name, "import-centre", code));
  return {
    text: hasFile
      ? words.html("imports-which-centre-file")
      : words.html("imports-which-centre", { title: kind.title(words) }),
    buttons: [...inRows(choices, 1), [button(words.plain("telegram-menu"), "menu")]],
  };
}

/** A file is being read. */
export function readingScreen(print: Print, id: number, progress?: { done: number; all: number }): Screen {
  return { text: stepText(print, "reading", id, progress) };
}

/** What was read is being saved. */
export function savingScreen(print: Print, id: number, progress?: { done: number; all: number }): Screen {
  return { text: stepText(print, "saving", id, progress) };
}

function stepText(
  print: Print,
  step: "reading" | "saving",
  id: number,
  progress: { done: number; all: number } | undefined,
): string {
  const { words, centre } = print;
  const number = String(id);
  if (!progress) return words.html(`imports-${step}`, { number, centre });
  const [done, all] = [figure(print, progress.done), figure(print, progress.all)];
  return words.html(`imports-${step}-rows`, { number, centre, done, all });
}

/** The bad rows come back as a file; the good ones, if there are any, need not wait for it. */
function mending(words: Words, hasGood: boolean): string {
  const coming = words.html("imports-mend-coming");
  return hasGood ? `${coming} ${words.html("imports-good-first")}` : coming;
}

/** What was found, before anything is saved. */
export function previewScreen(
  print: Print,
  one: SpreadsheetImport,
  told: { kind: ImportKind; ignored: readonly string[]; problems: readonly ToldRow[]; sentBefore?: Date | undefined },
): Screen {
  const { words, zone, centre } = print;
  const number = String(one.id);
  const counts = countsOf(one);
  const toSave = counts.new + counts.changed;
  if (toSave === 0 && counts.bad === 0)
    return {
      text: words.html("imports-unchanged", { number, centre, count: figure(print, counts.same) }),
      buttons: lastButtons(words),
    };
  const rows = counts.new + counts.changed + counts.same + counts.bad;
  const title =
    toSave > 0
      ? words.html("imports-preview", { number, centre, rows: figure(print, rows) })
      : words.html("imports-all-bad", { number, centre });
  const blocks = [
    [title, ...countLines(print, counts)].join("\n"),
    words.html("imports-nothing-saved"),
    ...(told.sentBefore
      ? [words.html("imports-sent-before", { at: printingIn(words.language, zone).dateTime(told.sentBefore) })]
      : []),
    ...(counts.bad > 0
      ? [problemLines(print, told.kind, told.problems, counts.bad).join("\n"), mending(words, toSave > 0)]
      : []),
    ...(told.ignored.length > 0
      ? [words.html("imports-ignored", { columns: told.ignored.slice(0, 10).join(", ") })]
      : []),
  ];
  const decide = [
    button(words.plain("imports-save", { count: figure(print, toSave) }), "import-save", one.id),
    button(words.plain("imports-drop"), "import-drop", one.id),
  ];
  return { text: blocks.join("\n\n"), buttons: toSave > 0 ? [decide] : lastButtons(words) };
}

function countLines(print: Print, counts: Counts): string[] {
  return (["new", "changed", "same", "bad"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => print.words.html(`imports-count-${part}`, { count: figure(print, counts[part]) }));
}

function problemLines(print: Print, kind: ImportKind, problems: readonly ToldRow[], bad: number): string[] {
  const { words } = print;
  const lines = problems.map(({ number, problem }) => {
    const said = kind.problem(words, problem);
    const row = figure(print, number);
    if (problem.column === undefined) return words.html("imports-problem-row", { row, problem: said });
    return words.html("imports-problem", { row, column: kind.columnName(words, problem.column), problem: said });
  });
  const more = bad - problems.length;
  return more > 0 ? [...lines, words.html("imports-problems-more", { count: figure(print, more) })] : lines;
}

/** What is wrong with a row, in one cell of the file that is sent back. */
export function problemsInCell(words: Words, kind: ImportKind, problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const said = kind.problem(words, problem);
      return problem.column === undefined ? said : `${kind.columnName(words, problem.column)}: ${said}`;
    })
    .join(" | ");
}

/** What was saved. */
export function savedScreen(print: Print, one: SpreadsheetImport): Screen {
  const { words, centre } = print;
  const counts = countsOf(one);
  const { meanwhile = 0 } = one.counts as { meanwhile?: number };
  const lines = (["new", "changed", "same", "bad"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => words.html(`imports-saved-${part}`, { count: figure(print, counts[part]) }));
  const late = meanwhile > 0 ? [words.html("imports-saved-meanwhile", { count: figure(print, meanwhile) })] : [];
  return {
    text: [words.html("imports-saved", { number: String(one.id), centre }), ...lines, ...late].join("\n"),
    buttons: lastButtons(words),
  };
}

/** Nothing of it was saved, and its rows are gone. */
export function droppedScreen({ words }: Print, one: SpreadsheetImport): Screen {
  const key = one.reason === "expired" ? "imports-expired" : "imports-dropped";
  return { text: words.html(key, { number: String(one.id) }), buttons: lastButtons(words) };
}

/** Why a file cannot be read, and what to send instead. */
export function refusedScreen(words: Words, kind: ImportKind, reason: string, detail = ""): Screen {
  const known = isReason(reason) ? reason : "trouble";
  const values = {
    most: String(MOST_BYTES / MEGABYTE),
    rows: printingIn(words.language, "UTC").number(MOST_ROWS),
    needed: neededWords(words, kind, kind.needed),
    detail:
      known === "missing-headings"
        ? neededWords(
            words,
            kind,
            detail.split(" ").map((group) => group.split("|")),
          )
        : detail,
  };
  return {
    text: [words.html("imports-refused"), words.html(`imports-reason-${known}`, values)].join("\n\n"),
    buttons: [[button(words.plain("imports-sample"), "import-sample")], ...lastButtons(words)],
  };
}

/** `Nama, NIK atau Tanggal lahir, Skema` */
function neededWords(words: Words, kind: ImportKind, groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => group.map((column) => kind.columnName(words, column)).join(` ${words.plain("imports-or")} `))
    .join(", ");
}

function lastButtons(words: Words): InlineKeyboardButton[][] {
  return [[button(words.plain("imports-again"), "import"), button(words.plain("imports-desk"), "staff")]];
}

function figure({ words, zone }: Print, value: number): string {
  return printingIn(words.language, zone).number(value);
}
