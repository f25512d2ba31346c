// What staff read of questions: the list with how long each waits, one with its thread, colleagues to give it to.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Question as Row } from "../platform/generated/prisma/client.ts";
import { readNumber } from "../registration/numbers.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import { escapeHtml, type Words } from "../telegram/texts.ts";
import { threadText } from "./own-screens.ts";
import type { Opened } from "./questions.ts";
import { subjectText } from "./subjects.ts";
import { spanText } from "./when.ts";

export type Question = Row & {
  readonly centre: { readonly name: unknown; readonly zone: string };
  readonly candidate: { readonly language: string };
};

/** So much of the first words stands in the list. */
const FIRST_LETTERS = 60;

/** What the list may be narrowed to. */
export const filters = ["open", "mine", "answered", "closed"] as const;
export type Filter = (typeof filters)[number];

/** Who has a question. */
export interface Holder {
  readonly isMe: boolean;
  readonly name: string;
}

/** A question in the list, with its first words. */
export type Listed = Question & { readonly first: Opened | undefined; readonly holder: Holder | undefined };

export interface Colleague {
  /** By which a button names them */
  readonly code: string;
  readonly telegramId: bigint;
  readonly name: string;
}

/** The questions, eight a page, each with how long it waits. */
export function listScreen(
  words: Words,
  list: {
    rows: readonly Listed[];
    filter: Filter;
    page: number;
    total: Readonly<Record<string, number>>;
    now: Date;
  },
): Screen {
  const { rows, filter, page, total, now } = list;
  const several = new Set(rows.map(({ centreCode }) => centreCode)).size > 1;
  const lines = rows.map((question) => {
    const { id, centre, first, holder } = question;
    return [
      [
        words.html("questions-number", { number: String(id) }),
        ...(several ? [escapeHtml(inLanguage(centre.name, words.language))] : []),
        ageText(words, question, now),
        ...(holder === undefined ? [] : [escapeHtml(holder.isMe ? words.plain("questions-desk-you") : holder.name)]),
      ].join(" · "),
      `<i>${escapeHtml(firstWords(words, first))}</i>`,
    ].join("\n");
  });
  const others = filters.filter((each) => each !== filter);
  return {
    text: [
      words.html(`questions-desk-title-${filter}`, { count: String(total[filter] ?? 0) }),
      lines.length > 0 ? lines.join("\n") : words.html("questions-desk-none"),
    ].join("\n\n"),
    buttons: [
      ...inRows(
        rows.map(({ id }) => button(words.plain("questions-number", { number: String(id) }), "question-open", id)),
        2,
      ),
      ...turning(words, "question-list", `${filter}.`, page, total[filter] ?? 0),
      others.map((each) =>
        button(
          words.plain(`questions-desk-filter-${each}`, { count: String(total[each] ?? 0) }),
          "question-list",
          each,
        ),
      ),
      [
        button(words.plain("questions-ready-manage"), "question-readies"),
        button(words.plain("questions-office-button"), "question-office"),
      ],
      [button(words.plain("questions-desk-home"), "staff")],
    ],
  };
}

/** How it begins: a picture without words is called so. */
function firstWords(words: Words, first: Opened | undefined): string {
  if (!first) return words.plain("questions-words-deleted");
  const text = (first.text ?? "").replace(/\s+/g, " ").trim();
  const kind = first.content === "text" ? "" : `[${words.plain(`questions-content-${first.content}`)}] `;
  return `${kind}${text.length > FIRST_LETTERS ? `${text.slice(0, FIRST_LETTERS).trimEnd()}…` : text}`.trim();
}

/** One question: whose turn it is, what was said, and what can be done. */
export function cardScreen(
  words: Words,
  question: Question,
  shown: {
    messages: readonly Opened[];
    assigned: Holder | undefined;
    lead: string;
    now: Date;
  },
): Screen {
  const { id, state, subject } = question;
  const { messages, assigned, lead, now } = shown;
  const files = messages.filter(({ fileId }) => fileId !== undefined).length;
  const missed = messages.some(({ undelivered }) => undelivered !== null);
  const say = (key: Parameters<Words["plain"]>[0], act: string, argument: string | number = id) =>
    button(words.plain(key as "questions-desk-answer"), act, argument);
  return {
    text: [
      lead,
      [
        words.html("questions-desk-head", {
          number: String(id),
          centre: inLanguage(question.centre.name, words.language),
          language: question.candidate.language,
        }),
        ...(subject === null ? [] : [words.html("questions-about", { about: subjectText(words, subject) })]),
        words.html(`questions-desk-state-${state}`, { age: ageText(words, question, now) }),
        ...(assigned === undefined
          ? []
          : [
              assigned.isMe
                ? words.html("questions-desk-mine")
                : words.html("questions-desk-with", { name: assigned.name }),
            ]),
        ...(missed ? [words.html("questions-desk-undelivered")] : []),
      ].join("\n"),
      threadText(words, messages, {
        zone: question.centre.zone,
        person: words.plain("questions-from-person"),
        staff: words.plain("questions-from-staff"),
      }),
    ]
      .filter(Boolean)
      .join("\n\n"),
    buttons: [
      [say("questions-desk-answer", "question-answer"), say("questions-desk-ready", "question-ready")],
      ...(files > 0
        ? [[button(words.plain("questions-desk-files", { count: String(files) }), "question-files", id)]]
        : []),
      [
        assigned?.isMe
          ? say("questions-desk-give-back", "question-take", `${id}.off`)
          : say("questions-desk-take", "question-take"),
        say("questions-desk-give", "question-give"),
      ],
      // What it is about, where that is a registration
      ...(subject !== null && readNumber(subject) !== undefined ? [[button(subject, "staff-card", subject)]] : []),
      state === "closed"
        ? [say("questions-desk-reopen", "question-reopen")]
        : [say("questions-desk-close", "question-close")],
      [button(words.plain("telegram-back"), "question-list"), button(words.plain("questions-desk-home"), "staff")],
    ],
  };
}

/** Asks before it is taken from a colleague. */
export function takeOverScreen(words: Words, { id }: Question, holder: Holder | undefined): Screen {
  return {
    text: words.html("questions-desk-take-over", { number: String(id), name: holder?.name ?? "" }),
    buttons: [
      [button(words.plain("questions-desk-take-over-yes"), "question-take", `${id}.over`)],
      [button(words.plain("telegram-back"), "question-open", id)],
    ],
  };
}

/** To whom a question may be given. */
export function colleaguesScreen(words: Words, { id }: Question, colleagues: readonly Colleague[]): Screen {
  return {
    text: words.html(colleagues.length > 0 ? "questions-desk-which-colleague" : "questions-desk-no-colleague", {
      number: String(id),
    }),
    buttons: [
      ...colleagues
        .slice(0, PAGE)
        .map(({ code, name }) => [button(name.slice(0, 40), "question-given", `${id}.${code}`)]),
      [button(words.plain("telegram-back"), "question-open", id)],
    ],
  };
}

function ageText(words: Words, { waitingSince, answeredAt, closedAt, askedAt }: Row, now: Date): string {
  const since = waitingSince ?? closedAt ?? answeredAt ?? askedAt;
  const seconds = (now.getTime() - since.getTime()) / 1000;
  return seconds < 240 ? words.plain("questions-moments") : spanText(words, seconds);
}
