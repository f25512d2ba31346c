// What an import looks like in the chat, from the question for a file to what was saved.
import type { InlineKeyboardButton } from "grammy/types";
import type { SpreadsheetImport } from "../platform/generated/prisma/client.ts";
import { MOST_BYTES, MOST_ROWS } from "../spreadsheets/spreadsheets.ts";
import { button, inRows } from "../telegram/press.ts";
import { printingIn } from "../telegram/printing.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { type Counts, countsOf } from "./imports.ts";
import type { ImportKind, Onward, Problem } from "./kind.ts";
import { isReason } from "./reasons.ts";

/** What every screen of an import is printed with. */
export interface Print {
  readonly words: Words;
  readonly zone: string;
  /** The centre or the company whose records these are */
  readonly place: string;
  readonly door: Door;
}

/** With which word the acts begin: those of staff, or those of a company's recruiters. */
export type Door = "import" | "vacancy-sheet";

/** A row with something wrong, as it is told. */
export interface ToldRow {
  readonly number: number;
  readonly problem: Problem;
}

const MEGABYTE = 1024 * 1024;

/** Says to whom sent a picture where a file was asked for that it must come as a document. */
export function asDocumentScreen(words: Words, door: Door, kinds: readonly ImportKind[]): Screen {
  return {
    text: words.html("imports-as-document"),
    buttons: [
      [button(words.plain("imports-again"), door)],
      sampleButtons(words, door, kinds),
      [homeButton(words, door), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Asks for a file and says what a good one has. */
export function askScreen(
  { words, place, door }: Print,
  kinds: readonly ImportKind[],
  more: { waiting: number | undefined; isOneOfMany: boolean },
): Screen {
  const most = String(MOST_BYTES / MEGABYTE);
  const each = kinds.map((kind) =>
    words.html("imports-how-kind", {
      title: kind.title(words),
      row: kind.rowIs(words),
      needed: leastOf(words, kind),
    }),
  );
  const number = String(more.waiting);
  return {
    text: [
      words.html("imports-title", { title: titleOf(words, kinds), place }),
      [words.html("imports-how", { most }), ...each, words.html("imports-how-safe")].join("\n"),
    ].join("\n\n"),
    buttons: [
      ...(more.waiting === undefined
        ? []
        : [[button(words.plain("imports-open-waiting", { number }), `${door}-open`, more.waiting)]]),
      ...inRows(sampleButtons(words, door, kinds), 2),
      ...(more.isOneOfMany ? [[button(words.plain("imports-other-centre"), door, "centres")]] : []),
      [homeButton(words, door), button(words.plain("telegram-menu"), "menu")],
    ],
  };
}

/** Which centre's records they are. */
export function centresScreen(
  words: Words,
  kinds: readonly ImportKind[],
  centres: readonly { code: string; name: string }[],
  hasFile: boolean,
): Screen {
  const choices = centres.map(({ code, name }) => button(name, "import-centre", code));
  return {
    text: hasFile
      ? words.html("imports-which-centre-file")
      : words.html("imports-which-centre", { title: titleOf(words, kinds) }),
    buttons: [...inRows(choices, 1), [button(words.plain("telegram-menu"), "menu")]],
  };
}

/** What is in a file whose headings fit several kinds. */
export function whichKindScreen({ words, place, door }: Print, id: number, kinds: readonly ImportKind[]): Screen {
  return {
    text: words.html("imports-which-kind", { number: String(id), place }),
    buttons: [
      ...inRows(
        kinds.map((kind) => button(kind.title(words), `${door}-kind`, `${id}.${kind.name}`)),
        1,
      ),
      ...lastButtons(words, door),
    ],
  };
}

function titleOf(words: Words, kinds: readonly ImportKind[]): string {
  const titles = kinds.map((kind) => kind.title(words));
  return [...(titles.length > 2 ? [titles.slice(0, -1).join(", ")] : titles.slice(0, -1)), ...titles.slice(-1)].join(
    ` ${words.plain("imports-or")} `,
  );
}

function sampleButtons(words: Words, door: Door, kinds: readonly ImportKind[]): InlineKeyboardButton[] {
  if (kinds.length === 1) return [button(words.plain("imports-sample"), `${door}-sample`, kinds[0]?.name)];
  return kinds.map((kind) =>
    button(words.plain("imports-sample-of", { title: kind.title(words) }), `${door}-sample`, kind.name),
  );
}

function homeButton(words: Words, door: Door): InlineKeyboardButton {
  return door === "import"
    ? button(words.plain("imports-desk"), "staff")
    : button(words.plain("companies-home-button"), "company");
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
  const { words, place } = print;
  const number = String(id);
  if (!progress) return words.html(`imports-${step}`, { number, place });
  const [done, all] = [figure(print, progress.done), figure(print, progress.all)];
  return words.html(`imports-${step}-rows`, { number, place, done, all });
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
  told: {
    kind: ImportKind;
    ignored: readonly string[];
    problems: readonly ToldRow[];
    /** What the kind says of the rows that wait */
    notes: readonly string[];
    sentBefore?: Date | undefined;
  },
): Screen {
  const { words, zone, place, door } = print;
  const number = String(one.id);
  const counts = countsOf(one);
  const toSave = counts.new + counts.changed;
  if (toSave === 0 && counts.bad === 0 && counts.review === 0)
    return {
      text: words.html("imports-unchanged", { number, place, count: figure(print, counts.same) }),
      buttons: lastButtons(words, door),
    };
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const title =
    toSave + counts.review > 0
      ? words.html("imports-preview", { number, place, rows: figure(print, rows) })
      : words.html("imports-all-bad", { number, place });
  const blocks = [
    [title, ...countLines(print, counts)].join("\n"),
    words.html("imports-nothing-saved"),
    ...(told.notes.length > 0 ? [told.notes.join("\n")] : []),
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
  const doubts = button(
    words.plain("imports-doubts", { count: figure(print, counts.review) }),
    `${door}-doubts`,
    one.id,
  );
  const decide = [
    ...(toSave > 0
      ? [button(words.plain("imports-save", { count: figure(print, toSave) }), `${door}-save`, one.id)]
      : []),
    button(words.plain("imports-drop"), `${door}-drop`, one.id),
  ];
  if (toSave + counts.review === 0) return { text: blocks.join("\n\n"), buttons: lastButtons(words, door) };
  return { text: blocks.join("\n\n"), buttons: [...(counts.review > 0 ? [[doubts]] : []), decide] };
}

function countLines(print: Print, counts: Counts): string[] {
  return (["new", "changed", "same", "bad", "review", "left"] as const)
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

/** What was saved, and what can be done with it. */
export function savedScreen(print: Print, one: SpreadsheetImport, kind: ImportKind, onward?: Onward): Screen {
  const { words, place, door } = print;
  const counts = countsOf(one);
  const { meanwhile = 0 } = one.counts as { meanwhile?: number };
  const lines = (["changed", "same", "bad", "review", "left"] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => words.html(`imports-saved-${part}`, { count: figure(print, counts[part]) }));
  const fresh = counts.new > 0 ? [kind.savedNew(words, figure(print, counts.new))] : [];
  const late = meanwhile > 0 ? [words.html("imports-saved-meanwhile", { count: figure(print, meanwhile) })] : [];
  const title = words.html("imports-saved", { number: String(one.id), place });
  return {
    text: [title, ...fresh, ...lines, ...late, ...(onward?.lines ?? [])].join("\n"),
    buttons: [
      ...(onward?.ways ?? []).map(({ label, act, argument }) => [button(label, act, argument)]),
      ...lastButtons(words, door),
    ],
  };
}

/** Nothing of it was saved, and its rows are gone. */
export function droppedScreen({ words, door }: Print, one: SpreadsheetImport): Screen {
  const key = one.reason === "expired" ? "imports-expired" : "imports-dropped";
  return { text: words.html(key, { number: String(one.id) }), buttons: lastButtons(words, door) };
}

/** Why a file cannot be read, and what to send instead. */
export function refusedScreen(
  { words, door }: Pick<Print, "words" | "door">,
  kinds: readonly ImportKind[],
  reason: string,
  detail = "",
): Screen {
  const known = isReason(reason) && reason !== "which-kind" ? reason : "trouble";
  const [kind] = kinds;
  const values = {
    most: String(MOST_BYTES / MEGABYTE),
    rows: printingIn(words.language, "UTC").number((kinds.length === 1 && kind?.mostRows) || MOST_ROWS),
    needed: kinds
      .map((each) => `${kinds.length > 1 ? `${each.title(words)}: ` : ""}${leastOf(words, each)}`)
      .join("; "),
    detail:
      known === "missing-headings" && kind
        ? neededWords(
            words,
            kind,
            detail.split(" ").map((group) => group.split("|")),
          )
        : detail,
  };
  return {
    text: [words.html("imports-refused"), words.html(`imports-reason-${known}`, values)].join("\n\n"),
    buttons: [...inRows(sampleButtons(words, door, kinds), 2), ...lastButtons(words, door)],
  };
}

function leastOf(words: Words, kind: ImportKind): string {
  return kind.neededWords?.(words) ?? neededWords(words, kind, kind.needed);
}

/** `Nama, NIK atau Tanggal lahir, Skema` */
function neededWords(words: Words, kind: ImportKind, groups: readonly (readonly string[])[]): string {
  return groups
    .map((group) => group.map((column) => kind.columnName(words, column)).join(` ${words.plain("imports-or")} `))
    .join(", ");
}

function lastButtons(words: Words, door: Door): InlineKeyboardButton[][] {
  return [[button(words.plain("imports-again"), door), homeButton(words, door)]];
}

export function figure({ words, zone }: Print, value: number): string {
  return printingIn(words.language, zone).number(value);
}
