// What staff read of questions: the list with how long each waits, one with its thread, colleagues to give it to.
import { inLanguage } from "../catalogue/catalogue.ts";
import type { Question as Row } from "../platform/generated/prisma/client.ts";
import { PAGE, turning } from "../telegram/paging.ts";
import { button, inRows } from "../telegram/press.ts";
import type { Screen } from "../telegram/screen.ts";
import type { Words } from "../telegram/texts.ts";
import { spanText } from "./hours.ts";
import { threadText } from "./own-screens.ts";
import type { Opened } from "./questions.ts";
import { subjectText } from "./subjects.ts";

export type Question = Row & {
  readonly centre: { readonly name: unknown; readonly zone: string };
  readonly candidate: { readonly language: string };
};

/** What the list may be narrowed to. */
export const filters = ["open", "mine", "answered", "closed"] as const;
export type Filter = (typeof filters)[number];

export interface Colleague {
  readonly heldId: number;
  readonly telegramId: bigint;
  readonly name: string;
}

/** The questions, eight a page, each with how long it waits. */
export function listScreen(
  words: Words,
  list: {
    rows: readonly Question[];
    filter: Filter;
    page: number;
    total: Readonly<Record<string, number>>;
    now: Date;
  },
): Screen {
  const { rows, filter, page, total, now } = list;
  const lines = rows.map((question) =>
    words.html("questions-desk-line", {
      number: String(question.id),
      centre: inLanguage(question.centre.name, words.language),
      age: ageText(words, question, now),
      mine: question.assignedTo === null ? "no" : "yes",
    }),
  );
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
        button(words.plain("questions-desk-home"), "staff"),
      ],
    ],
  };
}

/** One question: whose turn it is, what was said, and what can be done. */
export function cardScreen(
  words: Words,
  question: Question,
  shown: {
    messages: readonly Opened[];
    assigned: { isMe: boolean; name: string } | undefined;
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
      state === "closed"
        ? [say("questions-desk-reopen", "question-reopen")]
        : [say("questions-desk-close", "question-close")],
      [button(words.plain("telegram-back"), "question-list"), button(words.plain("questions-desk-home"), "staff")],
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
        .map(({ heldId, name }) => [button(name.slice(0, 40), "question-given", `${id}.${heldId}`)]),
      [button(words.plain("telegram-back"), "question-open", id)],
    ],
  };
}

function ageText(words: Words, { waitingSince, answeredAt, closedAt, askedAt }: Row, now: Date): string {
  const since = waitingSince ?? closedAt ?? answeredAt ?? askedAt;
  const seconds = (now.getTime() - since.getTime()) / 1000;
  return seconds < 240 ? words.plain("questions-moments") : spanText(words, seconds);
}
